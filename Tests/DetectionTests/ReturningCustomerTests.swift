import Detection
import Testing

/// Customers who say something again or come back, each message beside a near miss.
@Suite("Returning customers")
struct ReturningCustomerTests {
  private func traits(_ words: String) throws -> Traits {
    let watched = try Watched("customer: \(words)")
    #expect(
      watched.observations.turns[0].traits.isSuperset(
        of: watched.observations.events[0].traits.intersection([.complainsOfRepeating, .refersBack])))
    return watched.observations.events[0].traits
  }

  static let complaints: [(String, String)] = [
    ("I already told the bot.", "I already told my neighbour."),
    ("As I explained, the kettle leaks.", "The booklet explained how the kettle leaks."),
    ("Do I have to repeat everything?", "Do I have to repeat the update?"),
    ("I already gave you my number!", "I already gave it a good clean."),
    ("Like I said to your colleague, it is the seal.", "The seal is like I want it."),
    ("I've just explained this.", "I've just received this."),
    ("I'm tired of repeating myself.", "I'm tired of this kettle."),
    ("You already have my order number.", "You already have my money."),
    ("This is the third time I explain it.", "This is the third time it leaks."),
    ("How many times do I have to say it?", "How many times do I press it?"),
    ("I don't want to explain everything again.", "I don't want to buy everything again."),
    ("Read what I wrote.", "I read what the label says."),
    ("You just asked me that.", "I just asked for a lid."),
    ("I keep repeating myself here.", "The app keeps repeating the sound."),
    ("I have already sent you the photos.", "I have already sent the kettle."),
    ("I told your colleague all of this.", "I told my sister all of this."),
    ("do I have to repeat", "do I have to repeat the payment each month"),
    ("As I have already said, blue.", "As far as I can tell, blue."),
    ("I've told you twice already, twice already!", "You told me it takes two days."),
  ]

  @Test("complain of repeating", arguments: complaints)
  func complaint(_ row: (String, String)) throws {
    #expect(try traits(row.0).contains(.complainsOfRepeating), "\(row.0)")
    #expect(try !traits(row.1).contains(.complainsOfRepeating), "\(row.1)")
  }

  static let references: [(String, String)] = [
    ("It is broken again.", "Thanks again for the kettle."),
    ("The refund is still not here.", "I'm still not sure about the colour."),
    ("Still waiting for the courier.", "What is the waiting time for a repair?"),
    ("Same problem as last week.", "The same kettle as my mother's, please."),
    ("I wrote you yesterday about the seal.", "I bought it yesterday."),
    ("My last ticket was closed.", "My last kettle was blue."),
    ("It's about ticket 4471.", "It's about my train ticket 4471."),
    ("Nobody called me back.", "Can somebody call me back?"),
    ("Your colleague promised a new lid.", "Do you promise a new lid?"),
    ("It stopped working again.", "It is working again."),
    ("I spoke to someone two days ago.", "I spoke to my bank two days ago."),
    ("The noise is back.", "The noise is in the back."),
    ("The internet is down again.", "How do I sign in again?"),
    ("Following up on my complaint.", "I want to make a complaint."),
    ("I still haven't received the lid.", "I haven't decided on the lid."),
    ("I never got an answer.", "Is there an answer in the booklet?"),
    ("This is the second time I write to you.", "This is my second kettle."),
    ("You promised me a refund.", "You have a promising catalogue."),
    ("I'm back because of the leak.", "I'm on my back because of the fall."),
    ("Any update on my case?", "Is there an update for the app?"),
  ]

  @Test("refer to an earlier contact", arguments: references)
  func reference(_ row: (String, String)) throws {
    #expect(try traits(row.0).contains(.refersBack), "\(row.0)")
    #expect(try !traits(row.1).contains(.refersBack), "\(row.1)")
  }

  @Test("do not refer back by a ticket number that was asked for")
  func asked() throws {
    let watched = try Watched(
      """
      customer: my kettle leaks
      ai: What is your ticket number?
      customer: ticket 90112
      """)
    #expect(!watched.observations.events[2].traits.contains(.refersBack))
  }

  @Test("are not understood in other languages")
  func languages() throws {
    let traits = try traits("ich habe das problem again und ich warte noch immer auf meine bestellung")
    #expect(traits.isDisjoint(with: [.refersBack, .complainsOfRepeating]))
  }
}
