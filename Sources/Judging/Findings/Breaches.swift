package import Detection

/// What the policy asks for each topic, and where it was not kept (definitions.md, 3.19; R0.15, R0.16).
///
/// Only topics with an obligation or an owner have a line. Numbers are those of the metrics K2 to K4 and O1 to O5, so a
/// conversation that cannot show whether something was kept is in none of them.
package struct Breaches: Sendable {
  /// How many conversations are listed at most; the count says how many there are.
  package static let mostListed = 1_000

  /// What can be broken, in the order of the table.
  package enum Kind: Int, Sendable, CaseIterable {
    case humanRequired, draftOnly, overSLA, saidTooMuch, unowned

    /// The word in outputs.
    package var name: String {
      switch self {
      case .humanRequired: "human_required"
      case .draftOnly: "draft_only"
      case .overSLA: "over_sla"
      case .saidTooMuch: "said_too_much"
      case .unowned: "unowned"
      }
    }

    /// The metric that counts it, without the topic.
    var metric: String {
      switch self {
      case .humanRequired: "O1."
      case .draftOnly: "O2."
      case .overSLA: "O3."
      case .saidTooMuch: "O4."
      case .unowned: "O5."
      }
    }
  }

  /// One topic.
  package struct Line: Sendable, Equatable {
    package let topic: Topic
    package let obligation: Obligation
    /// Conversations in rates that have the topic.
    package let cases: Int
    /// A human wrote after it; within the time the policy allows; no human wrote in the whole conversation.
    package let reached: Metric.Value
    package let inTime: Metric.Value
    package let aiAlone: Metric.Value
    /// By ``Kind``; `nil` when the policy does not ask for it.
    package let broken: [Metric.Value?]
    /// Conversations that break anything of it, listed or not.
    package let breaking: Int
  }

  /// One conversation that breaks something.
  package struct Listed: Sendable, Equatable {
    package let example: CaseExample
    package let topic: Topic
    /// In the order of ``Kind``.
    package let kinds: [Kind]
  }

  /// In the order of the topics.
  package let lines: [Line]
  /// The first ones by their places.
  package let listed: [Listed]
  /// Conversations and topics that break something: so many would be listed without a limit.
  package let all: Int

  /// Folds all rows.
  package init(over rows: SettledRows, _ policy: Policy, limit: Int = Breaches.mostListed) {
    let topics = policy.topics.all.filter {
      policy.topics.obligation(of: $0) != .none || policy.topics.owners[Int($0.rawValue)] != nil
    }
    let metrics = Metric.topics(policy.topics)
    func number(_ id: String, _ topic: Topic) -> Int? {
      metrics.firstIndex { $0.id == id + policy.topics.key(of: topic) }
    }
    var fold = MetricFold(metrics)
    var listed: [Listed] = []
    var all = 0
    var breaking = topics.map { _ in 0 }
    let broken = topics.map { topic in
      Kind.allCases.map { kind in number(kind.metric, topic).map { metrics[$0].question } }
    }
    let allKinds = Kind.allCases
    for index in rows.rows.indices where rows.rows[index].topicRange.count > 0 {
      let marks = rows.marks(index)
      fold.add(index, of: rows)
      guard marks.contains(.rated) else { continue }
      for entry in rows.rows[index].topicRange.indices {
        let found = rows.entries.topics[entry]
        guard let place = topics.firstIndex(where: { $0.rawValue == found.topic }) else { continue }
        var kinds: [Kind] = []
        for kind in allKinds {
          if let question = broken[place][kind.rawValue], Self.counts(question, marks, found.marks) {
            kinds.append(kind)
          }
        }
        guard !kinds.isEmpty else { continue }
        all += 1
        breaking[place] += 1
        if listed.count < limit {
          let example = CaseExample(index: index, line: Int(found.line))
          listed.append(Listed(example: example, topic: topics[place], kinds: kinds))
        }
      }
    }
    let values = fold.values
    func value(_ id: String, _ topic: Topic) -> Metric.Value { number(id, topic).map { values[$0] } ?? .none }
    lines = topics.enumerated().map { place, topic in
      let reached = value("K2.", topic)
      return Line(
        topic: topic, obligation: policy.topics.obligation(of: topic), cases: reached.of, reached: reached,
        inTime: value("K3.", topic), aiAlone: value("K4.", topic),
        broken: Kind.allCases.map { kind in number(kind.metric, topic).map { values[$0] } },
        breaking: breaking[place])
    }
    self.listed = listed
    self.all = all
  }

  /// Whether a topic of a conversation is counted by a metric.
  private static func counts(_ question: Metric.Question, _ row: RowMarks, _ topic: TopicEntry.Marks) -> Bool {
    guard case .topic(_, let of, let assessable, let known, let counted, let marked) = question else { return false }
    return of.holds(row) && assessable.holds(row) && known.holds(topic) && counted.holds(row) && marked.holds(topic)
  }
}
