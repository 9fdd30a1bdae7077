import Conversations
import Detection
import Judging
import Stories
import Testing

@Suite("What is decided at an event")
struct PrefixLawTests {
  /// How many made-up conversations the laws look at, in groups so that a failure names few.
  static let groups = 0..<24
  static let groupSize = 40

  static func seeds(_ group: Int) -> Range<Int> { group * groupSize..<(group + 1) * groupSize }

  @Test("is the same whatever follows", arguments: groups)
  func prefixes(_ group: Int) throws {
    let detectors = [Detector(), Detector(.ofSoftTopics), Detector(.ofOwnWords)]
    for seed in Self.seeds(group) {
      let detector = detectors[seed % 3]
      let conversation = try Improviser.conversation(seed: seed)
      let whole = detector.replay(conversation)
      let seen = detector.observations.events.map { Seen($0) }
      for count in conversation.events.indices {
        let part = detector.replay(conversation.prefix(count))
        guard
          Decided(whole, by: count) == Decided(part, by: count),
          seen.prefix(count).elementsEqual(detector.observations.events.map { Seen($0) })
        else {
          Issue.record(
            "seed \(seed), after \(count) events:\n\(told(conversation))\n\(difference(whole, part, by: count))")
          break
        }
      }
    }
  }

  /// The first thing that the whole and a part say differently.
  private func difference(_ whole: Replay, _ part: Replay, by count: Int) -> String {
    let (a, b) = (Decided(whole, by: count), Decided(part, by: count))
    for (x, y) in zip(a.trace, b.trace) where x != y { return "trace: \(x)\nagainst: \(y)" }
    if a.trace.count != b.trace.count { return "the traces have \(a.trace.count) and \(b.trace.count) entries" }
    if a.modes != b.modes { return "modes: \(a.modes)\nagainst: \(b.modes)" }
    for (x, y) in zip(a.needs, b.needs) where x != y { return "need: \(x)\nagainst: \(y)" }
    for (x, y) in zip(a.attempts, b.attempts) where x != y { return "attempt: \(x)\nagainst: \(y)" }
    return "needs: \(a.needs.count), \(b.needs.count); attempts: \(a.attempts.count), \(b.attempts.count); observations"
  }

  @Test("A replayer and an observer that were used before decide the same as new ones", arguments: [0, 1, 2])
  func reuse(_ group: Int) throws {
    let policy: Policy = group == 0 ? .ofOwnWords : .ofTheLaws
    let used = Detector(policy)
    for seed in Self.seeds(group) {
      let conversation = try Improviser.conversation(seed: seed)
      let count = conversation.events.count
      #expect(
        Decided(used.replay(conversation), by: count) == Decided(Detector(policy).replay(conversation), by: count),
        "seed \(seed)\n\(told(conversation))")
    }
  }

  @Test("Words of a policy's own fire many times in the made-up conversations, and so does what suppresses them")
  func ownWords() throws {
    let detector = Detector(.ofOwnWords)
    var counts: [Signal: Int] = [:]
    var suppressed = 0
    for seed in Self.groups.flatMap({ Self.seeds($0) }) {
      for entry in detector.replay(try Improviser.conversation(seed: seed)).trace {
        if case .signal(let signal, _) = entry.kind { counts[signal, default: 0] += 1 }
        if case .suppressed(let signal, .negated) = entry.kind, signal.keyword != nil { suppressed += 1 }
      }
    }
    for signal in [Signal.keyword(0), .keyword(1), .risk(.own(0))] {
      #expect(counts[signal, default: 0] >= 20, "\(Policy.ofOwnWords.name(of: signal))")
    }
    #expect(suppressed >= 5)
  }

  /// Signals that can never fire by themselves in this version, with the reason.
  static let silent: [Signal: String] = [:]

  @Test("The made-up conversations raise every signal, every suppression, every class and every verdict many times")
  func vocabulary() throws {
    var signals: [Signal: Int] = [:]
    var matches: [Signal: Int] = [:]
    var suppressions: [Suppression: Int] = [:]
    var classes: [MessageClass: Int] = [:]
    var modes: [ModeReason: Int] = [:]
    var verdicts: [NeedVerdict: Int] = [:]
    var outcomes: [Outcome: Int] = [:]
    let detector = Detector()
    let judge = Judge(policy: detector.policy)
    for seed in Self.groups.flatMap({ Self.seeds($0) }) {
      let conversation = try Improviser.conversation(seed: seed)
      let replay = detector.replay(conversation)
      for entry in replay.trace {
        switch entry.kind {
        case .signal(let signal, _): signals[signal, default: 0] += 1
        case .match(let signal): matches[signal, default: 0] += 1
        case .suppressed(_, let reason): suppressions[reason, default: 0] += 1
        case .mode(_, let reason): modes[reason, default: 0] += 1
        default: break
        }
      }
      for (event, seen) in zip(conversation.events, detector.observations.events)
      where event.isPublicMessage && event.speaker == .ai { classes[seen.messageClass, default: 0] += 1 }
      let judgement = judge.judge(replay, of: conversation, detector.observations, as: .complete)
      for need in judgement.needs where need.isCounted { verdicts[need.verdict, default: 0] += 1 }
      outcomes[judgement.outcome, default: 0] += 1
    }
    for signal in Signal.shipped where Self.silent[signal] == nil {
      #expect(signals[signal, default: 0] >= 20, "\(signal)")
    }
    for signal in Self.silent.keys { #expect(matches[signal, default: 0] >= 20, "\(signal)") }
    for reason in Suppression.allCases { #expect(suppressions[reason, default: 0] >= 5, "\(reason)") }
    for kind in MessageClass.allCases { #expect(classes[kind, default: 0] >= 10, "\(kind)") }
    for reason in ModeReason.allCases { #expect(modes[reason, default: 0] >= 3, "\(reason)") }
    for verdict in NeedVerdict.allCases where verdict != .open {
      #expect(verdicts[verdict, default: 0] >= 5, "\(verdict)")
    }
    for outcome in Outcome.allCases where ![.excluded, .open, .unengaged].contains(outcome) {
      #expect(outcomes[outcome, default: 0] >= 5, "\(outcome)")
    }
  }
}
