/// What a rater answers to "did this customer need a human?".
package enum Opinion: String, Sendable, CaseIterable {
  case yes, no, unsure
}

/// A draw that anyone can repeat: how many were wanted, and the seed.
package struct SampleName: Sendable, Hashable {
  /// How many unflagged conversations were wanted; at least one.
  package let wanted: Int
  package let seed: UInt64

  package init(wanted: Int, seed: UInt64) {
    self.wanted = wanted
    self.seed = seed
  }

  /// A name as `60-7`, or as `n60-s7`, which no spreadsheet takes for a date; `nil` for any other text.
  package init?(text: some StringProtocol) {
    var parts = text.split(separator: "-", omittingEmptySubsequences: false).map { $0.lowercased() }
    guard parts.count == 2 else { return nil }
    if parts[0].hasPrefix("n"), parts[1].hasPrefix("s") { parts = parts.map { String($0.dropFirst()) } }
    guard parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
      let wanted = Int(parts[0]), wanted > 0, let seed = UInt64(parts[1])
    else { return nil }
    self.init(wanted: wanted, seed: seed)
  }

  /// The name as it stands in a sheet: `60-7`.
  package var text: String { "\(wanted)-\(seed)" }
}

/// One line of a review sheet, as the raters filled it in.
package struct ReviewedCase: Sendable, Equatable {
  /// What one rater said; `opinion` is `nil` where the cell is blank.
  package struct Answer: Sendable, Equatable {
    package var opinion: Opinion?
    /// The message from which on a human was needed, by the number that stands with it in the texts.
    package var fromMessage: Int?

    package init(_ opinion: Opinion? = nil, fromMessage: Int? = nil) {
      self.opinion = opinion
      self.fromMessage = fromMessage
    }
  }

  /// Where the row begins in the sheet, counted from zero.
  package var line: Int
  /// The first 64 bits of the hash by which the conversation was drawn.
  package var key: UInt64
  package var sample: SampleName
  package var a: Answer
  package var b: Answer
  /// What both said after they talked; `nil` where the cell is blank.
  package var agreed: Opinion?

  package init(
    line: Int, key: UInt64, sample: SampleName, a: Answer = Answer(), b: Answer = Answer(), agreed: Opinion? = nil
  ) {
    self.line = line
    self.key = key
    self.sample = sample
    self.a = a
    self.b = b
    self.agreed = agreed
  }
}

/// Something in a review sheet that keeps it from being counted, with its place.
///
/// It never holds what stands in a cell: a note may quote a customer.
package struct ReviewFault: Error, Sendable, Equatable {
  /// The reasons; the raw values are what people see.
  package enum Code: String, Sendable, CaseIterable {
    case badEncoding = "bad-encoding"
    case badValue = "bad-value"
    case cutLine = "cut-line"
    case doubleColumn = "double-column"
    case missingColumn = "missing-column"
    case otherSample = "other-sample"
    case sameCase = "same-case"
    case sheetTooLarge = "sheet-too-large"
    case strayCell = "stray-cell"
    case unknownCase = "unknown-case"
  }

  package var code: Code
  /// The line of the sheet, counted from zero; `nil` where the whole file is meant.
  package var line: Int?
  /// The name of the column, where one is meant; names of ours only.
  package var column: String?

  package init(_ code: Code, line: Int? = nil, column: String? = nil) {
    self.code = code
    self.line = line
    self.column = column
  }

  /// What is wrong and what was wanted, in words, without place and code.
  package var sentence: String {
    let name = column.map { "\"\($0)\"" } ?? "a cell"
    return switch code {
    case .badEncoding: "this is not UTF-8; save the sheet as CSV in UTF-8"
    case .badValue:
      switch column {
      case "case": "\(name) is no key of a case: 16 hexadecimal digits; a spreadsheet may have made a number of it"
      case "sample": "\(name) is no name of a sample, such as 60-7; a spreadsheet may have made a date of it"
      case "from_message_a", "from_message_b": "\(name) is no message; write its number, or leave it blank"
      default: "\(name) takes yes, no or unsure, or stays blank"
      }
    case .cutLine: "a quoted cell is not closed, or goes on after its closing quote"
    case .doubleColumn: "the column \(name) stands there twice"
    case .missingColumn: "the column \(name) is missing"
    case .otherSample: "this row belongs to another sample"
    case .sameCase: "this case stands in an earlier row too"
    case .sheetTooLarge: "a review sheet has at most 64 MiB"
    case .strayCell: "the row has more cells than the header; a note with a separator may lack its quotes"
    case .unknownCase: "no case of this key was drawn from these inputs"
    }
  }
}

/// All that is wrong with a review sheet, in the order of its lines.
package struct ReviewFaults: Error, Sendable, Equatable {
  /// The first ones, at most ``limit``.
  package private(set) var faults: [ReviewFault] = []
  /// How many there were in all.
  package private(set) var total = 0

  /// So many are kept.
  package static let limit = 100

  package init(_ faults: [ReviewFault] = []) {
    for fault in faults { append(fault) }
  }

  /// Takes in one more.
  package mutating func append(_ fault: ReviewFault) {
    total += 1
    if faults.count < Self.limit { faults.append(fault) }
  }
}
