import Conversations
import Detection

/// How the floor went from one to the other in a conversation, and how many messages stood where.
struct Course {
  /// Public messages of people and the AI before each event; one more than there are events.
  private(set) var messagesBefore: [Int32] = [0]
  /// Times the floor went from the AI to a human or back.
  private var alternations = 0
  private var handbacks = 0
  private var endedStretches = 0
  private var transfers = 0
  private var closes = 0
  /// Events at which the customer came back to a closed conversation.
  private(set) var reopens: [Int] = []
  /// Whether somebody joined where nothing was to be taken over.
  private var hasOddJoin = false

  /// - Parameter reopenWindow: how long after the close a customer comes back to the same matter, in milliseconds.
  init(_ replay: borrowing Replay, _ conversation: borrowing Conversation, reopenWindow: Int64) {
    var before = Mode.unassigned
    var last: Mode?
    messagesBefore.reserveCapacity(conversation.events.count + 1)
    for index in conversation.events.indices {
      let event = conversation.events[index]
      let isSpoken = event.isPublicMessage && event.speaker != .system && event.speaker != .unknown
      messagesBefore.append(messagesBefore[index] + (isSpoken ? 1 : 0))
      let mode = replay.modes[index]
      if mode != before {
        if before == .human { endedStretches += 1 }
        if before == .human, mode == .ai { handbacks += 1 }
        if mode == .closed { closes += 1 }
        if mode == .ai || mode == .human {
          if let last, last != mode { alternations += 1 }
          last = mode
        }
      }
      if event.kind == .transfer, before == .human { transfers += 1 }
      if event.kind == .joined, event.evidence != .role, before == .closed { hasOddJoin = true }
      before = mode
    }
    for entry in replay.trace {
      guard case .mode(_, .reopened) = entry.kind, !entry.at.isEnd else { continue }
      let index = Int(entry.at.index)
      if cameBack(at: index, replay, conversation, within: reopenWindow) { reopens.append(index) }
    }
  }

  /// Whether the customer wrote, at a reopening or behind it, within the window after the close (W4).
  private func cameBack(
    at index: Int, _ replay: borrowing Replay, _ conversation: borrowing Conversation, within window: Int64
  ) -> Bool {
    let close = (0..<index).last { replay.modes[$0] == .closed && ($0 == 0 || replay.modes[$0 - 1] != .closed) }
    for place in index..<conversation.events.count {
      let event = conversation.events[place]
      if place > index, replay.modes[place] == .closed { return false }
      guard event.isPublicMessage, event.speaker == .customer else { continue }
      guard let close, let then = conversation.events[close].time, let now = event.time else { return true }
      return now.milliseconds(since: then) <= window
    }
    return false
  }

  /// Says in the row what the floor did.
  func read(into row: inout Row) {
    row.alternations = UInt16(clamping: alternations)
    row.handbacks = UInt16(clamping: handbacks)
    row.endedStretches = UInt16(clamping: endedStretches)
    row.transfers = UInt16(clamping: transfers)
    row.closes = UInt16(clamping: closes)
    row.reopens = UInt16(clamping: reopens.count)
    if closes > 0 { row.facts.insert(.wasClosed) }
    if !reopens.isEmpty { row.facts.insert(.reopened) }
    if hasOddJoin { row.facts.insert(.oddHandover) }
  }

  /// Public messages between two events, the first of them among these.
  func messages(from: Int, to: Int) -> Int { Int(messagesBefore[max(from, to)] - messagesBefore[from]) }
}

/// The human stretch that a handover led to.
struct HumanStretch {
  /// Where it begins: the join, or the first word.
  let begin: Int
  /// The first event in another mode; behind the last event when there is none.
  let end: Int
  /// What the floor was then; `nil` when the stretch goes on to the end.
  let next: Mode?

  init?(_ attempt: Attempt, _ replay: borrowing Replay) {
    guard let start = attempt.joinedAt ?? attempt.repliedAt, !start.isEnd else { return nil }
    begin = Int(start.index)
    let modes = replay.modes
    let end = (begin..<modes.count).first { modes[$0] != .human } ?? modes.count
    self.end = end
    next = end < modes.count ? modes[end] : nil
  }

  /// Its events.
  var indices: Range<Int> { begin..<max(begin, end) }
}
