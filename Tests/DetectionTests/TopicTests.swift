import Detection
import Testing

@Suite("A high-risk topic")
struct TopicTests {
  @Test(
    "is reported",
    arguments: [
      (Signal.riskLegal, "I'll sue you"), (.riskLegal, "my lawyer will contact you"),
      (.riskLegal, "I'm taking this to small claims"), (.riskLegal, "see you in court"),
      (.riskLegal, "I will report this to the ombudsman"), (.riskLegal, "this is a breach of contract"),
      (.riskAccountSecurity, "someone hacked my account"),
      (.riskAccountSecurity, "I lost my phone and see logins I don't know"),
      (.riskAccountSecurity, "my account was compromised"), (.riskAccountSecurity, "my card was stolen"),
      (.riskAccountSecurity, "there is suspicious activity on my account"),
      (.riskPaymentDispute, "you charged me twice"), (.riskPaymentDispute, "I want to dispute this charge"),
      (.riskPaymentDispute, "I didn't authorise this payment"),
      (.riskPaymentDispute, "there is an unauthorised transaction"),
      (.riskPaymentDispute, "I'll do a chargeback"),
      (.riskComplaint, "I want to make a formal complaint"), (.riskComplaint, "this is my second complaint"),
      (.riskComplaint, "I want to complain"), (.riskComplaint, "I am filing a complaint against you"),
    ])
  func reported(_ signal: Signal, _ words: String) throws {
    let watched = try Watched("customer: \(words)")
    #expect(watched.count(signal) == 1)
    #expect(watched.replay.needs.first?.causes.contains { $0.signal == signal } == true)
  }

  @Test(
    "is not reported by words that only look like it",
    arguments: [
      (Signal.riskLegal, "I have an issue"), (.riskLegal, "where can I sue my card"),
      (.riskLegal, "is it legal to ship knives"), (.riskLegal, "the tennis court is closed"),
      (.riskLegal, "my name is Sue"), (.riskLegal, "do I need a lawyer to sign the contract?"),
      (.riskAccountSecurity, "how do I make my account more secure"),
      (.riskAccountSecurity, "how can I protect my account, what if someone hacked my account"),
      (.riskAccountSecurity, "my account was not hacked"), (.riskAccountSecurity, "I changed my password"),
      (.riskAccountSecurity, "the phone was a steal at that price"),
      (.riskPaymentDispute, "when will I be charged"), (.riskPaymentDispute, "I was not charged twice"),
      (.riskPaymentDispute, "how do I charge the battery twice"), (.riskPaymentDispute, "the payment went through"),
      (.riskPaymentDispute, "which payments do you accept"),
      (.riskComplaint, "no complaint from me"), (.riskComplaint, "I can't complain, all good"),
      (.riskComplaint, "this is not a formal complaint"), (.riskComplaint, "the form is formal"),
    ])
  func looksAlike(_ signal: Signal, _ words: String) throws {
    #expect(try Watched("customer: \(words)").count(signal) == 0)
  }

  @Test("opens a need only before a human has the floor; afterwards it is listed")
  func floor() throws {
    let watched = try Watched("customer: hello\nhuman: Ana here.\ncustomer: my lawyer will contact you")
    #expect(watched.count(.riskLegal) == 0)
    #expect(watched.has(.match(.riskLegal)))
    #expect(watched.replay.needs.isEmpty)
  }

  @Test("is hard where the policy obliges and adds to the score elsewhere")
  func obligations() throws {
    var policy = Policy()
    policy.topics.humanRequired = []
    #expect(try Watched("customer: my lawyer will contact you", policy: policy).replay.needs.isEmpty)
    #expect(try Watched("customer: my lawyer will contact you").replay.needs.first?.kind == .risk)
  }

  @Test("may come by a tag that the policy names, and by no other", arguments: [("legal", 1), ("delivery", 0)])
  func tags(_ tag: String, _ count: Int) throws {
    var policy = Policy()
    policy.topics.tags[Int(Topic.legal.rawValue)] = ["legal"]
    #expect(try Watched("customer: hello\n-> tag \(tag)", policy: policy).count(.riskLegal) == count)
  }

  @Test("counts once in a need")
  func once() throws {
    let watched = try Watched(
      "customer: my lawyer will contact you\nai: It is green.\ncustomer: my lawyer will contact you, as said")
    #expect(watched.count(.riskLegal) == 1)
  }

  @Test("The attribute of a VIP is listed at the first message and opens nothing")
  func vip() throws {
    var policy = Policy()
    policy.vipTags = ["vip"]
    let watched = try Watched("(customer attribute vip)\ncustomer: where is my lamp\ncustomer: hello", policy: policy)
    #expect(watched.replay.trace.count { $0.kind == .match(.riskVIP) } == 1)
    #expect(watched.replay.needs.isEmpty)
  }
}
