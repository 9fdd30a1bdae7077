import Arguments
import Conversations
import Intake
import Redaction
import Rendering

/// The draw of an audit: of which it was asked for, or of which a filled-in sheet says that it is.
struct ChosenSheet {
  /// How many were wanted, and the seed; `nil` when nothing is drawn.
  let sample: SampleName?
  /// The rows of the sheet; `nil` when none was named.
  let rows: [ReviewedCase]?
  /// The hash of the sheet; `nil` when none was named.
  let sha256: SafeText?
  /// How people know the sheet.
  private let shown: String

  /// Reads the sheet, if one was named, before anything else is read.
  init(_ settings: AuditSettings, in surroundings: Surroundings) throws(Failure) {
    let asked = settings.sample.map { SampleName(wanted: $0.number, seed: UInt64(settings.seed.number)) }
    guard let path = settings.reviewed else {
      (sample, rows, sha256, shown) = (asked, nil, nil, "")
      return
    }
    shown = path.text
    guard !path.isStream,
      case .bytes(let bytes) = SmallFile.read(surroundings.resolved(path), limit: ReviewSheet.byteLimit)
    else {
      throw .badReport([
        "\(name: path.text): error: there is no review sheet of that name that can be read [cannot-read]",
        "  help: name the sample.csv that the reviewers filled in",
      ])
    }
    var hash = SHA256()
    hash.update(bytes)
    sha256 = SafeText(name: hash.hexadecimal())
    do throws(ReviewFaults) {
      let sheet = try ReviewSheet(bytes)
      guard let first = sheet.rows.first else {
        throw ReviewFaults([ReviewFault(.missingColumn, line: nil, column: "case")])
      }
      rows = sheet.rows
      sample = first.sample
    } catch { throw .badReport(Self.lines(of: error, path.text)) }
    if let asked, asked != sample {
      throw .badReport([
        "\(name: path.text): error: the sheet is of the sample \(name: sample?.text ?? "-"), not of \(name: asked.text) [other-sample]",
        "  help: leave out --sample and --seed; the sheet says of which draw it is",
      ])
    }
  }

  /// What is wrong with the sheet, with its lines; at most twenty.
  func lines(of faults: ReviewFaults) -> [SafeText] {
    // A sheet of other inputs has no case that is known, and one line says so.
    if let rows, faults.total == rows.count, faults.faults.allSatisfy({ $0.code == .unknownCase }) {
      return [
        "\(name: shown): error: none of its cases was drawn from these inputs [unknown-case]",
        "  help: name the inputs, the policy and the days of the audit that drew the sheet",
      ]
    }
    return Self.lines(of: faults, shown)
  }

  /// Refuses a folder whose sheet somebody has filled in: the audit would take its place.
  static func check(_ out: Path, in surroundings: Surroundings) throws(Failure) {
    guard let folder = ReadFolder(surroundings.resolved(out)), OlderReport.isOurs(folder.contents),
      let digest = try? folder.contents.digest(of: sheetName),
      let sums = try? folder.contents.bytes(of: sumsName, limit: OlderReport.manifestLimit)
    else { return }
    let recorded = SumsFile.lines(of: sums).first { $0?.name == sheetName } ?? nil
    guard recorded?.sha256 != digest.sha256 else { return }
    throw .badReport([
      "\(name: out.text): error: the \(name: sheetName) in it was filled in or changed, and would be replaced [filled-sheet]",
      "  help: move the sheet to another folder first, or name another folder with --out",
    ])
  }

  private static let sheetName = "sample.csv"

  private static func lines(of faults: ReviewFaults, _ shown: String) -> [SafeText] {
    var lines: [SafeText] = faults.faults.prefix(20).map { fault in
      let place: SafeText = fault.line.map { ":\($0 + 1)" } ?? ""
      return "\(name: shown)\(place): error: \(name: fault.sentence) [\(name: fault.code.rawValue)]"
    }
    if faults.total > 20 { lines.append("error: \(SafeText(grouped: faults.total - 20)) more of the same sheet") }
    return lines
  }
}
