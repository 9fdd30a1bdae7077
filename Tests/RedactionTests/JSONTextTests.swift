import Redaction
import Testing

@Suite("The content of a JSON string")
struct JSONTextTests {
  private func encoded(_ bytes: [UInt8]) -> String {
    var result: [UInt8] = []
    JSONText.append(bytes[...], to: &result)
    return String(validating: result, as: UTF8.self) ?? "not UTF-8"
  }

  @Test(
    "What would end or change the string is escaped, all else stays",
    arguments: [
      ("plain", #""plain""#), ("", #""""#), ("\"\\", #""\"\\""#), ("\n\r\t\u{8}\u{C}", #""\n\r\t\b\f""#),
      ("\u{1B}\0\u{7F}", #""\u001b\u0000\u007f""#), ("\u{2028}\u{2029}", #""\u2028\u2029""#),
      ("é東👍\u{2027}\u{202A}", "\"é東👍\u{2027}\u{202A}\""), ("</script>", #""</script>""#),
    ])
  func escapes(_ text: String, _ expected: String) {
    #expect(encoded(Array(text.utf8)) == expected)
    #expect(encoded(Array(("é" + text).utf8)) == "\"é" + expected.dropFirst())
  }

  @Test(
    "Broken UTF-8 becomes one replacement for each maximal part, as the standard library does it",
    arguments: [
      [0xFF], [0x80], [0xC0, 0x80], [0xC3], [0xE2, 0x80], [0xE2, 0x80, 0x41], [0xED, 0xA0, 0x80], [0xF0, 0x9F, 0x91],
      [0xF4, 0x90, 0x80, 0x80], [0xF0, 0x80, 0x80, 0x80], [0xE0, 0x80, 0x80], [0x61, 0xF8, 0x62],
      [0xE2, 0xE2, 0x80, 0xA8],
    ] as [[UInt8]])
  func broken(_ bytes: [UInt8]) {
    var repaired = String(decoding: bytes, as: UTF8.self)
    repaired = repaired.replacing("\u{2028}", with: "\\u2028")
    #expect(encoded(bytes) == "\"" + repaired + "\"")
  }

  @Test("Any two and three bytes give a valid string equal to the standard repair")
  func exhaustive() {
    let interesting: [UInt8] = [
      0x41, 0x7F, 0x80, 0x8F, 0x9F, 0xA8, 0xBF, 0xC1, 0xC2, 0xDF, 0xE0, 0xE2, 0xED, 0xEF, 0xF0, 0xF4, 0xF5,
    ]
    for first in interesting {
      for second in interesting {
        for third in interesting {
          let bytes = [first, second, third, 0x41]
          let repaired = String(decoding: bytes, as: UTF8.self).replacing("\u{7F}", with: "\\u007f")
          #expect(encoded(bytes) == "\"" + repaired.replacing("\u{2028}", with: "\\u2028") + "\"", "\(bytes)")
        }
      }
    }
  }
}
