import Detection
import Judging

/// The changes of the headline metrics within topics (requirements: another mix of matters is no change).
///
/// Topics of the export are taken where both reports have some, else the high-risk topics. Topics have the same name
/// or key on both sides; conversations without one are a stratum of their own, and those whose topic has no name beyond
/// the limit of names can be compared with nothing.
struct Strata {
  let stratum: Stratum
  /// By id; `nil` where too few cases can be compared.
  let differences: [String: StandardisedDifference?]

  /// `nil` when neither kind of topic is known on both sides.
  init?(_ rows: SettledRows, _ names: AttributeNames, _ policy: Policy, _ earlier: EarlierReport) {
    let topic = Attribute.topic.rawValue
    let (mine, theirs) = (names.names[topic], earlier.names.names[topic])
    let (now, then): ([[Metric.Value]], [[Metric.Value]])
    let pairs: [(Int?, Int?)]
    if Self.hasTopics(rows), Self.hasTopics(earlier.rows) {
      stratum = .topic
      now = Self.values(rows, .by(.topic, names))
      then = Self.values(earlier.rows, .by(.topic, earlier.names))
      // Behind the names come the others, then those without a name.
      pairs =
        Self.pairs(mine, theirs)
        + [(mine.count, nil), (nil, theirs.count), (mine.count + 1, theirs.count + 1)]
    } else {
      let (my, their) = (policy.topics, earlier.policy.policy.topics)
      let keys = (my.all.map { my.key(of: $0) }, their.all.map { their.key(of: $0) })
      guard rows.rows.contains(where: { !$0.topics.isEmpty }),
        earlier.rows.rows.contains(where: { !$0.topics.isEmpty })
      else { return nil }
      stratum = .risk
      now = Self.values(rows, .byTopic(my))
      then = Self.values(earlier.rows, .byTopic(their))
      pairs =
        Self.pairs(keys.0.map { Array($0.utf8) }, keys.1.map { Array($0.utf8) })
        + [(keys.0.count, keys.1.count)]
    }
    var differences: [String: StandardisedDifference?] = [:]
    let none = Share(part: 0, whole: 0)
    for (number, metric) in Headline.metrics.enumerated() {
      differences[metric.id] = StandardisedDifference(
        pairs.map { mine, theirs in
          (mine.map { now[$0][number].share } ?? none, theirs.map { then[$0][number].share } ?? none)
        })
    }
    self.differences = differences
  }

  private static func hasTopics(_ rows: SettledRows) -> Bool {
    rows.rows.indices.contains { index in
      !rows.standings[index].isExcluded && rows.rows[index].attributes[Attribute.topic.rawValue] != 0
    }
  }

  private static func values(_ rows: SettledRows, _ slicing: Slicing) -> [[Metric.Value]] {
    Metric.values(over: rows, of: Headline.metrics, in: [slicing])[0]
  }

  /// The places of the same names in two lists; a name that only one has stands alone.
  private static func pairs(_ mine: [[UInt8]], _ theirs: [[UInt8]]) -> [(Int?, Int?)] {
    let places = Dictionary(theirs.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    let known = Set(mine)
    return mine.enumerated().map { ($0, places[$1]) }
      + theirs.enumerated().filter { !known.contains($0.element) }.map { (nil, $0.offset) }
  }
}
