import Intake
import Judging
import Redaction

/// The sums that hold in every audit: no case under an obligation is lost between its files.
///
///     lines         = kept + blank + refused                      in each input and in all
///     conversations = those of each standing
///     of            = kept + broken + unjudgeable + open + open_broken    for each rule of each topic
///     ledger        = the entries of all topics = lines of audit.jsonl, also topic by topic
///     problems      = lines of problems.jsonl + those that were only counted
struct AuditLaws {
  private(set) var checks = SumChecks()

  /// Checks all; a file that there is not has no tally.
  ///
  /// - Parameters:
  ///   - audit: what `audit.json` says.
  ///   - ledger: of `audit.jsonl`.
  init(manifest: JSONValue, audit: JSONValue, ledger: LineTally?, problems: LineTally?) {
    checks.check(manifest, against: audit, in: "audit.json")
    let counts = audit["counts"]
    let conversations = counts?["conversations"]?.wholeNumber
    checks.expect(
      "audit.json", "\"counts.lines\"", counts?["lines"]?.wholeNumber, "kept, blank and refused together",
      SumChecks.sum(of: ["kept", "blank", "refused"].map { counts?[$0]?.wholeNumber }))
    checks.expect(
      "audit.json", "\"counts.conversations\"", conversations, "all standings together",
      SumChecks.sum(of: audit["standings"]))
    checkObligations(audit, ledger)
    if let problems {
      checks.expect(
        "problems.jsonl", "the problems that are listed or counted",
        (problems.words["listed"]?["yes"] ?? 0).addingSafely(problems.sums["not_listed"] ?? 0),
        "\"counts.problems\" of the audit", counts?["problems"]?.wholeNumber)
    }
    checks.count += 1
    if let said = audit["policy_sha256"]?.text, said != manifest["policy"]?["sha256"]?.text {
      checks.add("audit.json", "\"policy_sha256\" is not that of the manifest", .wrongCount)
    }
  }

  private mutating func checkObligations(_ audit: JSONValue, _ ledger: LineTally?) {
    let obligations = audit["obligations"]?.elements
    let rows = audit["counts"]?["ledger"]?.wholeNumber
    checks.expect(
      "audit.json", "\"counts.ledger\"", rows, "the entries of all topics together",
      obligations.flatMap { SumChecks.sum(of: $0.map { $0["entries"]?.wholeNumber }) })
    checks.expect("audit.jsonl", "the number of lines", ledger?.lines ?? 0, "\"counts.ledger\" of the audit", rows)
    let found = ledger?.words["topic"] ?? [:]
    var named: Set<String> = []
    for obligation in obligations ?? [] {
      let topic = obligation["topic"]?.text ?? "?"
      named.insert(topic)
      let entries = obligation["entries"]?.wholeNumber
      checks.expect(
        "audit.jsonl", "the lines with the topic \"\(name: topic)\"", found[topic] ?? 0,
        "the entries of that topic in the audit", entries)
      for rule in obligation["rules"]?.elements ?? [] {
        let name = rule["rule"]?.text ?? "?"
        let all = rule["of"]?.wholeNumber
        checks.expect(
          "audit.json", "the rule \"\(name: name)\" of \"\(name: topic)\"", all,
          "the five states together",
          SumChecks.sum(of: ["kept", "broken", "unjudgeable", "open", "open_broken"].map { rule[$0]?.wholeNumber }))
        if let all, let entries, all > entries {
          checks.add(
            "audit.json", "the rule \"\(name: name)\" of \"\(name: topic)\" applies to more entries than there are",
            .wrongCount)
        }
      }
    }
    for topic in found.keys.sorted() where !named.contains(topic) {
      checks.add("audit.jsonl", "the topic \"\(name: topic)\" is none of the audit's obligations", .wrongCount)
    }
  }
}
