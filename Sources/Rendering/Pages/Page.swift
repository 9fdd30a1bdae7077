package import Redaction

/// A page: one file that asks for nothing, with its style and its script in it.
///
/// The policy in its head lets only this style and this script take effect, by their hashes, and nothing be fetched. A
/// policy in a page cannot say who may show it in a frame; that is not claimed.
package struct Page: Sendable {
  /// A value for the script, as JSON.
  package struct Block: Sendable {
    let id: SafeText
    let json: [UInt8]

    /// Makes a block.
    ///
    /// - Parameters:
    ///   - id: where the script finds it.
    ///   - json: written with `ScriptJSON`, so no `<` is in it.
    package init(id: SafeText, json: [UInt8]) {
      precondition(!json.contains(UInt8(ascii: "<")), "a value for the script could end the script")
      self.id = id
      self.json = json
    }
  }

  /// What stands in the window's title.
  package var title: SafeText
  /// All that can be seen: skip link, header, main, footer.
  package var body: [HTMLNode]
  /// What the script reads; after the body.
  package var blocks: [Block]

  /// Makes a page; without blocks the script has nothing to read.
  package init(_ title: SafeText, body: [HTMLNode], blocks: [Block] = []) {
    self.title = title
    self.body = body
    self.blocks = blocks
  }

  /// What a browser may do with the page: use this style and this script, show pictures that are in it, nothing else.
  static let policy: SafeText = """
    default-src 'none'; script-src 'sha256-\(Base64.text(hash(PageScript.bytes)))'; \
    style-src 'sha256-\(Base64.text(hash(PageStyle.bytes)))'; img-src data:; base-uri 'none'; form-action 'none'
    """

  /// The whole file in UTF-8; the same page gives the same bytes.
  package func document() -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.append(contentsOf: "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n".utf8)
    Self.appendMeta("name=\"viewport\"", "width=device-width, initial-scale=1", to: &bytes)
    Self.appendMeta("http-equiv=\"Content-Security-Policy\"", Self.policy, to: &bytes)
    Self.appendMeta("name=\"referrer\"", "no-referrer", to: &bytes)
    Self.appendMeta("name=\"color-scheme\"", "light dark", to: &bytes)
    bytes.append(contentsOf: "<title>".utf8)
    HTMLText.append(title, to: &bytes)
    bytes.append(contentsOf: "</title>\n<style>".utf8)
    bytes.append(contentsOf: PageStyle.bytes)
    bytes.append(contentsOf: "</style>\n</head>\n<body>\n".utf8)
    for node in body {
      node.write(to: &bytes)
      bytes.append(0x0A)
    }
    for block in blocks {
      bytes.append(contentsOf: "<script type=\"application/json\" id=\"".utf8)
      HTMLText.append(attribute: block.id, to: &bytes)
      bytes.append(contentsOf: "\">".utf8)
      bytes.append(contentsOf: block.json)
      bytes.append(contentsOf: "</script>\n".utf8)
    }
    bytes.append(contentsOf: "<script>".utf8)
    bytes.append(contentsOf: PageScript.bytes)
    bytes.append(contentsOf: "</script>\n</body>\n</html>\n".utf8)
    return bytes
  }

  private static func appendMeta(_ kind: StaticString, _ content: SafeText, to bytes: inout [UInt8]) {
    bytes.append(contentsOf: "<meta \(kind) content=\"".utf8)
    HTMLText.append(attribute: content, to: &bytes)
    bytes.append(contentsOf: "\">\n".utf8)
  }

  private static func hash(_ bytes: [UInt8]) -> [UInt8] {
    var hash = SHA256()
    hash.update(bytes)
    return hash.digest()
  }
}
