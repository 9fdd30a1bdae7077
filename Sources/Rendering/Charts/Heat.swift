package import Redaction

/// Counts in a grid: the more there are, the stronger the hue of a cell.
package struct Heat: Sendable {
  /// What stands at the left of each row, in at most three columns of text.
  package var rows: [SafeText]
  /// What stands below the columns; empty ones are left out.
  package var columns: [SafeText]
  /// By row, then by column.
  package var counts: [[Int]]
  /// What the strongest hue stands for, so that several grids can have one scale.
  package var most: Int

  package init(rows: [SafeText], columns: [SafeText], counts: [[Int]], most: Int) {
    self.rows = rows
    self.columns = columns
    self.counts = counts
    self.most = most
  }
}

/// The drawing of a grid of counts.
struct HeatGrid {
  let heat: Heat

  /// From one row to the next, in pixels.
  private let pitch = 20
  /// Where the cells begin, in hundredths of a percent of the width; before it are the names of the rows.
  private let start = 1_200

  var picture: Picture {
    var nodes: [HTMLNode] = []
    for (row, name) in heat.rows.enumerated() {
      nodes.append(Picture.text(name.cut(to: 4), x: "0", y: SafeText(row * pitch + 14)))
      nodes += heat.columns.indices.map { cell(row, $0) }
    }
    let ground = heat.rows.count * pitch
    for (column, name) in heat.columns.enumerated() where !name.isEmpty {
      nodes.append(
        Picture.text(
          name, x: DrawingUnits.percent((left(column) + left(column + 1)) / 2), y: SafeText(ground + 15), .middle,
          class: "tick"))
    }
    return Picture(height: ground + 20, nodes: nodes)
  }

  private func left(_ column: Int) -> Int { start + (10_000 - start) * column / max(1, heat.columns.count) }

  private func cell(_ row: Int, _ column: Int) -> HTMLNode {
    let count = heat.counts.indices.contains(row) && column < heat.counts[row].count ? heat.counts[row][column] : 0
    // A gap of a third of a percent keeps the cells apart.
    let place: [HTMLAttribute] = [
      HTMLAttribute(.x, DrawingUnits.percent(left(column))), HTMLAttribute(.y, SafeText(row * pitch)),
      HTMLAttribute(.width, DrawingUnits.percent(left(column + 1) - left(column) - 33)),
      HTMLAttribute(.height, SafeText(pitch - 2)),
    ]
    guard count > 0 else { return HTMLNode(.rect, place + [.class("track")]) }
    // From a fifth of the hue on, so that a single one can be seen.
    let strength = 20 + DrawingUnits.scaled(count, of: max(1, heat.most), to: 80)
    return HTMLNode(
      .rect, place + [.class(Chart.Tone.first), HTMLAttribute(.opacity, SafeText(decimal: strength, places: 2))])
  }
}
