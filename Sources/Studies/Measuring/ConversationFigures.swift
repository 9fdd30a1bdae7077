import Intake

/// The messages of some conversations in one row, with the conversation of each.
private struct MessageRows {
  let scored: ScoredRows
  let conversation: [Int]

  init(_ messages: [(conversation: Int, label: Bool, score: Double)]) {
    scored = ScoredRows(labels: messages.map(\.label), scores: messages.map(\.score))
    conversation = messages.map(\.conversation)
  }

  /// What each message counts when each conversation counts so often.
  func weights(_ ofConversations: [Int]) -> [Int] { conversation.map { ofConversations[$0] } }
}

/// Figures of the task `handover`: by message, by conversation, and in time.
enum HandoverFigures {
  /// Figures for data with a label a message.
  static func groups(
    _ rows: [LabelledRow], _ scores: [[Double]], _ threshold: Double, named policy: String? = nil
  ) -> [MeasuredGroup] {
    var groups: [MeasuredGroup] = []
    for source in Set(rows.map(\.source)).sorted() {
      let places = rows.indices.filter { rows[$0].source == source }
      let rows = places.map { rows[$0] }
      let scores = places.map { scores[$0] }
      let name = policy.map { "\(source)/\($0)" } ?? source
      groups.append(all(name, rows, scores, threshold))
      guard policy == nil else { continue }
      for role in [LabelledMessage.Role.customer, .agent] {
        let messages = messages(rows, scores) { $0.role == role }
        groups.append(
          MeasuredGroup(
            "\(source)/\(role.rawValue)", rows: messages.scored.count,
            positives: messages.scored.labels.count { $0 }, clusters: rows.count
          ) { messageValues(messages, threshold, $0) })
      }
    }
    return groups
  }

  private static func messages(
    _ rows: [LabelledRow], _ scores: [[Double]], _ isIn: (LabelledMessage) -> Bool
  ) -> MessageRows {
    var all: [(Int, Bool, Double)] = []
    for (place, row) in rows.enumerated() {
      for (message, score) in zip(row.messages ?? [], scores[place]) where isIn(message) {
        all.append((place, message.label == 1, score))
      }
    }
    return MessageRows(all)
  }

  private static func messageValues(_ messages: MessageRows, _ threshold: Double, _ weights: [Int]) -> NamedValues {
    let weights = messages.weights(weights)
    let decisions = messages.scored.decisions(from: threshold, weights)
    let quiet = decisions.complement
    let precision = (decisions.precision + quiet.precision) / 2
    let recall = (decisions.recall + quiet.recall) / 2
    return [
      ("precision", decisions.precision), ("recall", decisions.recall), ("f1", decisions.f1),
      // As the authors of the data compute it: from the mean precision and the mean recall.
      ("macro_f1_repo", precision * recall * 2 / (precision + recall + 1e-10)), ("macro_f1", decisions.macroF1),
      ("auc", messages.scored.area(weights)), ("best_f1", messages.scored.sweep(weights).bestF1),
      ("fpr", decisions.falseAlarmRate),
    ]
  }

  private static func all(
    _ name: String, _ rows: [LabelledRow], _ scores: [[Double]], _ threshold: Double
  ) -> MeasuredGroup {
    let messages = messages(rows, scores) { _ in true }
    let timings = zip(rows, scores).map { Timing($0.messages ?? [], $1, threshold) }
    let conversations = ScoredRows(labels: timings.map { !$0.gold.isEmpty }, scores: scores.map { $0.max() ?? 0 })
    let early = timings.compactMap(\.earliness)
    let others: NamedValues = [
      ("alarmed", Double(timings.count { !$0.alarms.isEmpty })),
      ("earliness_p25", quantile(early.map(\.messages), 0.25)),
      ("earliness_median", quantile(early.map(\.messages), 0.5)),
      ("earliness_p75", quantile(early.map(\.messages), 0.75)),
      ("earliness_exchanges_median", quantile(early.map(\.exchanges), 0.5)),
    ]
    return MeasuredGroup(
      name, rows: messages.scored.count, positives: messages.scored.labels.count { $0 }, clusters: rows.count,
      others: others
    ) { weights in
      var values = messageValues(messages, threshold, weights)
      let total = Double(weights.reduce(0, +))
      for tolerance in 1...3 {
        let sum = zip(timings, weights).reduce(0.0) { $0 + Double($1.1) * $1.0.transfer[tolerance - 1] }
        values.append(("gt\(tolerance)", sum / total))
      }
      for tolerance in 1...3 {
        let sum = zip(timings, weights).reduce(0.0) { $0 + Double($1.1) * $1.0.firstTransfer[tolerance - 1] }
        values.append(("gt\(tolerance)_first", sum / total))
      }
      values.append(("conv_auc", conversations.area(weights)))
      for tolerance in 0...3 {
        var (timely, due) = (0, 0)
        for (timing, weight) in zip(timings, weights) where !timing.gold.isEmpty {
          due += weight
          if timing.isTimely(within: tolerance) { timely += weight }
        }
        values.append(("timely_recall_\(tolerance)", due > 0 ? Double(timely) / Double(due) : nil))
      }
      return values
    }
  }

  /// The value below which a part of the others lies, the lower of two neighbours.
  private static func quantile(_ values: [Int], _ part: Double) -> Double? {
    let sorted = values.sorted()
    return sorted.isEmpty ? nil : Double(sorted[Int(Double(sorted.count - 1) * part)])
  }

  /// Figures for data with one label a conversation.
  static func ofConversations(_ rows: [LabelledRow], _ scores: [[Double]], _ threshold: Double) -> [MeasuredGroup] {
    Set(rows.map(\.source)).sorted().map { source in
      let places = rows.indices.filter { rows[$0].source == source }
      let scored = ScoredRows(
        labels: places.map { rows[$0].label == 1 }, scores: places.map { scores[$0].max() ?? 0 })
      return MeasuredGroup(
        source, rows: places.count, positives: scored.labels.count { $0 }, clusters: places.count
      ) { weights in
        let decisions = scored.decisions(from: threshold, weights)
        let sweep = scored.sweep(weights)
        return [
          ("precision", decisions.precision), ("recall", decisions.recall), ("f1", decisions.f1),
          ("macro_f1", decisions.macroF1), ("auc", scored.area(weights)), ("best_f1", sweep.bestF1),
          ("r_at_5fpr", sweep.recallAtFivePercent), ("fpr", decisions.falseAlarmRate),
        ]
      }
    }
  }

  /// Where handovers were due in one conversation, and where they were called.
  private struct Timing {
    let gold: [Int]
    let alarms: [Int]
    let transfer: [Double]
    let firstTransfer: [Double]
    /// Messages and exchanges by which the first alarm stands behind the first place that was due.
    let earliness: (messages: Int, exchanges: Int)?

    init(_ messages: [LabelledMessage], _ scores: [Double], _ threshold: Double) {
      let gold = messages.indices.filter { messages[$0].label == 1 }
      let alarms = scores.indices.filter { scores[$0] >= threshold }
      transfer = (1...3).map { GoldenTransfer.score(alarms, gold, tolerance: $0) }
      firstTransfer = (1...3).map {
        GoldenTransfer.score(Array(alarms.prefix(1)), Array(gold.prefix(1)), tolerance: $0)
      }
      if let due = gold.first, let called = alarms.first {
        // An exchange ends at an answer that follows a customer's message.
        var (exchanges, waits) = ([Int](), false)
        var completed = 0
        for message in messages {
          if message.role == .customer {
            waits = true
          } else if waits {
            waits = false
            completed += 1
          }
          exchanges.append(completed)
        }
        earliness = (called - due, exchanges[called] - exchanges[due])
      } else {
        earliness = nil
      }
      self.gold = gold
      self.alarms = alarms
    }

    /// Whether the first alarm comes at most so many messages after the first place that was due.
    func isTimely(within tolerance: Int) -> Bool {
      guard let due = gold.first, let called = alarms.first else { return false }
      return called <= due + tolerance
    }
  }
}

/// Figures of the task `dissatisfaction`: high scores are unhappy customers.
enum SatisfactionFigures {
  static func groups(_ rows: [LabelledRow], _ scores: [[Double]], _ threshold: Double) -> [MeasuredGroup] {
    let sources = Set(rows.map(\.source)).sorted()
    return sources.map { source in
      let places = rows.indices.filter { rows[$0].source == source }
      return group(source, places.map { rows[$0] }, places.map { scores[$0] }, threshold)
    } + [group("ALL", rows, scores, threshold)]
  }

  private static func group(
    _ name: String, _ rows: [LabelledRow], _ scores: [[Double]], _ threshold: Double
  ) -> MeasuredGroup {
    var all: [(Int, Bool, Double)] = []
    var unhappiness: [Double] = []
    for (place, row) in rows.enumerated() {
      for (message, score) in zip(row.messages ?? [], scores[place]) {
        guard let label = message.label else { continue }
        all.append((place, label == 1, score))
        unhappiness.append(-(message.mean ?? 0))
      }
    }
    let messages = MessageRows(all)
    let labelled = rows.indices.filter { rows[$0].label != nil }
    let conversations = ScoredRows(
      labels: labelled.map { rows[$0].label == 1 }, scores: labelled.map { scores[$0].max() ?? 0 })
    let others: NamedValues = [
      ("spearman", Correlation.ofRanks(unhappiness, messages.scored.scores)), ("conv_n", Double(labelled.count)),
      ("conv_pos", Double(conversations.labels.count { $0 })),
    ]
    return MeasuredGroup(
      name, rows: all.count, positives: messages.scored.labels.count { $0 }, clusters: rows.count, others: others
    ) { weights in
      let own = messages.weights(weights)
      let sweep = messages.scored.sweep(own)
      let decisions = messages.scored.decisions(from: threshold, own)
      return [
        ("auc", messages.scored.area(own)), ("best_f1", sweep.bestF1), ("r_at_5fpr", sweep.recallAtFivePercent),
        ("ap", sweep.averagePrecision), ("precision", decisions.precision), ("recall", decisions.recall),
        ("f1", decisions.f1), ("conv_auc", conversations.area(labelled.map { weights[$0] })),
      ]
    }
  }
}
