import Foundation
import Testing

@Suite("The architecture")
struct ArchitectureTests {
  @Test("Every file keeps every rule", arguments: Rule.all)
  func rules(_ rule: Rule) throws {
    let files = Repository.sources
    #expect(files.count == (try Repository.paths(under: "Sources").count))
    #expect(files.count > 20)
    for breach in files.flatMap(rule.breaches) { Issue.record("\(breach)") }
  }

  @Test("Test files are short too")
  func tests() throws {
    for path in try Repository.paths(under: "Tests") {
      let lines = SourceFile.lines(try String(contentsOf: Repository.root.appending(path: path), encoding: .utf8))
      if lines > 500 { Issue.record("\(path): \(lines) lines") }
    }
  }

  @Test("Every target of the table has a folder, and the other way round")
  func folders() throws {
    let folders = Set(try Repository.paths(under: "Sources").map { String($0.split(separator: "/")[1]) })
    #expect(folders == Set(Rule.imports.keys))
  }

  /// Each rule with a file that breaks it; without them a rule could be blind and nobody would know.
  static let controls: [(path: String, text: String)] = [
    ("Sources/Rendering/A.swift", "package import Conversations"),
    ("Sources/Conversations/A.swift", "import Foundation"),
    ("Sources/Studies/A.swift", "import struct Glibc.stat"),
    ("Sources/Intake/A.swift", "import Dispatch"),
    ("Sources/Newcomer/A.swift", "let a = 1"),
    ("Sources/Intake/A.swift", String(repeating: "//\n", count: 501)),
    ("Sources/Intake/StringHelper.swift", ""),
    ("Sources/Intake/Utils.swift", ""),
    ("Sources/Intake/Misc/A.swift", ""),
    ("Sources/Studies/Bytes/A.swift", "let a = unsafe b"),
    ("Sources/Judging/A.swift", "func a(_ b: UnsafePointer<Int>) {}"),
    ("Sources/Judging/A.swift", "print(1)"),
    ("Sources/handover/A.swift", "debugPrint(1)"),
    ("Sources/Judging/A.swift", "exit(1)"),
    ("Sources/Judging/A.swift", "  _exit(1)"),
    ("Sources/Judging/A.swift", "public struct A {}"),
    ("Sources/Judging/A.swift", "let a = try! b()"),
    ("Sources/Judging/A.swift", "let a = b as! Int"),
    ("Sources/Judging/A.swift", "let a = b!"),
    ("Sources/Judging/A.swift", "let a = b[0]!.c"),
    ("Sources/Judging/A.swift", "var a: Int!"),
  ]

  @Test("A file that breaks a rule is found", arguments: controls)
  func control(_ file: (path: String, text: String)) {
    let breaches = Rule.all.flatMap { $0.breaches(SourceFile(path: file.path, text: file.text)) }
    #expect(!breaches.isEmpty)
  }

  @Test("Every rule has a file that breaks it")
  func controlled() {
    for rule in Rule.all {
      let found = Self.controls.contains { !rule.breaches(SourceFile(path: $0.path, text: $0.text)).isEmpty }
      #expect(found, "\(rule)")
    }
  }

  @Test(
    "What only looks like a breach is none",
    arguments: [
      ("Sources/Intake/Bytes/A.swift", "import Glibc\nlet a = unsafe b"),
      ("Sources/Judging/A.swift", "// print(1), try! and unsafe\n/* public /* b! */ exit(1) */"),
      ("Sources/Judging/A.swift", #"let a = "print(1) \" unsafe b! public""#),
      ("Sources/Judging/A.swift", "let a = \"\"\"\n  print(1) \"quoted\" b!\n  \"\"\""),
      ("Sources/Judging/A.swift", ##"let a = #"try! " as!"#; let c = 1"##),
      ("Sources/Judging/A.swift", "if !a, b != c, a!=b { blueprint(d) }"),
      ("Sources/Judging/A.swift", "@testable import Detection\nimport FoundationEssentials"),
      ("Sources/Studies/Parallel.swift", "import Dispatch"),
      ("Sources/Benchmarks/A.swift", "import Glibc\nprint(1)\nexit(1)"),
      ("Sources/Intake/Communication.swift", ""),
    ])
  func innocent(_ path: String, _ text: String) {
    #expect(Rule.all.flatMap { $0.breaches(SourceFile(path: path, text: text)) }.isEmpty)
  }
}
