/// Finds the known word that somebody most likely meant.
package enum Suggestion {
  /// The nearest of the known words, or `nil` when none is near.
  ///
  /// Near is a Damerau-Levenshtein distance of at most a third of the longer word, and at most three; or one word
  /// that begins with the other. The first of equals wins, so the order of `known` counts.
  package static func nearest(to typed: String, among known: [String]) -> String? {
    let typedBytes = Array(typed.utf8)
    guard !typedBytes.isEmpty, typedBytes.count <= 64 else { return nil }
    var best: (word: String, distance: Int)?
    for word in known {
      let bytes = Array(word.utf8)
      let found = distance(typedBytes, bytes)
      let limit = min(3, max(typedBytes.count, bytes.count) / 3)
      let isNear = found <= limit || (typedBytes.count >= 2 && bytes.starts(with: typedBytes))
      if isNear, found < (best?.distance ?? .max) { best = (word, found) }
    }
    return best?.word
  }

  /// How many insertions, deletions, changes and swaps of neighbours turn one into the other.
  ///
  /// No part is edited twice (the restricted form, also called optimal string alignment). The cost is the product of
  /// both lengths.
  static func distance(_ first: [UInt8], _ second: [UInt8]) -> Int {
    var beforePrevious: [Int] = []
    var previous = Array(0...second.count)
    for row in first.indices {
      var current = [row + 1]
      current.reserveCapacity(second.count + 1)
      for column in second.indices {
        var cost = min(
          previous[column + 1] + 1, current[column] + 1, previous[column] + (first[row] == second[column] ? 0 : 1))
        if row > 0, column > 0, first[row] == second[column - 1], first[row - 1] == second[column] {
          cost = min(cost, beforePrevious[column - 1] + 1)
        }
        current.append(cost)
      }
      beforePrevious = previous
      previous = current
    }
    return previous[second.count]
  }
}
