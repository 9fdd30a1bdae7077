import Conversations

/// Cuts what stands under one identifier into sessions; formats.md, 3.5, point 4.
///
/// A session ends where the export marks the begin of another one or, with times, where nobody did anything for long
/// enough. While a handover is pending or a human has the floor nothing is cut, so that nobody who waits is lost; only
/// where the export never shows humans a mark cuts all the same, because the wait has no end there that could be seen.
enum Sessions {
  /// How many AI messages that answer the customer end a pending handover; as in definitions.md, 3.2.
  private static let resumingAnswers = 2

  /// The events at which another session begins; empty where there is only one.
  ///
  /// - Parameter gap: the silence between sessions, in milliseconds; `nil` where times say nothing.
  static func cuts(_ conversation: borrowing Conversation, gap: Int64?) -> [Int] {
    var cuts: [Int] = []
    var floor = Floor()
    var hasMessages = false
    var previous: Instant?
    for index in conversation.events.indices {
      let event = conversation.events[index]
      var isGap = false
      if let gap, let time = event.time, let previous { isGap = time.milliseconds(since: previous) > gap }
      let isMark = event.kind == .session
      let mayCut = !floor.isTaken || (isMark && !conversation.format.showsHumans)
      if hasMessages, mayCut, isMark || isGap {
        cuts.append(index)
        hasMessages = false
        floor = Floor()
      }
      if event.kind == .message { hasMessages = true }
      floor.note(event)
      previous = event.time ?? previous
    }
    return cuts
  }

  /// Whether somebody waits for a human or talks to one.
  private struct Floor {
    var isTaken = false
    private var isHuman = false
    private var answers = 0
    private var wasCustomer = false

    mutating func note(_ event: Event) {
      switch event.kind {
      case .requested where event.speaker != .customer, .queued, .transferred: isTaken = true
      case .joined: (isTaken, isHuman) = (true, true)
      case .failed, .returned, .closed: self = Floor()
      case .message:
        if event.speaker == .human { (isTaken, isHuman) = (true, true) }
        if event.speaker == .ai, isTaken, !isHuman, wasCustomer {
          answers += 1
          if answers >= Sessions.resumingAnswers { self = Floor() }
        }
        if event.speaker == .customer || event.speaker == .ai { wasCustomer = event.speaker == .customer }
      default: break
      }
    }
  }

  /// One session as a conversation of its own: the first keeps the identifier, the others get a number behind it.
  ///
  /// Sessions of one identifier stay linked: where the export names no customer, the identifier stands for one. What the
  /// export says of the end belongs to the last session.
  static func session(
    _ number: Int, of whole: borrowing Conversation, _ events: Range<Int>, isLast: Bool
  ) -> Conversation {
    var session = Conversation()
    session.format = whole.format
    session.session = number
    session.place = whole.place
    session.place.byte += number
    session.lines = whole.lines
    session.medium = whole.medium
    session.isTest = whole.isTest
    session.quality = whole.quality
    session.idIsSynthetic = whole.idIsSynthetic
    func copy(_ range: TextRange) -> TextRange {
      guard !range.isEmpty else { return .none }
      let start = UInt32(truncatingIfNeeded: session.bytes.count)
      session.bytes.append(contentsOf: whole.bytes[Int(range.start)..<Int(range.start) + Int(range.count)])
      return TextRange(start: start, count: range.count)
    }
    session.id = copy(whole.id)
    if number > 0 {
      session.bytes.append(contentsOf: "#\(number + 1)".utf8)
      session.id.count = UInt32(truncatingIfNeeded: session.bytes.count) - session.id.start
    }
    session.customerID = copy(whole.customerID.isEmpty ? whole.id : whole.customerID)
    session.channel = copy(whole.channel)
    session.language = copy(whole.language)
    session.aiVersion = copy(whole.aiVersion)
    session.tags = whole.tags.map(copy)
    session.topics = whole.topics.map(copy)
    session.events.reserveCapacity(events.count)
    for index in events {
      var event = whole.events[index]
      event.text = copy(event.text)
      event.name = copy(event.name)
      event.team = copy(event.team)
      event.detail = copy(event.detail)
      event.id = copy(event.id)
      session.events.append(event)
    }
    if isLast {
      session.resolution = whole.resolution
      session.rating = whole.rating
      session.ratingAbout = whole.ratingAbout
      session.endedAt = whole.endedAt
    }
    session.bytes.append(contentsOf: repeatElement(0, count: Conversation.padding))
    return session
  }
}
