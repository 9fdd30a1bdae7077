import Conversations
package import Redaction
import Rendering

/// A replay as lines for a terminal or a pipe: no colours, no wider than asked.
///
/// Words of people stand behind a bar, so that no line of theirs begins a line of ours, and what was matched stands in
/// double brackets. Where the words hold such brackets themselves, others are taken.
package struct ReplayText {
  private let report: ReplayReport
  private let width: Int

  /// Lays a replay out.
  ///
  /// - Parameters:
  ///   - report: the replay in words.
  ///   - width: the most columns of a line; at least 40.
  package init(_ report: ReplayReport, width: Int) {
    self.report = report
    self.width = max(40, width)
  }

  /// The lines, without a line feed at their ends.
  package func lines() -> [SafeText] {
    var lines: [SafeText] = wrapped("Conversation " + report.id)
    lines += labelled(report.facts) + [""]
    lines += report.verdict.flatMap { wrapped($0) }
    lines += report.outcome.flatMap { wrapped($0) }
    lines += ["", timelineTitle] + timeline()
    lines += table("Why a person was due", ReplayReport.causeTitles, report.causes, "Nothing made a person due.")
    lines += table("Handovers", ReplayReport.handoverTitles, report.handovers, "No handover was started.")
    lines += ["", "At the end"] + report.end.flatMap { wrapped($0, indent: 2) }
    return lines + ["", "Judged by"] + labelled(report.policy)
  }

  private var timelineTitle: SafeText {
    report.steps.contains { $0.time != nil } ? "Timeline (turn, time in UTC, who)" : "Timeline (turn, who)"
  }

  /// Text in lines that fit, those after the first two blanks further in.
  private func wrapped(_ text: SafeText, indent: Int = 0) -> [SafeText] {
    hanging(SafeText(" ").repeated(indent), text, indent: indent + 2)
  }

  /// A beginning with text behind it; the lines that follow stand under the text.
  private func hanging(_ head: SafeText, _ text: SafeText, indent: Int) -> [SafeText] {
    let room = width - max(head.columns, indent)
    let blank = SafeText(" ").repeated(indent)
    return text.wrapped(into: room).enumerated().map { $0 == 0 ? head + $1 : blank + $1 }
  }

  private func labelled(_ facts: [ReplayReport.Fact]) -> [SafeText] {
    facts.flatMap { fact in
      let head: SafeText = "  " + fact.label + SafeText(" ").repeated(max(1, 12 - fact.label.columns))
      return hanging(head, fact.content, indent: 14)
    }
  }

  private func table(_ title: SafeText, _ titles: [SafeText], _ rows: [[SafeText]], _ none: SafeText) -> [SafeText] {
    guard !rows.isEmpty else { return ["", none] }
    // Only names can be long: that of the cause, and the last of all.
    let last = titles.count - 1
    var table = TextTable(titles.enumerated().map { .init($1, canShrink: $0 == 1 || $0 == last) })
    for row in rows { table.add(row) }
    return ["", title] + table.lines(width: width)
  }

  private func timeline() -> [SafeText] {
    var lines: [SafeText] = []
    var day: SafeText?
    var turn: Int?
    let hasTimes = report.steps.contains { $0.time != nil }
    for step in report.steps {
      if let gap = step.gap { lines.append("       ... \(ReplayScene.duration(gap)) ...") }
      let time = step.time.map { SafeText($0) }
      if let time, day != time.prefix(10) {
        day = time.prefix(10)
        lines.append("       " + time.prefix(10))
      }
      lines.append(head(step, isNew: step.turn != turn, time, hasTimes))
      turn = step.turn
      lines += words(step.words)
      for note in step.notes {
        let head: SafeText =
          "       " + note.kind.label + SafeText(" ").repeated(max(1, 13 - note.kind.label.columns))
        lines += hanging(head, note.text, indent: 20)
      }
    }
    return lines
  }

  private func head(_ step: ReplayStep, isNew: Bool, _ time: SafeText?, _ hasTimes: Bool) -> SafeText {
    let number: SafeText = isNew ? step.turn.map { SafeText($0) } ?? "" : ""
    var line = SafeText(" ").repeated(max(0, 5 - number.columns)) + number + "  "
    if hasTimes { line += (time.map { $0.part(11..<19) } ?? "--:--:--") + "  " }
    line += step.speaker
    if !step.kind.isEmpty { line += "  " + step.kind }
    let place: SafeText = "line \(step.line)"
    let free = width - line.columns - place.columns
    return free >= 2 ? line + SafeText(" ").repeated(free) + place : line.fitted(into: width)
  }

  private func words(_ pieces: [(text: SafeText, mark: Int?)]) -> [SafeText] {
    guard !pieces.isEmpty else { return [] }
    let marks: [(open: StaticString, close: StaticString)] = [("[[", "]]"), ("{{", "}}"), ("<<", ">>")]
    let free = marks.first { mark in !pieces.contains { $0.text.holds(mark.open) || $0.text.holds(mark.close) } }
    var text = SafeText.empty
    for piece in pieces {
      guard piece.mark != nil, let free else {
        text += piece.text
        continue
      }
      text += SafeText(free.open) + piece.text + SafeText(free.close)
    }
    return text.wrapped(into: width - 9).map { "       | " + $0 }
  }
}
