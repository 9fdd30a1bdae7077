import Conversations
import Detection

/// How well a handover was done, by the words and events around the human stretch that it led to.
///
/// Everything is looked for where definitions.md, 3.10 to 3.13 look for it: lost context in the first messages of the
/// human, blind transfers by team and by what the customer had to tell again, promises up to the end of the data.
struct HandoverQuality {
  private let policy: Policy
  private let attempt: Attempt
  private let stretch: HumanStretch
  private var marks: HandoverEntry.Marks = []
  private var askedAgain: Facts = []
  private var transfers = 0
  /// The team that received it; empty when nobody names one.
  private var received = TextRange.none
  /// From how many words of content on a customer turn tells of a problem (definitions.md, 3.10).
  private static let leastProblemWords: Int32 = 5

  init(
    _ policy: Policy, _ attempt: Attempt, _ stretch: HumanStretch, _ course: Course, _ replay: borrowing Replay,
    _ conversation: borrowing Conversation, _ observations: borrowing Observations
  ) {
    self.policy = policy
    self.attempt = attempt
    self.stretch = stretch
    if course.messagesBefore[stretch.begin] >= 10 { marks.insert(.longBefore) }
    if stretch.next != nil { marks.insert(.stretchEnded) }
    if attempt.endedByHuman { marks.insert(.endedByHuman) }
    readFloor(replay, conversation, observations)
    readContext(conversation, observations)
    readRetelling(conversation, observations)
    readTransfers(conversation, observations)
    readEnd(course, replay, conversation, observations)
    readHandback(conversation, observations)
    readPromises(conversation, observations)
  }

  /// Says what was found.
  func read(into entry: inout HandoverEntry) {
    entry.marks.formUnion(marks)
    entry.factsAskedAgain = UInt8(clamping: askedAgain.rawValue.nonzeroBitCount)
    entry.transfers = UInt8(clamping: transfers)
  }

  private func isSpoken(_ event: Event, by speaker: Speaker) -> Bool {
    event.isPublicMessage && event.speaker == speaker
  }

  /// 3.13: what the AI said while a human had the floor, and what was already under way.
  private mutating func readFloor(
    _ replay: borrowing Replay, _ conversation: borrowing Conversation, _ observations: borrowing Observations
  ) {
    for index in stretch.indices where isSpoken(conversation.events[index], by: .ai) {
      guard observations.events[index].messageClass.isSubstantive else { continue }
      let isOffending = replay.spokeOverHumanAt.contains(Step(index))
      marks.insert(isOffending ? .spokeOverHuman : .spokeInFlight)
    }
  }

  /// B1 and B3: what the human asked again, and what the customer said of it.
  private mutating func readContext(
    _ conversation: borrowing Conversation, _ observations: borrowing Observations
  ) {
    var given: Facts = []
    for index in 0..<stretch.begin where isSpoken(conversation.events[index], by: .customer) {
      given.formUnion(observations.events[index].givenFacts)
    }
    let problem = observations.problemTurn
    let wasTold =
      problem >= 0 && Int(observations.turns[Int(problem)].first) < stretch.begin
      && observations.turns[Int(problem)].contentWords >= Self.leastProblemWords
    if !given.isEmpty || wasTold || Judge.hasCollected(before: stretch.begin, conversation) {
      marks.insert(.factsBefore)
    }
    var humanMessages = 0
    for index in stretch.indices {
      let event = conversation.events[index]
      if isSpoken(event, by: .human) {
        humanMessages += 1
        if humanMessages <= policy.context.window {
          askedAgain.formUnion(observations.events[index].askedAgain.intersection(given))
        }
      } else if isSpoken(event, by: .customer) {
        if observations.events[index].traits.contains(.complainsOfRepeating) { marks.insert(.complained) }
        let asksWho = observations.matches(of: observations.events[index]).contains { $0.suppression == .identity }
        if asksWho { marks.insert(.askedWho) }
      }
    }
    if !askedAgain.isEmpty { marks.insert(.askedAgain) }
  }

  /// B2: the customer tells it again, because the human asked openly.
  private mutating func readRetelling(
    _ conversation: borrowing Conversation, _ observations: borrowing Observations
  ) {
    if retells(conversation, observations, after: stretch.begin) { marks.insert(.toldAgain) }
  }

  private func retells(
    _ conversation: borrowing Conversation, _ observations: borrowing Observations, after begin: Int
  ) -> Bool {
    var exchanges = 0
    for (number, turn) in observations.turns.enumerated()
    where Int(turn.first) > begin && Int(turn.first) < stretch.end {
      exchanges += 1
      if exchanges > policy.context.retellExchanges { return false }
      guard asksForMatter(before: Int(turn.first), from: begin, conversation, observations) else { continue }
      for distance in 0..<min(number, turn.similarities.count) {
        let earlier = observations.turns[number - 1 - distance]
        guard Int(earlier.first) < begin else { continue }
        if turn.similarities[distance] >= policy.context.retellSimilarity.rawValue { return true }
      }
    }
    return false
  }

  /// Whether the human's messages right before a customer turn ask openly what the matter is.
  private func asksForMatter(
    before turn: Int, from begin: Int, _ conversation: borrowing Conversation, _ observations: borrowing Observations
  ) -> Bool {
    for index in stride(from: turn - 1, through: begin, by: -1) where conversation.events[index].isPublicMessage {
      if conversation.events[index].speaker == .system { continue }
      guard conversation.events[index].speaker == .human else { return false }
      if observations.events[index].traits.contains(.asksForMatter) { return true }
    }
    return false
  }

  /// 3.12: where it went, and what went along.
  private mutating func readTransfers(
    _ conversation: borrowing Conversation, _ observations: borrowing Observations
  ) {
    for index in Int(attempt.at.index)..<min(stretch.end, conversation.events.count) where received.isEmpty {
      let event = conversation.events[index]
      if event.kind == .transfer { break }
      let isReceiver = event.kind == .joined || event.kind == .transferred || isSpoken(event, by: .human)
      if isReceiver { received = event.team }
    }
    var isBlind = false
    if !received.isEmpty {
      marks.insert(.routeIsKnown)
      if let allowed = allowedTeams(conversation, observations) {
        marks.insert(.teamIsKnown)
        if !allowed.contains(conversation.string(received)) { isBlind = true }
      }
    }
    var messages = 0
    for index in stretch.indices {
      let event = conversation.events[index]
      if isSpoken(event, by: .human) { messages += 1 }
      guard event.kind == .transfer else { continue }
      transfers += 1
      marks.insert(.routeIsKnown)
      if !event.detail.isEmpty { marks.insert(.transferHasNote) }
      if Self.wasTold(index, from: stretch.begin, conversation, observations) { marks.insert(.transferAnnounced) }
      // Passed on at once, without a word on why or with the story told again. An export that has no place for a note
      // says nothing by not having one.
      let isEarly = messages <= policy.audit.blindMessages
      let lacksNote = event.hasEmptyNote || event.packet?.isEmpty == true
      if isEarly, lacksNote || retells(conversation, observations, after: index) { isBlind = true }
      messages = 0
    }
    if transfers >= 1 { marks.insert(.transferred) }
    if transfers >= 2 { marks.insert(.transferredTwice) }
    if isBlind { marks.insert(.blind) }
  }

  /// Whether the customer was told of a transfer right before it.
  static func wasTold(
    _ index: Int, from begin: Int, _ conversation: borrowing Conversation, _ observations: borrowing Observations
  ) -> Bool {
    var place = index - 1
    while place >= begin {
      let event = conversation.events[place]
      if event.kind == .transfer { return false }
      if event.isPublicMessage, event.speaker == .customer { return false }
      if event.isPublicMessage, observations.events[place].traits.contains(.announcesTransfer) { return true }
      place -= 1
    }
    return false
  }

  /// The teams to which the topic at the initiation may go; `nil` when the policy does not say.
  private func allowedTeams(
    _ conversation: borrowing Conversation, _ observations: borrowing Observations
  ) -> [String]? {
    guard !policy.routes.isEmpty else { return nil }
    var index = Int(attempt.at.index)
    while index >= 0 {
      let topics = observations.events[index].topics
      for topic in topics.members { if let teams = policy.routes[policy.topics.key(of: topic)] { return teams } }
      index -= 1
    }
    for topic in conversation.topics { if let teams = policy.routes[conversation.string(topic)] { return teams } }
    return nil
  }

  /// Whether the first stretch settled the matter (W1), and whether the customer said so before a human left (G15).
  private mutating func readEnd(
    _ course: Course, _ replay: borrowing Replay, _ conversation: borrowing Conversation,
    _ observations: borrowing Observations
  ) {
    var confirmed = -1
    for entry in replay.trace where entry.kind == .confirmation && stretch.indices.contains(Int(entry.at.index)) {
      confirmed = Int(entry.at.index)
    }
    if confirmed >= 0 { marks.insert(.confirmedBeforeEnd) }
    var names: Set<String> = []
    var teams: Set<String> = []
    var lastAnswer = -1
    var lastSubstantive = -1
    var lastCustomer = -1
    for index in stretch.indices {
      let event = conversation.events[index]
      if !event.team.isEmpty { teams.insert(conversation.string(event.team)) }
      if isSpoken(event, by: .customer) { lastCustomer = index }
      guard isSpoken(event, by: .human) else { continue }
      if !event.name.isEmpty { names.insert(conversation.string(event.name)) }
      let kind = observations.events[index].messageClass
      if kind == .answer { lastAnswer = index }
      if kind.isSubstantive { lastSubstantive = index }
    }
    guard lastAnswer >= 0 else { return }
    let lastOpen =
      observations.turns.last {
        stretch.indices.contains(Int($0.last)) && Judge.isOpen($0.traits)
      }.map { Int($0.last) } ?? -1
    var isSettled = lastOpen < lastAnswer
    let isRatedWell = stretch.indices.contains { place in
      conversation.events[place].kind == .rating && (conversation.events[place].rating?.rawValue ?? 0) >= 7_500
    }
    if lastSubstantive >= 0 {
      let last = observations.events[lastSubstantive]
      if last.messageClass == .nonAnswer { isSettled = false }
      let asks = last.traits.contains(.endsInQuestion) && !last.traits.contains(.offersMoreHelp)
      if asks, lastCustomer < lastSubstantive { isSettled = false }
    }
    if isRatedWell, lastOpen < lastAnswer { isSettled = true }
    if confirmed > lastAnswer, lastOpen < confirmed { isSettled = true }
    if stretch.next == .closed, conversation.resolution == .resolved {
      let closer = conversation.events[stretch.end].speaker
      if closer == .human || closer == .customer { isSettled = true }
    }
    let isReopened = course.reopens.contains { $0 >= stretch.end }
    guard isSettled, !isReopened else { return }
    if transfers == 0, names.count <= 1 { marks.insert([.resolvedFirst, .resolvedByTeam]) }
    // One team is shown only by its name; who passes on without one may have passed to another.
    if teams.count == 1, transfers == 0 || !received.isEmpty { marks.insert(.resolvedByTeam) }
  }

  /// What happened when control went back to the AI (G9, G12).
  private mutating func readHandback(
    _ conversation: borrowing Conversation, _ observations: borrowing Observations
  ) {
    guard stretch.next == .ai else { return }
    marks.insert(.handedBack)
    var place = stretch.end - 1
    while place >= stretch.begin, !isSpoken(conversation.events[place], by: .customer) {
      if conversation.events[place].isPublicMessage {
        let said = observations.events[place]
        let isNotice = said.messageClass == .handbackNotice && conversation.events[place].speaker != .human
        if isNotice || said.traits.contains(.announcesHandback) { marks.insert(.handbackAnnounced) }
      }
      place -= 1
    }
    var asked: Instant?
    var wasAnswered = false
    var answered: Instant?
    for index in stretch.end..<conversation.events.count where conversation.events[index].isPublicMessage {
      let event = conversation.events[index]
      if event.speaker == .customer {
        // Thanks alone wait for no answer; of several messages the first began to wait.
        if observations.events[index].traits.contains(.polite) || marks.contains(.wroteAfterHandback) { continue }
        marks.insert(.wroteAfterHandback)
        asked = event.time
      } else if event.speaker != .unknown {
        let observation = observations.events[index]
        let isNotice =
          observation.messageClass == .handbackNotice || observation.traits.contains(.announcesHandback)
        if !marks.contains(.wroteAfterHandback) {
          if isNotice { marks.insert(.handbackAnnounced) }
        } else if event.speaker != .system, !isNotice {
          wasAnswered = true
          answered = event.time
          break
        }
      }
    }
    guard marks.contains(.wroteAfterHandback) else { return }
    let isLive = policy.mediumLimits.isLive(conversation.medium)
    let limit = isLive ? policy.deadAir.handbackLive : policy.deadAir.handbackMail
    if !wasAnswered {
      marks.insert(.deadAirAfterHandback)
    } else if let asked, let answered, answered.milliseconds(since: asked) > limit {
      marks.insert(.deadAirAfterHandback)
    }
  }

  /// 3.13: a human who promised to come back, and whether one did.
  private mutating func readPromises(
    _ conversation: borrowing Conversation, _ observations: borrowing Observations
  ) {
    for index in stretch.indices where isSpoken(conversation.events[index], by: .human) {
      guard observations.events[index].traits.contains(.promisesReturn) else { continue }
      marks.insert(.promised)
      var isKept = false
      for later in (index + 1)..<max(index + 1, conversation.events.count)
      where isSpoken(conversation.events[later], by: .human) {
        guard let then = conversation.events[index].time, let now = conversation.events[later].time else {
          isKept = true
          break
        }
        if now.milliseconds(since: then) <= policy.followUpWindow { isKept = true }
      }
      if !isKept { marks.insert(.promiseBroken) }
    }
  }
}
