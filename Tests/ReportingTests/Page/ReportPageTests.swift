import Conversations
import Detection
import Foundation
import Intake
import Judging
import Redaction
import Rendering
import Testing

@testable import Reporting

@Suite("The page of a report")
struct ReportPageTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "SampleData")

  private static func inputs(_ names: [String]) -> [InputFile] {
    names.map { InputFile(path: root.appending(path: $0).path) }
  }

  private static let week = [
    "week-47/assistant.jsonl", "week-47/email.jsonl", "week-47/events.jsonl", "week-47/web.jsonl",
  ]

  @Test("lists what flagged.csv lists, sorted by risk, then by place, and shows it whole")
  func rows() throws {
    let paged = try Paged(Self.inputs(Self.week), replays: 500)
    let html = paged.html
    let list = try Paged.list(html)
    let table = try CSVTable(String(decoding: paged.files[.flagged] ?? [], as: UTF8.self))
    let risks = table.integers("risk")
    let order = risks.indices.sorted { (risks[$1], $0) < (risks[$0], $1) }
    #expect(list.total == table.rows.count && list.listed == list.total)
    #expect(order.map { table["conversation_id"][$0] } == list.ids.map { .text($0) })
    #expect(order.map { table["verdict"][$0] } == list.ids.indices.map { .text(list.name("verdict", $0) ?? "") })
    var line = 0
    for (place, row) in order.enumerated() {
      line += list.columns["line"]?[place] ?? 0
      #expect(table.integers("source_line")[row] == line)
    }
    #expect(Paged.templates(html).prefix(list.listed).elementsEqual(0..<list.listed))
    #expect(Paged.templates(html).count == list.listed + list.others.count)
    #expect(Paged.note(html) == nil)
    #expect(html.utf8.count < ReportPage.byteLimit)
  }

  @Test("is the same with one thread and with seven, and the second time")
  func same() throws {
    let one = try Paged(Self.inputs(Self.week), replays: 20)
    let seven = try Paged(Self.inputs(Self.week), replays: 20, threads: 7)
    #expect(one.page.document() == one.page.document())
    #expect(one.page.document() == seven.page.document())
  }

  @Test("holds only our own script and nothing that runs, whatever an export holds")
  func hostile() throws {
    for names in [["hostile/hostile.jsonl"], Self.week] {
      let html = try Paged(Self.inputs(names), replays: 500).html
      #expect(html.count(of: "<script") == 2)
      #expect(html.count(of: "<script type=\"application/json\" id=\"cases-data\">") == 1)
      #expect(html.firstMatch(of: /<[a-z][^>]* on[a-z]+ ?=/) == nil)
      #expect(html.firstMatch(of: /<[a-z][^>]* (src|style|srcdoc|action)=/) == nil)
      #expect(html.matches(of: /href="([^"]*)"/).allSatisfy { $0.output.1.hasPrefix("#") })
    }
  }

  static let names = [
    "__proto__", "constructor", "</script><script>alert(1)</script>", "\u{202E}drawkcab", "\u{5D0}\u{5D1}\u{5D2}",
    "a\u{2028}b", "q\"u'o", "100% & more", String(repeating: "long ", count: 40) + "end",
  ]

  @Test("links and finds conversations of any name", arguments: names)
  func name(_ name: String) throws {
    let html = try Paged([Paged.missed(name), Paged.quiet("c-2")], replays: 5).html
    let list = try Paged.list(html)
    #expect(list.ids == [SafeText(name: name).content])
    let link = try #require(html.firstMatch(of: /<th scope="row"><a href="#([^"]*)">/))
    #expect(String(link.output.1).removingPercentEncoding == SafeText(name: name).content)
    #expect(html.count(of: "<script") == 2)
    #expect(!html.contains("\u{202E}"))
    #expect(html.contains("<template id=\"r0\"><article class=\"replay\"><h3 tabindex=\"-1\">Conversation <bdi>"))
  }

  @Test("stays whole with a name of 10,000 bytes, which no reader takes as it is")
  func longName() throws {
    let html = try Paged([Paged.missed(String(repeating: "n", count: 10_000))], replays: 5).html
    #expect(try Paged.list(html).ids.count == 1)
    #expect(Paged.templates(html) == [0])
  }

  @Test("holds no word of a customer without replays, and hides addresses and cards with them")
  func words() throws {
    let lines = [
      Paged.missed("c-1", "a human please, I am Canary Birdsong of canary.bird@example.com, card 4111 1111 1111 1111"),
      Paged.quiet("c-2"),
    ]
    let without = try Paged(lines, replays: 0).html
    for canary in ["Canary", "canary.bird", "4111", "In the depot.", "where is my parcel"] {
      #expect(!without.contains(canary), "\(canary)")
    }
    #expect(Paged.templates(without).isEmpty)
    #expect(Paged.note(without) == "No conversation is shown whole in this page.")
    let with = try Paged(lines, replays: 5).html
    #expect(with.contains("Canary Birdsong of [EMAIL-1], card [CARD-1]"))
    #expect(!with.contains("canary.bird@example.com"))
    #expect(!with.contains("4111"))
    #expect(Paged.note(with) == nil)
  }

  /// What is flagged, listed, shown whole and tried; and what is said of it.
  static let notes: [(total: Int, listed: Int, whole: Int, tried: Int, note: String)] = [
    (0, 0, 0, 0, ""),
    (1, 1, 1, 1, ""),
    (500, 500, 500, 500, ""),
    (936, 936, 500, 500, "Full text of the 500 with the highest risk. All are in conversations.jsonl."),
    (936, 936, 0, 0, "No conversation is shown whole in this page."),
    (936, 936, 498, 500, "Full text of 498 of the 500 with the highest risk. All are in conversations.jsonl."),
    (500, 500, 499, 500, "Full text of 499 of the 500 with the highest risk. All are in conversations.jsonl."),
    (100_000, 100_000, 212, 212, "Full text of the 212 with the highest risk. All are in conversations.jsonl."),
    (
      412_318, 100_000, 500, 500,
      "Listed: 100,000 of 412,318, the highest risk first. Totals above count all 412,318. The rest is in flagged.csv. "
        + "Full text of the 500 with the highest risk. All are in conversations.jsonl."
    ),
    (
      412_318, 100_000, 0, 0,
      "Listed: 100,000 of 412,318, the highest risk first. Totals above count all 412,318. The rest is in flagged.csv. "
        + "No conversation is shown whole in this page."
    ),
  ]

  @Test("says exactly what a cap leaves out, and nothing where none does", arguments: notes)
  func note(_ row: (total: Int, listed: Int, whole: Int, tried: Int, note: String)) {
    let note = CaseRows.note(total: row.total, listed: row.listed, whole: row.whole, tried: row.tried)
    #expect(note.joined(separator: " ").content == row.note)
  }

  @Test("shows as many as asked for, and says so", arguments: [(1, 12), (11, 12), (12, 12), (40, 12)])
  func replays(_ wanted: Int, _ count: Int) throws {
    let html = try Paged((0..<count).map { Paged.missed("c-\($0)") }, replays: wanted).html
    let shown = min(wanted, count)
    #expect(Paged.templates(html).prefix(shown).elementsEqual(0..<shown))
    let table = try #require(html.firstRange(of: "<table id=\"cases\">"))
    let end = try #require(html[table.upperBound...].firstRange(of: "</table>"))
    let rows = String(html[table.lowerBound..<end.lowerBound])
    // Sections name some of those further down, and these open as well.
    let named = Paged.templates(html).count - shown
    #expect(rows.count(of: "<th scope=\"row\"><a href=\"#c-") == shown + named)
    let more = named > 0 ? ", and of \(named) that sections of this page name" : ""
    #expect(rows.count(of: "<th scope=\"row\">") == count)
    #expect(
      Paged.note(html)
        == (shown == count
          ? nil : "Full text of the \(shown) with the highest risk\(more). All are in conversations.jsonl."))
  }

  @Test("says in its place that a conversation is too long to be kept")
  func tooLong() throws {
    let html = try Paged((0..<6).map { Paged.missed("c-\($0)") }, replays: 4, lost: [1]).html
    #expect(Paged.templates(html).prefix(4).elementsEqual(0..<4))
    #expect(html.count(of: "The page does not hold the words of this conversation") == 1)
    let more = ", and of 2 that sections of this page name"
    #expect(Paged.note(html) == "Full text of 3 of the 4 with the highest risk\(more). All are in conversations.jsonl.")
    let last = try Paged((0..<6).map { Paged.missed("c-\($0)") }, replays: 4, lost: [3, 4, 5]).html
    #expect(Paged.note(last) == "Full text of the 3 with the highest risk. All are in conversations.jsonl.")
    #expect(!last.contains("does not hold the words"))
  }

  @Test("stays within its size by dropping replays from the end, and says how many are left")
  func size() throws {
    let paged = try Paged((0..<40).map { Paged.missed("c-\($0)") }, replays: 40)
    let whole = paged.page.document().count
    var last = 40
    for limit in [whole, whole - 1, whole - 20_000, whole - 60_000] {
      let bytes = paged.page.document(byteLimit: limit)
      let html = String(decoding: bytes, as: UTF8.self)
      let count = Paged.templates(html).count
      #expect(bytes.count <= limit)
      #expect(Paged.templates(html) == Array(0..<count))
      #expect(count <= last && (count == 40) == (limit == whole))
      last = count
      #expect(
        Paged.note(html)
          == (count == 40 ? nil : "Full text of the \(count) with the highest risk. All are in conversations.jsonl."))
      #expect(try Paged.list(html).listed == 40)
    }
  }

  @Test("has one title, skips no level, names every section, and uses no name twice")
  func structure() throws {
    let html = try Paged(Self.inputs(Self.week), replays: 3).html
    #expect(html.count(of: "<h1>") == 1)
    var level = 0
    for match in html.matches(of: /<h([1-6])[ >]/) {
      let next = Int(match.output.1) ?? 0
      #expect(next <= level + 1)
      level = next
    }
    for match in html.matches(of: /aria-labelledby="([^"]*)"/) {
      #expect(html.contains(" id=\"\(match.output.1)\""), "\(match.output.1)")
    }
    let ids = html.matches(of: #/ id="([^"]*)"/#).map { String($0.output.1) }
    #expect(Set(ids).count == ids.count)
    for id in [
      "report", "theme", "cases-filters", "cases-status", "cases", "cases-paging", "replay", "conversations", "keys",
    ] {
      #expect(ids.contains(id), "\(id)")
    }
  }

  @Test("says of a handover in time that was followed by a missed need what is true of each")
  func severalNeeds() throws {
    func event(_ time: String, _ rest: String) -> String { #"{"ts":"2026-11-16T\#(time):00Z",\#(rest)}"# }
    func message(_ time: String, _ role: String, _ text: String) -> String {
      event(time, #""kind":"message","role":"\#(role)","text":"\#(text)""#)
    }
    let events = [
      message("08:00", "customer", "let me talk to a person"),
      event("08:01", #""kind":"handover_requested","by":"ai""#),
      event("09:01", #""kind":"human_joined","name":"Dora""#), message("09:02", "human", "Hello, it is sent."),
      event("09:03", #""kind":"handback""#), message("09:05", "customer", "i want to speak to a human agent"),
      message("09:06", "ai", "The lid is dry."), message("09:07", "customer", "hm"), message("09:08", "ai", "Fine."),
      event("09:09", #""kind":"closed""#),
    ]
    let page = try Paged([#"{"id":"c-1","events":[\#(events.joined(separator: ","))]}"#], replays: 1)
    let finding = try #require(page.content.sections.first).finding.content
    #expect(finding.contains("0 were handed over in time; 1 need met in time then waited too long for the person."))
    #expect(finding.contains("1 had a need for which nobody was called"))
    #expect(!finding.contains("never"))
  }

  @Test("lists the first fifty inputs and counts the others, so that many files do not fill it")
  func manyInputs() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "inputs-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let files = try (0..<53).map { number in
      let file = folder.appending(path: "part-\(number).jsonl")
      try Data((Paged.quiet("c-\(number)") + "\n").utf8).write(to: file)
      return InputFile(path: file.path)
    }
    let evidence = try Paged(files, replays: 0).content.sections.first { $0.id.content == "evidence" }
    let table = try #require(evidence?.allTables.first { $0.caption.content.hasPrefix("What was read") })
    #expect(table.rows.count == 52)
    #expect(table.rows[50][0].content == "3 more, in manifest.json")
    #expect(table.rows[51][0].content == "all inputs")
    #expect(table.rows[51][3].content == "53")
  }

  @Test("tells at its top the conversations of a period from all that were read")
  func period() throws {
    let talks =
      Compared.talks("a", "2026-11-10", missed: 1, of: 3) + Compared.talks("b", "2026-11-17", missed: 1, of: 4)
    let day = Day(try #require(CalendarDate(text: "2026-11-16")))
    let asked = try Compared(talks, period: Period(.days(from: day, to: Day(number: day.number + 6)), in: .utc))
    var bytes: [UInt8] = []
    PageFrame(try asked.content(), level: .standard).header().write(to: &bytes)
    let header = String(decoding: bytes, as: UTF8.self)
    #expect(header.contains("4 conversations of these days; read were 7 conversations from 7 lines"))
  }

  @Test("says that nothing is flagged where nothing is, and has no table of it")
  func nothing() throws {
    let html = try Paged([Paged.quiet("c-1")], replays: 5).html
    #expect(html.contains("No conversation is flagged"))
    #expect(!html.contains("<table id=\"cases\""))
    #expect(try Paged.list(html).total == 0)
  }
}
