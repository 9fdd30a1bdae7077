/// Finds all listed phrases in one pass over the words of a message: a finite automaton with full rows.
///
/// Its letters are classes of words that stand in the same places of the same phrases (symbol 0: every other word). A
/// cell is the row to go on with and the list of phrases that end here, so a word costs one load; the root's row and
/// those of the common words stay in the first cache. ``PhraseCompiler`` makes the rows.
@safe
struct PhraseTable: ~Copyable, @unchecked Sendable {
  // Sendable because nothing changes after `init`.

  /// A phrase that ends at a word.
  struct Output: Sendable, Hashable {
    /// What it means, as the number of its list.
    var list: UInt8
    /// How many words it has.
    var length: UInt8
  }

  private let cells: UnsafeMutablePointer<UInt32>
  let symbolCount: Int
  /// How many rows there are; a row is a state that can go on.
  let rowCount: Int
  private let outputs: [[Output]]

  init(_ compiled: PhraseCompiler.Compiled) {
    symbolCount = compiled.symbolCount
    rowCount = compiled.cells.count / compiled.symbolCount
    outputs = compiled.outputs
    unsafe cells = .allocate(capacity: compiled.cells.count)
    for (index, cell) in compiled.cells.enumerated() { unsafe (cells + index).initialize(to: cell) }
  }

  deinit { unsafe cells.deallocate() }

  /// The cell after a word: the row to go on with in the low half, the outputs in the high half.
  @inline(__always)
  func step(_ cell: UInt32, _ symbol: UInt16) -> UInt32 {
    unsafe cells[Int(cell & 0xffff) &* symbolCount &+ Int(symbol)]
  }

  /// The phrases that end at the word of a cell.
  func outputs(of cell: UInt32) -> [Output] { outputs[Int(cell >> 16)] }
}
