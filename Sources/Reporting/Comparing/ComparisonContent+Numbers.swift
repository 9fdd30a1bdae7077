import Conversations
import Detection
import Intake
import Judging
import Redaction
import Rendering
import Studies

/// The sections with the numbers of a comparison, and with what it cannot say.
extension ComparisonContent {
  static func words(of question: ComparisonFigures.Question) -> SafeText {
    switch question {
    case .right: "right by the labels"
    case .due: "a person was due"
    case .missed: "missed"
    case .late: "late"
    }
  }

  static func words(of kind: ComparisonFigures.Kind) -> SafeText {
    switch kind {
    case .missed: "Needs missed"
    case .late: "Needs late"
    case .resolution: "Handovers that the first person resolved"
    case .due: "Conversations in which a person was due"
    case .load: "Load: conversations with an escalation, of those with the AI"
    case .labelsMissed: "By the labels: missed, of those that needed a person"
    case .labelsLate: "By the labels: escalated too late, of those with a known place"
    case .labelsUnneeded: "By the labels: escalated, of those that needed nobody"
    case .labelsRight: "By the labels: right, of all with a label"
    }
  }

  // MARK: Who says it alone

  func splitSection() -> ReportSection {
    func counts(_ question: ComparisonFigures.Question) -> PairedCounts? {
      figures.splits.first { $0.question == question }?.counts
    }
    let due = counts(.due) ?? PairedCounts(b: 0, c: 0)
    var finding: SafeText =
      "A person was due only under A in \(SafeText(grouped: due.b)), only under B in \(SafeText(grouped: due.c))."
    if let right = counts(.right) {
      let only: SafeText =
        "By the labels only A is right in \(SafeText(grouped: right.b)), only B in \(SafeText(grouped: right.c)). "
      finding = only + finding
    }
    let whose: SafeText = figures.labels == nil ? "Without labels nobody knows which of both is right. " : ""
    var section = ReportSection(
      "splits", title: "Said by one of them alone",
      finding: finding,
      why:
        whose
        + "The chance of so uneven a split (McNemar, exact, two-sided; adjusted after Holm for all rows) says only whether it may be an accident, and is the least interesting part."
    )
    var table = ReportSection.Table(
      "Conversations of which only one policy says it",
      columns: ["What", "Only A (b)", "Only B (c)", "Which, only A", "Which, only B", "Chance", "Adjusted"])
    for split in figures.splits {
      let (a, b) = (section.cell(listed(split.onlyBefore)), section.cell(listed(split.onlyAfter)))
      table.rows.append([
        Self.words(of: split.question), SafeText(grouped: split.counts.b), SafeText(grouped: split.counts.c), a, b,
        Self.chance(split.counts.probability), Self.chance(split.adjusted),
      ])
      section.lines.append(
        ReportSection.Line(
          Self.words(of: split.question),
          "only A \(SafeText(grouped: split.counts.b)), only B \(SafeText(grouped: split.counts.c)) (chance \(Self.chance(split.adjusted)))"
        ))
      for (side, pairs) in [("only A", split.onlyBefore), ("only B", split.onlyAfter)] where !pairs.isEmpty {
        section.lines.append(ReportSection.Line("  " + SafeText(name: side), listed(pairs).text))
      }
    }
    section.tables = [table]
    return section
  }

  /// The names of some conversations, twenty at most.
  private func listed(_ pairs: [RowPair]) -> ReportSection.Conversations {
    let names = pairs.prefix(Self.mostShown).map { name(of: $0) }
    let rest: SafeText =
      pairs.count > Self.mostShown
      ? " and \(SafeText(grouped: pairs.count - Self.mostShown)) more, in compare.json" : .empty
    return ReportSection.Conversations(names, rest: rest)
  }

  /// A probability to four places; below them a bound.
  static func chance(_ probability: Double) -> SafeText {
    probability < 0.000_1 ? "below 0.0001" : SafeText(probability, places: 4)
  }

  // MARK: The shares

  func shareSection() -> ReportSection {
    let parts = [ComparisonFigures.Kind.load, .labelsMissed, .labelsUnneeded].compactMap { kind -> SafeText? in
      guard let share = figures[kind] else { return nil }
      return
        "\(Self.short(of: kind)): \(ReportContent.short(share.before.share)) under A, \(ReportContent.short(share.after.share)) under B."
    }
    var section = ReportSection(
      "shares", title: "The headline numbers under both", finding: parts.joined(separator: " "),
      why:
        "Both numbers are counted over the same conversations, so the difference has an interval of its own: whole customers are drawn again and again, each with what both policies say of them. Under ten cases only counts are shown."
    )
    var table = ReportSection.Table(
      "Headline numbers", columns: ["Number", "Under A", "Under B", "Difference, B minus A"])
    for share in figures.shares {
      let difference = Self.difference(share)
      table.rows.append([
        Self.words(of: share.kind), ReportContent.text(of: share.before), ReportContent.text(of: share.after),
        difference,
      ])
      section.lines.append(
        ReportSection.Line(
          Self.short(of: share.kind),
          "\(ReportContent.short(share.before.share)) under A, \(ReportContent.short(share.after.share)) under B: "
            + difference))
    }
    section.tables = [table]
    return section
  }

  private static func short(of kind: ComparisonFigures.Kind) -> SafeText {
    switch kind {
    case .missed: "Needs missed"
    case .late: "Needs late"
    case .resolution: "First resolution"
    case .due: "Person due"
    case .load: "Load"
    case .labelsMissed: "Labels: missed"
    case .labelsLate: "Labels: late"
    case .labelsUnneeded: "Labels: unneeded"
    case .labelsRight: "Labels: right"
    }
  }

  private static func difference(_ share: ComparisonFigures.Measured) -> SafeText {
    guard let change = share.change else { return "too few cases to compare" }
    guard let interval = share.interval else { return "\(ReportContent.signed(change)) points" }
    let ends: SafeText = "\(ReportContent.signed(interval.low)) to \(ReportContent.signed(interval.high))"
    let usual: SafeText = interval.spansZero ? ", the interval holds zero" : ""
    return "\(ReportContent.signed(change)) points (\(ends))\(usual)"
  }

  // MARK: The labels

  /// Who said what, and what of it says nothing; `nil` without labels.
  func labelSection() -> ReportSection? {
    guard let labels = figures.labels else { return nil }
    let tally = labels.tally
    let judged = tally.yes + tally.no
    var finding: SafeText =
      "\(ReportContent.counted(judged, "conversation has", "conversations have")) a label that settles it: \(SafeText(grouped: tally.yes)) needed a person, \(SafeText(grouped: tally.no)) did not. \(ReportContent.counted(tally.unlabelled, "conversation has", "conversations have")) no label."
    if figures.labelsLeftOut > 0 {
      finding +=
        " \(ReportContent.counted(figures.labelsLeftOut, "label", "labels")) of conversations that are open, or without the AI, are in no number."
    }
    if !labels.knowsPlaces {
      finding += " Two reports do not say where a person was due, so nothing is called late by the labels."
    }
    var section = ReportSection(
      "labels", title: "The labels", finding: finding,
      why:
        "A policy is right where it finds that a person was due and raters say so, and where neither does. Late is an escalation more than \(SafeText(ComparedLabels.tolerance)) messages of the AI behind the place that raters name. Labels are opinions: where raters disagree evenly a conversation is unsure, and is in no number."
    )
    var table = ReportSection.Table("What the labels say", columns: ["What", "Number"])
    let names = labelNames.isEmpty ? SafeText("the export") : labelNames.joined(separator: ", ")
    table.rows = [["read from", names]]
    table.rows += labelCounts(labels).map { [$0.name, SafeText(grouped: $0.count)] }
    section.tables = [table]
    section.lines = labelCounts(labels).filter { $0.count > 0 }.map {
      ReportSection.Line($0.name, SafeText(grouped: $0.count))
    }
    return section
  }

  private func labelCounts(_ labels: ComparedLabels) -> [(name: SafeText, count: Int)] {
    let tally = labels.tally
    return [
      ("needed a person", tally.yes), ("needed nobody", tally.no), ("unsure", tally.unsure),
      ("without a label", tally.unlabelled), ("open, or without the AI", figures.labelsLeftOut),
      ("without a known place", labels.knowsPlaces ? tally.withoutPlace : 0),
      ("places without a message", labels.knowsPlaces ? tally.unresolvedPlaces : 0),
      ("not compared", labels.absent), ("said again", labels.repeated),
    ]
  }

  // MARK: The policies

  func policySection() -> ReportSection {
    let pair = PolicyPair(before.policy, after.policy)
    let judging = pair.differences.filter(\.isJudging)
    let others = pair.differences.count - judging.count
    var finding: SafeText =
      judging.isEmpty
      ? "No key differs that can change a verdict."
      : "\(ReportContent.counted(judging.count, "key differs", "keys differ")) that can change a verdict."
    if others > 0 {
      finding += " \(ReportContent.counted(others, "key differs", "keys differ")) that only hide or order outputs."
    }
    var section = ReportSection(
      "policies", title: "What differs between the policies", finding: finding,
      why: "A tunable key is only held against what messages show; a structural one changes what they show.")
    var table = ReportSection.Table(
      "Keys with two values", columns: ["Key", "Under A", "Under B", "Kind"])
    table.rows = judging.map { difference in
      [
        SafeText(name: difference.key), SafeText(name: difference.before ?? "not there"),
        SafeText(name: difference.after ?? "not there"), SafeText(name: difference.kind.rawValue),
      ]
    }
    section.tables = [table]
    section.lines = judging.prefix(Self.mostShown).map {
      ReportSection.Line(
        SafeText(name: $0.key),
        "\(name: $0.before ?? "not there") under A, \(name: $0.after ?? "not there") under B")
    }
    if judging.count > Self.mostShown {
      section.lines.append(
        ReportSection.Line("", "and \(SafeText(grouped: judging.count - Self.mostShown)) more, in compare.json"))
    }
    return section
  }

  // MARK: What is left out

  func lonelySection() -> ReportSection? {
    guard form.isOfReports || !rows.onlyBefore.isEmpty || !rows.onlyAfter.isEmpty else { return nil }
    func unnamed(_ settled: SettledRows, _ indices: [Int]) -> Int {
      indices.count { settled.rows[$0].facts.contains(.syntheticID) }
    }
    var finding: SafeText =
      "Only in A: \(ReportContent.counted(rows.onlyBefore.count, "conversation", "conversations")); only in B: \(ReportContent.counted(rows.onlyAfter.count, "conversation", "conversations")). They are in no number above."
    let without = (unnamed(rows.before, rows.onlyBefore), unnamed(rows.after, rows.onlyAfter))
    if without.0 + without.1 > 0 {
      finding +=
        " Of these \(SafeText(grouped: without.0)) and \(SafeText(grouped: without.1)) have no identifier in the export, so nobody knows whether they are the same."
    }
    var section = ReportSection(
      "lonely", title: "In one of both only", finding: finding,
      why: "Conversations are joined by the hash of their identifier.")
    section.lines = [
      ReportSection.Line("Only in A", SafeText(grouped: rows.onlyBefore.count)),
      ReportSection.Line("Only in B", SafeText(grouped: rows.onlyAfter.count)),
    ]
    return section
  }

  func limitSection() -> ReportSection {
    let said: SafeText =
      figures.labels == nil
      ? "Verdicts are relative to a policy, and no labels were given: this says what would change, not which policy is right."
      : "Verdicts are relative to a policy; only what stands beside the labels says which policy is right, and only of the conversations that have one."
    var finding = said + " What customers and people would have done after another decision is not known."
    if form.isOfReports {
      finding +=
        " Two reports give rows only: where two replays part, by which value, and moves within one line are not known."
    }
    return ReportSection(
      "limits", title: "What this cannot say", finding: finding,
      why:
        "Conversations are replayed as they were; a policy that decides earlier would have changed what came after it.")
  }

  func evidenceSection() -> ReportSection {
    let files = census.corpus.files
    let id = run.identity(census, facts)
    var section = ReportSection(
      "evidence", title: "Evidence",
      finding: form.isOfReports
        ? "Made by handover \(facts.version) from the rows of two reports, run \(id.prefix(12))."
        : "Made by handover \(facts.version) from \(ReportContent.counted(files.count, "input", "inputs")), run \(id.prefix(12)).",
      why: "The same inputs under the same policies give the same bytes. `sha256sum -c SHA256SUMS` checks the files.")
    var table = ReportSection.Table("The run", columns: ["What", "Value"])
    table.rows = [
      ["run id", id], ["tool", "handover \(facts.version)"], ["A", before.policyName], ["A, SHA-256", before.hash],
      ["B", after.policyName], ["B, SHA-256", after.hash], ["redaction", SafeText(word: level)],
      ["cut-off", rows.before.cutoff.map { SafeText($0) } ?? "none: no event has a time"],
      ["customers drawn from", SafeText(grouped: figures.clusters)],
      ["seed of the draw", SafeText(Bootstrap.seed)],
    ]
    for (name, hash) in zip(labelNames, labelHashes) { table.rows.append(["labels of \(name), SHA-256", hash]) }
    if let run = before.run { table.rows.append(["run of A", run]) }
    if let run = after.run { table.rows.append(["run of B", run]) }
    for setting in run.settings { table.rows.append([setting.name, setting.value ?? "not set"]) }
    section.tables = [table]
    if !files.isEmpty {
      var inputs = ReportSection.Table(
        "What was read", columns: ["Input", "Bytes", "Lines", "Kept", "Blank", "Refused", "Conversations"])
      for (index, file) in files.prefix(ReportContent.mostInputs).enumerated() {
        let read = file.summary
        inputs.rows.append(
          [facts.fileNames[index]]
            + [file.bytes, read.lines, read.kept, read.blank, read.refused, read.conversations].map {
              SafeText(grouped: $0)
            })
      }
      section.tables.append(inputs)
    }
    section.lines = [ReportSection.Line("Run", id.prefix(12))]
    return section
  }
}
