import Conversations
import Detection
import Judging
import Redaction
import Rendering
import Studies

/// Says in one sentence what made two policies say otherwise of a conversation, and what came of it.
///
///     In w-47012 the AI's confidence at line 118 was 0.35: below 0.40 under A, not below 0.30 under B; the score there
///     was 1.00 of 1.00 after confidence_floor under A and 0.50 of 1.00 before any signal under B; so a person was due
///     there under A and never under B, and the verdict goes from missed to none.
///
/// Every part is what one of the two replays saw or decided; a part that neither can show is left out. Turns count as in
/// `explain`. A score is always that of one step, which is named.
struct ChangeSentence {
  let name: SafeText
  let flip: ExplainedFlip
  let change: RowChange
  let policies: PolicyPair

  /// The sentence.
  func text() -> SafeText {
    var text: SafeText = "In \(name) " + ground
    if let scores { text += "; " + scores }
    let due = due
    if let due { text += "; so " + due }
    let verdicts: SafeText =
      change.isFlip
      ? "the verdict goes from \(Self.word(change.before)) to \(Self.word(change.after))"
      : "the verdict stays \(Self.word(change.before))"
    return text + (due == nil ? "; so " : ", and ") + verdicts + "."
  }

  private static func word(_ verdict: ConversationVerdict) -> SafeText {
    ReportContent.plain(Words.verdicts[Int(verdict.rawValue)])
  }

  /// A or B.
  static func letter(_ side: PolicySide) -> SafeText { side == .before ? "A" : "B" }

  // MARK: Places

  /// A place as people find it: its own line, or its turn in the line of the conversation.
  func place(_ place: EventPlace) -> SafeText {
    let line: SafeText = "line \(place.line + 1)"
    if flip.hasLines { return line }
    return turn(place) + " (\(line))"
  }

  /// The same for a place that is named after another of the same conversation.
  func again(_ other: EventPlace) -> SafeText { flip.hasLines ? place(other) : turn(other) }

  /// The turn as `explain` counts it, with the message in it where it has several.
  private func turn(_ place: EventPlace) -> SafeText {
    guard let turn = place.turn else { return "event \(place.event + 1)" }
    guard let message = place.message, place.ofMessages > 1 else { return "turn \(turn)" }
    return "message \(message + 1) of turn \(turn)"
  }

  // MARK: The parts

  /// What differs, first for A, then for B.
  private func both(_ part: (PolicySide) -> SafeText) -> SafeText {
    "\(part(.before)) under A, \(part(.after)) under B"
  }

  private var ground: SafeText {
    switch flip.parting.ground {
    case .gauge(let pair): return GaugeClause(pair: pair, sentence: self).text()
    case .score(_, _, let at):
      guard let scores = flip.parting.scores else { return "the scores part at \(place(at))" }
      guard let name = sameStep(scores) else {
        return "at \(place(at)) the score is "
          + both { "\(weighed(scores[$0], $0)) \(step(scores[$0], $0))" }
      }
      let what: SafeText = "at \(place(at)) the score after \(name) is "
      guard scores.before.sum == scores.after.sum, scores.before.threshold != scores.after.threshold else {
        return what + both { weighed(scores[$0], $0) }
      }
      return what + "\(ReplayScene.decimal(scores.before.sum)): "
        + both {
          let threshold = ReplayScene.decimal(scores[$0].threshold)
          return scores[$0].sum >= scores[$0].threshold
            ? "at or above the threshold of \(threshold)" : "below the threshold of \(threshold)"
        }
    case .hearing(let signal, let side, let at, let before, let after):
      let what = SafeText(name: policies[side].name(of: signal))
      return "\(what) at \(place(at)) " + both { hearing($0 == .before ? before : after) }
    case .grace(let pair):
      let many = ReplayScene.count(pair.messages, "AI message")
      return "\(many) counted after \(cause(pair.kind)) at \(place(pair.at)): "
        + both {
          let grace = $0 == .before ? pair.before : pair.after
          return pair.messages > grace ? "more than the \(grace) allowed" : "not more than the \(grace) allowed"
        }
    case .wait(let pair):
      return "\(cause(pair.kind)) at \(place(pair.at)) waited \(ReplayScene.duration(pair.waited)): "
        + both {
          guard let limit = $0 == .before ? pair.before : pair.after else { return "without a limit" }
          return pair.waited > limit
            ? "longer than the \(ReplayScene.duration(limit)) allowed"
            : "not longer than the \(ReplayScene.duration(limit)) allowed"
        }
    case .standing(let before, let after):
      return "the conversation is " + both { ReportContent.words(of: $0 == .before ? before : after) }
    case .handover(let at, let before, let after):
      return "the handover at \(place(at)) is "
        + both {
          ($0 == .before ? before : after).map { Words.handoverVerdicts[Int($0.rawValue)] } ?? "part of a need"
        }
    case .trace(let at, let before, let after):
      let spot: SafeText = at.map { place($0) } ?? "the end of the data"
      return "the replays part at \(spot): " + decisions(before, after)
    case .judgement:
      return "both replays decide the same at every event, and what happened is judged otherwise"
    }
  }

  private func cause(_ kind: CauseKind) -> SafeText {
    switch kind {
    case .asked: "the request for a person"
    case .risk: "the topic"
    case .soft: "the escalation"
    }
  }

  /// The score with its threshold and its terms.
  private func weighed(_ score: Parting.Score, _ side: PolicySide) -> SafeText {
    let parts = score.terms.filter { $0.weight != .zero }.map { term -> SafeText in
      "\(name: policies[side].name(of: term.signal)) \(ReplayScene.decimal(term.weight))"
    }
    let made: SafeText = parts.isEmpty ? "" : " (" + parts.joined(separator: " + ") + ")"
    return "\(ReplayScene.decimal(score.sum)) of \(ReplayScene.decimal(score.threshold))\(made)"
  }

  /// The signal after which both scores are, where it is one.
  private func sameStep(_ scores: Parting.Scores) -> SafeText? {
    guard let before = scores.before.signal, let after = scores.after.signal else { return nil }
    let names = (policies.before.name(of: before), policies.after.name(of: after))
    return names.0 == names.1 ? SafeText(name: names.0) : nil
  }

  /// At which step of its event a score is.
  private func step(_ score: Parting.Score, _ side: PolicySide) -> SafeText {
    score.signal.map { "after \(name: policies[side].name(of: $0))" } ?? "before any signal"
  }

  private var scores: SafeText? {
    guard let scores = flip.parting.scores else { return nil }
    if case .score = flip.parting.ground { return nil }
    let same = sameStep(scores)
    func part(_ side: PolicySide) -> SafeText {
      let score: SafeText =
        "\(ReplayScene.decimal(scores[side].sum)) of \(ReplayScene.decimal(scores[side].threshold))"
      let step: SafeText = same == nil ? " " + step(scores[side], side) : ""
      return score + step + " under \(Self.letter(side))"
    }
    let after: SafeText = same.map { "after \($0) " } ?? ""
    let at: SafeText = scores.at == flip.parting.at ? "there" : "at \(again(scores.at))"
    return "the score \(after)\(at) was \(part(.before)) and \(part(.after))"
  }

  private var due: SafeText? {
    guard let due = flip.parting.due else { return nil }
    let (own, other) = (Self.letter(due.side), Self.letter(due.side.other))
    if due.isFurther {
      return "there was a further reason for a person under \(own) and none there under \(other)"
    }
    let at: SafeText = due.at == flip.parting.at ? "there" : "at \(again(due.at))"
    let others: SafeText =
      switch due.other {
      case .never: "never under \(other)"
      case .notHere: "not there under \(other)"
      case .at(let place):
        place.event < due.at.event
          ? "already at \(again(place)) under \(other)" : "only at \(again(place)) under \(other)"
      }
    return "a person was due \(at) under \(own) and \(others)"
  }

  // MARK: Words

  private func hearing(_ hearing: Parting.Hearing) -> SafeText {
    switch hearing {
    case .hard: "makes a person due by itself"
    case .soft(let level, let weight): "has level \(level), which weighs \(ReplayScene.decimal(weight)) in the score"
    case .listed: "is listed and raises nothing"
    case .suppressed(let reason): "does not count (\(ReplayScene.words(reason)))"
    case .unobserved(let mode): "is not looked at, for \(ReplayScene.words(mode))"
    case .unheard: "does not fire"
    }
  }

  /// What each decides; where that is the same, when.
  private func decisions(_ before: Parting.Decision?, _ after: Parting.Decision?) -> SafeText {
    let texts = (decided(before?.kind, .before), decided(after?.kind, .after))
    guard texts.0 == texts.1 else { return "\(texts.0) under A, \(texts.1) under B" }
    func when(_ decision: Parting.Decision?) -> SafeText {
      decision?.decidedAt.map { "at \(again($0))" } ?? "at the end of the data"
    }
    return "\(texts.0), decided \(when(before)) under A, \(when(after)) under B"
  }

  private func decided(_ kind: TraceEntry.Kind?, _ side: PolicySide) -> SafeText {
    guard let kind else { return "nothing of the kind is decided there" }
    func name(_ signal: Signal) -> SafeText { SafeText(name: policies[side].name(of: signal)) }
    switch kind {
    case .signal(let signal, let level): return "\(name(signal)) fires at level \(level)"
    case .match(let signal): return "\(name(signal)) is listed"
    case .suppressed(let signal, let reason): return "\(name(signal)) does not count (\(ReplayScene.words(reason)))"
    case .confirmation: return "the customer confirms a solution"
    case .withdrawal: return "the customer takes a request back"
    case .recovery: return "the customer's tone recovers"
    case .mode(let mode, let reason): return ReplayScene.words(mode) + ReplayScene.words(reason)
    case .escalation(let signal): return "\(name(signal)) makes a person due"
    case .needBegan: return "a need begins"
    case .needEnded(let end): return "a need ends, because \(ReplayScene.words(end))"
    }
  }
}
