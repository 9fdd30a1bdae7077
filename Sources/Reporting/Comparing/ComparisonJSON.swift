import Conversations
import Detection
import Intake
import Judging
import Redaction
import Rendering
import Studies

/// Makes `compare.json`: what stands in the papers of a comparison, for machines.
package struct ComparisonJSON {
  private let content: ComparisonContent

  /// The name in the folder.
  package static let name: StaticString = "compare.json"

  /// The document of a comparison.
  package init(_ content: ComparisonContent) { self.content = content }

  /// The document, ending in a line feed.
  package func document() -> [UInt8] {
    var writer = JSONWriter(.indented)
    let facts = content.facts
    writer.beginObject()
    writer.string("schema", "handover.compare/1")
    writer.string("version", facts.version)
    writer.string("run_id", content.run.identity(content.census, facts))
    switch content.form {
    case .policies(let pair):
      writer.string("compared", "policies")
      writer.string("reading", SafeText(word: pair.reading))
    case .reports:
      writer.string("compared", "reports")
      writer.null("reading")
    }
    writer.boolean("complete", facts.isComplete)
    write("before", content.before, &writer)
    write("after", content.after, &writer)
    writeDifferences(&writer)
    writeCounts(&writer)
    writer.beginObject("standings")
    for standing in Standing.allCases {
      writer.integer(
        JSONKey(Words.standings[Int(standing.rawValue)]), content.census.rows.standings.count { $0 == standing })
    }
    writer.endObject()
    writer.beginArray("transitions")
    for (before, after, count) in content.rows.transitions {
      writer.beginObject()
      writer.string("before", Words.verdicts[Int(before.rawValue)])
      writer.string("after", Words.verdicts[Int(after.rawValue)])
      writer.integer("conversations", count)
      writer.endObject()
    }
    writer.endArray()
    writeLabels(&writer)
    writeSplits(&writer)
    writeShares(&writer)
    writer.beginArray("gates")
    for gate in content.gates {
      writer.beginObject()
      writer.string("gate", gate.name)
      writer.boolean("broken", gate.isBroken)
      writer.integer("conversations", gate.count)
      writer.endObject()
    }
    writer.endArray()
    writer.beginArray("changes")
    for found in content.conversations { write(found, &writer) }
    writer.endArray()
    writer.endObject()
    writer.endLine()
    return writer.bytes
  }

  private func write(_ key: JSONKey, _ side: ComparisonContent.Side, _ writer: inout JSONWriter) {
    writer.beginObject(key)
    writer.string("policy", side.policyName)
    writer.string("policy_sha256", side.hash)
    writer.string("run_id", side.run)
    writer.string("first_day", side.period?.firstText)
    writer.string("last_day", side.period?.lastText)
    writer.endObject()
  }

  /// The keys with two values; what only hides or orders outputs is counted and not said.
  private func writeDifferences(_ writer: inout JSONWriter) {
    let differences = PolicyPair(content.before.policy, content.after.policy).differences
    writer.beginArray("policy_differences")
    for difference in differences where difference.isJudging {
      writer.beginObject()
      writer.string("key", SafeText(name: difference.key))
      writer.string("kind", SafeText(name: difference.kind.rawValue))
      writer.string("before", difference.before.map { SafeText(name: $0) })
      writer.string("after", difference.after.map { SafeText(name: $0) })
      writer.endObject()
    }
    writer.endArray()
    writer.integer("other_differences", differences.count { !$0.isJudging })
  }

  private func writeCounts(_ writer: inout JSONWriter) {
    let (rows, lines) = (content.rows, content.census.corpus.lines)
    let changes = rows.changes
    writer.beginObject("counts")
    writer.integer("files", content.census.corpus.files.count)
    writer.integer("lines", lines.lines)
    writer.integer("kept", lines.kept)
    writer.integer("blank", lines.blank)
    writer.integer("refused", lines.refused)
    writer.integer("problems", content.census.corpus.defects.total)
    writer.integer("conversations", content.census.rows.rows.count)
    writer.integer("compared", rows.pairs.count)
    writer.integer("only_before", rows.onlyBefore.count)
    writer.integer("only_after", rows.onlyAfter.count)
    writer.integer("changes", changes.count)
    writer.integer("flipped", rows.flips.count)
    writer.integer("moved", changes.count { !$0.isFlip })
    writer.integer("worse", rows.flips.count { $0.direction == .worse })
    writer.integer("better", rows.flips.count { $0.direction == .better })
    writer.integer("other", rows.flips.count { $0.direction == .other })
    writer.integer("hard", rows.flips.count { $0.isHard })
    writer.endObject()
  }

  /// What raters say; without labels null.
  private func writeLabels(_ writer: inout JSONWriter) {
    guard let labels = content.figures.labels else { return writer.null("labels") }
    let tally = labels.tally
    writer.beginObject("labels")
    writer.integer("yes", tally.yes)
    writer.integer("no", tally.no)
    writer.integer("unsure", tally.unsure)
    writer.integer("unlabelled", tally.unlabelled)
    writer.integer("left_out", content.figures.labelsLeftOut)
    writer.integer("without_place", labels.knowsPlaces ? tally.withoutPlace : nil)
    writer.integer("unresolved_places", labels.knowsPlaces ? tally.unresolvedPlaces : nil)
    writer.integer("absent", labels.absent)
    writer.integer("repeated", labels.repeated)
    writer.integer("tolerance", ComparedLabels.tolerance)
    writer.endObject()
  }

  private func writeSplits(_ writer: inout JSONWriter) {
    writer.beginArray("splits")
    for split in content.figures.splits {
      writer.beginObject()
      writer.word("question", split.question)
      writer.integer("only_before", split.counts.b)
      writer.integer("only_after", split.counts.c)
      for (key, pairs) in [("only_before_ids", split.onlyBefore), ("only_after_ids", split.onlyAfter)] {
        writer.beginArray(JSONKey(SafeText(name: key)))
        for pair in pairs { writer.string(content.name(of: pair)) }
        writer.endArray()
      }
      writer.number("probability", split.counts.probability, places: 6)
      writer.number("adjusted", split.adjusted, places: 6)
      writer.endObject()
    }
    writer.endArray()
  }

  private func writeShares(_ writer: inout JSONWriter) {
    writer.string("seed", SafeText(Bootstrap.seed))
    writer.integer("clusters", content.figures.clusters)
    writer.beginArray("shares")
    for share in content.figures.shares {
      writer.beginObject()
      writer.word("name", share.kind)
      writer.string("metric", share.kind.metric.map { SafeText(name: $0.id) })
      for (key, value) in [("before", share.before), ("after", share.after)] {
        writer.beginObject(JSONKey(SafeText(name: key)))
        writer.integer("part", value.share.part)
        writer.integer("whole", value.share.whole)
        writer.integer("assessable", value.assessable)
        writer.integer("of", value.of)
        writer.endObject()
      }
      writer.number("change", share.change, places: 4)
      writer.number("low", share.interval?.low, places: 4)
      writer.number("high", share.interval?.high, places: 4)
      writer.integer("rounds", share.interval?.rounds)
      writer.endObject()
    }
    writer.endArray()
  }

  private func write(_ found: ComparedConversation, _ writer: inout JSONWriter) {
    let (change, facts) = (found.change, ChangeFacts(found, content))
    writer.beginObject()
    writer.string("conversation_id", found.name)
    writer.string("change", change.isFlip ? "flipped" : "moved")
    writer.string("before", Words.verdicts[Int(change.before.rawValue)])
    writer.string("after", Words.verdicts[Int(change.after.rawValue)])
    writer.word("direction", change.direction)
    writer.word("motion", change.motion)
    writer.beginArray("hard_topics")
    for topic in found.topics { writer.string(topic) }
    writer.endArray()
    writer.string("reason", facts.reason)
    write("value", facts.value, &writer)
    write("limit_before", facts.limitBefore, &writer)
    write("limit_after", facts.limitAfter, &writer)
    write("parts", facts.at, &writer)
    write("first_difference", facts.first, &writer)
    write("due_before", facts.dueBefore, &writer)
    write("due_after", facts.dueAfter, &writer)
    writer.integer("ai_messages_before", found.flip?.aiMessagesBefore)
    writer.integer("ai_messages_after", found.flip?.aiMessagesAfter)
    writer.string("signal_before", found.before.signal)
    writer.string("signal_after", found.after.signal)
    writer.string("outcome_before", found.before.outcome)
    writer.string("outcome_after", found.after.outcome)
    writer.string("file", found.file)
    writer.integer("line", found.line)
    writer.string("sentence", found.sentence)
    writer.endObject()
  }

  private func write(_ key: JSONKey, _ amount: ChangeFacts.Amount?, _ writer: inout JSONWriter) {
    guard let amount else { return writer.null(key) }
    if amount.places == 0 {
      writer.integer(key, amount.units)
    } else {
      writer.decimal(key, amount.units, places: amount.places)
    }
  }

  private func write(_ key: JSONKey, _ spot: ChangeFacts.Spot?, _ writer: inout JSONWriter) {
    guard let spot else { return writer.null(key) }
    writer.beginObject(key)
    writer.string("file", spot.file)
    writer.integer("line", spot.line)
    writer.integer("turn", spot.turn)
    writer.integer("message", spot.message)
    writer.endObject()
  }
}
