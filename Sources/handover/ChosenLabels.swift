import Arguments
import Intake
import Redaction
import Rendering
import Reporting
import Studies

/// The files of labels that a run was given, read before anything else is.
struct ChosenLabels {
  private(set) var labels = LabelSet()
  /// How people know the files, and their hashes for the manifest; in the order of the command line.
  private(set) var names: [SafeText] = []
  private(set) var hashes: [SafeText] = []
  /// The lines that do not count, by file.
  private(set) var faults: [[LabelFault]] = []
  /// What was wrong with labels that were left out, and what is only odd.
  private(set) var errors: [SafeText] = []
  private(set) var notes: [SafeText] = []

  /// Reads the files; a fault in a sheet ends the run, one in a line of labels leaves out the line.
  init(_ files: [Path], in surroundings: Surroundings) throws(Failure) {
    for path in files { try add(path, surroundings) }
  }

  /// The first 64 bits of the hash by which a draw of a seed names a conversation.
  @Sendable
  static func key(of id: [UInt8], for seed: UInt64) -> UInt64 {
    var hash = SHA256()
    hash.update(Array(String(seed).utf8) + [0])
    hash.update(id)
    return hash.digest().prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
  }

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
    labels.add(file)
    faults.append(file.faults)
    names.append(Self.name(of: path))
    hashes.append(Self.hash(bytes))
  }

  /// The last part of a path.
  static func name(of path: Path) -> SafeText {
    SafeText(name: path.text.split(separator: "/").last.map(String.init) ?? path.text)
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

  /// The bytes of a small file.
  static func bytes(_ path: Path, _ what: SafeText, _ surroundings: Surroundings) throws(Failure) -> [UInt8] {
    guard !path.isStream,
      case .bytes(let bytes) = SmallFile.read(surroundings.resolved(path), limit: LabelFile.byteLimit)
    else {
      throw .badReport(["\(name: path.text): error: there is no \(what) of that name that can be read [cannot-read]"])
    }
    return bytes
  }

  /// The SHA-256 of bytes.
  static func hash(_ bytes: [UInt8]) -> SafeText {
    var hash = SHA256()
    hash.update(bytes)
    return SafeText(name: hash.hexadecimal())
  }
}
