import Conversations
import Foundation
import Intake
import Testing

@Suite("The JSON grammar")
struct GrammarTests {
  /// A case put where its value is skipped, behind a good line so that the file has a format.
  private func verdict(_ value: [UInt8]) async throws -> (kept: Bool, code: String?) {
    let good = Array(#"{"id":"a","events":[{"kind":"closed"}]}"#.utf8)
    let line = Array(#"{"id":"b","events":[],"x":"#.utf8) + value + [0x7d, 0x0a]
    let reading = try await Reading.of(bytes: good + [0x0a] + good + [0x0a] + good + [0x0a] + good + [0x0a] + line)
    #expect(reading.lines == reading.kept + reading.blank + reading.refused)
    return (reading.refused == 0, reading.codes.last)
  }

  @Test(
    "Values that JSON knows are kept",
    arguments: [
      "0", "-0", "1", "-1.5", "1e5", "1E+5", "1.25e-3", "123456789012345678901234567890", "1e9999", "true", "false",
      "null", "\"\"", #""\u0000""#, #""\"\\\/\b\f\n\r\t""#, #""\ud83d\ude00""#, #""\uD83D""#, #""\uDC00x""#, "[]", "{}",
      "[ ]",
      "{ }", "[1,2,[3,{\"a\":[]}]]", #"{"a":1,"a":2}"#, " [ 1 , 2 ] ", #"{"":0}"#, "\"\u{2028}\u{7f}é😀\"",
      "[[[[[[[[]]]]]]]]",
    ])
  func accepts(_ value: String) async throws {
    #expect(try await verdict(Array(value.utf8)).kept)
  }

  @Test(
    "Values that JSON does not know are refused with their reason",
    arguments: [
      ("01", "bad-number"), ("1.", "bad-number"), (".5", "bad-json"), ("+1", "bad-json"), ("-", "bad-number"),
      ("1e", "bad-number"), ("1e+", "bad-number"), ("0x10", "bad-json"), ("NaN", "not-a-number"),
      ("-Infinity", "not-a-number"), ("Infinity", "not-a-number"), ("tru", "bad-json"), ("nul", "bad-json"),
      ("True", "bad-json"), ("[1,]", "trailing-comma"), ("{\"a\":1,}", "trailing-comma"), ("[,1]", "bad-json"),
      ("[1 2]", "bad-json"), ("{\"a\" 1}", "bad-json"), ("{1:2}", "bad-json"), ("{a:1}", "bad-json"),
      ("'a'", "single-quote"), ("{'a':1}", "single-quote"), ("// x", "comment"), ("/* x */ 1", "comment"),
      ("[1,,2]", "bad-json"), ("\"\\x\"", "bad-escape"), ("\"\\u12g4\"", "bad-escape"),
      ("\"a\u{1}\"", "control-character"),
      ("\"\t\"", "control-character"), ("\"a\u{0}\"", "nul-byte"), ("\u{0}", "nul-byte"), ("[", "bad-json"),
      ("{\"a\":", "bad-json"), ("]", "bad-json"), ("", "bad-json"), ("1]", "bad-json"), ("{}}", "two-values"),
      ("\"abc", "cut-line"), ("[\"a\",\n4", "cut-line"), ("\u{feff}1", "bad-json"),
    ])
  func refuses(_ value: String, _ code: String) async throws {
    let found = try await verdict(Array(value.utf8))
    #expect(!found.kept)
    if !value.contains("\n") { #expect(found.code == code) }
  }

  @Test("Nesting is allowed up to the limit and refused beyond, opened or closed")
  func depth() async throws {
    // One level is the line's own object.
    for (levels, kept) in [(255, true), (256, false), (100_000, false)] {
      let closed = String(repeating: "[", count: levels) + String(repeating: "]", count: levels)
      #expect(try await verdict(Array(closed.utf8)).kept == kept)
    }
    #expect(try await verdict(Array(String(repeating: "[", count: 100_000).utf8)).code == "too-deep")
  }

  @Test("Broken UTF-8 becomes U+FFFD as Python has it, and the conversation stays")
  func encoding() async throws {
    let cases: [([UInt8], String)] = [
      ([0x61, 0xff, 0x62], "a\u{fffd}b"), ([0xc3], "\u{fffd}"), ([0xe2, 0x82], "\u{fffd}"),
      ([0xe2, 0x82, 0x41], "\u{fffd}A"), ([0xf0, 0x9f, 0x98], "\u{fffd}"), ([0xc0, 0xaf], "\u{fffd}\u{fffd}"),
      ([0xed, 0xa0, 0x80], "\u{fffd}\u{fffd}\u{fffd}"), ([0xf4, 0x90, 0x80, 0x80], "\u{fffd}\u{fffd}\u{fffd}\u{fffd}"),
      ([0x80], "\u{fffd}"), ([0xf0, 0x9f, 0x98, 0x80], "😀"), (Array(#"é\ud83d"#.utf8) + [0xfe], "é\u{fffd}\u{fffd}"),
    ]
    for (bytes, wanted) in cases {
      let line =
        Array(#"{"id":"a","messages":[{"role":"user","text":""#.utf8) + bytes + Array(#""}],"events":null}"#.utf8)
      let plain =
        Array(#"{"id":"a","started_at":null,"messages":[{"role":"user","text":""#.utf8) + bytes + Array(#""}]}"#.utf8)
      let reading = try await Reading.of(bytes: plain)
      #expect(reading.kept == 1)
      #expect(reading.records.first?.contains("\"\(wanted)\"") == true)
      #expect(reading.counts[.brokenText, default: 0] == (wanted.contains("\u{fffd}") ? 1 : 0))
      #expect(try await Reading.of(bytes: line).refused == 0)
    }
  }

  @Test("Our verdict is that of the reference on thousands of mutated lines")
  func differential() async throws {
    var random = Seeded(state: 20_261_121)
    let seeds = [
      #"{"id":"c1","events":[{"kind":"message","role":"ai","text":"ok \n \u00e9","n":[1,-2.5e3,true,null,{}]}],"x":{"a":"b"}}"#,
      #"{"id":"c\"2","events":[ ],"y":[[],{"k":"v","l":0.1}], "z" : "é😀" }"#,
    ].map { Array($0.utf8) }
    let alphabet = Array(#"{}[]",:\0123eE+-.truefalsn /u'x"#.utf8) + [0x09, 0x1f, 0x7f, 0xc3, 0xa9]
    var lines: [[UInt8]] = []
    for round in 0..<4000 {
      var line = seeds[round % seeds.count]
      for _ in 0..<Int.random(in: 1...2, using: &random) {
        let at = Int.random(in: 0..<line.count, using: &random)
        let byte = alphabet.randomElement(using: &random) ?? 0x20
        switch Int.random(in: 0..<4, using: &random) {
        case 0: line[at] = byte
        case 1: line.remove(at: at)
        case 2: line.insert(byte, at: at)
        default: line.removeSubrange(at..<min(line.count, at + Int.random(in: 1...6, using: &random)))
        }
        if line.isEmpty { line = [0x31] }
      }
      lines.append(line)
    }
    var settings = IntakeSettings()
    settings.format = .handover
    let reading = try await Reading.of(bytes: seeds[0] + [0x0a] + lines.joined(separator: [0x0a]), settings)
    #expect(reading.lines == lines.count + 1)
    let refused = Dictionary(
      reading.defects.filter(\.refused).map { ($0.line, $0.code) }, uniquingKeysWith: { first, _ in first })
    let broken = Set(reading.defects.filter { $0.code == .brokenText }.map(\.line))
    var compared = 0
    for (index, line) in lines.enumerated() {
      let ours = refused[index + 1]
      if ours == .missingEvents || ours == .notAnObject { continue }
      if ours == .trailingComma || broken.contains(index + 1) { continue }  // its known faults
      if line.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) { continue }
      let theirs = (try? JSONSerialization.jsonObject(with: Data(line), options: .fragmentsAllowed)) != nil
      let text = String(decoding: line, as: UTF8.self)
      // Invalid UTF-8 in a refused line, and numbers beyond a double, are decided differently there.
      if String(validating: line, as: UTF8.self) == nil || text.contains("e") && ours == nil && !theirs { continue }
      compared += 1
      #expect((ours == nil) == theirs, "seed 20261121, line \(index): \(text)")
    }
    #expect(compared > 2000)
  }
}
