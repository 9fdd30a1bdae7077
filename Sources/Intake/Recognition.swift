import Conversations

/// What the beginning of a file says of the whole: the format of its lines, or why it cannot be read.
///
/// Never a guess: at least four of five readable lines among the first fifty must look the same.
enum Recognition {
  case format(ExportFormat)
  case refused(DefectCode, detail: String, help: String?)

  /// How many readable lines are looked at.
  private static let sampleLines = 50

  /// - Parameters:
  ///   - cursor: stands at the first byte of the file; its end is that of the last whole line.
  ///   - headEnd: how many bytes of the file can be looked at.
  ///   - wanted: the format that the user named; then only the outer form is checked.
  init(_ start: JSONCursor, headEnd: Int, wanted: ExportFormat?) {
    if let refusal = Self.outerForm(start, headEnd) {
      self = refusal
      return
    }
    var cursor = start
    var votes: [LineShape: Int] = [:]
    var keys: [String] = []
    var readable = 0
    var others = 0
    while readable < Self.sampleLines {
      let begin = cursor.startLine()
      if begin == .end { break }
      if begin == .value {
        guard cursor.kind == .object else {
          cursor.skip()
          _ = cursor.finishLine()
          if !cursor.failed { others += 1 }
          continue
        }
        var line = LineLook()
        line.read(&cursor)
        _ = cursor.finishLine()
        if !cursor.failed {
          readable += 1
          votes[line.shape, default: 0] += 1
          for key in line.keys where keys.count < 20 && !keys.contains(key) { keys.append(key) }
        }
      } else {
        _ = cursor.finishLine()
      }
    }
    if readable == 0, let refusal = Self.unreadable(start, headEnd, others: others) {
      self = refusal
    } else if let wanted {
      self = .format(wanted)
    } else if readable == 0 {
      self = .format(.handover)  // every line will say for itself what is wrong with it
    } else {
      self = Self.decide(votes, readable, keys)
    }
  }

  private static func decide(_ votes: [LineShape: Int], _ readable: Int, _ keys: [String]) -> Recognition {
    let empty = votes[.emptyMessages, default: 0]
    for (shape, format) in [(LineShape.handover, ExportFormat.handover), (.openaiMessages, .openaiMessages)] {
      let count = votes[shape, default: 0]
      // A conversation without messages fits every list of messages.
      if count > 0, (count + empty) * 5 >= readable * 4 { return .format(format) }
    }
    if empty * 5 >= readable * 4 { return .format(.openaiMessages) }
    return .refused(
      .unknownFormat,
      detail: "no format that is known here; the lines have the keys "
        + keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.map { "\"\($0.shownWord)\"" }.joined(
          separator: ", "),
      help: "name the shape with --from-format: handover or openai_messages")
  }

  // MARK: The outer form

  private static func outerForm(_ cursor: JSONCursor, _ count: Int) -> Recognition? {
    func byte(_ index: Int) -> UInt8 { index < count ? cursor.byte(index) : 0x20 }
    func begins(_ bytes: UInt8...) -> Bool {
      count >= bytes.count && bytes.enumerated().allSatisfy { byte($0.offset) == $0.element }
    }
    for (program, magic) in [
      ("gzip", [0x1f, 0x8b]), ("zstd", [0x28, 0xb5, 0x2f, 0xfd]), ("xz", [0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00]),
      ("bzip2", [0x42, 0x5a, 0x68]),
    ] as [(String, [UInt8])] where count >= magic.count && magic.indices.allSatisfy({ byte($0) == magic[$0] }) {
      return .refused(
        .compressed, detail: "this is compressed by \(program), which is not read yet",
        help: "unpack it first, as with: \(program) -dc FILE | handover check -")
    }
    let encoding: String? =
      begins(0xff, 0xfe, 0, 0) || begins(0x7b, 0, 0, 0)
      ? "UTF-32LE"
      : begins(0, 0, 0xfe, 0xff) || begins(0, 0, 0, 0x7b)
        ? "UTF-32BE" : begins(0xff, 0xfe) || begins(0x7b, 0) ? "UTF-16LE" : nil
    if let name = encoding ?? (begins(0xfe, 0xff) || begins(0, 0x7b) ? "UTF-16BE" : nil) {
      return .refused(
        .badEncoding, detail: "this is \(name), not UTF-8",
        help: "convert it first, as with: iconv -f \(name) -t UTF-8 FILE > NEWFILE")
    }
    var first = 0
    while first < count, [0x20, 0x09, 0x0a, 0x0d].contains(byte(first)) { first += 1 }
    guard first < count else { return nil }
    if byte(first) == 0x5b {
      return .refused(
        .jsonArray, detail: "this is a JSON array, not JSON lines",
        help: "write one element a line, as with: jq -c '.[]' FILE > NEWFILE")
    }
    var sawReturn = false
    for index in first..<count {
      if byte(index) == 0x0a { return nil }
      if sawReturn, byte(index) == 0x7b {
        return .refused(
          .badEncoding, detail: "the lines end in carriage returns, not in line feeds",
          help: "convert it first, as with: tr '\\r' '\\n' < FILE > NEWFILE")
      }
      sawReturn = byte(index) == 0x0d
    }
    return nil
  }

  /// Why not one line could be read; `nil` where the lines at least look like objects.
  private static func unreadable(_ cursor: JSONCursor, _ count: Int, others: Int) -> Recognition? {
    if others > 0 {
      return .refused(
        .unknownFormat, detail: "the lines hold values that are not objects",
        help: "a line must hold one conversation as a JSON object")
    }
    var lines: [[UInt8]] = []
    var line: [UInt8] = []
    for index in 0..<count {
      let byte = cursor.byte(index)
      if byte == 0x0a {
        if line.contains(where: { $0 > 0x20 }) { lines.append(line) }
        line.removeAll()
        if lines.count == 2 { break }
      } else if line.count < 4096, byte != 0x20 || !line.isEmpty {
        line.append(byte)
      }
    }
    if lines.count < 2, line.contains(where: { $0 > 0x20 || $0 == 0 }) { lines.append(line) }
    guard let top = lines.first, let mark = top.first else { return nil }
    if mark == 0x7b {
      guard lines.count == 2, let next = lines[1].first, next != 0x7b else { return nil }
      let isOpen = top.last != 0x7d && (next == 0x22 || next == 0x7d)
      return isOpen
        ? .refused(
          .prettyJSON, detail: "this is one JSON object over many lines, not JSON lines",
          help: "write it in one line, as with: jq -c . FILE > NEWFILE") : nil
    }
    let what: String
    if mark == 0x3c {
      what = "a web page or XML"
    } else if top.contains(where: { $0 < 0x09 || (0x0e..<0x20).contains($0) }) {
      // A hole at the beginning of lines is a matter of these lines.
      if lines.count > 1, lines[1].first == 0x7b { return nil }
      what = "binary"
    } else if top.contains(where: { $0 == 0x2c || $0 == 0x3b || $0 == 0x09 }) {
      if lines.count > 1, lines[1].first == 0x7b { return nil }
      what = "a table"
    } else {
      if lines.count > 1, lines[1].first == 0x7b { return nil }
      what = "text"
    }
    return .refused(
      .notJSON, detail: "this is \(what), not JSON", help: "export JSON lines: one conversation as a JSON object a line"
    )
  }
}

/// What one line looks like.
enum LineShape: Hashable { case handover, openaiMessages, emptyMessages, unknown }

/// The keys of a line that tell its format.
private struct LineLook {
  var keys: [String] = []
  private var names: Set<Word> = []
  private var hasOwnKind = false
  private var firstKind = Element.none
  private var firstRole = Element.none
  private var bodyRole = Element.none

  /// What stands in a key of the first element of a list.
  private enum Element { case none, emptyList, word(Word) }

  private static let kindKey = Word("kind")
  private static let roleKey = Word("role")
  private static let messagesKey = Word("messages")
  private static let eventsKey = Word("events")
  private static let bodyKey = Word("body")

  /// Reads the object at which the cursor stands.
  mutating func read(_ cursor: inout JSONCursor) {
    cursor.enter()
    while cursor.nextKey() {
      let key = cursor.key
      names.insert(key)
      if keys.count < 20 { keys.append(key.text) }
      if key == Self.kindKey, cursor.kind == .string {
        cursor.skipString()
        hasOwnKind = HandoverReader.kinds[cursor.stringWord()] != nil
      } else if key == Self.eventsKey, cursor.kind == .array {
        firstKind = Self.first(Self.kindKey, &cursor)
      } else if key == Self.messagesKey, cursor.kind == .array {
        firstRole = Self.first(Self.roleKey, &cursor)
      } else if key == Self.bodyKey, cursor.kind == .object {
        cursor.enter()
        while cursor.nextKey() {
          if cursor.key == Self.messagesKey, cursor.kind == .array {
            bodyRole = Self.first(Self.roleKey, &cursor)
          } else {
            cursor.skip()
          }
        }
      } else {
        cursor.skip()
      }
    }
  }

  /// The word in a key of the first object of the list at which the cursor stands.
  private static func first(_ wanted: Word, _ cursor: inout JSONCursor) -> Element {
    var found = Element.emptyList
    var isFirst = true
    cursor.enter()
    while cursor.nextElement() {
      if isFirst, cursor.kind == .object {
        found = .none
        cursor.enter()
        while cursor.nextKey() {
          if cursor.key == wanted, cursor.kind == .string {
            cursor.skipString()
            found = .word(cursor.stringWord())
          } else {
            cursor.skip()
          }
        }
      } else {
        if isFirst { found = .none }
        cursor.skip()
      }
      isFirst = false
    }
    return found
  }

  var shape: LineShape {
    func has(_ names: String...) -> Bool { names.contains { self.names.contains(Word($0)) } }
    if has("id", "conversation_id") {
      switch firstKind {
      case .word, .emptyList: return .handover
      case .none: break
      }
    }
    if has("conversation_id"), hasOwnKind { return .handover }
    let isOurs = has("started_at", "events", "needs_human", "customer_id")
    switch firstRole {
    case .word(let role): return isOurs && HandoverReader.roles[role] != nil ? .handover : .openaiMessages
    case .emptyList: return isOurs ? .handover : .emptyMessages
    case .none: break
    }
    switch bodyRole {
    case .word, .emptyList: return .openaiMessages
    case .none: return .unknown
    }
  }
}
