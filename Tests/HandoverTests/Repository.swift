import Foundation

/// The files of this package, for tests that read them.
enum Repository {
  /// The folder of `Package.swift`.
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// Every Swift file under a folder, sorted by path.
  static func sources(under folder: String) throws -> [SourceFile] {
    let base = root.appending(path: folder)
    let names = try FileManager.default.subpathsOfDirectory(atPath: base.path)
    return try names.filter { $0.hasSuffix(".swift") }.sorted().map { name in
      let text = try String(contentsOf: base.appending(path: name), encoding: .utf8)
      return SourceFile(path: folder + "/" + name, text: text)
    }
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

  init(path: String, text: String) {
    self.path = path
    lineCount = text.split(separator: "\n", omittingEmptySubsequences: false).count - (text.hasSuffix("\n") ? 1 : 0)
    code = Self.stripped(text).split(separator: "\n", omittingEmptySubsequences: false)
  }

  /// The names of the path: folders, then the file.
  var names: [String] { path.split(separator: "/").map(String.init) }

  /// Leaves out comments and the content of strings; line ends stay, so that lines keep their numbers.
  static func stripped(_ text: String) -> String {
    var reader = Reader(rest: Array(text.utf8)[...])
    reader.readAll()
    return String(decoding: reader.code, as: UTF8.self)
  }
}

/// Tells code from comments and strings, byte by byte.
private struct Reader {
  var rest: ArraySlice<UInt8>
  var code: [UInt8] = []

  mutating func readAll() {
    while let next = rest.first {
      let hashes = rest.prefix { $0 == UInt8(ascii: "#") }.count
      if starts("//") {
        while let byte = rest.first, byte != 0x0A { skip(1, byte) }
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
