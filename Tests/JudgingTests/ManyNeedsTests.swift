import Conversations
import Detection
import Judging
import Stories
import Testing

@Suite("Conversations with very many needs or words")
struct ManyNeedsTests {
  /// The row and the judgement of a story, as complete.
  private func judged(_ text: String) throws -> (needs: [NeedEntry], judgement: Judgement, replay: Replay) {
    let conversation = try story(text)
    var observer = Observer(lexicon: .english, policy: Policy())
    observer.observe(conversation)
    var replayer = Replayer(policy: Policy())
    replayer.run(conversation, observer.observations)
    replayer.finish(conversation, observer.observations)
    let judge = Judge(policy: Policy())
    let judgement = judge.judge(replayer.replay, of: conversation, observer.observations, as: .complete)
    let tally = judge.tally(replayer.replay, of: conversation, observer.observations)
    var entries = Entries()
    let row = judge.row(
      tally, complete: judgement, open: nil, replayer.replay, of: conversation, observer.observations, into: &entries)
    #expect(Int(row.needRange.count) == entries.needs.count)
    return (entries.needs, judgement, replayer.replay)
  }

  @Test("Parts of needs are counted beyond 255")
  func manyNeeds() throws {
    let round = """
      customer: I want to speak to a human
      ai: The answer stands on the settings page.
      -> closed by ai
      -> reopened
      """
    let found = try judged(Array(repeating: round, count: 300).joined(separator: "\n") + "\n-> closed by ai")
    #expect(found.needs.count == 300)
    #expect(found.needs.allSatisfy { $0.marks.isSuperset(of: [.verdict(.missed), .part(.asked)]) })
  }

  @Test("Every late need keeps its lateness, not only the first few")
  func latest() throws {
    func round(_ answers: Int) -> String {
      let said = (0..<answers).map { "ai: The page number \($0 * 37) says more about it." }.joined(separator: "\n")
      return """
        customer: I want to speak to a human
        \(said)
        -> requested by ai
        human: It is done now, with number \(answers).
        -> handback
        """
    }
    let found = try judged([1, 1, 1, 1, 9].map { round($0) }.joined(separator: "\n"))
    #expect(found.needs.allSatisfy { $0.marks.contains(.verdict(.late)) })
    #expect(found.needs.map(\.lateMessages) == [1, 1, 1, 1, 9])
  }

  @Test("A cause counts what comes after it, however many causes came before")
  func counts() throws {
    let found = try judged(
      """
      customer: I want to speak to a human
      ai: The answer stands on the settings page.
      customer: give me a person now
      ai: Another answer stands on the next page.
      customer: an agent please
      -> requested by ai
      customer: hello, a human please
      human: Ana here. I have done it.
      """)
    let causes = try #require(found.replay.needs.first).causes
    #expect(causes.map(\.aiMessages) == [2, 1, 0, 0])
    #expect(causes.map(\.attemptWasOpen) == [false, false, false, true])
    #expect(found.judgement.needs.first?.lateness.aiMessages == 2)
  }

  @Test(
    "A message that says one word ten thousand times is observed with few matches",
    arguments: ["human", "talk to human", "i want a human", "agent,", "my lawyer", "not my travel agent"])
  func repeated(_ words: String) throws {
    let text = Array(repeating: words, count: 10_000).joined(separator: " ")
    let conversation = try story("customer: \(text)")
    var observer = Observer(lexicon: .english, policy: Policy())
    observer.observe(conversation)
    #expect(observer.observations.matches.count <= 200)
  }
}
