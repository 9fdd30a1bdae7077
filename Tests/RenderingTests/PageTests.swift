import Redaction
import Testing

@testable import Rendering

@Suite("A page")
struct PageTests {
  private let page = Page(
    "A & B", body: [HTMLNode(.main, [.id("report")], [HTMLNode(.h1, text: "Report")])],
    blocks: [Page.Block(id: "data", json: Array(#"{"a":1}"#.utf8))])

  private var text: String { String(decoding: page.document(), as: UTF8.self) }

  @Test("The policy in the head names the hashes of exactly the style and the script that are in the page")
  func hashes() throws {
    let text = text
    let style = try #require(text.between("<style>", "</style>"))
    let script = try #require(text.between("<script>", "</script>"))
    let policy = try #require(text.between(#"http-equiv="Content-Security-Policy" content=""#, "\""))
    #expect(
      policy == """
        default-src &#39;none&#39;; script-src &#39;sha256-\(base64(script))&#39;; \
        style-src &#39;sha256-\(base64(style))&#39;; img-src data:; base-uri &#39;none&#39;; form-action &#39;none&#39;
        """)
    #expect(!policy.contains(base64(style + " ")))
  }

  @Test("The policy stands before the style and the script that it is about")
  func order() throws {
    let text = text
    let policy = try #require(text.range(of: "Content-Security-Policy"))
    let style = try #require(text.range(of: "<style>"))
    #expect(policy.upperBound < style.lowerBound)
  }

  @Test("Neither style nor script can end its own element, nor fetch anything", arguments: ["style", "script"])
  func constants(_ name: String) throws {
    let content = try #require(text.between("<\(name)>", "</\(name)>"))
    #expect(!content.isEmpty)
    for hole in ["</", "<!--", "url(", "@import", "http:", "https:", "innerHTML", "eval("] {
      #expect(!content.contains(hole), "\(name) holds \(hole)")
    }
  }

  @Test("Title, language and what is in the page are there, once")
  func content() {
    let text = text
    #expect(text.hasPrefix("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">"))
    #expect(text.contains("<title>A &amp; B</title>"))
    #expect(text.contains(#"<meta name="referrer" content="no-referrer">"#))
    #expect(text.contains(#"<main id="report"><h1>Report</h1></main>"#))
    #expect(text.contains(#"<script type="application/json" id="data">{"a":1}</script>"#))
    #expect(text.hasSuffix("</body>\n</html>\n"))
  }

  @Test("The same page gives the same bytes")
  func same() {
    #expect(page.document() == page.document())
    #expect(page.document() != Page("Another", body: page.body, blocks: page.blocks).document())
  }

  @Test("A value for the script that could end the script stops the program")
  func hole() async {
    await #expect(processExitsWith: .failure) {
      _ = Page.Block(id: "data", json: Array("</script>".utf8))
    }
  }

  @Test(
    "Base64 is that of RFC 4648",
    arguments: [("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("fooba", "Zm9vYmE=")])
  func letters(_ bytes: String, _ expected: String) {
    #expect(Base64.text(Array(bytes.utf8)).content == expected)
  }

  private func base64(_ text: String) -> String {
    var hash = SHA256()
    hash.update(Array(text.utf8))
    return Base64.text(hash.digest()).content
  }
}

extension String {
  /// What stands between the first of two marks and the next of the other.
  func between(_ start: String, _ end: String) -> String? {
    guard let start = range(of: start), let end = self[start.upperBound...].range(of: end) else { return nil }
    return String(self[start.upperBound..<end.lowerBound])
  }

  /// How often a text is in it.
  func count(of part: String) -> Int { split(separator: part, omittingEmptySubsequences: false).count - 1 }

  /// The HTML of a node.
  init(_ node: HTMLNode) {
    var bytes: [UInt8] = []
    node.write(to: &bytes)
    self.init(decoding: bytes, as: UTF8.self)
  }
}

extension StringProtocol {
  /// Where a text is first.
  fileprivate func range(of text: String) -> Range<Index>? { ranges(of: text).first }
}
