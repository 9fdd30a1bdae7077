import Conversations
import Detection
import Testing

@Suite("Being polite")
struct PolitenessTests {
  private func watched(_ words: String) throws -> Watched {
    try Watched("customer: my lamp is dark\nai: Press the green key.\ncustomer: \(words)")
  }

  @Test("is no rejection", arguments: ["no problem", "no worries", "no thanks, bye", "no thank you"])
  func polite(_ words: String) throws {
    #expect(try watched(words).count(.rejection) == 0)
  }

  @Test(
    "is no rejection, and a rejection is not polite", arguments: ["no", "nope", "no, that's wrong", "no it doesn't"])
  func rejecting(_ words: String) throws {
    #expect(try watched(words).count(.rejection) == 1)
  }

  @Test(
    "is no confirmation when the solution is hoped for, wanted, or taken back in the same breath",
    arguments: [
      "hopefully it works now", "I want the problem solved", "it works now but the other one is dark",
      "it works now but it doesn't ring",
    ])
  func unconfirmed(_ words: String) throws {
    #expect(try !watched(words).has(.confirmation))
  }

  @Test("and asking whether a human is there is no request, and says why")
  func identity() throws {
    #expect(try Watched("customer: is this a human or a bot?").suppressions == ["human_request identity_question"])
  }
}
