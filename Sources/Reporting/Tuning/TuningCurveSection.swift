import Conversations
import Judging
import Redaction
import Rendering
import Studies

/// Precision and recall by the threshold of the score, timely recall by tolerance, and bands of cost ratios.
extension TuningContent {
  /// With labels only: without them there is no precision.
  func curveSection() -> ReportSection? {
    guard ground == .labels, !tuning.thresholdCurve.isEmpty else { return nil }
    var section = ReportSection(
      "curve", title: "Precision and recall", finding: curveSentence,
      why:
        "Only the threshold of the score is moved here, all else is as in the \(isShowing ? other : "present") policy. What is hard, such as a request for a person, stays above every threshold, so the curve does not reach a recall of zero."
    )
    if let chart = curveChart { section.charts = [chart] }
    section.tables = [curveTable]
    return section
  }

  private var curveSentence: SafeText {
    guard let point = tuning.thresholdCurve.first(where: \.isChosen) else {
      return "None of the thresholds that were tried is the one in force, so no operating point is marked."
    }
    return
      "At the threshold \(Self.threshold(point)), the operating point, \(SafeText(point.figures.precision)) of the escalations that have a label were needed, and \(SafeText(point.figures.recall)) of those who needed a person get an escalation."
  }

  static func threshold(_ point: Tuning.ThresholdPoint) -> SafeText {
    point.threshold % 100 == 0
      ? SafeText(decimal: point.threshold / 100, places: 2) : SafeText(decimal: point.threshold, places: 4)
  }

  private var curveChart: Chart? {
    func spot(_ point: Tuning.ThresholdPoint) -> Plane.Spot? {
      let (precision, recall) = (point.figures.precision, point.figures.recall)
      guard precision.whole >= Share.leastCases, recall.whole >= Share.leastCases,
        let x = recall.tenThousandths, let y = precision.tenThousandths
      else { return nil }
      return Plane.Spot(x: x, y: y)
    }
    let spots = tuning.thresholdCurve.compactMap(spot)
    guard spots.count > 1 else { return nil }
    let named = tuning.thresholdCurve.filter(\.isChosen).compactMap { point in
      spot(point).map { Plane.Named("threshold \(Self.threshold(point))", $0) }
    }
    return Chart(
      "What a higher threshold gains, and what it loses",
      measure:
        "Precision against recall over all conversations with a label; one point for each threshold of the score.",
      .plane(
        Plane(
          x: Plane.Axis("recall", .share, holding: spots.map(\.x) + [10_000], from: .values),
          y: Plane.Axis("precision", .share, holding: spots.map(\.y), from: .zero),
          [Plane.Series("policies by threshold", .first, .circle, joined: true, spots)], named: named)),
      table: curvePoints)
  }

  private var curvePoints: ReportSection.Table {
    var table = ReportSection.Table(
      "The points of the curve of precision and recall", columns: ["Threshold", "Recall %", "Precision %"])
    for point in tuning.thresholdCurve {
      let (precision, recall) = (point.figures.precision, point.figures.recall)
      table.rows.append([
        Self.threshold(point) + (point.isChosen ? " (operating point)" : ""),
        recall.whole < Share.leastCases ? "-" : SafeText(percentage: recall.part, of: recall.whole),
        precision.whole < Share.leastCases ? "-" : SafeText(percentage: precision.part, of: precision.whole),
      ])
    }
    return table
  }

  private var curveTable: ReportSection.Table {
    var table = ReportSection.Table(
      "Precision and recall by the threshold of the score",
      columns: ["Threshold", "Recall", "Precision", "Load", "Late"])
    for point in tuning.thresholdCurve {
      table.rows.append([
        Self.threshold(point) + (point.isChosen ? " (operating point)" : ""), SafeText(point.figures.recall),
        SafeText(point.figures.precision), SafeText(point.figures.load), SafeText(point.figures.lateRate),
      ])
    }
    return table
  }

  // MARK: Timely recall

  /// With places of the need only.
  func timelySection() -> ReportSection? {
    guard ground == .labels, !tuning.timely.isEmpty else { return nil }
    var section = ReportSection(
      "timely", title: "In time, by what is tolerated", finding: timelySentence,
      why:
        "Counted are conversations of which a label says from which message on a person was needed. An escalation before that message is in time."
    )
    var table = ReportSection.Table(
      "Escalated at most so many AI messages after the need",
      columns: ["AI messages tolerated", "Present"] + (isShowing ? [otherHead] : []))
    for point in tuning.timely {
      table.rows.append(
        ["at most \(point.tolerance)", SafeText(Share(part: point.present, whole: point.of))]
          + (isShowing ? [SafeText(Share(part: point.chosen, whole: point.of))] : []))
    }
    section.tables = [table]
    if let chart = timelyChart { section.charts = [chart] }
    return section
  }

  private var timelySentence: SafeText {
    guard let first = tuning.timely.first(where: { $0.tolerance == tuning.space.tolerance }) ?? tuning.timely.first
    else { return "" }
    var sentence: SafeText =
      "At most \(TuningWords.messages(first.tolerance)) after the need, the present policy asks for a person in \(SafeText(brief: Share(part: first.present, whole: first.of)))"
    if isShowing {
      sentence += ", \(otherOne) in \(SafeText(brief: Share(part: first.chosen, whole: first.of)))"
    }
    return sentence + "."
  }

  private var timelyChart: Chart? {
    guard tuning.timely.count > 1, tuning.timely.allSatisfy({ $0.of >= Share.leastCases }) else { return nil }
    func spots(_ part: (Tuning.TimelyPoint) -> Int) -> [Plane.Spot] {
      tuning.timely.compactMap { point in
        Share(part: part(point), whole: point.of).tenThousandths.map { Plane.Spot(x: point.tolerance, y: $0) }
      }
    }
    var series = [Plane.Series("present (square)", .quiet, .square, joined: true, spots(\.present))]
    if isShowing {
      series.append(Plane.Series(other + " (circle)", .first, .circle, joined: true, spots(\.chosen)))
    }
    var table = ReportSection.Table(
      "The points of the picture of timely recall",
      columns: ["AI messages tolerated", "Present %"] + (isShowing ? [otherHead + " %"] : []))
    for point in tuning.timely {
      table.rows.append(
        ["at most \(point.tolerance)", SafeText(percentage: point.present, of: point.of)]
          + (isShowing ? [SafeText(percentage: point.chosen, of: point.of)] : []))
    }
    return Chart(
      "More is in time when more is tolerated",
      measure: "Share of the conversations with a place of the need, by the AI messages tolerated after it.",
      .plane(
        Plane(
          x: Plane.Axis("AI messages tolerated", .count, holding: tuning.timely.map(\.tolerance), from: .zero),
          y: Plane.Axis("escalated in time", .share, holding: series.flatMap(\.spots).map(\.y), from: .zero), series)),
      table: table)
  }

  // MARK: Cost ratios

  /// With labels only: costs are of needs that are missed.
  func bandSection() -> ReportSection? {
    guard ground == .labels, let bands = tuning.bands?.bands, !bands.isEmpty else { return nil }
    var section = ReportSection(
      "bands", title: "Which policy at what ratio of costs", finding: bandSentence(bands),
      why:
        "Nobody knows what a need that is missed costs, but many know whether it is nearer to two or to fifty escalations that nobody needed. Within a band the best policy is the same, so the exact ratio does not matter."
    )
    var table = ReportSection.Table(
      "The best policy for each ratio r: what a missed need costs, in unneeded escalations",
      columns: ["Ratio r", "Policy", "Missed, all", "Unneeded, all", "What it changes in the present policy"])
    for band in bands.prefix(Self.mostListed) where tuning.candidates.indices.contains(band.policy) {
      let candidate = tuning.candidates[band.policy]
      table.rows.append([
        Self.text(of: band), name(ofCandidate: band.policy),
        SafeText(TuningMeasure.missed.share(of: whole(candidate))),
        SafeText(TuningMeasure.unneeded.share(of: whole(candidate))), changes(of: candidate),
      ])
    }
    var named = ReportSection.Table(
      "The best policy at some ratios", columns: ["r", "Policy", "What it changes in the present policy"])
    for ratio in CostBands.shown {
      guard let number = tuning.bands?.band(at: ratio)?.policy, tuning.candidates.indices.contains(number) else {
        continue
      }
      named.rows.append([
        "\(ratio) to 1", name(ofCandidate: number), changes(of: tuning.candidates[number]),
      ])
    }
    section.tables = [table, named]
    return section
  }

  /// `any r between 6 and 40`, with at most two decimals.
  static func text(of band: CostBands.Band) -> SafeText {
    guard let to = band.to else {
      return band.from.numerator == 0 ? "any r" : "any r from \(text(of: band.from)) on"
    }
    return band.from.numerator == 0
      ? "any r up to \(text(of: to))" : "any r between \(text(of: band.from)) and \(text(of: to))"
  }

  private static func text(of ratio: CostBands.Ratio) -> SafeText {
    ratio.numerator % ratio.denominator == 0
      ? SafeText(grouped: ratio.numerator / ratio.denominator) : SafeText(ratio.fraction, places: 2)
  }

  private func bandSentence(_ bands: [CostBands.Band]) -> SafeText {
    let own = bands.first { $0.policy == (isSuggesting ? tuning.chosen : 0) }
    let who: SafeText = isSuggesting ? "The suggested policy" : "The present policy"
    guard let own else {
      return who + " is not the best one at any ratio of costs: at each another one misses less for as much, or less."
    }
    return who + " costs least for " + Self.text(of: own)
      + ", where r is what a missed need costs in unneeded escalations."
  }
}
