package import Conversations
package import Detection

extension Judge {
  /// Makes the row of a conversation from both views of its end, and its entries.
  ///
  /// - Parameters:
  ///   - tally: what is counted whatever the end.
  ///   - complete: how it is judged if nothing more comes.
  ///   - open: how it would be judged if it were still open; `nil` when it cannot be, because it was closed or has no
  ///     times.
  ///   - replay: finished.
  ///   - conversation: of which the replay is.
  ///   - observations: made of it.
  ///   - entries: which gain those of the conversation.
  package func row(
    _ tally: Tally, complete: Judgement, open: Judgement?, _ replay: borrowing Replay,
    of conversation: borrowing Conversation, _ observations: borrowing Observations, into entries: inout Entries
  ) -> Row {
    var row = Row()
    row.byte = UInt64(conversation.place.byte)
    row.line = UInt32(clamping: conversation.place.line)
    row.file = UInt32(clamping: conversation.place.file)
    row.events = UInt32(clamping: conversation.events.count)
    row.customerMessages = UInt32(clamping: tally.customerMessages)
    row.aiMessages = UInt32(clamping: tally.aiMessages)
    row.humanMessages = UInt32(clamping: tally.humanMessages)
    row.answeredByAI = UInt32(clamping: tally.answeredByAI)
    row.answeredByHuman = UInt32(clamping: tally.answeredByHuman)
    row.answeredByNobody = UInt32(clamping: tally.answeredByNobody)
    row.asks = UInt16(clamping: tally.asks)
    row.duplicateEvents = UInt16(clamping: replay.duplicateEvents)
    row.spokeOverHuman = UInt16(clamping: replay.spokeOverHuman)
    row.topics = replay.topics
    row.problem = observations.problem
    row.verdict = complete.verdict
    row.verdictWhenOpen = open?.verdict ?? complete.verdict
    row.outcome = complete.outcome
    row.outcomeFailure = complete.outcomeFailure
    row.evidence = complete.evidence
    row.medium = UInt8(Medium.allCases.firstIndex(of: conversation.medium) ?? 0)
    row.format = UInt8(ExportFormat.allCases.firstIndex(of: conversation.format) ?? 0)
    readTimes(conversation, into: &row)
    readFacts(tally, open, replay, conversation, observations, into: &row)
    let course = Course(replay, conversation, reopenWindow: policy.reopenWindow)
    course.read(into: &row)
    readRating(replay, conversation, into: &row)
    if tally.asks > 0 { readAsks(replay, conversation, observations, into: &row) }
    addNeeds(complete, replay, conversation, observations, &row, &entries)
    addHandovers(complete, open, replay, course, conversation, observations, &row, &entries)
    addTopics(replay, conversation, observations, &row, &entries)
    addSignals(replay, course, conversation, observations, &row, &entries)
    return row
  }

  private func readTimes(_ conversation: borrowing Conversation, into row: inout Row) {
    row.startedAt = conversation.startedAt
    for event in conversation.events {
      guard let time = event.time else { continue }
      row.lastEvent = max(row.lastEvent ?? time, time)
      guard event.isPublicMessage, event.speaker != .system else { continue }
      row.lastPublic = max(row.lastPublic ?? time, time)
      if event.speaker == .customer { row.firstCustomerMessage = row.firstCustomerMessage ?? time }
    }
  }

  private func readFacts(
    _ tally: Tally, _ open: Judgement?, _ replay: borrowing Replay, _ conversation: borrowing Conversation,
    _ observations: borrowing Observations, into row: inout Row
  ) {
    var facts: Row.Facts = []
    func set(_ fact: Row.Facts, _ isTrue: Bool) { if isTrue { facts.insert(fact) } }
    set(.engaged, tally.isEngaged)
    set(.aiInvolved, tally.isAIInvolved)
    set(.aiAnswered, tally.isAIAnswered)
    set(.humanFirst, replay.humanFirst)
    set(.closed, replay.isClosed)
    set(.hasTime, row.lastEvent != nil)
    set(.askInitiated, tally.askWasInitiated)
    set(.askJoined, tally.askWasJoined)
    set(.askReplied, tally.askWasReplied)
    set(.closedByHumanSilently, tally.isClosedByHumanSilently)
    set(.test, conversation.isTest)
    set(.syntheticID, conversation.idIsSynthetic)
    set(.eventLines, conversation.isGrouped)
    set(.humanWrote, tally.humanMessages > 0)
    set(.redirected, tally.lastClassOfAI == .redirect)
    set(.mediumUnknown, conversation.medium == .unknown)
    let coverage = conversation.coverage
    set(.showsHumans, coverage.contains(.humanMessages))
    set(.coversText, coverage.contains(.text))
    set(.coversTime, coverage.contains(.time) && !conversation.quality.contains(.timeUnreliable))
    set(.coversConfidence, coverage.contains(.confidence))
    set(.coversSentiment, coverage.contains(.sentiment))
    set(.coversHandover, coverage.contains(.handover))
    set(.coversRating, coverage.contains(.rating))
    set(.coversResolution, coverage.contains(.resolution))
    let language = Self.language(of: conversation, observations)
    let hasLists = language.map { policy.languages.contains($0.name) && $0.hasServiceWords } ?? false
    set(.languageHasLists, hasLists)
    let hasTone =
      policy.sentiment.source == .export ? coverage.contains(.sentiment) : hasLists && coverage.contains(.text)
    set(.showsSentiment, hasTone)
    let first = conversation.events.first { $0.isPublicMessage && ($0.speaker == .customer || $0.speaker == .human) }
    set(.begunByService, first?.speaker != .customer)
    set(.languageIsKnown, !conversation.language.isEmpty || observations.language != nil)
    if let first = observations.turns.first, first.traits.contains(.refersBack) { facts.insert(.refersBack) }
    let nearly = Int64(policy.score.threshold.rawValue) * Int64(policy.audit.nearMiss.rawValue)
    set(.nearMiss, Int64(replay.largestScore.rawValue) * 10_000 >= nearly)
    // Looked for only where there can be any: most conversations have no such event.
    let hasSteps = conversation.events.contains { $0.kind == .joined || $0.kind == .transfer }
    if hasSteps || tally.humanMessages > 0 {
      set(.anomalous, !anomalies(replay, of: conversation, observations, isOpen: false).isEmpty)
    }
    if let last = open?.needs.last, last.isCounted, last.verdict == .open {
      facts.insert(.openNeed)
      set(.openBeyondGrace, last.isBeyondGrace)
    }
    row.facts = facts
  }

  /// In which language the customer writes: what the export names, else what was recognised, else English, which short
  /// messages are taken for; `nil` for a language that has no lists at all.
  static func language(
    of conversation: borrowing Conversation, _ observations: borrowing Observations
  ) -> Language? {
    if conversation.language.isEmpty { return observations.language ?? .english }
    let start = Int(conversation.language.start)
    let name = conversation.bytes[start..<start + Int(conversation.language.count)].prefix { $0 != 0x2D && $0 != 0x5F }
    return Language.allCases.first { language in
      language.name.utf8.elementsEqual(name.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 })
    }
  }

  /// Whom a rating is about: the human when it was given after one wrote and the export does not say that it is the AI.
  private func readRating(
    _ replay: borrowing Replay, _ conversation: borrowing Conversation, into row: inout Row
  ) {
    var lastHuman = -1
    for index in conversation.events.indices {
      let event = conversation.events[index]
      if event.isPublicMessage, event.speaker == .human { lastHuman = index }
      if event.kind == .rating, let rating = event.rating {
        row.rating = rating
        let isOfHuman = lastHuman >= 0 && event.ratingAbout != .ai
        if isOfHuman { row.facts.insert(.ratedHuman) } else { row.facts.remove(.ratedHuman) }
      }
    }
    // A rating of the whole that names the human speaks of the human, whatever was rated on the way.
    if let rating = conversation.rating, row.rating == nil || conversation.ratingAbout == .human {
      row.rating = rating
      if lastHuman >= 0, conversation.ratingAbout != .ai { row.facts.insert(.ratedHuman) }
    }
  }

  private func readAsks(
    _ replay: borrowing Replay, _ conversation: borrowing Conversation, _ observations: borrowing Observations,
    into row: inout Row
  ) {
    var asks: [Int] = []
    var heard: [Int] = []
    for need in replay.needs {
      for cause in need.causes where cause.kind == .asked && !cause.at.isEnd {
        asks.append(Int(cause.at.index))
        // Asked while a handover was under way: nothing is left to be begun.
        if !cause.attemptWasOpen { heard.append(Int(cause.at.index)) }
      }
    }
    guard let first = asks.min() else { return }
    if let begin = heard.min() {
      let initiation = replay.attempts.first { Int($0.at.index) >= begin }.map { Int($0.at.index) }
      let end = initiation ?? conversation.events.count
      row.asksBeforeHandover = UInt16(clamping: heard.count { $0 < max(end, begin + 1) })
      let messages = (begin..<max(begin, end)).count { index in
        let event = conversation.events[index]
        return index > begin && event.isPublicMessage && event.speaker == .ai
          && observations.events[index].messageClass.isSubstantive
      }
      row.aiMessagesAfterAsk = UInt16(clamping: messages)
    }
    var human: Int?
    var last = first
    for index in conversation.events.indices where index > first {
      let event = conversation.events[index]
      if event.kind == .closed, event.speaker == .customer { last = index }
      guard event.isPublicMessage, event.speaker != .system else { continue }
      last = index
      if event.speaker == .human, human == nil { human = index }
    }
    if asks.count >= 2, human == nil { row.facts.insert(.askedTwiceForNothing) }
    if let passed = milliseconds(from: Step(first), to: Step(last), conversation) {
      row.secondsFromAsk = Int32(clamping: passed / 1000)
      row.facts.insert(.askIsTimed)
      if let human, let waited = milliseconds(from: Step(first), to: Step(human), conversation) {
        row.secondsToHuman = Int32(clamping: waited / 1000)
      }
    }
  }

  private func addNeeds(
    _ complete: Judgement, _ replay: borrowing Replay, _ conversation: borrowing Conversation,
    _ observations: borrowing Observations, _ row: inout Row, _ entries: inout Entries
  ) {
    let first = entries.needs.count
    for (index, judged) in complete.needs.enumerated() where judged.isCounted && judged.verdict != .open {
      let need = replay.needs[index]
      if judged.verdict == .missed, need.isHard { row.facts.insert(.missedHard) }
      entries.needs.append(entry(judged, need, conversation, observations))
    }
    row.needRange = EntryRange(first: first, count: entries.needs.count - first)
    readExit(replay, conversation, observations, into: &row)
  }

  private func entry(
    _ judged: JudgedNeed, _ need: Need, _ conversation: borrowing Conversation,
    _ observations: borrowing Observations
  ) -> NeedEntry {
    var entry = NeedEntry()
    entry.marks.insert(.verdict(judged.verdict))
    for cause in need.causes {
      switch cause.kind {
      case .asked: entry.marks.insert(.part(.asked))
      case .risk: if let topic = cause.signal.topic { entry.marks.insert(.part(NeedPart(topic))) }
      case .soft: break
      }
    }
    if NeedPart.allCases.allSatisfy({ !entry.marks.contains(.part($0)) }) { entry.marks.insert(.part(.soft)) }
    if need.isHard { entry.marks.insert(.hard) }
    if let failure = judged.failure { entry.marks.insert(.failure(failure)) }
    if let ending = judged.ending { entry.marks.insert(.ending(ending)) }
    if !judged.isObserved { entry.marks.insert(.unobserved) }
    entry.signal = need.causes.first?.signal.rawValue ?? Row.noSignal
    let onset = Int(need.onset.index)
    entry.line = UInt32(clamping: conversation.events[onset].line)
    if judged.verdict == .late {
      entry.lateMessages = UInt16(clamping: judged.lateness.aiMessages)
      entry.lateExchanges = UInt16(clamping: judged.lateness.exchanges)
    }
    func seconds(_ from: Step?, _ to: Step?) -> Int32 {
      guard let from, let to, let passed = milliseconds(from: from, to: to, conversation) else { return -1 }
      return Int32(clamping: passed / 1000)
    }
    entry.secondsToInitiation = seconds(need.onset, judged.initiatedAt)
    entry.wait = seconds(judged.initiatedAt, judged.humanAt)
    entry.waitFromOnset = seconds(need.onset, judged.humanAt)
    if entry.wait >= 0 {
      entry.marks.insert(.waitIsKnown)
      let limit = policy.mediumLimits.isLive(conversation.medium) ? policy.wait.live : policy.wait.mail
      if Int64(entry.wait) * 1000 > limit { entry.marks.insert(.waitedTooLong) }
      if Int64(entry.waitFromOnset) * 1000 > limit { entry.marks.insert(.waitedTooLongFromOnset) }
    }
    let end = min(conversation.events.count, Int((need.endedAt ?? .end).index))
    var messages = 0
    for index in 0..<end where conversation.events[index].isPublicMessage && conversation.events[index].speaker == .ai {
      if observations.events[index].messageClass == .nonAnswer { entry.marks.insert(.sawNonAnswer) }
      if index > onset { messages += 1 }
    }
    entry.aiMessages = UInt16(clamping: messages)
    if messages >= 3 { entry.marks.insert(.couldHaveKnown) }
    return entry
  }
}
