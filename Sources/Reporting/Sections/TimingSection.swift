import Judging
import Redaction
import Rendering
import Studies

extension ReportContent {
  /// Whether customers who needed a person got one in time: the headline.
  func timingSection() -> ReportSection {
    let needing = numbers["T7.missed"].share.whole
    var section = ReportSection(
      "in-time", title: "Did customers who needed a person get one in time?", finding: timingFinding(needing),
      why:
        "Whoever needs a person and does not get one leaves, asks again or gives up. Each conversation counts once, by its worst need; no two classes are added up."
    )
    section.tiles = tiles()
    guard needing > 0 else { return section }
    section.explanation =
      "A need for a person: the customer asked for one, or the matter must reach one, or several warning signs came together. In time: a handover was started before the AI went on for longer than the rules allow. The range in brackets is what chance alone can explain."
    section.lines = barLines(needing) + latenessLines()
    section.charts = [barChart(needing)]
    section.links = [
      listLinks.link(toMetric: "T7.missed", .missed), listLinks.link(toMetric: "T7.unfulfilled", .unfulfilled),
      listLinks.link(toMetric: "T7.late", .late),
    ].compactMap { $0 }
    return section
  }

  private func timingFinding(_ needing: Int) -> SafeText {
    guard numbers["A7.ai"].of > 0 else { return "No conversation is over yet, so none is in rates." }
    guard needing > 0 else { return "No conversation in rates showed a need for a person." }
    let onTime = numbers["T7.on_time"].share
    var text: SafeText =
      "Of \(Self.counted(needing, "conversation", "conversations")) with a need for a person, "
    text += "\(SafeText(grouped: onTime.part)) were handed over in time"
    let waited = numbers.count("T9")
    if waited > 0 {
      text += "; \(Self.counted(waited, "need", "needs")) met in time then waited too long for the person"
    }
    let bad: [(String, SafeText)] = [
      ("T7.missed", "had a need for which nobody was called"), ("T7.unfulfilled", "waited and nobody came"),
      ("T7.late", "were handed over late"),
    ]
    let parts: [SafeText] = bad.map { "\(count($0.0)) \($0.1)" }
    return text + ". " + parts.joined(separator: ", ") + "."
  }

  /// The classes of the bar, in its order, with their names for people.
  static let bar: [(label: SafeText, id: String, means: SafeText)] = [
    ("Missed", "T7.missed", "no handover was started for it"),
    ("Unfulfilled", "T7.unfulfilled", "a handover was started and nobody came"),
    ("Late", "T7.late", "a person came after the AI had gone on beyond the grace"),
    ("Recovered", "T7.recovered", "soft signals only, and the customer said that it was solved"),
    ("Withdrawn", "T7.withdrawn", "the customer took it back in time"),
    ("On time", "T7.on_time", "a handover was started within the grace, and a person came"),
  ]

  private func barLines(_ needing: Int) -> [ReportSection.Line] {
    Self.bar.map { label, id, _ in
      let part = numbers[id].share.part
      let length = part == 0 ? 0 : max(1, (part * 12 + needing / 2) / needing)
      let bar = SafeText("=").repeated(length) + SafeText(" ").repeated(12 - length)
      return ReportSection.Line("  " + label, bar + "  " + share(id) + change(id), .bar)
    }
  }

  /// The six classes, missed in blue and late in orange as everywhere.
  private func barChart(_ needing: Int) -> Chart {
    let tones: [Chart.Tone] = [.first, .firstHatched, .second, .quiet, .quiet, .third]
    let bars = zip(Self.bar, tones).map { row, tone in
      Chart.Bar(row.label, numbers[row.id].share.part, value: Self.short(part: row.id, of: numbers), tone: tone)
    }
    return Chart(
      barFinding(needing), measure: measure("Conversations with a need for a person, each once, by its worst need"),
      .bars(bars, of: needing), table: barTable())
  }

  /// How many were on time, in at most ten words.
  private func barFinding(_ needing: Int) -> SafeText {
    let onTime = numbers["T7.on_time"].share
    guard needing >= Share.leastCases else {
      return "\(onTime.part) of \(needing) handed over in time"
    }
    return "\(SafeText(percentage: onTime.part, of: needing)) % handed over in time, "
      + "\(SafeText(percentage: numbers.count("T7.missed"), of: needing)) % missed"
  }

  private func barTable() -> ReportSection.Table {
    var table = ReportSection.Table(
      "Conversations with a need, by their worst need",
      columns: ["Class", "Conversations", "What it means"] + thenColumns)
    for (label, id, means) in Self.bar { table.rows.append([label, share(id), means] + then(id)) }
    return table
  }

  /// What a part of the needs is called.
  static func words(of part: NeedPart) -> SafeText {
    switch part {
    case .asked: "asked for a person"
    case .soft: "other signals"
    case .otherTopic: "another topic of the policy"
    case .paymentDispute: "payment dispute"
    case .legal: "legal"
    case .accountSecurity: "account security"
    case .complaint: "complaint"
    case .vip: "VIP"
    }
  }

  private func latenessLines() -> [ReportSection.Line] {
    var lines: [ReportSection.Line] = []
    if let late = numbers.spread("T6.ai_messages").spread {
      let most = Self.counted(late.median, "AI message", "AI messages")
      lines.append(
        ReportSection.Line(
          "  How late", "median \(most) beyond the grace, 90% up to \(late.ninetieth)"))
    }
    let reasons = NeedPart.allCases.map { ($0, numbers.count("T1." + $0.name)) }.filter { $0.1 > 0 }
      .sorted { ($1.1, $0.0.rawValue) < ($0.1, $1.0.rawValue) }
    if !reasons.isEmpty {
      var words: [SafeText] = reasons.prefix(2).map { "\(Self.words(of: $0.0)) \(SafeText(grouped: $0.1))" }
      let rest = reasons.dropFirst(2).reduce(0) { $0 + $1.1 }
      if rest > 0 { words.append("rest \(SafeText(grouped: rest))") }
      lines.append(ReportSection.Line("  Missed because", words.joined(separator: ", ")))
    }
    let causes = Failure.allCases.map { ($0, numbers.count("T4." + $0.name)) }.filter { $0.1 > 0 }
      .sorted { ($1.1, $0.0.rawValue) < ($0.1, $1.0.rawValue) }
    if !causes.isEmpty {
      var words: [SafeText] = causes.prefix(2).map { "\(Self.words(of: $0.0)) \(SafeText(grouped: $0.1))" }
      let rest = causes.dropFirst(2).reduce(0) { $0 + $1.1 }
      if rest > 0 { words.append("rest \(SafeText(grouped: rest))") }
      let without = numbers.count("T4.without_need")
      let more: SafeText = without > 0 ? " (+\(SafeText(grouped: without)) no need)" : ""
      lines.append(ReportSection.Line("  Nobody came", words.joined(separator: ", ") + more))
    }
    return lines
  }

  /// What a failure is called.
  static func words(of failure: Failure) -> SafeText {
    switch failure {
    case .joinedSilent: "joined and said nothing"
    case .failed: "the handover failed"
    case .noStaff: "nobody was there"
    case .lapsed: "the AI took over again"
    case .deflected: "sent elsewhere"
    case .queueAbandoned: "left the queue"
    case .closedSilently: "closed while waiting"
    case .announcedOnly: "only announced"
    case .timeout: "timed out"
    case .ignored: "ignored"
    case .neverAnswered: "never answered"
    }
  }
}
