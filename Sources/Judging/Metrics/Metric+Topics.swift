import Detection

extension Metric {
  /// 2.6: requests for a human.
  static let requests: [Metric] = asks + bounds

  private static let asking = Rule<RowMarks>.rated.and(.all(.asked))

  private static let asks: [Metric] = [
    .conversations("Q1", "asked_for_human", of: .aiRated, counted: .all(.asked)),
    .conversations("Q2", "asks_honoured", of: asking, assessable: .showsHumans, counted: .all(.fact(.askReplied))),
    .conversations("Q2.initiated", "asks_honoured", of: asking, counted: .all(.fact(.askInitiated))),
    .conversations(
      "Q2.joined", "asks_honoured", of: asking, assessable: .showsHumans, counted: .all(.fact(.askJoined))),
    .conversations("Q3.once", "asks_before_human", of: asking, counted: .all(.askedOnce)),
    .conversations("Q3.twice", "asks_before_human", of: asking, counted: .all(.askedTwice)),
    .conversations("Q3.three_or_more", "asks_before_human", of: asking, counted: .all(.askedOften)),
    .conversations(
      "Q3.in_vain", "asks_before_human", of: asking, assessable: .showsHumans,
      counted: .all(.fact(.askedTwiceForNothing))),
  ]

  /// Q5: who had a human after so many minutes, and who had left without one.
  ///
  /// Only conversations that are over are counted, so nobody is censored, and the cumulative incidence of both events is
  /// a plain share: whoever left stays in the denominator and can no longer get a human.
  private static let bounds: [Metric] = WaitBound.allCases.flatMap { bound -> [Metric] in
    let known = Rule<RowMarks>.all(.fact([.showsHumans, .askIsTimed]))
    return [
      .conversations(
        "Q5.human_within_\(bound.minutes)_min", "time_to_human", of: asking, assessable: known,
        counted: .all(.human(within: bound))),
      .conversations(
        "Q5.left_within_\(bound.minutes)_min", "time_to_human", of: asking, assessable: known,
        counted: .all(.left(within: bound))),
    ]
  }

  /// 2.6: high-risk topics and what the policy obliges to.
  static func topics(_ policies: TopicPolicies) -> [Metric] {
    policies.all.flatMap { topic -> [Metric] in
      let key = policies.key(of: topic)
      func metric(
        _ id: String, _ name: String, assessable: Rule<RowMarks> = .always, known: Rule<TopicEntry.Marks> = .always,
        counted: Rule<RowMarks> = .always, marked: Rule<TopicEntry.Marks> = .always
      ) -> Metric {
        Metric(
          id: id, name: name, unit: .conversation,
          question: .topic(
            topic, of: .rated, assessable: assessable, known: known, counted: counted, marked: marked))
      }
      var all = [
        Metric(
          id: "K1." + key, name: "topic_incidence", unit: .conversation, question: .incidence(topic, of: .engaged)),
        metric("K2." + key, "topic_reached", assessable: .showsHumans, marked: .all(.reached)),
        metric(
          "K3." + key, "topic_reached_in_sla", assessable: .showsHumans, known: .all(.timed), marked: .all(.inTime)),
        metric("K4." + key, "topic_ai_alone", assessable: .showsHumans, marked: .all(.aiAlone)),
      ]
      for outcome in [Outcome.aiConfirmed, .aiAssumed, .aiAbandoned, .unserved, .unanswered] {
        all.append(
          metric(
            "K4." + key + "." + outcome.name, "topic_ai_alone", assessable: .showsHumans, known: .all(.aiAlone),
            counted: .outcome(outcome)))
      }
      let obligation = policies.obligation(of: topic)
      if obligation == .humanRequired {
        all += [
          metric("O1." + key, "breach_human_required", assessable: .showsHumans, marked: .none(.reached)),
          metric(
            "O3." + key, "breach_sla", assessable: .showsHumans, known: .all(.timed),
            marked: .none(.inTime)),
        ]
      }
      // Where nothing is obliged and the policy names no classes, the AI may say anything.
      let saysWhatIsAllowed = policies.aiMaySay[Int(topic.rawValue)] != MessageClass.allowedAfterTopics
      if obligation == .humanRequired || saysWhatIsAllowed {
        all.append(metric("O4." + key, "breach_said_too_much", marked: .all(.saidTooMuch)))
      }
      if obligation == .draftOnly {
        all.append(metric("O2." + key, "breach_draft_only", marked: .all(.answeredUndrafted)))
      }
      if policies.owners[Int(topic.rawValue)] != nil {
        all.append(metric("O5." + key, "breach_owner", known: .all(.teamIsKnown), marked: .all(.unowned)))
      }
      return all
    }
  }
}
