import Conversations
import Detection
import Judging
import Redaction
import Rendering
import Studies

/// Says how a conversation ended, on what that rests, and why it is or is not in rates.
struct OutcomeSentences {
  let scene: ReplayScene

  /// The outcome with its cause, then its evidence.
  func sentences() -> [SafeText] {
    let judgement = scene.told.judgement
    let outcome = scene.told.standing == .test ? Outcome.excluded : judgement.outcome
    var head: SafeText = "Outcome: \(Words.outcomes[Int(outcome.rawValue)])"
    if let failure = judgement.outcomeFailure {
      head += " (\(Words.failures[Int(failure.rawValue)])): \(Self.words(outcome)); \(ReplayScene.words(failure))"
    } else {
      head += ": \(Self.words(outcome))"
    }
    var all: [SafeText] = [head + "."]
    if let level = judgement.evidence, let grounds = scene.told.grounds {
      all.append("Evidence: \(Words.evidence[Int(level.rawValue)]): \(reasons(grounds)).")
    } else if judgement.outcome == .open {
      all.append("Evidence: none yet, because the conversation may still go on.")
    }
    return all
  }

  private func reasons(_ found: EvidenceGrounds) -> SafeText {
    func at(_ step: Step?) -> SafeText { step.map { " (\(scene.place($0)))" } ?? "" }
    var parts: [SafeText] = []
    func add(_ ground: Grounds, _ text: SafeText) { if found.grounds.contains(ground) { parts.append(text) } }
    add(.confirmed, "the customer confirmed a solution" + at(found.confirmation))
    add(.rated, "the customer rated it well and nothing is open")
    add(.closedAsResolved, "closed as resolved by the customer or by a human who wrote")
    add(.answered, "there was an answer\(at(found.answer)), and nothing speaks against it")
    add(.askIsOpen, "a request for a person was followed by no human message" + at(lastAsk))
    add(.needIsOpen, "a need was active at the end")
    add(.turnIsOpen, "what the customer asked for last was not answered" + at(found.openTurn))
    add(.noAnswer, "nobody answered")
    add(.endsUnanswered, "the last thing the service said is no answer, or a question left open")
    return parts.joined(separator: "; ")
  }

  /// The last request for a person that was not taken back.
  private var lastAsk: Step? {
    let needs = scene.replay.needs.filter { $0.end != .withdrawn }
    return needs.flatMap(\.causes).last { $0.kind == .asked }?.at
  }

  /// What holds at the end of the data, and why it is complete or not.
  func end() -> [SafeText] {
    let replay = scene.replay
    var all: [SafeText] = []
    if let mode = replay.modes.last { all.append("At the last event: \(ReplayScene.words(mode)).") }
    all.append(standing())
    let late = replay.trace.filter(\.decidedAt.isEnd).count
    if late > 0 {
      all.append("\(ReplayScene.count(late, "decision")) stand at the end of the data, because the last turn was open.")
    }
    if scene.told.standing == .open, lastTurnIsOpen {
      all.append("The last turn of the customer has not ended, so nothing is decided of it as a whole.")
    }
    let counts: [(Int, SafeText)] = [
      (replay.duplicateEvents, "handover event that repeats what was under way"),
      (replay.spokeOverHuman, "AI message while a human had the floor"),
      (replay.spokeWhilePending, "AI message while a handover was under way"),
    ]
    for (number, what) in counts where number > 0 { all.append("\(SafeText(grouped: number)) x \(what).") }
    return all
  }

  /// Whether nothing that ends a turn came after the customer's last message.
  private var lastTurnIsOpen: Bool {
    let events = scene.conversation.events
    guard let last = events.lastIndex(where: { $0.isPublicMessage && $0.speaker == .customer }) else { return false }
    return !events[(last + 1)...].contains { $0.endsTurn }
  }

  private func standing() -> SafeText {
    let cutoff: SafeText = scene.told.cutoff.map { "the cut-off \(SafeText($0))" } ?? "the cut-off"
    let last = scene.conversation.events.last { $0.isPublicMessage && $0.speaker != .system && $0.time != nil }?.time
    var silent: SafeText = ""
    if let last, let end = scene.told.cutoff, end > last {
      silent = ", silent for \(ReplayScene.duration(end.milliseconds(since: last))) before \(cutoff)"
    }
    let limit = ReplayScene.duration(scene.policy.inactiveAfter)
    switch scene.told.standing {
    case .mature:
      return scene.replay.isClosed ? "Complete: it was closed." : "Complete\(silent); \(limit) are enough."
    case .assumed: return "Taken as complete: it has no times and was not closed."
    case .open: return "Open\(silent); it is complete when closed, or after \(limit)."
    case .test: return "Not counted: the export marks it as a test."
    case .superseded: return "Not counted: another record of it counts."
    case .outsidePeriod: return "Not counted: it belongs to another period."
    case .noTime: return "Not counted: without times nobody knows to which period it belongs."
    }
  }

  /// What an outcome means.
  private static func words(_ outcome: Outcome) -> SafeText {
    switch outcome {
    case .excluded: "in no rate"
    case .unengaged: "the customer said nothing"
    case .open: "not over yet"
    case .handedOver: "handed over, and the export ends there"
    case .unserved: "a human was due and none came"
    case .humanResolved: "a human gave the last answer"
    case .hybridResolved: "a human took part, the AI gave the last answer"
    case .humanUnresolved: "a human wrote, and it stayed open"
    case .unanswered: "the customer had the last word and it is open"
    case .aiConfirmed: "the AI solved it, and the customer said so"
    case .aiAssumed: "the AI answered, and nothing speaks against it"
    case .aiAbandoned: "the AI answered, and it stayed open"
    }
  }
}
