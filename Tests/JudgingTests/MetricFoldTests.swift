import Conversations
import Detection
import Testing

@testable import Judging

@Suite("Folding metrics over rows")
struct MetricFoldTests {
  /// A rated row with so many needs of one verdict, all asked for.
  private func row(_ line: Int, _ verdict: NeedVerdict, _ count: Int, facts: Row.Facts = [.engaged, .closed]) -> Row {
    var row = Row()
    row.line = UInt32(line)
    row.idHigh = UInt64(line)
    row.facts = facts
    row.needCounts[Int(verdict.rawValue)] = UInt16(count)
    for _ in 0..<count { row.count(.asked, verdict) }
    return row
  }

  private func value(_ id: String, _ rows: [Row]) throws -> Metric.Value {
    let settled = SettledRows(rows, asOf: nil, inactiveAfter: 0)
    let found = try #require(zip(Metric.all, Metric.values(over: settled)).first { $0.0.id == id })
    return found.1
  }

  @Test("Needs of all rated rows are added, those of others are not")
  func needs() throws {
    let rows = [
      row(0, .missed, 2), row(1, .onTime, 3), row(2, .late, 1, facts: [.closed]),
      row(3, .missed, 1, facts: [.engaged, .closed, .test]),
    ]
    #expect(try value("T1", rows) == Metric.Value(share: Share(part: 2, whole: 5), assessable: 5, of: 5))
    #expect(try value("T1.asked", rows) == Metric.Value(share: Share(part: 2, whole: 5), assessable: 5, of: 5))
    #expect(try value("T1.legal", rows) == Metric.Value(share: Share(part: 0, whole: 0), assessable: 0, of: 0))
    #expect(try value("T7.missed", rows).share == Share(part: 1, whole: 2))
  }

  @Test("Rows beyond one block are counted like those of the first")
  func blocks() throws {
    let rows = (0..<10_000).map { row($0, $0 % 4 == 0 ? .missed : .onTime, 1) }
    #expect(try value("T1", rows).share == Share(part: 2_500, whole: 10_000))
    #expect(try value("P1", rows).share == Share(part: 10_000, whole: 10_000))
  }

  @Test("Of equal identifiers the newest, then the longest, then the first counts, however rows are ordered")
  func superseded() {
    var rows = (0..<4).map { row($0, .onTime, 1) }
    for index in rows.indices { rows[index].idHigh = 7 }
    rows[3].idLow = 1
    rows[1].events = 5
    rows[2].events = 5
    for order in [[0, 1, 2, 3], [3, 2, 1, 0], [2, 0, 3, 1]] {
      let settled = SettledRows(order.map { rows[$0] }, asOf: nil, inactiveAfter: 0)
      #expect(settled.rows.map(\.line) == [0, 1, 2, 3])
      #expect(settled.standings == [.superseded, .mature, .superseded, .mature])
    }
  }
}
