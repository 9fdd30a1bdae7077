import Conversations

// The identifiers of events, compared eight bytes at a time: the padding behind the words may be read.

extension Conversation {
  /// Whether each identifier of an event is longer than the one before or, at equal length, greater.
  ///
  /// Counters and identifiers with a time in front are; then none stands twice, and no table is needed.
  var hasRisingIdentifiers: Bool {
    unsafe bytes.withUnsafeBytes { raw in
      var last = TextRange.none
      for index in events.indices {
        let id = events[index].id
        if id.count > last.count {
          last = id
        } else if !id.isEmpty {
          guard id.count == last.count, unsafe Self.precedes(last, id, in: raw) else { return false }
          last = id
        }
      }
      return true
    }
  }

  /// Whether one of two texts of equal length, not empty, is less than the other.
  @inline(__always)
  @unsafe private static func precedes(_ a: TextRange, _ b: TextRange, in raw: UnsafeRawBufferPointer) -> Bool {
    var offset = 0
    while true {
      let rest = Int(a.count) &- offset
      let shift: UInt64 = rest >= 8 ? 0 : UInt64(truncatingIfNeeded: 64 &- rest &* 8)
      let x = unsafe raw.loadUnaligned(fromByteOffset: Int(a.start) &+ offset, as: UInt64.self).bigEndian &>> shift
      let y = unsafe raw.loadUnaligned(fromByteOffset: Int(b.start) &+ offset, as: UInt64.self).bigEndian &>> shift
      if x != y { return x < y }
      if rest <= 8 { return false }
      offset &+= 8
    }
  }

  /// A hash for telling the few identifiers of one conversation apart.
  func hash(of range: TextRange) -> UInt64 {
    unsafe bytes.withUnsafeBytes { raw in
      unsafe Hash128(start: raw.baseAddress.map { unsafe $0 + Int(range.start) }, count: Int(range.count)).low
    }
  }

  /// Whether two ranges hold the same bytes.
  func hasSameBytes(_ a: TextRange, _ b: TextRange) -> Bool {
    a.count == b.count
      && bytes[Int(a.start)..<Int(a.start) + Int(a.count)]
        .elementsEqual(bytes[Int(b.start)..<Int(b.start) + Int(b.count)])
  }
}
