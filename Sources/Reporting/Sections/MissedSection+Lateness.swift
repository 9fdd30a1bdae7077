import Detection
import Judging
import Redaction
import Rendering
import Studies

/// How late those were who came late, and how long those waited who were handed over in time.
extension ReportContent {
  /// Values of a measure in ordered classes.
  struct Buckets {
    var rows: [(label: SafeText, count: Int)]
    /// Cases without a value.
    var unknown: Int
  }

  private static let messageBuckets: [(SafeText, ClosedRange<Int>)] = [
    ("0 AI messages (late by time or exchanges)", 0...0), ("1 AI message", 1...1), ("2 AI messages", 2...2),
    ("3 to 4", 3...4), ("5 to 9", 5...9), ("10 or more", 10...Int.max),
  ]

  private static let timeBuckets: [(SafeText, ClosedRange<Int>)] = [
    ("under 1 minute", 0...59), ("1 to 5 minutes", 60...299), ("5 to 15 minutes", 300...899),
    ("15 to 60 minutes", 900...3_599), ("over an hour", 3_600...Int.max),
  ]

  private func buckets(_ id: String, _ bounds: [(SafeText, ClosedRange<Int>)]) -> Buckets {
    var counts = [Int](repeating: 0, count: bounds.count)
    var unknown = 0
    numbers.measures.first { $0.id == id }?.forEach(of: census.rows) { _, value in
      guard let value else {
        unknown += 1
        return
      }
      if let slot = bounds.firstIndex(where: { $0.1.contains(value) }) { counts[slot] += 1 }
    }
    return Buckets(rows: zip(bounds, counts).map { ($0.0, $1) }, unknown: unknown)
  }

  /// By AI messages, and by time where times are known; none when nothing came late.
  func latenessCharts() -> [Chart] {
    guard let late = numbers.spread("T6.ai_messages").spread else { return [] }
    var messages = buckets("T6.ai_messages", Self.messageBuckets)
    // Late by time alone is rare; the class stands only where it is not empty.
    if messages.rows[0].count == 0 { messages.rows.removeFirst() }
    var charts = [
      chart(
        messages, "Half came at most \(Self.counted(late.median, "AI message", "AI messages")) late",
        "Late needs by AI messages beyond the grace; 90 % up to \(SafeText(grouped: late.ninetieth))",
        ReportSection.Table("How late: AI messages beyond the grace", columns: ["AI messages", "Late needs"]), .second)
    ]
    if let times = numbers.spread("T6.seconds").spread {
      charts.append(
        chart(
          buckets("T6.seconds", Self.timeBuckets), "Half were handed over within \(Self.duration(times.median))",
          "Late needs by time from the need to the start of the handover; 90 % within \(Self.duration(times.ninetieth))",
          ReportSection.Table("How late: from the need to the start of the handover", columns: ["Time", "Late needs"]),
          .second))
    }
    return charts
  }

  /// Handed over in time, and then the wait for the person; `nil` when no wait is known.
  func waitChart() -> Chart? {
    guard let waits = numbers.spread("T9.wait").spread else { return nil }
    let long = numbers["T9"]
    var table = ReportSection.Table("Came on time, and then the customer waited", columns: ["Wait", "Needs"])
    let all = buckets("T9.wait", Self.timeBuckets)
    table.rows = Self.rows(of: all)
    table.rows.append(["longer than the limit, from the start of the handover", Self.text(of: long)])
    table.rows.append(["longer than the limit, from the need", share("T9.from_onset")])
    let counts: SafeText = "\(SafeText(grouped: long.share.part)) of \(SafeText(grouped: long.share.whole))"
    let limit = Self.duration(Int(facts.policy.wait.live / 1_000))
    return Chart(
      long.share.whole == 0
        ? "Half of those on time waited up to \(Self.duration(waits.median))"
        : "\(counts) on time then waited too long",
      measure: measure(
        "Needs handed over in time, by the wait for the person; too long is over \(limit) in a chat; median \(Self.duration(waits.median)), 90 % up to \(Self.duration(waits.ninetieth))"
          + Self.unknown(all)),
      .bars(Self.bars(all, .third), of: nil), table: table)
  }

  private func chart(
    _ buckets: Buckets, _ finding: SafeText, _ what: SafeText, _ table: ReportSection.Table, _ tone: Chart.Tone
  ) -> Chart {
    var table = table
    table.rows = Self.rows(of: buckets)
    return Chart(
      finding, measure: measure(what + Self.unknown(buckets)), .bars(Self.bars(buckets, tone), of: nil), table: table)
  }

  private static func unknown(_ buckets: Buckets) -> SafeText {
    buckets.unknown == 0 ? "" : "; \(SafeText(grouped: buckets.unknown)) without usable times"
  }

  private static func bars(_ buckets: Buckets, _ tone: Chart.Tone) -> [Chart.Bar] {
    buckets.rows.map { Chart.Bar($0.label, $0.count, tone: tone) }
  }

  private static func rows(of buckets: Buckets) -> [[SafeText]] {
    var rows: [[SafeText]] = buckets.rows.map { [$0.label, SafeText(grouped: $0.count)] }
    if buckets.unknown > 0 { rows.append(["no usable times", SafeText(grouped: buckets.unknown)]) }
    return rows
  }
}
