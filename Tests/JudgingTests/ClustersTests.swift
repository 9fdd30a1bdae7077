import Detection
import Testing

@testable import Judging

@Suite("Needs that recur")
struct ClustersTests {
  private typealias Made = HandMade

  private func only(_ made: HandMade, _ policy: Policy = Policy()) throws -> Clusters.Cluster {
    let all = Clusters(over: made.settled, policy).all
    #expect(all.count == 1)
    return try #require(all.first)
  }

  @Test("are put together by the export's topic, else by ours, else by none, and by their first signal")
  func matters() {
    var made = HandMade()
    made.add(2, needs: [Made.need(.missed)]) { $0.attributes[Attribute.topic.rawValue] = 4 }
    made.add(needs: [Made.need(.missed)]) { $0.attributes[Attribute.topic.rawValue] = NameTable.other }
    made.add(needs: [Made.need(.missed, by: .aiLoop)], topics: [Made.topic(.legal, .reached)])
    made.add(needs: [Made.need(.onTime), Made.need(.onTime)])
    made.add(Made.plain.union(.test), needs: [Made.need(.missed)])
    let all = Clusters(over: made.settled, Policy()).all
    // By needs that went wrong, then by all of them, then by matter: names, the rest of the names, ours, none.
    #expect(all.map(\.matter) == [.named(4), .other, .risk(.legal), .none])
    #expect(all.map(\.signal) == [.rephrase, .rephrase, .aiLoop, .rephrase])
    #expect(all.map(\.needs.all) == [2, 1, 1, 2])
    #expect(all.allSatisfy { !$0.isCalledOut && $0.hint == nil })
  }

  @Test("are called out from thirty needs on", arguments: [(29, false), (30, true)])
  func size(_ count: Int, _ isCalledOut: Bool) throws {
    var made = HandMade()
    made.add(count, needs: [Made.need(.unfulfilled, aiMessages: 3)])
    let cluster = try only(made)
    #expect(cluster.isCalledOut == isCalledOut)
    #expect(cluster.hint == (isCalledOut ? .workflow : nil))
    #expect(cluster.aiMessages.spread?.median == 3)
    #expect(Clusters(over: made.settled, Policy()).calledOut.count == (isCalledOut ? 1 : 0))
  }

  @Test("say where the cause may lie when half of those that went wrong show it")
  func hints() throws {
    let cases: [(Clusters.Hint?, (inout HandMade) -> Void)] = [
      (.workflow, { $0.add(20, needs: [Made.need(.unfulfilled)]) }),
      (
        .routing,
        { $0.add(20, needs: [Made.need(.late)], handovers: [Made.handover([.fulfilled, .transferredTwice])]) }
      ),
      (.knowledge, { $0.add(20, needs: [Made.need(.missed, .soft, .sawNonAnswer)]) }),
      (.model, { $0.add(20, needs: [Made.need(.missed)], signals: [Made.fired(.confidenceDrop)]) }),
      (.policy, { $0.add(20, needs: [Made.need(.missed)], topics: [Made.topic(.legal, .humanRequired)]) }),
      // The human who was asked for came.
      (nil, { $0.add(20, needs: [Made.need(.late)], topics: [Made.topic(.legal, [.humanRequired, .reached])]) }),
      // A match that was not counted is no sign of an unsure model.
      (nil, { $0.add(20, needs: [Made.need(.missed)], signals: [Made.suppressed(.confidenceDrop, .task)]) }),
      // Nothing is shown.
      (nil, { $0.add(20, needs: [Made.need(.missed)]) }),
    ]
    for (number, (hint, fill)) in cases.enumerated() {
      var made = HandMade()
      // One topic for all of them, so that they are one cluster.
      fill(&made)
      made.add(20, needs: [Made.need(.missed)])
      var rows = made.rows
      for index in rows.indices { rows[index].attributes[Attribute.topic.rawValue] = 1 }
      let settled = SettledRows(rows, made.entries, asOf: nil)
      let cluster = try #require(Clusters(over: settled, Policy()).all.first)
      #expect(cluster.needs.wrong == 40)
      #expect(cluster.hint == hint, "case \(number)")
      // With one more that shows nothing it is less than half.
      made.add(needs: [Made.need(.missed)])
      rows = made.rows
      for index in rows.indices { rows[index].attributes[Attribute.topic.rawValue] = 1 }
      let more = Clusters(over: SettledRows(rows, made.entries, asOf: nil), Policy())
      #expect(more.all.first?.hint == nil, "case \(number)")
    }
  }

  @Test("ask for a shortcut when nearly all are late or missed and humans settled the rest")
  func shortcut() throws {
    var made = HandMade()
    made.add(27, needs: [Made.need(.late)])
    made.add(3, needs: [Made.need(.onTime)])
    #expect(try only(made).isShortcutCandidate)
    #expect(try !only(made).isKnowledgeCandidate)
    // 27 of 31 are less than nine in ten.
    made.add(needs: [Made.need(.onTime)])
    #expect(try !only(made).isShortcutCandidate)
    // Nobody ever came, so nobody knows that a human settles it.
    var missed = HandMade()
    missed.add(40, needs: [Made.need(.missed)])
    #expect(try !only(missed).isShortcutCandidate)
    // Nor where the export does not show who came.
    var unobserved = HandMade()
    unobserved.add(40, needs: [Made.need(.late, .soft, .unobserved)])
    #expect(try !only(unobserved).isShortcutCandidate)
  }

  @Test("ask for knowledge when the AI had no answer and the first human had it")
  func knowledge() throws {
    var made = HandMade()
    made.add(
      15, needs: [Made.need(.onTime, .soft, .sawNonAnswer)], handovers: [Made.handover([.fulfilled, .resolvedFirst])])
    made.add(15, needs: [Made.need(.onTime)])
    #expect(try only(made).isKnowledgeCandidate)
    #expect(try only(made).answeredByFirstHuman == 15)
    made.add(needs: [Made.need(.onTime)])
    #expect(try !only(made).isKnowledgeCandidate)
  }
}
