import Conversations

extension Signal {
  // To ship a signal: a name with the next number here, and its row below. Topics bring their signals with them.
  package static var humanRequest: Signal { Signal(0) }
  package static var rejection: Signal { Signal(1) }
  package static var rephrase: Signal { Signal(2) }
  package static var exchangeCap: Signal { Signal(3) }
  package static var deadAir: Signal { Signal(4) }
  package static var confidenceFloor: Signal { Signal(5) }
  package static var confidenceDrop: Signal { Signal(6) }
  package static var aiLoop: Signal { Signal(7) }
  package static var aiNonAnswer: Signal { Signal(8) }
  package static var sentiment: Signal { Signal(9) }
  package static var deferredAsk: Signal { Signal(10) }
  package static var reaskAI: Signal { Signal(11) }
  package static var churnIntent: Signal { Signal(12) }

  /// What is known of a signal that comes with the tool and belongs to no topic.
  struct Row: Sendable {
    let signal: Signal
    /// The name in the policy, in outputs and in explanations.
    let name: String
    /// The starting weights of definitions.md, 3.4a, in 1/10,000.
    let first: Int32
    /// `nil` when it has one level only.
    let second: Int32?

    init(_ signal: Signal, _ name: String, _ first: Int32, _ second: Int32? = nil) {
      self.signal = signal
      self.name = name
      self.first = first
      self.second = second
    }
  }

  /// Every shipped signal but those of topics, in the order of its number.
  static let rows: [Row] = [
    Row(.humanRequest, "human_request", 10_000),
    Row(.rejection, "rejection", 5_000, 10_000),
    Row(.rephrase, "rephrase", 5_000, 10_000),
    Row(.exchangeCap, "exchange_cap", 5_000, 10_000),
    Row(.deadAir, "dead_air", 5_000, 10_000),
    Row(.confidenceFloor, "confidence_floor", 5_000, 10_000),
    Row(.confidenceDrop, "confidence_drop", 6_000),
    Row(.aiLoop, "ai_loop", 5_000, 10_000),
    Row(.aiNonAnswer, "ai_nonanswer", 5_000, 10_000),
    Row(.sentiment, "sentiment", 6_000),
    Row(.deferredAsk, "deferred_ask", 6_000),
    Row(.reaskAI, "reask_ai", 5_000, 10_000),
    Row(.churnIntent, "churn_intent", 6_000),
  ]

  /// How many levels a signal has.
  static func levels(of signal: Signal) -> Int { rows.first { $0.signal == signal }?.second == nil ? 1 : 2 }

  /// The starting weight of a signal at level 1 or 2, in 1/10,000; topics and keywords have one for both.
  static func startingWeight(_ signal: Signal, level: Int) -> TenThousandths {
    if let row = rows.first(where: { $0.signal == signal }) {
      return TenThousandths(rawValue: level == 1 ? row.first : row.second ?? row.first)
    }
    return TenThousandths(rawValue: signal.topic == nil ? 5_000 : 3_000)
  }
}
