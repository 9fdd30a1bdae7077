import Arguments
import Foundation
import Intake
import Redaction
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

  @Test("is that of the handbook: every code stands there once, and no other does")
  func complete() throws {
    let writing = Set(
      [WriteError.Reason.foreignFolder, .inUse, .noSpace].map { WriteError(path: "a", reason: $0).code.content })
    let codes = UsageCode.allCases.map(\.rawValue) + DefectCode.allCases.map(\.rawValue) + writing
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
