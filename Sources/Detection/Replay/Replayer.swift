package import Conversations

/// Replays one conversation under a policy: who had the floor, which signals fired, when a human was due.
///
/// For each event, in this order (definitions.md, 3.1): the customer turn that it ends; the mode; resets; signals of
/// the message; score, escalation, begin and end of needs; counters. Nothing looks ahead: what is decided by an event is
/// the same whether or not more events follow. Only `finish` decides the turn that the data leaves open, and
/// everything it decides bears the step `end`.
///
/// The work is a loop over integers; words were looked at by the ``Observer``. A value is used for one conversation
/// after another and keeps its memory.
package struct Replayer: Sendable {
  package let policy: Policy
  /// What was decided so far.
  package internal(set) var replay = Replay()
  /// What the signals were held against, where somebody asked for it.
  package internal(set) var inspection: Inspection?
  /// What any thresholds would be held against, where somebody asked for it.
  var tape: TapeRecorder?

  var mode = Mode.unassigned
  var modeBeforeClose = Mode.unassigned
  var closedTime: Instant?
  var score = Score()
  var wasAbove = false

  // The open customer turn.
  var turnIsOpen = false
  var turnNumber = -1
  var turnFirst = 0
  var turnLast = 0
  var turnMode = Mode.unassigned
  var turnHasAsk = false
  var turnHasDeadAir = false
  var turnNeedsNoReply = false
  var turnAcceptedOffer = false
  var turnFollows = Previous()

  // What stood before.
  var previous = Previous()
  var lastPublicTime: Instant?
  var lastSpeaker = Speaker.unknown
  var humanSince: Instant?
  var failedForStaff = false
  var sentimentEffect = Sentiment.Effect.none
  var substantiveAI = 0
  var countedTurns: Int32 = 0
  var sawCustomer = false
  var sawAnswer = false
  var exchangeIsOpen = false
  var exchanges = 0
  var completedExchange = false
  var pendingAnswers = 0
  var humanModeAnswers = 0
  var waitsForColleague = false
  var currentAttempt = -1
  var fulfilledAttempt = -1
  var undecidedNeeds: [Int] = []
  var serviceMessages = 0
  var lastAskTurn = -1
  var lastAskService = -1
  var sawNegatedAsk = false
  var isVIP = false

  // The state of the signals.
  var floor = ConfidenceFloor()
  var drop = ConfidenceDrop()
  var sentiment = Sentiment()
  var cap = ExchangeCap()
  var rephrase = Rephrase()
  var loop = AILoop()
  var rephrases = LevelCount()
  var loops = LevelCount()
  var rejections = LevelCount()
  var nonAnswers = LevelCount()
  var silences = LevelCount()
  var reasks = ReaskAI()

  /// The public message before a turn: who wrote it and what it was.
  struct Previous: Sendable {
    var speaker = Speaker.unknown
    var messageClass = MessageClass.greeting
    var traits: Traits = []
    var exists = false

    /// Whether the AI said something.
    var isSubstantiveAI: Bool { exists && speaker == .ai && messageClass.isSubstantive }
    /// Whether the AI or a human answered.
    var isAnswer: Bool { exists && (speaker == .ai || speaker == .human) && messageClass == .answer }
  }

  package init(policy: Policy) { self.policy = policy }

  /// Replays every event; the turn that stays open is not decided.
  package mutating func run(_ conversation: borrowing Conversation, _ observations: borrowing Observations) {
    begin(conversation)
    for index in conversation.events.indices {
      step(index, conversation.events[index], conversation, observations)
    }
    replay.isClosed = mode == .closed
    settleActiveNeed()
  }

  private mutating func settleActiveNeed() {
    if let need = replay.activeNeed { replay.needs[need].settleCounts() }
  }

  /// Decides the open turn of a conversation that is complete.
  package mutating func finish(_ conversation: borrowing Conversation, _ observations: borrowing Observations) {
    guard !replay.isFinished else { return }
    replay.isFinished = true
    if turnIsOpen { endTurn(at: .end, conversation, observations) }
    if inspection != nil { closeInspection() }
    settleActiveNeed()
  }

  private mutating func begin(_ conversation: borrowing Conversation) {
    replay.clear()
    resetState()
    undecidedNeeds.removeAll(keepingCapacity: true)
    if !policy.vipTags.isEmpty {
      for tag in conversation.tags where policy.vipTags.contains(conversation.string(tag)) { isVIP = true }
    }
  }

  /// Every stored value as it is in a new replayer; what a conversation leaves behind must not reach the next.
  private mutating func resetState() {
    mode = Mode.unassigned
    modeBeforeClose = Mode.unassigned
    closedTime = nil
    score.clear()
    wasAbove = false
    turnIsOpen = false
    turnNumber = -1
    turnFirst = 0
    turnLast = 0
    turnMode = Mode.unassigned
    turnHasAsk = false
    turnHasDeadAir = false
    turnNeedsNoReply = false
    turnAcceptedOffer = false
    turnFollows = Previous()
    previous = Previous()
    lastPublicTime = nil
    lastSpeaker = Speaker.unknown
    humanSince = nil
    failedForStaff = false
    sentimentEffect = Sentiment.Effect.none
    substantiveAI = 0
    countedTurns = 0
    sawCustomer = false
    sawAnswer = false
    exchangeIsOpen = false
    exchanges = 0
    completedExchange = false
    pendingAnswers = 0
    humanModeAnswers = 0
    waitsForColleague = false
    currentAttempt = -1
    fulfilledAttempt = -1
    serviceMessages = 0
    lastAskTurn = -1
    lastAskService = -1
    sawNegatedAsk = false
    isVIP = false
    floor = ConfidenceFloor()
    drop = ConfidenceDrop()
    sentiment = Sentiment()
    cap = ExchangeCap()
    rephrase = Rephrase()
    loop = AILoop()
    rephrases = LevelCount()
    loops = LevelCount()
    rejections = LevelCount()
    nonAnswers = LevelCount()
    silences = LevelCount()
    reasks = ReaskAI()
  }

  private mutating func step(
    _ index: Int, _ event: Event, _ conversation: borrowing Conversation, _ observations: borrowing Observations
  ) {
    let step = Step(index)
    completedExchange = false
    // 1. The customer turn that this event ends.
    if turnIsOpen {
      if event.endsTurn {
        endTurn(at: step, time: event.time, conversation, observations)
      } else {
        checkSilence(at: step, time: event.time, conversation)
      }
    }
    let observation = observations.events[index]
    failedForStaff = event.kind == .failed && namesStaffing(event, conversation)
    // 2. The mode.
    changeMode(at: step, event, observation)
    // 3. Resets.
    reset(at: step, event, observation)
    // 4. and 5. Signals of the message, score and needs.
    if event.isPublicMessage {
      switch event.speaker {
      case .customer: observeCustomer(at: step, observation, observations)
      case .ai: observeAI(at: step, observation, observations)
      case .human, .system, .unknown: break
      }
    } else if event.kind == .requested && event.speaker == .customer {
      ask(at: step, turn: turnNumber)
    } else if event.kind == .tag {
      observeTopics(at: step, observation, observations)
    }
    endNeeds(at: step, event)
    // 6. Counters.
    count(at: step, event, observation)
    replay.modes.append(mode)
    replay.scores.append(TenThousandths(rawValue: score.sum))
    if inspection != nil { closeInspection() }
  }

  /// Whether the reason of a failure is that nobody was there.
  private func namesStaffing(_ event: Event, _ conversation: borrowing Conversation) -> Bool {
    guard !event.detail.isEmpty else { return false }
    let reason = conversation.string(event.detail).lowercased()
    return ["staff", "nobody", "no agent", "no_agent", "unavailable", "offline", "hours"].contains {
      reason.contains($0)
    }
  }

  /// Adds a line to the trace.
  mutating func note(_ kind: TraceEntry.Kind, at: Step, decidedAt: Step) {
    replay.trace.append(
      TraceEntry(kind: kind, at: at, decidedAt: decidedAt, score: TenThousandths(rawValue: score.sum)))
    inspection?.traceTerms.append(score.terms)
  }

  /// Sets every level and counter of the signals to zero.
  mutating func resetSignals() {
    score.clear()
    wasAbove = false
    floor.reset()
    drop.reset()
    sentiment.recover()
    cap.reset()
    rephrase.reset()
    rephrases.reset()
    loops.reset()
    rejections.reset()
    nonAnswers.reset()
    silences.reset()
    reasks.reset()
  }
}
