import Conversations
import Detection
import Judging
import Redaction
import Rendering
import Studies

/// Makes the timeline: one step an event, with everything that was seen and decided at it.
struct ReplaySteps {
  private let scene: ReplayScene
  /// By event: entries of the trace, by their places in it, that it shows.
  private var entries: [[Int]]
  /// By event: what was measured of it.
  private var gauges: [[Gauge]]
  private var counted: [[Inspection.Counted]]
  /// The need that an entry of the trace is about, from one.
  private var needs: [Int]
  /// The cause that an escalation added to its need, from zero; -1 for all other entries.
  private var causes: [Int]
  /// By event: the handovers that begin, reach somebody or end there.
  private var handovers: [[Int]]
  private let waits: WaitingMessages
  private let exchanges: [Int32: Int]

  /// Silence from here on is marked, in milliseconds.
  private static let gap: Int64 = 10 * 60_000
  /// How many matches of one message are quoted; all of them are marked.
  private static let quoteLimit = 20

  init(_ scene: ReplayScene) {
    self.scene = scene
    let count = scene.conversation.events.count
    entries = [[Int]](repeating: [], count: count)
    gauges = [[Gauge]](repeating: [], count: count)
    counted = [[Inspection.Counted]](repeating: [], count: count)
    needs = []
    causes = []
    handovers = [[Int]](repeating: [], count: count)
    waits = WaitingMessages(scene)
    // Every escalation adds one cause to its need, in order.
    var next = [Int](repeating: 0, count: scene.replay.needs.count + 1)
    var need = 0
    var isActive = false
    for (place, entry) in scene.replay.trace.enumerated() {
      if entries.indices.contains(Int(entry.at.index)) { entries[Int(entry.at.index)].append(place) }
      switch entry.kind {
      case .escalation:
        let own = isActive ? need : need + 1
        needs.append(own)
        causes.append(next[own - 1])
        next[own - 1] += 1
        continue
      case .needBegan:
        need += 1
        isActive = true
        needs.append(need)
      case .needEnded:
        isActive = false
        needs.append(need)
      default: needs.append(need)
      }
      causes.append(-1)
    }
    for (number, attempt) in scene.replay.attempts.enumerated() {
      for step in Set([attempt.at, attempt.joinedAt, attempt.repliedAt, attempt.endedAt].compactMap(\.self)) {
        if handovers.indices.contains(Int(step.index)) { handovers[Int(step.index)].append(number) }
      }
    }
    for gauge in scene.told.inspection.gauges where gauges.indices.contains(Int(gauge.at.index)) {
      gauges[Int(gauge.at.index)].append(gauge)
    }
    for one in scene.told.inspection.counted { counted[Int(one.at.index)].append(one) }
    exchanges = Dictionary(
      scene.told.inspection.exchanges.enumerated().map { ($1.index, $0 + 1) }, uniquingKeysWith: { first, _ in first })
  }

  /// All steps in order; words pass the redactor one after the other, as they were written.
  func steps(_ door: inout ReportDoor) -> [ReplayStep] {
    var words = Replacements()
    var before: Int64?
    return scene.conversation.events.indices.map { index in
      let event = scene.conversation.events[index]
      let role = role(event)
      let person = person(event, &door)
      var step = ReplayStep(
        turn: scene.turn(Step(index)), time: event.time, speaker: person.map { role + " " + $0 } ?? role,
        role: event.speaker, person: person, isMessage: event.isPublicMessage, kind: kind(event, index),
        line: event.line + 1, mode: scene.replay.modes[index], score: scene.replay.scores[index])
      if let time = event.time?.milliseconds {
        if let before, scene.hasReliableTimes, time > before, time - before > Self.gap { step.gap = time - before }
        before = time
      }
      let text = redacted(event.text, &words, door)
      let matches = scene.told.observations.matches(of: scene.told.observations.events[index])
      var spans: [Range<Int>: [SafeText]] = [:]
      var weighed: [Range<Int>: [SafeText]] = [:]
      var signals: [Range<Int>: [Signal]] = [:]
      for match in matches where match.count > 0 {
        let span = Int(match.start)..<Int(match.start) + Int(match.count)
        if spans[span]?.contains(scene.name(match.signal)) != true {
          spans[span, default: []] += [scene.name(match.signal)]
          signals[span, default: []].append(match.signal)
          weighed[span, default: []] += [scene.words(match.signal) + ", " + weight(of: match, index)]
        }
      }
      if let text {
        let order = spans.keys.sorted { ($0.lowerBound, $0.count) < ($1.lowerBound, $1.count) }
        step.words = text.pieces(marking: order)
        step.marks = order.map { (spans[$0] ?? []).joined(separator: ", ") }
        step.weighedMarks = order.map { (weighed[$0] ?? []).joined(separator: "; ") }
        step.markedSignals = order.map { signals[$0] ?? [] }
      }
      if !event.detail.isEmpty {
        let detail = SafeText(name: door.name(scene.bytes(event.detail)))
        step.notes.append(ReplayNote(kind: .detail, text: Self.detail(event, detail)))
      }
      if !event.team.isEmpty, event.kind != .message {
        step.notes.append(
          ReplayNote(kind: .detail, text: "team: " + SafeText(name: door.name(scene.bytes(event.team)))))
      }
      addNotes(index, matches, text, to: &step)
      return step
    }
  }

  private func redacted(_ range: TextRange, _ words: inout Replacements, _ door: ReportDoor) -> RedactedText? {
    range.isEmpty ? nil : door.redactor.text(scene.bytes(range), &words)
  }

  private static func detail(_ event: Event, _ detail: SafeText) -> SafeText {
    switch event.kind {
    case .message: "button: " + detail
    case .tag: "tag: " + detail
    default: "reason: " + detail
    }
  }

  private func role(_ event: Event) -> SafeText {
    switch event.speaker {
    case .customer: "customer"
    case .ai: "AI"
    case .human: "human"
    case .system: "system"
    case .unknown: "unknown"
    }
  }

  private func person(_ event: Event, _ door: inout ReportDoor) -> SafeText? {
    guard event.speaker == .human, !event.name.isEmpty else { return nil }
    return SafeText(name: door.person(scene.bytes(event.name)))
  }

  /// What a match counted at its event.
  private func weight(of match: Match, _ index: Int) -> SafeText {
    for place in entries[index] where match.suppression == nil {
      guard case .signal(match.signal, let level) = scene.replay.trace[place].kind else { continue }
      return weight(match.signal, level, place).map { "weight \($0)" } ?? "hard"
    }
    return "not counted"
  }

  /// The weight of a signal of the trace; `nil` where it is hard.
  private func weight(_ signal: Signal, _ level: UInt8, _ place: Int) -> SafeText? {
    guard scene.told.inspection.traceTerms[place].contains(where: { $0.signal == signal }), !isHard(signal, place)
    else { return nil }
    return ReplayScene.decimal(scene.policy.score.weight(signal, level: Int(level)))
  }

  private func kind(_ event: Event, _ index: Int) -> SafeText {
    guard event.isPublicMessage else { return scene.words(event) }
    var parts: [SafeText] = []
    if event.speaker == .ai || event.speaker == .human {
      parts.append(SafeText(name: scene.told.observations.events[index].messageClass.name))
    }
    if event.speaker == .ai, let confidence = scene.told.observations.events[index].confidence {
      parts.append("confidence \(ReplayScene.decimal(confidence))")
    }
    switch event.textState {
    case .present: break
    case .empty: parts.append("no words")
    case .redacted: parts.append("words taken out by the export")
    case .deleted: parts.append("deleted")
    case .attachment: parts.append("attachment")
    case .structured: parts.append("button or form")
    case .notExported: parts.append("words not exported")
    }
    return parts.joined(separator: ", ")
  }

  private func addNotes(_ index: Int, _ matches: ArraySlice<Match>, _ text: RedactedText?, to step: inout ReplayStep) {
    for gauge in gauges[index] {
      step.notes.append(ReplayNote(kind: .observed, text: scene.sentence(gauge), signal: gauge.signal))
    }
    for place in entries[index] { add(scene.replay.trace[place], place, matches, text, to: &step) }
    for attempt in handovers[index] { addHandover(attempt, index, to: &step) }
    addUnheard(index, matches, text, to: &step)
    for one in counted[index] { step.notes.append(ReplayNote(kind: .waiting, text: waits.sentence(one))) }
    let terms = scene.told.inspection.eventTerms[index]
    if let number = exchanges[Int32(index)], terms.contains(where: { $0.weight != .zero }) {
      let text: SafeText = scene.score(terms) + "; exchange \(number) complete"
      step.notes.append(ReplayNote(kind: .score, text: text))
    }
  }

  private func add(
    _ entry: TraceEntry, _ place: Int, _ matches: ArraySlice<Match>, _ text: RedactedText?, to step: inout ReplayStep
  ) {
    let later: SafeText = entry.decidedAt == entry.at ? "" : " (decided at \(scene.place(entry.decidedAt)))"
    func note(_ kind: ReplayNote.Kind, _ text: SafeText, _ signal: Signal? = nil) {
      step.notes.append(ReplayNote(kind: kind, text: text, signal: signal))
    }
    switch entry.kind {
    case .signal(let signal, let level):
      let quote = quote(signal, nil, matches, text)
      guard let weight = weight(signal, level, place) else {
        return note(.signal, scene.name(signal) + ", hard" + quote + later, signal)
      }
      note(.signal, "\(scene.name(signal)), level \(level), weight \(weight)" + quote + later, signal)
      note(.score, scene.score(scene.told.inspection.traceTerms[place]))
    case .match(let signal):
      let why: SafeText = signal.topic == .vip ? ": an attribute raises nothing" : ": listed only"
      note(.notCounted, scene.name(signal) + quote(signal, nil, matches, text) + why, signal)
    case .suppressed(let signal, let reason):
      note(
        .notCounted, scene.name(signal) + quote(signal, reason, matches, text) + ": " + ReplayScene.words(reason),
        signal)
    case .confirmation: note(.customer, "confirms a solution; every level is zero" + later)
    case .withdrawal: note(.customer, "takes the request back")
    case .recovery: note(.customer, "sounds friendly again; sentiment is zero")
    case .mode(let mode, let reason): note(.mode, ReplayScene.words(mode) + ReplayScene.words(reason))
    case .escalation(let signal): note(.due, escalation(signal, entry, place) + later, signal)
    case .needBegan: note(.need, "need \(needs[place]) begins")
    case .needEnded(let end): note(.need, "need \(needs[place]) ends: " + ReplayScene.words(end) + later)
    }
  }

  /// Matches of which the trace says nothing, so that no mark stands without a reason.
  private func addUnheard(
    _ index: Int, _ matches: ArraySlice<Match>, _ text: RedactedText?, to step: inout ReplayStep
  ) {
    let heard = entries[index].compactMap { place -> Signal? in
      switch scene.replay.trace[place].kind {
      case .signal(let signal, _), .match(let signal): signal
      default: nil
      }
    }
    var said: Set<Signal> = []
    for match in matches where match.suppression == nil && !heard.contains(match.signal) {
      guard said.insert(match.signal).inserted else { continue }
      let isTopic = match.signal.topic.map { topic in
        scene.told.observations.events[index].topics.contains(TopicSet(topic))
      }
      let why: SafeText =
        if !step.mode.isObserved {
          "not looked for while \(ReplayScene.words(step.mode))"
        } else if match.signal == .humanRequest {
          "a turn asks once"
        } else if isTopic == true {
          "a cause of the need already"
        } else {
          "raises nothing by itself"
        }
      let quote = quote(match.signal, nil, matches, text)
      step.notes.append(
        ReplayNote(kind: .notCounted, text: scene.name(match.signal) + quote + ": " + why, signal: match.signal))
    }
  }

  /// Whether a signal of the trace stands for itself: an escalation of it follows at once, without the score.
  private func isHard(_ signal: Signal, _ place: Int) -> Bool {
    let next = place + 1
    guard signal.isHard(under: scene.policy), scene.replay.trace.indices.contains(next) else { return false }
    guard case .escalation(let due) = scene.replay.trace[next].kind, due == signal else { return false }
    return cause(next)?.kind != .soft
  }

  /// The cause that an escalation added.
  private func cause(_ place: Int) -> Cause? {
    let need = needs[place] - 1
    guard scene.replay.needs.indices.contains(need), causes[place] >= 0 else { return nil }
    let all = scene.replay.needs[need].causes
    return all.indices.contains(causes[place]) ? all[causes[place]] : nil
  }

  private func escalation(_ signal: Signal, _ entry: TraceEntry, _ place: Int) -> SafeText {
    guard let cause = cause(place) else { return "at once" }
    let why: SafeText =
      switch cause.kind {
      case .asked: "the customer asks for a person"
      case .risk: "the topic must reach a person"
      case .soft: "the score reaches \(ReplayScene.decimal(scene.policy.score.threshold))"
      }
    let grace = ReplayScene.count(Int(cause.grace), "AI message")
    return why + "; cause \(causes[place] + 1) of need \(needs[place]), grace \(grace)"
  }

  /// The matched words of a signal, in quotes; nothing where it has no words of its own.
  private func quote(
    _ signal: Signal, _ reason: Suppression?, _ matches: ArraySlice<Match>, _ text: RedactedText?
  ) -> SafeText {
    guard let text else { return "" }
    let found = matches.prefix(Self.quoteLimit).filter {
      $0.signal == signal && $0.suppression == reason && $0.count > 0
    }
    let quotes: [SafeText] = found.prefix(3).compactMap { match in
      let range = Int(match.start)..<Int(match.start) + Int(match.count)
      return text.pieces(marking: [range]).first { $0.mark != nil }.map { "\"" + $0.text.fitted(into: 60) + "\"" }
    }
    return quotes.isEmpty ? "" : " " + quotes.joined(separator: ", ")
  }

  private func addHandover(_ number: Int, _ index: Int, to step: inout ReplayStep) {
    let attempt = scene.replay.attempts[number]
    let here = Step(index)
    func note(_ text: SafeText) {
      step.notes.append(ReplayNote(kind: .handover, text: "handover \(number + 1) " + text))
    }
    if attempt.at == here {
      let by = Words.initiators[Int(attempt.initiator.rawValue)]
      note("begins, started by \(by)" + (attempt.hasEvent ? "" : ", in words only"))
    }
    if attempt.joinedAt == here, attempt.at != here {
      note("reaches a human" + (scene.wait(from: attempt.at, to: here).map { " after \($0)" } ?? ""))
    }
    if attempt.repliedAt == here {
      note("is answered" + (scene.wait(from: attempt.at, to: here).map { " after \($0)" } ?? ""))
    }
    if attempt.endedAt == here {
      let why: SafeText? =
        switch attempt.end {
        case .waiting, .joined: nil
        case .failed: "it failed"
        case .noStaff: "nobody was available"
        case .withdrawn: "the customer took it back"
        case .timeout: "nobody came in time"
        case .lapsed: "the AI took over again"
        }
      if let why { note("ends without a human: " + why) }
    }
  }
}

extension ReplayScene {
  /// The bytes of a range.
  func bytes(_ range: TextRange) -> ArraySlice<UInt8> {
    conversation.bytes[Int(range.start)..<Int(range.start) + Int(range.count)]
  }
}
