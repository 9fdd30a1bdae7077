import Glibc

/// Looks at paths and lists folders.
enum Folder {
  /// What stands at a path.
  enum Entry: Equatable {
    case file(FileIdentity)
    case folder
    /// A link that is not followed.
    case link
    /// A pipe or a device.
    case other(FileIdentity)
    case nothing(isMissing: Bool, reason: String)
  }

  /// Looks at a path; a link is followed only where this is asked for.
  static func look(at path: String, follow: Bool) -> Entry {
    var status = stat()
    let result = follow ? unsafe stat(path, &status) : unsafe lstat(path, &status)
    guard result == 0 else {
      return .nothing(isMissing: errno == ENOENT || errno == ENOTDIR, reason: OpenFile.reason)
    }
    let identity = FileIdentity(device: UInt64(status.st_dev), inode: UInt64(status.st_ino))
    return switch status.st_mode & S_IFMT {
    case S_IFREG: .file(identity)
    case S_IFDIR: .folder
    case S_IFLNK: .link
    default: .other(identity)
    }
  }

  /// The names in a folder, in byte order.
  static func names(in path: String) -> Result<[String], FileError> {
    guard let folder = unsafe opendir(path) else { return .failure(.cannotRead(path, reason: OpenFile.reason)) }
    defer { unsafe closedir(folder) }
    var names: [String] = []
    while let entry = unsafe readdir(folder) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        unsafe pointer.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
      }
      if name != "." && name != ".." { names.append(name) }
    }
    return .success(names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
  }
}
