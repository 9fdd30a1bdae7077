import Judging
import Redaction
import Rendering
import Studies

/// The front: policies that no other one beats in everything at once.
extension TuningContent {
  func frontSection() -> ReportSection {
    let missed = TuningMeasure.missed.short(on: ground)
    var section = ReportSection(
      "front", title: "What can be had at which load", finding: frontSentence,
      why:
        "A policy stands on the front when none that was tried has a lower load, fewer \(missed)\(ground == .team ? "" : ", and a lower median lateness") at once. Between two of them it is a choice of what a person's time is worth; no figure makes it."
    )
    let shown = Array(tuning.front.prefix(Self.mostListed))
    if let chart = frontChart(shown) { section.charts = [chart] }
    section.tables = [frontTable("The front by load, on all conversations", shown) { whole($0) }]
    section.folded = [
      frontTable("The same policies on the later conversations alone", shown) { $0.check }, changeTable(shown),
    ]
    return section
  }

  private var frontSentence: SafeText {
    let count = tuning.front.count
    guard count > 0 else { return "There is no front, because no conversation could be held against a policy." }
    var sentence: SafeText =
      TuningWords.agree(count, of: tuning.candidates.count, "policy", "policies", "is", "are")
      + " beaten by no other one"
    let loads = tuning.front.map { whole(tuning.candidates[$0]).load }
    if count > 1, let least = loads.first, let most = loads.last, least.whole >= Share.leastCases {
      sentence +=
        "; their load goes from \(SafeText(percentage: least.part, of: least.whole)) to \(SafeText(percentage: most.part, of: most.whole)) %"
    }
    sentence += "."
    if present.isOnFront {
      sentence += count == 1 ? " It is the present one." : " The present policy is one of them."
    } else if ground == .nothing {
      sentence +=
        " The present policy is not: another one foresees as many of the unanswered asks with less load, or more with no more. What else it overlooks is not known."
    } else {
      sentence += " The present policy is not: another one is at least as good in everything."
    }
    if count > Self.mostListed {
      sentence += " The first \(SafeText(grouped: Self.mostListed)) are listed; all are in curve.csv."
    }
    return sentence
  }

  /// How late the middle escalation of a policy comes, in classes that a reader can tell apart.
  private enum LatenessClass: Int, CaseIterable {
    case none, soon, late, unknown

    init(_ median: Int?) {
      guard let median else {
        self = .unknown
        return
      }
      self = median == 0 ? .none : median <= 2 ? .soon : .late
    }

    func label(_ what: SafeText) -> SafeText {
      switch self {
      case .none: what + ": 0 (circle)"
      case .soon: what + ": 1 or 2 (square)"
      case .late: what + ": 3 or more (diamond)"
      case .unknown: what + ": not known (grey circle)"
      }
    }

    var look: (Chart.Tone, Plane.Form) {
      switch self {
      case .none: (.third, .circle)
      case .soon: (.first, .square)
      case .late: (.second, .diamond)
      case .unknown: (.quiet, .circle)
      }
    }
  }

  /// What the middle lateness is called.
  private var latenessTitle: SafeText {
    switch ground {
    case .nothing: "Median of AI messages read before"
    case .labels, .team: "Median of AI messages late"
    }
  }

  private func frontChart(_ shown: [Int]) -> Chart? {
    var drawn = shown
    for number in [0, tuning.chosen] where !drawn.contains(number) { drawn.append(number) }
    func spot(_ number: Int) -> Plane.Spot? {
      let figures = whole(tuning.candidates[number])
      guard figures.load.whole >= Share.leastCases,
        TuningMeasure.missed.share(of: figures).whole >= Share.leastCases,
        let x = figures.load.tenThousandths, let y = TuningMeasure.missed.share(of: figures).tenThousandths
      else { return nil }
      return Plane.Spot(x: x, y: y)
    }
    let spots = drawn.compactMap { number in spot(number).map { (number: number, spot: $0) } }
    guard !spots.isEmpty else { return nil }
    // An escalation counts as agreement only before the team came, so it is never late there.
    let classes = ground == .team ? [] : LatenessClass.allCases
    var series = classes.compactMap { kind -> Plane.Series? in
      let members = spots.filter { LatenessClass(whole(tuning.candidates[$0.number]).lateness.median) == kind }
      guard !members.isEmpty else { return nil }
      return Plane.Series(kind.label(latenessTitle), kind.look.0, kind.look.1, members.map(\.spot))
    }
    if ground == .team { series = [Plane.Series("policies of the front", .first, .circle, spots.map(\.spot))] }
    var named: [Plane.Named] = []
    if let spot = spot(0) { named.append(Plane.Named("present", spot)) }
    if isShowing, let spot = spot(tuning.chosen) { named.append(Plane.Named(other, spot)) }
    let missed = TuningMeasure.missed.short(on: ground)
    return Chart(
      "Less load, or fewer " + missed,
      measure:
        "Share of all conversations in which a person is asked for, against \(ground == .nothing ? "the share of unanswered asks that no escalation foresaw" : missed); each point is a policy of the front. Lower and further left is better.",
      .plane(
        Plane(
          x: Plane.Axis("load", .share, holding: spots.map(\.spot.x), from: .values),
          y: Plane.Axis(missed, .share, holding: spots.map(\.spot.y), from: .zero), series, named: named)),
      table: pointTable(spots.map(\.number)))
  }

  /// The points of the picture.
  private func pointTable(_ numbers: [Int]) -> ReportSection.Table {
    var table = ReportSection.Table(
      "The points of the picture of the front",
      columns: ["Policy", "Load %", TuningMeasure.missed.head(on: ground) + " %"]
        + (ground == .team ? [] : [latenessTitle]))
    for number in numbers {
      let figures = whole(tuning.candidates[number])
      let missed = TuningMeasure.missed.share(of: figures)
      table.rows.append(
        [
          name(ofCandidate: number), SafeText(percentage: figures.load.part, of: figures.load.whole),
          SafeText(percentage: missed.part, of: missed.whole),
        ] + (ground == .team ? [] : [lateness(figures)]))
    }
    return table
  }

  private func lateness(_ figures: TuningFigures) -> SafeText { TuningWords.lateness(figures.lateness.median) }

  /// The policies with what they do to some of the conversations.
  private func frontTable(
    _ caption: SafeText, _ shown: [Int], _ figures: (Tuning.Candidate) -> TuningFigures
  ) -> ReportSection.Table {
    let missed = TuningMeasure.missed
    var table = ReportSection.Table(
      caption,
      columns: ["Policy", "Load", missed.head(on: ground)] + (ground == .team ? [] : [latenessTitle]))
    var rows = shown
    if !rows.contains(0) { rows.insert(0, at: 0) }
    for number in rows {
      let candidate = tuning.candidates[number]
      let part = figures(candidate)
      table.rows.append(
        [
          name(ofCandidate: number) + (candidate.isOnFront ? "" : " (not on the front)"), SafeText(part.load),
          SafeText(missed.share(of: part)),
        ] + (ground == .team ? [] : [lateness(part)]))
    }
    return table
  }

  private func changeTable(_ shown: [Int]) -> ReportSection.Table {
    var table = ReportSection.Table("What the policies of the front change", columns: ["Policy", "Changes"])
    for number in shown where number != 0 {
      table.rows.append([name(ofCandidate: number), changes(of: tuning.candidates[number])])
    }
    return table
  }
}
