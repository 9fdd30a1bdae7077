package import Conversations
package import Detection
import Intake
import Judging
package import Redaction
import Rendering
package import Studies

/// What stands in every output about the run as a whole.
package struct RunFacts: Sendable {
  /// The tool's version.
  package var version: SafeText
  /// Which policy judged, and what people call it.
  package var policy: Policy
  package var policyName: SafeText
  /// Whether more was refused than tolerated, or an input could not be read.
  package var isComplete: Bool
  /// The names of the files, as people know them; one for each input.
  package var fileNames: [SafeText]
  /// Whose days and weeks the report has.
  package var zone: ZoneOffsets

  package init(
    version: SafeText, policy: Policy, policyName: SafeText, isComplete: Bool, fileNames: [SafeText],
    zone: ZoneOffsets = .utc
  ) {
    self.version = version
    self.policy = policy
    self.policyName = policyName
    self.isComplete = isComplete
    self.fileNames = fileNames
    self.zone = zone
  }

  /// The SHA-256 of everything that a policy says, in hexadecimal; equal for policies that decide the same.
  package static func hash(of policy: Policy) -> String {
    var hash = SHA256()
    hash.update(Array(policy.canonicalText.utf8))
    return hash.hexadecimal()
  }

  /// The same of all that can change a verdict: what is hidden in outputs changes none.
  static func judgingHash(of policy: Policy) -> String {
    var judging = policy
    judging.redaction = Policy().redaction
    return hash(of: judging)
  }
}

/// Makes `summary.json`: every metric under its id, and every count behind it.
package struct SummaryJSON {
  private let census: Census
  private let facts: RunFacts
  private let numbers: ReportNumbers
  private let comparison: ReportComparison?
  private let findings: NamedFindings

  /// - Parameters:
  ///   - census: what was judged.
  ///   - facts: of the run.
  ///   - numbers: made of the census.
  ///   - comparison: with earlier reports; `nil` when none was named.
  ///   - findings: with the names of conversations where the cases are at hand; left out, without them.
  package init(
    _ census: Census, _ facts: RunFacts, _ numbers: ReportNumbers, _ comparison: ReportComparison? = nil,
    findings: NamedFindings? = nil
  ) {
    self.census = census
    self.facts = facts
    self.numbers = numbers
    self.comparison = comparison
    self.findings = findings ?? NamedFindings(census, facts)
  }

  /// The document, ending in a line feed.
  package func document() -> [UInt8] {
    var writer = JSONWriter(.indented)
    writer.beginObject()
    writer.string("schema", "handover.summary/1")
    writer.string("version", facts.version)
    writer.string("policy", facts.policyName)
    writer.string("policy_sha256", SafeText(name: RunFacts.hash(of: facts.policy)))
    writer.boolean("complete", facts.isComplete)
    writePeriod(&writer)
    writeCounts(&writer)
    writeOutcomes(&writer)
    writeNeeds(&writer)
    writer.beginObject("metrics")
    for (metric, value) in zip(numbers.metrics, numbers.values) { write(metric, value, &writer) }
    writer.endObject()
    writer.beginObject("measures")
    for (measure, value) in zip(numbers.measures, numbers.spreads) { write(measure, value, &writer) }
    writer.endObject()
    FindingJSON(findings).write(to: &writer)
    writer.comparedWith(comparison)
    writer.trend(comparison?.trend ?? [])
    writer.restated(comparison?.restatements ?? [])
    writer.endObject()
    writer.endLine()
    return writer.bytes
  }

  private func writePeriod(_ writer: inout JSONWriter) {
    let started = census.rows.startsInPeriod
    let period = census.rows.period
    writer.beginObject("period")
    writer.string("from", started.map { SafeText($0.first) })
    writer.string("to", started.map { SafeText($0.last) })
    writer.string("asked", period.map { SafeText(name: $0.text) })
    writer.string("begin", period?.start.map { SafeText($0) })
    writer.string("end", period?.end.map { SafeText($0) })
    writer.string("timezone", SafeText(name: facts.zone.name))
    writer.string("as_of", census.rows.cutoff.map { SafeText($0) })
    writer.endObject()
  }

  private func writeCounts(_ writer: inout JSONWriter) {
    let lines = census.corpus.lines
    writer.beginObject("counts")
    writer.integer("files", census.corpus.files.count)
    writer.integer("lines", lines.lines)
    writer.integer("kept", lines.kept)
    writer.integer("blank", lines.blank)
    writer.integer("refused", lines.refused)
    writer.integer("conversations", census.rows.rows.count)
    writer.integer(
      "messages",
      lines.customerMessages + lines.aiMessages + lines.humanMessages + lines.systemMessages + lines.unknownMessages)
    for standing in Standing.allCases {
      writer.integer(
        JSONKey(Words.standings[Int(standing.rawValue)]), census.rows.standings.count { $0 == standing })
    }
    writer.integer("open_beyond_grace", census.rows.openBeyondGrace)
    writer.integer("problems", census.corpus.defects.total)
    writer.endObject()
  }

  private func writeOutcomes(_ writer: inout JSONWriter) {
    let counts = census.rows.outcomeCounts
    writer.beginObject("outcomes")
    for outcome in Outcome.allCases {
      writer.integer(JSONKey(Words.outcomes[Int(outcome.rawValue)]), counts[Int(outcome.rawValue)])
    }
    writer.integer("sum", counts.reduce(0, +))
    writer.endObject()
    let verdicts = census.rows.verdictCounts
    writer.beginObject("verdicts")
    for verdict in ConversationVerdict.allCases {
      writer.integer(JSONKey(Words.verdicts[Int(verdict.rawValue)]), verdicts[Int(verdict.rawValue)])
    }
    writer.endObject()
  }

  /// The needs that add up: T1 to T4, recovered and withdrawn.
  private func writeNeeds(_ writer: inout JSONWriter) {
    let counts = census.rows.needCounts
    writer.beginObject("needs")
    for verdict in NeedVerdict.allCases where verdict != .open {
      writer.integer(JSONKey(Words.needVerdicts[Int(verdict.rawValue)]), counts[Int(verdict.rawValue)])
    }
    writer.integer("sum", counts.reduce(0, +))
    writer.endObject()
  }

  private func write(_ metric: Metric, _ value: Metric.Value, _ writer: inout JSONWriter) {
    writer.beginObject(JSONKey(SafeText(name: metric.id)))
    writer.string("name", SafeText(name: metric.name))
    writer.word("unit", metric.unit)
    FindingJSON.write(value, to: &writer)
    writer.previous(comparison?.change(of: metric.id))
    writer.endObject()
  }

  private func write(_ measure: Measure, _ value: Measure.Value, _ writer: inout JSONWriter) {
    writer.beginObject(JSONKey(SafeText(name: measure.id)))
    writer.string("name", SafeText(name: measure.name))
    writer.word("unit", measure.unit)
    writer.integer("median", value.spread?.median)
    writer.integer("p90", value.spread?.ninetieth)
    writer.integer("max", value.spread?.largest)
    writer.number("mean", value.mean, places: 4)
    writer.integer("assessable", value.assessable)
    writer.integer("of", value.of)
    writer.endObject()
  }
}
