import Conversations

extension Substring {
  /// The same without blanks at either end.
  func trimmed() -> Substring {
    let start = self.drop { $0 == " " || $0 == "\t" || $0 == "\r" }
    guard let last = start.lastIndex(where: { $0 != " " && $0 != "\t" && $0 != "\r" }) else { return "" }
    return start[...last]
  }

  /// The same without what follows ` <-`.
  func withoutRemark() -> Substring {
    for index in indices where self[index...].hasPrefix(" <-") { return self[..<index].trimmed() }
    return self
  }

  /// What follows these words, or `nil` when it does not begin with them.
  func rest(after words: String) -> Substring? {
    hasPrefix(words) ? dropFirst(words.count).trimmed() : nil
  }

  /// The parts between commas, without the blanks.
  func listed() -> [String] { split(separator: ",").map { String($0.trimmed()) } }

  /// The content of the brackets at the very end, or `nil` when it does not end with one.
  var lastBracket: Substring? {
    guard last == ")", let open = lastIndex(of: "(") else { return nil }
    return self[index(after: open)..<index(before: endIndex)]
  }

  /// The colon after the speaker: the first that no digit follows at once and that stands outside brackets.
  var wordsBegin: Index? {
    for index in indices where self[index] == ":" {
      let next = self.index(after: index)
      let before = index > startIndex ? self[self.index(before: index)] : " "
      if next < endIndex, self[next].isNumber, before.isNumber { continue }
      return index
    }
    return nil
  }

  /// Whether it has the form of a delay, such as `8 minutes later`.
  var isDelay: Bool {
    let parts = split(separator: " ")
    return parts.count == 3 && parts[2] == "later" && Self.units[String(parts[1])] != nil
  }

  /// The milliseconds of a delay, such as `8 minutes later`.
  func delay() throws(StoryFault) -> Int64 {
    let parts = split(separator: " ")
    guard isDelay, let unit = Self.units[String(parts[1])], let count = Int64(parts[0]), (0...1_000_000).contains(count)
    else { throw StoryFault("a delay is told as \"8 minutes later\"") }
    return count * unit
  }

  /// The milliseconds since midnight of a time of day, such as `09:59:00`.
  func clock() throws(StoryFault) -> Int64 {
    let parts = split(separator: ":").compactMap { Int64($0) }
    guard parts.count == 3, count == 8, parts[0] < 24, parts[1] < 60, parts[2] < 60, parts.allSatisfy({ $0 >= 0 })
    else { throw StoryFault("a time is told as \"09:59:00\"") }
    return ((parts[0] * 60 + parts[1]) * 60 + parts[2]) * 1_000
  }

  /// A decimal number with at most four places, exact.
  func number(in range: ClosedRange<Int32>) throws(StoryFault) -> TenThousandths {
    let isNegative = first == "-"
    let parts = (isNegative ? dropFirst() : self).split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), parts.allSatisfy({ !$0.isEmpty && $0.allSatisfy { "0"..."9" ~= $0 } }),
      let whole = Int32(parts[0]), whole <= 1, parts.count == 1 || parts[1].count <= 4,
      let places = Int32(parts.count == 1 ? "0" : String(parts[1]) + String(repeating: "0", count: 4 - parts[1].count))
    else { throw StoryFault("\"\(self)\" is no number with at most four places") }
    let value = (whole * 10_000 + places) * (isNegative ? -1 : 1)
    guard range.contains(value) else { throw StoryFault("\"\(self)\" is out of its range") }
    return TenThousandths(rawValue: value)
  }

  /// A rating of one to five, brought to 0 to 1.
  func rating() throws(StoryFault) -> TenThousandths {
    guard let stars = Int32(self), (1...5).contains(stars) else { throw StoryFault("a rating is 1 to 5") }
    return TenThousandths(rawValue: (stars - 1) * 2_500)
  }

  /// The fields of a packet: `summary reason`, by the keys of our own format.
  func packet() throws(StoryFault) -> PacketFields {
    var fields: PacketFields = []
    for word in split(separator: " ") {
      guard let field = PacketFields.named.first(where: { $0.1 == word }) else {
        throw StoryFault("\"\(word)\" is no field of a packet")
      }
      fields.insert(field.0)
    }
    return fields
  }

  private static let units: [String: Int64] = [
    "millisecond": 1, "milliseconds": 1, "second": 1_000, "seconds": 1_000, "minute": 60_000, "minutes": 60_000,
    "hour": 3_600_000, "hours": 3_600_000, "day": 86_400_000, "days": 86_400_000,
  ]
}
