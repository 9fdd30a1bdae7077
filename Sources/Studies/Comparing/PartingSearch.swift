import Conversations
package import Detection
import Judging

/// Finds where the replays of one conversation under two policies part in what decides.
///
///     the worse verdict holds by a need that the other replay does not have     -> why was a person due there?
///     ... that both have, with another verdict                                  -> a further reason, or the grace
///     ... by a handover that belongs to a need in the other replay              -> why was a person due there?
///     both have the same needs                                                  -> the first thing decided otherwise
///
/// "Why" is asked of the terms of the score: the signal that lifts the one score most above the other is looked up where
/// it fired, and what was measured there is held against both policies. Both replays must have written down every
/// measure, however far from its threshold; see ``FlipReading``.
struct PartingSearch {
  let before: ComparedReplay
  let after: ComparedReplay
  /// Whether both saw the same observations.
  let seesTheSame: Bool

  func found() -> Parting {
    var parting = decisive()
    parting.first = TraceDifference(before, after, seesTheSame: seesTheSame)?.at
    return parting
  }

  private func decisive() -> Parting {
    let (old, new) = (before.told, after.told)
    if old.standing != new.standing {
      return Parting(.standing(before: old.standing, after: new.standing))
    }
    let (was, now) = (old.judgement.verdict, new.judgement.verdict)
    if was != now {
      let found =
        was < now ? decided(before, against: after) : decided(after, against: before)
      if let found { return found }
    }
    return firstNeed() ?? traced()
  }

  // MARK: What decides

  /// By the need or the handover that gives the worse verdict.
  private func decided(_ worse: ComparedReplay, against other: ComparedReplay) -> Parting? {
    let name = worse.judgement.verdict.name
    for (index, judged) in worse.judgement.needs.enumerated() where judged.isCounted && judged.verdict.name == name {
      guard let twin = other.twin(of: worse.replay.needs[index]) else { return due(worse, index, against: other) }
      if other.judgement.needs[twin].verdict != judged.verdict {
        return judgedOtherwise(worse, index, other, twin)
      }
    }
    let handover = worse.judgement.handovers.firstIndex { $0.verdict?.name == name }
    guard let handover, let same = attempt(worse.replay.attempts[handover], in: other) else { return nil }
    let need = Int(other.replay.attempts[same].need)
    if other.replay.needs.indices.contains(need), worse.twin(of: other.replay.needs[need]) == nil {
      return due(other, need, against: worse)
    }
    let (verdict, others) = (worse.judgement.handovers[handover].verdict, other.judgement.handovers[same].verdict)
    guard verdict != others, let at = worse.place(worse.replay.attempts[handover].at) else { return nil }
    let isBefore = worse.side == .before
    return Parting(.handover(at: at, before: isBefore ? verdict : others, after: isBefore ? others : verdict))
  }

  /// The attempt that began at the same event.
  private func attempt(_ attempt: Attempt, in other: ComparedReplay) -> Int? {
    other.replay.attempts.firstIndex { $0.at == attempt.at }
  }

  /// By the first need that only one of them has.
  private func firstNeed() -> Parting? {
    let lonely = [(before, after), (after, before)].compactMap {
      replay, other -> (ComparedReplay, Int, ComparedReplay)? in
      replay.replay.needs.firstIndex { other.twin(of: $0) == nil }.map { (replay, $0, other) }
    }
    let first = lonely.min { $0.0.replay.needs[$0.1].precedes($1.0.replay.needs[$1.1]) }
    return first.flatMap { due($0.0, $0.1, against: $0.2) }
  }

  // MARK: Why a person was due

  /// Why a need began in one replay and not in the other.
  ///
  /// - Parameter depth: how often the two have changed their parts: the one that was due earlier is the one to explain.
  private func due(
    _ replay: ComparedReplay, _ index: Int, against other: ComparedReplay, depth: Int = 0
  ) -> Parting? {
    let need = replay.replay.needs[index]
    guard let cause = need.causes.first, let at = replay.place(need.onset) else { return nil }
    if depth == 0, let active = other.need(activeBefore: need.decidedAt),
      replay.twin(of: other.replay.needs[active]) == nil,
      let earlier = due(other, active, against: replay, depth: 1)
    {
      return earlier
    }
    let due = Parting.Due(
      side: replay.side, at: at, isFurther: false, other: otherDue(need, other))
    if let parting = why(cause, due, replay, other) { return parting }
    guard depth == 0 else { return nil }
    // The other one was due before, or has begun anew since a need of its own: that is what has to be explained.
    let ended = other.replay.needs.firstIndex { $0.precedes(need) && replay.twin(of: $0) == nil }
    if let ended, let earlier = self.due(other, ended, against: replay, depth: 1) { return earlier }
    // What both scores were is always known.
    return weighed(cause, due, replay, other) { _, _ in .score(cause.signal, of: replay.side, at: at) }
  }

  /// What the other replay says of somebody being due.
  private func otherDue(_ need: Need, _ other: ComparedReplay) -> Parting.Due.Other {
    if other.replay.needs.isEmpty { return .never }
    if let active = other.need(activeBefore: need.decidedAt), let at = other.place(other.replay.needs[active].onset) {
      return .at(at)
    }
    let isFirst = !other.spans.contains { $0.begin < need.decidedAt }
    if isFirst, let at = other.place(other.replay.needs[0].onset) { return .at(at) }
    return .notHere
  }

  /// Why one cause counts in one replay and not in the other.
  private func why(
    _ cause: Cause, _ due: Parting.Due, _ replay: ComparedReplay, _ other: ComparedReplay
  ) -> Parting? {
    if cause.kind != .soft {
      let name = replay.name(cause.signal)
      let (own, others) = (replay.hearing(of: name, at: cause.at), other.hearing(of: name, at: cause.at))
      if own == others { return nil }
      let isBefore = replay.side == .before
      return Parting(
        .hearing(
          cause.signal, of: replay.side, at: due.at, before: isBefore ? own : others, after: isBefore ? others : own),
        due: due)
    }
    return weighed(cause, due, replay, other) { own, others in ground(own, others, cause, replay, other) }
  }

  /// The scores at an escalation, with what makes them differ; `nil` where both reach their thresholds.
  private func weighed(
    _ cause: Cause, _ due: Parting.Due?, _ replay: ComparedReplay, _ other: ComparedReplay,
    _ ground: (Parting.Score, Parting.Score) -> Parting.Ground?
  ) -> Parting? {
    guard let entry = replay.escalation(cause), let at = replay.place(cause.at) else { return nil }
    // A score that reached its threshold as well decided nothing otherwise; then something else did.
    guard other.largestScore(at: cause.decidedAt, showing: cause.at) < other.policy.score.threshold else { return nil }
    let own = replay.score(entry: entry)
    let others = other.score(after: replay.name(cause.signal), at: cause.at, decidedAt: cause.decidedAt)
    let isBefore = replay.side == .before
    let scores = Parting.Scores(at: at, before: isBefore ? own : others, after: isBefore ? others : own)
    return ground(own, others).map { Parting($0, due: due, scores: scores) }
  }

  /// What lifts the one score above the other; `nil` where both saw the same and one of them has begun anew since.
  private func ground(
    _ own: Parting.Score, _ others: Parting.Score, _ cause: Cause, _ replay: ComparedReplay, _ other: ComparedReplay
  ) -> Parting.Ground? {
    guard let at = replay.place(cause.at), let entry = replay.escalation(cause) else { return nil }
    func twin(_ term: ScoreTerm) -> ScoreTerm? {
      others.terms.first { other.name($0.signal) == replay.name(term.signal) }
    }
    let lifted = own.terms.map { (term: $0, by: $0.weight.rawValue - (twin($0)?.weight.rawValue ?? 0)) }
      .filter { $0.by > 0 }
    // The first of equal ones, in the order in which they fired.
    guard let most = lifted.map(\.by).max(), let main = lifted.first(where: { $0.by == most })?.term else {
      return .score(cause.signal, of: replay.side, at: at)
    }
    let name = replay.name(main.signal)
    let firings = replay.firings(of: main.signal, upTo: entry)
    let missed = firings.filter { other.level(of: name, at: $0.at, decidedAt: $0.decidedAt) == nil }
    if let firing = missed.last(where: { $0.at == cause.at }) ?? missed.last {
      return seen(main.signal, firing, replay, other)
    }
    guard twin(main)?.level != main.level else { return .score(cause.signal, of: replay.side, at: at) }
    // Both fire at the same events, and not at the same level; a second level can weigh less than the first.
    let parted = firings.first { firing in
      guard case .signal(_, let level) = firing.kind else { return false }
      return other.level(of: name, at: firing.at, decidedAt: firing.decidedAt) != level
    }
    if let parted { return seen(main.signal, parted, replay, other) }
    // The other one fired once more than this one.
    guard let term = twin(main), term.level > main.level else { return nil }
    let end = other.replay.trace.lastIndex { $0.at <= cause.at && $0.decidedAt <= cause.decidedAt }
    let further = end.map { other.firings(of: term.signal, upTo: $0) }?.last {
      replay.level(of: name, at: $0.at, decidedAt: $0.decidedAt) == nil
    }
    return further.flatMap { seen(term.signal, $0, other, replay) }
  }

  /// What was measured or heard where a signal fired in one replay, and not or otherwise in the other.
  private func seen(
    _ signal: Signal, _ firing: TraceEntry, _ replay: ComparedReplay, _ other: ComparedReplay
  ) -> Parting.Ground? {
    guard let place = replay.place(firing.at) else { return nil }
    if let pair = gauges(signal, firing, place, replay, other) { return .gauge(pair) }
    let name = replay.name(signal)
    let (hears, otherHears) = (replay.hearing(of: name, at: firing.at), other.hearing(of: name, at: firing.at))
    guard hears != otherHears else { return nil }
    let isBefore = replay.side == .before
    return .hearing(
      signal, of: replay.side, at: place, before: isBefore ? hears : otherHears, after: isBefore ? otherHears : hears)
  }

  /// What was measured where a signal fired, in both replays; `nil` where the measures do not explain it.
  private func gauges(
    _ signal: Signal, _ firing: TraceEntry, _ place: EventPlace, _ replay: ComparedReplay, _ other: ComparedReplay
  ) -> Parting.GaugePair? {
    guard signal.topic == nil, signal.keyword == nil else { return nil }
    let own = replay.gauges(signal, at: firing.at, decidedAt: firing.decidedAt).filter {
      $0.measure.reaches(replay.policy)
    }
    var others = other.gauges(signal, at: firing.at, decidedAt: firing.decidedAt)
    let ownLevel = replay.level(of: replay.name(signal), at: firing.at, decidedAt: firing.decidedAt) ?? 0
    let otherLevel = other.level(of: other.name(signal), at: firing.at, decidedAt: firing.decidedAt) ?? 0
    if others.isEmpty, case .exchanges? = own.first?.measure, var unfired = own.first,
      replay.countsExchanges(as: other, upTo: firing.decidedAt)
    {
      // Beyond its first level the cap is silent until the second, so nothing was written down of it.
      unfired.level = 0
      others = [unfired]
    }
    func pair(_ gauge: Gauge, _ twin: Gauge?) -> Parting.GaugePair {
      let (view, seen) = (replay.view(gauge), twin.map { other.view($0) })
      let isBefore = replay.side == .before
      return Parting.GaugePair(
        signal: signal, at: place, before: isBefore ? view : seen, after: isBefore ? seen : view)
    }
    for gauge in own {
      let twin = others.first { $0.measure.isLike(gauge.measure) }
      // It reaches one threshold and not the other, or something keeps it quiet in the other.
      if let twin, otherLevel == 0, !twin.measure.reaches(other.policy) || twin.quiet != nil {
        return pair(gauge, twin)
      }
    }
    // How many of them make the second level is what differs.
    guard let gauge = own.first, let twin = others.first(where: { $0.measure.isLike(gauge.measure) }),
      let limit = gauge.measure.second(signal, under: replay.policy),
      let otherLimit = twin.measure.second(signal, under: other.policy), limit != otherLimit
    else { return nil }
    // A level stays once it is reached, so the measure itself must say the same as the level.
    func tells(_ measure: Gauge.Measure, _ limit: Int, _ level: UInt8) -> Bool {
      measure.number.map { ($0 >= limit) == (level >= 2) } ?? true
    }
    let isCap = if case .exchanges = gauge.measure { true } else { false }
    guard otherLevel > 0 || isCap, ownLevel != otherLevel, tells(gauge.measure, limit, ownLevel),
      tells(twin.measure, otherLimit, otherLevel)
    else { return nil }
    return pair(gauge, twin)
  }

  // MARK: The same need, judged otherwise

  private func judgedOtherwise(
    _ worse: ComparedReplay, _ index: Int, _ other: ComparedReplay, _ twin: Int
  ) -> Parting {
    let (need, same) = (worse.replay.needs[index], other.replay.needs[twin])
    for (replay, own, opposite, others) in [(worse, need, other, same), (other, same, worse, need)] {
      let further = own.causes.first { cause in
        !others.causes.contains {
          $0.at == cause.at && $0.decidedAt == cause.decidedAt && opposite.name($0.signal) == replay.name(cause.signal)
        }
      }
      guard let further, let at = replay.place(further.at) else { continue }
      let due = Parting.Due(side: replay.side, at: at, isFurther: true, other: .notHere)
      if let parting = why(further, due, replay, opposite) { return parting }
    }
    if let parting = graces(worse, need, same) { return parting }
    return traced()
  }

  /// By the messages or the time that each policy allows.
  private func graces(
    _ worse: ComparedReplay, _ need: Need, _ same: Need
  ) -> Parting? {
    for (cause, other) in zip(need.causes, same.causes) where !cause.attemptWasOpen && cause.grace != other.grace {
      let isOver = (cause.aiMessages > cause.grace, other.aiMessages > other.grace)
      guard isOver.0 != isOver.1, cause.aiMessages == other.aiMessages, let at = worse.place(cause.at) else { continue }
      let isBefore = worse.side == .before
      return Parting(
        .grace(
          Parting.GracePair(
            kind: cause.kind, signal: cause.signal, at: at, messages: Int(cause.aiMessages),
            before: Int(isBefore ? cause.grace : other.grace), after: Int(isBefore ? other.grace : cause.grace))))
    }
    let limits = (before.policy.grace.milliseconds, after.policy.grace.milliseconds)
    for cause in need.causes where !cause.attemptWasOpen && limits.0 != limits.1 {
      let end =
        cause.attempt >= 0
        ? worse.replay.attempts[Int(cause.attempt)].at
        : need.endedAt ?? Step(worse.told.conversation.events.count - 1)
      guard let waited = worse.wait(from: cause.at, to: end), let at = worse.place(cause.at) else { continue }
      func isOver(_ limit: Int64?) -> Bool { limit.map { waited > $0 } ?? false }
      guard isOver(limits.0) != isOver(limits.1) else { continue }
      return Parting(
        .wait(
          Parting.WaitPair(
            kind: cause.kind, signal: cause.signal, at: at, waited: waited, before: limits.0, after: limits.1)))
    }
    return nil
  }

  // MARK: The first difference

  /// By the first thing that is decided otherwise; by the judgement where nothing is.
  private func traced() -> Parting {
    guard let found = TraceDifference(before, after, seesTheSame: seesTheSame) else { return Parting(.judgement) }
    return explained(found) ?? Parting(found.ground)
  }

  /// Why one of them decides it: by what was measured or heard, or by both scores.
  private func explained(_ found: TraceDifference) -> Parting? {
    for (replay, entry, other) in [(before, found.before, after), (after, found.after, before)] {
      switch entry?.kind {
      case .signal(let signal, _):
        if let entry, let ground = seen(signal, entry, replay, other) { return Parting(ground) }
      case .escalation(let signal):
        let cause = replay.replay.needs.flatMap(\.causes).first {
          $0.signal == signal && $0.at == entry?.at && $0.decidedAt == entry?.decidedAt && $0.kind == .soft
        }
        guard let cause, let at = replay.place(cause.at) else { continue }
        let parting = weighed(cause, nil, replay, other) { own, others in
          ground(own, others, cause, replay, other) ?? .score(signal, of: replay.side, at: at)
        }
        if let parting { return parting }
      default: continue
      }
    }
    return nil
  }
}

extension Need {
  /// Whether it begins before another one; of two that one event decides, that which an earlier one shows.
  fileprivate func precedes(_ other: Need) -> Bool {
    (decidedAt, onset) < (other.decidedAt, other.onset)
  }
}

extension Gauge.Measure {
  /// Which case it is, where it counts cases; `nil` where it measures.
  fileprivate var number: Int? {
    switch self {
    case .confidence(_, let run): run
    case .count(let number), .facts(_, let number): number
    case .exchanges(let complete): complete
    case .fall, .likeness, .cue, .repetition, .polarity, .silence: nil
    }
  }

  /// How many of them make the second level under a policy; `nil` where there is none.
  package func second(_ signal: Signal, under policy: Policy) -> Int? {
    switch self {
    case .confidence: policy.confidence.floorRun
    case .likeness, .cue: policy.rephrase.count
    case .repetition: policy.loop.count
    case .count: signal == .rejection ? policy.rejectionCount : policy.nonAnswerCount
    case .exchanges: policy.exchange.most * 2
    case .facts: policy.reaskCount
    case .silence: 2
    case .fall, .polarity: nil
    }
  }
}
