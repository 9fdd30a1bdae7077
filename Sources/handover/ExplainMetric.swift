import Arguments
import Intake
import Judging
import Redaction
import Rendering
import Reporting

/// How a list of cases is printed.
enum CaseForm: String, Choice {
  case text, csv, json
  static let placeholder = "FORM"
}

extension CaseList.Choice: Choice {
  /// The word for it in help pages.
  package static var placeholder: String { "CASES" }
}

/// What `explain --metric` was asked for.
struct MetricRequest {
  /// As it was typed: `T7.missed/channel=web`.
  var typed: String
  /// The folders that were named; there must be one.
  var folders: [Path]
  var choice = CaseList.Choice.counted
  /// How many cases are listed; `nil` means fifty as text, and all else.
  var limit: Int?
  var form = CaseForm.text
  var isQuiet = false

  /// How many cases a terminal gets, unless more are asked for.
  static let textLimit = 50
}

/// Lists the cases behind one number of a report.
func explainMetric(_ request: MetricRequest, in surroundings: Surroundings) throws(Failure) -> ExitCode {
  guard let path = request.folders.first else { throw .usage(.missingOperand(placeholder: "DIR")) }
  if request.folders.count > 1 {
    throw .usage(.badOperand(typed: request.folders[1].text, wanted: "name one folder of a report with --metric"))
  }
  guard let wanted = MetricName(request.typed) else {
    throw .usage(
      .badValue(
        option: "--metric", placeholder: "NAME", typed: request.typed,
        wanted: "write an id or a name, such as T7.missed, and a slice if need be: T7.missed/channel=web"))
  }
  let folder = try ReportFolder(path, checking: ["summary.json"], in: surroundings)
  let all = OpenNumber.all(of: folder.report.policy.policy)
  let found = OpenNumber.named(wanted.name, among: all)
  guard let number = found.first else { throw .badReport(unknown(wanted.name, all)) }
  var filter: RowFilter?
  var slice: SafeText?
  if let (key, value) = wanted.slice {
    do throws(RowFilter.Fault) {
      filter = try RowFilter(key, value, of: folder.report)
    } catch {
      throw .badReport(unknown(key, value, error))
    }
    slice = "\(name: key)=\(name: value)"
  }
  let limit = request.limit ?? (request.form == .text ? MetricRequest.textLimit : nil)
  let list = CaseList(
    of: number, in: folder.report, slice: slice, filter: filter, choice: request.choice, limit: limit)
  let identifiers = try identifiers(of: Set(list.lines.map(\.found.row)), in: folder, path)
  let text = CaseListText(list, identifiers: identifiers)
  do throws(WriteError) {
    switch request.form {
    case .text:
      try surroundings.show(text.lines(width: surroundings.terminal.width))
      try surroundings.show(others(found, in: folder.report, filter))
    case .csv: try surroundings.output.write(text.table(CSVForm()))
    case .json: try surroundings.output.write(text.document())
    }
  } catch { throw .writing(error) }
  if request.form != .text, list.limit < list.chosen.count {
    let (some, whole) = (SafeText(grouped: list.limit), SafeText(grouped: list.chosen.count))
    surroundings.tell(["note: \(some) of \(whole) cases are listed; --limit \(list.chosen.count) lists all"])
  }
  return .done
}

/// The other numbers of the same name, each with its value.
private func others(_ found: [OpenNumber], in report: EarlierReport, _ filter: RowFilter?) -> [SafeText] {
  guard found.count > 1 else { return [] }
  var table = TextTable([.init(""), .init("")])
  for number in found.dropFirst() {
    let cases = number.cases(over: report.rows) { filter?.holds($0) ?? true }
    switch number {
    case .metric:
      let share = MetricCase.value(of: cases).share
      table.add([SafeText(name: number.id), "\(SafeText(grouped: share.part)) of \(SafeText(grouped: share.whole))"])
    case .measure:
      let median = Measure.value(of: cases).spread.map { SafeText(grouped: $0.median) }
      table.add([SafeText(name: number.id), median.map { "median \($0)" } ?? "no value"])
    }
  }
  return ["", "Of the same name:"] + table.lines()
}

/// The identifiers of some rows, as `conversations.jsonl` has them: line and row have the same number.
func identifiers(
  of rows: Set<Int>, in folder: borrowing ReportFolder, _ path: Path
) throws(Failure) -> [Int: SafeText] {
  var lines = ChosenLines(rows)
  if lines.isComplete { return [:] }
  do throws(OpenFolder.Refusal) {
    try folder.contents.scan("conversations.jsonl") { lines.add($0) }
  } catch {
    throw .badReport([
      "\(name: path.text)/conversations.jsonl: error: the file cannot be read, so the cases have no names [cannot-read]"
    ])
  }
  guard lines.isComplete else {
    throw .badReport([
      "\(name: path.text)/conversations.jsonl: error: the file has fewer lines than the report has conversations [bad-content]"
    ])
  }
  var found: [Int: SafeText] = [:]
  for (number, line) in lines.found {
    JSONDocument.forEachLine(of: line[...], members: ["conversation_id"]) { result in
      if case .success(let values) = result, let id = values[0]?.text { found[number] = SafeText(name: id) }
    }
  }
  return found
}

/// What is said of a word that is no metric.
private func unknown(_ name: String, _ all: [OpenNumber]) -> [SafeText] {
  var words: [String] = []
  for number in all where !words.contains(number.name) { words.append(number.name) }
  let ids = all.map(\.id)
  var lines: [SafeText] = ["error: there is no metric \"\(name: name)\" [unknown-metric]"]
  let parts = ids.filter { $0.lowercased().hasPrefix(name.lowercased() + ".") }
  if !parts.isEmpty {
    lines.append("  help: it has parts: \(listed(parts))")
  } else if let near = Suggestion.nearest(to: name, among: ids + words) {
    lines.append("  help: did you mean \(name: near)?")
  } else {
    lines.append("  help: summary.json has all of them under \"metrics\" and \"measures\"")
  }
  return lines
}

/// What is said of a slice or a value that is not there.
private func unknown(_ key: String, _ value: String, _ fault: RowFilter.Fault) -> [SafeText] {
  switch fault {
  case .noSlice(let known):
    return [
      "error: there is no slice \"\(name: key)\" [unknown-slice]", "  help: write one of \(listed(known, atMost: 20))",
    ]
  case .noValue(let known):
    var lines: [SafeText] = ["error: no conversation has the \(name: key) \"\(name: value)\" [unknown-value]"]
    if let near = Suggestion.nearest(to: value, among: known) {
      lines.append("  help: did you mean \(name: near)?")
    } else if !known.isEmpty {
      lines.append("  help: write one of \(listed(known))")
    }
    return lines
  case .badValue(let wanted):
    return ["error: \"\(name: value)\" is no \(name: key) [unknown-value]", "  help: \(name: wanted)"]
  }
}

private func listed(_ words: [String], atMost limit: Int = 10) -> SafeText {
  var shown = words.prefix(limit).map { SafeText(name: $0) }
  if words.count > limit { shown.append("\(SafeText(grouped: words.count - limit)) more") }
  return shown.joined(separator: ", ")
}
