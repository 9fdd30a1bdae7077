package import Redaction

extension Chart {
  /// The chart for a page: finding and measure, key, drawing, and the table behind a line that opens it.
  ///
  /// The drawing takes the width that there is, and its text stays as large as all other text: places and widths are
  /// parts of the width, heights are pixels. It holds no style of its own.
  ///
  /// - Parameters:
  ///   - id: of the figure; the table has the same with `-table`, the hatchings have it with the names of their tones.
  ///   - cell: what stands in a cell of the table.
  package func figure(id: SafeText, cell: (SafeText) -> HTMLNode = HTMLNode.isolated) -> HTMLNode {
    let caption = HTMLNode(
      .figcaption, [],
      [HTMLNode(.strong, [], [.isolated(finding)]), " ", HTMLNode(.small, [], [.isolated(measure)])])
    return HTMLNode(
      .figure, [.class("chart"), .id(id)],
      [caption] + key + [picture(id: id).node(title: finding), table.details(id: id + "-table", cell: cell)])
  }

  /// What the hues stand for, where a drawing has several; directly above it, in the order of the parts.
  private var key: [HTMLNode] {
    switch drawing {
    case .bars, .line, .heat: return []
    case .plane(let plane):
      guard plane.series.count > 1 else { return [] }
      return [
        HTMLNode(
          .ul, [.class("key")], plane.series.map { HTMLNode(.li, [.class($0.tone)], [.isolated($0.label)]) })
      ]
    case .divided(let parts, _), .columns(let parts, _):
      return [
        HTMLNode(.ul, [.class("key")], parts.map { HTMLNode(.li, [.class($0.tone)], [.isolated($0.label)]) })
      ]
    }
  }

  private func picture(id: SafeText) -> Picture {
    switch drawing {
    case .bars(let bars, let whole): LyingBars(bars: bars, whole: whole, id: id).picture
    case .divided(let parts, let bars): DividedBars(parts: parts, bars: bars, id: id).picture
    case .columns(let parts, let columns): StandingColumns(parts: parts, columns: columns, id: id).picture
    case .line(let points, let tone): RateLine(points: points, tone: tone).picture
    case .plane(let plane): PlanePicture(plane: plane).picture
    case .heat(let heat): HeatGrid(heat: heat).picture
    }
  }
}
