import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A file without a name, for what does not fit in memory.
///
/// Its name is removed as soon as it is open, so nothing is left behind, however the program ends.
final class SpillFile: Sendable {
  private let descriptor: Descriptor
  private let shown: String
  private let end = Mutex(0)

  /// Opens the file in a folder.
  init(in folder: String) throws(WriteError) {
    shown = folder
    let name = "\(folder)/.handover-\(getpid())-\(String(UInt64.random(in: .min ... .max), radix: 16))"
    let number = unsafe open(name, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard number >= 0 else { throw WriteError(path: folder, reason: .last()) }
    descriptor = Descriptor(number)
    _ = unsafe unlink(name)
  }

  /// Stores bytes behind all others and says where they begin.
  func append(_ bytes: [UInt8]) throws(WriteError) -> Int {
    let result: Result<Int, WriteError.Reason> = end.withLock { end in
      do throws(WriteError.Reason) {
        try descriptor.write(bytes)
        defer { end += bytes.count }
        return .success(end)
      } catch {
        return .failure(error)
      }
    }
    switch result {
    case .success(let start): return start
    case .failure(let reason): throw WriteError(path: shown, reason: reason)
    }
  }

  /// Gives so many bytes from a place.
  func read(at offset: Int, count: Int) throws(WriteError) -> [UInt8] {
    do { return try readAll(descriptor.number, at: offset, count: count, orFewer: false) } catch {
      throw WriteError(path: shown, reason: error)
    }
  }
}

extension Storage {
  /// A store in a file without a name, in the folder given, else in that of `TMPDIR`, else in `/tmp`.
  static func spill(in folder: String?, _ terminal: Terminal) throws(WriteError) -> Storage {
    let file = try SpillFile(in: folder ?? terminal.environment["TMPDIR"] ?? "/tmp")
    return Storage { bytes throws(WriteError) in
      try file.append(bytes)
    } read: { offset, count throws(WriteError) in
      try file.read(at: offset, count: count)
    }
  }
}

/// Reads bytes from a place in an open file; an end before `count` is a fault unless fewer will do.
func readAll(_ number: Int32, at offset: Int, count: Int, orFewer: Bool) throws(WriteError.Reason) -> [UInt8] {
  var bytes = [UInt8](repeating: 0, count: count)
  var filled = 0
  while filled < count {
    let got = unsafe bytes.withUnsafeMutableBytes { buffer in
      unsafe pread(number, buffer.baseAddress?.advanced(by: filled), count - filled, off_t(offset + filled))
    }
    if got > 0 {
      filled += got
    } else if got == 0 {
      if orFewer { break }
      throw .system(EIO)
    } else if errno != EINTR {
      throw .last()
    }
  }
  return Array(bytes.prefix(filled))
}
