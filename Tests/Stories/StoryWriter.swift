import Conversations

/// Writes the lines of a story into a conversation, one after the other.
struct StoryWriter {
  private var conversation = Conversation()
  private let times: StoryHeader.Times
  private let hasHumans: Bool
  private let midnight: Int64
  private var now: Int64

  init(header: StoryHeader, id: String, begins: Instant) {
    times = header.times
    hasHumans = header.hasHumans
    now = begins.milliseconds - Story.pace
    midnight = begins.milliseconds - begins.milliseconds.quotientAndRemainder(dividingBy: 86_400_000).remainder
    conversation.id = keep(id[...])
    conversation.format = header.format
    conversation.medium = header.medium
    conversation.language = keep(header.language[...])
    conversation.channel = keep(header.channel[...])
    conversation.customerID = keep(header.customer[...])
    conversation.team = keep(header.team[...])
    conversation.page = keep(header.page[...])
    conversation.aiVersion = keep(header.version[...])
    conversation.tags = header.tags.map { keep($0[...]) }
    conversation.topics = header.topics.map { keep($0[...]) }
    conversation.resolution = header.resolution
    conversation.rating = header.rating
    conversation.isTest = header.isTest
  }

  mutating func write(_ line: StoryLine) throws(StoryFault) {
    var event = line.event
    event.time = try time(of: line)
    event.text = keep(line.text)
    event.name = keep(line.name)
    event.team = keep(line.team)
    event.detail = keep(line.detail)
    event.id = keep("e\(conversation.events.count)")
    event.line = conversation.events.count
    conversation.events.append(event)
  }

  /// The whole conversation, with what it can answer.
  mutating func finished() -> Conversation {
    let events = conversation.events
    conversation.lines = events.count
    conversation.startedAt = events.compactMap(\.time).first
    conversation.endedAt = events.last { $0.kind == .closed || $0.kind == .reopened }
      .flatMap { $0.kind == .closed ? $0.time : nil }
    conversation.coverage = [.text]
    if events.allSatisfy({ $0.time != nil }) { conversation.coverage.insert(.time) }
    if hasHumans { conversation.coverage.insert(.humanMessages) }
    if events.contains(where: { $0.confidence != nil }) { conversation.coverage.insert(.confidence) }
    if events.contains(where: { $0.sentiment != nil }) { conversation.coverage.insert(.sentiment) }
    if conversation.format == .handover { conversation.coverage.insert(.handover) }
    if conversation.rating != nil || events.contains(where: { $0.rating != nil }) {
      conversation.coverage.insert(.rating)
    }
    if conversation.resolution != .unknown { conversation.coverage.insert(.resolution) }
    conversation.bytes += [UInt8](repeating: 0, count: Conversation.padding)
    return conversation
  }

  /// When the event happens; the story's clock runs on for events that have no time of their own.
  private mutating func time(of line: StoryLine) throws(StoryFault) -> Instant? {
    let before = now
    switch line.moment {
    case .next, .never: now += Story.pace
    case .clock(let time): now = midnight + time
    case .later(let delay): now += delay
    }
    if now < before, !conversation.events.isEmpty {
      throw StoryFault("this event lies before the one before it; say how much later it is")
    }
    return switch (times, line.moment) {
    case (.none, _), (_, .never): nil
    case (.messages, _): line.event.kind == .message ? Instant(milliseconds: now) : nil
    case (.all, _): Instant(milliseconds: now)
    }
  }

  private mutating func keep(_ words: Substring) -> TextRange {
    if words.isEmpty { return .none }
    let start = conversation.bytes.count
    conversation.bytes += Array(words.utf8)
    return TextRange(start: UInt32(start), count: UInt32(conversation.bytes.count - start))
  }
}
