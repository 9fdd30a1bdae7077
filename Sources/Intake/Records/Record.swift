import Conversations

/// One record of an export as a reader sees it: values by key, in any order, and remarks about what is odd.
///
/// Every method takes an optional value, so that a chain of keys needs no test: what is missing is `nil`, and so is, with
/// a remark, what has another type than wanted. Texts that are asked for are added to the words of the conversation.
struct Record {
  typealias Value = JSONTree.Value

  var tree = JSONTree()
  var cursor: JSONCursor
  var remarks = Remarks()
  /// What a reader remembers from one record of a conversation to the next.
  var memory = ReadingMemory()
  /// The settings of the run that readers depend on.
  let zone: ZoneOffsets
  let confidenceScale: ConfidenceScale

  init(_ cursor: JSONCursor, _ settings: IntakeSettings) {
    self.cursor = cursor
    zone = settings.zone
    confidenceScale = settings.confidenceScale
  }

  // MARK: Structure

  /// The member of an object; `nil` where there is none or it is `null`.
  mutating func member(_ object: Value?, _ key: StaticString) -> Value? { member(object, Word(key)) }

  /// The first of several spellings that an object has.
  mutating func member(_ object: Value?, _ key: StaticString, or other: StaticString) -> Value? {
    let first = member(object, key)
    let second = member(object, other)
    return first ?? second
  }

  mutating func member(_ object: Value?, _ key: Word) -> Value? {
    guard let object else { return nil }
    switch tree.kind(object) {
    case .object: break
    case .null: return nil
    default:
      noteWrongType(object)
      return nil
    }
    tree.markEntered(object)
    let (found, isRepeated) = tree.find(key, in: object)
    guard let found else { return nil }
    tree.markUsed(found)
    if isRepeated { remarks.note(.duplicateKey, .duplicateKey, at: start(found), subject: key) }
    if case .null = tree.kind(found) { return nil }
    return found
  }

  /// The member of an object under a key written in small letters, whatever the case in the export.
  mutating func member(_ object: Value?, ignoringCase key: StaticString) -> Value? {
    guard let object, case .object = tree.kind(object) else { return nil }
    let wanted = Word(key)
    for child in tree.children(of: object) where tree.nodes[Int(child.number)].key.inSmallLetters == wanted {
      return member(object, tree.nodes[Int(child.number)].key)
    }
    return nil
  }

  /// The elements of a list; none, with a remark, where something else stands.
  mutating func elements(_ list: Value?) -> JSONTree.Children {
    guard let list else { return tree.children(of: JSONTree.Value(number: Int32(tree.nodes.count - 1))).ended }
    if case .array = tree.kind(list) { return tree.children(of: list) }
    if tree.kind(list) != .null { noteWrongType(list) }
    return tree.children(of: list).ended
  }

  /// The elements of a list that are objects; what else stands there leaves a remark.
  mutating func objects(_ list: Value?) -> [Value] {
    var found: [Value] = []
    for element in elements(list) {
      if case .object = tree.kind(element) { found.append(element) } else { noteWrongType(element) }
    }
    return found
  }

  /// The members of an object, all of them known.
  mutating func members(_ object: Value?) -> JSONTree.Children {
    guard let object, case .object = tree.kind(object) else { return elements(nil) }
    let children = tree.children(of: object)
    for child in children { tree.markUsed(child) }
    return children
  }

  /// The key under which a value stands.
  func key(_ value: Value) -> Word { tree.nodes[Int(value.number)].key }

  func isKind(_ value: Value?, _ kind: JSONCursor.Kind) -> Bool { value.map { tree.kind($0) == kind } ?? false }

  /// Where a value begins in the block.
  func start(_ value: Value) -> Int { tree.nodes[Int(value.number)].start }

  // MARK: Values

  /// The text of a value; empty where there is none.
  mutating func text(_ value: Value?) -> TextRange {
    guard let value else { return .none }
    goTo(value)
    return cursor.text(&remarks) ?? .none
  }

  /// A short word, such as a role or a type, to be looked up in a table.
  mutating func word(_ value: Value?) -> Word? {
    guard let value else { return nil }
    goTo(value)
    return cursor.shortText(&remarks)
  }

  /// A word where one stands, without a remark where something else does.
  mutating func wordIfAny(_ value: Value?) -> Word? {
    guard let value, case .string = tree.kind(value) else { return nil }
    return word(value)
  }

  /// Whether a value is this word.
  mutating func isWord(_ value: Value?, _ wanted: StaticString) -> Bool { wordIfAny(value) == Word(wanted) }

  /// The text of a value as a string of its own, at most 200 bytes of it; for names of intents and events.
  mutating func name(_ value: Value?) -> String? {
    guard let value, case .string = tree.kind(value) else { return nil }
    goTo(value)
    return cursor.nameText()
  }

  /// An identifier: a text, or a whole number with all its digits.
  mutating func identifier(_ value: Value?) -> TextRange {
    guard let value else { return .none }
    goTo(value)
    return cursor.identifier(&remarks)
  }

  /// A number, also one in a string.
  mutating func number(_ value: Value?) -> Decimal? {
    guard let value else { return nil }
    goTo(value)
    return cursor.number(&remarks)
  }

  /// A number as ten-thousandths; `nil` where it does not fit.
  mutating func tenThousandths(_ value: Value?) -> TenThousandths? { number(value)?.tenThousandths }

  /// A whole number; `nil` where there is none or it does not fit.
  mutating func integer(_ value: Value?) -> Int64? {
    number(value).flatMap { $0.isInteger ? $0.scaled(byPowerOfTen: 0) : nil }
  }

  /// A confidence from 0 to 1.
  mutating func confidence(_ value: Value?) -> TenThousandths? {
    guard let value else { return nil }
    goTo(value)
    return cursor.confidence(&remarks, confidenceScale)
  }

  /// A number within a range brought to 0 to 1; `nil`, with a remark, outside of it.
  mutating func rating(_ value: Value?, from low: Int32, to high: Int32) -> TenThousandths? {
    guard let value, let number = number(value) else { return nil }
    let scale = Scale(
      value: Scale.part(number), minimum: TenThousandths(rawValue: low * 10_000),
      maximum: TenThousandths(rawValue: high * 10_000))
    return scale.share(&remarks, at: start(value))
  }

  /// A number from `-limit` to `limit` brought to -1 to 1; `nil`, with a remark, outside of it.
  mutating func sentiment(_ value: Value?, limit: Int64 = 1) -> TenThousandths? {
    guard let value, let number = number(value) else { return nil }
    guard let scaled = number.tenThousandths.map({ Int64($0.rawValue) }), abs(scaled) <= limit * 10_000 else {
      remarks.note(.outOfRange, .outOfRange, at: start(value), subject: key(value))
      return nil
    }
    let doubled = 2 * scaled + (scaled < 0 ? -limit : limit)
    return TenThousandths(rawValue: Int32(truncatingIfNeeded: doubled / (2 * limit)))
  }

  /// A time, absolute, in any of the accepted forms.
  mutating func time(_ value: Value?) -> Instant? {
    guard let value else { return nil }
    goTo(value)
    return cursor.time(&remarks, zone: zone)
  }

  /// `true` or `false`; `nil` for anything else.
  mutating func flag(_ value: Value?) -> Bool? {
    guard let value else { return nil }
    goTo(value)
    return cursor.flag(&remarks)
  }

  /// Whether a string holds a JSON object or list, or a string that does, by its first bytes.
  func holdsDocument(_ value: Value) -> Bool {
    var at = start(value) + 1
    while true {
      let byte = cursor.byte(at)
      if byte == 0x5c {
        // A line feed or a tab before the document, or the quotation mark of a string within the string.
        guard [0x22, 0x5c, 0x6e, 0x72, 0x74].contains(cursor.byte(at + 1)) else { return false }
        at += 2
      } else if byte == 0x20 {
        at += 1
      } else {
        return byte == 0x7b || byte == 0x5b
      }
    }
  }

  // MARK: Remarks

  /// Writes down that a value has another type than wanted.
  mutating func noteWrongType(_ value: Value) {
    let name = tree.name(of: value)
    remarks.note(.wrongType, .wrongType, at: start(value), subject: name.count > 0 ? name : nil)
  }

  /// Counts an event, a role or an action that the format does not know.
  mutating func noteUnknownEvent(_ word: Word, _ value: Value?) {
    remarks.noteEvent(word, at: value.map { start($0) })
  }

  /// Counts every member that no reader asked for and that is not on the list of what is passed by knowingly.
  mutating func noteUnusedKeys(_ passed: WordTable<Bool>) {
    var number = 0
    while let next = tree.nextUnused(after: number) {
      number = next
      let node = tree.nodes[next]
      if passed[node.key] == nil { remarks.noteUnknownKey(node.key, in: tree.parentKey(of: next), at: node.start) }
    }
  }

  private mutating func goTo(_ value: Value) {
    let node = tree.nodes[Int(value.number)]
    cursor.at = node.start
    cursor.valueStart = node.start
    cursor.strictKey = tree.name(of: value)
    cursor.keyStart = -1
  }
}

extension JSONTree.Children {
  /// The same walk at its end.
  fileprivate var ended: JSONTree.Children {
    var copy = self
    while copy.next() != nil {}
    return copy
  }
}

/// What a reader remembers while it reads the records of one conversation in order.
struct ReadingMemory: Sendable {
  /// The last customer message, as an index of the events; -1 where there is none.
  var lastCustomer = -1
  /// Whether an intent that asks for a human was recognised and nothing was started yet.
  var isAskOpen = false
  /// Whether a handover was noted that later marks of the export repeat.
  var hasHandover = false
  /// Whether the AI is out by a mark of its own, until another mark takes it back.
  var isPaused = false
  /// How many events the export has of a kind that stands for an AI message without being one.
  var silentAnswers = 0
}
