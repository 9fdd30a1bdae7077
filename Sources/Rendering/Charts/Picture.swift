import Redaction

/// A drawing before it has a title: how high it is, and what is in it.
struct Picture {
  /// In pixels; the width is what there is.
  var height: Int
  var nodes: [HTMLNode]
  /// Higher ones are made smaller on paper, where a drawing cannot go on on the next sheet.
  private let mostOnPaper = 1_200

  /// The drawing with its text alternative.
  func node(title: SafeText) -> HTMLNode {
    HTMLNode(
      .svg,
      [HTMLAttribute(.role, "img"), HTMLAttribute(.width, "100%"), HTMLAttribute(.height, SafeText(height))]
        + (height > mostOnPaper ? [.class("tall")] : []),
      [HTMLNode(.svgTitle, text: title)] + nodes)
  }
}

/// Where a text of a drawing stands in relation to its place.
enum TextAnchor: String, CaseIterable {
  case start, middle, end
}

extension Picture {
  /// A text; both places as text, `y` is that of its baseline. What is `nil` is that of the group around it.
  static func text(
    _ text: SafeText, x: SafeText, y: SafeText? = nil, _ anchor: TextAnchor? = nil, class name: StaticString? = nil
  ) -> HTMLNode {
    var attributes = [HTMLAttribute(.x, x)]
    if let y { attributes.append(HTMLAttribute(.y, y)) }
    if let anchor { attributes.append(HTMLAttribute(.textAnchor, SafeText(word: anchor))) }
    if let name { attributes.append(.class(name)) }
    return HTMLNode(.svgText, attributes, text: text)
  }

  /// An area with its hue; a hatched one is filled with the chart's pattern for it.
  static func area(
    _ tone: Chart.Tone, id: SafeText, x: SafeText, y: SafeText, width: SafeText, height: SafeText
  ) -> HTMLNode {
    var attributes = [
      HTMLAttribute(.x, x), HTMLAttribute(.y, y), HTMLAttribute(.width, width), HTMLAttribute(.height, height),
      .class(tone),
    ]
    if tone.isHatched { attributes.append(.fill(pattern: id + "-" + SafeText(word: tone))) }
    return HTMLNode(.rect, attributes)
  }

  /// A line across the drawing.
  static func line(x1: SafeText, y1: SafeText, x2: SafeText, y2: SafeText, class name: StaticString) -> HTMLNode {
    HTMLNode(
      .line,
      [
        .class(name), HTMLAttribute(.x1, x1), HTMLAttribute(.y1, y1), HTMLAttribute(.x2, x2), HTMLAttribute(.y2, y2),
      ])
  }

  /// A text that is short where the drawing is narrow, and as whole as it can be where it is wide.
  ///
  /// A drawing knows its width only when it is shown, so both are in it and the style shows one.
  static func label(_ text: SafeText, x: SafeText, y: SafeText, narrow: Int, wide: Int) -> [HTMLNode] {
    let short = text.cut(to: narrow)
    let long = text.cut(to: wide)
    if short == long { return [self.text(short, x: x, y: y)] }
    return [
      self.text(short, x: x, y: y, class: "narrow"), self.text(long, x: x, y: y, class: "wide"),
    ]
  }

  /// The patterns of the hatched ones among some tones.
  static func patterns(_ tones: [Chart.Tone], id: SafeText) -> [HTMLNode] {
    let hatched = Chart.Tone.allCases.filter { $0.isHatched && tones.contains($0) }
    guard !hatched.isEmpty else { return [] }
    let patterns = hatched.map { tone in
      HTMLNode(
        .pattern,
        [
          .id(id + "-" + SafeText(word: tone)), HTMLAttribute(.patternUnits, "userSpaceOnUse"),
          HTMLAttribute(.width, "6"), HTMLAttribute(.height, "6"), HTMLAttribute(.patternTransform, "rotate(45)"),
          .class(tone),
        ],
        [
          HTMLNode(.rect, [.class("between"), HTMLAttribute(.width, "6"), HTMLAttribute(.height, "6")]),
          HTMLNode(.rect, [.class("stroke"), HTMLAttribute(.width, "3"), HTMLAttribute(.height, "6")]),
        ])
    }
    return [HTMLNode(.defs, [], patterns)]
  }
}

extension Chart.Tone {
  /// Whether it is drawn with stripes.
  var isHatched: Bool {
    switch self {
    case .firstHatched, .thirdHatched, .quietHatched: true
    case .first, .second, .third, .quiet: false
    }
  }
}

extension SafeText {
  /// The longest beginning that takes so many columns, with an ellipsis where something was cut.
  func cut(to columns: Int) -> SafeText {
    guard self.columns > columns else { return self }
    let room = max(1, columns) - 1
    var (used, count) = (0, 0)
    for character in content {
      used += SafeText.columns(of: character)
      if used > room { break }
      count += 1
    }
    return prefix(count) + "\u{2026}"
  }
}
