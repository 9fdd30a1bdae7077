import Redaction
import Testing

@Suite("What the redactor finds")
struct RedactorMeasureTests {
  private struct Found { let kind: String; let range: Range<Int> }

  private static let redactor = Redactor(shapes: Planted.shapes.compactMap(Shape.init))

  private func found(_ text: String) -> [Found] {
    var replacements = Replacements()
    let redacted = Self.redactor.text(Array(text.utf8)[...], &replacements)
    let bytes = Array(redacted.text.content.utf8)
    return redacted.edits.map { edit in
      let token = String(decoding: bytes[edit.redacted].dropFirst(), as: UTF8.self)
      return Found(kind: String(token.prefix { $0 != "-" }), range: edit.original)
    }
  }

  /// Precision and recall that each kind must reach: the table of section 8.
  static let targets: [(kind: String, precision: Double, recall: Double)] = [
    ("EMAIL", 0.995, 0.99), ("CARD", 0.99, 0.99), ("IBAN", 0.999, 0.98), ("IP", 0.98, 0.97), ("PHONE", 0.95, 0.90),
    ("NUMBER", 0.98, 0.98), ("ORDER", 0.98, 0.95), ("ACCOUNT", 0.98, 0.95),
  ]

  @Test("reaches the targets of each kind on values and look-alikes in six languages")
  func targets() {
    #expect(Planted.all.count >= 400)
    #expect(LookAlikes.all.count >= 600)
    var tally: [String: (right: Int, wrong: Int, planted: Int)] = [:]
    var mistakes: [String: [String]] = [:]
    for row in Planted.all + LookAlikes.all {
      let found = found(row.text)
      if let kind = row.kind {
        tally[kind, default: (0, 0, 0)].planted += 1
        if !found.contains(where: { $0.kind == kind && $0.range == row.range }) {
          mistakes[kind, default: []].append("missed: \(row.text)")
        }
      }
      for finding in found {
        if finding.kind == row.kind, finding.range == row.range {
          tally[finding.kind, default: (0, 0, 0)].right += 1
        } else if !isPlanted(finding, in: row) {
          tally[finding.kind, default: (0, 0, 0)].wrong += 1
          mistakes[finding.kind, default: []].append("wrong: \(row.text)")
        }
      }
    }
    for target in Self.targets {
      let (right, wrong, planted) = tally[target.kind] ?? (0, 0, 0)
      let precision = Double(right) / Double(max(1, right + wrong))
      let recall = Double(right) / Double(max(1, planted))
      let list = (mistakes[target.kind] ?? []).joined(separator: "\n")
      let figures = "\(target.kind): \(right) right, \(wrong) wrong, \(planted) planted\n\(list)"
      #expect(planted >= 20, "\(figures)")
      #expect(precision >= target.precision, "\(figures)")
      #expect(recall >= target.recall, "\(figures)")
    }
  }

  /// A sentence may hold the same value twice.
  private func isPlanted(_ finding: Found, in row: Planted.Row) -> Bool {
    guard finding.kind == row.kind else { return false }
    let bytes = Array(row.text.utf8)
    return bytes[finding.range].elementsEqual(bytes[row.range])
  }
}
