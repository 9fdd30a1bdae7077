import Conversations
import Detection
import Testing

@testable import Judging

@Suite("Folding metrics over rows")
struct MetricFoldTests {
  /// A rated row with so many needs of one verdict, all asked for.
  private func row(
    _ line: Int, _ verdict: NeedVerdict, _ count: Int, facts: Row.Facts = [.engaged, .closed],
    into entries: inout Entries
  ) -> Row {
    var row = Row()
    row.line = UInt32(line)
    row.idHigh = UInt64(line)
    row.facts = facts
    row.needRange = EntryRange(first: entries.needs.count, count: count)
    var need = NeedEntry()
    need.marks = [.verdict(verdict), .part(.asked)]
    entries.needs += [NeedEntry](repeating: need, count: count)
    return row
  }

  private func value(_ id: String, _ rows: [Row], _ entries: Entries) throws -> Metric.Value {
    let settled = SettledRows(rows, entries, asOf: nil)
    let found = try #require(zip(Metric.all, Metric.values(over: settled)).first { $0.0.id == id })
    return found.1
  }

  @Test("Needs of all rated rows are added, those of others are not")
  func needs() throws {
    var entries = Entries()
    let rows = [
      row(0, .missed, 2, into: &entries), row(1, .onTime, 3, into: &entries),
      row(2, .late, 1, facts: [.closed], into: &entries),
      row(3, .missed, 1, facts: [.engaged, .closed, .test], into: &entries),
    ]
    #expect(try value("T1", rows, entries) == Metric.Value(share: Share(part: 2, whole: 5), assessable: 5, of: 5))
    #expect(try value("T1.asked", rows, entries) == Metric.Value(share: Share(part: 2, whole: 5), assessable: 5, of: 5))
    #expect(try value("T1.legal", rows, entries) == Metric.Value(share: Share(part: 0, whole: 0), assessable: 0, of: 0))
    #expect(try value("T7.missed", rows, entries).share == Share(part: 1, whole: 2))
  }

  @Test("Rows beyond one block are counted like those of the first")
  func blocks() throws {
    var entries = Entries()
    let rows = (0..<10_000).map { row($0, $0 % 4 == 0 ? .missed : .onTime, 1, into: &entries) }
    #expect(try value("T1", rows, entries).share == Share(part: 2_500, whole: 10_000))
    #expect(try value("P1", rows, entries).share == Share(part: 10_000, whole: 10_000))
  }

  @Test("Of equal identifiers the newest, then the longest, then the first counts, however rows are ordered")
  func superseded() {
    var entries = Entries()
    var rows = (0..<4).map { row($0, .onTime, 1, into: &entries) }
    for index in rows.indices { rows[index].idHigh = 7 }
    rows[3].idLow = 1
    rows[1].events = 5
    rows[2].events = 5
    for order in [[0, 1, 2, 3], [3, 2, 1, 0], [2, 0, 3, 1]] {
      let settled = SettledRows(order.map { rows[$0] }, entries, asOf: nil)
      #expect(settled.rows.map(\.line) == [0, 1, 2, 3])
      #expect(settled.standings == [.superseded, .mature, .superseded, .mature])
    }
  }
}
