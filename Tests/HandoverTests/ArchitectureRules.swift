/// A rule of the house that a test can hold a file against.
struct Rule: Sendable, CustomStringConvertible {
  let description: String
  /// What breaks the rule in a file; nothing in most.
  let breaches: @Sendable (SourceFile) -> [String]

  init(_ description: String, _ breaches: @escaping @Sendable (SourceFile) -> [String]) {
    self.description = description
    self.breaches = breaches
  }

  /// A rule that code must not match a pattern outside the folders given.
  ///
  /// - Parameter words: One of them is in everything that the pattern matches; files and lines without are not tried.
  static func never(
    _ words: [String], _ pattern: @escaping @Sendable () -> Regex<Substring>, outside folders: [String] = [],
    _ description: String
  ) -> Rule {
    Rule(description) { file in
      if folders.contains(where: { file.path.hasPrefix($0 + "/") }) { return [] }
      if !words.contains(where: file.holds) { return [] }
      let pattern = pattern()
      let beginnings = words.compactMap(\.utf8.first)
      return file.code.enumerated().compactMap { number, line in
        guard line.utf8.contains(where: beginnings.contains) else { return nil }
        return line.firstMatch(of: pattern).map { "\(file.path):\(number + 1): \($0.output)" }
      }
    }
  }
}

extension Rule {
  /// What each target may import of ours: the table of the flow, one way only.
  static let imports: [String: Set<String>] = [
    "Conversations": [],
    "Intake": ["Conversations"],
    "Detection": ["Conversations"],
    "Judging": ["Conversations", "Detection"],
    "Studies": ["Conversations", "Intake", "Detection", "Judging"],
    "Redaction": [],
    "Rendering": ["Redaction"],
    "Reporting": ["Conversations", "Intake", "Detection", "Judging", "Studies", "Redaction", "Rendering"],
    "Arguments": [],
    "handover": flow.union(["Arguments"]),
    "Benchmarks": flow,
  ]
  static let flow: Set<String> = [
    "Conversations", "Intake", "Detection", "Judging", "Studies", "Redaction", "Rendering", "Reporting",
  ]

  /// The folders in which memory may be touched without the compiler's protection.
  static let memoryFolders = ["Sources/Intake/Bytes", "Sources/Detection/Bytes", "Sources/handover/Bytes"]

  /// The files that may import the whole of Foundation: for time zones and for child processes. The second does not yet.
  static let foundationFiles: [String] = ["Sources/handover/TimeZones.swift"]

  /// Modules of the toolchain that any target may use, and those of the system, for the memory folders and the clock of
  /// Benchmarks.
  static let toolchainModules: Set<String> = ["FoundationEssentials", "Synchronization"]
  /// The one file that may start threads.
  static let parallelFile = "Sources/Studies/Parallel.swift"
  static let systemModules: Set<String> = ["Glibc", "Musl", "Darwin"]
  static let systemFolders = memoryFolders + ["Sources/Benchmarks"]
  /// The one file beside them that needs the system's mathematics.
  static let mathematicsFile = "Sources/Studies/Measuring/GoldenTransfer.swift"

  static let all: [Rule] = [
    Rule("A target imports only what lies before it in the flow") { file in
      let names = file.names
      guard names.first == "Sources", names.count > 2 else { return [] }
      guard let allowed = imports[names[1]] else { return ["\(file.path): the target is not in the table"] }
      return file.lines(with: "import ").compactMap { line -> String? in
        guard
          let match = line.firstMatch(
            of: /^\s*(?:@\w+ )?(?:package |internal |private |fileprivate |public )?import (?:\w+ )?(\w+)/)
        else { return nil }
        let module = String(match.output.1)
        let isAllowed =
          allowed.contains(module) || toolchainModules.contains(module)
          || (module == "Dispatch" && file.path == parallelFile)
          || (systemModules.contains(module) && file.path == mathematicsFile)
          || (module == "Foundation" && foundationFiles.contains(file.path))
          || (systemModules.contains(module) && systemFolders.contains { file.path.hasPrefix($0 + "/") })
        return isAllowed ? nil : "\(file.path): imports \(module)"
      }
    },
    Rule("A file has at most 500 lines") { file in
      file.lineCount > 500 ? ["\(file.path): \(file.lineCount) lines"] : []
    },
    Rule("No file is named after nothing") { file in
      let words = ["Util", "Utils", "Utilities", "Helper", "Helpers", "Manager", "Common", "Misc", "Extensions"]
      let stem = file.names.last?.split(separator: ".").first.map(String.init) ?? ""
      let parts = stem.split { $0 == "+" || $0 == "_" }.flatMap {
        $0.matches(of: /[A-Z]?[a-z0-9]+|[A-Z]+/).map(\.output)
      }
      let isNamed =
        words.contains { word in parts.contains { $0 == word } } || words.contains(file.names.dropLast().last ?? "")
      return isNamed ? ["\(file.path): the name says nothing"] : []
    },
    .never(
      ["unsafe", "Unsafe"], { /\bunsafe|\bUnsafe/ }, outside: memoryFolders,
      "Memory is touched unprotected only in the three Bytes folders"),
    .never(
      ["print(", "debugPrint(", "dump("], { /\b(?:print|debugPrint|dump)\(/ }, outside: ["Sources/Benchmarks"],
      "Only Benchmarks prints"),
    .never(
      ["exit("], { /\b_?exit\(/ }, outside: ["Sources/handover", "Sources/Benchmarks"],
      "Only the program ends the process"),
    .never(["public"], { /\bpublic\b/ }, "Nothing is public; the package is one whole"),
    .never(["try!", "as!"], { /\btry!|\bas!/ }, "No try! and no as!"),
    .never(["!"], { /[\w\)\]\}>"]!(?!=)/ }, "Nothing is unwrapped by force"),
  ]
}
