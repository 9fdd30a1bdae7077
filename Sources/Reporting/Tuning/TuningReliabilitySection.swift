import Judging
import Redaction
import Rendering
import Studies

/// Whether the exported confidence means what it says.
extension TuningContent {
  func reliabilitySection() -> ReportSection? {
    guard let reliability = tuning.reliability, reliability.cases > 0 else { return nil }
    var section = ReportSection(
      "reliability", title: "What the AI's confidence is worth", finding: reliabilitySentence(reliability),
      why:
        "Thresholds of confidence can only part what the confidence parts. What a model says of its own certainty is often too high and moves with every version of the model, so a threshold that fits today may not fit after the next one. How a conversation ended stands for whether the AI was right: ended badly is an outcome of abandoned, unserved or handed over (the export ends at the handover), or reopened; what a person resolved counts as well. Cases are AI messages with a confidence in conversations that are complete."
    )
    section.explanation =
      "ECE, the expected calibration error, is the distance between confidence and what went well, over all bins, each weighted with its cases; 0 is perfect."
    var table = ReportSection.Table(
      "Confidence against how conversations ended, by bins of a tenth",
      columns: ["Confidence", "Cases", "Mean confidence", "Went well"])
    for (number, bin) in reliability.bins.enumerated() where bin.cases > 0 {
      table.rows.append([
        Self.bounds(ofBin: number), SafeText(grouped: bin.cases),
        bin.confidence.map { SafeText($0 * 100, places: 1) + " %" } ?? "too few cases", SafeText(bin.good),
      ])
    }
    section.tables = [table]
    if let chart = reliabilityChart(reliability) { section.charts = [chart] }
    return section
  }

  /// `0.3 to 0.4`; the last bin holds 1 as well.
  private static func bounds(ofBin number: Int) -> SafeText {
    "\(SafeText(decimal: number, places: 1)) to \(SafeText(decimal: number + 1, places: 1))"
  }

  private func reliabilitySentence(_ reliability: Reliability) -> SafeText {
    let cases = TuningWords.agree(reliability.cases, "case", "cases")
    guard let error = reliability.error else {
      return "There are only \(cases) with a confidence, too few to say whether it means anything."
    }
    let shown = reliability.bins.filter { $0.confidence != nil }
    let high = shown.count { bin in
      bin.confidence.flatMap { confidence in bin.good.fraction.map { confidence > $0 } } ?? false
    }
    var sentence: SafeText = "Over \(cases) with a confidence, the ECE is \(SafeText(error * 100, places: 1)) points"
    if !shown.isEmpty {
      sentence +=
        "; in \(high) of \(shown.count) bins of ten cases or more the confidence is higher than what went well"
    }
    return sentence + "."
  }

  private func reliabilityChart(_ reliability: Reliability) -> Chart? {
    let points = reliability.bins.enumerated().compactMap { number, bin -> (Int, Plane.Spot)? in
      guard let confidence = bin.confidence, let good = bin.good.tenThousandths else { return nil }
      return (number, Plane.Spot(x: Int((confidence * 10_000).rounded()), y: good))
    }
    guard points.count > 1 else { return nil }
    var table = ReportSection.Table(
      "The points of the reliability diagram", columns: ["Confidence", "Mean confidence %", "Went well %", "Cases"])
    for (number, spot) in points {
      let bin = reliability.bins[number]
      table.rows.append([
        Self.bounds(ofBin: number), SafeText(Double(spot.x) / 100, places: 1),
        SafeText(percentage: bin.good.part, of: bin.good.whole), SafeText(grouped: bin.cases),
      ])
    }
    return Chart(
      "Below the line the AI is too sure",
      measure:
        "Share of conversations that went well against the mean exported confidence, in bins of ten cases or more; on the line both are equal.",
      .plane(
        Plane(
          x: Plane.Axis("mean confidence", .share, holding: [0, 10_000], from: .zero),
          y: Plane.Axis("went well", .share, holding: [0, 10_000], from: .zero),
          [Plane.Series("bins", .first, .circle, points.map(\.1))], hasDiagonal: true)), table: table)
  }
}
