import Judging
import Testing

@testable import Studies

@Suite("Rows in the order of their places")
struct CensusSumTests {
  @Test("are those of a plain copy, for every order of up to six rows")
  func orders() {
    for count in 0...6 {
      for order in permutations(count) {
        var rows = (0..<count).map { number in
          var row = Row()
          row.line = UInt32(number)
          return row
        }
        let wanted = order.map { rows[Int($0)].line }
        CensusSum.arrange(&rows, by: order)
        #expect(rows.map(\.line) == wanted)
      }
    }
  }

  private func permutations(_ count: Int) -> [[Int32]] {
    if count == 0 { return [[]] }
    return permutations(count - 1).flatMap { shorter in
      (0...shorter.count).map { place in
        var longer = shorter
        longer.insert(Int32(count - 1), at: place)
        return longer
      }
    }
  }
}
