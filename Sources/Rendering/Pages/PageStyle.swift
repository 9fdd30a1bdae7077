/// How a page looks, in light, in dark and on paper.
///
/// A constant: its hash stands in the policy of the page. All colours are variables of two lists; a test computes their
/// contrasts. The hues of charts are those that readers without red, green or blue tell apart: under simulation of
/// protanopia, deuteranopia and tritanopia (Machado 2009) no two are closer than a CIELAB distance of 36, in light and
/// in dark. Missed is blue, late is orange, on time is teal in both.
package enum PageStyle {
  /// The style as it stands in the page.
  static let bytes = Array(parts.map(\.description).joined(separator: "\n").utf8)

  private static let parts: [StaticString] = [
    ":root {", light, "}",
    "@media screen {",
    "@media (prefers-color-scheme: dark) { :root:not([data-theme=light]) {", dark, "} }",
    ":root[data-theme=dark] {", dark, "}",
    "}",
    text, sections, tables, charts, list, replay, contrast, paper,
  ]

  /// The colours on a white ground; also those of paper.
  static let light: StaticString = """
    color-scheme: light;
    --ground: #ffffff; --raised: #f5f6f8; --ink: #16191d; --soft: #454c55; --edge: #767d86; --hair: #dcdfe4;
    --link: #0b4a8f; --focus: #0b4a8f; --mark: #ffe58f;
    --first: #12436d; --second: #f46a25; --third: #28a197; --quiet: #7d858f;
    --on-first: #ffffff; --on-second: #16191d; --on-third: #16191d; --on-quiet: #16191d;
    """

  /// The colours on a dark ground.
  static let dark: StaticString = """
    color-scheme: dark;
    --ground: #14171a; --raised: #1d2125; --ink: #eceef1; --soft: #b9bfc7; --edge: #8a929c; --hair: #363c43;
    --link: #9fcbff; --focus: #9fcbff; --mark: #6b5300;
    --first: #2b7df2; --second: #fb9a51; --third: #75f0e6; --quiet: #8d959f;
    --on-first: #0b0d0f; --on-second: #16191d; --on-third: #16191d; --on-quiet: #16191d;
    """
}
