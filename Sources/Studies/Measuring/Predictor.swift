import Conversations
import Detection
import Intake

/// Says of a labelled line what the detector sees in it: the very observations and signals that a report uses.
///
/// In conversations the prediction at a message is its strain, or 1 where a signal that makes a human due by itself holds
/// there; the soft score, which is a memory of all messages before, is measured beside it (decision 0013).
struct Predictor: ~Copyable {
  private var observer: Observer
  private var replayer: Replayer
  private var conversation = Conversation()

  init(lexicon: Lexicon, policy: Policy) {
    observer = Observer(lexicon: lexicon, policy: policy)
    replayer = Replayer(policy: policy)
  }

  /// How a message sounds, in 1/10,000; 0 where there is no list for it.
  mutating func polarity(_ text: [UInt8]) -> Int {
    tell([(.customer, text)])
    return Int(observer.observations.events[0].polarity?.rawValue ?? 0)
  }

  /// Whether a message asks for a human, 0 or 1 in 1/10,000.
  mutating func asksForHuman(_ text: [UInt8]) -> Int {
    tell([(.customer, text)])
    return observer.observations.events[0].traits.contains(.ask) ? 10_000 : 0
  }

  /// The labels of the public data that a message's matches stand for, in the order of the labels.
  mutating func topics(_ text: [UInt8]) -> [String] {
    tell([(.customer, text)])
    let policy = replayer.policy
    // In the public data "cancellation" is everything that is to be ended, tasks as well.
    let found = observer.observations.matches.filter { $0.suppression == nil || $0.suppression == .task }
      .map { policy.name(of: $0.signal) }
    return Self.labels.filter { label in found.contains { $0 == label.signal } }.map(\.name)
  }

  private static let labels: [(name: String, signal: String)] = [
    ("payment_dispute", "risk.payment_dispute"), ("account_security", "risk.account_security"),
    ("cancellation", "churn_intent"), ("complaint", "risk.complaint"),
  ]

  /// How much the second message says the first again, in 1/10,000.
  mutating func similarity(_ first: [UInt8], _ second: [UInt8]) -> Int {
    tell([(.customer, first), (.ai, Array("Here is what I found for you.".utf8)), (.customer, second)])
    return Int(observer.observations.turns[1].similarities[0])
  }

  /// What is said of each message of a conversation, in 1/10,000.
  struct Said {
    /// The strain, or 10,000 where a signal that makes a human due by itself holds.
    var strain: [Int] = []
    /// The soft score behind it, turn-level signals standing at the last message of their turn, or 10,000 as above.
    var score: [Int] = []
  }

  /// What is said of each message of a conversation.
  mutating func said(_ messages: [LabelledMessage]) -> Said {
    tell(messages.map { ($0.role == .customer ? .customer : .ai, $0.text) })
    replayer.run(conversation, observer.observations)
    replayer.finish(conversation, observer.observations)
    let replay = replayer.replay
    var said = Said()
    said.strain = observer.observations.events.map { Int($0.strain) }
    for turn in observer.observations.turns {
      let place = Int(turn.last)
      said.strain[place] = min(9_999, said.strain[place] + Int(turn.strain))
    }
    said.score = replay.scores.map { Int($0.rawValue) }
    for entry in replay.trace where !entry.at.isEnd {
      let place = Int(entry.at.index)
      switch entry.kind {
      case .signal where entry.decidedAt != entry.at:
        said.score[place] = max(said.score[place], Int(entry.score.rawValue))
      case .escalation(let signal) where signal.isHard(under: replayer.policy):
        said.score[place] = max(said.score[place], 10_000)
        said.strain[place] = 10_000
      default: break
      }
    }
    return said
  }

  private mutating func tell(_ messages: [(Speaker, [UInt8])]) {
    conversation.clear()
    for (speaker, text) in messages {
      var event = Event(kind: .message, speaker: speaker)
      event.text = TextRange(start: UInt32(conversation.bytes.count), count: UInt32(text.count))
      event.textState = text.isEmpty ? .empty : .present
      conversation.bytes += text
      conversation.events.append(event)
    }
    conversation.bytes += [UInt8](repeating: 0, count: Conversation.padding)
    observer.observe(conversation)
  }
}
