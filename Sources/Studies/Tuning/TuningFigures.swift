package import Judging

/// What one policy does to one part of the conversations, as counts that can be added.
///
/// A conversation counts by the policy's first escalation in it; nothing after that would have happened as logged.
/// Positives are conversations that needed a human by their labels, negatives those that did not; a conversation that
/// is neither counts for the load only. All numbers are integers, so that parts can be added in any order.
package struct TuningFigures: Sendable, Equatable {
  /// What the labels say of a conversation.
  package enum Truth: Sendable, Equatable {
    /// It needed a human: `isHard` with a topic that must reach one, `isPlaced` from a known message on.
    case positive(isHard: Bool, isPlaced: Bool)
    case negative
    /// No label, or one that settles nothing.
    case unknown
  }

  /// How many conversations the AI took part in.
  package var conversations = 0
  /// In how many of them the policy asks for a human.
  package var escalated = 0
  /// How many needed a human, and of how many of them it is known from which message on.
  package var positives = 0
  package var placed = 0
  /// Positives without an escalation.
  package var missed = 0
  /// Positives whose escalation came more AI messages after the need than the tolerance allows.
  package var late = 0
  /// How many needed no human, and in how many of them the policy asks for one all the same.
  package var negatives = 0
  package var unneeded = 0
  /// Positives with a topic that must reach a human; those missed, those late. They are among all positives too.
  package var hardPositives = 0
  package var hardMissed = 0
  package var hardLate = 0
  /// How late the escalations of placed positives came.
  package var lateness = LatenessTally()
  /// What all of it costs, in 1/10,000 of a unit of the cost table.
  package var cost: Int64 = 0

  package init() {}

  /// Counts one conversation.
  ///
  /// - Parameters:
  ///   - isEscalated: whether the policy asks for a human anywhere in it.
  ///   - truth: what its labels say.
  ///   - lateness: substantive AI messages between need and first escalation, at least zero; zero when the escalation
  ///     stands at the need or before it; looked at for placed positives with an escalation only.
  ///   - tolerance: so many of them are not late yet.
  ///   - cost: what this conversation costs, in 1/10,000.
  package mutating func count(
    escalated isEscalated: Bool, truth: Truth, lateness: Int = 0, tolerance: Int, cost: Int64 = 0
  ) {
    conversations += 1
    if isEscalated { escalated += 1 }
    self.cost += cost
    switch truth {
    case .unknown: return
    case .negative:
      negatives += 1
      if isEscalated { unneeded += 1 }
    case .positive(let isHard, let isPlaced):
      positives += 1
      if isHard { hardPositives += 1 }
      if isPlaced { placed += 1 }
      guard isEscalated else {
        missed += 1
        if isHard { hardMissed += 1 }
        return
      }
      guard isPlaced else { return }
      self.lateness.count(lateness)
      guard lateness > tolerance else { return }
      late += 1
      if isHard { hardLate += 1 }
    }
  }

  /// Adds the counts of another part of the conversations.
  package static func += (sum: inout TuningFigures, other: TuningFigures) {
    sum.conversations += other.conversations
    sum.escalated += other.escalated
    sum.positives += other.positives
    sum.placed += other.placed
    sum.missed += other.missed
    sum.late += other.late
    sum.negatives += other.negatives
    sum.unneeded += other.unneeded
    sum.hardPositives += other.hardPositives
    sum.hardMissed += other.hardMissed
    sum.hardLate += other.hardLate
    sum.lateness += other.lateness
    sum.cost += other.cost
  }

  /// Of the labelled conversations with an escalation, those that needed a human.
  package var precision: Share { Share(part: positives - missed, whole: positives - missed + unneeded) }

  /// Of the positives, those with an escalation, however late.
  package var recall: Share { Share(part: positives - missed, whole: positives) }

  /// The recall of positives with a topic that must reach a human.
  package var hardRecall: Share { Share(part: hardPositives - hardMissed, whole: hardPositives) }

  /// Of the placed positives, those whose escalation came too late; missed ones are in the whole.
  package var lateRate: Share { Share(part: late, whole: placed) }

  /// Of the negatives, those with an escalation.
  package var unneededRate: Share { Share(part: unneeded, whole: negatives) }

  /// Of all conversations, those with an escalation; its fraction times 100 is the load (D6 of metrics.md).
  package var load: Share { Share(part: escalated, whole: conversations) }

  /// Of the placed positives, those escalated at most so many AI messages after the need.
  ///
  /// - Parameter tolerance: from 0 to 30; the last place of the tally holds different latenesses.
  package func timelyRecall(within tolerance: Int) -> Share {
    Share(part: lateness.upTo(tolerance), whole: placed)
  }
}

/// How many escalations came how many AI messages after the need; 31 and more are one place.
package struct LatenessTally: Sendable, Equatable {
  /// The last place; it holds this lateness and every larger one.
  package static let last = 31

  private var places = SIMD32<UInt32>()

  package init() {}

  /// How many came so late; for ``last``, so late or later.
  package subscript(lateness: Int) -> Int { Int(places[lateness]) }

  /// How many there are in all.
  package var total: Int { upTo(Self.last) }

  /// Counts one; a negative lateness is zero.
  package mutating func count(_ lateness: Int) { places[min(max(lateness, 0), Self.last)] += 1 }

  package static func += (sum: inout LatenessTally, other: LatenessTally) { sum.places &+= other.places }

  /// How many came at most so late.
  package func upTo(_ lateness: Int) -> Int {
    lateness < 0 ? 0 : (0...min(lateness, Self.last)).reduce(0) { $0 + Int(places[$1]) }
  }

  /// The lower median, at most ``last``; `nil` when nothing was counted.
  package var median: Int? {
    let total = total
    guard total > 0 else { return nil }
    var before = 0
    for lateness in 0...Self.last {
      before += Int(places[lateness])
      if before > (total - 1) / 2 { return lateness }
    }
    return Self.last
  }
}
