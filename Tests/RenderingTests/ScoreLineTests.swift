import Redaction
import Testing

@testable import Rendering

@Suite("The score of a conversation")
struct ScoreLineTests {
  private func line(
    _ scores: [Int], gaps: [Int: SafeText] = [:], marks: [ScoreLine.Mark] = [], rules: [ScoreLine.Rule] = []
  ) -> ScoreLine {
    ScoreLine(
      "A person was due at turn 3", measure: "Score of each turn",
      turns: scores.enumerated().map { ScoreLine.Turn(SafeText($0 + 1), score: $1, gap: gaps[$0]) }, threshold: 10_000,
      marks: marks, rules: rules)
  }

  private func html(_ line: ScoreLine) -> String { String(line.figure()) }

  @Test("It goes up and down in steps, one a turn, and says only where it changes")
  func steps() {
    let html = html(line([0, 0, 11_000, 11_000, 5_500]))
    #expect(html.contains(#"viewBox="0 0 5 1000""#))
    #expect(html.contains(#"d="M0 1000H2V91H4V545H5""#))
  }

  @Test("The threshold has its value beside it")
  func threshold() {
    #expect(html(line([0, 0])).contains(">threshold 1.00</text>"))
    #expect(ScorePicture.score(12_345).content == "1.2345")
  }

  @Test("Each kind of signal has a shape of its own")
  func shapes() {
    let pictures = ScoreLine.Shape.allCases.map { shape in html(line([0, 0], marks: [.init(turn: 1, shape, "x")])) }
    #expect(Set(pictures).count == ScoreLine.Shape.allCases.count)
  }

  @Test("Up to four signals have labels beside the line; of more, the text of the picture has all")
  func labels() {
    let four = (0..<4).map { ScoreLine.Mark(turn: $0, .circle, "asked \($0)") }
    let five = (0..<5).map { ScoreLine.Mark(turn: $0, .circle, "asked \($0)") }
    let some = html(line([0, 0, 0, 0, 0, 0], marks: four))
    let many = html(line([0, 0, 0, 0, 0, 0], marks: five))
    #expect(some.count(of: ">asked ") == 4 && some.contains("<title>A person was due at turn 3</title>"))
    #expect(many.count(of: ">asked ") == 0 && many.count(of: "<circle") == 5)
    #expect(many.contains("<title>A person was due at turn 3. turn 1: asked 0; turn 2: asked 1;"))
  }

  @Test("No two labels stand on each other in the narrowest drawing", arguments: 1...40)
  func collisions(_ turns: Int) throws {
    let marks = (0..<4).map { ScoreLine.Mark(turn: $0 * turns / 4, .square, "said the same again") }
    let rules = [ScoreLine.Rule(turn: turns / 2, "should hand over"), .init(turn: turns - 1, "handed over")]
    let html = html(line(Array(repeating: 0, count: turns), marks: marks, rules: rules))
    var taken: [String: [Range<Double>]] = [:]
    for text in html.split(separator: "<text ").dropFirst().map(String.init) {
      let head = try #require(text.between("", ">"))
      guard !head.contains("class="), let row = head.between(#"y=""#, "\"") else { continue }
      let label = try #require(text.between(">", "<"))
      let x = try #require(head.between(#"x=""#, "%\"").flatMap(Double.init)) * 2.8
      let width = Double(label.count * 8)
      let place = head.contains("text-anchor") ? x - width..<x : x..<x + width
      let others = taken[row, default: []]
      #expect(others.allSatisfy { !$0.overlaps(place) }, "\(label) in row \(row)")
      taken[row, default: []].append(place)
    }
    #expect(taken.values.joined().count == 6)
  }

  @Test("A silence is marked before its turn, with its length")
  func gaps() {
    #expect(html(line([0, 0, 0, 0], gaps: [1: "42 min"])).contains(#"<text x="25%""#))
    #expect(html(line([0, 0, 0, 0], gaps: [1: "42 min"])).contains("⋯ 42 min"))
    #expect(!html(line([0, 0, 0, 0])).contains("⋯"))
  }

  @Test("A turn that is not in the list draws nothing", arguments: [-1, 2, .max])
  func outside(_ turn: Int) {
    let html = html(line([0, 0], marks: [.init(turn: turn, .circle, "x")], rules: [.init(turn: turn, "y")]))
    #expect(!html.contains("<circle") && !html.contains(#"class="rule""#))
  }

  @Test("A conversation without turns has a picture all the same")
  func empty() { #expect(html(line([])).contains(#"<svg role="img""#)) }

  @Test("A usual conversation of twelve turns takes at most 1.5 KB")
  func size() {
    let usual = line(
      [0, 0, 2_500, 2_500, 3_800, 13_800, 13_800, 12_000, 12_500, 14_000, 14_000, 11_000], gaps: [8: "42 min"],
      marks: [.init(turn: 5, .circle, "asked for a person"), .init(turn: 2, .square, "said the same again")],
      rules: [.init(turn: 5, "should hand over"), .init(turn: 10, "handed over")])
    #expect(html(usual).utf8.count <= 1_536)
  }

  @Test("Labels of others are kept from being markup")
  func hostile() {
    let html = html(
      line([0, 0], marks: [.init(turn: 0, .diamond, SafeText(name: "</title><script>\u{202E}"))]))
    #expect(!html.contains("<script"))
    #expect(html.contains("&lt;/title&gt;&lt;script&gt;"))
  }
}
