/// Up to twelve groups of digits with what stands between them, from the first digit of one.
///
/// At most 24 digits are read, so the cost of one is bounded. Two groups belong together when a blank, a hyphen, a point
/// or a stroke is between them, the hyphen and the stroke perhaps between blanks, or a bracket.
struct DigitGroups {
  /// What stands before a group.
  enum Gap: UInt8 { case none, blank, hyphen, point, stroke, bracket, spaced }

  static let limit = 12
  static let digitLimit = 24

  let start: Int
  private(set) var count = 0
  /// The sum of all digits.
  private(set) var digits = 0
  private var starts = SIMD16<UInt8>()
  private var lengths = SIMD16<UInt8>()
  private var gaps = SIMD16<UInt8>()

  init(in text: Span<UInt8>, from start: Int, firstEnd: Int) {
    self.start = start
    var gap = Gap.none
    var (first, end) = (start, firstEnd)
    while count < Self.limit, digits + end - first <= Self.digitLimit, first - start < 200 {
      starts[count] = UInt8(first - start)
      lengths[count] = UInt8(end - first)
      gaps[count] = gap.rawValue
      count += 1
      digits += end - first
      guard let next = Self.gap(in: text, at: end) else { return }
      gap = next.gap
      first = next.end
      end = first
      while end < text.count, Ascii.isDigit(text[end]), end - first <= Self.digitLimit { end += 1 }
    }
  }

  func start(_ group: Int) -> Int { start + Int(starts[group]) }
  func length(_ group: Int) -> Int { Int(lengths[group]) }
  func end(_ group: Int) -> Int { start(group) + length(group) }
  func gap(_ group: Int) -> Gap { Gap(rawValue: gaps[group]) ?? .none }

  /// The digits of the first so many groups.
  func digits(_ groups: Int) -> Int {
    var sum = 0
    for group in 0..<groups { sum += length(group) }
    return sum
  }

  /// Whether the groups have exactly these lengths.
  func hasLengths(_ wanted: [Int]) -> Bool {
    guard count >= wanted.count else { return false }
    for group in wanted.indices where length(group) != wanted[group] { return false }
    return true
  }

  /// Whether all gaps up to a group are the same, from the second group on.
  func hasOneGap(_ groups: Int, from second: Int = 1) -> Bool {
    for group in second..<max(second, groups) where gaps[group] != gaps[second] { return false }
    return true
  }

  /// Whether what stands first reads as a date: day, month and year, or the year first.
  func isDate(in text: Span<UInt8>) -> Bool {
    guard count >= 3, gap(1) == gap(2), gap(1) != .bracket else { return false }
    let lengths = (length(0), length(1), length(2))
    if lengths.0 == 4, lengths.1 <= 2, lengths.2 <= 2 {
      return (1900...2099).contains(value(0, in: text)) && value(1, in: text) <= 12 && value(2, in: text) <= 31
    }
    guard lengths.0 <= 2, lengths.1 <= 2, lengths.2 == 4 || (lengths.2 == 2 && gap(1) != .blank) else { return false }
    return value(0, in: text) <= 31 && value(1, in: text) <= 31 && count < 5
  }

  private func value(_ group: Int, in text: Span<UInt8>) -> Int {
    var value = 0
    for index in start(group)..<end(group) { value = value &* 10 &+ Int(text[index] &- 0x30) }
    return value
  }

  /// What parts a group from the next digit; nil when none follows.
  private static func gap(in text: Span<UInt8>, at end: Int) -> (gap: Gap, end: Int)? {
    var index = end
    let blanks = text.blank(at: index)
    index += blanks
    let sign: Gap
    switch text.byte(index) {
    case UInt8(ascii: "."): (sign, index) = (.point, index + 1)
    case UInt8(ascii: "/"): (sign, index) = (.stroke, index + 1)
    case UInt8(ascii: "("), UInt8(ascii: ")"):
      (sign, index) = (.bracket, index + 1)
      if text.hyphen(at: index) > 0 { index += text.hyphen(at: index) }
    default:
      let hyphen = text.hyphen(at: index)
      (sign, index) = (hyphen > 0 ? .hyphen : .none, index + hyphen)
    }
    if sign == .none { return blanks > 0 && Ascii.isDigit(text.byte(index)) ? (.blank, index) : nil }
    let after = text.blank(at: index)
    index += after
    if sign == .bracket, text.byte(index) == UInt8(ascii: "(") { index += 1 }
    guard index < text.count, Ascii.isDigit(text[index]) else { return nil }
    if sign == .bracket { return (sign, index) }
    if blanks > 0 || after > 0 { return blanks > 0 && after > 0 && sign != .point ? (.spaced, index) : nil }
    return (sign, index)
  }
}
