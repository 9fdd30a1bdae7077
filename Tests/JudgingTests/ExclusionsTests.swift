import Conversations
import Detection
import Testing

@testable import Judging

@Suite("What was left out")
struct ExclusionsTests {
  private typealias Made = HandMade

  private func headline(_ values: [Metric.Value], _ exclusions: Exclusions) -> [String: String] {
    Dictionary(
      uniqueKeysWithValues: zip(exclusions.metrics, values).map {
        ($0.id, "\($1.share.part) of \($1.share.whole)")
      })
  }

  @Test("is told by rule, with the headline as it would be with its conversations")
  func withAndWithout() throws {
    var made = HandMade()
    made.add(needs: [Made.need(.missed)])
    made.add(needs: [Made.need(.onTime)], handovers: [Made.handover([.fulfilled, .resolvedFirst])]) {
      $0.outcome = .humanResolved
    }
    // Two tests: one missed, one confirmed without a need.
    made.add(Made.plain.union(.test), needs: [Made.need(.missed)])
    made.add(Made.plain.union(.test)) { $0.outcome = .aiConfirmed }
    // The same identifier as the first row, with fewer events.
    made.add(needs: [Made.need(.late)]) {
      $0.idHigh = 1
      $0.outcome = .aiConfirmed
    }
    // The customer said nothing.
    made.add([.closed])
    var rows = made.rows
    rows[0].events = 9
    let settled = SettledRows(rows, made.entries, asOf: nil)
    let exclusions = Exclusions(over: settled, refusedLines: 3, Policy())
    #expect(exclusions.metrics.map(\.id).sorted() == Exclusions.headline.sorted())
    let without = headline(exclusions.without, exclusions)
    #expect(without["T7.missed"] == "1 of 2")
    #expect(without["A1"] == "0 of 2")
    #expect(without["W1"] == "1 of 1")
    #expect(exclusions.lines.map(\.rule) == Exclusions.Rule.allCases)
    #expect(exclusions.lines.map(\.count) == [2, 1, 0, 0, 3, 1])
    let tests = headline(try #require(exclusions.lines[0].with), exclusions)
    #expect(tests["T7.missed"] == "2 of 3")
    #expect(tests["A1"] == "1 of 4")
    #expect(tests["W1"] == "1 of 1")
    let superseded = headline(try #require(exclusions.lines[1].with), exclusions)
    #expect(superseded["T7.missed"] == "1 of 3")
    #expect(superseded["T7.late"] == "1 of 3")
    #expect(superseded["A1"] == "1 of 3")
    // Nothing could change where there is no row.
    #expect(exclusions.lines[2...].allSatisfy { $0.with == nil })
  }

  @Test("is told for a period too: those outside of it, and those without a time")
  func period() throws {
    var made = HandMade()
    let day: Int64 = 86_400_000
    for (number, time) in [Int64?.some(day), .some(40 * day), nil].enumerated() {
      made.add(needs: [Made.need(number == 1 ? .missed : .onTime)]) {
        $0.firstCustomerMessage = time.map { Instant(milliseconds: $0) }
      }
    }
    let period = try #require(Period(.days(from: Day(number: 0), to: Day(number: 9)), in: .utc))
    let settled = SettledRows(made.rows, made.entries, asOf: nil, period: period)
    let exclusions = Exclusions(over: settled, refusedLines: 0, Policy())
    #expect(exclusions.lines.map(\.count) == [0, 0, 1, 1, 0, 0])
    #expect(headline(exclusions.without, exclusions)["T7.missed"] == "0 of 1")
    #expect(headline(try #require(exclusions.lines[2].with), exclusions)["T7.missed"] == "1 of 2")
    #expect(headline(try #require(exclusions.lines[3].with), exclusions)["T7.missed"] == "0 of 2")
  }
}

@Suite("What an export can say")
struct CoverageTests {
  @Test("is a part of the conversations in the report for each thing that it can hold")
  func fields() {
    var made = HandMade()
    made.add([.engaged, .closed, .coversText, .coversTime, .mediumUnknown])
    made.add([.engaged, .closed, .showsHumans]) { $0.customer = 7 }
    made.add([.engaged, .closed, .test, .coversText])
    let coverage = ExportCoverage(over: made.settled)
    #expect(coverage.conversations == 2)
    for field in ExportCoverage.Field.allCases {
      let part =
        switch field {
        case .text, .times, .humanMessages, .mediumKnown, .customerKnown: 1
        default: 0
        }
      #expect(coverage[field] == Share(part: part, whole: 2), "\(field.name)")
    }
  }

  @Test("Each conversation of the report is over in one way, or open")
  func maturity() {
    var made = HandMade()
    let last = Instant(milliseconds: 1_000_000_000)
    made.add()
    // Silent for longer than three days, of which the cut-off knows by the last row.
    made.add([.engaged]) { $0.lastPublic = Instant(milliseconds: 0) }
    made.add([.engaged])
    made.add([.engaged]) { $0.lastPublic = last }
    made.add([.engaged, .openBeyondGrace]) { ($0.lastPublic, $0.lastEvent) = (last, last) }
    made.add([.engaged, .test])
    let maturity = Maturity(over: made.settled)
    #expect(maturity.closed == 1)
    #expect(maturity.silent == 1)
    #expect(maturity.assumed == 1)
    #expect(maturity.open == 1)
    #expect(maturity.openBeyondGrace == 1)
    #expect(maturity.all == 5)
  }
}
