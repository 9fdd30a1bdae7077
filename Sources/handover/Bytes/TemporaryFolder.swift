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
final class TemporaryFolder: Leftover {
  private let parent: Descriptor
  /// The folder of an older report.
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
  ///
  /// The folder above is locked meanwhile, so that of two runs that begin at once exactly one goes on.
  init(
    in parent: consuming Descriptor, for target: String, over old: consuming Descriptor?
  ) throws(WriteError.Reason) {
    let prefix = Self.prefix(for: target)
    name = "\(prefix)\(getpid())-\(String(UInt64.random(in: .min ... .max), radix: 16))"
    Self.lock(parent.number)
    for other in try entries(of: parent.number) {
      if let pid = Self.pid(in: other, for: target) { try Self.removeDead(other, in: parent.number, of: pid) }
    }
    folder = Descriptor(try Self.made(name, in: parent.number))
    // Where something was thrown, closing it has the same effect.
    _ = flock(parent.number, LOCK_UN)
    self.parent = parent
    oldNumber =
      switch old {
      case .some(let folder): folder.number
      case .none: nil
      }
    self.old = old
    self.target = target
    Interruption.add(self)
  }

  /// The older report's folder, open; `nil` where there is none.
  var older: OpenFolder? { oldNumber.map { OpenFolder(number: $0) } }

  /// What was written so far, to be read again.
  var contents: OpenFolder { OpenFolder(number: folder.number) }

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

  /// Moves the files to where they belong; the folder is gone afterwards.
  ///
  /// - Parameter stale: files of the older report that the new one does not have.
  func publish(without stale: [String]) throws(WriteError.Reason) {
    try folder.synchronize()
    let failed: WriteError.Reason? = state.withLock { state in
      if state.isGone { return .gone }
      let swap = FolderSwap(
        parent: parent.number, temporary: name, target: target, new: folder.number, old: oldNumber, files: state.files,
        stale: stale)
      do throws(WriteError.Reason) { try swap.run() } catch { return error }
      state.isGone = true
      return nil
    }
    if let failed { throw failed }
    Interruption.forget(self)
  }

  /// Moves one file beside the folder, in the place of an older one of its name; the folder is gone afterwards.
  func publish(only file: String) throws(WriteError.Reason) {
    try folder.synchronize()
    let failed: WriteError.Reason? = state.withLock { state in
      if state.isGone { return .gone }
      guard unsafe renameat(folder.number, file, parent.number, file) == 0 else { return .last() }
      _ = unsafe unlinkat(parent.number, name, AT_REMOVEDIR)
      state.isGone = true
      return nil
    }
    if let failed { throw failed }
    Interruption.forget(self)
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
    Interruption.forget(self)
  }

  /// Makes a folder for its owner only, opens it and locks it.
  private static func made(_ name: String, in parent: Int32) throws(WriteError.Reason) -> Int32 {
    guard unsafe mkdirat(parent, name, 0o700) == 0 else { throw .last() }
    let opened = unsafe openat(parent, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard opened >= 0, flock(opened, LOCK_EX | LOCK_NB) == 0 else {
      let reason = WriteError.Reason.last()
      if opened >= 0 { _ = close(opened) }
      _ = unsafe unlinkat(parent, name, AT_REMOVEDIR)
      throw reason
    }
    return opened
  }

  /// Waits, a second at most, until no other run makes its folder here; some disks cannot be locked at all.
  private static func lock(_ parent: Int32) {
    for _ in 0..<100 {
      if flock(parent, LOCK_EX | LOCK_NB) == 0 || (errno != EWOULDBLOCK && errno != EINTR) { return }
      _ = poll(nil, 0, 10)
    }
  }

  private static func prefix(for target: String) -> String { ".\(target).tmp-" }

  /// Whether a run of ours for that target would make a folder of that name.
  static func isName(_ name: String, for target: String) -> Bool { pid(in: name, for: target) != nil }

  /// The number of the process in a name as ours are: after the prefix that number, a hyphen, hexadecimal digits.
  private static func pid(in name: String, for target: String) -> Int32? {
    let prefix = prefix(for: target)
    guard name.hasPrefix(prefix) else { return nil }
    let parts = name.dropFirst(prefix.count).split(separator: "-", omittingEmptySubsequences: false)
    guard parts.count == 2, let pid = Int32(parts[0]), pid > 0, UInt64(parts[1], radix: 16) != nil else { return nil }
    return pid
  }

  /// Removes another run's folder if that run is dead; throws when it lives.
  private static func removeDead(_ other: String, in parent: Int32, of pid: Int32) throws(WriteError.Reason) {
    let number = unsafe openat(parent, other, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
    guard number >= 0 else { return }
    let abandoned = Descriptor(number)
    if flock(abandoned.number, LOCK_EX | LOCK_NB) != 0 {
      // Where the disk knows no locks, a process of that number counts as the run.
      let isAlive = errno == EWOULDBLOCK || (pid != getpid() && (kill(pid, 0) == 0 || errno == EPERM))
      if isAlive { throw .inUse }
    }
    for file in try entries(of: abandoned.number) { _ = unsafe unlinkat(abandoned.number, file, 0) }
    _ = unsafe unlinkat(parent, other, AT_REMOVEDIR)
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
