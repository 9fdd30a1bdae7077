import Detection
import Testing

@Suite("Opening hours in a policy")
struct OpeningHoursTests {
  @Test("Weekdays and times become minutes of the week, sorted and joined")
  func ranges() throws {
    let hours = try #require(OpeningHours("Mon-Fri 08:00-18:00, Sat 10:00-14:00 Europe/Berlin"))
    #expect(hours.zone == "Europe/Berlin")
    #expect(
      hours.minutes == [[480..<1_080], [480..<1_080], [480..<1_080], [480..<1_080], [480..<1_080], [600..<840], []])
    let over = try #require(OpeningHours("Sat-Mon 20:00-24:00,Sat 00:00-06:00, Sat 05:00-07:30,Sat 07:30-08:00"))
    #expect(over.zone == "UTC")
    #expect(over.minutes == [[1_200..<1_440], [], [], [], [], [0..<480, 1_200..<1_440], [1_200..<1_440]])
  }

  @Test(
    "Any other form is none",
    arguments: [
      ("Mon 08:00-18:00", true), ("Mon-Mon 08:00-18:00", true), ("Sun-Sat 00:00-24:00 UTC", true),
      ("", false), ("Mon", false), ("08:00-18:00", false), ("Mon 18:00-08:00", false), ("Mon 08:00-08:00", false),
      ("Mon 8:00-18:00", false), ("Mon 08:00-24:01", false), ("Mon 08:00-25:00", false), ("Mon 08:60-18:00", false),
      ("Mo 08:00-18:00", false), ("mon 08:00-18:00", false), ("Mon-Wed-Fri 08:00-18:00", false),
      ("Mon- 08:00-18:00", false), ("Mon 08:00-12:00-18:00", false), ("Mon 08:00-18:00 Europe/Berlin x", false),
      ("Mon 08:00-18:00 Europe/Berlin, Tue 08:00-18:00", false), ("Mon 08:00-18:00 Europe/Berl!n", false),
    ])
  func forms(_ text: String, _ isForm: Bool) { #expect((OpeningHours(text) != nil) == isForm) }

  @Test("Teams are told apart byte for byte")
  func teams() {
    var policy = Policy()
    policy.hours = ["caf\u{E9}": "Mon 08:00-18:00", "sales": "Mon-Fri 09:00-17:00 America/New_York"]
    #expect(policy.hours(ofTeam: "sales")?.zone == "America/New_York")
    #expect(policy.hours(ofTeam: "caf\u{E9}") != nil)
    #expect(policy.hours(ofTeam: "cafe\u{301}") == nil)
    #expect(policy.hours(ofTeam: "Sales") == nil)
  }
}
