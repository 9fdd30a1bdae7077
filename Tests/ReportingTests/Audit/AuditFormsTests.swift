import Conversations
import Detection
import Foundation
import Judging
import Redaction
import Rendering
import Studies
import Testing

@testable import Reporting

@Suite("The forms in which an audit is written for machines and reviewers")
struct AuditFormsTests {
  /// An identifier with everything that a format may choke on.
  private static let hostile = "=1+1\u{1B}[31m<&\"']]>\u{202E}|`a`\u{FFFE}"

  // MARK: JUnit

  private func elements(_ audit: Audited) throws -> XMLElements { try XMLElements(AuditXML(audit.content).document()) }

  @Test("The reader of the tests refuses what is no XML, so it can fail")
  func reader() throws {
    let head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    #expect(try XMLElements(Array((head + "<a b=\"&lt;\">x<c/></a>\n").utf8)).all.count == 2)
    for wrong in [
      "<a>", "<a></b>", "<a b=\"<\"/>", "<a>&nbsp;</a>", "<a>]]></a>", "<a b=\"1\" b=\"2\"/>", "<a>\u{1B}</a>",
    ] {
      #expect(throws: XMLElements.Fault.self) { try XMLElements(Array((head + wrong).utf8)) }
    }
  }

  @Test("JUnit: a failure for what is broken, an error for what cannot be judged, skipped for what is open")
  func states() throws {
    let unseen = #"{"messages":[{"role":"user","content":"my lawyer will contact you"}]}"#
    for (lines, failures, errors, skipped) in [
      ([Audited.kept("k")], 0, 0, 0), ([Audited.broken("b")], 3, 0, 0), ([unseen], 0, 2, 0),
    ] {
      let xml = try elements(try Audited(lines))
      let suite = try #require(xml.named("testsuite").first { $0["name"] == "legal" })
      #expect(suite["failures"] == "\(failures)", "\(lines)")
      #expect(suite["errors"] == "\(errors)", "\(lines)")
      #expect(suite["skipped"] == "\(skipped)", "\(lines)")
    }
    let open = try elements(
      try Audited([Audited.line("o", "customer: my lawyer will contact you", isClosed: false)], days: 0))
    let suite = try #require(open.named("testsuite").first { $0["name"] == "legal" })
    #expect(suite["failures"] == "0" && suite["skipped"] == suite["tests"])
  }

  @Test("JUnit: the counts are those of the cases, and every suite has one", arguments: ["week-46", "week-47"])
  func counts(_ week: String) throws {
    let audit = try Audited(week: week)
    let xml = try elements(audit)
    let root = try #require(xml.named("testsuites").first)
    let suites = xml.named("testsuite")
    #expect(suites.count == audit.content.obligations.count)
    for (key, element) in [("tests", "testcase"), ("failures", "failure"), ("errors", "error"), ("skipped", "skipped")]
    {
      let found = xml.named(element).count
      #expect(root[key] == "\(found)", "\(key)")
      #expect(suites.compactMap { $0[key].flatMap(Int.init) }.reduce(0, +) == found, "\(key)")
    }
    #expect(suites.allSatisfy { ($0["tests"].flatMap(Int.init) ?? 0) > 0 })
    let broken = audit.content.entries.flatMap(\.topic.rulings).count { $0.state == .broken || $0.state == .openBroken }
    #expect(root["failures"] == "\(broken)" && broken > 0)
  }

  @Test("JUnit: stays XML 1.0 with identifiers that no file should have")
  func hostileXML() throws {
    let audit = try Audited([Audited.broken(Self.hostile)])
    let xml = try elements(audit)
    let names = xml.named("testcase").compactMap { $0["name"] }.filter { $0.contains("=1+1") }
    #expect(names.count == 3)
    #expect(names.allSatisfy { $0.contains("<&\"']]>") })
    let bytes = AuditXML(audit.content).document()
    #expect(!bytes.contains(0x1B))
    #expect(String(decoding: bytes, as: UTF8.self).firstRange(of: "]]>") == nil)
  }

  // MARK: Tables and lines

  @Test("Tables: strict CSV, with names guarded that look like formulas")
  func guarded() throws {
    let audit = try Audited([Audited.broken(Self.hostile), Audited.kept("plain")])
    let papers = audit.papers
    for name in ["audit.csv", "inconsistencies.csv", "anomalies.csv", "coverage.csv"] {
      let table = try CSVTable(try #require(papers[name]))
      #expect(Set(table.columns).count == table.columns.count, "\(name)")
    }
    let table = try CSVTable(try #require(papers["audit.csv"]))
    let ids = table.texts("conversation_id").compactMap(\.self)
    #expect(ids.first?.hasPrefix("'=1+1") == true && ids.last == "plain")
    #expect(LedgerTable(audit.content, CSVForm()).write { _ in } >= 1)
    #expect(table.integers("fails") == [1, 0])
    #expect(table.texts("human_required_state") == ["broken", "kept"])
    #expect(table.texts("human_required_reason") == ["no_human", nil])
    #expect(table.integers("onset_line") == [1, 2])
  }

  @Test("Lines: every key on every line, whatever the conversation has")
  func keys() throws {
    let audit = try Audited(week: "week-47")
    let lines = try audit.ledger()
    #expect(lines.count > 3)
    #expect(Set(lines.map { $0.keys.sorted() }).count == 1)
    for line in lines {
      let rules = try #require(line["rules"] as? [String: [String: Any]])
      #expect(rules.keys.sorted() == Breaches.Kind.allCases.map(\.name).sorted())
      for rule in rules.values { #expect(rule.keys.sorted() == ["file", "line", "reason", "state"]) }
      let states = rules.values.compactMap { $0["state"] as? String }
      let fails = states.contains { ["broken", "unjudgeable", "open_broken"].contains($0) }
      #expect(line["fails"] as? Bool == fails)
      if line["replied"] is NSNull { #expect((line["scan"] as? [String: Int])?["human"] == 0) }
    }
  }

  @Test("Schemas: the columns and the keys are those of the files")
  func schemas() throws {
    let audit = try Audited([Audited.broken("b"), Audited.quiet("q")], sample: SampleName(wanted: 1, seed: 1))
    for (schema, file) in [
      ("ledger_table", "audit.csv"), ("inconsistencies", "inconsistencies.csv"), ("anomalies", "anomalies.csv"),
      ("audit_coverage", "coverage.csv"), ("sample", "sample.csv"),
    ] {
      let columns = try CSVTable(try #require(audit.papers[file])).columns
      #expect(try Self.members(schema) == columns, "\(file)")
    }
    #expect(try Set(Self.members("audit")) == Set(audit.json().keys))
    #expect(try Set(Self.members("ledger")) == Set(try #require(audit.ledger().first).keys))
  }

  /// The names that a schema requires, in order.
  private static func members(_ name: String) throws -> [String] {
    let page = try #require(SchemaPage.all.first { $0.name == name })
    let read = try JSONSerialization.jsonObject(with: Data(page.document())) as? [String: Any]
    return read?["required"] as? [String] ?? []
  }

  // MARK: The sample

  @Test("Sample: the sheet and the page are blind: no score, no verdict, no stratum, no mark")
  func blind() throws {
    let audit = try Audited(week: "week-47", sample: SampleName(wanted: 20, seed: 7))
    let sample = try #require(audit.content.sample)
    #expect(Set(sample.cases.map(\.stratum)).count > 1)
    let page = try #require(audit.papers["sample.html"])
    let start = try #require(page.firstRange(of: "<main"))
    let end = try #require(page.firstRange(of: "</main>"))
    let body = String(page[start.lowerBound..<end.lowerBound])
    let sheet = try #require(audit.papers["sample.csv"])
    let words =
      ["score", "verdict", "stratum", "flagged", "missed", "signal", "escalat", "threshold", "<mark"]
      + Judging.Stratum.allCases.map(\.name).filter { $0 != "rest" }
    // What people wrote may hold any word; it stands in paragraphs of its own.
    let ours = body.replacing(/<p class="words">.*?<\/p>/, with: "")
    for word in words {
      #expect(!ours.lowercased().contains(word), "\(word)")
      #expect(!sheet.lowercased().contains(word), "\(word)")
    }
    let table = try CSVTable(sheet)
    #expect(
      table.columns == [
        "number", "case", "sample", "conversation_id", "source_file", "source_line", "messages", "needs_human_a",
        "from_message_a", "note_a", "needs_human_b", "from_message_b", "note_b", "needs_human_agreed",
      ])
    #expect(table.integers("number") == Array(1...sample.cases.count))
    #expect(Set(table.texts("sample").map { $0.flatMap { SampleName(text: $0) } }) == [sample.name])
    let keys = table.texts("case").compactMap(\.self)
    #expect(keys == keys.sorted() && Set(keys).count == keys.count)
    for row in table["needs_human_a"] + table["note_b"] { #expect(row == .unknown) }
    #expect(sample.cases.map(\.stratum) != sample.cases.map(\.stratum).sorted())
  }

  @Test("Sample: says what it would bound, and with a review what it does")
  func bound() throws {
    var audit = try Audited(week: "week-47", sample: SampleName(wanted: 20, seed: 7))
    let section = try #require(audit.section("sample"))
    #expect(section.finding.content.contains("if all"))
    let strata = section.tables.first?.rows.map { $0[0].content } ?? []
    #expect(strata.count == Judging.Stratum.allCases.count && strata.last?.hasPrefix("flagged") == true)
    let sample = try #require(audit.content.sample)
    let find = try #require(sample.cases.first { $0.stratum != .flagged })
    let rows = sample.cases.enumerated().map { number, drawn in
      let opinion: Opinion = drawn.key == find.key ? .yes : .no
      return ReviewedCase(
        line: number + 1, key: drawn.key.first, sample: sample.name,
        a: .init(opinion, fromMessage: opinion == .yes ? 3 : nil), b: .init(opinion))
    }
    audit.content.review = try ReviewOutcome(
      rows, of: sample.name, drawn: sample.cases.map { .init(key: $0.key.first, stratum: $0.stratum) },
      members: sample.plan.members)
    let reviewed = try #require(audit.section("sample"))
    #expect(reviewed.finding.content.contains("1 needed a person: at most"))
    let finds = try #require(reviewed.table("Conversations that were not flagged"))
    #expect(finds.rows.count == 1 && finds.rows.first?[0] == find.id)
    let review = try #require(try audit.json()["review"] as? [String: Any])
    #expect((review["missed"] as? [String: Any])?["found"] as? Int == 1)
  }

  // MARK: Words

  @Test("A command can be pasted into a shell whatever the file is called")
  func commands() {
    #expect(AuditWords.command(118, of: "week46.jsonl") == "sed -n 118p week46.jsonl")
    #expect(AuditWords.command(1, of: SafeText(name: "a b.jsonl")).content == "sed -n 1p 'a b.jsonl'")
    #expect(AuditWords.command(1, of: SafeText(name: "it's;rm.jsonl")).content == "sed -n 1p 'it'\\''s;rm.jsonl'")
    #expect(AuditWords.command(2, of: "a.jsonl.gz") == "gzip -dc a.jsonl.gz | sed -n 2p")
  }

  @Test("A quote is cut at blanks and never within a token")
  func quotes() {
    let redactor = Redactor()
    func quote(_ text: String, _ words: Range<Int>?) -> AuditedQuote {
      var replacements = Replacements()
      return AuditedQuote(redactor.text(ArraySlice(text.utf8), &replacements), around: words)
    }
    let short = quote("my lawyer will call", 3..<9)
    #expect(short.before.content == "my " && short.matched.content == "lawyer" && short.after.content == " will call")
    let filler = String(repeating: "word ", count: 60)
    let long = quote(filler + "lawyer " + filler, 300..<306)
    #expect(long.matched.content == "lawyer")
    #expect(long.before.content.hasPrefix("...word") && long.before.content.count <= 63)
    #expect(long.after.content.hasSuffix("word...") && long.after.content.count <= 103)
    let hidden = quote("anna@example.com lawyer", 17..<23)
    #expect(hidden.before.content == "[EMAIL-1] " && hidden.matched.content == "lawyer")
    let plain = quote(filler, nil)
    #expect(plain.matched.isEmpty && plain.text.content.hasSuffix("..."))
  }
}

@Suite("The page of an audit")
struct AuditPageTests {
  @Test("has each anchor once, every link finds its place, and failing conversations can be opened without scripts")
  func links() throws {
    let audit = try Audited([
      Audited.broken("coverage"), Audited.broken("a b\"<c"), Audited.kept("fine"), Audited.broken("report"),
    ])
    let page = String(decoding: AuditPage(audit.content, replays: 50, through: audit.door).document(), as: UTF8.self)
    let ids = page.matches(of: /<[a-z][^>]* id="([^"]*)"/).map { String($0.output.1) }
    #expect(Set(ids).count == ids.count, "\(ids.sorted())")
    let links = page.matches(of: /href="#([^"]*)"/).map { String($0.output.1) }
    #expect(links.contains("c-1"))
    for link in links { #expect(ids.contains(link), "\(link)") }
    #expect(page.matches(of: /<details id="c-[0-9]+">/).count == 3)
    #expect(page.contains("3 of 3 conversations that fail can be opened here"))
    #expect(!page.contains("<template"))
  }

  @Test("lists what fails first, and says what a cap leaves out")
  func order() throws {
    let lines = [Audited.kept("k1"), Audited.broken("b1"), Audited.kept("k2"), Audited.broken("b2")]
    let audit = try Audited(lines, replays: 1)
    #expect(
      audit.content.entries.worstFirst.map { audit.content.name(of: $0.found).content } == ["b1", "b2", "k1", "k2"])
    let (bytes, caps) = AuditPage(audit.content, replays: 1, through: audit.door).made()
    #expect(caps.wanted == 1 && caps.shown == 1 && caps.rows == 4 && caps.allRows == 4)
    #expect(String(decoding: bytes, as: UTF8.self).contains("1 of 2 conversations that fail can be opened here"))
    let small = AuditPage(audit.content, replays: 1, through: audit.door).made(byteLimit: 1_000)
    #expect(small.caps.shown == 0)
    #expect(String(decoding: small.bytes, as: UTF8.self).contains("0 of 2 conversations that fail"))
  }
}
