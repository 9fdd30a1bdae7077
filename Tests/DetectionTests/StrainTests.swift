import Stories
import Testing

@testable import Detection

@Suite("Strain")
struct StrainTests {
  private func strain(_ told: String) throws -> [Int32] { try Watched(told).observations.events.map(\.strain) }

  /// Two answers of a customer to the same message of the AI: the first is less content.
  static let pairs: [(ai: String, less: String, more: String)] = [
    ("I found a room for Friday.", "No, I said Saturday", "Great, thank you"),
    ("I found a room for Friday.", "That is wrong, it should be Saturday", "Please take it"),
    ("I found a room for Friday.", "Can you check again", "What does it cost"),
    ("I found a room for Friday.", "I want a different one instead", "Does it have a bath"),
    ("Sorry, I could not find any table.", "Is there really nothing", "Bye, that is all"),
    ("The parcel left our house on Monday.", "But it has still not arrived", "Perfect, that helps"),
    ("You can change it in your account.", "I don't see it there", "Ok, I see it there"),
    ("Is there anything else?", "You didn't answer my question", "No thanks, that's all"),
  ]

  @Test("A message that is less content has more of it", arguments: pairs)
  func pair(_ ai: String, _ less: String, _ more: String) throws {
    let before = "customer: hello\nai: Hello.\ncustomer: it is about my booking\nai: \(ai)\ncustomer: "
    #expect(try strain(before + less)[4] > strain(before + more)[4])
  }

  @Test("An answer that fails leaves more of it to the message behind it")
  func answers() throws {
    let before = "customer: hello\nai: Hello.\ncustomer: it is about my booking\nai: "
    let failed = try strain(before + "Sorry, I cannot find it.\ncustomer: number twelve")[4]
    let fine = try strain(before + "I can see it here.\ncustomer: number twelve")[4]
    #expect(failed > fine)
  }

  @Test("A first message and whatever comes before it hint at little")
  func beginning() throws {
    let strains = try strain(
      "ai: Hello, I am the assistant of this shop and happy to help.\ncustomer: where is my parcel")
    #expect(strains[0] == 0)
    #expect(strains[1] < 3_000)
  }

  @Test("It raises nothing: no signal, no need")
  func raisesNothing() throws {
    let watched = try Watched("customer: hello\nai: Hello.\ncustomer: no, that is wrong again, sorry\nai: I see.")
    #expect(watched.observations.events[2].strain > 6_000)
    #expect(watched.replay.needs.isEmpty)
  }

  @Test("It stays on its scale, from 0 to 9,999")
  func scale() throws {
    let worst = "no no wrong mistake sorry other again still but actually not instead different"
    let told = (0..<6).map { _ in "customer: \(worst)\nai: Sorry, no, I cannot, that failed." }.joined(separator: "\n")
    for value in try strain(told) { #expect((0...9_999).contains(value)) }
  }
}
