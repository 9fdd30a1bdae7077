import Judging
import Testing

@Suite("Names as numbers")
struct NameTableTests {
  /// What rows with these names say at the end, with a table of a small limit.
  private func said(_ names: [String], limit: Int) -> [String] {
    var table = NameTable(limit: limit)
    var numbers: [UInt16] = []
    for name in names {
      if table.isFull {
        let new = table.renumber()
        numbers = numbers.map { new[Int($0)] }
      }
      numbers.append(table.number(of: Array(name.utf8)))
    }
    let (kept, map) = table.finish()
    return numbers.map { number in
      let last = map[Int(number)]
      if last == 0 { return "" }
      return last == NameTable.other ? "(other)" : String(decoding: kept[Int(last) - 1], as: UTF8.self)
    }
  }

  @Test("Equal names have one number, nothing has none, and the order of names does not matter")
  func equal() {
    #expect(said(["b", "a", "", "b", "é"], limit: 10) == ["b", "a", "", "b", "é"])
    // Compared by their bytes: composed and decomposed letters are two names.
    var table = NameTable()
    #expect(table.number(of: Array("\u{E9}".utf8)) == 1)
    #expect(table.number(of: Array("e\u{301}".utf8)) == 2)
  }

  @Test("Beyond the limit the first by their bytes stay, however the names come")
  func limit() {
    let names = (0..<40).map { "n\($0 / 10)\($0 % 10)" }
    let orders = [names, names.reversed(), names.filter { $0.hasSuffix("7") } + names + names.reversed()]
    for order in orders {
      for limit in [1, 3, 10] {
        let kept = Set(names.sorted().prefix(limit))
        #expect(said(order, limit: limit) == order.map { kept.contains($0) ? $0 : "(other)" }, "\(limit)")
      }
    }
  }

  @Test("More names than there are numbers change nothing: seventy thousand, falling and rising")
  func many() {
    let names = (0..<70_000).map { String(100_000 + $0) }
    let kept = Set(names.prefix(50))
    for order in [names, names.reversed()] {
      #expect(said(order, limit: 50) == order.map { kept.contains($0) ? $0 : "(other)" })
    }
  }

  @Test("A name of more than 256 bytes counts among the others")
  func long() {
    let (fits, long) = (String(repeating: "a", count: 256), String(repeating: "a", count: 257))
    #expect(said([fits, long], limit: 10) == [fits, "(other)"])
  }
}

@Suite("What a row costs")
struct RowSizeTests {
  @Test("A row and its entries keep to their sizes: 256 bytes a conversation are the budget")
  func sizes() {
    #expect(MemoryLayout<Row>.stride <= 248)
    #expect(MemoryLayout<NeedEntry>.stride <= 32)
    #expect(MemoryLayout<HandoverEntry>.stride <= 48)
    #expect(MemoryLayout<TopicEntry>.stride <= 16)
    #expect(MemoryLayout<SignalEntry>.stride <= 12)
  }
}
