import Foundation
import Testing

/// A run of the built tool: a folder with the command and what it must give.
///
/// `command` is a line for the shell, in the root of the package; `handover` is the built tool and `$OUT` an empty
/// folder. `stdout` and `stderr` hold what it must print (no file: nothing), with `OUT` for the path of that folder;
/// `exit` holds the number (no file: 0). Adding a case needs no Swift.
struct Case: Sendable, CustomTestStringConvertible {
  let folder: URL

  var testDescription: String { folder.lastPathComponent }

  static let folder = Repository.root.appending(path: "Tests/HandoverTests/Cases")

  static let all: [Case] = {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.sorted().map { Case(folder: folder.appending(path: $0)) }
  }()

  /// The tool that was built together with these tests: it lies beside the program that runs them.
  static func tool() throws -> URL {
    let tests = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    return URL(filePath: tests).deletingLastPathComponent().appending(path: "handover")
  }

  /// Runs the command and gives what it printed, as the kept files name it.
  func outcome() throws -> [String: String] {
    let out = FileManager.default.temporaryDirectory.appending(path: "handover-case-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: out.appending(path: "out"), withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: out) }
    let process = Foundation.Process()
    process.executableURL = URL(filePath: "/bin/sh")
    let command = try String(contentsOf: folder.appending(path: "command"), encoding: .utf8)
    process.arguments = ["-c", "handover() { \"$HANDOVER\" \"$@\"; }\n" + command]
    process.currentDirectoryURL = Repository.root
    let variables = ProcessInfo.processInfo.environment
    process.environment = [
      "PATH": variables["PATH"] ?? "/usr/bin:/bin", "HANDOVER": try Self.tool().path, "LC_ALL": "C",
      "OUT": out.appending(path: "out").path,
    ]
    var outcome: [String: String] = [:]
    for name in ["stdout", "stderr"] {
      try Data().write(to: out.appending(path: name))
    }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: out.appending(path: "stdout"))
    process.standardError = try FileHandle(forWritingTo: out.appending(path: "stderr"))
    try process.run()
    process.waitUntilExit()
    for name in ["stdout", "stderr"] {
      let printed = try Data(contentsOf: out.appending(path: name))
      outcome[name] = String(decoding: printed, as: UTF8.self)
        .replacingOccurrences(of: out.appending(path: "out").path, with: "OUT")
    }
    outcome["exit"] = "\(process.terminationStatus)\n"
    return outcome
  }

  /// What the folder says about one of the outcomes.
  func kept(_ name: String) -> String {
    let none = name == "exit" ? "0\n" : ""
    return (try? String(contentsOf: folder.appending(path: name), encoding: .utf8)) ?? none
  }

  /// Rewrites one of the outcomes; what is as without a file has none.
  func keep(_ name: String, _ content: String) throws {
    let file = folder.appending(path: name)
    if content == (name == "exit" ? "0\n" : "") {
      try? FileManager.default.removeItem(at: file)
    } else {
      try Data(content.utf8).write(to: file)
    }
  }
}

@Suite("The tool")
struct CaseTests {
  @Test("It does what the case says", .timeLimit(.minutes(10)), arguments: Case.all)
  func runs(_ example: Case) throws {
    for (name, now) in try example.outcome().sorted(by: { $0.key < $1.key }) {
      guard let difference = Golden.difference(kept: example.kept(name), now: now) else { continue }
      if Golden.isUpdating { try example.keep(name, now) }
      Issue.record("\(example.testDescription)/\(name), \(difference)")
    }
  }

  @Test("There are cases")
  func present() { #expect(Case.all.count >= 5) }
}

@Suite("The comparison with what is kept")
struct GoldenTests {
  @Test("Equal is equal, and the first line that differs is named")
  func difference() {
    #expect(Golden.difference(kept: "a\nb\n", now: "a\nb\n") == nil)
    #expect(Golden.difference(kept: "a\nb\n", now: "a\nc\n") == "line 2\n  kept: b\n  now:  c")
    #expect(Golden.difference(kept: "a\n", now: "a") == "line 2\n  kept: \n  now:  (no such line)")
    #expect(Golden.difference(kept: "a", now: "a\nb") == "line 2\n  kept: (no such line)\n  now:  b")
  }

  @Test("Letters that look equal are not")
  func bytes() { #expect(Golden.difference(kept: "\u{E9}", now: "e\u{301}") != nil) }
}
