import Conversations
import Stories
import Testing

@testable import Judging

@Suite("Days, weeks and periods")
struct PeriodTests {
  @Test("Every day of a thousand years is the date that is counted, and comes back from its text")
  func dates() throws {
    var date = (year: 1600, month: 1, day: 1)
    let lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    let first = try #require(CalendarDate(year: 1600, month: 1, day: 1))
    for number in Day(first).number..<Day(first).number + 365_243 {
      let found = CalendarDate(Day(number: number))
      guard found.year == date.year, found.month == date.month, found.day == date.day, Day(found).number == number,
        CalendarDate(text: found.text) == found
      else {
        Issue.record("\(number) is \(found.text), not \(date)")
        return
      }
      let isLeap = date.year % 4 == 0 && (date.year % 100 != 0 || date.year % 400 == 0)
      let length = lengths[date.month - 1] + (date.month == 2 && isLeap ? 1 : 0)
      date = date.day < length ? (date.year, date.month, date.day + 1) : (date.year, date.month + 1, 1)
      if date.month == 13 { date = (date.year + 1, 1, 1) }
    }
    #expect(date.year == 2600)
  }

  @Test(
    "A date is read exactly or not at all",
    arguments: [
      ("2026-11-09", true), ("2024-02-29", true), ("0001-01-01", true), ("9999-12-31", true), ("2026-02-29", false),
      ("2026-13-01", false), ("2026-00-10", false), ("2026-11-00", false), ("2026-1-09", false), ("26-11-09", false),
      ("2026/11/09", false), ("09.11.2026", false), ("2026-11-09T00:00:00Z", false), (" 2026-11-09", false),
      ("2026-11-0x", false), ("-026-11-09", false), ("0000-01-01", false), ("", false), ("２026-11-09", false),
    ])
  func dateTexts(_ text: String, _ isDate: Bool) {
    #expect(CalendarDate(text: text)?.text == (isDate ? text : nil))
  }

  @Test(
    "A week goes by the year that has its Thursday",
    arguments: [
      ("2026-11-09", "2026-W46"), ("2026-11-15", "2026-W46"), ("2026-11-16", "2026-W47"), ("2026-01-01", "2026-W01"),
      ("2025-12-29", "2026-W01"), ("2025-12-28", "2025-W52"), ("2027-01-01", "2026-W53"), ("2027-01-03", "2026-W53"),
      ("2027-01-04", "2027-W01"), ("2023-01-01", "2022-W52"), ("2020-12-31", "2020-W53"), ("2024-12-30", "2025-W01"),
    ])
  func weeks(_ date: String, _ week: String) throws {
    let day = Day(try #require(CalendarDate(text: date)))
    #expect(ISOWeek(day).text == week)
    let read = try #require(ISOWeek(text: week))
    #expect(read == ISOWeek(day))
    #expect(read.monday <= day && day <= read.sunday)
    #expect(read.monday.weekday == 0)
    #expect(read.sunday.number == read.monday.number + 6)
    #expect(read.next.previous == read)
    #expect(read < read.next)
  }

  @Test("Weeks follow each other without a gap for eight hundred years")
  func allWeeks() throws {
    var week = try #require(ISOWeek(year: 1600, week: 1))
    var long = 0
    while week.year < 2400 {
      let next = ISOWeek(Day(number: week.sunday.number + 1))
      #expect(next == (week.next))
      #expect(next.week == week.week + 1 || (next.week == 1 && next.year == week.year + 1 && week.week >= 52))
      #expect(ISOWeek(text: week.text) == week)
      if week.week == 53 { long += 1 }
      week = next
    }
    // Four hundred years have 71 long ones.
    #expect(long == 142)
  }

  @Test(
    "A week is read exactly or not at all",
    arguments: [
      ("2026-W46", true), ("2026-W53", true), ("2025-W53", false), ("2026-W00", false), ("2026-W54", false),
      ("2026-w46", false), ("2026W46", false), ("2026-46", false), ("2026-W4", false), ("26-W46", false),
      ("2026-W461", false), ("0000-W10", false), ("", false), ("2026-Wx1", false),
    ])
  func weekTexts(_ text: String, _ isWeek: Bool) { #expect(ISOWeek(text: text)?.text == (isWeek ? text : nil)) }

  private func day(_ text: String) throws -> Day { Day(try #require(CalendarDate(text: text))) }

  @Test(
    "A period begins with its first local day and is over with its last",
    arguments: [
      (.utc, "2026-W46", "2026-11-09 00:00", "2026-11-16 00:00", 168),
      (.berlin, "2026-W46", "2026-11-08 23:00", "2026-11-15 23:00", 168),
      (.berlin, "2026-W43", "2026-10-18 22:00", "2026-10-25 23:00", 169),
      (.berlin, "2026-W13", "2026-03-22 23:00", "2026-03-29 22:00", 167),
      (.newYork, "2026-W44", "2026-10-26 04:00", "2026-11-02 05:00", 169),
      (.kolkata, "2026-W46", "2026-11-08 18:30", "2026-11-15 18:30", 168),
    ] as [(ZoneOffsets, String, String, String, Int64)])
  func weekPeriods(_ zone: ZoneOffsets, _ text: String, _ start: String, _ end: String, _ hours: Int64) throws {
    let week = try #require(ISOWeek(text: text))
    let period = try #require(Period(.week(week), in: zone))
    #expect(period.start == Instant(utc: start))
    #expect(period.end == Instant(utc: end))
    #expect(period.end?.milliseconds(since: Instant(utc: start)) == hours * 3_600_000)
    #expect(period.text == text)
    #expect(period.contains(Instant(utc: start)))
    #expect(!period.contains(Instant(milliseconds: Instant(utc: start).milliseconds - 1)))
    #expect(period.contains(Instant(milliseconds: Instant(utc: end).milliseconds - 1)))
    #expect(!period.contains(Instant(utc: end)))
    // The same days, asked for one by one.
    let days = try #require(Period(.days(from: week.monday, to: week.sunday), in: zone))
    #expect((days.start, days.end) == (period.start, period.end))
  }

  @Test("On Lord Howe a week with a change has half an hour more or less")
  func halfAnHour() throws {
    for (text, minutes) in [("2026-W14", 10_110), ("2026-W40", 10_050), ("2026-W46", 10_080)] as [(String, Int64)] {
      let week = try #require(ISOWeek(text: text))
      let period = try #require(Period(.week(week), in: .lordHowe))
      let (start, end) = (try #require(period.start), try #require(period.end))
      #expect(end.milliseconds(since: start) == minutes * 60_000, "\(text)")
    }
  }

  @Test("A period may be open on one side, and keeps the words that were asked for")
  func openPeriods() throws {
    let (monday, sunday) = (try day("2026-11-09"), try day("2026-11-15"))
    let from = try #require(Period(.days(from: monday, to: nil), in: .berlin))
    #expect((from.end, from.last, from.text) == (nil, nil, "from 2026-11-09"))
    #expect(from.contains(Instant(milliseconds: .max)) && !from.contains(Instant(milliseconds: .min)))
    let to = try #require(Period(.days(from: nil, to: sunday), in: .berlin))
    #expect((to.start, to.first, to.text) == (nil, nil, "to 2026-11-15"))
    #expect(to.contains(Instant(milliseconds: .min)) && !to.contains(Instant(milliseconds: .max)))
    #expect(Period(.days(from: monday, to: sunday), in: .utc)?.text == "2026-11-09 to 2026-11-15")
    #expect(Period(.days(from: monday, to: monday), in: .utc)?.text == "2026-11-09")
    #expect(Period(.days(from: sunday, to: monday), in: .utc) == nil)
    #expect(Period(.days(from: nil, to: nil), in: .utc) == nil)
  }
}
