package import Conversations
package import Detection
package import Judging

/// One conversation with all that was observed, decided and judged of it.
package struct ExplainedConversation: Sendable {
  package var conversation: Conversation
  package var observations: Observations
  /// Finished where the conversation is complete, else as far as it goes.
  package var replay: Replay
  package var inspection: Inspection
  /// Under the view of the end that holds.
  package var judgement: Judgement
  /// `nil` where the conversation may still go on.
  package var grounds: EvidenceGrounds?
  package var tally: Tally
  /// `mature`, `assumed`, `open` or `test`.
  package var standing: Standing
  /// The time at which it is judged; `nil` when no event has a time.
  package var cutoff: Instant?

  /// Observes, replays and judges a conversation.
  ///
  /// - Parameters:
  ///   - conversation: what was said.
  ///   - policy: under what it is judged.
  ///   - lexicon: the word lists.
  ///   - cutoff: the time at which it is judged; without one it is taken as complete.
  package init(_ conversation: Conversation, policy: Policy, lexicon: Lexicon, cutoff: Instant?) {
    var observer = Observer(lexicon: lexicon, policy: policy)
    var replayer = Replayer(policy: policy)
    let judge = Judge(policy: policy)
    observer.observe(conversation)
    observations = observer.observations
    replayer.inspect(conversation, observations)
    tally = judge.tally(replayer.replay, of: conversation, observations)
    let open = judge.judge(replayer.replay, of: conversation, observations, as: .open)
    // The same rule as for all rows of a census, asked for this one alone.
    var entries = Entries()
    let row = judge.row(
      tally, complete: open, open: open, replayer.replay, of: conversation, observations, into: &entries)
    standing = SettledRows([row], entries, asOf: cutoff, policy: policy).standings[0]
    if standing == .open {
      judgement = open
    } else {
      replayer.finish(conversation, observations)
      judgement = judge.judge(replayer.replay, of: conversation, observations, as: .complete)
      grounds = judge.evidenceGrounds(replayer.replay, of: conversation, observations)
    }
    replay = replayer.replay
    inspection = replayer.inspection ?? Inspection()
    self.conversation = conversation
    self.cutoff = cutoff
  }
}
