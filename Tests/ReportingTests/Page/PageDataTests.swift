import Conversations
import Detection
import Intake
import Judging
import Redaction
import Testing

@testable import Reporting

/// The data of a page, read again by our own reader.
struct PageList {
  /// What cannot be read as the data of a page.
  struct Fault: Error {}

  var schema = ""
  var total = 0
  var listed = 0
  var names: [String: [String]] = [:]
  var ids: [String] = []
  var columns: [String: [Int]] = [:]
  var others: [String] = []

  init(_ json: [UInt8]) throws {
    let value = try JSONDocument.value(of: json)
    schema = try Self.text(value["schema"])
    total = try Self.integer(value["total"])
    listed = try Self.integer(value["listed"])
    others = try Self.elements(value["others"]).map { try Self.text($0) }
    for (key, list) in value["names"]?.members ?? [] {
      names[key] = try Self.elements(list).map { try Self.text($0) }
    }
    let coded = try Self.elements(value["ids"])
    var units: [UInt16] = []
    for index in stride(from: 0, to: coded.count, by: 2) {
      units = Array(units.prefix(try Self.integer(coded[index]))) + Array(try Self.text(coded[index + 1]).utf16)
      ids.append(String(decoding: units, as: UTF16.self))
    }
    for key in ["verdict", "reason", "topic", "channel", "score", "late", "file", "line"] {
      columns[key] = try Self.elements(value[key]).map { try Self.integer($0) }
    }
  }

  /// The name of a row in a column; `nil` where it has none.
  func name(_ column: String, _ row: Int) -> String? {
    guard let number = columns[column]?[row], number >= 0 else { return nil }
    return names[column]?[number]
  }

  private static func integer(_ value: JSONValue?) throws -> Int {
    guard let number = value?.wholeNumber else { throw Fault() }
    return number
  }

  private static func text(_ value: JSONValue?) throws -> String {
    guard let text = value?.text else { throw Fault() }
    return text
  }

  private static func elements(_ value: JSONValue?) throws -> [JSONValue] {
    guard let elements = value?.elements else { throw Fault() }
    return elements
  }
}

@Suite("The list of a page")
struct PageDataTests {
  /// Rows and cases with these identifiers, at lines 3, 7, 11 and so on.
  private func list(_ ids: [String], channels: [String] = ["web"]) -> (cases: [FlaggedCase], rows: [Row]) {
    var rows: [Row] = []
    let cases = ids.enumerated().map { number, id in
      var row = Row()
      row.line = UInt32(4 * (ids.count - number) - 2)
      rows.append(row)
      var found = FlaggedCase(
        row: number, risk: 33, verdict: number.isMultiple(of: 2) ? .missed : .late,
        reason: number.isMultiple(of: 3) ? nil : .signal(0), topic: nil, score: 10_000 + number,
        late: number.isMultiple(of: 2) ? nil : number)
      found.id = Array(id.utf8)
      found.channel = Array(channels[number % channels.count].utf8)
      return found
    }
    return (cases, rows)
  }

  @Test("reads back as the rows that it was made of")
  func rows() throws {
    let (cases, rows) = list(["c-100", "c-101", "c-2", "c-2", "", "d"], channels: ["web", "", "app"])
    let data = PageData(cases, of: 9, rows: rows, files: ["week.jsonl"], reasons: FlaggedReasons(Policy()))
    let json = data.document(others: ["z-1", "z-2"])
    let read = try PageList(json)
    #expect(read.schema == "handover.page/1")
    #expect((read.total, read.listed) == (9, 6))
    #expect(read.ids == ["c-100", "c-101", "c-2", "c-2", "", "d"])
    #expect(read.others == ["z-1", "z-2"])
    var line = 0
    for (number, found) in cases.enumerated() {
      line += read.columns["line"]?[number] ?? 0
      #expect(line == Int(rows[number].line) + 1)
      #expect(read.name("verdict", number) == found.verdict.name)
      #expect(read.name("reason", number) == (found.reason == nil ? nil : "asked for a person"))
      #expect(read.name("topic", number) == nil)
      #expect(
        read.name("channel", number) == (found.channel.isEmpty ? nil : String(decoding: found.channel, as: UTF8.self)))
      #expect(read.name("file", number) == "week.jsonl")
      #expect(read.columns["score"]?[number] == found.score)
      #expect(read.columns["late"]?[number] == found.late ?? -1)
    }
    #expect(read.names["verdict"] == ["missed", "late"])
  }

  static let hostile = [
    "__proto__", "constructor", "</script><script>alert(1)</script>", "<!--", "]]>", "a\u{2028}b", "\u{202E}cba",
    "\u{1F600}x", "\u{1F601}y", "e\u{301}", "\u{E9}", "\"quote\"", "back\\slash", "nul\u{0}",
    String(repeating: "k", count: 10_000),
    String(repeating: "k", count: 9_999) + "l", "&amp;", "'",
  ]

  @Test("takes any identifier, holds no sign that could end its element, and reads back the same")
  func hostile() throws {
    let (cases, rows) = list(Self.hostile)
    let json = PageData(cases, of: cases.count, rows: rows, files: ["a.jsonl"], reasons: FlaggedReasons(Policy()))
      .document(others: [])
    for sign in ["<", ">", "&", "\u{2028}", "\u{202E}"] {
      #expect(!String(decoding: json, as: UTF8.self).contains(sign), "\(sign)")
    }
    let read = try PageList(json)
    #expect(read.ids.map { Array($0.utf16) } == cases.map { Array(SafeText(name: $0.id).content.utf16) })
  }

  @Test("shares no half of a character between identifiers that begin with alike ones")
  func halves() {
    var bytes: [UInt8] = []
    var coder = FrontCoder()
    for text in ["\u{1F600}", "\u{1F601}", "\u{1F601}a"] as [SafeText] { coder.append(text, to: &bytes) }
    #expect(String(decoding: bytes, as: UTF8.self) == "0,\"\u{1F600}\"0,\"\u{1F601}\"2,\"a\"")
  }

  @Test(
    "ends before the row that does not fit, with no name that only that row needs", arguments: [180, 200, 400, 10_000])
  func limit(_ bytes: Int) throws {
    let (cases, rows) = list((0..<20).map { "c-\($0)" }, channels: (0..<20).map { "channel \($0)" })
    let data = PageData(
      cases, of: 20, rows: rows, files: ["a.jsonl"], reasons: FlaggedReasons(Policy()), byteLimit: bytes)
    let read = try PageList(data.document(others: []))
    #expect(read.listed == data.listed)
    #expect(read.ids.count == data.listed)
    #expect(read.names["channel"]?.count == data.listed)
    #expect((data.listed == 20) == (bytes >= 1_000))
    #expect(data.listed > 0)
    for column in read.columns.values { #expect(column.count == data.listed) }
    #expect(data.document(others: []).count < bytes + 250)
  }

  @Test("keeps the cases of the highest risk, those of equal risk by their places, however many come")
  func risk() {
    var list = FlaggedList()
    let count = 2 * FlaggedList.limit + 50_000
    for row in 0..<count {
      // A fixed mixture in which the highest risks come everywhere.
      let risk = [10, 33, 21, 0][(row * 7 + row / 1_000) % 4]
      list.add(
        FlaggedCase(row: row, risk: risk, verdict: .missed, reason: nil, topic: nil, score: 0, late: nil),
        id: Array("c-\(row)".utf8)[...], channel: [])
    }
    let risks = (0..<count).map { [10, 33, 21, 0][($0 * 7 + $0 / 1_000) % 4] }
    let wanted = (0..<count).sorted { (risks[$1], $0) < (risks[$0], $1) }.prefix(FlaggedList.limit)
    #expect(list.total == count)
    #expect(list.sorted().map(\.row) == Array(wanted))
  }

  @Test("keeps no more names than a page could hold")
  func names() {
    var list = FlaggedList()
    let long = [UInt8](repeating: 0x61, count: 1_000_000)
    for row in 0..<200 {
      list.add(
        FlaggedCase(row: row, risk: row % 3, verdict: .late, reason: nil, topic: nil, score: 0, late: nil),
        id: long[...], channel: [])
    }
    #expect(list.total == 200)
    #expect(list.sorted().map(\.row) == Array((0..<200).filter { $0 % 3 == 2 }.prefix(16)))
  }
}
