import Conversations
import Detection
import Judging
import Redaction
import Rendering
import Studies

/// Says the verdict in words: first the one that decides, then what should have happened, then the rest.
struct VerdictSentences {
  let scene: ReplayScene

  private var judgement: Judgement { scene.told.judgement }

  /// The sentences, the verdict of the conversation first.
  func sentences() -> [SafeText] {
    var all: [SafeText] = []
    let counted = scene.replay.needs.indices.filter { judgement.needs[$0].isCounted }
    let free = scene.replay.attempts.indices.filter { judgement.handovers[$0].verdict != nil }
    let first = counted.first { name(judgement.needs[$0].verdict) == judgement.verdict.name }
    if let first {
      all += [need(first), due(first)]
      all += absence(first)
    } else if let handover = free.first(where: { judgement.handovers[$0].verdict?.name == judgement.verdict.name }) {
      all.append(self.handover(handover))
    } else if judgement.verdict == .open {
      all.append("Open: a handover without a need is under way, and the conversation may go on.")
    } else if !scene.replay.needs.isEmpty {
      all.append("None: a person was due, and no need has a verdict.")
    } else {
      all.append("Nothing was due: no need for a person was found, and no handover was started.")
    }
    for index in counted where index != first { all.append("Also, need \(index + 1). " + need(index)) }
    for index in free where !(first == nil && index == free.first { isDecisive($0) }) {
      all.append("Also, handover \(index + 1). " + handover(index))
    }
    for index in scene.replay.needs.indices where !judgement.needs[index].isCounted {
      let place = scene.place(scene.replay.needs[index].onset)
      all.append("Need \(index + 1), \(place), began before the AI or a handover and has no verdict.")
    }
    return all
  }

  private func isDecisive(_ handover: Int) -> Bool {
    judgement.handovers[handover].verdict?.name == judgement.verdict.name
  }

  private func name(_ verdict: NeedVerdict) -> String { verdict.name }

  /// What made a human due.
  private func onset(_ need: Need) -> SafeText {
    guard let cause = need.causes.first else { return "a human was due" }
    let place = scene.place(cause.at)
    switch cause.kind {
    case .asked: return "the customer asked for a person at \(place)"
    case .risk: return "\(scene.name(cause.signal)) came up at \(place), which must reach a person"
    case .soft:
      return
        "the score reached \(ReplayScene.decimal(scene.policy.score.threshold)) at \(place) by \(scene.name(cause.signal))"
    }
  }

  private func need(_ index: Int) -> SafeText {
    let need = scene.replay.needs[index]
    let judged = judgement.needs[index]
    let onset = onset(need)
    let failure: SafeText = judged.failure.map { ReplayScene.words($0) } ?? "nobody came"
    let began: SafeText = judged.initiatedAt.map { "a handover began at \(scene.place($0))" } ?? "a handover began"
    switch judged.verdict {
    case .missed:
      let turns = scene.aiTurns(in: scene.messages(after: need.onset, until: need.endedAt))
      let after: SafeText =
        turns == 0 ? "no handover was started" : "the AI went on for \(ReplayScene.count(turns, "turn"))"
      let why: SafeText = judged.failure == .ignored || judged.failure == nil ? "" : ", and \(failure)"
      return "Missed: \(onset); \(after)\(why)."
    case .unfulfilled: return "Unfulfilled: \(onset); \(began), and no human wrote: \(failure)."
    case .late:
      let observed: SafeText = judged.isObserved ? "" : " This export cannot show whether anybody wrote."
      return "Late: \(onset); \(began), \(lateness(judged.lateness)).\(observed)"
    case .onTime:
      let after: SafeText =
        judged.isObserved
        ? judged.humanAt.map { "and a human wrote at \(scene.place($0))" } ?? "and a human wrote"
        : "and this export cannot show whether anybody wrote"
      return "On time: \(onset); \(began), within the grace, \(after)."
    case .recovered:
      let end: SafeText = need.endedAt.map { " at \(scene.place($0))" } ?? ""
      return "Recovered: \(onset); no handover was started, and the customer confirmed a solution\(end). No miss."
    case .withdrawn:
      let end: SafeText = need.endedAt.map { " at \(scene.place($0))" } ?? ""
      return "Withdrawn: \(onset), and \(ReplayScene.words(need.end))\(end), in time. No miss."
    case .open:
      let beyond: SafeText = judged.isBeyondGrace ? "; it is already beyond the grace" : ""
      return "Open: \(onset), and the conversation may still go on\(beyond)."
    }
  }

  private func lateness(_ lateness: Lateness) -> SafeText {
    var parts: [SafeText] = []
    if lateness.aiMessages > 0 { parts.append(ReplayScene.count(lateness.aiMessages, "AI message")) }
    if lateness.exchanges > 0 { parts.append(ReplayScene.count(lateness.exchanges, "exchange")) }
    if let waited = lateness.milliseconds, waited > 0 { parts.append(ReplayScene.duration(waited)) }
    return parts.joined(separator: ", ") + " beyond the grace"
  }

  /// What should have happened.
  private func due(_ index: Int) -> SafeText {
    let need = scene.replay.needs[index]
    let strictest = need.causes.map(\.grace).min() ?? 0
    var text: SafeText = "Due: a handover from \(scene.place(need.onset)) on, "
    text +=
      strictest == 0
      ? "before any further AI message" : "after at most \(ReplayScene.count(Int(strictest), "AI message"))"
    if let seconds = scene.policy.grace.milliseconds { text += " and \(ReplayScene.duration(seconds))" }
    return text + "."
  }

  /// What is not there, with the range that was read.
  private func absence(_ index: Int) -> [SafeText] {
    let need = scene.replay.needs[index]
    let verdict = judgement.needs[index].verdict
    guard verdict == .missed || verdict == .unfulfilled || verdict == .open, need.end != .human else { return [] }
    let range = scene.messages(after: need.onset, until: need.endedAt)
    let read = ReplayScene.count(scene.publicMessages(in: range), "message")
    let humans = scene.publicMessages(in: range, by: .human)
    guard humans == 0 else { return [] }
    let lines: SafeText = scene.lines(of: range).map { " in \($0)" } ?? ""
    let what: SafeText = need.isInitiated ? "No human message" : "No handover and no human message"
    let note: SafeText =
      scene.conversation.coverage.contains(.humanMessages)
      ? "" : " This export never shows what humans write."
    return ["\(what)\(lines), \(read) after \(scene.place(need.onset)) read.\(note)"]
  }

  private func handover(_ index: Int) -> SafeText {
    let attempt = scene.replay.attempts[index]
    let judged = judgement.handovers[index]
    let by = Words.initiators[Int(attempt.initiator.rawValue)]
    let what: SafeText = "a handover at \(scene.place(attempt.at)), started by \(by), without a detected need"
    switch judged.verdict {
    case .proactive: return "Proactive: a human stepped in unasked at \(scene.place(attempt.at))."
    case .unfulfilled:
      let why: SafeText = judged.failure.map { ReplayScene.words($0) } ?? "nobody came"
      return "Unfulfilled: \(what), and no human wrote: \(why)."
    case .unneeded:
      let why: SafeText =
        switch judged.reason {
        case .repeatsAI: "the human repeated an answer of the AI"
        case .shortClose: "the human closed or handed back after one message"
        case .aiWasFine: "the customer says that the AI's answer was fine"
        case .againstWish: "the customer had said that no human is wanted"
        case nil: "there is evidence against it"
        }
      return "Unneeded: \(what); \(why)."
    case .unexplained: return "Unexplained: \(what); nothing shows that a human was not needed either."
    case nil: return "Open: \(what), still under way."
    }
  }
}
