import Arguments
import Conversations
import Detection
import Foundation
import Intake
import Redaction
import Studies
import Testing

@testable import handover

@Suite("The list of error codes")
struct ErrorCodesTests {
  /// The codes of the handbook, in the order of the page.
  private func listed() throws -> [String] {
    let page = Repository.root.appending(path: "Sources/Conversations/Conversations.docc/ErrorCodes.md")
    return try String(contentsOf: page, encoding: .utf8).split(separator: "\n").compactMap { line in
      guard line.hasPrefix("| `"), let end = line.dropFirst(3).firstIndex(of: "`") else { return nil }
      return String(line.dropFirst(3)[..<end])
    }
  }

  /// Codes that stand in a sentence of the program itself.
  private func spoken() throws -> [String] {
    let folder = Repository.root.appending(path: "Sources/handover")
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".swift") }
    return try names.flatMap { name in
      let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
      return text.matches(of: /\[([a-z]+(?:-[a-z]+)+)\]"/).map { String($0.output.1) }
    }
  }

  @Test("is that of the handbook: every code stands there once, and no other does")
  func complete() throws {
    let writing = Set(
      [
        WriteError.Reason.foreignFolder, .otherResult(.audit), .insideResult(.report), .inUse, .isThere, .noSpace,
        .leak(Leak(file: "a", line: 1, kind: .email, others: 0)),
      ].map {
        WriteError(path: "a", reason: $0).code.content
      })
    let codes =
      UsageCode.allCases.map(\.rawValue) + DefectCode.allCases.map(\.rawValue) + writing + (try spoken())
      + PolicyCode.allCases.map(\.rawValue) + Mismatch.Code.allCases.map(\.rawValue)
      + ReviewFault.Code.allCases.map(\.rawValue) + LabelFault.Code.allCases.map(\.rawValue)
      + SpaceProblem.Code.allCases.map(\.rawValue)
    let listed = try listed()
    #expect(Set(listed).count == listed.count)
    for code in Set(codes).subtracting(listed).sorted() { Issue.record("\(code) is not in the handbook") }
    for code in Set(listed).subtracting(codes).sorted() { Issue.record("\(code) is in the handbook and nowhere else") }
  }

  @Test("consists of lower-case words with hyphens, none twice")
  func spelling() {
    let codes = UsageCode.allCases.map(\.rawValue) + DefectCode.allCases.map(\.rawValue)
    #expect(Set(codes).count == codes.count)
    for code in codes { #expect(code.wholeMatch(of: /[a-z]+(-[a-z]+)*/) != nil, "\(code)") }
  }
}
