import Conversations
import Detection
import Stories
import Testing

@testable import Judging

@Suite("Rows and the period that was asked for")
struct PeriodStandingTests {
  /// A closed conversation whose customer wrote first at a time, or never, or without times.
  private func row(_ line: UInt32, _ id: UInt64, customer: String?, began: String? = nil, isTest: Bool = false) -> Row {
    var row = Row()
    (row.line, row.idLow, row.facts) = (line, id, [.closed, .engaged])
    if isTest { row.facts.insert(.test) }
    row.firstCustomerMessage = customer.map { Instant(utc: $0) }
    row.startedAt = (began ?? customer).map { Instant(utc: $0) }
    row.lastEvent = row.firstCustomerMessage ?? row.startedAt
    row.verdict = .none
    row.outcome = .aiAssumed
    return row
  }

  private func period(_ week: String, _ zone: ZoneOffsets) throws -> Period {
    let week = try #require(ISOWeek(text: week))
    return try #require(Period(.week(week), in: zone))
  }

  @Test("A conversation belongs to the week of its customer's first message, in the zone that was asked for")
  func week() throws {
    let rows = [
      row(0, 1, customer: "2026-11-08 23:30"), row(1, 2, customer: "2026-11-12 12:00"),
      row(2, 3, customer: "2026-11-15 22:59:59"), row(3, 4, customer: "2026-11-15 23:00"), row(4, 5, customer: nil),
      row(5, 6, customer: nil, began: "2026-11-10 08:00"), row(6, 7, customer: "2026-11-16 00:00", isTest: true),
      row(7, 8, customer: "2026-11-10 00:00", isTest: true),
      // It began in the week before, but the customer wrote in this one; and the other way round.
      row(8, 9, customer: "2026-11-09 09:00", began: "2026-11-07 09:00"),
      row(9, 10, customer: "2026-11-16 09:00", began: "2026-11-15 09:00"),
    ]
    let all = SettledRows(rows, asOf: nil, inactiveAfter: 0)
    #expect(all.standings == [.mature, .mature, .mature, .mature, .mature, .mature, .test, .test, .mature, .mature])
    #expect(all.period == nil && all.countInPeriod == 10)
    let berlin = SettledRows(rows, asOf: nil, inactiveAfter: 0, period: try period("2026-W46", .berlin))
    #expect(
      berlin.standings == [
        .mature, .mature, .mature, .outsidePeriod, .noTime, .mature, .outsidePeriod, .test, .mature, .outsidePeriod,
      ])
    #expect(berlin.countInPeriod == 6)
    let utc = SettledRows(rows, asOf: nil, inactiveAfter: 0, period: try period("2026-W46", .utc))
    #expect(utc.standings[0] == .outsidePeriod && utc.standings[3] == .mature)
    // The newest event of all is the cut-off, whatever the period.
    #expect(berlin.cutoff == all.cutoff)
    #expect(berlin.outcomeCounts.reduce(0, +) == rows.count)
    #expect(berlin.outcomeCounts[Int(Outcome.excluded.rawValue)] == 5)
    #expect(berlin.verdictCounts.reduce(0, +) == 5)
    let conversations = try #require(Metric.values(over: berlin).first)
    #expect((conversations.share.part, conversations.share.whole) == (5, 6))
    let days = try #require(berlin.days(in: .berlin))
    #expect(CalendarDate(days.first).text == "2026-11-09")
    #expect(CalendarDate(days.last).text == "2026-11-16")
    #expect(
      Days(of: berlin, in: .berlin).days.map { CalendarDate($0).text } == [
        "2026-11-09", "2026-11-10", "2026-11-12", "2026-11-15",
      ])
  }

  @Test("The same identifier is settled over all rows, the period after: an old record of another week stays one")
  func superseded() throws {
    var newer = row(1, 1, customer: "2026-11-09 10:00")
    newer.lastEvent = Instant(utc: "2026-11-20 10:00")
    let rows = [row(0, 1, customer: "2026-11-12 10:00"), newer, row(2, 2, customer: "2026-11-17 10:00")]
    let all = SettledRows(rows, asOf: nil, inactiveAfter: 0, period: try period("2026-W46", .utc))
    #expect(all.standings == [.superseded, .mature, .outsidePeriod])
    // The record that counts lies in another week: the one in this week does not take its place.
    newer.firstCustomerMessage = Instant(utc: "2026-11-18 10:00")
    let moved = SettledRows(
      [rows[0], newer, rows[2]], asOf: nil, inactiveAfter: 0, period: try period("2026-W46", .utc))
    #expect(moved.standings == [.superseded, .outsidePeriod, .outsidePeriod])
  }

  @Test("The weeks of a row of reports have every conversation with a time exactly once", arguments: ZoneOffsets.told)
  func partition(_ zone: ZoneOffsets) throws {
    var dice = SystemOrder(seed: 46)
    let first = Instant(utc: "2025-12-20 00:00").milliseconds
    let rows = (0..<500).map { number in
      var row = Row()
      (row.line, row.idLow) = (UInt32(number), UInt64(number))
      row.firstCustomerMessage = Instant(milliseconds: first + Int64(dice.next() % (400 * 86_400_000)))
      return row
    }
    var week = ISOWeek(Day(Instant(milliseconds: first - 86_400_000), in: zone))
    var counts = [Int](repeating: 0, count: rows.count)
    for _ in 0..<62 {
      let period = try #require(Period(.week(week), in: zone))
      let settled = SettledRows(rows, asOf: nil, inactiveAfter: 0, period: period)
      for index in rows.indices where settled.standings[index].isInPeriod {
        counts[index] += 1
        let day = try #require(Day(of: rows[index], in: zone))
        #expect(ISOWeek(day) == week)
      }
      week = week.next
    }
    #expect(counts.allSatisfy { $0 == 1 }, "seed 46")
  }

  /// The same numbers on every run.
  private struct SystemOrder: RandomNumberGenerator {
    var state: UInt64
    init(seed: UInt64) { state = seed }
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return (state >> 33) ^ state &* 0x9e37_79b9 >> 11
    }
  }
}
