import Redaction

/// The name of the file of hashes that `sha256sum -c` reads.
let sumsName = "SHA256SUMS"

/// `SHA256SUMS`: the hash of every other file of a report, the manifest among them, one line a file.
enum SumsFile {
  /// One line.
  struct Line: Equatable {
    var name: String
    /// 64 hexadecimal digits in lower case.
    var sha256: String
  }

  /// The file for some parts, in the order of their names' bytes.
  static func bytes(of parts: [Publication.Part]) -> [UInt8] {
    var text = TerminalText()
    for part in parts.sorted(by: { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }) {
      text.addLine("\(name: part.sha256)  \(name: part.name)")
    }
    return text.bytes
  }

  /// Reads the lines; `nil` for a line that has not the form of ours.
  static func lines(of bytes: [UInt8]) -> [Line?] {
    var lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines.map { line in
      guard line.count > 66 else { return nil }
      let (hash, rest) = (line.prefix(64), line.dropFirst(64))
      let isHash = hash.allSatisfy { ($0 >= 0x30 && $0 <= 0x39) || ($0 >= 0x61 && $0 <= 0x66) }
      guard isHash, rest.prefix(2).elementsEqual("  ".utf8) else { return nil }
      guard let name = String(validating: rest.dropFirst(2), as: UTF8.self) else { return nil }
      return Line(name: name, sha256: String(decoding: hash, as: UTF8.self))
    }
  }
}
