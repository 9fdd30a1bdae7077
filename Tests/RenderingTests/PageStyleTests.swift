import Testing

@testable import Rendering

@Suite("The style of a page")
struct PageStyleTests {
  static let schemes = [("light", PageStyle.light), ("dark", PageStyle.dark)].map { ($0, $1.description) }

  @Test("Text of the body stands out seven to one, all other text four and a half", arguments: schemes)
  func text(_ name: String, _ list: String) throws {
    let colours = try colours(of: list)
    let body = [("ink", "ground"), ("soft", "ground"), ("ink", "raised"), ("soft", "raised"), ("link", "ground")]
    for (front, back) in body { #expect(try contrast(colours, front, back) >= 7, "\(name): \(front) on \(back)") }
    let other = [
      ("link", "raised"), ("ink", "mark"), ("ground", "ink"), ("on-first", "first"), ("on-second", "second"),
      ("on-third", "third"), ("on-quiet", "quiet"),
    ]
    for (front, back) in other { #expect(try contrast(colours, front, back) >= 4.5, "\(name): \(front) on \(back)") }
  }

  @Test("Hues, borders of controls and the ring of the focus stand out three to one", arguments: schemes)
  func graphics(_ name: String, _ list: String) throws {
    let colours = try colours(of: list)
    for front in ["first", "second", "third", "quiet", "edge", "focus"] {
      #expect(try contrast(colours, front, "ground") >= 3, "\(name): \(front)")
    }
  }

  @Test("The measure knows a contrast that is too small")
  func measure() throws {
    #expect(try contrast(["a": "#777777", "b": "#ffffff"], "a", "b") < 4.5)
    #expect(try contrast(["a": "#767676", "b": "#ffffff"], "a", "b") >= 4.5)
    #expect(abs(try contrast(["a": "#000000", "b": "#ffffff"], "a", "b") - 21) < 0.001)
  }

  @Test("Both lists have the same colours")
  func names() throws {
    #expect(
      try colours(of: PageStyle.light.description).keys.sorted()
        == colours(of: PageStyle.dark.description).keys.sorted())
  }

  @Test("A colour is written in the two lists only, and every variable that is used is there")
  func variables() throws {
    let style = String(decoding: PageStyle.bytes, as: UTF8.self)
    let known = try colours(of: PageStyle.light.description).keys.map { "--" + $0 }
    let used = style.split(separator: "var(").dropFirst().compactMap { $0.split(separator: ")").first.map(String.init) }
    #expect(Set(used).subtracting(known) == ["--tone"])
    let rest = style.replacing(PageStyle.light.description, with: "").replacing(PageStyle.dark.description, with: "")
    #expect(!rest.contains(": #") && !rest.contains(" #fff") && !rest.contains("rgb("))
  }

  @Test("Braces are in pairs, and a rule of three lists of colours is there: light, the system's dark, the chosen dark")
  func shape() {
    let style = String(decoding: PageStyle.bytes, as: UTF8.self)
    var depth = 0
    for letter in style {
      if letter == "{" { depth += 1 }
      if letter == "}" { depth -= 1 }
      #expect(depth >= 0)
    }
    #expect(depth == 0)
    #expect(style.count(of: PageStyle.dark.description) == 2)
  }

  @Test("Every hue of a chart has its class")
  func tones() {
    let style = String(decoding: PageStyle.bytes, as: UTF8.self)
    for tone in Chart.Tone.allCases { #expect(style.contains(".tone-\(tone.rawValue)")) }
  }

  private func colours(of list: String) throws -> [String: String] {
    var colours: [String: String] = [:]
    for piece in list.split(separator: ";") where piece.contains("--") {
      let pair = piece.split(separator: ":").map { $0.filter { !$0.isWhitespace } }
      try #require(pair.count == 2 && pair[1].count == 7)
      colours[String(pair[0].dropFirst(2))] = pair[1]
    }
    try #require(colours.count > 10)
    return colours
  }

  /// The ratio of WCAG 2.2, from 1 to 21.
  private func contrast(_ colours: [String: String], _ front: String, _ back: String) throws -> Double {
    let lights = try [front, back].map { try luminance(#require(colours[$0])) }
    return ((lights.max() ?? 0) + 0.05) / ((lights.min() ?? 0) + 0.05)
  }

  private func luminance(_ colour: String) throws -> Double {
    let bits = try #require(Int(colour.dropFirst(), radix: 16))
    let parts = [bits >> 16, bits >> 8 & 255, bits & 255].map { linear(Double($0) / 255) }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }

  /// The light of a channel of sRGB; the power 2.4 is the square times the fifth root of the square.
  private func linear(_ value: Double) -> Double {
    guard value > 0.04045 else { return value / 12.92 }
    let base = (value + 0.055) / 1.055
    var root = base
    for _ in 0..<60 { root -= (root * root * root * root * root - base * base) / (5 * root * root * root * root) }
    return base * base * root
  }
}
