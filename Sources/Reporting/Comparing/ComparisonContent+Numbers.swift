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
    }
  }

  // MARK: Who says it alone

  func splitSection() -> ReportSection {
    let due = figures.splits.first { $0.question == .due }?.counts ?? PairedCounts(b: 0, c: 0)
    var section = ReportSection(
      "splits", title: "Said by one of them alone",
      finding:
        "A person was due only under A in \(SafeText(grouped: due.b)), only under B in \(SafeText(grouped: due.c)).",
      why:
        "Without labels nobody knows which of both is right. The chance of so uneven a split (McNemar, exact, two-sided; adjusted after Holm for all rows) says only whether it may be an accident, and is the least interesting part."
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
    let load = figures[.load]
    var section = ReportSection(
      "shares", title: "The headline numbers under both",
      finding:
        "Load: \(ReportContent.short(load.before.share)) under A, \(ReportContent.short(load.after.share)) under B.",
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
    }
  }

  private static func difference(_ share: ComparisonFigures.Measured) -> SafeText {
    guard let change = share.change else { return "too few cases to compare" }
    guard let interval = share.interval else { return "\(ReportContent.signed(change)) points" }
    let ends: SafeText = "\(ReportContent.signed(interval.low)) to \(ReportContent.signed(interval.high))"
    let usual: SafeText = interval.spansZero ? ", the interval holds zero" : ""
    return "\(ReportContent.signed(change)) points (\(ends))\(usual)"
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
    var finding: SafeText =
      "Verdicts are relative to a policy, and no labels were given: this says what would change, not which policy is right. What customers and people would have done after another decision is not known."
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
