import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A folder for a report that nobody will keep, for its owner only; gone with the value or when the run is interrupted.
final class ScratchFolder: Leftover {
  /// Where it is.
  let path: String
  private let isGone = Mutex(false)

  /// Makes it in the folder of `TMPDIR`, else in `/tmp`.
  init(_ terminal: Terminal) throws(WriteError) {
    let above = terminal.environment["TMPDIR"] ?? "/tmp"
    path = "\(above)/handover-\(getpid())-\(String(UInt64.random(in: .min ... .max), radix: 16))"
    guard unsafe mkdir(path, 0o700) == 0 else { throw WriteError(path: above, reason: .last()) }
    Interruption.add(self)
  }

  deinit { clear() }

  /// Where a report in it goes.
  var report: String { path + "/report" }

  func remove() {
    clear()
    Interruption.forget(self)
  }

  private func clear() {
    isGone.withLock { isGone in
      if isGone { return }
      isGone = true
      if let folder = ReadFolder(report) {
        let contents = folder.contents
        for name in (try? contents.names()) ?? [] { NamedPlace(folder: contents.number, name: name).removeFile() }
      }
      _ = unsafe rmdir(report)
      _ = unsafe rmdir(path)
    }
  }
}
