import Conversations
import Detection
import Intake
import Judging
import Redaction
import Studies
import Testing

@testable import Reporting

@Suite("A report beside the one before it")
struct ComparisonTests {
  @Test("A change is the difference of both shares in points, with its interval")
  func change() throws {
    // Then 5 of 20 were missed (25 %), now 15 of 20 (75 %): 50 points more, far beyond chance.
    let then = try Compared(Compared.talks("a", "2026-11-10", missed: 5, of: 20))
    let now = try Compared(Compared.talks("b", "2026-11-17", missed: 15, of: 20))
    let comparison = try now.comparison(with: [then])
    let change = try #require(comparison.change(of: "T7.missed"))
    #expect(change.now.share == Share(part: 15, whole: 20))
    #expect(change.then.share == Share(part: 5, whole: 20))
    #expect(abs((change.points ?? 0) - 50) < 1e-9)
    #expect(change.isUsual == false)
    #expect(comparison.base?.isSamePolicy == true)
    #expect(comparison.base?.shared == 0)
    #expect(comparison.restatements.isEmpty)
  }

  @Test("A small change is within the usual variation", arguments: [(6, true), (7, true), (19, false)])
  func usual(_ missed: Int, _ isUsual: Bool) throws {
    let then = try Compared(Compared.talks("a", "2026-11-10", missed: 5, of: 20))
    let now = try Compared(Compared.talks("b", "2026-11-17", missed: missed, of: 20))
    #expect(try now.comparison(with: [then]).change(of: "T7.missed")?.isUsual == isUsual)
  }

  @Test("Under ten cases on a side there are both counts and no change", arguments: [(9, 20), (20, 9)])
  func few(_ before: Int, _ after: Int) throws {
    let then = try Compared(Compared.talks("a", "2026-11-10", missed: 3, of: before))
    let now = try Compared(Compared.talks("b", "2026-11-17", missed: 3, of: after))
    let change = try #require(try now.comparison(with: [then]).change(of: "T7.missed"))
    #expect(change.then.share == Share(part: 3, whole: before))
    #expect(change.points == nil)
    #expect(change.isUsual == nil)
  }

  @Test("Within topics another mix of matters is no change")
  func topics() throws {
    // Deliveries are missed in 1 of 10, refunds in 9 of 10, in both weeks; only their numbers change.
    func week(_ name: String, _ day: String, deliveries: Int, refunds: Int) throws -> Compared {
      try Compared(
        Compared.talks(name + "d", day, missed: deliveries / 10, of: deliveries, topic: "delivery")
          + Compared.talks(name + "r", day, missed: refunds * 9 / 10, of: refunds, topic: "refund"))
    }
    let then = try week("a", "2026-11-10", deliveries: 30, refunds: 10)
    let now = try week("b", "2026-11-17", deliveries: 10, refunds: 30)
    let comparison = try now.comparison(with: [then])
    let change = try #require(comparison.change(of: "T7.missed"))
    // 12 of 40 then, 28 of 40 now.
    #expect(abs((change.points ?? 0) - 40) < 1e-9)
    #expect(change.isUsual == false)
    #expect(comparison.base?.stratum == .topic)
    let within = try #require(change.within)
    #expect(abs(within.difference.change) < 1e-9)
    #expect(within.difference.isUsual)
    #expect(within.compared == 80)
    #expect(within.of == 80)
  }

  @Test("A topic that only one week has is left out and counted")
  func newTopic() throws {
    let then = try Compared(Compared.talks("a", "2026-11-10", missed: 2, of: 20, topic: "delivery"))
    let now = try Compared(
      Compared.talks("b", "2026-11-17", missed: 4, of: 20, topic: "delivery")
        + Compared.talks("c", "2026-11-17", missed: 15, of: 15, topic: "recall"))
    let within = try #require(try now.comparison(with: [then]).change(of: "T7.missed")?.within)
    #expect(abs(within.difference.change - 0.1) < 1e-9)
    #expect(within.compared == 40)
    #expect(within.of == 55)
  }

  @Test("The newest report before this one is compared with; later ones and older ones only make the trend")
  func base() throws {
    let days = ["2026-11-03", "2026-11-10", "2026-11-17", "2026-11-24"]
    let weeks = try days.enumerated().map { try Compared(Compared.talks("w\($0)", $1, missed: $0, of: 12)) }
    for order in [[0, 1, 3], [3, 1, 0], [1, 3, 0]] {
      let comparison = try weeks[2].comparison(with: order.map { weeks[$0] })
      #expect(comparison.base?.period.label.content == "10 November 2026")
      #expect(comparison.change(of: "T7.missed")?.then.share.part == 1)
      #expect(comparison.trend.map { $0["T7.missed"].share.part } == [0, 1, 2, 3])
      #expect(comparison.trend.map { $0.identity == nil } == [false, false, true, false])
    }
  }

  @Test("Another policy is compared all the same, and said to be another")
  func policy() throws {
    var other = Policy()
    other.inactiveAfter += 3_600_000
    let then = try Compared(Compared.talks("a", "2026-11-10", missed: 5, of: 20), policy: other)
    let now = try Compared(Compared.talks("b", "2026-11-17", missed: 5, of: 20))
    let comparison = try now.comparison(with: [then])
    #expect(comparison.base?.isSamePolicy == false)
    #expect(comparison.change(of: "T7.missed")?.points == 0)
    #expect(comparison.trend.map(\.isSamePolicy) == [false, true])
  }

  @Test("What is hidden in outputs makes no other policy, though it has another hash")
  func hidden() throws {
    var strict = Policy()
    strict.redaction.level = .strict
    #expect(RunFacts.hash(of: strict) != RunFacts.hash(of: Policy()))
    let then = try Compared(Compared.talks("a", "2026-11-10", missed: 5, of: 20))
    let now = try Compared(Compared.talks("b", "2026-11-17", missed: 5, of: 20), policy: strict)
    let comparison = try now.comparison(with: [then])
    #expect(comparison.base?.isSamePolicy == true)
    #expect(comparison.trend.map(\.isSamePolicy) == [true, true])
  }

  @Test("A straggler a week apart does not make an export begin before the one before it")
  func straggler() throws {
    let then = try Compared(Compared.talks("a", "2026-11-10", missed: 5, of: 20))
    let late = Compared.Talk("old", "2026-10-23", .answered)
    let now = try Compared([late] + Compared.talks("b", "2026-11-17", missed: 5, of: 25))
    let comparison = try now.comparison(with: [then])
    #expect(comparison.period?.label.content == "17 November 2026")
    #expect(comparison.base != nil)
    #expect(comparison.restatements.isEmpty)
    // Where the days were asked for, they are the days.
    let from = try #require(CalendarDate(text: "2026-10-20"))
    let asked = try Compared(
      [late], period: Period(.days(from: Day(from), to: Day(number: Day(from).number + 6)), in: .utc))
    let earlier = ReportPeriod(of: asked.census.rows, in: .utc)
    #expect(earlier?.label.content == "20 to 26 October 2026")
    #expect(earlier?.week == nil)
  }

  @Test("Rows in any order give the same comparison")
  func order() throws {
    let then = Compared.talks("a", "2026-11-10", missed: 5, of: 20)
    let now = Compared.talks("b", "2026-11-17", missed: 9, of: 20)
    let one = try Compared(now).comparison(with: [try Compared(then)])
    let other = try Compared(now.reversed()).comparison(with: [try Compared(then.reversed())])
    #expect(one.changes == other.changes)
  }
}

@Suite("A period that is run again")
struct RestatementTests {
  private static let days = ["2026-11-09", "2026-11-11", "2026-11-15"]

  private static let week = (0..<30).map { number in
    Compared.Talk("c-\(number)", days[number % 3], number < 6 ? .missed : .onTime)
  }

  @Test("A report restates nothing of itself, and no value changes")
  func itself() throws {
    let report = try Compared(Self.week)
    let comparison = try report.comparison(with: [report])
    #expect(comparison.base == nil)
    let restatement = try #require(comparison.restatements.first)
    #expect(restatement.isWhole)
    #expect(restatement.changed.isEmpty)
    #expect(restatement.moves.isEmpty)
    #expect(restatement.unchanged == 30)
    #expect(restatement.values.count == Headline.ids.count)
    #expect(try report.moved(comparison).isEmpty)
  }

  @Test("What moved, came and went is listed with its place, old value beside new")
  func moves() throws {
    let then = try Compared(Self.week)
    var talks = Self.week
    talks[0].way = .onTime
    talks.remove(at: 29)
    talks.append(Compared.Talk("late-arrival", "2026-11-15", .missed))
    let now = try Compared(talks)
    let comparison = try now.comparison(with: [then])
    let restatement = try #require(comparison.restatements.first)
    let missed = try #require(restatement.values.first { $0.id == "T7.missed" })
    #expect(missed.then.share == Share(part: 6, whole: 30))
    #expect(missed.now.share == Share(part: 6, whole: 30))
    #expect([Restatement.Kind.moved, .new, .gone].map { restatement.count($0) } == [1, 1, 1])
    #expect(restatement.unchanged == 28)
    let rows = try now.moved(comparison)
    #expect(
      rows.map { Array($0[3...6]) } == [
        ["moved", "c-0", "missed", "on_time"], ["new", "late-arrival", "", "missed"], ["gone", "", "on_time", ""],
      ])
    #expect(
      rows.map { Array($0.suffix(2)) } == [
        ["talks.jsonl", "1"], ["talks.jsonl", "30"], ["talks.jsonl", "30"],
      ])
  }

  @Test("A longer export restates the days of the earlier one only")
  func longer() throws {
    let then = try Compared(Self.week)
    let now = try Compared(Self.week + Compared.talks("next", "2026-11-17", missed: 12, of: 20))
    let restatement = try #require(try now.comparison(with: [then]).restatements.first)
    #expect(!restatement.isWhole)
    #expect(restatement.period.label.content == "9 to 15 November 2026")
    #expect(restatement.period.week?.text == "2026-W46")
    #expect(restatement.changed.isEmpty)
    #expect(restatement.moves.isEmpty)
  }

  @Test("Other conversations of a day that both touch are no second run of it")
  func touching() throws {
    let then = try Compared(Self.week)
    let now = try Compared(
      Compared.talks("sunday", "2026-11-15", missed: 1, of: 4) + Compared.talks("next", "2026-11-17", missed: 2, of: 40)
    )
    let comparison = try now.comparison(with: [then])
    #expect(comparison.restatements.isEmpty)
    #expect(comparison.base != nil)
  }

  @Test("Conversations without an identifier are counted, never joined")
  func unnamed() throws {
    let talks = Self.week + [Compared.Talk(nil, "2026-11-10", .missed), Compared.Talk(nil, "2026-11-10", .answered)]
    let then = try Compared(talks)
    let now = try Compared(Array(talks.dropLast()))
    let restatement = try #require(try now.comparison(with: [then]).restatements.first)
    #expect(restatement.moves.isEmpty)
    #expect(restatement.unnamed == (2, 1))
  }

  @Test("A conversation that is written twice is the one that counts")
  func twice() throws {
    var later = Self.week[0]
    later.way = .onTime
    let now = try Compared(Self.week + [later, later])
    let restatement = try #require(try now.comparison(with: [try Compared(Self.week)]).restatements.first)
    // Of the three records the first of those with the newest end and the most events counts, and that is the missed one.
    #expect(restatement.moves.count <= 1)
    #expect(restatement.count(.new) == 0)
    #expect(restatement.unchanged + restatement.moves.count == 30)
  }
}

@Suite("Reading an earlier report")
struct EarlierReportTests {
  @Test("Its numbers are those that it said, at its own cut-off and in its own period")
  func same() throws {
    let talks = Compared.talks("a", "2026-11-10", missed: 5, of: 20)
    let report = try Compared(talks)
    let earlier = try report.earlier()
    #expect(earlier.numbers.values == report.numbers.values)
    #expect(earlier.numbers.spreads == report.numbers.spreads)
    let settings = [Manifest.Setting("week", "2026-W45")]
    let other = try EarlierReport(manifest: report.manifest(settings), hash: "", rows: report.rows()) { _ in .utc }
    #expect(other.numbers["P1"].share.part == 0)
    #expect(other.period?.week?.text == "2026-W45")
  }

  @Test(
    "A manifest that says something impossible is refused",
    arguments: [
      [Manifest.Setting("week", "2026-W54")], [Manifest.Setting("from", "2026-02-30")],
      [Manifest.Setting("week", "2026-W46"), Manifest.Setting("to", "2026-11-15")],
      [Manifest.Setting("from", "2026-11-15"), Manifest.Setting("to", "2026-11-09")],
      [Manifest.Setting("from", list: ["2026-11-15"])],
    ])
  func manifests(_ settings: [Manifest.Setting]) throws {
    let report = try Compared(Compared.talks("a", "2026-11-10", missed: 1, of: 2))
    #expect(throws: EarlierReport.Fault.self) {
      try EarlierReport(manifest: report.manifest(settings), hash: "", rows: report.rows()) { _ in .utc }
    }
  }

  @Test("Rows that another policy judged are not those of the manifest")
  func otherRows() throws {
    let talks = Compared.talks("a", "2026-11-10", missed: 1, of: 2)
    var policy = Policy()
    policy.inactiveAfter += 3_600_000
    let (one, other) = (try Compared(talks), try Compared(talks, policy: policy))
    #expect(throws: EarlierReport.Fault.otherRows) {
      try EarlierReport(manifest: one.manifest(), hash: "", rows: other.rows()) { _ in .utc }
    }
    #expect(throws: EarlierReport.Fault.manifest("its time zone is none that this version knows")) {
      try EarlierReport(manifest: one.manifest(), hash: "", rows: one.rows()) { _ in nil }
    }
  }
}
