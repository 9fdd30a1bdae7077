/// A file that cannot be used as an input, and why.
package struct FileError: Error, Sendable, Equatable {
  /// The path as it was given or found; made safe only where it is shown.
  package var path: String
  package var code: DefectCode
  /// What the system or the reader says of it; never content of the file but the names of its keys.
  package var detail: String
  /// The next step, where there is one.
  package var help: String?

  package init(path: String, code: DefectCode, detail: String, help: String? = nil) {
    self.path = path
    self.code = code
    self.detail = detail
    self.help = help
  }

  /// Whether the input stays usable: a link that was not followed, a file that was named twice, a report of ours.
  package var isNote: Bool { code == .sameFile || code == .symbolicLink || code == .reportFolder }
}
