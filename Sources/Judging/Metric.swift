package import Detection

/// A number of the report: a name and two counts over rows.
///
/// The numerator is counted among the rows of the denominator only, so no rate can pass the whole. `assessable` of `of`
/// says for how many of the denominator's cases the export holds what the metric needs. A metric of needs asks the sums
/// of all rated rows, as counts can be added; all others ask row after row.
package struct Metric: Sendable {
  /// What is counted.
  package enum Unit: String, Sendable, CaseIterable { case conversation, need, handover }

  /// The id of metrics.md, with the part behind a dot: `T1.asked`.
  package let id: String
  /// The snake_case name; parts share that of their metric.
  package let name: String
  package let unit: Unit
  private let question: Question

  /// How the counts are found.
  private enum Question: Sendable {
    /// How many cases of the whole a row holds, whether it can answer, and how many of its cases are counted.
    case rows(
      whole: @Sendable (SettledRow) -> Int, isAssessable: @Sendable (SettledRow) -> Bool,
      part: @Sendable (SettledRow) -> Int)
    /// The same of the sums, which can always answer.
    case needs(whole: @Sendable (NeedSums) -> Int, part: @Sendable (NeedSums) -> Int)
  }

  /// The number over all rows.
  package struct Value: Sendable, Equatable {
    package var share: Share
    package var assessable: Int
    package var of: Int

    package init(share: Share, assessable: Int, of: Int) {
      self.share = share
      self.assessable = assessable
      self.of = of
    }
  }

  /// Folds the rows; the values stand in the order of the metrics.
  package static func values(over rows: SettledRows, of metrics: [Metric] = all) -> [Value] {
    var sums = NeedSums()
    var counts = [(part: Int, whole: Int, of: Int)](repeating: (0, 0, 0), count: metrics.count)
    var block: [SettledRow] = []
    for start in stride(from: 0, to: rows.rows.count, by: blockSize) {
      block.removeAll(keepingCapacity: true)
      for index in start..<min(start + blockSize, rows.rows.count) {
        let row = SettledRow(rows.rows[index], rows.standings[index], rows.outcome(index))
        if row.isRated, row.needTotal > 0 { sums.add(rows.rows[index]) }
        block.append(row)
      }
      for (number, metric) in metrics.enumerated() { metric.add(block, to: &counts[number]) }
    }
    for (number, metric) in metrics.enumerated() {
      guard case .needs(let whole, let part) = metric.question else { continue }
      let cases = whole(sums)
      counts[number] = (min(cases, part(sums)), cases, cases)
    }
    return counts.map { Value(share: Share(part: $0.part, whole: $0.whole), assessable: $0.whole, of: $0.of) }
  }

  /// How many rows are held against all metrics at a time.
  private static let blockSize = 4_096

  private func add(_ block: [SettledRow], to count: inout (part: Int, whole: Int, of: Int)) {
    guard case .rows = question else { return }
    for row in block { add(row, to: &count) }
  }

  /// Adds what one row says; nothing where the metric asks for the needs of all rows.
  @inline(__always)
  func add(_ row: SettledRow, to count: inout (part: Int, whole: Int, of: Int)) {
    guard case .rows(let whole, let isAssessable, let part) = question else { return }
    let cases = whole(row)
    guard cases > 0 else { return }
    count.of += cases
    guard isAssessable(row) else { return }
    count.whole += cases
    count.part += min(cases, part(row))
  }

  /// A metric over conversations: those of a group, and those among them that something is true of.
  static func conversations(
    _ id: String, _ name: String, of group: @escaping @Sendable (SettledRow) -> Bool,
    assessable: @escaping @Sendable (SettledRow) -> Bool = { _ in true },
    that isCounted: @escaping @Sendable (SettledRow) -> Bool
  ) -> Metric {
    Metric(
      id: id, name: name, unit: .conversation,
      question: .rows(
        whole: { group($0) ? 1 : 0 }, isAssessable: assessable, part: { isCounted($0) ? 1 : 0 }))
  }

  /// A metric over the needs of mature conversations.
  static func needs(
    _ id: String, _ name: String, of whole: @escaping @Sendable (NeedSums) -> Int = { $0.total },
    that part: @escaping @Sendable (NeedSums) -> Int
  ) -> Metric {
    Metric(id: id, name: name, unit: .need, question: .needs(whole: whole, part: part))
  }

  /// A metric over the handovers of rated conversations.
  static func handovers(
    _ id: String, _ name: String, of whole: @escaping @Sendable (SettledRow) -> Int,
    assessable: @escaping @Sendable (SettledRow) -> Bool = { _ in true },
    that part: @escaping @Sendable (SettledRow) -> Int
  ) -> Metric {
    Metric(
      id: id, name: name, unit: .handover,
      question: .rows(whole: { $0.isRated ? whole($0) : 0 }, isAssessable: assessable, part: part))
  }
}

extension Metric {
  /// Every metric of this version under the built-in policy, in the order of metrics.md.
  package static let all: [Metric] = all(of: TopicPolicies())

  /// Every metric of this version, in the order of metrics.md; topics of a policy have theirs behind the shipped ones.
  package static func all(of policies: TopicPolicies) -> [Metric] {
    population + resolution + volume + timing + requests + topics(policies)
  }

  private static let population: [Metric] = [
    .conversations("P1", "conversations", of: { _ in true }, that: { !$0.standing.isExcluded }),
    .conversations(
      "P2", "unengaged", of: { !$0.standing.isExcluded }, that: { !$0.facts.contains(.engaged) }),
    .conversations(
      "P3", "ai_involved", of: { !$0.standing.isExcluded && $0.facts.contains(.engaged) },
      that: { $0.facts.contains(.aiInvolved) }),
    .conversations(
      "P1.open", "conversations", of: { !$0.standing.isExcluded }, that: { $0.outcome == .open }),
  ]

  private static let isAIRated: @Sendable (SettledRow) -> Bool = { $0.isRated && $0.facts.contains(.aiInvolved) }

  private static let resolution: [Metric] = [
    .conversations("A1", "ai_resolved_confirmed", of: isAIRated, that: { $0.outcome == .aiConfirmed }),
    .conversations(
      "A1.missed_hard", "ai_resolved_confirmed", of: { isAIRated($0) && $0.outcome == .aiConfirmed },
      that: { $0.facts.contains(.missedHard) }),
    .conversations("A2", "ai_resolved_assumed", of: isAIRated, that: { $0.outcome == .aiAssumed }),
    .conversations(
      "A3", "ai_resolved_gross", of: isAIRated, that: { $0.outcome == .aiConfirmed || $0.outcome == .aiAssumed }),
    whoResolved("ai") { $0 == .aiConfirmed || $0 == .aiAssumed },
    whoResolved("human") { $0 == .humanResolved },
    whoResolved("hybrid") { $0 == .hybridResolved },
    whoResolved("nobody") { $0 == .unserved || $0 == .humanUnresolved || $0 == .unanswered || $0 == .aiAbandoned },
    whoResolved("not_observable") { $0 == .handedOver },
    whoResolved("human_unresolved") { $0 == .humanUnresolved },
    .conversations(
      "A7.ai_share_of_resolved", "who_resolved", of: { $0.isRated && isResolved($0.outcome) },
      that: { $0.outcome == .aiConfirmed || $0.outcome == .aiAssumed }),
  ]

  private static func isResolved(_ outcome: Outcome) -> Bool {
    outcome == .aiConfirmed || outcome == .aiAssumed || outcome == .humanResolved || outcome == .hybridResolved
  }

  private static func whoResolved(_ part: String, _ test: @escaping @Sendable (Outcome) -> Bool) -> Metric {
    .conversations("A7." + part, "who_resolved", of: { $0.isRated }, that: { test($0.outcome) })
  }

  private static let volume: [Metric] = [
    .conversations("H1", "handover_rate", of: isAIRated, that: { $0.begun > 0 }),
    .handovers(
      "H3.replied", "replied_rate", of: { $0.begun }, assessable: { $0.facts.contains(.showsHumans) },
      that: { $0.fulfilled }),
  ]

  private static let timed: [(id: String, name: String, verdict: NeedVerdict)] = [
    ("T1", "needs_missed", .missed), ("T2", "needs_late", .late), ("T3", "needs_on_time", .onTime),
    ("T4", "needs_unfulfilled", .unfulfilled),
  ]

  private static let timing: [Metric] = verdicts + unobserved + causes + withoutNeed + bar + split

  private static let verdicts: [Metric] = timed.flatMap { id, name, verdict -> [Metric] in
    let parts = NeedPart.allCases.map { part in
      Metric.needs(id + "." + part.name, name, of: { $0.total(part) }, that: { $0.needs(part, verdict) })
    }
    return [Metric.needs(id, name, that: { $0.needs(verdict) })] + parts
  }

  private static let unobserved: [Metric] = [
    .needs("T2.unobserved", "needs_late", of: { $0.needs(.late) }, that: { $0.lateUnobserved }),
    .needs("T3.unobserved", "needs_on_time", of: { $0.needs(.onTime) }, that: { $0.onTimeUnobserved }),
  ]

  private static let causes: [Metric] = Failure.allCases.filter { $0 != .ignored && $0 != .neverAnswered }.map {
    failure in
    Metric.needs(
      "T4." + failure.name, "needs_unfulfilled", of: { $0.needs(.unfulfilled) },
      that: { $0.failures[Int(failure.rawValue)] })
  }

  private static let withoutNeed: [Metric] = [
    .handovers(
      "T4.without_need", "needs_unfulfilled", of: { $0.handoverTotal }, that: { $0.handovers(.unfulfilled) }),
    fulfilled("T5", .unneeded), fulfilled("T5.unexplained", .unexplained),
  ]

  private static let bar: [Metric] = [
    worst("missed", .missed), worst("unfulfilled", .unfulfilled), worst("late", .late),
    worst("recovered", .recovered), worst("withdrawn", .withdrawn), worst("on_time", .onTime),
  ]

  private static let split: [Metric] = NeedPart.allCases.flatMap { part -> [Metric] in
    let order: [NeedVerdict] = [.missed, .unfulfilled, .late, .recovered, .withdrawn, .onTime]
    return order.map { verdict in
      Metric.needs(
        "T8." + part.name + "." + verdict.name, "hard_split", of: { $0.total(part) },
        that: { $0.needs(part, verdict) })
    }
  }

  private static func fulfilled(_ id: String, _ verdict: HandoverVerdict) -> Metric {
    .handovers(
      id, "handovers_unneeded", of: { $0.fulfilled }, assessable: { $0.facts.contains(.showsHumans) },
      that: { $0.handovers(verdict) })
  }

  /// T7: conversations by their worst need, in the order of the bar.
  private static func worst(_ part: String, _ verdict: NeedVerdict) -> Metric {
    let order: [NeedVerdict] = [.missed, .unfulfilled, .late, .recovered, .withdrawn, .onTime]
    let before = order.prefix { $0 != verdict }
    return .conversations(
      "T7." + part, "conversations_" + part, of: { $0.isRated && $0.needTotal > 0 },
      that: { row in row.needs(verdict) > 0 && before.allSatisfy { row.needs($0) == 0 } })
  }

  private static let requests: [Metric] = [
    .conversations("Q1", "asked_for_human", of: isAIRated, that: { $0.asks > 0 }),
    .conversations(
      "Q2", "asks_honoured", of: { $0.isRated && $0.asks > 0 },
      assessable: { $0.facts.contains(.showsHumans) }, that: { $0.facts.contains(.askReplied) }),
    .conversations(
      "Q2.initiated", "asks_honoured", of: { $0.isRated && $0.asks > 0 },
      that: { $0.facts.contains(.askInitiated) }),
    .conversations(
      "Q2.joined", "asks_honoured", of: { $0.isRated && $0.asks > 0 },
      assessable: { $0.facts.contains(.showsHumans) }, that: { $0.facts.contains(.askJoined) }),
  ]

  private static func topics(_ policies: TopicPolicies) -> [Metric] {
    policies.all.flatMap { topic -> [Metric] in
      let set = TopicSet(topic)
      let key = policies.key(of: topic)
      return [
        .conversations(
          "K1." + key, "topic_incidence",
          of: { !$0.standing.isExcluded && $0.facts.contains(.engaged) }, that: { $0.topics.contains(set) }),
        .conversations(
          "K2." + key, "topic_reached", of: { $0.isRated && $0.topics.contains(set) },
          assessable: { $0.facts.contains(.showsHumans) }, that: { $0.reachedTopics.contains(set) }),
      ]
    }
  }
}
