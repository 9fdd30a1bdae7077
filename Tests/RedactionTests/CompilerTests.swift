import Foundation
import Testing

/// The compiler and the module of this very build, for tests of what must not compile.
private struct Compiler: Sendable {
  let program: URL
  /// The folder of `Redaction.swiftmodule`.
  let modules: URL
  /// The package that the module belongs to; without it nothing of the module can be seen.
  let package: String

  /// The first compiler of the path, and the module beside the program that runs these tests; nil when one is missing.
  ///
  /// The program lies in the folder of the build, deeper where it is a bundle. What it was built with stands in the
  /// description beside it, the name of the package among it.
  static let found: Compiler? = {
    let files = FileManager.default
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").map(String.init)
    let programs = folders.map { URL(filePath: $0).appending(path: "swiftc") }
    guard let program = programs.first(where: { files.isExecutableFile(atPath: $0.path) }) else { return nil }
    let starts =
      [Bundle.main.executableURL].compactMap(\.self)
      + CommandLine.arguments.filter { $0.hasPrefix("/") }.map { URL(filePath: $0) }
    for start in starts {
      var folder = start.resolvingSymlinksInPath()
      for _ in 0..<6 where folder.path.count > 1 {
        folder.deleteLastPathComponent()
        let modules = folder.appending(path: "Modules")
        guard files.fileExists(atPath: modules.appending(path: "Redaction.swiftmodule").path),
          let package = packageName(folder.appending(path: "description.json"))
        else { continue }
        return Compiler(program: program, modules: modules, package: package)
      }
    }
    return nil
  }()

  /// What follows the option `-package-name` in the description of a build.
  private static func packageName(_ description: URL) -> String? {
    guard let text = try? String(contentsOf: description, encoding: .utf8) else { return nil }
    return text.firstMatch(of: /"-package-name",\s*"([^"]+)"/).map { String($0.output.1) }
  }

  /// The lines with errors when the text of a file is checked, counted from one; and all that the compiler said.
  func errors(in text: String) throws -> (lines: Set<Int>, said: String, isAccepted: Bool) {
    let folder = FileManager.default.temporaryDirectory.appending(path: "handover-compile-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let (file, output) = (folder.appending(path: "snippet.swift"), folder.appending(path: "said"))
    try Data(text.utf8).write(to: file)
    try Data().write(to: output)
    let process = Foundation.Process()
    process.executableURL = program
    process.arguments = [
      "-typecheck", "-swift-version", "6", "-package-name", package, "-I", modules.path, "-module-cache-path",
      folder.appending(path: "cache").path, "-module-name", "Snippet", file.path,
    ]
    let handle = try FileHandle(forWritingTo: output)
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = handle
    process.standardError = handle
    try process.run()
    process.waitUntilExit()
    let said = try String(contentsOf: output, encoding: .utf8)
    let lines = said.matches(of: /snippet\.swift:(\d+):\d+: error:/).compactMap { Int($0.output.1) }
    return (Set(lines), said, process.terminationStatus == 0)
  }
}

@Suite("What the compiler refuses")
struct CompilerTests {
  /// Ways to an output; `~` is the text. Each compiles with safe text and with no `String`.
  static let ways = [
    "HTMLText.append(~, to: &bytes)", "HTMLText.append(attribute: ~, to: &bytes)", "ScriptJSON.append(~, to: &bytes)",
    "_ = CSVCell.append(~, to: &bytes)", "_ = CSVCell.append(~, .raw, to: &bytes)",
    "MarkdownText.append(cell: ~, to: &bytes)",
    "MarkdownText.append(~, to: &bytes)", "XMLText.append(~, to: &bytes)", "XMLText.append(attribute: ~, to: &bytes)",
    "JSONText.append(~, to: &bytes)", "terminal.add(~)", "terminal.addLine(~)", "safe.append(~)", "safe += ~",
    "safe = \"words \\(~)\"", "safe = ~", "safe = [safe].joined(separator: ~)",
  ]

  /// Ways to make safe text of words that do not exist, each with its twin that does.
  static let makers = [
    ("SafeText(raw)", "SafeText(5)"), ("SafeText(stringLiteral: raw)", "SafeText(stringLiteral: \"a\")"),
    ("SafeText(redacted: Array(raw.utf8))", "SafeText(name: Array(raw.utf8))"),
    ("SafeText(content: raw, beginsWithName: true)", "SafeText(name: raw)"), ("raw as SafeText", "\"a\" as SafeText"),
    ("SafeText(word: raw)", "SafeText(word: Redactor.Level.strict)"),
    ("RedactedText(text: safe, edits: [])", "RedactedText?.none"),
  ]

  private func file(_ lines: [String]) -> String {
    let head = "import Redaction\n"
    return head
      + lines.enumerated().map { number, line in
        "func f\(number)(raw: String, text: SafeText, safe: inout SafeText, terminal: inout TerminalText, "
          + "bytes: inout [UInt8]) { \(line) }\n"
      }.joined()
  }

  @Test(
    "A String has no way to an output, and safe text has",
    .enabled(if: Compiler.found != nil, "skipped: no swiftc on the path, or no module beside the tests"))
  func routes() throws {
    let compiler = try #require(Compiler.found)
    let good =
      Self.ways.map { $0.replacingOccurrences(of: "~", with: "text") } + Self.makers.map { "_ = " + $0.1 }
    let bad = Self.ways.map { $0.replacingOccurrences(of: "~", with: "raw") } + Self.makers.map { "_ = " + $0.0 }
    // Without this the test would also be content when the module could not be read at all.
    let control = try compiler.errors(in: file(good))
    #expect(control.isAccepted && control.lines.isEmpty, "\(control.said)")
    let refused = try compiler.errors(in: file(bad))
    #expect(!refused.isAccepted)
    for (number, line) in bad.enumerated() {
      #expect(refused.lines.contains(number + 2), "compiles with a String: \(line)")
    }
  }
}
