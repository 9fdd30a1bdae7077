import Conversations
import Testing

@testable import Detection

/// How single messages sound; every rule has rows on both of its sides.
@Suite("The polarity of a message")
struct PolarityTests {
  /// What a polarity means; from -0.05 to 0.05 is neutral.
  enum Sound: Sendable { case sour, neutral, friendly }

  private func check(_ words: String, _ sound: Sound, _ place: SourceLocation = #_sourceLocation) throws {
    let value = try #require(polarity(of: words), sourceLocation: place).rawValue
    let heard: Sound = value <= -500 ? .sour : value >= 500 ? .friendly : .neutral
    #expect(heard == sound, "\(value): \(words)", sourceLocation: place)
  }

  @Test(
    "A negation turns what follows",
    arguments: [
      ("the driver was not friendly", .sour),
      ("the driver was friendly", .friendly),
      ("that was not a good answer", .sour),
      ("that was a good answer", .friendly),
      ("the drive was not terrible", .friendly),
      ("the drive was terrible", .sour),
      ("no problem", .friendly),
      ("I have a problem with my lamp", .sour),
      ("I am not happy", .sour),
      ("I am happy", .friendly),
      ("nobody was friendly", .sour),
      ("this is hardly helpful", .sour),
      ("this is very helpful", .friendly),
      ("the kettle never worked", .sour),
      ("the kettle always worked", .friendly),
      ("the lamp is without charm", .sour),
      ("the lamp has charm", .friendly),
      ("not helpful at all", .sour),
      ("helpful after all", .friendly),
      ("the guide lacks charm", .sour),
    ] as [(String, Sound)])
  func negation(_ words: String, _ sound: Sound) throws { try check(words, sound) }

  @Test(
    "A negation ends at a comma, a stop, a contrast, a barrier",
    arguments: [
      ("not today, lovely", .friendly),
      ("not lovely today", .sour),
      ("he did not ring. Wonderful people", .friendly),
      ("they are not wonderful people", .sour),
      ("not cheap but excellent", .friendly),
      ("not excellent", .sour),
      ("it did not rain because the awning is wonderful", .friendly),
    ] as [(String, Sound)])
  func scope(_ words: String, _ sound: Sound) throws { try check(words, sound) }

  @Test(
    "What one expects is trouble when it does not happen",
    arguments: [
      ("the key doesn't work", .sour),
      ("where do you work", .neutral),
      ("the tent hasn't arrived", .sour),
      ("the tent arrives on Monday", .neutral),
      ("nobody answers", .sour),
      ("who answers", .neutral),
      ("I can't find the page", .sour),
      ("I want to find the page", .neutral),
      ("the app won't open", .sour),
      ("please open the gate", .neutral),
      ("I never received a reply", .sour),
      ("I don't want to book a table", .neutral),
      ("we do not need to change trains", .neutral),
      ("there is no answer", .sour),
      ("if that doesn't work I'll need a ladder", .neutral),
      ("that doesn't work, so I need a ladder", .sour),
      ("write to me if the key doesn't turn", .neutral),
    ] as [(String, Sound)])
  func deeds(_ words: String, _ sound: Sound) throws { try check(words, sound) }

  @Test(
    "The words of support weigh most",
    arguments: [
      ("my tent was delayed", .sour),
      ("my tent is green", .neutral),
      ("I was on hold", .sour),
      ("hold the door", .neutral),
      ("still waiting", .sour),
      ("I am still looking for a tent", .neutral),
      ("you overcharged me", .sour),
      ("what do you charge for a tent", .neutral),
      ("charged twice for one tent", .sour),
      ("the kettle arrived broken", .sour),
      ("my bag is lost", .sour),
      ("my bag is blue", .neutral),
      ("fed up with this", .sour),
      ("you let me down", .sour),
      ("let me sit down", .neutral),
      ("what a waste of time", .sour),
      ("never again", .sour),
      ("could be better", .sour),
      ("I want my money back", .sour),
      ("the line was cut off", .sour),
      ("they hung up on me", .sour),
      ("the tent is hung on a hook", .neutral),
      ("taking ages", .sour),
      ("I am taking this to the lake", .neutral),
      ("a real mess", .sour),
      ("a real human", .neutral),
      ("you are wrong", .sour),
      ("this is a joke", .sour),
      ("cancelled without warning", .sour),
      ("could you cancel the table for Monday", .neutral),
      ("what is the fee", .neutral),
      ("how much does it cost to change the name", .neutral),
      ("nothing works", .sour),
      ("everything works great", .friendly),
    ] as [(String, Sound)])
  func support(_ words: String, _ sound: Sound) throws { try check(words, sound) }

  @Test(
    "Politeness and turns of phrase are no trouble",
    arguments: [
      ("no worries", .friendly),
      ("no problem, thank you", .friendly),
      ("can't wait to see the lake", .friendly),
      ("can't believe the price of the lake", .sour),
      ("thank you", .friendly),
      ("thanks a lot", .friendly),
      ("not bad", .friendly),
      ("could not have gone better, excellent", .friendly),
      ("no, that's all", .neutral),
      ("no thanks", .neutral),
      ("not right now", .neutral),
      ("I would like to order a tent", .neutral),
      ("I'd love to see the menu", .neutral),
      ("sorry, I meant Monday", .neutral),
      ("please help", .neutral),
      ("can you help me with a tent", .neutral),
      ("looks like rain", .neutral),
      ("I like your tents a lot and the staff is friendly", .friendly),
      ("I don't mind", .neutral),
      ("hard drive", .neutral),
      ("an expensive hotel in the west", .neutral),
      ("a cheap place please", .neutral),
      ("is it a free car park", .neutral),
    ] as [(String, Sound)])
  func politeness(_ words: String, _ sound: Sound) throws { try check(words, sound) }

  @Test(
    "A question says less than a statement",
    arguments: [
      ("is the ferry delayed?", .neutral),
      ("the ferry is delayed", .sour),
      ("are there any problems with the ferry?", .neutral),
      ("there are problems with the ferry", .sour),
      ("why is the ferry late?", .sour),
      ("is there a nice beach?", .neutral),
      ("there is a nice beach", .friendly),
    ] as [(String, Sound)])
  func questions(_ words: String, _ sound: Sound) throws { try check(words, sound) }

  @Test(
    "What is wished for is not yet good",
    arguments: [
      ("I need a better lamp", .neutral),
      ("this lamp is better and prettier", .friendly),
      ("it would be nice to have a lamp", .neutral),
      ("it is nice to have a lamp", .friendly),
      ("I hope it is good", .neutral),
    ] as [(String, Sound)])
  func wishes(_ words: String, _ sound: Sound) throws { try check(words, sound) }

  @Test(
    "A weaker bad word is still bad",
    arguments: [
      ("so bad", .sour),
      ("slightly bad and annoying", .sour),
    ] as [(String, Sound)])
  func intensity(_ words: String, _ sound: Sound) throws { try check(words, sound) }

  @Test(
    "What follows a contrast counts more, what concedes counts less",
    arguments: [
      ("the lake was lovely but the ferry was terrible", .sour),
      ("the ferry was terrible but the lake was lovely", .friendly),
      ("although the ferry was slow, the lake was lovely", .friendly),
      ("although the lake was lovely, the ferry was terrible", .sour),
      ("lovely lake, however awful ferry", .sour),
      ("awful ferry, however lovely lake", .friendly),
    ] as [(String, Sound)])
  func contrast(_ words: String, _ sound: Sound) throws { try check(words, sound) }

  @Test(
    "A friendly opening turns bitter when trouble follows",
    arguments: [
      ("thanks for nothing", .sour),
      ("thanks for everything", .friendly),
      ("great, another delay", .sour),
      ("great, another picnic", .friendly),
      ("wonderful, my bag is lost again", .sour),
      ("wonderful, my bag is here", .friendly),
      ("just great", .sour),
      ("it was great", .friendly),
      ("nice try", .sour),
      ("yeah right", .sour),
      ("what a surprise, the ferry is late", .sour),
      ("good luck reaching anyone", .sour),
      ("good luck", .friendly),
      ("love how you ignore me", .sour),
      ("love the lake", .friendly),
    ] as [(String, Sound)])
  func irony(_ words: String, _ sound: Sound) throws { try check(words, sound) }

  @Test(
    "Emoji and emoticons speak; colons of other use do not",
    arguments: [
      ("the lake 😍", .friendly),
      ("the lake 😡", .sour),
      ("the lake 😭😭", .sour),
      ("the lake 👍", .friendly),
      ("the lake 👎", .sour),
      ("the lake :)", .friendly),
      ("the lake :(", .sour),
      ("the lake :-D", .friendly),
      ("the lake :'(", .sour),
      ("the lake ;-)", .friendly),
      ("the lake :-/", .sour),
      ("the lake <3", .friendly),
      ("the lake </3", .sour),
      ("the lake =)", .friendly),
      ("the lake (see below):", .neutral),
      ("at 10:30", .neutral),
      ("the ratio is 4:3", .neutral),
      ("a:b", .neutral),
      ("ferry/lake: Dover", .neutral),
      ("lake:Dover", .neutral),
      ("4 < 3", .neutral),
      ("xD", .friendly),
    ] as [(String, Sound)])
  func faces(_ words: String, _ sound: Sound) throws { try check(words, sound) }

  @Test(
    "Drawn-out words are what they stand for",
    arguments: [
      ("sooooo good", .friendly),
      ("loooove it", .friendly),
      ("this is terrrrible", .sour),
      ("worsttttt", .sour),
      ("brrrook", .neutral),
      ("zzzz", .neutral),
    ] as [(String, Sound)])
  func drawnOut(_ words: String, _ sound: Sound) throws { try check(words, sound) }

  @Test(
    "A name to call somebody by is no word, a hashtag is one",
    arguments: [
      ("@happy when does the ferry leave", .neutral),
      ("I am happy when the ferry leaves", .friendly),
      ("mail joe@lovely.example", .neutral),
      ("#happy", .friendly),
      ("#fail", .sour),
      ("#neveragain", .sour),
    ] as [(String, Sound)])
  func names(_ words: String, _ sound: Sound) throws { try check(words, sound) }

  @Test(
    "Capitals alone say nothing",
    arguments: [
      ("this is TERRIBLE", .sour),
      ("THIS IS THE LAKE", .neutral),
    ] as [(String, Sound)])
  func capitals(_ words: String, _ sound: Sound) throws { try check(words, sound) }

  @Test(
    "Who only wants something is neutral",
    arguments: [
      ("table for two on Monday", .neutral),
      ("the 14th of March at 11 am", .neutral),
      ("my number is 12345", .neutral),
      ("the train leaves from the north", .neutral),
      ("ok", .neutral),
      ("yes please", .neutral),
      ("it has free wifi and 3 stars", .neutral),
      ("a moderately priced place with parking", .neutral),
      ("which one is next to the museum", .neutral),
    ] as [(String, Sound)])
  func tasks(_ words: String, _ sound: Sound) throws { try check(words, sound) }

  @Test(
    "Idioms sound otherwise than their words",
    arguments: [
      ("I am sick and tired of this", .sour),
      ("I am on sick leave", .neutral),
      ("the wheel fell apart", .sour),
      ("it broke down", .sour),
      ("lunch break", .neutral),
      ("pain in the neck", .sour),
      ("the staff went missing", .sour),
      ("the site is down", .sour),
      ("the site is up", .neutral),
      ("we ran out of water", .sour),
      ("this makes no sense", .sour),
      ("nothing but trouble", .sour),
      ("nothing but praise", .friendly),
      ("down the drain", .sour),
      ("above and beyond", .friendly),
      ("worth it", .friendly),
      ("not worth it", .sour),
      ("works like a charm", .friendly),
      ("get your act together", .sour),
      ("you dropped the ball", .sour),
      ("too slow", .sour),
      ("waited 3 hours", .sour),
      ("the film takes two hours", .neutral),
      ("an hour late", .sour),
      ("right on time", .friendly),
      ("I am fine, thanks", .friendly),
    ] as [(String, Sound)])
  func idioms(_ words: String, _ sound: Sound) throws { try check(words, sound) }
}

/// The polarity of one message of a customer.
func polarity(of words: String, lexicon: Lexicon = .english) -> TenThousandths? {
  var conversation = Conversation()
  conversation.bytes = Array(words.utf8) + [UInt8](repeating: 0, count: Conversation.padding)
  var event = Event(kind: .message, speaker: .customer)
  event.text = TextRange(start: 0, count: UInt32(words.utf8.count))
  event.textState = .present
  conversation.events = [event]
  var observer = Observer(lexicon: lexicon, policy: Policy())
  observer.observe(conversation)
  return observer.observations.events[0].polarity
}
