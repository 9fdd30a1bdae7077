package import Conversations
package import Detection

/// The values of one attribute, each with the rows that have it.
///
/// A row may stand in several slices (a conversation about two topics) or in none; slices are numbered from zero.
package struct Slicing: Sendable {
  /// How many slices there are.
  package let count: Int
  let slots: @Sendable (Row, inout [Int32]) -> Void

  private init(count: Int, slots: @escaping @Sendable (Row, inout [Int32]) -> Void) {
    self.count = count
    self.slots = slots
  }

  /// All rows as one slice.
  package static let whole = Slicing(count: 1) { _, slots in slots.append(0) }

  /// A slice for each name of an attribute in the order of the names, then one for the other names, then one for rows
  /// without a name.
  package static func by(_ attribute: Attribute, _ names: AttributeNames) -> Slicing {
    let count = names.names[attribute.rawValue].count
    return Slicing(count: count + 2) { row, slots in
      let number = row.attributes[attribute.rawValue]
      slots.append(Int32(number == 0 ? count + 1 : number == NameTable.other ? count : Int(number) - 1))
    }
  }

  /// A slice for each topic of a policy in the order of their numbers, then one for rows without any.
  package static func byTopic(_ policies: TopicPolicies) -> Slicing {
    let count = policies.all.count
    return Slicing(count: count + 1) { row, slots in
      for topic in row.topics.members where Int(topic.rawValue) < count { slots.append(Int32(topic.rawValue)) }
      if row.topics.isEmpty { slots.append(Int32(count)) }
    }
  }

  /// A slice for each day in the order of time, then one for all days before them, then one for rows without a time.
  package static func by(_ days: Days) -> Slicing {
    let places = Dictionary(uniqueKeysWithValues: days.days.enumerated().map { ($1, Int32($0)) })
    let count = days.days.count
    return Slicing(count: count + 2) { row, slots in
      guard let day = Day(of: row, in: days.zone) else { return slots.append(Int32(count + 1)) }
      slots.append(places[day] ?? Int32(count))
    }
  }
}

/// A day of the calendar, counted from 1 January 1970; in which zone, the caller knows.
package struct Day: Sendable, Hashable, Comparable {
  package let number: Int64

  /// A day by its number.
  package init(number: Int64) { self.number = number }

  /// The day of a time in UTC.
  package init(_ time: Instant) { self.init(time, in: .utc) }

  /// Its midnight in UTC.
  package var begin: Instant { begin(in: .utc) }

  package static func < (a: Day, b: Day) -> Bool { a.number < b.number }
}

/// The days on which conversations of a set of rows count.
package struct Days: Sendable {
  /// How many days are told apart; older ones count together.
  package static let limit = 10_000
  /// In the order of time, each once.
  package let days: [Day]
  /// Whose days they are.
  package let zone: ZoneOffsets

  /// The days of rows; with a period those of the rows in it.
  package init(of rows: SettledRows, in zone: ZoneOffsets, limit: Int = Days.limit) {
    var counted: [Row] = []
    for index in rows.rows.indices where rows.standings[index].isInPeriod { counted.append(rows.rows[index]) }
    self.init(of: counted, in: zone, limit: limit)
  }

  package init(of rows: [Row], in zone: ZoneOffsets = .utc, limit: Int = Days.limit) {
    self.zone = zone
    var seen: Set<Day> = []
    for row in rows { if let day = Day(of: row, in: zone) { seen.insert(day) } }
    days = Array(seen.sorted().suffix(limit))
  }
}

extension Metric {
  /// Folds metrics over every slice of every slicing at once: a row is asked once for all of them.
  ///
  /// - Parameters:
  ///   - rows: the settled rows.
  ///   - metrics: which are counted.
  ///   - slicings: the ways in which the rows are cut.
  /// - Returns: by slicing, slice and metric.
  package static func values(
    over rows: SettledRows, of metrics: [Metric], in slicings: [Slicing]
  ) -> [[[Value]]] {
    let fold = MetricFold(metrics)
    var sums = slicings.map { [Counts](repeating: Counts(), count: $0.count * metrics.count) }
    var slots = slicings.map { _ in [Int32]() }
    for index in rows.rows.indices {
      for (number, slicing) in slicings.enumerated() {
        slots[number].removeAll(keepingCapacity: true)
        slicing.slots(rows.rows[index], &slots[number])
      }
      fold.add(index, rows.marks(index), of: rows) { column, counts in
        for number in slicings.indices {
          for slot in slots[number] { sums[number][Int(slot) * metrics.count + column] += counts }
        }
      }
    }
    return slicings.indices.map { number in
      (0..<slicings[number].count).map { slice in
        sums[number][slice * metrics.count..<(slice + 1) * metrics.count].map(\.value)
      }
    }
  }
}
