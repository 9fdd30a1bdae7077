import Redaction

/// The labels below a drawing with places from left to right: as many as stand beside each other without touching.
///
/// They are chosen twice, for a narrow and for a wide drawing; the style shows one choice.
struct AxisLabels {
  let labels: [SafeText]
  /// Of the baseline of the text, in pixels.
  let y: Int
  /// Whether a wide drawing shows no more labels than a narrow one, which takes fewer bytes.
  var isNarrowOnly = false
  /// A column of text is so many pixels wide, at most.
  private static let column = 8
  private var column: Int { Self.column }
  /// The least distance between two labels, in pixels.
  private let gap = 8
  /// Labels are cut to so many columns.
  private let longest = 16

  /// The labels; all in one group, which sets their height and their middle.
  var node: HTMLNode {
    HTMLNode(
      .g, [.class("axis"), HTMLAttribute(.transform, "translate(0 \(y))")],
      isNarrowOnly ? chosen(for: narrowPixels).sorted().map { text($0, for: narrowPixels, class: nil) } : texts)
  }

  private var texts: [HTMLNode] {
    let narrow = chosen(for: narrowPixels)
    let wide = chosen(for: widePixels)
    return labels.indices.flatMap { index -> [HTMLNode] in
      let isSame = anchor(index, narrowPixels) == anchor(index, widePixels)
      if isSame, narrow.contains(index), wide.contains(index) { return [text(index, for: narrowPixels, class: nil)] }
      return (narrow.contains(index) ? [text(index, for: narrowPixels, class: "narrow")] : [])
        + (wide.contains(index) ? [text(index, for: widePixels, class: "wide")] : [])
    }
  }

  /// Every n-th one from the last backwards, because the last is the newest; n is the least at which none touch.
  private func chosen(for width: Int) -> Set<Int> {
    guard let last = labels.indices.last else { return [] }
    let steps = (1...labels.count).lazy.map { Array(stride(from: last, through: 0, by: -$0)) }
    let fitting = steps.first { chosen in
      zip(chosen, chosen.dropFirst()).allSatisfy { right, left in
        extent(left, width).upperBound + gap <= extent(right, width).lowerBound
      }
    }
    return Set(fitting ?? [last])
  }

  /// The pixels that a label takes, in a drawing of some width.
  private func extent(_ index: Int, _ width: Int) -> Range<Int> {
    let size = min(longest, labels[index].columns) * column
    let middle = (2 * index + 1) * width / (2 * labels.count)
    return switch anchor(index, width) {
    case .start: 0..<size
    case .middle: middle - size / 2..<middle - size / 2 + size
    case .end: width - size..<width
    }
  }

  private func anchor(_ index: Int, _ width: Int) -> TextAnchor {
    Self.anchor(min(longest, labels[index].columns), index, of: labels.count, width: width)
  }

  private func text(_ index: Int, for width: Int, class name: StaticString?) -> HTMLNode {
    let side = anchor(index, width)
    return Picture.text(
      labels[index].cut(to: longest), x: Self.place(index, of: labels.count, side), side == .middle ? nil : side,
      class: name)
  }

  /// Where a text of so many columns stands: one at an edge would leave the drawing in the middle of its place.
  static func anchor(_ columns: Int, _ index: Int, of count: Int, width: Int) -> TextAnchor {
    let half = columns * column / 2
    let middle = (2 * index + 1) * width / (2 * count)
    if middle < half { return .start }
    return width - middle < half ? .end : .middle
  }

  /// The place that belongs to an anchor.
  static func place(_ index: Int, of count: Int, _ anchor: TextAnchor) -> SafeText {
    switch anchor {
    case .start: "0"
    case .middle: middle(index, of: count)
    case .end: "100%"
    }
  }

  /// The middle of one of so many places of equal width.
  static func middle(_ index: Int, of count: Int) -> SafeText {
    DrawingUnits.percent(DrawingUnits.hundredths(2 * index + 1, of: 2 * count))
  }
}

/// How wide a drawing is in a window of 320 pixels.
let narrowPixels = 280
/// How wide it is at least where the style shows the wide form.
let widePixels = 520
