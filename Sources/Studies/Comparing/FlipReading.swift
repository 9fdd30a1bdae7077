package import Conversations
package import Detection
package import Intake
import Judging

/// What a second reading says of one conversation of which two policies do not say the same.
package struct ExplainedFlip: Sendable {
  /// The identifier as the export has it.
  package let id: ArraySlice<UInt8>
  /// How many public messages it has.
  package let messages: Int
  /// Whether its events stand on lines of their own; else its line says nothing of a message.
  package let hasLines: Bool
  package let parting: Parting
  /// Where each policy first says that a person is due; `nil` where it never does.
  package let dueBefore: EventPlace?
  package let dueAfter: EventPlace?
  /// Substantive AI messages of the conversation before each of these two.
  package let aiMessagesBefore: Int?
  package let aiMessagesAfter: Int?
  /// All of it, where it is to be shown whole and is not too large; `nil` elsewhere.
  package var conversation: Conversation?
}

/// The conversations of which two policies do not say the same, read a second time and explained.
///
/// A row holds no words and no measures, so what made two replays part is found by replaying those conversations again,
/// with every measure written down.
package struct FlipReading: Sendable {
  /// By the row of the policy in force, in the order of the rows.
  package let flips: [(row: Int, flip: ExplainedFlip)]
  /// Whether every conversation was found again, in inputs that are those of the first reading to the byte.
  package let isSame: Bool

  /// Reads again.
  ///
  /// - Parameters:
  ///   - inputs: those of the first reading, none of them a stream.
  ///   - settings: as for the first reading.
  ///   - pair: the policies.
  ///   - census: the first reading.
  ///   - pairs: which of its conversations are explained.
  ///   - whole: those of them, by their rows before, that are to be shown whole; none where the inputs are read twice,
  ///     because no one reading of them serves both policies.
  package static func run(
    _ inputs: [InputFile], _ settings: (before: IntakeSettings, after: IntakeSettings), _ pair: PolicyPair,
    lexicon: Lexicon, threads: Int, census: PairedCensus, pairs: [RowPair],
    whole: Set<Int> = [], overflow: Storage?
  ) throws -> FlipReading {
    let policies = (before: measuring(pair.before), after: measuring(pair.after))
    let cutoff = census.before.census.rows.cutoff
    let sees = pair.reading == .observedOnce
    guard pair.reading == .readTwice else {
      let reading = try SecondReading<ExplainedFlip>.run(
        inputs, settings.before, policy: policies.before, lexicon: lexicon, threads: threads,
        census: census.before.census, wish: SecondReadingWish(rows: pairs.map(\.before)), overflow: overflow,
        look: { BothLook(pair: policies, lexicon: lexicon, cutoff: cutoff, seesTheSame: sees, whole: whole) })
      return FlipReading(flips: reading.pages.map { ($0.row, $0.page) }, isSame: reading.isSame)
    }
    let first = try SecondReading<ExplainedConversation>.run(
      inputs, settings.before, policy: policies.before, lexicon: lexicon, threads: threads,
      census: census.before.census,
      wish: SecondReadingWish(rows: pairs.map(\.before)), overflow: overflow, look: { KeepingLook() })
    let told = Dictionary(first.pages.map { ($0.row, $0.page) }, uniquingKeysWith: { first, _ in first })
    let old = Dictionary(pairs.map { ($0.after, $0.before) }, uniquingKeysWith: { first, _ in first })
    let second = try SecondReading<ExplainedFlip?>.run(
      inputs, settings.after, policy: policies.after, lexicon: lexicon, threads: threads, census: census.after.census,
      wish: SecondReadingWish(rows: pairs.map(\.after)), overflow: overflow,
      look: { OtherLook(told: told, rows: old, pair: policies) })
    let flips = second.pages.compactMap { page in
      page.page.flatMap { flip in old[page.row].map { (row: $0, flip: flip) } }
    }
    return FlipReading(
      flips: flips.sorted { $0.row < $1.row },
      isSame: first.isSame && second.isSame && flips.count == pairs.count)
  }

  /// The policy with every measure counted as near its threshold, which decides nothing otherwise.
  static func measuring(_ policy: Policy) -> Policy {
    var policy = policy
    policy.audit.nearMiss = .zero
    return policy
  }
}

extension ExplainedFlip {
  /// Holds two replays of one conversation against each other.
  init(
    _ before: ExplainedConversation, _ after: ExplainedConversation, _ pair: (before: Policy, after: Policy),
    seesTheSame: Bool
  ) {
    let (old, new) = (
      ComparedReplay(before, pair.before, .before), ComparedReplay(after, pair.after, .after)
    )
    let conversation = before.conversation
    let start = Int(conversation.id.start)
    id = ArraySlice(Array(conversation.bytes[start..<start + Int(conversation.id.count)]))
    messages = conversation.events.count { $0.isPublicMessage }
    hasLines = conversation.isGrouped
    parting = PartingSearch(before: old, after: new, seesTheSame: seesTheSame).found()
    func place(_ replay: ComparedReplay) -> EventPlace? { replay.replay.needs.first.flatMap { replay.place($0.onset) } }
    (dueBefore, dueAfter) = (place(old), place(new))
    func count(_ replay: ComparedReplay, _ place: EventPlace?) -> Int? {
      place.map { place in
        (0..<place.event).count { index in
          let event = replay.told.conversation.events[index]
          return event.isPublicMessage && event.speaker == .ai
            && replay.told.observations.events[index].messageClass.isSubstantive
        }
      }
    }
    (aiMessagesBefore, aiMessagesAfter) = (count(old, dueBefore), count(new, dueAfter))
  }
}

/// Explains a conversation under both policies where one reading serves both.
private struct BothLook: SecondLook {
  let pair: (before: Policy, after: Policy)
  let lexicon: Lexicon
  let cutoff: Instant?
  let seesTheSame: Bool
  let whole: Set<Int>

  mutating func look(at told: borrowing ExplainedConversation, row: Int) -> ExplainedFlip {
    let before = copy told
    let conversation = before.conversation
    let after = ExplainedConversation(conversation, policy: pair.after, lexicon: lexicon, cutoff: cutoff)
    var flip = ExplainedFlip(before, after, pair, seesTheSame: seesTheSame)
    let size = conversation.bytes.count + conversation.events.count * MemoryLayout<Event>.stride
    if whole.contains(row), size <= KeptConversation.sizeLimit { flip.conversation = conversation.compact() }
    return flip
  }
}

/// Keeps a conversation as the one policy sees it.
private struct KeepingLook: SecondLook {
  mutating func look(at told: borrowing ExplainedConversation, row: Int) -> ExplainedConversation {
    var kept = copy told
    kept.conversation = kept.conversation.compact()
    return kept
  }
}

/// Explains a conversation that the other reading kept.
private struct OtherLook: SecondLook {
  let told: [Int: ExplainedConversation]
  let rows: [Int: Int]
  let pair: (before: Policy, after: Policy)

  mutating func look(at told: borrowing ExplainedConversation, row: Int) -> ExplainedFlip? {
    guard let before = rows[row].flatMap({ self.told[$0] }) else { return nil }
    return ExplainedFlip(before, copy told, pair, seesTheSame: false)
  }
}
