/// In what two messages of nearly the same words differ.
///
/// Both are walked side by side; where they part, the next words that they share are looked for a few words on. What one
/// has and the other has not is then a place of the form that is filled differently.
struct Difference {
  /// Whether a number stands in the place of another number.
  private(set) var hasOtherNumber = false
  /// Whether a word that the customer brought up stands in the place of another word.
  private(set) var hasAskedWord = false

  /// Whether the two say different things in the same form.
  var isAnotherMatter: Bool { hasOtherNumber || hasAskedWord }

  /// How far ahead shared words are looked for.
  private static let reach = 8
  /// How many words of the customer's turn are looked at.
  private static let askedLimit = 64

  init(_ new: Range<Int>, _ old: Range<Int>, _ asked: Range<Int>, _ scan: borrowing TextScan) {
    var left = new.lowerBound
    var right = old.lowerBound
    while left < new.upperBound || right < old.upperBound {
      if left < new.upperBound, right < old.upperBound, scan.isSameWord(left, right) {
        left += 1
        right += 1
        continue
      }
      let (nextLeft, nextRight) = Self.meeting(left..<new.upperBound, right..<old.upperBound, scan)
      compare(left..<nextLeft, right..<nextRight, asked.prefix(Self.askedLimit), scan)
      if isAnotherMatter { return }
      left = nextLeft
      right = nextRight
    }
  }

  /// Where the two go on with the same word; their ends when that is too far away.
  private static func meeting(
    _ left: Range<Int>, _ right: Range<Int>, _ scan: borrowing TextScan
  ) -> (left: Int, right: Int) {
    for distance in 1...reach {
      for ahead in 0...distance {
        let first = left.lowerBound + ahead
        let second = right.lowerBound + distance - ahead
        guard first < left.upperBound, second < right.upperBound else { continue }
        if scan.isSameWord(first, second) { return (first, second) }
      }
    }
    return (left.upperBound, right.upperBound)
  }

  /// Compares what stands in one place; a place that is empty on one side says nothing.
  private mutating func compare(
    _ new: Range<Int>, _ old: Range<Int>, _ asked: Range<Int>, _ scan: borrowing TextScan
  ) {
    guard !new.isEmpty, !old.isEmpty else { return }
    for index in new {
      let token = scan.token(index)
      if let number = Self.number(token, scan) {
        var others = false
        var same = false
        for other in old {
          guard let value = Self.number(scan.token(other), scan) else { continue }
          others = true
          if value == number { same = true }
        }
        if others, !same { hasOtherNumber = true }
      }
      guard !token.flags.contains(.stop) else { continue }
      for word in asked where scan.isSameWord(word, index) { hasAskedWord = true }
    }
  }

  /// The value of a number of up to two digits or of its word, else something that differs for different digits.
  private static func number(_ token: Token, _ scan: borrowing TextScan) -> UInt64? {
    let first = scan.byte(Int(token.start))
    if first >= 0x30, first <= 0x39 {
      guard token.count <= 2 else { return scan.hash(of: token) | 256 }
      let last = scan.byte(Int(token.start) + Int(token.count) - 1)
      let digit = UInt64(first - 0x30)
      if token.count == 1 { return digit }
      return last >= 0x30 && last <= 0x39 ? digit * 10 + UInt64(last - 0x30) : scan.hash(of: token) | 256
    }
    guard token.count <= 6, let place = words.firstIndex(of: scan.hash(of: token)) else { return nil }
    return UInt64(place)
  }

  private static let words = TextScan.hashes([
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
  ])
}
