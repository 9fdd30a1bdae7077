package import Conversations
package import Detection
package import Judging
import Redaction
import Studies

/// Writes cases down while they are read, in the short form of `CaseRecord`; ``CasePass`` makes the lines of them.
///
/// Rows are kept as well, so a record holds only what is in no row.
package struct CaseLines: CaseScribe {
  private var record = CaseRecord()
  private var turns = TurnNumbers()

  package init(policy: Policy, files: [String]) {}

  package mutating func writeFacts(
    _ conversation: borrowing Conversation, _ observations: borrowing Observations, _ tally: Tally,
    to bytes: inout [UInt8]
  ) {
    record.clear()
    record.add(conversation.id, of: conversation)
    record.add(conversation.channel, of: conversation)
    if conversation.language.isEmpty, let language = observations.language {
      record.add(language.name)
    } else {
      record.add(conversation.language, of: conversation)
    }
    record.add(max(1, conversation.lines))
    record.add(conversation.endedAt)
    record.add(Int(conversation.quality.rawValue))
    for count in [tally.customerTurns, tally.aiTurns, tally.humanTurns, tally.unknownTurns] { record.add(count) }
    bytes.append(contentsOf: record.bytes)
  }

  package mutating func writeDecisions(
    _ conversation: borrowing Conversation, _ observations: borrowing Observations, _ replay: borrowing Replay,
    _ judgement: Judgement, to bytes: inout [UInt8]
  ) {
    record.clear()
    if !replay.needs.isEmpty || !replay.attempts.isEmpty { turns.count(conversation) }
    for index in replay.needs.indices where judgement.needs[index].isCounted {
      record.add(1)
      write(replay.needs[index], judgement.needs[index], conversation)
    }
    record.add(0)
    for index in replay.attempts.indices {
      record.add(1)
      write(replay.attempts[index], judgement.handovers[index], conversation)
      let need = Int(replay.attempts[index].need)
      // Needs without a verdict are not listed, so they have no number either.
      let isListed = need >= 0 && judgement.needs[need].isCounted
      record.add(optional: isListed ? judgement.needs[..<need].count(where: \.isCounted) : nil)
    }
    record.add(0)
    record.add(optional: replay.topics.first.map { Int($0.rawValue) })
    record.add(signed: Int(replay.largestScore.rawValue))
    record.add(replay.duplicateEvents)
    for entry in replay.trace {
      guard case .signal(let signal, let level) = entry.kind else { continue }
      record.add(1)
      record.add(Int(signal.rawValue))
      record.add(Int(level))
      write(signal, nil, entry, conversation, observations)
    }
    record.add(0)
    for entry in replay.trace {
      let (signal, reason): (Signal, Suppression?)
      switch entry.kind {
      case .suppressed(let found, let why): (signal, reason) = (found, why)
      case .match(let found): (signal, reason) = (found, nil)
      default: continue
      }
      record.add(1)
      record.add(Int(signal.rawValue))
      record.add(optional: reason.map { Int($0.rawValue) })
      write(signal, reason, entry, conversation, observations)
    }
    record.add(0)
    bytes.append(contentsOf: record.bytes)
  }

  private mutating func write(_ need: Need, _ judged: JudgedNeed, _ conversation: borrowing Conversation) {
    let onset = Int(need.onset.index)
    record.add(onset + 1)
    record.add(conversation.events[onset].id, of: conversation)
    record.add(signed: conversation.events[onset].line - conversation.place.line)
    record.add(need.decidedAt)
    record.add(need.causes.count)
    for cause in need.causes {
      record.add(Int(cause.kind.rawValue))
      record.add(Int(cause.signal.rawValue))
      record.add(cause.at)
      record.add(cause.decidedAt)
      record.add(signed: Int(cause.grace))
      record.add(signed: Int(cause.aiMessages))
    }
    record.add(Int(judged.verdict.rawValue))
    record.add(Int(judged.kind.rawValue))
    record.add(optional: judged.failure.map { Int($0.rawValue) })
    record.add(optional: judged.ending.map { Int($0.rawValue) })
    record.add(judged.isObserved ? 1 : 0)
    if judged.verdict == .late {
      record.add(signed: judged.lateness.aiMessages)
      record.add(signed: judged.lateness.exchanges)
      record.add(judged.lateness.milliseconds == nil ? 0 : 1)
      if let waited = judged.lateness.milliseconds { record.add(signed: Int(waited / 1000)) }
    }
    record.add(judged.initiatedAt)
    record.add(optional: turns[onset])
    record.add(optional: judged.initiatedAt.flatMap { turns[Int($0.index)] })
    record.add(judged.humanAt)
    record.add(need.endedAt)
    record.add(judged.isBeyondGrace ? 1 : 0)
  }

  private mutating func write(_ attempt: Attempt, _ judged: JudgedHandover, _ conversation: borrowing Conversation) {
    record.add(optional: turns[Int(attempt.at.index)])
    let isPlaced = !attempt.at.isEnd
    record.add(signed: isPlaced ? conversation.events[Int(attempt.at.index)].line - conversation.place.line : 0)
    record.add(Int(attempt.initiator.rawValue))
    for step in [attempt.at, attempt.joinedAt, attempt.repliedAt] {
      record.add(step)
      guard let step, !step.isEnd else { continue }
      record.add(conversation.events[Int(step.index)].time)
    }
    record.add(HandoverOutcome.index(attempt, judged, conversation))
    record.add(optional: judged.verdict.map { Int($0.rawValue) })
    record.add(optional: judged.reason.map { Int($0.rawValue) })
  }

  private mutating func write(
    _ signal: Signal, _ reason: Suppression?, _ entry: TraceEntry, _ conversation: borrowing Conversation,
    _ observations: borrowing Observations
  ) {
    let index = Int(entry.at.index)
    record.add(index + 1)
    record.add(entry.decidedAt)
    record.add(signed: conversation.events[index].line - conversation.place.line)
    for match in observations.matches(of: observations.events[index])
    where match.signal == signal && match.suppression == reason {
      record.add(Int(match.start) + 1)
      record.add(Int(match.count))
      return
    }
    record.add(0)
  }
}

/// How a handover went, as a number: H5 of metrics.md.
enum HandoverOutcome {
  /// The words, in the order of the numbers: four of its own, then those of ``Failure``.
  static let words: [SafeText] = ["fulfilled", "withdrawn", "open", "unobserved"] + Words.failures

  /// The number for a handover.
  static func index(_ attempt: Attempt, _ judged: JudgedHandover, _ conversation: borrowing Conversation) -> Int {
    if attempt.isFulfilled { return 0 }
    if attempt.end == .withdrawn { return 1 }
    guard let failure = judged.failure else { return 2 }
    let isShown = attempt.end == .failed || attempt.end == .noStaff
    if !conversation.coverage.contains(.humanMessages), !isShown { return 3 }
    return 4 + Int(failure.rawValue)
  }
}
