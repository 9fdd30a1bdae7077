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
  mutating func apply(to conversation: inout Conversation, _ remarks: inout Remarks) {
    var look = Look(at: conversation)
    let times = arrange(&conversation, &look, &remarks)
    complete(&conversation, look, times, &remarks)
  }

  /// Brings what stands under one identifier into form, and hands on each of its sessions as a conversation of its own.
  ///
  /// - Parameter gap: how long silence must last between two sessions, in milliseconds.
  mutating func finish(
    _ conversation: inout Conversation, _ remarks: inout Remarks, gap: Int64, _ each: (inout Conversation) -> Void
  ) {
    var look = Look(at: conversation)
    let times = arrange(&conversation, &look, &remarks)
    var isTimed = false
    if case .complete = times { isTimed = true }
    let cuts = conversation.format.hasSessions ? Sessions.cuts(conversation, gap: isTimed ? gap : nil) : []
    guard !cuts.isEmpty else {
      complete(&conversation, look, times, &remarks)
      return each(&conversation)
    }
    let bounds = [0] + cuts + [conversation.events.count]
    for number in 0..<bounds.count - 1 {
      var session = Sessions.session(
        number, of: conversation, bounds[number]..<bounds[number + 1], isLast: number + 2 == bounds.count)
      complete(&session, Look(at: session), times, &remarks)
      each(&session)
    }
  }

  /// Drops repeats and puts the events in order.
  @inline(__always)
  private mutating func arrange(
    _ conversation: inout Conversation, _ look: inout Look, _ remarks: inout Remarks
  ) -> Times {
    if !conversation.hasRisingIdentifiers, dropRepeats(&conversation, &remarks) { look = Look(at: conversation) }
    return sort(&conversation, &look, &remarks)
  }

  /// Adds what follows from the events in order.
  @inline(__always)
  private mutating func complete(
    _ conversation: inout Conversation, _ look: Look, _ times: Times, _ remarks: inout Remarks
  ) {
    if look.firstHuman >= 0, !look.hasHandover { addJoined(&conversation, at: look.firstHuman) }
    conversation.coverage = coverage(of: conversation, look, times: times)
    if case .none = times {
    } else {
      if conversation.startedAt == nil { conversation.startedAt = conversation.events.first?.time }
      if conversation.endedAt == nil, case .closed? = conversation.events.last?.kind {
        conversation.endedAt = conversation.events.last?.time
      }
    }
    if conversation.team.isEmpty, !look.team.isEmpty { conversation.team = look.team }
    conversation.quality.add(remarks.quality)
  }

  /// What one pass over the events of a conversation shows.
  private struct Look {
    /// Whether there are events and every one has a time, or a number of the source's order.
    var allTimed: Bool
    var allNumbered: Bool
    /// Whether no time is before the one before it.
    var inOrder = true
    /// Whether the export shows a stage of a handover.
    var hasHandover = false
    /// The first message by a human; -1 where there is none.
    var firstHuman = -1
    /// The last team that is named.
    var team = TextRange.none
    /// Messages by the customer and the AI, and those of them that may have words.
    var (messages, texts) = (0, 0)
    var (hasConfidence, hasSentiment, hasRating) = (false, false, false)

    init(at conversation: borrowing Conversation) {
      allTimed = !conversation.events.isEmpty
      allNumbered = allTimed
      var previous = Int64.min
      for index in conversation.events.indices {
        let event = conversation.events[index]
        if let time = event.time?.milliseconds {
          if time < previous { inOrder = false }
          previous = time
        } else {
          allTimed = false
        }
        if event.sequence == nil { allNumbered = false }
        if event.confidence != nil { hasConfidence = true }
        if event.sentiment != nil { hasSentiment = true }
        if !event.team.isEmpty { team = event.team }
        switch event.kind {
        case .message:
          switch event.speaker {
          case .human: if firstHuman < 0 { firstHuman = index }
          case .customer, .ai:
            messages &+= 1
            switch event.textState {
            case .notExported, .redacted: break
            default: texts &+= 1
            }
          default: break
          }
        case .requested, .queued, .transferred, .joined, .failed, .returned: hasHandover = true
        case .rating: if event.rating != nil { hasRating = true }
        default: break
        }
      }
    }
  }

  // MARK: Repeats

  /// Keeps the first of the events with one identifier; whether any was dropped.
  @inline(never)
  private mutating func dropRepeats(_ conversation: inout Conversation, _ remarks: inout Remarks) -> Bool {
    let count = conversation.events.count
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
        hash = conversation.hash(of: id)
        var slot = Int(truncatingIfNeeded: hash) & (size - 1)
        while slots[slot] != .max {
          let other = Int(slots[slot])
          if hashes[other] == hash, conversation.hasSameBytes(conversation.events[other].id, id) {
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
    return kept < count
  }

  // MARK: Order

  /// What the times of a conversation are worth.
  private enum Times { case none, unreliable, complete }

  /// By time, then by the source's own order, then by place; by place alone where a time is missing.
  @inline(__always)
  private func sort(_ conversation: inout Conversation, _ look: inout Look, _ remarks: inout Remarks) -> Times {
    guard look.allTimed else { return .none }
    if look.inOrder, !look.allNumbered { return .complete }
    let times = sort(&conversation, allNumbered: look.allNumbered, &remarks)
    look = Look(at: conversation)
    return times
  }

  @inline(never)
  private func sort(_ conversation: inout Conversation, allNumbered: Bool, _ remarks: inout Remarks) -> Times {
    if allNumbered {
      let numbered = conversation.events.sorted { Self.bySequence($0, $1) }
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

  private func addJoined(_ conversation: inout Conversation, at firstHuman: Int) {
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

  private func coverage(
    of conversation: borrowing Conversation, _ look: Look, times: Times
  ) -> Coverage {
    // What the reader knows of the export already.
    var coverage = conversation.coverage
    if case .complete = times { coverage.add(.time) }
    if look.firstHuman >= 0 { coverage.add(.humanMessages) }
    if look.hasHandover || look.firstHuman >= 0 || conversation.format.showsHandovers { coverage.add(.handover) }
    if look.hasConfidence { coverage.add(.confidence) }
    if look.hasSentiment { coverage.add(.sentiment) }
    if look.texts > 0 || look.messages == 0 { coverage.add(.text) }
    if conversation.format.showsHumans { coverage.add(.humanMessages) }
    if look.hasRating || conversation.rating != nil { coverage.add(.rating) }
    if case .unknown = conversation.resolution {} else { coverage.add(.resolution) }
    return coverage
  }
}
