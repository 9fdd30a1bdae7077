/// Memory with one owner, followed by bytes that may be read but mean nothing.
///
/// Wide loads and stores may run up to ``slack`` bytes past the capacity, so no scan needs a test for the end.
@safe struct ByteBuffer: ~Copyable, @unchecked Sendable {
  // Sendable: the memory belongs to this value alone, and the value cannot be copied.

  /// How many bytes past the capacity may be touched.
  static let slack = 128

  /// The first byte.
  private(set) var start: UnsafeMutableRawPointer
  /// How many bytes it holds.
  private(set) var capacity: Int

  init(capacity: Int) {
    self.capacity = capacity
    unsafe start = UnsafeMutableRawPointer.allocate(byteCount: capacity + Self.slack, alignment: 64)
    unsafe start.initializeMemory(as: UInt8.self, repeating: 0, count: min(capacity, 64))
    unsafe (start + capacity).initializeMemory(as: UInt8.self, repeating: 0, count: Self.slack)
  }

  deinit { unsafe start.deallocate() }

  /// Makes room for at least so many bytes and keeps the first ones.
  mutating func reserve(_ wanted: Int, keeping count: Int) {
    guard wanted > capacity else { return }
    var grown = ByteBuffer(capacity: max(wanted, capacity + capacity / 2))
    unsafe grown.start.copyMemory(from: start, byteCount: min(count, capacity))
    swap(&self, &grown)
  }

  /// Ends the content with zeros, so that what follows can be read and is the same each time.
  mutating func seal(at count: Int) {
    unsafe (start + count).initializeMemory(as: UInt8.self, repeating: 0, count: Self.slack)
  }

  /// Copies bytes of another buffer to a place in this one; both must have the room.
  mutating func copy(_ count: Int, from other: borrowing ByteBuffer, at source: Int, to target: Int) {
    guard count > 0 else { return }
    unsafe (start + target).copyMemory(from: other.start + source, byteCount: count)
  }
}
