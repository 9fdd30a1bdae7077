import Conversations

/// Takes the records out of one line, whatever stands around them.
///
/// First the line itself is tried; while it is an envelope, what is in it takes its place. Then strings that hold JSON
/// are opened. At most ``deepest`` envelopes are taken off, so that no input can make this long.
struct RecordLines: ~Copyable {
  /// How many envelopes may stand around a record.
  static let deepest = 8

  private var pile = RecordPile()
  private var isLine = false

  /// Looks at the line that was built in the record last.
  mutating func open(_ record: inout Record) {
    pile.clear()
    isLine = true
    if let parts = Envelope.parts(&record) {
      isLine = false
      pile.push(parts, of: record.cursor, holder: nil)
    }
    record.remarks.clear()
  }

  /// Whether the line is a record by itself, with nothing around it.
  var isPlain: Bool { isLine }

  /// Goes to the next record that stood in an envelope; its tree is built, and its cursor has failed where it is no JSON.
  ///
  /// - Returns: where it stands in the line, or `nil` behind the last one.
  mutating func nextRecord(_ record: inout Record, in line: JSONCursor) -> RecordPile.Entry? {
    while let entry = pile.pop() {
      build(&record, entry, line)
      if !record.cursor.failed, entry.depth < Self.deepest, let parts = Envelope.parts(&record) {
        pile.push(parts, of: record.cursor, holder: entry)
        record.remarks.clear()
        continue
      }
      record.remarks.clear()
      return entry
    }
    return nil
  }

  /// Opens the strings under some keys of a record in which JSON stands; the record is built anew when there are any.
  ///
  /// A string that is no JSON stays what it is.
  mutating func unfold(_ keys: [StaticString], _ record: inout Record, at entry: RecordPile.Entry?) {
    var place = entry
    for _ in 0..<Self.foldings {
      guard let made = unfoldOnce(keys, &record, at: place) else { return }
      place = made
    }
  }

  /// How often JSON may have been put into a string before it was put into a string.
  private static let foldings = 3

  private mutating func unfoldOnce(
    _ keys: [StaticString], _ record: inout Record, at entry: RecordPile.Entry?
  ) -> RecordPile.Entry? {
    guard !keys.isEmpty, record.isKind(JSONTree.root, .object) else { return nil }
    var strings: [RecordPile.Part] = []
    for child in record.tree.children(of: JSONTree.root) where record.isKind(child, .string) {
      let key = record.key(child).inSmallLetters
      guard keys.contains(where: { Word($0) == key }), record.holdsDocument(child) else { continue }
      let node = record.tree.nodes[Int(child.number)]
      strings.append(RecordPile.Part(start: node.start, end: node.end, isString: true))
    }
    guard !strings.isEmpty else { return nil }
    let node = record.tree.nodes[0]
    let whole = RecordPile.Part(start: node.start, end: node.end, isString: false)
    let before = (record.tree, record.cursor)
    let made = pile.unfold(strings, in: whole, of: record.cursor, holder: entry)
    build(&record, made, record.cursor)
    guard record.cursor.failed else { return made }
    if let entry {
      build(&record, entry, record.cursor)
    } else {
      (record.tree, record.cursor) = before
    }
    record.remarks.note(.wrongType, .wrongType, at: nil)
    return nil
  }

  private mutating func build(_ record: inout Record, _ entry: RecordPile.Entry, _ line: JSONCursor) {
    record.cursor = pile.cursor(at: entry, like: line)
    record.tree.build(&record.cursor)
    if !record.cursor.failed { _ = record.cursor.finishLine() }
  }
}
