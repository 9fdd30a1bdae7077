package import Detection

/// A need with its verdict.
package struct JudgedNeed: Sendable, Equatable {
  package var verdict: NeedVerdict
  /// The strongest of its causes.
  package var kind: CauseKind
  /// Of an unfulfilled need: why nobody came. Of a missed one: why nothing was started.
  package var failure: Failure?
  /// Of a missed need: how it ended.
  package var ending: Ending?
  /// Whether the export could show whether anybody came.
  package var isObserved = true
  package var lateness = Lateness.none
  /// The initiation of the first of its attempts.
  package var initiatedAt: Step?
  /// The human's message that ended it.
  package var humanAt: Step?
  /// Of an open need: whether a cause has already used up its grace.
  package var isBeyondGrace = false
  /// Whether it has a verdict at all (definitions.md, 3.6).
  package var isCounted = true
}

/// A handover with its verdict, where it has one.
package struct JudgedHandover: Sendable, Equatable {
  /// `nil` when it belongs to a need, or still runs in a conversation that is not complete.
  package var verdict: HandoverVerdict?
  package var reason: UnneededReason?
  /// Why nobody came; `nil` when somebody did, or when it still runs.
  package var failure: Failure?
}

/// What became of a conversation, under one view of its end.
package struct Judgement: Sendable, Equatable {
  /// One for each need of the replay, in its order.
  package var needs: [JudgedNeed]
  /// One for each attempt of the replay, in its order.
  package var handovers: [JudgedHandover]
  package var verdict: ConversationVerdict
  package var outcome: Outcome
  package var outcomeFailure: Failure?
  /// `nil` for outcomes that say nothing of a resolution.
  package var evidence: Evidence?
}

/// What is counted of a conversation whatever its end.
package struct Tally: Sendable, Equatable {
  package var customerMessages = 0
  package var aiMessages = 0
  package var humanMessages = 0
  package var systemMessages = 0
  package var unknownMessages = 0
  /// Turns: maximal runs of public messages by one speaker, ended by any handover, status or rating event too.
  package var customerTurns = 0
  package var aiTurns = 0
  package var humanTurns = 0
  package var unknownTurns = 0
  /// Whether the customer said anything.
  package var isEngaged = false
  /// Whether the AI said something of substance to a customer who had written.
  package var isAIInvolved = false
  /// Whether the AI answered.
  package var isAIAnswered = false
  /// Requests for a human that were not suppressed.
  package var asks = 0
  /// Whether any of them was followed by an initiation, a human who joined, a human who wrote.
  package var askWasInitiated = false
  package var askWasJoined = false
  package var askWasReplied = false
  /// Customer turns whose first reply came from the AI, from a human, from nobody.
  package var answeredByAI = 0
  package var answeredByHuman = 0
  package var answeredByNobody = 0
  /// The class of the AI's last message after the customer's first; `nil` when there is none.
  package var lastClassOfAI: MessageClass?
  /// Whether a human closed it who never wrote to the customer.
  package var isClosedByHumanSilently = false
}
