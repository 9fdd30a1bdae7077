import Intake
import Redaction
import Rendering
import Reporting
import Studies

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The SHA-256 of inputs as they lie on the disk, of the same bytes that were read as an export.
///
/// What identifies each file is noted before it is read: its place on the disk, its size, and when it was changed last.
/// It must be the same when the file is opened to be hashed and when all of it was hashed; else the hash would be that of
/// another content than the report's, and there is none. Packed files are hashed as they are, packed.
struct InputHashes: Sendable {
  /// What a file is known by.
  private struct Mark: Equatable {
    var device: UInt64
    var node: UInt64
    var size: Int64
    var seconds: Int64
    var nanoseconds: Int64
  }

  private let inputs: [InputFile]
  /// `nil` for what is no file on a disk.
  private let marks: [Mark?]

  /// How many bytes are hashed at a time.
  private static let piece = 1 << 20

  /// Notes what identifies the inputs; to be called before they are read.
  init(of inputs: [InputFile]) {
    self.inputs = inputs
    marks = inputs.map { $0.isStandardInput ? nil : Self.mark(of: $0.path) }
  }

  /// Hashes all inputs; to be called when they were read.
  ///
  /// An input that changed since it was noted gets no hash, and counts as changed while it was read: what was read is
  /// not what lies there.
  func hashed(noting corpus: inout Corpus) -> [InputHash] {
    var hashes: [InputHash] = []
    for (number, input) in inputs.enumerated() {
      guard let mark = marks[number] else {
        hashes.append(.stream)
        continue
      }
      let hash = Self.hash(of: input.path, like: mark)
      if hash == .lost, !corpus.files[number].errors.contains(where: { $0.code == .fileChanged }) {
        corpus.files[number].errors.append(
          FileError(
            path: input.path, code: .fileChanged,
            detail: "the file changed after it was read, before its hash was known",
            help: "copy or export the file, then run again"))
      }
      hashes.append(hash)
    }
    return hashes
  }

  /// Says which inputs have no hash because they are streams.
  static func notes(_ hashes: [InputHash], _ inputs: [InputFile]) -> [SafeText] {
    zip(hashes, inputs).filter { $0.0 == .stream }.map { _, input in
      let name: SafeText = input.isStandardInput ? "standard input" : SafeText(name: input.shownPath)
      return "\(name): note: a stream is read only once, so the manifest has no SHA-256 of it [not-hashed]"
    }
  }

  private static func hash(of path: String, like mark: Mark) -> InputHash {
    let opened = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard opened >= 0 else { return .lost }
    let file = Descriptor(opened)
    guard Self.mark(of: file.number) == mark else { return .lost }
    var hash = SHA256()
    var offset = 0
    while true {
      guard let bytes = try? readAll(file.number, at: offset, count: piece, orFewer: true) else { return .lost }
      if bytes.isEmpty { break }
      hash.update(bytes)
      offset += bytes.count
    }
    // A file that has grown behind its mark, or was written over while it was hashed.
    guard offset == mark.size, Self.mark(of: file.number) == mark else { return .lost }
    return .known(hash.hexadecimal())
  }

  private static func mark(of path: String) -> Mark? {
    let opened = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard opened >= 0 else { return nil }
    let file = Descriptor(opened)
    return mark(of: file.number)
  }

  private static func mark(of file: Int32) -> Mark? {
    var facts = stat()
    guard unsafe fstat(file, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG else { return nil }
    #if canImport(Darwin)
      let changed = facts.st_mtimespec
    #else
      let changed = facts.st_mtim
    #endif
    return Mark(
      device: UInt64(truncatingIfNeeded: facts.st_dev), node: UInt64(truncatingIfNeeded: facts.st_ino),
      size: Int64(facts.st_size), seconds: Int64(changed.tv_sec), nanoseconds: Int64(changed.tv_nsec))
  }
}
