import Conversations

extension JSONCursor {
  /// Takes the tags out of a decoded text, in its place; the words get no longer.
  ///
  /// Ends of blocks and `<br>` become line ends, runs of blanks one blank; scripts and styles go with their content. The
  /// named entities that mail programs write are resolved once, as are numbers of characters.
  func takeOutMarkup(_ range: TextRange) -> (words: TextRange, hasPicture: Bool) {
    let bytes = unsafe UnsafeRawBufferPointer(start: out + Int(range.start), count: Int(range.count))
    var text = MarkupText()
    unsafe text.read(Array(bytes))
    let kept = text.words.prefix(Int(range.count))
    for (index, byte) in kept.enumerated() {
      unsafe out.storeBytes(of: byte, toByteOffset: Int(range.start) + index, as: UInt8.self)
    }
    let words = TextRange(start: range.start, count: UInt32(truncatingIfNeeded: kept.count))
    return (kept.isEmpty ? .none : words, text.hasPicture)
  }
}
