/// Texts that try to break out of an output, or to cost more time than they are long.
enum Hostile {
  /// Short ones; each encoder has a table of its own for what must come out.
  static let texts: [String] = [
    "", " ", "\n", "\r\n", "\0", "\u{1B}[31mred\u{1B}[0m", "\u{1B}]52;c;aGk=\u{7}", "a\rb", "a\u{8}b", "\u{7F}",
    "\u{9B}2J",
    "</script><script>alert(1)</script>", "<!-- --> <![CDATA[ ]]>", "]]>", "<img src=x onerror=alert(1)>",
    "\" onload='x'",
    "&lt;b&gt; &amp; &#60;", "a\u{2028}b\u{2029}c\u{85}d",
    "\u{202E}evil\u{202C} \u{2066}x\u{2069} \u{200F}y\u{200E} \u{61C}",
    "=1+1", "+1", "-1", "@SUM(1)", "\t=1", "\r=1", "\n=1", "  =1+1", "\"=1+1", "'=1", "\u{FF1D}1", "\u{FF0B}1",
    "\u{FF0D}1",
    "\u{FF20}x", "\u{A0}=1", "\u{FEFF}=1", "a,b;c\td", "\"quoted\" \"\"", "| a | b |", "`code` ``more`` ```",
    "~~~\nx\n~~~",
    "# title", "- item\n+ item\n1. item\n1) item", "> quote", "---", "===", "a\n===", "a\n---\nb", "    code", "\tcode",
    "[x](http://a.example/b_c)", "![x](https://a.example/x.png)", "<http://a.example>", "www.a.example", "@someone hi",
    "a@@b", "\\", "\\`", "a\\\n", "$x^2$ :smile: [^1]", "::error::x", "##[error]x\n##vso[task]x", "x\n::set-output::y",
    text([0x78, 0xFFFE, 0xFFFF, 0xFDD0, 0x1_FFFE]), "\u{FFFD}", "e\u{301}\u{200D}👩\u{200D}👧", "東京 Größe Привет",
    "__proto__", "%s %n",
    "http://a|b`c", "``http://x``", "a://b\u{202E}c\u{1B}",
  ]

  /// Scalars that the compiler does not take in a literal.
  static func text(_ values: [UInt32]) -> String {
    String(String.UnicodeScalarView(values.compactMap(Unicode.Scalar.init)))
  }

  /// One unit many times; the sizes are for the law of linear time.
  static let units: [String] = [
    "1", "1 ", "12 ", "1234 ", "1-", "1.", ".", "..1", "a@", "a@a", "a@a.", "a.", "@", ":", "1:", "a:", "::", "::1 ",
    "0", "00 1 ",
    "+1", "+49 ", "(", "((1", "1)", "DE", "DE89 ", "DE89", "\u{A0}1", "ORD-", "ORD-1", "order ", "order 1",
    "order number 12345 ",
    "call 1234567", "1/", "255.", "1.1.1.1 ", "[", "[EMAIL-1", "\"@", "é", "é@", "用@", "\u{202E}", "`", "`://", "<",
    "&", "\"", "|",
    "=", "\n", "\\", "Mr. ", "Hi A", "12 A", "rue A", "born 1", "\u{2010}1", "A1-",
  ]
}

/// A generator of numbers that says the same on every machine: xorshift, as George Marsaglia gave it in 2003.
struct Dice {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  mutating func roll(_ sides: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state % UInt64(sides))
  }
}
