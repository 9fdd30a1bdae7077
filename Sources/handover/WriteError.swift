import Redaction

/// Something that could not be written.
///
/// Unless it says otherwise, nothing was changed: a report is made in a folder of its own and takes the old one's
/// place only when it is whole.
struct WriteError: Error, Equatable, Sendable {
  /// What could not be written, as the user named it; `nil` for standard output.
  let path: String?
  let reason: Reason

  enum Reason: Equatable, Sendable {
    /// Whoever read standard output has gone; nobody is told.
    case readerLeft
    /// Standard output was closed before the program began.
    case closed
    case noSpace
    case notAllowed
    case readOnly
    case tooLarge
    /// The disk itself reports that it failed.
    case device
    /// The process may not open more files.
    case tooManyOpen
    /// The folder in which it should be made is not there.
    case noParent
    case notAFolder
    case isALink
    /// Something stands there that is no file.
    case notAFile
    /// A file stands there that may not be replaced.
    case isThere
    /// The name does not name a folder of its own: `/`, `.`, `..`.
    case noName
    /// The folder holds files and no manifest of ours.
    case foreignFolder
    /// The folder holds what another verb wrote.
    case otherResult(ResultKind)
    /// The folder above holds a result, which would not verify with another folder in it.
    case insideResult(ResultKind)
    /// Another run is writing there.
    case inUse
    /// The folder of the run was taken away under it.
    case gone
    /// Some files of a report were replaced, others not, and the old ones could not be put back.
    case mixed
    /// A value that was to be hidden stands in a file that was to be published.
    case leak(Leak)
    /// The number that the system gave.
    case system(Int32)
  }
}
