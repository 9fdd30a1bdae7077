import Intake

/// Figures of the task `human-request`.
enum RequestFigures {
  static func groups(_ rows: [LabelledRow], _ scores: [Double], _ threshold: Double) -> [MeasuredGroup] {
    func group(_ name: String, withCurve: Bool = false, _ isIn: (LabelledRow) -> Bool) -> MeasuredGroup {
      let places = rows.indices.filter { isIn(rows[$0]) }
      let scored = ScoredRows(labels: places.map { rows[$0].label == 1 }, scores: places.map { scores[$0] })
      return MeasuredGroup(
        name, rows: places.count, positives: scored.labels.count { $0 }, clusters: places.count
      ) { weights in
        let decisions = scored.decisions(from: threshold, weights)
        var values: NamedValues = [
          ("precision", decisions.precision), ("recall", decisions.recall), ("f1", decisions.f1),
          ("fpr", decisions.falseAlarmRate),
        ]
        if withCurve { values += [("auc", scored.area(weights)), ("best_f1", scored.sweep(weights).bestF1)] }
        return values
      }
    }
    let hard = rows.indices.filter { rows[$0].isHard && rows[$0].label == 0 }
    let quiet = ScoredRows(labels: hard.map { _ in false }, scores: hard.map { scores[$0] })
    let hardGroup = MeasuredGroup("HARD NEGATIVES", rows: hard.count, positives: nil, clusters: hard.count) { weights in
      [("fpr", quiet.decisions(from: threshold, weights).falseAlarmRate)]
    }
    // Bitext is the one synthetic source; what is said without it is the headline.
    return [
      group("ALL", withCurve: true) { _ in true }, group("NATURAL(no bitext)") { $0.source != "bitext" }, hardGroup,
    ]
      + Set(rows.map(\.source)).sorted().map { source in group(source) { $0.source == source } }
  }
}

/// Figures of the task `rephrase`.
enum RephraseFigures {
  static func groups(_ rows: [LabelledRow], _ scores: [Double], _ threshold: Double) -> [MeasuredGroup] {
    func group(_ name: String, _ isIn: (LabelledRow) -> Bool) -> MeasuredGroup? {
      let places = rows.indices.filter { isIn(rows[$0]) }
      guard !places.isEmpty else { return nil }
      let scored = ScoredRows(labels: places.map { rows[$0].label == 1 }, scores: places.map { scores[$0] })
      return MeasuredGroup(
        name, rows: places.count, positives: scored.labels.count { $0 }, clusters: places.count
      ) { weights in
        let sweep = scored.sweep(weights)
        let decisions = scored.decisions(from: threshold, weights)
        return [
          ("auc", scored.area(weights)), ("ap", sweep.averagePrecision), ("best_f1", sweep.bestF1),
          ("r_at_5fpr", sweep.recallAtFivePercent), ("precision", decisions.precision), ("recall", decisions.recall),
          ("f1", decisions.f1), ("fpr", decisions.falseAlarmRate),
        ]
      }
    }
    let sources = Set(rows.map(\.source)).sorted()
    let bySource = sources.compactMap { source in group(source) { $0.source == source } }
    var groups = bySource
    for source in ["banking77", "clinc"] where sources.contains(source) {
      groups += [
        group(source + "/hard") { $0.source == source && $0.kind != "random" },
        group(source + "/random") { $0.source == source && $0.kind != "hard_lexical" },
      ].compactMap(\.self)
    }
    if sources.count > 1 {
      groups.append(MeasuredGroup("MEAN", meanOf: bySource, names: bySource[0].values.map(\.name)))
    }
    return groups
  }
}

/// Figures of the task `topics`.
enum TopicFigures {
  static let labels = ["payment_dispute", "account_security", "cancellation", "complaint"]

  /// For each topic only rows whose set can tell it count, and rows that neither confirm nor deny it are left out.
  static func groups(_ rows: [LabelledRow], _ predictions: [Prediction]) -> [MeasuredGroup] {
    let found: [[String]] = predictions.map { if case .topics(let topics) = $0 { topics } else { [] } }
    var groups: [MeasuredGroup] = []
    var totals: [MeasuredGroup] = []
    for label in labels {
      let places = rows.indices.filter { rows[$0].known.contains(label) && !rows[$0].optional.contains(label) }
      func group(_ name: String, _ places: [Int]) -> MeasuredGroup {
        let scored = ScoredRows(
          labels: places.map { rows[$0].topics?.contains(label) == true },
          scores: places.map { place in found[place].contains(label) ? 1 : 0 })
        let positives = scored.labels.count { $0 }
        return MeasuredGroup(name, rows: places.count, positives: positives, clusters: places.count) { weights in
          let decisions = scored.decisions(from: 0.5, weights)
          if positives == 0 { return [("fpr", decisions.falseAlarmRate)] }
          return decisions.values + [("auc", scored.area(weights))]
        }
      }
      let total = group(label, places)
      totals.append(total)
      groups.append(total)
      for source in Set(places.map { rows[$0].source }).sorted() {
        groups.append(group("  \(label)/\(source)", places.filter { rows[$0].source == source }))
      }
    }
    groups.append(MeasuredGroup("MACRO", meanOf: totals, names: ["precision", "recall", "f1", "fpr"]))
    let three = labels.prefix(3)
    let places = rows.indices.filter { place in
      three.allSatisfy { rows[place].known.contains($0) && !rows[place].optional.contains($0) }
    }
    let any = ScoredRows(
      labels: places.map { place in three.contains { rows[place].topics?.contains($0) == true } },
      scores: places.map { place in three.contains { found[place].contains($0) } ? 1 : 0 })
    groups.append(
      MeasuredGroup("ANY(3 topics)", rows: places.count, positives: any.labels.count { $0 }, clusters: places.count) {
        any.decisions(from: 0.5, $0).values
      })
    return groups
  }
}

extension Decisions {
  /// The usual four.
  fileprivate var values: NamedValues {
    [("precision", precision), ("recall", recall), ("f1", f1), ("fpr", falseAlarmRate)]
  }
}
