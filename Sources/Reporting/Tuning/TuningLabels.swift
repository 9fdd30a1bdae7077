import Judging
import Redaction
import Rendering
import Studies

/// What is known of the labels: how many, how far raters agree, what could not be used.
extension TuningContent {
  var labelTable: ReportSection.Table? {
    guard let labels else { return nil }
    let (tally, agreement) = (labels.tally, labels.agreement)
    var table = ReportSection.Table("What the labels say", columns: ["Labels", "How many"])
    table.rows = [
      ["conversations in which a person was needed", SafeText(grouped: tally.yes)],
      ["of these: no label says from which message on", SafeText(grouped: tally.withoutPlace)],
      ["conversations in which none was needed", SafeText(grouped: tally.no)],
      ["unsure, or as many said yes as no", SafeText(grouped: tally.unsure)],
      ["labels that were read", SafeText(grouped: tally.votes)],
      ["raters", SafeText(grouped: agreement.raters)],
      ["agreement of raters, Cohen's kappa", kappaText(agreement)],
      ["answers alike, of all pairs of answers", SafeText(agreement.alike)],
      ["places at most one message apart", SafeText(agreement.placesAlike)],
      ["places that name no message", SafeText(grouped: tally.unresolvedPlaces)],
      ["left out: the rater had labelled the conversation before", SafeText(grouped: labels.repeated)],
      ["left out: the line is no label (label_problems.jsonl)", SafeText(grouped: labels.refused)],
      ["left out: no such conversation was searched", SafeText(grouped: labels.absent)],
      ["rows of sheets that nobody answered", SafeText(grouped: labels.unanswered)],
    ]
    if let score = labels.present.score {
      let cases = labels.present.cases
      table.rows.append([
        "Brier score of the present policy",
        brierText(score, cases),
      ])
    }
    if isShowing, let score = labels.chosen.score {
      table.rows.append(["Brier score of the " + other + " policy", brierText(score, labels.chosen.cases)])
    }
    return table
  }

  /// A mean squared difference from shares of raters; 0 is best.
  private func brierText(_ score: Double, _ cases: Int) -> SafeText {
    cases < Share.leastCases ? "too few cases" : SafeText(score, places: 3) + " (0 is best)"
  }

  private func kappaText(_ agreement: LabelAgreement) -> SafeText {
    guard let kappa = agreement.kappa else {
      return agreement.raters < 2
        ? "one rater only, so nobody knows" : "no two raters share \(Share.leastCases) conversations, so nobody knows"
    }
    return SafeText(kappa, places: 2)
      + (agreement.kappaPairs > 1 ? ", the mean of \(SafeText(grouped: agreement.kappaPairs)) pairs" : "")
  }
}

extension TuningJSON {
  func writeLabels(_ writer: inout JSONWriter) {
    guard let labels = content.labels else { return writer.null("labels") }
    let (tally, agreement) = (labels.tally, labels.agreement)
    writer.beginObject("labels")
    writer.beginArray("files")
    for name in content.run.labels { writer.string(name) }
    writer.endArray()
    writer.integer("yes", tally.yes)
    writer.integer("no", tally.no)
    writer.integer("unsure", tally.unsure)
    writer.integer("without_place", tally.withoutPlace)
    writer.integer("unresolved_places", tally.unresolvedPlaces)
    writer.integer("votes", tally.votes)
    writer.integer("raters", agreement.raters)
    writer.integer("pairs", agreement.pairs)
    writer.number("kappa", agreement.kappa, places: 6)
    writer.integer("kappa_pairs", agreement.kappaPairs)
    writer.integer("alike", agreement.alike.part)
    writer.integer("compared", agreement.alike.whole)
    writer.integer("places_alike", agreement.placesAlike.part)
    writer.integer("places_compared", agreement.placesAlike.whole)
    writer.integer("repeated", labels.repeated)
    writer.integer("refused", labels.refused)
    writer.integer("unanswered", labels.unanswered)
    writer.integer("absent", labels.absent)
    write("present_brier", labels.present, &writer)
    write("other_brier", content.isShowing ? labels.chosen : BrierScore(), &writer)
    writer.endObject()
  }

  private func write(_ key: JSONKey, _ brier: BrierScore, _ writer: inout JSONWriter) {
    writer.number(key, brier.cases < Share.leastCases ? nil : brier.score, places: 6)
  }

  func writeReliability(_ writer: inout JSONWriter) {
    guard let reliability = content.tuning.reliability else { return writer.null("reliability") }
    writer.beginObject("reliability")
    writer.integer("cases", reliability.cases)
    writer.number("ece", reliability.error, places: 6)
    writer.beginArray("bins")
    for (number, bin) in reliability.bins.enumerated() {
      writer.beginObject()
      writer.decimal("from", number, places: 1)
      writer.integer("cases", bin.cases)
      writer.integer("ended_badly", bin.bad)
      writer.number("mean_confidence", bin.confidence, places: 6)
      writer.endObject()
    }
    writer.endArray()
    writer.endObject()
  }

  func writeStability(of axis: Tuning.Axis, _ writer: inout JSONWriter) {
    guard let stability = axis.stability else { return writer.null("stability") }
    writer.beginObject("stability")
    writer.boolean("unstable", stability.isUnstable)
    writer.string("lower_quartile", content.text(of: stability.lowerQuartile, on: axis))
    writer.string("median", content.text(of: stability.median, on: axis))
    writer.string("upper_quartile", content.text(of: stability.upperQuartile, on: axis))
    writer.beginArray("chosen")
    for bar in stability.histogram {
      writer.beginObject()
      writer.string("value", content.text(of: bar.value, on: axis))
      writer.integer("refits", bar.count)
      writer.endObject()
    }
    writer.endArray()
    writer.endObject()
  }
}
