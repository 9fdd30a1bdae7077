import Conversations
import Foundation

/// What tests of formats ask of one conversation, as short texts.
struct FormatFacts: Equatable {
  /// The identifier.
  var id: String
  /// The totals in one line: messages by speaker, stages with their times, confidences, fallbacks, ratings, the end.
  ///
  /// A stage is followed by `~` when the reader concluded it and by `*` when it follows from a role. A session of an
  /// identifier has its number in the identifier.
  var totals: String
  /// Every event, one a text.
  var script: [String]
  /// What is known of the whole conversation.
  var fields: String
  var coverage: String
  var quality: String
  /// What events carry beside their words: packets, empty notes, whose work a rating is about.
  var carried: [String]

  init(_ conversation: Conversation) {
    func text(_ range: TextRange) -> String { range.isEmpty ? "" : conversation.string(range) }
    id = text(conversation.id)
    totals = Self.totals(conversation, id)
    script = conversation.events.map { Self.line($0, text($0.text), team: text($0.team), detail: text($0.detail)) }
    var fields: [String] = []
    func field(_ name: String, _ value: String?) {
      if let value, !value.isEmpty { fields.append("\(name) \(value)") }
    }
    field("channel", text(conversation.channel))
    field("medium", conversation.medium.rawValue)
    field("language", text(conversation.language))
    field("customer", text(conversation.customerID))
    field("team", text(conversation.team))
    field("needs", conversation.needsHuman?.rawValue)
    field("version", text(conversation.aiVersion))
    field("tags", conversation.tags.map(text).joined(separator: ","))
    field("topics", conversation.topics.map(text).joined(separator: ","))
    field("names", Set(conversation.events.map { text($0.name) }).subtracting([""]).sorted().joined(separator: ","))
    field("from", conversation.startedAt.map(Self.clock))
    field("to", conversation.endedAt.map(Self.clock))
    self.fields = fields.joined(separator: "; ")
    coverage = Coverage.named.filter { conversation.coverage.contains($0.0) }.map(\.1).joined(separator: ",")
    quality = Quality.named.filter { conversation.quality.contains($0.0) }.map(\.1).joined(separator: ",")
    carried = conversation.events.map(Self.carried) + ["rating about \(conversation.ratingAbout)"]
  }

  /// A packet as `packet source,page`, one of nothing as `packet`; then the other facts of the event.
  private static func carried(_ event: Event) -> String {
    var parts: [String] = []
    if let packet = event.packet {
      let names = PacketFields.named.filter { packet.contains($0.0) }.map(\.1)
      parts.append(names.isEmpty ? "packet" : "packet " + names.joined(separator: ","))
    }
    if event.hasEmptyNote { parts.append("empty note") }
    if event.ratingAbout != .unknown { parts.append("about \(event.ratingAbout)") }
    return parts.joined(separator: " ")
  }

  private static func totals(_ conversation: Conversation, _ id: String) -> String {
    var parts: [String] = []
    for speaker in [Speaker.customer, .ai, .human, .system, .unknown] {
      let count = conversation.events.count { $0.isPublicMessage && $0.speaker == speaker }
      if count > 0 { parts.append("\(count) \(speaker)") }
    }
    let notes = conversation.events.count { $0.kind == .note }
    if notes > 0 { parts.append("\(notes) note") }
    for event in conversation.events {
      switch event.kind {
      case .message, .note, .session, .rating, .tag, .draft: break
      default:
        let mark = event.evidence == .inferred ? "~" : event.evidence == .role ? "*" : ""
        parts.append("\(event.kind)\(mark) \(event.speaker)" + (event.time.map { " " + clock($0) } ?? ""))
      }
    }
    let confidences = conversation.events.compactMap(\.confidence)
    if !confidences.isEmpty { parts.append("confidence " + confidences.map(decimal).joined(separator: " ")) }
    let fallbacks = conversation.events.count(where: \.isFallback)
    if fallbacks > 0 { parts.append("fallback \(fallbacks)") }
    let ratings = conversation.events.compactMap(\.rating) + (conversation.rating.map { [$0] } ?? [])
    if !ratings.isEmpty { parts.append("rating " + ratings.map(decimal).joined(separator: " ")) }
    if conversation.resolution != .unknown { parts.append("\(conversation.resolution)") }
    if conversation.isTest { parts.append("test") }
    return "\(id): " + parts.joined(separator: ", ")
  }

  private static func line(_ event: Event, _ text: String, team: String, detail: String) -> String {
    var parts = ["\(event.speaker) \(event.kind)"]
    if !text.isEmpty { parts.append("\"\(text)\"") }
    switch event.kind {
    case .message, .note: if event.textState != .present { parts.append("(\(event.textState))") }
    default: break
    }
    if let time = event.time { parts.append(clock(time)) }
    if event.evidence != .explicit { parts.append("\(event.evidence)") }
    if event.isFallback { parts.append("fallback") }
    if let confidence = event.confidence { parts.append("c" + decimal(confidence)) }
    if let sentiment = event.sentiment { parts.append("s" + decimal(sentiment)) }
    if let rating = event.rating { parts.append("r" + decimal(rating)) }
    if !team.isEmpty { parts.append("team \(team)") }
    if !detail.isEmpty { parts.append("detail \(detail)") }
    return parts.joined(separator: " ")
  }

  /// A value as it is written, without zeros at the end.
  private static func decimal(_ value: TenThousandths) -> String { "\(Double(value.rawValue) / 10_000)" }

  /// The time of the day in UTC, with thousandths where there are any.
  private static func clock(_ instant: Instant) -> String {
    let day = 86_400_000
    let time = ((Int(instant.milliseconds) % day) + day) % day
    func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
    let seconds = time / 1000
    let fraction = time % 1000 == 0 ? "" : "." + "\(1000 + time % 1000)".dropFirst()
    return "\(two(seconds / 3600)):\(two(seconds / 60 % 60)):\(two(seconds % 60))" + fraction
  }
}

/// The exports of other systems in the sample data.
enum FormatSamples {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "SampleData/other-formats")

  /// The formats that have a sample.
  static let formats: [ExportFormat] = [
    .rasaEvents, .rasaTracker, .lexV2, .intercomConversation, .copilotStudioDataverse, .botframeworkTranscript,
    .googleInsightsUpload, .livepersonMessagingInteractions, .connectContactLensChat,
  ]

  /// The sample of a format.
  static func text(_ format: ExportFormat) throws -> String {
    try String(contentsOf: folder.appending(path: "\(format.rawValue).jsonl"), encoding: .utf8)
  }

  /// The lines of the sample of a format that are not blank.
  static func lines(_ format: ExportFormat) throws -> [String] {
    try text(format).split(separator: "\n").map(String.init)
  }

  /// What reading the sample of a format gives.
  static func reading(_ format: ExportFormat) async throws -> Reading {
    try await Reading.of(text(format))
  }
}

extension Reading {
  /// The totals of all conversations, by identifier.
  var totals: [String] { told.map(\.totals).sorted() }

  /// What was odd about the conversations where something was, by identifier.
  var oddities: [String] { told.filter { !$0.quality.isEmpty }.map { "\($0.id): \($0.quality)" }.sorted() }

  /// How many lines were kept, blank and refused.
  var ledger: [Int] { [kept, blank, refused] }

  /// Reads some records, one a line, and gives the facts of the first conversation.
  static func facts(_ records: String...) async throws -> FormatFacts {
    let reading = try await of(records.joined(separator: "\n"))
    guard let first = reading.told.first else { throw NothingRead(codes: reading.codes) }
    return first
  }

  /// Says why there is no conversation.
  struct NothingRead: Error { var codes: [String] }
}
