package import Detection

/// A number of the report: a name and two counts over rows.
///
/// The numerator is counted among the assessable cases of the denominator only, so no rate can pass the whole.
/// `assessable` of `of` says for how many of the denominator's cases the export holds what the metric needs. All three
/// are rules over marks (or sums of counts), so a metric is data: `explain --metric` lists cases by the same rules.
package struct Metric: Sendable {
  /// What is counted.
  package enum Unit: String, Sendable, CaseIterable { case conversation, need, handover, message, turn, stretch }

  /// The id of metrics.md, with the part behind a dot: `T1.asked`.
  package let id: String
  /// The snake_case name; parts share that of their metric.
  package let name: String
  package let unit: Unit
  package let question: Question

  /// How the counts are found.
  package enum Question: Sendable {
    case conversations(of: Rule<RowMarks>, assessable: Rule<RowMarks>, counted: Rule<RowMarks>)
    case needs(of: Rule<NeedEntry.Marks>, assessable: Rule<NeedEntry.Marks>, counted: Rule<NeedEntry.Marks>)
    case handovers(
      of: Rule<HandoverEntry.Marks>, assessable: Rule<HandoverEntry.Marks>, counted: Rule<HandoverEntry.Marks>)
    /// Of conversations with a topic: `assessable` and `counted` also ask the marks of the topic in them.
    case topic(
      Topic, of: Rule<RowMarks>, assessable: Rule<RowMarks>, known: Rule<TopicEntry.Marks>,
      counted: Rule<RowMarks>, marked: Rule<TopicEntry.Marks>)
    /// Of all conversations that pass, those with a topic.
    case incidence(Topic, of: Rule<RowMarks>)
    /// Sums of counts of conversations.
    case sums(
      of: Rule<RowMarks>, assessable: Rule<RowMarks>, whole: @Sendable (Row) -> Int, part: @Sendable (Row) -> Int)
  }

  /// The number over all rows.
  package struct Value: Sendable, Equatable {
    package var share: Share
    package var assessable: Int
    package var of: Int

    package init(share: Share, assessable: Int, of: Int) {
      self.share = share
      self.assessable = assessable
      self.of = of
    }

    /// Nothing was counted.
    package static let none = Value(share: Share(part: 0, whole: 0), assessable: 0, of: 0)
  }

  /// Three counts that are added up.
  package struct Counts: Sendable, Equatable {
    var part = 0
    var whole = 0
    var of = 0

    package init() {}

    /// The value that they stand for.
    var value: Value { Value(share: Share(part: part, whole: whole), assessable: whole, of: of) }

    static func += (sum: inout Counts, other: Counts) {
      sum.part += other.part
      sum.whole += other.whole
      sum.of += other.of
    }
  }

  /// Folds the rows; the values stand in the order of the metrics.
  package static func values(over rows: SettledRows, of metrics: [Metric] = all) -> [Value] {
    var fold = MetricFold(metrics)
    for index in rows.rows.indices { fold.add(index, of: rows) }
    return fold.values
  }

  /// Whether a case of the whole can be judged, and whether it is counted; `nil` when it is not of the whole.
  ///
  /// - Parameters:
  ///   - marks: of the case.
  @inline(__always)
  static func place<Marks>(_ marks: Marks, _ of: Rule<Marks>, _ assessable: Rule<Marks>, _ counted: Rule<Marks>)
    -> Counts
  {
    var counts = Counts()
    guard of.holds(marks) else { return counts }
    counts.of = 1
    guard assessable.holds(marks) else { return counts }
    counts.whole = 1
    counts.part = counted.holds(marks) ? 1 : 0
    return counts
  }
}

/// Adds up the counts of metrics, row by row.
///
/// A row's marks are made once and held against all metrics; metrics of needs, handovers and topics see only rows that
/// have some.
package struct MetricFold: Sendable {
  private let metrics: [Metric]
  private var sums: [Metric.Counts]
  private let ofConversations: [Int]
  private let ofNeeds: [Int]
  private let ofHandovers: [Int]
  private let ofTopics: [Int]

  /// Nothing counted yet.
  package init(_ metrics: [Metric]) {
    self.metrics = metrics
    sums = [Metric.Counts](repeating: Metric.Counts(), count: metrics.count)
    var kinds = [[Int]](repeating: [], count: 4)
    for (number, metric) in metrics.enumerated() {
      switch metric.question {
      case .conversations, .sums, .incidence: kinds[0].append(number)
      case .needs: kinds[1].append(number)
      case .handovers: kinds[2].append(number)
      case .topic: kinds[3].append(number)
      }
    }
    (ofConversations, ofNeeds, ofHandovers, ofTopics) = (kinds[0], kinds[1], kinds[2], kinds[3])
  }

  /// The values, in the order of the metrics.
  package var values: [Metric.Value] { sums.map(\.value) }

  /// Adds one row.
  package mutating func add(_ index: Int, of rows: SettledRows) {
    let marks = rows.marks(index)
    add(index, marks, of: rows) { number, counts in sums[number] += counts }
  }

  /// Says what one row adds to which metric, where it adds anything.
  @inline(__always)
  func add(_ index: Int, _ marks: RowMarks, of rows: SettledRows, _ add: (Int, Metric.Counts) -> Void) {
    for number in ofConversations {
      let counts = metrics[number].counts(of: index, marks, rows)
      if counts.of > 0 { add(number, counts) }
    }
    if rows.rows[index].needRange.count > 0 { addNeeds(index, marks, rows, add) }
    if rows.rows[index].handoverRange.count > 0 { addHandovers(index, marks, rows, add) }
    if rows.rows[index].topicRange.count > 0 { addTopics(index, marks, rows, add) }
  }

  private func addNeeds(_ index: Int, _ marks: RowMarks, _ rows: SettledRows, _ add: (Int, Metric.Counts) -> Void) {
    let isRated = marks.contains(.rated)
    for entry in rows.rows[index].needRange.indices {
      let need = rows.needMarks(entry, isRated: isRated)
      for number in ofNeeds {
        guard case .needs(let of, let assessable, let counted) = metrics[number].question, of.holds(need) else {
          continue
        }
        add(number, Metric.place(need, of, assessable, counted))
      }
    }
  }

  private func addHandovers(
    _ index: Int, _ marks: RowMarks, _ rows: SettledRows, _ add: (Int, Metric.Counts) -> Void
  ) {
    for entry in rows.rows[index].handoverRange.indices {
      let handover = rows.handoverMarks(entry, marks)
      for number in ofHandovers {
        guard case .handovers(let of, let assessable, let counted) = metrics[number].question, of.holds(handover)
        else { continue }
        add(number, Metric.place(handover, of, assessable, counted))
      }
    }
  }

  private func addTopics(_ index: Int, _ marks: RowMarks, _ rows: SettledRows, _ add: (Int, Metric.Counts) -> Void) {
    for entry in rows.rows[index].topicRange.indices {
      for number in ofTopics {
        let counts = metrics[number].counts(ofTopic: entry, marks, rows)
        if counts.of > 0 { add(number, counts) }
      }
    }
  }
}

extension Metric {
  /// A metric over conversations: those of a group, and those among them that something is true of.
  static func conversations(
    _ id: String, _ name: String, of: Rule<RowMarks>, assessable: Rule<RowMarks> = .always, counted: Rule<RowMarks>
  ) -> Metric {
    Metric(
      id: id, name: name, unit: .conversation,
      question: .conversations(of: of, assessable: assessable, counted: counted))
  }

  /// A metric over the needs of conversations in rates.
  static func needs(
    _ id: String, _ name: String, of: Rule<NeedEntry.Marks> = .always, assessable: Rule<NeedEntry.Marks> = .always,
    counted: Rule<NeedEntry.Marks>
  ) -> Metric {
    Metric(
      id: id, name: name, unit: .need,
      question: .needs(of: of.and(.all(.rated)), assessable: assessable, counted: counted))
  }

  /// A metric over the handovers of conversations in rates.
  static func handovers(
    _ id: String, _ name: String, of: Rule<HandoverEntry.Marks> = .always,
    assessable: Rule<HandoverEntry.Marks> = .always, counted: Rule<HandoverEntry.Marks>
  ) -> Metric {
    Metric(
      id: id, name: name, unit: .handover,
      question: .handovers(of: of.and(.all(.inRates)), assessable: assessable, counted: counted))
  }

  /// A metric over sums of counts of conversations.
  static func sums(
    _ id: String, _ name: String, _ unit: Unit, of: Rule<RowMarks>, assessable: Rule<RowMarks> = .always,
    whole: @escaping @Sendable (Row) -> Int, part: @escaping @Sendable (Row) -> Int
  ) -> Metric {
    Metric(id: id, name: name, unit: unit, question: .sums(of: of, assessable: assessable, whole: whole, part: part))
  }
}
