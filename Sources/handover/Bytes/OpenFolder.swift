import Rendering

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A folder whose files are read by their names in it; no link is followed and no name leads out of it.
///
/// It does not own the open folder: whoever opened it keeps it open as long as this value is used.
struct OpenFolder {
  let number: Int32

  /// Why a file cannot be read.
  enum Refusal: Error, Equatable {
    /// Nothing of that name is there.
    case absent
    /// A link, a folder or something else that is no file stands there.
    case notAFile
    /// The file is over the limit.
    case tooLarge
    /// The system does not let us read it.
    case unreadable
  }

  /// What a file holds, without its bytes.
  struct Digest: Equatable {
    var bytes = 0
    /// 64 hexadecimal digits.
    var sha256 = ""
  }

  /// Whether a name from outside can be that of a file in the folder: it has no slash and is not the folder itself.
  static func isPlain(_ name: String) -> Bool {
    !name.isEmpty && name != "." && name != ".." && name.utf8.count <= 255
      && !name.utf8.contains { $0 == UInt8(ascii: "/") || $0 == 0 }
  }

  /// The names in it, in the order of their bytes.
  func names() throws(WriteError.Reason) -> [String] { try entries(of: number) }

  /// Reads a file whole.
  func bytes(of name: String, limit: Int) throws(Refusal) -> [UInt8] {
    var bytes: [UInt8] = []
    try scan(name, limit: limit) { bytes += $0 }
    return bytes
  }

  /// How large a file is and what its hash is.
  func digest(of name: String) throws(Refusal) -> Digest {
    var digest = Digest()
    var hash = SHA256()
    try scan(name) { piece in
      digest.bytes += piece.count
      hash.update(piece)
    }
    digest.sha256 = hash.hexadecimal()
    return digest
  }

  /// Reads a file piece by piece.
  func scan(_ name: String, limit: Int = .max, _ each: (_ piece: [UInt8]) -> Void) throws(Refusal) {
    let file = try opened(name, limit: limit)
    var offset = 0
    while true {
      let piece = try Self.piece(of: file, at: offset)
      if piece.isEmpty { return }
      offset += piece.count
      guard offset <= limit else { throw .tooLarge }
      each(piece)
    }
  }

  /// The line, counted from one, in which a file differs from that of the same name in another folder.
  func difference(of name: String, from other: OpenFolder) throws(Refusal) -> Int? {
    let mine = try opened(name, limit: .max)
    let theirs = try other.opened(name, limit: .max)
    var (offset, line) = (0, 1)
    while true {
      let (here, there) = (try Self.piece(of: mine, at: offset), try Self.piece(of: theirs, at: offset))
      if here == there {
        if here.isEmpty { return nil }
        line += here.count { $0 == 0x0A }
        offset += here.count
        continue
      }
      let same = zip(here, there).prefix { $0 == $1 }.count
      return line + here.prefix(same).count { $0 == 0x0A }
    }
  }

  private func opened(_ name: String, limit: Int) throws(Refusal) -> Descriptor {
    guard Self.isPlain(name) else { throw .notAFile }
    let opened = unsafe openat(number, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard opened >= 0 else { throw errno == ENOENT ? .absent : errno == ELOOP ? .notAFile : .unreadable }
    let file = Descriptor(opened)
    var facts = stat()
    guard unsafe fstat(opened, &facts) == 0 else { throw .unreadable }
    guard facts.st_mode & S_IFMT == S_IFREG else { throw .notAFile }
    guard facts.st_size <= limit else { throw .tooLarge }
    return file
  }

  private static func piece(of file: borrowing Descriptor, at offset: Int) throws(Refusal) -> [UInt8] {
    guard let piece = try? readAll(file.number, at: offset, count: 1 << 20, orFewer: true) else { throw .unreadable }
    return piece
  }
}

/// A folder that was opened to be read, closed when its owner is gone.
struct ReadFolder: ~Copyable {
  private let descriptor: Descriptor

  /// What is in it.
  var contents: OpenFolder { OpenFolder(number: descriptor.number) }

  /// Whether another folder is the same one under another name.
  func isSame(as other: borrowing ReadFolder) -> Bool {
    var (mine, theirs) = (stat(), stat())
    guard unsafe fstat(descriptor.number, &mine) == 0, unsafe fstat(other.descriptor.number, &theirs) == 0 else {
      return false
    }
    return mine.st_dev == theirs.st_dev && mine.st_ino == theirs.st_ino
  }

  /// Opens a folder; `nil` when there is none of that name or it cannot be read.
  init?(_ path: String) {
    let opened = unsafe open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard opened >= 0 else { return nil }
    descriptor = Descriptor(opened)
  }
}
