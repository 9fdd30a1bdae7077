import Redaction
import Testing

/// All encoders under one face, for what holds for each of them.
struct Encoder: Sendable, CustomStringConvertible {
  let name: String
  private let append: @Sendable (SafeText, inout [UInt8]) -> Void

  var description: String { name }

  func encoded(_ text: SafeText) -> String {
    var bytes: [UInt8] = []
    append(text, &bytes)
    return String(validating: bytes, as: UTF8.self) ?? "not UTF-8"
  }

  /// Words of people as they come, through no rule.
  func encoded(_ text: String) -> String { encoded(words(text)) }

  static let html = Encoder(name: "HTML") { HTMLText.append($0, to: &$1) }
  static let attribute = Encoder(name: "HTML attribute") { HTMLText.append(attribute: $0, to: &$1) }
  static let script = Encoder(name: "script JSON") { ScriptJSON.append($0, to: &$1) }
  static let csv = Encoder(name: "CSV") { CSVCell.append($0, to: &$1) }
  static let rawCSV = Encoder(name: "raw CSV") { CSVCell.append($0, .raw, to: &$1) }
  static let cell = Encoder(name: "Markdown cell") { MarkdownText.append(cell: $0, to: &$1) }
  static let markdown = Encoder(name: "Markdown") { MarkdownText.append($0, to: &$1) }
  static let xml = Encoder(name: "XML") { XMLText.append($0, to: &$1) }
  static let xmlAttribute = Encoder(name: "XML attribute") { XMLText.append(attribute: $0, to: &$1) }
  static let json = Encoder(name: "JSON") { JSONText.append($0, to: &$1) }
  static let terminal = Encoder(name: "terminal") {
    var text = TerminalText()
    text.add($0)
    $1 += text.bytes
  }

  static let all = [html, attribute, script, csv, rawCSV, cell, markdown, xml, xmlAttribute, json, terminal]
}

/// Text as a redactor without rules lets it through.
func words(_ text: String) -> SafeText {
  var replacements = Replacements()
  return Redactor(level: .none).text(Array(text.utf8)[...], &replacements).text
}

@Suite("Every encoder")
struct EncoderTests {
  @Test("writes valid UTF-8, whatever it gets, in a size that a factor bounds", arguments: Encoder.all)
  func valid(_ encoder: Encoder) {
    for text in Hostile.texts + Hostile.units {
      let encoded = encoder.encoded(text)
      #expect(encoded != "not UTF-8", "\(text)")
      #expect(encoded.utf8.count <= 16 + text.utf8.count * 16, "\(text)")
    }
    for (unit, count) in [("a", 1_000_000), ("\u{202E}", 30_000)] {
      #expect(encoder.encoded(String(repeating: unit, count: count)).utf8.count >= count)
    }
  }

  @Test("shows a lone surrogate and a broken byte as U+FFFD", arguments: Encoder.all)
  func surrogates(_ encoder: Encoder) {
    var replacements = Replacements()
    let bytes: [UInt8] = [0x61, 0xED, 0xA0, 0xBD, 0x62, 0xFF]
    let text = Redactor().text(bytes[...], &replacements).text
    #expect(encoder.encoded(text).contains("a\u{FFFD}\u{FFFD}\u{FFFD}b\u{FFFD}"))
  }

  @Test("lets no value through that the redactor found", arguments: Encoder.all)
  func leaks(_ encoder: Encoder) {
    let redactor = Redactor(shapes: Planted.shapes.compactMap(Shape.init))
    for row in Planted.all {
      var replacements = Replacements()
      let bytes = Array(row.text.utf8)
      let value = String(decoding: bytes[row.range], as: UTF8.self)
      let shown = encoder.encoded(redactor.text(bytes[...], &replacements).text)
      #expect(!shown.contains(value), "\(row.text)")
      #expect(!shown.contains(encoder.encoded(SafeText(name: value)).filter { $0 != "\"" }), "\(row.text)")
    }
    // The same search finds a value that was not taken out.
    #expect(encoder.encoded("call 12 now").contains(encoder.encoded(SafeText(name: "12")).filter { $0 != "\"" }))
  }

  @Test("leaves plain words as they are", arguments: Encoder.all)
  func plain(_ encoder: Encoder) {
    for text in ["plain words", "Größe 東京 Привет", "e\u{301} 👩\u{200D}👧", "100 of 200"] {
      guard encoder.name != "terminal" || !text.unicodeScalars.contains("\u{200D}") else { continue }
      #expect(encoder.encoded(text).filter { $0 != "\"" } == text)
    }
  }

  @Test("writes no control but line ends and tabs, and no sign that turns the direction", arguments: Encoder.all)
  func controls(_ encoder: Encoder) {
    for text in Hostile.texts {
      for scalar in encoder.encoded(text).unicodeScalars {
        let isAllowed = scalar == "\n" || scalar == "\t" || scalar.value >= 0x20
        #expect(isAllowed, "\(text)")
        guard encoder.name != "JSON", !encoder.name.hasPrefix("XML") else { continue }
        #expect(!(0x7F...0x9F).contains(scalar.value), "\(text)")
        #expect(!(0x202A...0x202E).contains(scalar.value) && !(0x2066...0x2069).contains(scalar.value), "\(text)")
      }
    }
  }
}

@Suite("Text in HTML")
struct HTMLTextTests {
  @Test(
    "The marks of HTML are references; line ends stay in text and are references in attributes",
    arguments: [
      ("a & b", "a &amp; b", "a &amp; b"), ("</script>", "&lt;/script&gt;", "&lt;/script&gt;"),
      ("<!--", "&lt;!--", "&lt;!--"), ("\"'", "&quot;&#39;", "&quot;&#39;"), ("&lt;", "&amp;lt;", "&amp;lt;"),
      ("a\n\tb", "a\n\tb", "a&#10;&#9;b"), ("a\r\nb\rc", "a\nb\nc", "a&#10;b&#10;c"),
      ("\u{1B}[31m", "&lt;U+001B&gt;[31m", "&lt;U+001B&gt;[31m"), ("\0", "&lt;U+0000&gt;", "&lt;U+0000&gt;"),
      ("\u{202E}x\u{2069}", "&lt;U+202E&gt;x&lt;U+2069&gt;", "&lt;U+202E&gt;x&lt;U+2069&gt;"),
      ("\u{200F}א", "\u{200F}א", "\u{200F}א"), ("\u{2028}", "\u{2028}", "\u{2028}"), ("", "", ""),
      ("`=`", "`=`", "`=`"),
    ])
  func table(_ text: String, _ inText: String, _ inAttribute: String) {
    #expect(Encoder.html.encoded(text) == inText)
    #expect(Encoder.attribute.encoded(text) == inAttribute)
  }

  @Test("Nothing that opens a tag, ends an attribute or is no character remains")
  func everything() {
    for text in Hostile.texts {
      for encoder in [Encoder.html, .attribute] {
        let shown = encoder.encoded(text)
        #expect(!shown.contains { "<>\"'".contains($0) }, "\(text)")
        #expect(
          !shown.unicodeScalars.contains { $0.value & 0xFFFE == 0xFFFE || (0xFDD0...0xFDEF).contains($0.value) },
          "\(text)")
        for (place, sign) in shown.enumerated() where sign == "&" {
          let rest = shown.dropFirst(place)
          #expect(
            ["&amp;", "&lt;", "&gt;", "&quot;", "&#39;", "&#9;", "&#10;"].contains { rest.hasPrefix($0) }, "\(text)")
        }
      }
    }
  }
}

@Suite("JSON in a script")
struct ScriptJSONTests {
  @Test(
    "What could end the script, the string or a line is an escape",
    arguments: [
      ("</script>", #""\u003c/script\u003e""#), ("<!--", #""\u003c!--""#), ("]]>", #""]]\u003e""#), ("&", #""\u0026""#),
      ("\"\\", #""\"\\""#), ("\u{2028}\u{2029}", #""\u2028\u2029""#), ("\n\t\r\0", #""\n\t\u000d\u0000""#),
      ("\u{7F}\u{9B}", #""\u007f\u009b""#), ("\u{202E}", #""\u202e""#), ("😀é", "\"😀é\""),
      ("__proto__", "\"__proto__\""),
    ])
  func table(_ text: String, _ expected: String) {
    #expect(Encoder.script.encoded(text) == expected)
  }

  @Test("Nothing of HTML remains, and each escape is whole")
  func everything() {
    for text in Hostile.texts {
      let shown = Encoder.script.encoded(text)
      #expect(!shown.contains { "<>&\n\u{2028}\u{2029}".contains($0) }, "\(text)")
      #expect(shown.hasPrefix("\"") && shown.hasSuffix("\"") && shown.count >= 2)
      #expect(unescaped(shown) == text, "\(text)")
    }
  }

  /// Reads a string of JSON without surrogates; written here so that the encoder is not its own judge.
  private func unescaped(_ shown: String) -> String {
    var result = String.UnicodeScalarView()
    var rest = Array(shown.unicodeScalars.dropFirst().dropLast())[...]
    while let scalar = rest.popFirst() {
      guard scalar == "\\", let sign = rest.popFirst() else {
        result.append(scalar)
        continue
      }
      switch sign {
      case "n": result.append("\n")
      case "t": result.append("\t")
      case "u":
        let value = UInt32(String(String.UnicodeScalarView(rest.prefix(4))), radix: 16) ?? 0
        rest = rest.dropFirst(4)
        result.append(Unicode.Scalar(value) ?? "?")
      default: result.append(sign)
      }
    }
    return String(result)
  }
}
