import Detection
import Judging
import Stories
import Testing

@Suite("Counting turns")
struct TurnCountTests {
  @Test("Lines in a row are one turn; what another says, or a handover, ends it")
  func turns() throws {
    let conversation = try story(
      """
      customer: my lamp is dark
      customer: since monday
      ai: which lamp is it
      customer: the desk lamp
      -> queued
      customer: hello
      human: Ana here. I send a new one.
      human: It comes tomorrow.
      """)
    var observer = Observer(lexicon: .english, policy: Policy())
    observer.observe(conversation)
    var replayer = Replayer(policy: Policy())
    replayer.run(conversation, observer.observations)
    let tally = Judge(policy: Policy()).tally(replayer.replay, of: conversation, observer.observations)
    #expect(tally.customerMessages == 4)
    #expect(tally.customerTurns == 3)
    #expect(tally.aiTurns == 1)
    #expect(tally.humanTurns == 1)
    #expect(tally.unknownTurns == 0)
  }
}
