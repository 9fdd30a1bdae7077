import Testing

@testable import Intake

@Suite("A JSON document of an unknown author")
struct JSONDocumentTests {
  private func value(_ text: String) throws(JSONDocument.Fault) -> JSONValue {
    try JSONDocument.value(of: Array(text.utf8))
  }

  private func fault(_ text: String) -> JSONDocument.Fault? {
    do throws(JSONDocument.Fault) {
      _ = try value(text)
      return nil
    } catch { return error }
  }

  @Test("It may be spread over lines; keys of any length are read whole")
  func lines() throws {
    let long = String(repeating: "key.", count: 20)
    let read = try value(
      "{\n  \"\(long)\": [1, 2.5,\n\ttrue],\r\n  \"b\\u0041\": {\"c\": null, \"d\": \"\u{E9}\\n\"}\n}\n")
    #expect(read[long]?.elements?.map(\.number) == [1, 2.5, nil])
    #expect(read["bA"]?["d"]?.text == "\u{E9}\n")
    #expect(read["bA"]?.members?.map(\.0) == ["c", "d"])
    #expect(read["missing"] == nil)
    #expect(try value(" 7").wholeNumber == 7)
  }

  @Test(
    "Whatever is not strict JSON is refused, with its place",
    arguments: [
      ("", 0, DefectCode.cutLine), ("{\"a\":1,}", 7, .trailingComma), ("{\"a\":\n'b'}", 6, .singleQuote),
      ("[1\n2]", 3, .badJSON), ("{\"a\":1}\n{}", 8, .twoValues), ("{\"a\":\"b\nc\"}", 7, .controlCharacter),
      ("{\"a\":1", 6, .cutLine), ("[NaN]", 1, .notANumber),
    ])
  func refused(_ text: String, _ place: Int, _ code: DefectCode) {
    #expect(fault(text)?.code == code, "\(text)")
    #expect(fault(text)?.at == place, "\(text)")
  }

  @Test("Nesting ends at the limit, open or closed")
  func depth() throws {
    let limit = JSONDocument.depthLimit
    _ = try value(String(repeating: "[", count: limit) + String(repeating: "]", count: limit))
    let over = limit + 1
    #expect(fault(String(repeating: "[", count: over) + String(repeating: "]", count: over))?.code == .tooDeep)
    #expect(fault(String(repeating: "{\"a\":", count: 100_000))?.code == .tooDeep)
  }

  @Test("Members are picked from lines; a line that is no object is a fault and harms no other")
  func picked() {
    var found: [String] = []
    let text = "{\"a\":1,\"b\":[{\"a\":2}]}\n\n[1]\n{\"b\":\"x\"\n{\"b\":\"x\",\"a\":\"y\"}\n"
    JSONDocument.forEachLine(of: Array(text.utf8)[...], members: ["a", "b"]) { result in
      switch result {
      case .success(let values): found.append(values.map { $0?.text ?? $0?.number.map { "\($0)" } ?? "-" }.joined())
      case .failure(let fault): found.append(fault.code.rawValue)
      }
    }
    #expect(found == ["1.0-", "not-an-object", "not-an-object", "cut-line", "yx"])
  }
}
