import Detection
import Judging
import Redaction
import Rendering
import Testing

@testable import Reporting

@Suite("The charts of a report")
struct ChartTests {
  /// Whether some numbers stand in this order in a row of the table that begins with the label, or has it in its first cell.
  private func stands(_ counts: [Int], under label: String, in table: Table) -> Bool {
    let wanted = counts.map { SafeText(grouped: $0).content }
    return table.rows.contains { row in
      guard let first = row.first?.content, first == label || first.contains(label) else { return false }
      var left = wanted[...]
      for cell in row.dropFirst() {
        if let next = left.first, cell.content == next || cell.content.hasPrefix(next + " ") { left.removeFirst() }
      }
      return left.isEmpty
    }
  }

  @Test("say in at most ten words what there is to see, and over which period")
  func findings() throws {
    let sample = try SampleReport.week47.get()
    var count = 0
    for section in sample.sections {
      for chart in section.charts {
        count += 1
        let words = chart.finding.content.split(separator: " ")
        #expect((2...10).contains(words.count), "\(section.id): \(chart.finding)")
        #expect(chart.measure.content.hasSuffix(sample.content.period.content), "\(section.id): \(chart.measure)")
        #expect(!chart.table.rows.isEmpty, "\(section.id): \(chart.finding)")
      }
    }
    #expect(count >= 12)
  }

  @Test("draw the numbers of their tables, all of them and no others")
  func twins() throws {
    let sample = try SampleReport.week47.get()
    for section in sample.sections {
      for chart in section.charts {
        for (label, counts) in chart.drawn where !label.hasSuffix(" others") && label != "no time" {
          #expect(stands(counts, under: label, in: chart.table), "\(section.id), \(chart.finding): \(label) \(counts)")
        }
      }
    }
  }

  @Test("draw the numbers of the metrics")
  func metrics() throws {
    let sample = try SampleReport.week47.get()
    let numbers = sample.content.numbers
    func counts(_ section: String, _ chart: Int) throws -> [[Int]] {
      let charts = try #require(sample.section(section)).charts
      return try #require(chart < charts.count ? charts[chart] : nil).drawn.map(\.counts)
    }
    let bar = ReportContent.bar.map { [numbers.count($0.id)] }
    #expect(try counts("in-time", 0) == bar)
    #expect(bar.joined().reduce(0, +) == numbers["T7.missed"].share.whole)
    #expect(
      try counts("asks", 0)
        == [numbers["Q2"].of, numbers.count("Q2.initiated"), numbers.count("Q2.joined"), numbers.count("Q2")]
        .map { [$0] })
    #expect(
      try counts("handovers", 0)
        == [numbers["H3.replied"].of, numbers.count("H3.joined"), numbers.count("H3.replied"), numbers.count("W1")].map
      {
        [$0]
      })
    let ids = ["ai_confirmed", "ai_assumed", "hybrid", "human", "nobody", "not_observable"]
    let subjects = try counts("resolution", 0)
    #expect(subjects.first == ids.map { numbers.count("A7." + $0) })
    #expect(numbers.count("A7.ai_confirmed") + numbers.count("A7.ai_assumed") == numbers.count("A7.ai"))
    for part in ids.indices {
      #expect(subjects.dropFirst().reduce(0) { $0 + $1[part] } == subjects[0][part], "\(ids[part])")
    }
  }

  @Test("show every day, every late need and every wait; what has no time is said")
  func sums() throws {
    let sample = try SampleReport.week47.get()
    let numbers = sample.content.numbers
    let charts = try #require(sample.section("missed")).charts
    let days = try #require(charts.first)
    for (place, id) in ReportContent.Span.ids.enumerated() {
      let drawn = days.drawn.reduce(0) { $0 + $1.counts[place] }
      let untimed = days.table.row("without a time").flatMap { Int($0[place + 2]) } ?? 0
      #expect(drawn + untimed == numbers.count(id), "\(id)")
    }
    #expect(days.measure.content.contains("without a time in no column"))
    let byMessages = try #require(charts.first { $0.measure.content.contains("beyond the grace") })
    #expect(byMessages.drawn.reduce(0) { $0 + $1.counts[0] } == numbers.spread("T6.ai_messages").assessable)
    let byTime = try #require(charts.first { $0.measure.content.contains("start of the handover") })
    #expect(byTime.drawn.reduce(0) { $0 + $1.counts[0] } == numbers.spread("T6.seconds").assessable)
    let waits = try #require(charts.first { $0.measure.content.contains("wait for the person") })
    #expect(waits.drawn.reduce(0) { $0 + $1.counts[0] } == numbers.spread("T9.wait").assessable)
    let reasons = try #require(charts.first { $0.measure.content.contains("that were missed") })
    #expect(reasons.drawn.reduce(0) { $0 + $1.counts[0] } == numbers.count("T1"))
  }

  @Test("begin with a slice of all conversations, and name subjects as the table of subjects does")
  func subjects() throws {
    let sample = try SampleReport.week47.get()
    let labels = try #require(sample.section("resolution")).charts[0].drawn.map(\.label)
    #expect(labels.first == "all conversations")
    let known = sample.column("name", of: "subjects.csv").compactMap {
      if case .text(let name) = $0 { name } else { nil }
    }
    let named = labels.dropFirst().filter { $0 != "other subjects" && $0 != "without a subject" }
    #expect(!named.isEmpty)
    #expect(named.allSatisfy { known.contains($0) })
  }

  @Test("are left out where there is nothing to draw")
  func nothing() throws {
    let sections = try Compared([.init("a", "2026-11-02", .answered)]).content().sections
    for id in ["in-time", "missed", "asks", "handovers", "quality", "topics"] {
      let section = try #require(sections.first { $0.id.content == id })
      #expect(section.charts.isEmpty, "\(id)")
    }
    let empty = try Compared([]).content().sections
    #expect(empty.allSatisfy { $0.charts.isEmpty })
  }
}

@Suite("Days and weeks")
struct DaysChartTests {
  private func chart(_ talks: [Compared.Talk]) throws -> Chart? { try Compared(talks).content().daysChart() }

  private func days(_ count: Int, _ way: Compared.Way = .missed, apart: Int = 1) -> [Compared.Talk] {
    (0..<count).map { number in
      let day = Day(number: 20_759 + Int64(number * apart))
      return Compared.Talk("d-\(number)", CalendarDate(day).text, way)
    }
  }

  @Test("are one column a day up to fourteen days, and a column a week beyond")
  func columns() throws {
    let fourteen = try #require(try chart(days(14)))
    #expect(fourteen.drawn.count == 14)
    #expect(fourteen.drawn.allSatisfy { $0.counts == [1, 0, 0] })
    #expect(fourteen.table.columns.first?.content == "Day")
    let fifteen = try #require(try chart(days(15)))
    #expect(fifteen.drawn.count < 5)
    #expect(fifteen.table.columns.first?.content == "Week")
    #expect(fifteen.drawn.reduce(0) { $0 + $1.counts[0] } == 15)
  }

  @Test("keep the latest 26 weeks apart, and all before them in one column")
  func weeks() throws {
    let drawn = try #require(try chart(days(40, apart: 7))).drawn
    #expect(drawn.count == 27)
    #expect(drawn[0].label == "before")
    #expect(drawn[0].counts[0] == 14)
    #expect(drawn.reduce(0) { $0 + $1.counts[0] } == 40)
  }

  @Test("say that days without any are left out, only where there are some")
  func gaps() throws {
    #expect(try #require(try chart(days(3, apart: 2))).measure.content.contains("days without any are left out"))
    #expect(!(try #require(try chart(days(3)))).measure.content.contains("left out"))
  }

  @Test("write dates out, with the day of the week in the table")
  func dates() throws {
    let found = try #require(try chart([.init("a", "2026-11-09", .missed), .init("b", "2026-11-10", .onTime)]))
    #expect(found.drawn.map(\.label) == ["9 November", "10 November"])
    #expect(found.table.row("Monday, 9 November 2026") != nil)
  }

  @Test(
    "say where most were missed",
    arguments: [
      ([3, 1], "Most missed on 9 November: 3 of the 4"), ([2, 2], "Never more than 2 missed on one day"),
      ([0, 0], "None was missed on any day"), ([2], "2 of 5 missed"), ([0], "0 of 5 missed"),
    ] as [([Int], String)])
  func finding(_ missed: [Int], _ finding: String) {
    let names: [SafeText] = ["9 November", "10 November"]
    let spans = missed.enumerated().map { place, count in
      ReportContent.Span(label: names[place], name: names[place], counts: [count, 9, 9], needing: 5)
    }
    #expect(ReportContent.daysFinding(spans, isDaily: true).content == finding)
  }

  @Test("of needs on time are drawn with empty columns, and of none not at all")
  func none() throws {
    #expect(try chart(days(2, .onTime))?.drawn.map(\.counts) == [[0, 0, 0], [0, 0, 0]])
    #expect(try chart(days(2, .answered)) == nil)
    #expect(try chart([]) == nil)
  }

  @Test("put each verdict into its own part")
  func parts() throws {
    let talks: [Compared.Talk] = [
      .init("a", "2026-11-09", .missed), .init("b", "2026-11-09", .unfulfilled), .init("c", "2026-11-09", .late),
      .init("d", "2026-11-09", .late), .init("e", "2026-11-09", .onTime),
    ]
    #expect(try chart(talks)?.drawn.map(\.counts) == [[1, 1, 2]])
  }
}

@Suite("The line over several reports")
struct TrendChartTests {
  private func reports(_ missed: [Int]) throws -> [Compared] {
    try missed.enumerated().map { week, count in
      let day = CalendarDate(Day(number: 20_759 + Int64(week * 7))).text
      return try Compared(Compared.talks("w\(week)", day, missed: count, of: 20))
    }
  }

  @Test("is drawn from four earlier reports on, this one marked")
  func line() throws {
    let all = try reports([4, 6, 5, 7, 3])
    let charts = try #require(
      try all[4].content(with: Array(all.prefix(4))).sections.first { $0.id.content == "change" }
    ).charts
    #expect(
      charts.map(\.finding.content) == [
        "Missed 15.0 %, before 20.0 to 35.0 %", "On time 85.0 %, before 65.0 to 80.0 %",
      ])
    guard case .line(let points, tone: _) = try #require(charts.first).drawing else {
      Issue.record("it is no line")
      return
    }
    #expect(points.map(\.rate) == [0.2, 0.3, 0.25, 0.35, 0.15])
    #expect(points.map(\.isCurrent) == [false, false, false, false, true])
    #expect(points.allSatisfy { $0.low < $0.rate ?? 0 && $0.high > $0.rate ?? 1 })
  }

  @Test("is not drawn with three, and the table says it all the same")
  func few() throws {
    let all = try reports([4, 6, 5, 7])
    let section = try #require(
      try all[3].content(with: Array(all.prefix(3))).sections.first { $0.id.content == "change" })
    #expect(section.charts.isEmpty)
    #expect(section.table("All named reports")?.rows.count == 4)
  }

  @Test("leaves out what another policy judged, and says so")
  func policy() throws {
    var other = Policy()
    other.grace.request = 2
    var all = try reports([4, 6, 5, 7, 3, 8])
    all[0] = try Compared(Compared.talks("o", "2026-11-01", missed: 4, of: 20), policy: other)
    let section = try #require(
      try all[5].content(with: Array(all.prefix(5))).sections.first { $0.id.content == "change" })
    let chart = try #require(section.charts.first)
    #expect(chart.measure.content.contains("1 report by another policy not drawn"))
    #expect(section.table("All named reports")?.rows.count == 6)
  }

  @Test("says so where there are too few cases")
  func tooFew() {
    let (few, many) = (Share(part: 1, whole: 5), Share(part: 5, whole: 20))
    #expect(
      ReportContent.trendFinding("Missed", [(many, false), (few, true)]).content
        == "Missed: too few cases in this report")
    #expect(
      ReportContent.trendFinding("Missed", [(few, false), (many, true)]).content
        == "Missed: too few cases in the earlier reports")
  }
}
