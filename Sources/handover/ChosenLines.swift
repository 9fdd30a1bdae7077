/// Takes some lines out of a file while it is read; lines count from zero.
struct ChosenLines {
  /// The lines that were found, by their numbers, without their ends.
  private(set) var found: [Int: [UInt8]] = [:]

  private var wanted: Set<Int>
  private var number = 0
  private var rest: [UInt8] = []

  init(_ wanted: Set<Int>) { self.wanted = wanted }

  /// Whether nothing is looked for any more.
  var isComplete: Bool { wanted.isEmpty }

  /// Takes the next piece of the file.
  mutating func add(_ piece: [UInt8]) {
    if wanted.isEmpty { return }
    var start = piece.startIndex
    while let end = piece[start...].firstIndex(of: 0x0A) {
      if wanted.remove(number) != nil { found[number] = rest + piece[start..<end] }
      rest = []
      number += 1
      start = end + 1
    }
    if wanted.contains(number) { rest += piece[start...] }
  }
}
