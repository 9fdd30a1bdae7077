import Conversations

/// What was odd about the record that is being read; it is forgotten when the line is refused.
///
/// Of each code the first place in a record becomes a defect, the others are counted, so that an odd export does not
/// drown the list.
struct Remarks: Sendable {
  private struct Remark: Sendable {
    var code: DefectCode
    var at: Int?
    var element: Int?
    var subject: String?
  }

  /// The marks of the record.
  private(set) var quality = Quality(rawValue: 0)
  /// The element that is being read.
  var element: Int?
  /// Unknown roles of this record.
  private(set) var roles: [Word] = []
  /// Unknown keys, roles and events of this record, as far as they are told apart.
  private var names: [UnknownNames.Name] = []
  private var remarks: [Remark] = []
  private var repeated: [DefectCode] = []
  // One bit for each code that was noted.
  private var noted: UInt64 = 0
  private var lastWord: Word?
  private var lastName = ""
  private var unknownCount = 0
  private var unknownKeys: [Word] = []
  /// Beyond this many unknown keys in one object, repeats of them are no longer looked for.
  private static let rememberedKeys = 32

  /// Forgets the record and keeps the memory.
  mutating func clear() {
    if quality.rawValue == 0 { return }
    quality = Quality(rawValue: 0)
    element = nil
    roles.removeAll(keepingCapacity: true)
    names.removeAll(keepingCapacity: true)
    remarks.removeAll(keepingCapacity: true)
    repeated.removeAll(keepingCapacity: true)
    unknownKeys.removeAll(keepingCapacity: true)
    unknownCount = 0
    noted = 0
  }

  /// Writes down a fault of a field that does not cost the line.
  ///
  /// - Parameters:
  ///   - at: the byte within the block; `nil` where the whole line is meant.
  ///   - subject: the key or the word that is meant.
  @inline(never)
  mutating func note(_ code: DefectCode, _ mark: Quality, at: Int?, subject: Word? = nil) {
    quality.add(mark)
    let bit: UInt64 = 1 << UInt64(code.number)
    if noted & bit != 0 {
      repeated.append(code)
    } else {
      noted |= bit
      remarks.append(Remark(code: code, at: at, element: element, subject: subject.map { name($0) }))
    }
  }

  /// The text of a word, as it is shown; exports that are odd are so on every line, so the last one is kept.
  private mutating func name(_ word: Word) -> String {
    if word != lastWord { (lastWord, lastName) = (word, word.text.shownWord) }
    return lastName
  }

  /// Writes down a role that nobody declared.
  @inline(never)
  mutating func noteRole(_ role: Word, at: Int) {
    note(.unknownRole, .unknownRole, at: at, subject: role)
    roles.append(role)
    name(.role, .none, role)
  }

  /// Writes down an event of a kind that the format does not know; it was left out.
  @inline(never)
  mutating func noteEvent(_ kind: Word, at: Int?) {
    note(.unknownKind, .unknownKind, at: at, subject: kind)
    name(.event, .none, kind)
  }

  /// Writes down a key that the format does not know, with the key of the object that holds it.
  @inline(never)
  mutating func noteUnknownKey(_ key: Word, in parent: Word, at: Int) {
    quality.add(.unknownKey)
    unknownCount += 1
    name(.key, parent, key)
  }

  /// Keeps a name; in one record only so many.
  private mutating func name(_ kind: UnknownNames.Kind, _ parent: Word, _ word: Word) {
    if names.count < Self.namesPerRecord { names.append(UnknownNames.Name(kind: kind, parent: parent, word: word)) }
  }

  private static let namesPerRecord = 1_000

  /// Begins an object in which unknown keys may repeat.
  @inline(__always) var scope: Int { unknownKeys.count }

  /// Ends it.
  @inline(__always)
  mutating func end(_ scope: Int) {
    if unknownKeys.count > scope { unknownKeys.removeLast(unknownKeys.count - scope) }
  }

  /// Writes down a key that the format does not know.
  @inline(never)
  mutating func noteUnknownKey(_ key: Word, scope: Int, at: Int) {
    quality.add(.unknownKey)
    unknownCount += 1
    var index = scope
    while index < unknownKeys.count {
      if unknownKeys[index] == key { return note(.duplicateKey, .duplicateKey, at: at, subject: key) }
      index += 1
    }
    if unknownKeys.count - scope < Self.rememberedKeys { unknownKeys.append(key) }
    name(.key, .none, key)
  }

  private static func severity(of code: DefectCode) -> Defect.Severity {
    switch code {
    case .duplicateEvent, .doubleSpelling: .note
    default: .warning
    }
  }

  /// Hands everything to the report of the chunk.
  ///
  /// - Parameter lineStart: where the line begins in the block; `nil` where the record is not as it stands in the line, so
  ///   that no column can be named.
  mutating func move(to report: inout ChunkReport, place: Place, lineStart: Int?) {
    if quality.rawValue == 0 { return }
    for remark in remarks {
      report.defects.append(
        Defect(
          file: place.file, line: place.line, column: lineStart.flatMap { start in remark.at.map { $0 - start } },
          byte: place.byte,
          element: remark.element, code: remark.code,
          severity: Self.severity(of: remark.code),
          refused: false, subject: remark.subject))
    }
    for code in repeated { report.defects.count(code, 1) }
    report.defects.count(.unknownKey, unknownCount)
    for role in roles { report.unknownRoles[role.text.shownWord, default: 0] += 1 }
    for name in names { report.unknownNames.count(name) }
  }
}

/// One spelling of a field, with what else would mean the same.
struct Spelling<Field: Sendable>: Sendable {
  var field: Field
  /// Its own bit.
  var bit: UInt64
  /// The bits of the spellings that win over it.
  var better: UInt64
  /// The bits of all spellings of the field.
  var family: UInt64
}

/// The keys of one kind of object; at most 64 spellings.
struct FieldTable<Field: Sendable>: Sendable {
  private let table: WordTable<Spelling<Field>>

  /// - Parameter fields: each field with its spellings, the best one first.
  init(_ fields: [(Field, [String])]) {
    var words: [(String, Spelling<Field>)] = []
    for (field, names) in fields {
      let first = UInt64(words.count)
      let ones: UInt64 = (1 << UInt64(names.count)) - 1
      let family = ones << first
      for (index, name) in names.enumerated() {
        let bit: UInt64 = 1 << (first + UInt64(index))
        words.append(
          (name, Spelling(field: field, bit: bit, better: family & (bit &- 1), family: family)))
      }
    }
    table = WordTable(words)
  }

  @inline(__always)
  subscript(key: Word) -> Spelling<Field>? { table[key] }
}

extension JSONCursor {
  /// Whether the value of the key just read counts; notes keys and spellings that stand twice.
  @inline(__always)
  mutating func accepts<Field>(_ spelling: Spelling<Field>, seen: inout UInt64, _ remarks: inout Remarks) -> Bool {
    if seen & spelling.family == 0 {
      seen |= spelling.bit
      return true
    }
    return remarks.acceptAgain(spelling.bit, spelling.better, seen: &seen, key: key, at: valueStart)
  }
}

extension Remarks {
  @inline(never)
  fileprivate mutating func acceptAgain(
    _ bit: UInt64, _ better: UInt64, seen: inout UInt64, key: Word, at: Int
  ) -> Bool {
    if seen & bit != 0 { note(.duplicateKey, .duplicateKey, at: at, subject: key) }
    if seen & ~bit & better != 0 {
      note(.doubleSpelling, .doubleSpelling, at: at, subject: key)
      seen |= bit
      return false
    }
    if seen & bit == 0 { note(.doubleSpelling, .doubleSpelling, at: at, subject: key) }
    seen |= bit
    return true
  }
}

// The set operations of the standard library are not specialised for option sets of another module, and they stand in
// the loop over lines; these are one instruction.

extension Quality {
  /// Adds marks.
  @inline(__always)
  mutating func add(_ marks: Quality) { self = Quality(rawValue: rawValue | marks.rawValue) }
}

extension Coverage {
  /// Adds members.
  @inline(__always)
  mutating func add(_ members: Coverage) { self = Coverage(rawValue: rawValue | members.rawValue) }
}
