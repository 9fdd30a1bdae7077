import Arguments
import Conversations
import Intake
import Redaction
import Rendering
import Studies

/// What the verbs that read exports have in common: which files, how many threads, what is said of problems.
struct ReadingPlan {
  var inputs: [InputFile]
  /// Inputs that could not be taken at all.
  let problems: [FileError]
  let settings: IntakeSettings
  let threads: Int
  /// The hash of the mapping file, where one was named.
  let mappingHash: SafeText?
  /// What judges.
  let policy: ChosenPolicy
  /// How large a share of the lines may be refused before the run counts as incomplete.
  let maxBad: Percent
  /// Whether only errors are told.
  let isQuiet: Bool

  /// Finds the inputs; no file is opened but to see what it is.
  init(
    _ paths: [Path], _ reading: ReadingWish, _ tolerance: ToleranceWish, policy: ChosenPolicy, isQuiet: Bool = false,
    then after: SafeText, in surroundings: Surroundings
  ) throws(Failure) {
    let zone = try ChosenPeriod.zone(reading.inputTimezone, of: "--input-timezone")
    let mapping = try Self.mapping(reading.map, reading.fromFormat, in: surroundings)
    let found = Inputs(paths: paths.map { surroundings.resolved($0) })
    guard !found.files.isEmpty else {
      surroundings.tell(found.problems.flatMap { Self.lines(of: $0) })
      if found.problems.allSatisfy(\.isNote) {
        surroundings.tell([
          "error: there is no file to read in what was named [no-input]",
          "  help: folders are searched for names that end in .jsonl, .ndjson or .json",
        ])
      }
      throw .nothingRead
    }
    var settings = IntakeSettings()
    settings.format = mapping == nil ? reading.fromFormat : .mapped
    settings.mapping = mapping?.mapping
    mappingHash = mapping?.hash
    if let memory = reading.memory { settings.memory = memory.bytes }
    if let sessionGap = reading.sessionGap {
      guard (1...527_040).contains(sessionGap) else {
        throw .usage(
          .badValue(
            option: "--session-gap", placeholder: "MINUTES", typed: String(sessionGap),
            wanted: "write minutes from 1 to 527040, a year"))
      }
      settings.sessionGap = Int64(sessionGap) * 60_000
    }
    settings.defectLimit = tolerance.maxProblems
    settings.zone = zone
    policy.apply(to: &settings)
    self.policy = policy
    maxBad = tolerance.maxBad
    self.isQuiet = isQuiet
    let watched = ReadingProgress()
    settings.progress = watched
    surroundings.status?.follow(watched, isQuiet ? ProgressMode.none : reading.progress, then: after)
    inputs = found.files
    problems = found.problems
    self.settings = settings
    threads = reading.threads?.number ?? OwnProcess.processors
  }

  /// The mapping that was named; it excludes another shape, and its own shape needs one.
  private static func mapping(
    _ map: Path?, _ format: ExportFormat?, in surroundings: Surroundings
  ) throws(Failure) -> ChosenMapping? {
    if map != nil, let format, format != .mapped {
      throw .usage(.conflict(first: "--map", second: "--from-format"))
    }
    guard let map else {
      if format == .mapped { throw .usage(.missingOption(option: "--map", placeholder: "FILE")) }
      return nil
    }
    return try ChosenMapping(map, in: surroundings)
  }

  /// A stream among the inputs that was copied so that it can be read again.
  struct Spooled {
    /// How people know it.
    let name: String
    let copy: Spool
  }

  /// Copies every input that can be read only once, such as a pipe; its name stays what it was.
  mutating func spool(_ terminal: Terminal) throws(WriteError) -> [Spooled] {
    var spools: [Spooled] = []
    for index in inputs.indices {
      let input = inputs[index]
      guard input.isStandardInput || Spool.isNeeded(for: input.path) else { continue }
      let copy = try Spool(copying: input.isStandardInput ? nil : input.path, terminal)
      spools.append(Spooled(name: input.path, copy: copy))
      inputs[index] = InputFile(path: copy.path, part: InputPart(name: input.path, firstLine: 0))
    }
    return spools
  }

  /// Names that tell the inputs apart: the last part of the path, and as many before it as it takes.
  var distinctNames: [SafeText] {
    let parts = inputs.map { $0.shownPath.split(separator: "/", omittingEmptySubsequences: true) }
    func name(_ index: Int, _ count: Int) -> String { parts[index].suffix(count).joined(separator: "/") }
    var lengths = inputs.map { _ in 1 }
    while true {
      let names = inputs.indices.map { name($0, lengths[$0]) }
      let counts = names.reduce(into: [String: Int]()) { $0[$1, default: 0] += 1 }
      let longer = inputs.indices.filter { counts[names[$0]] ?? 0 > 1 && lengths[$0] < parts[$0].count }
      if longer.isEmpty { return names.map { SafeText(name: $0) } }
      for index in longer { lengths[index] += 1 }
    }
  }

  /// How people know the inputs.
  var names: [SafeText] { inputs.map { SafeText(name: $0.baseName) } }

  /// Says on standard error what was wrong: at most five of a code and twenty in all, the rest as counts.
  ///
  /// - Parameter errorsOnly: leaves out what is only odd.
  func tellProblems(of corpus: Corpus, errorsOnly: Bool = false, in surroundings: Surroundings) {
    var told: [DefectCode: Int] = [:]
    var lines: [SafeText] = []
    func mayTell(_ code: DefectCode) -> Bool {
      guard told[code, default: 0] < 5, lines.count < 20 else { return false }
      told[code, default: 0] += 1
      return true
    }
    for error in problems + corpus.files.flatMap(\.errors) where !(errorsOnly && error.isNote) {
      if mayTell(error.code) { lines += Self.lines(of: error) }
    }
    if !errorsOnly {
      for defect in corpus.defects.kept.sorted(by: Defect.precedes) where mayTell(defect.code) {
        lines.append(SafeText(name: defect.message(path: inputs[defect.file].shownPath)))
        if told[defect.code] == 1, let help = defect.help { lines.append("  help: \(name: help)") }
      }
      for (code, count) in corpus.defects.sortedCounts where count > told[code, default: 0] {
        let more = count - told[code, default: 0]
        let times: SafeText = more == 1 ? "once" : "\(SafeText(grouped: more)) times"
        let again: SafeText = told[code, default: 0] > 0 ? " more" : ""
        lines.append("note: \(times)\(again): \(name: code.sentence()) [\(name: code.rawValue)]")
      }
      for (role, count) in corpus.unknownRoles.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }).prefix(5) {
        let messages: SafeText = count == 1 ? "1 message has" : "\(SafeText(grouped: count)) messages have"
        lines.append("note: \(messages) the role \"\(name: role)\"; counted as unknown [unknown-role]")
      }
    }
    surroundings.tell(lines)
  }

  private static func lines(of error: FileError) -> [SafeText] {
    [SafeText(name: error.message)] + (error.help.map { ["  help: \(name: $0)"] } ?? [])
  }

  /// Says why there is nothing to report, where there is nothing.
  func tellEmpty(_ code: ExitCode, _ corpus: Corpus, in surroundings: Surroundings) {
    guard code == .nothingToReport else { return }
    let lines = corpus.lines.lines
    let read: SafeText = lines == 1 ? "1 line" : "\(SafeText(grouped: lines)) lines"
    surroundings.tell(["error: there is no usable conversation in \(read) [no-conversation]"])
  }

  /// How the reading alone ends the run.
  func exitCode(_ corpus: Corpus) -> ExitCode { corpus.exitCode(problems: problems, maxBad: maxBad) }

  /// How a run ends that read nothing which could be written of, after standard error was told why; `nil` where it
  /// goes on.
  func earlyEnd(_ census: Census, _ chosen: ChosenPeriod, in surroundings: Surroundings) -> ExitCode? {
    let code = exitCode(census.corpus)
    let empty = chosen.emptyPeriod(census.rows)
    if code != .wrongUse, code != .nothingToReport, empty.isEmpty { return nil }
    tellProblems(of: census.corpus, in: surroundings)
    tellEmpty(code, census.corpus, in: surroundings)
    surroundings.tell(empty)
    return code == .done ? .nothingToReport : code
  }

  /// Says what was wrong once the result is shown, and answers how the reading ends the run.
  func end(_ census: Census, asOf: Instant?, in surroundings: Surroundings) -> ExitCode {
    tellProblems(of: census.corpus, errorsOnly: isQuiet, in: surroundings)
    if asOf == nil { tellFarCutoff(census, surroundings) }
    return exitCode(census.corpus)
  }
}

extension Corpus {
  /// Calls copies of streams by the names under which people know the streams.
  mutating func rename(_ spools: [ReadingPlan.Spooled]) {
    for file in files.indices {
      for index in files[file].errors.indices {
        guard let spool = spools.first(where: { $0.copy.path == files[file].errors[index].path }) else { continue }
        files[file].errors[index].path = spool.name
      }
    }
  }
}
