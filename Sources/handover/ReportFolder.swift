import Arguments
import Conversations
import Intake
import Judging
import Redaction
import Rendering
import Reporting

/// The folder of a report that is read again: its manifest, and the rows behind its numbers.
///
/// The rows must be those of which the manifest has the hash; other files are checked only where they are named, because
/// `verify` checks all of them.
struct ReportFolder: ~Copyable {
  private let folder: ReadFolder
  let manifest: JSONValue
  let report: EarlierReport

  /// The file with the rows.
  static let rowsName = "rows.bin"

  /// What is in it.
  var contents: OpenFolder { folder.contents }

  /// Whether another folder is the same one under another name.
  func isSame(as other: borrowing ReadFolder) -> Bool { folder.isSame(as: other) }

  /// Opens and checks.
  ///
  /// - Parameter names: which files must be as the manifest says, besides the rows.
  init(_ path: Path, checking names: [String], in surroundings: Surroundings) throws(Failure) {
    guard !path.isStream, let folder = ReadFolder(surroundings.resolved(path)), OlderReport.isOurs(folder.contents),
      let bytes = try? folder.contents.bytes(of: manifestName, limit: OlderReport.manifestLimit)
    else { throw .notAReport(path.text) }
    guard let manifest = try? JSONDocument.value(of: bytes), manifest["schema"]?.text == "handover.manifest/1" else {
      throw Self.failure(path, manifestName, "this is no manifest of a version that is known [bad-manifest]")
    }
    let outputs = RecordedOutput.all(in: manifest)
    for name in names + [Self.rowsName] {
      guard let output = outputs.first(where: { $0.name == name }) else {
        throw Self.failure(path, name, "the report has no such file; there was no conversation in it [missing-file]")
      }
      let digest = try? folder.contents.digest(of: name)
      guard let digest else { throw Self.failure(path, name, "the file is missing [missing-file]") }
      guard digest == OpenFolder.Digest(bytes: output.bytes, sha256: output.sha256) else {
        throw Self.failure(path, name, "the content is not that of which the manifest has the hash [wrong-hash]")
      }
    }
    var hash = SHA256()
    hash.update(bytes)
    report = try Self.report(manifest, hash.hexadecimal(), path, surroundings)
    self.manifest = manifest
    self.folder = folder
  }

  private static func report(
    _ manifest: JSONValue, _ hash: String, _ path: Path, _ surroundings: Surroundings
  ) throws(Failure) -> EarlierReport {
    guard let file = PlacedFile(path: surroundings.resolved(path) + "/" + rowsName) else {
      throw failure(path, rowsName, "the file cannot be read [cannot-read]")
    }
    do {
      let part = try PartReader(size: file.size, defectLimit: 0) { try file.read(at: $0, count: $1) }
      return try EarlierReport(manifest: manifest, hash: hash, rows: part, zone: zone)
    } catch let fault as PartFault {
      throw .badReport([fault.message(path: place(path, rowsName))])
    } catch let fault as EarlierReport.Fault {
      switch fault {
      case .manifest(let sentence):
        throw .badReport(["\(place(path, manifestName)): error: \(sentence) [bad-manifest]"])
      case .rows(let fault): throw .badReport([fault.message(path: place(path, rowsName))])
      case .otherRows: throw failure(path, rowsName, "these are not the rows of the manifest's report [wrong-hash]")
      case .unreadable: throw failure(path, rowsName, "the file cannot be read [cannot-read]")
      }
    } catch {
      throw failure(path, rowsName, "the file cannot be read [cannot-read]")
    }
  }

  /// The clocks of a zone that a manifest names.
  private static func zone(named name: String) -> ZoneOffsets? { TimeZones.offsets(named: name) }

  private static func place(_ path: Path, _ name: String) -> SafeText {
    var folder = path.text
    while folder.count > 1, folder.hasSuffix("/") { folder.removeLast() }
    return SafeText(name: folder + "/" + name)
  }

  private static func failure(_ path: Path, _ name: String, _ sentence: StaticString) -> Failure {
    .badReport(["\(place(path, name)): error: \(SafeText(sentence))"])
  }
}
