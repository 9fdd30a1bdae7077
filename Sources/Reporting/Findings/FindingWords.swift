package import Detection
package import Judging
package import Redaction

/// What a failure mode is in words, and what to do about it.
package struct FindingWords: Sendable {
  private let names: CaseNames

  /// The words under the names of a policy.
  package init(_ policy: Policy) { names = CaseNames(policy) }

  /// The name of the topic, signal or cause of a mode; `nil` when its kind has none.
  package func detail(of mode: FailureMode) -> SafeText? {
    if let topic = mode.topic { return names.topics[Int(topic.rawValue)] }
    if let signal = mode.signal { return names.signals[Int(signal.rawValue)] }
    return mode.failure.map { Words.failures[Int($0.rawValue)] }
  }

  /// What happened, as the end of a sentence that begins with how many cases there are of how many.
  package func sentence(of mode: FailureMode) -> SafeText {
    let detail = detail(of: mode) ?? .empty
    return switch mode.kind {
    case .topicNeverReached: "with the topic \(detail) never reached a person"
    case .askedInVain: "asked for a person twice or more and nobody came"
    case .askedAndStayed: "asked for a person and stayed with the AI"
    case .nobodyCame: detail.isEmpty ? "had a handover started and nobody came" : "had a handover started and nobody came: \(detail)"
    case .openBeyondGrace: "are still open and a person is already overdue"
    case .brokenPromise: "were promised a follow-up that did not come"
    case .deadAirAfterHandback: "were given back to the AI and left without an answer"
    case .buriedExit: "had the way to a person buried"
    case .softNeedMissed: "needed a person without asking, first shown by \(detail), and none was called"
    case .late: "had a person called too late"
    case .waitedTooLong: "had a person called in time and waited too long"
    case .blackHole: "had to tell the person again what the AI had been told"
    case .blindTransfer: "went to a team that does not own the topic, or were passed on without a word"
    case .confirmedButMissed: "were confirmed as solved by the AI after a hard need was missed"
    case .spokeOverHuman: "had the AI write while a person had the floor"
    }
  }

  /// What to do, in one sentence.
  package static func action(for mode: FailureMode) -> SafeText {
    switch mode.kind {
    case .topicNeverReached: "Route this topic to a person as soon as it is named, before the AI answers."
    case .askedInVain: "Make the second request for a person start a handover without any condition."
    case .askedAndStayed: "Let the first request for a person start a handover, and test the wordings that failed."
    case .nobodyCame: action(for: mode.failure)
    case .openBeyondGrace: "Call these customers now; they are still waiting."
    case .brokenPromise: "Give each promise of a follow-up an owner and a time, and check it every day."
    case .deadAirAfterHandback: "Make the AI answer at once after a handback, or keep the person until the end."
    case .buriedExit: "Name the way to a person in the first non-answer, not after several attempts."
    case .softNeedMissed: "Let this signal offer a person, and lower its threshold where the cases bear it out."
    case .late: "Start the handover at the first signal instead of after further attempts of the AI."
    case .waitedTooLong: "Staff the hours in which these waits lie, or tell the customer when somebody comes."
    case .blackHole: "Hand over the facts with the conversation, and show them to the person before the first word."
    case .blindTransfer: "Route by topic to the team that owns it, and announce every transfer with a note."
    case .confirmedButMissed: "Look whether the customer gave up or was helped; the topic still asks for a person."
    case .spokeOverHuman: "Silence the AI while a person has the floor."
    }
  }

  private static func action(for failure: Failure?) -> SafeText {
    switch failure {
    case .joinedSilent: "Ask those who join to write at once, and give the conversation back when they do not."
    case .failed: "Repair the step that fails, and tell the customer when it does."
    case .noStaff: "Offer a call back with a time when nobody is there, instead of an end."
    case .lapsed: "Find out where started handovers get lost between the systems."
    case .deflected: "Bring the person into the conversation instead of sending the customer elsewhere."
    case .queueAbandoned: "Shorten the queue or name the wait; these customers left while waiting."
    case .closedSilently: "Forbid closing a conversation in which a person was promised and has not written."
    case .announcedOnly: "Make the AI start the handover that it announces."
    case .timeout: "Raise an alarm before the time in the queue runs out."
    case .ignored, .neverAnswered, nil: "Find out why nobody took these handovers."
    }
  }
}
