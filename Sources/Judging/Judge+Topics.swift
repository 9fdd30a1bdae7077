import Conversations
import Detection

extension Judge {
  /// Adds an entry for every topic of a conversation, in whatever mode it came up.
  func addTopics(
    _ replay: borrowing Replay, _ conversation: borrowing Conversation, _ observations: borrowing Observations,
    _ row: inout Row, _ entries: inout Entries
  ) {
    let first = entries.topics.count
    let hasHuman = row.facts.contains(.humanWrote)
    for topic in replay.topics.members {
      let set = TopicSet(topic)
      guard let place = observations.events.firstIndex(where: { $0.topics.contains(set) }) else { continue }
      var entry = TopicEntry()
      entry.topic = topic.rawValue
      entry.line = UInt32(clamping: conversation.events[place].line)
      if !hasHuman { entry.marks.insert(.aiAlone) }
      switch policy.topics.obligation(of: topic) {
      case .humanRequired: entry.marks.insert(.humanRequired)
      case .draftOnly: entry.marks.insert(.draftOnly)
      case .none: break
      }
      read(topic, from: place, conversation, observations, into: &entry)
      entries.topics.append(entry)
    }
    row.topicRange = EntryRange(first: first, count: entries.topics.count - first)
  }

  private func read(
    _ topic: Topic, from place: Int, _ conversation: borrowing Conversation,
    _ observations: borrowing Observations, into entry: inout TopicEntry
  ) {
    let number = Int(topic.rawValue)
    let owner = policy.topics.owners[number]
    if owner != nil { entry.marks.insert(.hasOwner) }
    var statements = 0
    var isReleased = false
    var human: Int?
    var team = TextRange.none
    for index in place..<conversation.events.count {
      let event = conversation.events[index]
      // Once released, the topic is (definitions.md, 3.19): no approval between the topic and the answer is a breach.
      if event.kind == .approvalGranted { isReleased = true }
      let isHuman = event.isPublicMessage && event.speaker == .human
      if index > place, isHuman, human == nil { human = index }
      if (event.kind == .joined || isHuman), team.isEmpty { team = event.team }
      guard human == nil, index > place, event.isPublicMessage, event.speaker == .ai else { continue }
      let kind = observations.events[index].messageClass
      if kind.isSubstantive { statements += 1 }
      if !policy.topics.aiMaySay[number].contains(kind) { entry.marks.insert(.saidTooMuch) }
      if kind == .answer {
        if !isReleased, entry.marks.contains(.draftOnly) { entry.marks.insert(.answeredUndrafted) }
      }
    }
    entry.aiStatements = UInt16(clamping: statements)
    if !team.isEmpty, let owner {
      entry.marks.insert(.teamIsKnown)
      if conversation.string(team) != owner { entry.marks.insert(.unowned) }
    }
    let last = Step(conversation.events.count - 1)
    if milliseconds(from: Step(place), to: last, conversation) != nil { entry.marks.insert(.timed) }
    guard let human else { return }
    entry.marks.insert(.reached)
    if let waited = milliseconds(from: Step(place), to: Step(human), conversation) {
      entry.secondsToHuman = Int32(clamping: waited / 1000)
      if waited <= policy.topics.sla[number] { entry.marks.insert(.inTime) }
    }
  }
}
