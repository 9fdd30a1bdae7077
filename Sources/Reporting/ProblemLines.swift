import Intake
package import Redaction
import Rendering
package import Studies

extension Corpus {
  /// Makes `problems.jsonl`: every problem that is kept, then the files that could not be used, then what was only
  /// counted; never what anybody wrote.
  package func problemLines(fileNames: [SafeText]) -> [UInt8] {
    var writer = JSONWriter()
    for defect in defects.kept { write(defect, fileNames, &writer) }
    for (index, file) in files.enumerated() {
      for error in file.errors { write(error, fileNames[index], &writer) }
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

  private func write(_ defect: Defect, _ fileNames: [SafeText], _ writer: inout JSONWriter) {
    writer.beginObject()
    writer.string("file", fileNames[defect.file])
    writer.integer("line", defect.line + 1)
    writer.integer("column", defect.column.map { $0 + 1 })
    writer.integer("byte", defect.byte)
    writer.integer("element", defect.element.map { $0 + 1 })
    writer.word("code", defect.code)
    writer.string("reason", SafeText(name: defect.code.sentence(subject: defect.subject)))
    writer.boolean("refused", defect.refused)
    writer.integer("not_listed", 0)
    writer.endObject()
    writer.endLine()
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
