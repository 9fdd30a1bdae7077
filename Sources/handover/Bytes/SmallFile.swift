#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A file that fits into memory whole, such as a policy.
enum SmallFile {
  /// What became of reading it.
  enum Outcome: Equatable {
    case bytes([UInt8])
    /// Nothing of that name is there.
    case absent
    /// It is there, and is a folder or locked.
    case unreadable
  }

  /// Reads a file; of one that is over the limit as much as shows that.
  static func read(_ path: String, limit: Int) -> Outcome {
    let opened = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard opened >= 0 else { return errno == ENOENT || errno == ENOTDIR ? .absent : .unreadable }
    let file = Descriptor(opened)
    var facts = stat()
    guard unsafe fstat(file.number, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG else { return .unreadable }
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while bytes.count <= limit {
      let count = unsafe piece.withUnsafeMutableBytes { unsafe Self.readSome(file.number, $0.baseAddress, $0.count) }
      if count == 0 { break }
      if count < 0 {
        if errno == EINTR { continue }
        return .unreadable
      }
      bytes += piece[..<count]
    }
    return .bytes(bytes)
  }

  private static func readSome(_ file: Int32, _ start: UnsafeMutableRawPointer?, _ count: Int) -> Int {
    unsafe start.map { unsafe Int(posixRead(file, $0, count)) } ?? 0
  }
}

/// The system's call, which has the name of our own function above.
private func posixRead(_ file: Int32, _ start: UnsafeMutableRawPointer, _ count: Int) -> Int {
  unsafe read(file, start, count)
}
