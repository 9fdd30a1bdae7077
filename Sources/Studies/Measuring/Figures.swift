/// One figure of a measurement, with the interval in which it would mostly lie on other data of the same kind.
package struct Figure: Sendable, Equatable {
  /// The name in outputs; that of the public scoring scripts where they have it.
  package let name: String
  /// The figure; `nil` where the rows cannot give it.
  package let value: Double?
  /// The 2.5th and the 97.5th of a hundred resamples; `nil` where none was made.
  package let low: Double?
  package let high: Double?
}

/// The figures of some rows: of one source, of one topic, of all.
package struct FigureGroup: Sendable, Equatable {
  package let name: String
  /// How many rows (messages, pairs, conversations), and how many of them carry the label; `nil` where that has no sense.
  package let rows: Int
  package let positives: Int?
  package let figures: [Figure]

  /// One figure by its name.
  package subscript(name: String) -> Double? { figures.first { $0.name == name }?.value }
}

/// Names and values of figures that were computed together.
typealias NamedValues = [(name: String, value: Double?)]

/// Makes figures with intervals: percentiles over resamples of whole clusters, drawn with replacement.
///
/// A cluster is what belongs together: a conversation with its messages, or a single row. The draws come from a
/// generator with a fixed seed, so the same file gives the same intervals. B. Efron, "Bootstrap methods", 1979.
struct Resampling: Sendable {
  /// How many resamples are made.
  static let count = 200
  static let seed: UInt64 = 7
  /// Fewer clusters than this have no interval (metrics.md, R6).
  static let leastClusters = 10

  /// How often each cluster is drawn, one list a resample.
  private let draws: [[Int]]

  init(clusters: Int) {
    var generator = SplitMix(state: Self.seed)
    var draws: [[Int]] = []
    for _ in 0..<(clusters >= Self.leastClusters ? Self.count : 0) {
      var weights = [Int](repeating: 0, count: clusters)
      for _ in 0..<clusters { weights[generator.next(below: clusters)] += 1 }
      draws.append(weights)
    }
    self.draws = draws
  }

  /// The values of each resample.
  func values(_ compute: ([Int]) -> NamedValues) -> [NamedValues] { draws.map(compute) }
}

/// A group with the values of its resamples, from which means over groups can be made.
struct MeasuredGroup: Sendable {
  let name: String
  let rows: Int
  let positives: Int?
  let values: NamedValues
  let resamples: [NamedValues]
  /// Figures that resampling does not reach.
  let others: NamedValues

  /// Measures a group.
  ///
  /// - Parameter compute: gives the figures for the number of times that each cluster counts.
  init(
    _ name: String, rows: Int, positives: Int?, clusters: Int, others: NamedValues = [],
    compute: ([Int]) -> NamedValues
  ) {
    self.name = name
    self.rows = rows
    self.positives = positives
    self.others = others
    values = compute([Int](repeating: 1, count: clusters))
    resamples = Resampling(clusters: clusters).values(compute)
  }

  /// The mean of groups: of each figure, and of each resample.
  init(_ name: String, meanOf groups: [MeasuredGroup], names: [String]) {
    self.name = name
    rows = groups.reduce(0) { $0 + $1.rows }
    positives = nil
    others = Self.mean(groups.map(\.others), groups.first?.others.map(\.name) ?? [])
    values = Self.mean(groups.map(\.values), names)
    let count = groups.map(\.resamples.count).min() ?? 0
    resamples = (0..<count).map { number in Self.mean(groups.map { $0.resamples[number] }, names) }
  }

  private static func mean(_ lists: [NamedValues], _ names: [String]) -> NamedValues {
    names.map { name in
      let values = lists.compactMap { list in list.first { $0.name == name }?.value }
      return (name, values.count == lists.count && !values.isEmpty ? values.reduce(0, +) / Double(values.count) : nil)
    }
  }

  /// The finished group.
  var group: FigureGroup {
    var figures: [Figure] = []
    for (place, value) in values.enumerated() {
      let drawn = resamples.compactMap { $0[place].value }.sorted()
      let isShown = value.value != nil && drawn.count >= Resampling.count / 2
      figures.append(
        Figure(
          name: value.name, value: value.value, low: isShown ? drawn[drawn.count * 25 / 1000] : nil,
          high: isShown ? drawn[min(drawn.count - 1, drawn.count * 975 / 1000)] : nil))
    }
    figures += others.map { Figure(name: $0.name, value: $0.value, low: nil, high: nil) }
    return FigureGroup(name: name, rows: rows, positives: positives, figures: figures)
  }
}

/// A small generator of numbers with a seed: SplitMix64, G. Steele and others, 2014.
struct SplitMix: Sendable {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }

  /// A number from 0 up to a bound; every one is as likely as the others, to 2^-32.
  mutating func next(below bound: Int) -> Int { Int(next().multipliedFullWidth(by: UInt64(bound)).high) }
}
