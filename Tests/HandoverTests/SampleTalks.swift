import Foundation
import Testing

/// A conversation of a sample week as its authors wrote it, read without any of the tool's own readers.
struct SampleTalk {
  let id: String
  /// What its records say of it as a whole; later records add to earlier ones.
  var facts: SampleWeek.Record = [:]
  var events: [SampleEvent] = []
  /// How many records hold it as a whole; more than one is an export that was repeated.
  var records = 0

  /// The text of a field of the whole.
  func text(_ key: String) -> String? { facts[key] as? String }

  /// Every team that is named in it.
  var teams: Set<String> { Set(events.compactMap { $0.text("team") }) }

  /// The rating of the whole, if it says what it is about.
  var ratingIsAbout: String? { (facts["csat"] as? SampleWeek.Record)?["about"] as? String }
}

/// One event as its authors wrote it.
struct SampleEvent {
  let fields: SampleWeek.Record

  func text(_ key: String) -> String? { fields[key] as? String }

  var kind: String { text("kind") ?? "message" }
  var words: String? { text("text") ?? text("content") }
  var isByCustomer: Bool { kind == "message" && ["customer", "user"].contains(text("role")) }

  /// The keys of the packet that hold something.
  var packetKeys: Int? {
    guard let packet = fields["packet"] as? SampleWeek.Record else { return nil }
    return packet.values.filter { value in
      switch value {
      case is NSNull: false
      case let text as String: !text.isEmpty
      case let list as [Any]: !list.isEmpty
      case let object as SampleWeek.Record: !object.isEmpty
      default: true
      }
    }.count
  }

  /// The seconds since 1970; `nil` without a time.
  var second: Int? {
    guard let time = text("ts"), let date = ISO8601DateFormatter().date(from: time) else { return nil }
    return Int(date.timeIntervalSince1970)
  }

  /// Whether it stands within Monday to Friday, 08:00 to 18:00, of Berlin's clock.
  var isInHours: Bool? {
    guard let second else { return nil }
    // Summer time ended on 2026-10-25 at 01:00 UTC. The first of January 1970 was a Thursday.
    let local = second + (second < 1_792_890_000 ? 7_200 : 3_600)
    let weekday = (local / 86_400 + 3) % 7
    return weekday < 5 && (28_800..<64_800).contains(local % 86_400)
  }
}

extension SampleWeek {
  /// Every conversation of a week, in the order of the files; a repeated one stands once, with all its records' events.
  static func talks(of week: String) throws -> [SampleTalk] {
    var order: [String] = []
    var talks: [String: SampleTalk] = [:]
    for name in try files(of: week) {
      for record in try records(folder(of: week).appending(path: name)) {
        let isEvent = record["events"] == nil && record["messages"] == nil
        let id = try #require((record["conversation_id"] ?? record["id"]) as? String)
        var talk = talks[id] ?? SampleTalk(id: id)
        if talk.events.isEmpty { order.append(id) }
        talk.facts.merge(record) { old, new in isEvent ? old : new }
        let list = isEvent ? [record] : (record["events"] ?? record["messages"]) as? [Record] ?? []
        talk.events += list.map { SampleEvent(fields: $0) }
        talk.records += isEvent ? 0 : 1
        talks[id] = talk
      }
    }
    return order.compactMap { talks[$0] }
  }

  /// The sentences of more than four words in a text, in lower case and without punctuation.
  static func sentences(of text: String) -> [String] {
    text.split { ".!?\n\r".contains($0) }.compactMap { sentence in
      let words = sentence.lowercased().split(separator: " ").map { word in word.filter { $0.isLetter || $0.isNumber } }
        .filter { !$0.isEmpty }
      return words.count > 4 ? words.joined(separator: " ") : nil
    }
  }
}

/// Every run of eight bytes in some files, so that most texts are known not to be in them without a search.
struct ByteRuns {
  private let files: [Data]
  private var runs: Set<UInt64> = []

  init(_ files: [Data]) {
    self.files = files
    for file in files {
      for (count, run) in Self.runs(of: file).enumerated() where count >= 7 { runs.insert(run) }
    }
  }

  /// Whether a text of eight bytes or more stands in one of the files.
  func contain(_ text: String) -> Bool {
    let bytes = Data(text.utf8)
    guard Self.runs(of: bytes).dropFirst(7).allSatisfy({ runs.contains($0) }) else { return false }
    return files.contains { $0.range(of: bytes) != nil }
  }

  /// The last eight bytes at every place; the first seven are of fewer.
  private static func runs(of bytes: Data) -> [UInt64] {
    var run: UInt64 = 0
    return bytes.map { byte in
      run = run << 8 | UInt64(byte)
      return run
    }
  }
}
