import Detection
import Judging
import Redaction
import Rendering

/// Writes what stands behind the numbers into `summary.json`, from `coverage` to `findings`.
struct FindingJSON {
  private let findings: NamedFindings

  init(_ findings: NamedFindings) { self.findings = findings }

  /// Writes the members into the object that the caller has begun.
  func write(to writer: inout JSONWriter) {
    writeCoverage(&writer)
    writeExclusions(&writer)
    writeFindings(&writer)
    writeBreaches(&writer)
    writeClusters(&writer)
    writeEconomics(&writer)
    writeReactivity(&writer)
    writeSuppressed(&writer)
  }

  private func writeCoverage(_ writer: inout JSONWriter) {
    let coverage = findings.values.coverage
    writer.beginObject("coverage")
    writer.integer("conversations", coverage.conversations)
    for field in ExportCoverage.Field.allCases {
      writer.integer(JSONKey(Words.coverage[field.rawValue]), coverage[field].part)
    }
    writer.endObject()
    writer.beginObject("maturity")
    for (name, count) in FindingTables.maturities(findings.values.maturity) { writer.integer(JSONKey(name), count) }
    writer.integer("sum", findings.values.maturity.all)
    writer.endObject()
  }

  private func writeExclusions(_ writer: inout JSONWriter) {
    let exclusions = findings.values.exclusions
    func write(_ values: [Metric.Value], as key: JSONKey) {
      writer.beginObject(key)
      for (metric, value) in zip(exclusions.metrics, values) {
        writer.beginObject(JSONKey(SafeText(name: metric.id)))
        Self.write(value, to: &writer)
        writer.endObject()
      }
      writer.endObject()
    }
    writer.beginObject("exclusions")
    write(exclusions.without, as: "without")
    writer.beginArray("rules")
    for line in exclusions.lines {
      writer.beginObject()
      writer.string("rule", Words.exclusions[line.rule.rawValue])
      writer.integer("count", line.count)
      if let with = line.with { write(with, as: "with") } else { writer.null("with") }
      writer.endObject()
    }
    writer.endArray()
    writer.endObject()
  }

  private func writeFindings(_ writer: inout JSONWriter) {
    writer.beginObject("findings")
    writer.beginArray("ranked")
    for finding in findings.values.findings.ranked { write(finding, &writer) }
    writer.endArray()
    writer.beginArray("first")
    for found in findings.values.findings.first {
      writer.beginObject()
      write(found.example, &writer)
      writer.integer("points", found.points)
      writer.beginArray("modes")
      for kind in found.kinds { writer.string(Words.modes[kind.rawValue]) }
      writer.endArray()
      writer.endObject()
    }
    writer.endArray()
    writer.endObject()
  }

  private func write(_ finding: Findings.Finding, _ writer: inout JSONWriter) {
    writer.beginObject()
    writer.string("mode", Words.modes[finding.mode.kind.rawValue])
    writer.string("detail", findings.words.detail(of: finding.mode))
    writer.string("metric", finding.mode.kind.metric.map { SafeText(name: $0) })
    writer.word("unit", finding.mode.unit)
    Self.write(finding.value, to: &writer)
    writer.integer("severity", finding.mode.kind.severity)
    writer.integer("harm", finding.harm)
    writer.string("sentence", findings.words.sentence(of: finding.mode))
    writer.string("action", FindingWords.action(for: finding.mode))
    if let standout = finding.standout { write(standout, &writer) } else { writer.null("standout") }
    writer.beginArray("examples")
    for example in finding.examples {
      writer.beginObject()
      write(example, &writer)
      writer.endObject()
    }
    writer.endArray()
    writer.endObject()
  }

  private func write(_ standout: Findings.Standout, _ writer: inout JSONWriter) {
    writer.beginObject("standout")
    writer.string("attribute", Words.attributes[standout.attribute.rawValue])
    writer.string("value", findings.name(of: standout))
    writer.integer("part", standout.share.part)
    writer.integer("whole", standout.share.whole)
    writer.integer("others_part", standout.others.part)
    writer.integer("others_whole", standout.others.whole)
    writer.number("change", standout.difference.change, places: 4)
    writer.number("low", standout.difference.low, places: 4)
    writer.number("high", standout.difference.high, places: 4)
    writer.endObject()
  }

  /// The members that name a conversation.
  private func write(_ example: CaseExample, _ writer: inout JSONWriter) {
    writer.string("conversation_id", findings.id(of: example))
    writer.string("file", findings.file(of: example))
    writer.integer("line", findings.line(of: example))
  }

  /// The members of a value with its interval.
  static func write(_ value: Metric.Value, to writer: inout JSONWriter) {
    let interval = value.share.interval
    writer.integer("part", value.share.part)
    writer.integer("whole", value.share.whole)
    writer.number("low", interval?.low, places: 4)
    writer.number("high", interval?.high, places: 4)
    writer.integer("assessable", value.assessable)
    writer.integer("of", value.of)
  }
}

// MARK: Obligations, clusters, signals

extension FindingJSON {
  private func writeBreaches(_ writer: inout JSONWriter) {
    let breaches = findings.values.breaches
    func write(_ value: Metric.Value?, as key: JSONKey) {
      guard let value else { return writer.null(key) }
      writer.beginObject(key)
      Self.write(value, to: &writer)
      writer.endObject()
    }
    writer.beginObject("breaches")
    writer.beginArray("topics")
    for line in breaches.lines {
      writer.beginObject()
      writer.string("topic", findings.name(of: line.topic))
      writer.word("obligation", line.obligation)
      writer.integer("cases", line.cases)
      write(line.reached, as: "reached")
      write(line.inTime, as: "in_time")
      write(line.aiAlone, as: "ai_alone")
      for kind in Breaches.Kind.allCases {
        write(line.broken[kind.rawValue], as: JSONKey(Words.breaches[kind.rawValue]))
      }
      writer.endObject()
    }
    writer.endArray()
    writer.beginArray("listed")
    for listed in breaches.listed {
      writer.beginObject()
      self.write(listed.example, &writer)
      writer.string("topic", findings.name(of: listed.topic))
      writer.beginArray("broken")
      for kind in listed.kinds { writer.string(Words.breaches[kind.rawValue]) }
      writer.endArray()
      writer.endObject()
    }
    writer.endArray()
    writer.integer("not_listed", breaches.all - breaches.listed.count)
    writer.endObject()
  }

  private func write(_ needs: NeedCounts, _ writer: inout JSONWriter) {
    writer.integer("needs", needs.all)
    for verdict in [NeedVerdict.missed, .unfulfilled, .late, .recovered, .withdrawn, .onTime] {
      writer.integer(JSONKey(Words.needVerdicts[Int(verdict.rawValue)]), needs[verdict])
    }
    writer.integer("unobserved", needs.unobserved)
  }

  private func writeClusters(_ writer: inout JSONWriter) {
    writer.beginArray("clusters")
    for cluster in findings.values.clusters.calledOut {
      writer.beginObject()
      writer.string("topic", findings.name(of: cluster.matter))
      writer.word("topic_of", cluster.matter.origin)
      writer.string("signal", findings.name(of: cluster.signal))
      write(cluster.needs, &writer)
      writer.integer("ended_at_human", cluster.needs.endedAtHuman)
      writer.integer("ai_messages_median", cluster.aiMessages.spread?.median)
      writer.beginObject("shown")
      for hint in Clusters.Hint.allCases {
        writer.integer(JSONKey(Words.hints[hint.rawValue]), cluster.shown[hint.rawValue])
      }
      writer.endObject()
      writer.integer("answered_by_first_human", cluster.answeredByFirstHuman)
      writer.string("hint", cluster.hint.map { Words.hints[$0.rawValue] })
      writer.boolean("shortcut_candidate", cluster.isShortcutCandidate)
      writer.boolean("knowledge_candidate", cluster.isKnowledgeCandidate)
      writer.endObject()
    }
    writer.endArray()
  }

  private func writeEconomics(_ writer: inout JSONWriter) {
    let economics = findings.values.economics
    writer.beginObject("economics")
    writer.integer("ai_involved", economics.aiInvolved)
    writer.beginArray("signals")
    for line in economics.lines {
      writer.beginObject()
      writer.string("signal", findings.name(of: line.signal))
      writer.integer("seeable", line.seeable)
      writer.integer("conversations", line.conversations)
      writer.integer("fired", line.fired)
      writer.integer("second_level", line.secondLevel)
      writer.integer("escalated", line.raised)
      writer.integer("first", line.first)
      writer.integer("sole", line.sole)
      write(line.leads, as: "lead", &writer)
      writer.integer("never_led", line.neverLed)
      write(line.whenFirst, as: "when_first", &writer)
      write(line.whenSole, as: "when_sole", &writer)
      writer.integer("handovers_alone", line.handoversAlone)
      writer.decimal("handovers_alone_per_100", economics.load(of: line), places: 2)
      writer.boolean("dead", line.isDead)
      writer.boolean("redundant", line.isRedundant)
      writer.endObject()
    }
    writer.endArray()
    writer.endObject()
  }

  private func write(_ verdicts: SignalEconomics.Verdicts, as key: JSONKey, _ writer: inout JSONWriter) {
    writer.beginObject(key)
    writer.integer("missed", verdicts.missed)
    writer.integer("unfulfilled", verdicts.unfulfilled)
    writer.integer("late", verdicts.late)
    writer.integer("on_time", verdicts.onTime)
    writer.integer("unneeded", verdicts.unneeded)
    writer.integer("recovered", verdicts.recovered)
    writer.integer("other", verdicts.other)
    writer.endObject()
  }

  /// Public messages from a signal to a handover.
  private func write(_ leads: Occurrences, as key: JSONKey, _ writer: inout JSONWriter) {
    writer.beginObject(key)
    writer.integer("count", leads.total)
    writer.integer("median", leads.spread?.median)
    writer.integer("p90", leads.spread?.ninetieth)
    writer.integer("max", leads.spread?.largest)
    writer.endObject()
  }

  private func writeReactivity(_ writer: inout JSONWriter) {
    let reactivity = findings.values.reactivity
    writer.beginObject("reactivity")
    writer.integer("handovers", reactivity.handovers)
    writer.integer("only_asked", reactivity.onlyAsked)
    writer.integer("signal_before_ask", reactivity.signalBeforeAsk)
    writer.integer("other_signals", reactivity.otherSignals)
    writer.integer("no_signal", reactivity.noSignal)
    write(reactivity.leads, as: "lead", &writer)
    writer.endObject()
  }

  private func writeSuppressed(_ writer: inout JSONWriter) {
    writer.beginArray("suppressed")
    for line in findings.values.suppressed.lines {
      writer.beginObject()
      writer.string("signal", findings.name(of: line.signal))
      writer.string("reason", Words.suppressions[Int(line.suppression.rawValue)])
      writer.integer("matches", line.matches)
      writer.integer("conversations", line.conversations)
      writer.integer("in_rates", line.rated)
      writer.integer("missed_or_unserved", line.unmet)
      writer.integer("fired_later", line.firedLater)
      writer.beginArray("examples")
      for example in line.examples {
        writer.beginObject()
        write(example, &writer)
        writer.endObject()
      }
      writer.endArray()
      writer.endObject()
    }
    writer.endArray()
  }
}
