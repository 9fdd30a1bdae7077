#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

#if canImport(Glibc)
  /// The system's call, which the headers hide behind a switch that Swift does not set.
  @_silgen_name("renameat2")
  private func systemRenameAt2(
    _ oldFolder: Int32, _ oldName: UnsafePointer<CChar>, _ newFolder: Int32, _ newName: UnsafePointer<CChar>,
    _ flags: UInt32
  ) -> Int32
#endif

/// A name in an open folder.
struct NamedPlace {
  let folder: Int32
  let name: String

  /// What stands there, not following a link; `nil` when nothing does.
  var facts: stat? {
    var facts = stat()
    return unsafe fstatat(folder, name, &facts, AT_SYMLINK_NOFOLLOW) == 0 ? facts : nil
  }

  /// Moves what stands here to another place on the same disk; a file that stands there is replaced.
  func move(to other: NamedPlace) throws(WriteError.Reason) {
    guard unsafe renameat(folder, name, other.folder, other.name) == 0 else { throw .last() }
  }

  /// What became of an exchange.
  enum Exchange { case done, notPossible }

  /// Exchanges what stands at two places in one step, where the system and the disk can.
  func exchange(with other: NamedPlace) throws(WriteError.Reason) -> Exchange {
    #if canImport(Glibc)
      let result = unsafe systemRenameAt2(folder, name, other.folder, other.name, 2)  // RENAME_EXCHANGE
    #elseif canImport(Darwin)
      let result = unsafe renameatx_np(folder, name, other.folder, other.name, UInt32(RENAME_SWAP))
    #else
      let result: Int32 = -1
      errno = ENOSYS
    #endif
    if result == 0 { return .done }
    if [EINVAL, ENOSYS, ENOTSUP, EXDEV, EBUSY, EPERM].contains(errno) { return .notPossible }
    throw .last()
  }

  /// Removes the file, if one is there.
  func removeFile() { _ = unsafe unlinkat(folder, name, 0) }

  /// Removes the folder, if it is there and empty.
  func removeFolder() { _ = unsafe unlinkat(folder, name, AT_REMOVEDIR) }
}
