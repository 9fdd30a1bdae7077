import Testing

@testable import Detection

@Suite("The reader of policy files")
struct SettingReaderTests {
  private func tree(_ text: String) throws(SettingError) -> SettingValue {
    try SettingReader.tree(of: Array(text.utf8)).value
  }

  /// A tree in few letters.
  private func told(_ value: SettingValue) -> String {
    switch value {
    case .null: "null"
    case .flag(let flag): "\(flag)"
    case .number(let number): "\(number.digits)e\(number.exponent)"
    case .text(let text): "'\(text)'"
    case .list(let items): "[" + items.map { told($0.value) }.joined(separator: " ") + "]"
    case .object(let members): "{" + members.map { "\($0.key):" + told($0.node.value) }.joined(separator: " ") + "}"
    }
  }

  @Test(
    "It takes JSON and what people write by hand",
    arguments: [
      ("{}", "{}"), (" { } // nothing\n", "{}"), ("/* a /* b */ [1]", "[1e0]"), ("[1, 2, ]", "[1e0 2e0]"),
      ("{a: 1,}", "{a:1e0}"), ("{'a b': 'it\\'s', \"c\": \"d\"}", "{a b:'it's' c:'d'}"), ("{1: 0.5}", "{1:5e-1}"),
      ("{tech-2: true, $x_1: false}", "{tech-2:true $x_1:false}"), ("null", "null"), ("on", "true"), ("no", "false"),
      ("-1.50", "-150e-2"), ("+3", "3e0"), (".25", "25e-2"), ("5.", "5e0"), ("2e3", "2e3"), ("1.5E-2", "15e-3"),
      ("0x1F", "31e0"), ("-0xa", "-10e0"), ("0", "0e0"), ("\"\\u00e9\\x41\\n\"", "'éA\n'"),
      ("'\\ud83d\\ude00'", "'😀'"), ("'one \\\ntwo'", "'one two'"), ("\u{FEFF}[]", "[]"), ("{ä: 'ö'}", "{ä:'ö'}"),
      ("{a:1,a:2}", "{a:1e0 a:2e0}"), ("'// no comment'", "'// no comment'"), ("{\u{A0}a\u{A0}:1}", "{a:1e0}"),
    ])
  func takes(_ text: String, _ wanted: String) throws { #expect(told(try tree(text)) == wanted) }

  @Test(
    "It refuses everything else, with the place",
    arguments: [
      ("", SettingError.Reason.isEmpty, 0), ("  // only words", .isEmpty, 15), ("{", .openContainer, 0),
      ("{a:[1", .openContainer, 3), ("{a 1}", .wantsColon, 3), ("{a:}", .wantsValue, 3), ("{,}", .wantsKey, 1),
      ("[1 2]", .wantsCommaOrEnd, 3), ("[,]", .wantsValue, 1), ("{} {}", .goesOn, 3), ("'a", .openString, 0),
      ("'a\nb'", .openString, 0), ("/* a", .openComment, 0), ("/ a", .wantsValue, 0), ("'\\q'", .badEscape, 1),
      ("'\\u12'", .badEscape, 1), ("'\\ud83d'", .badEscape, 1), ("012", .badNumber, 0), ("1.2.3", .badNumber, 0),
      ("1x", .badNumber, 0), ("-", .badNumber, 0), (".", .badNumber, 0), ("1e", .badNumber, 0), ("0x", .badNumber, 0),
      ("123456789012345678901", .tooManyDigits, 0), ("NaN", .notANumber, 0), ("-Infinity", .notANumber, 0),
      ("[lexicon]", .badWord, 1), ("'\u{1}'", .controlCharacter, 1), ("\u{1}", .controlCharacter, 0),
    ])
  func refuses(_ text: String, _ reason: SettingError.Reason, _ at: Int) {
    #expect(throws: SettingError(at: at, reason: reason)) { try tree(text) }
  }

  @Test("Depth and size are bounded, and bytes that are not UTF-8 have a place")
  func bounds() throws {
    _ = try tree(String(repeating: "[", count: 16) + String(repeating: "]", count: 16))
    #expect(throws: SettingError(at: 16, reason: .tooDeep)) { try tree(String(repeating: "[", count: 17)) }
    #expect(throws: SettingError(at: 0, reason: .tooLarge)) {
      try SettingReader.tree(of: [UInt8](repeating: 0x20, count: SettingReader.sizeLimit + 1))
    }
    #expect(throws: SettingError(at: 4, reason: .notUTF8)) {
      try SettingReader.tree(of: Array("{a:'".utf8) + [0xFF] + Array("'}".utf8))
    }
  }

  @Test("No bytes make it stop or run away", arguments: 1...200)
  func hostile(_ seed: UInt64) {
    var state = seed
    let letters = Array("{}[]:,'\"\\/*0123x.eE+-_anulltrue \n\u{e9}".utf8)
    let bytes = (0..<200).map { _ -> UInt8 in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return letters[Int(state >> 33) % letters.count]
    }
    do { _ = try SettingReader.tree(of: bytes) } catch { #expect(error.at <= bytes.count) }
  }

  @Test(
    "A number is exact, or it is none",
    arguments: [
      (Numeral(digits: 4, exponent: -1), 10_000, Optional(4_000)), (Numeral(digits: 1, exponent: -5), 10_000, nil),
      (Numeral(digits: 5, exponent: -1), 3_600_000, 1_800_000), (Numeral(digits: 2, exponent: 3), 1, 2_000),
      (Numeral(digits: 0, exponent: 900), 1_000, 0), (Numeral(digits: 1, exponent: 60), 1, nil),
      (Numeral(digits: -25, exponent: -2), 10_000, -2_500), (Numeral(digits: .max, exponent: 0), 10, nil),
    ])
  func exact(_ number: Numeral, _ scale: Int, _ wanted: Int?) { #expect(number.times(scale) == wanted) }

  @Test(
    "A stored number is written in the fewest digits",
    arguments: [(4_000, 10_000, "0.4"), (10_000, 10_000, "1"), (-500, 10_000, "-0.05"), (1_800_000, 3_600_000, "0.5")])
  func written(_ parts: Int, _ scale: Int, _ wanted: String) { #expect(Numeral.text(parts, of: scale) == wanted) }
}
