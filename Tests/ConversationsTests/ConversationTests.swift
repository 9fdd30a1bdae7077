import Conversations
import Testing

@Suite("A conversation")
struct ConversationTests {
  @Test("What the export does not say is nil, not zero")
  func absent() {
    let event = Event(kind: .message, speaker: .ai)
    #expect(event.time == nil)
    #expect(event.confidence == nil)
    #expect(event.sentiment == nil)
    #expect(event.rating == nil)
  }

  @Test("A zero that the export says stays a zero")
  func zero() {
    var event = Event(kind: .message, speaker: .ai)
    event.time = Instant(milliseconds: 0)
    event.confidence = .zero
    #expect(event.time == Instant(milliseconds: 0))
    #expect(event.confidence == .zero)
  }

  @Test("Products are truncated, so that no score depends on rounding")
  func products() {
    let decayed = TenThousandths(rawValue: 5_000).scaled(by: TenThousandths(rawValue: 7_000))
    #expect(decayed.rawValue == 3_500)
    #expect(TenThousandths(rawValue: 3).scaled(by: TenThousandths(rawValue: 7_000)).rawValue == 2)
    #expect(TenThousandths(rawValue: -3).scaled(by: TenThousandths(rawValue: 7_000)).rawValue == -2)
  }

  @Test("Clearing forgets every field")
  func clear() {
    var conversation = Conversation()
    conversation.bytes = [1, 2, 3]
    conversation.events = [Event(kind: .message, speaker: .customer)]
    conversation.isTest = true
    conversation.quality = [.encoding]
    conversation.clear()
    #expect(conversation.bytes.isEmpty)
    #expect(conversation.events.isEmpty)
    #expect(!conversation.isTest)
    #expect(conversation.quality == [])
  }
}
