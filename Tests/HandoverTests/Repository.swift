import Foundation

/// The files of this package, for tests that read them.
enum Repository {
  /// The folder of `Package.swift`.
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The files under `Sources`, read once for all tests; empty where they cannot be read.
  static let sources: [SourceFile] = (try? paths(under: "Sources"))?.compactMap(source) ?? []

  /// Every Swift file under a folder, sorted by path.
  static func paths(under folder: String) throws -> [String] {
    let names = try FileManager.default.subpathsOfDirectory(atPath: root.appending(path: folder).path)
    return names.filter { $0.hasSuffix(".swift") }.sorted().map { folder + "/" + $0 }
  }

  private static func source(_ path: String) -> SourceFile? {
    guard let text = try? String(contentsOf: root.appending(path: path), encoding: .utf8) else { return nil }
    return SourceFile(path: path, text: text)
  }
}

/// A Swift file, with its code apart from its comments and the content of its strings.
struct SourceFile {
  /// The path from the root of the package.
  let path: String
  /// All lines, as they are.
  let lineCount: Int
  /// The lines of code: comments are gone and strings are empty.
  let code: [Substring]
  /// The same, byte by byte.
  private let bytes: [UInt8]

  init(path: String, text: String) {
    self.path = path
    lineCount = Self.lines(text)
    // Comments and the content of strings are left out; line ends stay, so that lines keep their numbers.
    var reader = Reader(rest: Array(text.utf8)[...])
    reader.readAll()
    bytes = reader.code
    code = String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
  }

  /// The lines of a text; a line end at its end begins no other.
  static func lines(_ text: String) -> Int {
    text.utf8.count { $0 == 0x0A } + (text.isEmpty || text.utf8.last != 0x0A ? 1 : 0)
  }

  /// The names of the path: folders, then the file.
  var names: [String] { path.split(separator: "/").map(String.init) }

  /// Whether the code holds a word anywhere; much quicker than a pattern.
  func holds(_ word: String) -> Bool { bytes[...].holds(word) }

  /// The lines of code that hold a word.
  func lines(with word: String) -> [Substring] {
    code.filter { line in line.utf8.contains(where: { $0 == word.utf8.first }) && Array(line.utf8)[...].holds(word) }
  }
}

extension ArraySlice<UInt8> {
  fileprivate func holds(_ word: String) -> Bool {
    var rest = self
    while let place = rest.firstIndex(where: { $0 == word.utf8.first }) {
      rest = rest[place...]
      if rest.starts(with: word.utf8) { return true }
      rest.removeFirst()
    }
    return false
  }
}

/// Tells code from comments and strings, byte by byte.
private struct Reader {
  var rest: ArraySlice<UInt8>
  var code: [UInt8] = []

  mutating func readAll() {
    while let next = rest.first {
      if next != 0x2F, next != 0x23, next != 0x22 {
        code.append(next)
        rest.removeFirst()
        continue
      }
      let hashes = rest.prefix { $0 == UInt8(ascii: "#") }.count
      if starts("//") {
        rest = rest[(rest.firstIndex(of: 0x0A) ?? rest.endIndex)...]
      } else if starts("/*") {
        skipComment()
      } else if rest.dropFirst(hashes).first == 0x22 {
        skipString(hashes)
      } else {
        code.append(next)
        rest.removeFirst()
      }
    }
  }

  private func starts(_ text: String) -> Bool { rest.starts(with: text.utf8) }

  /// Goes on without the bytes, but keeps line ends.
  private mutating func skip(_ count: Int, _ byte: UInt8) {
    if byte == 0x0A { code.append(byte) }
    rest = rest.dropFirst(count)
  }

  private mutating func skipComment() {
    var depth = 0
    repeat {
      guard let byte = rest.first else { return }
      if starts("/*") { depth += 1 } else if starts("*/") { depth -= 1 }
      skip(starts("/*") || starts("*/") ? 2 : 1, byte)
    } while depth > 0
  }

  private mutating func skipString(_ hashes: Int) {
    rest = rest.dropFirst(hashes)
    let quotes = starts("\"\"\"") ? "\"\"\"" : "\""
    rest = rest.dropFirst(quotes.utf8.count)
    let end = quotes + String(repeating: "#", count: hashes)
    while let byte = rest.first, !starts(end) { skip(byte == 0x5C && hashes == 0 ? 2 : 1, byte) }
    rest = rest.dropFirst(end.utf8.count)
    code += [0x22, 0x22]
  }
}
