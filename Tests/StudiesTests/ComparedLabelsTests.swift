import Conversations
import Detection
import Intake
import Judging
import Stories
import Testing

@testable import Studies

@Suite("Labels beside two policies")
struct ComparedLabelsTests {
  /// The AI is unsure at its second message, and surer later.
  private static let unsure = """
    customer: where is my kettle
    ai (0.9): It is on its way.
    customer: and the blue lamp
    ai (0.35): The lamp has a shade.
    customer: is it made of oak
    ai (0.8): It is made of oak.
    customer: which screw fits the striped table
    ai (0.8): Two screws come with it.
    customer: what colour has the garden chair
    ai (0.8): The chair is green.
    -> closed by customer
    """

  private static let fine = """
    customer: where is my kettle
    ai (0.9): It is on its way.
    -> closed by customer
    """

  private static let asked = """
    customer: where is my kettle
    ai (0.9): It is on its way.
    customer: how do I clean it
    ai (0.9): With vinegar.
    customer: what is in the box
    ai (0.9): A kettle and a lid.
    customer: let me talk to a person
    ai (0.9): The kettle has a lid.
    -> closed by customer
    """

  private struct Labelled {
    let rows: ComparedRows
    let labels: ComparedLabels
    let figures: ComparisonFigures

    init(_ told: [(id: String, story: String)], _ labels: [RaterLabel], _ policies: (Policy, Policy)) throws {
      let scratch = try Scratch()
      let lines = try told.map { try ExportLines.line(try story($0.story), id: $0.id) }
      var set = LabelSet()
      set.add(labels)
      // Keys of a draw are made up: the length of the identifier.
      let book = LabelBook(set) { id, seed in UInt64(id.count) &+ seed }
      let census = try PairedCensus.run(
        [try scratch.file("a.jsonl", lines)], (IntakeSettings(), IntakeSettings()), PolicyPair(policies.0, policies.1),
        lexicon: .english, threads: 2, asOf: nil, period: nil, labels: book, overflow: nil)
      rows = census.compared
      self.labels = try #require(ComparedLabels(book, census, rows))
      figures = ComparisonFigures(rows, self.labels)
    }

    func share(_ kind: ComparisonFigures.Kind, _ side: PolicySide) -> Share? {
      figures[kind].map { side == .before ? $0.before.share : $0.after.share }
    }
  }

  private static func label(_ id: String, _ opinion: Opinion, _ place: Int? = nil, rater: String = "ann") -> RaterLabel
  {
    RaterLabel(.id(Array(id.utf8)), rater: rater, opinion, gold: place.map { [.number($0)] } ?? [])
  }

  @Test("say which policy is right alone, what each misses and what each asks for in vain")
  func right() throws {
    let told = try Labelled(
      [("a", Self.unsure), ("b", Self.unsure), ("c", Self.fine), ("d", Self.asked), ("e", Self.fine)],
      [Self.label("a", .yes, 4), Self.label("b", .no), Self.label("c", .yes), Self.label("d", .yes, 1)],
      (Policy(), try .with("conf.floor=0.3", "conf.drop=0.9")))
    // A escalates a and b at their second answer, B only d, as A does.
    let split = try #require(told.figures.splits.first)
    #expect(split.question == .right)
    #expect(split.onlyBefore.map(\.before) == [0] && split.onlyAfter.map(\.before) == [1])
    #expect(told.share(.labelsMissed, .before) == Share(part: 1, whole: 3))
    #expect(told.share(.labelsMissed, .after) == Share(part: 2, whole: 3))
    #expect(told.share(.labelsUnneeded, .before) == Share(part: 1, whole: 1))
    #expect(told.share(.labelsUnneeded, .after) == Share(part: 0, whole: 1))
    // Both come three answers behind the place that is named in d; nobody names one in c.
    #expect(told.share(.labelsLate, .before) == Share(part: 1, whole: 2))
    #expect(told.share(.labelsLate, .after) == Share(part: 1, whole: 2))
    #expect(told.share(.labelsRight, .before) == Share(part: 2, whole: 4))
    #expect(told.labels.tally.unlabelled == 1 && told.labels.tally.withoutPlace == 1)
    func gate(_ regression: Regression) -> Int? { regression.found(in: told.rows, told.figures).count }
    #expect(gate(.labelsMissed) == 1 && gate(.labelsUnneeded) == 0 && gate(.labelsWrong) == 1 && gate(.labelsLate) == 0)
  }

  @Test("that settle nothing, or name nothing that was read, are counted and in no figure")
  func unsettled() throws {
    let told = try Labelled(
      [("a", Self.unsure), ("bb", Self.unsure)],
      [
        Self.label("a", .yes), Self.label("a", .no, rater: "bea"), Self.label("z", .yes),
        RaterLabel(.drawn(key: 9, seed: 7), rater: "ann", .yes, gold: [.number(4), .number(99)]),
      ], (Policy(), try .with("conf.floor=0.3", "conf.drop=0.9")))
    #expect(told.labels.tally.unsure == 1 && told.labels.tally.yes == 1 && told.labels.absent == 1)
    #expect(told.labels.tally.unresolvedPlaces == 1)
    #expect(told.figures.splits.first?.onlyBefore.map(\.before) == [1])
    #expect(told.share(.labelsRight, .before) == Share(part: 1, whole: 1))
  }

  @Test("are in no figure where the AI took no part, and that is counted")
  func leftOut() throws {
    let told = try Labelled(
      [("a", "customer: hello\nhuman: Hello, Mira here.\n-> closed by human")], [Self.label("a", .no)],
      (Policy(), Policy()))
    #expect(told.figures.labelsLeftOut == 1 && told.share(.labelsRight, .before) == Share(part: 0, whole: 0))
    // A gate that has nothing to judge does not pass.
    #expect(Regression.labelsWrong.found(in: told.rows, told.figures).isBroken)
  }

  @Test("of two reports are found by the names of conversations, and know no place")
  func reports() throws {
    let told = try Labelled([("a", Self.unsure), ("b", Self.fine)], [], (Policy(), try .with("conf.floor=0.3")))
    var set = LabelSet()
    set.add([Self.label("b", .no), Self.label("a", .yes, 4)])
    let labels = ComparedLabels(
      LabelBook(set) { _, _ in 0 }, told.rows, identifiers: [0: Array("a".utf8), 1: Array("b".utf8)])
    #expect(labels.tally.yes == 1 && labels.tally.no == 1 && !labels.knowsPlaces && labels.absent == 0)
    let figures = ComparisonFigures(told.rows, labels)
    #expect(figures[.labelsLate]?.before.share.whole == 0)
    #expect(Regression.labelsLate.found(in: told.rows, figures).isBroken)
  }

  @Test("are not asked for where none were given")
  func none() throws {
    let told = try Labelled([("a", Self.unsure)], [], (Policy(), Policy()))
    let figures = ComparisonFigures(told.rows)
    #expect(!figures.splits.contains { $0.question == .right } && figures[.labelsRight] == nil)
    #expect(Regression.labelsMissed.found(in: told.rows, figures) == (true, nil))
  }
}
