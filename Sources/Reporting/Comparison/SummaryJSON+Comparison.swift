import Conversations
import Judging
import Redaction
import Rendering

/// The parts of `summary.json` that speak of earlier reports; empty and null where none was named.
extension JSONWriter {
  /// What an earlier report is held against: which one, under which policy, and the changes within topics.
  mutating func comparedWith(_ comparison: ReportComparison?) {
    guard let base = comparison?.base else { return null("compared_with") }
    beginObject("compared_with")
    string("run_id", SafeText(name: base.identity))
    string("version", SafeText(name: base.version))
    period(base.period)
    string("policy", base.policyName)
    boolean("policy_same", base.isSamePolicy)
    integer("conversations_in_both", base.shared)
    word("within", base.stratum)
    beginObject("changes_within")
    for change in comparison?.changes ?? [] {
      guard let within = change.within else { continue }
      beginObject(JSONKey(SafeText(name: change.id)))
      difference(within.difference)
      integer("compared", within.compared)
      integer("of", within.of)
      endObject()
    }
    endObject()
    endObject()
  }

  /// The member `previous` of a metric.
  mutating func previous(_ change: MetricChange?) {
    guard let change else { return null("previous") }
    beginObject("previous")
    integer("part", change.then.share.part)
    integer("whole", change.then.share.whole)
    difference(change.difference)
    endObject()
  }

  /// The headline metrics of all named reports and this one.
  mutating func trend(_ trend: [TrendPoint]) {
    beginArray("trend")
    for point in trend {
      beginObject()
      string("run_id", point.identity.map { SafeText(name: $0) })
      period(point.period)
      boolean("policy_same", point.isSamePolicy)
      integer("conversations", point.conversations)
      beginObject("metrics")
      for (metric, value) in zip(Headline.metrics, point.values) {
        beginObject(JSONKey(SafeText(name: metric.id)))
        share(value.share)
        endObject()
      }
      endObject()
      endObject()
    }
    endArray()
  }

  /// What earlier reports of the same days said, and what is said now; the conversations stand in `moved.csv`.
  mutating func restated(_ restatements: [Restatement]) {
    beginArray("restated")
    for restatement in restatements {
      beginObject()
      string("run_id", SafeText(name: restatement.identity))
      period(restatement.period)
      boolean("whole", restatement.isWhole)
      boolean("policy_same", restatement.isSamePolicy)
      for kind in Restatement.Kind.allCases { integer(JSONKey(SafeText(word: kind)), restatement.count(kind)) }
      integer("unchanged", restatement.unchanged)
      integer("unnamed_before", restatement.unnamed.then)
      integer("unnamed_after", restatement.unnamed.now)
      beginObject("metrics")
      for value in restatement.values {
        beginObject(JSONKey(SafeText(name: value.id)))
        beginObject("before")
        share(value.then.share)
        endObject()
        beginObject("after")
        share(value.now.share)
        endObject()
        endObject()
      }
      endObject()
      endObject()
    }
    endArray()
  }

  private mutating func period(_ period: ReportPeriod?) {
    guard let period else { return null("period") }
    beginObject("period")
    string("first_day", period.firstText)
    string("last_day", period.lastText)
    string("week", period.week.map { SafeText(name: $0.text) })
    string("timezone", SafeText(name: period.zone.name))
    endObject()
  }

  private mutating func share(_ share: Share) {
    integer("part", share.part)
    integer("whole", share.whole)
    number("low", share.interval?.low, places: 4)
    number("high", share.interval?.high, places: 4)
  }

  private mutating func difference(_ difference: ShareDifference?) {
    number("change", difference?.change, places: 4)
    number("low", difference?.low, places: 4)
    number("high", difference?.high, places: 4)
    boolean("usual", difference?.isUsual)
  }
}
