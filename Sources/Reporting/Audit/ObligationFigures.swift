package import Detection
package import Judging

/// What an audit counted of one topic on which the policy asks anything.
///
/// Rates are over conversations that are over and in which the customer spoke, as in every report, so their numbers are
/// those of the metrics K2 to K5 and O1 to O5 of the same rows. The states of the rules are counted over all entries:
/// the five add up to `of`.
package struct ObligationFigures: Sendable {
  /// How one rule stands over all entries.
  package struct RuleFigures: Sendable, Equatable {
    package let rule: Breaches.Kind
    /// Entries to which the rule applies; the sum of the five below.
    package var of = 0
    package var kept = 0
    package var broken = 0
    package var unjudgeable = 0
    /// Those that may still be kept or broken; without those that are broken already.
    package var open = 0
    package var openBroken = 0

    /// Whether any of them fails.
    package var fails: Bool { broken + unjudgeable + openBroken > 0 }

    fileprivate mutating func add(_ state: Ruling.State) {
      of += 1
      switch state {
      case .kept: kept += 1
      case .broken: broken += 1
      case .unjudgeable: unjudgeable += 1
      case .open: open += 1
      case .openBroken: openBroken += 1
      }
    }
  }

  package let topic: Topic
  package let obligation: Obligation
  /// Conversations with the topic that are not excluded.
  package private(set) var entries = 0
  /// Of these: still open; without a word of the customer. Neither is in a rate.
  package private(set) var open = 0
  package private(set) var unengaged = 0
  /// Of those in rates: in exports that can hold what humans write.
  package private(set) var judged = 0
  /// Of those judged: a human wrote after the topic.
  package private(set) var reached = 0
  /// Entries of which any rule is broken or cannot be judged.
  package private(set) var failing = 0
  /// One for each rule that the policy asks for, in the order of `Breaches.Kind`.
  package private(set) var rules: [RuleFigures]
  /// AI messages of substance after the topic and before a human, of entries in rates, in ascending order.
  package private(set) var statements: [Int] = []

  /// Counts the entries of a topic.
  package init(_ topic: Topic, _ policy: Policy, over cases: [AuditedCase]) {
    self.topic = topic
    obligation = policy.topics.obligation(of: topic)
    rules = Self.rules(on: topic, policy.topics).map { RuleFigures(rule: $0) }
    for found in cases {
      for entry in found.topics where entry.topic == topic { add(entry, of: found) }
    }
    statements.sort()
  }

  /// Which rules the policy asks for on a topic.
  package static func rules(on topic: Topic, _ policies: TopicPolicies) -> [Breaches.Kind] {
    let number = Int(topic.rawValue)
    let obligation = policies.obligation(of: topic)
    let limitsWords = policies.aiMaySay[number] != MessageClass.allowedAfterTopics
    return Breaches.Kind.allCases.filter { kind in
      switch kind {
      case .humanRequired, .overSLA: obligation == .humanRequired
      case .draftOnly: obligation == .draftOnly
      case .saidTooMuch: obligation == .humanRequired || limitsWords
      case .unowned: policies.owners[number] != nil
      }
    }
  }

  private mutating func add(_ entry: AuditedTopic, of found: AuditedCase) {
    entries += 1
    if !found.isEngaged { unengaged += 1 } else if !found.standing.isMature { open += 1 }
    if found.isRated {
      if found.showsHumans {
        judged += 1
        if entry.replied != nil { reached += 1 }
      }
      statements.append(entry.statements.count)
    }
    if entry.fails { failing += 1 }
    for ruling in entry.rulings {
      if let place = rules.firstIndex(where: { $0.rule == ruling.rule }) { rules[place].add(ruling.state) }
    }
  }

  /// How many of those judged a human reached.
  package var reach: Share { Share(part: reached, whole: judged) }

  /// Whether anything that is asked is broken or cannot be judged.
  package var isBroken: Bool { failing > 0 }

  /// Whether no conversation has the topic, so that nothing was proven of it.
  package var hasNoCase: Bool { entries == 0 }

  /// Whether nothing fails, and some entries may still fail.
  package var isPending: Bool { !isBroken && rules.contains { $0.open > 0 } }

  /// All AI statements after the topic.
  package var statementCount: Int { statements.reduce(0, +) }

  /// The middle number of AI statements, the lower one of two; `nil` without entries in rates.
  package var medianStatements: Int? { statements.isEmpty ? nil : statements[(statements.count - 1) / 2] }
}
