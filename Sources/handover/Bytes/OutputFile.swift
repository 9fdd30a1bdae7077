import Rendering

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A file of a report while it is written: collected in large pieces, counted and hashed on the way.
struct OutputFile: ~Copyable {
  private let name: String
  private let folder: String
  private let descriptor: Descriptor
  private var pending: [UInt8] = []
  private var count = 0
  private var hash = SHA256()

  /// How many bytes are collected before the system is asked to write.
  private static let pieceSize = 1 << 18

  init(_ name: String, _ descriptor: consuming Descriptor, in folder: String) {
    self.name = name
    self.folder = folder
    self.descriptor = descriptor
    pending.reserveCapacity(Self.pieceSize + (1 << 16))
  }

  /// Adds bytes at the end.
  mutating func write(_ bytes: [UInt8]) throws(WriteError) {
    if bytes.count < Self.pieceSize / 2 {
      pending.append(contentsOf: bytes)
      if pending.count >= Self.pieceSize { try flush() }
    } else {
      try flush()
      try put(bytes)
    }
  }

  /// Writes down the rest and says what the file holds.
  consuming func finished() throws(WriteError) -> Publication.Part {
    try flush()
    do { try descriptor.synchronize() } catch { throw WriteError(path: folder + "/" + name, reason: error) }
    return Publication.Part(name: name, bytes: count, sha256: hash.hexadecimal())
  }

  private mutating func flush() throws(WriteError) {
    guard !pending.isEmpty else { return }
    try put(pending)
    pending.removeAll(keepingCapacity: true)
  }

  private mutating func put(_ bytes: [UInt8]) throws(WriteError) {
    do { try descriptor.write(bytes) } catch { throw WriteError(path: folder + "/" + name, reason: error) }
    hash.update(bytes)
    count += bytes.count
  }
}
