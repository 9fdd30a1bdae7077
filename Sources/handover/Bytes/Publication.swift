import Redaction
import Rendering

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A report on its way to its place: files are written beside it, and all of them move at once.
///
/// Making one checks the place, so that a wrong name is found before hours of reading. What is not published is
/// removed, also when the program is interrupted. The hashes of all files go with it as `SHA256SUMS`.
struct Publication: ~Copyable {
  /// What may be in the folder already.
  enum Rule: Sendable {
    /// Nothing, or an older result of the same kind.
    case ownFolder(ResultKind)
    /// Anything; files of the same names are replaced, others stay.
    case anyFolder
  }

  /// A file that was written whole.
  struct Part: Sendable, Equatable {
    let name: String
    let bytes: Int
    /// 64 hexadecimal digits.
    let sha256: String
    /// How many cells of a table were guarded against being taken for formulas; `nil` where it is no table.
    var guarded: Int?
  }

  /// The files so far, in the order in which they were finished; what the manifest lists.
  private(set) var parts: [Part] = []
  /// Whether an older report stands at the place.
  var replacesReport: Bool { temporary.older.map { OlderReport.isOurs($0) } ?? false }
  private let shown: String
  private let temporary: TemporaryFolder

  /// Checks the place and makes the temporary folder beside it.
  static func begun(at path: String, shownAs shown: String, _ rule: Rule) throws(WriteError) -> Publication {
    let (above, name) = Self.split(path)
    var refuser = shown
    do throws(WriteError.Reason) {
      guard !["", ".", ".."].contains(name) else { throw .noName }
      let opened = unsafe open(above, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
      guard opened >= 0 else { throw errno == ENOENT ? .noParent : .last() }
      var parent = Descriptor(opened)
      if case .ownFolder = rule, let kind = ResultKind(of: OpenFolder(number: opened)) { throw .insideResult(kind) }
      let old = try oldFolder(name, in: opened, rule)
      let oldNumber: Int32? =
        switch old {
        case .some(let folder): folder.number
        case .none: nil
        }
      if let oldNumber, !Self.canMove(from: opened, to: oldNumber) {
        let inside = unsafe openat(oldNumber, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard inside >= 0 else { throw .last() }
        parent = Descriptor(inside)
      } else {
        // The report is made beside its place, so from here on it is the folder above that refuses.
        refuser = Self.split(shown).above
      }
      return Publication(shown: shown, temporary: try TemporaryFolder(in: parent, for: name, over: old))
    } catch {
      throw WriteError(path: error == .inUse ? shown : refuser, reason: error)
    }
  }

  /// Whether files made in the folder above can take their place; else they are made within the place itself.
  ///
  /// They cannot where the place is another disk, as in a container, and where only the place may be written.
  private static func canMove(from above: Int32, to place: Int32) -> Bool {
    var (from, to) = (stat(), stat())
    guard unsafe fstat(above, &from) == 0, unsafe fstat(place, &to) == 0 else { return false }
    let isWritable = unsafe faccessat(above, ".", W_OK | X_OK, 0) == 0
    return isWritable && from.st_dev == to.st_dev
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
  ///
  /// - Parameter guarded: how many cells of a table were guarded.
  mutating func finish(_ file: consuming OutputFile, guarded: Int? = nil) throws(WriteError) {
    var part = try file.finished()
    part.guarded = guarded
    parts.append(part)
  }

  /// Adds the file of hashes and moves everything to its place.
  ///
  /// The hashes are written before anything moves, those of the manifest among them; so the manifest can move last
  /// where files move one by one. Files of the older report that this one does not have go away.
  consuming func publish() throws(WriteError) {
    if !parts.isEmpty {
      let sums = SumsFile.bytes(of: parts)
      var file = try file("SHA256SUMS")
      try file.write(sums)
      try finish(file)
    }
    let names = Set(parts.map(\.name))
    let stale = temporary.older.map { OlderReport.files(in: $0, otherThan: names) } ?? []
    do { try temporary.publish(without: stale) } catch {
      throw WriteError(path: shown, reason: error)
    }
  }

  /// The same, after all files were searched for the raw values of the run; a find leaves everything as it was.
  ///
  /// The files are read again from the disk, the manifest among them, so that nothing is published that was not searched.
  consuming func publish(searching search: LeakSearch) throws(WriteError) {
    if let leak = try leak(search) { throw WriteError(path: shown, reason: .leak(leak)) }
    try publish()
  }

  /// Looks for values in the files that were finished.
  private func leak(_ search: LeakSearch) throws(WriteError) -> Leak? {
    if search.isEmpty { return nil }
    var first: (file: String, find: LeakSearch.Find)?
    var count = 0
    for part in parts {
      var scan = LeakScan(search, of: part.name)
      do throws(OpenFolder.Refusal) {
        try temporary.contents.scan(part.name) { scan.add($0) }
      } catch {
        throw WriteError(path: shown, reason: .gone)
      }
      scan.finish()
      count += scan.finds.count
      if first == nil, let find = scan.finds.min(by: { $0.line < $1.line }) { first = (part.name, find) }
    }
    return first.map { Leak(file: $0.file, line: $0.find.line, kind: $0.find.kind, others: count - 1) }
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
    // What a run that died left within the place is none of anybody's files.
    let others = try entries(of: number).filter { !TemporaryFolder.isName($0, for: name) }
    if case .ownFolder(let kind) = rule, !others.isEmpty {
      guard OlderReport.isOurs(OpenFolder(number: number)) else { throw .foreignFolder }
      // What cannot say any more whose it is gives way, so that a damaged report can be made again.
      let older = ResultKind(of: OpenFolder(number: number)) ?? kind
      if older != kind { throw .otherResult(older) }
    }
    return folder
  }
}
