import FoundationEssentials
import Testing

@testable import Intake

@Suite("A file of labelled data")
struct LabelledFileTests {
  private func read(_ text: String) throws -> LabelledFile {
    let path = FileManager.default.temporaryDirectory.path + "/labelled-\(UInt64.random(in: 0...UInt64.max)).jsonl"
    try Data(text.utf8).write(to: URL(filePath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    return try LabelledFile(path: path)
  }

  @Test("gives every field of the form, whatever else a line holds")
  func fields() throws {
    let file = try read(
      #"""
      {"id":"x:1","source":"own","text":"caf\u00e9 \"now\"","label":-1,"score":-0.25,"later":{"a":[1,{"b":null}]}}
      {"source":"own","a":"one","b":"two","label":1,"kind":"near","conversation":"c9"}
      {"source":"own","text":"t","topics":["a","b"],"optional":[],"known":["a"],"hard":true}
      {"source":"own","messages":[{"role":"agent","text":"hi","label":0},{"role":"customer","text":"yo","mean":2.5}]}
      """#)
    #expect(file.refused.isEmpty)
    #expect(file.rows.count == 4)
    #expect(file.rows[0].text == Array("café \"now\"".utf8))
    #expect(file.rows[0].label == -1)
    #expect(file.rows[0].score == -0.25)
    #expect(file.rows[1].first == Array("one".utf8))
    #expect(file.rows[1].kind == "near")
    #expect(file.rows[2].topics == ["a", "b"])
    #expect(file.rows[2].isHard)
    #expect(file.rows[3].messages?.map(\.role) == [.agent, .customer])
    #expect(file.rows[3].messages?[1].mean == 2.5)
  }

  @Test("keeps a broken line with its place and goes on with the next")
  func refused() throws {
    let file = try read("{\"source\":\"own\",\"text\":\"a\"\n\n{\"source\":7}\n[1]\n{\"text\":\"b\",\"label\":1}")
    #expect(file.lineCount == 5)
    #expect(file.refused.map(\.line) == [0, 2, 3])
    #expect(file.refused.map(\.code) == [.cutLine, .wrongType, .wrongType])
    #expect(file.lineNumbers == [4])
  }

  @Test("is refused as a whole where it is not there")
  func missing() {
    #expect(throws: FileError.self) { try LabelledFile(path: "/nowhere/labelled.jsonl") }
  }
}
