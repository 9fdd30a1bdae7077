/// What a conversation can be about that makes it one of high risk: a shipped topic, or one that the policy names.
///
/// Shipped topics have the lowest numbers, in the order of ``shipped``; those of a policy follow in the order of their
/// keys, so that the order in its file changes nothing. Their keys are known to ``TopicPolicies``.
package struct Topic: Hashable, Sendable {
  /// Its number, below ``limit``.
  package let rawValue: UInt8

  init(_ rawValue: UInt8) { self.rawValue = rawValue }

  /// How many topics there can be, shipped and own together.
  package static let limit = 64

  /// Every topic that comes with the tool, in the order of its number.
  package static let shipped: [Topic] = rows.map(\.topic)

  /// The topic of a policy with this place among its own, counted from zero.
  package static func own(_ place: Int) -> Topic {
    precondition(shipped.count + place < limit, "a policy has no more topics than there are numbers")
    return Topic(UInt8(shipped.count + place))
  }

  /// Whether it comes with the tool.
  package var isShipped: Bool { Int(rawValue) < Self.rows.count }
}

/// A set of topics.
package struct TopicSet: OptionSet, Sendable, Hashable {
  package let rawValue: UInt64
  package init(rawValue: UInt64) { self.rawValue = rawValue }
  package init(_ topic: Topic) { rawValue = 1 << UInt64(topic.rawValue) }

  /// Its members, in the order of their numbers.
  package var members: Members { Members(left: rawValue) }

  /// The topic with the lowest number; `nil` in the empty set.
  package var first: Topic? { rawValue == 0 ? nil : Topic(UInt8(rawValue.trailingZeroBitCount)) }

  /// Walks through a set without making an array of it.
  package struct Members: Sequence, IteratorProtocol, Sendable {
    fileprivate var left: UInt64

    package mutating func next() -> Topic? {
      guard left != 0 else { return nil }
      defer { left &= left - 1 }
      return Topic(UInt8(left.trailingZeroBitCount))
    }
  }
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

/// `topic.<key>.*` for every topic, shipped and own.
package struct TopicPolicies: Sendable, Equatable {
  /// Topics with obligation `human_required`: each alone makes a human due.
  package var humanRequired = Self.shipped(with: .humanRequired)
  /// Topics with obligation `draft_only`.
  package var draftOnly = Self.shipped(with: .draftOnly)
  /// `topic.<key>.tags`: tags with a time that stand for the topic, by its number.
  package var tags = [[String]](repeating: [], count: Topic.limit)
  /// `topic.<key>.words`: words and phrases beside the shipped ones, by the topic's number.
  package var words = [[String]](repeating: [], count: Topic.limit)
  /// `topic.<key>.sla`, in milliseconds: how soon a human should write, by the topic's number. For the obligations.
  package var sla = [Int64](repeating: 3_600_000, count: Topic.limit)
  /// `topic.<key>.ai_may_say`: classes that the AI may still use, by the topic's number. For the obligations.
  package var aiMaySay = [[MessageClass]](repeating: MessageClass.allowedAfterTopics, count: Topic.limit)
  /// `owner.<topic>`: the team that owns a topic, by its number; `nil` when none does. For the obligations.
  package var owners = [String?](repeating: nil, count: Topic.limit)
  /// The keys of the policy's own topics, in the order of their numbers.
  package private(set) var ownKeys: [String] = []

  package init() {}

  /// Topics of these keys beside the shipped ones; their order does not matter.
  package init(ownKeys: [String]) { self.ownKeys = ownKeys.sorted() }

  /// Every topic, shipped and own, in the order of its number.
  package var all: [Topic] { Topic.shipped + ownKeys.indices.map { Topic.own($0) } }

  /// The key of a topic in the policy, in signals and in outputs.
  package func key(of topic: Topic) -> String {
    topic.isShipped ? Topic.rows[Int(topic.rawValue)].key : ownKeys[Int(topic.rawValue) - Topic.rows.count]
  }

  /// The topic of a key; `nil` when there is none.
  package func topic(named key: String) -> Topic? { all.first { self.key(of: $0) == key } }

  /// Sets the obligation of one topic.
  package mutating func oblige(_ topic: Topic, _ obligation: Obligation) {
    humanRequired.remove(TopicSet(topic))
    draftOnly.remove(TopicSet(topic))
    switch obligation {
    case .none: break
    case .draftOnly: draftOnly.insert(TopicSet(topic))
    case .humanRequired: humanRequired.insert(TopicSet(topic))
    }
  }

  /// The obligation of one topic.
  package func obligation(of topic: Topic) -> Obligation {
    if humanRequired.contains(TopicSet(topic)) { return .humanRequired }
    return draftOnly.contains(TopicSet(topic)) ? .draftOnly : .none
  }

  private static func shipped(with obligation: Obligation) -> TopicSet {
    Topic.rows.filter { $0.obligation == obligation }.reduce(into: []) { $0.insert(TopicSet($1.topic)) }
  }
}
