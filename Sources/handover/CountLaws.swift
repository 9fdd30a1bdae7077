import Intake
import Redaction
import Rendering

/// The sums that hold in every report: nothing of the input is lost between its files.
///
///     lines          = kept + blank + refused              in each input and in all
///     conversations  = outcome classes, the excluded among them = lines of conversations.jsonl
///     verdicts       = conversations without the excluded ones
///     problems       = lines of problems.jsonl + those that were only counted
///     moved + new + gone = lines of moved.csv without the first
///     conversations  = those of each maturity + those that a rule excludes
///     handovers      = the four parts of the reactivity
struct CountLaws {
  private(set) var checks = SumChecks()

  private let manifest: JSONValue
  private let summary: JSONValue

  /// Checks all; a file that there is not has no tally.
  ///
  /// - Parameter moved: the line ends of `moved.csv`.
  init(manifest: JSONValue, summary: JSONValue, cases: LineTally?, problems: LineTally?, moved: Int? = nil) {
    self.manifest = manifest
    self.summary = summary
    checks.check(manifest, against: summary)
    checkSummary()
    checkCases(cases)
    if let problems { checkProblems(problems) }
    checkAgreement()
    checkComparison(moved)
    checkLedgers()
  }

  private mutating func checkSummary() {
    checks.expect(
      "summary.json", "\"counts.lines\"", summaryCount("lines"), "kept, blank and refused together",
      SumChecks.sum(of: ["kept", "blank", "refused"].map { summaryCount($0) }))
    let outcomes = SumChecks.counts(summary["outcomes"])
    checks.expect(
      "summary.json", "\"counts.conversations\"", summaryCount("conversations"), "all outcomes together",
      outcomes.map { SumChecks.sum(of: $0.values.map { $0 }) } ?? nil)
    let needs = SumChecks.counts(summary["needs"])
    checks.expect(
      "summary.json", "\"needs.sum\"", summary["needs"]?["sum"]?.wholeNumber, "all verdicts of needs together",
      needs.map { SumChecks.sum(of: $0.values.map { $0 }) } ?? nil)
  }

  private mutating func checkCases(_ cases: LineTally?) {
    let conversations = summaryCount("conversations")
    guard let cases else {
      checks.expect("summary.json", "\"counts.conversations\"", conversations, "without conversations.jsonl", 0)
      return
    }
    checks.expect(
      "conversations.jsonl", "the number of lines", cases.lines, "\"counts.conversations\" of the summary",
      conversations)
    for (member, part) in [("outcome", "outcomes"), ("verdict", "verdicts")] {
      guard let counted = SumChecks.counts(summary[part]) else {
        checks.add("summary.json", "\"\(name: part)\" is missing", .wrongCount)
        continue
      }
      let found = cases.words[member] ?? [:]
      for word in Set(counted.keys).union(found.keys).sorted() {
        checks.expect(
          "conversations.jsonl", "the lines with the \(name: member) \"\(name: word)\"", found[word] ?? 0,
          "\"\(name: part).\(name: word)\" of the summary", counted[word] ?? 0)
      }
    }
    for (word, count) in (cases.words["maturity"] ?? [:]).sorted(by: { $0.key < $1.key }) {
      checks.expect(
        "conversations.jsonl", "the lines with the maturity \"\(name: word)\"", count,
        "\"counts.\(name: word)\" of the summary", summaryCount(word))
    }
  }

  private mutating func checkProblems(_ problems: LineTally) {
    let listed = problems.words["listed"]?["yes"] ?? 0
    checks.expect(
      "problems.jsonl", "the problems that are listed or counted",
      listed.addingSafely(problems.sums["not_listed"] ?? 0),
      "\"counts.problems\" of the summary", summaryCount("problems"))
  }

  /// What the manifest and the summary both say.
  private mutating func checkAgreement() {
    checks.count += 1
    if manifest["policy"]?["sha256"]?.text != summary["policy_sha256"]?.text {
      checks.add("summary.json", "\"policy_sha256\" is not that of the manifest", .wrongCount)
    }
  }

  /// What the report says of earlier ones: only what it names, only what is possible, and as often as it lists it.
  private mutating func checkComparison(_ moved: Int?) {
    let named = manifest["settings"]?["previous"]?.elements ?? []
    let trend = summary["trend"]?.elements ?? []
    checks.expect(
      "summary.json", "the earlier reports of \"trend\"", trend.count { $0["run_id"]?.text != nil },
      "those that the manifest names", named.count)
    let restated = summary["restated"]?.elements ?? []
    if moved != nil || !restated.isEmpty {
      let counts = restated.flatMap { element in ["moved", "new", "gone"].map { number(element, $0) } }
      checks.expect(
        "moved.csv", "the lines without the first", moved.map { $0 - 1 }, "all that \"restated\" counts",
        SumChecks.sum(of: counts))
    }
    for (id, metric) in summary["metrics"]?.members ?? [] {
      guard let previous = metric["previous"], previous.members != nil else { continue }
      checkChange(id, metric, previous)
    }
  }

  /// A change must be that of its two shares, and usual where its interval holds zero.
  private mutating func checkChange(_ id: String, _ metric: JSONValue, _ previous: JSONValue) {
    checks.count += 1
    func fraction(_ value: JSONValue) -> Double? {
      guard let part = value["part"]?.wholeNumber, let whole = value["whole"]?.wholeNumber, whole > 0 else {
        return nil
      }
      return Double(part) / Double(whole)
    }
    guard let change = previous["change"]?.number else { return }
    guard let now = fraction(metric), let then = fraction(previous), let low = previous["low"]?.number,
      let high = previous["high"]?.number, abs(now - then - change) <= 0.000_1, low <= change, change <= high
    else {
      return checks.add("summary.json", "the change of \"\(name: id)\" is not that of its shares", .wrongCount)
    }
    let isUsual = if case .flag(let usual)? = previous["usual"] { usual } else { false }
    // Rounded to zero an end lies on either side of it.
    if low != 0, high != 0, isUsual != (low < 0 && high > 0) {
      checks.add("summary.json", "\"\(name: id)\" is called usual against its interval", .wrongCount)
    }
  }

  /// What was left out and what is there, held against the counts.
  private mutating func checkLedgers() {
    let maturity = SumChecks.counts(summary["maturity"])
    let sum = summary["maturity"]?["sum"]?.wholeNumber
    checks.expect(
      "summary.json", "\"maturity.sum\"", sum, "all its parts together",
      maturity.flatMap { SumChecks.sum(of: $0.values.map { $0 }) })
    checks.expect(
      "summary.json", "\"coverage.conversations\"", summary["coverage"]?["conversations"]?.wholeNumber,
      "\"maturity.sum\"", sum)
    var excluded: [Int?] = []
    for rule in summary["exclusions"]?["rules"]?.elements ?? [] {
      let name = rule["rule"]?.text ?? "?"
      let wanted =
        switch name {
        case "refused_line": summaryCount("refused")
        case "unengaged": summary["outcomes"]?["unengaged"]?.wholeNumber
        default: summaryCount(name)
        }
      let count = rule["count"]?.wholeNumber
      if name != "refused_line", name != "unengaged" { excluded.append(count) }
      checks.expect("summary.json", "the exclusions by \"\(name: name)\"", count, "what is counted elsewhere", wanted)
    }
    checks.expect(
      "summary.json", "\"counts.conversations\"", summaryCount("conversations"),
      "those of the maturity and those that are excluded", SumChecks.sum(of: excluded + [sum]))
    let reactivity = ["only_asked", "signal_before_ask", "other_signals", "no_signal"].map {
      summary["reactivity"]?[$0]?.wholeNumber
    }
    checks.expect(
      "summary.json", "\"reactivity.handovers\"", summary["reactivity"]?["handovers"]?.wholeNumber,
      "its four parts together", SumChecks.sum(of: reactivity))
  }

  // MARK: Numbers

  private func number(_ object: JSONValue, _ key: String) -> Int? { object[key]?.wholeNumber }
  private func summaryCount(_ key: String) -> Int? { summary["counts"]?[key]?.wholeNumber }
}
