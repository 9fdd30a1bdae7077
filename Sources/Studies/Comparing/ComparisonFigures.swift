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
    /// By what raters say, of conversations for the load: missed of those that needed a person; escalated too late, of
    /// those of which the place is known; escalated, of those that needed nobody; and right, of all of them.
    case labelsMissed = "labels_missed"
    case labelsLate = "labels_late"
    case labelsUnneeded = "labels_unneeded"
    case labelsRight = "labels_right"

    /// Whether it is counted only where there are labels.
    package var isLabelled: Bool {
      switch self {
      case .labelsMissed, .labelsLate, .labelsUnneeded, .labelsRight: true
      case .missed, .late, .resolution, .due, .load: false
      }
    }

    /// The metric behind it; `nil` for what is counted over signals.
    package var metric: Metric? {
      switch self {
      case .missed: Self.named("T1")
      case .late: Self.named("T2")
      case .resolution: Self.named("W1")
      case .due: Self.named("P1.needing")
      case .load, .labelsMissed, .labelsLate, .labelsUnneeded, .labelsRight: nil
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

  /// In the order of ``Kind``; what raters say only where there are labels.
  package let shares: [Measured]
  /// In the order of ``Question``; without labels nobody is right.
  package let splits: [Split]
  /// What raters say; `nil` without labels.
  package let labels: ComparedLabels?
  /// Conversations with a label that are in no figure, because they are open, or the AI took no part.
  package let labelsLeftOut: Int
  /// How many customers, or conversations without one, were drawn from.
  package let clusters: Int

  /// Counts and draws.
  ///
  /// - Parameters:
  ///   - rows: both halves joined.
  ///   - labels: what raters say; `nil` without labels.
  package init(_ rows: ComparedRows, _ labels: ComparedLabels? = nil) {
    self.labels = labels
    labelsLeftOut = rows.pairs.count { labels?.needed($0) != nil && !rows.isLoadable($0) }
    let clusters = Self.clusters(of: rows)
    self.clusters = clusters.count
    let kinds = Kind.allCases.filter { !$0.isLabelled || labels != nil }
    var values: [(Metric.Value, Metric.Value)] = []
    var counts: [[PairedBootstrap.Counts]] = []
    for kind in kinds {
      var drawn = [PairedBootstrap.Counts](repeating: PairedBootstrap.Counts(), count: clusters.count)
      let (old, new) = (
        Self.cases(kind, .before, rows, clusters, labels), Self.cases(kind, .after, rows, clusters, labels)
      )
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
    shares = kinds.enumerated().map { number, kind in
      Measured(kind: kind, before: values[number].0, after: values[number].1, interval: intervals[number])
    }
    splits = Self.splits(rows, labels)
  }

  /// The share of a kind; `nil` for what raters say without labels.
  package subscript(kind: Kind) -> Measured? { shares.first { $0.kind == kind } }

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

  private typealias Cases = (cases: [(cluster: Int, part: Int32, whole: Int32)], value: Metric.Value)

  private static func cases(
    _ kind: Kind, _ side: PolicySide, _ compared: ComparedRows, _ clusters: Clusters, _ labels: ComparedLabels?
  ) -> Cases {
    let (rows, numbers) = side == .before ? (compared.before, clusters.before) : (compared.after, clusters.after)
    if kind.isLabelled { return labelled(kind, side, compared, clusters, labels) }
    guard let metric = kind.metric else {
      let members = rows.rows.indices.filter { numbers[$0] >= 0 && rows.isLoadable($0) }
      return counted(members.map { (numbers[$0], rows.escalates($0)) })
    }
    let found = metric.cases(over: rows) { numbers[$0] >= 0 }
    let cases = found.filter { $0.part != .notAssessable }.map {
      (numbers[$0.row], Int32($0.part == .counted ? 1 : 0), Int32(1))
    }
    return (cases, MetricCase.value(of: found))
  }

  private static func counted(_ members: [(cluster: Int, isPart: Bool)]) -> Cases {
    let cases = members.map { ($0.cluster, Int32($0.isPart ? 1 : 0), Int32(1)) }
    let share = Share(part: members.count { $0.isPart }, whole: members.count)
    return (cases, Metric.Value(share: share, assessable: members.count, of: members.count))
  }

  /// What one policy does to the conversations of which raters say something.
  private static func labelled(
    _ kind: Kind, _ side: PolicySide, _ rows: ComparedRows, _ clusters: Clusters, _ labels: ComparedLabels?
  ) -> Cases {
    counted(
      rows.pairs.compactMap { pair in
        guard let labels, let needed = labels.needed(pair), rows.isLoadable(pair) else { return nil }
        let isDue =
          side == .before ? rows.before.escalates(pair.before) : rows.after.escalates(pair.after)
        let isPart: Bool? =
          switch kind {
          case .labelsMissed: needed ? !isDue : nil
          case .labelsLate: labels.isLate(pair, side)
          case .labelsUnneeded: needed ? nil : isDue
          default: isDue == needed
          }
        return isPart.map { (clusters.before[pair.before], $0) }
      })
  }

  // MARK: Splits

  private static func splits(_ rows: ComparedRows, _ labels: ComparedLabels?) -> [Split] {
    let questions = Question.allCases.filter { $0 != .right || labels != nil }
    var found = questions.map { _ in (before: [RowPair](), after: [RowPair]()) }
    for pair in rows.pairs {
      for (number, question) in questions.enumerated() {
        guard let (old, new) = answers(question, pair, rows, labels), old != new else { continue }
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
    _ question: Question, _ pair: RowPair, _ rows: ComparedRows, _ labels: ComparedLabels?
  ) -> (Bool, Bool)? {
    switch question {
    case .due, .right:
      guard rows.isLoadable(pair) else { return nil }
      let due = (rows.before.escalates(pair.before), rows.after.escalates(pair.after))
      guard question == .right else { return due }
      return labels?.needed(pair).map { needed in (due.0 == needed, due.1 == needed) }
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

extension ComparedRows {
  /// Whether both rows of a pair count for the load.
  func isLoadable(_ pair: RowPair) -> Bool { before.isLoadable(pair.before) && after.isLoadable(pair.after) }
}
