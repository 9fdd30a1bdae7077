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
    guard needing > 0 else { return section }
    section.lines = barLines(needing) + latenessLines()
    section.tables = [barTable(), needTable()] + latenessTables()
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
    if waited > 0 { text += "; \(SafeText(grouped: waited)) of these needs then waited too long" }
    let bad: [(String, SafeText)] = [
      ("T7.missed", "never had a handover started"), ("T7.unfulfilled", "waited and nobody came"),
      ("T7.late", "were handed over late"),
    ]
    let parts: [SafeText] = bad.map { "\(count($0.0)) \($0.1)" }
    return text + ". " + parts.joined(separator: ", ") + "."
  }

  /// The classes of the bar, in its order, with their names for people.
  static let bar: [(label: SafeText, id: String, means: SafeText)] = [
    ("Missed", "T7.missed", "no handover was ever started"),
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

  private func barTable() -> ReportSection.Table {
    var table = ReportSection.Table(
      "Conversations with a need, by their worst need",
      columns: ["Class", "Conversations", "What it means"] + thenColumns)
    for (label, id, means) in Self.bar { table.rows.append([label, share(id), means] + then(id)) }
    return table
  }

  private func needTable() -> ReportSection.Table {
    var table = ReportSection.Table(
      "Needs by what raised them: a conversation can have several, and a need several reasons",
      columns: ["Reason", "Needs", "Missed", "Unfulfilled", "Late", "Recovered", "Withdrawn", "On time"])
    let order = ["missed", "unfulfilled", "late", "recovered", "withdrawn", "on_time"]
    for part in NeedPart.allCases where numbers["T8.\(part.name).missed"].share.whole > 0 {
      table.rows.append(
        [Self.words(of: part), SafeText(grouped: numbers["T8.\(part.name).missed"].share.whole)]
          + order.map { count("T8.\(part.name).\($0)") })
    }
    let counts = census.rows.needCounts
    // The verdicts of ``SettledRows/needCounts`` stand in the same order.
    table.rows.append(["All needs", SafeText(grouped: counts.reduce(0, +))] + counts.map { SafeText(grouped: $0) })
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

  private func latenessTables() -> [ReportSection.Table] {
    var tables: [ReportSection.Table] = []
    if numbers.spread("T6.ai_messages").of > 0 {
      tables.append(
        ReportSection.Table(
          "How late: AI messages beyond the grace", columns: ["AI messages", "Late needs"],
          rows: buckets("T6.ai_messages", Self.messageBuckets)))
      tables.append(
        ReportSection.Table(
          "How late: from the onset to the start of the handover", columns: ["Time", "Late needs"],
          rows: buckets("T6.seconds", Self.timeBuckets)))
    }
    if numbers["T9"].of > 0 {
      var table = ReportSection.Table("Came on time, and then the customer waited", columns: ["Wait", "Needs"])
      table.rows = buckets("T9.wait", Self.timeBuckets)
      table.rows.append(["longer than the limit, from the initiation", share("T9")])
      table.rows.append(["longer than the limit, from the onset", share("T9.from_onset")])
      tables.append(table)
    }
    return tables
  }

  private static let messageBuckets: [(SafeText, ClosedRange<Int>)] = [
    ("0 AI messages (late by time or exchanges)", 0...0), ("1 AI message", 1...1), ("2", 2...2), ("3 to 4", 3...4),
    ("5 to 9", 5...9), ("10 or more", 10...Int.max),
  ]

  private static let timeBuckets: [(SafeText, ClosedRange<Int>)] = [
    ("under 1 minute", 0...59), ("1 to 5 minutes", 60...299), ("5 to 15 minutes", 300...899),
    ("15 to 60 minutes", 900...3_599), ("over an hour", 3_600...Int.max),
  ]

  private func buckets(_ id: String, _ bounds: [(SafeText, ClosedRange<Int>)]) -> [[SafeText]] {
    guard let measure = numbers.measures.first(where: { $0.id == id }) else { return [] }
    var counts = [Int](repeating: 0, count: bounds.count)
    var unknown = 0
    measure.forEach(of: census.rows) { _, value in
      guard let value else {
        unknown += 1
        return
      }
      if let slot = bounds.firstIndex(where: { $0.1.contains(value) }) { counts[slot] += 1 }
    }
    var rows: [[SafeText]] = zip(bounds, counts).map { [$0.0, SafeText(grouped: $1)] }
    if unknown > 0 { rows.append(["no usable times", SafeText(grouped: unknown)]) }
    return rows
  }
}
