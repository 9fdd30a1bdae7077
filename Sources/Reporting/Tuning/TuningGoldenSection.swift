import Judging
import Redaction
import Rendering
import Studies

/// Golden transfer and the scores of messages, beside detectors that look at nothing.
extension TuningContent {
  /// With gold places only.
  func goldenSection() -> ReportSection? {
    guard ground == .labels, let rows = tuning.golden, let first = rows.first, first.figures.dialogues > 0 else {
      return nil
    }
    var section = ReportSection(
      "golden", title: "Golden transfer, for comparison with papers", finding: goldenSentence(rows),
      why:
        "Liu and others, \"Time to Transfer\", AAAI 2021, as the authors' code has it, with lambda 0; the first call alone, held against the first gold message alone, is our addition. No policy is chosen by these scores."
    )
    section.explanation = TuningWords.goldenProperties.enumerated().map { "(\($0 + 1)) " + $1 }.joined(separator: " ")
    let dialogues = first.figures.dialogues
    var table = ReportSection.Table(
      "Golden transfer over \(TuningWords.agree(dialogues, "later conversation", "later conversations")), \(SafeText(grouped: first.figures.needs)) of them with a need",
      columns: [
        "Policy", "GT-I", "GT-II", "GT-III", "First call: GT-I", "GT-II of it", "GT-III of it", "F1 of messages",
        "Macro F1",
      ])
    func score(_ value: Double?) -> SafeText {
      dialogues < Share.leastCases ? "too few" : value.map { SafeText($0 * 100, places: 1) } ?? "-"
    }
    for row in rows {
      let figures = row.figures
      table.rows.append(
        [name(of: row.policy)] + GoldenFigures.tolerances.map { score(figures.goldenTransfer($0)) }
          + GoldenFigures.tolerances.map { score(figures.firstGoldenTransfer($0)) }
          + [score(figures.f1), score(figures.macroF1)])
    }
    section.tables = [table]
    return section
  }

  private func name(of policy: Tuning.GoldenRow.Policy) -> SafeText {
    policy == .chosen ? other + " policy" : TuningWords.policy(policy)
  }

  private func goldenSentence(_ rows: [Tuning.GoldenRow]) -> SafeText {
    guard let first = rows.first, first.figures.dialogues >= Share.leastCases else {
      return "There are too few conversations with gold messages for a score."
    }
    func score(_ policy: Tuning.GoldenRow.Policy) -> SafeText? {
      rows.first { $0.policy == policy }?.figures.goldenTransfer(1).map { SafeText($0 * 100, places: 1) }
    }
    var sentence: SafeText = "GT-I is \(score(.present) ?? "not known") of 100 for the present policy"
    if isShowing, let own = score(.chosen) { sentence += " and \(own) for \(otherOne)" }
    if let silence = score(.never) { sentence += "; never asking for a person gives \(silence)" }
    return sentence + "."
  }
}

extension TuningJSON {
  func writeGolden(_ writer: inout JSONWriter) {
    guard content.ground == .labels, let rows = content.tuning.golden else { return writer.null("golden_transfer") }
    writer.beginArray("golden_transfer")
    for row in rows {
      let figures = row.figures
      writer.beginObject()
      writer.string("policy", row.policy == .chosen ? content.other : TuningWords.key(row.policy))
      writer.integer("conversations", figures.dialogues)
      writer.integer("needs", figures.needs)
      func scores(_ key: JSONKey, _ value: (Int) -> Double?) {
        writer.beginArray(key)
        for tolerance in GoldenFigures.tolerances {
          if let score = value(tolerance) { writer.number(score, places: 6) } else { writer.null() }
        }
        writer.endArray()
      }
      scores("gt") { figures.goldenTransfer($0) }
      scores("gt_first") { figures.firstGoldenTransfer($0) }
      writer.beginArray("gt_by_lambda")
      for lambda in GoldenFigures.lambdas {
        writer.beginObject()
        writer.number("lambda", lambda, places: 2)
        scores("gt") { figures.goldenTransfer($0, lambda: lambda) }
        writer.endObject()
      }
      writer.endArray()
      writer.number("f1", figures.f1, places: 6)
      writer.number("macro_f1", figures.macroF1, places: 6)
      writer.beginArray("timely_recall")
      for lag in GoldenFigures.lags {
        let share = figures.timelyRecall(within: lag)
        writer.beginObject()
        writer.integer("messages", lag)
        writer.integer("part", share.part)
        writer.integer("of", share.whole)
        writer.endObject()
      }
      writer.endArray()
      writer.endObject()
    }
    writer.endArray()
  }
}
