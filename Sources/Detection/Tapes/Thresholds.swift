import Conversations

/// What a policy holds observations against, as plain numbers: its tunable parameters without the graces.
///
/// Graces say which handovers count as late, not when one is due, so they are not here. Times are in milliseconds,
/// decimals in 1/10,000.
package struct Thresholds: Sendable, Equatable {
  var floor: Int32
  var floorRun: Int32
  var drop: Int32
  var dropBelow: Int32
  var rephrase: Int32
  var loop: Int32
  var exchanges: Int32
  /// The case that makes level 2, by the number of the signal; those that count nothing have 2.
  var second: InlineArray<16, Int32>
  var sentiment: SentimentPolicy
  var liveSilence: Int64
  var mailSilence: Int64
  var threshold: Int32
  var decay: TenThousandths
  /// Twice the number of the signal for level 1, one more for level 2.
  var weights: [Int32]

  /// The thresholds of a policy.
  package init(_ policy: Policy) {
    floor = policy.confidence.floor.rawValue
    floorRun = Int32(clamping: policy.confidence.floorRun)
    drop = policy.confidence.drop.rawValue
    dropBelow = policy.confidence.dropBelow.rawValue
    rephrase = policy.rephrase.similarity.rawValue
    loop = policy.loop.similarity.rawValue
    exchanges = Int32(clamping: policy.exchange.most)
    second = InlineArray(repeating: 2)
    for (signal, count) in [
      (Signal.rephrase, policy.rephrase.count), (.aiLoop, policy.loop.count), (.rejection, policy.rejectionCount),
      (.aiNonAnswer, policy.nonAnswerCount), (.reaskAI, policy.reaskCount),
    ] { second[Int(signal.rawValue)] = Int32(clamping: count) }
    sentiment = policy.sentiment
    liveSilence = policy.deadAir.live
    mailSilence = policy.deadAir.mail
    threshold = policy.score.threshold.rawValue
    decay = policy.score.decay
    weights = []
    weights.reserveCapacity(512)
    for slot in policy.score.first.indices {
      weights.append(policy.score.first[slot].rawValue)
      weights.append(policy.score.second[slot].rawValue)
    }
  }

  /// The same thresholds with a signal that adds nothing to the score.
  package func silencing(_ signal: Signal) -> Thresholds {
    var quiet = self
    quiet.weights[2 * Int(signal.rawValue)] = 0
    quiet.weights[2 * Int(signal.rawValue) + 1] = 0
    return quiet
  }

  package static func == (a: Thresholds, b: Thresholds) -> Bool {
    for slot in a.second.indices where a.second[slot] != b.second[slot] { return false }
    return a.floor == b.floor && a.floorRun == b.floorRun && a.drop == b.drop && a.dropBelow == b.dropBelow
      && a.rephrase == b.rephrase && a.loop == b.loop && a.exchanges == b.exchanges && a.sentiment == b.sentiment
      && a.liveSilence == b.liveSilence && a.mailSilence == b.mailSilence && a.threshold == b.threshold
      && a.decay == b.decay && a.weights == b.weights
  }
}
