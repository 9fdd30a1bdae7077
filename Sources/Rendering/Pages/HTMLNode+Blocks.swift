package import Redaction

extension HTMLNode {
  /// Numbers in large beside each other, each with what it is and what belongs to it.
  ///
  /// - Parameter tiles: label, value, and a line for each of counts, interval and change.
  package static func tiles(_ tiles: [(label: SafeText, value: SafeText, lines: [SafeText])]) -> HTMLNode {
    HTMLNode(
      .ul, [.class("tiles")],
      tiles.map { tile in
        HTMLNode(
          .li, [],
          [
            HTMLNode(.span, [.class("label")], [.isolated(tile.label)]),
            HTMLNode(.strong, [.class("value")], [.isolated(tile.value)]),
          ] + tile.lines.map { HTMLNode(.span, [.class("line")], [.isolated($0)]) })
      })
  }

  /// Something that is off and must be known first, with a border around it.
  ///
  /// - Parameter sentences: a paragraph each.
  package static func note(_ sentences: [SafeText]) -> HTMLNode {
    HTMLNode(
      .div, [.class("note"), HTMLAttribute(.role, "note")], sentences.map { HTMLNode(.p, [], [.isolated($0)]) })
  }
}
