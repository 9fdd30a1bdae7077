import Conversations
import Detection

extension Judge {
  /// Says what the AI handed on, and whether it did so while the team works.
  ///
  /// A packet may hang on any step of the handover; what several of them carry is added up.
  func readPackets(_ attempt: Attempt, _ conversation: borrowing Conversation, into entry: inout HandoverEntry) {
    let start = Int(attempt.at.index)
    let end = min(Int((attempt.joinedAt ?? attempt.endedAt ?? .end).index), conversation.events.count - 1)
    var fields: PacketFields?
    var team = TextRange.none
    for index in start...max(start, end) {
      let event = conversation.events[index]
      if let packet = event.packet { fields = (fields ?? []).union(packet) }
      if team.isEmpty, event.kind != .message || event.speaker == .human { team = event.team }
    }
    if let fields {
      entry.marks.insert(.packet)
      entry.packetFields = UInt8(clamping: fields.count)
    }
    if team.isEmpty { team = conversation.team }
    readHours(of: team, attempt, conversation, into: &entry)
  }

  private func readHours(
    of team: TextRange, _ attempt: Attempt, _ conversation: borrowing Conversation, into entry: inout HandoverEntry
  ) {
    guard !team.isEmpty, !conversation.quality.contains(.timeUnreliable) else { return }
    let bytes = Int(team.start)..<Int(team.start) + Int(team.count)
    guard let calendar = calendar(ofTeam: conversation.bytes[bytes]),
      let begun = conversation.events[Int(attempt.at.index)].time
    else { return }
    entry.marks.insert(.hoursAreKnown)
    if !calendar.isOpen(at: begun) { entry.marks.insert(.outOfHours) }
    if let replied = attempt.repliedAt, let time = conversation.events[Int(replied.index)].time {
      entry.businessWait = Int32(clamping: calendar.openMilliseconds(from: begun, to: time) / 1000)
    }
  }

  /// Whether the AI had collected facts before a human joined, by the packet.
  static func hasCollected(before join: Int, _ conversation: borrowing Conversation) -> Bool {
    for index in 0..<min(join + 1, conversation.events.count) {
      if conversation.events[index].packet?.contains(.collected) == true { return true }
    }
    return false
  }
}
