import Conversations
import Detection
import Stories

/// What the detector makes of a story.
struct Watched {
  let conversation: Conversation
  let observations: Observations
  let replay: Replay

  init(_ text: String, policy: Policy = Policy()) throws {
    conversation = try story(text)
    var observer = Observer(lexicon: .english, policy: policy)
    observer.observe(conversation)
    observations = observer.observations
    var replayer = Replayer(policy: policy)
    replayer.run(conversation, observations)
    replayer.finish(conversation, observations)
    replay = replayer.replay
  }

  /// The signals in the order of decision, as `name.level at/decided`; events count from one.
  var signals: [String] {
    replay.trace.compactMap { entry in
      guard case .signal(let signal, let level) = entry.kind else { return nil }
      let decided = entry.decidedAt.isEnd ? "end" : "\(entry.decidedAt.index + 1)"
      return "\(signal.name).\(level) \(entry.at.index + 1)/\(decided)"
    }
  }

  /// The same, of one signal.
  func signals(_ signal: Signal) -> [String] { signals.filter { $0.hasPrefix(signal.name + ".") } }

  /// How often a signal fired.
  func count(_ signal: Signal) -> Int { signals(signal).count }

  /// The suppressions, as `signal reason`.
  var suppressions: [String] {
    replay.trace.compactMap { entry in
      guard case .suppressed(let signal, let reason) = entry.kind else { return nil }
      return "\(signal.name) \(reason.name)"
    }
  }

  /// Whether a kind of entry stands in the trace.
  func has(_ kind: TraceEntry.Kind) -> Bool { replay.trace.contains { $0.kind == kind } }

  /// The class of an event, counted from one.
  func messageClass(_ number: Int) -> MessageClass { observations.events[number - 1].messageClass }
}

extension Signal {
  /// The name under the built-in policy.
  var name: String { Policy().name(of: self) }

  static var riskPaymentDispute: Signal { .risk(.paymentDispute) }
  static var riskLegal: Signal { .risk(.legal) }
  static var riskAccountSecurity: Signal { .risk(.accountSecurity) }
  static var riskComplaint: Signal { .risk(.complaint) }
  static var riskVIP: Signal { .risk(.vip) }
}
