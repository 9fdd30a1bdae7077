import Rendering

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The SHA-256 of single lines of a file, so that evidence can be checked by tools that are not ours.
///
/// The hash is over the line with its line feed, which is what `sed -n 118p FILE | sha256sum` says. A last line without a
/// line feed is hashed as it is, and `sed` prints it so.
enum LineHashes {
  /// How a packed file begins: gzip, zstd, xz, bzip2.
  private static let packed: [[UInt8]] = [
    [0x1F, 0x8B], [0x28, 0xB5, 0x2F, 0xFD], [0xFD, 0x37, 0x7A, 0x58], [0x42, 0x5A, 0x68],
  ]

  /// The hashes of some lines.
  ///
  /// - Parameters:
  ///   - path: of the file.
  ///   - lines: their numbers, counted from one.
  /// - Returns: 64 hexadecimal digits for each line that is there; nothing for a packed file, whose lines `sed` does not
  ///   see, and for one that cannot be read.
  static func of(_ path: String, lines: Set<Int>) -> [Int: String] {
    guard let last = lines.max() else { return [:] }
    let number = unsafe open(path, O_RDONLY | O_CLOEXEC)
    guard number >= 0 else { return [:] }
    let file = Descriptor(number)
    var found: [Int: String] = [:]
    var line = 1
    var hash: SHA256? = lines.contains(1) ? SHA256() : nil
    var buffer = [UInt8](repeating: 0, count: 1 << 18)
    var isFirst = true
    var isBegun = false
    while line <= last {
      let count = unsafe buffer.withUnsafeMutableBytes { unsafe read(file.number, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { break }
      if isFirst, packed.contains(where: { buffer.prefix(count).starts(with: $0) }) { return [:] }
      isFirst = false
      var start = 0
      while start < count, line <= last {
        let end = lineFeed(in: buffer, from: start, to: count).map { $0 + 1 }
        hash?.update(Array(buffer[start..<(end ?? count)]))
        isBegun = end == nil
        start = end ?? count
        guard end != nil else { break }
        found[line] = hash?.hexadecimal()
        line += 1
        hash = lines.contains(line) ? SHA256() : nil
      }
    }
    // A last line without a line feed; one that never began has nothing to hash.
    if isBegun, let hash { found[line] = hash.hexadecimal() }
    return found
  }

  private static func lineFeed(in bytes: [UInt8], from start: Int, to end: Int) -> Int? {
    unsafe bytes.withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress, let found = unsafe memchr(base + start, 0x0A, end - start) else {
        return nil
      }
      return unsafe UnsafeRawPointer(found) - base
    }
  }
}
