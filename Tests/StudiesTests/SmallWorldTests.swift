import Conversations
import Detection
import Stories
import Testing

/// All conversations of up to four events from a small alphabet.
///
/// A conversation is held against the one that lacks its last event; that one was held against its own shorter one
/// before, so the law for every prefix follows.
@Suite("All conversations up to four events")
struct SmallWorldTests {
  static let alphabet = [
    "customer: where is the blue lamp", "customer: get me a human", "customer: that doesn't help",
    "customer: that fixed it, thanks", "customer: never mind, found it", "customer: you charged me twice",
    "ai (0.3): The lamp ships on monday.", "ai: I'm sorry, I didn't understand that.",
    "ai: Shall I connect you with a colleague?", "ai: I'm transferring you to a colleague now.",
    "human: Hi, Ana here. I have sent a new one.", "-> requested by ai", "-> human_joined", "-> closed by customer",
  ]

  @Test("decide nothing anew when one more event follows", arguments: alphabet.indices)
  func prefixes(_ first: Int) throws {
    let letters = try Self.alphabet.map { try story($0) }
    var world = World(letters: letters)
    world.explore(first)
    #expect(world.count == 1 + 14 + 14 * 14 + 14 * 14 * 14)
    for breach in world.breaches.prefix(3) { Issue.record("\(breach)") }
  }

  /// The tree of all conversations that begin with one letter.
  struct World {
    let letters: [Conversation]
    var conversation: Conversation
    let detector = Detector()
    var count = 0
    var breaches: [String] = []

    init(letters: [Conversation]) {
      self.letters = letters
      conversation = letters[0]
      conversation.events = []
      conversation.bytes = []
      for letter in letters { conversation.bytes += letter.bytes.dropLast(Conversation.padding) }
      conversation.bytes += [UInt8](repeating: 0, count: Conversation.padding)
    }

    mutating func explore(_ letter: Int) { explore(letter, after: Replay()) }

    private mutating func explore(_ letter: Int, after shorter: Replay) {
      let length = conversation.events.count
      conversation.events.append(event(letter))
      count += 1
      let replay = detector.replay(conversation)
      if Decided(replay, by: length) != Decided(shorter, by: length) { breaches.append(told(conversation)) }
      if length < 3 { for next in letters.indices { explore(next, after: replay) } }
      conversation.events.removeLast()
    }

    /// The event of a letter, 20 seconds after the one before; its words lie behind those of the letters before it.
    private func event(_ letter: Int) -> Event {
      var event = letters[letter].events[0]
      let offset = letters[..<letter].reduce(0) { $0 + $1.bytes.count - Conversation.padding }
      event.text.start += UInt32(offset)
      event.name = .none
      event.id = .none
      event.time = Instant(
        milliseconds: Story.morning.milliseconds + Int64(conversation.events.count) * Story.pace)
      return event
    }
  }
}
