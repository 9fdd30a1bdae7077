import Foundation
import Testing

@testable import handover

@Suite("The file of all cases")
struct CaseFileTests {
  /// A handover, a need that nobody met, one that is still open, and one without anything; two identifiers are equal.
  private static let export = """
    {"id":"a \\"1\\"","started_at":"2026-11-09T09:59:00Z","channel":"chat","events":[{"id":"m1","kind":"message","role":"customer","text":"let me talk to a human please","ts":"2026-11-09T10:00:00Z"},{"id":"m2","kind":"message","role":"ai","text":"I can help with that","ts":"2026-11-09T10:01:00Z"},{"id":"m3","kind":"message","role":"human","text":"hello, Ana here","ts":"2026-11-09T10:02:00Z"}]}
    {"id":"b","events":[{"kind":"message","role":"customer","text":"this is fraud, I want a human agent","ts":"2026-11-01T10:00:00Z"},{"kind":"message","role":"ai","text":"could you say that again?","ts":"2026-11-01T10:00:10Z"}]}
    {"id":"b","events":[{"kind":"message","role":"customer","text":"this is fraud, I want a human agent","ts":"2026-11-01T10:00:00Z"}]}
    {"id":"c","events":[{"kind":"message","role":"customer","text":"I want to speak to a person","ts":"2026-11-09T10:01:59Z"}]}
    {"id":"d","events":[{"kind":"message","role":"customer","text":"thanks"}]}

    """

  private static let keys = [
    "conversation_id", "source", "format", "channel", "medium", "language", "started", "ended", "turns",
    "closed_by_human_silently", "quality", "maturity", "verdict", "outcome", "outcome_cause", "evidence", "needs",
    "handovers", "topic", "score_max", "threshold", "duplicate_events", "signals", "not_counted",
  ]

  @Test("Every line is JSON with every key, and says what was decided")
  func lines() throws {
    let scratch = try Scratch()
    try scratch.write("in.jsonl", Self.export)
    let ran = ran("report", scratch.path("in.jsonl"), "--quiet", "--threads", "1", "--out", scratch.path("out"))
    #expect(ran.errors == "")
    let lines = try #require(scratch.text("out/conversations.jsonl")).split(separator: "\n")
    let cases = try lines.map { line in
      try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: any Sendable])
    }
    #expect(cases.map { $0["conversation_id"] as? String } == ["a \"1\"", "b", "b", "c", "d"])
    for found in cases { #expect(found.keys.sorted() == Self.keys.sorted()) }
    #expect(cases.map { $0["maturity"] as? String } == ["open", "mature", "superseded", "open", "assumed"])
    #expect(cases.map { $0["verdict"] as? String }.dropFirst(3) == ["none", "none"])
    #expect(cases[0]["started"] as? String == "2026-11-09T09:59:00Z")
    let needs = try #require(cases[0]["needs"] as? [[String: any Sendable]])
    #expect(needs.map { $0["onset_id"] as? String } == ["m1"])
    #expect(needs.map { $0["human_at"] as? Int } == [4])
    let signals = try #require(cases[3]["signals"] as? [[String: any Sendable]])
    #expect(signals.map { $0["kind"] as? String } == ["human_request"])
    #expect(signals.map { $0["line"] as? Int } == [4])
    #expect(signals.allSatisfy { $0["start"] is Int && $0["end"] is Int })
  }

  @Test("The number of threads changes no byte of any file", arguments: [2, 3, 8])
  func threads(_ count: Int) throws {
    let scratch = try Scratch()
    let many = (0..<400).map { Self.export.replacing("\"id\":\"b\"", with: "\"id\":\"b\($0)\"") }.joined()
    try scratch.write("in.jsonl", many)
    for (threads, out) in [(1, "one"), (count, "many")] {
      _ = ran("report", scratch.path("in.jsonl"), "--quiet", "--threads", "\(threads)", "--out", scratch.path(out))
    }
    for name in ["conversations.jsonl", "problems.jsonl", "summary.json", "summary.txt", "manifest.json"] {
      #expect(scratch.text("one/" + name) == scratch.text("many/" + name), "\(name)")
      #expect(scratch.text("one/" + name) != nil)
    }
  }
}
