import Conversations
import Intake
import Testing

@Suite("Chunks")
struct ChunkTests {
  static let mixed = """
    \u{feff}{"id":"c1","events":[{"id":"m1","kind":"message","role":"customer","text":"hello \\u00e9","ts":"2026-11-09T10:01:12Z"}]}\r

    {"id":"c2","events":[{"kind":"message","role":"robot","text":"x","ts":"soon"}],"extra":{"a":[1,2]}}
    {"id":"c3","events":[{"kind":"mess
       \t
    {"events":[{"kind":"message","role":"ai","text":"no id"}]}
    {"id":"c4","events":[{"kind":"closed","by":"human"}]} trailing
    {"kind":"message","conversation_id":"g1","id":"e1","role":"user","text":"first","ts":"2026-11-09T10:00:00Z"}
    {"kind":"message","conversation_id":"g2","id":"e1","role":"user","text":"other"}
    {"kind":"message","conversation_id":"g1","id":"e2","role":"bot","text":"second","ts":"2026-11-09T10:00:05Z","team":"t"}
    42
    {"id":"c5","events":[]}
    {"id":"c6","customer_id":7,"messages":[{"role":"user","text":"a text that is a good deal longer than the smallest block of bytes"}]}
    {"id":"c7","events":[{"kind":"message","role":"ai","text":"last line without a line feed"}]}
    """

  @Test("The size of the blocks and the number of workers change nothing", arguments: [7, 16, 64, 200, 1000, 1 << 20])
  func borders(_ size: Int) async throws {
    let whole = try await Reading.of(Self.mixed)
    #expect(whole.lines == 14)
    #expect((whole.kept, whole.blank, whole.refused) == (9, 2, 3))
    var settings = IntakeSettings()
    settings.blockBytes = size
    for workers in [1, 4] {
      let cut = try await Reading.of(Self.mixed, settings, workers: workers)
      #expect(cut == whole)
      #expect(cut.fingerprint.hex == whole.fingerprint.hex)
    }
  }

  @Test("Lines over the limit are refused and the next one goes on, however they are cut", arguments: [7, 50, 4096])
  func longLines(_ size: Int) async throws {
    var settings = IntakeSettings()
    settings.blockBytes = size
    settings.lineLimit = 100
    let good = #"{"id":"c1","events":[{"kind":"closed"}]}"#
    let long = #"{"id":"c2","events":[{"kind":"closed"}],"x":""# + String(repeating: "y", count: 5000) + "\"}"
    let reading = try await Reading.of([good, long, good, long].joined(separator: "\n"), settings)
    #expect((reading.lines, reading.kept, reading.refused) == (4, 2, 2))
    #expect(reading.codes == ["line-too-long", "line-too-long"])
    #expect(reading.defects.map(\.line) == [1, 3])
    settings.blockBytes = 1 << 16
    let whole = try await Reading.of([good, long, good, long].joined(separator: "\n"), settings)
    #expect(whole == reading)
  }

  @Test("A line cut at any byte is never kept, and every line is counted")
  func truncation() async throws {
    let good = #"{"id":"c1","events":[{"kind":"closed"}]}"#
    let line =
      #"{"id":"c\"9","events":[{"kind":"message","role":"ai","text":"aé\u00e9\ud83d\ude00","confidence":-0.5e1,"x":[true,false,null]}]}"#
    let bytes = Array(line.utf8)
    for cut in 1..<bytes.count {
      let reading = try await Reading.of(bytes: Array((good + "\n").utf8) + bytes.prefix(cut))
      #expect(reading.kept == 1, "cut at \(cut)")
      #expect(reading.kept + reading.blank + reading.refused == reading.lines)
      #expect(reading.codes == ["cut-line"], "cut at \(cut)")
    }
  }

  @Test("Bytes changed at random harm no other line", arguments: [UInt64(1), 2, 3])
  func fuzz(_ seed: UInt64) async throws {
    var random = Seeded(state: seed)
    let good = #"{"id":"good","events":[{"kind":"message","role":"ai","text":"untouched"}]}"#
    for _ in 0..<300 {
      var bytes = Array(Self.mixed.utf8).dropFirst(3).map { $0 }
      for _ in 0..<Int.random(in: 1...8, using: &random) {
        bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
      }
      var settings = IntakeSettings()
      settings.format = .handover
      settings.blockBytes = Int.random(in: 7...300, using: &random)
      let input = Array((good + "\n").utf8) + bytes + Array(("\n" + good).utf8)
      let reading = try await Reading.of(bytes: input, settings)
      #expect(reading.kept + reading.blank + reading.refused == reading.lines, "seed \(seed)")
      #expect(reading.lines == input.count { $0 == 0x0a } + 1, "seed \(seed)")
      #expect(reading.records.filter { $0.hasPrefix("good ") && $0.contains("untouched") }.count == 2, "seed \(seed)")
    }
  }

  @Test("Fingerprints join in order and tell orders apart")
  func fingerprint() async throws {
    let a = try await Reading.of("{\"id\":\"a\",\"events\":[]}\n{\"id\":\"b\",\"events\":[]}\n")
    let b = try await Reading.of("{\"id\":\"b\",\"events\":[]}\n{\"id\":\"a\",\"events\":[]}\n")
    #expect(a.fingerprint.hex.count == 32)
    #expect(a.fingerprint != b.fingerprint)
    #expect(a.fingerprint.appending(Fingerprint()) == a.fingerprint)
    #expect(Fingerprint().appending(b.fingerprint) == b.fingerprint)
    let left = a.fingerprint.appending(b.fingerprint).appending(a.fingerprint)
    #expect(left == a.fingerprint.appending(b.fingerprint.appending(a.fingerprint)))
    #expect(left.lines == 6)
  }

  @Test("The hash depends on every byte and on the length")
  func hash() {
    var seen: Set<Hash128> = []
    var hashed = 0
    for count in 0..<200 {
      var bytes = [UInt8](repeating: 0, count: count)
      seen.insert(Hash128(of: bytes.span))
      for index in bytes.indices {
        for value: UInt8 in [1, 2, 128] {
          bytes[index] = value
          seen.insert(Hash128(of: bytes.span))
        }
        bytes[index] = 0
      }
      hashed += 1 + 3 * count
    }
    #expect(seen.count == hashed)
  }
}
