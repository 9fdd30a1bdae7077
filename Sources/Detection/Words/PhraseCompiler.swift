/// A phrase as it is written: words, choices, what may be left out.
indirect enum Pattern {
  /// One word of these.
  case words([UInt16])
  case sequence([Pattern])
  case choice([Pattern])
  case optional(Pattern)
}

/// Makes one automaton of many patterns: positions (Glushkov), classes of words, rows by subset construction.
///
/// A position is a place in a pattern where one of a set of words may stand; a choice of single words is one position, so
/// that `(my|your) (agent|advisor)` has two and not eight. A row is the set of positions that were just read and can go
/// on, each with how many words the phrase has so far. What ends at a word is the word's output. The table finds every
/// phrase at every place, because each word may begin a phrase anew.
struct PhraseCompiler {
  /// The finished table.
  struct Compiled {
    /// The root's cell for each symbol.
    var root: [UInt32] = []
    /// The cells of all other rows: the place of the row above 32 bits, the cell below.
    var comb: [UInt64] = []
    var symbolCount = 1
    /// Lists of phrases that end at a cell; the first list is empty.
    var outputs: [[PhraseTable.Output]] = [[]]
    /// The symbol of each word; words that stand in no phrase have none.
    var symbols: [UInt16: UInt16] = [:]
  }

  private struct Position {
    var words: [UInt16]
    var follow: [Int] = []
    var isLast = false
    var list: UInt8
  }

  private var positions: [Position] = []
  private var first: [Int] = []

  /// Adds a pattern of a list.
  mutating func add(_ pattern: Pattern, list: UInt8) {
    let ends = build(pattern, list)
    precondition(!ends.isNullable, "a phrase has at least one word")
    first += ends.first
    for position in ends.last { positions[position].isLast = true }
  }

  private struct Ends {
    var first: [Int] = []
    var last: [Int] = []
    var isNullable = true
  }

  private mutating func build(_ pattern: Pattern, _ list: UInt8) -> Ends {
    switch pattern {
    case .words(let words):
      positions.append(Position(words: words, list: list))
      return Ends(first: [positions.count - 1], last: [positions.count - 1], isNullable: false)
    case .optional(let inner):
      var ends = build(inner, list)
      ends.isNullable = true
      return ends
    case .choice(let choices):
      var all = Ends(isNullable: false)
      for choice in choices {
        let ends = build(choice, list)
        all.first += ends.first
        all.last += ends.last
        all.isNullable = all.isNullable || ends.isNullable
      }
      return all
    case .sequence(let parts):
      var all = Ends()
      for part in parts {
        let ends = build(part, list)
        for position in all.last { positions[position].follow += ends.first }
        if all.isNullable { all.first += ends.first }
        all.last = ends.isNullable ? all.last + ends.last : ends.last
        all.isNullable = all.isNullable && ends.isNullable
      }
      return all
    }
  }

  /// Which of the phrases of one list that end at one word are told.
  enum Keeping { case all, longest }

  /// Makes the table.
  func compiled(keeping: Keeping = .all) -> Compiled {
    var result = Compiled()
    let symbolsOfPosition = classify(&result)
    var builder = RowBuilder(
      positions: positions, symbols: symbolsOfPosition, symbolCount: result.symbolCount, keeping: keeping)
    builder.addRoot(first)
    var next = 0
    while next < builder.states.count {
      builder.addRow(next)
      next += 1
    }
    let comb = Comb(rows: builder.rows, symbolCount: result.symbolCount)
    result.root = builder.root.map { comb.placed($0) }
    result.comb = comb.cells
    result.outputs = builder.outputs
    return result
  }

  /// Gives words that stand in the same positions one symbol.
  private func classify(_ result: inout Compiled) -> [[UInt16]] {
    var places: [UInt16: [Int]] = [:]
    for (number, position) in positions.enumerated() {
      for word in position.words where places[word]?.last != number { places[word, default: []].append(number) }
    }
    var symbols: [[Int]: UInt16] = [:]
    var symbolsOfPosition = [[UInt16]](repeating: [], count: positions.count)
    for word in places.keys.sorted() {
      guard let where_ = places[word] else { continue }
      if let known = symbols[where_] {
        result.symbols[word] = known
        continue
      }
      let symbol = UInt16(symbols.count + 1)
      symbols[where_] = symbol
      result.symbols[word] = symbol
      for position in where_ { symbolsOfPosition[position].append(symbol) }
    }
    result.symbolCount = symbols.count + 1
    return symbolsOfPosition
  }

  /// The rows while they are made.
  private struct RowBuilder {
    let positions: [Position]
    let symbols: [[UInt16]]
    let symbolCount: Int
    /// Each row's positions with the number of words so far: position x 32 + words.
    var states: [[Int32]] = []
    /// Each row's own cells, by symbol; the root has none here.
    var rows: [[(symbol: UInt16, cell: RawCell)]] = []
    var outputs: [[PhraseTable.Output]] = [[]]
    private var numbers: [[Int32]: Int] = [:]
    private var outputNumbers: [[PhraseTable.Output]: Int] = [[]: 0]
    /// What each symbol can begin.
    private var begins: [[Int32]] = []
    private(set) var root: [RawCell] = []

    // What is asked of a position again and again.
    private let keeping: Keeping
    private let continues: [Bool]
    private let ends: [Bool]
    private let lists: [UInt8]
    private var reached: [Int64] = []
    private var items: [Int32] = []
    private var plain: [Int32: RawCell] = [:]
    private var next: [Int32] = []

    init(positions: [Position], symbols: [[UInt16]], symbolCount: Int, keeping: Keeping) {
      self.keeping = keeping
      continues = positions.map { !$0.follow.isEmpty }
      ends = positions.map(\.isLast)
      lists = positions.map(\.list)
      self.positions = positions
      self.symbols = symbols
      self.symbolCount = symbolCount
    }

    mutating func addRoot(_ first: [Int]) {
      begins = [[Int32]](repeating: [], count: symbolCount)
      for position in first {
        for symbol in symbols[position] { begins[Int(symbol)].append(Int32(position) * 32 + 1) }
      }
      for symbol in begins.indices { begins[symbol].sort() }
      states = [[]]
      numbers[[]] = 0
    }

    mutating func addRow(_ state: Int) {
      if state == 0 {
        for symbol in 0..<symbolCount { root.append(cell(begins[symbol][...], [])) }
        rows.append([])
        return
      }
      // Symbol and item in one number, so that sorting brings together what a symbol reaches.
      reached.removeAll(keepingCapacity: true)
      for item in states[state] {
        let length = item % 32 + 1
        for position in positions[Int(item / 32)].follow {
          for symbol in symbols[position] { reached.append(Int64(symbol) << 32 | Int64(position) * 32 + Int64(length)) }
        }
      }
      reached.sort()
      var own: [(symbol: UInt16, cell: RawCell)] = []
      var at = 0
      while at < reached.count {
        let symbol = reached[at] >> 32
        items.removeAll(keepingCapacity: true)
        while at < reached.count, reached[at] >> 32 == symbol {
          let item = Int32(truncatingIfNeeded: reached[at])
          if items.last != item { items.append(item) }
          at += 1
        }
        own.append((UInt16(symbol), cellForItems(begins[Int(symbol)])))
      }
      rows.append(own)
    }

    /// The cell for the items at hand; most are one item with which nothing begins anew, and those are made once.
    private mutating func cellForItems(_ begins: [Int32]) -> RawCell {
      guard items.count == 1, begins.isEmpty else { return cell(items[...], begins) }
      if let known = plain[items[0]] { return known }
      let made = cell(items[...], begins)
      plain[items[0]] = made
      return made
    }

    /// The cell for what goes on and what begins anew; both are sorted.
    private mutating func cell(_ goesOn: ArraySlice<Int32>, _ begins: [Int32]) -> RawCell {
      if goesOn.isEmpty, begins.isEmpty { return RawCell(row: 0, outputs: 0) }
      next.removeAll(keepingCapacity: true)
      var ended: [PhraseTable.Output] = []
      for item in goesOn { add(item, &ended) }
      for item in begins { add(item, &ended) }
      next.sort()
      // The longest first, so that a rule sees the widest match of a place before those inside it.
      if ended.count > 1 {
        ended.sort { ($0.list, $1.length) < ($1.list, $0.length) }
        if keeping == .longest {
          ended = ended.indices.filter { $0 == 0 || ended[$0].list != ended[$0 - 1].list }.map { ended[$0] }
        }
      }
      return RawCell(row: number(of: next), outputs: ended.isEmpty ? 0 : outputNumber(of: ended))
    }

    private mutating func add(_ item: Int32, _ ended: inout [PhraseTable.Output]) {
      let position = Int(item / 32)
      if continues[position], !next.contains(item) { next.append(item) }
      guard ends[position] else { return }
      let output = PhraseTable.Output(list: lists[position], length: UInt8(item % 32))
      if !ended.contains(output) { ended.append(output) }
    }

    private mutating func number(of state: [Int32]) -> Int {
      if let known = numbers[state] { return known }
      numbers[state] = states.count
      states.append(state)
      return states.count - 1
    }

    private mutating func outputNumber(of ended: [PhraseTable.Output]) -> Int {
      if let known = outputNumbers[ended] { return known }
      outputNumbers[ended] = outputs.count
      outputs.append(ended)
      return outputs.count - 1
    }
  }
}

/// A cell before rows have places.
struct RawCell {
  var row: Int
  var outputs: Int
}

/// Interleaves rows of few cells in one array: each row gets a place at which all its cells are free.
///
/// The fullest rows come first, one behind the other; the small ones fill the holes between them. A row is tried at a
/// bounded number of places before it goes to the end, so building stays linear and the array a little loose.
private struct Comb {
  private(set) var cells: [UInt64]
  /// The place of each row; the root's is 0, where no cell is ever found.
  private var places: [Int]

  /// A free cell bears a place that no row has.
  private static let free = UInt64(UInt32.max) << 32
  private static let tries = 200

  init(rows: [[(symbol: UInt16, cell: RawCell)]], symbolCount: Int) {
    cells = [UInt64](repeating: Self.free, count: 2 * symbolCount + 2)
    places = [Int](repeating: 0, count: rows.count)
    // Rows of one size are tried from where the last of them found its place, so that no crowded stretch is tried again.
    var start = 1
    var size = 0
    var end = 1
    // No two rows may have one place, or one would find the cells of the other.
    var isTaken = [Bool](repeating: false, count: Int(PhraseTable.placeMask) + 1)
    isTaken[0] = true
    for row in rows.indices.dropFirst().sorted(by: { (rows[$0].count, $1) > (rows[$1].count, $0) }) {
      guard let lowest = rows[row].first?.symbol else { continue }
      if rows[row].count != size {
        size = rows[row].count
        start = 1
      }
      while start + Int(lowest) < cells.count, cells[start + Int(lowest)] != Self.free { start += 1 }
      var place = start
      var left = Self.tries
      while isTaken[place] || !fits(rows[row], at: place) {
        precondition(place < Int(PhraseTable.placeMask), "too many phrases for one table")
        place += 1
        left -= 1
        if left == 0 {
          start = min(place, end)
          place = max(place, end)
        }
      }
      if left > 0 { start = place + 1 }
      precondition(place < Int(PhraseTable.placeMask), "too many phrases for one table")
      end = max(end, place + 1)
      if place + 2 * symbolCount >= cells.count {
        cells += [UInt64](repeating: Self.free, count: place + 2 * symbolCount + 2 - cells.count)
      }
      isTaken[place] = true
      places[row] = place
      for (symbol, _) in rows[row] { cells[place + Int(symbol)] = UInt64(place) << 32 }
    }
    for row in rows.indices {
      for (symbol, cell) in rows[row] {
        cells[places[row] + Int(symbol)] = UInt64(places[row]) << 32 | UInt64(placed(cell))
      }
    }
  }

  private func fits(_ row: [(symbol: UInt16, cell: RawCell)], at place: Int) -> Bool {
    for (symbol, _) in row where cells[place + Int(symbol)] != Self.free { return false }
    return true
  }

  /// A cell with the place of its row.
  func placed(_ cell: RawCell) -> UInt32 {
    precondition(cell.outputs < 1 << (32 - Int(PhraseTable.placeBits)), "too many phrases for one table")
    return UInt32(places[cell.row]) | UInt32(cell.outputs) << PhraseTable.placeBits
  }
}
