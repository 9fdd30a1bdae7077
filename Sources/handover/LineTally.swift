import Intake
import Redaction

/// Counts the lines of a file of JSON lines while it is read, and some members of the objects on them.
struct LineTally {
  /// How many lines there are.
  private(set) var lines = 0
  /// How often each value of a member stands on the lines, by the member and then by the value.
  private(set) var words: [String: [String: Int]] = [:]
  /// The sum of each member that holds numbers.
  private(set) var sums: [String: Int] = [:]
  /// Lines that are no objects: the first few, counted from one.
  private(set) var faults: [(line: Int, reason: SafeText)] = []

  private let members: [String]
  private let each: @Sendable ([JSONValue?]) -> [String: String]
  private var rest: [UInt8] = []
  private var isTooLong = false

  /// No line of ours is longer; what is, was made by somebody else.
  private static let lineLimit = 64 << 20
  private static let faultLimit = 5

  /// - Parameters:
  ///   - members: the members that are looked at.
  ///   - each: what is counted of a line, from the members in their order: a value under a name.
  init(_ members: [String], _ each: @escaping @Sendable ([JSONValue?]) -> [String: String]) {
    self.members = members
    self.each = each
  }

  /// Takes the next piece of the file.
  mutating func add(_ piece: [UInt8]) {
    guard let end = piece.lastIndex(of: 0x0A) else {
      if isTooLong { return }
      rest += piece
      if rest.count > Self.lineLimit {
        note("the line is longer than any of a report")
        (rest, isTooLong) = ([], true)
      }
      return
    }
    if isTooLong {
      lines += 1
      isTooLong = false
      let start = piece.firstIndex(of: 0x0A) ?? end
      if start < end { take(piece[(start + 1)...end]) }
    } else if rest.isEmpty {
      take(piece[...end])
    } else {
      take((rest + piece[...end])[...])
    }
    rest = Array(piece[(end + 1)...])
  }

  /// Notes that the last line has no end, if it has none.
  mutating func finish() {
    if !rest.isEmpty || isTooLong { note("the last line has no end") }
  }

  private mutating func take(_ bytes: ArraySlice<UInt8>) {
    JSONDocument.forEachLine(of: bytes, members: members) { result in
      switch result {
      case .failure(let fault): note("\(name: fault.code.sentence())")
      case .success(let values):
        for (name, word) in each(values) { words[name, default: [:]][word, default: 0] += 1 }
        for (member, value) in zip(members, values) {
          if let number = value?.wholeNumber {
            sums[member, default: 0] = sums[member, default: 0].addingSafely(number)
          }
        }
      }
      lines += 1
    }
  }

  private mutating func note(_ reason: SafeText) {
    if faults.count < Self.faultLimit { faults.append((lines + 1, reason)) }
  }
}

extension Int {
  /// The sum, or the largest number where it is larger still: numbers of a file can be anything.
  func addingSafely(_ other: Int) -> Int {
    let (sum, overflow) = addingReportingOverflow(other)
    return overflow ? .max : sum
  }
}
