import Conversations
import Foundation
import Testing

@testable import Intake

@Suite("Packed inputs")
struct UnpackingTests {
  static let programs = ["gzip", "zstd", "xz", "bzip2"].filter { program in
    ["/usr/bin/", "/bin/", "/usr/local/bin/"].contains { FileManager.default.isExecutableFile(atPath: $0 + program) }
  }

  private let lines = (0..<200).map {
    #"{"id":"c\#($0)","events":[{"kind":"message","role":"user","text":"hello \#($0)"}]}"#
  }

  /// A file packed by a program, as the system does it.
  private func packed(_ text: String, by program: String, in scratch: Scratch) throws -> [UInt8] {
    let plain = try scratch.write(Array(text.utf8), to: "plain-\(UUID().uuidString)")
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [program, "-c", plain]
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = FileHandle.nullDevice
    try process.run()
    let bytes = [UInt8](pipe.fileHandleForReading.readDataToEndOfFile())
    process.waitUntilExit()
    return bytes
  }

  @Test(
    "They hold what the plain file holds, whatever the name says; several members are one file", arguments: programs)
  func same(_ program: String) async throws {
    let scratch = try Scratch()
    let text = lines.joined(separator: "\n") + "\n"
    let plain = try await Reading.of(text)
    let half = text.index(text.startIndex, offsetBy: 1_000)
    let whole = try packed(text, by: program, in: scratch)
    let members =
      try packed(String(text[..<half]), by: program, in: scratch)
      + packed(String(text[half...]), by: program, in: scratch)
    for bytes in [whole, members] {
      let path = try scratch.write(bytes, to: "export.jsonl")
      let reading = await Reading.of(files: [path])
      #expect(reading.errors.isEmpty)
      #expect(reading.records == plain.records)
      #expect(reading.fingerprint == plain.fingerprint)
    }
  }

  @Test("Cut at any byte, what came out before is kept and the fault is said", arguments: programs)
  func cut(_ program: String) async throws {
    let scratch = try Scratch()
    let bytes = try packed(lines.joined(separator: "\n") + "\n", by: program, in: scratch)
    for end in stride(from: 6, to: bytes.count, by: max(1, bytes.count / 23)) {
      let path = try scratch.write(Array(bytes[..<end]), to: "cut")
      let reading = await Reading.of(files: [path])
      #expect(reading.errors.contains(.damagedArchive), "\(program) \(end)")
      #expect(reading.lines == reading.kept + reading.refused + reading.blank)
      #expect(reading.kept <= lines.count)
    }
  }

  @Test("Words behind the end and wrong checksums are said, and the content stays")
  func damaged() async throws {
    try #require(Self.programs.contains("gzip"), "there is no gzip")
    let scratch = try Scratch()
    let bytes = try packed(lines.joined(separator: "\n") + "\n", by: "gzip", in: scratch)
    var wrongSum = bytes
    wrongSum[wrongSum.count - 6] ^= 1
    for damaged in [bytes + Array("words".utf8), wrongSum] {
      let reading = await Reading.of(files: [try scratch.write(damaged, to: "damaged.gz")])
      #expect(reading.errors == [.damagedArchive])
      #expect(reading.kept == lines.count)
    }
  }

  @Test("What grows without end is stopped; what came out before is kept")
  func bomb() async throws {
    try #require(Self.programs.contains("gzip"), "there is no gzip")
    let scratch = try Scratch()
    // Repeated members: small in the file, 300 MB of blank lines outside.
    let blank = String(repeating: String(repeating: " ", count: 99) + "\n", count: 100_000)
    let member = try packed(blank, by: "gzip", in: scratch)
    var bytes = try packed(lines.joined(separator: "\n") + "\n", by: "gzip", in: scratch)
    for _ in 0..<30 { bytes += member }
    let reading = await Reading.of(files: [try scratch.write(bytes, to: "bomb.gz")])
    #expect(reading.errors == [.inflatesTooMuch])
    #expect(reading.kept == lines.count)
    #expect(reading.blank < 1_000_000)
  }

  @Test("A file that is packed twice is refused with the way out")
  func twice() async throws {
    try #require(Self.programs.contains("gzip"), "there is no gzip")
    let scratch = try Scratch()
    let once = try packed(lines.joined(separator: "\n"), by: "gzip", in: scratch)
    let inner = try scratch.write(once, to: "once")
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["gzip", "-c", inner]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let bytes = [UInt8](pipe.fileHandleForReading.readDataToEndOfFile())
    process.waitUntilExit()
    let reading = await Reading.of(files: [try scratch.write(bytes, to: "twice.gz")])
    #expect(reading.errors == [.compressed])
    #expect(reading.lines == 0)
  }
}
