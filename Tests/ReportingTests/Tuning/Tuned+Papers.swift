import Foundation
import Redaction
import Rendering

@testable import Reporting

extension Tuned {
  /// Every paper by the name of its file.
  var papers: [String: String] {
    var all: [String: [UInt8]] = [:]
    all["tune.html"] = TuningPage(content).document()
    let document = TuningDocument(content)
    var text = TerminalText()
    for line in document.lines() { text.addLine(line) }
    all["tune.txt"] = text.bytes
    all["tune.md"] = document.markdown()
    all["tune.json"] = TuningJSON(content).document()
    all["thresholds.csv"] = TuningTables(content, CSVForm()).thresholdTable().bytes
    all["curve.csv"] = []
    _ = TuningTables(content, CSVForm()).writeCurve { all["curve.csv", default: []] += $0 }
    all["suggested.json5"] = SuggestedPolicy(content).document()
    return all.mapValues { String(decoding: $0, as: UTF8.self) }
  }

  /// `tune.json`, read back.
  func json() throws -> [String: Any] {
    try JSONSerialization.jsonObject(with: Data(TuningJSON(content).document())) as? [String: Any] ?? [:]
  }

  func section(_ id: String) -> ReportSection? { content.sections.first { $0.id.content == id } }

  /// The text that people read: of all papers for people.
  var words: String {
    let papers = papers
    return ["tune.html", "tune.txt", "tune.md", "suggested.json5"].compactMap { papers[$0] }.joined(separator: "\n")
  }
}

extension ReportSection {
  func titled(_ caption: String) -> ReportSection.Table? {
    (tables + folded).first { $0.caption.content.hasPrefix(caption) }
  }
}

extension ReportSection.Table {
  /// The row whose first cell begins so, as text.
  func beginning(_ first: String) -> [String]? {
    rows.first { $0[0].content.hasPrefix(first) }?.map(\.content)
  }
}
