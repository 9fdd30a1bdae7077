/// Forty-eight counts of twelve bits each: the needs of a row by part and verdict.
///
/// They are the widest part of a row, and nearly always zero, so two of them share three bytes. A count stays at
/// ``limit`` once it is there.
package struct PartCounts: Sendable {
  /// The largest count.
  package static let limit = 4_095
  /// How many counts there are.
  package static let count = 48

  /// Two counts in three bytes: the low halves of eight bits, then both high halves.
  private var bytes = InlineArray<72, UInt8>(repeating: 0)

  /// All zero.
  package init() {}

  /// One count, by its slot; more than ``limit`` is kept as that.
  package subscript(slot: Int) -> Int {
    get {
      let pair = slot / 2 * 3
      let high = Int(bytes[pair + 2])
      return slot & 1 == 0 ? Int(bytes[pair]) | (high & 15) << 8 : Int(bytes[pair + 1]) | (high >> 4) << 8
    }
    set {
      let kept = UInt16(min(max(0, newValue), Self.limit))
      let pair = slot / 2 * 3
      let low = UInt8(truncatingIfNeeded: kept)
      let high = UInt8(truncatingIfNeeded: kept >> 8)
      if slot & 1 == 0 {
        bytes[pair] = low
        bytes[pair + 2] = bytes[pair + 2] & 0xF0 | high
      } else {
        bytes[pair + 1] = low
        bytes[pair + 2] = bytes[pair + 2] & 0x0F | high << 4
      }
    }
  }

  /// Counts one more.
  mutating func increment(_ slot: Int) { self[slot] += 1 }
}
