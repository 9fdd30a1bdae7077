import Foundation
import Redaction
import Testing

@testable import handover

@Suite("Verifying an audit")
struct AuditLawsTests {
  private static let audit = #"""
    {"schema":"handover.audit/1",
    "counts":{"files":1,"lines":5,"kept":4,"blank":0,"refused":1,"conversations":4,"problems":1,"ledger":3},
    "standings":{"mature":3,"assumed":0,"open":1,"superseded":0,"test":0,"outside_period":0,"no_time":0},
    "obligations":[
    {"topic":"legal","entries":2,"rules":[{"rule":"human_required","of":2,"kept":1,"broken":1,"unjudgeable":0,"open":0,"open_broken":0}]},
    {"topic":"payment_dispute","entries":1,"rules":[{"rule":"over_sla","of":1,"kept":0,"broken":0,"unjudgeable":1,"open":0,"open_broken":0}]}]}
    """#
  private static let ledger = """
    {"conversation_id":"a","topic":"legal"}
    {"conversation_id":"b","topic":"legal"}
    {"conversation_id":"c","topic":"payment_dispute"}

    """
  private static let problems = #"""
    {"file":"a.jsonl","line":3,"column":1,"byte":9,"element":null,"code":"cut-line","reason":"r","refused":true,"not_listed":0}

    """#
  private static let counts = #"""
    "counts":{"files":1,"lines":5,"kept":4,"blank":0,"refused":1,"problems":1,"conversations":4,
    "standings":{"mature":3,"assumed":0,"open":1,"superseded":0,"test":0,"outside_period":0,"no_time":0},
    "outcomes":{"open":1,"unserved":3},"excluded":{"superseded":0,"test":0,"outside_period":0,"no_time":0},
    "messages":{"customer":1,"ai":1,"human":0,"system":0,"unknown":0}}
    """#

  /// Publishes an audit of which the texts were changed, with right hashes.
  private static func published(_ old: String = "", _ new: String = "") throws -> Scratch {
    let scratch = try Scratch()
    func changed(_ text: String) -> String { old.isEmpty ? text : text.replacing(old, with: new, maxReplacements: 1) }
    var publication = try scratch.begin("audit")
    for (name, text) in [("audit.json", audit), ("audit.jsonl", ledger), ("problems.jsonl", problems)] {
      var file = try publication.file(Self.static(name))
      try file.write(Array(changed(text).utf8))
      try publication.finish(file)
    }
    let outputs = publication.parts.map { #"{"name":"\#($0.name)","bytes":\#($0.bytes),"sha256":"\#($0.sha256)"}"# }
    var manifest = try publication.file("manifest.json")
    try manifest.write(
      Array(
        (#"{"schema":"handover.manifest/1","verb":"audit","tool":{"version":"0.1.0"},"inputs":[{"name":"a.jsonl","lines":5,"#
          + #""kept":4,"blank":0,"refused":1,"conversations":4}],"# + changed(counts)
          + #","outputs":["# + outputs.joined(separator: ",") + "]}").utf8))
    try publication.finish(manifest)
    try publication.publish()
    return scratch
  }

  private static func `static`(_ name: String) -> StaticString {
    switch name {
    case "audit.json": "audit.json"
    case "audit.jsonl": "audit.jsonl"
    default: "problems.jsonl"
    }
  }

  @Test("An audit whose sums are right passes")
  func whole() throws {
    let scratch = try Self.published()
    let verified = ran("verify", scratch.path("audit"))
    #expect(verified.errors == "")
    #expect(verified.code == .done)
    #expect(verified.output.contains("3 files are as written"))
  }

  @Test(
    "One wrong number is found, in the audit, its ledger, its problems and the manifest",
    arguments: [
      (#""kept":1"#, #""kept":2"#), (#""of":2"#, #""of":3"#), (#""ledger":3"#, #""ledger":4"#),
      (#""entries":2"#, #""entries":3"#), (#""unjudgeable":1"#, #""unjudgeable":"1""#),
      (#""mature":3"#, #""mature":2"#), (#""files":1"#, #""files":2"#), (#""refused":1"#, #""refused":0"#),
      (#""problems":1"#, #""problems":2"#), (#""conversation_id":"a","topic":"legal""#, #""conversation_id":"a""#),
      (#""c","topic":"payment_dispute""#, #""c","topic":"other""#), (#""not_listed":0"#, #""not_listed":1"#),
      (#""unserved":3"#, #""unserved":4"#),
    ])
  func wrong(_ old: String, _ new: String) throws {
    let scratch = try Self.published(old, new)
    let verified = ran("verify", scratch.path("audit"))
    #expect(verified.code == .gateBroken)
    #expect(!verified.errors.isEmpty)
    for line in verified.errors.split(separator: "\n") { #expect(line.hasSuffix("[wrong-count]"), "\(line)") }
  }

  @Test("A rule that applies to more entries than there are, and a ledger with a line too many, are found")
  func more() throws {
    let rule = try Self.published(#""of":1,"kept":0"#, #""of":2,"kept":1"#)
    #expect(ran("verify", rule.path("audit")).errors.contains("applies to more entries than there are [wrong-count]"))
    let id = "{\"conversation_id\":\"a\""
    let line = try Self.published(id, "{\"topic\":\"legal\"}\n" + id)
    #expect(ran("verify", line.path("audit")).errors.contains("audit.jsonl: error: the number of lines: 4"))
  }

  @Test("A manifest that lists no audit is none of an audit")
  func without() throws {
    let scratch = try Self.published()
    let manifest = try #require(scratch.text("audit/manifest.json"))
    try scratch.write("audit/manifest.json", manifest.replacing("\"audit\"", with: "\"report\""))
    #expect(ran("verify", scratch.path("audit")).errors.contains("no summary.json [bad-manifest]"))
  }

  @Test("An audit below a folder of exports is no export")
  func folder() throws {
    let scratch = try Self.published()
    try scratch.write("audit/x.txt", "")
    let checked = ran("check", scratch.path("."))
    #expect(checked.errors.contains("[report-folder]"), "\(checked.errors)")
  }
}
