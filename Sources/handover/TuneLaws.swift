import Intake
import Redaction

/// The sums that hold in every search for thresholds: no conversation and no policy is lost between its files.
///
///     conversations = ai_involved + excluded + without_ai + tangled
///     ai_involved = fit + check                      the conversations that are searched
///     fit, check  = those of the figures of both policies
///     policies    = lines of curve.csv without the first
///     parameters  = lines of thresholds.csv without the first
struct TuneLaws {
  private(set) var checks = SumChecks()

  /// Counts of which the first is a part of the second.
  private static let parts = [
    ("escalated", "conversations"), ("missed", "positives"), ("unneeded", "negatives"),
    ("asks_not_foreseen", "unanswered_asks"), ("taken_over_not_asked", "taken_over"),
    ("asked_not_taken_over", "not_taken_over"),
  ]

  /// Checks all.
  ///
  /// - Parameters:
  ///   - tuning: what `tune.json` says.
  ///   - curve: the line ends of `curve.csv`.
  ///   - thresholds: the line ends of `thresholds.csv`.
  init(manifest: JSONValue, tuning: JSONValue, curve: Int?, thresholds: Int?) {
    let file: SafeText = "tune.json"
    let population = tuning["population"]
    func said(_ key: String) -> Int? { population?[key]?.wholeNumber }
    checks.expect(
      file, "\"population.ai_involved\"", said("ai_involved"), "the earlier and the later conversations together",
      SumChecks.sum(of: [said("fit"), said("check")]))
    checks.expect(
      file, "\"population.conversations\"", said("conversations"), "the searched and the left out ones together",
      SumChecks.sum(of: [said("ai_involved"), said("excluded"), said("without_ai"), said("tangled")]))
    for policy in ["present_policy", "other_policy"] {
      for part in ["fit", "check"] {
        let figures = tuning[policy]?[part]
        guard let figures, figures.members != nil else { continue }
        checks.expect(
          file, "\"\(name: policy).\(name: part).conversations\"", figures["conversations"]?.wholeNumber,
          "\"population.\(name: part)\"", said(part))
        for (less, more) in Self.parts {
          guard let a = figures[less]?.wholeNumber, let b = figures[more]?.wholeNumber else { continue }
          checks.count += 1
          if a > b {
            checks.add(
              file, "\"\(name: policy).\(name: part).\(name: less)\" is more than \"\(name: more)\"", .wrongCount)
          }
        }
      }
    }
    checks.expect(
      "curve.csv", "the lines without the first", curve.map { $0 - 1 }, "\"policies\" of the search",
      tuning["policies"]?.wholeNumber)
    checks.expect(
      "thresholds.csv", "the lines without the first", thresholds.map { $0 - 1 }, "\"parameters\" of the search",
      tuning["parameters"]?.elements?.count)
    checks.count += 1
    if let said = tuning["policy_sha256"]?.text, said != manifest["policy"]?["sha256"]?.text {
      checks.add(file, "\"policy_sha256\" is not that of the manifest", .wrongCount)
    }
  }
}
