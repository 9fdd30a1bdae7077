import Intake

/// Figures of the task `sentiment`: three classes, the sign of the polarity deciding with a neutral band of 0.05.
enum SentimentFigures {
  /// From here on a polarity is positive, and from its negative down negative; as with VADER (Hutto and Gilbert, 2014).
  static let neutralBand = 0.05

  static func groups(_ rows: [LabelledRow], _ scores: [Double]) -> [MeasuredGroup] {
    let sources = Set(rows.map(\.source)).sorted()
    let groups = sources.map { source in
      let places = rows.indices.filter { rows[$0].source == source }
      return group(source, places.map { rows[$0] }, places.map { scores[$0] })
    }
    let general = groups.filter { $0.name.hasPrefix("vader") }
    guard !general.isEmpty else { return groups }
    let names = ["acc3", "macro_f1", "neg_p", "neg_r", "neg_f1", "neg_fpr", "neg_auc", "pol_auc"]
    return groups + [MeasuredGroup("MEAN(vader_*)", meanOf: general, names: names)]
  }

  private static func group(_ name: String, _ rows: [LabelledRow], _ scores: [Double]) -> MeasuredGroup {
    let labels = rows.map { $0.label ?? 0 }
    let classes = scores.map { $0 >= neutralBand ? 1 : $0 <= -neutralBand ? -1 : 0 }
    let negative = ScoredRows(labels: labels.map { $0 == -1 }, scores: scores.map { -$0 })
    let clear = labels.indices.filter { labels[$0] != 0 }
    let polar = ScoredRows(labels: clear.map { labels[$0] == 1 }, scores: clear.map { scores[$0] })
    var others: NamedValues = []
    let judged = rows.indices.filter { rows[$0].score != nil }
    if !judged.isEmpty {
      let gold = judged.compactMap { rows[$0].score }
      let own = judged.map { scores[$0] }
      others = [("pearson", Correlation.linear(gold, own)), ("spearman", Correlation.ofRanks(gold, own))]
    }
    return MeasuredGroup(name, rows: rows.count, positives: nil, clusters: rows.count, others: others) { weights in
      var right = 0
      var all = 0
      var byClass = [Decisions](repeating: Decisions(), count: 3)
      for row in labels.indices {
        all += weights[row]
        if labels[row] == classes[row] { right += weights[row] }
        for kind in -1...1 {
          byClass[kind + 1].add(weights[row], is: labels[row] == kind, called: classes[row] == kind)
        }
      }
      let down = byClass[0]
      return [
        ("acc3", all > 0 ? Double(right) / Double(all) : nil),
        ("macro_f1", (byClass[0].f1 + byClass[1].f1 + byClass[2].f1) / 3),
        ("neg_p", down.precision), ("neg_r", down.recall), ("neg_f1", down.f1), ("neg_fpr", down.falseAlarmRate),
        ("neg_auc", negative.area(weights)), ("pol_auc", polar.area(clear.map { weights[$0] })),
      ]
    }
  }
}
