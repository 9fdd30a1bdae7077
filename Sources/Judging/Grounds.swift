package import Conversations
package import Detection

/// What the evidence of a resolution rests on (definitions.md, 3.9).
///
/// Of E0 there may be several; of every other level there is one.
package struct Grounds: OptionSet, Sendable, Hashable {
  package let rawValue: UInt16
  package init(rawValue: UInt16) { self.rawValue = rawValue }

  /// E4: the customer confirmed a solution after the last answer, and asked for nothing after that.
  package static let confirmed = Grounds(rawValue: 1)
  /// E4: the rating of the whole conversation is good, and nothing is open.
  package static let rated = Grounds(rawValue: 2)
  /// E2: closed as resolved by the customer, or by a human who wrote.
  package static let closedAsResolved = Grounds(rawValue: 4)
  /// E1: there was an answer, and nothing speaks against it.
  package static let answered = Grounds(rawValue: 8)
  /// E0: a request for a human was not taken back, and no human wrote after it.
  package static let askIsOpen = Grounds(rawValue: 16)
  /// E0: a need is active at the end, or was when the conversation was closed.
  package static let needIsOpen = Grounds(rawValue: 32)
  /// E0: what the customer asked for last was not answered.
  package static let turnIsOpen = Grounds(rawValue: 64)
  /// E0: what the service said last is a non-answer, or a question that stayed unanswered.
  package static let endsUnanswered = Grounds(rawValue: 128)
  /// E0: nobody answered at all.
  package static let noAnswer = Grounds(rawValue: 256)
}

/// The evidence of a complete conversation, with what it rests on and where that stands.
package struct EvidenceGrounds: Sendable, Equatable {
  package var evidence: Evidence
  package var grounds: Grounds
  /// The last message that confirms a solution; `nil` when there is none.
  package var confirmation: Step?
  /// The last answer of anybody.
  package var answer: Step?
  /// The last message of the last customer turn that asks, wants or rejects something.
  package var openTurn: Step?
}

extension Judge {
  /// Says on what the evidence of a complete conversation rests; the level is that of its ``Judgement``.
  package func evidenceGrounds(
    _ replay: borrowing Replay, of conversation: borrowing Conversation, _ observations: borrowing Observations
  ) -> EvidenceGrounds {
    let facts = EndFacts(replay, conversation, observations)
    let (evidence, grounds) = grounds(facts, conversation, replay)
    func step(_ index: Int) -> Step? { index < 0 ? nil : Step(index) }
    return EvidenceGrounds(
      evidence: evidence, grounds: grounds, confirmation: step(facts.lastConfirmation), answer: step(facts.lastAnswer),
      openTurn: step(facts.lastOpenTurn))
  }
}
