package import Detection

/// Needs that recur: the same matter, begun by the same signal (R3.1, R4.25).
///
/// Only needs of conversations in rates are counted. Under ``leastToCallOut`` needs a cluster has counts and nothing is
/// said of its cause. How a cluster is read:
///
///     needs 40, missed 6, late 31, on time 3, 34 ended at a human  | 37 of 40 late or missed, 34 reached a human:
///                                                                  | a shortcut would give them the human at once
///     needs 35, late 20, 18 after a non-answer, resolved by the    | the human knew at once what the AI did not:
///     first human in 16 of these                                   | the answer can be written down for the AI
package struct Clusters: Sendable {
  /// So many needs a cluster must have to be called out (metrics.md, R6).
  package static let leastToCallOut = 30

  /// What a conversation is about: the export's topic, else ours, else nothing that is known.
  package enum Matter: Sendable, Hashable {
    /// A topic of the export, by its number among the names of ``Attribute/topic``.
    case named(UInt16)
    /// One of the export's topics that has no number of its own.
    case other
    /// The first high-risk topic.
    case risk(Topic)
    case none
  }

  /// Where the cause probably lies; a hint from what the export shows, never a proof.
  ///
  /// Each need that went wrong (missed, unfulfilled, late) can show each of them. The hint is the one that most of them
  /// show, if at least half do; of equally many the first in this order, from what the service does to what the AI says.
  package enum Hint: Int, Sendable, CaseIterable {
    /// A handover was started and nobody came.
    case workflow
    /// The conversation was passed on twice or more, or to a team that does not own its topic.
    case routing
    /// It has a high-risk topic for which the policy asks nothing, or asks for a human and none was reached.
    case policy
    /// The AI had said that it could not help.
    case knowledge
    /// The AI itself was unsure, by the confidence of the export.
    case model

    /// The word in outputs.
    package var name: String {
      switch self {
      case .workflow: "workflow"
      case .routing: "routing"
      case .policy: "policy"
      case .knowledge: "knowledge"
      case .model: "model"
      }
    }
  }

  /// One of them.
  package struct Cluster: Sendable {
    package let matter: Matter
    /// The signal that raised the needs.
    package let signal: Signal
    package fileprivate(set) var needs = NeedCounts()
    /// AI messages from the onset to the end of the need.
    package fileprivate(set) var aiMessages = Occurrences()
    /// By ``Hint``: how many of the needs that went wrong show it.
    package fileprivate(set) var shown = [Int](repeating: 0, count: Hint.allCases.count)
    /// Needs before whose end the AI had said that it could not help and whose first human stretch resolved the matter.
    package fileprivate(set) var answeredByFirstHuman = 0

    /// Whether it is large enough to say more than counts.
    package var isCalledOut: Bool { needs.all >= leastToCallOut }

    /// The hint of the cause; `nil` when it is too small, nothing went wrong, or no cause is shown by half of them.
    package var hint: Hint? {
      guard isCalledOut, needs.wrong > 0, let most = shown.max(), 2 * most >= needs.wrong else { return nil }
      return Hint.allCases.first { shown[$0.rawValue] == most }
    }

    /// At least nine in ten late or missed, and at least ten of them ended at a human: bring these there at once.
    package var isShortcutCandidate: Bool {
      isCalledOut && 10 * (needs.late + needs.missed) >= 9 * needs.all && needs.endedAtHuman >= Share.leastCases
    }

    /// At least half of those that ended at a human, and ten, began with a non-answer and were resolved by the first
    /// human: the answer exists and the AI has not got it.
    package var isKnowledgeCandidate: Bool {
      isCalledOut && answeredByFirstHuman >= Share.leastCases && 2 * answeredByFirstHuman >= needs.endedAtHuman
    }
  }

  private var places: [UInt32: Int] = [:]
  private var clusters: [Cluster] = []
  /// By number.
  private var signals = [Signal?](repeating: nil, count: 256)
  /// Topics for which the policy asks something.
  private let obliged: TopicSet

  /// Nothing counted yet.
  package init(_ policy: Policy) {
    for signal in policy.signals { signals[Int(signal.rawValue)] = signal }
    obliged = policy.topics.humanRequired.union(policy.topics.draftOnly)
  }

  /// Folds all rows.
  package init(over rows: SettledRows, _ policy: Policy) {
    self.init(policy)
    for index in rows.rows.indices { add(index, rows.marks(index), of: rows) }
  }

  /// All clusters, the largest harm first: by needs that went wrong, then all needs, then matter and signal.
  package var all: [Cluster] {
    clusters.sorted { a, b in
      if a.needs.wrong != b.needs.wrong { return a.needs.wrong > b.needs.wrong }
      if a.needs.all != b.needs.all { return a.needs.all > b.needs.all }
      return Self.key(a.matter, a.signal.rawValue) < Self.key(b.matter, b.signal.rawValue)
    }
  }

  /// Those that are large enough to say more than counts, in the same order.
  package var calledOut: [Cluster] { all.filter(\.isCalledOut) }

  private static func key(_ matter: Matter, _ signal: UInt8) -> UInt32 {
    let code: UInt32 =
      switch matter {
      case .named(let number): UInt32(number)
      case .other: UInt32(NameTable.other)
      case .risk(let topic): 0x1_0000 + UInt32(topic.rawValue)
      case .none: 0x2_0000
      }
    return code << 8 | UInt32(signal)
  }

  private func matter(of row: Row) -> Matter {
    let number = row.attributes[Attribute.topic.rawValue]
    if number == NameTable.other { return .other }
    if number > 0 { return .named(number) }
    return row.topics.first.map { .risk($0) } ?? .none
  }

  /// Adds one row.
  mutating func add(_ index: Int, _ marks: RowMarks, of rows: SettledRows) {
    guard marks.contains(.rated), rows.rows[index].needRange.count > 0 else { return }
    let matter = matter(of: rows.rows[index])
    let isRouted = isPassedAround(index, of: rows)
    let breaksPolicy = isBeyondPolicy(index, of: rows)
    let isUnsure = isUnsure(index, of: rows)
    let isResolvedFirst = rows.rows[index].handoverRange.indices.contains {
      rows.entries.handovers[$0].marks.contains(.resolvedFirst)
    }
    for entry in rows.rows[index].needRange.indices {
      let need = rows.entries.needs[entry]
      guard let signal = signals[Int(need.signal)] else { continue }
      let place = place(of: matter, signal)
      let (marks, verdict) = (need.marks, need.marks.verdict)
      clusters[place].needs.add(marks)
      clusters[place].aiMessages.add(Int(need.aiMessages))
      let reachedHuman = (verdict == .late || verdict == .onTime) && !marks.contains(.unobserved)
      if reachedHuman, marks.contains(.sawNonAnswer), isResolvedFirst { clusters[place].answeredByFirstHuman += 1 }
      guard verdict == .missed || verdict == .unfulfilled || verdict == .late else { continue }
      if verdict == .unfulfilled { clusters[place].shown[Hint.workflow.rawValue] += 1 }
      if isRouted { clusters[place].shown[Hint.routing.rawValue] += 1 }
      if breaksPolicy { clusters[place].shown[Hint.policy.rawValue] += 1 }
      if marks.contains(.sawNonAnswer) { clusters[place].shown[Hint.knowledge.rawValue] += 1 }
      if isUnsure { clusters[place].shown[Hint.model.rawValue] += 1 }
    }
  }

  private mutating func place(of matter: Matter, _ signal: Signal) -> Int {
    let key = Self.key(matter, signal.rawValue)
    if let place = places[key] { return place }
    places[key] = clusters.count
    clusters.append(Cluster(matter: matter, signal: signal))
    return clusters.count - 1
  }

  private func isPassedAround(_ index: Int, of rows: SettledRows) -> Bool {
    rows.rows[index].handoverRange.indices.contains {
      !rows.entries.handovers[$0].marks.isDisjoint(with: [.blind, .transferredTwice])
    }
  }

  private func isBeyondPolicy(_ index: Int, of rows: SettledRows) -> Bool {
    if !rows.rows[index].topics.subtracting(obliged).subtracting(TopicSet(.vip)).isEmpty { return true }
    let showsHumans = rows.rows[index].facts.contains(.showsHumans)
    return rows.rows[index].topicRange.indices.contains {
      let marks = rows.entries.topics[$0].marks
      return showsHumans && marks.contains(.humanRequired) && !marks.contains(.reached)
    }
  }

  private func isUnsure(_ index: Int, of rows: SettledRows) -> Bool {
    rows.rows[index].signalRange.indices.contains {
      let found = rows.entries.signals[$0]
      return found.suppression == 0
        && (found.signal == Signal.confidenceFloor.rawValue || found.signal == Signal.confidenceDrop.rawValue)
    }
  }
}
