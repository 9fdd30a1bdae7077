/// A store on disk for what does not fit in memory: bytes are appended, and read again by their place.
///
/// A value of closures, so that libraries need not know of files. What is stored is gone when the program ends,
/// however it ends.
struct Storage: Sendable {
  /// Stores bytes behind all others and says where they begin.
  let append: @Sendable ([UInt8]) throws(WriteError) -> Int
  /// Gives so many bytes from a place; fewer never.
  let read: @Sendable (_ offset: Int, _ count: Int) throws(WriteError) -> [UInt8]
}
