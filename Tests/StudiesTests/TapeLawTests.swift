import Conversations
import Detection
import Stories
import Testing

@Suite("A tape decided under a policy")
struct TapeLawTests {
  static let groups = 0..<24
  static let groupSize = 40

  /// What began a need: where it shows, where it was decided, and what raised it.
  private struct Begun: Equatable, CustomStringConvertible {
    let at: Int32
    let decidedAt: Int32
    let signal: UInt8

    var description: String { "\(signal) at \(at), decided at \(decidedAt)" }
  }

  /// A policy with some of its tunable parameters thrown anew, within their ranges.
  private func thrown(_ base: Policy, _ dice: inout Dice) -> Policy {
    var policy = base
    for parameter in Parameter.all(of: base) where parameter.kind == .tunable && dice.happens(40) {
      guard case .number(_, let range, _) = parameter.form else { continue }
      // Small values of counts and times are where conversations part.
      let top = dice.happens(60) ? min(range.upperBound, range.lowerBound + max(4, range.count / 4)) : range.upperBound
      parameter.set(&policy, .number(Int.random(in: range.lowerBound...top, using: &dice)))
    }
    return policy
  }

  @Test("has the needs of a replay under that policy", arguments: groups)
  func needs(_ group: Int) throws {
    let lexicon = Lexicon.english
    var dice = Dice(seed: 1_000 + group)
    var decider = TapeDecider()
    for seed in group * Self.groupSize..<(group + 1) * Self.groupSize {
      let base: Policy = [.ofTheLaws, .ofSoftTopics, .ofOwnWords][seed % 3]
      let conversation = try Improviser.conversation(seed: seed)
      var observer = Observer(lexicon: lexicon, policy: base)
      observer.observe(conversation)
      var recorder = Replayer(policy: base)
      let tape = recorder.tape(conversation, observer.observations)
      for round in 0..<8 {
        let policy = round == 0 ? base : thrown(base, &dice)
        var replayer = Replayer(policy: policy)
        replayer.run(conversation, observer.observations)
        let open = replayer.replay.needs
        replayer.finish(conversation, observer.observations)
        let thresholds = Thresholds(policy)
        for withEnd in [true, false] {
          let whole = (withEnd ? replayer.replay.needs : open).map {
            Begun(at: $0.onset.index, decidedAt: $0.decidedAt.index, signal: $0.causes[0].signal.rawValue)
          }
          decider.decideAll(tape, under: thresholds, withEnd: withEnd)
          let decided = decider.needs.map { place in
            let mark = tape.marks[place]
            return Begun(at: mark.at, decidedAt: mark.decidedAt, signal: mark.signal.rawValue)
          }
          let first = decider.firstNeed(
            of: tape.marks.span, isLive: tape.isLive, under: thresholds, withEnd: withEnd)
          guard whole == decided, first == decider.needs.first else {
            Issue.record(
              "seed \(seed), round \(round), end \(withEnd):\n\(told(conversation))\n\(whole)\nagainst \(decided)")
            return
          }
        }
      }
    }
  }

  @Test("needs no other tape, whatever policy it was recorded under")
  func recording() throws {
    let lexicon = Lexicon.english
    var dice = Dice(seed: 77)
    for seed in 0..<300 {
      let conversation = try Improviser.conversation(seed: seed)
      var observer = Observer(lexicon: lexicon, policy: .ofTheLaws)
      observer.observe(conversation)
      var one = Replayer(policy: .ofTheLaws)
      var other = Replayer(policy: thrown(.ofTheLaws, &dice))
      let a = one.tape(conversation, observer.observations)
      let b = other.tape(conversation, observer.observations)
      #expect(a == b, "seed \(seed)\n\(told(conversation))")
    }
  }

  @Test("The made-up conversations hold every kind of mark, and withdrawals that end a need under some policies only")
  func variety() throws {
    let lexicon = Lexicon.english
    var kinds: [TapeMark.Kind: Int] = [:]
    var branched = 0
    for seed in 0..<960 {
      let base: Policy = [.ofTheLaws, .ofSoftTopics, .ofOwnWords][seed % 3]
      let conversation = try Improviser.conversation(seed: seed)
      var observer = Observer(lexicon: lexicon, policy: base)
      observer.observe(conversation)
      var recorder = Replayer(policy: base)
      for mark in recorder.tape(conversation, observer.observations).marks {
        kinds[mark.kind, default: 0] += 1
        if mark.branch != TapeMark.anyBranch, mark.branch > 0 { branched += 1 }
      }
    }
    for kind in TapeMark.Kind.allCases where kind != .capReset {
      #expect(kinds[kind, default: 0] >= 20, "\(kind) \(kinds[kind, default: 0])")
    }
    #expect(branched >= 5, "\(branched)")
  }
}
