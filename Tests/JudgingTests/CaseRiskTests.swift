import Detection
import Testing

@testable import Judging

@Suite("The risk of a case")
struct CaseRiskTests {
  private func judgement(_ verdict: ConversationVerdict, _ needs: [(NeedVerdict, CauseKind)]) -> Judgement {
    Judgement(
      needs: needs.map { JudgedNeed(verdict: $0.0, kind: $0.1) }, handovers: [], verdict: verdict,
      outcome: .open)
  }

  @Test(
    "is that of the strongest cause among the needs that gave the verdict, and a little more for a worse verdict",
    arguments: [
      ("missed topic", .missed, [(.missed, .risk)], 33), ("missed request", .missed, [(.missed, .asked)], 23),
      ("missed strain", .missed, [(.missed, .soft)], 13),
      ("unfulfilled topic", .unfulfilled, [(.unfulfilled, .risk)], 32),
      ("late request", .late, [(.late, .asked)], 21), ("late strain", .late, [(.late, .soft)], 11),
      ("the worst of two", .missed, [(.missed, .soft), (.missed, .risk)], 33),
      ("a need with another verdict adds nothing", .missed, [(.missed, .soft), (.late, .risk)], 13),
      ("a handover without a need", .unfulfilled, [], 2), ("a handover nobody needed", .unneeded, [], 0),
      ("a handover nobody needed beside a need", .unneeded, [(.onTime, .risk)], 0),
    ] as [(String, ConversationVerdict, [(NeedVerdict, CauseKind)], Int)])
  func flagged(_ name: String, _ verdict: ConversationVerdict, _ needs: [(NeedVerdict, CauseKind)], _ risk: Int) {
    #expect(judgement(verdict, needs).risk == risk, "\(name)")
  }

  @Test("is none for every verdict that is not flagged", arguments: ConversationVerdict.allCases)
  func calm(_ verdict: ConversationVerdict) {
    let isFlagged = [.missed, .unfulfilled, .late, .unneeded].contains(verdict)
    let risk = judgement(verdict, [(.open, .risk), (.onTime, .asked)]).risk
    #expect((risk != CaseRisk.none) == isFlagged)
    #expect(isFlagged == (CaseRisk.weight(of: verdict) != nil))
  }

  @Test("does not count a need that has no verdict of its own")
  func uncounted() {
    var told = judgement(.missed, [(.missed, .soft), (.missed, .risk)])
    told.needs[1].isCounted = false
    #expect(told.risk == 13)
  }
}
