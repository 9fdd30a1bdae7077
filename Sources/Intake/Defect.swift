/// Something wrong in the data, with the place where it stands.
///
/// It never holds what a customer wrote: only the place, the reason and the name of a field or a role.
package struct Defect: Sendable, Equatable {
  /// How bad it is.
  package enum Severity: String, Sendable {
    /// Worth knowing; nothing was lost.
    case note
    /// A field is unknown, or a line was refused.
    case warning
    /// A whole file could not be used.
    case error
  }

  /// The number of the input file, in the order of the run.
  package var file: Int
  /// The line within the file, counted from zero.
  package var line: Int
  /// The byte within the line, counted from zero; `nil` where the whole line is meant.
  package var column: Int?
  /// The byte within the file at which the line begins.
  package var byte: Int
  /// The element of the line's list, counted from zero, where one is meant.
  package var element: Int?
  package var code: DefectCode
  package var severity: Severity
  /// Whether the line was refused for it.
  package var refused: Bool
  /// The name of the field or the role, made safe; never a customer's words.
  package var subject: String?

  package init(
    file: Int, line: Int, column: Int?, byte: Int, element: Int? = nil, code: DefectCode, severity: Severity,
    refused: Bool, subject: String? = nil
  ) {
    self.file = file
    self.line = line
    self.column = column
    self.byte = byte
    self.element = element
    self.code = code
    self.severity = severity
    self.refused = refused
    self.subject = subject
  }

  /// The order of outputs: by place, then by code.
  package static func precedes(_ a: Defect, _ b: Defect) -> Bool {
    (a.file, a.line, a.column ?? -1, a.code.rawValue) < (b.file, b.line, b.column ?? -1, b.code.rawValue)
  }
}

/// Defects up to a limit, and how many there were of each code.
///
/// Joined in the order of the chunks, so that the same defects are kept however many threads read.
package struct DefectList: Sendable {
  /// The first ones, at most ``limit``.
  package private(set) var kept: [Defect] = []
  // How many there were of each code, by its number: a table would cost more than the rest of a remark.
  private var tally = [Int](repeating: 0, count: DefectCode.allCases.count)
  /// How many are kept; 100,000 unless told otherwise.
  package let limit: Int

  package init(limit: Int = 100_000) { self.limit = limit }

  /// How many there were of each code, kept or not; codes that did not occur are absent.
  package var counts: [DefectCode: Int] {
    Dictionary(uniqueKeysWithValues: sortedCounts.map { ($0.code, $0.count) })
  }

  /// Takes in one more.
  package mutating func append(_ defect: Defect) {
    tally[defect.code.number] += 1
    if kept.count < limit { kept.append(defect) }
  }

  /// Keeps defects that were counted already.
  package mutating func keep(_ counted: [Defect]) {
    kept.append(contentsOf: counted.prefix(max(0, limit - kept.count)))
  }

  /// Takes in the defects of the next part.
  package mutating func append(_ other: DefectList) {
    for index in tally.indices { tally[index] += other.tally[index] }
    kept.append(contentsOf: other.kept.prefix(max(0, limit - kept.count)))
  }

  /// Counts without a place.
  package mutating func count(_ code: DefectCode, _ times: Int) { tally[code.number] += times }

  /// How many there were in all.
  package var total: Int { tally.reduce(0, +) }

  /// The codes with their counts, in the order of the codes.
  package var sortedCounts: [(code: DefectCode, count: Int)] {
    DefectCode.allCases.map { (code: $0, count: tally[$0.number]) }.filter { $0.count > 0 }
      .sorted { $0.code < $1.code }
  }
}
