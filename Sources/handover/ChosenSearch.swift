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
  private let chosen: ChosenLabels
  private(set) var space: SearchSpace
  /// How people know the file of the space, and its hash for the manifest.
  private(set) var spaceName: SafeText?
  private(set) var spaceHash: SafeText?
  /// Whether a file or an option named an objective.
  private let hasObjective: Bool

  /// How people know the files of labels, and their hashes for the manifest.
  var labelNames: [SafeText] { chosen.names }
  var labelHashes: [SafeText] { chosen.hashes }
  /// The lines of those files that do not count, by file.
  var labelFaults: [[LabelFault]] { chosen.faults }
  /// What was wrong with labels that were left out, and what is only odd.
  var errors: [SafeText] { chosen.errors }
  var notes: [SafeText] { chosen.notes }

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
      let bytes = try ChosenLabels.bytes(path, "search space", surroundings)
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
      spaceName = ChosenLabels.name(of: path)
      spaceHash = ChosenLabels.hash(bytes)
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
    chosen = try ChosenLabels(files, in: surroundings)
  }

  private static let usualBounds = Objective.constrained(
    recall: Objective.usualRecall, late: Objective.usualLate)

  /// Settles who says what was due, once it is known whether the export has labels.
  mutating func ground(exportHasLabels: Bool) -> TuningWish.Ground {
    switch ground {
    case .team: return .team
    case .open where !exportHasLabels: return .none
    case .open, .labels:
      // With labels a policy can be named, so one is looked for.
      if !hasObjective { space.objective = Self.usualBounds }
      return .labels(chosen.labels, key: ChosenLabels.key)
    }
  }
}
