import Redaction

/// The drawing of a score line.
///
/// From above: rows of labels, each above its place and none on another; the plot, as high as it is in every
/// conversation; the numbers of some turns; the silences. Some hundred of these are in a page, so the markup is short:
/// one path in whole numbers for the steps, and no element where nothing is.
struct ScorePicture {
  let line: ScoreLine

  /// More marks than that have no labels beside the line.
  static let mostLabels = 4
  /// How high a row of labels is, in pixels.
  private let row = 16
  /// How high the plot is, in pixels.
  private let plot = 84

  var picture: Picture {
    let labels = placed
    let top = (labels.map(\.row).max() ?? -1) * row + row + 6
    let ground = top + plot
    var nodes = [threshold(top), steps(top)]
    nodes += labels.map { label in
      Picture.line(
        x1: label.x, y1: SafeText(label.row * row + 15), x2: label.x,
        y2: label.isRule ? SafeText(ground) : DrawingUnits.pixels(height(line.turns[label.turn].score, ground)),
        class: label.isRule ? "rule" : "lead")
    }
    nodes += marks(ground)
    nodes.append(thresholdLabel(ground))
    nodes += labels.map {
      Picture.text($0.text, x: $0.x, y: SafeText($0.row * row + 12), $0.isLeft ? nil : .end)
    }
    nodes += numbers(ground)
    let gaps = gaps(ground)
    return Picture(height: ground + (gaps.isEmpty ? 20 : 36), nodes: nodes + gaps)
  }

  /// The score at the upper edge of the plot.
  private var highest: Int { max(1, max(line.threshold, line.turns.reduce(0) { max($0, $1.score) })) * 11 / 10 }

  /// The place of a score, in tenths of a pixel from above.
  private func height(_ score: Int, _ ground: Int) -> Int {
    ground * 10 - DrawingUnits.scaled(score, of: highest, to: plot * 10)
  }

  private func middle(_ turn: Int) -> SafeText { AxisLabels.middle(turn, of: line.turns.count) }

  private func threshold(_ top: Int) -> HTMLNode {
    let y = DrawingUnits.pixels(height(line.threshold, top + plot))
    return Picture.line(x1: "0", y1: y, x2: "100%", y2: y, class: "threshold")
  }

  /// The words of the threshold, at the side where the line is not near; at the left where it is at both.
  private func thresholdLabel(_ ground: Int) -> HTMLNode {
    let near = (line.turns.count * 120 + narrowPixels - 1) / narrowPixels
    func isFree(_ turns: ArraySlice<ScoreLine.Turn>) -> Bool { turns.allSatisfy { $0.score < line.threshold * 9 / 10 } }
    let isLeft = isFree(line.turns.prefix(near)) || !isFree(line.turns.suffix(near))
    return Picture.text(
      "threshold \(Self.score(line.threshold))", x: isLeft ? "0" : "100%",
      y: DrawingUnits.pixels(height(line.threshold, ground) - 40), isLeft ? nil : .end, class: "soft")
  }

  /// The steps, in a plane that is as many units wide as there are turns and 1,000 high.
  private func steps(_ top: Int) -> HTMLNode {
    var path: SafeText = ""
    var last: Int?
    for (index, turn) in line.turns.enumerated() {
      let y = 1_000 - DrawingUnits.scaled(turn.score, of: highest, to: 1_000)
      if let known = last {
        if known != y { path += "H\(index)V\(y)" }
      } else {
        path += "M0 \(y)"
      }
      last = y
    }
    path += "H\(line.turns.count)"
    let plane: SafeText = "0 0 \(max(1, line.turns.count)) 1000"
    return HTMLNode(
      .svg,
      [
        HTMLAttribute(.y, SafeText(top)), HTMLAttribute(.width, "100%"), HTMLAttribute(.height, SafeText(plot)),
        HTMLAttribute(.viewBox, plane), HTMLAttribute(.preserveAspectRatio, "none"),
      ], line.turns.isEmpty ? [] : [HTMLNode(.path, [.class("steps"), HTMLAttribute(.d, path)])])
  }

  /// A label and the row in which it touches no other.
  private struct Label {
    let text: SafeText
    let turn: Int
    let x: SafeText
    let isRule: Bool
    let isLeft: Bool
    var row = 0
  }

  /// The labels of rules and marks; the outer ones higher, so that the lines below them cross few words.
  private var placed: [Label] {
    let count = line.turns.count
    var wanted = line.rules.filter { line.turns.indices.contains($0.turn) }.map { ($0.turn, $0.label, true) }
    if line.marks.count <= Self.mostLabels {
      wanted += line.marks.filter { line.turns.indices.contains($0.turn) }.map { ($0.turn, $0.label, false) }
    }
    let labels = wanted.map { turn, text, isRule in
      Label(
        text: text.cut(to: narrowColumns), turn: turn, x: middle(turn), isRule: isRule,
        isLeft: 2 * turn + 1 <= count)
    }
    var rows: [[Range<Int>]] = []
    return labels.map { label in
      let place = (2 * label.turn + 1) * narrowPixels / (2 * count)
      let width = label.text.columns * 8
      let taken = label.isLeft ? place - 6..<place + width : place - width..<place + 6
      var label = label
      label.row = rows.firstIndex { row in row.allSatisfy { !$0.overlaps(taken) } } ?? rows.count
      if label.row == rows.count { rows.append([]) }
      rows[label.row].append(taken)
      return label
    }
  }

  /// The shapes at the score of their turn; several at one turn stand on top of each other.
  private func marks(_ ground: Int) -> [HTMLNode] {
    var known: [Int: Int] = [:]
    return line.marks.compactMap { mark in
      guard line.turns.indices.contains(mark.turn) else { return nil }
      let before = known[mark.turn, default: 0]
      known[mark.turn] = before + 1
      let y = height(line.turns[mark.turn].score, ground) - before * 110
      return HTMLNode(
        .svg, [HTMLAttribute(.x, middle(mark.turn)), HTMLAttribute(.y, DrawingUnits.pixels(y))],
        [mark.shape.node])
    }
  }

  private func numbers(_ ground: Int) -> [HTMLNode] {
    let y = SafeText(ground)
    return [Picture.line(x1: "0", y1: y, x2: "100%", y2: y, class: "base")]
      + [AxisLabels(labels: line.turns.map(\.label), y: ground + 15, isNarrowOnly: true).node]
  }

  /// The silences, each below the border between the turns before and after it; with their lengths where there is room.
  private func gaps(_ ground: Int) -> [HTMLNode] {
    var taken: [Range<Int>] = []
    return line.turns.enumerated().compactMap { turn, after in
      guard let length = after.gap else { return nil }
      let place = turn * narrowPixels / line.turns.count
      let isLeft = 2 * turn <= line.turns.count
      let width = (length.columns + 2) * 8
      let whole = isLeft ? place..<place + width : place - width..<place
      let hasRoom = taken.allSatisfy { !$0.overlaps(whole) }
      taken.append(hasRoom ? whole : place - 4..<place + 16)
      let dots: SafeText = "\u{22EF}"
      let text = !hasRoom ? dots : isLeft ? dots + " " + length : length + " " + dots
      let x = DrawingUnits.percent(DrawingUnits.hundredths(turn, of: line.turns.count))
      return Picture.text(text, x: x, y: SafeText(ground + 31), isLeft ? nil : .end, class: "soft")
    }
  }

  /// A score of two decimals, or four where it has more.
  static func score(_ units: Int) -> SafeText {
    units % 100 == 0 ? SafeText(decimal: units / 100, places: 2) : SafeText(decimal: units, places: 4)
  }
}

extension ScoreLine.Shape {
  /// Its outline around a place, in pixels.
  fileprivate var node: HTMLNode {
    switch self {
    case .circle: HTMLNode(.circle, [HTMLAttribute(.r, "5")])
    case .square: HTMLNode(.path, [HTMLAttribute(.d, "M-5-5H5V5H-5Z")])
    case .triangle: HTMLNode(.path, [HTMLAttribute(.d, "M0-6L6 5H-6Z")])
    case .diamond: HTMLNode(.path, [HTMLAttribute(.d, "M0-7L6 0L0 7L-6 0Z")])
    case .cross: HTMLNode(.path, [.class("cross"), HTMLAttribute(.d, "M-5 0H5M0-5V5")])
    }
  }
}
