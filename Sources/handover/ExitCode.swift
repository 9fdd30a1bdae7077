/// How a run ended, as the number that the shell sees.
enum ExitCode: Int32, CaseIterable, Sendable {
  case done = 0
  case gateBroken = 1
  case wrongUse = 2
  case incomplete = 3
  case nothingToReport = 4
  case cannotWrite = 5
  case fault = 70
  case interrupted = 130
  case readerLeft = 141
  case terminated = 143

  /// What it means, and which files there are then.
  var meaning: (what: String, files: String) {
    switch self {
    case .done: ("done; complete within --max-bad, no gate broken", "all")
    case .gateBroken: ("done; a gate is broken, or a report is not as written", "all")
    case .wrongUse: ("wrong use, or no input could be read", "the old ones")
    case .incomplete: ("done; more was refused than --max-bad tolerates", "all")
    case .nothingToReport: ("there is no usable conversation", "summary, problems")
    case .cannotWrite: ("the report could not be written", "the old ones")
    case .fault: ("a fault in the tool itself", "the old ones")
    case .interrupted: ("interrupted from the keyboard", "the old ones")
    case .readerLeft: ("the reader of standard output left", "all")
    case .terminated: ("terminated by the system", "the old ones")
    }
  }

  /// The one of several truths that the shell gets: the first of these that holds.
  ///
  /// A run that was stopped, wrong use, a report that could not be written, a fault, a broken gate, incomplete input,
  /// nothing to report, a reader that left. The summary carries all of them.
  static func combined(_ codes: some Sequence<ExitCode>) -> ExitCode {
    let held = Set(codes)
    return precedence.first(where: held.contains) ?? .done
  }

  static let precedence: [ExitCode] = [
    .interrupted, .terminated, .wrongUse, .cannotWrite, .fault, .gateBroken, .incomplete, .nothingToReport, .readerLeft,
    .done,
  ]
}
