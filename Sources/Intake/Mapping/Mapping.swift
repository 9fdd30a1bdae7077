package import Conversations

/// Where the fields of a conversation lie in an export of any other shape; what a mapping file says.
///
/// Paths begin at the record; those of a message begin at the message, which is an element of `messages` or, without
/// that path, the record itself. Then the records of one conversation may lie apart and are grouped by their identifier.
package struct Mapping: Sendable, Equatable {
  /// A walk through a record: keys, and the elements of lists.
  package struct Path: Sendable, Equatable {
    enum Step: Sendable, Equatable {
      case key(String)
      /// Every element of a list.
      case each
      /// One element, counted from zero.
      case element(Int)
    }

    var steps: [Step]

    /// Reads a path as it is written: `payload.turns[].text`, `items[0].id`; a point or a bracket that belongs to a key
    /// stands behind a backslash. `nil` for a text that is none.
    package init?(_ text: String) {
      var steps: [Step] = []
      var key = ""
      var isEscaped = false
      var isAfterList = false
      var rest = Substring(text)
      func isKeyEnd(_ character: Character) -> Bool { character == "." || character == "[" }
      while let character = rest.first {
        rest = rest.dropFirst()
        if isEscaped {
          key.append(character)
          isEscaped = false
        } else if character == "\\" {
          isEscaped = true
        } else if isKeyEnd(character) {
          if key.isEmpty, !(isAfterList && character == "." || character == "[" && (steps.isEmpty || isAfterList)) {
            return nil
          }
          if !key.isEmpty { steps.append(.key(key)) }
          key = ""
          isAfterList = false
          if character == "[" {
            guard let end = rest.firstIndex(of: "]") else { return nil }
            let inside = rest[..<end]
            rest = rest[rest.index(after: end)...]
            if inside.isEmpty {
              steps.append(.each)
            } else {
              guard let number = Int(inside), (0...1_000_000).contains(number) else { return nil }
              steps.append(.element(number))
            }
            isAfterList = true
          }
        } else {
          if isAfterList { return nil }
          key.append(character)
        }
      }
      if isEscaped || (key.isEmpty && !isAfterList) { return nil }
      if !key.isEmpty { steps.append(.key(key)) }
      guard !steps.isEmpty, steps.count <= 32 else { return nil }
      self.steps = steps
    }
  }

  /// The fields that a path can be given for; the words in the file are the raw values.
  package enum Field: String, Sendable, CaseIterable {
    // Of the conversation.
    case id, messages
    case startedAt = "started_at"
    case endedAt = "ended_at"
    case channel, language
    case customer = "customer_id"
    case version = "ai_version"
    case page
    case team, tags, topics
    case rating = "csat"
    case test
    // Of a message.
    case messageID = "message_id"
    case role, text
    case time = "ts"
    case name
    case messageTeam = "message_team"
    case confidence, sentiment, kind

    /// Whether its path begins at the message.
    package var isOfMessage: Bool {
      switch self {
      case .messageID, .role, .text, .time, .name, .messageTeam, .confidence, .sentiment, .kind: true
      default: false
      }
    }
  }

  /// How times are written.
  package enum TimeUnit: String, Sendable, CaseIterable {
    /// As text, or as a number whose size tells its unit.
    case any = "auto"
    case seconds = "s"
    case milliseconds = "ms"
    case microseconds = "us"
    case nanoseconds = "ns"
  }

  package var paths: [Field: Path] = [:]
  /// Words that stand for a speaker.
  package var roles: [String: Speaker] = [:]
  /// Words that stand for an event of ours, by the words of our own format.
  package var kinds: [String: String] = [:]
  package var timeUnit = TimeUnit.any
  /// The range of ratings.
  package var rating: (low: Int32, high: Int32)?

  package init() {}

  package static func == (a: Mapping, b: Mapping) -> Bool {
    a.paths == b.paths && a.roles == b.roles && a.kinds == b.kinds && a.timeUnit == b.timeUnit
      && a.rating?.low == b.rating?.low && a.rating?.high == b.rating?.high
  }

  /// The words for events that a mapping may use.
  package static let kindWords: [String] = [
    "message", "note", "draft", "handover_requested", "queued", "transferred", "human_joined", "handover_failed",
    "handback", "transfer", "closed", "reopened", "rating", "error", "session",
  ]
}
