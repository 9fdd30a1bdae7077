import Arguments
import Foundation
import Redaction
import Testing

@testable import handover

@Suite("The list of error codes")
struct ErrorCodesTests {
  @Test("Every code of a message stands in the handbook")
  func complete() throws {
    let page = Repository.root.appending(path: "Sources/Conversations/Conversations.docc/ErrorCodes.md")
    let text = try String(contentsOf: page, encoding: .utf8)
    let writing = [WriteError.Reason.foreignFolder, .inUse, .noSpace].map {
      WriteError(path: "a", reason: $0).code.content
    }
    for code in UsageCode.allCases.map(\.rawValue) + writing {
      #expect(text.contains("| `\(code)` |"), "\(code)")
    }
  }
}
