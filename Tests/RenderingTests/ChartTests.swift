import Redaction
import Testing

@testable import Rendering

@Suite("A chart in a page")
struct ChartTests {
  static let drawings: [(String, Chart.Drawing)] = [
    ("bars", .bars([.init("missed", 936), .init("late", 363, tone: .second)], of: nil)),
    ("no bars", .bars([], of: nil)),
    ("only zeros", .bars([.init("missed", 0), .init("late", 0)], of: nil)),
    ("forty bars", .bars((1...40).map { .init("topic \($0)", 10_000_000 / $0) }, of: nil)),
    ("a funnel", .bars([.init("asked", 1_000), .init("joined", 480)], of: 1_000)),
    ("divided", .divided(parts, [.init("all", [8_200, 11_300, 9_500]), .init("none", [0, 0, 0])])),
    ("nothing divided", .divided(parts, [])),
    ("columns", .columns(parts, [.init("Monday", [12, 3, 4]), .init("Tuesday", [0, 0, 0])])),
    ("no columns", .columns(parts, [])),
    ("a line", .line([point("W45", 0.35), point("W46", 0.36, isCurrent: true)])),
    ("a line with a gap", .line([point("W44", 0.35), point("W45", nil), point("W46", 0.3, isCurrent: true)])),
    ("no line", .line([])),
    ("a huge count", .bars([.init("all", .max), .init("one", 1)], of: .max)),
  ]

  private static let parts = [
    Chart.Part("missed", .first), Chart.Part("unfulfilled", .firstHatched), Chart.Part("late", .second),
  ]

  private static func point(_ label: SafeText, _ rate: Double?, isCurrent: Bool = false) -> Chart.Point {
    Chart.Point(label, rate: rate, low: (rate ?? 0) * 0.9, high: (rate ?? 0) * 1.1, isCurrent: isCurrent)
  }

  private func html(_ drawing: Chart.Drawing, id: SafeText = "c1") -> String {
    String(
      Chart(
        "Most were <missed>", measure: "Conversations, 9 to 15 November 2026", drawing,
        table: Table("Classes", columns: ["Class", "Count"], rows: [["missed", "936"]])
      ).figure(id: id))
  }

  @Test("It has finding and measure, one picture with the finding as its text, and the numbers", arguments: drawings)
  func parts(_ name: String, _ drawing: Chart.Drawing) {
    let html = html(drawing)
    #expect(html.hasPrefix(#"<figure class="chart" id="c1"><figcaption><strong>Most were &lt;missed&gt;</strong>"#))
    #expect(html.contains("<small>Conversations, 9 to 15 November 2026</small>"))
    #expect(html.count(of: #"<svg role="img""#) == 1)
    #expect(html.contains("><title>Most were &lt;missed&gt;</title>"))
    #expect(html.count(of: "<title>") == 1)
    #expect(html.contains(#"<details><summary>Show as a table</summary>"#))
    #expect(html.contains(#"<table id="c1-table">"#))
  }

  @Test("It has no style of its own, runs nothing and fetches nothing", arguments: drawings)
  func harmless(_ name: String, _ drawing: Chart.Drawing) {
    let html = html(drawing)
    for hole in ["style=", "<script", "<style", "<image", "href=", "http", " on", "foreignObject"] {
      #expect(!html.contains(hole), "\(name) holds \(hole)")
    }
  }

  @Test("The same chart gives the same bytes, another id other ones", arguments: drawings)
  func same(_ name: String, _ drawing: Chart.Drawing) {
    #expect(html(drawing) == html(drawing))
    #expect(html(drawing) != html(drawing, id: "c2"))
  }

  @Test("Places and sizes are plain numbers or percentages from 0 to 100", arguments: drawings)
  func numbers(_ name: String, _ drawing: Chart.Drawing) throws {
    let html = html(drawing)
    for attribute in ["x", "y", "width", "height", "x1", "x2", "y1", "y2", "cx", "cy"] {
      for piece in html.components(after: " \(attribute)=\"") {
        let isPercent = piece.hasSuffix("%")
        let value = try #require(Double(isPercent ? String(piece.dropLast()) : piece), "\(attribute)=\(piece)")
        #expect(value >= 0 && value <= (isPercent ? 100 : 2_000), "\(attribute)=\(piece)")
      }
    }
  }

  @Test("Hatchings have names of their own chart, and are there where they are used only")
  func hatching() {
    let divided = html(.divided(Self.parts, [.init("all", [1, 2, 3])]), id: "who")
    #expect(divided.contains(#"<pattern id="who-firstHatched""#))
    #expect(divided.contains(#"fill="url(#who-firstHatched)""#))
    #expect(!divided.contains("thirdHatched"))
    #expect(!html(.bars([.init("missed", 1)], of: nil)).contains("<pattern"))
  }
}

@Suite("Lying bars")
struct LyingBarsTests {
  private func widths(_ counts: [Int], of whole: Int?) -> [String] {
    let bars = LyingBars(bars: counts.map { Chart.Bar("bar", $0) }, whole: whole, id: "c")
    return String(bars.picture.node(title: "T")).components(after: #"class="tone-first""#, before: #"<rect x="0" y=""#)
      .compactMap { $0.between(#"width=""#, "\"") }
  }

  @Test(
    "A bar is as long as its share of the longest, or of what the longest could be",
    arguments: [
      ([936, 468], nil, ["100%", "50%"]), ([1, 2, 3], nil, ["33.33%", "66.67%", "100%"]),
      ([640, 480], 1_000, ["64%", "48%"]), ([10], 5, ["100%"]), ([0, 4], nil, ["100%"]), ([0], nil, []),
      ([.max, 1], nil, ["100%", "0.4%"]),
    ] as [([Int], Int?, [String])])
  func length(_ counts: [Int], _ whole: Int?, _ expected: [String]) {
    #expect(widths(counts, of: whole) == expected)
  }

  @Test("A long label ends in an ellipsis, sooner where the drawing is narrow; a short one stands once")
  func labels() {
    let long = SafeText(name: String(repeating: "long ", count: 40))
    let html = String(
      LyingBars(bars: [.init(long, 1), .init("short", 1)], whole: nil, id: "c").picture.node(title: "T"))
    #expect(html.count(of: "\u{2026}</text>") == 2)
    #expect(html.contains(#"class="narrow">"#) && html.contains(#"class="wide">"#))
    #expect(html.count(of: ">short</text>") == 1)
  }
}

@Suite("Divided bars")
struct DividedBarsTests {
  private let tones: [Chart.Tone] = [.first, .second, .third]

  private func html(_ counts: [Int]) -> String {
    let parts = tones.map { Chart.Part(SafeText(word: $0), $0) }
    return String(DividedBars(parts: parts, bars: [.init("all", counts)], id: "c").picture.node(title: "T"))
  }

  @Test(
    "The parts fill the bar without gaps and without overlap",
    arguments: [[1, 1, 1], [8_200, 11_300, 9_500], [0, 1, 0], [1, 0, 999_999], [.max / 4, .max / 4, .max / 4]])
  func whole(_ counts: [Int]) throws {
    let areas = try #require(html(counts).between(#"<g class="split">"#, "</g>"))
    var end = 0
    for area in areas.split(separator: "<rect").map(String.init) {
      let start = try hundredths(area.between(#" x=""#, "%\""))
      let width = try hundredths(area.between(#"width=""#, "%\""))
      #expect(start == end)
      end = start + width
    }
    #expect(end == 10_000)
  }

  @Test("A part that is wide enough has its share in it, a narrow one has not")
  func shares() {
    let html = html([80, 14, 6])
    #expect(html.contains(#"class="on-first">80.0%</text>"#))
    #expect(!html.contains("14.0%"))
    #expect(!html.contains("6.0%"))
  }

  @Test("With fewer than ten cases there are counts and no shares")
  func few() {
    #expect(html([6, 3, 0]).contains(#"class="on-first">6</text>"#))
    #expect(!html([6, 3, 0]).contains("%</text>"))
    #expect(html([7, 3, 0]).contains(#"class="on-first">70.0%</text>"#))
  }

  @Test("A bar of nothing has a track and no part")
  func nothing() {
    #expect(html([0, 0, 0]).contains(#"<g class="split"></g>"#))
    #expect(html([0, 0, 0]).contains(#"class="track""#))
  }

  private func hundredths(_ text: String?) throws -> Int {
    let value = try #require(text.flatMap(Double.init))
    return Int((value * 100).rounded())
  }
}

@Suite("Standing columns")
struct StandingColumnsTests {
  private func html(_ counts: [[Int]]) -> String {
    let parts = [Chart.Part("missed", .first), Chart.Part("late", .second)]
    let columns = counts.enumerated().map { Chart.Divided("day \($0 + 1)", $1) }
    return String(StandingColumns(parts: parts, columns: columns, id: "c").picture.node(title: "T"))
  }

  @Test("The highest column takes the whole height, and the others their part of it, piled from the ground")
  func heights() {
    let areas = html([[60, 40], [50, 0]]).between(#"<g class="split">"#, "</g>") ?? ""
    let heights = areas.components(after: #" height=""#)
    #expect(heights == ["79.2", "52.8", "66"])
    #expect(areas.components(after: #" y=""#) == ["72.8", "20", "86"])
  }

  @Test("Each has its count above it where there is room; of many, the highest and the last")
  func counts() {
    #expect(html([[60, 40], [50, 0], [0, 0]]).count(of: #"class="value"#) == 3)
    let many = html((1...53).map { [$0 % 50, 100] })
    #expect(many.count(of: #"class="value"#) == 2)
    #expect(many.contains(">149</text>"))
  }

  @Test("A day without anything has its place and its zero")
  func zero() {
    #expect(html([[0, 0]]).contains(">0</text>"))
    #expect(html([[0, 0]]).contains(#"<g class="split"></g>"#))
  }
}

extension String {
  /// The values that follow a mark, each up to the next double quote.
  func components(after mark: String) -> [String] {
    split(separator: mark, omittingEmptySubsequences: false).dropFirst().compactMap { piece in
      piece.split(separator: "\"", omittingEmptySubsequences: false).first.map(String.init)
    }
  }

  /// The pieces between one mark and the next other one.
  fileprivate func components(after end: String, before start: String) -> [String] {
    split(separator: start, omittingEmptySubsequences: false).dropFirst().compactMap { piece in
      piece.split(separator: end, omittingEmptySubsequences: false).count > 1
        ? piece.split(separator: end, omittingEmptySubsequences: false).first.map(String.init) : nil
    }
  }
}
