import Arguments
import Redaction
import Rendering

/// What `verify` was asked to do.
struct VerifySettings: Sendable, Equatable {
  /// The folder, then more of the export for a rerun.
  var operands: [Path] = []
  /// The export, for a rerun.
  var inputs: [Path] = []
  /// The earlier reports with which it was compared, for a rerun.
  var previous: [Path] = []
  /// A policy with the words that were hidden, for a rerun.
  var policy: Path?
  /// The review sheet that an audit read, for a rerun.
  var reviewed: Path?
  /// The files of labels that a comparison read, for a rerun.
  var labels: [Path] = []
  var isRerun = false
  var isQuiet = false
  /// How many threads a rerun reads with; `nil` means one for each processor.
  var threads: ThreadCount?

  static let command = Command<Self>(
    "verify", "Says whether a report is as it was written, and adds up.",
    operands: .paths("DIR [FILE|FOLDER...]", \.operands, count: 1...100_000),
    options: [
      .flag("rerun", \.isRerun, in: .mostUsed, "Make the report again and compare every byte."),
      .values(
        "in", \.inputs, in: .mostUsed, placeholder: "FILE|FOLDER", "Take FILE as the export; more can follow DIR."),
      .values(
        "previous", \.previous, in: .mostUsed, placeholder: "DIR", "Name an earlier report that it was compared with."),
      .value(
        "policy", \.policy, in: .mostUsed, placeholder: "FILE", "Take the words that its policy hides from FILE."),
      .value(
        "reviewed", \.reviewed, in: .mostUsed, placeholder: "SHEET", "Name the review SHEET that an audit read."),
      .values(
        "labels", \.labels, in: .mostUsed, placeholder: "FILE", "Name a FILE of labels that a comparison read."),
      .flag("quiet", short: "q", \.isQuiet, in: .mostUsed, "Print errors only."),
      .value("threads", \.threads, in: .limits, ThreadCount.summary),
    ],
    examples: [
      Example("handover verify week46", "hashes, files and sums"),
      Example("handover verify week46 --rerun --in week46.jsonl", "the same bytes from the same export?"),
      Example("cd week46 && sha256sum -c SHA256SUMS", "the hashes without this tool"),
    ],
    defaults: VerifySettings())
}

/// Holds the files of a report against each other, and against a report that is made again.
@Sendable
func verify(_ settings: VerifySettings, in surroundings: Surroundings) throws(Failure) -> ExitCode {
  let path = settings.operands[0]
  let inputs = settings.inputs + settings.operands.dropFirst()
  if settings.isRerun, inputs.isEmpty { throw .usage(.missingOption(option: "--in", placeholder: "FILE")) }
  if let other = inputs.first, !settings.isRerun {
    throw .usage(.badOperand(typed: other.text, wanted: "add --rerun to make the report again from it"))
  }
  if let other = settings.policy ?? settings.reviewed ?? settings.labels.first, !settings.isRerun {
    throw .usage(.badOperand(typed: other.text, wanted: "add --rerun to make the report again with it"))
  }
  if let other = settings.previous.first, !settings.isRerun {
    throw .usage(.badOperand(typed: other.text, wanted: "add --rerun to compare with it again"))
  }
  guard !path.isStream, let folder = ReadFolder(surroundings.resolved(path)),
    let verification = Verification(folder.contents)
  else { throw .notAReport(path.text) }
  var mismatches = verification.mismatches
  var comparison: SafeText = ""
  if settings.isRerun {
    guard mismatches.isEmpty, let manifest = verification.manifest else {
      tell(mismatches, of: path, surroundings)
      surroundings.tell(["note: the report is not made again, because it is not whole"])
      return .gateBroken
    }
    let rerun = try Rerun(
      manifest, of: path, inputs,
      Rerun.Named(
        previous: settings.previous, policy: settings.policy, reviewed: settings.reviewed, labels: settings.labels),
      threads: settings.threads, in: surroundings)
    mismatches = try rerun.mismatches(with: folder.contents, in: surroundings)
    comparison = ", and the same come out again"
  }
  tell(mismatches, of: path, surroundings)
  guard mismatches.isEmpty else { return .gateBroken }
  if !settings.isQuiet {
    let files: SafeText = verification.files == 1 ? "1 file is" : "\(SafeText(grouped: verification.files)) files are"
    let line: SafeText =
      "\(name: path.text): \(files) as written, \(SafeText(grouped: verification.sums)) sums are right\(comparison)"
    do throws(WriteError) { try surroundings.show([line]) } catch { throw .writing(error) }
  }
  return .done
}

/// Names what does not fit; twenty at most, then their number.
private func tell(_ mismatches: [Mismatch], of path: Path, _ surroundings: Surroundings) {
  var folder = path.text
  while folder.count > 1, folder.hasSuffix("/") { folder.removeLast() }
  var lines = mismatches.prefix(20).map { $0.line(in: folder) }
  if mismatches.count > 20 {
    lines.append("note: \(SafeText(grouped: mismatches.count - 20)) more of the same report do not fit")
  }
  surroundings.tell(lines)
}
