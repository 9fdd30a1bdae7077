import Conversations
import Stories

/// A small generator whose numbers are the same in every run (splitmix64, public domain).
struct Dice: RandomNumberGenerator {
  var state: UInt64

  init(seed: Int) { state = UInt64(truncatingIfNeeded: seed) }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = state
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }

  /// A number below a bound.
  mutating func below(_ bound: Int) -> Int { Int.random(in: 0..<bound, using: &self) }

  /// Whether something happens that happens so many times in a hundred.
  mutating func happens(_ percent: Int) -> Bool { below(100) < percent }

  mutating func pick<Element>(_ list: [Element]) -> Element { list[below(list.count)] }
}

/// Makes up conversations from the signals' own phrases, the same for the same seed.
///
/// Customers and the service take turns most of the time; in between, the events of handovers happen in any order,
/// sensible or not, because exports are not sensible either. What it makes is a story, so that a test that fails can
/// show it.
struct Improviser {
  private var dice: Dice
  private var lines: [String] = []
  private var customerWords: [String] = []
  private var aiWords: [String] = []

  init(seed: Int) { dice = Dice(seed: seed) }

  /// The story of a seed.
  static func story(seed: Int) -> String {
    var improviser = Improviser(seed: seed)
    return improviser.improvise()
  }

  /// The conversation of a seed.
  static func conversation(seed: Int) throws -> Conversation {
    try Stories.story(story(seed: seed), id: "c\(seed)")
  }

  private mutating func improvise() -> String {
    var header = ["medium \(dice.pick(["chat", "chat", "chat", "email", "unknown"]))"]
    if dice.happens(15) { header.append("format without human messages") }
    if dice.happens(8) { header.append("no times") }
    if dice.happens(4) { header.append("some events lack a time") }
    if dice.happens(15) { header.append("customer attribute vip") }
    if dice.happens(5) { header.append("test") }
    if dice.happens(10) { header.append("resolution resolved") }
    if dice.happens(10) { header.append("rating \(1 + dice.below(5))") }
    // A patient customer asks on and on; only so are the caps of exchanges reached.
    let isPatient = dice.happens(20)
    let count = isPatient ? 14 + dice.below(14) : 1 + dice.below(14)
    let eventShare = isPatient ? 3 : dice.pick([5, 15, 35])
    if dice.happens(25) { ai("Hello, how can I help you today?") }
    if dice.happens(40) { add("customer: \(dice.pick(Self.given))") }
    while lines.count < count {
      if dice.happens(eventShare) { event() } else { customer(isPatient: isPatient) }
      if dice.happens(15) { customer(isPatient: isPatient) }
      if dice.happens(eventShare) { event() }
      if dice.happens(85) { service(isPatient: isPatient) }
    }
    if dice.happens(40) { add("-> closed by \(dice.pick(["customer", "human", "ai", "system", "unknown"]))") }
    return "(\(header.joined(separator: "; ")))\n" + lines.joined(separator: "\n")
  }

  private mutating func add(_ line: String) {
    let gap = dice.below(100)
    let delay =
      gap < 78
      ? ""
      : gap < 86
        ? " (90 seconds later)"
        : gap < 92
          ? " (20 minutes later)"
          : gap < 96
            ? " (5 hours later)"
            : gap < 98 ? " (30 hours later)" : " (80 hours later)"
    lines.append(line + delay)
  }

  private mutating func customer(isPatient: Bool) {
    let words: String
    switch isPatient ? 72 + dice.below(28) : dice.below(100) {
    case 0..<8: words = dice.pick(Self.asks)
    case 8..<16: words = dice.pick(Self.lookAlikes)
    case 16..<19: words = dice.pick(Self.deferred)
    case 19..<26: words = dice.pick(Self.topics)
    case 26..<34: words = dice.pick(Self.rejections)
    case 34..<38: words = dice.pick(Self.cues)
    case 38..<42: words = dice.pick(Self.thanks)
    case 42..<49: words = dice.pick(Self.solved)
    case 49..<52: words = dice.pick(Self.withdrawals)
    case 52..<60: words = dice.pick(Self.angry)
    case 60..<62: words = dice.pick(Self.friendly)
    case 62..<65: words = dice.pick(Self.acceptances)
    case 65..<71: words = dice.pick(Self.given)
    case 71..<77: words = customerWords.isEmpty ? question() : "please " + dice.pick(customerWords)
    default: words = question()
    }
    customerWords.append(words)
    add("customer: \(words)")
  }

  private mutating func question() -> String {
    "\(dice.pick(Self.openings)) the \(dice.pick(Self.colours)) \(dice.pick(Self.things)) \(dice.pick(Self.endings))"
  }

  private mutating func service(isPatient: Bool) {
    switch isPatient ? 46 + dice.below(54) : dice.below(100) {
    case 0..<10: human(dice.pick(Self.humans))
    case 10..<18: ai(dice.pick(Self.notices))
    case 18..<24: ai(dice.pick(Self.offers))
    case 24..<28: ai(dice.pick(Self.absences))
    case 28..<33: ai(dice.pick(Self.routing))
    case 33..<36: ai(dice.pick(Self.redirects))
    case 36..<46: ai(dice.pick(Self.smallTalk))
    case 46..<54: ai(dice.pick(Self.nonAnswers))
    case 54..<64: ai(dice.pick(Self.reasks))
    case 64..<72: ai(aiWords.last ?? "The box has a green light.")
    default: ai("The \(dice.pick(Self.things)) is \(dice.pick(Self.colours)) and \(dice.pick(Self.facts)).")
    }
  }

  private mutating func ai(_ words: String) {
    aiWords.append(words)
    let confidence =
      dice.happens(40) ? " (\(dice.pick(["0.95", "0.9", "0.7", "0.6999", "0.62", "0.4", "0.3999", "0.1"])))" : ""
    add("ai\(confidence): \(words)")
  }

  private mutating func human(_ words: String) { add("human Ana: \(words)") }

  private mutating func event() { add(dice.pick(Self.events)) }
}

extension Improviser {
  static let asks = [
    "can I speak to someone", "agent!!!", "get me a human", "let me talk to your manager", "representative please",
    "I want a real person", "can't I just talk to a person?", "I have to talk to a live agemt", "connect me tosomebody",
    "I need to speak with an agent", "please transfer me to a human agent",
  ]
  static let lookAlikes = [
    "my travel agent booked it", "what are your opening hours, when can I talk to an agent",
    "please don't transfer me to a human", "no need for an agent",
    "I spoke to an agent yesterday about it", "am I talking to a human or a bot?", "what hours can I talk to an agent",
    "how do I stop a hacker, what if someone hacked my account", "this is no formal complaint",
    "human resources e-mail?",
    "I don't want to speak to an agent",
  ]
  static let deferred = ["if that doesn't work I'll need an agent", "if this fails I want to speak to a person"]
  static let topics = [
    "cancel my subscription", "please close my account", "I'm switching to a competitor",
    "I'm a gold member", "I am a VIP", "I'm a loyal customer", "I have platinum status", "can I cancel my order",
    "I don't recognise this payment",
    "there is an extra fee on my bill",
    "you charged me twice", "my lawyer will contact you", "someone hacked my account",
    "I want to make a formal complaint",
    "this is an unauthorised charge", "I'll sue you", "my card was stolen",
  ]
  static let rejections = ["no", "that doesn't help", "that's wrong", "wrong", "that didn't work", "not what I asked"]
  static let cues = [
    "that's not what I asked about the lamp", "as I said the table is broken", "let me rephrase, where is it",
  ]
  static let thanks = ["thanks", "ok thanks", "thank you, bye", "great", "no thanks, bye"]
  static let solved = ["that fixed it, thanks", "it works now", "perfect, all sorted, thanks"]
  static let withdrawals = ["never mind, found it", "forget it, it works now", "no need any more"]
  static let angry = [
    "this is terrible and ridiculous", "awful, I hate this useless thing", "I am furious, this is a disgrace",
    "worst service ever, pathetic", "very bad and annoying",
  ]
  static let friendly = ["you are wonderful, I love it", "very good and nice so far"]
  static let acceptances = ["yes please", "yes", "sure"]
  static let openings = ["where is", "when do I get", "how do I clean", "what happened to", "I lost", "can you check"]
  static let colours = ["blue", "green", "yellow", "purple", "striped", "golden"]
  static let things = ["lamp", "table", "router", "bicycle", "carpet", "kettle", "parcel", "invoice"]
  static let endings = [
    "from march", "for my sister", "at the harbour", "with the crooked handle", "from the second shelf",
  ]
  static let facts = [
    "ships on monday", "comes with two screws", "is made of oak", "stands in hall nine", "costs ten euros",
  ]
  static let humans = [
    "Hi, Ana here. I have sent a new one.", "Hi, I'm Ana.", "One moment please", "It is on its way.",
    "The lamp is blue and is made of oak.", "Anything else?",
  ]
  static let notices = ["I'm transferring you to a colleague now.", "An agent will be with you shortly."]
  static let offers = ["Shall I connect you with a colleague?", "Would you like to talk to a person?"]
  static let absences = [
    "All our agents are currently away.", "Nobody is available right now.", "We are open again at nine.",
  ]
  static let routing = ["Which team would you like?", "Could you give me your order number?", "What is it about?"]
  static let given = ["my order number is 44718", "order 44718 please", "it is ana@lamps.example"]
  static let reasks = [
    "What is your order number?", "Please tell me your e-mail address.",
    "Just to confirm, is your order number 44718?", "I can't find it, could you check the order number?",
    "For security reasons, please enter your order number.",
  ]
  static let redirects = ["Please call us on the hotline.", "You can email us."]
  static let smallTalk = [
    "One moment please.", "Hello!", "Anything else I can help you with?", "You are number 3 in the queue.",
    "The waiting time is two minutes.",
    "You are back with the assistant.", "Did that help?", "Is the light green?",
  ]
  static let nonAnswers = [
    "I'm sorry, I didn't understand that.", "I don't have that information.", "Could you rephrase that please?",
    "Something went wrong.",
  ]
  static let events = [
    "-> requested by ai", "-> requested by customer", "-> requested by system", "-> requested by human", "-> requested",
    "-> queued", "-> transferred", "-> human_joined Ana", "-> human_joined Ana", "-> failed", "-> failed nobody online",
    "-> handback", "-> handback by human", "-> transfer to billing", "-> closed by customer", "-> closed by human",
    "-> closed by system", "-> closed", "-> reopened", "-> rating 5", "-> rating 1", "-> tag legal", "-> tag other",
    "-> error", "-> session", "-> button talk_to_human", "-> approval_requested", "note: told her",
    "draft: I would say",
    "system: The chat was assigned.", "unknown: beep",
  ]
}
