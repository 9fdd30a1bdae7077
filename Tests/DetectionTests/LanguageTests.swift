import Conversations
import Detection
import Stories
import Testing

@Suite("The language of a conversation")
struct LanguageTests {
  @Test(
    "is told by frequent words",
    arguments: [
      ("where is my order and when will it arrive", Language.english),
      ("wo ist meine Bestellung, ich warte schon", .german),
      ("où est ma commande, je ne comprends pas", .french), ("dónde está mi pedido, no me llega", .spanish),
      ("onde está o meu pedido, ainda não chegou", .portuguese),
      ("dov'è il mio ordine, non è ancora arrivato", .italian),
      ("waar is mijn bestelling, ik wacht al lang", .dutch), ("var är min beställning, jag väntar på den", .other),
      ("gdzie jest moje zamówienie, nie mam", .other), ("где мой заказ", .cyrillic),
      ("πού είναι η παραγγελία μου", .greek),
      ("私の注文はどこですか", .japanese), ("我的订单在哪里", .chinese), ("내 주문은 어디에 있나요", .korean), ("أين طلبي من فضلك", .arabic),
    ])
  func told(_ words: String, _ language: Language) throws {
    let watched = try Watched("customer: \(words)")
    #expect(watched.observations.language == language)
    #expect(watched.observations.events[0].language == language)
  }

  @Test(
    "is English where the words are too few, and then not known",
    arguments: ["ok", "refund", "agent", "12345", "bitte"])
  func tooFew(_ words: String) throws {
    let watched = try Watched("customer: \(words)")
    #expect(watched.observations.language == nil)
    #expect(watched.observations.events[0].language == .english)
  }

  @Test("is decided at an event on the words up to it")
  func prefix() throws {
    let watched = try Watched("customer: hallo\nai: Hallo\ncustomer: ich warte auf meine Bestellung")
    #expect(watched.observations.events.map(\.language) == [.english, .english, .german])
  }

  @Test("has no polarity, topic or rejection but the English one; requests in each")
  func notAvailable() throws {
    let german = try Watched("customer: ich bin nicht zufrieden und das ist nicht useless, charged twice")
    #expect(german.observations.events[0].polarity == nil)
    #expect(german.observations.events[0].topics.isEmpty)
    let english = try Watched("customer: i am not happy and this is useless, I was charged twice")
    #expect(english.observations.events[0].polarity?.rawValue ?? 0 < 0)
    #expect(!english.observations.events[0].topics.isEmpty)
    let spanish = try Watched("customer: hola, donde esta mi pedido\nai: En camino.\ncustomer: no")
    #expect(spanish.count(.rejection) == 0)
    #expect(try Watched("customer: hola, mi pedido no llega, quiero un agente").count(.humanRequest) == 1)
  }

  @Test("without English lists in the policy, nothing is available but requests")
  func policy() throws {
    var policy = Policy()
    policy.languages = ["de"]
    let watched = try Watched("customer: this is useless, get me a human", policy: policy)
    #expect(watched.observations.events[0].polarity == nil)
    #expect(watched.count(.humanRequest) == 1)
  }

  @Test(
    "is the one an export names until the words tell",
    arguments: [
      ("de", "ok", Language.german), ("de-AT", "ok", .german), ("sv", "ok", .other), ("English", "ok", .english),
      ("de", "where is my order and when will it come", .english), ("", "ok", .english),
    ])
  func declared(_ name: String, _ words: String, _ language: Language) throws {
    let told = Spoken(words, language: name)
    var observer = Observer(lexicon: .english, policy: Policy())
    observer.observe(told.conversation)
    #expect(observer.observations.events[0].language == language)
  }
}

@Suite("A button")
struct ButtonTests {
  @Test(
    "that asks for a human is an ask",
    arguments: [
      ("talk_to_human", true), ("/human_handoff", true), ("SPEAK_TO_AGENT", true), ("liveAgent", true),
      ("request-agent", true),
      ("talkToHuman", true), ("connect_to_support", true), ("yes", false), ("order_status", false),
      ("user_agent", false),
      ("close", false), ("human_resources", false), ("cancel_order", false),
    ])
  func asks(_ payload: String, _ isAsk: Bool) {
    #expect(traits("Yes", payload).contains(.ask) == isAsk)
    #expect(traits("", payload).contains(.ask) == isAsk)
  }

  @Test(
    "of the queue takes back",
    arguments: [
      ("cancel_queue", true), ("leave_queue", true), ("cancel_handover", true), ("cancel_order", false),
      ("cancel", false),
    ])
  func withdraws(_ payload: String, _ isWithdrawal: Bool) {
    #expect(traits("Cancel", payload).contains(.withdrawal) == isWithdrawal)
  }

  private func traits(_ words: String, _ payload: String) -> Traits {
    var observer = Observer(lexicon: .english, policy: Policy())
    observer.observe(Spoken(words, payload: payload).conversation)
    return observer.observations.events[0].traits
  }
}

/// A conversation of one message of the customer.
struct Spoken {
  var conversation = Conversation()

  init(_ words: String, language: String = "", payload: String = "") {
    var event = Event(kind: .message, speaker: .customer)
    event.text = add(words)
    event.textState = words.isEmpty ? .empty : .present
    event.detail = add(payload)
    conversation.language = add(language)
    conversation.events = [event]
    conversation.bytes += [UInt8](repeating: 0, count: Conversation.padding)
  }

  private mutating func add(_ text: String) -> TextRange {
    let range = TextRange(start: UInt32(conversation.bytes.count), count: UInt32(text.utf8.count))
    conversation.bytes += Array(text.utf8)
    return range
  }
}
