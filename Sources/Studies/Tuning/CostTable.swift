package import Detection

/// What each kind of mistake costs, in 1/10,000 of a unit that the user chose; topics can have prices of their own.
package struct CostTable: Sendable, Equatable {
  /// The prices of one topic, or of all that have none of their own.
  package struct Prices: Sendable, Equatable {
    /// A conversation that needed a human and would not be handed over.
    package var missed: Int64 = 0
    /// Each AI message after the need.
    package var late: Int64 = 0
    /// A conversation that needed no human and would be handed over.
    package var unneeded: Int64 = 0
    /// A minute of a human's time.
    package var minute: Int64 = 0
    /// A handover that no human answered.
    package var unfulfilled: Int64 = 0

    package init() {}
  }

  package var prices = Prices()
  /// Prices of single topics, whole: what a file leaves out is taken from ``prices``.
  package var topics: [Topic: Prices] = [:]

  package init() {}

  /// The prices of a conversation with these topics: for each kind of mistake the highest of its topics.
  package func prices(of topics: TopicSet) -> Prices {
    guard !self.topics.isEmpty else { return prices }
    var highest: Prices?
    for topic in topics.members {
      guard let own = self.topics[topic] else { continue }
      guard var known = highest else {
        highest = own
        continue
      }
      known.missed = max(known.missed, own.missed)
      known.late = max(known.late, own.late)
      known.unneeded = max(known.unneeded, own.unneeded)
      known.minute = max(known.minute, own.minute)
      known.unfulfilled = max(known.unfulfilled, own.unfulfilled)
      highest = known
    }
    return highest ?? prices
  }
}

extension CostTable.Prices {
  /// What one conversation costs under a policy, in 1/10,000.
  ///
  /// - Parameters:
  ///   - isEscalated: whether the policy asks for a human.
  ///   - truth: what the labels say; an unlabelled conversation costs the human's time only.
  ///   - lateness: AI messages between need and escalation.
  ///   - minutes: how long a human would be busy with it, in whole minutes; counts with an escalation only.
  ///   - isUnfulfilled: whether nobody answered the handover; counts with an escalation only.
  package func cost(
    escalated isEscalated: Bool, truth: TuningFigures.Truth, lateness: Int = 0, minutes: Int = 0,
    unfulfilled isUnfulfilled: Bool = false
  ) -> Int64 {
    guard isEscalated else {
      if case .positive = truth { return missed }
      return 0
    }
    var cost = minute * Int64(minutes) + (isUnfulfilled ? unfulfilled : 0)
    switch truth {
    case .positive(_, let isPlaced): if isPlaced { cost += late * Int64(max(0, lateness)) }
    case .negative: cost += unneeded
    case .unknown: break
    }
    return cost
  }
}
