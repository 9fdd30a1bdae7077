import Conversations
import Detection
import Intake
import Judging
import Redaction
package import Rendering
import Studies

/// Makes the small tables of an audit: inconsistencies, anomalies and what cannot be seen.
package struct AuditTables {
  private let content: AuditContent
  private let form: CSVForm

  package init(_ content: AuditContent, _ form: CSVForm) {
    self.content = content
    self.form = form
  }

  /// The tables, in the order in which they are written.
  package func all() -> [SliceTables.Table] {
    [
      table("inconsistencies.csv", inconsistencies()), table("anomalies.csv", anomalies()),
      table("coverage.csv", coverage()),
    ]
  }

  private func table(_ name: StaticString, _ table: CSVWriter) -> SliceTables.Table {
    SliceTables.Table(name: name, bytes: table.bytes, guarded: table.guarded)
  }

  // MARK: Inconsistencies

  static let inconsistencyColumns: [SafeText] = [
    "topic", "verdict", "conversations", "of", "example_id", "source_file", "source_line",
  ]

  private func inconsistencies() -> CSVWriter {
    var table = CSVWriter(form, columns: Self.inconsistencyColumns)
    for line in content.inconsistencies.lines {
      for part in line.parts {
        let found = content.cases[part.example]
        table.text(content.key(of: line.topic))
        table.text(Words.verdicts[Int(part.verdict.rawValue)])
        table.integer(part.conversations)
        table.integer(line.conversations)
        table.text(content.name(of: found))
        table.text(content.file(of: part.at))
        table.integer(part.at.line)
        table.endRow()
      }
    }
    return table
  }

  // MARK: Anomalies

  static let anomalyColumns: [SafeText] = [
    "kind", "requirement", "conversation_id", "source_file", "source_line", "event", "message", "time_utc", "seconds",
  ]

  private func anomalies() -> CSVWriter {
    var table = CSVWriter(form, columns: Self.anomalyColumns)
    for found in content.cases {
      for anomaly in found.anomalies {
        table.text(Words.anomalies[Int(anomaly.kind.rawValue)])
        table.text(AuditWords.requirement(anomaly.kind))
        table.text(content.name(of: found))
        table.text(content.file(of: anomaly.at))
        table.integer(anomaly.at.line)
        table.integer(anomaly.at.event)
        table.integer(anomaly.at.message)
        table.text(anomaly.at.time.map { SafeText($0) })
        table.integer(anomaly.seconds)
        table.endRow()
      }
    }
    return table
  }

  // MARK: Coverage

  /// What a row of the coverage stands for.
  enum CoverageKind: String, CaseIterable {
    case line, input, standing, conversation, message, language, day, series
    /// What no export can hold, so that there is no number.
    case beyond
  }

  static let coverageColumns: [SafeText] = ["kind", "name", "count", "of", "rate"]

  private func coverage() -> CSVWriter {
    var table = CSVWriter(form, columns: Self.coverageColumns)
    func add(_ kind: CoverageKind, _ name: SafeText?, _ count: Int?, of whole: Int?) {
      table.text(SafeText(word: kind))
      table.text(name)
      table.integer(count)
      table.integer(whole)
      let isShare = whole.map { $0 >= Share.leastCases } ?? false
      table.number(isShare ? count.flatMap { part in whole.map { Double(part) / Double($0) } } : nil, places: 4)
      table.endRow()
    }
    let coverage = content.coverage
    let read = content.census.corpus.lines
    add(.line, "refused", read.refused, of: read.lines)
    add(.line, "blank", read.blank, of: read.lines)
    let files = content.census.corpus.files
    add(.input, "incomplete", files.count { !$0.errors.isEmpty }, of: files.count)
    for standing in Standing.allCases {
      let count = content.census.rows.standings.count { $0 == standing }
      add(.standing, Words.standings[Int(standing.rawValue)], count, of: content.census.rows.rows.count)
    }
    for lack in AuditCoverage.Lack.allCases {
      add(.conversation, SafeText(name: lack.name), coverage[lack], of: coverage.conversations)
    }
    for kind in UnseenParts.Kind.allCases {
      add(.message, SafeText(name: kind.name), coverage.unseen.messages(with: kind), of: coverage.unseen.messages)
    }
    for language in coverage.languages {
      add(.language, language.name, language.conversations, of: coverage.conversations)
    }
    for day in coverage.days { add(.day, SafeText(dayNumber: day.day), day.conversations, of: day.usual) }
    for jump in coverage.jumps { add(.series, jump.before + " to " + jump.after, jump.missing, of: nil) }
    add(.beyond, "contacts_outside_of_the_export", nil, of: nil)
    return table
  }
}
