import Conversations
import Detection
import Foundation
import Intake
import Judging
import Redaction
import Rendering
import Studies
import Synchronization

@testable import Reporting

/// The page of a report over some lines or files.
struct Paged {
  let page: ReportPage
  let census: Census
  let flagged: FlaggedList
  let files: [CaseFile: [UInt8]]
  let content: ReportContent

  /// Reads files and makes their page.
  ///
  /// - Parameters:
  ///   - replays: how many conversations are shown whole.
  ///   - lost: the places among the rows of those whose words were not kept.
  init(_ inputs: [InputFile], policy: Policy = Policy(), replays: Int, threads: Int = 1, lost: Set<Int> = []) throws {
    let store = Mutex<[UInt8]>([])
    let storage = Studies.Storage(
      append: { bytes in
        store.withLock { all in
          defer { all += bytes }
          return all.count
        }
      },
      read: { offset, count in store.withLock { Array($0[offset..<offset + count]) } })
    var census = try Census.run(
      inputs, IntakeSettings(), policy: policy, lexicon: .english, threads: threads, asOf: nil, scribe: CaseLines.self,
      storage: storage, keeping: replays)
    census.kept.removeAll { lost.contains($0.row) }
    let facts = RunFacts(
      version: "0.0.0", policy: policy, policyName: "built-in policy", isComplete: true,
      fileNames: inputs.map { .init(name: $0.baseName) })
    var files: [CaseFile: [UInt8]] = [:]
    var door = ReportDoor(policy)
    let found = try CasePass(census, facts, CSVForm()).write(from: storage, through: &door) {
      files[$0, default: []] += $1
    }
    let named = try NamedFindings(census, facts, from: storage, through: door)
    content = ReportContent(census, facts, ReportNumbers(census.rows, policy), named)
    page = ReportPage(content, found.flagged, replays: replays, through: door)
    flagged = found.flagged
    self.census = census
    self.files = files
  }

  /// Reads lines of our own format as one file.
  init(_ lines: [String], policy: Policy = Policy(), replays: Int, lost: Set<Int> = []) throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "page-\(UUID().uuidString).jsonl")
    try Data(lines.map { $0 + "\n" }.joined().utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    try self.init([InputFile(path: file.path)], policy: policy, replays: replays, lost: lost)
  }

  /// The page as text.
  var html: String { String(decoding: page.document(), as: UTF8.self) }

  /// The data of its list.
  static func list(_ html: String) throws -> PageList {
    guard let start = html.firstRange(of: "id=\"cases-data\">"),
      let end = html[start.upperBound...].firstRange(of: "</script>")
    else { throw PageList.Fault() }
    return try PageList(Array(html[start.upperBound..<end.lowerBound].utf8))
  }

  /// The numbers of its templates, in their order.
  static func templates(_ html: String) -> [Int] {
    html.matches(of: /<template id="r([0-9]+)">/).compactMap { Int($0.output.1) }
  }

  /// What stands in the note of the list; `nil` where there is none.
  static func note(_ html: String) -> String? {
    html.firstMatch(of: /<p id="cases-note">([^<]*)<\/p>/).map { String($0.output.1) }
  }

  /// A conversation in which the customer asks for a person and the AI goes on.
  static func missed(_ id: String, _ words: String = "let me talk to a person", channel: String = "web") -> String {
    line(
      id, ["customer": "where is my parcel"], ["ai": "In the depot."], ["customer": words],
      ["ai": "It is in the depot."]
    )
    .replacingOccurrences(of: "\"events\"", with: "\"channel\":\"\(channel)\",\"events\"")
  }

  /// A conversation in which nobody needs a person.
  static func quiet(_ id: String) -> String { line(id, ["customer": "where is my parcel"], ["ai": "In the depot."]) }

  private static func line(_ id: String, _ messages: [String: String]...) -> String {
    let events = messages.enumerated().map { number, message in
      let (role, text) = message.first ?? ("", "")
      return #"{"ts":"2026-11-09T10:0\#(number):00Z","kind":"message","role":"\#(role)","text":\#(quoted(text))}"#
    }
    let closed = #"{"ts":"2026-11-09T10:09:00Z","kind":"closed"}"#
    return "{\"id\":\(quoted(id)),\"events\":[\(events.joined(separator: ",")),\(closed)]}"
  }

  private static func quoted(_ text: String) -> String {
    let data = try? JSONSerialization.data(withJSONObject: text, options: .fragmentsAllowed)
    return data.map { String(decoding: $0, as: UTF8.self) } ?? "\"\""
  }
}
