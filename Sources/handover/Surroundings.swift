import Arguments
import Redaction

/// Everything that a command touches outside its settings, handed in so that a command runs inside a test.
struct Surroundings: Sendable {
  /// Where results go.
  var output: Output
  /// Where words for people go.
  var errors: Output
  var terminal: Terminal
  /// Against which relative paths are taken; `.` is that of the process.
  var folder = "."
  /// Where the progress is shown; `nil` where nobody looks.
  var status: StatusLine?

  /// A stream of bytes that takes all or says why not.
  struct Output: Sendable {
    let write: @Sendable ([UInt8]) throws(WriteError) -> Void
  }

  /// A path as the system takes it.
  func resolved(_ path: Path) -> String {
    folder == "." || path.text.hasPrefix("/") ? path.text : folder + "/" + path.text
  }

  /// Prints lines of a result.
  func show(_ lines: [SafeText]) throws(WriteError) {
    var text = TerminalText()
    for line in lines { text.addLine(line) }
    try output.write(text.bytes)
  }

  /// Prints lines for people; that nobody can read them changes nothing.
  func tell(_ lines: [SafeText]) {
    var text = TerminalText()
    for line in lines { text.addLine(line) }
    if !text.bytes.isEmpty { try? errors.write(text.bytes) }
  }

  /// The place for a result, made ready and checked before anything is read.
  func publication(of kind: ResultKind, at path: Path, _ output: OutputWish) throws(WriteError) -> Publication {
    try .begun(at: resolved(path), shownAs: path.text, output.isForced ? .anyFolder : .ownFolder(kind))
  }

  /// Says what was written where, and which page to open first; `nil` where there is none.
  func tellWritten(_ what: SafeText, to out: Path, page: SafeText?) {
    tell(["written to \(name: out.text): \(what)"])
    let slash: SafeText = out.text.hasSuffix("/") ? "" : "/"
    if let page { tell(["open \(name: out.text)\(slash)\(page)"]) }
  }
}

/// What is known of the terminal, and of the few words of the environment that may change how output looks.
struct Terminal: Sendable, Equatable {
  /// Whether standard output is a terminal.
  var showsOutput = false
  /// Whether standard error is a terminal.
  var showsErrors = false
  /// How many columns a line may take.
  var width = 80
  /// The names of ``environmentNames`` that are set, with their values.
  var environment: [String: String] = [:]

  /// The only names of the environment that are ever looked at.
  static let environmentNames = ["NO_COLOR", "FORCE_COLOR", "COLUMNS", "TERM", "SOURCE_DATE_EPOCH", "TMPDIR"]

  /// The facts, with the environment's wish for a width where it is a sensible one.
  init(
    showsOutput: Bool = false, showsErrors: Bool = false, measuredWidth: Int? = nil, environment: [String: String] = [:]
  ) {
    self.showsOutput = showsOutput
    self.showsErrors = showsErrors
    self.environment = environment
    let wished = environment["COLUMNS"].flatMap { Int(argument: $0) }
    width = min(max(wished ?? measuredWidth ?? 80, 40), 400)
  }

  /// Whether results may have colours: on a terminal that can, unless somebody asked otherwise.
  var hasColours: Bool {
    if isSet("NO_COLOR") { return false }
    if isSet("FORCE_COLOR") { return true }
    return showsOutput && environment["TERM"] != "dumb"
  }

  private func isSet(_ name: String) -> Bool { !(environment[name] ?? "").isEmpty }
}
