import Detection
import Judging
import Redaction
package import Rendering
package import Studies

/// Makes the tables of slices: days, topics, and the values of seven attributes, a row for each.
///
/// The columns are `name`, `kind` (a value of its own, `other` for values beyond the limit, `none` where there is no
/// value) and those of the metrics, the same in each file. A conversation about two topics stands in both rows;
/// in all other tables it stands in one.
package struct SliceTables {
  /// One file.
  package struct Table: Sendable {
    package let name: StaticString
    package let bytes: [UInt8]
    /// How many cells were guarded against formulas.
    package let guarded: Int
  }

  /// The tables, in the order in which they are written.
  ///
  /// - Parameter door: through which the names of slices pass.
  package static func all(
    _ census: Census, _ facts: RunFacts, _ form: CSVForm, through door: inout ReportDoor
  ) -> [Table] {
    let days = Days(of: census.rows, in: facts.zone)
    let topics = facts.policy.topics
    let attributes: [(StaticString, Attribute)] = [
      ("channels.csv", .channel), ("teams.csv", .team), ("people.csv", .person), ("versions.csv", .version),
      ("languages.csv", .language), ("pages.csv", .page), ("subjects.csv", .topic),
    ]
    let values = Metric.values(
      over: census.rows, of: SliceColumns.metrics,
      in: [.by(days), .byTopic(topics)] + attributes.map { .by($0.1, census.names) })
    var tables = [
      table("daily.csv", days.days.map { SafeText(dayNumber: $0) }, [.other, .none], values[0], form),
      table("topics.csv", topics.all.map { SafeText(name: topics.key(of: $0)) }, [.none], values[1], form),
    ]
    for (number, (file, attribute)) in attributes.enumerated() {
      let names = census.names.names[attribute.rawValue].map { SafeText(name: door.pass($0, as: attribute)) }
      tables.append(table(file, names, [.other, .none], values[2 + number], form, isNamed: true))
    }
    return tables
  }

  /// What a row stands for.
  enum Kind: String, CaseIterable { case value, other, none }

  private static func table(
    _ file: StaticString, _ names: [SafeText], _ rest: [Kind], _ values: [[Metric.Value]], _ form: CSVForm,
    isNamed: Bool = false
  ) -> Table {
    var table = CSVWriter(form, columns: ["name", "kind"] + SliceColumns.names)
    let rows = names.map { (SafeText?.some($0), Kind.value) } + rest.map { (nil, $0) }
    for ((name, kind), values) in zip(rows, values) {
      // Nothing is said of conversations without a value where there are none, nor of names outside the period.
      if kind != .value || isNamed, values[0].of == 0 { continue }
      table.text(name)
      table.text(SafeText(word: kind))
      SliceColumns.add(values, to: &table)
      table.endRow()
    }
    return Table(name: file, bytes: table.bytes, guarded: table.guarded)
  }
}
