import Detection

/// A number of the report: a name and two predicates over rows.
///
/// The numerator is counted among the rows of the denominator only, so no rate can pass the whole. `assessable` of `of`
/// says for how many of the denominator's cases the export holds what the metric needs.
package struct Metric: Sendable {
  /// What is counted.
  package enum Unit: String, Sendable, CaseIterable { case conversation, need, handover }

  /// The id of metrics.md, with the part behind a dot: `T1.asked`.
  package let id: String
  /// The snake_case name; parts share that of their metric.
  package let name: String
  package let unit: Unit
  /// How many cases of the whole a settled row holds; `nil` where the row cannot answer.
  let whole: @Sendable (SettledRow) -> Int
  /// Whether the row can answer at all.
  let isAssessable: @Sendable (SettledRow) -> Bool
  /// How many of the row's cases are counted.
  let part: @Sendable (SettledRow) -> Int

  /// One row with what settling says of it, and the sums that many metrics ask for.
  package struct SettledRow {
    let row: Row
    let standing: Standing
    let outcome: Outcome
    /// Whether it is in rates at all.
    let isRated: Bool
    /// How many needs have any verdict of a complete conversation.
    let needTotal: Int
    /// The same for each ``NeedPart``.
    private var partTotals = InlineArray<7, Int>(repeating: 0)

    init(_ row: Row, _ standing: Standing, _ outcome: Outcome) {
      self.row = row
      self.standing = standing
      self.outcome = outcome
      isRated = standing.isMature && row.facts.contains(.engaged)
      needTotal = row.needTotal
      guard needTotal > 0 else { return }
      for part in 0..<7 {
        for verdict in 0..<6 { partTotals[part] += Int(row.needs[part * 6 + verdict]) }
      }
    }

    /// How many needs of a part have a verdict.
    func total(_ part: NeedPart) -> Int { partTotals[Int(part.rawValue)] }
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

  /// Folds the rows, all metrics in one walk; the values stand in the order of ``all``.
  package static func values(over rows: SettledRows) -> [Value] {
    let metrics = all
    var values = metrics.map { _ in Value(share: Share(part: 0, whole: 0), assessable: 0, of: 0) }
    // Needs are judged in rated conversations only, and most of those have none.
    let withoutNeeds = metrics.indices.filter { metrics[$0].unit != .need }
    let every = Array(metrics.indices)
    for index in rows.rows.indices {
      let row = SettledRow(rows.rows[index], rows.standings[index], rows.outcome(index))
      for number in row.isRated && row.needTotal > 0 ? every : withoutNeeds {
        metrics[number].add(row, to: &values[number])
      }
    }
    for index in values.indices { values[index].assessable = values[index].share.whole }
    return values
  }

  private func add(_ row: SettledRow, to value: inout Value) {
    let cases = whole(row)
    guard cases > 0 else { return }
    value.of += cases
    guard isAssessable(row) else { return }
    value.share = Share(part: value.share.part + min(cases, part(row)), whole: value.share.whole + cases)
  }

  /// A metric over conversations: those of a group, and those among them that something is true of.
  static func conversations(
    _ id: String, _ name: String, of group: @escaping @Sendable (SettledRow) -> Bool,
    assessable: @escaping @Sendable (SettledRow) -> Bool = { _ in true },
    that isCounted: @escaping @Sendable (SettledRow) -> Bool
  ) -> Metric {
    Metric(
      id: id, name: name, unit: .conversation, whole: { group($0) ? 1 : 0 }, isAssessable: assessable,
      part: { isCounted($0) ? 1 : 0 })
  }

  /// A metric over the needs of mature conversations.
  static func needs(
    _ id: String, _ name: String, of whole: @escaping @Sendable (SettledRow) -> Int = { $0.needTotal },
    that part: @escaping @Sendable (SettledRow) -> Int
  ) -> Metric {
    Metric(
      id: id, name: name, unit: .need, whole: { $0.isRated ? whole($0) : 0 }, isAssessable: { _ in true }, part: part)
  }
}

extension Metric {
  /// Every metric of this version, in the order of metrics.md.
  package static let all: [Metric] = population + resolution + timing + requests + topics

  private static let population: [Metric] = [
    .conversations("P1", "conversations", of: { _ in true }, that: { !$0.standing.isExcluded }),
    .conversations(
      "P2", "unengaged", of: { !$0.standing.isExcluded }, that: { !$0.row.facts.contains(.engaged) }),
    .conversations(
      "P3", "ai_involved", of: { !$0.standing.isExcluded && $0.row.facts.contains(.engaged) },
      that: { $0.row.facts.contains(.aiInvolved) }),
  ]

  private static let isAIRated: @Sendable (SettledRow) -> Bool = { $0.isRated && $0.row.facts.contains(.aiInvolved) }

  private static let resolution: [Metric] = [
    .conversations("A1", "ai_resolved_confirmed", of: isAIRated, that: { $0.outcome == .aiConfirmed }),
    .conversations(
      "A1.missed_hard", "ai_resolved_confirmed", of: { isAIRated($0) && $0.outcome == .aiConfirmed },
      that: { $0.row.facts.contains(.missedHard) }),
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

  private static let timed: [(id: String, name: String, verdict: NeedVerdict)] = [
    ("T1", "needs_missed", .missed), ("T2", "needs_late", .late), ("T3", "needs_on_time", .onTime),
    ("T4", "needs_unfulfilled", .unfulfilled),
  ]

  private static let timing: [Metric] = verdicts + unobserved + causes + withoutNeed + bar + split

  private static let verdicts: [Metric] = timed.flatMap { id, name, verdict -> [Metric] in
    let parts = NeedPart.allCases.map { part in
      Metric.needs(id + "." + part.name, name, of: { $0.total(part) }, that: { $0.row.needs(part, verdict) })
    }
    return [Metric.needs(id, name, that: { $0.row.needs(verdict) })] + parts
  }

  private static let unobserved: [Metric] = [
    .needs("T2.unobserved", "needs_late", of: { $0.row.needs(.late) }, that: { Int($0.row.lateUnobserved) }),
    .needs("T3.unobserved", "needs_on_time", of: { $0.row.needs(.onTime) }, that: { Int($0.row.onTimeUnobserved) }),
  ]

  private static let causes: [Metric] = Failure.allCases.filter { $0 != .ignored && $0 != .neverAnswered }.map {
    failure in
    Metric.needs(
      "T4." + failure.name, "needs_unfulfilled", of: { $0.row.needs(.unfulfilled) },
      that: { Int($0.row.failures[Int(failure.rawValue)]) })
  }

  private static let withoutNeed: [Metric] = [
    Metric(
      id: "T4.without_need", name: "needs_unfulfilled", unit: .handover,
      whole: { $0.isRated ? handoversWithoutNeed($0.row) : 0 }, isAssessable: { _ in true },
      part: { Int($0.row.handovers[Int(HandoverVerdict.unfulfilled.rawValue)]) }),
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
        that: { $0.row.needs(part, verdict) })
    }
  }

  private static func handoversWithoutNeed(_ row: Row) -> Int {
    var sum = 0
    for verdict in row.handovers.indices { sum += Int(row.handovers[verdict]) }
    return sum
  }

  private static func fulfilled(_ id: String, _ verdict: HandoverVerdict) -> Metric {
    Metric(
      id: id, name: "handovers_unneeded", unit: .handover, whole: { $0.isRated ? Int($0.row.fulfilled) : 0 },
      isAssessable: { $0.row.facts.contains(.showsHumans) }, part: { Int($0.row.handovers[Int(verdict.rawValue)]) })
  }

  /// T7: conversations by their worst need, in the order of the bar.
  private static func worst(_ part: String, _ verdict: NeedVerdict) -> Metric {
    let order: [NeedVerdict] = [.missed, .unfulfilled, .late, .recovered, .withdrawn, .onTime]
    let before = order.prefix { $0 != verdict }
    return .conversations(
      "T7." + part, "conversations_" + part, of: { $0.isRated && $0.needTotal > 0 },
      that: { row in row.row.needs(verdict) > 0 && before.allSatisfy { row.row.needs($0) == 0 } })
  }

  private static let requests: [Metric] = [
    .conversations("Q1", "asked_for_human", of: isAIRated, that: { $0.row.asks > 0 }),
    .conversations(
      "Q2", "asks_honoured", of: { $0.isRated && $0.row.asks > 0 },
      assessable: { $0.row.facts.contains(.showsHumans) }, that: { $0.row.facts.contains(.askReplied) }),
    .conversations(
      "Q2.initiated", "asks_honoured", of: { $0.isRated && $0.row.asks > 0 },
      that: { $0.row.facts.contains(.askInitiated) }),
    .conversations(
      "Q2.joined", "asks_honoured", of: { $0.isRated && $0.row.asks > 0 },
      assessable: { $0.row.facts.contains(.showsHumans) }, that: { $0.row.facts.contains(.askJoined) }),
  ]

  private static let topics: [Metric] = Topic.allCases.flatMap { topic -> [Metric] in
    let set = TopicSet(topic)
    return [
      .conversations(
        "K1." + topic.key, "topic_incidence",
        of: { !$0.standing.isExcluded && $0.row.facts.contains(.engaged) }, that: { $0.row.topics.contains(set) }),
      .conversations(
        "K2." + topic.key, "topic_reached", of: { $0.isRated && $0.row.topics.contains(set) },
        assessable: { $0.row.facts.contains(.showsHumans) }, that: { $0.row.reachedTopics.contains(set) }),
    ]
  }
}
