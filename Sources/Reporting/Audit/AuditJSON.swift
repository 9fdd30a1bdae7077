import Conversations
import Detection
import Intake
import Judging
import Redaction
import Rendering
import Studies

/// Makes `audit.json`: what stands in the papers of an audit, as counts.
package struct AuditJSON {
  private let content: AuditContent

  /// The name in the audit.
  package static let name: StaticString = "audit.json"

  package init(_ content: AuditContent) { self.content = content }

  /// The document, ending in a line feed.
  package func document() -> [UInt8] {
    var writer = JSONWriter(.indented)
    let facts = content.facts
    writer.beginObject()
    writer.string("schema", "handover.audit/1")
    writer.string("version", facts.version)
    writer.string("run_id", content.run.identity(content.census, facts))
    writer.string("policy_name", facts.policyName)
    writer.string("policy_sha256", SafeText(name: RunFacts.hash(of: facts.policy)))
    writer.boolean("complete", facts.isComplete)
    writer.boolean("broken", content.isBroken)
    writer.string("as_of", content.census.rows.cutoff.map { SafeText($0) })
    writeCounts(&writer)
    writer.beginObject("standings")
    for standing in Standing.allCases {
      let count = content.census.rows.standings.count { $0 == standing }
      writer.integer(JSONKey(Words.standings[Int(standing.rawValue)]), count)
    }
    writer.endObject()
    writer.beginArray("obligations")
    for figures in content.obligations { write(figures, &writer) }
    writer.endArray()
    writeCoverage(&writer)
    writeOdd(&writer)
    writeSample(&writer)
    writeReview(&writer)
    writer.endObject()
    writer.endLine()
    return writer.bytes
  }

  private func writeCounts(_ writer: inout JSONWriter) {
    let census = content.census
    let read = census.corpus.lines
    writer.beginObject("counts")
    writer.integer("files", census.corpus.files.count)
    writer.integer("lines", read.lines)
    writer.integer("kept", read.kept)
    writer.integer("blank", read.blank)
    writer.integer("refused", read.refused)
    writer.integer("conversations", census.rows.rows.count)
    writer.integer("problems", census.corpus.defects.total)
    writer.integer("ledger", content.cases.reduce(0) { $0 + $1.topics.count })
    writer.endObject()
  }

  private func write(_ figures: ObligationFigures, _ writer: inout JSONWriter) {
    let policies = content.facts.policy.topics
    let number = Int(figures.topic.rawValue)
    writer.beginObject()
    writer.string("topic", content.key(of: figures.topic))
    writer.word("obligation", figures.obligation)
    writer.integer("sla_seconds", figures.obligation == .humanRequired ? Int(policies.sla[number] / 1000) : nil)
    writer.string("owner", policies.owners[number].map { SafeText(name: $0) })
    writer.integer("entries", figures.entries)
    writer.integer("open", figures.open)
    writer.integer("unengaged", figures.unengaged)
    writer.integer("judged", figures.judged)
    writer.integer("reached", figures.reached)
    writer.number("low", figures.reach.interval?.low, places: 4)
    writer.number("high", figures.reach.interval?.high, places: 4)
    writer.integer("failing", figures.failing)
    writer.boolean("broken", figures.isBroken)
    writer.boolean("proven", figures.hasNoCase || figures.isPending ? false : !figures.isBroken)
    writer.beginObject("ai_statements")
    writer.integer("conversations", figures.statements.count)
    writer.integer("sum", figures.statementCount)
    writer.integer("median", figures.medianStatements)
    writer.integer("max", figures.statements.last)
    writer.endObject()
    writer.beginArray("rules")
    for rule in figures.rules {
      writer.beginObject()
      writer.string("rule", Words.breaches[rule.rule.rawValue])
      writer.integer("of", rule.of)
      writer.integer("kept", rule.kept)
      writer.integer("broken", rule.broken)
      writer.integer("unjudgeable", rule.unjudgeable)
      writer.integer("open", rule.open)
      writer.integer("open_broken", rule.openBroken)
      writer.endObject()
    }
    writer.endArray()
    writer.endObject()
  }

  private func writeCoverage(_ writer: inout JSONWriter) {
    let coverage = content.coverage
    writer.beginObject("coverage")
    writer.integer("conversations", coverage.conversations)
    for lack in AuditCoverage.Lack.allCases { writer.integer(JSONKey(SafeText(name: lack.name)), coverage[lack]) }
    writer.beginObject("messages")
    writer.integer("all", coverage.unseen.messages)
    for kind in UnseenParts.Kind.allCases {
      writer.integer(JSONKey(SafeText(name: kind.name)), coverage.unseen.messages(with: kind))
    }
    writer.endObject()
    writer.beginArray("languages_without_lists")
    for language in coverage.languages {
      writer.beginObject()
      writer.string("name", language.name)
      writer.integer("conversations", language.conversations)
      writer.endObject()
    }
    writer.endArray()
    writer.integer("days", coverage.dayCount)
    writer.integer("days_without_conversations", coverage.emptyDays)
    writer.integer(
      "days_with_few_conversations", coverage.showsDrops ? coverage.thinDayCount : nil)
    writer.integer("identifiers_missing", coverage.missingNumbers)
    writer.endObject()
  }

  private func writeOdd(_ writer: inout JSONWriter) {
    writer.beginArray("inconsistencies")
    for line in content.inconsistencies.lines {
      writer.beginObject()
      writer.string("topic", content.key(of: line.topic))
      writer.integer("conversations", line.conversations)
      writer.beginArray("verdicts")
      for part in line.parts {
        writer.beginObject()
        writer.string("verdict", Words.verdicts[Int(part.verdict.rawValue)])
        writer.integer("conversations", part.conversations)
        writer.identifier("example_id", content.cases[part.example].id)
        writer.string("file", content.file(of: part.at))
        writer.integer("line", part.at.line)
        writer.endObject()
      }
      writer.endArray()
      writer.endObject()
    }
    writer.endArray()
    writer.beginObject("anomalies")
    for (kind, all) in content.anomalies {
      writer.integer(JSONKey(Words.anomalies[Int(kind.rawValue)]), all.count)
    }
    writer.endObject()
  }

  private func writeSample(_ writer: inout JSONWriter) {
    guard let sample = content.sample else { return writer.null("sample") }
    writer.beginObject("sample")
    writer.integer("wanted", sample.name.wanted)
    // As text, because not every program can hold a whole number of 64 bits.
    writer.string("seed", SafeText(sample.name.seed))
    writer.integer("drawn", sample.cases.count)
    writer.beginArray("strata")
    for stratum in Judging.Stratum.allCases {
      writer.beginObject()
      writer.string("stratum", SafeText(name: stratum.name))
      writer.integer("members", sample.plan.members[stratum] ?? 0)
      writer.integer("drawn", sample.plan[stratum])
      writer.endObject()
    }
    writer.endArray()
    writer.endObject()
  }

  private func writeReview(_ writer: inout JSONWriter) {
    guard let review = content.review else { return writer.null("review") }
    let bound = review.misses
    writer.beginObject("review")
    writer.integer("not_reviewed", review.unreviewed)
    writer.integer("disagreed", review.disagreed)
    writer.integer("unsettled", review.unsettled)
    writer.beginArray("strata")
    for stratum in review.strata {
      writer.beginObject()
      writer.string("stratum", SafeText(name: stratum.stratum.name))
      writer.integer("members", stratum.members)
      writer.integer("drawn", stratum.drawn)
      writer.integer("reviewed", stratum.reviewed)
      writer.integer("needed", stratum.needed)
      writer.integer("unsure", stratum.unsure)
      writer.endObject()
    }
    writer.endArray()
    writer.beginObject("missed")
    writer.decimal("certainty", bound.certainty.tenThousandths, places: 4)
    writer.integer("members", bound.members)
    writer.integer("judged", bound.judged)
    writer.integer("found", bound.found)
    writer.number("estimate", bound.estimate, places: 4)
    writer.integer("least", bound.least)
    writer.integer("most", bound.most)
    writer.integer("most_if_unsure_missed", bound.mostIfUnsureMissed)
    writer.endObject()
    if let recall = review.recall {
      writer.beginObject("recall")
      writer.number("estimate", recall.estimate, places: 4)
      writer.number("low", recall.low, places: 4)
      writer.number("high", recall.high, places: 4)
      writer.endObject()
    } else {
      writer.null("recall")
    }
    writer.beginObject("agreement")
    writer.integer("judged", review.agreement.judged)
    writer.integer("alike", review.agreement.alike)
    writer.number("kappa", review.agreement.kappa, places: 4)
    writer.endObject()
    writer.beginArray("finds")
    for find in review.finds {
      writer.beginObject()
      writer.string(
        "case", content.sample?.cases.first { $0.key.first == find.key }?.name)
      writer.string("stratum", SafeText(name: find.stratum.name))
      writer.integer("from_message", find.fromMessage)
      writer.endObject()
    }
    writer.endArray()
    writer.endObject()
  }
}
