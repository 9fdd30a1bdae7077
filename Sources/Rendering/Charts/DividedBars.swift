import Redaction

/// Bars of equal length, each divided by the shares of its parts; the parts stand in the same order everywhere.
struct DividedBars {
  let parts: [Chart.Part]
  let bars: [Chart.Divided]
  let id: SafeText

  /// From one bar to the next, in pixels.
  private let pitch = 48
  /// The smallest part with its share in it, in hundredths of a percent: the text needs 40 of 288 pixels.
  private let leastWithText = 1_500

  var picture: Picture {
    var nodes = Picture.patterns(parts.map(\.tone), id: id)
    for (number, bar) in bars.enumerated() { nodes += one(bar, top: number * pitch) }
    return Picture(height: max(1, bars.count) * pitch, nodes: nodes)
  }

  private func one(_ bar: Chart.Divided, top: Int) -> [HTMLNode] {
    let counts = parts.indices.map { $0 < bar.counts.count ? max(0, bar.counts[$0]) : 0 }
    let whole = counts.reduce(0, +)
    let value = SafeText(grouped: whole)
    let taken = value.columns + 2
    var nodes = Picture.label(
      bar.label, x: "0", y: SafeText(top + 14), narrow: narrowColumns - taken, wide: wideColumns - taken)
    nodes.append(Picture.text(value, x: "100%", y: SafeText(top + 14), .end, class: "value"))
    let y = SafeText(top + 20)
    nodes.append(
      HTMLNode(
        .rect, [.class("track"), HTMLAttribute(.y, y), HTMLAttribute(.width, "100%"), HTMLAttribute(.height, "20")]))
    var (before, areas, texts) = (0, [HTMLNode](), [HTMLNode]())
    for (part, count) in zip(parts, counts) where count > 0 {
      let start = DrawingUnits.hundredths(before, of: whole)
      before += count
      let end = DrawingUnits.hundredths(before, of: whole)
      areas.append(
        Picture.area(
          part.tone, id: id, x: DrawingUnits.percent(start), y: y, width: DrawingUnits.percent(end - start),
          height: "20"))
      if end - start >= leastWithText {
        texts.append(inside(part.tone, count, of: whole, middle: (start + end) / 2, y: SafeText(top + 34)))
      }
    }
    return nodes + [HTMLNode(.g, [.class("split")], areas)] + texts
  }

  /// The share of a part; the count where there are too few cases for a share.
  private func inside(_ tone: Chart.Tone, _ count: Int, of whole: Int, middle: Int, y: SafeText) -> HTMLNode {
    let text =
      whole < leastCasesForPercentage ? SafeText(grouped: count) : SafeText(percentage: count, of: whole) + "%"
    return Picture.text(
      text, x: DrawingUnits.percent(middle), y: y, .middle, class: tone.isHatched ? "on-hatched" : tone.textClass)
  }
}

extension Chart.Tone {
  /// The class of a text that stands on it.
  fileprivate var textClass: StaticString {
    switch self {
    case .first, .firstHatched: "on-first"
    case .second: "on-second"
    case .third, .thirdHatched: "on-third"
    case .quiet, .quietHatched: "on-quiet"
    }
  }
}
