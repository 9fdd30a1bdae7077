import Conversations
import Detection
import Judging

/// What a report says of single conversations, signals and hours: present and chosen policy decided on whole tapes.
struct Details: Sendable {
  private(set) var hours = Tuning.HourLoad()
  private(set) var reliability = Reliability()
  private(set) var flips: [Tuning.Flip] = []
  private(set) var nearest: [Tuning.NearestChange] = []
  private(set) var brierPresent = BrierScore()
  private(set) var brierChosen = BrierScore()
  /// Latenesses of due conversations with a place, present and chosen, and how many there are.
  private var placed = 0
  private var late = (present: LatenessTally(), chosen: LatenessTally())
  private var shares: [Share] = []
  /// Later labelled conversations with the calls of the present policy, and those with the calls of the chosen one.
  private var dialogues: [GoldenFigures.Dialogue] = []
  private var chosenDialogues: [GoldenFigures.Dialogue] = []
  private(set) var onlyPresent = [Int](repeating: 0, count: Tuning.Difference.Figure.allCases.count)
  private(set) var onlyChosen = [Int](repeating: 0, count: Tuning.Difference.Figure.allCases.count)

  /// What is known of one signal under the present policy.
  private struct Share: Sendable {
    var (fired, first, sole, soleRight, soleJudged) = (0, 0, 0, 0, 0)
    var leads: [Int32] = []
    var without = TuningFigures()
  }

  private init() {}

  /// Looks at every conversation.
  static func run(
    _ library: TapeLibrary, _ wish: TuningWish, _ plan: SearchPlan, _ chosen: Thresholds
  ) throws -> Details {
    let look = Look(wish, plan, chosen)
    var empty = Details()
    empty.shares = look.signals.map { _ in Share() }
    if !wish.calendars.isEmpty { (empty.hours.outsidePresent, empty.hours.outsideChosen) = (0, 0) }
    return try library.fold(threads: wish.threads, into: empty) { [empty] cases, first in
      var part = empty
      var decider = TapeDecider()
      for (place, taped) in cases.enumerated() { part.add(taped, look, number: first + place, &decider) }
      return part
    } join: {
      $0.append($1)
    }
  }

  /// What all conversations are looked at with.
  private struct Look: Sendable {
    let wish: TuningWish
    let plan: SearchPlan
    let present: Thresholds
    let chosen: Thresholds
    let signals: [Signal]
    let bounds: ThresholdBounds
    /// Policies that differ from the present one in one value, the nearest first.
    let single: [(axis: Int, value: Int, thresholds: Thresholds)]

    init(_ wish: TuningWish, _ plan: SearchPlan, _ chosen: Thresholds) {
      self.wish = wish
      self.plan = plan
      self.chosen = chosen
      present = Thresholds(wish.policy)
      signals = wish.policy.signals
      bounds = Tuner.bounds(of: wish.space, wish.policy)
      var single: [(distance: Double, axis: Int, value: Int, thresholds: Thresholds)] = []
      for (number, axis) in wish.space.axes.enumerated() where axis.changesEscalations {
        guard let present = axis.present else { continue }
        let span = max(1, axis.values[axis.values.count - 1] - axis.values[0])
        for (place, value) in axis.values.enumerated() where value != present {
          var vector = wish.space.present
          vector[number] = UInt16(place)
          single.append(
            (
              Double(abs(value - present)) / Double(span), number, value,
              Thresholds(wish.space.policy(for: vector, from: wish.policy))
            ))
        }
      }
      single.sort { ($0.distance, $0.axis, $0.value) < ($1.distance, $1.axis, $1.value) }
      self.single = single.map { ($0.axis, $0.value, $0.thresholds) }
    }
  }
}

extension Details {
  private mutating func add(_ taped: TapedCase, _ look: Look, number: Int, _ decider: inout TapeDecider) {
    let (truth, _, _) = look.wish.truth(of: taped)
    let tape = taped.tape
    decider.decideAll(tape, under: look.present, withEnd: taped.isMature)
    let fired = decider.fired
    let before = decider.needs.first.map { tape.marks[$0] }
    let isLater = look.plan.part(of: taped, number: number) == .check
    if isLater, let dialogue = taped.dialogue(truth, decider.needs) { dialogues.append(dialogue) }
    decider.decideAll(tape, under: look.chosen, withEnd: taped.isMature)
    let after = decider.needs.first.map { tape.marks[$0] }
    if isLater, let dialogue = taped.dialogue(truth, decider.needs) { chosenDialogues.append(dialogue) }
    addHours(taped, before, after, look)
    addFlip(taped, truth, before, after)
    addTruth(taped, truth, before, after, look, look.plan.part(of: taped, number: number))
    addSignals(taped, truth, fired, before, look, &decider)
    addNearest(taped, truth, before, look, &decider)
    if let endedBadly = taped.endedBadly {
      for mark in tape.marks where mark.kind == .confidence {
        let confidence = TenThousandths(rawValue: Int32(truncatingIfNeeded: mark.value))
        reliability.count(confidence, endedBadly: endedBadly)
      }
    }
  }

  private mutating func addHours(_ taped: TapedCase, _ before: TapeMark?, _ after: TapeMark?, _ look: Look) {
    for (mark, isPresent) in [(before, true), (after, false)] {
      guard let mark else { continue }
      let time = taped.message(at: mark.at).flatMap { number -> Instant? in
        let seconds = taped.messages[number].seconds
        return seconds < 0 ? nil : taped.begunAt.map { Instant(milliseconds: $0.milliseconds + Int64(seconds) * 1_000) }
      }
      guard let time else {
        if isPresent { hours.untimedPresent += 1 } else { hours.untimedChosen += 1 }
        continue
      }
      let hour = look.wish.zone.weekday(of: time) * 24 + look.wish.zone.minuteOfDay(of: time) / 60
      let isOutside =
        !look.wish.calendars.isEmpty && look.wish.calendars.values.allSatisfy { !$0.isOpen(at: time) }
      if isPresent {
        hours.present[hour] += 1
        if isOutside { hours.outsidePresent = (hours.outsidePresent ?? 0) + 1 }
      } else {
        hours.chosen[hour] += 1
        if isOutside { hours.outsideChosen = (hours.outsideChosen ?? 0) + 1 }
      }
    }
  }

  private mutating func addFlip(
    _ taped: TapedCase, _ truth: CaseTruth, _ before: TapeMark?, _ after: TapeMark?
  ) {
    let kind: Tuning.Flip.Kind
    switch (before, after) {
    case (nil, nil): return
    case (nil, _): kind = .gained
    case (_, nil): kind = .lost
    case (let before?, let after?):
      guard before.at != after.at || before.decidedAt != after.decidedAt else { return }
      kind = (after.decidedAt, after.at) < (before.decidedAt, before.at) ? .earlier : .later
    }
    let isDue: Bool? =
      switch truth.truth {
      case .unknown: nil
      case .negative: false
      case .positive: true
      }
    flips.append(
      Tuning.Flip(
        conversation: taped.shownIdentifier, file: taped.file, line: taped.line + 1, kind: kind,
        present: before.map(taped.escalation), chosen: after.map(taped.escalation), isDue: isDue))
  }

  private mutating func addTruth(
    _ taped: TapedCase, _ truth: CaseTruth, _ before: TapeMark?, _ after: TapeMark?, _ look: Look, _ part: SearchPart
  ) {
    if truth.truth != .unknown {
      brierPresent.count(escalated: before != nil, yes: truth.yes, of: truth.judged)
      brierChosen.count(escalated: after != nil, yes: truth.yes, of: truth.judged)
    }
    func counts(_ mark: TapeMark?) -> [Bool] {
      var (missed, late, unneeded) = (false, false, false)
      switch truth.truth {
      case .unknown: break
      case .negative: unneeded = mark != nil
      case .positive(_, let isPlaced):
        missed = !(mark.map { $0.at < truth.before } ?? false)
        if isPlaced, let mark, !missed { late = truth.lateness(of: mark) > Int32(clamping: look.wish.space.tolerance) }
      }
      return [mark != nil, missed, late, unneeded]
    }
    // Differences are those of the later conversations.
    for (slot, pair) in zip(counts(before), counts(after)).enumerated() where part == .check {
      if pair.0, !pair.1 { onlyPresent[slot] += 1 }
      if pair.1, !pair.0 { onlyChosen[slot] += 1 }
    }
    guard case .positive(_, let isPlaced) = truth.truth, isPlaced else { return }
    placed += 1
    if let before, before.at < truth.before { late.present.count(Int(truth.lateness(of: before))) }
    if let after, after.at < truth.before { late.chosen.count(Int(truth.lateness(of: after))) }
  }

  private mutating func addSignals(
    _ taped: TapedCase, _ truth: CaseTruth, _ fired: SignalSet, _ before: TapeMark?, _ look: Look,
    _ decider: inout TapeDecider
  ) {
    let one = SearchGroups.Case(taped, truth)
    var judgesLateness = true
    if case .none = look.wish.ground { judgesLateness = false }
    let tolerance = judgesLateness ? Int32(clamping: look.wish.space.tolerance) : .max
    let whole = TuningFigures(of: one, before, truth, tolerance: tolerance)
    for (slot, signal) in look.signals.enumerated() {
      guard fired.contains(signal) else {
        shares[slot].without += whole
        continue
      }
      shares[slot].fired += 1
      decider.decideAll(taped.tape, under: look.present, withEnd: taped.isMature, muting: signal)
      let muted = decider.needs.first.map { taped.tape.marks[$0] }
      shares[slot].without += TuningFigures(of: one, muted, truth, tolerance: tolerance)
      if let before, before.signal == signal {
        shares[slot].first += 1
        if case .positive(_, isPlaced: true) = truth.truth, truth.before == .max {
          shares[slot].leads.append(truth.answers - before.answers)
        }
      }
      guard before != nil, muted == nil else { continue }
      shares[slot].sole += 1
      switch truth.truth {
      case .unknown: break
      case .negative: shares[slot].soleJudged += 1
      case .positive:
        shares[slot].soleJudged += 1
        shares[slot].soleRight += 1
      }
    }
  }

  /// How many messages earlier an escalation must come to be worth a change.
  private static let worthwhile: Int32 = 2

  private mutating func addNearest(
    _ taped: TapedCase, _ truth: CaseTruth, _ before: TapeMark?, _ look: Look, _ decider: inout TapeDecider
  ) {
    /// Whether a change is an improvement; `nil` where nothing is to be improved.
    let isBetter: (TapeMark?) -> Bool
    switch truth.truth {
    case .negative:
      guard before != nil else { return }
      isBetter = { $0 == nil }
    case .positive, .unknown:
      guard let before else {
        guard case .positive = truth.truth else { return }
        isBetter = { $0 != nil }
        break
      }
      // What came in time needs no change.
      if case .positive(_, isPlaced: true) = truth.truth, before.at < truth.before,
        truth.lateness(of: before) <= Int32(clamping: look.wish.space.tolerance)
      {
        return
      }
      guard before.answers >= Self.worthwhile else { return }
      isBetter = { $0.map { $0.answers <= before.answers - Self.worthwhile } ?? false }
    }
    let marks = look.bounds.marks(of: taped.tape, withEnd: taped.isMature)
    for (axis, value, thresholds) in look.single {
      let found = decider.firstNeed(
        of: marks.span, isLive: taped.tape.isLive, under: thresholds, withEnd: taped.isMature)
      let mark = found.map { marks[$0] }
      guard isBetter(mark) else { continue }
      nearest.append(
        Tuning.NearestChange(
          conversation: taped.shownIdentifier, file: taped.file, line: taped.line + 1,
          present: before.map(taped.escalation), changed: mark.map(taped.escalation), axis: axis, value: value))
      return
    }
  }

  private mutating func append(_ other: Details) {
    for hour in hours.present.indices {
      hours.present[hour] += other.hours.present[hour]
      hours.chosen[hour] += other.hours.chosen[hour]
    }
    hours.untimedPresent += other.hours.untimedPresent
    hours.untimedChosen += other.hours.untimedChosen
    if let outside = other.hours.outsidePresent { hours.outsidePresent = (hours.outsidePresent ?? 0) + outside }
    if let outside = other.hours.outsideChosen { hours.outsideChosen = (hours.outsideChosen ?? 0) + outside }
    reliability += other.reliability
    flips += other.flips
    nearest += other.nearest
    dialogues += other.dialogues
    chosenDialogues += other.chosenDialogues
    brierPresent += other.brierPresent
    brierChosen += other.brierChosen
    placed += other.placed
    late.present += other.late.present
    late.chosen += other.late.chosen
    for slot in onlyPresent.indices {
      onlyPresent[slot] += other.onlyPresent[slot]
      onlyChosen[slot] += other.onlyChosen[slot]
    }
    for slot in shares.indices {
      shares[slot].fired += other.shares[slot].fired
      shares[slot].first += other.shares[slot].first
      shares[slot].sole += other.shares[slot].sole
      shares[slot].soleRight += other.shares[slot].soleRight
      shares[slot].soleJudged += other.shares[slot].soleJudged
      shares[slot].leads += other.shares[slot].leads
      shares[slot].without += other.shares[slot].without
    }
  }
}

extension Details {
  /// How far the tolerance goes in ``Tuning/timely``.
  private static let tolerances = 0...5

  var timely: [Tuning.TimelyPoint] {
    Self.tolerances.map {
      Tuning.TimelyPoint(tolerance: $0, present: late.present.upTo($0), chosen: late.chosen.upTo($0), of: placed)
    }
  }

  /// Golden transfer of present, chosen and trivial policies; `nil` without labelled places.
  var golden: [Tuning.GoldenRow]? {
    guard dialogues.contains(where: { !$0.gold.isEmpty }) else { return nil }
    let trivial: [(Tuning.GoldenRow.Policy, TrivialPolicy)] = [
      (.never, .never), (.everyMessage, .everyMessage), (.everyAIMessage, .everyAIMessage),
      (.secondAIMessage, .secondAIMessage), (.messageFive, .fifth), (.messageEleven, .eleventh),
      (.oracle, .oracle),
    ]
    return [
      Tuning.GoldenRow(policy: .present, figures: GoldenFigures(dialogues)),
      Tuning.GoldenRow(policy: .chosen, figures: GoldenFigures(chosenDialogues)),
    ] + trivial.map { Tuning.GoldenRow(policy: $0.0, figures: GoldenFigures($0.1, over: dialogues)) }
  }

  /// The flips, by what got worse, then in the order of the input.
  var sortedFlips: [Tuning.Flip] {
    Tuning.Flip.Kind.allCases.flatMap { kind in flips.filter { $0.kind == kind } }
  }

  func signals(_ search: Search, _ policy: Policy) -> [Tuning.SignalShare] {
    let with = search.whole(0)
    return zip(policy.signals, shares).map { signal, share in
      let leads = share.leads.sorted()
      var without = share.without
      // What people cost does not depend on a signal alone; it stays out of this comparison.
      without.cost = with.cost
      return Tuning.SignalShare(
        signal: signal, fired: share.fired, first: share.first, sole: share.sole, soleRight: share.soleRight,
        soleJudged: share.soleJudged, medianLead: leads.isEmpty ? nil : Int(leads[(leads.count - 1) / 2]),
        without: without, with: with)
    }
  }
}

extension TuningFigures {
  /// What a policy does to one conversation, without costs.
  init(of one: SearchGroups.Case, _ mark: TapeMark?, _ truth: CaseTruth, tolerance: Int32) {
    self.init()
    conversations = 1
    switch truth.truth {
    case .unknown: break
    case .negative: negatives = 1
    case .positive(let isHard, let isPlaced):
      positives = 1
      if isHard { hardPositives = 1 }
      if isPlaced { placed = 1 }
    }
    var counts = GroupFigures()
    var tally = LatenessTally()
    counts.add(CaseResult(one, mark, lateFrom: tolerance), of: one, &tally)
    add(counts, tally)
  }
}

extension TapedCase {
  /// What the labels and a policy's needs come to, message by message; `nil` without a label that settles it.
  func dialogue(_ truth: CaseTruth, _ needs: [Int]) -> GoldenFigures.Dialogue? {
    guard truth.judged > 0, truth.before == .max else { return nil }
    switch truth.truth {
    case .unknown, .positive(_, isPlaced: false): return nil
    case .negative, .positive: break
    }
    var called: [Int] = []
    for need in needs {
      guard let place = message(at: tape.marks[need].at), place != called.last else { continue }
      called.append(place)
    }
    return GoldenFigures.Dialogue(isAI: messages.map { $0.speaker == .ai }, gold: truth.gold, called: called)
  }

  /// The identifier for people; a later session has its number behind it.
  var shownIdentifier: String {
    let text = String(decoding: id, as: UTF8.self)
    return session == 0 ? text : "\(text)#\(session + 1)"
  }

  /// An escalation as a report tells it.
  func escalation(_ mark: TapeMark) -> Tuning.Escalation {
    let line = message(at: mark.at).map { Int(messages[$0].line) } ?? self.line
    return Tuning.Escalation(
      event: Int(mark.at), line: line + 1, aiMessages: Int(mark.answers), signal: mark.signal,
      isHard: mark.kind == .hard)
  }
}
