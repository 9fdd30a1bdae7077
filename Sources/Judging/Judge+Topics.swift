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
      guard let place = TopicCourse.place(of: topic, observations) else { continue }
      var entry = TopicEntry()
      entry.topic = topic.rawValue
      entry.line = UInt32(clamping: conversation.events[place].line)
      if !hasHuman { entry.marks.insert(.aiAlone) }
      switch policy.topics.obligation(of: topic) {
      case .humanRequired: entry.marks.insert(.humanRequired)
      case .draftOnly: entry.marks.insert(.draftOnly)
      case .none: break
      }
      read(
        TopicCourse(topic, from: place, replay, conversation, observations, policy.topics), topic, conversation,
        into: &entry)
      entries.topics.append(entry)
    }
    row.topicRange = EntryRange(first: first, count: entries.topics.count - first)
  }

  private func read(
    _ course: TopicCourse, _ topic: Topic, _ conversation: borrowing Conversation, into entry: inout TopicEntry
  ) {
    let number = Int(topic.rawValue)
    if course.tooMuch != nil { entry.marks.insert(.saidTooMuch) }
    if course.undrafted != nil, entry.marks.contains(.draftOnly) { entry.marks.insert(.answeredUndrafted) }
    entry.aiStatements = UInt16(clamping: course.statements)
    if let owner = policy.topics.owners[number] {
      entry.marks.insert(.hasOwner)
      if !course.team.isEmpty {
        entry.marks.insert(.teamIsKnown)
        if conversation.string(course.team) != owner { entry.marks.insert(.unowned) }
      }
    }
    let last = Step(conversation.events.count - 1)
    if milliseconds(from: course.place, to: last, conversation) != nil { entry.marks.insert(.timed) }
    guard let human = course.human else { return }
    entry.marks.insert(.reached)
    if let waited = milliseconds(from: course.place, to: human, conversation) {
      entry.secondsToHuman = Int32(clamping: waited / 1000)
      if waited <= policy.topics.sla[number] { entry.marks.insert(.inTime) }
    }
  }
}
