import Conversations
import Detection
import Judging
import Redaction
import Rendering

/// The timeline of a replay as a list: messages and events with what was seen at them, rules and silences between.
struct ReplayMessages {
  private let report: ReplayReport
  /// Whether the export has one line an event, so that each has a line of its own to name.
  private let hasLines: Bool
  private let rules: [Int: [ReplayRule]]
  private let needs: Int

  init(_ report: ReplayReport) {
    self.report = report
    hasLines = report.steps.contains { $0.line != report.steps[0].line }
    rules = Dictionary(grouping: report.rules, by: \.step)
    needs = report.rules.count { $0.kind == .due }
  }

  /// The list.
  func list() -> HTMLNode {
    var items: [HTMLNode] = []
    var day: SafeText?
    // Nobody has the floor at first; that is not worth a line.
    var mode = Mode.unassigned
    for part in ReplayCut(report).parts {
      guard case .step(let index) = part else {
        items.append(Self.hidden(part))
        continue
      }
      let step = report.steps[index]
      if let gap = step.gap {
        items.append(HTMLNode(.li, [.class("gap")], text: "\u{22EF} \(ReplayScene.duration(gap)) without a word"))
      }
      let time = step.time.map { SafeText($0) }
      if let time, day != time.prefix(10), let instant = step.time {
        day = time.prefix(10)
        items.append(HTMLNode(.li, [.class("gap")], text: SafeText(inWords: Day(instant, in: .utc))))
      }
      items.append(item(step, time))
      if step.mode != mode {
        mode = step.mode
        // The note says why as well; without one the change is one of the data's end.
        let words = step.notes.last { $0.kind == .mode }?.text ?? ReplayScene.words(step.mode)
        items.append(HTMLNode(.li, [.class("mode")], [.text("From here: "), .isolated(words)]))
      }
      for rule in rules[index] ?? [] { items.append(line(rule)) }
    }
    return HTMLNode(.ol, [.class("messages")], items)
  }

  private static func hidden(_ part: ReplayCut.Part) -> HTMLNode {
    guard case .hidden(let turns, let events) = part else { return .group([]) }
    let what =
      turns > 0 ? ReplayScene.count(turns, "turn") : ReplayScene.count(events, "event") + " of this turn"
    let verb: SafeText = (turns > 0 ? turns : events) == 1 ? "is" : "are"
    let end: SafeText = (turns > 0 ? turns : events) == 1 ? " prints it" : " prints them"
    return HTMLNode(
      .li, [.class("gap")],
      [.text("\(what) \(verb) not shown here; "), HTMLNode(.code, text: "handover explain ID FILE"), .text(end)])
  }

  private func line(_ rule: ReplayRule) -> HTMLNode {
    switch rule.kind {
    case .due:
      let which: SafeText = needs > 1 ? " (need \(rule.number))" : ""
      return HTMLNode(.li, [.class("due")], [HTMLNode(.strong, text: "A person was due here" + which)])
    case .begun:
      let which: SafeText = report.handovers.count > 1 ? " (handover \(rule.number))" : ""
      return HTMLNode(.li, [.class("handed")], [HTMLNode(.strong, text: "A handover began here" + which)])
    }
  }

  private func item(_ step: ReplayStep, _ time: SafeText?) -> HTMLNode {
    var nodes: [HTMLNode] = [head(step, time)]
    let cut = ReplayCut.words(step.words)
    if !cut.shown.isEmpty { nodes.append(words(cut.shown, step)) }
    if cut.left > 0 {
      nodes.append(
        HTMLNode(.p, [.class("notes")], text: ReplayScene.count(cut.left, "more character") + " not shown here"))
    }
    nodes += notes(step, Set(cut.shown.compactMap(\.mark)))
    return HTMLNode(.li, [Self.look(step)], nodes)
  }

  private static func look(_ step: ReplayStep) -> HTMLAttribute {
    guard step.isMessage else { return .class("message event system") }
    return switch step.role {
    case .customer: .class("message customer")
    case .ai: .class("message ai")
    case .human: .class("message human")
    case .system: .class("message system")
    case .unknown: .class("message unknown")
    }
  }

  /// Who, and in small what is known of it: the turn, the time, what it is, the score after it.
  private func head(_ step: ReplayStep, _ time: SafeText?) -> HTMLNode {
    let who: SafeText =
      switch step.role {
      case .customer: "Customer"
      case .ai: "AI"
      case .human: "Human"
      case .system: "System"
      case .unknown: step.isMessage ? "Unknown speaker" : "Event"
      }
    var facts: [SafeText] = []
    if let turn = step.turn { facts.append("turn \(turn)") }
    if let time { facts.append(time.part(11..<19)) }
    if !step.kind.isEmpty { facts.append(step.kind) }
    if step.isMessage { facts.append("score \(ReplayScene.decimal(step.score))") }
    if hasLines { facts.append("line \(step.line)") }
    var nodes: [HTMLNode] = [HTMLNode(.b, text: who), .text(" ")]
    if let person = step.person { nodes += [.isolated(person), .text(" ")] }
    nodes.append(HTMLNode(.small, text: facts.joined(separator: " \u{B7} ")))
    return HTMLNode(.p, [.class("who")], nodes)
  }

  /// The words, in a direction of their own; what was matched is marked, and what it shows follows it.
  private func words(_ pieces: [(text: SafeText, mark: Int?)], _ step: ReplayStep) -> HTMLNode {
    var nodes: [HTMLNode] = []
    for piece in pieces {
      guard let mark = piece.mark else {
        nodes.append(.text(piece.text))
        continue
      }
      nodes.append(HTMLNode(.mark, text: piece.text))
      if step.weighedMarks.indices.contains(mark) {
        nodes.append(
          HTMLNode(.small, [.class("signal")], [.text(" "), .isolated(step.weighedMarks[mark]), .text(" ")]))
      }
    }
    return HTMLNode(.p, [.class("words")], [HTMLNode(.bdi, [], nodes)])
  }

  /// What was decided stands open; how it was found is folded.
  private func notes(_ step: ReplayStep, _ marks: Set<Int>) -> [HTMLNode] {
    let marked = Set(marks.flatMap { step.markedSignals.indices.contains($0) ? step.markedSignals[$0] : [] })
    var open: [HTMLNode] = []
    var folded: [HTMLNode] = []
    for note in step.notes {
      switch note.kind {
      case .due, .handover, .customer, .detail: open.append(Self.note(note, .p, [.class("notes")]))
      case .signal:
        // A signal whose words are marked is named there already.
        if note.signal.map(marked.contains) ?? false {
          folded.append(Self.note(note, .li))
        } else {
          open.append(Self.note(note, .p, [.class("notes")]))
        }
      case .observed, .notCounted, .score, .need, .waiting: folded.append(Self.note(note, .li))
      // The floor has a line of its own.
      case .mode: break
      }
    }
    guard !folded.isEmpty else { return open }
    let title: SafeText = folded.count == 1 ? "1 note" : "\(folded.count) notes"
    return open + [HTMLNode(.details, [], [HTMLNode(.summary, text: title), HTMLNode(.ul, [], folded)])]
  }

  private static func note(_ note: ReplayNote, _ tag: HTMLTag, _ look: [HTMLAttribute] = []) -> HTMLNode {
    switch note.kind {
    // These say themselves what they are.
    case .detail, .handover, .need: HTMLNode(tag, look, [.isolated(note.text)])
    case .observed, .signal, .notCounted, .score, .due, .mode, .waiting, .customer:
      HTMLNode(tag, look, [.text(note.kind.label + ": "), .isolated(note.text)])
    }
  }
}
