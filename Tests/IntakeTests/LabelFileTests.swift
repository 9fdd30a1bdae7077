import Conversations
import Testing

@testable import Intake

@Suite("A file of labels")
struct LabelFileTests {
  private func file(_ text: String) -> LabelFile { LabelFile(Array(text.utf8)) }

  private func subject(_ id: String) -> RaterLabel.Subject { .id(Array(id.utf8)) }

  private static let header =
    "number,case,sample,conversation_id,source_file,source_line,messages,needs_human_a,from_message_a,note_a,"
    + "needs_human_b,from_message_b,note_b,needs_human_agreed\n"

  @Test("gives a label a line, with identifiers or numbers for the place")
  func lines() {
    let file = file(
      #"""
      {"conversation":"c1","rater":"ana","needs_human":"yes","gold":["m3",5,"m3"],"topic":"legal","note":"caf\u00e9"}

      {"rater":"ben","needs_human":"unsure","conversation":"c1","gold":null,"topic":null,"note":null}
      {"conversation":4711,"rater":"ana","needs_human":"no","gold":[]}
      """#)
    #expect(file.kind == .lines)
    #expect(file.faults.isEmpty)
    #expect(file.lineCount == 3)
    #expect(
      file.labels == [
        RaterLabel(
          subject("c1"), rater: "ana", .yes, gold: [.message(Array("m3".utf8)), .number(5)], topic: "legal"),
        RaterLabel(subject("c1"), rater: "ben", .unsure), RaterLabel(subject("4711"), rater: "ana", .no),
      ])
  }

  @Test(
    "refuses a line that says something else, with its place, and keeps the others",
    arguments: [
      (#"{"conversation":"c1","rater":"ana","needs_human":"yes""#, "cut-line", nil),
      (#"{"conversation":"c1","rater":"ana",needs_human:"yes"}"#, "bad-json", nil),
      (#"["c1","ana","yes"]"#, "not-an-object", nil), (#""c1""#, "not-an-object", nil),
      (#"{"rater":"ana","needs_human":"yes"}"#, "missing-key", "conversation"),
      (#"{"conversation":null,"rater":"ana","needs_human":"yes"}"#, "missing-key", "conversation"),
      (#"{"conversation":"","rater":"ana","needs_human":"yes"}"#, "bad-value", "conversation"),
      (#"{"conversation":["c1"],"rater":"ana","needs_human":"yes"}"#, "wrong-type", "conversation"),
      (#"{"conversation":1.5,"rater":"ana","needs_human":"yes"}"#, "bad-value", "conversation"),
      (#"{"conversation":9007199254740993,"rater":"ana","needs_human":"yes"}"#, "bad-value", "conversation"),
      (#"{"conversation":"c1","needs_human":"yes"}"#, "missing-key", "rater"),
      (#"{"conversation":"c1","rater":" ","needs_human":"yes"}"#, "bad-value", "rater"),
      (#"{"conversation":"c1","rater":3,"needs_human":"yes"}"#, "wrong-type", "rater"),
      (#"{"conversation":"c1","rater":"ana"}"#, "missing-key", "needs_human"),
      (#"{"conversation":"c1","rater":"ana","needs_human":"maybe"}"#, "bad-value", "needs_human"),
      (#"{"conversation":"c1","rater":"ana","needs_human":"Yes"}"#, "bad-value", "needs_human"),
      (#"{"conversation":"c1","rater":"ana","needs_human":true}"#, "wrong-type", "needs_human"),
      (#"{"conversation":"c1","rater":"ana","needs_human":"yes","gold":"m1"}"#, "wrong-type", "gold"),
      (#"{"conversation":"c1","rater":"ana","needs_human":"yes","gold":[0]}"#, "bad-value", "gold"),
      (#"{"conversation":"c1","rater":"ana","needs_human":"yes","gold":[1.5]}"#, "bad-value", "gold"),
      (#"{"conversation":"c1","rater":"ana","needs_human":"yes","gold":[""]}"#, "bad-value", "gold"),
      (#"{"conversation":"c1","rater":"ana","needs_human":"yes","gold":[null]}"#, "bad-value", "gold"),
      (#"{"conversation":"c1","rater":"ana","needs_human":"no","gold":["m1"]}"#, "gold-without-need", "gold"),
      (#"{"conversation":"c1","rater":"ana","needs_human":"yes","topic":7}"#, "wrong-type", "topic"),
      (#"{"conversation":"c1","rater":"ana","needs_human":"yes","note":7}"#, "wrong-type", "note"),
      (#"{"conversation":"c1","rater":"ana","rater":"ben","needs_human":"yes"}"#, "duplicate-key", "rater"),
      (#"{"conversation":"c0","rater":"ana","needs_human":"no"}"#, "double-label", nil),
    ] as [(String, String, String?)])
  func faults(_ line: String, _ code: String, _ key: String?) {
    let sound = #"{"conversation":"c0","rater":"ana","needs_human":"yes"}"#
    let after = #"{"conversation":"c2","rater":"ana","needs_human":"no"}"#
    let file = file(sound + "\n" + line + "\n" + after)
    #expect(file.labels.map(\.subject) == [subject("c0"), subject("c2")])
    #expect(file.faults.map(\.code) == [code])
    #expect(file.faults.first?.line == 1)
    #expect(file.faults.first?.key == key)
    #expect(file.faults.first?.sentence.isEmpty == false)
    #expect(file.lineCount == 3)
  }

  @Test("never says what stands in a value")
  func quiet() {
    let file = file(#"{"conversation":"c1","rater":"ana","needs_human":"my card was stolen"}"#)
    #expect(file.faults.first?.sentence == #""needs_human" takes "yes", "no" or "unsure""#)
  }

  @Test("counts keys that it does not know, by line")
  func unknownKeys() {
    let file = file(
      """
      {"conversation":"c1","rater":"ana","needs_human":"yes","when":1,"why":2}
      {"conversation":"c2","rater":"ana","needs_human":"yes","when":1,"when":2}
      """)
    #expect(file.unknownKeys.map(\.name) == ["when", "why"])
    #expect(file.unknownKeys.map(\.lines) == [2, 1])
    #expect(file.labels.count == 2)
  }

  @Test("may come from Windows, with a mark, or without a last line end")
  func spellings() {
    let line = #"{"conversation":"c1","rater":"ana","needs_human":"yes"}"#
    for text in [line, line + "\n", line + "\r\n", "\u{feff}" + line, "\n\n" + line] {
      #expect(file(text).labels == [RaterLabel(subject("c1"), rater: "ana", .yes)])
      #expect(file(text).faults.isEmpty)
    }
  }

  @Test(
    "says so where it holds no label at all",
    arguments: [
      ("", "no-label"), (" \n\r\n", "no-label"), ("one,two\n1,2\n", "other-file"), ("hello", "other-file"),
      (Self.header, "no-label"), (Self.header + "1,00abcdef01234567,60-7,,,,,,,,,,,\n", "no-label"),
    ])
  func nothing(_ text: String, _ code: String) {
    let file = file(text)
    #expect(file.labels.isEmpty)
    #expect(file.faults.map(\.code) == [code])
    #expect(file.faults.first?.line == nil)
  }

  @Test("is a review sheet as well: a label for each reader who answered, and one for what they agreed on")
  func sheet() {
    let file = file(
      Self.header + "1,c-00abcdef01234567,n60-s7,x,f,1,9,yes,4,,no,6,,\n"
        + "2,c-00000000000000ff,n60-s7,x,f,2,9,,,,,,,\n"
        + "3,c-0000000000000001,n60-s7,x,f,3,9,no,2,,yes,5,,yes\n"
        + "4,c-0000000000000002,n60-s7,x,f,4,9,unsure,,,,,,\n")
    func drawn(_ key: UInt64) -> RaterLabel.Subject { .drawn(key: key, seed: 7) }
    #expect(file.kind == .sheet)
    #expect(file.faults.isEmpty)
    #expect(file.unanswered == 1)
    #expect(file.lineCount == 4)
    #expect(
      file.labels == [
        RaterLabel(drawn(0x00ab_cdef_0123_4567), rater: "a", .yes, gold: [.number(4)]),
        RaterLabel(drawn(0x00ab_cdef_0123_4567), rater: "b", .no),
        RaterLabel(drawn(1), rater: "a", .no, gold: [.number(2)]),
        RaterLabel(drawn(1), rater: "b", .yes, gold: [.number(5)]),
        RaterLabel(drawn(1), rater: "agreed", .yes, isAgreed: true), RaterLabel(drawn(2), rater: "a", .unsure),
      ])
  }

  @Test("takes no case of a sheet twice, and no sheet with a fault")
  func sheetFaults() {
    let row = "1,c-00abcdef01234567,n60-s7,x,f,1,9,yes,4,,no,6,,\n"
    let twice = file(Self.header + row + row)
    #expect(twice.labels.count == 2)
    #expect(twice.faults.map(\.code) == ["same-case"])
    #expect(twice.faults.first?.line == 2)
    let broken = file(Self.header + row + row.replacing("yes", with: "perhaps"))
    #expect(broken.labels.isEmpty)
    #expect(broken.faults.map(\.code) == ["bad-value"])
    #expect(broken.faults.first?.key == "needs_human_a")
    #expect(file("case,sample\n").faults.map(\.code) == Array(repeating: "missing-column", count: 5))
  }

  @Test("survives whatever stands in the file", arguments: 1...40)
  func hostile(_ seed: UInt64) {
    let sound = Array(#"{"conversation":"c1","rater":"ana","needs_human":"yes","gold":["m1",2]}"#.utf8) + [0x0a]
    let sheet = Array((Self.header + "1,c-00abcdef01234567,n60-s7,x,f,1,9,yes,4,,no,6,,\n").utf8)
    var state = seed &* 0x9E37_79B9_7F4A_7C15
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    var bytes = seed % 2 == 0 ? sound + sound + sound : sheet
    for _ in 0..<next(12) { bytes[next(bytes.count)] = UInt8(truncatingIfNeeded: next(256)) }
    let file = LabelFile(bytes)
    #expect(file.labels.isEmpty == false || file.faults.isEmpty == false || file.unanswered > 0)
    for fault in file.faults { #expect(!fault.sentence.isEmpty && !fault.code.isEmpty) }
  }

  @Test("bounds names, depth and size")
  func bounds() {
    func rater(_ count: Int) -> LabelFile {
      file(#"{"conversation":"c1","needs_human":"no","rater":""# + String(repeating: "r", count: count) + #""}"#)
    }
    #expect(rater(256).labels.count == 1)
    #expect(rater(257).faults.map(\.code) == ["bad-value"])
    let deep = String(repeating: "[", count: 100) + String(repeating: "]", count: 100)
    #expect(file(#"{"conversation":"c1","note":\#(deep)}"#).faults.map(\.code) == ["too-deep"])
    #expect(file("{\"conversation\":\"c\u{0}1\"}").faults.count == 1)
    let large = LabelFile([UInt8](repeating: 0x20, count: LabelFile.byteLimit + 1))
    #expect(large.faults.map(\.code) == ["file-too-large"])
  }
}
