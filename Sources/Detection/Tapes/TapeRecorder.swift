package import Conversations

/// Writes a tape while a conversation is replayed.
///
/// One thing on the course depends on thresholds: whether a customer who takes a request back ends a need, for a soft
/// need is there under some policies only. What looks back no further than the last reset (N5, N6) is therefore observed
/// for each such withdrawal as if it had been a reset and as if not, and the decider knows which was.
struct TapeRecorder: Sendable {
  private(set) var tape = Tape()
  private var exchanges: Int32 = 0
  private var answers: Int32 = 0
  private var stepStart = 0
  private var branches = [Branch()]

  /// What is remembered since one reset.
  private struct Branch: Sendable {
    var rephrase = Rephrase()
    var drop = ConfidenceDrop()
  }

  /// How many withdrawals without a hard need one stretch may have.
  private static let most = 60

  init(isLive: Bool) { tape.isLive = isLive }

  mutating func add(
    _ kind: TapeMark.Kind, _ signal: Signal, _ value: Int32 = 0, at place: Step, decidedAt step: Step
  ) {
    add(kind, signal, Int64(value), other: 0, branch: TapeMark.anyBranch, at: place, decidedAt: step)
  }

  private mutating func add(
    _ kind: TapeMark.Kind, _ signal: Signal, _ value: Int64, other: Int32, branch: UInt8, at place: Step,
    decidedAt step: Step
  ) {
    if tape.marks.last.map({ $0.decidedAt != step.index }) ?? true { stepStart = tape.marks.count }
    var mark = TapeMark(
      kind: kind, signal: signal, at: place.index, decidedAt: step.index, exchanges: exchanges, answers: answers)
    mark.value = value
    mark.other = other
    mark.branch = branch
    tape.marks.append(mark)
  }

  /// N4 and N5 of a scored AI message.
  mutating func add(confidence: Int32, window: Int, at step: Step) {
    add(.confidence, .confidenceFloor, confidence, at: step, decidedAt: step)
    add(.fall, .confidenceDrop, other: confidence, at: step, decidedAt: step) { branch in
      defer { branch.drop.remember(confidence) }
      return branch.drop.fall(to: confidence, window: window).flatMap { $0 > 0 ? $0 : nil }
    }
  }

  /// N6 of a turn that has just ended.
  mutating func add(turn: Rephrase.Turn, under policy: RephrasePolicy, at place: Step, decidedAt step: Step) {
    add(.rephrase, .rephrase, other: 0, at: place, decidedAt: step) { branch in
      branch.rephrase.likeness(of: turn, under: policy).flatMap { $0 > 0 ? $0 : nil }
    }
  }

  /// Adds what every branch saw; one mark where all saw the same.
  private mutating func add(
    _ kind: TapeMark.Kind, _ signal: Signal, other: Int32, at place: Step, decidedAt step: Step,
    _ look: (inout Branch) -> Int32?
  ) {
    let first = look(&branches[0])
    var seen = [first]
    for index in branches.indices.dropFirst() { seen.append(look(&branches[index])) }
    if seen.allSatisfy({ $0 == first }) {
      if let first {
        add(kind, signal, Int64(first), other: other, branch: TapeMark.anyBranch, at: place, decidedAt: step)
      }
      return
    }
    for (index, value) in seen.enumerated() {
      guard let value else { continue }
      add(kind, signal, Int64(value), other: other, branch: UInt8(index), at: place, decidedAt: step)
    }
  }

  /// N13 at an event behind an open turn.
  mutating func add(silence: Int64, turn: Int, at place: Step, decidedAt step: Step) {
    guard silence > 0 else { return }
    add(
      .silence, .deadAir, silence, other: Int32(truncatingIfNeeded: turn), branch: TapeMark.anyBranch, at: place,
      decidedAt: step)
  }

  /// The customer takes a request back.
  ///
  /// - Parameter isCertain: whether a need is active under every policy.
  mutating func withdraw(isCertain: Bool, at step: Step) {
    var branch: UInt8 = 0
    if isCertain {
      branches = [Branch()]
    } else if branches.count < Self.most {
      branch = UInt8(branches.count)
      branches.append(Branch())
    } else {
      tape.isTooTangled = true
    }
    add(.end, .humanRequest, 0, other: 0, branch: branch, at: step, decidedAt: step)
  }

  /// Levels begin anew, whatever the policy.
  mutating func reset(_ kind: TapeMark.Kind, at place: Step, decidedAt step: Step) {
    branches = [Branch()]
    add(kind, .humanRequest, at: place, decidedAt: step)
  }

  /// The AI message at hand completes an exchange.
  ///
  /// - Parameter step: the message.
  mutating func completeExchange(at step: Step) {
    exchanges += 1
    guard let last = tape.marks.last, last.decidedAt == step.index else { return }
    for index in stepStart..<tape.marks.count { tape.marks[index].completesExchange = true }
  }

  /// The AI message at hand is substantive.
  mutating func countAnswer() { answers += 1 }
}

extension Replayer {
  /// Replays a conversation to its end and gives its tape.
  ///
  /// The replay is that of ``run(_:_:)`` and ``finish(_:_:)``; what only a mature conversation shows bears the end as the
  /// event at which it is decided.
  package mutating func tape(
    _ conversation: borrowing Conversation, _ observations: borrowing Observations
  ) -> Tape {
    tape = TapeRecorder(isLive: policy.mediumLimits.isLive(conversation.medium))
    run(conversation, observations)
    finish(conversation, observations)
    defer { tape = nil }
    return tape?.tape ?? Tape()
  }
}
