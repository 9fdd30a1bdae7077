import Judging
import Redaction
import Rendering
import Studies

/// The present policy held against the suggested one: what differs, and what that does.
extension TuningContent {
  func changeSection() -> ReportSection {
    var section = ReportSection(
      "change",
      title: isSuggesting
        ? "Present and suggested" : isShowing ? "The present policy and an example" : "The present policy",
      finding: changeSentence,
      why:
        "A policy is chosen on the earlier conversations and checked on the later ones, which it has never seen. Optimism is how much better or worse it looks where it was chosen. Intervals of shares are Wilson's at 95 %; those of differences come from drawing whole customers again."
    )
    if isShowing { section.tables.append(changeTable) }
    if isSuggesting { section.tiles = tiles }
    section.tables.append(figureTable)
    if isShowing, let table = differenceTable { section.tables.append(table) }
    section.folded = [searchedTable]
    return section
  }

  /// What changes, with how well it holds.
  private var changeSentence: SafeText {
    guard isShowing else {
      // What is suggested, and why nothing is, stands above this section.
      switch ground {
      case .nothing:
        return
          "No other policy is shown as an example: none that was tried foresees more of the unanswered asks than the present one, or as many of them sooner."
      case .labels, .team: return "This is what the present policy does; no other one is held against it."
      }
    }
    guard isSuggesting else {
      return
        "So that you see what a change does, a policy of the front stands beside the present one. It is an example and no suggestion: it changes \(changes(of: chosen, link: " to "))."
    }
    var sentence: SafeText =
      "\(TuningWords.agree(changed.count, "value differs", "values differ")) of \(TuningWords.agree(tuning.axes.count, "that was", "that were")) searched."
    let held = changed.count { $0.axis.stability?.isUnstable == false }
    if tuning.refits > 0 {
      sentence +=
        " \(held == 0 ? "None" : SafeText(grouped: held)) of them \(held < 2 ? "holds" : "hold") in \(SafeText(grouped: tuning.refits)) refits on conversations that were drawn again."
    }
    return sentence
  }

  private var tiles: [ReportSection.Tile] {
    TuningMeasure.compared(on: ground).map { measure in
      let (now, then) = (measure.share(of: present.check), measure.share(of: chosen.check))
      let value: SafeText =
        then.whole < Share.leastCases
        ? "\(SafeText(grouped: then.part)) of \(SafeText(grouped: then.whole))"
        : "\(SafeText(percentage: then.part, of: then.whole)) %"
      return ReportSection.Tile(
        "Suggested, later: " + measure.short(on: ground), value,
        ["now: " + SafeText(brief: now), "then: " + SafeText(brief: then)])
    }
  }

  /// How a value held when the search was repeated.
  static func stabilityWords(of axis: Tuning.Axis) -> SafeText {
    guard let stability = axis.stability else { return "-" }
    let word: SafeText = stability.isUnstable ? "unstable" : "stable"
    // Where the best value is the last one that was tried, a better one may lie beyond it.
    let isAtEdge = axis.values.count > 1 && (axis.chosen == 0 || axis.chosen == axis.values.count - 1)
    return isAtEdge && axis.chosen != axis.present ? word + ", at the edge of what was searched" : word
  }

  private var changeTable: ReportSection.Table {
    var table = ReportSection.Table(
      isSuggesting ? "What the suggestion changes" : "What the example changes",
      columns: ["Parameter", "Present", otherHead, "Searched"] + (isSuggesting ? ["In refits", "Stability"] : []))
    for (axis, place) in changed {
      table.rows.append(
        [SafeText(name: axis.key), axis.text(axis.present), axis.text(place), axis.range]
          + (isSuggesting ? [refitText(axis), Self.stabilityWords(of: axis)] : []))
    }
    return table
  }

  /// Which values the refits chose.
  func refitText(_ axis: Tuning.Axis) -> SafeText {
    guard let stability = axis.stability else { return "-" }
    return "half of them from " + text(of: stability.lowerQuartile, on: axis) + " to "
      + text(of: stability.upperQuartile, on: axis)
  }

  private var searchedTable: ReportSection.Table {
    var table = ReportSection.Table(
      "Every parameter that was searched",
      columns: ["Parameter", "Present", "Values tried", "What it moves"])
    for axis in tuning.axes {
      table.rows.append([
        SafeText(name: axis.key), axis.text(axis.present),
        "\(SafeText(grouped: axis.values.count)): " + axis.range,
        axis.changesEscalations ? "when a person is asked for" : "only what is called late",
      ])
    }
    return table
  }

  private var figureTable: ReportSection.Table {
    var table = ReportSection.Table(
      "Figures on earlier and later conversations",
      columns: [
        "Figure and policy", "Earlier: chosen on these", "Later: checked on these", "Optimism: earlier minus later",
      ])
    let policies: [(SafeText, Tuning.Candidate)] =
      [("present", present)] + (isShowing ? [(other, chosen)] : [])
    for measure in TuningMeasure.on(ground) {
      for (name, candidate) in policies {
        let optimism = measure.optimism(of: candidate)
        table.rows.append([
          measure.title(on: ground) + " - " + name, SafeText(measure.share(of: candidate.fit)),
          SafeText(measure.share(of: candidate.check)),
          optimism.map { SafeText(points: $0) + " points" } ?? SafeText("too few"),
        ])
      }
    }
    for (name, candidate) in policies where ground != .team {
      table.rows.append([
        (ground == .nothing
          ? "AI messages read before the first escalation, median - " : "lateness in AI messages, median - ") + name,
        TuningWords.lateness(candidate.fit.lateness.median), TuningWords.lateness(candidate.check.lateness.median), "",
      ])
    }
    return table
  }

  private var differenceTable: ReportSection.Table? {
    let compared = TuningMeasure.compared(on: ground)
    var table = ReportSection.Table(
      otherHead + " minus present, on the later conversations",
      columns: ["Figure", "Present", otherHead, "Difference", "Only the present one", "Only the other one"])
    for difference in tuning.differences {
      let measure = TuningMeasure(difference.figure)
      guard compared.contains(measure) else { continue }
      table.rows.append([
        measure.title(on: ground), "\(SafeText(grouped: difference.present)) of \(SafeText(grouped: difference.of))",
        "\(SafeText(grouped: difference.chosen)) of \(SafeText(grouped: difference.of))",
        Self.text(of: difference), SafeText(grouped: difference.onlyPresent), SafeText(grouped: difference.onlyChosen),
      ])
    }
    return table.rows.isEmpty ? nil : table
  }

  /// A difference with its interval; counts only where there is none.
  static func text(of difference: Tuning.Difference) -> SafeText {
    guard difference.of >= Share.leastCases, let low = difference.low, let high = difference.high else {
      let more = difference.chosen - difference.present
      return SafeText(signed: more) + (abs(more) == 1 ? " case" : " cases")
    }
    let value = Double(difference.chosen - difference.present) / Double(difference.of)
    return "\(SafeText(points: value)) points (\(SafeText(points: low)) to \(SafeText(points: high)))"
  }
}
