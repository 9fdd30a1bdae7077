/// What an encoder does with the scalars of a text that its format does not take as they are.
///
/// All encoders walk in the same way: runs of bytes that stay are copied at once, the rest is asked about, scalar by
/// scalar. So each of them is linear, whatever the text is.
enum Encoding {
  /// Appends a text, asking about every ASCII byte that is marked and about every longer scalar that `isWatched`.
  ///
  /// - Parameters:
  ///   - marked: the ASCII bytes that cannot stay, as a set of bits.
  ///   - replace: appends what stands for a scalar before a byte, or says that it stays.
  @inline(__always)
  static func append(
    _ source: Span<UInt8>, to bytes: inout [UInt8], marked: ByteSet, replace: (UInt32, UInt8, inout [UInt8]) -> Bool
  ) {
    var done = 0
    var index = 0
    bytes.reserveCapacity(bytes.count + source.count)
    while index < source.count {
      let byte = source[index]
      if byte < 0x80, !marked.contains(byte) {
        index += 1
        continue
      }
      let (value, length) = scalar(in: source, at: index)
      if length == 1 || isWatched(value) {
        bytes.append(source, done..<index)
        done = index
        if replace(value, source.byte(index + length), &bytes) { done = index + length }
      }
      index += length
    }
    bytes.append(source, done..<source.count)
  }

  /// Whether a scalar beyond ASCII is of interest to any encoder: controls, separators, directions, noncharacters.
  private static func isWatched(_ value: UInt32) -> Bool {
    if value < 0xA0 { return true }
    if value == 0x2028 || value == 0x2029 || Visible.steersDirection(value) { return true }
    return value >= 0xFDD0 && (value <= 0xFDEF || value & 0xFFFE == 0xFFFE)
  }

  /// The scalar at a place of valid UTF-8, and how many bytes it has.
  static func scalar(in source: Span<UInt8>, at index: Int) -> (value: UInt32, length: Int) {
    let first = UInt32(source[index])
    func tail(_ offset: Int) -> UInt32 { UInt32(source.byte(index + offset) & 0x3F) }
    if first < 0x80 { return (first, 1) }
    if first < 0xE0 { return ((first & 0x1F) << 6 | tail(1), 2) }
    if first < 0xF0 { return ((first & 0x0F) << 12 | tail(1) << 6 | tail(2), 3) }
    return ((first & 0x07) << 18 | tail(1) << 12 | tail(2) << 6 | tail(3), 4)
  }

  /// Whether a scalar is a control of C0 or C1 or DEL.
  static func isControl(_ value: UInt32) -> Bool { value < 0x20 || (0x7F...0x9F).contains(value) }

  /// Whether a scalar is no character and never will be.
  static func isNoncharacter(_ value: UInt32) -> Bool { value & 0xFFFE == 0xFFFE || (0xFDD0...0xFDEF).contains(value) }
}

/// A set of ASCII bytes.
struct ByteSet {
  private var low: UInt64 = 0
  private var high: UInt64 = 0

  /// The bytes of a text, and all controls of ASCII when asked for.
  init(_ text: StaticString, controls: Bool) {
    for byte in text.description.utf8 { insert(byte) }
    guard controls else { return }
    for byte in UInt8(0)..<0x20 { insert(byte) }
    insert(0x7F)
  }

  private mutating func insert(_ byte: UInt8) {
    if byte < 64 { low |= 1 << UInt64(byte) } else { high |= 1 << UInt64(byte & 63) }
  }

  @inline(__always)
  func contains(_ byte: UInt8) -> Bool { (byte < 64 ? low : high) >> UInt64(byte & 63) & 1 == 1 }
}
