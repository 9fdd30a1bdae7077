import Arguments
import Conversations
import Detection
import Intake
import Judging
import Redaction
import Rendering
import Reporting

/// Which policy was asked for.
enum PolicyChoice: ArgumentValue, Equatable {
  /// The built-in one, whatever lies in the folder.
  case builtIn
  case file(Path)
  /// One that a manifest records; it cannot be typed.
  case recorded(RecordedPolicy)

  static let placeholder = "FILE|none"
  static let wanted = "write the name of a policy file, or none for the built-in policy"
  static let suffixes = ["json5", "json"]

  init?(argument: String) {
    guard let path = Path(argument: argument), !path.isStream else { return nil }
    self = argument == "none" ? .builtIn : .file(path)
  }
}

/// One key of the policy with a value, as it was typed.
struct PolicyChange: ArgumentValue, Equatable {
  let setting: PolicyReader.Setting

  static let placeholder = "KEY=VALUE"
  static let wanted = "write a key of the policy and a value, such as conf.floor=0.35"

  init?(argument: String) {
    let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, let key = parts.first, !key.isEmpty, let value = parts.last, !value.isEmpty else {
      return nil
    }
    setting = PolicyReader.Setting(key: String(key), value: String(value))
  }
}

/// The policy of a run: a named file, else `handover.json5` of the folder, else the built-in one; settings on top.
struct ChosenPolicy {
  let policy: Policy
  /// What people call it, with the beginning of its hash where it is not the built-in one.
  let name: SafeText
  /// When its teams work, by their names.
  let calendars: [String: BusinessHours]

  /// The file that is taken when none is named.
  static let fileName = "handover.json5"

  /// Finds and reads it; everything that is wrong with it is said at once.
  ///
  /// - Parameters:
  ///   - choice: which policy was asked for; `nil` takes that of the folder, else the built-in one.
  ///   - changes: keys that are changed, the last of equal ones wins.
  ///   - redaction: a level that wins over all of them.
  ///   - option: with which the changes were typed.
  ///   - surroundings: where files lie.
  init(
    _ choice: PolicyChoice?, _ changes: [PolicyChange], redaction: RedactionLevel? = nil, option: String = "--set",
    in surroundings: Surroundings
  ) throws(Failure) {
    var bytes: [UInt8]?
    var shown = Self.fileName
    switch choice {
    case .builtIn: break
    case .recorded(let recorded):
      (policy, name) = (recorded.policy, recorded.name)
      calendars = try Self.calendars(of: policy)
      return
    case .file(let path):
      shown = path.text
      bytes = try Self.bytes(surroundings.resolved(path), shownAs: shown)
      if bytes == nil { throw .badPolicy(Self.missing(shown)) }
    case nil:
      guard let path = Path(argument: Self.fileName) else { break }
      shown = "./" + Self.fileName
      bytes = try Self.bytes(surroundings.resolved(path), shownAs: shown)
    }
    let level = redaction?.change?.setting
    switch PolicyReader.policy(file: bytes, settings: changes.map(\.setting) + (level.map { [$0] } ?? [])) {
    case .success(let found): policy = found
    case .failure(let problems):
      throw .badPolicy(
        problems.all.flatMap { problem in
          [SafeText(name: Self.message(of: problem, shown, redaction, option))]
            + (problem.help.map { ["  help: \(name: $0)"] } ?? [])
        })
    }
    calendars = try Self.calendars(of: policy)
    let mark = SafeText(name: String(RunFacts.hash(of: policy).prefix(8)))
    let changed: SafeText = !changes.isEmpty ? " with \(name: option)" : redaction != nil ? " with --redact" : ""
    if bytes != nil {
      name = "policy \(name: Self.baseName(shown))\(changed) (\(mark))"
    } else {
      name = changed == "" ? "built-in policy" : "built-in policy\(changed) (\(mark))"
    }
  }

  /// The same, as it was typed with the usual options.
  init(_ wish: JudgingWish, in surroundings: Surroundings) throws(Failure) {
    try self.init(wish.policy, wish.changes, redaction: wish.redaction, in: surroundings)
  }

  /// What the reading of exports takes from it.
  func apply(to settings: inout IntakeSettings) {
    settings.confidenceScale = policy.confidence.scale
    for (speaker, names) in policy.roles.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      settings.roles += names.map { ($0, speaker) }
    }
  }

  private static func bytes(_ path: String, shownAs shown: String) throws(Failure) -> [UInt8]? {
    switch SmallFile.read(path, limit: SettingReader.sizeLimit) {
    case .bytes(let bytes): return bytes
    case .absent: return nil
    case .unreadable:
      throw .badPolicy([
        "\(name: shown): error: the policy cannot be read [cannot-read]",
        "  help: --policy none takes the built-in one",
      ])
    }
  }

  /// One line about what is wrong; a level is named by the option with which it was asked for.
  private static func message(
    of problem: PolicyProblem, _ path: String, _ redaction: RedactionLevel?, _ option: String
  ) -> String {
    let message = problem.message(path: path) { Suggestion.nearest(to: $0, among: $1) }
    guard let redaction, let change = redaction.change, problem.place == .option(change.setting.typed) else {
      return message.hasPrefix("--set ") ? option + message.dropFirst("--set".count) : message
    }
    return "--redact \(redaction.rawValue)" + message.dropFirst("--set \(change.setting.typed)".count)
  }

  private static func missing(_ shown: String) -> [SafeText] {
    [
      "\(name: shown): error: there is no such policy file [no-such-file]",
      "  help: handover init --out \(name: shown) writes one with every default",
    ]
  }

  private static func baseName(_ path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }
}
