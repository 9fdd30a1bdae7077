/// High-risk topics of the shipped lists.
package enum Topic: UInt8, Sendable, CaseIterable {
  case paymentDispute, legal, accountSecurity, complaint, vip

  /// The key in the policy, in signals and in outputs.
  package var key: String {
    switch self {
    case .paymentDispute: "payment_dispute"
    case .legal: "legal"
    case .accountSecurity: "account_security"
    case .complaint: "complaint"
    case .vip: "vip"
    }
  }
}

/// A set of topics.
package struct TopicSet: OptionSet, Sendable, Hashable {
  package let rawValue: UInt8
  package init(rawValue: UInt8) { self.rawValue = rawValue }
  package init(_ topic: Topic) { rawValue = 1 << topic.rawValue }

  /// Its members, in the order of the enum.
  package var members: [Topic] { Topic.allCases.filter { contains(TopicSet($0)) } }
}

/// What a policy asks of the service once a topic came up.
package enum Obligation: String, Sendable, CaseIterable {
  /// Nothing: the topic adds to the score.
  case none
  /// The AI may draft, a human releases.
  case draftOnly = "draft_only"
  /// A human must be reached.
  case humanRequired = "human_required"
}

/// `topic.<key>.*` for every shipped topic.
package struct TopicPolicies: Sendable, Equatable {
  /// Topics with obligation `human_required`: each alone makes a human due.
  package var humanRequired: TopicSet = [
    TopicSet(.paymentDispute), TopicSet(.legal), TopicSet(.accountSecurity), TopicSet(.complaint),
  ]
  /// Topics with obligation `draft_only`.
  package var draftOnly: TopicSet = []
  /// `topic.<key>.tags`: tags with a time that stand for the topic, in the order of ``Topic``.
  package var tags: [[String]] = Topic.allCases.map { _ in [] }

  /// The obligation of one topic.
  package func obligation(of topic: Topic) -> Obligation {
    if humanRequired.contains(TopicSet(topic)) { return .humanRequired }
    return draftOnly.contains(TopicSet(topic)) ? .draftOnly : .none
  }
}
