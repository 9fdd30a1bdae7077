import Conversations
import Detection
import Testing

/// A human's questions for what the customer has already said (B1); the rows are those of the AI's questions.
@Suite("A human who asks again")
struct HumanReaskTests {
  private func observed(_ given: String, _ question: String, policy: Policy = Policy()) throws -> Watched {
    try Watched(
      "customer: \(given)\nai: One moment please.\n-> human_joined Ana\nhuman: \(question)", policy: policy)
  }

  @Test("is seen for every kind of fact", arguments: ReaskTests.rows)
  func again(_ row: ReaskTests.Row) throws {
    #expect(try observed(row.given, row.again).observations.events[3].askedAgain.isEmpty == false)
  }

  @Test("is not seen when something else, a value or a wrong one is meant", arguments: ReaskTests.rows)
  func other(_ row: ReaskTests.Row) throws {
    #expect(try observed(row.given, row.other).observations.events[3].askedAgain.isEmpty)
  }

  @Test("needs a fact that was given", arguments: ReaskTests.rows)
  func first(_ row: ReaskTests.Row) throws {
    #expect(try observed("my lamp is dark", row.again).observations.events[3].askedAgain.isEmpty)
  }

  @Test("is no signal of the AI's and leaves no match")
  func noSignal() throws {
    let watched = try observed("order 44718 is late", "What is your order number?")
    #expect(watched.count(.reaskAI) == 0)
    #expect(watched.observations.matches.isEmpty)
    #expect(watched.observations.events[3].askedFacts == Facts(.order))
  }

  @Test("may check who the customer is, unless the policy says otherwise")
  func identity() throws {
    let question = "For security, what is your account number?"
    #expect(try observed("my account number is 7730021", question).observations.events[3].askedAgain.isEmpty)
    var policy = Policy()
    policy.context.identityIsExempt = false
    let strict = try observed("my account number is 7730021", question, policy: policy)
    #expect(strict.observations.events[3].askedAgain == Facts(.account))
  }

  @Test("hears what was told to the AI long before, once a human has written")
  func distance() throws {
    let middle = (1...6).map { "customer: what about the blue vase number \($0)\nai: It is sold out, sorry for that." }
    let watched = try Watched(
      """
      customer: my kettle leaks at the spout since Monday
      ai: The seal may be loose.
      \(middle.joined(separator: "\n"))
      -> human_joined Ana
      human: How can I help?
      customer: my kettle leaks at the spout since Monday
      """)
    let turns = watched.observations.turns
    #expect(turns.count == 8)
    #expect(turns[7].similarities[6] == 10_000)
    #expect(turns[6].similarities[4] == 0)
    #expect(turns[6].similarities[0] > 5_500)
  }
}
