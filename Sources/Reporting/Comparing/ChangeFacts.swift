import Conversations
import Detection
import Judging
import Redaction
import Studies

/// What a table says of one changed conversation, a value for each column.
struct ChangeFacts {
  /// The signal that made the replays part; from rows, that of the need that only one of them has.
  let reason: SafeText?
  /// What was measured, and the two limits that it was held against, as a number of 0 to 1, a count, or seconds.
  var value: Amount?
  var limitBefore: Amount?
  var limitAfter: Amount?
  let at: Spot?
  let first: Spot?
  let dueBefore: Spot?
  let dueAfter: Spot?

  /// A number as it is kept, with how many decimals it has.
  struct Amount: Equatable {
    let units: Int
    var places = 0
  }

  /// An event: the name of its input, its line, its turn as `explain` counts it, and its message in that turn.
  struct Spot {
    let file: SafeText
    let line: Int
    let turn: Int?
    let message: Int?
  }

  init(_ found: ComparedConversation, _ content: ComparisonContent) {
    func spot(_ place: EventPlace?) -> Spot? {
      place.map { place in
        let names = content.facts.fileNames
        return Spot(
          file: names.indices.contains(place.file) ? names[place.file] : found.file, line: place.line + 1,
          turn: place.turn, message: place.message.map { $0 + 1 })
      }
    }
    guard let flip = found.flip else {
      reason = found.lonelySignal
      (at, first, dueBefore, dueAfter) = (nil, nil, nil, nil)
      return
    }
    reason = flip.parting.signal.map { signal, side in
      SafeText(name: (side == .before ? content.before : content.after).policy.name(of: signal))
    }
    at = spot(flip.parting.at)
    first = spot(flip.parting.first)
    dueBefore = spot(flip.dueBefore)
    dueAfter = spot(flip.dueAfter)
    measure(flip.parting, content)
  }

  private mutating func measure(_ parting: Parting, _ content: ComparisonContent) {
    let policies = (content.before.policy, content.after.policy)
    func set(_ value: Amount, _ limit: (Policy) -> Amount?) {
      (self.value, limitBefore, limitAfter) = (value, limit(policies.0), limit(policies.1))
    }
    func decimal(_ number: TenThousandths) -> Amount { Amount(units: Int(number.rawValue), places: 4) }
    switch parting.ground {
    case .grace(let pair):
      (value, limitBefore, limitAfter) = (
        Amount(units: pair.messages), Amount(units: pair.before), Amount(units: pair.after)
      )
    case .wait(let pair):
      func seconds(_ milliseconds: Int64?) -> Amount? { milliseconds.map { Amount(units: Int($0), places: 3) } }
      (value, limitBefore, limitAfter) = (seconds(pair.waited), seconds(pair.before), seconds(pair.after))
    case .score:
      // Where the sums differ as well there is no one value to hold against both.
      guard let scores = parting.scores, scores.before.sum == scores.after.sum else { return }
      (value, limitBefore, limitAfter) = (
        decimal(scores.before.sum), decimal(scores.before.threshold), decimal(scores.after.threshold)
      )
    case .gauge(let pair):
      let levels = (pair.before?.level ?? 0, pair.after?.level ?? 0)
      guard let own = levels.0 >= levels.1 ? pair.before : pair.after else { return }
      if min(levels.0, levels.1) > 0 { return }
      switch own.measure {
      case .confidence(let number, _): set(decimal(number)) { decimal($0.confidence.floor) }
      case .fall(let number, let baseline, let falling):
        let from = max(baseline, falling ?? baseline)
        set(decimal(TenThousandths(rawValue: from.rawValue - number.rawValue))) { decimal($0.confidence.drop) }
      case .likeness(let number, _): set(decimal(number)) { decimal($0.rephrase.similarity) }
      case .repetition(let number, _): set(decimal(number)) { decimal($0.loop.similarity) }
      case .exchanges(let complete): set(Amount(units: complete)) { Amount(units: $0.exchange.most) }
      case .silence(let waited, _):
        func limit(_ view: Parting.GaugeView?) -> Amount? {
          guard case .silence(_, let limit)? = view?.measure else { return nil }
          return Amount(units: Int(limit), places: 3)
        }
        (value, limitBefore, limitAfter) = (
          Amount(units: Int(waited), places: 3), limit(pair.before), limit(pair.after)
        )
      case .polarity(_, let average, _, _):
        guard PolarityGround.level.holds(own.measure, under: levels.0 >= levels.1 ? policies.0 : policies.1) else {
          return
        }
        set(decimal(average)) { decimal($0.sentiment.level) }
      case .cue, .count, .facts: break
      }
    case .hearing, .standing, .handover, .trace, .judgement: break
    }
  }
}
