import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What need not stay in memory: the first bytes are kept there, all others go to a file without a name.
///
/// The name of the file is removed as soon as it is open, so nothing is left behind, however the program ends.
final class SpillFile: Sendable {
  /// What was stored in memory, in pieces as they came; each knows where it begins.
  private struct Kept: Sendable {
    var pieces: [(start: Int, bytes: [UInt8])] = []
    /// How many bytes the pieces hold; the file goes on from there.
    var count = 0
    /// How many bytes were stored in all.
    var end = 0
    var isFull = false
  }

  private let descriptor: Descriptor
  private let shown: String
  private let limit: Int
  private let kept = Mutex(Kept())

  /// Opens the file in a folder.
  ///
  /// - Parameter limit: how many bytes are kept in memory before the file is used.
  init(in folder: String, limit: Int = 24 << 20) throws(WriteError) {
    shown = folder
    self.limit = limit
    let name = "\(folder)/.handover-\(getpid())-\(String(UInt64.random(in: .min ... .max), radix: 16))"
    let number = unsafe open(name, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard number >= 0 else { throw WriteError(path: folder, reason: .last()) }
    descriptor = Descriptor(number)
    _ = unsafe unlink(name)
  }

  /// Stores bytes behind all others and says where they begin.
  func append(_ bytes: [UInt8]) throws(WriteError) -> Int {
    let result: Result<Int, WriteError.Reason> = kept.withLock { kept in
      let start = kept.end
      if !kept.isFull, kept.count + bytes.count <= limit {
        kept.pieces.append((start, bytes))
        kept.count += bytes.count
      } else {
        kept.isFull = true
        do throws(WriteError.Reason) { try descriptor.write(bytes) } catch { return .failure(error) }
      }
      kept.end += bytes.count
      return .success(start)
    }
    switch result {
    case .success(let start): return start
    case .failure(let reason): throw WriteError(path: shown, reason: reason)
    }
  }

  /// Gives so many bytes from a place.
  func read(at offset: Int, count: Int) throws(WriteError) -> [UInt8] {
    let (inMemory, start) = kept.withLock { kept in (Self.bytes(of: kept, at: offset, count: count), kept.count) }
    guard inMemory.count < count else { return inMemory }
    do {
      let rest = count - inMemory.count
      return inMemory
        + (try readAll(descriptor.number, at: offset + inMemory.count - start, count: rest, orFewer: false))
    } catch { throw WriteError(path: shown, reason: error) }
  }

  private static func bytes(of kept: Kept, at offset: Int, count: Int) -> [UInt8] {
    var found: [UInt8] = []
    guard offset < kept.count else { return found }
    found.reserveCapacity(min(count, kept.count - offset))
    // The last piece that begins at or before the place.
    var (low, high) = (0, kept.pieces.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if kept.pieces[middle].start <= offset { low = middle } else { high = middle }
    }
    while low < kept.pieces.count, found.count < count {
      let from = offset + found.count - kept.pieces[low].start
      found.append(contentsOf: kept.pieces[low].bytes.dropFirst(from).prefix(count - found.count))
      low += 1
    }
    return found
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
