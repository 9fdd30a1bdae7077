#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// One large file that is written piece by piece and takes its place when it is whole.
///
/// It is made in a locked folder beside its place, so that an interrupted run leaves nothing behind.
struct PartFile: ~Copyable {
  private let shown: String
  private let name: String
  private let temporary: Removal
  private var file: OutputFile

  /// Removes the folder when the file is published or given up, whatever the way.
  private final class Removal: Sendable {
    let folder: TemporaryFolder
    init(_ folder: TemporaryFolder) { self.folder = folder }
    deinit { folder.remove() }
  }

  /// Checks the place and begins the file.
  ///
  /// - Parameter mark: the bytes with which a file must begin to be replaced.
  static func begun(
    at path: String, shownAs shown: String, replacing mark: [UInt8]
  ) throws(WriteError) -> PartFile {
    do throws(WriteError.Reason) {
      var names = path.split(separator: "/", omittingEmptySubsequences: true).map(String.init)
      guard let name = names.popLast(), ![".", ".."].contains(name), !path.hasSuffix("/") else { throw .notAFile }
      let above =
        (path.hasPrefix("/") ? "/" : "")
        + (names.isEmpty ? (path.hasPrefix("/") ? "" : ".") : names.joined(separator: "/"))
      var facts = stat()
      if unsafe lstat(path, &facts) == 0, facts.st_mode & S_IFMT != S_IFREG {
        throw facts.st_mode & S_IFMT == S_IFLNK ? .isALink : .notAFile
      }
      // An older part gives way; any other file, perhaps the input itself, stays.
      if case .bytes(let first) = SmallFile.read(path, limit: 8), !first.isEmpty,
        !first.starts(with: mark)
      {
        throw .isThere
      }
      let parent = Descriptor(try opened(above))
      let temporary = Removal(try TemporaryFolder(in: parent, for: name, over: nil))
      let file = OutputFile(name, try temporary.folder.create(name), in: shown)
      return PartFile(shown: shown, name: name, temporary: temporary, file: file)
    } catch {
      throw WriteError(path: shown, reason: error)
    }
  }

  private init(shown: String, name: String, temporary: Removal, file: consuming OutputFile) {
    self.shown = shown
    self.name = name
    self.temporary = temporary
    self.file = file
  }

  private static func opened(_ folder: String) throws(WriteError.Reason) -> Int32 {
    let number = unsafe open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard number >= 0 else { throw errno == ENOENT ? .noParent : .last() }
    return number
  }

  /// Adds bytes at the end.
  mutating func write(_ bytes: [UInt8]) throws(WriteError) { try file.write(bytes) }

  /// Writes down the rest and moves the file to its place; whatever fails, nothing stays behind.
  consuming func publish() throws(WriteError) {
    let (temporary, shown, name) = (temporary, shown, name)
    _ = try file.finished()
    do throws(WriteError.Reason) { try temporary.folder.publish(only: name) } catch {
      throw WriteError(path: shown, reason: error)
    }
  }
}

/// A file of any size that is read by places.
struct PlacedFile: Sendable {
  private let descriptor: SharedDescriptor
  let size: Int

  /// A descriptor that several values name.
  private final class SharedDescriptor: Sendable {
    let descriptor: Descriptor
    init(_ descriptor: consuming Descriptor) { self.descriptor = descriptor }
  }

  /// Opens a file; `nil` when there is none, or something that is no file.
  init?(path: String) {
    let opened = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard opened >= 0 else { return nil }
    descriptor = SharedDescriptor(Descriptor(opened))
    var facts = stat()
    guard unsafe fstat(opened, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG else { return nil }
    size = Int(facts.st_size)
  }

  /// Gives so many bytes from a place; a file that ends before is a fault.
  func read(at offset: Int, count: Int) throws(WriteError.Reason) -> [UInt8] {
    try readAll(descriptor.descriptor.number, at: offset, count: count, orFewer: false)
  }
}
