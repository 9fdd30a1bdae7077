/// One input of a run.
package struct InputFile: Sendable, Equatable {
  /// The path as people know it; `-` for standard input.
  package var path: String
  package var isStandardInput: Bool
  /// Of which file it is a part, and where it begins there; `nil` when it is whole.
  package var part: InputPart?

  package init(path: String, isStandardInput: Bool = false, part: InputPart? = nil) {
    self.path = path
    self.isStandardInput = isStandardInput
    self.part = part
  }

  /// The name in messages.
  package var shownPath: String { part?.name ?? path }

  /// The last part of the path; it stands in synthetic identifiers.
  package var baseName: String {
    shownPath.split(separator: "/", omittingEmptySubsequences: true).last.map(String.init) ?? shownPath
  }
}

/// The place of an input within a file that was cut into parts.
package struct InputPart: Sendable, Equatable {
  /// The name of the file.
  package var name: String
  /// The line of the file at which the part begins, counted from zero.
  package var firstLine: Int

  package init(name: String, firstLine: Int) {
    self.name = name
    self.firstLine = firstLine
  }
}

/// The inputs that paths on a command line name.
package struct Inputs: Sendable {
  /// What will be read, in this order.
  package var files: [InputFile] = []
  /// Paths that cannot be used, and notes about links and repeated files.
  package var problems: [FileError] = []

  /// Endings of the files that are taken from a folder.
  static let suffixes = [".jsonl", ".ndjson", ".json"]
  /// Endings that may follow them.
  static let packed = [".gz", ".zst", ".xz", ".bz2"]

  /// Finds the files behind paths: files as given, folders with all below them in byte order, `-` for standard input.
  ///
  /// In folders only names with a known ending count, hidden names are skipped, links are listed but not followed. The
  /// same file, told by device and inode, is read once.
  package init(paths: [String]) {
    var seen: Set<FileIdentity> = []
    var hasStandardInput = false
    for path in paths {
      if path == "-" {
        if hasStandardInput {
          problems.append(
            FileError(path: "-", code: .twiceStandardInput, detail: "standard input can be read only once"))
        } else {
          hasStandardInput = true
          files.append(InputFile(path: "-", isStandardInput: true))
        }
        continue
      }
      switch Folder.look(at: path, follow: true) {
      case .nothing(let isMissing, let reason):
        problems.append(isMissing ? Self.missing(path) : .cannotRead(path, reason: reason))
      case .file(let identity): take(path, identity, seen: &seen)
      case .other(let identity): take(path, identity, seen: &seen)
      case .link: break
      case .folder: walk(path, seen: &seen)
      }
    }
    // The same files make the same report, whatever the order in which they were named; standard input comes last.
    files.sort { a, b in
      if a.isStandardInput != b.isStandardInput { return b.isStandardInput }
      return a.path.utf8.lexicographicallyPrecedes(b.path.utf8)
    }
  }

  private mutating func take(_ path: String, _ identity: FileIdentity, seen: inout Set<FileIdentity>) {
    if seen.insert(identity).inserted {
      files.append(InputFile(path: path))
    } else {
      problems.append(FileError(path: path, code: .sameFile, detail: DefectCode.sameFile.sentence()))
    }
  }

  /// Takes all below a folder; every path in byte order, so that the order depends on names only.
  private mutating func walk(_ top: String, seen: inout Set<FileIdentity>) {
    var found: [(path: String, identity: FileIdentity?)] = []
    var folders = [top]
    while let folder = folders.popLast() {
      let names: [String]
      switch Folder.names(in: folder) {
      case .success(let listed): names = listed
      case .failure(let error):
        problems.append(error)
        continue
      }
      // A report of ours below an export folder is no export.
      if names.contains("manifest.json"), names.contains("summary.json") || names.contains("audit.json") {
        problems.append(FileError(path: folder, code: .reportFolder, detail: DefectCode.reportFolder.sentence()))
        continue
      }
      for name in names where !name.hasPrefix(".") {
        let path = folder.hasSuffix("/") ? folder + name : folder + "/" + name
        switch Folder.look(at: path, follow: false) {
        case .folder: folders.append(path)
        case .file(let identity) where Self.isExport(name): found.append((path, identity))
        case .link where Self.isExport(name) || !name.contains("."): found.append((path, nil))
        default: break
        }
      }
    }
    found.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    for (path, identity) in found {
      if let identity {
        take(path, identity, seen: &seen)
      } else {
        problems.append(FileError(path: path, code: .symbolicLink, detail: DefectCode.symbolicLink.sentence()))
      }
    }
  }

  static func isExport(_ name: String) -> Bool {
    var rest = name.lowercased()
    for ending in packed where rest.hasSuffix(ending) {
      rest.removeLast(ending.utf8.count)
      break
    }
    return suffixes.contains { rest.hasSuffix($0) && rest.utf8.count > $0.utf8.count }
  }

  /// The error for a path that is not there, with names near it.
  private static func missing(_ path: String) -> FileError {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    let name = parts.last.map(String.init) ?? path
    let parent = parts.dropLast().joined(separator: "/")
    let folder = parent.isEmpty ? (path.hasPrefix("/") ? "/" : ".") : parent
    var help: String?
    if case .success(let names) = Folder.names(in: folder) {
      let near = names.filter { !$0.hasPrefix(".") && distance($0, name) <= max(2, name.utf8.count / 3) }
        .sorted { (distance($0, name), $0) < (distance($1, name), $1) }.prefix(3)
      if !near.isEmpty {
        let place = parent.isEmpty ? "here" : "in \(parent.madeSafe)/"
        help = "\(place) there is " + near.map(\.madeSafe).joined(separator: ", ")
      }
    }
    return FileError(path: path, code: .noSuchFile, detail: "no such file", help: help)
  }

  /// How many letters must be changed, added or taken away to turn one name into the other.
  static func distance(_ a: String, _ b: String) -> Int {
    let (left, right) = ([UInt8](a.utf8.prefix(100)), [UInt8](b.utf8.prefix(100)))
    var row = Array(0...right.count)
    for (i, x) in left.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, y) in right.enumerated() {
        let above = row[j + 1]
        row[j + 1] = min(above + 1, row[j] + 1, diagonal + (x == y ? 0 : 1))
        diagonal = above
      }
    }
    return row[right.count]
  }
}

/// What makes two paths the same file.
struct FileIdentity: Hashable, Sendable {
  var device: UInt64
  var inode: UInt64
}
