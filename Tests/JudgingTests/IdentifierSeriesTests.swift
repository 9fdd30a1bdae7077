import Judging
import Testing

@Suite("Numbered identifiers")
struct IdentifierSeriesTests {
  private static func seen(_ identifiers: [String]) -> IdentifierSeries {
    var series = IdentifierSeries()
    for identifier in identifiers { series.add(Array(identifier.utf8)) }
    return series
  }

  @Test("show where numbers are missing")
  func jumps() throws {
    let numbers = Array(1_001...1_100).filter { !(1_040...1_043).contains($0) && $0 != 1_070 }
    let found = Self.seen(numbers.map { "T-\($0)" } + ["abc", "chat"])
    #expect(found.numbered == 95)
    #expect(found.unnumbered == 2)
    let series = try #require(found.series.first)
    #expect(String(decoding: series.prefix, as: UTF8.self) == "T-")
    #expect(series.members == 95)
    #expect(series.lowest == 1_001)
    #expect(series.highest == 1_100)
    #expect(series.isDense)
    #expect(series.jumps.map { [$0.first, $0.last, $0.count] } == [[1_040, 1_043, 4], [1_070, 1_070, 1]])
    #expect(series.jumps.allSatisfy { !$0.isAtEdge })
    #expect(series.jumpCount == 2)
    #expect(series.missing == 5)
    #expect(found.series.count == 1)
  }

  @Test(
    "are a series from thirty on, and dense with nine tenths of the numbers",
    arguments: [
      (Array(1...30), true, true), (Array(1...29), false, false), ((0..<100).map { $0 * 10 }, true, false),
      // 90 of 100 numbers, and 90 of 101.
      ((1...100).filter { $0 % 10 != 5 }, true, true), ((1...100).filter { $0 % 8 != 4 }, true, false),
    ] as [([Int], Bool, Bool)])
  func dense(_ numbers: [Int], _ isSeries: Bool, _ isDense: Bool) {
    let series = Self.seen(numbers.map { "x\($0)" }).series
    #expect(!series.isEmpty == isSeries)
    #expect(series.first?.isDense ?? false == isDense)
    if !isDense { #expect(series.first?.jumps.isEmpty ?? true) }
  }

  @Test("far from all others are no loss within the series")
  func edge() throws {
    let series = try #require(Self.seen((1...200).map { "T-\($0)" } + ["T-999999"]).series.first)
    #expect(series.isDense)
    #expect(series.jumps.map(\.isAtEdge) == [true])
    #expect(series.missing == 0)
    #expect(series.highest == 999_999)
  }

  @Test("count once each, whatever zeros stand before them, and take eighteen digits")
  func spelling() throws {
    let short = Self.seen((1...40).flatMap { ["A\($0)", "A000\($0)", "A\($0)"] })
    #expect(short.series.map(\.members) == [40])
    let long = Self.seen((0..<40).map { "7999999999999999900" + ($0 < 10 ? "0\($0)" : "\($0)") })
    let series = try #require(long.series.first)
    #expect(series.prefix == Array("799".utf8))
    #expect(series.highest == 999_999_999_999_990_039)
    #expect(series.isDense)
  }

  @Test("are the same in whichever order and in however many parts they are seen")
  func order() {
    var identifiers = (1...3_000).filter { $0 % 97 > 3 }.map { "T-\($0)" } + (1...90).map { "chat/\($0)" }
    // More random prefixes than are kept, some before and some behind the series in their order.
    identifiers += (0..<10_000).map { "\(String($0 &* 7_919, radix: 36))-\($0)" }
    let whole = Self.seen(identifiers).series
    #expect(whole.count == 2)
    #expect(whole.map(\.members) == [2_877, 90])
    var state: UInt64 = 5
    for parts in [2, 3, 7] {
      for index in identifiers.indices {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        identifiers.swapAt(index, Int(state >> 33) % identifiers.count)
      }
      var joined = IdentifierSeries()
      let size = identifiers.count / parts + 1
      for part in 0..<parts {
        joined.merge(Self.seen(Array(identifiers.dropFirst(part * size).prefix(size))))
      }
      #expect(joined.series == whole)
      #expect(joined.numbered == identifiers.count)
    }
  }

  @Test("stay listed when there are very many jumps, the largest first to be kept")
  func manyJumps() throws {
    let numbers = (1...30_000).filter { $0 % 20 != 0 && $0 % 4_000 > 1 }
    let series = try #require(Self.seen(numbers.map { "n\($0)" }).series.first)
    #expect(series.jumps.count == IdentifierSeries.mostJumps)
    #expect(series.jumpCount == 1_499)
    #expect(series.jumps.filter { $0.count == 2 }.count == 7)
    #expect(series.jumps.map(\.first) == series.jumps.map(\.first).sorted())
  }
}
