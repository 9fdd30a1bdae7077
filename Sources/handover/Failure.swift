import Arguments
import Redaction

/// Why a verb could not do its work at all.
enum Failure: Error, Equatable, Sendable {
  case usage(UsageError)
  case writing(WriteError)
  /// The policy cannot be used; the lines say why.
  case badPolicy([SafeText])
  /// The folder holds no report that could be verified.
  case notAReport(String)
  /// A report cannot be made again from what its manifest records; the sentence says why.
  case cannotRepeat(String, SafeText)
  /// A report that was named cannot be taken as one; the lines say why.
  case badReport([SafeText])
  /// No input could be read; standard error already says why.
  case nothingRead

  /// How the run ends.
  var exitCode: ExitCode {
    switch self {
    case .usage: .wrongUse
    case .writing(let error): error.exitCode
    case .badPolicy, .notAReport, .cannotRepeat, .badReport, .nothingRead: .wrongUse
    }
  }

  /// What standard error gets: the message, and the next step below it.
  var lines: [SafeText] {
    switch self {
    case .usage(let error):
      [SafeText(name: error.message)] + (error.advice.map { ["  help: \(name: $0)"] } ?? [])
    case .writing(let error):
      [error.message, error.advice.map { "  help: \($0)" }].compactMap(\.self)
    case .badPolicy(let lines), .badReport(let lines): lines
    case .notAReport(let path): Self.noReport(path)
    case .cannotRepeat(let path, let sentence):
      ["\(name: path): error: \(sentence) [cannot-repeat]"]
    case .nothingRead: []
    }
  }

  /// What is said of a folder that holds no report.
  static func noReport(_ path: String) -> [SafeText] {
    [
      "\(name: path): error: this is no folder with a report [not-a-report]",
      "  help: name the folder that was given to handover report --out",
    ]
  }
}
