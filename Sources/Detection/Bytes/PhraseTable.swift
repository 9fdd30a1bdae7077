/// Finds all listed phrases in one pass over the words of a message: a finite automaton in a comb.
///
/// Its letters are classes of words that stand in the same places of the same phrases (symbol 0: every other word).
/// Most rows differ from the root's in a few cells only, so only those are kept, interleaved in one array; a cell that
/// is not the row's own is taken from the root. Both loads are independent and the choice is a select, so a word costs
/// one load from a table that fits the second cache, whatever was said before it.
///
/// A cell is the place of the row to go on with and the list of phrases that end here. ``PhraseCompiler`` makes them.
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

  private let root: UnsafeMutablePointer<UInt32>
  private let comb: UnsafeMutablePointer<UInt64>
  let symbolCount: Int
  /// How many places the comb has.
  let combCount: Int
  /// All outputs in one row; those of a number lie between its two borders.
  private let outputs: UnsafeMutablePointer<Output>
  private let borders: UnsafeMutablePointer<UInt32>

  static let placeBits: UInt32 = 18
  static let placeMask: UInt32 = (1 << placeBits) - 1

  init(_ compiled: PhraseCompiler.Compiled) {
    symbolCount = compiled.symbolCount
    combCount = compiled.comb.count
    unsafe outputs = .allocate(capacity: compiled.outputs.reduce(1) { $0 + $1.count })
    unsafe borders = .allocate(capacity: compiled.outputs.count + 1)
    var next = 0
    for (number, list) in compiled.outputs.enumerated() {
      unsafe (borders + number).initialize(to: UInt32(next))
      for output in list {
        unsafe (outputs + next).initialize(to: output)
        next += 1
      }
    }
    unsafe (borders + compiled.outputs.count).initialize(to: UInt32(next))
    unsafe root = .allocate(capacity: compiled.root.count)
    for (index, cell) in compiled.root.enumerated() { unsafe (root + index).initialize(to: cell) }
    unsafe comb = .allocate(capacity: compiled.comb.count)
    for (index, cell) in compiled.comb.enumerated() { unsafe (comb + index).initialize(to: cell) }
  }

  deinit {
    unsafe root.deallocate()
    unsafe comb.deallocate()
    unsafe outputs.deallocate()
    unsafe borders.deallocate()
  }

  /// The cell after a word: the place of the row to go on with, and above it the number of the outputs.
  @inline(__always)
  func step(_ cell: UInt32, _ symbol: UInt16) -> UInt32 {
    let place = cell & Self.placeMask
    let own = unsafe comb[Int(place) &+ Int(symbol)]
    let other = unsafe root[Int(symbol)]
    return UInt32(truncatingIfNeeded: own &>> 32) == place ? UInt32(truncatingIfNeeded: own) : other
  }

  /// Whether a phrase ends at the word of a cell.
  @inline(__always)
  static func hasOutputs(_ cell: UInt32) -> Bool { cell > placeMask }

  /// The numbers of the phrases that end at the word of a cell, for ``output(_:)``.
  @inline(__always)
  func outputs(of cell: UInt32) -> Range<Int> {
    let number = Int(cell >> Self.placeBits)
    return unsafe Int(borders[number])..<Int(borders[number &+ 1])
  }

  /// A phrase that ends at a word.
  @inline(__always)
  func output(_ number: Int) -> Output { unsafe outputs[number] }
}
