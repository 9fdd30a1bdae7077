import Conversations
import Detection
import Judging
import Redaction
import Rendering

@testable import Reporting
@testable import Studies

extension Tuned {
  /// Searches over invented conversations.
  ///
  /// - Parameters:
  ///   - objective: by what a policy is chosen.
  ///   - raters: how many there are, and how far they agree.
  ///   - hasHours: whether the policy names the hours of a team.
  ///   - hasExample: whether a policy is shown where none is suggested.
  init(
    _ kind: Kind = .labels, talks count: Int = 400, seed: UInt64 = 7, objective: Objective? = nil,
    raters: Raters = .together, hasHours: Bool = true, hasExample: Bool = true, isComplete: Bool = true,
    ids: (Int) -> String = { "t-\(1_000 + $0)" }
  ) {
    let talks = Self.talks(count, seed: seed, ids: ids)
    self.talks = talks
    let (early, late) = (talks.filter(\.isEarlier), talks.filter { !$0.isEarlier })
    var places = [(2, 1)]
    for threshold in Self.thresholds.indices {
      for cap in Self.caps.indices where (threshold, cap) != (2, 1) { places.append((threshold, cap)) }
    }
    func figures(_ talks: [Talk], _ place: (Int, Int), without: Signal? = nil) -> TuningFigures {
      Self.figures(talks, kind, threshold: Self.thresholds[place.0], cap: Self.caps[place.1], without: without)
    }
    let fit = places.map { figures(early, $0) }
    let check = places.map { figures(late, $0) }
    let distances = places.map { abs($0.0 - 2) + abs($0.1 - 1) }
    let whole = zip(fit, check).map { fit, check in
      var sum = fit
      sum += check
      return sum
    }
    let front = ParetoFront(whole.map { FrontPoint($0) }, distances: distances).members
    let wanted = objective ?? (kind == .labels ? .constrained(recall: 6_000, late: 4_000) : .front)
    let choice: Tuning.Choice =
      switch ChoiceVerdict(wanted, fit: fit, check: check, distances: distances) {
      case .chosen(let number, _): .chosen(number)
      case .notEnough(let positives): .notEnough(positives: positives)
      case .noneFeasible: .noneFeasible
      case .notBetter: .presentIsBest
      case .front: kind == .labels ? .front : .noLabels
      }
    let suggestion: Int? = if case .chosen(let number) = choice { number } else { nil }
    // Without a suggestion, the next on the front with more load than the present one, or the last.
    let example = front.first { whole[$0].escalated > whole[0].escalated } ?? front.last ?? 0
    let chosen = suggestion ?? (hasExample ? example : 0)
    let (now, then) = (places[0], places[chosen])
    let base = Policy()
    var space = SearchSpace(axes: Self.axes(of: base))
    space.search = .grid
    space.objective = wanted

    func moment(_ talk: Talk, _ place: (Int, Int)) -> Moment? {
      Self.escalation(of: talk, threshold: Self.thresholds[place.0], cap: Self.caps[place.1])
    }
    func escalation(_ moment: Moment?, _ talk: Talk) -> Tuning.Escalation? {
      moment.map {
        Tuning.Escalation(
          event: $0.event, line: talk.line, aiMessages: $0.aiMessages, signal: $0.signal,
          isHard: $0.signal == .humanRequest)
      }
    }
    let flips = talks.compactMap { talk -> Tuning.Flip? in
      let (a, b) = (moment(talk, now), moment(talk, then))
      guard a?.event != b?.event else { return nil }
      let kind: Tuning.Flip.Kind =
        if let a, let b { a.event < b.event ? .later : .earlier } else { a == nil ? .gained : .lost }
      return Tuning.Flip(
        conversation: talk.id, file: 0, line: talk.line, kind: kind, present: escalation(a, talk),
        chosen: escalation(b, talk), isDue: talk.isDue)
    }.enumerated().sorted {
      (Tuning.Flip.Kind.allCases.firstIndex(of: $0.element.kind) ?? 0, $0.offset)
        < (Tuning.Flip.Kind.allCases.firstIndex(of: $1.element.kind) ?? 0, $1.offset)
    }.map(\.element)
    let nearest = talks.filter { moment($0, now) != nil }.prefix(30).compactMap { talk -> Tuning.NearestChange? in
      for threshold in [3, 1, 4, 0, 5] {
        let (a, b) = (moment(talk, now), moment(talk, (threshold, now.1)))
        guard let a, b == nil || (b?.aiMessages ?? 99) + 2 <= a.aiMessages else { continue }
        return Tuning.NearestChange(
          conversation: talk.id, file: 0, line: talk.line, present: escalation(a, talk), changed: escalation(b, talk),
          axis: 0, value: Self.thresholds[threshold])
      }
      return nil
    }

    var hours = Tuning.HourLoad()
    (hours.outsidePresent, hours.outsideChosen) = hasHours ? (0, 0) : (nil, nil)
    for talk in talks {
      func add(
        _ moment: Moment?, _ counts: WritableKeyPath<Tuning.HourLoad, [Int]>,
        _ untimed: WritableKeyPath<Tuning.HourLoad, Int>, _ outside: WritableKeyPath<Tuning.HourLoad, Int?>
      ) {
        guard moment != nil else { return }
        guard let hour = talk.hour else {
          hours[keyPath: untimed] += 1
          return
        }
        hours[keyPath: counts][hour] += 1
        if hasHours, hour % 24 >= 17 { hours[keyPath: outside] = (hours[keyPath: outside] ?? 0) + 1 }
      }
      add(moment(talk, now), \.present, \.untimedPresent, \.outsidePresent)
      add(moment(talk, then), \.chosen, \.untimedChosen, \.outsideChosen)
    }

    let signals: [Signal] = [
      .humanRequest, .rejection, .rephrase, .exchangeCap, .confidenceFloor, .aiNonAnswer, .aiLoop,
    ]
    let shares = signals.map { signal in
      let fired = talks.filter { talk in
        talk.moments.contains { moment in
          moment.signal == signal && (signal != .exchangeCap || moment.aiMessages > Self.caps[now.1])
        }
      }
      let first = talks.filter { moment($0, now)?.signal == signal }
      let sole = first.filter {
        Self.escalation(of: $0, threshold: Self.thresholds[now.0], cap: Self.caps[now.1], without: signal) == nil
      }
      let leads = first.filter { $0.isDue == true }.compactMap { talk in
        moment(talk, now).map { talk.due - $0.aiMessages }
      }.sorted()
      return Tuning.SignalShare(
        signal: signal, fired: fired.count, first: first.count, sole: sole.count,
        soleRight: sole.count { $0.isDue == true }, soleJudged: sole.count { $0.isDue != nil },
        medianLead: leads.isEmpty ? nil : leads[(leads.count - 1) / 2],
        without: figures(talks, now, without: signal), with: figures(talks, now))
    }

    func difference(_ figure: Tuning.Difference.Figure, _ part: (TuningFigures) -> Int, of whole: Int)
      -> Tuning.Difference
    {
      let (a, b) = (part(check[0]), part(check[chosen]))
      let middle = Double(b - a) / Double(max(1, whole))
      return Tuning.Difference(
        figure: figure, present: a, chosen: b, of: whole, low: whole < 10 ? nil : middle - 0.04,
        high: whole < 10 ? nil : middle + 0.04, onlyPresent: max(0, a - b) + 2, onlyChosen: max(0, b - a) + 2)
    }
    let differences =
      chosen == 0
      ? []
      : [
        difference(.load, \.escalated, of: late.count), difference(.missed, \.missed, of: check[0].positives),
        difference(.late, \.late, of: check[0].placed), difference(.unneeded, \.unneeded, of: check[0].negatives),
      ]

    let curve = Self.thresholds.enumerated().map { place, threshold in
      Tuning.ThresholdPoint(threshold: threshold, figures: figures(talks, (place, then.1)), isChosen: place == then.0)
    }
    let both = [figures(talks, now), figures(talks, then)]
    let timely = (0...5).map { tolerance in
      Tuning.TimelyPoint(
        tolerance: tolerance, present: both[0].lateness.upTo(tolerance), chosen: both[1].lateness.upTo(tolerance),
        of: both[0].placed)
    }
    let golden = Self.golden(
      talks, [(.present, { moment($0, now) })] + (chosen == 0 ? [] : [(.chosen, { moment($0, then) })]))
    var population = Tuning.Population()
    (population.conversations, population.aiInvolved) = (talks.count + 11, talks.count)
    (population.withoutAI, population.neededWithoutAI, population.excluded) = (10, 7, 1)
    (population.messages, population.observations) = (talks.count * 9, talks.reduce(0) { $0 + $1.moments.count })
    (population.fit, population.check) = (early.count, late.count)
    population.splitAt = Instant(milliseconds: 1_794_218_400_000)
    population.asked = talks.count { $0.moments.contains { $0.signal == .humanRequest } }
    population.unanswered = talks.count { $0.ask != nil }
    population.unlabelled = talks.count { $0.isDue == nil }

    tuning = Tuning(
      space: space, ground: Self.ground(kind, talks, raters: raters), population: population,
      axes: space.axes.enumerated().map { number, axis in
        // As in a search: a space can lack the present value, the table of values never does.
        let values = Array(Set(axis.values + [axis.present ?? 0])).sorted()
        let chosen = number == 0 ? Self.thresholds[then.0] : number == 1 ? Self.caps[then.1] : axis.present ?? 0
        return Tuning.Axis(
          key: axis.key, values: values, texts: values.map { axis.text(of: $0) },
          present: values.firstIndex(of: axis.present ?? 0) ?? 0, chosen: values.firstIndex(of: chosen) ?? 0,
          stability: suggestion == nil || number == 2 ? nil : Self.stability(values, chosen, isUnstable: number == 1),
          changesEscalations: true)
      },
      candidates: places.indices.map { number in
        Tuning.Candidate(
          values: [UInt16(places[number].0), UInt16(places[number].1), number == 3 ? 1 : SearchSpace.unchanged],
          fit: fit[number], check: check[number],
          isOnFront: front.contains(number))
      }, front: front, choice: choice, chosen: chosen, alternative: suggestion == nil && chosen != 0 ? chosen : nil,
      keepsBounds: suggestion.map { Feasibility(check[$0], recall: 6_000, late: 4_000).isKept },
      bands: kind == .labels ? CostBands(whole, distances: distances) : nil, differences: differences,
      thresholdCurve: kind == .labels ? curve : [], timely: kind == .labels ? timely : [], hours: hours,
      reliability: Self.reliability(talks.count * 3 / 2), signals: shares, golden: kind == .labels ? golden : nil,
      flips: chosen == 0 ? [] : flips, nearest: Array(nearest), seed: 1, refits: suggestion == nil ? 0 : 200)

    self.base = base
    var suggested = base
    if suggestion != nil {
      suggested.score.threshold = TenThousandths(rawValue: Int32(Self.thresholds[then.0]))
      suggested.exchange.most = Self.caps[then.1]
    }
    self.suggested = suggested
    var door = ReportDoor(base)
    content = TuningContent(
      tuning,
      RunFacts(
        version: "0.0.0", policy: base, policyName: "the policy of the test", isComplete: isComplete,
        fileNames: ["export.jsonl"]), base: base, suggested: suggested,
      run: TuningContent.Run(
        id: "0123456789abcdef",
        inputs: [TuningContent.Input(bytes: 81_234, lines: talks.count, refused: 0, conversations: talks.count)],
        labels: kind == .labels ? ["labels.jsonl"] : [], space: "space.json5"), through: &door)
    self.door = door
  }
}
