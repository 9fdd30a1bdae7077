package import Judging

/// How near the calls of a policy stand to where humans were needed, in the measures of the handover literature.
///
/// Appendix A of audit-and-tuning.md. Places count public messages from zero. The scores are not what a tuning is judged
/// by: they are a precision, they give the full mark for silence where nobody was needed, and they count messages; they
/// stand there for comparison with papers, always beside those of ``TrivialPolicy``.
package struct GoldenFigures: Sendable, Equatable {
  /// One conversation: who wrote, where a human was needed, and where a policy calls one.
  package struct Dialogue: Sendable, Equatable {
    /// For each public message, whether the AI wrote it.
    package var isAI: [Bool]
    /// Ascending; empty where nobody was needed.
    package var gold: [Int]
    /// Ascending; empty where the policy is silent.
    package var called: [Int]

    package init(isAI: [Bool], gold: [Int], called: [Int]) {
      (self.isAI, self.gold, self.called) = (isAI, gold, called)
    }
  }

  /// The authors' lambda for which scores are made; above 0 late calls cost more, below 0 early ones do.
  package static let lambdas = [0.0, 0.5, 0.75, -0.5, -0.75]
  /// The tolerances of GT-I, GT-II and GT-III, in messages.
  package static let tolerances = 1...3
  /// How many messages behind the first need a call may stand to be timely: 0 to 3 (D2 of metrics.md).
  package static let lags = 0...3

  /// How many conversations there are, and in how many a human was needed.
  package private(set) var dialogues = 0
  package private(set) var needs = 0
  /// Messages by whether a human was needed there and whether one was called.
  package private(set) var hits = 0
  package private(set) var falseCalls = 0
  package private(set) var overlooked = 0
  package private(set) var quiet = 0
  /// Conversations with a need whose first call stands at most so many messages behind it, by ``lags``.
  private var timely = [Int](repeating: 0, count: GoldenFigures.lags.count)
  /// Sums over conversations: for each lambda the three tolerances.
  private var scores = [Double](repeating: 0, count: GoldenFigures.lambdas.count * GoldenFigures.tolerances.count)
  /// The same of first calls and first needs alone, with lambda 0.
  private var firstScores = [Double](repeating: 0, count: GoldenFigures.tolerances.count)

  /// Scores conversations; their order changes nothing but the last digits of sums.
  package init(_ dialogues: some Sequence<Dialogue>) {
    for dialogue in dialogues { count(dialogue) }
  }

  /// Scores what a detector that looks at nothing would call in the same conversations.
  package init(_ policy: TrivialPolicy, over dialogues: some Sequence<Dialogue>) {
    self.init(
      dialogues.lazy.map { dialogue in
        var dialogue = dialogue
        dialogue.called = policy.places(isAI: dialogue.isAI, gold: dialogue.gold)
        return dialogue
      })
  }

  private mutating func count(_ dialogue: Dialogue) {
    let (gold, called) = (Set(dialogue.gold), Set(dialogue.called))
    dialogues += 1
    for place in dialogue.isAI.indices {
      switch (gold.contains(place), called.contains(place)) {
      case (true, true): hits += 1
      case (true, false): overlooked += 1
      case (false, true): falseCalls += 1
      case (false, false): quiet += 1
      }
    }
    if let due = dialogue.gold.first {
      needs += 1
      if let first = dialogue.called.first {
        for (place, lag) in Self.lags.enumerated() where first <= due + lag { timely[place] += 1 }
      }
    }
    var slot = 0
    for lambda in Self.lambdas {
      for tolerance in Self.tolerances {
        scores[slot] += GoldenTransfer.score(
          dialogue.called, dialogue.gold, tolerance: tolerance, lateness: lambda)
        slot += 1
      }
    }
    let (firstCalled, firstGold) = (Array(dialogue.called.prefix(1)), Array(dialogue.gold.prefix(1)))
    for (slot, tolerance) in Self.tolerances.enumerated() {
      firstScores[slot] += GoldenTransfer.score(firstCalled, firstGold, tolerance: tolerance)
    }
  }

  /// GT-I, GT-II or GT-III, from 0 to 1; `nil` without conversations.
  ///
  /// - Parameters:
  ///   - tolerance: one of ``tolerances``.
  ///   - lambda: one of ``lambdas``; any other has no score.
  package func goldenTransfer(_ tolerance: Int, lambda: Double = 0) -> Double? {
    guard dialogues > 0, let row = Self.lambdas.firstIndex(of: lambda), Self.tolerances.contains(tolerance) else {
      return nil
    }
    return scores[row * Self.tolerances.count + tolerance - 1] / Double(dialogues)
  }

  /// The same of the first call and the first need alone, which is our addition; `nil` without conversations.
  package func firstGoldenTransfer(_ tolerance: Int) -> Double? {
    guard dialogues > 0, Self.tolerances.contains(tolerance) else { return nil }
    return firstScores[tolerance - 1] / Double(dialogues)
  }

  /// Of the conversations with a need, those called at most so many messages behind it; earlier calls are timely.
  ///
  /// - Parameter lag: one of ``lags``.
  package func timelyRecall(within lag: Int) -> Share {
    precondition(Self.lags.contains(lag), "timely recall is kept for a few lags")
    return Share(part: timely[lag], whole: needs)
  }

  /// F1 over messages, from 0 to 1; 0 where nothing is called; `nil` where no message is called and none was due.
  package var f1: Double? { Self.f1(hits, falseCalls, overlooked) }

  /// The mean of F1 over the messages that are due and over those that are not; 0 stands for an F1 that there is not.
  package var macroF1: Double? {
    hits + falseCalls + overlooked + quiet == 0 ? nil : ((f1 ?? 0) + (Self.f1(quiet, overlooked, falseCalls) ?? 0)) / 2
  }

  private static func f1(_ right: Int, _ tooMany: Int, _ tooFew: Int) -> Double? {
    let whole = 2 * right + tooMany + tooFew
    return whole == 0 ? nil : 2 * Double(right) / Double(whole)
  }
}
