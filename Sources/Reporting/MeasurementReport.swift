import Intake
package import Redaction
import Rendering
package import Studies

/// What a measurement found, for people, for programs, and as predictions for other scripts; the verb `measure`.
package struct MeasurementReport {
  private let measurement: Measurement
  private let fileName: SafeText
  private let policyName: SafeText

  package init(_ measurement: Measurement, fileName: SafeText, policyName: SafeText) {
    self.measurement = measurement
    self.fileName = fileName
    self.policyName = policyName
  }

  /// One line of JSON for each row, in the order of the file; numbers have four decimals.
  package func predictionLines() -> [UInt8] {
    var writer = JSONWriter()
    var bytes: [UInt8] = []
    for prediction in measurement.predictions {
      writer.beginObject()
      switch prediction {
      case .score(let score): writer.decimal("score", score, places: 4)
      case .scores(let scores):
        writer.beginArray("score")
        for score in scores { writer.decimal(score, places: 4) }
        writer.endArray()
      case .topics(let topics):
        writer.beginArray("topics")
        for topic in topics { writer.string(SafeText(name: topic)) }
        writer.endArray()
      }
      writer.endObject()
      writer.endLine()
      bytes += writer.bytes
      writer.clear()
    }
    return bytes
  }

  /// Every figure with its interval as one JSON document, ending in a line feed; twelve decimals.
  package func document() -> [UInt8] {
    var writer = JSONWriter(.indented)
    writer.beginObject()
    writer.string("schema", "handover.measurement/1")
    writer.string("task", SafeText(name: measurement.task.rawValue))
    writer.string("file", fileName)
    writer.string("policy", policyName)
    writer.integer("rows", measurement.rows)
    writer.integer("rows_without_label", measurement.incomplete.count)
    writer.number("threshold", measurement.threshold, places: 4)
    writer.integer("resamples", Measurement.resamples)
    writer.beginObject("groups")
    for group in measurement.groups { write(group, to: &writer) }
    writer.endObject()
    writer.beginObject("by_score")
    for group in measurement.byScore { write(group, to: &writer) }
    writer.endObject()
    writer.beginObject("trivial_policies")
    for group in measurement.trivial { write(group, to: &writer) }
    writer.endObject()
    writer.endObject()
    writer.endLine()
    return writer.bytes
  }

  private func write(_ group: FigureGroup, to writer: inout JSONWriter) {
    writer.beginObject(JSONKey(SafeText(name: group.name.trimmed)))
    writer.integer("n", group.rows)
    writer.integer("pos", group.positives)
    for figure in group.figures {
      writer.beginObject(JSONKey(SafeText(name: figure.name)))
      write("value", figure.value, to: &writer)
      write("low", figure.low, to: &writer)
      write("high", figure.high, to: &writer)
      writer.endObject()
    }
    writer.endObject()
  }

  private func write(_ key: JSONKey, _ value: Double?, to writer: inout JSONWriter) {
    writer.number(key, value, places: value.map { $0.magnitude < 1_000 ? 12 : 4 } ?? 4)
  }

  /// The figures as text, a group a paragraph.
  package func lines() -> [SafeText] {
    let rows = SafeText(grouped: measurement.rows)
    var lines: [SafeText] = [
      "\(SafeText(name: measurement.task.rawValue)) on \(fileName): \(rows) rows, \(policyName)",
      "in brackets: 95 % interval over \(SafeText(grouped: Measurement.resamples)) resamples of rows or conversations",
    ]
    for group in measurement.groups { lines += paragraph(group) }
    if !measurement.byScore.isEmpty {
      lines += ["", "The soft score instead of the strain: what it remembers of all messages before"]
      var table = TextTable([
        .init("source"), .init("auc", .right), .init("best_f1", .right), .init("precision", .right),
        .init("recall", .right), .init("f1", .right),
      ])
      for group in measurement.byScore {
        table.add(
          [SafeText(name: group.name)] + ["auc", "best_f1", "precision", "recall", "f1"].map { Self.shown(group[$0]) })
      }
      lines += table.lines()
    }
    if !measurement.trivial.isEmpty {
      lines += ["", "Detectors that look at nothing, for comparison"]
      var table = TextTable([
        .init("source/policy"), .init("precision", .right), .init("recall", .right), .init("f1", .right),
        .init("gt1", .right), .init("gt2", .right), .init("gt3", .right),
      ])
      for group in measurement.trivial {
        table.add(
          [SafeText(name: group.name)]
            + ["precision", "recall", "f1", "gt1", "gt2", "gt3"].map { Self.shown(group[$0]) })
      }
      lines += table.lines()
    }
    return lines
  }

  private func paragraph(_ group: FigureGroup) -> [SafeText] {
    let positives: SafeText = group.positives.map { ", \(SafeText(grouped: $0)) positive" } ?? ""
    var table = TextTable([.init(""), .init("", .right), .init("")])
    for figure in group.figures {
      var interval: SafeText = ""
      if let low = figure.low, let high = figure.high { interval = "(\(Self.shown(low)) to \(Self.shown(high)))" }
      table.add([SafeText(name: figure.name), Self.shown(figure.value), interval])
    }
    return ["", "\(SafeText(name: group.name.trimmed)): \(SafeText(grouped: group.rows)) rows\(positives)"]
      + table.lines()
  }

  private static func shown(_ value: Double?) -> SafeText {
    guard let value else { return "-" }
    return value == value.rounded() && value.magnitude > 1 ? SafeText(value, places: 0) : SafeText(value, places: 4)
  }
}

extension String {
  /// Without blanks at the beginning.
  fileprivate var trimmed: String { String(drop { $0 == " " }) }
}
