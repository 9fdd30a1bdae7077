import Foundation
import Testing

@testable import handover

/// The built tool, reading an export from a pipe that stays open, so that it can be stopped in the middle.
private final class Reading {
  let process = Foundation.Process()
  let scratch: Scratch
  private let input = Pipe()
  private let errors = Pipe()

  /// - Parameter prefix: what the shell does before it becomes the tool.
  init(over older: Bool, _ prefix: String = "") throws {
    scratch = try Scratch()
    if older {
      try FileManager.default.copyItem(
        at: Repository.root.appending(path: "Reports/week-46"), to: scratch.folder.appending(path: "week"))
    }
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = [
      "-c", prefix + "exec \"$0\" report - --quiet --out week", try Case.tool().path,
    ]
    process.currentDirectoryURL = scratch.folder
    process.standardInput = input
    process.standardOutput = FileHandle.nullDevice
    process.standardError = errors
    try process.run()
  }

  /// Waits until the place of the report is made ready; whether that came.
  func isReady() -> Bool {
    for _ in 0..<3_000 {
      if !process.isRunning { return false }
      if scratch.names.contains(where: { $0.hasPrefix(".week.tmp-") }) { return true }
      usleep(10_000)  // It is the other process that is waited for.
    }
    return false
  }

  /// Gives it the sample week and the end of the input.
  func feed() throws {
    let export = try Data(contentsOf: SampleWeek.folder.appending(path: "web.jsonl"))
    try input.fileHandleForWriting.write(contentsOf: export)
    try input.fileHandleForWriting.close()
  }

  /// How it ended, and what it said.
  func end() throws -> (code: Int32, isExit: Bool, errors: String) {
    process.waitUntilExit()
    try? input.fileHandleForWriting.close()
    let said = try errors.fileHandleForReading.readToEnd() ?? Data()
    return (process.terminationStatus, process.terminationReason == .exit, String(decoding: said, as: UTF8.self))
  }
}

@Suite("A run that is stopped")
struct SignalTests {
  @Test(
    "leaves nothing behind, keeps the older report, is silent, and ends with the code of its signal",
    .timeLimit(.minutes(10)),
    arguments: [SIGINT, SIGTERM, SIGHUP], [true, false])
  func stopped(_ signal: Int32, _ hasOlder: Bool) throws {
    let reading = try Reading(over: hasOlder)
    #expect(reading.isReady())
    let began = ContinuousClock.now
    kill(reading.process.processIdentifier, signal)
    let end = try reading.end()
    #expect(end.isExit)
    #expect(end.code == (signal == SIGINT ? 130 : 143))
    #expect(end.errors == "")
    #expect(ContinuousClock.now - began < .seconds(20))
    #expect(!reading.scratch.names.contains { $0.hasPrefix(".week") })
    #expect(reading.scratch.names.contains("week") == hasOlder)
    if hasOlder {
      #expect(ran("verify", reading.scratch.path("week")).code == .done)
    }
  }

  @Test("A signal that was ignored when it began stays ignored", .timeLimit(.minutes(10)), arguments: ["INT", "HUP"])
  func ignored(_ name: String) throws {
    let reading = try Reading(over: false, "trap '' \(name); ")
    #expect(reading.isReady())
    kill(reading.process.processIdentifier, name == "INT" ? SIGINT : SIGHUP)
    try reading.feed()
    let end = try reading.end()
    #expect(end.code == 0, "\(end.errors)")
    #expect(ran("verify", reading.scratch.path("week")).code == .done)
  }

  @Test("Without a way to leave a result the report is written all the same", .timeLimit(.minutes(10)))
  func readerLeft() throws {
    let scratch = try Scratch()
    let process = Foundation.Process()
    process.executableURL = URL(filePath: "/bin/bash")
    process.arguments = [
      "-c", "\"$0\" report \"$1\" --out week 2>errors | true; echo ${PIPESTATUS[0]} >code", try Case.tool().path,
      SampleWeek.folder.path,
    ]
    process.currentDirectoryURL = scratch.folder
    process.standardInput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    #expect(scratch.text("code") == "141\n")
    #expect(scratch.text("errors") == "")
    #expect(ran("verify", scratch.path("week")).code == .done)
  }
}
