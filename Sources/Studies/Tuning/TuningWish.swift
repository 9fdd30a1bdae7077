package import Conversations
package import Detection
import Intake
package import Judging

/// What a tuning is asked to do.
package struct TuningWish: Sendable {
  /// Who says when a human was due.
  package enum Ground: Sendable {
    /// Nobody; customers who asked for a human and got none are all there is.
    case none
    /// People who read conversations; `key` gives the first 64 bits of the hash of an identifier for the seed of a draw.
    case labels(LabelSet, key: @Sendable (_ id: [UInt8], _ seed: UInt64) -> UInt64)
    /// What the team did in the log.
    case team
  }

  /// The present policy, under which the tapes were made.
  package var policy: Policy
  package var space: SearchSpace
  package var ground: Ground
  /// Whose hours of the week are counted.
  package var zone: ZoneOffsets
  /// When teams work, by the name of the team.
  package var calendars: [String: BusinessHours]
  package var threads: Int

  package init(
    policy: Policy, space: SearchSpace, ground: Ground, zone: ZoneOffsets, calendars: [String: BusinessHours] = [:],
    threads: Int = 1
  ) {
    (self.policy, self.space, self.ground) = (policy, space, ground)
    (self.zone, self.calendars, self.threads) = (zone, calendars, threads)
  }
}

extension TuningWish {
  /// What is known of one conversation, and the label it comes from; `nil` where it has none.
  func truth(of taped: borrowing TapedCase) -> (truth: CaseTruth, label: SettledLabel?, subjects: [RaterLabel.Subject])
  {
    switch ground {
    case .none: return (.ofUnansweredAsk(taped), nil, [])
    case .team: return (.ofTeam(taped), nil, [])
    case .labels(let labels, let key):
      let id = taped.id
      guard let said = labels.labels(of: id, export: taped.reported, key: { key(id, $0) }) else {
        return (CaseTruth(), nil, [])
      }
      let messages = taped.messages
      let settled = said.settled { place in
        switch place {
        case .number(let number): return messages.indices.contains(number - 1) ? number - 1 : nil
        case .message(let bytes):
          let name = TapedMessage.name(of: bytes)
          return messages.firstIndex { $0.name == name }
        }
      }
      return (truth(of: taped, settled), settled, said.subjects)
    }
  }

  private func truth(of taped: borrowing TapedCase, _ settled: SettledLabel) -> CaseTruth {
    var truth = CaseTruth()
    (truth.yes, truth.judged) = settled.share
    switch settled.opinion {
    case .unsure: break
    case .no: truth.truth = .negative
    case .yes:
      let topics = topics(of: taped, settled)
      let isHard = topics.members.contains { Signal.risk($0).isHard(under: policy) }
      truth.truth = .positive(isHard: isHard, isPlaced: settled.place != nil)
      truth.gold = settled.gold
      if let place = settled.place {
        truth.dueAt = taped.messages[place].event
        truth.answers = taped.answers(upTo: truth.dueAt)
      }
    }
    return truth
  }

  /// The topic that raters name; where they name none, those that came up.
  func topics(of taped: borrowing TapedCase, _ settled: SettledLabel?) -> TopicSet {
    if let topic = settled?.topic.flatMap({ policy.topics.topic(named: $0) }) { return TopicSet(topic) }
    return taped.topics
  }

  /// What mistakes on a conversation cost.
  func prices(of taped: borrowing TapedCase, _ settled: SettledLabel?) -> CostTable.Prices {
    space.costs?.prices(of: topics(of: taped, settled)) ?? CostTable.Prices()
  }
}
