import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// One file that a verb writes by itself, whole or not at all.
///
/// It is made beside its place, for its owner only, and takes the place when everything is written down. An interrupted
/// run leaves nothing.
enum SingleFile {
  /// Whether a file that stands there may be replaced.
  enum Rule: Sendable { case replace, keep }

  /// Looks whether a path can be written by what stands there now; nothing is made.
  static func check(_ path: String, shownAs shown: String, _ rule: Rule) throws(WriteError) {
    guard let facts = NamedPlace(folder: AT_FDCWD, name: path).facts else { return }
    switch facts.st_mode & S_IFMT {
    case S_IFREG: if case .keep = rule { throw WriteError(path: shown, reason: .isThere) }
    case S_IFLNK: throw WriteError(path: shown, reason: .isALink)
    default: throw WriteError(path: shown, reason: .notAFile)
    }
  }

  /// Writes all bytes to a path.
  static func write(
    _ bytes: [UInt8], at path: String, shownAs shown: String, _ rule: Rule = .replace
  ) throws(WriteError) {
    try check(path, shownAs: shown, rule)
    do throws(WriteError.Reason) {
      let place = NamedPlace(folder: AT_FDCWD, name: path)
      let random = String(UInt64.random(in: .min ... .max), radix: 16)
      let temporary = TemporaryFile(NamedPlace(folder: AT_FDCWD, name: "\(path).tmp-\(getpid())-\(random)"))
      let opened = unsafe open(
        temporary.place.name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
      guard opened >= 0 else { throw errno == ENOENT ? .noParent : .last() }
      Interruption.add(temporary)
      defer { temporary.remove() }
      let file = Descriptor(opened)
      try file.write(bytes)
      try file.synchronize()
      try temporary.take(place, rule)
    } catch {
      throw WriteError(path: shown, reason: error)
    }
  }
}

/// A file that is being written beside its place.
private final class TemporaryFile: Leftover {
  let place: NamedPlace
  private let isGone = Mutex(false)

  init(_ place: NamedPlace) { self.place = place }

  /// Moves the file to its place, unless the run was interrupted.
  func take(_ target: NamedPlace, _ rule: SingleFile.Rule) throws(WriteError.Reason) {
    let failed: WriteError.Reason? = isGone.withLock { isGone in
      if isGone { return .gone }
      do throws(WriteError.Reason) {
        switch rule {
        case .replace:
          try place.move(to: target)
          isGone = true
        case .keep:
          // A name given by `link` is never that of another file, even if one came up meanwhile.
          if unsafe link(place.name, target.name) == 0 { return nil }
          if errno == EEXIST { throw .isThere }
          guard [EPERM, ENOTSUP, ENOSYS, EMLINK].contains(errno) else { throw .last() }
          try place.move(to: target)
          isGone = true
        }
        return nil
      } catch { return error }
    }
    if let failed { throw failed }
  }

  func remove() {
    isGone.withLock { isGone in
      if !isGone { place.removeFile() }
      isGone = true
    }
    Interruption.forget(self)
  }
}
