package import Conversations
package import Detection
package import Intake

/// The replay of one conversation, found by its identifier among all inputs.
///
/// Everything is read once. Of conversations with another identifier nothing is looked at but their newest time, which
/// makes the cut-off; the one that counts is observed, replayed and judged when all are read.
package struct Explanation: Sendable {
  package var corpus: Corpus
  /// How many conversations were read.
  package var conversations = 0
  /// The time at which it is judged; `nil` when no event has a time.
  package var cutoff: Instant?
  /// The conversation that counts; `nil` when none has the identifier.
  package var explained: ExplainedConversation?
  /// Other records of the same conversation, in the order of their places; at most ``placeLimit`` of them.
  package var superseded: [Place] = []
  /// How many other records there are.
  package var supersededCount = 0
  /// Conversations that are others and are shown by the same identifier, and later sessions of it.
  package var namesakes: [Namesake] = []
  /// The identifiers nearest to one that is not there; at most three.
  package var nearest: [[UInt8]] = []

  /// How many places of other records are kept.
  package static let placeLimit = 20

  /// Another conversation under the identifier.
  package struct Namesake: Sendable, Equatable {
    package var id: [UInt8]
    package var place: Place
  }

  /// Reads all inputs and replays the conversation of an identifier.
  ///
  /// - Parameters:
  ///   - inputs: the files, in the order of the run.
  ///   - settings: how they are read.
  ///   - id: byte for byte as exports and reports show it: a later session has its number behind it, as in `a#2`.
  ///   - policy: under what it is judged.
  ///   - lexicon: the word lists.
  ///   - threads: how many read; never changes a result.
  ///   - asOf: the cut-off; `nil` takes the newest event.
  ///   - storage: where records wait for others of their conversation when the memory is full.
  package static func run(
    _ inputs: [InputFile], _ settings: IntakeSettings, id: [UInt8], policy: Policy, lexicon: Lexicon, threads: Int,
    asOf: Instant?, storage: Storage?
  ) throws -> Explanation {
    let (corpus, found) = try Reading.run(
      inputs, settings, threads: threads, storage: storage, sum: SearchResult(),
      worker: { SearchWorker(id: id, wantsNewest: asOf == nil) }, join: { $0.add($1) })
    var explanation = Explanation(corpus: corpus)
    explanation.conversations = found.conversations
    explanation.cutoff = asOf ?? found.newest
    explanation.nearest = found.nearest.map(\.id)
    // Where two conversations are shown by one identifier, the first in the input is the one that is meant.
    let all = found.records.sorted { $0.best.conversation.place < $1.best.conversation.place }
    explanation.namesakes = found.sessions.sorted { $0.place < $1.place }
    guard let meant = all.first else { return explanation }
    for other in all.dropFirst() {
      explanation.namesakes.append(Namesake(id: id, place: other.best.conversation.place))
    }
    explanation.superseded = meant.others.sorted()
    explanation.supersededCount = meant.otherCount
    explanation.explained = ExplainedConversation(
      meant.best.conversation, policy: policy, lexicon: lexicon, cutoff: explanation.cutoff)
    return explanation
  }
}
