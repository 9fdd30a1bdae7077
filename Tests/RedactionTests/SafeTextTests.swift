import Redaction
import Testing

@Suite("Safe text")
struct SafeTextTests {
  @Test(
    "What cannot be seen in a name becomes visible",
    arguments: [
      ("a\u{1B}[31mb", "a<U+001B>[31mb"), ("a\nb", "a<U+000A>b"), ("a\r\nb", "a<U+000D><U+000A>b"),
      ("a\u{202E}b", "a<U+202E>b"), ("a\u{2066}b", "a<U+2066>b"), ("a\u{200B}b", "a<U+200B>b"),
      ("a\u{9B}b", "a<U+009B>b"), ("a\u{7F}b", "a<U+007F>b"), ("a\0b", "a<U+0000>b"), ("a\u{FEFF}b", "a<U+FEFF>b"),
      ("a\u{2028}b", "a<U+2028>b"), ("a\u{E0041}b", "a<U+E0041>b"), ("a\u{3164}b", "a<U+3164>b"),
      ("a\u{AD}b", "a<U+00AD>b"), ("a\u{61C}b", "a<U+061C>b"), ("a\tb", "a<U+0009>b"),
      (String(decoding: [0x61, 0xEF, 0xBF, 0xBE], as: UTF8.self), "a<U+FFFE>"),
      (String(decoding: [0x61, 0xF0, 0x9F, 0xBF, 0xBF], as: UTF8.self), "a<U+1FFFF>"),
      (String(decoding: [0x61, 0xEF, 0xB7, 0x90], as: UTF8.self), "a<U+FDD0>"),
      ("a\u{FFFD}b", "a\u{FFFD}b"),
      ("Größe 東京 👍", "Größe 東京 👍"), ("e\u{301}", "e\u{301}"), ("", ""),
      ("##[error]x", "#<U+0023>[error]x"), ("##vso[x", "#<U+0023>vso[x"), ("#1", "#1"),
    ])
  func names(_ typed: String, _ visible: String) {
    #expect(SafeText(name: typed).content == visible)
  }

  @Test("Bytes that are not UTF-8 become replacement characters")
  func bytes() {
    #expect(SafeText(name: [0x61, 0xFF, 0xC3]).content == "a\u{FFFD}\u{FFFD}")
  }

  @Test("Program words, numbers and names join in a literal")
  func literal() {
    let text: SafeText = "read \(12) lines of \(name: "a\u{1B}b")"
    #expect(text.content == "read 12 lines of a<U+001B>b")
    #expect(!text.beginsWithName)
  }

  @Test("Whether it begins with a name is known after joining")
  func begins() {
    #expect((SafeText.empty + SafeText(name: "a")).beginsWithName)
    #expect(!("words " + SafeText(name: "a")).beginsWithName)
    #expect((SafeText(name: "a") + " words").beginsWithName)
  }

  @Test("Digits let nothing else through")
  func digits() {
    #expect(SafeText(digits: Array("-1,204.5<b>".utf8)).content == "-1,204.5")
  }
}

@Suite("Text for a terminal")
struct TerminalTextTests {
  private func encoded(_ texts: SafeText...) -> String {
    var text = TerminalText()
    for part in texts { text.addLine(part) }
    return String(decoding: text.bytes, as: UTF8.self)
  }

  @Test("A name that could be a command of a build server never begins a line")
  func commands() {
    #expect(encoded(SafeText(name: "::error::x")) == "| ::error::x\n")
    #expect(encoded(SafeText(name: "  ::error::x")) == "|   ::error::x\n")
    #expect(encoded("words\n" + SafeText(name: "::error::x")) == "words\n| ::error::x\n")
    #expect(encoded("words " + SafeText(name: "::error::x")) == "words ::error::x\n")
    #expect(encoded(SafeText(name: "week46.jsonl") + ":3: warning") == "week46.jsonl:3: warning\n")
    #expect(encoded(SafeText(name: "über.jsonl")) == "über.jsonl\n")
    #expect(encoded(SafeText(name: "  -o, --out")) == "  -o, --out\n")
    #expect(encoded(SafeText(name: "")) == "\n")
  }

  @Test("Controls in words of the program are shown too; line ends stay")
  func controls() {
    #expect(encoded("a\u{1B}b\nc") == "a<U+001B>b\nc\n")
  }

  @Test("No byte that a terminal obeys survives, whatever scalar a name holds")
  func everyScalar() {
    var names = ""
    for value in UInt32(0)..<0x3000 {
      if let scalar = Unicode.Scalar(value) { names.unicodeScalars.append(scalar) }
    }
    let content = encoded(SafeText(name: names))
    let dangerous = content.unicodeScalars.dropLast().filter { scalar in
      scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) || (0x200B...0x200F).contains(scalar.value)
        || (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
    }
    #expect(dangerous.isEmpty)
  }
}
