import Conversations
import Detection
import Judging
import Stories
import Testing

@Suite("The metrics of 2.6: requests for a human")
struct AskMetricTests {
  @Test("Q3 counts separate turns that ask, up to the initiation behind the first of them")
  func asks() throws {
    let again = "ai: It has a key.\ncustomer: a human please\n"
    let took = "customer: my lamp is dark\nai: Press the green key.\nhuman Ana: Hm.\n-> handback\n"
    let settled = try Settled([
      // Once; twice; three times; twice in one turn is once; once before and once after the initiation.
      Ends.onTime, Ends.asked + again + "-> requested by ai\nhuman Ana: Sent.", Ends.asked + again + again,
      Ends.asked + "customer: a human please\n-> requested by ai\nhuman Ana: Sent.",
      Ends.asked + "-> requested by ai\ncustomer: where is the human\nhuman Ana: Sent.",
      // A takeover and a handback stood before both asks: they count all the same.
      took + "customer: get me a human\n" + again + "-> requested by ai\nhuman Ana: Sent.",
      // Asked only while a handover was under way: nothing was left to ask for.
      "customer: my lamp is dark\nai: Press the key.\n-> queued\ncustomer: get me a human\nhuman Ana: Sent.",
      Ends.assumed,
    ])
    #expect(settled.values("Q3") == [1, 2, 3, 1, 1, 2, 0])
    #expect(settled["Q3.once"] == "3 of 7")
    #expect(settled["Q3.twice"] == "2 of 7")
    #expect(settled["Q3.three_or_more"] == "1 of 7")
    // Asked twice or more and never had a human: the third.
    #expect(settled["Q3.in_vain"] == "1 of 7")
    // Between the first ask and the initiation: none; one; two up to the end; none; none; one; none.
    #expect(settled.values("Q4") == [0, 1, 2, 0, 0, 1, 0])
  }

  @Test("Q3.in_vain and Q5 need an export that can show humans")
  func unobserved() throws {
    let twice = Ends.asked + "ai: It has a key.\ncustomer: a human please\nai: It is green."
    let settled = try Settled([twice, "(format without human messages)\n" + twice])
    #expect(settled["Q3.in_vain"] == "1 of 1, assessable 1 of 2")
    #expect(settled["Q5.human_within_60_min"] == "0 of 1, assessable 1 of 2")
  }

  /// Seconds from the ask to the human, or to the last sign of a conversation without one.
  private static let waits: [(seconds: Int, isHuman: Bool)] = [
    (20, true), (60, true), (61, true), (170, false), (170, true), (300, false), (301, false), (800, true),
    (901, true), (3_600, false), (3_601, false), (7_200, true),
  ]

  private static func waited(_ wait: (seconds: Int, isHuman: Bool)) -> String {
    let end = wait.isHuman ? "human Ana: Sent." : "-> closed by customer"
    return Ends.asked + "\(end) (\(wait.seconds) seconds later)"
  }

  @Test("Q5 says who had a human by then, who had left, and leaves the rest waiting")
  func bounds() throws {
    let settled = try Settled(Self.waits.map(Self.waited) + ["(no times)\n" + Ends.onTime])
    let bounds = [1, 3, 5, 15, 60]
    let human = bounds.map { settled["Q5.human_within_\($0)_min"] }
    let left = bounds.map { settled["Q5.left_within_\($0)_min"] }
    // Humans came after 20, 60, 61, 170, 800, 901, 7200 seconds; the others left after 170, 300, 301, 3600, 3601.
    #expect(human == ["2", "4", "4", "5", "6"].map { $0 + " of 12, assessable 12 of 13" })
    #expect(left == ["0", "1", "2", "3", "4"].map { $0 + " of 12, assessable 12 of 13" })
    #expect(settled.values("Q5.seconds") == [20, 60, 61, 170, 800, 901, 7_200, nil])
  }

  @Test("Q5 is the cumulative incidence of Aalen and Johansen, with leaving as the competing event")
  func incidence() throws {
    let settled = try Settled(Self.waits.map(Self.waited))
    for bound in WaitBound.allCases {
      let (human, left) = Incidence.after(bound.minutes * 60, of: Self.waits)
      let shares = try ["human", "left"].map { event in
        let id = "Q5.\(event)_within_\(bound.minutes)_min"
        let metric = try #require(Metric.all.first { $0.id == id })
        return try #require(Metric.values(over: settled.rows, of: [metric])[0].share.fraction)
      }
      #expect(abs(shares[0] - human) < 1e-12)
      #expect(abs(shares[1] - left) < 1e-12)
      // What is left over still waits.
      let waiting = Double(Self.waits.count { $0.seconds > bound.minutes * 60 }) / Double(Self.waits.count)
      #expect(abs(shares[0] + shares[1] + waiting - 1) < 1e-12)
    }
  }

  @Test("Taking those who left for censored would promise more than customers had")
  func competing() {
    // Two cases: one left after a minute, one had a human after two. Half of them ever had one. One minus the survival
    // of Kaplan and Meier, with leaving as censoring, says 1 - (1 - 1/1) = all of them.
    let (human, left) = Incidence.after(120, of: [(60, false), (120, true)])
    #expect((human, left) == (0.5, 0.5))
    #expect(Incidence.kaplanMeier(120, of: [(60, false), (120, true)]) == 1)
  }

  @Test("The platform's closing days later is no wait of the customer")
  func closing() throws {
    let settled = try Settled([Ends.ignored + "\n-> closed by system (3 days later)"])
    // The last message stands 20 seconds after the ask.
    #expect(settled["Q5.left_within_1_min"] == "1 of 1")
    #expect(settled.rows.rows[0].secondsFromAsk == 20)
  }
}

/// The estimator that the shares of Q5 are held against, written from its definition.
///
/// O. O. Aalen and S. Johansen, "An empirical transition matrix for non-homogeneous Markov chains based on censored
/// observations", 1978: at each time of an event the incidence of a cause grows by the share of those still waiting
/// just before, times the cause's events among those at risk.
private enum Incidence {
  static func after(_ bound: Int, of cases: [(seconds: Int, isHuman: Bool)]) -> (human: Double, left: Double) {
    var survival = 1.0
    var (human, left) = (0.0, 0.0)
    for time in Set(cases.map(\.seconds)).sorted() where time <= bound {
      let atRisk = Double(cases.count { $0.seconds >= time })
      let came = Double(cases.count { $0.seconds == time && $0.isHuman })
      let went = Double(cases.count { $0.seconds == time && !$0.isHuman })
      human += survival * came / atRisk
      left += survival * went / atRisk
      survival *= 1 - (came + went) / atRisk
    }
    return (human, left)
  }

  static func kaplanMeier(_ bound: Int, of cases: [(seconds: Int, isHuman: Bool)]) -> Double {
    var survival = 1.0
    for time in Set(cases.map(\.seconds)).sorted() where time <= bound {
      let atRisk = Double(cases.count { $0.seconds >= time })
      survival *= 1 - Double(cases.count { $0.seconds == time && $0.isHuman }) / atRisk
    }
    return 1 - survival
  }
}
