import Conversations
import Detection
import Judging
import Stories
import Testing

/// What the tool says of a worked example, in the form of ``WorkedExample``.
struct Told {
  let replay: Replay
  let judgement: Judgement
  let conversation: Conversation
  let observations: Observations

  init(_ example: WorkedExample) throws {
    let story = try Story(example.story)
    conversation = story.conversation
    let policy = try Told.policy(example.policy)
    var observer = Observer(lexicon: .english, policy: policy)
    observer.observe(conversation)
    observations = observer.observations
    var replayer = Replayer(policy: policy)
    replayer.run(conversation, observations)
    let isMature =
      replayer.replay.isClosed || conversation.events.last?.time == nil
      || (story.remainder ?? example.cutoff.milliseconds) >= policy.inactiveAfter
    if isMature { replayer.finish(conversation, observations) }
    replay = replayer.replay
    judgement = Judge(policy: policy).judge(
      replay, of: conversation, observations, as: isMature ? .complete : .open)
  }

  static func policy(_ overrides: [String: String]) throws -> Policy {
    var policy = Policy()
    policy.sentiment.source = .export
    for (key, value) in overrides {
      switch key {
      case "grace.seconds": policy.grace.milliseconds = try #require(Int64(value)) * 1000
      case "vip.tags": policy.vipTags = ["vip"]
      default: Issue.record("the examples set \(key), which these tests do not know")
      }
    }
    return policy
  }

  private func place(_ step: Step) -> String { step.isEnd ? "end" : String(step.index + 1) }

  var modes: String {
    var parts: [String] = replay.modes.isEmpty ? [] : ["1 \(replay.modes[0].name)"]
    for entry in replay.trace {
      guard case .mode(let mode, let reason) = entry.kind, entry.at.isEnd || entry.at.index > 0 else { continue }
      let note = reason == .event || reason == .reopened ? "" : " (\(reason.name))"
      // Two changes at one event: what counts is the mode after it.
      if let last = parts.last, last.hasPrefix("\(place(entry.at)) ") { parts.removeLast() }
      parts.append("\(place(entry.at)) \(mode.name)\(note)")
    }
    return parts.joined(separator: ", ")
  }

  var signals: [String] {
    var lines: [(step: Step, text: String)] = []
    for entry in replay.trace {
      let where_ = "\(place(entry.at))/\(place(entry.decidedAt))"
      switch entry.kind {
      case .signal(let signal, let level):
        lines.append((entry.decidedAt, "\(Policy().name(of: signal))\(signal.hasLevels ? ".\(level)" : "") \(where_)"))
      case .confirmation: lines.append((entry.decidedAt, "confirmation \(where_)"))
      case .withdrawal: lines.append((entry.decidedAt, "withdrawal \(where_)"))
      case .recovery: lines.append((entry.decidedAt, "recovery \(where_)"))
      case .match(let signal): lines.append((entry.decidedAt, "match \(Policy().name(of: signal)) \(place(entry.at))"))
      case .suppressed(let signal, let reason):
        lines.append((entry.decidedAt, "suppressed \(Policy().name(of: signal)) \(place(entry.at)) \(reason.name)"))
      default: break
      }
    }
    return lines.sorted { ($0.step, $0.text) < ($1.step, $1.text) }.map(\.text)
  }

  var needs: [String] {
    zip(replay.needs, judgement.needs).filter(\.1.isCounted).map { need, judged in
      var parts = [
        "onset \(place(need.onset))" + (need.decidedAt == need.onset ? "" : " decided \(place(need.decidedAt))")
      ]
      for cause in need.causes.sorted(by: { $0.at < $1.at }) {
        let name = cause.kind == .asked ? "asked" : cause.kind == .soft ? "soft" : Policy().name(of: cause.signal)
        parts.append("\(name) \(place(cause.at)) n=\(cause.aiMessages)")
      }
      parts.append(judged.initiatedAt.map { "initiated \(place($0))" } ?? "never initiated")
      switch (need.end, need.endedAt) {
      case (_, nil): parts.append(judged.verdict == .open ? "open" : "ends end")
      case (.confirmed, let at?): parts.append("ends \(place(at)) confirmed")
      case (.withdrawn, let at?): parts.append("ends \(place(at)) withdrawn")
      case (.closed, let at?): parts.append("ends \(place(at)) closed")
      case (.left, let at?): parts.append("ends \(place(at)) left")
      case (_, let at?): parts.append("ends \(place(at))")
      }
      parts.append(verdict(judged))
      return parts.joined(separator: "; ")
    }
  }

  private func verdict(_ judged: JudgedNeed) -> String {
    switch judged.verdict {
    case .missed:
      let words = ["missed", judged.kind.name, judged.ending?.name, judged.failure?.name]
      return words.compactMap { $0 }.joined(separator: " ")
    case .unfulfilled: return "unfulfilled \(judged.failure?.name ?? "?")"
    case .late:
      let seconds = judged.lateness.milliseconds.map { " \($0 / 1000) s" } ?? ""
      return "late \(judged.lateness.aiMessages) ai \(judged.lateness.exchanges) exchanges\(seconds)"
        + (judged.isObserved ? "" : " unobserved")
    case .onTime: return judged.isObserved ? "on_time" : "on_time unobserved"
    case .open: return judged.isBeyondGrace ? "open beyond" : "open"
    case .recovered, .withdrawn: return judged.verdict.name
    }
  }

  var handover: String {
    zip(replay.attempts, judgement.handovers).compactMap { attempt, judged -> String? in
      guard let verdict = judged.verdict else { return nil }
      var parts = ["initiated \(place(attempt.at)) by \(attempt.initiator.name)"]
      if let replied = attempt.repliedAt { parts.append("replied \(place(replied))") }
      let detail = verdict == .unneeded ? judged.reason?.name : verdict == .unfulfilled ? judged.failure?.name : nil
      parts.append(verdict.name + (detail.map { " \($0)" } ?? ""))
      return parts.joined(separator: "; ")
    }.joined(separator: " | ")
  }

  var classes: String {
    conversation.events.indices.map { index in
      let observed = observations.events[index]
      return "\(index + 1) \(conversation.events[index].kind) \(conversation.events[index].speaker) "
        + "\(observed.messageClass.name) \(observed.traits.rawValue)"
    }.joined(separator: "\n")
  }
}

@Suite("The worked examples")
struct WorkedExampleTests {
  @Test("are decided as the document says", arguments: WorkedExample.all)
  func example(_ example: WorkedExample) throws {
    let told = try Told(example)
    #expect(told.modes == example.modes, "\(told.classes)")
    #expect(told.signals == example.signals, "CLASSES \(told.classes)")
    #expect(told.needs == example.needs)
    #expect(told.handover == example.handover)
    #expect(told.judgement.verdict.name == example.verdict)
    #expect(told.judgement.outcome.name == example.outcome, "\(told.classes)")
    #expect(told.judgement.outcomeFailure?.name ?? "" == example.outcomeCause)
    #expect(told.judgement.evidence?.name ?? "-" == example.evidence, "\(told.classes)")
  }

  @Test("are all of the document")
  func count() {
    #expect(WorkedExample.all.count == 51)
  }
}
