import Conversations
import Detection
import Stories
import Testing

@Suite("Sixteen policies side by side")
struct LaneLawTests {
  /// Signals of every kind of mark; a tape takes some of them.
  private static let signals: [Signal] = [
    .rephrase, .exchangeCap, .deadAir, .confidenceFloor, .confidenceDrop, .aiLoop, .aiNonAnswer, .sentiment, .rejection,
    .keyword(0), .keyword(1),
  ]

  /// A tape of marks in any order, closer together and wilder than a conversation can have them.
  private static func tape(_ dice: inout Dice) -> Tape {
    var tape = Tape()
    tape.isLive = dice.happens(70)
    var event: Int32 = 0
    var exchanges: Int32 = 0
    for _ in 0..<dice.below(30) {
      let kind = TapeMark.Kind.allCases[dice.below(TapeMark.Kind.allCases.count)]
      // A hard mark ends everything.
      if kind == .hard, !dice.happens(15) { continue }
      var mark = TapeMark(
        kind: kind, signal: signal(of: kind, &dice), at: event, decidedAt: dice.happens(4) ? .max : event,
        exchanges: exchanges, answers: Int32(dice.below(9)))
      mark.completesExchange = dice.happens(40)
      mark.breaksRun = dice.happens(20)
      if dice.happens(5) { mark.branch = UInt8(dice.below(2)) }
      switch kind {
      case .exchanges: mark.value = Int64(dice.below(12))
      case .polarity: mark.value = Int64(dice.below(20_001)) - 12_000
      // A month is more milliseconds than 31 bits hold.
      case .silence: mark.value = dice.happens(50) ? Int64(dice.below(90_000)) : Int64(dice.below(4_000_000)) * 1_000
      default: mark.value = Int64(dice.below(10_001))
      }
      mark.other = kind == .silence ? Int32(dice.below(4)) : Int32(dice.below(10_001))
      tape.marks.append(mark)
      if dice.happens(60) { event += 1 }
      if dice.happens(40) { exchanges += Int32(1 + dice.below(3)) }
    }
    return tape
  }

  private static func signal(of kind: TapeMark.Kind, _ dice: inout Dice) -> Signal {
    switch kind {
    case .polarity, .sour: .sentiment
    case .exchanges: .exchangeCap
    case .confidence: .confidenceFloor
    // Marks of two kinds can be of one signal; keywords are never counted.
    case .alone: signals[dice.below(signals.count)]
    default: signals[dice.below(signals.count - 2)]
    }
  }

  /// A policy with most of its tunable parameters thrown anew; some hear as others do.
  private static func thrown(_ dice: inout Dice) -> Policy {
    var policy = Policy()
    for parameter in Parameter.all(of: policy) where parameter.kind == .tunable && dice.happens(60) {
      guard case .number(_, let range, _) = parameter.form else { continue }
      if parameter.key == "sent.recovery" || parameter.key == "sent.streak_below", dice.happens(70) { continue }
      let top = dice.happens(60) ? min(range.upperBound, range.lowerBound + max(4, range.count / 4)) : range.upperBound
      parameter.set(&policy, .number(Int.random(in: range.lowerBound...top, using: &dice)))
    }
    return policy
  }

  /// Where the first need begins by lanes, policy by policy; `nil` where a tape does not fit.
  private static func firsts(_ tape: Tape, _ policies: [Thresholds], withEnd: Bool) -> [Int?]? {
    var signals = SignalSet()
    for mark in tape.marks { signals.insert(mark.signal) }
    let rows = SignalRows(signals)
    var found = [Int?](repeating: nil, count: policies.count)
    var decider = LaneDecider()
    for lanes in PolicyLanes.sorted(policies, rows) {
      var tapes = LaneTapes(lanes.hearing, rows)
      var places: [Int32] = []
      // The tape stands twice, so that what one leaves behind would show in the other.
      for _ in 0..<2 {
        let fits = tapes.append(tape.marks.span, isLive: tape.isLive, withEnd: withEnd, none: -1) { mark in
          Int32(tape.marks.firstIndex(of: mark) ?? -1)
        }
        guard fits else { return nil }
        places.append(Int32(places.count))
      }
      for (place, number) in lanes.numbers.enumerated() {
        let (block, lane) = (place / PolicyLanes.width, place % PolicyLanes.width)
        let once = decider.results(of: 0, among: tapes, under: lanes, block: block)[lane]
        let again = decider.results(of: 1, among: tapes, under: lanes, block: block)[lane]
        guard once == again else { return nil }
        found[number] = once < 0 ? nil : Int(once)
      }
    }
    return found
  }

  @Test("find the first need that each finds alone", arguments: 0..<8)
  func firstNeeds(_ group: Int) {
    var dice = Dice(seed: 500 + group)
    var single = TapeDecider()
    var needs = 0
    for round in 0..<25 {
      let policies = (0..<1 + dice.below(40)).map { _ in Thresholds(Self.thrown(&dice)) }
      for _ in 0..<12 {
        let tape = Self.tape(&dice)
        for withEnd in [true, false] {
          let expected = policies.map {
            single.firstNeed(of: tape.marks.span, isLive: tape.isLive, under: $0, withEnd: withEnd).map {
              // Equal marks are one and the same for the result.
              tape.marks.firstIndex(of: tape.marks[$0]) ?? -1
            }
          }
          needs += expected.count { $0 != nil }
          let found = Self.firsts(tape, policies, withEnd: withEnd)
          guard found == expected else {
            Issue.record("round \(round), end \(withEnd): \(tape.marks)\n\(String(describing: found))\n\(expected)")
            return
          }
        }
      }
    }
    #expect(needs > 400)
  }

  @Test("leave a tape alone that has more signals than fit")
  func wide() {
    let policies = [Thresholds(Policy())]
    for (count, fits) in [(32, true), (33, false)] {
      var tape = Tape()
      for number in 0..<count {
        tape.marks.append(
          TapeMark(
            kind: .alone, signal: .keyword(number), at: Int32(number), decidedAt: Int32(number), exchanges: 0,
            answers: 0))
      }
      #expect((Self.firsts(tape, policies, withEnd: true) != nil) == fits)
    }
  }

  @Test("lose to decay what each loses alone, for every weight and many decays")
  func decays() {
    var dice = Dice(seed: 3)
    var single = TapeDecider()
    for _ in 0..<300 {
      // Two signals at different times: their sum is just reached or just missed.
      var policies: [Thresholds] = []
      let decay = dice.happens(20) ? 10_000 : dice.below(10_001)
      let first = dice.below(20_001)
      let left = TenThousandths(rawValue: Int32(first)).scaled(by: TenThousandths(rawValue: Int32(decay)))
        .scaled(by: TenThousandths(rawValue: Int32(decay))).rawValue
      for more in [-1, 0, 1] as [Int32] {
        var policy = Policy()
        policy.score.decay = TenThousandths(rawValue: Int32(decay))
        policy.score.first[Int(Signal.keyword(0).rawValue)] = TenThousandths(rawValue: Int32(first))
        policy.score.first[Int(Signal.keyword(1).rawValue)] = TenThousandths(rawValue: 50)
        policy.score.threshold = TenThousandths(rawValue: max(1, left + 50 + more))
        policies.append(Thresholds(policy))
      }
      var tape = Tape()
      for (number, exchanges) in [0, 2].enumerated() {
        tape.marks.append(
          TapeMark(
            kind: .alone, signal: .keyword(number), at: Int32(number), decidedAt: Int32(number),
            exchanges: Int32(exchanges), answers: 0))
      }
      let expected = policies.map { single.firstNeed(of: tape.marks.span, isLive: true, under: $0, withEnd: true) }
      #expect(Self.firsts(tape, policies, withEnd: true) == expected, "\(first) \(decay)")
    }
  }
}
