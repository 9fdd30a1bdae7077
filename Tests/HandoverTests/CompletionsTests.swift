import Arguments
import Foundation
import Testing

@testable import handover

@Suite("The completions of the tool")
struct CompletionsTests {
  /// Where a shell is, if it is installed.
  private static func path(of shell: String) -> String? {
    ["/bin/", "/usr/bin/", "/usr/local/bin/", "/opt/homebrew/bin/"].map { $0 + shell }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  /// Runs a shell with a script on its standard input and gives what it printed, errors too.
  private func run(_ shell: String, _ arguments: [String], in folder: URL? = nil) throws -> (code: Int32, text: String)
  {
    let process = Foundation.Process()
    process.executableURL = URL(filePath: shell)
    process.arguments = arguments
    process.currentDirectoryURL = folder
    let pipe = Pipe()
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let printed = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: printed, as: UTF8.self))
  }

  @Test("Every option that a page of help names is in each script, under its verb", arguments: ["bash", "zsh", "fish"])
  func complete(_ shell: String) throws {
    let script = ran("completions", shell).output.split(separator: "\n")
    for verb in Verb.all {
      #expect(script.contains { $0.contains(verb.name) })
      let page = ran("help", verb.name).output
      let options = Set(page.matches(of: /(?m)^ {2}(?:-[a-z], |    )--([a-z-]+)/).map { String($0.output.1) })
      #expect(options.contains("help"))
      let lines: [Substring]
      if shell == "fish" {
        lines = script.filter { $0.contains("__fish_seen_subcommand_from \(verb.name)'") }
      } else {
        let starts = script.indices.filter { script[$0] == "    \(verb.name))" }
        lines = Array(script[try #require(starts.last)...].prefix { $0 != "      ;;" })
      }
      for option in options.sorted() {
        let isThere = lines.contains { line in
          line.contains(shell == "fish" ? "-l \(option) " : "--\(option)")
        }
        #expect(isThere, "\(verb.name) --\(option)")
      }
    }
  }

  @Test("The shell itself finds no mistake in its script", arguments: ["bash", "zsh", "fish"])
  func syntax(_ shell: String) throws {
    // Where a shell is not installed nothing can be said; the full run of .ci says that it is skipped.
    guard let path = Self.path(of: shell) else { return }
    let scratch = try Scratch()
    try scratch.write("script", ran("completions", shell).output)
    let checked = try run(path, ["-n", scratch.path("script")])
    #expect(checked.code == 0)
    #expect(checked.text == "")
  }

  /// What bash offers for a line that ends where the cursor is.
  private func offered(_ words: [String], in folder: URL) throws -> [String]? {
    guard let bash = Self.path(of: "bash") else { return nil }
    let scratch = try Scratch()
    try scratch.write("script", ran("completions", "bash").output)
    let line = words.map { "'\($0)'" }.joined(separator: " ")
    let commands = """
      source '\(scratch.path("script"))'
      COMP_WORDS=(handover \(line)); COMP_CWORD=\(words.count)
      _handover; printf '%s\\n' "${COMPREPLY[@]}" | sort
      """
    let ran = try run(bash, ["--norc", "-c", commands], in: folder)
    #expect(ran.code == 0, "\(ran.text)")
    return ran.text.split(separator: "\n").map(String.init)
  }

  @Test(
    "bash completes verbs, options, values and files",
    arguments: [
      (["re"], ["report"]), (["--v"], ["--version"]), (["report", "--max"], ["--max-bad", "--max-problems"]),
      (["report", "--format", ""], ["json", "text"]), (["report", "--format", "=", "j"], ["json"]),
      (["report", "--format", "="], ["json", "text"]), (["report", "-q", "--form"], ["--format"]),
      (["report", "-o", "o"], ["out put"]), (["report", "a.j", "--policy", ""], ["none", "out put", "p.json5"]),
      (["report", ""], ["a.jsonl", "b.json.gz", "out put"]), (["check", "--from-format", "op"], ["openai_messages"]),
      (["verify", "--rerun", "--in", "n"], ["notes.txt"]), (["completions", ""], ["bash", "fish", "zsh"]),
      (["help", "ve"], ["verify"]), (["help", "exi"], ["exit"]),
      (["help", "conf.fl"], ["conf.floor", "conf.floor_run"]), (["measure", "human"], ["human-request"]),
      (["nonsense", ""], []), (["init", ""], []),
    ])
  func completes(_ words: [String], _ expected: [String]) throws {
    let scratch = try Scratch()
    for name in ["a.jsonl", "b.json.gz", "notes.txt", "p.json5", "out put/x"] { try scratch.write("w/" + name, "") }
    guard let offered = try offered(words, in: scratch.folder.appending(path: "w")) else { return }
    #expect(offered == expected)
  }

  @Test("Another shell is wrong use")
  func unknown() {
    #expect(ran("completions", "tcsh").code == .wrongUse)
    #expect(ran("completions").code == .wrongUse)
    #expect(ran("completions", "tcsh").errors.contains("write bash, zsh or fish"))
  }
}
