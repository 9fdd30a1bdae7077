import Conversations

extension JSONCursor {
  /// Copies bytes of the block to the text as they are.
  mutating func copyOut(from start: Int, count: Int) -> TextRange {
    unsafe (out + outCount).copyMemory(from: base + start, byteCount: count)
    let range = TextRange(start: UInt32(truncatingIfNeeded: outCount), count: UInt32(truncatingIfNeeded: count))
    outCount += count
    return range
  }

  /// Writes words of our own to the text; at most 8 KB a record.
  mutating func write(_ words: String) -> TextRange {
    let start = outCount
    for byte in words.utf8.prefix(8192) {
      unsafe out.storeBytes(of: byte, toByteOffset: outCount, as: UInt8.self)
      outCount += 1
    }
    return TextRange(start: UInt32(truncatingIfNeeded: start), count: UInt32(truncatingIfNeeded: outCount - start))
  }

  /// Puts another byte in the place of one, within a part of the text.
  func replace(_ old: UInt8, by new: UInt8, in range: TextRange) {
    for index in Int(range.start)..<Int(range.start) + Int(range.count)
    where unsafe out.load(fromByteOffset: index, as: UInt8.self) == old {
      unsafe out.storeBytes(of: new, toByteOffset: index, as: UInt8.self)
    }
  }

  /// Adds a text to the end of another one that was read just before it.
  @inline(__always)
  func joined(_ first: TextRange, _ second: TextRange) -> TextRange {
    TextRange(start: first.start, count: second.start &+ second.count &- first.start)
  }

  /// Copies all text of the record, and the padding, to a conversation.
  @inline(__always)
  func moveText(to conversation: inout Conversation) {
    unsafe (out + outCount).initializeMemory(as: UInt8.self, repeating: 0, count: Conversation.padding)
    unsafe conversation.bytes.append(
      contentsOf: UnsafeRawBufferPointer(start: out, count: outCount + Conversation.padding))
  }
}

extension JSONCursor {
  /// Reads a string that names something; what was decoded for it is forgotten.
  mutating func nameText() -> String {
    let before = outCount
    let (start, count) = readText()
    outCount = before
    if failed { return "" }
    return unsafe String(decoding: UnsafeRawBufferPointer(start: out + start, count: min(count, 200)), as: UTF8.self)
  }
}
