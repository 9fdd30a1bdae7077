import Judging
import Redaction
import Rendering

extension ReportContent {
  /// What is different from earlier reports: only where some were named.
  func changeSection() -> ReportSection? {
    guard let comparison else { return nil }
    var section = ReportSection(
      "change", title: "Better than before?", finding: changeFinding(comparison),
      why:
        "A share moves by chance alone. Only a change whose interval leaves out zero is called better or worse; the interval is that of a difference of two shares (Newcombe)."
    )
    section.lines = comparison.restatements.map { restatement in
      ReportSection.Line("  Said again", restated(restatement))
    }
    section.charts = trendCharts(comparison)
    section.folded = [withinTable(comparison)] + comparison.restatements.map { restatedTable($0) }
    // The table of all reports is that of the lines, where there are any.
    if section.charts.isEmpty { section.folded.insert(trendTable(comparison), at: 1) }
    return section
  }

  private static let bar4: [(SafeText, String)] = [
    ("missed", "T7.missed"), ("unfulfilled", "T7.unfulfilled"), ("late", "T7.late"), ("on time", "T7.on_time"),
  ]

  private func changeFinding(_ comparison: ReportComparison) -> SafeText {
    guard let label = earlierLabel, let base = comparison.base else {
      return comparison.restatements.isEmpty
        ? "No earlier report that was named lies before this one." : "These days were reported before."
    }
    if !base.isSamePolicy {
      return "\(label) was judged by another policy; what changed may come from that, so nothing is compared."
    }
    var text: SafeText = "Compared with \(label): "
    let changes = Self.bar4.compactMap { label, id in comparison.change(of: id).map { (label, id, $0) } }
    let clear = changes.filter { $0.2.isUsual == false }
    if changes.allSatisfy({ $0.2.difference == nil }) {
      text += "too few cases to compare."
    } else if clear.isEmpty {
      text += "no change is larger than the usual variation"
      if let missed = comparison.change(of: "T7.missed")?.difference {
        text += " (missed: " + Self.words(missed, .down) + ")"
      }
      text += "."
    } else {
      let words: [SafeText] = clear.map { label, id, change in
        var words: SafeText = "\(label) \(Self.words(change, Self.better(id)))"
        if let within = change.within?.difference, within.isUsual {
          words += ", but usual when compared topic by topic"
        }
        return words
      }
      text += words.joined(separator: "; ") + "."
      if clear.count < changes.count { text += " The rest is within the usual variation." }
    }
    if let period = comparison.period, period.length != base.period.length {
      text += " It covers \(Self.counted(base.period.length, "day", "days")), this report \(period.length)."
    }
    return text
  }

  /// The headline metrics, and the change within topics beside the plain one.
  private func withinTable(_ comparison: ReportComparison) -> ReportSection.Table {
    guard let label = earlierLabel else { return ReportSection.Table("", columns: []) }
    var table = ReportSection.Table(
      "This report against \(label); the column within topics compares like with like, topic by topic",
      columns: ["What", "Now", label, "Change", "Within topics", "Metric"])
    for id in Headline.ids {
      guard let change = comparison.change(of: id), let metric = numbers.metrics.first(where: { $0.id == id }) else {
        continue
      }
      var within: SafeText = "-"
      if let found = change.within {
        let compared = SafeText(grouped: found.compared)
        within =
          Self.words(found.difference, Self.better(id)) + " (\(compared) of \(SafeText(grouped: found.of)) cases)"
      }
      table.rows.append([
        Self.words(ofMetric: id), Self.text(of: change.now), Self.text(of: change.then),
        Self.words(change, Self.better(id)), within, SafeText(name: metric.id),
      ])
    }
    return table
  }

  func trendTable(_ comparison: ReportComparison) -> ReportSection.Table {
    let ids = ["T7.missed", "T7.unfulfilled", "T7.late", "T7.on_time", "A7.ai_share_of_resolved", "W1"]
    var table = ReportSection.Table(
      "All named reports in the order of their days",
      columns: [
        "Report", "Conversations", "Missed", "Unfulfilled", "Late", "On time", "AI share of resolved",
        "Resolved by the first person",
      ])
    guard comparison.trend.count > 1 else { return table }
    for point in comparison.trend {
      var name: SafeText = point.period.map { Self.label(of: $0) } ?? "without times"
      if point.identity == nil { name += " (this report)" }
      if !point.isSamePolicy { name += ", another policy" }
      table.rows.append([name, SafeText(grouped: point.conversations)] + ids.map { Self.text(of: point[$0]) })
    }
    return table
  }

  private func restated(_ restatement: Restatement) -> SafeText {
    let days = Self.label(of: restatement.period)
    if restatement.moves.isEmpty { return "\(days): the same as before" }
    var text: SafeText = "\(days): \(SafeText(grouped: restatement.count(.moved))) moved, "
    text += "\(SafeText(grouped: restatement.count(.new))) new, \(SafeText(grouped: restatement.count(.gone))) gone"
    if let missed = restatement.values.first(where: { $0.id == "T7.missed" }) {
      text +=
        "; missed was \(SafeText(grouped: missed.then.share.part)) of \(SafeText(grouped: missed.then.share.whole))"
      text += ", is \(SafeText(grouped: missed.now.share.part)) of \(SafeText(grouped: missed.now.share.whole))"
    }
    return text + " (moved.csv)"
  }

  private func restatedTable(_ restatement: Restatement) -> ReportSection.Table {
    var table = ReportSection.Table(
      "Said again of \(restated(restatement))", columns: ["What", "Then", "Now", "Metric"])
    for value in restatement.changed {
      let what = MetricWords.of(id: value.id).map { SafeText(name: $0.what) } ?? Self.words(ofMetric: value.id)
      table.rows.append([
        Headline.ids.contains(value.id) ? Self.words(ofMetric: value.id) : what, Self.text(of: value.then),
        Self.text(of: value.now), SafeText(name: value.id),
      ])
    }
    return table
  }
}
