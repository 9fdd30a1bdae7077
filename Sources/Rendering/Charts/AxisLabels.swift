import Redaction

/// The labels below a drawing with places from left to right: as many as stand beside each other without touching.
///
/// They are chosen twice, for a narrow and for a wide drawing; the style shows one choice.
struct AxisLabels {
  let labels: [SafeText]
  /// Of the baseline of the text, in pixels.
  let y: Int
  /// A column of text is so many pixels wide, at most.
  private let column = 8
  /// Labels are cut to so many columns.
  private let longest = 16

  var nodes: [HTMLNode] {
    let narrow = chosen(for: narrowPixels)
    let wide = chosen(for: widePixels)
    return labels.indices.flatMap { index -> [HTMLNode] in
      switch (narrow.contains(index), wide.contains(index)) {
      case (true, true) where anchor(index, narrowPixels) == anchor(index, widePixels):
        [text(index, for: narrowPixels, class: nil)]
      case (true, true):
        [text(index, for: narrowPixels, class: "narrow"), text(index, for: widePixels, class: "wide")]
      case (true, false): [text(index, for: narrowPixels, class: "narrow")]
      case (false, true): [text(index, for: widePixels, class: "wide")]
      case (false, false): []
      }
    }
  }

  /// Every n-th one from the last backwards, because the last is the newest.
  private func chosen(for width: Int) -> Set<Int> {
    guard let last = labels.indices.last else { return [] }
    let widest = labels.reduce(0) { max($0, min(longest, $1.columns)) } * column + column
    let step = max(1, (widest * labels.count + width - 1) / width)
    return Set(stride(from: last, through: 0, by: -step))
  }

  /// A label at an edge would leave the drawing if it stood in the middle of its place.
  private func anchor(_ index: Int, _ width: Int) -> TextAnchor {
    let half = min(longest, labels[index].columns) * column / 2
    let middle = (2 * index + 1) * width / (2 * labels.count)
    if middle < half { return .start }
    return width - middle < half ? .end : .middle
  }

  private func text(_ index: Int, for width: Int, class name: StaticString?) -> HTMLNode {
    let side = anchor(index, width)
    let x: SafeText =
      switch side {
      case .start: "0"
      case .middle: AxisLabels.middle(index, of: labels.count)
      case .end: "100%"
      }
    return Picture.text(labels[index].cut(to: longest), x: x, y: SafeText(y), side, class: name)
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
