extension Word {
  /// The word that a reader gets for this literal; nothing is allocated, so it may stand where it is used.
  @inline(__always)
  init(_ literal: StaticString) {
    let count = literal.utf8CodeUnitCount
    let start = unsafe UnsafeRawPointer(literal.utf8Start)
    var parts: (UInt64, UInt64, UInt64) = (0, 0, 0)
    unsafe withUnsafeMutableBytes(of: &parts) { target in
      unsafe target.copyMemory(from: UnsafeRawBufferPointer(start: start, count: min(count, 24)))
    }
    self.init(count: count, first: parts.0, second: parts.1, third: parts.2)
    if count > 24 { unsafe third = Hash128(start: start, count: count).low }
  }
}
