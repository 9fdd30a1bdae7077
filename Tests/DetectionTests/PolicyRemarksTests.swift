import Conversations
import Testing

@testable import Detection

@Suite("Remarks in a written policy")
struct PolicyRemarksTests {
  private static func read(_ text: String) throws -> Policy {
    try PolicyReader.policy(file: Array(text.utf8), settings: []).get()
  }

  @Test("A remark stands as a comment at its value and nowhere else, also where an object would fit in one line")
  func remarks() throws {
    var policy = Policy()
    policy.confidence.floor.rawValue = 3_500
    policy.score.first[Int(Signal.rephrase.rawValue)].rawValue = 6_000
    let text = PolicyWriter.text(
      of: policy, opening: ["What it is."],
      remarks: ["conf.floor": "was 0.4; stable", "score.weight.rephrase.1": "was 0.5; unstable"])
    #expect(try Self.read(text) == policy)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    #expect(lines.first == "// What it is.")
    for (remark, value) in [("// was 0.4; stable", "floor: 0.35,"), ("// was 0.5; unstable", "\"1\": 0.6,")] {
      let places = lines.indices.filter { lines[$0].hasSuffix(remark) }
      #expect(places.count == 1, "\(remark)")
      #expect(lines[(places.first ?? 0) + 1].hasSuffix(value), "\(lines[(places.first ?? 0) + 1])")
    }
  }

  @Test("Without remarks it is the file of init, with an opening only its first lines differ")
  func plain() {
    let plain = PolicyWriter.text(of: Policy())
    #expect(PolicyWriter.text(of: Policy(), remarks: [:]) == plain)
    #expect(PolicyWriter.text(of: Policy(), opening: ["One.", "Two."]) == "// One.\n// Two.\n" + plain)
    #expect(PolicyWriter.text(of: Policy(), remarks: ["no.such.key": "never written"]) == plain)
  }
}
