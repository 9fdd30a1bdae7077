import Conversations
import Judging
import Redaction
import Rendering
import Studies

/// How all of this was found, and what was left out.
extension TuningContent {
  func methodSection() -> ReportSection {
    let population = tuning.population
    var section = ReportSection(
      "method", title: "How this was found",
      finding:
        "Every policy was decided on the same observations, and is judged by its first escalation in each conversation: what follows it would not have happened as logged.",
      why:
        "How few conversations reach a person is never an objective: it is least where nobody is helped. Repeated contacts, hidden labels of the export and what customers felt take no part."
    )
    section.tables = [meaningTable, searchTable]
    var table = ReportSection.Table("What was looked at", columns: ["What", "How many"])
    table.rows = [
      ["conversations read", SafeText(grouped: population.conversations)],
      ["left out: excluded as in a report", SafeText(grouped: population.excluded)],
      ["left out: the AI wrote nothing of substance to a customer", SafeText(grouped: population.withoutAI)],
      ["of these: a person was due under the present policy", SafeText(grouped: population.neededWithoutAI)],
    ]
    if population.tangled > 0 {
      table.rows.append([
        "left out: the customer withdrew more requests than can be told apart", SafeText(grouped: population.tangled),
      ])
    }
    table.rows += [
      [
        "searched: the AI wrote something of substance to a customer (P3)",
        SafeText(grouped: population.aiInvolved),
      ],
      ["messages of those", SafeText(grouped: population.messages)],
      ["observations that a policy of the space can turn into a signal", SafeText(grouped: population.observations)],
      [
        "conversations in which no policy of the space decides otherwise than another",
        SafeText(grouped: population.settled),
      ],
      ["earlier conversations, for choosing", SafeText(grouped: population.fit)],
      ["later conversations, for checking", SafeText(grouped: population.check)],
      ["customers asked for a person", SafeText(grouped: population.asked)],
      ["of these: no person wrote afterwards", SafeText(grouped: population.unanswered)],
    ]
    if ground == .labels {
      table.rows += [
        ["left out of all but the load: no label names them", SafeText(grouped: population.unlabelled)],
        ["left out of all but the load: labelled unsure", SafeText(grouped: population.unsure)],
      ]
    }
    section.tables.append(table)
    if let table = labelTable { section.tables.append(table) }
    return section
  }

  private var meaningTable: ReportSection.Table {
    var table = ReportSection.Table("What the words mean", columns: ["Word", "Meaning"])
    table.rows.append([
      "load", "conversations in which the policy asks for a person, of all that are searched",
    ])
    let tolerance = TuningWords.messages(tuning.space.tolerance)
    switch ground {
    case .nothing:
      table.rows += [
        ["unanswered ask", "the customer asked for a person, and no person wrote afterwards"],
        ["not foreseen", "no escalation of the policy stood before that ask"],
        [
          "AI messages read before",
          "how many substantive AI messages customers who had to ask read before the policy's first escalation",
        ],
      ]
    case .labels:
      table.rows += [
        ["missed", "a label says that a person was needed, and the policy never asks for one"],
        [
          "late",
          "the first escalation comes more than \(tolerance) of substance after the message from which on one was needed",
        ],
        ["lateness", "that number of AI messages; 0 when the escalation stands there or before"],
        ["unneeded", "a label says that no person was needed, and the policy asks for one"],
        ["precision", "of the labelled conversations with an escalation, those that needed a person"],
        ["recall", "of the conversations that needed a person, those with an escalation, however late"],
      ]
    case .team:
      table.rows += [
        ["taken over", "a person of the team wrote or joined, asked for or not"],
        ["agreement", "the policy asks for a person before the team took over, and asks for none where it did not"],
      ]
    }
    return table
  }

  private var searchTable: ReportSection.Table {
    let space = tuning.space
    var table = ReportSection.Table("How it was searched", columns: ["What", "Value"])
    table.rows = [
      ["search", Self.words(of: space.search)],
      ["policies tried", SafeText(grouped: tuning.candidates.count)],
      ["objective", objective],
      ["tolerance", TuningWords.messages(space.tolerance)],
      ["seed of all draws", SafeText(tuning.seed)],
      [
        "refits for the stability",
        tuning.refits == 0 ? "none, because nothing was chosen" : SafeText(grouped: tuning.refits),
      ],
      ["split", split],
    ]
    if let kept = boundsSentence { table.rows.append(["bounds, on the later conversations", kept]) }
    return table
  }

  static func words(of search: SearchSpace.Search) -> SafeText {
    switch search {
    case .grid: "every combination"
    case .random: "combinations drawn with the seed"
    case .coordinate: "one parameter after the other, as long as something gets better"
    }
  }

  /// What was made as small as possible.
  var objective: SafeText {
    switch tuning.space.objective {
    case .front: "none: the policies that no other one beats"
    case .constrained(let recall, let late):
      "the least load with a recall whose interval begins at \(Self.percent(recall)) or above, and at most \(Self.percent(late)) late"
    case .cost: "the least cost by the table of costs"
    }
  }

  private static func percent(_ parts: Int) -> SafeText {
    parts % 100 == 0 ? "\(parts / 100) %" : SafeText(decimal: parts, places: 2) + " %"
  }

  /// Whether the suggestion keeps the bounds where it was checked.
  private var boundsSentence: SafeText? {
    guard isSuggesting, let isKept = tuning.keepsBounds,
      case .constrained(let recall, let late) = tuning.space.objective
    else { return nil }
    let feasibility = Feasibility(chosen.check, recall: recall, late: late)
    let whose: SafeText =
      feasibility.population == .hard ? "recall of topics that must reach a person " : "recall of all needs "
    return (isKept ? "kept: " : "not kept: ") + whose + SafeText(feasibility.recall) + ", late "
      + SafeText(feasibility.late)
  }

  private var split: SafeText {
    let population = tuning.population
    guard let time = population.splitAt else {
      return
        "by the order of the input, because times are missing: the first \(TuningWords.agree(population.fit, "is the earlier one", "are the earlier ones"))"
    }
    let untimed: SafeText =
      population.untimed == 0
      ? "" : "; \(TuningWords.agree(population.untimed, "without a time counts", "without a time count")) as earlier"
    return "by the first message of the customer: later is from \(SafeText(time)) on\(untimed)"
  }

  // MARK: Evidence

  /// Inputs with their hashes, the policies, the files.
  func evidenceSection() -> ReportSection {
    let names = facts.fileNames
    var section = ReportSection(
      "evidence", title: "Evidence",
      finding:
        "Made by handover \(facts.version) from \(ReportContent.counted(run.inputs.count, "input", "inputs")), run \(run.id.prefix(12)).",
      why:
        "The same inputs under the same settings give the same bytes. `sha256sum -c SHA256SUMS` checks the files. suggested.json5 can be tried with --policy suggested.json5, and held against the present policy with handover compare."
    )
    var table = ReportSection.Table("The run", columns: ["What", "Value"])
    table.rows = [
      ["run id", run.id], ["tool", "handover \(facts.version)"],
      ["present policy", facts.policyName + ", SHA-256 " + SafeText(name: RunFacts.hash(of: base))],
      [
        "suggested policy",
        isSuggesting ? "suggested.json5, SHA-256 " + SafeText(name: RunFacts.hash(of: suggested)) : "none",
      ],
      ["labels", labelSource],
      ["search space", run.space ?? "the built-in one"], ["days and hours in", SafeText(name: facts.zone.name)],
      ["redaction", SafeText(word: level) + ", rules " + Redactor.rules],
      [
        "input complete", facts.isComplete ? "yes" : "no: more was refused than tolerated, or a file could not be read",
      ],
    ]
    var inputs = ReportSection.Table(
      "What was read", columns: ["Input", "Bytes", "Lines", "Refused", "Conversations", "SHA-256"])
    for (number, input) in run.inputs.prefix(ReportContent.mostInputs).enumerated() {
      inputs.rows.append(
        [names.indices.contains(number) ? names[number] : "input"]
          + [input.bytes, input.lines, input.refused, input.conversations].map { SafeText(grouped: $0) }
          + [input.sha256.map { SafeText(name: $0) } ?? "not computed"])
    }
    let more = run.inputs.count - ReportContent.mostInputs
    if more > 0 {
      inputs.rows.append(["\(SafeText(grouped: more)) more, in manifest.json"] + [SafeText](repeating: "", count: 5))
    }
    section.tables = [table, inputs]
    var files = ReportSection.Table("Files of this tuning", columns: ["File", "What it is for"])
    files.rows = WrittenFile.tuning(hasLabels: !run.labels.isEmpty).map { [$0.name, $0.about] }
    section.folded = [files]
    return section
  }

  private var labelSource: SafeText {
    if ground == .team { return "weak: what the team did in the log" }
    if ground == .nothing { return "none" }
    return run.labels.isEmpty ? "needs_human of the export" : run.labels.joined(separator: ", ")
  }
}
