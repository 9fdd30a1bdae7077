import Conversations
import Detection
import Judging
import Redaction
import Rendering
import Studies

/// Says in one sentence what made two policies say otherwise of a conversation, and what came of it.
///
///     In w-47012 the AI's confidence at line 118 was 0.35: below 0.40 under A, not below 0.30 under B; the score came to
///     1.00 of 1.00 under A and to 0.50 of 1.00 under B; so a person was due there under A and never under B, and the
///     verdict goes from missed to none.
///
/// Every part is what one of the two replays saw or decided; a part that neither can show is left out.
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

  /// A place as people find it: its own line, or its message in the line of the conversation.
  func place(_ place: EventPlace) -> SafeText {
    let line: SafeText = "line \(place.line + 1)"
    if flip.hasLines { return line }
    return message(place) + " (\(line))"
  }

  /// The same for a place that is named after another of the same conversation.
  func again(_ other: EventPlace) -> SafeText { flip.hasLines ? place(other) : message(other) }

  private func message(_ place: EventPlace) -> SafeText {
    place.message.map { "message \($0 + 1)" } ?? "event \(place.event + 1)"
  }

  // MARK: The parts

  /// What differs, first for A, then for B.
  private func both(_ part: (PolicySide) -> SafeText) -> SafeText {
    "\(part(.before)) under A, \(part(.after)) under B"
  }

  private var ground: SafeText {
    switch flip.parting.ground {
    case .gauge(let pair): return GaugeClause(pair: pair, sentence: self).text()
    case .score(let signal, let at):
      guard let scores = flip.parting.scores else { return "the scores part at \(place(at))" }
      let name = SafeText(name: policies[flip.parting.due?.side ?? .before].name(of: signal))
      let what: SafeText = "at \(place(at)) the score after \(name) is "
      guard scores.before.sum == scores.after.sum else { return what + both { weighed(scores[$0], $0) } }
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
      return "the replays part at \(spot): " + both { decided($0 == .before ? before : after, $0) }
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

  private var scores: SafeText? {
    guard let scores = flip.parting.scores else { return nil }
    if case .score = flip.parting.ground { return nil }
    func part(_ side: PolicySide) -> SafeText {
      "\(ReplayScene.decimal(scores[side].sum)) of \(ReplayScene.decimal(scores[side].threshold)) under \(Self.letter(side))"
    }
    let at: SafeText = scores.at == flip.parting.at ? "there" : "at \(again(scores.at))"
    return "the score \(at) came to \(part(.before)) and to \(part(.after))"
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
    case .soft(_, let weight): "adds \(ReplayScene.decimal(weight)) to the score"
    case .listed: "is listed and raises nothing"
    case .suppressed(let reason): "does not count (\(ReplayScene.words(reason)))"
    case .unobserved(let mode): "is not looked at, for \(ReplayScene.words(mode))"
    case .unheard: "does not fire"
    }
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
