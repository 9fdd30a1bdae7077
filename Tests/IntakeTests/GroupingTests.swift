import Conversations
import Synchronization
import Testing

@testable import Intake

/// A store in memory that counts what it is asked.
private final class Shelf: Sendable {
  private let state = Mutex<(bytes: [UInt8], appends: Int)>(([], 0))

  var storage: Storage {
    Storage { [self] bytes in
      state.withLock { state in
        defer {
          state.bytes += bytes
          state.appends += 1
        }
        return state.bytes.count
      }
    } read: { [self] offset, count in
      state.withLock { Array($0.bytes[offset..<offset + count]) }
    }
  }

  var appends: Int { state.withLock { $0.appends } }
}

private struct ShelfIsFull: Error {}

@Suite("Conversations whose records lie apart")
struct GroupingTests {
  /// Events of Rasa, shuffled; the words of every message are its number within the conversation.
  private func export(conversations: Int, seed: UInt64) -> (text: String, lines: [String]) {
    var random = Seeded(state: seed)
    var lines: [String] = []
    for number in 0..<conversations {
      for event in 0..<Int.random(in: 1...9, using: &random) {
        let kind = event % 2 == 0 ? "user" : "bot"
        lines.append(
          #"{"sender_id":"c\#(number)","event":"\#(kind)","timestamp":\#(1_772_446_500 + number * 60 + event),"text":"m\#(event)"}"#
        )
      }
    }
    lines.shuffle(using: &random)
    return (lines.joined(separator: "\n") + "\n", lines)
  }

  private func groups(
    _ text: String, memory: Int, storage: Storage?, blockBytes: Int = 4096
  ) throws -> (records: [String], spills: Int) {
    let scratch = try Scratch()
    let path = try scratch.write(Array(text.utf8), to: "a.jsonl")
    var settings = IntakeSettings()
    settings.blockBytes = blockBytes
    let feed = Feed([InputFile(path: path)], settings: settings)
    var groups = ConversationGroups(memory: memory, storage: storage)
    var decoder = Decoder(feed)
    while let report = decoder.next({ _ in }) { try groups.append(report.parts) }
    try groups.close()
    var second = GroupDecoder(feed)
    var records: [String] = []
    for partition in groups.filled {
      _ = try second.decode(partition, of: groups) { records.append(Reading.describe($0)) }
    }
    return (records, groups.spills)
  }

  @Test("The memory changes nothing: not the conversations, not their order", arguments: [1, 2_000, 20_000, 100_000])
  func spilled(_ memory: Int) throws {
    let text = export(conversations: 300, seed: 5).text
    let kept = try groups(text, memory: .max, storage: nil)
    let shelf = Shelf()
    let stored = try groups(text, memory: memory, storage: shelf.storage)
    #expect(kept.spills == 0)
    #expect(stored.spills > 0)
    #expect(shelf.appends > 0)
    #expect(kept.records.count == 300)
    #expect(stored.records == kept.records)
  }

  @Test("A store that fails ends the reading with its error")
  func failing() {
    let text = export(conversations: 30, seed: 6).text
    let full = Storage { _ in
      throw ShelfIsFull()
    } read: { _, _ in
      []
    }
    #expect(throws: ShelfIsFull.self) { try groups(text, memory: 1, storage: full) }
    let lost = Shelf()
    let unreadable = Storage(append: lost.storage.append) { _, _ in throw ShelfIsFull() }
    #expect(throws: ShelfIsFull.self) { try groups(text, memory: 1, storage: unreadable) }
  }

  @Test("Without a store everything stays in memory, however little there should be")
  func withoutStore() throws {
    let text = export(conversations: 20, seed: 7).text
    #expect(try groups(text, memory: 1, storage: nil).records.count == 20)
  }

  @Test("The order of the lines, the files and the blocks change nothing but the places")
  func order() async throws {
    let (_, lines) = export(conversations: 60, seed: 8)
    func words(_ reading: Reading) -> [String] {
      reading.records.map { record in
        record.split(separator: "\n").map { $0.split(separator: " l").first.map(String.init) ?? "" }.dropFirst()
          .joined(separator: "\n")
      }.sorted()
    }
    let together = try await Reading.of(lines.joined(separator: "\n"))
    let scratch = try Scratch()
    let first = try scratch.write(Array(lines.prefix(90).joined(separator: "\n").utf8), to: "1.jsonl")
    let second = try scratch.write(Array(lines.dropFirst(90).joined(separator: "\n").utf8), to: "2.jsonl")
    var small = IntakeSettings()
    small.blockBytes = 700
    let apart = await Reading.of(files: [first, second], small, workers: 3)
    #expect(words(apart) == words(together))
    let reversed = try await Reading.of(lines.reversed().joined(separator: "\n"))
    #expect(words(reversed) == words(together))
    #expect(together.records.count == 60)
  }

  @Test("A record that stands twice byte for byte counts once, equal words at another time count twice")
  func repeats() async throws {
    let line = #"{"sender_id":"a","event":"user","timestamp":1772446500,"text":"hello?"}"#
    let later = #"{"sender_id":"a","event":"user","timestamp":1772446501,"text":"hello?"}"#
    let reading = try await Reading.of([line, later, line].joined(separator: "\n"))
    #expect(reading.summary.customerMessages == 2)
    #expect(reading.counts[.duplicateEvent] == 1)
    #expect(reading.kept == 3)
  }

  @Test("Identifiers are bytes: composed, decomposed, other case and blanks are others; none stands alone")
  func identifiers() async throws {
    let ids = ["é", "e\u{301}", "É", " é", "é "].map { "\"\($0)\"" } + ["12", "\"12\"", "null", "null"]
    let lines = ids.enumerated().map { index, id in
      #"{"sender_id":\#(id),"event":"user","timestamp":\#(1_772_446_500 + index),"text":"x"}"#
    }
    let reading = try await Reading.of(lines.joined(separator: "\n"))
    // 12 and "12" are written with the same bytes.
    #expect(reading.records.count == 8)
    #expect(reading.counts[.missingID] == 2)
  }

  @Test("Hashes that are forged to be equal keep conversations apart")
  func forged() {
    var parts = ConversationParts()
    for (number, id) in ["a", "b", "a", "b", "a"].enumerated() {
      let start = parts.bytes.count
      parts.bytes += Array((id + "{}\n").utf8)
      parts.entries.append(
        ConversationParts.Entry(
          id: Hash128(high: 1, low: 1), idStart: start, idCount: 1, start: start + 1, count: 3,
          place: Place(file: 0, line: number, byte: number * 4), hash: Hash128(high: 0, low: UInt64(number)),
          format: .rasaEvents, position: Int64(9 - number)))
    }
    let sorted = SortedParts(parts)
    #expect(sorted.groups.map(\.count) == [3, 2])
    #expect(sorted.parts.entries.map(\.place.line) == [4, 2, 0, 3, 1])
  }

  @Test("Over the limit of messages or bytes a conversation is refused as a whole, the others go on")
  func limits() async throws {
    let (text, lines) = export(conversations: 5, seed: 9)
    let longest = lines.map { $0.split(separator: "\"")[3] }.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    var settings = IntakeSettings()
    settings.eventLimit = (longest.values.max() ?? 0) - 1
    let over = longest.values.filter { $0 > settings.eventLimit }.count
    let reading = try await Reading.of(text, settings)
    #expect(reading.records.count == 5 - over)
    #expect(reading.counts[.conversationTooLong] == over)
    #expect(reading.kept == lines.count)
  }
}

@Suite("Sessions of one identifier")
struct SessionTests {
  /// Events of one sender, each given by its minute and its kind.
  private func read(_ events: [(minute: Int, kind: String)], gap: Int64 = 30) async throws -> [String] {
    let lines = events.map { minute, kind in
      let time = 1_772_446_500 + minute * 60
      let name = kind == "action" ? #","name":"action_session_start""# : ""
      return #"{"sender_id":"a","event":"\#(kind)","timestamp":\#(time),"text":"m\#(minute)"\#(name)}"#
    }
    var settings = IntakeSettings()
    settings.sessionGap = gap * 60_000
    let reading = try await Reading.of(lines.joined(separator: "\n"), settings)
    return reading.records.map { record in
      let id = record.split(separator: " ").first.map(String.init) ?? ""
      let words = record.split(separator: "\"").filter { $0.hasPrefix("m") }
      return id + ": " + words.joined(separator: " ")
    }
  }

  @Test("A silence over the gap begins another session, one of just the gap does not")
  func silence() async throws {
    #expect(try await read([(0, "user"), (1, "bot"), (31, "user")]) == ["a: m0 m1 m31"])
    #expect(try await read([(0, "user"), (1, "bot"), (32, "user")]) == ["a: m0 m1", "a#2: m32"])
    #expect(try await read([(0, "user"), (61, "user"), (122, "user")]) == ["a: m0", "a#2: m61", "a#3: m122"])
    #expect(try await read([(0, "user"), (40, "user")], gap: 60) == ["a: m0 m40"])
  }

  @Test("A mark of the export begins one, but not before the first message")
  func marks() async throws {
    let one = try await read([(0, "action"), (0, "session_started"), (1, "user"), (2, "bot")])
    #expect(one == ["a: m1 m2"])
    let two = try await read([(0, "action"), (1, "user"), (2, "action"), (2, "session_started"), (3, "user")])
    #expect(two == ["a: m1", "a#2: m3"])
    #expect(try await read([(0, "user"), (1, "restart"), (2, "user")]) == ["a: m0", "a#2: m2"])
  }

  @Test("While somebody waits for a human or talks to one, nothing is cut")
  func floor() async throws {
    #expect(try await read([(0, "user"), (1, "pause"), (200, "user")]) == ["a: m0 m200"])
    #expect(try await read([(0, "user"), (1, "agent"), (200, "user"), (201, "action"), (202, "user")]).count == 1)
    // The bot has it back, or has answered twice: the wait is over.
    #expect(try await read([(0, "user"), (1, "pause"), (2, "resume"), (200, "user")]).count == 2)
    let resumed = try await read([
      (0, "user"), (1, "pause"), (2, "user"), (3, "bot"), (4, "user"), (5, "bot"), (200, "user"),
    ])
    #expect(resumed == ["a: m0 m2 m3 m4 m5", "a#2: m200"])
  }

  @Test("Sessions keep what belongs to all of them, and are linked by the customer")
  func linked() async throws {
    let scratch = try Scratch()
    let lines = [
      #"{"sender_id":"a","event":"user","timestamp":1772446500,"text":"x","input_channel":"web"}"#,
      #"{"sender_id":"a","event":"user","timestamp":1772546500,"text":"y"}"#,
    ]
    let path = try scratch.write(Array(lines.joined(separator: "\n").utf8), to: "a.jsonl")
    let feed = Feed([InputFile(path: path)])
    var decoder = Decoder(feed)
    var groups = ConversationGroups(memory: .max, storage: nil)
    while let report = decoder.next({ _ in }) { try groups.append(report.parts) }
    try groups.close()
    var second = GroupDecoder(feed)
    var found: [String] = []
    for partition in groups.filled {
      _ = try second.decode(partition, of: groups) {
        found.append("\($0.string($0.id)) \($0.string($0.customerID)) \($0.string($0.channel)) \($0.session)")
        #expect($0.bytes.suffix(Conversation.padding).allSatisfy { $0 == 0 })
      }
    }
    #expect(found == ["a a web 0", "a#2 a web 1"])
  }
}
