import Conversations
import Detection
import Stories
import Testing

@testable import Judging

@Suite("The hours of a team")
struct BusinessHoursTests {
  private func hours(_ text: String, _ zone: ZoneOffsets) throws -> BusinessHours {
    BusinessHours(try #require(OpeningHours(text)), in: zone)
  }

  @Test(
    "A team is open from the first minute of its hours to the last, on the clocks of its zone",
    arguments: [
      ("Mon-Fri 08:00-18:00", .berlin, "2026-11-09 07:00", true),
      ("Mon-Fri 08:00-18:00", .berlin, "2026-11-09 06:59:59", false),
      ("Mon-Fri 08:00-18:00", .berlin, "2026-11-09 16:59:59", true),
      ("Mon-Fri 08:00-18:00", .berlin, "2026-11-09 17:00", false),
      ("Mon-Fri 08:00-18:00", .berlin, "2026-07-06 06:00", true),
      ("Mon-Fri 08:00-18:00", .berlin, "2026-11-14 12:00", false),
      ("Mon-Fri 08:00-18:00", .utc, "2026-11-09 07:59", false), ("Sat-Mon 00:00-24:00", .utc, "2026-11-08 23:59", true),
      ("Sat-Mon 00:00-24:00", .utc, "2026-11-10 00:00", false),
      ("Mon 08:00-12:00, Mon 13:00-17:00", .kolkata, "2026-11-09 07:00", false),
      ("Mon 08:00-12:00, Mon 13:00-17:00", .kolkata, "2026-11-09 07:30", true),
    ] as [(String, ZoneOffsets, String, Bool)])
  func open(_ text: String, _ zone: ZoneOffsets, _ time: String, _ isOpen: Bool) throws {
    #expect(try hours(text, zone).isOpen(at: Instant(utc: time)) == isOpen)
  }

  @Test(
    "Waiting counts while the team works",
    arguments: [
      ("Mon-Fri 08:00-18:00", .utc, "2026-11-06 17:30", "2026-11-09 08:10", 40),
      ("Mon-Fri 08:00-18:00", .utc, "2026-11-07 00:00", "2026-11-09 00:00", 0),
      ("Mon-Fri 08:00-18:00", .utc, "2026-11-09 09:00", "2026-11-09 09:00", 0),
      ("Mon-Fri 08:00-18:00", .utc, "2026-11-09 10:00", "2026-11-09 09:00", 0),
      // A year of 52 weeks and a Thursday.
      ("Mon-Fri 08:00-18:00", .utc, "2026-01-01 00:00", "2027-01-01 00:00", 261 * 600),
      // At night clocks are put forward and back: the open hours of these days have 23 and 25.
      ("Mon-Sun 00:00-24:00", .berlin, "2026-03-28 23:00", "2026-03-29 22:00", 23 * 60),
      ("Mon-Sun 00:00-24:00", .berlin, "2026-10-24 22:00", "2026-10-25 23:00", 25 * 60),
      ("Sun 02:00-03:00", .berlin, "2026-03-28 00:00", "2026-03-30 00:00", 0),
      ("Sun 02:00-03:00", .berlin, "2026-10-24 00:00", "2026-10-26 00:00", 120),
      ("Sun 01:30-02:00", .lordHowe, "2026-04-03 00:00", "2026-04-06 00:00", 60),
      ("Sun 02:00-02:30", .lordHowe, "2026-10-02 00:00", "2026-10-05 00:00", 0),
      ("Fri 00:00-24:00", .apia, "2011-12-25 00:00", "2012-01-03 00:00", 0),
    ] as [(String, ZoneOffsets, String, String, Int64)])
  func waiting(_ text: String, _ zone: ZoneOffsets, _ from: String, _ to: String, _ minutes: Int64) throws {
    let found = try hours(text, zone).openMilliseconds(from: Instant(utc: from), to: Instant(utc: to))
    #expect(found == minutes * 60_000)
  }

  @Test("Any two times give what a walk from minute to minute gives", arguments: ZoneOffsets.told)
  func reference(_ zone: ZoneOffsets) throws {
    let texts = [
      "Mon-Fri 08:00-18:00", "Mon-Sun 00:00-24:00", "Sat-Mon 22:15-24:00, Sun 00:00-03:30", "Wed 12:00-12:01",
      "Mon-Thu 09:00-12:30, Mon-Thu 13:15-17:45, Fri 09:00-13:00", "Sun 01:00-03:00, Sun 02:00-02:20",
    ]
    var dice = Steps(seed: 17)
    // Around the changes of clocks more often than anywhere else.
    let places = zone.changes.map(\.at) + [Instant(utc: "2026-11-09 00:00"), Instant(utc: "1969-12-29 00:00")]
    for round in 0..<60 {
      let hours = try hours(texts[dice.below(texts.count)], zone)
      let place = places[dice.below(places.count)].milliseconds
      let from = place + Int64(dice.below(6 * 86_400) - 3 * 86_400) * 1_000
      let to = from + Int64(dice.below(9 * 86_400)) * 1_000
      var walked: Int64 = 0
      var time = from
      while time < to {
        // Times are whole seconds and clocks change at whole minutes, so nothing changes before the next minute.
        let next = min(to, (time - ((time % 60_000) + 60_000) % 60_000) + 60_000)
        if hours.isOpen(at: Instant(milliseconds: time)) { walked += next - time }
        time = next
      }
      let found = hours.openMilliseconds(from: Instant(milliseconds: from), to: Instant(milliseconds: to))
      #expect(found == walked, "seed 17, round \(round), \(zone.name)")
    }
  }

  @Test("Times that no export holds are answered, not trapped")
  func ends() throws {
    let hours = try hours("Mon-Fri 08:00-18:00", .berlin)
    let (first, last) = (Instant(milliseconds: .min), Instant(milliseconds: .max))
    #expect(hours.openMilliseconds(from: first, to: last) > 0)
    #expect(hours.openMilliseconds(from: last, to: first) == 0)
    _ = (hours.isOpen(at: first), hours.isOpen(at: last))
  }

  @Test("A judge knows the hours of the teams that were named, byte for byte")
  func judge() throws {
    let calendar = try hours("Mon-Fri 08:00-18:00", .berlin)
    let judge = Judge(policy: Policy(), calendars: ["caf\u{E9}": calendar, "billing": calendar])
    func knows(_ team: String) -> Bool { judge.calendar(ofTeam: Array(team.utf8)[...]) == calendar }
    #expect(knows("billing") && knows("caf\u{E9}"))
    #expect(!knows("cafe\u{301}") && !knows("Billing") && !knows("sales") && !knows(""))
    #expect(Judge(policy: Policy()).calendar(ofTeam: Array("billing".utf8)[...]) == nil)
  }

  /// The same numbers on every run.
  private struct Steps {
    private var state: UInt64
    init(seed: UInt64) { state = seed }
    mutating func below(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(limit))
    }
  }
}
