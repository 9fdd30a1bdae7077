#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The one moment in which a report takes its place.
///
///     nothing there           the new folder gets the name
///     an older report         both folders exchange their names; then the older one is removed
///     other files are there,  file after file changes places, the manifest last: a manifest that
///     or no exchange          matches exists only beside a whole report
///
/// Whatever fails before the end is taken back, so that the older report is as it was; only where the system cannot
/// exchange, or where taking back fails as well, can some files be new and others old (``WriteError/Reason/mixed``).
struct FolderSwap {
  /// The folder above both, open.
  let parent: Int32
  /// The name of the folder with the new files.
  let temporary: String
  /// The name of the place.
  let target: String
  /// Both folders, open; there may be no older one.
  let new: Int32
  let old: Int32?
  /// The files of the new report.
  let files: [String]
  /// Files of the older report that the new one does not have.
  let stale: [String]

  /// Something that was done and can be taken back.
  private enum Step {
    /// Both folders have a file of that name, and they were exchanged.
    case exchanged(String)
    /// The file was moved to the older folder, where it replaced one if there was one.
    case moved(String, replaced: Bool)
    /// The file was taken from the older folder.
    case taken(String)
  }

  private var newFolder: NamedPlace { NamedPlace(folder: parent, name: temporary) }
  private var place: NamedPlace { NamedPlace(folder: parent, name: target) }

  /// Does it.
  func run() throws(WriteError.Reason) {
    guard let old else { return try takeEmptyPlace() }
    if try !exchangeFolders(old) { try exchangeFiles(old) }
  }

  private func takeEmptyPlace() throws(WriteError.Reason) {
    try newFolder.move(to: place)
    do throws(WriteError.Reason) { try synchronizeAll(parent) } catch {
      do throws(WriteError.Reason) { try place.move(to: newFolder) } catch { throw .mixed }
      throw error
    }
  }

  // MARK: The whole folder

  /// Whether the folders could be exchanged.
  private func exchangeFolders(_ old: Int32) throws(WriteError.Reason) -> Bool {
    guard try holdsOnlyReport(old), keepRights(of: old) else { return false }
    // It will have the name of the temporary one, and nobody may take it for one that was left behind.
    _ = flock(old, LOCK_EX | LOCK_NB)
    guard try newFolder.exchange(with: place) == .done else { return false }
    do throws(WriteError.Reason) { try synchronizeAll(parent) } catch {
      guard let back = try? newFolder.exchange(with: place), back == .done else { throw .mixed }
      throw error
    }
    // The older folder has the name of the temporary one now.
    for file in files + stale { NamedPlace(folder: old, name: file).removeFile() }
    newFolder.removeFolder()
    return true
  }

  /// Whether the older folder holds files of a report and nothing else.
  private func holdsOnlyReport(_ old: Int32) throws(WriteError.Reason) -> Bool {
    let known = Set(files + stale)
    return try entries(of: old).allSatisfy { name in
      known.contains(name) && NamedPlace(folder: old, name: name).facts.map { $0.st_mode & S_IFMT == S_IFREG } ?? false
    }
  }

  /// Gives the new folder the rights that somebody gave to the older one; `false` where it has another owner.
  private func keepRights(of old: Int32) -> Bool {
    var (theirs, ours) = (stat(), stat())
    guard unsafe fstat(old, &theirs) == 0, unsafe fstat(new, &ours) == 0 else { return false }
    guard theirs.st_uid == ours.st_uid, theirs.st_gid == ours.st_gid else { return false }
    return theirs.st_mode & 0o7777 == ours.st_mode & 0o7777 || fchmod(new, theirs.st_mode & 0o7777) == 0
  }

  // MARK: File after file

  private func exchangeFiles(_ old: Int32) throws(WriteError.Reason) {
    for file in files where NamedPlace(folder: old, name: file).facts.map({ $0.st_mode & S_IFMT == S_IFDIR }) ?? false {
      throw .notAFile
    }
    var steps: [Step] = []
    do throws(WriteError.Reason) {
      for file in files where file != manifestName { steps.append(try bring(file, to: old)) }
      for file in stale {
        try NamedPlace(folder: old, name: file).move(to: NamedPlace(folder: new, name: file))
        steps.append(.taken(file))
      }
      // What stands beside the manifest is on the disk before the manifest is.
      try synchronizeAll(old)
      if files.contains(manifestName) { steps.append(try bring(manifestName, to: old)) }
      try synchronizeAll(old)
    } catch {
      guard takeBack(steps, old) else { throw .mixed }
      throw error
    }
    for file in files + stale { NamedPlace(folder: new, name: file).removeFile() }
    newFolder.removeFolder()
  }

  /// Puts a new file at its place, and the older one of that name where the new one was.
  private func bring(_ file: String, to old: Int32) throws(WriteError.Reason) -> Step {
    let (from, to) = (NamedPlace(folder: new, name: file), NamedPlace(folder: old, name: file))
    let hasOlder = to.facts != nil
    if hasOlder, try from.exchange(with: to) == .done { return .exchanged(file) }
    try from.move(to: to)
    return .moved(file, replaced: hasOlder)
  }

  /// Undoes steps, the last one first; whether the older report is as it was.
  private func takeBack(_ steps: [Step], _ old: Int32) -> Bool {
    var isWhole = true
    for step in steps.reversed() {
      do throws(WriteError.Reason) {
        switch step {
        case .exchanged(let file):
          guard try NamedPlace(folder: new, name: file).exchange(with: NamedPlace(folder: old, name: file)) == .done
          else { throw .mixed }
        case .moved(let file, let replaced):
          // What was replaced without an exchange is gone, so the new file is better than none.
          if replaced { throw .mixed }
          try NamedPlace(folder: old, name: file).move(to: NamedPlace(folder: new, name: file))
        case .taken(let file):
          try NamedPlace(folder: new, name: file).move(to: NamedPlace(folder: old, name: file))
        }
      } catch {
        isWhole = false
      }
    }
    return isWhole
  }
}
