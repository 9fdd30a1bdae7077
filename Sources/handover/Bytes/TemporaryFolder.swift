import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The folder in which a report is made before it takes its place: `.week46.tmp-4711-9f3a…` beside `week46`.
///
/// Only the owner can enter it. It is locked as long as its process lives, so that a later run can tell what was left
/// behind by a dead one and remove it, and that two runs never write to one place. It is shared with the thread that
/// waits for an interruption; whatever changes it holds `state`.
final class TemporaryFolder: Sendable {
  private let parent: Descriptor
  /// The folder of an older report, which the files replace one by one.
  private let old: Descriptor?
  private let oldNumber: Int32?
  private let target: String
  private let name: String
  private let folder: Descriptor
  private let state = Mutex(State())

  private struct State {
    var files: [String] = []
    var isGone = false
  }

  /// Makes the folder beside its target, after what dead runs left there is removed.
  init(
    in parent: consuming Descriptor, for target: String, over old: consuming Descriptor?
  ) throws(WriteError.Reason) {
    let prefix = ".\(target).tmp-"
    let random = UInt64.random(in: .min ... .max)
    name = "\(prefix)\(getpid())-\(String(random, radix: 16))"
    guard unsafe mkdirat(parent.number, name, 0o700) == 0 else { throw .last() }
    let opened = unsafe openat(parent.number, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard opened >= 0, flock(opened, LOCK_EX | LOCK_NB) == 0 else {
      let reason = WriteError.Reason.last()
      _ = unsafe unlinkat(parent.number, name, AT_REMOVEDIR)
      throw reason
    }
    folder = Descriptor(opened)
    self.parent = parent
    oldNumber =
      switch old {
      case .some(let folder): folder.number
      case .none: nil
      }
    self.old = old
    self.target = target
    Interruption.guarded.withLock { $0.append(self) }
    do {
      for other in try entries(of: self.parent.number) where other.hasPrefix(prefix) && other != name {
        try removeDead(other, pidAfter: prefix)
      }
    } catch {
      remove()
      throw error
    }
  }

  /// Makes a new file in the folder, for its owner only.
  func create(_ file: String) throws(WriteError.Reason) -> Descriptor {
    let opened = state.withLock { state in
      if state.isGone { return Int32(-2) }
      let number = unsafe openat(
        folder.number, file, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
      if number >= 0 { state.files.append(file) }
      return number
    }
    if opened == -2 { throw .gone }
    guard opened >= 0 else { throw .last() }
    return Descriptor(opened)
  }

  /// Moves the files to where they belong, the manifest last; the folder is gone afterwards.
  ///
  /// Without an old report the whole folder takes the name in one step. Otherwise file after file replaces the old
  /// one, so that a manifest that matches exists only beside a whole report.
  func publish() throws(WriteError.Reason) {
    try folder.synchronize()
    let failed: WriteError.Reason? = state.withLock { state in
      if state.isGone { return .gone }
      if let old = oldNumber {
        let order = state.files.filter { $0 != manifestName } + state.files.filter { $0 == manifestName }
        for file in order where unsafe renameat(folder.number, file, old, file) != 0 { return .last() }
        _ = unsafe unlinkat(parent.number, name, AT_REMOVEDIR)
      } else if unsafe renameat(parent.number, name, parent.number, target) != 0 {
        return .last()
      }
      state.isGone = true
      return nil
    }
    if let failed { throw failed }
    leave()
    if let old = oldNumber, fsync(old) != 0, errno != EINVAL { throw .last() }
    try parent.synchronize()
  }

  /// Removes the folder and what is in it; harmless when it is gone already.
  func remove() {
    state.withLock { state in
      if state.isGone { return }
      for file in state.files { _ = unsafe unlinkat(folder.number, file, 0) }
      _ = unsafe unlinkat(parent.number, name, AT_REMOVEDIR)
      state.isGone = true
    }
    leave()
  }

  /// Takes the folder off the list of what an interruption removes.
  private func leave() {
    Interruption.guarded.withLock { $0.removeAll { $0 === self } }
  }

  /// Removes another run's folder if that run is dead; throws when it lives.
  private func removeDead(_ other: String, pidAfter prefix: String) throws(WriteError.Reason) {
    let number = unsafe openat(parent.number, other, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard number >= 0 else { return }
    let abandoned = Descriptor(number)
    let pid = Int32(other.dropFirst(prefix.count).prefix { $0 != "-" }) ?? 0
    let isAlive = pid > 0 && pid != getpid() && (kill(pid, 0) == 0 || errno == EPERM)
    guard flock(abandoned.number, LOCK_EX | LOCK_NB) == 0, !isAlive else { throw .inUse }
    for file in try entries(of: abandoned.number) { _ = unsafe unlinkat(abandoned.number, file, 0) }
    _ = unsafe unlinkat(parent.number, other, AT_REMOVEDIR)
  }
}

/// The names in an open folder, sorted by their bytes, without itself and the one above.
func entries(of folder: Int32) throws(WriteError.Reason) -> [String] {
  let copy = unsafe openat(folder, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
  guard copy >= 0 else { throw .last() }
  guard let stream = unsafe fdopendir(copy) else { throw .last() }
  defer { _ = unsafe closedir(stream) }
  var names: [String] = []
  while let entry = unsafe readdir(stream) {
    let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { start in
      unsafe start.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
    }
    if name != ".", name != ".." { names.append(name) }
  }
  return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
}
