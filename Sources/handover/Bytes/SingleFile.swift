#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// One file that a verb writes by itself, whole or not at all.
///
/// It is made beside its place, for its owner only, and takes the place when everything is written down.
enum SingleFile {
  /// Whether a file that stands there may be replaced.
  enum Rule: Sendable { case replace, keep }

  /// Writes all bytes to a path.
  static func write(
    _ bytes: [UInt8], at path: String, shownAs shown: String, _ rule: Rule = .replace
  ) throws(WriteError) {
    do throws(WriteError.Reason) {
      var facts = stat()
      if unsafe lstat(path, &facts) == 0 {
        guard facts.st_mode & S_IFMT == S_IFREG else { throw facts.st_mode & S_IFMT == S_IFLNK ? .isALink : .notAFile }
        if case .keep = rule { throw .isThere }
      }
      let temporary = "\(path).tmp-\(getpid())"
      let opened = unsafe open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
      guard opened >= 0 else { throw errno == ENOENT ? .noParent : .last() }
      do throws(WriteError.Reason) {
        let file = Descriptor(opened)
        try file.write(bytes)
        try file.synchronize()
        guard unsafe rename(temporary, path) == 0 else { throw .last() }
      } catch {
        _ = unsafe unlink(temporary)
        throw error
      }
    } catch {
      throw WriteError(path: shown, reason: error)
    }
  }
}
