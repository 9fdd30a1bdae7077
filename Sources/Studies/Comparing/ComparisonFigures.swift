package import Judging

/// What two halves say of all conversations that both hold: shares, their differences, and who is right alone.
package struct ComparisonFigures: Sendable {
  /// One headline share under both.
  package struct Measured: Sendable {
    /// What is measured.
    package let kind: Kind
    package let before: Metric.Value
    package let after: Metric.Value
    /// Of after minus before; `nil` under ten cases.
    package let interval: PairedBootstrap.Interval?

    /// After minus before, from -1 to 1; `nil` under ten cases on either side.
    package var change: Double? {
      guard min(before.share.whole, after.share.whole) >= Share.leastCases else { return nil }
      guard let was = before.share.fraction, let now = after.share.fraction else { return nil }
      return now - was
    }
  }

  /// The headline shares, in their order.
  package enum Kind: String, Sendable, CaseIterable {
    /// Needs missed and late, of those with a verdict (T1, T2).
    case missed = "needs_missed"
    case late = "needs_late"
    /// Handovers that the first person resolved, of those that reached one (W1).
    case resolution = "resolution_first_human"
    /// Conversations in rates in which a person was due (P1.needing).
    case due = "conversations_needing"
    /// Conversations with an escalation, of those in rates in which the AI took part.
    case load

    /// The metric behind it; `nil` for the load, which is counted over signals.
    package var metric: Metric? {
      switch self {
      case .missed: Self.named("T1")
      case .late: Self.named("T2")
      case .resolution: Self.named("W1")
      case .due: Self.named("P1.needing")
      case .load: nil
      }
    }

    private static func named(_ id: String) -> Metric? { Metric.all.first { $0.id == id } }
  }

  /// The conversations of which only one of both says something, and how likely so uneven a split is by chance.
  package struct Split: Sendable {
    package let question: Question
    /// Which they are, in the order of the first half; `b` and `c` of the test.
    package let onlyBefore: [RowPair]
    package let onlyAfter: [RowPair]
    /// Adjusted for all questions (Holm).
    package let adjusted: Double

    package var counts: PairedCounts { PairedCounts(b: onlyBefore.count, c: onlyAfter.count) }
  }

  /// What is asked of each conversation under both policies.
  package enum Question: String, Sendable, CaseIterable {
    /// Whether the policy says what raters say of it; asked where there are labels.
    case right
    /// Whether a person was due.
    case due
    /// Whether its verdict is `missed`, or `late`.
    case missed, late
  }

  /// In the order of ``Kind``.
  package let shares: [Measured]
  /// In the order of ``Question``; without labels nobody is right.
  package let splits: [Split]
  /// How many customers, or conversations without one, were drawn from.
  package let clusters: Int

  /// Counts and draws.
  ///
  /// - Parameters:
  ///   - rows: both halves joined.
  ///   - label: whether raters say that a person was needed; `nil` for a conversation without a usable label.
  package init(_ rows: ComparedRows, label: ((RowPair) -> Bool?)? = nil) {
    let clusters = Self.clusters(of: rows)
    self.clusters = clusters.count
    var values: [(Metric.Value, Metric.Value)] = []
    var counts: [[PairedBootstrap.Counts]] = []
    for kind in Kind.allCases {
      var drawn = [PairedBootstrap.Counts](repeating: PairedBootstrap.Counts(), count: clusters.count)
      let (old, new) = (Self.cases(kind, rows.before, clusters.before), Self.cases(kind, rows.after, clusters.after))
      for (cluster, part, whole) in old.cases {
        drawn[cluster].partBefore += part
        drawn[cluster].wholeBefore += whole
      }
      for (cluster, part, whole) in new.cases {
        drawn[cluster].partAfter += part
        drawn[cluster].wholeAfter += whole
      }
      values.append((old.value, new.value))
      counts.append(drawn)
    }
    let intervals = PairedBootstrap(clusters: clusters.count, shares: counts).intervals
    shares = Kind.allCases.enumerated().map { number, kind in
      Measured(kind: kind, before: values[number].0, after: values[number].1, interval: intervals[number])
    }
    splits = Self.splits(rows, label)
  }

  /// The share of a kind.
  package subscript(kind: Kind) -> Measured {
    shares[Kind.allCases.firstIndex(of: kind) ?? 0]
  }

  // MARK: Clusters

  private struct Clusters {
    var count = 0
    /// By row; negative for those that are in no pair.
    var before: [Int]
    var after: [Int]
  }

  /// One cluster for each customer, and for each conversation without one.
  private static func clusters(of rows: ComparedRows) -> Clusters {
    var clusters = Clusters(
      before: [Int](repeating: -1, count: rows.before.rows.count),
      after: [Int](repeating: -1, count: rows.after.rows.count))
    var known: [UInt64: Int] = [:]
    for pair in rows.pairs {
      let customer = rows.before.rows[pair.before].customer
      let number = customer == 0 ? nil : known[customer]
      let cluster = number ?? clusters.count
      if number == nil { clusters.count += 1 }
      if customer != 0 { known[customer] = cluster }
      clusters.before[pair.before] = cluster
      clusters.after[pair.after] = cluster
    }
    return clusters
  }

  private static func cases(
    _ kind: Kind, _ rows: SettledRows, _ clusters: [Int]
  ) -> (cases: [(cluster: Int, part: Int32, whole: Int32)], value: Metric.Value) {
    guard let metric = kind.metric else {
      let members = rows.rows.indices.filter { clusters[$0] >= 0 && rows.isLoadable($0) }
      let cases = members.map { (clusters[$0], Int32(rows.escalates($0) ? 1 : 0), Int32(1)) }
      let part = cases.reduce(0) { $0 + Int($1.1) }
      let value = Metric.Value(
        share: Share(part: part, whole: cases.count), assessable: cases.count, of: cases.count)
      return (cases, value)
    }
    let found = metric.cases(over: rows) { clusters[$0] >= 0 }
    let cases = found.filter { $0.part != .notAssessable }.map {
      (clusters[$0.row], Int32($0.part == .counted ? 1 : 0), Int32(1))
    }
    return (cases, MetricCase.value(of: found))
  }

  // MARK: Splits

  private static func splits(_ rows: ComparedRows, _ label: ((RowPair) -> Bool?)?) -> [Split] {
    let questions = Question.allCases.filter { $0 != .right || label != nil }
    var found = questions.map { _ in (before: [RowPair](), after: [RowPair]()) }
    for pair in rows.pairs {
      for (number, question) in questions.enumerated() {
        guard let (old, new) = answers(question, pair, rows, label), old != new else { continue }
        if old { found[number].before.append(pair) } else { found[number].after.append(pair) }
      }
    }
    let adjusted = Holm.adjusted(
      found.map { PairedCounts(b: $0.before.count, c: $0.after.count).probability })
    return questions.enumerated().map { number, question in
      Split(
        question: question, onlyBefore: found[number].before, onlyAfter: found[number].after,
        adjusted: adjusted[number])
    }
  }

  /// What both answer of a conversation; `nil` where one of them cannot.
  private static func answers(
    _ question: Question, _ pair: RowPair, _ rows: ComparedRows, _ label: ((RowPair) -> Bool?)?
  ) -> (Bool, Bool)? {
    switch question {
    case .due, .right:
      guard rows.before.isLoadable(pair.before), rows.after.isLoadable(pair.after) else { return nil }
      let due = (rows.before.escalates(pair.before), rows.after.escalates(pair.after))
      guard question == .right else { return due }
      return label?(pair).map { needed in (due.0 == needed, due.1 == needed) }
    case .missed, .late:
      guard rows.before.standings[pair.before].isMature, rows.after.standings[pair.after].isMature else { return nil }
      let wanted: ConversationVerdict = question == .missed ? .missed : .late
      return (rows.before.verdict(pair.before) == wanted, rows.after.verdict(pair.after) == wanted)
    }
  }
}

extension SettledRows {
  /// Whether a row counts for the load: in rates, and the AI took part.
  func isLoadable(_ index: Int) -> Bool {
    standings[index].isMature && rows[index].facts.isSuperset(of: [.engaged, .aiInvolved])
  }
}
