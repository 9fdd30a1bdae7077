import Conversations
import Intake
import Testing

/// What a reader must bear, whatever the format: keys that are missing, of another type, new, or in another order.
@Suite("Records that differ from what was expected")
struct FormatToleranceTests {
  private static let seed: UInt64 = 20_261_109
  /// How many changes of one record are tried; all of them where there are no more.
  private static let changesPerRecord = 45

  /// How many records are changed in one file.
  private static let recordsPerFile = 20

  /// What takes the place of a value.
  private static let others: [JSONNode] = [
    .bare("null"), .bare("7"), .bare("-1e300"), .bare("true"), .text(""), .text("\u{2028}x"), .array([]),
    .array([.bare("7"), .text("x"), .bare("null")]), .object([]), .object([.init(key: "a", value: .bare("1"))]),
  ]

  /// The records of a sample that are JSON.
  private static func records(_ format: ExportFormat) throws -> [JSONNode] {
    try FormatSamples.lines(format).compactMap { JSONNode($0) }
  }

  /// Records of one more conversation, which nothing may change.
  private static func bystander(_ format: ExportFormat) throws -> [String] {
    let id: String
    switch format {
    case .rasaEvents: id = "rasa-02"
    case .rasaTracker: id = "rt-02"
    case .lexV2: id = "lex-02"
    case .intercomConversation: id = "ic-02"
    case .copilotStudioDataverse: id = "cs-02"
    case .botframeworkTranscript: id = "bf-02"
    case .googleInsightsUpload: id = "gi-02"
    case .livepersonMessagingInteractions: id = "lp-02"
    default: id = "cl-04"
    }
    return try FormatSamples.lines(format).filter { $0.contains("\"\(id)\"") || $0.contains("\"\(id)_") }.map {
      $0.replacing(id, with: "bystander")
    }
  }

  /// Changed copies of a record: every value left out or replaced, or as many of these as are tried.
  private static func changes(_ record: JSONNode, _ random: inout Seeded) -> [String] {
    let all = record.paths.flatMap { path in ([nil] + others).map { (path, $0) } }
    let chosen = all.count <= changesPerRecord ? all : Array(all.shuffled(using: &random).prefix(changesPerRecord))
    return chosen.map { record.replacing($0.0[...], by: $0.1).written }
  }

  @Test(
    "Values may be missing or of another type: no line is lost and no other conversation changes",
    arguments: FormatSamples.formats)
  func otherValues(_ format: ExportFormat) async throws {
    var random = Seeded(state: Self.seed)
    var settings = IntakeSettings()
    settings.format = format
    let bystander = try Self.bystander(format)
    let alone = try await Reading.of(bystander.joined(separator: "\n"), settings)
    #expect(alone.told.count == (format == .googleInsightsUpload ? 2 : 1))
    let records = try Self.records(format)
    for start in stride(from: 0, to: records.count, by: Self.recordsPerFile) {
      let some = records[start..<min(start + Self.recordsPerFile, records.count)]
      let changed = some.flatMap { Self.changes($0, &random) }
      let half = bystander.count / 2
      let lines = bystander[..<half] + changed + bystander[half...]
      let reading = try await Reading.of(lines.joined(separator: "\n"), settings)
      #expect(reading.errors.isEmpty)
      #expect(reading.lines == lines.count)
      #expect(
        reading.kept + reading.blank + reading.refused == lines.count && reading.blank == 0,
        "seed \(Self.seed), records from \(start)")
      let unchanged = reading.told.filter { $0.id == "bystander" }
      #expect(unchanged == alone.told, "seed \(Self.seed), records from \(start)")
    }
  }

  @Test("The number of workers and the size of blocks change nothing, not even the words of what is odd")
  func workers() async throws {
    let scratch = try Scratch()
    let files = try FormatSamples.formats.map { format in
      try scratch.write(Array(FormatSamples.text(format).utf8), to: "\(format.rawValue).jsonl")
    }
    let before = await Reading.of(files: files)
    #expect(before.told.count > 70 && before.defects.allSatisfy { $0.subject != "" })
    for (workers, blockBytes) in [(1, 3_000), (3, 3_000), (4, 20_000)] {
      var settings = IntakeSettings()
      settings.blockBytes = blockBytes
      let after = await Reading.of(files: files, settings, workers: workers)
      #expect(after == before, "\(workers) workers, \(blockBytes) bytes")
    }
  }

  @Test("What has another type is named by its key, an element of a list by that of the list")
  func subjects() async throws {
    for (record, subject) in [
      (#"{"sender_id":"a","slots":{},"events":[{"event":"user","text":"a"},"x"]}"#, "events"),
      (#"{"sender_id":"a","slots":{},"events":[{"event":"user","text":7}]}"#, "text"),
      (#"{"sender_id":[],"slots":{},"events":[{"event":"user","text":"a"}]}"#, "sender_id"),
      (
        #"{"entries":[{"role":"AGENT","text":"a"}],"conversation_info":{"categories":[{"display_name":["x"]}]}}"#,
        "display_name"
      ),
    ] {
      let reading = try await Reading.of([record, record].joined(separator: "\n"))
      let subjects = reading.defects.filter { $0.code == .wrongType }.map(\.subject)
      #expect(subjects == [subject, subject], "\(record)")
    }
  }

  @Test("The order of keys says nothing", arguments: FormatSamples.formats)
  func order(_ format: ExportFormat) async throws {
    let before = try await FormatSamples.reading(format)
    for round in 0..<3 as Range<UInt64> {
      let lines = try FormatSamples.text(format).split(separator: "\n", omittingEmptySubsequences: false).map { line in
        // Equal lines are shuffled alike, because a line that stands twice counts once.
        let content = line.utf8.reduce(Self.seed &+ round) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
        var random = Seeded(state: content)
        return Self.shuffled(String(line), &random)
      }
      let after = try await Reading.of(lines.joined(separator: "\n"))
      #expect(after.told == before.told, "seed \(Self.seed), round \(round)")
      #expect(after.ledger == before.ledger)
      #expect(after.names == before.names)
    }
  }

  /// A line with the keys of all objects in another order, those in strings that hold JSON as well.
  private static func shuffled(_ line: String, _ random: inout Seeded) -> String {
    guard let record = JSONNode(line) else { return line }
    return record.mapped { node in
      guard case .object(let members) = node else { return node }
      return .object(
        members.shuffled(using: &random).map { member in
          guard case .text(let text) = member.value, text.hasPrefix("{") else { return member }
          return JSONNode.Member(key: member.key, value: .text(shuffled(text, &random)))
        })
    }.written
  }

  /// A line with a new key in every object, those in strings that hold JSON as well.
  private static func extended(_ line: String) -> String {
    guard let record = JSONNode(line) else { return line }
    return record.mapped { node in
      guard case .object(var members) = node else { return node }
      for index in members.indices {
        guard case .text(let text) = members[index].value, text.hasPrefix("{") else { continue }
        members[index].value = .text(extended(text))
      }
      return .object(members + [.init(key: "brand_new_key", value: .array([.object([])]))])
    }.written
  }

  @Test("New keys anywhere change nothing and are counted by name", arguments: FormatSamples.formats)
  func newKeys(_ format: ExportFormat) async throws {
    let before = try await FormatSamples.reading(format)
    let lines = try FormatSamples.text(format).split(separator: "\n", omittingEmptySubsequences: false).map { line in
      Self.extended(String(line))
    }
    let after = try await Reading.of(lines.joined(separator: "\n"))
    func known(_ told: [FormatFacts]) -> [FormatFacts] {
      told.map {
        var facts = $0
        facts.quality = facts.quality.split(separator: ",").filter { $0 != "unknown_key" }.joined(separator: ",")
        return facts
      }
    }
    #expect(known(after.told) == known(before.told))
    #expect(after.ledger == before.ledger)
    // Records that were refused and lines that stand twice are not counted.
    let records: [ExportFormat: Int] = [.rasaEvents: 85, .lexV2: 18, .copilotStudioDataverse: 12]
    #expect(after.names["key brand_new_key"] == records[format] ?? before.kept)
    let deep = after.names.filter { $0.key.hasSuffix(".brand_new_key") }
    #expect(!deep.isEmpty)
    #expect(after.names.count == before.names.count + deep.count + 1)
  }
}
