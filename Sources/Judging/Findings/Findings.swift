package import Detection

/// What a lead should look at first: failure modes ranked by the harm they do (R3.13).
///
/// Harm is the count times the severity of one case (``FailureMode/Kind/severity``). With equal harm the order of the
/// kinds decides, then that of topics and signals. Modes without a case are left out.
package struct Findings: Sendable {
  /// One failure mode that occurred.
  package struct Finding: Sendable {
    package let mode: FailureMode
    /// How many cases of how many that can be judged.
    package let value: Metric.Value
    /// The value of an attribute that stands out; `nil` when none does.
    package let standout: Standout?
    /// The cases to look at: the latest first, then those with most AI messages, then by their places.
    package let examples: [CaseExample]

    package var count: Int { value.share.part }
    package var harm: Int { count * mode.kind.severity }
  }

  /// A slice whose share is above that of all other cases by more than chance.
  ///
  /// Of the slices with 30 cases the one with the largest lower bound of the difference. Many slices are looked at, so
  /// now and then chance alone brings one forward: it says where to look, it proves nothing.
  package struct Standout: Sendable, Equatable {
    package let attribute: Attribute
    /// The number of the value among the names of the attribute.
    package let number: UInt16
    package let share: Share
    /// The share of all other cases.
    package let others: Share
    package let difference: ShareDifference
  }

  /// A conversation in which much went wrong at once.
  package struct Case: Sendable, Equatable {
    package let example: CaseExample
    /// The severities of its failure modes added up, each kind once.
    package let points: Int
    /// The kinds that it counts for, in their order.
    package let kinds: [FailureMode.Kind]
  }

  /// The slices that are looked at, in the order that decides between equal ones.
  package static let attributes: [Attribute] = [.channel, .team, .topic, .language, .version]
  /// So many cases a slice must have to be called out (metrics.md, R6).
  package static let leastInSlice = 30
  package static let mostExamples = 3
  package static let mostCases = 10

  /// The largest harm first.
  package let ranked: [Finding]
  /// The conversations to look at first: the most points, the latest, the most AI messages, then by their places.
  package let first: [Case]

  /// Folds all rows.
  package init(over rows: SettledRows, _ policy: Policy) {
    var fold = FindingsFold(policy)
    for index in rows.rows.indices { fold.add(index, rows.marks(index), of: rows) }
    self = fold.findings(of: rows)
  }

  init(ranked: [Finding], first: [Case]) {
    self.ranked = ranked
    self.first = first
  }
}
