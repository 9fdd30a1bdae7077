import Arguments
import Redaction

/// Why a verb could not do its work at all.
enum Failure: Error, Equatable, Sendable {
  case usage(UsageError)
  case writing(WriteError)
  /// The policy cannot be used; the lines say why.
  case badPolicy([SafeText])
  /// No input could be read; standard error already says why.
  case nothingRead

  /// How the run ends.
  var exitCode: ExitCode {
    switch self {
    case .usage: .wrongUse
    case .writing(let error): error.exitCode
    case .badPolicy, .nothingRead: .wrongUse
    }
  }

  /// What standard error gets: the message, and the next step below it.
  var lines: [SafeText] {
    switch self {
    case .usage(let error):
      [SafeText(name: error.message)] + (error.advice.map { ["  help: \(name: $0)"] } ?? [])
    case .writing(let error):
      [error.message, error.advice.map { "  help: \($0)" }].compactMap(\.self)
    case .badPolicy(let lines): lines
    case .nothingRead: []
    }
  }
}
