import Conversations
import Judging
import Testing

@Suite("A filled sheet, joined with its draw")
struct ReviewOutcomeTests {
  private static let sample = SampleName(wanted: 8, seed: 7)

  /// Keys 1 to 3 are flagged, 4 to 6 near misses, 7 to 10 the rest.
  private static let drawn = (1...10).map { key in
    ReviewOutcome.Drawn(key: key, stratum: key <= 3 ? .flagged : key <= 6 ? .nearMiss : .rest)
  }
  private static let members: [Stratum: Int] = [.flagged: 6, .nearMiss: 3, .rest: 40, .topicAdjacent: 0]

  private static func row(
    _ key: UInt64, _ a: Opinion? = nil, _ b: Opinion? = nil, agreed: Opinion? = nil,
    from lines: (Int?, Int?) = (nil, nil)
  ) -> ReviewedCase {
    ReviewedCase(
      line: Int(key), key: key, sample: sample, a: .init(a, fromMessage: lines.0), b: .init(b, fromMessage: lines.1),
      agreed: agreed)
  }

  private static func outcome(_ rows: [ReviewedCase]) throws -> ReviewOutcome {
    try ReviewOutcome(rows, of: sample, drawn: drawn, members: members)
  }

  @Test("counts each stratum, lists the finds, and says what stays open")
  func counts() throws {
    let rows = [
      Self.row(10, .no, .no), Self.row(1, .yes, .yes), Self.row(2, .no, .yes, agreed: .yes, from: (4, 9)),
      Self.row(3, .no), Self.row(4, .yes, .yes, from: (21, 18)), Self.row(5, .yes, .no), Self.row(6, .no, .unsure),
      Self.row(7, nil, .yes, from: (nil, 30)), Self.row(8),
    ]
    let outcome = try Self.outcome(rows)
    #expect(outcome.strata.map(\.stratum) == [.flagged, .nearMiss, .rest])
    #expect(outcome.strata.map(\.drawn) == [3, 3, 4])
    #expect(outcome.strata.map(\.reviewed) == [3, 3, 2])
    #expect(outcome.strata.map(\.needed) == [2, 1, 1])
    #expect(outcome.strata.map(\.unsure) == [0, 2, 0])
    #expect(outcome.finds.map(\.key) == [4, 7])
    #expect(outcome.finds.map(\.fromMessage) == [18, 30])
    #expect(outcome.finds.map(\.stratum) == [.nearMiss, .rest])
    #expect(outcome.unreviewed == 2)
    #expect(outcome.absent == 1)
    #expect(outcome.unsure == 2)
    #expect(outcome.disagreed == 3)
    #expect(outcome.unsettled == 2)
    #expect(outcome.agreement.judged == 6)
    #expect(outcome.agreement.alike == 3)
    #expect(outcome.misses.found == 2)
    #expect(outcome.recall?.right == 2)
    // The order of the rows is of no matter.
    #expect(try Self.outcome(rows.reversed()) == outcome)
  }

  @Test(
    "takes what was agreed on before what was said, and one answer where there is one",
    arguments: [
      (Opinion.yes, Opinion.yes, nil, Opinion.yes), (.yes, .no, nil, .unsure), (.yes, .no, .no, .no),
      (.unsure, .yes, nil, .unsure), (.yes, nil, nil, .yes), (nil, .no, nil, .no), (nil, nil, .yes, .yes),
      (nil, nil, nil, nil), (.no, .no, .yes, .yes),
    ] as [(Opinion?, Opinion?, Opinion?, Opinion?)])
  func opinion(_ a: Opinion?, _ b: Opinion?, _ agreed: Opinion?, _ together: Opinion?) {
    #expect(Self.row(1, a, b, agreed: agreed).opinion == together)
  }

  @Test("says every row that does not belong to the draw, with its line")
  func foreign() {
    var other = Self.row(5, .yes)
    other.sample = SampleName(wanted: 8, seed: 8)
    let rows = [Self.row(4, .no), Self.row(11, .no), other, Self.row(4, .no), Self.row(6)]
    #expect(
      throws: ReviewFaults([
        ReviewFault(.unknownCase, line: 11, column: "case"), ReviewFault(.otherSample, line: 5, column: "sample"),
        ReviewFault(.sameCase, line: 4, column: "case"),
      ])
    ) { try Self.outcome(rows) }
  }

  @Test("with nobody's answers bounds nothing and estimates nothing")
  func empty() throws {
    let outcome = try Self.outcome([])
    #expect(outcome.unreviewed == 10)
    #expect(outcome.absent == 10)
    #expect(outcome.misses.most == 43)
    #expect(outcome.misses.estimate == nil)
    #expect(outcome.recall == nil)
    #expect(outcome.agreement.kappa == nil)
    #expect(outcome.finds.isEmpty)
  }
}
