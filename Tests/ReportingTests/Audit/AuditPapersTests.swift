import Conversations
import Detection
import Foundation
import Judging
import Redaction
import Rendering
import Studies
import Testing

@testable import Reporting

@Suite("The papers of an audit")
struct AuditPapersTests {
  @Test("A broken obligation opens into its line, its words, and what was read to say that nobody came")
  func broken() throws {
    let audit = try Audited([Audited.kept("good"), Audited.quiet("other"), Audited.broken("bad")])
    #expect(audit.content.isBroken)
    let sentence = audit.content.resultSentence.content
    #expect(sentence.hasPrefix("1 of "))
    #expect(sentence.contains("is broken: legal (1 of 2 reached no person, 1 of 2 break a rule"))
    let section = try #require(audit.section("not-reached"))
    #expect(
      section.finding.content.hasPrefix("Of 2 cases that must reach a person and can be judged, 1 did and 1 did not."))
    let row = try #require(section.table("Cases that reached no person")?.rows.first).map(\.content)
    #expect(row[0] == "bad" && row[1] == "legal")
    #expect(row[2].contains("my lawyer"), "\(row[2])")
    #expect(row[3] == "line 3, message 3 of 6")
    #expect(
      row[5]
        == "no human wrote to the customer after message 3 of 6 in line 3: 3 messages read (1 customer, 2 AI, 0 unknown)"
    )
    #expect(row[6] == "2 (message 4, 6)")
    #expect(row[7] == "sed -n 3p export.jsonl")
    for name in ["audit.txt", "audit.md", "audit.html"] {
      let paper = try #require(audit.papers[name]).replacing("\\", with: "")
      #expect(paper.contains("sed -n 3p export.jsonl"), "\(name)")
    }
    let kept = try Audited([Audited.kept("good")])
    #expect(!kept.content.isBroken)
    #expect(kept.content.resultSentence.content.hasPrefix("None of "))
  }

  @Test("An export of one line an event shows the lines between which nobody came")
  func eventLines() throws {
    func event(_ number: Int, _ role: String, _ text: String) -> String {
      #"{"conversation_id":"e1","ts":"2026-11-09T10:00:\#(10 + number)Z","kind":"message","role":"\#(role)","text":"\#(text)"}"#
    }
    let audit = try Audited([
      event(0, "customer", "hello"), event(1, "ai", "How can I help?"),
      event(2, "customer", "my lawyer will contact you"),
      event(3, "ai", "The key is green."), event(4, "customer", "really"),
    ])
    let row = try #require(audit.section("not-reached")?.table("Cases that reached no person")?.rows.first)
    #expect(
      row[5].content
        == "no human wrote to the customer after line 3: lines 3 to 5, 2 messages read (1 customer, 1 AI, 0 unknown)")
    #expect(row[7].content == "sed -n 3p export.jsonl")
    let scan = try #require(try audit.ledger().first?["scan"] as? [String: Int])
    #expect(scan["first_line"] == 3 && scan["last_line"] == 5 && scan["messages"] == 2)
  }

  @Test("What cannot be judged counts as broken and says why; what is open does not")
  func unjudgeable() throws {
    let unseen = #"{"messages":[{"role":"user","content":"my lawyer will contact you"}]}"#
    let blind = try Audited([unseen])
    #expect(blind.content.isBroken)
    let section = try #require(blind.section("unjudgeable"))
    #expect(section.finding.content.contains("what cannot be shown counts as broken"))
    #expect(
      section.tables.first?.rows.first?.map(\.content)
        == ["a person writes after the topic", "the export does not hold what people write", "1"])
    let legal = try #require(blind.content.obligations.first { $0.entries == 1 })
    #expect(blind.content.verdict(on: legal) == "✗ broken: cannot be judged")
    #expect(legal.judged == 0 && legal.isBroken)

    let open = try Audited(
      [Audited.line("o", "customer: my lawyer will contact you", isClosed: false)], days: 0)
    let pending = try #require(open.content.obligations.first { $0.entries == 1 })
    #expect(!open.content.isBroken && pending.isPending)
    #expect(open.content.verdict(on: pending).content.hasPrefix("✓ kept so far"))
    #expect(open.section("open")?.finding.content.hasPrefix("1 case may still be kept or broken") == true)
    #expect(blind.section("open") == nil)
  }

  @Test("A topic without a case is neither kept nor broken: nothing was proven")
  func noCase() throws {
    let audit = try Audited([Audited.quiet("q")])
    #expect(!audit.content.isBroken)
    for figures in audit.content.obligations {
      #expect(figures.hasNoCase)
      #expect(audit.content.verdict(on: figures) == "- no case: nothing was proven")
    }
    #expect(audit.content.resultSentence.content.contains("nothing was proven of them"))
    for obligation in try #require(try audit.json()["obligations"] as? [[String: Any]]) {
      #expect(obligation["proven"] as? Bool == false && obligation["broken"] as? Bool == false)
    }
    let xml = try #require(audit.papers["audit.junit.xml"])
    #expect(xml.contains("no conversation has this topic: nothing was proven"))
    let incomplete = try Audited([Audited.kept("k")], isComplete: false)
    #expect(incomplete.content.resultSentence.content.contains("as far as the input could be read"))
  }

  @Test("What cannot be seen stands before any rate")
  func coverageFirst() throws {
    let audit = try Audited([Audited.broken("bad")])
    #expect(audit.content.sections.prefix(2).map(\.id.content) == ["coverage", "result"])
    let text = try #require(audit.papers["audit.txt"])
    let seen = try #require(text.firstRange(of: "What this run cannot see"))
    let rate = try #require(text.firstRange(of: "The result"))
    #expect(seen.lowerBound < rate.lowerBound)
    #expect(text.contains("contacts outside of this export cannot be seen"))
    for name in ["audit.txt", "audit.md", "audit.html"] {
      let paper = try #require(audit.papers[name])
      let seen = try #require(paper.firstRange(of: "What this run cannot see"))
      let said = try #require(paper.firstRange(of: "obligations is broken"))
      #expect(seen.lowerBound < said.lowerBound, "\(name)")
    }
  }

  @Test("The numbers are those of the metrics of the same rows", arguments: ["week-46", "week-47"])
  func metrics(_ week: String) throws {
    let audit = try Audited(week: week)
    let numbers = ReportNumbers(audit.content.census.rows, audit.content.facts.policy)
    var cases = 0
    for figures in audit.content.obligations {
      let key = audit.content.key(of: figures.topic).content
      cases += figures.entries
      #expect(figures.judged == numbers["K2." + key].share.whole, "\(key)")
      #expect(figures.reached == numbers["K2." + key].share.part, "\(key)")
      #expect(figures.entries - figures.open - figures.unengaged == numbers["K2." + key].of, "\(key)")
      let spread = numbers.spread("K5." + key)
      #expect(figures.statementCount == spread.sum, "\(key)")
      #expect(figures.medianStatements == spread.spread?.median, "\(key)")
      let rated = audit.content.entries.filter { $0.topic.topic == figures.topic && $0.found.isRated }
      for (kind, metric) in zip(Breaches.Kind.allCases, ["O1.", "O2.", "O3.", "O4.", "O5."]) {
        let value = numbers[metric + key]
        guard figures.rules.contains(where: { $0.rule == kind }) else { continue }
        let rulings = rated.compactMap { $0.topic.ruling(kind) }
        #expect(rulings.count { $0.state == .broken } == value.share.part, "\(kind) \(key)")
        #expect(
          rulings.count { $0.state == .broken || $0.state == .kept } == value.share.whole, "\(kind) \(key)")
      }
      for rule in figures.rules {
        #expect(rule.of == rule.kept + rule.broken + rule.unjudgeable + rule.open + rule.openBroken)
      }
    }
    #expect(cases > 3)
    let counts = try #require(try audit.json()["counts"] as? [String: Int])
    #expect(counts["ledger"] == cases)
    #expect(try audit.ledger().count == cases)
    #expect(counts["lines"] == (counts["kept"] ?? 0) + (counts["blank"] ?? 0) + (counts["refused"] ?? 0))
    let standings = try #require(try audit.json()["standings"] as? [String: Int])
    #expect(counts["conversations"] == standings.values.reduce(0, +))
  }

  @Test("The same topic with different verdicts is one line; verdicts alike are none")
  func inconsistencies() throws {
    let audit = try Audited([Audited.kept("good"), Audited.broken("bad"), Audited.broken("worse")])
    let lines = audit.content.inconsistencies.lines
    #expect(lines.count == 1 && lines.first?.conversations == 3)
    #expect(lines.first?.parts.map(\.conversations) == [2, 1])
    let row = try #require(audit.section("inconsistencies")?.tables.first?.rows.first).map(\.content)
    #expect(row[0] == "legal" && row[3].contains("sed -n 2p export.jsonl"))
    #expect(try Audited([Audited.broken("a"), Audited.broken("b")]).content.inconsistencies.lines.isEmpty)
  }

  @Test("is the same with one thread and eight")
  func threads() throws {
    let one = try Audited(week: "week-47", sample: SampleName(wanted: 12, seed: 7)).papers
    let eight = try Audited(week: "week-47", threads: 8, sample: SampleName(wanted: 12, seed: 7)).papers
    #expect(one.count == 12)
    for (name, text) in one { #expect(eight[name] == text, "\(name)") }
  }

  @Test("hides what the redactor hides, in every paper")
  func redacted() throws {
    let audit = try Audited([
      Audited.line(
        "anna@example.com", "customer: write to bert@example.org", "ai: Noted.",
        "customer: my lawyer carl@example.net will contact you", "ai: The key is green.")
    ])
    for (name, text) in audit.papers {
      for secret in ["anna@example", "bert@example", "carl@example"] { #expect(!text.contains(secret), "\(name)") }
    }
    // Tokens are numbered as in a replay: that of the topic's message is the second of the conversation.
    let quote = try #require(try audit.ledger().first?["quote"] as? [String: Any])
    #expect(
      (quote["before"] as? String ?? "").contains("[EMAIL-2]")
        || (quote["after"] as? String ?? "").contains("[EMAIL-2]"))
  }
}
