import Conversations
import Detection
import Intake
import Judging
import Redaction

/// The rows of one value of one slice, as `explain --metric NAME/slice=value` names it.
package struct RowFilter: Sendable {
  /// Why a slice is none.
  package enum Fault: Error, Equatable, Sendable {
    /// There is no slice of that name; all there are.
    case noSlice(known: [String])
    /// No row has the value; the values that rows have, in order.
    case noValue(known: [String])
    /// The value has another form; what it should be.
    case badValue(wanted: String)
  }

  /// Whether a row is one of them, by its number.
  package let holds: @Sendable (Int) -> Bool

  /// The names of all slices.
  package static let names =
    Attribute.allCases.map(\.name) + ["risk", "day", "week", "medium", "format", "source"]

  /// The rows of a report that have a value; an empty value means those without one.
  package init(_ key: String, _ value: String, of report: EarlierReport) throws(Fault) {
    let rows = report.rows.rows
    if let attribute = Attribute.allCases.first(where: { $0.name == key }) {
      let number = try Self.number(of: value, attribute, report)
      holds = { rows[$0].attributes[attribute.rawValue] == number }
      return
    }
    switch key {
    case "risk":
      let topics = report.policy.policy.topics
      if value.isEmpty {
        holds = { rows[$0].topics.isEmpty }
      } else {
        let known = topics.all.map { topics.key(of: $0) }
        guard let topic = topics.all.first(where: { topics.key(of: $0) == value }) else {
          throw .noValue(known: known)
        }
        holds = { rows[$0].topics.contains(TopicSet(topic)) }
      }
    case "day":
      let zone = report.zone
      let day = try Self.date(value, "write a day such as 2026-11-09") { CalendarDate(text: $0).map { Day($0) } }
      holds = { Day(of: rows[$0], in: zone) == day }
    case "week":
      let zone = report.zone
      let week = try Self.date(value, "write a week of ISO 8601, such as 2026-W46") { ISOWeek(text: $0) }
      holds = { Day(of: rows[$0], in: zone).map { ISOWeek($0) } == week }
    case "medium":
      let place = try Self.place(of: value, in: Medium.allCases.map(\.rawValue))
      holds = { Int(rows[$0].medium) == place }
    case "format":
      let place = try Self.place(of: value, in: ExportFormat.allCases.map(\.rawValue))
      holds = { Int(rows[$0].format) == place }
    case "source":
      let names = report.fileNames.map(\.content)
      let places = names.indices.filter { names[$0] == value }
      guard !places.isEmpty else { throw .noValue(known: names) }
      holds = { places.contains(Int(rows[$0].file)) }
    default: throw .noSlice(known: Self.names)
    }
  }

  /// The number of a name; small and capital letters are the same where no name is written just so.
  private static func number(
    of value: String, _ attribute: Attribute, _ report: EarlierReport
  ) throws(Fault) -> UInt16 {
    if value.isEmpty { return 0 }
    let names = report.names.names[attribute.rawValue]
    let place =
      names.firstIndex(of: Array(value.utf8))
      ?? names.firstIndex { String(decoding: $0, as: UTF8.self).lowercased() == value.lowercased() }
    guard let place else { throw .noValue(known: names.map { String(decoding: $0, as: UTF8.self) }) }
    return UInt16(place + 1)
  }

  private static func date<Date>(
    _ value: String, _ wanted: String, _ read: (String) -> Date?
  ) throws(Fault) -> Date? {
    if value.isEmpty { return nil }
    guard let date = read(value) else { throw .badValue(wanted: wanted) }
    return date
  }

  private static func place(of value: String, in words: [String]) throws(Fault) -> Int {
    guard let place = words.firstIndex(of: value) else { throw .noValue(known: words) }
    return place
  }
}
