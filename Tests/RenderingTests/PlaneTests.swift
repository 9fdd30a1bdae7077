import Redaction
import Testing

@testable import Rendering

@Suite("Points in a plane")
struct PlaneTests {
  @Test(
    "A scale holds all values between round numbers, in at most five steps",
    arguments: [
      ([2_100, 4_400], Plane.Axis.Unit.share, Plane.Axis.Beginning.values, 2_000, 4_500, 500),
      ([2_100, 4_400], .share, .zero, 0, 5_000, 1_000), ([0, 10_000], .share, .zero, 0, 10_000, 2_000),
      ([3_000], .share, .values, 3_000, 3_010, 10), ([], .share, .zero, 0, 10, 10),
      ([0, 1, 2, 3, 4, 5], .count, .zero, 0, 5, 1), ([7, 31], .count, .values, 0, 40, 10),
      ([-4, 3], .count, .values, -4, 4, 2), ([123_456], .count, .zero, 0, 150_000, 50_000),
    ] as [([Int], Plane.Axis.Unit, Plane.Axis.Beginning, Int, Int, Int)])
  func scale(
    _ values: [Int], _ unit: Plane.Axis.Unit, _ begin: Plane.Axis.Beginning, _ low: Int, _ high: Int, _ step: Int
  ) {
    let axis = Plane.Axis("x", unit, holding: values, from: begin)
    #expect(axis.low <= values.min() ?? axis.low && axis.high >= values.max() ?? axis.high)
    #expect((axis.high - axis.low) / axis.step <= 5 && (axis.high - axis.low) % axis.step == 0)
    #expect((axis.low, axis.high, axis.step) == (low, high, step), "\(axis)")
  }

  private static func chart(_ plane: Plane) -> String {
    let table = Table("The same", columns: ["x", "y"], rows: [["1", "2"]])
    return String(Chart("What there is", measure: "Counted", .plane(plane), table: table).figure(id: "p"))
  }

  private static func plane(_ series: [Plane.Series], named: [Plane.Named] = [], hasDiagonal: Bool = false) -> Plane {
    Plane(
      x: Plane.Axis("load", .share, holding: [0, 10_000], from: .zero),
      y: Plane.Axis("missed", .share, holding: [0, 5_000], from: .zero), series, named: named,
      hasDiagonal: hasDiagonal)
  }

  @Test("Each sort of points has its own form and hue, and the key names them")
  func forms() {
    let spot = [Plane.Spot(x: 5_000, y: 2_500)]
    let html = Self.chart(
      Self.plane([
        Plane.Series("round", .third, .circle, spot), Plane.Series("angular", .first, .square, spot),
        Plane.Series("turned", .second, .diamond, spot),
      ]))
    #expect(html.contains(#"<circle cx="50%" cy="129" r="5" class="tone-third"/>"#))
    #expect(html.contains(#"<rect class="tone-first" x="-4" y="-4" width="8" height="8"/>"#))
    #expect(html.contains(#"height="8" transform="rotate(45)"/>"#))
    for label in ["round", "angular", "turned"] { #expect(html.contains(">\(label)</li>")) }
    #expect(!Self.chart(Self.plane([Plane.Series("alone", .first, .circle, spot)])).contains("class=\"key\""))
  }

  @Test("Lines go through the points of a joined series and nowhere else")
  func lines() {
    let spots = [Plane.Spot(x: 0, y: 0), Plane.Spot(x: 10_000, y: 5_000)]
    let joined = Self.chart(Self.plane([Plane.Series("a", .first, .circle, joined: true, spots)]))
    #expect(joined.contains(#"<polyline class="rate line-first" points="700,1900 9300,0"/>"#))
    #expect(!Self.chart(Self.plane([Plane.Series("a", .first, .circle, spots)])).contains("<polyline"))
    let equal = Self.chart(Self.plane([Plane.Series("a", .first, .circle, spots)], hasDiagonal: true))
    #expect(equal.contains(#"<polyline class="rate line-quiet" points="700,1900 5000,0"/>"#))
  }

  @Test("Names of points at one place stand below each other, at the side where there is room")
  func names() {
    let (left, right) = (Plane.Spot(x: 1_000, y: 2_500), Plane.Spot(x: 9_000, y: 2_500))
    let html = Self.chart(
      Self.plane(
        [Plane.Series("a", .first, .circle, [left, right])],
        named: [Plane.Named("present", left), Plane.Named("suggested", left), Plane.Named("other", right)]))
    #expect(html.contains(#"y="134" text-anchor="start" class="value on-hatched">present<"#))
    #expect(html.contains(#"y="150" text-anchor="start" class="value on-hatched">suggested<"#))
    #expect(html.contains(#"y="134" text-anchor="end" class="value on-hatched">other<"#))
    // Where a point is, no name hides it.
    let near = Plane.Spot(x: 2_000, y: 2_500)
    let beside = Self.chart(
      Self.plane([Plane.Series("a", .first, .circle, [left, near])], named: [Plane.Named("present", left)]))
    #expect(beside.contains(#"y="150" text-anchor="start" class="value on-hatched">present<"#))
    // Each has a ring, which is a larger disc below the point.
    #expect(html.components(after: #"r="10" class="earlier""#).count == 3)
  }

  @Test("A grid of counts is stronger where there is more, and a single one can be seen")
  func heat() {
    let heat = Heat(rows: ["Mon", "Tue"], columns: ["0", "", "12"], counts: [[0, 1, 100], [50, 0]], most: 100)
    let html = String(
      Chart("Hours", measure: "Counted", .heat(heat), table: Table("h", columns: ["x"])).figure(id: "h"))
    #expect(html.components(after: #"class="track""#).count == 3)
    for opacity in ["0.21", "1.00", "0.60"] { #expect(html.contains(#"class="tone-first" opacity="\#(opacity)"/>"#)) }
    #expect(html.contains(">Tue</text>") && html.contains(">12</text>"))
  }
}
