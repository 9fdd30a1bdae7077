import Conversations
import Testing

@testable import Intake

@Suite("Bringing conversations into form")
struct NormalisationTests {
  /// Events with their times and sequence numbers, in the order of the input; the texts tell them apart.
  private func sorted(_ events: [(time: Int64?, sequence: Int64?)]) -> (
    order: [UInt32], quality: Quality, hasTime: Bool
  ) {
    var conversation = Conversation()
    for (index, given) in events.enumerated() {
      var event = Event(kind: .message, speaker: .customer)
      event.time = given.time.map { Instant(milliseconds: $0) }
      event.sequence = given.sequence
      event.element = UInt32(index)
      conversation.events.append(event)
    }
    var (remarks, normalisation) = (Remarks(), Normalisation())
    normalisation.apply(to: &conversation, &remarks)
    return (conversation.events.map(\.element), conversation.quality, conversation.coverage.contains(.time))
  }

  @Test("Events stand by time, then by the source's order, then by place")
  func order() {
    #expect(sorted([(3000, nil), (1000, nil), (1000, nil)]).order == [1, 2, 0])
    #expect(sorted([(1000, 2), (1000, 1), (500, 0)]).order == [2, 1, 0])
    #expect(sorted([(1000, nil), (2000, nil)]).hasTime)
  }

  @Test("Where one time is missing the order of the file holds")
  func missingTime() {
    let found = sorted([(3000, nil), (nil, nil), (1000, nil)])
    #expect(found.order == [0, 1, 2])
    #expect(!found.hasTime)
  }

  @Test("Where times and the source's order are more than two seconds apart, the order wins")
  func unreliable() {
    let far = sorted([(5000, 1), (1000, 2), (6000, 3)])
    #expect(far.order == [0, 1, 2])
    #expect(far.quality == .timeUnreliable)
    #expect(!far.hasTime)
    let near = sorted([(3000, 1), (1000, 2), (6000, 3)])
    #expect(near.order == [1, 0, 2])
    #expect(near.quality.isEmpty)
  }

  @Test("A human who writes without any handover event has joined just before; with one nothing is added")
  func joined() async throws {
    let bare = try await Reading.of(
      #"{"id":"a","events":[{"kind":"message","role":"user","text":"x"},{"kind":"note","role":"agent","text":"n"},{"kind":"message","role":"agent","text":"y"},{"kind":"message","role":"agent","text":"z"}]}"#
    )
    let parts = bare.records.first?.split(separator: "\n").dropFirst().map {
      $0.split(separator: " ").prefix(2).joined(separator: " ")
    }
    #expect(parts == ["customer message", "human note", "human joined", "human message", "human message"])
    let told = try await Reading.of(
      #"{"id":"a","events":[{"kind":"queued"},{"kind":"message","role":"agent","text":"y"}]}"#)
    #expect(told.records.first?.contains("joined") == false)
  }

  @Test("A thousand events with repeats lose the repeats and nothing else")
  func repeats() async throws {
    var events: [String] = []
    for index in 0..<1000 {
      events.append(#"{"id":"m\#(index % 700)","kind":"message","role":"ai","text":"\#(index)"}"#)
      events.append(#"{"kind":"message","role":"user","text":"hello?"}"#)
    }
    let reading = try await Reading.of(#"{"id":"a","events":[\#(events.joined(separator: ","))]}"#)
    #expect(reading.summary.aiMessages == 700)
    #expect(reading.summary.customerMessages == 1000)
    #expect(reading.counts[.duplicateEvent] == 300)
  }

  @Test("The text is followed by padding, and every range lies before it")
  func padding() async throws {
    let scratch = try Scratch()
    let path = try scratch.write(
      Array(#"{"id":"abc","events":[{"id":"m","kind":"message","role":"ai","text":"d\u00e9f"}]}"#.utf8), to: "a.jsonl")
    var decoder = Decoder(Feed([InputFile(path: path)]))
    var conversations = 0
    while decoder.next({ conversation in
      conversations += 1
      #expect(conversation.bytes.suffix(Conversation.padding).allSatisfy { $0 == 0 })
      #expect(conversation.bytes.count == 3 + 1 + 4 + Conversation.padding)
      #expect(conversation.string(conversation.id) == "abc")
    }) != nil {}
    #expect(conversations == 1)
  }
}
