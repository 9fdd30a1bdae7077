import Detection
package import Judging
package import Redaction

/// What an earlier report said of days that this one holds too, and what is said of them today (metrics.md, R10).
///
/// Where both are about the same days, both are taken as they are; else both are settled for the days that they share,
/// each at its own cut-off. That two exports touch the same days does not make one a second run of the other: unless
/// days were asked for in both, half of the conversations of the shared days must be in both. Conversations are joined by
/// the hash of their identifier. Those to which the export gives none cannot be joined and are counted on both sides.
package struct Restatement: Sendable {
  /// How a conversation is judged in one of the reports.
  package struct Judged: Sendable, Equatable {
    package let verdict: ConversationVerdict
    package let outcome: Outcome
    package let standing: Standing
  }

  /// What happened to a conversation between two reports.
  package enum Kind: String, Sendable, CaseIterable {
    /// Verdict, outcome or standing is another one.
    case moved
    /// Only this report holds it; only the earlier one does.
    case new, gone
  }

  /// One conversation of which not the same is said.
  package struct Move: Sendable, Equatable {
    package let kind: Kind
    package let before: Judged?
    package let after: Judged?
    /// Its row in this report; `nil` when it is gone.
    package let row: Int?
    /// The input of the earlier report, as that shows its name, and the line, counted from one; only when it is gone.
    package let gone: Source?
  }

  /// A line of an input.
  package struct Source: Sendable, Equatable {
    package let file: SafeText
    package let line: Int
  }

  /// One metric, then and now.
  package struct Value: Sendable, Equatable {
    package let id: String
    package let then: Metric.Value
    package let now: Metric.Value
  }

  /// See ``EarlierReport/identity``.
  package let identity: String
  /// The days that both hold.
  package let period: ReportPeriod
  /// Whether both reports are about these days and no others.
  package let isWhole: Bool
  /// Whether the same policy judged both; else it may be the policy that moved conversations.
  package let isSamePolicy: Bool
  /// The headline metrics, in their order.
  package let values: [Value]
  /// In the order of this report; those that are gone come last, in the order of the earlier one.
  package let moves: [Move]
  /// Conversations of which the same is said.
  package let unchanged: Int
  /// Conversations without an identifier, in the earlier report and in this one.
  package let unnamed: (then: Int, now: Int)

  /// How many conversations of a kind there are.
  package func count(_ kind: Kind) -> Int { moves.count { $0.kind == kind } }

  /// The values that are other ones now.
  package var changed: [Value] { values.filter { $0.then != $0.now } }

  /// `nil` when both share no day, or hold other conversations of the days that they share.
  init?(_ earlier: EarlierReport, _ rows: SettledRows, _ period: ReportPeriod?, _ policy: Policy) {
    guard let period, let past = earlier.period, let shared = past.shared(with: period) else { return nil }
    let isWhole = past.start == period.start && past.end == period.end && past.isAsked == period.isAsked
    let then = isWhole ? earlier.rows : earlier.rows.settled(again: shared, earlier.policy.policy)
    let now = isWhole ? rows : rows.settled(again: shared, policy)
    guard let days = isWhole ? past : ReportPeriod(of: then, in: past.zone) else { return nil }
    identity = earlier.identity
    self.period = days
    self.isWhole = isWhole
    isSamePolicy = RunFacts.judgingHash(of: earlier.policy.policy) == RunFacts.judgingHash(of: policy)
    let metrics = Headline.metrics
    values = zip(metrics, zip(Metric.values(over: then, of: metrics), Metric.values(over: now, of: metrics))).map {
      Value(id: $0.id, then: $1.0, now: $1.1)
    }
    (moves, unchanged) = Self.moves(from: then, to: now, earlier.fileNames)
    unnamed = (then.unnamedInPeriod, now.unnamedInPeriod)
    if isWhole || (past.isAsked && period.isAsked) { return }
    let (new, gone) = (count(.new), count(.gone))
    let joined = moves.count - new - gone + unchanged
    if joined == 0 || joined < max(new, gone) { return nil }
  }

  private static func moves(
    from then: SettledRows, to now: SettledRows, _ fileNames: [SafeText]
  ) -> (moves: [Move], unchanged: Int) {
    var moves: [Move] = []
    var unchanged = 0
    let (before, after) = (then.kept, now.kept)
    for index in now.rows.indices where after[RowIdentity(now.rows[index])] == index {
      let old = before[RowIdentity(now.rows[index])]
      let (judged, was) = (now.judged(index), old.map { then.judged($0) })
      guard judged.standing.isInPeriod || was?.standing.isInPeriod ?? false else { continue }
      if judged == was {
        unchanged += 1
      } else {
        moves.append(Move(kind: was == nil ? .new : .moved, before: was, after: judged, row: index, gone: nil))
      }
    }
    for index in then.rows.indices where before[RowIdentity(then.rows[index])] == index {
      guard after[RowIdentity(then.rows[index])] == nil, then.standings[index].isInPeriod else { continue }
      let row = then.rows[index]
      let source = Source(file: fileNames[Int(row.file)], line: Int(row.line) + 1)
      moves.append(Move(kind: .gone, before: then.judged(index), after: nil, row: nil, gone: source))
    }
    return (moves, unchanged)
  }
}

extension SettledRows {
  /// The same rows at the same cut-off, for other days.
  fileprivate func settled(again period: Period, _ policy: Policy) -> SettledRows {
    SettledRows(rows, entries, asOf: cutoff, policy: policy, period: period)
  }

  /// By the identity of a conversation the row that counts for it; those without an identifier are left out.
  var kept: [RowIdentity: Int] {
    var kept: [RowIdentity: Int] = [:]
    kept.reserveCapacity(rows.count)
    for index in rows.indices where !rows[index].facts.contains(.syntheticID) {
      let identity = RowIdentity(rows[index])
      // Of several records of one conversation that one counts which was not superseded, else the first.
      if let other = kept[identity], rank(other) <= rank(index) { continue }
      kept[identity] = index
    }
    return kept
  }

  private func rank(_ index: Int) -> Int {
    switch standings[index] {
    case .superseded: 2
    case .outsidePeriod, .noTime: 1
    default: 0
    }
  }

  fileprivate func judged(_ index: Int) -> Restatement.Judged {
    Restatement.Judged(verdict: verdict(index), outcome: outcome(index), standing: standings[index])
  }

  /// Conversations of the period without an identifier of the export.
  fileprivate var unnamedInPeriod: Int {
    rows.indices.count { rows[$0].facts.contains(.syntheticID) && standings[$0].isInPeriod }
  }
}
