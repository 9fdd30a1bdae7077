package import Conversations
package import Detection
package import Judging

/// Writes down the tape of every conversation while a census reads; what the rows know is added afterwards.
package struct TapeScribe: CaseScribe {
  private var replayer: Replayer

  package init(policy: Policy, files: [String]) { replayer = Replayer(policy: policy) }

  package mutating func writeFacts(
    _ conversation: borrowing Conversation, _ observations: borrowing Observations, _ tally: Tally,
    to bytes: inout [UInt8]
  ) {
    var taped = TapedCase()
    taped.reported = conversation.needsHuman
    taped.tape = replayer.tape(conversation, observations)
    let id = conversation.id
    taped.id = Array(conversation.bytes[Int(id.start)..<Int(id.start) + Int(id.count)])
    taped.session = conversation.session
    taped.file = conversation.place.file
    taped.line = conversation.place.line
    Self.tell(&taped, conversation, observations)
    Self.ask(&taped, conversation, replayer.replay)
    taped.write(to: &bytes)
  }

  package mutating func writeDecisions(
    _ conversation: borrowing Conversation, _ observations: borrowing Observations, _ replay: borrowing Replay,
    _ judgement: Judgement, to bytes: inout [UInt8]
  ) {}

  /// The public messages, and when humans were busy.
  private static func tell(
    _ taped: inout TapedCase, _ conversation: borrowing Conversation, _ observations: borrowing Observations
  ) {
    var start: Instant?
    var (firstHuman, lastHuman): (Instant?, Instant?)
    for (index, event) in conversation.events.enumerated() {
      if event.speaker == .human, event.isPublicMessage || event.kind == .joined {
        if taped.humanAt < 0 { taped.humanAt = Int32(clamping: index) }
        firstHuman = firstHuman ?? event.time
        lastHuman = event.time ?? lastHuman
      }
      guard event.isPublicMessage else { continue }
      start = start ?? event.time
      var seconds: Int32 = -1
      if let start, let time = event.time { seconds = Int32(clamping: max(0, time.milliseconds(since: start) / 1_000)) }
      let isAnswer = event.speaker == .ai && observations.events[index].messageClass.isSubstantive
      let name =
        event.id.isEmpty
        ? 0 : TapedMessage.name(of: conversation.bytes[Int(event.id.start)..<Int(event.id.start) + Int(event.id.count)])
      taped.messages.append(
        TapedMessage(
          event: Int32(clamping: index), speaker: event.speaker, isAnswer: isAnswer, name: name, seconds: seconds,
          line: Int32(clamping: event.line)))
    }
    if let firstHuman, let lastHuman {
      taped.humanMinutes = Int32(clamping: max(1, (lastHuman.milliseconds(since: firstHuman) + 59_999) / 60_000))
    }
    taped.startedAt = start
    taped.begunAt = start
  }

  /// What the customer asked for, and whether anybody came.
  private static func ask(
    _ taped: inout TapedCase, _ conversation: borrowing Conversation, _ replay: borrowing Replay
  ) {
    taped.isHumanFirst = replay.humanFirst
    let showsHumans = conversation.coverage.contains(.humanMessages)
    let lastHuman = taped.messages.last { $0.speaker == .human }?.event ?? -1
    // Where humans cannot be seen, a handover that was begun may have been answered.
    let lastAttempt = showsHumans ? -1 : replay.attempts.last?.at.index ?? -1
    for mark in taped.tape.marks where mark.kind == .hard && mark.signal == .humanRequest {
      if taped.askedAt < 0 { taped.askedAt = mark.at }
      if mark.at > lastHuman, mark.at > lastAttempt {
        taped.unansweredAt = mark.at
        break
      }
    }
    taped.isUnfulfilled = showsHumans && !replay.attempts.isEmpty && replay.attempts.allSatisfy { !$0.isFulfilled }
  }
}

extension TapedCase {
  /// Takes over what is known only when all rows are settled.
  mutating func settle(_ rows: SettledRows, _ index: Int) {
    let row = rows.rows[index]
    isMature = rows.standings[index].isMature
    cluster = row.customer != 0 ? row.customer : row.idHigh
    startedAt = row.firstCustomerMessage ?? row.startedAt ?? startedAt
    guard isMature else { return }
    switch rows.outcome(index) {
    case .aiAbandoned, .unserved, .handedOver: endedBadly = true
    case .excluded, .unengaged, .open: endedBadly = nil
    default: endedBadly = row.facts.contains(.reopened)
    }
  }
}
