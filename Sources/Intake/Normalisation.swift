import Conversations

/// Brings what a reader found into the form that everything later relies on: formats.md, 2 and 3.5.
///
/// In this order: repeats of an event are dropped, events are put in order, a `joined` is added where only the role of
/// the writer shows that a human came, and the conversation says what it can answer. One value a worker; it keeps its
/// memory.
struct Normalisation: Sendable {
  private var slots: [UInt32] = []
  private var hashes: [UInt64] = []
  private var order: [Int] = []

  /// How far apart the source's order and its times may be, in milliseconds.
  private static let tolerance: Int64 = 2_000

  /// Brings one conversation into form.
  ///
  /// - Parameter hasListOfEvents: whether the export can hold handover events here.
  mutating func apply(to conversation: inout Conversation, _ remarks: inout Remarks, hasListOfEvents: Bool) {
    dropRepeats(&conversation, &remarks)
    let times = sort(&conversation, &remarks)
    addJoined(&conversation)
    conversation.coverage = coverage(of: conversation, times: times, hasListOfEvents: hasListOfEvents)
    if case .none = times {
    } else {
      if conversation.startedAt == nil { conversation.startedAt = conversation.events.first?.time }
      if conversation.endedAt == nil, case .closed? = conversation.events.last?.kind {
        conversation.endedAt = conversation.events.last?.time
      }
    }
    if conversation.team.isEmpty {
      for event in conversation.events where !event.team.isEmpty { conversation.team = event.team }
    }
    conversation.quality.add(remarks.quality)
  }

  // MARK: Repeats

  private mutating func dropRepeats(_ conversation: inout Conversation, _ remarks: inout Remarks) {
    let count = conversation.events.count
    guard count > 1 else { return }
    var size = 16
    while size < count * 2 { size *= 2 }
    if slots.count != size {
      slots = [UInt32](repeating: .max, count: size)
    } else {
      for index in slots.indices { slots[index] = .max }
    }
    hashes.removeAll(keepingCapacity: true)
    var kept = 0
    for index in 0..<count {
      let id = conversation.events[index].id
      var isRepeat = false
      var hash: UInt64 = 0
      if !id.isEmpty {
        hash = Self.hash(of: id, in: conversation.bytes)
        var slot = Int(truncatingIfNeeded: hash) & (size - 1)
        while slots[slot] != .max {
          let other = Int(slots[slot])
          if hashes[other] == hash, Self.same(conversation.events[other].id, id, in: conversation.bytes) {
            isRepeat = true
            break
          }
          slot = (slot + 1) & (size - 1)
        }
        if !isRepeat { slots[slot] = UInt32(kept) }
      }
      if isRepeat {
        remarks.note(.duplicateEvent, .duplicateEvent, at: nil)
        continue
      }
      hashes.append(hash)
      if kept != index { conversation.events[kept] = conversation.events[index] }
      kept += 1
    }
    if kept < count { conversation.events.removeLast(count - kept) }
  }

  /// A hash for telling the few identifiers of one conversation apart.
  @inline(__always)
  private static func hash(of range: TextRange, in bytes: [UInt8]) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325 &+ UInt64(range.count)
    let start = Int(range.start)
    // The last sixteen bytes and the first are enough here: equality is tested byte by byte.
    for index in max(start, start + Int(range.count) - 16)..<start + Int(range.count) {
      hash = (hash ^ UInt64(bytes[index])) &* 0x100_0000_01b3
    }
    return ((hash ^ (hash &>> 29)) &* 0x9e37_79b9_7f4a_7c15) &>> 16
  }

  private static func same(_ a: TextRange, _ b: TextRange, in bytes: [UInt8]) -> Bool {
    guard a.count == b.count else { return false }
    for offset in 0..<Int(a.count) where bytes[Int(a.start) + offset] != bytes[Int(b.start) + offset] { return false }
    return true
  }

  // MARK: Order

  /// What the times of a conversation are worth.
  private enum Times { case none, unreliable, complete }

  /// By time, then by the source's own order, then by place; by place alone where a time is missing.
  private func sort(_ conversation: inout Conversation, _ remarks: inout Remarks) -> Times {
    let events = conversation.events
    var allTimed = !events.isEmpty
    var allNumbered = !events.isEmpty
    var inOrder = true
    var previous = Int64.min
    for index in events.indices {
      guard let time = events[index].time?.milliseconds else {
        allTimed = false
        break
      }
      if time < previous { inOrder = false }
      previous = time
      if events[index].sequence == nil { allNumbered = false }
    }
    guard allTimed else { return .none }
    if allNumbered {
      let numbered = events.sorted { Self.bySequence($0, $1) }
      var latest = Int64.min
      for event in numbered {
        let time = event.time?.milliseconds ?? 0
        if latest != .min, time.addingReportingOverflow(Self.tolerance).partialValue < latest {
          conversation.events = numbered
          remarks.note(.timeUnreliable, .timeUnreliable, at: nil)
          return .unreliable
        }
        latest = max(latest, time)
      }
    } else if inOrder {
      return .complete
    }
    conversation.events.sort { Self.byTime($0, $1) }
    return .complete
  }

  private static func byTime(_ a: Event, _ b: Event) -> Bool {
    if a.time != b.time { return (a.time?.milliseconds ?? 0) < (b.time?.milliseconds ?? 0) }
    return bySequence(a, b)
  }

  private static func bySequence(_ a: Event, _ b: Event) -> Bool {
    if let first = a.sequence, let second = b.sequence, first != second { return first < second }
    return (a.line, a.element, a.kind == .message ? 0 : 1) < (b.line, b.element, b.kind == .message ? 0 : 1)
  }

  // MARK: What the roles show

  private func addJoined(_ conversation: inout Conversation) {
    var firstHuman: Int?
    for index in conversation.events.indices {
      switch conversation.events[index].kind {
      case .requested, .queued, .transferred, .joined, .failed, .returned: return
      case .message:
        if firstHuman == nil, case .human = conversation.events[index].speaker { firstHuman = index }
      default: break
      }
    }
    guard let firstHuman else { return }
    let message = conversation.events[firstHuman]
    var joined = Event(kind: .joined, speaker: .human)
    joined.evidence = .role
    joined.time = message.time
    joined.sequence = message.sequence
    joined.name = message.name
    joined.team = message.team
    joined.line = message.line
    joined.element = message.element
    conversation.events.insert(joined, at: firstHuman)
  }

  private func coverage(of conversation: Conversation, times: Times, hasListOfEvents: Bool) -> Coverage {
    var coverage = Coverage(rawValue: 0)
    if case .complete = times { coverage.add(.time) }
    var (messages, texts) = (0, 0)
    var (hasConfidence, hasSentiment) = (false, false)
    for index in conversation.events.indices {
      switch conversation.events[index].kind {
      case .message:
        switch conversation.events[index].speaker {
        case .human: coverage.add(.humanMessages)
        case .customer, .ai:
          messages += 1
          switch conversation.events[index].textState {
          case .notExported, .redacted: break
          default: texts += 1
          }
        default: break
        }
      case .requested, .queued, .transferred, .joined, .failed, .returned: coverage.add(.handover)
      case .rating: if conversation.events[index].rating != nil { coverage.add(.rating) }
      default: break
      }
      if !hasConfidence, conversation.events[index].confidence != nil { hasConfidence = true }
      if !hasSentiment, conversation.events[index].sentiment != nil { hasSentiment = true }
    }
    if hasConfidence { coverage.add(.confidence) }
    if hasSentiment { coverage.add(.sentiment) }
    if texts > 0 || messages == 0 { coverage.add(.text) }
    if case .handover = conversation.format { coverage.add(.humanMessages) }
    if hasListOfEvents { coverage.add(.handover) }
    if conversation.rating != nil { coverage.add(.rating) }
    if case .unknown = conversation.resolution {} else { coverage.add(.resolution) }
    return coverage
  }
}
