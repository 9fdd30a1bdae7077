import Intake

/// Detectors that look at nothing; one that is worth its name beats them.
///
/// The cases are in the order of audit-and-tuning.md, Appendix A; the raw values are what outputs call them.
package enum TrivialPolicy: String, CaseIterable, Sendable {
  case never, everyMessage = "every message", everyAIMessage = "every AI message"
  case secondAIMessage = "once, at the 2nd AI message", fifth = "once, at message 5", eleventh = "once, at message 11"
  /// What nobody can beat: the first place that is due, and no other.
  case oracle = "oracle, first need only"

  /// The messages at which it calls a human, counted from zero, ascending.
  ///
  /// - Parameters:
  ///   - isAI: for each message, whether the AI wrote it.
  ///   - gold: where a human was needed, ascending.
  package func places(isAI: [Bool], gold: [Int]) -> [Int] {
    switch self {
    case .never: []
    case .everyMessage: Array(isAI.indices)
    case .everyAIMessage: isAI.indices.filter { isAI[$0] }
    case .secondAIMessage: Array(isAI.indices.lazy.filter { isAI[$0] }.dropFirst().prefix(1))
    case .fifth: isAI.count > 5 ? [5] : []
    case .eleventh: isAI.count > 11 ? [11] : []
    case .oracle: Array(gold.prefix(1))
    }
  }

  /// A score of 1 at each of its messages and of 0 at all others.
  func scores(_ messages: [LabelledMessage]) -> [Double] {
    var scores = [Double](repeating: 0, count: messages.count)
    let gold = messages.indices.filter { messages[$0].label == 1 }
    for place in places(isAI: messages.map { $0.role == .agent }, gold: gold) { scores[place] = 1 }
    return scores
  }
}
