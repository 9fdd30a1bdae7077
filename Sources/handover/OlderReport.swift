import Intake

/// The name of the file that makes a folder a report of ours; it is written last.
let manifestName = "manifest.json"

/// What a folder says of the report in it; whoever wrote the folder is not known.
enum OlderReport {
  /// No manifest is larger: it has some hundred bytes for each input and each key of the policy.
  static let manifestLimit = 32 << 20

  /// Whether the folder has a manifest of ours: a file that names our schema near its beginning.
  ///
  /// Only the beginning counts, so that a report whose manifest was damaged can still be replaced.
  static func isOurs(_ folder: OpenFolder) -> Bool {
    guard let bytes = try? folder.bytes(of: manifestName, limit: manifestLimit) else { return false }
    let words = String(decoding: bytes.prefix(4_096), as: UTF8.self)
    guard let key = words.firstRange(of: "\"schema\"") else { return false }
    let value = words[key.upperBound...].drop { " :\n\r\t".contains($0) }
    return value.hasPrefix("\"handover.manifest/")
  }

  /// The files of the older report that a new one does not have, as far as they are what the manifest says.
  ///
  /// What somebody changed, or put there, is none of ours and stays.
  static func files(in folder: OpenFolder, otherThan names: Set<String>) -> [String] {
    guard isOurs(folder), let bytes = try? folder.bytes(of: manifestName, limit: manifestLimit),
      let manifest = try? JSONDocument.value(of: bytes)
    else { return [] }
    let own = RecordedOutput.all(in: manifest).filter { output in
      if names.contains(output.name) { return false }
      return (try? folder.digest(of: output.name)) == OpenFolder.Digest(bytes: output.bytes, sha256: output.sha256)
    }
    return own.map(\.name)
  }
}

/// A file as a manifest lists it.
struct RecordedOutput: Equatable, Sendable {
  var name: String
  var bytes: Int
  /// In lower-case hexadecimal digits.
  var sha256: String

  /// The files of a manifest whose names can be names of files, each once.
  static func all(in manifest: JSONValue) -> [RecordedOutput] {
    var seen: Set<[UInt8]> = []
    return (manifest["outputs"]?.elements ?? []).compactMap { element in
      guard let output = RecordedOutput(element), OpenFolder.isPlain(output.name) else { return nil }
      return seen.insert(Array(output.name.utf8)).inserted ? output : nil
    }
  }

  /// Takes an element of the list; `nil` where it has another form.
  init?(_ value: JSONValue) {
    guard let name = value["name"]?.text, let bytes = value["bytes"]?.wholeNumber, bytes >= 0,
      let sha256 = value["sha256"]?.text
    else { return nil }
    (self.name, self.bytes, self.sha256) = (name, bytes, sha256)
  }
}
