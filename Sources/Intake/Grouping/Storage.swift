/// A store for what need not stay in memory: bytes are appended, and read again by their place.
///
/// A value of closures, so that libraries need not know of files. What is stored is gone when the program ends,
/// however it ends.
package struct Storage: Sendable {
  /// Stores bytes behind all others and says where they begin.
  package let append: @Sendable ([UInt8]) throws -> Int
  /// Gives so many bytes from a place; fewer never.
  package let read: @Sendable (_ offset: Int, _ count: Int) throws -> [UInt8]

  package init(
    append: @escaping @Sendable ([UInt8]) throws -> Int, read: @escaping @Sendable (Int, Int) throws -> [UInt8]
  ) {
    self.append = append
    self.read = read
  }
}
