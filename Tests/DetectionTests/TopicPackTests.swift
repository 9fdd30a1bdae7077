import Detection
import Testing

/// Topics that only a policy brings up.
@Suite("A pack of words")
struct TopicPackTests {
  static let rows: [(key: String, reports: String, looksAlike: String)] = [
    ("refund_exception", "could you make an exception to the refund policy", "what is the refund policy"),
    ("refund_exception", "as a gesture of goodwill, please refund me", "please refund me"),
    ("refund_exception", "I am past the return window", "when does the return window open"),
    ("negotiation", "can you match the price of your competitor", "what is the price"),
    ("negotiation", "give me a better price please", "is the price with tax"),
    ("negotiation", "can you offer me a discount", "how do I use a discount code"),
    ("urgent_service", "this is an emergency situation", "where is the emergency exit"),
    ("urgent_service", "we have no heating since Monday", "how do I set the heating"),
    ("urgent_service", "I need it today", "what day is it today"),
    ("high_value_sale", "we want to buy 200 licences", "where do I see my licence"),
    ("high_value_sale", "can I get enterprise pricing", "where are your prices"),
    ("complex_technical", "the API returns 500 for every record", "what is an API"),
    ("complex_technical", "I attach a stack trace", "I attach a photo"),
    ("complex_technical", "the webhook fails", "where do I add a webhook"),
    ("unique_request", "I have an unusual request", "I have a request"),
    ("unique_request", "I need a custom design", "where is customs"),
    ("deceased_holder", "my husband passed away in March", "my husband ordered it in March"),
    ("deceased_holder", "my late mother had an account", "my mother was late"),
    ("deceased_holder", "I have the death certificate", "I have the birth certificate"),
    ("ownership_dispute", "my former business partner still controls the page", "my partner likes the page"),
    ("ownership_dispute", "the account belongs to me", "the account works for me"),
    ("account_closure", "close my bank account", "open a bank account"),
    ("account_closure", "I want my account closed", "is my account open"),
    ("third_party", "I'm calling on behalf of my father", "I'm calling about my order"),
    ("third_party", "I have power of attorney", "I have power at home"),
    ("third_party", "it is my mother's account", "my mother likes it"),
    ("accessibility", "I use a screen reader", "my screen is black"),
    ("accessibility", "I am blind", "the blind is white"),
    ("accessibility", "is there a wheelchair", "is there a chair"),
    ("personal_safety", "I want to kill myself", "how do I kill the process"),
    ("personal_safety", "he is threatening me", "he is calling me"),
    ("personal_safety", "I smell gas", "I need gas"),
  ]

  @Test("is matched once the policy names its key, and only then", arguments: rows)
  func named(_ key: String, _ reports: String, _ looksAlike: String) throws {
    var policy = Policy()
    policy.topics = TopicPolicies(ownKeys: [key])
    let signal = Signal.risk(.own(0))
    let fires = TraceEntry.Kind.signal(signal, level: 1)
    #expect(try Watched("customer: \(reports)", policy: policy).has(fires))
    #expect(try !Watched("customer: \(looksAlike)", policy: policy).has(fires))
    #expect(try Watched("customer: \(reports)").replay.trace.allSatisfy { $0.kind != fires })
  }

  @Test("has rows for every key")
  func complete() {
    let told = Set(Self.rows.map(\.key))
    #expect(told.isSuperset(of: ["refund_exception", "deceased_holder", "accessibility", "personal_safety"]))
    #expect(told.count == 12)
  }
}
