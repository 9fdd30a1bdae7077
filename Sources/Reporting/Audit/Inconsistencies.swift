package import Detection
package import Judging

/// Topics of which conversations that began alike ended in different verdicts (R2.18).
///
/// A conversation belongs to the first of its topics that must reach a human; one that may go on belongs to none. Where all of a topic have one verdict,
/// nothing is inconsistent and nothing is listed. Different verdicts are no fault by themselves; they say where the same
/// matter was not treated alike.
package struct Inconsistencies: Sendable {
  /// One verdict within a topic.
  package struct Part: Sendable, Equatable {
    package let verdict: ConversationVerdict
    package let conversations: Int
    /// The first of them, by its place among the cases of the audit, and where its topic came up.
    package let example: Int
    package let at: AuditedPlace
  }

  /// One topic.
  package struct Line: Sendable, Equatable {
    package let topic: Topic
    /// At least two, in the order of `ConversationVerdict`.
    package let parts: [Part]

    /// All conversations of the topic.
    package var conversations: Int { parts.reduce(0) { $0 + $1.conversations } }
  }

  /// In the order of the topics.
  package let lines: [Line]

  package init(of cases: [AuditedCase]) {
    var groups: [Topic: [ConversationVerdict: [(number: Int, at: AuditedPlace)]]] = [:]
    for (number, found) in cases.enumerated() where found.isRated {
      guard let first = found.topics.first(where: { $0.obligation == .humanRequired }) else { continue }
      groups[first.topic, default: [:]][found.verdict, default: []].append((number, first.at))
    }
    lines = groups.keys.sorted { $0.rawValue < $1.rawValue }.compactMap { topic in
      let verdicts = groups[topic] ?? [:]
      guard verdicts.count > 1 else { return nil }
      let parts = verdicts.keys.sorted().compactMap { verdict -> Part? in
        guard let all = verdicts[verdict], let first = all.first else { return nil }
        return Part(verdict: verdict, conversations: all.count, example: first.number, at: first.at)
      }
      return Line(topic: topic, parts: parts)
    }
  }
}
