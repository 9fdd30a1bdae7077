import Conversations

/// One line of a story: an event, before it has a place and a time.
struct StoryLine {
  /// When it happens.
  enum Moment {
    /// At the usual pace.
    case next
    /// At a time of the day, in milliseconds since midnight.
    case clock(Int64)
    /// So many milliseconds after the event before.
    case later(Int64)
    /// The event has no time.
    case never
  }

  var event: Event
  var text = Substring()
  var name = Substring()
  var team = Substring()
  var detail = Substring()
  var moment = Moment.next

  /// Reads one line without its remark; `number` is what a leading number must be.
  init(_ line: Substring, number: Int) throws(StoryFault) {
    var rest = line
    let digits = rest.prefix { $0.isASCII && $0.isNumber }
    if !digits.isEmpty {
      rest = rest.dropFirst(digits.count).trimmed()
      guard Int(digits) == number else { throw StoryFault("this is event \(number), not \(digits)") }
    }
    if let step = rest.rest(after: "->") {
      try self.init(step: step)
    } else {
      try self.init(words: rest)
    }
  }

  /// Reads a line with words: the speaker, what stands beside the speaker, a colon, the words.
  private init(words line: Substring) throws(StoryFault) {
    guard let border = line.wordsBegin else {
      throw StoryFault("a line is \"speaker: words\", \"-> event\" or \"(header)\"")
    }
    var parts = line[..<border].split(separator: " ")
    guard !parts.isEmpty, let kind = StoryWords.speakers[String(parts.removeFirst())] else {
      throw StoryFault("a line with words begins with customer, ai, human, system, unknown, note or draft")
    }
    event = Event(kind: kind.kind, speaker: kind.speaker)
    if kind.kind != .message { event.visibility = .service }
    text = line[line.index(after: border)...].trimmed()
    while let part = parts.first {
      if part.hasPrefix("("), part.hasSuffix(")") {
        event.confidence = try part.dropFirst().dropLast().number(in: 0...10_000)
      } else if part.contains(":") {
        moment = .clock(try part.clock())
      } else {
        break
      }
      parts.removeFirst()
    }
    if !parts.isEmpty { try readName(parts) }
    while let bracket = text.lastBracket, try readBracket(bracket) {
      text = text.dropLast(bracket.count + 2).trimmed()
    }
    event.textState = text.isEmpty ? .empty : .present
    if kind.kind == .message, kind.speaker == .customer, event.sentiment == nil { event.sentiment = .zero }
  }

  /// Reads an event without words: what happened, by whom, and its own word.
  private init(step line: Substring) throws(StoryFault) {
    var rest = line
    event = Event(kind: .error, speaker: .system)
    while let bracket = rest.lastBracket, try readBracket(bracket) {
      rest = rest.dropLast(bracket.count + 2).trimmed()
    }
    var parts = rest.split(separator: " ")
    if parts.first == "handover" { parts.removeFirst() }
    guard let word = parts.first.map(String.init), let step = StoryWords.steps[word] else {
      throw StoryFault("\"\(rest)\" is no event without words")
    }
    parts.removeFirst()
    event.kind = step.kind
    event.speaker = step.speaker
    if parts.first == "by" {
      guard parts.count > 1, let speaker = StoryWords.speakers[String(parts[1])], speaker.kind == .message else {
        throw StoryFault("\"by\" wants customer, ai, human, system or unknown")
      }
      event.speaker = speaker.speaker
      parts.removeFirst(2)
    }
    try readTail(parts, of: step)
  }

  /// Reads what an event without words still says: a name, a team, a rating, a tag, a reason.
  private mutating func readTail(_ parts: [Substring], of step: StoryWords.Step) throws(StoryFault) {
    switch step.tail {
    case .name: if !parts.isEmpty { try readName(parts) }
    case .rating:
      guard parts.count == 1 else { throw StoryFault("a rating is told as \"-> rating 5\"") }
      event.rating = try parts[0].rating()
    case .word:
      guard let first = parts.first, let last = parts.last else {
        throw StoryFault("this event wants a word, such as \"-> tag fraud\"")
      }
      detail = first.base[first.startIndex..<last.endIndex]
      if event.kind == .message {
        event.textState = .structured
        event.sentiment = event.sentiment ?? .zero
      }
    case .reason:
      guard let first = parts.first, let last = parts.last else { return }
      if first == "to", parts.count > 1 {
        team = first.base[parts[1].startIndex..<last.endIndex]
      } else {
        detail = first.base[first.startIndex..<last.endIndex]
      }
    }
  }

  /// Reads a person's name, perhaps with a team: `Ana`, `Ana of returns`, `of returns`.
  private mutating func readName(_ parts: [Substring]) throws(StoryFault) {
    guard event.speaker == .human else { throw StoryFault("only a human has a name") }
    let named = parts.prefix { $0 != "of" }
    name = named.joined(separator: " ")[...]
    team = parts.dropFirst(named.count + 1).joined(separator: " ")[...]
    if named.count < parts.count, team.isEmpty { throw StoryFault("\"of\" wants a team") }
  }

  /// Reads what stands in brackets at the end of a line; `false` when these are words of the message.
  private mutating func readBracket(_ bracket: Substring) throws(StoryFault) -> Bool {
    if let number = bracket.rest(after: "polarity ") {
      guard event.kind == .message, event.speaker == .customer else {
        throw StoryFault("only a customer's message has a polarity")
      }
      event.sentiment = try number.number(in: -10_000...10_000)
    } else if bracket == "no time" {
      moment = .never
    } else if let time = bracket.rest(after: "at "), time.contains(":") {
      moment = .clock(try time.clock())
    } else if bracket == "empty note" {
      event.hasEmptyNote = true
    } else if bracket == "rates the ai" {
      event.ratingAbout = .ai
    } else if let words = bracket.rest(after: "packet") {
      event.packet = try words.packet()
    } else if event.kind != .message, let words = bracket.rest(after: "because") {
      detail = words
    } else if bracket.isDelay {
      moment = .later(try bracket.delay())
    } else {
      return false
    }
    return true
  }
}

/// The words that stories are told in.
enum StoryWords {
  /// What may follow the name of an event without words.
  enum Tail { case name, rating, word, reason }

  struct Step {
    let kind: EventKind
    let speaker: Speaker
    let tail: Tail
  }

  static let speakers: [String: (kind: EventKind, speaker: Speaker)] = [
    "customer": (.message, .customer), "ai": (.message, .ai), "human": (.message, .human),
    "system": (.message, .system), "unknown": (.message, .unknown), "note": (.note, .human), "draft": (.draft, .ai),
  ]

  /// Who asked, closed or opened again is unknown unless told; the other steps have an author by nature.
  static let steps: [String: Step] = [
    "requested": Step(kind: .requested, speaker: .unknown, tail: .reason),
    "queued": Step(kind: .queued, speaker: .system, tail: .reason),
    "transferred": Step(kind: .transferred, speaker: .system, tail: .reason),
    "human_joined": Step(kind: .joined, speaker: .human, tail: .name),
    "joined": Step(kind: .joined, speaker: .human, tail: .name),
    "failed": Step(kind: .failed, speaker: .system, tail: .reason),
    "handback": Step(kind: .returned, speaker: .system, tail: .reason),
    "transfer": Step(kind: .transfer, speaker: .human, tail: .reason),
    "approval_requested": Step(kind: .approvalRequested, speaker: .ai, tail: .reason),
    "approval_granted": Step(kind: .approvalGranted, speaker: .human, tail: .reason),
    "approval_refused": Step(kind: .approvalRefused, speaker: .human, tail: .reason),
    "closed": Step(kind: .closed, speaker: .unknown, tail: .reason),
    "reopened": Step(kind: .reopened, speaker: .unknown, tail: .reason),
    "rating": Step(kind: .rating, speaker: .customer, tail: .rating),
    "tag": Step(kind: .tag, speaker: .system, tail: .word),
    "error": Step(kind: .error, speaker: .system, tail: .reason),
    "session": Step(kind: .session, speaker: .system, tail: .reason),
    "button": Step(kind: .message, speaker: .customer, tail: .word),
  ]

  static let resolutions: [(word: String, value: ReportedResolution)] = [
    ("unknown", .unknown), ("resolved", .resolved), ("assumed", .assumed), ("unresolved", .unresolved),
    ("handed_over", .handedOver), ("abandoned", .abandoned),
  ]
}
