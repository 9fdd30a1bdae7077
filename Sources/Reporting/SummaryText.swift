import Conversations
import Detection
import Intake
import Judging
package import Redaction
import Rendering
package import Studies

/// Makes the summary for the terminal: one screen, the figures of `summary.json`.
///
/// Handovers come first, then who resolved what, then what is in no rate, then what to look at. Shares stand with both
/// numbers and their interval; below ten cases only the counts. ASCII only, so that it reads the same everywhere.
package struct SummaryText {
  private let census: Census
  private let facts: RunFacts
  private let numbers: ReportNumbers

  package init(_ census: Census, _ facts: RunFacts, _ numbers: ReportNumbers) {
    self.census = census
    self.facts = facts
    self.numbers = numbers
  }

  /// The lines, without a line feed at their ends.
  package func lines() -> [SafeText] {
    var lines: [SafeText] = [headline, ""]
    for (number, part) in parts.enumerated() {
      if number > 0 { lines.append("") }
      if let title = part.title { lines.append(title) }
      for entry in part.entries {
        lines.append(entry.label + SafeText(" ").repeated(max(1, 22 - entry.label.columns)) + entry.content)
      }
    }
    return lines
  }

  /// The same as Markdown: a table for each part.
  package func markdown() -> [UInt8] {
    var document = MarkdownDocument()
    document.heading("Did customers who needed a person get one?", level: 1)
    document.paragraph(headline)
    for part in parts {
      document.heading(part.heading)
      if let title = part.title { document.paragraph(title) }
      document.table([["", ""]] + part.entries.map { [$0.label, $0.content] })
    }
    return document.document()
  }

  /// A part of the summary: lines of a label and what is said of it.
  private struct Part {
    /// What stands above it in Markdown.
    var heading: SafeText
    /// The sentence before its lines.
    var title: SafeText?
    var entries: [Entry]
  }

  private struct Entry {
    var label: SafeText
    var content: SafeText
  }

  private var parts: [Part] {
    [
      Part(heading: "Needs", title: needTitle, entries: needEntries + handoverEntries),
      Part(heading: "Resolution", title: nil, entries: resolutionEntries + topicEntries + restEntries + problemEntries),
    ]
  }

  private func value(_ id: String) -> Metric.Value {
    numbers[id]
  }

  private func count(_ id: String) -> Int { value(id).share.part }

  private func share(_ id: String) -> SafeText {
    let share = value(id).share
    let interval = share.interval ?? (0, 1)
    return SafeText(part: share.part, of: share.whole, low: interval.low, high: interval.high)
  }

  private func row(_ label: SafeText, _ content: SafeText) -> Entry { Entry(label: label, content: content) }

  private var headline: SafeText {
    let lines = census.corpus.lines.lines
    let conversations = census.rows.rows.count
    let policy: SafeText = "handover \(facts.version) - \(facts.policyName) - "
    return policy + "\(SafeText(grouped: lines)) lines, \(SafeText(grouped: conversations)) conversations"
  }

  private var period: SafeText {
    let started = census.rows.rows.compactMap(\.firstCustomerMessage)
    guard let from = started.min(), let to = started.max() else { return "Conversations without times" }
    return "\(SafeText(day: from)) to \(SafeText(day: to)) (UTC)"
  }

  private var needTitle: SafeText {
    let whole = value("T7.missed").share.whole
    return "\(period), conversations with a need for a person: \(SafeText(grouped: whole))"
  }

  private var needEntries: [Entry] {
    var lines: [Entry] = []
    let bar: [(SafeText, String)] = [
      ("Missed", "missed"), ("Unfulfilled", "unfulfilled"), ("Late", "late"), ("Recovered", "recovered"),
      ("Withdrawn", "withdrawn"), ("On time", "on_time"),
    ]
    for (label, id) in bar { lines.append(row("  \(label)", share("T7." + id))) }
    if let late = numbers.spread("T6.ai_messages").spread {
      let spread: SafeText =
        "median \(late.median), 90% up to \(late.ninetieth), at most \(late.largest)"
      lines.append(row("  Lateness", "AI messages beyond the grace: " + spread))
    }
    let needs = census.rows.needCounts
    var words: [SafeText] = []
    for verdict in NeedVerdict.allCases where verdict != .open {
      words.append("\(SafeText(grouped: needs[Int(verdict.rawValue)])) \(Words.needVerdicts[Int(verdict.rawValue)])")
    }
    let total = SafeText(grouped: needs.reduce(0, +))
    lines.append(row("  Needs", "\(total) in all: " + Array(words[..<3]).joined(separator: ", ")))
    lines.append(row("", Array(words[3...]).joined(separator: ", ")))
    return lines
  }

  private var handoverEntries: [Entry] {
    let reasons = NeedPart.allCases.map { ($0, value("T1." + $0.name).share.part) }.filter { $0.1 > 0 }
      .sorted { ($1.1, $0.0.rawValue) < ($0.1, $1.0.rawValue) }
    var lines: [Entry] = []
    if !reasons.isEmpty {
      let words: [SafeText] = reasons.prefix(4).map { "\(Self.words(of: $0.0)) \(SafeText(grouped: $0.1))" }
      lines.append(row("  Missed because", words.joined(separator: ", ")))
    }
    let without = count("T4.without_need")
    if without > 0 { lines.append(row("  Announced, no need", "\(SafeText(grouped: without)) where nobody came")) }
    let unneeded = value("T5").share
    if unneeded.whole > 0 { lines.append(row("  Unneeded handovers", share("T5"))) }
    let asked = value("Q2").share
    if asked.whole > 0 { lines.append(row("  Asks that got one", share("Q2"))) }
    return lines
  }

  private static func words(of part: NeedPart) -> SafeText {
    switch part {
    case .asked: "asked for a person"
    case .soft: "soft signals"
    default: SafeText(name: part.name)
    }
  }

  private var resolutionEntries: [Entry] {
    let who: SafeText =
      "AI \(SafeText(grouped: count("A7.ai"))) : human \(SafeText(grouped: count("A7.human"))) : "
      + "hybrid \(SafeText(grouped: count("A7.hybrid"))) : nobody \(SafeText(grouped: count("A7.nobody")))"
    return [
      row("Resolved by AI alone", "confirmed " + share("A1")),
      row("", "assumed " + share("A2")),
      row("Who resolved it", who + " : not observable \(SafeText(grouped: count("A7.not_observable")))"),
      row("", "AI share of resolved " + share("A7.ai_share_of_resolved")),
    ]
  }

  private var topicEntries: [Entry] {
    var lines: [Entry] = []
    for key in facts.policy.topics.all.map({ facts.policy.topics.key(of: $0) }) where value("K2." + key).of > 0 {
      let reached = value("K2." + key)
      var text: SafeText = "\(name: key): reached " + share("K2." + key)
      if reached.assessable < reached.of {
        text += ", assessable \(SafeText(grouped: reached.assessable)) of \(SafeText(grouped: reached.of))"
      }
      lines.append(row(lines.isEmpty ? "High-risk topics" : "", text))
    }
    return lines
  }

  private var restEntries: [Entry] {
    let counts = census.rows.outcomeCounts
    let open = counts[Int(Outcome.open.rawValue)]
    let beyond = census.rows.openBeyondGrace
    var lines = [
      row(
        "Not in rates",
        "\(SafeText(grouped: open)) open (\(SafeText(grouped: beyond)) beyond the grace), "
          + "\(SafeText(grouped: counts[Int(Outcome.unengaged.rawValue)])) unengaged, "
          + "\(SafeText(grouped: counts[Int(Outcome.excluded.rawValue)])) excluded")
    ]
    let assumed = census.rows.standings.count { $0 == .assumed }
    if assumed > 0 {
      lines.append(row("", "\(SafeText(grouped: assumed)) have no times and are taken as complete"))
    }
    return lines
  }

  private var problemEntries: [Entry] {
    let counts = census.corpus.lines
    guard counts.refused > 0 else { return [] }
    return [row("Refused", "\(SafeText(grouped: counts.refused)) of \(SafeText(grouped: counts.lines)) lines")]
  }
}
