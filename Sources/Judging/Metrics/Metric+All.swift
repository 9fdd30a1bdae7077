package import Detection

extension Metric {
  /// Every metric of this version under the built-in policy, in the order of metrics.md.
  package static let all: [Metric] = all(of: TopicPolicies())

  /// Every metric of this version, in the order of metrics.md; topics and keywords of a policy have theirs behind the
  /// shipped ones.
  package static func all(of policies: TopicPolicies) -> [Metric] {
    population + resolution + volume + timing + requests + topics(policies) + quality + afterwards
  }
}

extension Rule where Marks == RowMarks {
  /// In the report.
  static let included = Rule.all(.included)
  /// In the report, and the customer said something.
  static let engaged = Rule.all([.included, .fact(.engaged)])
  /// In rates.
  static let rated = Rule.all(.rated)
  /// In rates, and the AI took part.
  static let aiRated = Rule.all([.rated, .fact(.aiInvolved)])
  /// The export can show what humans write.
  static let showsHumans = Rule.all(.fact(.showsHumans))
  /// One of some outcomes.
  static func outcome(_ outcomes: Outcome...) -> Rule {
    .any(outcomes.reduce(into: RowMarks()) { $0.insert(.outcome($1)) })
  }
}

extension Rule where Marks == HandoverEntry.Marks {
  static let fulfilled = Rule.all(.fulfilled)
  /// The export can show what humans write.
  static let showsHumans = Rule.all(.showsHumans)
}

extension Rule where Marks == NeedEntry.Marks {
  static func verdict(_ verdict: NeedVerdict) -> Rule { .all(.verdict(verdict)) }
  static func part(_ part: NeedPart) -> Rule { .all(.part(part)) }
}
