import Redaction
import Testing

@Suite("A cell of CSV")
struct CSVCellTests {
  @Test(
    "Text stands in quotes; what a program might calculate gets a mark, and that is said",
    arguments: [
      ("plain", "\"plain\"", false), ("", "\"\"", false), ("a\"b", "\"a\"\"b\"", false), ("a,b", "\"a,b\"", false),
      ("=1+1", "\"'=1+1\"", true), ("+1", "\"'+1\"", true), ("-5", "\"'-5\"", true), ("@SUM(1)", "\"'@SUM(1)\"", true),
      ("\t=1", "\"' =1\"", true), ("\tx", "\"' x\"", true), ("\rx", "\"' x\"", true), ("\nx", "\"' x\"", true),
      ("\u{FF1D}1", "\"'\u{FF1D}1\"", true), ("\u{FF0B}1", "\"'\u{FF0B}1\"", true),
      ("\u{FF0D}1", "\"'\u{FF0D}1\"", true),
      ("\u{FF20}1", "\"'\u{FF20}1\"", true), ("  =1", "\"'  =1\"", true), ("\u{A0}=1", "\"'\u{A0}=1\"", true),
      ("\"=1", "\"'\"\"=1\"", true), ("'=1", "\"''=1\"", true), (" \" =1", "\"' \"\" =1\"", true),
      ("\0=1", "\"' =1\"", true),
      ("\u{FEFF}=1", "\"'\u{FEFF}=1\"", true), ("a=1", "\"a=1\"", false), ("1-2", "\"1-2\"", false),
      ("a -b", "\"a -b\"", false),
      ("a\r\nb", "\"a  b\"", false), ("\u{1B}[0m", "\" [0m\"", false), ("a\u{2028}b", "\"a b\"", false),
      ("\u{202E}=1", "\"<U+202E>=1\"", false), ("a\u{200F}b", "\"a<U+200F>b\"", false), ("(1)", "\"(1)\"", false),
    ])
  func table(_ text: String, _ expected: String, _ isGuarded: Bool) {
    var bytes: [UInt8] = []
    #expect(CSVCell.append(words(text), to: &bytes) == isGuarded)
    #expect(String(decoding: bytes, as: UTF8.self) == expected)
    var raw: [UInt8] = []
    #expect(!CSVCell.append(words(text), .raw, to: &raw))
    #expect(String(decoding: raw, as: UTF8.self) == (isGuarded ? "\"" + expected.dropFirst(2) : expected))
  }

  @Test("Numbers are bare and never guarded")
  func numbers() {
    var bytes: [UInt8] = []
    CSVCell.append(-5, to: &bytes)
    CSVCell.appendSeparator(to: &bytes)
    CSVCell.append(UInt64.max, to: &bytes)
    CSVCell.appendSeparator(to: &bytes)
    CSVCell.append(-12_345, places: 4, to: &bytes)
    CSVCell.appendSeparator(to: &bytes)
    CSVCell.append(7, places: 4, to: &bytes)
    CSVCell.appendSeparator(to: &bytes)
    CSVCell.append(Int.min, places: 0, to: &bytes)
    CSVCell.appendEnd(to: &bytes)
    #expect(String(decoding: bytes, as: UTF8.self) == "-5,18446744073709551615,-1.2345,0.0007,-9223372036854775808\r\n")
  }

  @Test("A reader of RFC 4180 finds one cell in each")
  func everything() {
    for text in Hostile.texts {
      let shown = Encoder.csv.encoded(text).utf8
      #expect(shown.first == 0x22 && shown.last == 0x22 && shown.count >= 2, "\(text)")
      var quotes = 0
      for byte in shown.dropFirst().dropLast() {
        if byte == 0x22 { quotes += 1 } else { #expect(quotes % 2 == 0, "\(text)") }
        #expect(byte >= 0x20, "\(text)")
      }
      #expect(quotes % 2 == 0, "\(text)")
    }
  }
}

@Suite("Text in Markdown")
struct MarkdownTextTests {
  @Test(
    "Marks get a backslash, words that would be linked are code",
    arguments: [
      ("plain words", "plain words", "plain words"), ("a|b", #"a\|b"#, #"a\|b"#),
      ("*a* _b_", #"\*a\* \_b\_"#, #"\*a\* \_b\_"#),
      ("`x`", #"\`x\`"#, #"\`x\`"#), ("\\", #"\\"#, #"\\"#), ("# a", "\\# a", "\\# a"), ("1. a", #"1\. a"#, #"1\. a"#),
      ("<b>&amp;", #"\<b\>\&amp;"#, #"\<b\>\&amp;"#), ("[x](y)!", #"\[x\]\(y\)\!"#, #"\[x\]\(y\)\!"#),
      ("- a + b ~c~ {d} : e", #"\- a \+ b \~c\~ \{d\} \: e"#, #"\- a \+ b \~c\~ \{d\} \: e"#),
      ("see http://a.b/c_d now", "see `http://a.b/c_d` now", "see `http://a.b/c_d` now"),
      ("x://a|b", #"`x://a\|b`"#, "`x://a|b`"), ("x://a`b", "`` x://a`b ``", "`` x://a`b ``"),
      ("``x://``", "``` ``x://`` ```", "``` ``x://`` ```"),
      ("@anna hi", "`@anna` hi", "`@anna` hi"), ("a @ b", #"a \@ b"#, #"a \@ b"#), ("a@b.c", "`a@b.c`", "`a@b.c`"),
      ("www.a.b", "`www.a.b`", "`www.a.b`"), ("a\nb", "a b", "a\\\nb"), ("a\r\nb\rc", "a b c", "a\\\nb\\\nc"),
      ("a\n", "a ", "a"),
      ("\n    code", " code", "\\\ncode"), ("a\n===", #"a \=\=\="#, "a\\\n\\=\\=\\="),
      ("\u{202E}x", #"\<U\+202E\>x"#, #"\<U\+202E\>x"#),
      ("a://\u{202E}x", "`a://<U+202E>x`", "`a://<U+202E>x`"), ("\u{1B}x", #"\<U\+001B\>x"#, #"\<U\+001B\>x"#),
      ("a  b\tc", "a  b c", "a  b c"),
      ("", "", ""), ("$x$^", #"\$x\$\^"#, #"\$x\$\^"#), ("a\\\n", #"a\\ "#, #"a\\"#),
    ])
  func table(_ text: String, _ cell: String, _ running: String) {
    #expect(Encoder.cell.encoded(text) == cell)
    #expect(Encoder.markdown.encoded(text) == running)
  }

  @Test("Outside code every mark is escaped, a cell has one line, and every fence is closed")
  func everything() {
    for text in Hostile.texts {
      for encoder in [Encoder.cell, .markdown] {
        let shown = encoder.encoded(text)
        var rest = Array(shown)[...]
        while let sign = rest.popFirst() {
          if sign == "\\" {
            #expect(rest.first != nil, "\(text)")
            rest = rest.dropFirst()
          } else if sign == "`" {
            let fence = 1 + rest.prefix { $0 == "`" }.count
            rest = rest.dropFirst(fence - 1)
            var run = 0
            while run != fence || rest.first == "`", let next = rest.popFirst() { run = next == "`" ? run + 1 : 0 }
            #expect(run == fence, "\(text)")
          } else {
            #expect(!"*_{}[]()#+-.!|<>~@:&=$^".contains(sign), "\(sign) in \(text)")
          }
        }
        if encoder.name == "Markdown cell" { #expect(!shown.contains { $0.isNewline }, "\(text)") }
      }
    }
  }

  @Test("What was written before stays")
  func before() {
    var bytes = Array("a\\\n".utf8)
    MarkdownText.append(words("\n"), to: &bytes)
    #expect(String(decoding: bytes, as: UTF8.self) == "a\\\n")
  }
}

@Suite("Text in XML")
struct XMLTextTests {
  @Test(
    "Marks are references, forbidden characters go, line ends survive in attributes",
    arguments: [
      ("a<b>&\"'", "a&lt;b&gt;&amp;&quot;&apos;", "a&lt;b&gt;&amp;&quot;&apos;"), ("]]>", "]]&gt;", "]]&gt;"),
      ("a\u{1B}b\0c\u{8}", "abc", "abc"), ("a\tb\nc\rd", "a\tb\nc&#13;d", "a&#9;b&#10;c&#13;d"),
      ("\u{7F}\u{9B}", "&#127;&#155;", "&#127;&#155;"),
      (Hostile.text([0x78, 0xFFFE, 0xFFFF, 0x79]), "xy", "xy"),
      ("<!DOCTYPE x>", "&lt;!DOCTYPE x&gt;", "&lt;!DOCTYPE x&gt;"), ("é😀", "é😀", "é😀"),
    ])
  func table(_ text: String, _ inText: String, _ inAttribute: String) {
    #expect(Encoder.xml.encoded(text) == inText)
    #expect(Encoder.xmlAttribute.encoded(text) == inAttribute)
  }

  @Test("Only characters of XML 1.0 remain")
  func everything() {
    for text in Hostile.texts {
      for encoder in [Encoder.xml, .xmlAttribute] {
        for scalar in encoder.encoded(text).unicodeScalars {
          let value = scalar.value
          let isAllowed =
            value == 0x9 || value == 0xA || value == 0xD || (value >= 0x20 && value != 0xFFFE && value != 0xFFFF)
          #expect(isAllowed && !"<>\"'".unicodeScalars.contains(scalar), "\(text)")
        }
      }
    }
  }
}

@Suite("Words of people on a terminal")
struct TerminalWordsTests {
  @Test(
    "No line of them begins or holds a command of a build server",
    arguments: [
      ("hi\n::error::x", "hi\n| ::error::x"), ("::error::x", "| ::error::x"), ("a ##[error]x", "a #<U+0023>[error]x"),
      ("a\r\nb", "a\nb"), ("a\rb", "a<U+000D>b"), ("\u{1B}[2J", "<U+001B>[2J"), ("fine\nwords", "fine\nwords"),
      ("", ""),
    ])
  func lines(_ text: String, _ shown: String) {
    #expect(Encoder.terminal.encoded(text) == shown)
  }

  @Test("That holds for a part of them and behind words of the program too")
  func parts() {
    #expect(Encoder.terminal.encoded("says: " + words("a\n::x")) == "says: a\n| ::x")
    #expect(Encoder.terminal.encoded((words("a\n::xyz") + " end").prefix(5)) == "a\n| ::x")
    #expect(Encoder.terminal.encoded(words("a\n::x") + "\n" + SafeText(name: "::y")) == "a\n| ::x\n| ::y")
  }
}
