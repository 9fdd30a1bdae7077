import Conversations
import Detection
import Testing

/// Problem statements and their sketches: the same matter in other words, and different matters.
@Suite("The sketch of a problem statement")
struct SketchTests {
  /// Two statements of one matter, as a customer might write them on two days.
  static let pairs: [(String, String)] = [
    (
      "my parcel has not arrived and the tracking has said out for delivery since Monday",
      "the package was never delivered, tracking still says out for delivery"
    ),
    (
      "I was charged twice for the same hotel booking in Lisbon",
      "there are two charges on my card for one hotel booking in Lisbon"
    ),
    (
      "the washing machine leaks water from the door during the spin cycle",
      "water leaks out of the door of my washing machine when it spins"
    ),
    (
      "I cannot log in to my account since I changed my password",
      "login to my account fails after I changed the password"
    ),
    (
      "please cancel my gym membership at the end of the month",
      "I want to cancel the gym membership, last day of the month"
    ),
    (
      "my internet connection drops every evening around eight", "the internet connection keeps dropping in the evening"
    ),
    (
      "the blue jacket I received is too small, I would like to exchange it for a large",
      "jacket is too small, can I exchange the blue one for size large"
    ),
    (
      "my flight to Oslo was cancelled and I want my money refunded",
      "I still have no refund for the cancelled flight to Oslo"
    ),
    ("the app crashes when I upload a photo of my receipt", "uploading a receipt photo makes the app crash"),
    (
      "my heating does not work and the boiler shows error E9",
      "boiler shows error E9 and there is no heating in the flat"
    ),
    (
      "the voucher code from the newsletter is not accepted at checkout",
      "checkout does not accept my newsletter voucher code"
    ),
    (
      "somebody withdrew 200 euros from my savings account without my permission",
      "200 euros were withdrawn from my savings and it was not my permission"
    ),
    (
      "the screen of my tablet is cracked, is it covered by the insurance",
      "does my insurance cover the cracked tablet screen"
    ),
    (
      "I need an invoice with our company name for the printer I bought",
      "please send an invoice for the printer with the company name on it"
    ),
    (
      "the lawn mower does not start, the battery seems dead", "mower battery is dead and the lawn mower will not start"
    ),
    (
      "my electricity bill is three times higher than last winter",
      "electricity bill for this winter is far too high, three times as much"
    ),
    (
      "the courier left the sofa in front of the wrong house", "my sofa was delivered to the wrong house by the courier"
    ),
    (
      "I would like to move my dentist appointment to next Thursday",
      "can the dentist appointment be moved to Thursday next week"
    ),
    ("my SIM card is not recognised in the new phone", "new phone does not recognise the SIM card"),
    (
      "the streaming subscription renewed although I had cancelled it",
      "my streaming subscription was renewed despite being cancelled"
    ),
    ("one of the six wine glasses arrived broken", "a wine glass was broken when the set of six arrived"),
    ("I forgot my suitcase on the night train to Vienna", "my suitcase is lost, I left it on the train to Vienna"),
    (
      "the dishwasher does not drain and smells of burnt plastic",
      "burnt plastic smell from the dishwasher and water does not drain"
    ),
    ("can I add a second driver to my rental car booking", "I need a second driver on the booking of the rental car"),
    ("the headphones only play sound on the left side", "no sound on the right side of the headphones, only left"),
    (
      "my loyalty points from the March order are missing",
      "points for the order in March are missing from my loyalty account"
    ),
    (
      "the bicycle came without pedals and without the manual", "pedals and manual were not in the box with the bicycle"
    ),
    (
      "I want to change the delivery address of the dining table",
      "the dining table must go to another address, please change the delivery"
    ),
    ("my passport upload is rejected during verification", "verification keeps rejecting the upload of my passport"),
    ("the garden hose connector does not fit the tap", "connector of the hose does not fit on my garden tap"),
  ]

  private func sketch(_ words: String) throws -> UInt64 { try Watched("customer: \(words)").observations.problem }

  /// How many of the pairs of the same matter, and of 300 pairs of different ones, are alike by `repeat.same`.
  private func passing() throws -> (same: Int, different: Int) {
    let least = Policy().repeats.same
    let first = try Self.pairs.map { try sketch($0.0) }
    let second = try Self.pairs.map { try sketch($0.1) }
    let same = Self.pairs.indices.count { Sketch.likeness(first[$0], second[$0]) >= least }
    var different = 0
    for shift in 1...10 {
      different += Self.pairs.indices.count { Sketch.likeness(first[$0], second[($0 + shift) % 30]) >= least }
    }
    return (same, different)
  }

  @Test("finds the same matter in other words, and few different ones")
  func shares() throws {
    let (same, different) = try passing()
    #expect(same >= 29, "\(same) of 30")
    #expect(different <= 9, "\(different) of 300")
  }

  @Test("estimates the cosine from the bits that differ, by the formula")
  func table() {
    for differing in 0...64 {
      let bits: UInt64 = differing == 64 ? ~0 : (1 << UInt64(differing)) - 1
      let other: UInt64 = 1 << 63
      let mine = bits ^ other
      guard mine != 0 else { continue }
      #expect((mine ^ other).nonzeroBitCount == differing)
      #expect(Sketch.likeness(mine, other) >= (differing >= 22 ? .zero : TenThousandths(rawValue: 4_714)))
    }
    #expect(Sketch.likeness(5, 5) == .one)
    #expect(Sketch.likeness(1, 0xffff_fffe) == .zero)
    #expect(Sketch.likeness(0xf, 0xff_fff0) == TenThousandths(rawValue: 3_827))
    #expect(Sketch.likeness(1, 0x1_ffff) == TenThousandths(rawValue: 7_071))
  }

  @Test("is like nothing where there is no statement")
  func none() throws {
    #expect(Sketch.likeness(0, 0) == .zero)
    let silent = try Watched("customer: hi\nai: Hello!")
    #expect(silent.observations.problem == 0)
    #expect(silent.observations.problemTurn == -1)
  }

  @Test("does not depend on case, order or marks")
  func stable() throws {
    #expect(try sketch("The kettle LEAKS: at the spout!") == sketch("at the spout the kettle leaks"))
  }

  @Test("is of the first turn that says enough, else of the longest before the second answer")
  func statement() throws {
    let late = try Watched(
      """
      customer: hello, a question
      ai: How can I help you?
      customer: my kettle leaks
      ai: It may be the seal.
      customer: the kettle loses water at the spout since the last descaling
      ai: Then it is the spout.
      """)
    #expect(late.observations.problemTurn == 2)
    let short = try Watched(
      """
      customer: kettle
      ai: What about the kettle?
      customer: kettle leaks water
      ai: It may be the seal of the lid.
      customer: red kettle leaks water
      ai: The red one has a new seal.
      customer: red steel kettle leaks
      """)
    #expect(short.observations.problemTurn == 1)
  }

  @Test("leaves out what stands before a withdrawal")
  func withdrawn() throws {
    let watched = try Watched(
      """
      customer: the grill and the umbrella never arrived in Bergen
      customer: never mind, found them. the wardrobe door squeaks loudly at night
      """)
    #expect(watched.observations.problemTurn == 0)
    #expect(try Sketch.likeness(watched.observations.problem, sketch("wardrobe door squeaks loudly at night")) > .zero)
    #expect(
      try Sketch.likeness(watched.observations.problem, sketch("the grill and the umbrella never arrived in Bergen"))
        < Sketch.likeness(watched.observations.problem, sketch("the wardrobe door squeaks loudly at night")))
  }
}
