package import Intake

extension Corpus {
  /// A corpus that was read in parts, put together.
  package init(files: [ReadFile], defects: DefectList, unknownRoles: [String: Int]) {
    self.init(files: files.count, defectLimit: defects.limit)
    self.files = files
    self.defects = defects
    self.unknownRoles = unknownRoles
  }
}

extension ReadFile {
  /// Nothing read yet of an input of that name.
  package init(path: String) {
    self.init()
    self.path = path
  }

  /// The same file with the lines that follow in another part.
  package mutating func append(_ next: ReadFile) {
    // A part without anything in it has no shape of its own.
    let isBare = summary.kept + summary.refused == 0
    format = isBare ? next.format ?? format : format ?? next.format
    bytes += next.bytes
    errors += next.errors
    summary.add(next.summary)
    fingerprint = fingerprint.appending(next.fingerprint)
  }
}
