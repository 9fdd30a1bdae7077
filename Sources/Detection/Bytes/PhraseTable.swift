/// Finds all listed phrases in one pass over the words of a message: an Aho-Corasick automaton with full rows.
///
/// Its letters are the listed words of the phrases (symbol 0: every other word). A state without children has no row of
/// its own: its fail state's row serves, so a cell is the row to go on with and the list of phrases that end here. One
/// load a word; the root's row and those of the common words stay in the first cache.
@safe
struct PhraseTable: ~Copyable, @unchecked Sendable {
  // Sendable because nothing changes after `init`.

  /// A phrase that ends at a word.
  struct Output: Sendable, Equatable {
    /// What it means, as the number of its list.
    var list: UInt8
    /// How many words it has.
    var length: UInt8
  }

  private let cells: UnsafeMutablePointer<UInt32>
  private let symbolCount: Int
  /// How many rows there are; a row is a state that can go on.
  let rowCount: Int
  private let outputs: [[Output]]

  /// Builds the automaton from phrases as runs of symbols from 1 to `symbolCount - 1`.
  init(phrases: [(symbols: [UInt16], output: Output)], symbolCount: Int) {
    var trie = Trie()
    for phrase in phrases { trie.insert(phrase.symbols, phrase.output) }
    trie.link()
    self.symbolCount = symbolCount
    outputs = trie.outputLists
    rowCount = trie.rowCount
    unsafe cells = .allocate(capacity: rowCount * symbolCount)
    unsafe cells.initialize(repeating: 0, count: rowCount * symbolCount)
    for state in trie.order where trie.row[state] >= 0 && (state == 0 || trie.ownsRow[state]) {
      let row = trie.row[state] * symbolCount
      if state != 0 {
        let fail = trie.row[trie.fail[state]] * symbolCount
        for symbol in 0..<symbolCount { unsafe cells[row + symbol] = unsafe cells[fail + symbol] }
      }
      for (symbol, child) in trie.children[state] {
        let goOn = UInt32(trie.row[child])
        unsafe cells[row + Int(symbol)] = goOn | UInt32(trie.output[child]) << 16
      }
    }
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

/// The tree of the phrases while the automaton is built.
private struct Trie {
  var children: [[(UInt16, Int)]] = [[]]
  var own: [[PhraseTable.Output]] = [[]]
  var fail: [Int] = [0]
  /// The states by depth.
  var order: [Int] = []
  /// The row of a state: its own, or that of the nearest fail state that has one.
  var row: [Int] = []
  var ownsRow: [Bool] = []
  var rowCount = 0
  /// The number of the list of outputs of a state; list 0 is empty.
  var output: [Int] = []
  var outputLists: [[PhraseTable.Output]] = [[]]

  private func child(of state: Int, by symbol: UInt16) -> Int? {
    children[state].first { $0.0 == symbol }?.1
  }

  mutating func insert(_ symbols: [UInt16], _ output: PhraseTable.Output) {
    var state = 0
    for symbol in symbols {
      if let next = child(of: state, by: symbol) {
        state = next
      } else {
        children.append([])
        own.append([])
        fail.append(0)
        children[state].append((symbol, children.count - 1))
        state = children.count - 1
      }
    }
    if !own[state].contains(output) { own[state].append(output) }
  }

  mutating func link() {
    // The root has hundreds of children, so look them up by symbol.
    var fromRoot: [UInt16: Int] = [:]
    for (symbol, next) in children[0] { fromRoot[symbol] = next }
    func find(_ state: Int, _ symbol: UInt16) -> Int? {
      state == 0 ? fromRoot[symbol] : child(of: state, by: symbol)
    }
    order = [0]
    row = [Int](repeating: -1, count: children.count)
    ownsRow = [Bool](repeating: false, count: children.count)
    output = [Int](repeating: 0, count: children.count)
    row[0] = 0
    ownsRow[0] = true
    rowCount = 1
    var next = 0
    while next < order.count {
      let state = order[next]
      next += 1
      for (symbol, child) in children[state] {
        if state != 0 {
          var back = fail[state]
          while back != 0, find(back, symbol) == nil { back = fail[back] }
          fail[child] = find(back, symbol) ?? 0
        }
        own[child] += own[fail[child]]
        if !own[child].isEmpty {
          output[child] = outputLists.count
          outputLists.append(own[child])
        }
        if children[child].isEmpty {
          row[child] = row[fail[child]]
        } else {
          row[child] = rowCount
          ownsRow[child] = true
          rowCount += 1
        }
        order.append(child)
      }
    }
    precondition(rowCount < 65_536 && outputLists.count < 65_536, "too many phrases for one table")
  }
}
