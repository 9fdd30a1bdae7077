package import Conversations

/// A line of a file of labels that does not count, with its place.
///
/// It names keys of ours only and never holds what stands in a value: a note may quote a customer.
package struct LabelFault: Error, Sendable, Equatable {
  /// The reasons that only lines of labels have; the raw values are what people see.
  package enum Code: String, Sendable, CaseIterable {
    case badValue = "bad-value"
    case doubleLabel = "double-label"
    case duplicateKey = "duplicate-key"
    case goldWithoutNeed = "gold-without-need"
    case missingKey = "missing-key"
    case noLabel = "no-label"
    case notAnObject = "not-an-object"
    case otherFile = "other-file"
    case sameCase = "same-case"
    case tooLarge = "file-too-large"
    case wrongType = "wrong-type"
  }

  package enum Reason: Sendable, Equatable {
    case label(Code)
    /// The line is no JSON.
    case json(DefectCode)
    /// The file is a review sheet, and this is wrong with it.
    case sheet(ReviewFault)
  }

  package var reason: Reason
  /// The line, counted from zero; `nil` where the whole file is meant.
  package var line: Int?
  /// The key that is meant, one of ours.
  package var key: String?

  package init(_ code: Code, line: Int? = nil, key: String? = nil) {
    reason = .label(code)
    self.line = line
    self.key = key
  }

  init(json code: DefectCode, line: Int) {
    reason = .json(code)
    self.line = line
  }

  init(_ fault: ReviewFault) {
    reason = .sheet(fault)
    line = fault.line
    key = fault.column
  }

  /// The word in brackets at the end of the message.
  package var code: String {
    switch reason {
    case .label(let code): code.rawValue
    case .json(let code): code.rawValue
    case .sheet(let fault): fault.code.rawValue
    }
  }

  /// What is wrong and what was wanted, in words, without place and code.
  package var sentence: String {
    switch reason {
    case .json: "the line is not JSON as RFC 8259 has it"
    case .sheet(let fault): fault.sentence
    case .label(let code): Self.sentence(code, key.map { "\"\($0)\"" } ?? "a value")
    }
  }

  private static func sentence(_ code: Code, _ key: String) -> String {
    switch code {
    case .badValue:
      switch key {
      case "\"needs_human\"": "\(key) takes \"yes\", \"no\" or \"unsure\""
      case "\"gold\"": "\(key) names messages: identifiers in quotes, or numbers from 1"
      case "\"conversation\"": "\(key) is no identifier; write it in quotes, as the export has it"
      default: "\(key) takes a name of 1 to \(LabelFile.nameLimit) bytes"
      }
    case .doubleLabel: "this rater has labelled this conversation in an earlier line; that one counts"
    case .duplicateKey: "\(key) stands twice"
    case .goldWithoutNeed: "\(key) names messages, and \"needs_human\" is \"no\""
    case .missingKey: "\(key) is missing"
    case .noLabel: "the file holds no label"
    case .notAnObject: "a label is an object: {\"conversation\": \"…\", \"rater\": \"…\", \"needs_human\": \"yes\"}"
    case .otherFile: "this is no file of labels, one object a line, and no review sheet of an audit"
    case .sameCase: "this case stands in an earlier row too; that one counts"
    case .tooLarge: "a file of labels has at most 64 MiB"
    case .wrongType:
      switch key {
      case "\"gold\"": "\(key) takes a list of messages, or null"
      case "\"note\"": "\(key) takes a text, or null"
      case "\"conversation\"": "\(key) takes the identifier of a conversation, in quotes"
      default: "\(key) takes a text"
      }
    }
  }
}
