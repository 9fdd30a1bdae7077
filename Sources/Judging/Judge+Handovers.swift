import Conversations
import Detection

extension Judge {
  /// Adds an entry for every handover of a conversation.
  func addHandovers(
    _ complete: Judgement, _ open: Judgement?, _ replay: borrowing Replay, _ course: Course,
    _ conversation: borrowing Conversation, _ observations: borrowing Observations, _ row: inout Row,
    _ entries: inout Entries
  ) {
    let first = entries.handovers.count
    let language = Self.language(of: conversation, observations)
    let wordsAreKnown =
      (language?.hasServiceWords ?? false) && conversation.coverage.contains(.text)
      && conversation.coverage.contains(.humanMessages)
    var from = 0
    for (index, attempt) in replay.attempts.enumerated() where !attempt.at.isEnd {
      var entry = HandoverEntry()
      let stretch = HumanStretch(attempt, replay)
      if wordsAreKnown { entry.marks.insert(.wordsAreKnown) }
      if conversation.coverage.contains(.humanMessages) { entry.marks.insert(.showsHumans) }
      if let seen = open?.handovers[index], seen.verdict == nil, seen.failure == nil, !attempt.isFulfilled {
        entry.marks.insert(.running)
      }
      if conversation.coverage.contains(.rating) { entry.marks.insert(.coversRating) }
      readEnding(complete.handovers[index], attempt, replay, conversation, into: &entry)
      readBeginning(attempt, index, from, replay, course, conversation, into: &entry)
      readWaits(attempt, replay, conversation, into: &entry)
      readPackets(attempt, conversation, into: &entry)
      if let stretch {
        let quality = HandoverQuality(policy, attempt, stretch, course, replay, conversation, observations)
        quality.read(into: &entry)
        from = stretch.end
      }
      readTelling(attempt, conversation, observations, into: &entry)
      entries.handovers.append(entry)
    }
    readRating(row, replay, conversation, entries: &entries.handovers, from: first)
    row.handoverRange = EntryRange(first: first, count: entries.handovers.count - first)
  }

  private func readEnding(
    _ judged: JudgedHandover, _ attempt: Attempt, _ replay: borrowing Replay, _ conversation: borrowing Conversation,
    into entry: inout HandoverEntry
  ) {
    let isShown = attempt.end == .failed || attempt.end == .noStaff
    if attempt.isFulfilled {
      entry.marks.insert([.fulfilled, .joined, .ending(.fulfilled)])
    } else if attempt.end == .withdrawn {
      entry.marks.insert(.ending(.withdrawn))
    } else if let failure = judged.failure {
      let isUnobserved = !conversation.coverage.contains(.humanMessages) && !isShown
      entry.marks.insert(.ending(isUnobserved ? .unobserved : HandoverEnding(failure)))
      // Who closed while waiting left the queue, also when the AI had just sent them elsewhere.
      let hasLeft = failure == .queueAbandoned || (failure == .deflected && attempt.closedBy == .customer)
      if !isUnobserved, hasLeft { entry.marks.insert(.queueAbandoned) }
    } else {
      entry.marks.insert(.ending(.open))
    }
    if attempt.joinedAt != nil { entry.marks.insert(.joined) }
    if let joined = attempt.joinedAt {
      // Who never wrote was silent until the floor went on; until the end that is however long nobody looks any more.
      let left = (Int(joined.index)..<replay.modes.count).first { replay.modes[$0] != .human }
      if let until = attempt.repliedAt ?? left.map({ Step($0) }) {
        let silence = milliseconds(from: joined, to: until, conversation)
        if (silence ?? 0) > policy.joinSilence { entry.marks.insert(.joinedSilent) }
      } else {
        entry.marks.insert(.joinedSilent)
      }
    }
    if attempt.need >= 0 { entry.marks.insert(.hasNeed) }
    if let verdict = judged.verdict { entry.marks.insert(.verdict(verdict)) }
    if let reason = judged.reason { entry.marks.insert(.unneeded(reason)) }
    let at = Int(attempt.at.index)
    if replay.modes[at] == .pending { entry.marks.insert(.pending) }
    let next = replay.attempts.first { $0.at > attempt.at }?.at ?? .end
    for step in replay.spokeWhilePendingAt where step > attempt.at && step < (attempt.endedAt ?? next) {
      entry.marks.insert(.spokeWhilePending)
    }
    entry.line = UInt32(clamping: conversation.events[at].line)
  }

  private func readBeginning(
    _ attempt: Attempt, _ index: Int, _ from: Int, _ replay: borrowing Replay, _ course: Course,
    _ conversation: borrowing Conversation, into entry: inout HandoverEntry
  ) {
    let at = Int(attempt.at.index)
    entry.marks.insert(.begun(beginner(attempt, index, replay, conversation)))
    var turn: Speaker?
    for event in conversation.events[..<at] {
      guard event.isPublicMessage else {
        if event.endsTurn { turn = nil }
        continue
      }
      if event.speaker == .ai { entry.aiMessages = min(entry.aiMessages, .max - 1) + 1 }
      if event.speaker == .customer, turn != .customer {
        entry.customerTurns = min(entry.customerTurns, .max - 1) + 1
      }
      if event.speaker != .system { turn = event.speaker }
    }
    readSignals(attempt, from, replay, course, into: &entry)
    if entry.signal != Row.noSignal { entry.marks.insert(.hasSignal) }
    let next = index + 1 < replay.attempts.count ? Int(replay.attempts[index + 1].at.index) : conversation.events.count
    for place in at..<max(at, min(next, conversation.events.count)) {
      let event = conversation.events[place]
      let isStep = event.kind == .requested || event.kind == .queued || event.kind == .transferred
      if isStep, !event.detail.isEmpty { entry.marks.insert(.hasReason) }
    }
  }

  /// What had fired in this stretch before the handover was begun.
  private func readSignals(
    _ attempt: Attempt, _ from: Int, _ replay: borrowing Replay, _ course: Course, into entry: inout HandoverEntry
  ) {
    var firstAsk: Step?
    var firstOther: Step?
    for trace in replay.trace {
      guard case .signal(let signal, _) = trace.kind, trace.decidedAt <= attempt.at, Int(trace.at.index) >= from else {
        continue
      }
      if entry.signal == Row.noSignal {
        entry.signal = signal.rawValue
        entry.lead = UInt16(clamping: course.messages(from: Int(trace.at.index), to: Int(attempt.at.index)))
      }
      if signal == .humanRequest { firstAsk = firstAsk ?? trace.at } else { firstOther = firstOther ?? trace.at }
    }
    guard let firstAsk else { return }
    guard let firstOther else {
      entry.marks.insert(.onlyAsked)
      return
    }
    if firstOther < firstAsk { entry.marks.insert(.signalBeforeAsk) }
  }

  /// The customer began it when it answers an ask of the turn before it.
  private func beginner(
    _ attempt: Attempt, _ index: Int, _ replay: borrowing Replay, _ conversation: borrowing Conversation
  ) -> HandoverBeginner {
    if attempt.need >= 0 {
      let asks = replay.needs[Int(attempt.need)].causes.filter {
        $0.kind == .asked && Int($0.attempt) == index && $0.at < attempt.at
      }
      if let last = asks.map(\.at).max() {
        // No further turn of the customer lies between the ask and the initiation.
        var hasReply = false
        var hasTurn = false
        for event in conversation.events[min(Int(last.index) + 1, Int(attempt.at.index))..<Int(attempt.at.index)]
        where event.isPublicMessage {
          if event.speaker == .ai { hasReply = true }
          if event.speaker == .customer, hasReply { hasTurn = true }
        }
        if !hasTurn { return .customer }
      }
    }
    return switch attempt.initiator {
    case .ai: .ai
    case .human: .human
    case .system: .system
    case .unknown: .unknown
    }
  }

  private func readWaits(
    _ attempt: Attempt, _ replay: borrowing Replay, _ conversation: borrowing Conversation,
    into entry: inout HandoverEntry
  ) {
    func seconds(_ from: Step?, _ to: Step?) -> Int32 {
      guard let from, let to, let passed = milliseconds(from: from, to: to, conversation) else { return -1 }
      return Int32(clamping: passed / 1000)
    }
    let last = Step(conversation.events.count - 1)
    if milliseconds(from: attempt.at, to: last, conversation) != nil { entry.marks.insert(.timed) }
    entry.wait = seconds(attempt.at, attempt.repliedAt)
    if let joined = attempt.joinedAt, let replied = attempt.repliedAt, joined != replied {
      let event = conversation.events[Int(joined.index)]
      if event.kind == .joined, event.evidence != .role {
        entry.catchUp = seconds(joined, replied)
        if entry.catchUp >= 0 { entry.marks.insert(.catchUpIsKnown) }
      }
    }
    let until = attempt.joinedAt ?? attempt.repliedAt ?? attempt.endedAt ?? closing(of: attempt, replay) ?? last
    let waited = milliseconds(from: attempt.at, to: until.isEnd ? last : until, conversation)
    guard entry.marks.contains(.pending), let waited else { return }
    if waited > policy.wait.expectation { entry.marks.insert(.longPending) }
    if entry.marks.contains(.queueAbandoned), waited < policy.wait.shortQueue { entry.marks.insert(.shortAbandon) }
  }

  /// The close that ended the wait; `nil` when nobody closed while the customer waited.
  private func closing(of attempt: Attempt, _ replay: borrowing Replay) -> Step? {
    guard attempt.closedBy != nil else { return nil }
    var close: Int?
    for place in Int(attempt.at.index)..<replay.modes.count {
      switch replay.modes[place] {
      case .closed: close = close ?? place
      case .pending: close = nil
      default: return close.map { Step($0) }
      }
    }
    return close.map { Step($0) }
  }

  /// What the customer was told between the initiation and the first word of a human.
  private func readTelling(
    _ attempt: Attempt, _ conversation: borrowing Conversation, _ observations: borrowing Observations,
    into entry: inout HandoverEntry
  ) {
    let begin = Int(attempt.at.index)
    let waitEnds = Int((attempt.joinedAt ?? attempt.repliedAt ?? attempt.endedAt ?? .end).index)
    let end = min(Int((attempt.repliedAt ?? attempt.endedAt ?? .end).index), conversation.events.count - 1)
    for index in begin...max(begin, end) {
      let event = conversation.events[index]
      if event.kind == .joined, !event.name.isEmpty { entry.marks.insert(.named) }
      guard event.isPublicMessage, event.speaker != .customer, event.speaker != .unknown else { continue }
      let observation = observations.events[index]
      if index <= waitEnds {
        // A plea for patience alone says neither a time nor a place.
        let tells = observation.traits.contains(.givesExpectation)
        if tells, event.speaker != .human || index < waitEnds { entry.marks.insert(.expectationGiven) }
      }
      if event.speaker == .human {
        guard attempt.repliedAt == Step(index) else { continue }
        if observation.traits.contains(.introducesPerson) || Self.beginsWithName(event, conversation) {
          entry.marks.insert(.announced)
        }
        if !event.name.isEmpty || observation.traits.contains(.namesPerson) { entry.marks.insert(.named) }
      } else {
        if observation.messageClass == .handoverNotice || observation.traits.contains(.introducesPerson) {
          entry.marks.insert(.announced)
        }
        if observation.traits.contains(.namesPerson) { entry.marks.insert(.named) }
      }
    }
  }

  /// Whether a message begins with the name of its author, at most one word of greeting before it: "Dora from billing".
  private static func beginsWithName(_ event: Event, _ conversation: borrowing Conversation) -> Bool {
    guard !event.name.isEmpty else { return false }
    let text = Int(event.text.start)..<Int(event.text.start) + Int(event.text.count)
    let whole = Int(event.name.start)..<Int(event.name.start) + Int(event.name.count)
    let first = conversation.bytes[whole].prefix { $0 != 0x20 }
    func isLetter(_ byte: UInt8) -> Bool { byte >= 0x80 || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) }
    let words = conversation.bytes[text].split(maxSplits: 3, omittingEmptySubsequences: true) { !isLetter($0) }
    return words.prefix(2).contains { $0.elementsEqual(first) }
  }

  /// A rating that was given after a human wrote speaks of the last handover in which one had written by then.
  private func readRating(
    _ row: Row, _ replay: borrowing Replay, _ conversation: borrowing Conversation, entries: inout [HandoverEntry],
    from first: Int
  ) {
    guard row.facts.contains(.ratedHuman), let rating = row.rating else { return }
    let isOfWhole = conversation.rating != nil && conversation.ratingAbout == .human
    let given =
      isOfWhole
      ? conversation.events.count
      : conversation.events.lastIndex { $0.kind == .rating && $0.rating != nil } ?? conversation.events.count
    var rated: Int?
    var place = first
    for attempt in replay.attempts where !attempt.at.isEnd {
      if let replied = attempt.repliedAt, Int(replied.index) < given { rated = place }
      place += 1
    }
    guard let rated else { return }
    entries[rated].marks.insert(.rated)
    if rating.rawValue >= 7_500 { entries[rated].marks.insert(.ratedWell) }
  }
}
