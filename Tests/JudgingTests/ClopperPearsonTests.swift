import Judging
import Testing

@Suite("The exact interval of a share")
struct ClopperPearsonTests {
  /// By scipy 1.17.1, quantiles of the beta distribution: 2.5 %, 97.5 %, 5 % and 95 %.
  @Test(
    "is that of the beta distribution",
    arguments: [
      (0, 59, 0.0, 0.060608900950339835, 0.0, 0.04950760988822693),
      (1, 59, 0.0004290233327235946, 0.09085593288664927, 0.0008690000715255871, 0.0778979215188183),
      (59, 59, 0.9393910990496601, 1, 0.950492390111773, 1),
      (5, 50, 0.03327509358902247, 0.21813536643420225, 0.040236590402114567, 0.19883300251641847),
      (45, 60, 0.6214036445204557, 0.8528139262009964, 0.6414602055951868, 0.839135621747198),
      (0, 1, 0, 0.975, 0, 0.95),
      (3, 10_000, 6.187148574838713e-05, 0.0008764745225140007, 8.17739791029067e-05, 0.0007751813790100997),
      (
        250_000, 1_000_000, 0.24915153568554574, 0.2508499125965476, 0.24928779275491153, 0.25071327670785687
      ),
      (1, 1_000_000, 2.5317807663794178e-08, 5.571630655166939e-06, 5.1293293072049535e-08, 4.743855638214234e-06),
      (0, 1_000_000, 0, 3.688872650206488e-06, 0, 2.9957277863525433e-06),
    ])
  func reference(_ part: Int, _ whole: Int, _ low: Double, _ high: Double, _ lower: Double, _ upper: Double) {
    let interval = ClopperPearson(part: part, whole: whole)
    for (found, wanted) in [
      (interval.low, low), (interval.high, high), (ClopperPearson.lower(part: part, whole: whole), lower),
      (ClopperPearson.upper(part: part, whole: whole), upper),
    ] {
      #expect(abs(found - wanted) <= 1e-9 * max(wanted, 1e-3), "\(found), not \(wanted)")
    }
  }

  @Test("is from nothing to all when there were no cases")
  func none() {
    #expect(ClopperPearson(part: 0, whole: 0).low == 0)
    #expect(ClopperPearson(part: 0, whole: 0).high == 1)
  }

  @Test("is mirrored when the other part is counted, and wider when it must be surer")
  func laws() {
    for (part, whole) in [(0, 7), (3, 7), (7, 7), (12, 80)] {
      let interval = ClopperPearson(part: part, whole: whole)
      let turned = ClopperPearson(part: whole - part, whole: whole)
      #expect(abs(interval.low + turned.high - 1) < 1e-15)
      let surer = ClopperPearson(part: part, whole: whole, at: Certainty(tenThousandths: 9_900))
      #expect(surer.low < interval.low || part == 0)
      #expect(surer.high > interval.high || part == whole)
    }
  }

  @Test("holds the share as often as it says, over a grid of shares")
  func coverage() {
    let whole = 20
    let intervals = (0...whole).map { ClopperPearson(part: $0, whole: whole) }
    for step in 1..<100 {
      let share = Double(step) / 100
      var covered = 0.0
      for part in 0...whole where intervals[part].low <= share && share <= intervals[part].high {
        covered +=
          ClopperPearson.atMost(part, of: whole, at: share)
          - (part == 0 ? 0 : ClopperPearson.atMost(part - 1, of: whole, at: share))
      }
      #expect(covered >= 0.95, "\(share)")
    }
  }
}
