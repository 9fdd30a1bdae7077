import Conversations
import Detection
import Judging
import Redaction
import Rendering

@testable import Reporting
@testable import Studies

/// A search for thresholds over invented conversations: every number of it is counted from them, so that all agree.
///
/// A conversation is a list of moments at which something was seen, each with the score that it brought. A policy of two
/// parameters asks for a person at the first moment that is hard or reaches the threshold of the score, or that is past
/// the cap of exchanges.
struct Tuned {
  struct Moment {
    let event: Int
    let aiMessages: Int
    let score: Int
    let signal: Signal
  }

  struct Talk {
    let id: String
    let line: Int
    let isEarlier: Bool
    let hour: Int?
    let moments: [Moment]
    /// What a label says.
    let isDue: Bool?
    /// After how many AI messages a person was needed.
    let due: Int
    /// After how many AI messages the customer asked in vain.
    let ask: Int?
  }

  enum Kind { case nothing, labels, team }

  enum Raters { case one, together, apart }

  let talks: [Talk]
  let tuning: Tuning
  let base: Policy
  let suggested: Policy
  var content: TuningContent
  let door: ReportDoor

  static let thresholds = [6_000, 8_000, 10_000, 12_000, 14_000, 16_000]
  static let caps = [3, 5, 7, 9]

  /// The same numbers as a generator of Steele, Lea and Flood ("Fast splittable pseudorandom number generators", 2014).
  struct Draws {
    var state: UInt64
    mutating func next(_ bound: Int) -> Int {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return Int((z ^ (z >> 31)) % UInt64(bound))
    }
  }

  static func talks(_ count: Int, seed: UInt64, ids: (Int) -> String) -> [Talk] {
    var draws = Draws(state: seed)
    let soft: [Signal] = [.rephrase, .aiNonAnswer, .rejection, .confidenceFloor, .exchangeCap]
    return (0..<count).map { number in
      let isNeedy = draws.next(10) < 3
      let length = 2 + draws.next(9)
      var moments: [Moment] = []
      for message in 0..<length where draws.next(3) == 0 || isNeedy && draws.next(2) == 0 {
        let score = 3_000 + draws.next(9_000) + (isNeedy ? 3_500 : 0)
        moments.append(
          Moment(event: 2 * message, aiMessages: message, score: score, signal: soft[draws.next(soft.count - 1)]))
      }
      for message in 3..<max(4, length) {
        moments.append(Moment(event: 2 * message, aiMessages: message, score: 0, signal: .exchangeCap))
      }
      let asks = isNeedy && draws.next(4) == 0
      if asks {
        moments.append(Moment(event: 2 * length, aiMessages: length, score: 99_999, signal: .humanRequest))
      }
      moments.sort { ($0.aiMessages, $0.score) < ($1.aiMessages, $1.score) }
      let label = draws.next(20)
      return Talk(
        id: ids(number), line: number + 1, isEarlier: number < count / 2,
        hour: draws.next(50) == 0 ? nil : (draws.next(5) * 24 + 8 + draws.next(11)), moments: moments,
        isDue: label == 0 ? nil : label == 1 ? !isNeedy : isNeedy, due: min(1 + draws.next(4), length),
        ask: asks && draws.next(2) == 0 ? length : nil)
    }
  }

  static func escalation(of talk: Talk, threshold: Int, cap: Int, without: Signal? = nil) -> Moment? {
    talk.moments.first { moment in
      guard moment.signal != without else { return false }
      return moment.signal == .exchangeCap && moment.score == 0
        ? moment.aiMessages > cap : moment.score >= threshold
    }
  }

  static func figures(
    _ talks: [Talk], _ kind: Kind, threshold: Int, cap: Int, without: Signal? = nil
  ) -> TuningFigures {
    var figures = TuningFigures()
    for talk in talks {
      let moment = escalation(of: talk, threshold: threshold, cap: cap, without: without)
      switch kind {
      case .nothing:
        figures.conversations += 1
        if moment != nil { figures.escalated += 1 }
        guard let ask = talk.ask else { continue }
        figures.positives += 1
        figures.placed += 1
        if moment.map({ $0.aiMessages >= ask }) ?? true { figures.missed += 1 }
        figures.lateness.count(moment?.aiMessages ?? ask)
      case .labels, .team:
        let truth: TuningFigures.Truth =
          talk.isDue.map { $0 ? .positive(isHard: talk.ask != nil, isPlaced: true) : .negative } ?? .unknown
        figures.count(
          escalated: moment != nil, truth: truth, lateness: max(0, (moment?.aiMessages ?? 0) - talk.due), tolerance: 2)
      }
    }
    return figures
  }
}
