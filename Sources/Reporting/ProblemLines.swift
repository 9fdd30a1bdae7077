import Intake
package import Redaction
import Rendering
package import Studies

extension Corpus {
  /// Writes `problems.jsonl`: every problem that is kept, then the files that could not be used, then what was only
  /// counted; never what anybody wrote.
  ///
  /// - Parameter write: takes some lines at a time.
  package func writeProblemLines<Failure: Error>(
    fileNames: [SafeText], to write: ([UInt8]) throws(Failure) -> Void
  ) throws(Failure) {
    var line = JSONLine()
    var reasons = ProblemReasons()
    let files = fileNames.map { JSONFragment(#"{"file":"#, $0, #","line":"#) }
    // By place, so that it does not matter in how many parts the input was read.
    for defect in defects.kept.sorted(by: Defect.stands(_:before:)) {
      reasons.add(defect, files[defect.file], to: &line)
      guard line.count >= 1 << 18 else { continue }
      try write(line.bytes)
      line.clear()
    }
    try write(line.bytes)
    try write(otherLines(fileNames))
  }

  private func otherLines(_ fileNames: [SafeText]) -> [UInt8] {
    var writer = JSONWriter()
    for (index, file) in files.enumerated() {
      for error in file.errors { self.write(error, fileNames[index], &writer) }
    }
    let listed = Dictionary(defects.kept.map { ($0.code, 1) }, uniquingKeysWith: +)
    for (code, count) in defects.sortedCounts where count > listed[code, default: 0] {
      writer.beginObject()
      for key in ["file", "line", "column", "byte", "element"] as [JSONKey] { writer.null(key) }
      writer.word("code", code)
      writer.string("reason", SafeText(name: code.sentence()))
      writer.boolean("refused", nil)
      writer.integer("not_listed", count - listed[code, default: 0])
      writer.endObject()
      writer.endLine()
    }
    return writer.bytes
  }

  private func write(_ error: FileError, _ fileName: SafeText, _ writer: inout JSONWriter) {
    writer.beginObject()
    writer.string("file", fileName)
    for key in ["line", "column", "byte", "element"] as [JSONKey] { writer.null(key) }
    writer.word("code", error.code)
    writer.string("reason", SafeText(name: error.detail))
    writer.boolean("refused", !error.isNote)
    writer.integer("not_listed", 0)
    writer.endObject()
    writer.endLine()
  }
}

extension Defect {
  /// The order of problems: by place, then by what they are, so that equal ones cannot be told apart.
  static func stands(_ a: Defect, before b: Defect) -> Bool {
    if Defect.precedes(a, b) { return true }
    if Defect.precedes(b, a) { return false }
    let (first, second) = (a.element ?? -1, b.element ?? -1)
    return first != second ? first < second : (a.subject ?? "") < (b.subject ?? "")
  }
}

/// The ends of problem lines, made once for each code and subject: there are few, and many lines.
private struct ProblemReasons {
  private struct Reason: Hashable {
    var code: DefectCode
    var subject: String?
    var refused: Bool
  }

  private var made: [Reason: JSONFragment] = [:]

  mutating func add(_ defect: Defect, _ file: JSONFragment, to line: inout JSONLine) {
    line.add(file)
    line.add(defect.line + 1)
    line.add(Self.column, defect.column.map { $0 + 1 })
    line.add(Self.byte, defect.byte)
    line.add(Self.element, defect.element.map { $0 + 1 })
    let reason = Reason(code: defect.code, subject: defect.subject, refused: defect.refused)
    let end = made[reason] ?? Self.end(reason)
    made[reason] = end
    line.add(end)
  }

  private static let column: JSONFragment = #","column":"#
  private static let byte: JSONFragment = #","byte":"#
  private static let element: JSONFragment = #","element":"#

  private static func end(_ reason: Reason) -> JSONFragment {
    let sentence = SafeText(name: reason.code.sentence(subject: reason.subject))
    let code = JSONFragment(#","code":"#, SafeText(word: reason.code), #","reason":"#)
    let marks =
      reason.refused
      ? JSONFragment("", sentence, #","refused":true,"not_listed":0}"#)
      : JSONFragment("", sentence, #","refused":false,"not_listed":0}"#)
    return code + marks + "\n"
  }
}
