package import Redaction

/// A piece of an HTML page: text, or an element with what is in it.
///
/// The tree is the only way to HTML. Text is ``SafeText`` and is escaped when it is written; names of elements and of
/// attributes come from fixed lists in which nothing runs and nothing is fetched. So no text of others can become markup,
/// by construction.
package indirect enum HTMLNode: Sendable {
  case text(SafeText)
  case element(HTMLTag, [HTMLAttribute], [HTMLNode])
  /// Nodes in a row, without an element of their own.
  case group([HTMLNode])
  /// A piece that was written before; it takes less memory than its tree.
  case written(WrittenHTML)

  /// An element.
  ///
  /// - Parameters:
  ///   - tag: its name.
  ///   - attributes: in the order in which they are written.
  ///   - children: what is in it; nothing in elements that end where they begin.
  package init(_ tag: HTMLTag, _ attributes: [HTMLAttribute] = [], _ children: [HTMLNode] = []) {
    precondition(children.isEmpty || !tag.isVoid, "nothing can be in an element that ends where it begins")
    self = .element(tag, attributes, children)
  }

  /// An element that holds one text.
  package init(_ tag: HTMLTag, _ attributes: [HTMLAttribute] = [], text: SafeText) {
    self = .element(tag, attributes, [.text(text)])
  }

  /// A text that is kept apart from what stands around it where others wrote its beginning or parts of it.
  ///
  /// Names and words may run from right to left; in a `bdi` of their own they turn nothing else around.
  package static func isolated(_ text: SafeText) -> HTMLNode {
    text.beginsWithName || text.holdsWords ? HTMLNode(.bdi, text: text) : .text(text)
  }

  /// Appends the HTML of the piece.
  package func write(to bytes: inout [UInt8]) {
    switch self {
    case .text(let text): HTMLText.append(text, to: &bytes)
    case .group(let nodes): for node in nodes { node.write(to: &bytes) }
    case .written(let piece): bytes.append(contentsOf: piece.bytes)
    case .element(let tag, let attributes, let children):
      let name = tag.rawValue.utf8
      bytes.append(UInt8(ascii: "<"))
      bytes.append(contentsOf: name)
      for attribute in attributes { attribute.write(to: &bytes) }
      if tag.isShape, children.isEmpty { return bytes.append(contentsOf: "/>".utf8) }
      bytes.append(UInt8(ascii: ">"))
      if tag.isVoid { return }
      for child in children { child.write(to: &bytes) }
      bytes.append(contentsOf: "</".utf8)
      bytes.append(contentsOf: name)
      bytes.append(UInt8(ascii: ">"))
    }
  }
}

/// A literal is a text of the program.
extension HTMLNode: ExpressibleByStringLiteral {
  package init(stringLiteral words: StaticString) { self = .text(SafeText(words)) }
}

/// A piece of a page as bytes; only a tree can become one, so it is as safe as the tree.
package struct WrittenHTML: Sendable {
  /// UTF-8, without an end of line.
  let bytes: [UInt8]

  /// Writes a piece.
  package init(_ node: HTMLNode) {
    var bytes: [UInt8] = []
    node.write(to: &bytes)
    self.bytes = bytes
  }

  /// How many bytes it takes in a page.
  package var count: Int { bytes.count }
}
