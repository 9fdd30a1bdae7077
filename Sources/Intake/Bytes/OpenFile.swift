import Glibc

/// A file or a pipe that is being read.
struct OpenFile: ~Copyable {
  /// What tells one state of a file from another.
  struct Identity: Equatable, Sendable {
    var device: UInt64
    var inode: UInt64
    var size: Int64
    var seconds: Int
    var nanoseconds: Int

    /// Whether what was read under this identity may not be what stands there now.
    func isSpoilt(by now: Identity) -> Bool {
      if device != now.device || inode != now.inode || now.size < size { return true }
      return now.size == size && (seconds, nanoseconds) != (now.seconds, now.nanoseconds)
    }
  }

  private let descriptor: Int32
  private let isOwned: Bool
  /// What the file was when it was opened; `nil` for pipes and terminals.
  let identity: Identity?
  /// How many bytes may still be read: a file is read up to its size when it was opened.
  private var remaining: Int
  /// The program that unpacks it, where it is packed.
  private var unpacking: Unpacking?

  /// Opens a path, or takes standard input where there is none.
  init(path: String?) throws(FileError) {
    if let path {
      descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
      isOwned = true
      if descriptor < 0 { throw FileError.cannotRead(path, reason: Self.reason) }
    } else {
      descriptor = 0
      isOwned = false
    }
    var status = stat()
    let isKnown = unsafe fstat(descriptor, &status) == 0
    if isKnown, status.st_mode & S_IFMT == S_IFREG {
      identity = Identity(status)
      remaining = Int(status.st_size)
      if !isOwned {
        // Standard input may be a file that was partly read before.
        let offset = lseek(descriptor, 0, SEEK_CUR)
        if offset > 0 { remaining = max(0, remaining - Int(offset)) }
      }
    } else if isKnown, status.st_mode & S_IFMT == S_IFDIR {
      if isOwned { close(descriptor) }
      throw FileError.cannotRead(path ?? "-", reason: "is a folder")
    } else {
      identity = nil
      remaining = .max
      // A pipe of one megabyte is three times as fast as one of 64 KB; a refusal does no harm.
      _ = fcntl(descriptor, 1031, 1 << 20)  // F_SETPIPE_SZ, Linux
    }
  }

  deinit { if isOwned { close(descriptor) } }

  /// Reads on through a program that unpacks; whether it could be started.
  ///
  /// - Parameter head: what was read of it so far.
  mutating func unpack(by program: String, head: [UInt8]) -> Bool {
    let canGoBack = identity != nil && lseek(descriptor, -off_t(head.count), SEEK_CUR) >= 0
    unpacking = Unpacking(program: program, head: canGoBack ? nil : head, descriptor: descriptor)
    remaining = .max
    return unpacking != nil
  }

  /// How the unpacking ended; a file that is not packed is whole.
  func unpackingEnd() -> Unpacking.End { unpacking?.end() ?? .whole }

  /// Reads at most so many bytes into a buffer; zero at the end, `nil` after an error.
  mutating func read(_ wanted: Int, into buffer: inout ByteBuffer, at offset: Int) -> Int? {
    if let unpacking { return unpacking.read(wanted, into: &buffer, at: offset) }
    let most = min(wanted, remaining)
    if most <= 0 { return 0 }
    while true {
      let count = unsafe Glibc.read(descriptor, buffer.start + offset, most)
      if count >= 0 {
        if remaining != .max { remaining -= count }
        if count == 0, remaining != .max { remaining = 0 }
        return count
      }
      if errno != EINTR { return nil }
    }
  }

  /// Whether the file was replaced, cut or rewritten since it was opened.
  ///
  /// A file that only grew is what it was, as far as it was read.
  func isChanged(path: String?) -> Bool {
    guard let identity else { return false }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0, !identity.isSpoilt(by: Identity(status)) else { return true }
    guard let path else { return false }
    // Replaced: another file has the name now.
    return unsafe stat(path, &status) != 0 || identity.isSpoilt(by: Identity(status))
  }

  /// What the system says of its last refusal.
  static var reason: String {
    switch errno {
    case EACCES, EPERM: "not allowed"
    case ENOENT: "no such file"
    case EISDIR: "is a folder"
    case EIO: "the device reports an error"
    case EMFILE, ENFILE: "too many open files"
    default: "error \(errno) of the system"
    }
  }
}

extension OpenFile.Identity {
  init(_ status: stat) {
    self.init(
      device: UInt64(status.st_dev), inode: UInt64(status.st_ino), size: Int64(status.st_size),
      seconds: Int(status.st_mtim.tv_sec), nanoseconds: Int(status.st_mtim.tv_nsec))
  }
}

extension FileError {
  /// A file that the system does not let us read.
  static func cannotRead(_ path: String, reason: String) -> FileError {
    FileError(path: path, code: .cannotRead, detail: "cannot read; \(reason)")
  }
}
