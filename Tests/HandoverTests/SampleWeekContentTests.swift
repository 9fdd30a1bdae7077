import Foundation
import Testing

/// What the sample weeks hold, read without the tool: the variety that the reports need to show anything.
@Suite("What the sample weeks hold")
struct SampleWeekContentTests {
  @Test("No two conversations, of one week or of two, share a customer's sentence of more than four words")
  func sentences() throws {
    var owners: [String: String] = [:]
    var count = 0
    for week in SampleWeek.weeks {
      for talk in try SampleWeek.talks(of: week) {
        let words = talk.events.filter(\.isByCustomer).compactMap(\.words)
        for sentence in Set(words.flatMap { SampleWeek.sentences(of: $0) }) {
          count += 1
          let place = "\(week) \(talk.id)"
          if let other = owners[sentence] { Issue.record("\(other) and \(place): \(sentence)") }
          owners[sentence] = place
        }
      }
    }
    #expect(count >= 300)
  }

  @Test(
    "A sentence is what stands between stops, folded; four words are none",
    arguments: [
      ("Get me a person!", []), ("It's STILL not here, Ana. ok", ["its still not here ana"]),
      ("one two three four five\nsix seven", ["one two three four five"]),
      ("is it here? no it is not there", ["no it is not there"]),
    ] as [(String, [String])])
  func folding(_ text: String, _ sentences: [String]) {
    #expect(SampleWeek.sentences(of: text) == sentences)
  }

  @Test(
    "Each week has conversations enough, on every channel, in many languages, for every team, by two versions",
    arguments: SampleWeek.weeks)
  func variety(_ week: String) throws {
    let talks = try SampleWeek.talks(of: week)
    func values(_ key: String) -> Set<String> { Set(talks.compactMap { $0.text(key) }) }
    #expect(talks.count >= 150)
    #expect(values("channel").isSuperset(of: ["web", "app", "whatsapp", "email", "voice"]))
    #expect(values("medium").isSuperset(of: ["chat", "social", "email", "voice"]))
    let listed: Set = ["en", "de", "es", "fr"]
    #expect(values("language").isSuperset(of: listed))
    #expect(!values("language").subtracting(listed).isEmpty, "one language has no word list")
    #expect(values("ai_version").isSuperset(of: ["v12", "v13"]))
    let teams = Set(talks.flatMap(\.teams))
    #expect(teams.isSuperset(of: ["billing", "tech", "sales", "security", "care"]))
    for key in ["page", "topics", "tags", "customer_id"] {
      #expect(talks.contains { $0.facts[key] != nil } && talks.contains { $0.facts[key] == nil }, "\(key)")
    }
    let english = talks.filter { $0.text("language") == "en" }.count
    #expect(english * 2 > talks.count)
  }

  @Test(
    "Each week holds the night in which summer time ends, with the hour that comes twice",
    arguments: SampleWeek.weeks)
  func daylight(_ week: String) throws {
    let nights = try SampleWeek.talks(of: week).filter { talk in
      let times = talk.events.compactMap { $0.text("ts") }.filter { $0.hasPrefix("2026-10-25T02:") }
      return times.contains { $0.hasSuffix("+02:00") } && times.contains { $0.hasSuffix("+01:00") }
    }
    #expect(!nights.isEmpty)
    for talk in nights {
      let seconds = talk.events.compactMap(\.second)
      #expect(seconds.count == talk.events.count)
      #expect(seconds == seconds.sorted(), "\(talk.id) goes on in the hour that comes twice")
    }
  }

  @Test("Handovers begin in and out of the hours of the teams", arguments: SampleWeek.weeks)
  func hours(_ week: String) throws {
    let begins = try SampleWeek.talks(of: week).compactMap { talk in
      talk.events.first { ["handover_requested", "queued", "transferred"].contains($0.kind) }?.isInHours
    }
    #expect(begins.filter { $0 }.count >= 20)
    #expect(begins.filter { !$0 }.count >= 5)
  }

  @Test("Hours are those of Berlin's clock, before and after the change")
  func clock() {
    func isIn(_ time: String) -> Bool? { SampleEvent(fields: ["ts": time]).isInHours }
    #expect(isIn("2026-11-13T07:00:00Z") == true)
    #expect(isIn("2026-11-13T06:59:59Z") == false)
    #expect(isIn("2026-11-13T17:00:00Z") == false)
    #expect(isIn("2026-11-14T10:00:00Z") == false)
    #expect(isIn("2026-10-23T06:00:00Z") == true)
    #expect(isIn("2026-10-26T06:30:00Z") == false)
    #expect(isIn("2026-10-26T08:00:00+01:00") == true)
    #expect(SampleEvent(fields: [:]).isInHours == nil)
  }

  /// Something that a week must show, and whether a conversation shows it.
  struct Trait: Sendable, CustomTestStringConvertible {
    let name: String
    let isShown: @Sendable (SampleTalk) -> Bool

    init(_ name: String, _ isShown: @escaping @Sendable (SampleTalk) -> Bool) {
      self.name = name
      self.isShown = isShown
    }

    /// Some event shows it.
    static func event(_ name: String, _ isShown: @escaping @Sendable (SampleEvent) -> Bool) -> Trait {
      Trait(name) { $0.events.contains(where: isShown) }
    }

    var testDescription: String { name }

    static let all: [Trait] = [
      .event("a packet with every key") { $0.packetKeys == 13 },
      .event("a packet with some keys") { (1..<13).contains($0.packetKeys ?? 0) },
      Trait("a rating of the human") { $0.ratingIsAbout == "human" },
      Trait("a rating of the assistant") { $0.ratingIsAbout == "ai" },
      .event("a transfer with a note") { $0.kind == "transfer" && !($0.text("reason") ?? "").isEmpty },
      .event("a transfer without a note") { $0.kind == "transfer" && ($0.text("reason") ?? "").isEmpty },
      Trait("two transfers of one conversation") { $0.events.filter { $0.kind == "transfer" }.count >= 2 },
      .event("a place in the queue or a time") {
        $0.words?.contains("number ") == true && $0.text("role") != "customer"
      },
      .event("a handback") { $0.kind == "handback" },
      .event("a human without a name") { $0.kind == "human_joined" && $0.text("name") == nil },
      .event("a handover that failed") { $0.kind == "handover_failed" },
      .event("a handover that nobody is said to have started") {
        $0.kind == "handover_requested" && $0.text("by") == nil
      },
      .event("a draft that was released") { $0.kind == "approval_granted" },
      .event("a draft that was refused") { $0.kind == "approval_refused" },
      Trait("something written after the end") { talk in
        guard let end = talk.events.firstIndex(where: { $0.kind == "closed" }) else { return false }
        return talk.events[end...].contains(where: \.isByCustomer)
      },
      Trait("a customer whose attribute is on the list") { ($0.facts["tags"] as? [String])?.contains("vip") == true },
      Trait("a test of the service's own") { $0.facts["test"] as? Bool == true },
      Trait("an export that was repeated") { $0.records > 1 },
    ]
  }

  @Test("Each week shows at least twice what its report has numbers for", arguments: SampleWeek.weeks, Trait.all)
  func traits(_ week: String, _ trait: Trait) throws {
    #expect(try SampleWeek.talks(of: week).filter(trait.isShown).count >= 2)
  }

  @Test("Customers come back: with the same matter, with another one, and within a minute", arguments: SampleWeek.weeks)
  func returns(_ week: String) throws {
    var ends: [String: [(start: Int, end: Int)]] = [:]
    for talk in try SampleWeek.talks(of: week) where talk.records <= 1 {
      let seconds = talk.events.compactMap(\.second)
      guard let customer = talk.text("customer_id"), let start = seconds.min(), let end = seconds.max() else {
        continue
      }
      ends[customer, default: []].append((start, end))
    }
    let gaps = ends.values.flatMap { spans in
      let sorted = spans.sorted { $0.start < $1.start }
      return zip(sorted, sorted.dropFirst()).map { $1.start - $0.end }
    }
    #expect(gaps.filter { (0...60).contains($0) }.count >= 2, "continuations")
    #expect(gaps.filter { $0 > 60 && $0 <= 7 * 86_400 }.count >= 4, "repeat contacts")
  }
}
