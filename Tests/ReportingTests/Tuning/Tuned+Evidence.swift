import Conversations
import Detection
import Judging

@testable import Studies

extension Tuned {
  /// Labels by one rater, or by two who agree well or badly.
  static func ground(_ kind: Kind, _ talks: [Talk], raters: Raters) -> Tuning.Ground {
    switch kind {
    case .nothing: return .none
    case .team: return .team
    case .labels:
      var tally = LabelTally()
      var votes: [[SettledLabel.Vote]] = []
      for (number, talk) in talks.enumerated() {
        guard let isDue = talk.isDue else {
          tally.count(nil)
          continue
        }
        let opinion: Opinion = isDue ? .yes : .no
        var settled = SettledLabel(opinion: opinion)
        settled.place = isDue ? talk.due : nil
        settled.votes = [SettledLabel.Vote(rater: "ana", opinion: opinion, place: settled.place)]
        let differs = raters == .apart ? number % 2 == 0 : number % 12 == 0
        if raters != .one {
          settled.votes.append(
            SettledLabel.Vote(rater: "ben", opinion: differs == isDue ? .no : .yes, place: settled.place))
        }
        tally.count(settled)
        votes.append(settled.votes)
      }
      var counts = LabelCounts()
      counts.tally = tally
      counts.agreement = LabelAgreement(votes)
      (counts.repeated, counts.absent) = (3, 2)
      for talk in talks.filter({ $0.isDue != nil && !$0.isEarlier }) {
        counts.present.count(escalated: true, yes: talk.isDue == true ? 1 : 0, of: 1)
      }
      return .labels(counts)
    }
  }

  static func stability(_ values: [Int], _ value: Int, isUnstable: Bool) -> Stability? {
    let chosen = (0..<200).map { isUnstable ? values[$0 % values.count] : value }
    return Stability(chosen: chosen, searched: values[0]...values[values.count - 1])
  }

  /// What is varied; of the last parameter the space lacks the present value, and one policy has another.
  static func axes(of policy: Policy) -> [SearchAxis] {
    let all = Parameter.all(of: policy)
    let wanted = [("score.threshold", thresholds), ("exchange.max", caps), ("sent.level", [-6_000, -4_000])]
    return wanted.compactMap { key, values in
      all.first { $0.key == key }.map { SearchAxis($0, values: values, in: policy) }
    }
  }

  /// An AI that is surer than it should be.
  static func reliability(_ cases: Int) -> Reliability {
    var reliability = Reliability()
    var draws = Draws(state: 3)
    for _ in 0..<cases {
      let confidence = 3_000 + draws.next(7_001)
      reliability.count(
        TenThousandths(rawValue: Int32(confidence)), endedBadly: draws.next(10_000) > confidence * 3 / 4)
    }
    return reliability
  }

  /// Calls of both policies and of those that look at nothing, in conversations of customer and AI in turn.
  static func golden(
    _ talks: [Talk], _ escalations: [(Tuning.GoldenRow.Policy, (Talk) -> Moment?)]
  ) -> [Tuning.GoldenRow] {
    let judged = talks.filter { $0.isDue != nil }
    let silent = judged.map { talk in
      let length = max(24, (talk.moments.last?.event ?? 0) + 1)
      return GoldenFigures.Dialogue(
        isAI: (0..<length).map { $0 % 2 == 1 }, gold: talk.isDue == true ? [2 * talk.due, 2 * talk.due + 1] : [],
        called: [])
    }
    let trivial: [(Tuning.GoldenRow.Policy, TrivialPolicy)] = [
      (.never, .never), (.everyMessage, .everyMessage), (.everyAIMessage, .everyAIMessage),
      (.secondAIMessage, .secondAIMessage), (.messageFive, .fifth), (.messageEleven, .eleventh), (.oracle, .oracle),
    ]
    let own = escalations.map { policy, moment in
      Tuning.GoldenRow(
        policy: policy,
        figures: GoldenFigures(
          zip(silent, judged).map { dialogue, talk in
            var dialogue = dialogue
            dialogue.called = moment(talk).map { [$0.event] } ?? []
            return dialogue
          }))
    }
    return own + trivial.map { Tuning.GoldenRow(policy: $0, figures: GoldenFigures($1, over: silent)) }
  }
}
