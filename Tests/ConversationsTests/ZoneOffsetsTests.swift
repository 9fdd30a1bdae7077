import Conversations
import Stories
import Testing

@Suite("The clocks of a time zone")
struct ZoneOffsetsTests {
  @Test(
    "A time has a local day, weekday and minute",
    arguments: [
      (.utc, "2026-11-09 00:00", "2026-11-09", 0, 0), (.utc, "2026-11-08 23:59:59", "2026-11-08", 6, 1_439),
      (.berlin, "2026-11-08 22:59:59", "2026-11-08", 6, 1_439), (.berlin, "2026-11-08 23:00", "2026-11-09", 0, 0),
      (.berlin, "2026-07-05 22:00", "2026-07-06", 0, 0), (.newYork, "2026-11-09 04:59", "2026-11-08", 6, 1_439),
      (.newYork, "2026-11-09 05:00", "2026-11-09", 0, 0), (.kolkata, "2026-11-08 18:30", "2026-11-09", 0, 0),
      (.lordHowe, "2026-11-08 13:00", "2026-11-09", 0, 0), (.lordHowe, "2026-07-05 13:30", "2026-07-06", 0, 0),
      (.utc, "1969-12-31 12:00", "1969-12-31", 2, 720),
    ] as [(ZoneOffsets, String, String, Int, Int)])
  func readings(_ zone: ZoneOffsets, _ utc: String, _ day: String, _ weekday: Int, _ minute: Int) {
    let time = Instant(utc: utc)
    #expect(zone.localDay(of: time) == Instant(utc: day).milliseconds / 86_400_000)
    #expect(zone.weekday(of: time) == weekday)
    #expect(zone.minuteOfDay(of: time) == minute)
  }

  @Test(
    "An offset begins at its change, not a moment before",
    arguments: [
      (.berlin, "2026-03-29 01:00", 3_600, 7_200), (.berlin, "2026-10-25 01:00", 7_200, 3_600),
      (.newYork, "2026-11-01 06:00", -14_400, -18_000), (.lordHowe, "2026-10-03 15:30", 37_800, 39_600),
    ] as [(ZoneOffsets, String, Int, Int)])
  func changes(_ zone: ZoneOffsets, _ utc: String, _ before: Int, _ after: Int) {
    let time = Instant(utc: utc)
    #expect(zone.offset(at: Instant(milliseconds: time.milliseconds - 1)) == before)
    #expect(zone.offset(at: time) == after)
  }

  @Test("Beyond the table the first and the last offset hold, to the ends of time")
  func ends() {
    #expect(ZoneOffsets.berlin.offset(at: Instant(milliseconds: .min)) == 3_600)
    #expect(ZoneOffsets.berlin.offset(at: Instant(milliseconds: .max)) == 3_600)
    for zone in ZoneOffsets.told {
      for time in [Int64.min, .max, .min + 1, .max - 1, -1, 0] {
        let local = zone.localDay(of: Instant(milliseconds: time))
        #expect((0..<1_440).contains(zone.minuteOfDay(of: Instant(milliseconds: time))), "\(zone.name) \(time)")
        #expect((0..<7).contains(ZoneOffsets.weekday(ofDay: local)), "\(zone.name) \(time)")
        _ = zone.begin(ofDay: local)
        _ = zone.time(local: time)
      }
    }
  }

  @Test(
    "A local time is found again; one that comes twice is the first, one that never comes moves by the gap",
    arguments: [
      (.berlin, "2026-11-09 09:30", .once(Instant(utc: "2026-11-09 08:30"))),
      (.berlin, "2026-03-29 01:59", .once(Instant(utc: "2026-03-29 00:59"))),
      (.berlin, "2026-03-29 02:00", .never(Instant(utc: "2026-03-29 01:00"))),
      (.berlin, "2026-03-29 02:30", .never(Instant(utc: "2026-03-29 01:30"))),
      (.berlin, "2026-03-29 03:00", .once(Instant(utc: "2026-03-29 01:00"))),
      (.berlin, "2026-10-25 01:59", .once(Instant(utc: "2026-10-24 23:59"))),
      (.berlin, "2026-10-25 02:00", .twice(Instant(utc: "2026-10-25 00:00"))),
      (.berlin, "2026-10-25 02:59", .twice(Instant(utc: "2026-10-25 00:59"))),
      (.berlin, "2026-10-25 03:00", .once(Instant(utc: "2026-10-25 02:00"))),
      (.newYork, "2026-11-01 01:30", .twice(Instant(utc: "2026-11-01 05:30"))),
      (.newYork, "2026-03-08 02:15", .never(Instant(utc: "2026-03-08 07:15"))),
      (.lordHowe, "2026-10-04 02:15", .never(Instant(utc: "2026-10-03 15:45"))),
      (.lordHowe, "2026-04-05 01:45", .twice(Instant(utc: "2026-04-04 14:45"))),
      (.lordHowe, "2026-04-05 01:15", .once(Instant(utc: "2026-04-04 14:15"))),
      (.apia, "2011-12-30 12:00", .never(Instant(utc: "2011-12-30 22:00"))),
    ] as [(ZoneOffsets, String, ZoneOffsets.LocalTime)])
  func localTimes(_ zone: ZoneOffsets, _ local: String, _ wanted: ZoneOffsets.LocalTime) {
    #expect(zone.time(local: Instant(utc: local).milliseconds) == wanted)
  }

  @Test(
    "A day has the hours that clocks give it, and begins where the day before it ends",
    arguments: [
      (.berlin, "2026-03-28", 1_440), (.berlin, "2026-03-29", 1_380), (.berlin, "2026-10-25", 1_500),
      (.newYork, "2026-03-08", 1_380), (.newYork, "2026-11-01", 1_500), (.newYork, "2026-11-02", 1_440),
      (.lordHowe, "2026-04-05", 1_470), (.lordHowe, "2026-10-04", 1_410), (.kolkata, "2026-03-29", 1_440),
      // Midnight itself is left out, or comes twice.
      (.beirut, "2026-03-29", 1_380), (.beirut, "2026-10-24", 1_500), (.beirut, "2026-10-25", 1_440),
      (.apia, "2011-12-29", 1_440), (.apia, "2011-12-30", 0), (.apia, "2011-12-31", 1_440),
    ] as [(ZoneOffsets, String, Int)])
  func dayLengths(_ zone: ZoneOffsets, _ day: String, _ minutes: Int) {
    let number = Instant(utc: day).milliseconds / 86_400_000
    let (begin, end) = (zone.begin(ofDay: number), zone.begin(ofDay: number + 1))
    #expect(Int(end.milliseconds(since: begin)) == minutes * 60_000)
    guard minutes > 0 else { return }
    #expect(zone.localDay(of: begin) == number)
    #expect(zone.localDay(of: Instant(milliseconds: begin.milliseconds - 1)) < number)
    #expect(zone.localDay(of: Instant(milliseconds: end.milliseconds - 1)) == number)
  }

  @Test("Every quarter of an hour of a year is found again from what clocks show at it")
  func roundTrip() {
    for zone in ZoneOffsets.told {
      var lost = 0
      for quarter in 0..<(365 * 96) as Range<Int64> {
        let time = Instant(milliseconds: Instant(utc: "2026-01-01").milliseconds + quarter * 900_000)
        let local = zone.localDay(of: time) * 86_400_000 + Int64(zone.minuteOfDay(of: time)) * 60_000
        switch zone.time(local: local) {
        case .once(let found): #expect(found == time, "\(zone.name) \(time.milliseconds)")
        case .twice(let found): if found != time { lost += 1 }
        case .never: Issue.record("\(zone.name) shows \(time.milliseconds) and does not know it")
        }
      }
      // Of what is shown twice only the first is found: an hour, on Lord Howe half an hour.
      let shownTwice = zone == .lordHowe ? 2 : [.utc, .kolkata, .apia].contains(zone) ? 0 : 4
      #expect(lost == shownTwice, "\(zone.name)")
    }
  }

  @Test(
    "A table whose times cannot be told apart is no zone",
    arguments: [
      ([("2026-03-29 01:00", 7_200), ("2026-03-29 01:00", 3_600)], false),
      ([("2026-10-25 01:00", 0), ("2026-03-29 01:00", 7_200)], false),
      // Half an hour after clocks were put back by an hour, they are put back again.
      ([("2026-03-29 01:00", 7_200), ("2026-03-29 01:30", 0)], true),
      ([("2026-03-29 01:00", -7_200), ("2026-03-29 01:30", 7_200)], false),
      ([("2026-03-29 01:00", 100_000)], false), ([("2026-03-29 01:00", 50_400)], true), ([], true),
    ] as [([(String, Int)], Bool)])
  func order(_ changes: [(String, Int)], _ isZone: Bool) {
    let zone = ZoneOffsets(
      name: "Nowhere", from: 3_600, changes: changes.map { .init(at: Instant(utc: $0.0), offset: $0.1) })
    #expect((zone != nil) == isZone)
  }

  @Test("A change that changes nothing is left out")
  func unchanged() {
    let zone = ZoneOffsets(name: "Nowhere", from: 60, [("2026-03-29 01:00", 60), ("2026-10-25 01:00", 0)])
    #expect(zone.changeCount == 1)
    #expect(zone.changes == [.init(at: Instant(utc: "2026-10-25 01:00"), offset: 0)])
  }
}
