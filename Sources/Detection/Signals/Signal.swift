package import Conversations

/// One observed reason why a human may be due.
///
/// A number: shipped signals come first, then one for each topic, then one for each keyword of the policy. Names are
/// known to ``Policy/name(of:)``, because a policy may bring topics and keywords of its own.
package struct Signal: Hashable, Sendable {
  /// Its number; every number can be one.
  package let rawValue: UInt8

  init(_ rawValue: UInt8) { self.rawValue = rawValue }

  /// The signal of a number that was stored.
  package init(stored rawValue: UInt8) { self.rawValue = rawValue }

  private static let firstTopic: UInt8 = 64
  private static let firstKeyword: UInt8 = 128
  /// How many keywords a policy can have.
  package static let keywordLimit = 128

  /// Every signal that comes with the tool, those of the shipped topics among them.
  package static let shipped: [Signal] = rows.map(\.signal) + Topic.shipped.map { risk($0) }

  /// The signal of a topic.
  package static func risk(_ topic: Topic) -> Signal { Signal(firstTopic + topic.rawValue) }

  /// The signal of a keyword, by its place among those of the policy, counted from zero.
  package static func keyword(_ place: Int) -> Signal {
    precondition(place < keywordLimit, "a policy has no more keywords than there are numbers")
    return Signal(firstKeyword + UInt8(place))
  }

  /// Whether it belongs to a topic, and to which.
  package var topic: Topic? {
    rawValue >= Self.firstTopic && rawValue < Self.firstKeyword ? Topic(rawValue - Self.firstTopic) : nil
  }

  /// The place of its keyword among those of the policy; `nil` when it is no keyword.
  package var keyword: Int? { rawValue >= Self.firstKeyword ? Int(rawValue - Self.firstKeyword) : nil }

  /// Whether it makes a human due by itself under a policy.
  package func isHard(under policy: Policy) -> Bool {
    self == .humanRequest || topic.map { $0 != .vip && policy.topics.obligation(of: $0) == .humanRequired } == true
  }

  /// Whether it adds to the score by its level, unlike what makes a human due by itself.
  package var hasLevels: Bool { self != .humanRequest && topic == nil }
}

/// A match that was found and not counted, with the reason.
package enum Suppression: UInt8, Sendable, CaseIterable {
  /// A negation stands before it: "please don't transfer me".
  case negated
  /// It depends on a later failure: "if that doesn't work I'll need an agent".
  case deferred
  /// Another person is meant: "my travel agent".
  case otherPerson
  /// It tells of the past: "I spoke to an agent yesterday".
  case reported
  /// It asks whether a human is there, not for one.
  case identity
  /// It asks for opening hours.
  case hours
  /// It asks how something is done, or supposes it, and reports nothing.
  case howTo
  /// The AI only makes sure of a fact that it has: "is your number still 4471?"
  case confirming
  /// The AI found nothing under the fact that was given, or means another one.
  case valueNotFound
  /// The AI makes sure who the customer is.
  case identityCheck
  /// It ends an order or a booking, not the relationship: a tag without weight.
  case task

  /// The word in outputs.
  package var name: String {
    switch self {
    case .negated: "negated"
    case .deferred: "deferred_ask"
    case .otherPerson: "other_person"
    case .reported: "reported"
    case .identity: "identity_question"
    case .hours: "opening_hours"
    case .howTo: "how_to"
    case .confirming: "confirming"
    case .valueNotFound: "value_not_found"
    case .identityCheck: "identity_check"
    case .task: "task_cancel"
    }
  }
}

/// `score.*`: how levels of soft signals add up.
package struct ScorePolicy: Sendable, Equatable {
  /// `score.threshold`.
  package var threshold = TenThousandths.one
  /// `score.decay`, per completed exchange.
  package var decay = TenThousandths(rawValue: 7_000)
  /// `score.weight.<signal>.1`, by the number of the signal; the starting values of definitions.md, 3.4a.
  package var first = Self.startingFirst
  /// `score.weight.<signal>.2`, by the number of the signal.
  package var second = Self.startingSecond

  /// The weight of a signal at a level; zero at level 0.
  package func weight(_ signal: Signal, level: Int) -> TenThousandths {
    level <= 0 ? .zero : level == 1 ? first[Int(signal.rawValue)] : second[Int(signal.rawValue)]
  }

  private static let startingFirst = starting(level: 1)
  private static let startingSecond = starting(level: 2)

  private static func starting(level: Int) -> [TenThousandths] {
    (0...UInt8.max).map { Signal.startingWeight(Signal($0), level: level) }
  }
}
