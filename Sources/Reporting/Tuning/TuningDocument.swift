import Judging
package import Redaction
import Rendering
import Studies

/// A tuning as text: `tune.txt` and the terminal, and `tune.md`.
package struct TuningDocument: Sendable {
  private let content: TuningContent

  package init(_ content: TuningContent) { self.content = content }

  /// What matters most, for a terminal, without line feeds at the ends: about one screen.
  package func lines() -> [SafeText] {
    let width = ReportDocument.width
    var lines = content.header.flatMap { Self.wrapped($0) }
    lines += [""] + Self.wrapped(content.verdict) + [""] + Self.wrapped(content.basis)
    if content.isShowing {
      lines += ["", content.isSuggesting ? "What changes" : "An example of the front, no suggestion"] + changes(width)
      lines += ["", "On later conversations"] + figures(width)
    } else {
      lines += ["", "The present policy, on all conversations"] + figures(width)
    }
    lines += ["", "Front: " + frontLine].flatMap { Self.wrapped($0) }
    if let signalLine { lines += Self.wrapped(signalLine) }
    return lines
  }

  /// The lines of a paragraph, as wide as they can be without one that begins with a sign.
  ///
  /// A terminal's guard would set a bar before such a line, because build servers may take it for a command.
  private static func wrapped(_ text: SafeText) -> [SafeText] {
    let widths = stride(from: ReportDocument.width, to: ReportDocument.width - 20, by: -1)
    let all = widths.lazy.map { text.wrapped(into: $0) }
    let plain = all.first { lines in
      lines.dropFirst().allSatisfy { line in
        line.content.unicodeScalars.first.map { $0.properties.isAlphabetic || $0.properties.numericType != nil } ?? true
      }
    }
    return plain ?? text.wrapped(into: ReportDocument.width)
  }

  /// How many changed values a terminal shows.
  private static let mostChanges = 6

  private func changes(_ width: Int) -> [SafeText] {
    var table = TextTable([.init("", canShrink: true), .init("", .right), .init(""), .init("", .right), .init("")])
    for (axis, place) in content.changed.prefix(Self.mostChanges) {
      table.add([
        SafeText(name: axis.key), axis.text(axis.present), "->", axis.text(place),
        content.isSuggesting ? TuningContent.stabilityWords(of: axis) : "",
      ])
    }
    let more = content.changed.count - Self.mostChanges
    return table.lines(width: width) + (more > 0 ? ["  and \(SafeText(grouped: more)) more"] : [])
  }

  private func figures(_ width: Int) -> [SafeText] {
    var table = TextTable([.init("", canShrink: true), .init(""), .init("")])
    if content.isShowing { table.add(["", "present", content.other]) }
    for measure in TuningMeasure.on(content.ground) {
      let title = measure.short(on: content.ground)
      if content.isShowing {
        table.add([
          title, SafeText(brief: measure.share(of: content.present.check)),
          SafeText(brief: measure.share(of: content.chosen.check)),
        ])
      } else {
        table.add([title, SafeText(measure.share(of: content.whole(content.present))), ""])
      }
    }
    return table.lines(width: width)
  }

  private var frontLine: SafeText {
    let front = content.tuning.front
    let count: SafeText =
      TuningWords.agree(
        front.count, of: content.tuning.candidates.count, "policy", "policies", "is", "are") + " beaten by no other one"
    guard front.count > 1, let first = front.first, let last = front.last else { return count + "." }
    func point(_ number: Int) -> SafeText {
      let whole = content.whole(content.tuning.candidates[number])
      let missed: SafeText =
        switch content.ground {
        case .nothing: TuningWords.agree(whole.missed, "ask not foreseen", "asks not foreseen")
        case .labels: SafeText(grouped: whole.missed) + " missed"
        case .team: SafeText(grouped: whole.missed) + " taken over without an escalation before"
        }
      return "\(SafeText(grouped: whole.escalated)) escalated and " + missed
    }
    return count + ", from " + point(first) + " to " + point(last) + "."
  }

  /// Signals that do nothing.
  private var signalLine: SafeText? {
    let (dead, redundant) = (content.deadSignals, content.redundantSignals)
    if dead.isEmpty, redundant.isEmpty { return nil }
    return
      "Signals: "
      + [
        dead.isEmpty ? nil : SafeText(grouped: dead.count) + " never fired" as SafeText,
        redundant.isEmpty
          ? nil : TuningWords.agree(redundant.count, "fired and was", "fired and were") + " never the only reason",
      ].compactMap(\.self).joined(separator: ", ") + "."
  }

  /// All sections as Markdown: a heading, the finding, the tables, the reason.
  package func markdown() -> [UInt8] {
    var document = MarkdownDocument()
    document.heading("Threshold tuning", level: 1)
    for line in content.header where !line.isEmpty { document.paragraph(line) }
    for section in content.sections {
      document.heading(section.title)
      document.paragraph(section.finding)
      if !section.explanation.isEmpty { document.paragraph(section.explanation) }
      for table in section.charts.map(\.table) + section.tables + section.folded where !table.rows.isEmpty {
        document.paragraph(table.caption)
        document.table([table.columns] + table.rows)
      }
      document.paragraph(section.why)
    }
    return document.document()
  }
}
