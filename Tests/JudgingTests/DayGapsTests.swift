import Judging
import Testing

@Suite("Days without conversations")
struct DayGapsTests {
  /// Weeks from Monday, 2 November 2026: 100 conversations on a working day, 4 on a Saturday, none on a Sunday.
  private static func weeks(_ count: Int, _ change: [Int: Int] = [:]) -> [(day: Day, conversations: Int)] {
    (0..<7 * count).map { index in
      let usual = index % 7 < 5 ? 100 : index % 7 == 5 ? 4 : 0
      return (Day(number: 20_759 + Int64(index)), change[index] ?? usual)
    }
  }

  private static func period(_ weeks: Int) -> ClosedRange<Day> {
    Day(number: 20_759)...Day(number: 20_759 + Int64(7 * weeks) - 1)
  }

  private static func places(_ gaps: [DayGaps.Gap]) -> [Int] { gaps.map { Int($0.day.number) - 20_759 } }

  @Test("are listed, with what is usual on such a day")
  func empty() {
    let gaps = DayGaps(Self.weeks(4, [9: 0]), in: Self.period(4))
    #expect(gaps.days == 28)
    #expect(Self.places(gaps.empty) == [6, 9, 13, 20, 27])
    #expect(gaps.empty.map(\.expected) == [0, 100, 0, 0, 0])
    #expect(gaps.empty.allSatisfy { $0.found == 0 })
    #expect(gaps.drops == [])
  }

  @Test(
    "are told from days with fewer than half of the usual",
    arguments: [(49, true), (50, false), (1, true), (0, false), (100, false), (400, false)])
  func drop(_ found: Int, _ isDrop: Bool) {
    let gaps = DayGaps(Self.weeks(5, [16: found]), in: Self.period(5))
    #expect(Self.places(gaps.drops ?? []) == (isDrop ? [16] : []))
    #expect(gaps.drops?.first?.expected == (isDrop ? 100 : nil))
    #expect(gaps.drops?.first?.found == (isDrop ? found : nil))
  }

  @Test("are not judged where the usual day has under ten conversations", arguments: [(9, 0), (10, 1)])
  func few(_ usual: Int, _ drops: Int) {
    let counts = (0..<35).map { (day: Day(number: 20_759 + Int64($0)), conversations: $0 == 10 ? 1 : usual) }
    #expect(DayGaps(counts).drops?.count == drops)
  }

  @Test("cannot be judged in less than four weeks, and that is not the same as none")
  func short() {
    let three = DayGaps(Self.weeks(3, [8: 1]), in: Self.period(3))
    #expect(three.drops == nil)
    #expect(three.empty.allSatisfy { $0.expected == nil })
    #expect(Self.places(three.empty) == [6, 13, 20])
    #expect(DayGaps(Self.weeks(4, [8: 1]), in: Self.period(4)).drops?.count == 1)
  }

  @Test("are looked for from the first to the last day that has any, where no period is given")
  func period() {
    let gaps = DayGaps([(Day(number: 12), 3), (Day(number: 9), 1), (Day(number: 12), 2), (Day(number: 40), 0)])
    #expect(gaps.period == Day(number: 9)...Day(number: 12))
    #expect(gaps.empty.map(\.day.number) == [10, 11])
    let wider = DayGaps([(Day(number: 9), 1), (Day(number: 99), 5)], in: Day(number: 8)...Day(number: 10))
    #expect(wider.empty.map(\.day.number) == [8, 10])
    #expect(DayGaps([]).period == nil)
    #expect(DayGaps([]).drops == nil)
  }
}
