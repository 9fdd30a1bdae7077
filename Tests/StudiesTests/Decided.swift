import Conversations
import Detection

/// One conversation after another through observer and replayer.
final class Detector {
  let policy: Policy
  private var observer: Observer
  private var replayer: Replayer

  init(_ policy: Policy = .ofTheLaws) {
    self.policy = policy
    observer = Observer(lexicon: .english, policy: policy)
    replayer = Replayer(policy: policy)
  }

  /// Everything that is decided about a complete conversation.
  func replay(_ conversation: Conversation) -> Replay {
    observer.observe(conversation)
    replayer.run(conversation, observer.observations)
    replayer.finish(conversation, observer.observations)
    return replayer.replay
  }

  /// What was observed in the conversation of the last call.
  var observations: Observations { observer.observations }
}

extension Policy {
  /// The shipped policy with a tag for a topic and an attribute for VIPs, so that these can fire too.
  static let ofTheLaws: Policy = {
    var policy = Policy()
    policy.vipTags = ["vip"]
    policy.topics.tags[Int(Topic.legal.rawValue)] = ["legal"]
    return policy
  }()

  /// The same, but no topic obliges anybody: they add to the score.
  static let ofSoftTopics: Policy = {
    var policy = ofTheLaws
    policy.topics.humanRequired = []
    policy.topics.draftOnly = [TopicSet(.complaint)]
    policy.vipIsStrict = true
    return policy
  }()
}

extension Policy {
  /// The same with words of its own, and with what it may change of how far back is looked.
  static let ofOwnWords: Policy = {
    var policy = ofTheLaws
    let tags = policy.topics.tags
    policy.topics = TopicPolicies(ownKeys: ["double"])
    policy.topics.tags = tags
    policy.topics.words[Int(Topic.own(0).rawValue)] = ["you twice", "unauthori*", "formal"]
    policy.topics.oblige(.own(0), .humanRequired)
    policy.keywords.own = [OwnKeyword(name: "live"), OwnKeyword(name: "person")]
    policy.keywords.own[0].words = ["talk a live", "my account", "my card", "broken"]
    policy.keywords.own[1].words = ["perso*", "agent"]
    policy.templates[Int(MessageClass.nonAnswer.rawValue)] = ["what you mean"]
    policy.exchange.resetsOnTopic = true
    policy.rephrase.lookback = 7
    policy.loop.lookback = 9
    policy.keywords.gap = 3
    return policy
  }()
}

extension Conversation {
  /// The same conversation as it was after its first events.
  func prefix(_ count: Int) -> Conversation {
    var shorter = self
    shorter.events.removeLast(events.count - count)
    return shorter
  }
}

/// R(k) of definitions.md, 3.4: everything that was decided by the first `k` events.
///
/// What is decided at the end of the data is left out. Of a need and an attempt it holds what was known at that time.
struct Decided: Equatable {
  struct NeedSoFar: Equatable {
    var onset: Step
    var decidedAt: Step
    var mode: Mode
    var causes: [Cause]
  }

  struct AttemptSoFar: Equatable {
    var at: Step
    var initiator: Initiator
    var againstWish: Bool
    var joinedAt: Step?
    var repliedAt: Step?
    var endedAt: Step?
    var end: AttemptEnd
  }

  var trace: [TraceEntry]
  var modes: [Mode]
  var needs: [NeedSoFar]
  var attempts: [AttemptSoFar]

  init(_ replay: Replay, by count: Int) {
    func isKnown(_ step: Step) -> Bool { !step.isEnd && step.index < count }
    func known(_ step: Step?) -> Step? { step.flatMap { isKnown($0) ? $0 : nil } }
    // Begins and ends of needs are entries of the trace.
    trace = replay.trace.filter { isKnown($0.decidedAt) }
    modes = Array(replay.modes.prefix(count))
    needs = replay.needs.filter { isKnown($0.decidedAt) }.map { need in
      let causes = need.causes.filter { isKnown($0.decidedAt) }.map { cause in
        // How many messages followed it, and the attempt that answers it, may still change.
        var soFar = cause
        soFar.aiMessages = 0
        soFar.exchanges = 0
        if cause.attempt >= 0, !isKnown(replay.attempts[Int(cause.attempt)].at) { soFar.attempt = -1 }
        return soFar
      }
      return NeedSoFar(onset: need.onset, decidedAt: need.decidedAt, mode: need.mode, causes: causes)
    }
    attempts = replay.attempts.filter { isKnown($0.at) }.map { attempt in
      let hasEnded = known(attempt.endedAt) != nil
      return AttemptSoFar(
        at: attempt.at, initiator: attempt.initiator, againstWish: attempt.againstWish,
        joinedAt: known(attempt.joinedAt),
        repliedAt: known(attempt.repliedAt), endedAt: known(attempt.endedAt), end: hasEnded ? attempt.end : .waiting)
    }
  }
}

/// What one event was seen to be, as far as nothing later may change it.
struct Seen: Equatable {
  var traits: Traits
  var topics: TopicSet
  var messageClass: MessageClass
  var polarity: TenThousandths?
  var confidence: TenThousandths?
  var repeatsAI: Int32

  init(_ observation: Observation) {
    traits = observation.traits
    topics = observation.topics
    messageClass = observation.messageClass
    polarity = observation.polarity
    confidence = observation.confidence
    repeatsAI = observation.repeatsAI
  }
}
