import Redaction

/// Rates over reports as a line with the band of their intervals; the axis begins at zero.
///
/// A report with too few cases has no rate: the line has a gap there. Earlier reports are grey.
struct RateLine {
  let points: [Chart.Point]
  let tone: Chart.Tone

  /// Where the axis is, in pixels; above the plot is room for the value of a point at the top.
  private let ground = 166
  /// How high the plot is, in tenths of a pixel.
  private let most = 1_440

  var picture: Picture {
    let rates = points.map(Rate.init)
    let top = Self.top(above: rates.reduce(0) { max($0, $1.high, $1.rate ?? 0) })
    let runs = Self.runs(of: rates)
    var nodes = grid(top: top)
    nodes.append(plot(rates, runs, top: top))
    nodes += dots(rates, runs, top: top)
    nodes.append(AxisLabels(labels: points.map(\.label), y: ground + 16).node)
    return Picture(height: ground + 22, nodes: nodes)
  }

  /// A point in 1/10,000.
  private struct Rate {
    let rate: Int?
    let low: Int
    let high: Int
    let isCurrent: Bool

    init(_ point: Chart.Point) {
      rate = point.rate.map(Self.units)
      low = Self.units(point.low)
      high = Self.units(point.high)
      isCurrent = point.isCurrent
    }

    private static func units(_ value: Double) -> Int {
      min(10_000, max(0, Digits.units(of: value, places: 4) ?? 0))
    }
  }

  /// The least round number that is not below all rates; a quarter of it is round as well.
  private static func top(above highest: Int) -> Int {
    [20, 40, 100, 200, 400, 1_000, 2_000, 4_000, 6_000, 8_000].first { $0 >= highest } ?? 10_000
  }

  /// The points that follow each other without a gap.
  private static func runs(of rates: [Rate]) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    for index in rates.indices where rates[index].rate != nil {
      if let last = runs.last, last.upperBound == index {
        runs[runs.count - 1] = last.lowerBound..<index + 1
      } else {
        runs.append(index..<index + 1)
      }
    }
    return runs
  }

  /// Lines at the quarters, with their percentages directly above them at the left.
  private func grid(top: Int) -> [HTMLNode] {
    (0...4).flatMap { quarter in
      let y = ground * 10 - most * quarter / 4
      return [
        Picture.line(
          x1: "0", y1: DrawingUnits.pixels(y), x2: "100%", y2: DrawingUnits.pixels(y),
          class: quarter == 0 ? "base" : "grid"),
        Picture.text(DrawingUnits.percent(top * quarter / 4), x: "0", y: DrawingUnits.pixels(y - 40), class: "tick"),
      ]
    }
  }

  /// Band and line, in a plane of whole numbers that is stretched to the width.
  private func plot(_ rates: [Rate], _ runs: [Range<Int>], top: Int) -> HTMLNode {
    let shapes = runs.filter { $0.count > 1 }.flatMap { run in
      let upper = run.map { place($0, rates[$0].high, top) }
      let lower = run.reversed().map { place($0, rates[$0].low, top) }
      let middle = run.map { place($0, rates[$0].rate ?? 0, top) }
      return [
        HTMLNode(.polygon, [.class("band"), HTMLAttribute(.points, (upper + lower).joined(separator: " "))]),
        HTMLNode(.polyline, [.class("rate"), HTMLAttribute(.points, middle.joined(separator: " "))]),
      ]
    }
    let plane: SafeText = "0 0 \(max(1, 2 * points.count)) \(top)"
    return HTMLNode(
      .svg,
      [
        HTMLAttribute(.y, DrawingUnits.pixels(ground * 10 - most)), HTMLAttribute(.width, "100%"),
        HTMLAttribute(.height, DrawingUnits.pixels(most)), HTMLAttribute(.viewBox, plane),
        HTMLAttribute(.preserveAspectRatio, "none"),
      ], shapes)
  }

  private func place(_ index: Int, _ value: Int, _ top: Int) -> SafeText { "\(2 * index + 1),\(top - value)" }

  /// A dot for each rate, the interval of those that stand alone and of the report itself, and its value.
  private func dots(_ rates: [Rate], _ runs: [Range<Int>], top: Int) -> [HTMLNode] {
    rates.enumerated().flatMap { index, point -> [HTMLNode] in
      guard let rate = point.rate else { return [] }
      let x = AxisLabels.middle(index, of: rates.count)
      var nodes: [HTMLNode] = []
      if point.isCurrent || runs.contains(index..<index + 1) {
        nodes.append(
          Picture.line(
            x1: x, y1: height(point.high, top), x2: x, y2: height(point.low, top),
            class: point.isCurrent ? tone.lineClass : "whisker"))
      }
      let look = point.isCurrent ? HTMLAttribute.class(tone) : .class("earlier")
      nodes.append(
        HTMLNode(
          .circle,
          [
            HTMLAttribute(.cx, x), HTMLAttribute(.cy, height(rate, top)),
            HTMLAttribute(.r, point.isCurrent ? "5" : "3.5"), look,
          ]))
      if point.isCurrent { nodes.append(value(of: rate, at: index, top: top)) }
      return nodes
    }
  }

  /// The percentage of the report itself, at the side of its dot where there is room.
  private func value(of rate: Int, at index: Int, top: Int) -> HTMLNode {
    let isLeft = 2 * index + 1 < points.count
    let x = DrawingUnits.hundredths(2 * index + 1, of: 2 * points.count) + (isLeft ? 300 : -300)
    let y = ground * 10 - DrawingUnits.scaled(rate, of: top, to: most) - 60
    return Picture.text(
      SafeText((points[index].rate ?? 0) * 100, places: 1) + "%", x: DrawingUnits.percent(max(0, x)),
      y: DrawingUnits.pixels(y), isLeft ? .start : .end, class: "value")
  }

  private func height(_ value: Int, _ top: Int) -> SafeText {
    DrawingUnits.pixels(ground * 10 - DrawingUnits.scaled(value, of: top, to: most))
  }
}

extension Chart.Tone {
  /// The class of a line in its hue.
  fileprivate var lineClass: StaticString {
    switch self {
    case .first, .firstHatched: "line-first"
    case .second: "line-second"
    case .third, .thirdHatched: "line-third"
    case .quiet, .quietHatched: "line-quiet"
    }
  }
}
