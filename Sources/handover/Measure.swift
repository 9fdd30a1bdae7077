import Arguments
import Detection
import Intake
import Redaction
import Rendering
import Reporting
import Studies

/// Predicts every labelled row and says how often that is right.
@Sendable
func measure(_ settings: MeasureSettings, in surroundings: Surroundings) throws(Failure) -> ExitCode {
  let typed = settings.operands[0].text
  guard let task = MeasurementTask(rawValue: typed) else {
    throw .usage(.badOperand(typed: typed, wanted: tasks))
  }
  let threshold = try number(settings.threshold)
  let policy = try ChosenPolicy(settings.judging, in: surroundings)
  let path = settings.operands[1]
  let name = path.isStream ? "-" : path.text
  let file: LabelledFile
  do throws(FileError) {
    file = try LabelledFile(path: path.isStream ? nil : surroundings.resolved(path))
  } catch {
    surroundings.tell([SafeText(name: error.message)] + (error.help.map { ["  help: \(name: $0)"] } ?? []))
    throw .nothingRead
  }
  let measurement = Measurement(task, file, lexicon: .english, policy: policy.policy, threshold: threshold)
  tellRefused(file, measurement, name, surroundings)
  guard measurement.rows > 0 else { return .nothingToReport }
  let report = MeasurementReport(measurement, fileName: SafeText(name: name), policyName: policy.name)
  do throws(WriteError) {
    if let predictions = settings.predictions {
      if predictions.isStream {
        try surroundings.output.write(report.predictionLines())
      } else {
        try SingleFile.write(
          report.predictionLines(), at: surroundings.resolved(predictions), shownAs: predictions.text)
      }
    }
    switch settings.format {
    case .json: try surroundings.output.write(report.document())
    case .text: try surroundings.show(report.lines())
    }
  } catch { throw .writing(error) }
  return file.refused.isEmpty && measurement.incomplete.isEmpty ? .done : .incomplete
}

private let tasks = "write one of " + MeasurementTask.allCases.map(\.rawValue).joined(separator: ", ")

/// A threshold that was typed, from -1 to 10.
private func number(_ typed: String?) throws(Failure) -> Double? {
  guard let typed else { return nil }
  guard let value = Double(typed), (-1...10).contains(value) else {
    throw .usage(
      .badValue(option: "--threshold", placeholder: "NUMBER", typed: typed, wanted: "write a number such as 0.5"))
  }
  return value
}

/// Names the lines that could not be used; five of each sort, then their number.
private func tellRefused(
  _ file: LabelledFile, _ measurement: Measurement, _ name: String, _ surroundings: Surroundings
) {
  let path = SafeText(name: name)
  var lines: [SafeText] = file.refused.prefix(5).map { refused in
    "\(path):\(SafeText(decimal: refused.line + 1, places: 0)): error: \(name: refused.code.sentence()) [\(name: refused.code.rawValue)]"
  }
  if file.refused.count > 5 { lines.append("note: \(SafeText(grouped: file.refused.count)) lines were refused in all") }
  let task = SafeText(name: measurement.task.rawValue)
  lines += measurement.incomplete.prefix(5).map { line in
    "\(path):\(SafeText(decimal: line + 1, places: 0)): error: the row lacks what the task \(task) needs [missing-label]"
  }
  if measurement.incomplete.count > 5 {
    lines.append("note: \(SafeText(grouped: measurement.incomplete.count)) rows lack what the task needs")
  }
  if measurement.rows == 0 {
    lines.append("error: there is no row that the task \(task) can use [no-row]")
  }
  surroundings.tell(lines)
}
