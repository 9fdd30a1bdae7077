import Conversations
import Judging
package import Redaction
package import Rendering

/// Writes a list of cases: as text for a terminal, as CSV, as JSON.
///
/// Identifiers are handed in by the numbers of the rows, because rows hold none; a case without one shows a dash.
package struct CaseListText {
  private let list: CaseList
  private let identifiers: [Int: SafeText]

  package init(_ list: CaseList, identifiers: [Int: SafeText]) {
    self.list = list
    self.identifiers = identifiers
  }

  // MARK: Text

  /// The lines for a terminal.
  package func lines(width: Int) -> [SafeText] {
    var lines: [SafeText] = [title] + valueLines.map { "  " + $0 }
    if let period = list.period { lines.append("  \(period.label) (\(name: period.zone.name))") }
    if !list.lines.isEmpty { lines += [""] + table(width) }
    return lines + ["", footer]
  }

  private var title: SafeText {
    let head: SafeText = "\(name: list.number.id)  \(name: list.number.name)"
    return list.slice.map { "\(head), \($0)" } ?? head
  }

  private var valueLines: [SafeText] {
    if let value = list.value {
      let interval = value.share.interval ?? (0, 1)
      let share = SafeText(part: value.share.part, of: value.share.whole, low: interval.low, high: interval.high)
      let assessable: SafeText = "assessable \(SafeText(grouped: value.assessable)) of \(SafeText(grouped: value.of))"
      return ["\(share) \(units(value.share.whole)), \(assessable)"]
    }
    guard let spread = list.spread else { return [] }
    let assessable: SafeText = "assessable \(SafeText(grouped: spread.assessable)) of \(SafeText(grouped: spread.of))"
    guard let found = spread.spread, let mean = spread.mean else { return ["no value, " + assessable] }
    let numbers: SafeText =
      "median \(SafeText(grouped: found.median)), 90% up to \(SafeText(grouped: found.ninetieth)), "
      + "at most \(SafeText(grouped: found.largest)), mean \(SafeText(mean, places: 1))"
    return ["\(numbers) (\(units(2))), \(assessable)"]
  }

  private func units(_ count: Int) -> SafeText {
    let word = SafeText(name: list.number.unit)
    if count == 1 { return word }
    switch list.number.unit {
    case "stretch": return "stretches"
    case "rating": return "ten-thousandths of the scale"
    default: return word + "s"
    }
  }

  private func table(_ width: Int) -> [SafeText] {
    let hasDetails = list.lines.contains { $0.detail != nil }
    let hasValues = list.spread != nil || list.isSum
    let hasParts = list.choice == .all
    var columns: [TextTable.Column] = [.init("conversation"), .init("place")]
    if hasDetails { columns.append(.init("case", canShrink: true)) }
    if hasValues { columns.append(.init(list.isSum ? "counted" : "value", .right)) }
    if hasParts { columns.append(.init("counts")) }
    columns += [.init("verdict"), .init("outcome")]
    var table = TextTable(columns)
    for line in list.lines {
      var cells = [identifiers[line.found.row] ?? "-", "\(line.file):\(line.line)"]
      if hasDetails { cells.append(line.detail ?? "") }
      if hasValues { cells.append(valueCell(line.found)) }
      if hasParts { cells.append(words(of: line.found.part)) }
      table.add(cells + [line.verdict, line.outcome])
    }
    return table.lines(width: width)
  }

  private func valueCell(_ found: MetricCase) -> SafeText {
    guard let value = found.value else { return "-" }
    return list.isSum ? "\(SafeText(grouped: value)) of \(SafeText(grouped: found.weight))" : SafeText(grouped: value)
  }

  private func words(of part: MetricCase.Part) -> SafeText {
    switch part {
    case .counted: "yes"
    case .notCounted: "no"
    case .notAssessable: "not assessable"
    }
  }

  /// What the list holds, and what it leaves out.
  private var footer: SafeText {
    let kind: SafeText =
      switch list.choice {
      case .counted: list.spread == nil ? "counted" : "with a value"
      case .notCounted: "not counted"
      case .notAssessable: "not assessable"
      case .all: "of the whole"
      }
    let count = list.chosen.count
    let cases: SafeText = count == 1 ? "1 case" : "\(SafeText(grouped: count)) cases"
    var line: SafeText = count == 0 ? "no case is \(kind)" : "\(cases) \(kind)"
    if count == 0, list.choice == .all { line = "there is no case" }
    if list.isSum, count > 0 { line += ", \(SafeText(grouped: list.total)) \(units(list.total))" }
    guard list.limit < count else { return line }
    return line + "; \(SafeText(grouped: list.limit)) are listed, --limit \(count) lists all"
  }

  // MARK: CSV

  /// The columns of the table.
  static let columns: [SafeText] = [
    "metric", "slice", "conversation_id", "counts", "case", "value", "verdict", "outcome", "source_file", "source_line",
  ]

  /// The columns with what stands in them; an empty cell is `null`.
  static let schema: [Schema.Member] = [
    .init("metric", .text), .init("slice", .orNull(.text)), .init("conversation_id", .orNull(.text)),
    .init("counts", .words(MetricCase.Part.allCases.map { SafeText(word: $0) })),
    .init("case", .orNull(.text), "What the need, the handover or the topic is."),
    .init("value", .orNull(.integer(least: nil)), "What it adds; null where it cannot be judged."),
    .init("verdict", .words(Words.verdicts)), .init("outcome", .words(Words.outcomes)), .init("source_file", .text),
    .init("source_line", .place),
  ]

  /// The list as CSV.
  package func table(_ form: CSVForm) -> [UInt8] {
    var table = CSVWriter(form, columns: Self.columns)
    for line in list.lines {
      table.text(SafeText(name: list.number.id))
      table.text(list.slice)
      table.text(identifiers[line.found.row])
      table.text(SafeText(word: line.found.part))
      table.text(line.detail)
      table.integer(line.found.value)
      table.text(line.verdict)
      table.text(line.outcome)
      table.text(line.file)
      table.integer(line.line)
      table.endRow()
    }
    return table.bytes
  }

  // MARK: JSON

  /// The list as one JSON document.
  package func document() -> [UInt8] {
    var writer = JSONWriter(.indented)
    writer.beginObject()
    writer.string("schema", "handover.cases/1")
    writer.string("metric", SafeText(name: list.number.id))
    writer.string("name", SafeText(name: list.number.name))
    writer.string("unit", SafeText(name: list.number.unit))
    writer.string("slice", list.slice)
    writer.string("first_day", list.period?.firstText)
    writer.string("last_day", list.period?.lastText)
    let interval = list.value?.share.interval
    writer.integer("part", list.value?.share.part)
    writer.integer("whole", list.value?.share.whole)
    writer.number("low", interval?.low, places: 4)
    writer.number("high", interval?.high, places: 4)
    writer.integer("median", list.spread?.spread?.median)
    writer.integer("p90", list.spread?.spread?.ninetieth)
    writer.integer("max", list.spread?.spread?.largest)
    writer.number("mean", list.spread?.mean, places: 4)
    writer.integer("assessable", list.value?.assessable ?? list.spread?.assessable)
    writer.integer("of", list.value?.of ?? list.spread?.of)
    writer.string("show", SafeText(word: list.choice))
    writer.integer("cases", list.chosen.count)
    writer.integer("total", list.total)
    writer.beginArray("listed")
    for line in list.lines {
      writer.beginObject()
      writer.string("conversation_id", identifiers[line.found.row])
      writer.word("counts", line.found.part)
      writer.string("case", line.detail)
      writer.integer("value", line.found.value)
      writer.string("verdict", line.verdict)
      writer.string("outcome", line.outcome)
      writer.string("source_file", line.file)
      writer.integer("source_line", line.line)
      writer.endObject()
    }
    writer.endArray()
    writer.endObject()
    writer.endLine()
    return writer.bytes
  }
}
