import Redaction

/// Bars that lie one below the other, each under a line with its label and its value.
struct LyingBars {
  let bars: [Chart.Bar]
  /// What the longest possible bar counts; `nil` takes the longest one, and then no bar has a track.
  let whole: Int?
  let id: SafeText

  /// From one bar to the next, in pixels.
  private let pitch = 36
  /// The shortest bar of a count above zero, in hundredths of a percent: a pixel or two, so that one can see it.
  private let least = 40

  var picture: Picture {
    let longest = max(whole ?? 0, bars.reduce(0) { max($0, $1.count) })
    var nodes = Picture.patterns(bars.map(\.tone), id: id)
    for (number, bar) in bars.enumerated() {
      let top = number * pitch
      let taken = bar.value.columns + 2
      nodes += Picture.label(
        bar.label, x: "0", y: SafeText(top + 14), narrow: max(12, narrowColumns - taken),
        wide: max(24, wideColumns - taken))
      nodes.append(
        Picture.text(bar.value.cut(to: narrowColumns - 12), x: "100%", y: SafeText(top + 14), .end, class: "value"))
      let y = SafeText(top + 20)
      if whole != nil {
        nodes.append(
          HTMLNode(
            .rect,
            [.class("track"), HTMLAttribute(.y, y), HTMLAttribute(.width, "100%"), HTMLAttribute(.height, "10")]))
      }
      if bar.count > 0 {
        let width = max(least, DrawingUnits.hundredths(bar.count, of: longest))
        nodes.append(
          Picture.area(bar.tone, id: id, x: "0", y: y, width: DrawingUnits.percent(width), height: "10"))
      } else {
        nodes.append(Picture.line(x1: "0.5", y1: y, x2: "0.5", y2: SafeText(top + 30), class: "base"))
      }
    }
    return Picture(height: max(1, bars.count) * pitch, nodes: nodes)
  }
}

/// How many columns of text a drawing has where the window is 320 pixels wide; letters are up to 8 pixels wide.
let narrowColumns = 35
/// The same where the style shows the wide form, from 520 pixels on.
let wideColumns = 64
