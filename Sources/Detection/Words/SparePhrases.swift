/// Phrases that are looked for in some messages only, in a pass of their own over the numbers of the words.
///
/// Those that every word goes through have their letters in ``WordEntry``; one automaton for all would multiply its rows.
final class SparePhrases: Sendable {
  let table: PhraseTable
  /// The letter of each word in the automaton, by the number of the word.
  private let symbols: [UInt16]

  /// - Parameter wordCount: how many words are listed, and one for all others.
  init(_ compiled: PhraseCompiler.Compiled, wordCount: Int) {
    var symbols = [UInt16](repeating: 0, count: wordCount)
    for (word, symbol) in compiled.symbols { symbols[Int(word)] = symbol }
    self.symbols = symbols
    table = PhraseTable(compiled)
  }

  /// The cell behind a word.
  @inline(__always)
  func step(_ cell: UInt32, _ word: UInt16) -> UInt32 { table.step(cell, symbols[Int(word)]) }
}
