#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// How near predicted handovers stand to the right ones: golden transfer within tolerance.
///
/// As the authors' code has it (Liu and others, "Time to Transfer: Predicting and Evaluating Machine-Human Chatting
/// Handoff", AAAI 2021): without gold a silent detector scores 1; else the mean over the predicted places of
/// exp(-k d² / 2(T + e)²) for the nearest gold place, with k = 1 / (1 - l sign(d)); l above 0 punishes late ones more.
/// It is a precision: gold places that nothing is near cost nothing while one prediction is good.
package enum GoldenTransfer {
  /// The score of one conversation, from 0 to 1.
  ///
  /// - Parameters:
  ///   - predicted: the messages at which a handover was called, by number.
  ///   - gold: the messages at which one was due.
  ///   - tolerance: how many messages off still count for much: 1, 2 or 3.
  ///   - lateness: the authors' lambda, from -1 to 1, both excluded.
  package static func score(_ predicted: [Int], _ gold: [Int], tolerance: Int, lateness: Double = 0) -> Double {
    if gold.isEmpty { return predicted.isEmpty ? 1 : 0 }
    if predicted.isEmpty { return 0 }
    let width = Double(tolerance) + 1e-7
    var sum = 0.0
    for place in predicted {
      var best = 0.0
      for other in gold {
        let distance = Double(place - other)
        let sign = distance > 0 ? 1.0 : distance < 0 ? -1.0 : 0.0
        let factor = 1 / (1 - lateness * sign)
        best = max(best, exp(-factor * distance * distance / (2 * width * width)))
      }
      sum += best
    }
    return sum / Double(predicted.count)
  }
}
