import Arguments
import Detection
import Intake
import Redaction
import Rendering
import Reporting
import Studies

/// The labels and the space of a search, read before anything else is.
struct ChosenSearch {
  /// Who says when a human was due, as far as the command line decides it.
  enum Ground {
    /// Nobody was named: labels of the export count where it has some.
    case open
    case labels
    case team
  }

  let ground: Ground
  private(set) var labels = LabelSet()
  private(set) var space: SearchSpace
  /// How people know the files of labels, and the file of the space.
  private(set) var labelNames: [SafeText] = []
  private(set) var spaceName: SafeText?
  /// The hashes of the files, for the manifest.
  private(set) var labelHashes: [SafeText] = []
  private(set) var spaceHash: SafeText?
  /// What was wrong with labels that were left out, and what is only odd.
  private(set) var errors: [SafeText] = []
  private(set) var notes: [SafeText] = []
  /// Whether a file or an option named an objective.
  private let hasObjective: Bool

  /// Reads the files; a fault in a space or in a sheet ends the run, one in a line of labels leaves out the line.
  init(_ settings: TuneSettings, _ policy: Policy, in surroundings: Surroundings) throws(Failure) {
    let files = settings.labels.compactMap { source -> Path? in
      if case .file(let path) = source { path } else { nil }
    }
    if settings.labels.contains(.team) {
      guard settings.labels.count == 1 else {
        throw .usage(
          .badOperand(typed: "team", wanted: "without other labels: it says what the team did, not what was due"))
      }
      ground = .team
    } else {
      ground = settings.labels.isEmpty ? .open : .labels
    }
    space = .usual(for: policy)
    var named = settings.objective != nil
    if let path = settings.space {
      let bytes = try Self.bytes(path, "search space", surroundings)
      switch SpaceFile.space(bytes, for: policy) {
      case .success(let found): space = found
      case .failure(let problems):
        throw .badPolicy(
          problems.all.flatMap { problem in
            [SafeText(name: problem.message(path: path.text, nearest: { Suggestion.nearest(to: $0, among: $1) }))]
              + (problem.help.map { ["  help: \(name: $0)"] } ?? [])
          })
      }
      named = named || space.objective != .front
      spaceName = SafeText(name: path.text.split(separator: "/").last.map(String.init) ?? path.text)
      spaceHash = Self.hash(bytes)
    }
    hasObjective = named
    if let count = settings.policies { space.policies = count.number }
    if let seed = settings.seed { space.seed = UInt64(seed.number) }
    switch settings.objective {
    case nil: break
    case .front: space.objective = .front
    case .constrained:
      if case .constrained = space.objective {} else { space.objective = Self.usualBounds }
    case .cost:
      guard space.costs != nil else {
        throw .usage(
          .badValue(
            option: "--objective", placeholder: "WORD", typed: "cost",
            wanted: "say in a space file what mistakes cost: costs: { missed: 20, unneeded: 4 }"))
      }
      space.objective = .cost
    }
    if space.search == .grid, let points = space.points, points > space.policies {
      throw .usage(
        .badValue(
          option: "--policies", placeholder: "COUNT", typed: String(space.policies),
          wanted: "the grid has \(points) combinations; allow so many, or search at random"))
    }
    for path in files { try add(path, surroundings) }
  }

  private static let usualBounds = Objective.constrained(
    recall: Objective.usualRecall, late: Objective.usualLate)

  private mutating func add(_ path: Path, _ surroundings: Surroundings) throws(Failure) {
    let bytes = try Self.bytes(path, "file of labels", surroundings)
    let file = LabelFile(bytes)
    if file.labels.isEmpty || (file.kind == .sheet && !file.faults.isEmpty) {
      throw .badReport(
        Self.lines(of: file, path.text) + [
          "  help: write lines such as {\"conversation\": \"c1\", \"rater\": \"ann\", \"needs_human\": \"yes\", \"gold\": [\"m4\"]}, or name a filled-in sample.csv"
        ])
    }
    let lines = Self.lines(of: file, path.text)
    errors += lines.filter { $0.content.contains("error: ") }
    notes += lines.filter { !$0.content.contains("error: ") }
    labels.add(file.labels)
    labelNames.append(SafeText(name: path.text.split(separator: "/").last.map(String.init) ?? path.text))
    labelHashes.append(Self.hash(bytes))
  }

  private static func lines(of file: LabelFile, _ shown: String) -> [SafeText] {
    var lines: [SafeText] = file.faults.prefix(20).map { fault in
      let place: SafeText = fault.line.map { ":\($0 + 1)" } ?? ""
      return "\(name: shown)\(place): error: \(name: fault.sentence) [\(name: fault.code)]"
    }
    if file.faults.count > 20 {
      lines.append("error: \(SafeText(grouped: file.faults.count - 20)) more of the same file")
    }
    for key in file.unknownKeys.prefix(5) {
      lines.append(
        "\(name: shown): note: the key \"\(name: key.name)\" is not known; it counts for nothing [unknown-key]")
    }
    if file.unanswered > 0 {
      let rows: SafeText = file.unanswered == 1 ? "1 row" : "\(SafeText(grouped: file.unanswered)) rows"
      lines.append("\(name: shown): note: nobody answered \(rows) [not-reviewed]")
    }
    return lines
  }

  private static func bytes(_ path: Path, _ what: SafeText, _ surroundings: Surroundings) throws(Failure) -> [UInt8] {
    guard !path.isStream,
      case .bytes(let bytes) = SmallFile.read(surroundings.resolved(path), limit: LabelFile.byteLimit)
    else {
      throw .badReport(["\(name: path.text): error: there is no \(what) of that name that can be read [cannot-read]"])
    }
    return bytes
  }

  private static func hash(_ bytes: [UInt8]) -> SafeText {
    var hash = SHA256()
    hash.update(bytes)
    return SafeText(name: hash.hexadecimal())
  }

  /// Settles who says what was due, once it is known whether the export has labels.
  mutating func ground(exportHasLabels: Bool) -> TuningWish.Ground {
    switch ground {
    case .team: return .team
    case .open where !exportHasLabels: return .none
    case .open, .labels:
      // With labels a policy can be named, so one is looked for.
      if !hasObjective { space.objective = Self.usualBounds }
      return .labels(labels) { id, seed in
        var hash = SHA256()
        hash.update(Array(String(seed).utf8) + [0])
        hash.update(id)
        return hash.digest().prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
      }
    }
  }
}
