import Arguments
import Conversations
import Detection
import Intake
import Judging
import Redaction
import Rendering
import Reporting

/// A report made again from the export, by the policy and the settings that its manifest records.
///
/// The manifest is not trusted: a setting counts only if it is one of a short list that can change numbers and nothing
/// else, its value passes the same check as on the command line, and the policy must have the hash that is recorded.
struct Rerun: ~Copyable {
  /// What the manifest says beside the settings, under their names: another release may give other bytes, as another
  /// version of the tool may. What two policies or reports are called stands there as well; values and hashes decide.
  private static let noted = ["zones", "against", "against-sha256", "before", "after"]
  /// What the manifest knows by its hash only, so that the user must name it.
  private static let named = ["previous", "reviewed", "labels"]

  private let scratch: ScratchFolder
  private let recorded: JSONValue
  private let settings: any Repeatable

  deinit { scratch.remove() }

  /// What a user must name beside the export, because a manifest has only its hash.
  struct Named {
    /// The earlier reports that it was compared with.
    var previous: [Path] = []
    /// A policy with the words that are to be hidden.
    var policy: Path?
    /// The review sheet that it read.
    var reviewed: Path?
    /// The files of labels, in their order.
    var labels: [Path] = []
  }

  /// Reads what the manifest records and makes the place for the report.
  init(
    _ manifest: JSONValue, of path: Path, _ inputs: [Path], _ named: Named = Named(), threads: ThreadCount?,
    in surroundings: Surroundings
  ) throws(Failure) {
    recorded = manifest
    guard let verb = manifest["verb"]?.text, let plain = repeatableVerbs[verb] else {
      let verbs = repeatableVerbs.keys.sorted().map { SafeText(name: $0) }.joined(separator: ", ")
      throw .cannotRepeat(path.text, "only what these verbs wrote can be made again: \(verbs)")
    }
    var settings = try Self.settings(plain, manifest, path, named, in: surroundings)
    settings.inputs = inputs
    settings.output.isQuiet = true
    settings.reading.threads = threads
    // Two reports have their policies with them.
    if manifest["settings"]?["before"] == nil {
      settings.judging.policy = .recorded(
        try Self.policy("policy", of: manifest, path, named.policy, in: surroundings))
      if verb == "compare" {
        settings.against = .recorded(try Self.policy("against", of: manifest, path, named.policy, in: surroundings))
      }
    }
    if let version = manifest["tool"]?["version"]?.text, version != Program.version.content {
      surroundings.tell([
        "note: the report is of version \(name: version), and this is \(Program.version); other bytes may come out"
      ])
    }
    do throws(WriteError) { scratch = try ScratchFolder(surroundings.terminal) } catch { throw .writing(error) }
    settings.output.out = Path(argument: scratch.report)
    self.settings = settings
  }

  /// Settings of a verb with what the manifest says of them.
  private static func settings<Settings: Repeatable>(
    _ plain: Settings, _ manifest: JSONValue, _ path: Path, _ named: Named, in surroundings: Surroundings
  ) throws(Failure) -> any Repeatable {
    var settings = plain
    let members = manifest["settings"]?.members ?? []
    for (key, value) in members where !Self.named.contains(key) {
      try apply(key, value, to: &settings, path)
    }
    do throws(Failure) { try settings.checkPeriod() } catch {
      throw .cannotRepeat(path.text, "the manifest names days or a time zone that cannot be used")
    }
    try applyPrevious(manifest["settings"]?["previous"] ?? .array([]), named.previous, to: &settings, path)
    try applyLabels(
      manifest["settings"]?["labels"]?.elements ?? [], named.labels, to: &settings, path, in: surroundings)
    try applyReviewed(manifest["settings"]?["reviewed"]?.text, named.reviewed, to: &settings, path, in: surroundings)
    return settings
  }

  /// Makes the report and says what is different in it.
  func mismatches(with folder: OpenFolder, in surroundings: Surroundings) throws(Failure) -> [Mismatch] {
    var quiet = surroundings
    quiet.output = Surroundings.Output { _ in }
    let code = try settings.run(in: quiet)
    guard [.done, .gateBroken, .incomplete, .nothingToReport].contains(code) else { throw .nothingRead }
    return try mismatches(with: folder)
  }

  /// The policy whose values the manifest lists, with the words to be hidden of a file where it lacks them.
  private static func policy(
    _ key: String, of manifest: JSONValue, _ path: Path, _ file: Path?, in surroundings: Surroundings
  ) throws(Failure) -> RecordedPolicy {
    do throws(RecordedPolicy.Fault) {
      let recorded = try RecordedPolicy(manifest: manifest, key: key)
      guard recorded.lacksWords else { return recorded }
    } catch {
      throw .cannotRepeat(path.text, error.sentence)
    }
    guard let file else {
      throw .cannotRepeat(
        path.text, "its policy hides words that the manifest does not say; name the policy with --policy FILE")
    }
    let words = try ChosenPolicy(.file(file), [], in: surroundings).policy.redaction.words
    do throws(RecordedPolicy.Fault) { return try RecordedPolicy(manifest: manifest, key: key, words: words) } catch {
      throw .cannotRepeat(path.text, error.sentence)
    }
  }

  /// Takes the review sheet that was named now; it must have the hash that is recorded.
  private static func applyReviewed<Settings: Repeatable>(
    _ hash: String?, _ named: Path?, to settings: inout Settings, _ path: Path, in surroundings: Surroundings
  ) throws(Failure) {
    guard let hash else {
      if named != nil { throw .cannotRepeat(path.text, "it read no review sheet") }
      return
    }
    guard let named else {
      throw .cannotRepeat(path.text, "it read a review sheet; name it with --reviewed SHEET.csv")
    }
    guard case .bytes(let bytes) = SmallFile.read(surroundings.resolved(named), limit: ReviewSheet.byteLimit) else {
      throw .cannotRepeat(path.text, "the review sheet cannot be read")
    }
    var digest = SHA256()
    digest.update(bytes)
    guard digest.hexadecimal() == hash else {
      throw .cannotRepeat(path.text, "the review sheet is not the one that it read")
    }
    settings.reviewed = named
  }

  /// Takes the files of labels that were named now; each must have the hash that is recorded in its place.
  private static func applyLabels<Settings: Repeatable>(
    _ recorded: [JSONValue], _ named: [Path], to settings: inout Settings, _ path: Path, in surroundings: Surroundings
  ) throws(Failure) {
    let words = recorded.compactMap(\.text)
    let hashes = words.filter { $0 != "export" }
    guard named.count == hashes.count else {
      let many: SafeText = hashes.count == 1 ? "1 file of labels" : "\(hashes.count) files of labels"
      throw .cannotRepeat(
        path.text,
        hashes.isEmpty ? "it read no labels" : "it read \(many); name them in their order with --labels FILE")
    }
    for (file, hash) in zip(named, hashes) {
      guard case .bytes(let bytes) = SmallFile.read(surroundings.resolved(file), limit: LabelFile.byteLimit) else {
        throw .cannotRepeat(path.text, "the labels \"\(name: file.text)\" cannot be read")
      }
      guard ChosenLabels.hash(bytes).content == hash else {
        throw .cannotRepeat(path.text, "\"\(name: file.text)\" does not hold the labels that it read")
      }
    }
    settings.labels = named.map { .file($0) } + (words.count > hashes.count ? [.export] : [])
  }

  /// Takes the earlier reports that were named now; that they are the recorded ones shows only when they are read.
  private static func applyPrevious<Settings: Repeatable>(
    _ value: JSONValue, _ named: [Path], to settings: inout Settings, _ path: Path
  ) throws(Failure) {
    guard let recorded = value.elements else {
      throw .cannotRepeat(path.text, "the setting \"previous\" cannot be repeated by this version")
    }
    let many: SafeText = recorded.count == 1 ? "an earlier report" : "\(recorded.count) earlier reports"
    if named.isEmpty, !recorded.isEmpty {
      throw .cannotRepeat(path.text, "it was compared with \(many); name them with --previous DIR")
    }
    guard named.count == recorded.count else {
      let wanted: SafeText = recorded.isEmpty ? "no earlier report" : many
      throw .cannotRepeat(path.text, "it was compared with \(wanted), not with \(named.count)")
    }
    settings.previous = named
  }

  private static func apply<Settings: Repeatable>(
    _ key: String, _ value: JSONValue, to settings: inout Settings, _ path: Path
  ) throws(Failure) {
    if case .null = value { return }
    let name = key.replacing("_", with: "-")
    let typed = value.text ?? value.typed
    if Settings.repeatable.contains(name), let option = Settings.command.options.first(where: { $0.name == name }) {
      do throws(UsageError) { return try option.apply(&settings, typed) } catch {}
    } else if noted.contains(name) {
      return
    }
    throw .cannotRepeat(path.text, "the setting \"\(name: key)\" cannot be repeated by this version")
  }

  private func mismatches(with folder: OpenFolder) throws(Failure) -> [Mismatch] {
    guard let made = ReadFolder(scratch.report) else { throw .nothingRead }
    let bytes = (try? made.contents.bytes(of: manifestName, limit: OlderReport.manifestLimit)) ?? []
    guard let manifest = try? JSONDocument.value(of: bytes) else { throw .nothingRead }
    let inputs = otherInputs(manifest)
    if !inputs.isEmpty { return inputs }
    var mismatches: [Mismatch] = []
    let names = (try? made.contents.names()) ?? []
    for name in names {
      do throws(OpenFolder.Refusal) {
        guard let line = try folder.difference(of: name, from: made.contents) else { continue }
        mismatches.append(
          Mismatch(place: "\(name: name):\(line)", sentence: "another line comes out now", code: .otherBytes))
      } catch {
        mismatches.append(
          Mismatch(place: "\(name: name)", sentence: "the file comes out now, and is not there", code: .otherBytes))
      }
    }
    for output in RecordedOutput.all(in: recorded) where !names.contains(output.name) {
      mismatches.append(
        Mismatch(place: "\(name: output.name)", sentence: "the file does not come out again", code: .otherBytes))
    }
    return mismatches
  }

  /// The inputs that are not those of the manifest; other bytes need not be explained further then.
  private func otherInputs(_ manifest: JSONValue) -> [Mismatch] {
    func runs(_ manifest: JSONValue) -> [String?] { (manifest["settings"]?["previous"]?.elements ?? []).map(\.text) }
    guard runs(recorded) == runs(manifest) else {
      return [
        Mismatch(
          place: "manifest.json", sentence: "the report was compared with other earlier reports", code: .otherInput)
      ]
    }
    for (side, name) in [("before", "A"), ("after", "B")]
    where recorded["settings"]?[side]?.text != manifest["settings"]?[side]?.text {
      return [
        Mismatch(
          place: "manifest.json", sentence: "the report \(name: name) was another one", code: .otherInput)
      ]
    }
    let (then, now) = (Self.inputs(recorded), Self.inputs(manifest))
    guard then.count == now.count else {
      let (was, given): (SafeText, SafeText) = ("\(then.count)", "\(now.count)")
      return [
        Mismatch(
          place: "manifest.json", sentence: "the report was made from \(was) inputs, not from \(given)",
          code: .otherInput)
      ]
    }
    return zip(then, now).filter { $0 != $1 }.map { then, now in
      let sentence: SafeText =
        then.name == now.name
        ? "the input \"\(name: then.name)\" had another content"
        : "the report was made from \"\(name: then.name)\", not from \"\(name: now.name)\""
      return Mismatch(place: "manifest.json", sentence: sentence, code: .otherInput)
    }
  }

  /// What tells one input from another.
  private struct Input: Equatable {
    var name: String
    var bytes: Int?
    var fingerprint: String?
  }

  private static func inputs(_ manifest: JSONValue) -> [Input] {
    (manifest["inputs"]?.elements ?? []).map {
      Input(name: $0["name"]?.text ?? "?", bytes: $0["bytes"]?.wholeNumber, fingerprint: $0["fingerprint"]?.text)
    }
  }
}
