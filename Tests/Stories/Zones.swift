package import Conversations

extension Instant {
  /// A time in UTC as `2026-03-29 01:00`.
  ///
  /// Days are counted one year after the other, in another way than the code under test counts them.
  package init(utc text: String) {
    let numbers = text.split { !$0.isNumber }.compactMap { Int64($0) }
    precondition(numbers.count >= 3, "a time is written as 2026-03-29 01:00")
    func isLeap(_ year: Int64) -> Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }
    var days: Int64 = 0
    for year in min(1970, numbers[0])..<max(1970, numbers[0]) {
      days += (numbers[0] < 1970 ? -1 : 1) * (isLeap(year) ? 366 : 365)
    }
    let lengths = [31, isLeap(numbers[0]) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as [Int64]
    for month in 0..<Int(numbers[1] - 1) { days += lengths[month] }
    days += numbers[2] - 1
    let seconds = zip(numbers.dropFirst(3), [3_600, 60, 1] as [Int64]).reduce(days * 86_400) { $0 + $1.0 * $1.1 }
    self.init(milliseconds: seconds * 1_000)
  }
}

extension ZoneOffsets {
  /// A zone from changes as `2026-03-29 01:00`, each with what clocks are ahead from then on, in minutes.
  package init(name: String, from minutes: Int, _ changes: [(at: String, minutes: Int)]) {
    let made = ZoneOffsets(
      name: name, from: minutes * 60,
      changes: changes.map { Change(at: Instant(utc: $0.at), offset: $0.minutes * 60) })
    guard let made else { preconditionFailure("the changes of \(name) are not in order") }
    self = made
  }

  /// Berlin in 2026 and 2027: an hour, from March to October two.
  package static let berlin = ZoneOffsets(
    name: "Europe/Berlin", from: 60,
    [
      ("2026-03-29 01:00", 120), ("2026-10-25 01:00", 60), ("2027-03-28 01:00", 120), ("2027-10-31 01:00", 60),
    ])
  /// New York in 2026 and 2027: five hours behind, from March to November four.
  package static let newYork = ZoneOffsets(
    name: "America/New_York", from: -300,
    [
      ("2026-03-08 07:00", -240), ("2026-11-01 06:00", -300), ("2027-03-14 07:00", -240), ("2027-11-07 06:00", -300),
    ])
  /// Lord Howe in 2026 and 2027, where clocks change by half an hour.
  package static let lordHowe = ZoneOffsets(
    name: "Australia/Lord_Howe", from: 660,
    [
      ("2026-04-04 15:00", 630), ("2026-10-03 15:30", 660), ("2027-04-03 15:00", 630), ("2027-10-02 15:30", 660),
    ])
  /// Kolkata, where clocks never change.
  package static let kolkata = ZoneOffsets(name: "Asia/Kolkata", from: 330, [])
  /// Beirut in 2026, where clocks are put forward at midnight, and back at midnight.
  package static let beirut = ZoneOffsets(
    name: "Asia/Beirut", from: 120, [("2026-03-28 22:00", 180), ("2026-10-24 21:00", 120)])
  /// A zone that once left out a whole day: Samoa went over the date line at the end of 2011.
  package static let apia = ZoneOffsets(name: "Pacific/Apia", from: -600, [("2011-12-30 10:00", 840)])

  /// All of them.
  package static let told: [ZoneOffsets] = [.utc, .berlin, .newYork, .lordHowe, .kolkata, .beirut, .apia]
}
