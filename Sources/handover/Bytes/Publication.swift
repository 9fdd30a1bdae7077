import Rendering

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The name of the file that makes a folder a report of ours; it is written last.
let manifestName = "manifest.json"

/// A report on its way to its place: files are written beside it, and all of them move at once.
///
/// Making one checks the place, so that a wrong name is found before hours of reading. What is not published is
/// removed, also when the program is interrupted.
struct Publication: ~Copyable {
  /// What may be in the folder already.
  enum Rule: Sendable {
    /// Nothing, or an older report.
    case ownFolder
    /// Anything; files of the same names are replaced, others stay.
    case anyFolder
  }

  /// A file that was written whole.
  struct Part: Sendable, Equatable {
    let name: String
    let bytes: Int
    /// 64 hexadecimal digits.
    let sha256: String
  }

  /// The files so far, in the order in which they were finished; what the manifest lists.
  private(set) var parts: [Part] = []
  private let shown: String
  private let temporary: TemporaryFolder

  /// Checks the place and makes the temporary folder beside it.
  static func begun(at path: String, shownAs shown: String, _ rule: Rule) throws(WriteError) -> Publication {
    do throws(WriteError.Reason) {
      let (above, name) = Self.split(path)
      guard !["", ".", ".."].contains(name) else { throw .noName }
      let opened = unsafe open(above, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
      guard opened >= 0 else { throw errno == ENOENT ? .noParent : .last() }
      let parent = Descriptor(opened)
      let old = try oldFolder(name, in: parent.number, rule)
      let temporary = try TemporaryFolder(in: parent, for: name, over: old)
      return Publication(shown: shown, temporary: temporary)
    } catch {
      throw WriteError(path: shown, reason: error)
    }
  }

  private init(shown: String, temporary: TemporaryFolder) {
    self.shown = shown
    self.temporary = temporary
  }

  deinit { temporary.remove() }

  /// Begins a file; the names are the program's, never from input.
  func file(_ name: StaticString) throws(WriteError) -> OutputFile {
    do { return OutputFile(name.description, try temporary.create(name.description), in: shown) } catch {
      throw WriteError(path: shown, reason: error)
    }
  }

  /// Ends a file: all is written down, counted and hashed.
  mutating func finish(_ file: consuming OutputFile) throws(WriteError) { parts.append(try file.finished()) }

  /// Moves everything to its place, the manifest last.
  consuming func publish() throws(WriteError) {
    do { try temporary.publish() } catch {
      throw WriteError(path: shown, reason: error)
    }
  }

  /// The folder above and the last name of a path; blanks and case matter, slashes at the end do not.
  private static func split(_ path: String) -> (above: String, last: String) {
    var names = path.split(separator: "/", omittingEmptySubsequences: true)
    let last = names.popLast().map(String.init) ?? ""
    let root = path.hasPrefix("/") ? "/" : ""
    return (names.isEmpty ? (root.isEmpty ? "." : root) : root + names.joined(separator: "/"), last)
  }

  /// Opens the folder of that name if there is one, and checks that the report may go there.
  private static func oldFolder(
    _ name: String, in parent: Int32, _ rule: Rule
  ) throws(WriteError.Reason) -> Descriptor? {
    let number = unsafe openat(parent, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    if number < 0, errno == ENOENT {
      guard unsafe faccessat(parent, ".", W_OK | X_OK, 0) == 0 else { throw .last() }
      return nil
    }
    guard number >= 0 else {
      let reason = WriteError.Reason.last()
      var facts = stat()
      let isLink =
        unsafe fstatat(parent, name, &facts, AT_SYMLINK_NOFOLLOW) == 0 && facts.st_mode & S_IFMT == S_IFLNK
      throw isLink ? .isALink : reason
    }
    let folder = Descriptor(number)
    guard unsafe faccessat(number, ".", W_OK | X_OK, 0) == 0 else { throw .last() }
    if case .ownFolder = rule, !(try entries(of: number).isEmpty), !isReport(number) { throw .foreignFolder }
    return folder
  }

  /// Whether the folder has a manifest of ours: a file that names our schema near its beginning.
  private static func isReport(_ folder: Int32) -> Bool {
    let number = unsafe openat(folder, manifestName, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard number >= 0 else { return false }
    let file = Descriptor(number)
    let start = (try? readAll(file.number, at: 0, count: 4_096, orFewer: true)) ?? []
    let words = String(decoding: start, as: UTF8.self)
    guard let key = words.firstRange(of: "\"schema\"") else { return false }
    let value = words[key.upperBound...].drop { " :\n\r\t".contains($0) }
    return value.hasPrefix("\"handover.manifest/")
  }
}
