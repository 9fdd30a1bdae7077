package import Detection
package import Judging
package import Redaction

/// What a failure mode is in words, and what to do about it.
package struct FindingWords: Sendable {
  private let names: CaseNames
  private let policy: Policy

  /// The words under the names of a policy.
  package init(_ policy: Policy) {
    names = CaseNames(policy)
    self.policy = policy
  }

  /// The name of the topic or signal of a mode; `nil` when its kind has none.
  package func detail(of mode: FailureMode) -> SafeText? {
    if let topic = mode.topic { return names.topics[Int(topic.rawValue)] }
    return mode.signal.flatMap { names.signals[Int($0.rawValue)] }
  }

  /// What happened, as the end of a sentence that begins with how many cases there are of how many.
  package func sentence(of mode: FailureMode) -> SafeText {
    let detail = detail(of: mode) ?? .empty
    return switch mode.kind {
    case .topicNeverReached: "with the topic \(detail) never reached a person"
    case .askedInVain: "asked for a person twice or more and nobody came"
    case .askedAndStayed: "asked for a person and stayed with the AI"
    case .nobodyCame: "had a handover started and nobody came"
    case .openBeyondGrace: "are still open and a person is already overdue"
    case .brokenPromise: "were promised a follow-up that did not come"
    case .deadAirAfterHandback: "were given back to the AI and left without an answer"
    case .buriedExit: "had the way to a person buried"
    case .softNeedMissed: "needed a person without asking (first sign: \(sign(of: mode))) and none was called"
    case .late: "had a person called too late"
    case .waitedTooLong: "had a person called in time and waited too long"
    case .blackHole: "had to tell the person again what the AI had been told"
    case .blindTransfer: "went to a team that does not own the topic, or were passed on without a word"
    case .confirmedButMissed: "were confirmed as solved by the AI after a hard need was missed"
    case .spokeOverHuman: "had the AI write while a person had the floor"
    }
  }

  /// What the signal of a mode is called in a sentence.
  private func sign(of mode: FailureMode) -> SafeText {
    mode.signal.map { ReportContent.words(of: $0, under: policy) } ?? "unknown"
  }

  /// What a kind of failure is called, in short.
  package static func title(of kind: FailureMode.Kind) -> SafeText {
    switch kind {
    case .topicNeverReached: "a high-risk topic never reached a person"
    case .askedInVain: "asked twice or more in vain"
    case .askedAndStayed: "asked and stayed with the AI"
    case .nobodyCame: "started, and nobody came"
    case .openBeyondGrace: "still open, and overdue"
    case .brokenPromise: "a promise was broken"
    case .deadAirAfterHandback: "no answer after going back to the AI"
    case .buriedExit: "the way to a person was buried"
    case .softNeedMissed: "signals ignored"
    case .late: "a person came late"
    case .waitedTooLong: "waited too long"
    case .blackHole: "had to repeat what was known"
    case .blindTransfer: "passed on blindly"
    case .confirmedButMissed: "solved, though a person had been due"
    case .spokeOverHuman: "the AI spoke over a person"
    }
  }

  /// What helps, in one short sentence.
  package static func action(for mode: FailureMode) -> SafeText {
    switch mode.kind {
    case .topicNeverReached: "Route this topic before the AI answers."
    case .askedInVain: "Let the second request hand over without any condition."
    case .askedAndStayed: "Let the first request hand over; test these wordings."
    case .nobodyCame: "Staff these hours, or say when somebody comes."
    case .openBeyondGrace: "Answer these now; they still wait."
    case .brokenPromise: "Give every promise an owner and a time."
    case .deadAirAfterHandback: "Let the AI answer at once after a handback."
    case .buriedExit: "Name the way to a person in the first non-answer."
    case .softNeedMissed: "Let this signal offer a person."
    case .late: "Start the handover at the first signal."
    case .waitedTooLong: "Staff these hours, or tell the wait."
    case .blackHole: "Hand over the facts, and show them first."
    case .blindTransfer: "Route by topic, and ask for a note with every transfer."
    case .confirmedButMissed: "Read some: helped, or given up?"
    case .spokeOverHuman: "Silence the AI while a person has the floor."
    }
  }
}
