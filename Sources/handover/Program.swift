import Arguments
import Redaction

/// From the words of a command line to an exit code; every verb is a row of ``Verb/all``.
struct Program {
  static let version: SafeText = "0.1.0"

  private let surroundings: Surroundings

  init(in surroundings: Surroundings) { self.surroundings = surroundings }

  /// Does what the words after the program's name ask for.
  func run(_ words: [String]) -> ExitCode {
    do throws(Failure) {
      return try answer(words)
    } catch {
      surroundings.tell(error.lines)
      if case .usage(let usage) = error, usage.advice == nil { surroundings.tell([hint(after: usage, words)]) }
      return error.exitCode
    }
  }

  private func answer(_ words: [String]) throws(Failure) -> ExitCode {
    guard let first = words.first else {
      surroundings.tell(Help.overview)
      return .wrongUse
    }
    let rest = Array(words.dropFirst())
    switch first {
    case "--help", "-h": return try show(Help.overview)
    case "--version": return try show(Help.version)
    case "help":
      if let schema = try Help.schema(for: rest) {
        do throws(WriteError) { try surroundings.output.write(schema) } catch { throw .writing(error) }
        return .done
      }
      return try show(try Help.page(for: rest))
    default:
      if let verb = Verb.named(first) { return try verb.run(rest, surroundings) }
      if first.hasPrefix("-") {
        let nearest = Suggestion.nearest(to: first, among: ["--help", "--version"])
        throw .usage(.unknownOption(typed: first, nearest: nearest))
      }
      throw .usage(.unknownVerb(typed: first, nearest: Suggestion.nearest(to: first, among: Verb.names)))
    }
  }

  private func show(_ lines: [SafeText]) throws(Failure) -> ExitCode {
    do { try surroundings.show(lines) } catch { throw .writing(error) }
    return .done
  }

  /// The last line after a wrong command line: where the right one is shown.
  private func hint(after error: UsageError, _ words: [String]) -> SafeText {
    guard let verb = words.first.flatMap({ Verb.named($0) }) else { return "  help: handover help" }
    return "  help: handover help \(name: verb.name)"
  }
}
