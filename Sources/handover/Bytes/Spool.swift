import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A copy of what can be read only once, such as a pipe, in a file that can be read again; gone with the value.
final class Spool: Leftover {
  /// Where the copy is.
  let path: String
  private let isGone = Mutex(false)

  /// Copies a stream to its end into the folder of `TMPDIR`, else into `/tmp`.
  ///
  /// - Parameter source: the path of the stream; `nil` is standard input.
  init(copying source: String?, _ terminal: Terminal) throws(WriteError) {
    let above = terminal.environment["TMPDIR"] ?? "/tmp"
    path = "\(above)/.handover-\(getpid())-\(String(UInt64.random(in: .min ... .max), radix: 16))"
    let number = unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard number >= 0 else { throw WriteError(path: above, reason: .last()) }
    Interruption.add(self)
    let copy = Descriptor(number)
    let opened = source.map { path in unsafe open(path, O_RDONLY | O_CLOEXEC) } ?? dup(STDIN_FILENO)
    guard opened >= 0 else { throw WriteError(path: source ?? "-", reason: .last()) }
    let stream = Descriptor(opened)
    do throws(WriteError.Reason) {
      var buffer = [UInt8](repeating: 0, count: 1 << 18)
      while true {
        let count = unsafe buffer.withUnsafeMutableBytes { unsafe read(stream.number, $0.baseAddress, $0.count) }
        if count == 0 { return }
        if count < 0 {
          if errno == EINTR { continue }
          throw .last()
        }
        try copy.write(count == buffer.count ? buffer : Array(buffer.prefix(count)))
      }
    } catch { throw WriteError(path: above, reason: error) }
  }

  deinit { clear() }

  func remove() {
    clear()
    Interruption.forget(self)
  }

  private func clear() {
    isGone.withLock { isGone in
      if isGone { return }
      isGone = true
      _ = unsafe unlink(path)
    }
  }

  /// Whether a path names something that can be read only once.
  static func isNeeded(for path: String) -> Bool {
    var facts = stat()
    return unsafe stat(path, &facts) == 0 && facts.st_mode & S_IFMT != S_IFREG
  }
}
