package import Conversations
package import Detection

extension Judge {
  /// The topics of a conversation that the policy asks anything about, as an auditor reads them.
  ///
  /// - Parameters:
  ///   - replay: of the conversation.
  ///   - conversation: whose topics they are.
  ///   - observations: made of it.
  ///   - isOpen: whether it may still go on.
  ///   - cutoff: the time at which it is judged; `nil` when no event has a time.
  /// - Returns: in the order in which the topics came up; of one event, in the order of their numbers.
  package func ledger(
    _ replay: borrowing Replay, of conversation: borrowing Conversation, _ observations: borrowing Observations,
    isOpen: Bool, cutoff: Instant?
  ) -> [LedgerEntry] {
    var entries: [LedgerEntry] = []
    for topic in replay.topics.members where asksAnything(of: topic) {
      guard let place = TopicCourse.place(of: topic, observations) else { continue }
      entries.append(entry(topic, at: place, replay, conversation, observations, isOpen: isOpen, cutoff: cutoff))
    }
    return entries.sorted { ($0.place, $0.topic.rawValue) < ($1.place, $1.topic.rawValue) }
  }

  /// Whether the policy obliges to anything on a topic, names an owner, or says what the AI may say.
  package func asksAnything(of topic: Topic) -> Bool {
    let number = Int(topic.rawValue)
    return policy.topics.obligation(of: topic) != .none || policy.topics.owners[number] != nil
      || policy.topics.aiMaySay[number] != MessageClass.allowedAfterTopics
  }

  private func entry(
    _ topic: Topic, at place: Int, _ replay: borrowing Replay, _ conversation: borrowing Conversation,
    _ observations: borrowing Observations, isOpen: Bool, cutoff: Instant?
  ) -> LedgerEntry {
    let course = TopicCourse(topic, from: place, replay, conversation, observations, policy.topics)
    let end = course.human.map { Int($0.index) } ?? conversation.events.count - 1
    let statements = (place..<end + 1).filter { index in
      let event = conversation.events[index]
      return index > place && event.isPublicMessage && event.speaker == .ai
        && observations.events[index].messageClass.isSubstantive
    }
    let match = observations.matches(of: observations.events[place]).first {
      $0.signal == .risk(topic) && $0.suppression == nil
    }
    let attempt = Self.attempt(for: place, replay)
    let joined = Self.join(after: place, replay, conversation, human: course.human)
    let initiated = attempt?.at
    func seconds(to step: Step?) -> Int? {
      guard let step, !step.isEnd, let passed = milliseconds(from: course.place, to: step, conversation) else {
        return nil
      }
      return Int(passed / 1000)
    }
    let wasUnderWay = initiated.map { $0 <= course.place } ?? false
    return LedgerEntry(
      topic: topic, obligation: policy.topics.obligation(of: topic), place: course.place,
      words: match.map { Int($0.start)..<Int($0.start) + Int($0.count) }, mode: replay.modes[place],
      statements: statements.map { Step($0) }, initiated: initiated, wasUnderWay: wasUnderWay, joined: joined,
      replied: course.human, secondsToInitiation: wasUnderWay ? 0 : seconds(to: initiated),
      secondsToReply: seconds(to: course.human), scan: Self.scan(from: place, to: end, conversation),
      rulings: rulings(on: topic, course, conversation, isOpen: isOpen, cutoff: cutoff))
  }

  /// The handover that answers what came up at an event.
  private static func attempt(for place: Int, _ replay: borrowing Replay) -> Attempt? {
    if replay.modes[place] == .human { return nil }
    let here = Step(place)
    var next: Attempt?
    for attempt in replay.attempts where !attempt.at.isEnd {
      let isOver = attempt.joinedAt.map { $0 <= here } ?? attempt.endedAt.map { $0 <= here } ?? false
      if attempt.at <= here, !isOver { return attempt }
      if attempt.at > here, next == nil { next = attempt }
    }
    return next
  }

  /// Where the human came who had the floor at an event, or who came after it.
  private static func join(
    after place: Int, _ replay: borrowing Replay, _ conversation: borrowing Conversation, human: Step?
  ) -> Step? {
    if replay.modes[place] == .human {
      let before = (0...place).last { replay.modes[$0] != .human }
      return Step(before.map { $0 + 1 } ?? 0)
    }
    let join = (place..<conversation.events.count).first { index in
      index > place && (conversation.events[index].kind == .joined || replay.modes[index] == .human)
    }
    return join.map { Step($0) } ?? human
  }

  private static func scan(
    from place: Int, to end: Int, _ conversation: borrowing Conversation
  ) -> LedgerScan {
    var counts = (customer: 0, ai: 0, human: 0, system: 0, unknown: 0)
    for index in place..<end + 1 where index > place && conversation.events[index].isPublicMessage {
      switch conversation.events[index].speaker {
      case .customer: counts.customer += 1
      case .ai: counts.ai += 1
      case .human: counts.human += 1
      case .system: counts.system += 1
      case .unknown: counts.unknown += 1
      }
    }
    return LedgerScan(
      first: Step(place), last: Step(max(place, end)), customer: counts.customer, ai: counts.ai, human: counts.human,
      system: counts.system, unknown: counts.unknown)
  }

  // MARK: Rulings

  private func rulings(
    on topic: Topic, _ course: TopicCourse, _ conversation: borrowing Conversation, isOpen: Bool, cutoff: Instant?
  ) -> [Ruling] {
    let number = Int(topic.rawValue)
    let obligation = policy.topics.obligation(of: topic)
    var rulings: [Ruling] = []
    if obligation == .humanRequired { rulings.append(humanRequired(course, conversation, isOpen: isOpen)) }
    if obligation == .draftOnly {
      rulings.append(Self.said(.draftOnly, .answered, at: course.undrafted, isOpen: isOpen, course))
    }
    if obligation == .humanRequired {
      rulings.append(inTime(course, within: policy.topics.sla[number], conversation, isOpen: isOpen, cutoff: cutoff))
    }
    let saysWhatIsAllowed = policy.topics.aiMaySay[number] != MessageClass.allowedAfterTopics
    if obligation == .humanRequired || saysWhatIsAllowed {
      rulings.append(Self.said(.saidTooMuch, .saidTooMuch, at: course.tooMuch, isOpen: isOpen, course))
    }
    if let owner = policy.topics.owners[number], let ruling = owned(by: owner, course, conversation) {
      rulings.append(ruling)
    }
    return rulings
  }

  private func humanRequired(
    _ course: TopicCourse, _ conversation: borrowing Conversation, isOpen: Bool
  ) -> Ruling {
    if let human = course.human { return Ruling(rule: .humanRequired, state: .kept, reason: nil, at: human) }
    if isOpen { return Ruling(rule: .humanRequired, state: .open, reason: nil, at: nil) }
    guard conversation.coverage.contains(.humanMessages) else {
      return Ruling(rule: .humanRequired, state: .unjudgeable, reason: .noHumanMessages, at: nil)
    }
    let place = Int(course.place.index)
    let hasUnknown = (place..<conversation.events.count).contains { index in
      index > place && conversation.events[index].isPublicMessage && conversation.events[index].speaker == .unknown
    }
    return Ruling(rule: .humanRequired, state: .broken, reason: hasUnknown ? .unknownSpeakers : .noHuman, at: nil)
  }

  private func inTime(
    _ course: TopicCourse, within limit: Int64, _ conversation: borrowing Conversation, isOpen: Bool, cutoff: Instant?
  ) -> Ruling {
    func ruling(_ state: Ruling.State, _ reason: Ruling.Reason? = nil) -> Ruling {
      Ruling(rule: .overSLA, state: state, reason: reason, at: course.human)
    }
    if let human = course.human {
      guard let waited = milliseconds(from: course.place, to: human, conversation) else {
        return ruling(.unjudgeable, .noTimes)
      }
      return waited <= limit ? ruling(.kept) : ruling(.broken, .tooLate)
    }
    guard conversation.coverage.contains(.humanMessages) else {
      return isOpen ? ruling(.open) : ruling(.unjudgeable, .noHumanMessages)
    }
    let last = Step(conversation.events.count - 1)
    guard milliseconds(from: course.place, to: last, conversation) != nil,
      let began = conversation.events[Int(course.place.index)].time
    else { return isOpen ? ruling(.open) : ruling(.unjudgeable, .noTimes) }
    guard isOpen else { return ruling(.broken, .noHuman) }
    // The time that the policy allows has passed, whatever the conversation still brings.
    let isOver = cutoff.map { $0.milliseconds(since: began) > limit } ?? false
    return isOver ? ruling(.openBroken, .tooLate) : ruling(.open)
  }

  /// A rule on what the AI must not say; what was said stays said.
  private static func said(
    _ rule: Breaches.Kind, _ reason: Ruling.Reason, at step: Step?, isOpen: Bool, _ course: TopicCourse
  ) -> Ruling {
    if let step { return Ruling(rule: rule, state: isOpen ? .openBroken : .broken, reason: reason, at: step) }
    // A message of a role that nobody declared may have been the AI's; then nothing shows that the rule was kept.
    if let unknown = course.unknown, !isOpen {
      return Ruling(rule: rule, state: .unjudgeable, reason: .unknownSpeakers, at: unknown)
    }
    // Once a human has written, nothing that comes later can break it.
    let isDecided = !isOpen || course.human != nil
    return Ruling(rule: rule, state: isDecided ? .kept : .open, reason: nil, at: nil)
  }

  /// Whether the owner came; `nil` where nobody came, which is the matter of another rule.
  private func owned(by owner: String, _ course: TopicCourse, _ conversation: borrowing Conversation) -> Ruling? {
    if let at = course.teamAt {
      let isOwner = conversation.string(course.team) == owner
      return Ruling(rule: .unowned, state: isOwner ? .kept : .broken, reason: isOwner ? nil : .otherTeam, at: at)
    }
    guard let human = course.human else { return nil }
    return Ruling(rule: .unowned, state: .unjudgeable, reason: .noTeam, at: human)
  }
}
