import Redaction

/// The drawing of a plane: scales, lines, points, and the names of some.
///
/// Places from left to right are parts of the width, those from above are pixels; a margin at both sides keeps points
/// at the ends whole.
struct PlanePicture {
  let plane: Plane

  /// Where the plot begins and ends, in pixels from above.
  private let top = 34
  private let ground = 224
  /// The margin at either side, in hundredths of a percent of the width.
  private let margin = 700

  var picture: Picture {
    let nodes =
      grid + [lines] + plane.named.map { halo($0.spot) }
      + plane.series.flatMap { series in
        series.spots.map { point($0, series) }
      } + names + marks
    return Picture(height: ground + 40, nodes: nodes)
  }

  // MARK: Places

  private func x(_ value: Int) -> Int {
    margin
      + DrawingUnits.scaled(value - plane.x.low, of: plane.x.high - plane.x.low, to: 10_000 - 2 * margin)
  }

  /// In tenths of a pixel from above.
  private func y(_ value: Int) -> Int {
    ground * 10 - DrawingUnits.scaled(value - plane.y.low, of: plane.y.high - plane.y.low, to: (ground - top) * 10)
  }

  private static func text(_ value: Int, _ axis: Plane.Axis) -> SafeText {
    axis.unit == .share ? DrawingUnits.percent(value) : SafeText(grouped: value)
  }

  private static func values(of axis: Plane.Axis) -> [Int] {
    Array(stride(from: axis.low, through: axis.high, by: axis.step))
  }

  // MARK: Parts

  /// Lines at the marks of the upright scale, with what they stand for above them.
  private var grid: [HTMLNode] {
    Self.values(of: plane.y).flatMap { value in
      let place = DrawingUnits.pixels(y(value))
      return [
        Picture.line(x1: "0", y1: place, x2: "100%", y2: place, class: value == plane.y.low ? "base" : "grid"),
        Picture.text(Self.text(value, plane.y), x: "0", y: DrawingUnits.pixels(y(value) - 40), class: "tick"),
      ]
    } + [Picture.text("\u{2191} " + plane.y.title, x: "0", y: "12", class: "tick")]
  }

  /// The scale at the bottom.
  private var marks: [HTMLNode] {
    Self.values(of: plane.x).map { value in
      Picture.text(
        Self.text(value, plane.x), x: DrawingUnits.percent(x(value)), y: SafeText(ground + 16), .middle, class: "tick")
    } + [Picture.text(plane.x.title + " \u{2192}", x: "100%", y: SafeText(ground + 34), .end, class: "tick")]
  }

  /// All lines, in a plane of whole numbers that is stretched to the width.
  private var lines: HTMLNode {
    func line(_ spots: [Plane.Spot], _ look: HTMLAttribute) -> [HTMLNode] {
      guard spots.count > 1 else { return [] }
      let places = spots.map { SafeText(x($0.x)) + "," + SafeText(y($0.y) - top * 10) }
      return [HTMLNode(.polyline, [look, HTMLAttribute(.points, places.joined(separator: " "))])]
    }
    var nodes: [HTMLNode] = []
    if plane.hasDiagonal {
      let low = max(plane.x.low, plane.y.low)
      let high = min(plane.x.high, plane.y.high)
      nodes += line([Plane.Spot(x: low, y: low), Plane.Spot(x: high, y: high)], .class("rate line-quiet"))
    }
    nodes += line(plane.line, .class("rate"))
    for series in plane.series where series.isJoined { nodes += line(series.spots, Self.look(series.tone)) }
    return HTMLNode(
      .svg,
      [
        HTMLAttribute(.y, SafeText(top)), HTMLAttribute(.width, "100%"), HTMLAttribute(.height, SafeText(ground - top)),
        HTMLAttribute(.viewBox, "0 0 10000 \((ground - top) * 10)"), HTMLAttribute(.preserveAspectRatio, "none"),
      ], nodes)
  }

  private static func look(_ tone: Chart.Tone) -> HTMLAttribute {
    switch tone {
    case .first, .firstHatched: .class("rate line-first")
    case .second: .class("rate line-second")
    case .third, .thirdHatched: .class("rate line-third")
    case .quiet, .quietHatched: .class("rate line-quiet")
    }
  }

  /// A larger grey disc below a point, which shows as a ring around it.
  private func halo(_ spot: Plane.Spot) -> HTMLNode {
    HTMLNode(
      .circle,
      [
        HTMLAttribute(.cx, DrawingUnits.percent(x(spot.x))), HTMLAttribute(.cy, DrawingUnits.pixels(y(spot.y))),
        HTMLAttribute(.r, "10"), .class("earlier"),
      ])
  }

  private func point(_ spot: Plane.Spot, _ series: Plane.Series) -> HTMLNode {
    let (left, above) = (DrawingUnits.percent(x(spot.x)), DrawingUnits.pixels(y(spot.y)))
    func square(_ turn: HTMLAttribute?) -> HTMLNode {
      HTMLNode(
        .svg, [HTMLAttribute(.x, left), HTMLAttribute(.y, above)],
        [
          HTMLNode(
            .rect,
            [
              .class(series.tone), HTMLAttribute(.x, "-4"), HTMLAttribute(.y, "-4"), HTMLAttribute(.width, "8"),
              HTMLAttribute(.height, "8"),
            ] + [turn].compactMap(\.self))
        ])
    }
    switch series.form {
    case .circle:
      return HTMLNode(
        .circle, [HTMLAttribute(.cx, left), HTMLAttribute(.cy, above), HTMLAttribute(.r, "5"), .class(series.tone)])
    case .square: return square(nil)
    case .diamond: return square(HTMLAttribute(.transform, "rotate(45)"))
    }
  }

  /// The names, each at the side of its point where there is room, and none on another.
  private var names: [HTMLNode] {
    var taken: [(columns: Range<Int>, rows: Range<Int>)] = []
    let hasLine = plane.series.contains(where: \.isJoined)
    let spots = plane.series.flatMap(\.spots).map { (x: x($0.x) * narrowPixels / 10_000, y: y($0.y) / 10) }
    return plane.named.map { named in
      let place = x(named.spot.x)
      let isLeft = place < 5_000
      let width = named.name.columns * 8
      let start = place * narrowPixels / 10_000 + (isLeft ? 13 : -13 - width)
      let columns = start..<start + width
      var middle = y(named.spot.y) / 10
      // A name stands beside its point; where another name or a point is there, below it or above; by a line there is
      // no room beside a point.
      func isFree(_ line: Int) -> Bool {
        let rows = line - 8..<line + 8
        return rows.lowerBound > top - 8 && rows.upperBound < ground + 8
          && !taken.contains { $0.columns.overlaps(columns) && $0.rows.overlaps(rows) }
          && !spots.contains { columns.contains($0.x) && rows.contains($0.y) }
      }
      let offsets = (hasLine ? [] : [0]) + [16, -16, 32, -32, 48, -48]
      middle = offsets.map { middle + $0 }.first { isFree($0) } ?? middle
      taken.append((columns, middle - 8..<middle + 8))
      return HTMLNode(
        .svgText,
        [
          HTMLAttribute(.x, DrawingUnits.percent(place)), HTMLAttribute(.dx, isLeft ? "13" : "-13"),
          HTMLAttribute(.y, SafeText(middle + 5)), HTMLAttribute(.textAnchor, isLeft ? "start" : "end"),
          .class("value on-hatched"),
        ], text: named.name)
    }
  }
}
