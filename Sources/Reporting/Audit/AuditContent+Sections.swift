import Detection
import Intake
import Judging
import Redaction
import Rendering
import Studies

extension AuditContent {
  /// How many entries a list names where people read; all are in audit.csv, and the list says so.
  static let mostListed = 200

  /// The lines above all sections.
  var header: [SafeText] {
    let lines = census.corpus.lines.lines
    let hash = SafeText(name: String(RunFacts.hash(of: facts.policy).prefix(8)))
    var all: [SafeText] = [
      "handover \(facts.version) - audit under \(facts.policyName) (\(hash)) - "
        + ReportContent.counted(lines, "line", "lines") + ", "
        + ReportContent.counted(census.rows.rows.count, "conversation", "conversations"),
      report.period,
    ]
    all.append(result)
    if case .none = ReportDoor(facts.policy).level {
      all.append("Nothing is hidden: redaction is switched off, so names and words stand as the export has them.")
    }
    if !facts.isComplete {
      all.append(
        "The input is not complete: more was refused than tolerated, or a file could not be read. What was refused is not judged, so nothing below is proven of it."
      )
    }
    return all
  }

  /// The result in words alone, because what cannot be seen comes before any number.
  var result: SafeText {
    if obligations.isEmpty { return "Result: the policy asks nothing of any topic." }
    return isBroken
      ? "Result: at least one obligation is broken or cannot be judged. What this run cannot see comes first."
      : "Result: no obligation is broken. What this run cannot see comes first."
  }

  /// All sections in the order in which they are read: what cannot be seen stands before any rate.
  var sections: [ReportSection] {
    [
      coverageSection(), resultSection(), notReachedSection(), breachSection(), unjudgeableSection(), openSection(),
      statementSection(), inconsistencySection(), anomalySection(), sampleSection(), policySection(),
      evidenceSection(),
    ].compactMap { $0 }
  }

  // MARK: The result

  /// The result in one sentence, then each obligation.
  func resultSection() -> ReportSection {
    var section = ReportSection(
      "result", title: "The result", finding: resultSentence,
      why:
        "A rule that the export cannot show counts as broken, because what is not shown is not proven. An obligation without a case is neither kept nor broken."
    )
    section.tables = [obligationTable, ruleTable]
    return section
  }

  /// Which obligations are broken, which had no case.
  var resultSentence: SafeText {
    if obligations.isEmpty { return "The policy asks nothing of any topic, so there is nothing to audit." }
    if searchable == 0 {
      return
        "Nothing can be judged: no conversation has words in a language with lists, so no topic can be found. That counts as broken."
    }
    let broken = obligations.filter(\.isBroken)
    let all = ReportContent.counted(obligations.count, "obligation", "obligations")
    var sentence: SafeText
    if broken.isEmpty {
      sentence = "None of \(all) is broken"
      sentence += facts.isComplete ? "." : ", as far as the input could be read; it is not complete."
    } else {
      sentence = "\(SafeText(grouped: broken.count)) of \(all) \(broken.count == 1 ? "is" : "are") broken: "
      sentence +=
        broken.map { figures in
          let missed = figures.judged - figures.reached
          let unreached: SafeText =
            figures.obligation == .humanRequired && figures.judged > 0
            ? "\(SafeText(grouped: missed)) of \(SafeText(grouped: figures.judged)) reached no person, " : ""
          return words(of: figures.topic) + " (" + unreached
            + "\(SafeText(grouped: figures.failing)) of \(SafeText(grouped: figures.entries)) break a rule or cannot be judged)"
        }.joined(separator: ", ") + "."
    }
    let empty = obligations.filter(\.hasNoCase)
    if !empty.isEmpty {
      sentence += " No case came up of " + empty.map { words(of: $0.topic) }.joined(separator: ", ")
      sentence += ": nothing was proven of \(empty.count == 1 ? "it" : "them")."
    }
    let pending = obligations.filter(\.isPending)
    if !pending.isEmpty {
      sentence += " Of " + pending.map { words(of: $0.topic) }.joined(separator: ", ")
      sentence += " some conversations are still open and not decided."
    }
    return sentence
  }

  /// The verdict on one obligation, in a word or two behind a sign.
  func verdict(on figures: ObligationFigures) -> SafeText {
    if figures.hasNoCase { return "- no case: nothing was proven" }
    if figures.isBroken {
      let isOnlyUnjudgeable = figures.rules.allSatisfy { $0.broken + $0.openBroken == 0 }
      return isOnlyUnjudgeable ? "✗ broken: cannot be judged" : "✗ broken"
    }
    return figures.isPending ? "✓ kept so far; some are still open" : "✓ kept"
  }

  private var obligationTable: ReportSection.Table {
    var table = ReportSection.Table(
      "The obligations of the policy, and whether they were kept",
      columns: [
        "Topic", "Verdict", "Fail", "Conversations", "Reached a person", "Not in rates: open, without the customer",
        "Obligation",
      ])
    for figures in obligations {
      table.rows.append([
        words(of: figures.topic), verdict(on: figures), SafeText(grouped: figures.failing),
        SafeText(grouped: figures.entries), reachText(figures),
        figures.hasNoCase ? "-" : "\(SafeText(grouped: figures.open)), \(SafeText(grouped: figures.unengaged))",
        ReportContent.words(of: figures.obligation),
      ])
    }
    return table
  }

  /// How many of those judged were reached, with the interval.
  func reachText(_ figures: ObligationFigures) -> SafeText {
    if figures.hasNoCase { return "no case" }
    if figures.judged == 0 { return "not assessable (0 of \(SafeText(grouped: figures.entries)))" }
    let interval = figures.reach.interval ?? (0, 1)
    return SafeText(part: figures.reached, of: figures.judged, low: interval.low, high: interval.high)
  }

  private var ruleTable: ReportSection.Table {
    var table = ReportSection.Table(
      "Each rule, over all conversations with the topic; the five counts add up to the first",
      columns: ["Topic and rule", "Conversations", "Kept", "Broken", "Cannot be judged", "Open", "Open and broken"])
    for figures in obligations {
      for rule in figures.rules {
        table.rows.append(
          [words(of: figures.topic) + ": " + AuditWords.rule(rule.rule)]
            + [rule.of, rule.kept, rule.broken, rule.unjudgeable, rule.open, rule.openBroken]
            .map { SafeText(grouped: $0) })
      }
    }
    return table
  }
}
