import Redaction
import Testing

@testable import Rendering

@Suite("A line of rates")
struct RateLineTests {
  private func html(_ rates: [Double?], tone: Chart.Tone = .first) -> String {
    let points = rates.enumerated().map { index, rate in
      Chart.Point(
        "W\(index + 1)", rate: rate, low: (rate ?? 0) / 2, high: (rate ?? 0) * 3 / 2,
        isCurrent: index == rates.count - 1)
    }
    return String(RateLine(points: points, tone: tone).picture.node(title: "T"))
  }

  @Test(
    "The axis begins at zero and ends at a round number that holds all intervals",
    arguments: [
      ([0.2, 0.25], ["0%", "10%", "20%", "30%", "40%"]),
      ([0.6, 0.9], ["0%", "25%", "50%", "75%", "100%"]),
      ([0.0006, 0.001], ["0%", "0.05%", "0.1%", "0.15%", "0.2%"]),
      ([0, 0], ["0%", "0.05%", "0.1%", "0.15%", "0.2%"]),
    ])
  func axis(_ rates: [Double], _ ticks: [String]) {
    let html = html(rates)
    #expect(html.components(after: #"class="tick">"#).map { $0.between("", "<") ?? "" } == ticks)
  }

  @Test("Band and line go through all points that follow each other, in whole numbers")
  func path() {
    let html = html([0.2, 0.2])
    #expect(html.contains(#"viewBox="0 0 4 4000""#))
    #expect(html.contains(#"<polyline class="rate" points="1,2000 3,2000"/>"#))
    #expect(html.contains(#"<polygon class="band" points="1,1000 3,1000 3,3000 1,3000"/>"#))
  }

  @Test("A report with too few cases leaves a gap, and one alone keeps its interval")
  func gap() {
    let html = html([0.2, nil, 0.2, 0.3])
    #expect(html.count(of: "<polyline") == 1)
    #expect(html.count(of: "<circle") == 3)
    #expect(html.count(of: #"class="whisker""#) == 1)
  }

  @Test("The report itself has a hue and its value; the earlier ones are grey")
  func current() {
    let html = html([0.2, 0.36], tone: .third)
    #expect(html.count(of: #"class="earlier""#) == 1)
    #expect(html.count(of: #"class="tone-third""#) == 1)
    #expect(html.contains(#"class="value">36.0%</text>"#))
    #expect(!html.contains("20.0%"))
  }

  @Test("What is no number or no share stays in the plot", arguments: [Double.nan, .infinity, -1, 7])
  func broken(_ rate: Double) {
    let html = html([rate, 0.5])
    #expect(!html.contains("nan") && !html.contains("inf") && !html.contains(",-"))
  }
}

@Suite("Labels below a drawing")
struct AxisLabelsTests {
  @Test(
    "As many as have room stand in a narrow and in a wide drawing, the last one always",
    arguments: [(0, 0, 0), (1, 1, 1), (2, 2, 2), (3, 2, 3), (7, 2, 4), (14, 2, 3), (53, 2, 3)])
  func room(_ count: Int, _ narrow: Int, _ wide: Int) {
    let labels = (0..<count).map { index -> SafeText in "week number \(index + 10)" }
    let html = String(AxisLabels(labels: labels, y: 10).node)
    let all = html.count(of: "<text")
    #expect(all - html.count(of: #"class="wide""#) == narrow)
    #expect(all - html.count(of: #"class="narrow""#) == wide)
    #expect(html.contains("number \(count + 9)<") == (count > 0))
  }

  @Test("A label at an edge stands at the edge and not half outside")
  func edges() {
    let html = String(AxisLabels(labels: (1...14).map { "November \($0)" }, y: 10).node)
    #expect(html.contains(#"<text x="100%" text-anchor="end""#))
    let few = String(AxisLabels(labels: ["a", "b"], y: 10).node)
    #expect(few.contains(#"<text x="25%">a</text><text x="75%">b</text>"#))
  }
}
