import Intake
import Redaction

/// The sums that hold in every comparison: no conversation is lost between its files.
///
///     lines    = kept + blank + refused                       in each input and in all
///     compared = the conversations of all transitions
///     changes  = flipped + moved = the entries of changes = lines of flips.csv without the first
///     flipped  = worse + better + other = the transitions from one verdict to another
///     only_before, only_after = the identifiers beside them   in each split
///     problems = lines of problems.jsonl + those that were only counted
struct CompareLaws {
  private(set) var checks = SumChecks()

  /// Checks all.
  ///
  /// - Parameters:
  ///   - comparison: what `compare.json` says.
  ///   - flips: the line ends of `flips.csv`.
  ///   - problems: of `problems.jsonl`; `nil` where no export was read.
  init(manifest: JSONValue, comparison: JSONValue, flips: Int?, problems: LineTally?) {
    let file: SafeText = "compare.json"
    checks.check(manifest, against: comparison, in: file)
    let counts = comparison["counts"]
    func said(_ key: String) -> Int? { counts?[key]?.wholeNumber }
    checks.expect(
      file, "\"counts.lines\"", said("lines"), "kept, blank and refused together",
      SumChecks.sum(of: ["kept", "blank", "refused"].map { said($0) }))
    let transitions = comparison["transitions"]?.elements ?? []
    checks.expect(
      file, "\"counts.compared\"", said("compared"), "all transitions together",
      SumChecks.sum(of: transitions.map { $0["conversations"]?.wholeNumber }))
    let changed = transitions.filter { $0["before"]?.text != $0["after"]?.text }
    checks.expect(
      file, "\"counts.flipped\"", said("flipped"), "the transitions to another verdict",
      SumChecks.sum(of: changed.map { $0["conversations"]?.wholeNumber }))
    checks.expect(
      file, "\"counts.flipped\"", said("flipped"), "worse, better and other together",
      SumChecks.sum(of: ["worse", "better", "other"].map { said($0) }))
    checks.expect(
      file, "\"counts.changes\"", said("changes"), "flipped and moved together",
      SumChecks.sum(of: ["flipped", "moved"].map { said($0) }))
    checks.expect(
      file, "\"counts.changes\"", said("changes"), "the entries of \"changes\"", comparison["changes"]?.elements?.count)
    checks.expect(
      "flips.csv", "the lines without the first", flips.map { $0 - 1 }, "\"counts.changes\" of the comparison",
      said("changes"))
    for split in comparison["splits"]?.elements ?? [] {
      let question = SafeText(name: split["question"]?.text ?? "?")
      for key in ["only_before", "only_after"] {
        checks.expect(
          file, "\"\(name: key)\" of \"\(question)\"", split[key]?.wholeNumber, "the identifiers beside it",
          split[key + "_ids"]?.elements?.count)
      }
    }
    if let problems {
      checks.expect(
        "problems.jsonl", "the problems that are listed or counted",
        (problems.words["listed"]?["yes"] ?? 0).addingSafely(problems.sums["not_listed"] ?? 0),
        "\"counts.problems\" of the comparison", said("problems"))
    }
    checks.count += 1
    if comparison["before"]?["policy_sha256"]?.text != manifest["policy"]?["sha256"]?.text {
      checks.add(file, "\"before.policy_sha256\" is not that of the manifest", .wrongCount)
    }
    checks.count += 1
    if comparison["after"]?["policy_sha256"]?.text != manifest["settings"]?["against_sha256"]?.text {
      checks.add(file, "\"after.policy_sha256\" is not that of the manifest", .wrongCount)
    }
    checks.count += 1
    if comparison["run_id"]?.text != manifest["run_id"]?.text {
      checks.add(file, "\"run_id\" is not that of the manifest", .wrongCount)
    }
  }
}
