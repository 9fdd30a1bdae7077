import Redaction

/// Columns beside each other, days or weeks, each piled up of the counts of its parts; the first part is at the bottom.
struct StandingColumns {
  let parts: [Chart.Part]
  let columns: [Chart.Divided]
  let id: SafeText

  /// The highest column, in tenths of a pixel.
  private let most = 1_320
  /// Half of the widest column, in hundredths of a percent of the drawing; else a column takes 80 % of its place.
  private let mostHalf = 900
  /// Where columns stand, in pixels; above them is room for the count.
  private let ground = 152

  var picture: Picture {
    let highest = columns.reduce(0) { max($0, total($1)) }
    var nodes = Picture.patterns(parts.map(\.tone), id: id)
    nodes.append(
      HTMLNode(
        .g, [.class("split")],
        columns.enumerated().flatMap { index, column in areas(column, index, highest: highest) }))
    nodes.append(
      Picture.line(x1: "0", y1: SafeText(ground), x2: "100%", y2: SafeText(ground), class: "base"))
    nodes += counts(highest: highest)
    nodes.append(AxisLabels(labels: columns.map(\.label), y: ground + 16).node)
    return Picture(height: ground + 22, nodes: nodes)
  }

  private func total(_ column: Chart.Divided) -> Int { column.counts.reduce(0) { $0 + max(0, $1) } }

  private func areas(_ column: Chart.Divided, _ index: Int, highest: Int) -> [HTMLNode] {
    let middle = DrawingUnits.hundredths(2 * index + 1, of: 2 * columns.count)
    let half = min(mostHalf, 4_000 / columns.count)
    let (left, width) = (middle - half, 2 * half)
    var before = 0
    return zip(parts, column.counts).compactMap { part, count in
      guard count > 0 else { return nil }
      let low = DrawingUnits.scaled(before, of: highest, to: most)
      before += count
      // A count above zero is at least half a pixel high.
      let high = max(low + 5, DrawingUnits.scaled(before, of: highest, to: most))
      return Picture.area(
        part.tone, id: id, x: DrawingUnits.percent(left), y: DrawingUnits.pixels(ground * 10 - high),
        width: DrawingUnits.percent(width), height: DrawingUnits.pixels(high - low))
    }
  }

  /// The counts above the columns: all where there is room for all, else the highest and the last.
  private func counts(highest: Int) -> [HTMLNode] {
    let texts = columns.map { SafeText(grouped: total($0)) }
    let widest = texts.reduce(0) { max($0, $1.columns) } * 8 * columns.count
    return columns.indices.compactMap { index in
      let count = total(columns[index])
      let height = DrawingUnits.scaled(count, of: highest, to: most) / 10
      let isKept = index == columns.count - 1 || index == columns.firstIndex { total($0) == highest }
      if widest > widePixels, !isKept { return nil }
      let side = AxisLabels.anchor(texts[index].columns, index, of: columns.count, width: narrowPixels)
      return Picture.text(
        texts[index], x: AxisLabels.place(index, of: columns.count, side), y: SafeText(ground - height - 5), side,
        class: widest > narrowPixels && !isKept ? "value wide" : "value")
    }
  }
}
