import Intake
import Judging
import Redaction
import Rendering

/// What is found in the folder of a report when its files are held against what they say of each other.
///
/// Nothing in the folder is trusted: names are those of files in it or they are not followed, numbers may be anything,
/// and what is no JSON of ours is said to be that.
struct Verification {
  /// The files that were read, without the two that list the others.
  private(set) var files = 0
  /// The sums that were checked.
  private(set) var sums = 0
  private(set) var mismatches: [Mismatch] = []
  /// The manifest, if it is one of ours.
  private(set) var manifest: JSONValue?

  private var digests: [String: OpenFolder.Digest] = [:]
  private var outputs: [RecordedOutput] = []
  private let folder: OpenFolder
  private let names: [String]

  /// The members of a case that are counted.
  private static let caseMembers = ["maturity", "outcome", "verdict"]

  /// Reads and checks everything; `nil` when the folder has no manifest and no hashes of ours: it is no report.
  init?(_ folder: OpenFolder) {
    self.folder = folder
    guard let names = try? folder.names() else { return nil }
    self.names = names
    let sums = (try? folder.bytes(of: sumsName, limit: OlderReport.manifestLimit)).map { SumsFile.lines(of: $0) }
    let isListed = sums?.contains { $0?.name == manifestName } ?? false
    guard OlderReport.isOurs(folder) || isListed else { return nil }
    readManifest()
    checkNames(sums)
    checkContents(sums)
  }

  // MARK: The manifest

  private mutating func readManifest() {
    do throws(OpenFolder.Refusal) {
      let bytes = try folder.bytes(of: manifestName, limit: OlderReport.manifestLimit)
      do throws(JSONDocument.Fault) {
        let value = try JSONDocument.value(of: bytes)
        guard value["schema"]?.text == "handover.manifest/1", value["outputs"]?.elements != nil else {
          return add("manifest.json", "this is no manifest of a version that is known", .badManifest)
        }
        manifest = value
      } catch {
        let line = bytes.prefix(error.at).count { $0 == 0x0A } + 1
        add("manifest.json:\(line)", "\(name: error.code.sentence())", .badManifest)
      }
    } catch {
      add("manifest.json", Self.sentence(error), Self.code(error))
    }
    for (index, element) in (manifest?["outputs"]?.elements ?? []).enumerated() {
      if RecordedOutput(element) == nil {
        add("manifest.json", "output \(index + 1) has no name, size and hash", .badManifest)
      }
    }
    outputs = manifest.map { RecordedOutput.all(in: $0) } ?? []
  }

  // MARK: Names

  private mutating func checkNames(_ sums: [SumsFile.Line?]?) {
    for output in manifest?["outputs"]?.elements ?? [] {
      guard let name = output["name"]?.text, !OpenFolder.isPlain(name) else { continue }
      add("manifest.json", "\"\(name: name)\" is no name of a file in this folder; it is not looked at", .badName)
    }
    guard let sums else {
      return add("\(name: sumsName)", "the file of hashes is missing", .missingFile)
    }
    for (index, line) in sums.enumerated() {
      if line == nil {
        add("\(name: sumsName):\(index + 1)", "the line is not a hash, two blanks and a name", .badContent)
      } else if let name = line?.name, !OpenFolder.isPlain(name) {
        add("\(name: sumsName):\(index + 1)", "\"\(name: name)\" is no name of a file in this folder", .badName)
      }
    }
    let listed = Set(sums.compactMap { $0?.name })
    for name in outputs.map(\.name) + [manifestName] where !listed.contains(name) {
      add("\(name: sumsName)", "the hash of \(name: name) is missing", .missingFile)
    }
    if manifest == nil { return }
    let known = Set(outputs.map(\.name) + [manifestName, sumsName])
    for name in names where !known.contains(name) {
      add("\(name: name)", "the file is not part of the report", .extraFile)
    }
  }

  // MARK: Contents

  private mutating func checkContents(_ sums: [SumsFile.Line?]?) {
    var cases: LineTally?
    var problems: LineTally?
    var moved: Int?
    var ledger: LineTally?
    for output in outputs {
      var tally = Self.tally(for: output.name)
      read(output.name, counting: &tally, recorded: output)
      switch output.name {
      case "conversations.jsonl": cases = tally
      case "problems.jsonl": problems = tally
      case "audit.jsonl": ledger = tally
      case "moved.csv", "flips.csv", "curve.csv": moved = lineEnds(output.name)
      default: break
      }
    }
    var none: LineTally?
    if names.contains(manifestName) { read(manifestName, counting: &none, recorded: nil) }
    for case let line? in sums ?? [] where OpenFolder.isPlain(line.name) {
      if digests[line.name] == nil, !outputs.contains(where: { $0.name == line.name }) {
        read(line.name, counting: &none, recorded: nil)
      }
      guard let digest = digests[line.name], digest.sha256 != line.sha256 else { continue }
      if mismatches.contains(where: { $0.place.content == line.name && $0.code == .wrongHash }) { continue }
      add("\(name: line.name)", "the content is not that of which \(name: sumsName) has the hash", .wrongHash)
    }
    checkSums(cases, problems, moved, ledger)
  }

  /// How many lines a table has; cells of ours hold no line ends.
  private func lineEnds(_ name: String) -> Int? {
    var count = 0
    do throws(OpenFolder.Refusal) {
      try folder.scan(name) { piece in count += piece.count { $0 == 0x0A } }
    } catch { return nil }
    return count
  }

  /// Reads a file once: its hash, and its lines where they count.
  private mutating func read(_ name: String, counting tally: inout LineTally?, recorded: RecordedOutput?) {
    var hash = SHA256()
    var digest = OpenFolder.Digest()
    do throws(OpenFolder.Refusal) {
      try folder.scan(name) { piece in
        hash.update(piece)
        digest.bytes += piece.count
        tally?.add(piece)
      }
    } catch {
      return add("\(name: name)", Self.sentence(error), Self.code(error))
    }
    tally?.finish()
    digest.sha256 = hash.hexadecimal()
    digests[name] = digest
    for fault in tally?.faults ?? [] { add("\(name: name):\(fault.line)", fault.reason, .badContent) }
    guard let recorded else { return }
    files += 1
    if recorded.bytes != digest.bytes {
      let (has, should) = (SafeText(grouped: digest.bytes), SafeText(grouped: recorded.bytes))
      add("\(name: name)", "the file has \(has) bytes, but the manifest says \(should)", .wrongHash)
    } else if recorded.sha256 != digest.sha256 {
      add("\(name: name)", "the content is not that of which the manifest has the hash", .wrongHash)
    }
  }

  private static func tally(for name: String) -> LineTally? {
    switch name {
    case "conversations.jsonl":
      return LineTally(caseMembers) { values in
        let words = values.map { $0?.text ?? "" }
        let isExcluded = Standing.allCases.contains { $0.isExcluded && $0.name == words[0] }
        let counted = ["maturity": words[0], "outcome": words[1]]
        return isExcluded ? counted : counted.merging(["verdict": words[2]]) { first, _ in first }
      }
    case "audit.jsonl": return LineTally(["topic"]) { $0[0]?.text.map { ["topic": $0] } ?? [:] }
    case "problems.jsonl":
      // A problem has a line; what was only counted, and files as a whole, have none.
      return LineTally(["line", "not_listed"]) { $0[0]?.wholeNumber == nil ? [:] : ["listed": "yes"] }
    default: return nil
    }
  }

  private mutating func checkSums(_ cases: LineTally?, _ problems: LineTally?, _ moved: Int?, _ ledger: LineTally?) {
    guard let manifest else { return }
    let kind = manifest["verb"]?.text.flatMap { ResultKind(rawValue: $0) } ?? .report
    let name = kind.numbersName
    guard digests[name] != nil else {
      // A report without a summary is missing a file; that the manifest does not list it makes it no better.
      if !outputs.contains(where: { $0.name == name }) {
        add("manifest.json", "\"outputs\" has no \(name: name)", .badManifest)
      }
      return
    }
    guard let bytes = try? folder.bytes(of: name, limit: OlderReport.manifestLimit) else {
      return add("\(name: name)", "the file is larger than any summary", .badContent)
    }
    do throws(JSONDocument.Fault) {
      let summary = try JSONDocument.value(of: bytes)
      let checks =
        switch kind {
        case .audit: AuditLaws(manifest: manifest, audit: summary, ledger: ledger, problems: problems).checks
        case .tune:
          TuneLaws(
            manifest: manifest, tuning: summary, curve: moved,
            thresholds: digests["thresholds.csv"] == nil ? nil : lineEnds("thresholds.csv")
          ).checks
        case .compare: CompareLaws(manifest: manifest, comparison: summary, flips: moved, problems: problems).checks
        case .report:
          CountLaws(manifest: manifest, summary: summary, cases: cases, problems: problems, moved: moved).checks
        }
      sums = checks.count
      mismatches += checks.mismatches
    } catch {
      let line = bytes.prefix(error.at).count { $0 == 0x0A } + 1
      add("\(name: name):\(line)", "\(name: error.code.sentence())", .badContent)
    }
  }

  // MARK: Words

  private mutating func add(_ place: SafeText, _ sentence: SafeText, _ code: Mismatch.Code) {
    mismatches.append(Mismatch(place: place, sentence: sentence, code: code))
  }

  private static func sentence(_ refusal: OpenFolder.Refusal) -> SafeText {
    switch refusal {
    case .absent: "the file is missing"
    case .notAFile: "this is a link or a folder, not a file"
    case .tooLarge: "the file is larger than any of a report"
    case .unreadable: "the file cannot be read"
    }
  }

  private static func code(_ refusal: OpenFolder.Refusal) -> Mismatch.Code {
    refusal == .absent ? .missingFile : .badContent
  }
}
