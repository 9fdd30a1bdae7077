import Arguments
import Conversations
import Detection
import Intake
import Redaction
import Rendering
import Reporting
import Studies

/// Reads, finds one conversation, and shows what was seen, decided and judged of it.
@Sendable
func explain(_ settings: ExplainSettings, in surroundings: Surroundings) throws(Failure) -> ExitCode {
  if let metric = settings.metric {
    if settings.html != nil { throw .usage(.conflict(first: "--metric", second: "--html")) }
    return try explainMetric(
      MetricRequest(
        typed: metric, folders: settings.operands, choice: settings.choice, limit: settings.limit,
        form: settings.form, isQuiet: settings.isQuiet), in: surroundings)
  }
  guard settings.operands.count > 1 else { throw .usage(.missingOperand(placeholder: "FILE|FOLDER|-...")) }
  let typed = settings.operands[0].text
  let asOf = try settings.period.cutoff()
  // A long run must not end at a file that was there all the time.
  if let path = settings.html, !path.isStream {
    do throws(WriteError) {
      try SingleFile.check(surroundings.resolved(path), shownAs: path.text, settings.fileRule)
    } catch { throw .writing(error) }
  }
  let policy = try ChosenPolicy(settings.judging, in: surroundings)
  let plan = try ReadingPlan(
    Array(settings.operands.dropFirst()), settings.reading, .brief, policy: policy, isQuiet: settings.isQuiet,
    then: "explaining", in: surroundings)
  do throws(WriteError) {
    let spill = try Storage.spill(in: nil, surroundings.terminal)
    let overflow = Studies.Storage(append: { try spill.append($0) }, read: { try spill.read($0, $1) })
    let explanation = try explanation(of: typed, plan, asOf, overflow)
    let read = plan.exitCode(explanation.corpus)
    guard read != .wrongUse else {
      plan.tellProblems(of: explanation.corpus, in: surroundings)
      return read
    }
    var door = ReportDoor(policy.policy, values: RawValues())
    if let told = explanation.explained {
      let report = ReplayReport(
        told, policy: policy.policy, policyName: policy.name, fileNames: plan.names, through: &door)
      let search = door.search(policy.policy, lines: explanation.corpus.mostLines)
      try show(report, settings, search, in: surroundings)
    }
    plan.tellProblems(of: explanation.corpus, errorsOnly: settings.isQuiet, in: surroundings)
    plan.tellEmpty(read, explanation.corpus, in: surroundings)
    guard explanation.explained != nil else {
      guard read != .nothingToReport else { return read }
      surroundings.tell(absence(of: typed, explanation, &door))
      // Everything was read and there is nothing to report on: 4. It is not 2, which says that nothing was read.
      return .combined([read, .nothingToReport])
    }
    surroundings.tell(others(explanation, plan, settings, &door))
    return read
  } catch { throw .writing(error) }
}

extension ExplainSettings {
  /// Whether the page may take the place of a file.
  fileprivate var fileRule: SingleFile.Rule { isForced ? .replace : .keep }
}

/// Shows a replay as text, and writes it as a page where one was asked for.
private func show(
  _ report: ReplayReport, _ settings: ExplainSettings, _ search: LeakSearch, in surroundings: Surroundings
) throws(WriteError) {
  guard let path = settings.html else {
    return try surroundings.show(ReplayText(report, width: surroundings.terminal.width).lines())
  }
  let page = ReplayPage(report, version: Program.version).document()
  let finds = search.finds(in: page, of: "replay.html")
  if let find = finds.first {
    let leak = Leak(file: "", line: find.line, kind: find.kind, others: finds.count - 1)
    throw WriteError(path: path.isStream ? nil : path.text, reason: .leak(leak))
  }
  if path.isStream { return try surroundings.output.write(page) }
  // The page first: where it cannot be written, nothing is printed that looks like success.
  try SingleFile.write(
    page, at: surroundings.resolved(path), shownAs: path.text, settings.fileRule)
  guard !settings.isQuiet else { return }
  try surroundings.show(ReplayText(report, width: surroundings.terminal.width).lines())
  surroundings.tell(["\(name: path.text): written, the replay as a page"])
}

private func explanation(
  of id: String, _ plan: ReadingPlan, _ asOf: Instant?, _ overflow: Studies.Storage
) throws(WriteError) -> Explanation {
  do {
    return try Explanation.run(
      plan.inputs, plan.settings, id: Array(id.utf8), policy: plan.policy.policy, lexicon: .english,
      threads: plan.threads, asOf: asOf, storage: overflow)
  } catch let error as WriteError {
    throw error
  } catch {
    preconditionFailure("only storing can fail while reading")
  }
}

/// Says that the identifier is not there, and which are near.
private func absence(of id: String, _ explanation: Explanation, _ door: inout ReportDoor) -> [SafeText] {
  let count = explanation.conversations
  let read: SafeText = count == 1 ? "the conversation" : "the \(SafeText(grouped: count)) conversations"
  var lines: [SafeText] = ["error: none of \(read) has the identifier \"\(name: id)\" [no-such-conversation]"]
  let near = explanation.nearest.map { "\"" + SafeText(name: door.name($0[...])) + "\"" as SafeText }
  let sessions = explanation.namesakes.prefix(3).map { "\"" + SafeText(name: door.name($0.id[...])) + "\"" as SafeText }
  if !sessions.isEmpty {
    lines.append("  help: its sessions are " + Array(sessions).joined(separator: ", "))
  } else if !near.isEmpty {
    lines.append("  help: near it " + (near.count == 1 ? "is " : "are ") + near.joined(separator: ", "))
  } else {
    lines.append("  help: write it as the export does; what a report hides in identifiers cannot be looked for")
  }
  return lines
}

/// Says where other records of the conversation are, and which others are shown by the same identifier.
private func others(
  _ explanation: Explanation, _ plan: ReadingPlan, _ settings: ExplainSettings, _ door: inout ReportDoor
) -> [SafeText] {
  guard !settings.isQuiet else { return [] }
  var lines: [SafeText] = []
  func places(_ all: [Place], of count: Int) -> SafeText {
    var shown: [SafeText] = all.prefix(5).map { place in
      "\(name: plan.inputs[place.file].shownPath):\(place.line + 1)"
    }
    if count > 5 { shown.append("\(SafeText(grouped: count - 5)) more") }
    return shown.joined(separator: ", ")
  }
  if explanation.supersededCount > 0 {
    let count = explanation.supersededCount
    let what: SafeText =
      count == 1 ? "1 other record of it counts" : "\(SafeText(grouped: count)) other records of it count"
    lines.append("note: \(what) no more: \(places(explanation.superseded, of: count)) [superseded-record]")
  }
  if !explanation.namesakes.isEmpty {
    let shown: [SafeText] = explanation.namesakes.prefix(5).map { other in
      SafeText(name: door.name(other.id[...])) + " (" + places([other.place], of: 1) + ")"
    }
    let more: SafeText = explanation.namesakes.count > 5 ? " and more" : ""
    lines.append(
      "note: not the same, under the same identifier: \(shown.joined(separator: ", "))\(more) [same-identifier]")
  }
  return lines
}
