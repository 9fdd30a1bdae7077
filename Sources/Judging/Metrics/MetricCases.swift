import Detection

/// One case of a metric's or a measure's whole, with the place to look at.
package struct MetricCase: Sendable, Equatable {
  /// How a case counts.
  package enum Part: String, Sendable, CaseIterable {
    case counted
    case notCounted = "not_counted"
    case notAssessable = "not_assessable"
  }

  /// Which row it is of.
  package let row: Int
  /// Its number among the entries of its unit; `nil` where the unit is a conversation or counts of one.
  package let entry: Int?
  package let part: Part
  /// What it adds to the numerator of a metric (one, or a count of messages or turns), or its value in a measure.
  package let value: Int?
  /// What it adds to the denominator.
  package let weight: Int
}

extension Metric {
  /// Every case of the whole, in the order of the rows; the rules are those by which the metric is counted.
  ///
  /// - Parameters:
  ///   - rows: the settled rows.
  ///   - isIn: which of them are looked at, by their numbers.
  package func cases(over rows: SettledRows, where isIn: (Int) -> Bool = { _ in true }) -> [MetricCase] {
    var cases: [MetricCase] = []
    for index in rows.rows.indices where isIn(index) {
      let marks = rows.marks(index)
      func add(_ counts: Counts, _ entry: Int?) {
        guard counts.of > 0 else { return }
        let part: MetricCase.Part = counts.whole == 0 ? .notAssessable : counts.part > 0 ? .counted : .notCounted
        cases.append(
          MetricCase(
            row: index, entry: entry, part: part, value: counts.whole == 0 ? nil : counts.part, weight: counts.of))
      }
      switch question {
      case .conversations, .incidence, .sums: add(counts(of: index, marks, rows), nil)
      case .needs(let of, let assessable, let counted):
        for entry in rows.rows[index].needRange.indices {
          add(Self.place(rows.needMarks(entry, isRated: marks.contains(.rated)), of, assessable, counted), entry)
        }
      case .handovers(let of, let assessable, let counted):
        for entry in rows.rows[index].handoverRange.indices {
          add(Self.place(rows.handoverMarks(entry, marks), of, assessable, counted), entry)
        }
      case .topic:
        for entry in rows.rows[index].topicRange.indices { add(counts(ofTopic: entry, marks, rows), entry) }
      }
    }
    return cases
  }

  /// Whether a row has a case that is counted.
  ///
  /// - Parameters:
  ///   - index: of the row.
  ///   - marks: of the row.
  ///   - rows: the settled rows.
  package func isCounted(_ index: Int, _ marks: RowMarks, of rows: SettledRows) -> Bool {
    let row = rows.rows[index]
    switch question {
    case .conversations, .incidence, .sums: return counts(of: index, marks, rows).part > 0
    case .needs(let of, let assessable, let counted):
      let isRated = marks.contains(.rated)
      return row.needRange.indices.contains {
        Self.place(rows.needMarks($0, isRated: isRated), of, assessable, counted).part > 0
      }
    case .handovers(let of, let assessable, let counted):
      return row.handoverRange.indices.contains {
        Self.place(rows.handoverMarks($0, marks), of, assessable, counted).part > 0
      }
    case .topic: return row.topicRange.indices.contains { counts(ofTopic: $0, marks, rows).part > 0 }
    }
  }

  /// What one row adds to a metric over conversations, incidences or sums.
  @inline(__always)
  func counts(of index: Int, _ marks: RowMarks, _ rows: SettledRows) -> Counts {
    var counts = Counts()
    switch question {
    case .conversations(let of, let assessable, let counted): return Self.place(marks, of, assessable, counted)
    case .incidence(let topic, let of):
      guard of.holds(marks) else { return counts }
      (counts.of, counts.whole) = (1, 1)
      counts.part = rows.rows[index].topics.contains(TopicSet(topic)) ? 1 : 0
    case .sums(let of, let assessable, let whole, let part):
      guard of.holds(marks) else { return counts }
      counts.of = whole(rows.rows[index])
      guard assessable.holds(marks) else { return counts }
      counts.whole = counts.of
      counts.part = min(counts.whole, part(rows.rows[index]))
    case .needs, .handovers, .topic: break
    }
    return counts
  }

  /// What one topic of a row adds to a metric over topics.
  @inline(__always)
  func counts(ofTopic entry: Int, _ marks: RowMarks, _ rows: SettledRows) -> Counts {
    var counts = Counts()
    let found = rows.entries.topics[entry]
    guard
      case .topic(let topic, let of, let assessable, let known, let counted, let marked) = question,
      topic.rawValue == found.topic, of.holds(marks)
    else { return counts }
    counts.of = 1
    guard assessable.holds(marks), known.holds(found.marks) else { return counts }
    counts.whole = 1
    counts.part = counted.holds(marks) && marked.holds(found.marks) ? 1 : 0
    return counts
  }
}

extension MetricCase {
  /// The number that cases stand for.
  package static func value(of cases: [MetricCase]) -> Metric.Value {
    var counts = Metric.Counts()
    for found in cases {
      counts.of += found.weight
      guard found.part != .notAssessable else { continue }
      counts.whole += found.weight
      counts.part += found.value ?? 0
    }
    return counts.value
  }
}

extension Measure {
  /// Every case of the whole, in the order of the rows; those without a value cannot be judged.
  ///
  /// - Parameters:
  ///   - rows: the settled rows.
  ///   - isIn: which of them are looked at, by their numbers.
  package func cases(over rows: SettledRows, where isIn: (Int) -> Bool = { _ in true }) -> [MetricCase] {
    var cases: [MetricCase] = []
    forEach(of: rows, where: isIn) { row, entry, value in
      cases.append(
        MetricCase(
          row: row, entry: entry, part: value == nil ? .notAssessable : .counted, value: value, weight: 1))
    }
    return cases
  }

  /// The spread of some cases.
  package static func value(of cases: [MetricCase]) -> Value {
    let values = cases.compactMap(\.value)
    return Value(
      spread: Distribution(values), sum: values.reduce(0, +), assessable: values.count, of: cases.count)
  }
}
