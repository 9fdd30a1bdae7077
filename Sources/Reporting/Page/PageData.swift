import Conversations
import Judging
import Redaction

/// The list of flagged conversations as the JSON that the script of a page reads.
///
/// One array a column, so that a row costs about 31 bytes. Identifiers are front-coded: how many UTF-16 units a row shares
/// with the one before it, then what is its own. Verdict, reason, topic, channel and file are numbers of names, which stand
/// in the order in which the list first needs them; -1 is none. Lines are differences to the row before.
struct PageData {
  /// How many rows are listed: the first of the given ones.
  private(set) var listed = 0
  private let total: Int
  private var columns = [[UInt8]](repeating: [], count: Column.allCases.count)
  private var names = [NameNumbers](repeating: NameNumbers(), count: Named.allCases.count)

  private enum Column: Int, CaseIterable { case ids, verdict, reason, topic, channel, score, late, file, line }
  private enum Named: Int, CaseIterable { case verdict, reason, topic, channel, file }

  /// What the rows may take of a page, in bytes; the rest of its 5 MB is for the sections and some replays.
  static let byteLimit = 4_300_000

  /// Writes rows down, as many as fit.
  ///
  /// - Parameters:
  ///   - cases: in the order of the list.
  ///   - total: how many were flagged in all.
  ///   - rows: of the census.
  ///   - files: the names of the inputs.
  ///   - reasons: the words of the reasons.
  ///   - byteLimit: how many bytes rows and their names may take.
  init(
    _ cases: [FlaggedCase], of total: Int, rows: [Row], files: [SafeText], reasons: FlaggedReasons,
    byteLimit: Int = Self.byteLimit
  ) {
    self.total = total
    var coder = FrontCoder()
    var before = 0
    for found in cases {
      let sizes = columns.map(\.count)
      let counts = names.map(\.all.count)
      let row = rows[found.row]
      if listed > 0 { for column in columns.indices { columns[column].append(0x2C) } }
      coder.append(SafeText(name: found.id), to: &columns[Column.ids.rawValue])
      add(Words.verdicts[Int(found.verdict.rawValue)], .verdict, .verdict)
      add(found.reason.map { reasons.words(of: $0) }, .reason, .reason)
      add(found.topic, .topic, .topic)
      add(found.channel.isEmpty ? nil : SafeText(name: found.channel), .channel, .channel)
      add(found.score, .score)
      add(found.late ?? -1, .late)
      add(files[Int(row.file)], .file, .file)
      let line = Int(row.line) + 1
      add(line - before, .line)
      before = line
      let used = columns.reduce(0) { $0 + $1.count } + names.reduce(0) { $0 + $1.size }
      guard used <= byteLimit else {
        for column in columns.indices { columns[column].removeLast(columns[column].count - sizes[column]) }
        for list in names.indices { names[list].keep(counts[list]) }
        break
      }
      listed += 1
    }
  }

  private mutating func add(_ number: Int, _ column: Column) {
    columns[column.rawValue].append(contentsOf: SafeText(number).content.utf8)
  }

  private mutating func add(_ name: SafeText?, _ list: Named, _ column: Column) {
    add(name.map { names[list.rawValue].number(of: $0) } ?? -1, column)
  }

  /// The JSON, for a `<script>` element.
  ///
  /// - Parameter others: the conversations that are shown whole and are not in the list, in the order of their replays.
  func document(others: [SafeText]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(columns.reduce(1_000) { $0 + $1.count })
    func add(_ marks: StaticString) { bytes.append(contentsOf: marks.description.utf8) }
    func addList(_ marks: StaticString, _ list: [SafeText]) {
      add(marks)
      for (number, text) in list.enumerated() {
        if number > 0 { add(",") }
        ScriptJSON.append(text, to: &bytes)
      }
      add("]")
    }
    func addNames(_ marks: StaticString, _ named: Named) { addList(marks, names[named.rawValue].all) }
    func addColumn(_ marks: StaticString, _ column: Column) {
      add(marks)
      bytes.append(contentsOf: columns[column.rawValue])
      add("]")
    }
    add(#"{"schema":"handover.page/1","total":"#)
    bytes.append(contentsOf: SafeText(total).content.utf8)
    add(#","listed":"#)
    bytes.append(contentsOf: SafeText(listed).content.utf8)
    addNames(#","names":{"verdict":["#, .verdict)
    addNames(#","reason":["#, .reason)
    addNames(#","topic":["#, .topic)
    addNames(#","channel":["#, .channel)
    addNames(#","file":["#, .file)
    addColumn(#"},"ids":["#, .ids)
    addColumn(#","verdict":["#, .verdict)
    addColumn(#","reason":["#, .reason)
    addColumn(#","topic":["#, .topic)
    addColumn(#","channel":["#, .channel)
    addColumn(#","score":["#, .score)
    addColumn(#","late":["#, .late)
    addColumn(#","file":["#, .file)
    addColumn(#","line":["#, .line)
    addList(#","others":["#, others)
    add("}")
    return bytes
  }
}

/// Names with numbers from zero on, in the order in which they come.
private struct NameNumbers {
  private(set) var all: [SafeText] = []
  /// How many bytes they take as JSON, with commas.
  private(set) var size = 0
  private var sizes: [Int] = []
  private var numbers: [SafeText: Int] = [:]

  mutating func number(of name: SafeText) -> Int {
    if let known = numbers[name] { return known }
    numbers[name] = all.count
    all.append(name)
    var bytes: [UInt8] = []
    ScriptJSON.append(name, to: &bytes)
    sizes.append(bytes.count + 1)
    size += bytes.count + 1
    return all.count - 1
  }

  /// Forgets all but the first of them.
  mutating func keep(_ count: Int) {
    while all.count > count {
      numbers[all.removeLast()] = nil
      size -= sizes.removeLast()
    }
  }
}

/// Writes texts as what they share with the one before, and the rest.
struct FrontCoder {
  private var before: String.UnicodeScalarView = "".unicodeScalars

  /// Appends the number of UTF-16 units that the text shares with the one before, a comma, and the rest as a string.
  ///
  /// Only whole scalars are shared, so the rest is a text by itself.
  mutating func append(_ text: SafeText, to bytes: inout [UInt8]) {
    let scalars = text.content.unicodeScalars
    var shared = 0
    var size = 0
    for (old, new) in zip(before, scalars) {
      guard old == new else { break }
      shared += UTF16.width(new)
      size += UTF8.width(new)
    }
    bytes.append(contentsOf: SafeText(shared).content.utf8)
    bytes.append(0x2C)
    ScriptJSON.append(text.part(size..<text.content.utf8.count), to: &bytes)
    before = scalars
  }
}
