import Conversations
import Detection
import Redaction
import Rendering
import Studies

extension ReplayScene {
  /// What was seen, against its threshold, and why it stayed quiet where it did.
  func sentence(_ gauge: Gauge) -> SafeText {
    var text = measured(gauge)
    if let quiet = gauge.quiet { text += "; " + Self.reason(quiet) }
    return text
  }

  private func measured(_ gauge: Gauge) -> SafeText {
    let fired = gauge.level > 0
    switch gauge.measure {
    case .confidence(let value, let run):
      let head: SafeText = "confidence \(Self.decimal(value)), floor \(Self.decimal(policy.confidence.floor)): "
      guard run > 0 else { return head + "near" }
      let many: SafeText = "\(run) in a row, \(policy.confidence.floorRun) make level 2"
      return head + "below; " + many
    case .fall(let value, let baseline, let falling):
      let from = max(baseline, falling ?? baseline)
      let fall = TenThousandths(rawValue: from.rawValue - value.rawValue)
      let what: SafeText = from == baseline ? "the median before it" : "two messages before"
      return
        "confidence \(Self.decimal(value)), \(Self.decimal(fall)) under \(what) (\(Self.decimal(from))), "
        + "limit \(Self.decimal(policy.confidence.drop)), only below \(Self.decimal(policy.confidence.dropBelow))"
    case .likeness(let value, let other):
      return
        "similarity \(Self.decimal(value)) to \(place(other)), threshold \(Self.decimal(policy.rephrase.similarity))"
    case .cue: return "the words say that something is said again"
    case .repetition(let value, let other):
      return
        "similarity \(Self.decimal(value)) to the AI message of \(place(other)), "
        + "threshold \(Self.decimal(policy.loop.similarity))"
    case .count(let number):
      let second = gauge.signal == .rejection ? policy.rejectionCount : policy.nonAnswerCount
      let what: SafeText =
        gauge.signal == .rejection ? "rejection \(number) of what the AI said" : "non-answer \(number) of the AI"
      return what + ", \(second) make level 2"
    case .exchanges(let completed):
      let many = Self.count(completed, "exchange")
      return many + " complete, limit \(policy.exchange.most)" + (fired ? "" : ": near")
    case .polarity(let value, let average, let streak, let fall):
      return polarity(value, average, streak, fall)
    case .silence(let waited, let limit):
      return "nobody answered for \(Self.duration(waited)), limit \(Self.duration(limit))"
    case .facts(let facts, let number):
      let names = Fact.allCases.filter { facts.contains(Facts($0)) }.map { SafeText(name: "\($0)") }
      let what: SafeText = "asks for what the customer gave: " + names.joined(separator: ", ")
      return what + "; case \(number), \(policy.reaskCount) make level 2"
    }
  }

  private func polarity(
    _ value: TenThousandths, _ average: TenThousandths, _ streak: Int, _ fall: TenThousandths?
  ) -> SafeText {
    let limits = policy.sentiment
    var text: SafeText = "polarity \(Self.decimal(value)); average \(Self.decimal(average))"
    text += ", level \(Self.decimal(limits.level))"
    if streak > 0 {
      text += "; \(streak) in a row at or below \(Self.decimal(limits.streakBelow)), \(limits.streak) fire"
    }
    if let fall, fall.rawValue < 0 {
      text += "; fell by \(Self.decimal(TenThousandths(rawValue: -fall.rawValue))), limit \(Self.decimal(limits.drop))"
    }
    return text
  }

  static func reason(_ quiet: Gauge.Quiet) -> SafeText {
    switch quiet {
    case .isAsk: "quiet, because the turn asks for a person and counts as that"
    case .tooShort: "quiet, because the turn has too few words"
    case .answersQuestion: "quiet, because the turn answers a question of the AI"
    case .nothingBetween: "quiet, because the AI said nothing of substance between"
    case .longAgo: "quiet, because the other turn is too long ago"
    case .resent: "quiet, because the same words were sent twice at once"
    case .noTurnBetween: "quiet, because no turn of the customer lies between that counts"
    case .endsHigh: "quiet, because the confidence ends too high"
    case .wantsNoReply: "quiet, because the turn wants no reply"
    }
  }

  /// The score against its threshold with each of its terms.
  func score(_ terms: [ScoreTerm]) -> SafeText {
    let sum = terms.reduce(Int32(0)) { $0 + $1.weight.rawValue }
    let threshold = policy.score.threshold
    let head: SafeText = "\(Self.decimal(TenThousandths(rawValue: sum))) of \(Self.decimal(threshold))"
    let parts: [SafeText] = terms.filter { $0.weight != .zero }.map { term in
      let own: SafeText = "\(name(term.signal)) \(Self.decimal(term.weight))"
      guard term.decays > 0 else { return own }
      let full = policy.score.weight(term.signal, level: Int(term.level))
      let power: SafeText = term.decays == 1 ? "" : "^\(term.decays)"
      return own + " (\(Self.decimal(full)) x \(Self.decimal(policy.score.decay))\(power))"
    }
    return parts.isEmpty ? head : head + ": " + parts.joined(separator: " + ")
  }
}
