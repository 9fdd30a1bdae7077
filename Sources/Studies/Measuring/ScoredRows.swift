/// Rows with a label and a score, ordered once, so that every figure over them is one walk, also over a resample.
///
/// A weight says how often a row counts: 1 for the rows as they are, other numbers in a resample. All figures are
/// quotients of whole numbers, so they do not depend on the order of the rows.
struct ScoredRows: Sendable {
  let labels: [Bool]
  let scores: [Double]
  /// The rows by rising score.
  private let order: [Int]

  init(labels: [Bool], scores: [Double]) {
    precondition(labels.count == scores.count, "every row has a label and a score")
    self.labels = labels
    self.scores = scores
    order = scores.indices.sorted { (scores[$0], $0) < (scores[$1], $1) }
  }

  var count: Int { labels.count }

  /// The area under the curve of hits against false alarms; equal scores count half. `nil` without rows of both sorts.
  func area(_ weights: [Int]) -> Double? {
    var positives = 0
    var negatives = 0
    // Twice the number of pairs in which the positive row has the higher score.
    var pairs = 0
    var at = 0
    while at < order.count {
      var (tied, untied) = (0, 0)
      let score = scores[order[at]]
      while at < order.count, scores[order[at]] == score {
        let weight = weights[order[at]]
        if labels[order[at]] { tied += weight } else { untied += weight }
        at += 1
      }
      pairs += tied * (2 * negatives + untied)
      positives += tied
      negatives += untied
    }
    guard positives > 0, negatives > 0 else { return nil }
    return Double(pairs) / 2 / Double(positives * negatives)
  }

  /// What all thresholds together show.
  struct Sweep {
    var bestF1 = 0.0
    /// The largest recall at which at most five negative rows in a hundred are alarms.
    var recallAtFivePercent = 0.0
    /// The mean precision over the steps of recall.
    var averagePrecision = 0.0
  }

  func sweep(_ weights: [Int]) -> Sweep {
    var all = (positive: 0, negative: 0)
    for row in labels.indices {
      if labels[row] { all.positive += weights[row] } else { all.negative += weights[row] }
    }
    var result = Sweep()
    var (hits, alarms) = (0, 0)
    var lastRecall = 0.0
    var at = order.count - 1
    while at >= 0 {
      let score = scores[order[at]]
      while at >= 0, scores[order[at]] == score {
        let weight = weights[order[at]]
        if labels[order[at]] { hits += weight } else { alarms += weight }
        at -= 1
      }
      guard hits + alarms > 0 else { continue }
      let precision = Double(hits) / Double(hits + alarms)
      let recall = all.positive > 0 ? Double(hits) / Double(all.positive) : 0
      result.bestF1 = max(result.bestF1, precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0)
      if all.negative > 0, Double(alarms) / Double(all.negative) <= 0.05 { result.recallAtFivePercent = recall }
      result.averagePrecision += precision * (recall - lastRecall)
      lastRecall = recall
    }
    return result
  }

  /// How a decision at a threshold turns out: at or above it a row is an alarm.
  func decisions(from threshold: Double, _ weights: [Int]) -> Decisions {
    var result = Decisions()
    for row in labels.indices { result.add(weights[row], is: labels[row], called: scores[row] >= threshold) }
    return result
  }
}

/// Hits, misses and false alarms of a decision.
struct Decisions: Sendable, Equatable {
  var hits = 0
  var misses = 0
  var falseAlarms = 0
  var rightlyQuiet = 0

  mutating func add(_ weight: Int, is label: Bool, called: Bool) {
    switch (label, called) {
    case (true, true): hits += weight
    case (true, false): misses += weight
    case (false, true): falseAlarms += weight
    case (false, false): rightlyQuiet += weight
    }
  }

  /// Right alarms of all alarms; 0 when there was none.
  var precision: Double { Self.quotient(hits, hits + falseAlarms) ?? 0 }
  /// Found rows of all rows to be found; 0 when there was none.
  var recall: Double { Self.quotient(hits, hits + misses) ?? 0 }
  var f1: Double { Self.harmonic(precision, recall) }
  /// False alarms of all rows that are none; `nil` when there was no such row.
  var falseAlarmRate: Double? { Self.quotient(falseAlarms, falseAlarms + rightlyQuiet) }
  /// The same decision seen from the other side.
  var complement: Decisions {
    Decisions(hits: rightlyQuiet, misses: falseAlarms, falseAlarms: misses, rightlyQuiet: hits)
  }
  /// The mean of the F1 of both sides.
  var macroF1: Double { (f1 + complement.f1) / 2 }

  static func harmonic(_ a: Double, _ b: Double) -> Double { a + b > 0 ? 2 * a * b / (a + b) : 0 }

  private static func quotient(_ part: Int, _ whole: Int) -> Double? { whole == 0 ? nil : Double(part) / Double(whole) }
}

/// How two lists of numbers go together.
enum Correlation {
  /// Pearson's coefficient; `nil` when one of the lists does not vary.
  static func linear(_ a: [Double], _ b: [Double]) -> Double? {
    let count = Double(a.count)
    let meanA = a.reduce(0, +) / count
    let meanB = b.reduce(0, +) / count
    var (both, squareA, squareB) = (0.0, 0.0, 0.0)
    for (x, y) in zip(a, b) {
      both += (x - meanA) * (y - meanB)
      squareA += (x - meanA) * (x - meanA)
      squareB += (y - meanB) * (y - meanB)
    }
    return squareA > 0 && squareB > 0 ? both / (squareA * squareB).squareRoot() : nil
  }

  /// Spearman's coefficient: that of the ranks, equal values sharing the mean of theirs.
  static func ofRanks(_ a: [Double], _ b: [Double]) -> Double? { linear(ranks(a), ranks(b)) }

  private static func ranks(_ values: [Double]) -> [Double] {
    let order = values.indices.sorted { (values[$0], $0) < (values[$1], $1) }
    var ranks = [Double](repeating: 0, count: values.count)
    var at = 0
    while at < order.count {
      var end = at
      while end < order.count, values[order[end]] == values[order[at]] { end += 1 }
      for place in at..<end { ranks[order[place]] = Double(at + end - 1) / 2 + 1 }
      at = end
    }
    return ranks
  }
}
