import Conversations
import Detection
import Judging
import Redaction
import Rendering
import Studies

/// The curves, the signals and the lists of `tune.json`.
extension TuningJSON {
  func writeCurves(_ writer: inout JSONWriter) {
    let tuning = content.tuning
    let isLabelled = content.ground == .labels
    writer.beginArray("threshold_curve")
    for point in isLabelled ? tuning.thresholdCurve : [] {
      writer.beginObject()
      writer.decimal("threshold", point.threshold, places: 4)
      writer.boolean("operating_point", point.isChosen)
      write("figures", point.figures, &writer)
      writer.endObject()
    }
    writer.endArray()
    writer.beginArray("timely_recall")
    for point in isLabelled ? tuning.timely : [] {
      writer.beginObject()
      writer.integer("tolerance", point.tolerance)
      writer.integer("present", point.present)
      writer.integer("other", content.isShowing ? point.chosen : nil)
      writer.integer("of", point.of)
      writer.endObject()
    }
    writer.endArray()
    writer.beginArray("cost_bands")
    for band in isLabelled ? tuning.bands?.bands ?? [] : [] {
      writer.beginObject()
      writer.integer("policy", band.policy)
      write("from", band.from, &writer)
      write("to", band.to, &writer)
      writer.endObject()
    }
    writer.endArray()
  }

  /// A ratio as two whole numbers, so that nothing is rounded.
  private func write(_ key: JSONKey, _ ratio: CostBands.Ratio?, _ writer: inout JSONWriter) {
    guard let ratio else { return writer.null(key) }
    writer.beginObject(key)
    writer.integer("numerator", ratio.numerator)
    writer.integer("denominator", ratio.denominator)
    writer.endObject()
  }

  func writeHours(_ writer: inout JSONWriter) {
    let hours = content.tuning.hours
    func write(_ key: JSONKey, _ counts: [Int], _ untimed: Int, _ outside: Int?) {
      writer.beginObject(key)
      writer.beginArray("by_hour_of_week")
      for count in counts { writer.integer(count) }
      writer.endArray()
      writer.integer("without_time", untimed)
      writer.integer("outside_hours", outside)
      writer.endObject()
    }
    writer.beginObject("hours")
    writer.string("zone", SafeText(name: content.facts.zone.name))
    write("present", hours.present, hours.untimedPresent, hours.outsidePresent)
    if content.isShowing {
      write("other", hours.chosen, hours.untimedChosen, hours.outsideChosen)
    } else {
      writer.null("other")
    }
    writer.endObject()
  }

  func write(_ share: Tuning.SignalShare, _ writer: inout JSONWriter) {
    let isGrounded = content.ground != .nothing
    writer.beginObject()
    writer.string("signal", SafeText(name: content.base.name(of: share.signal)))
    writer.integer("fired", share.fired)
    writer.integer("first", share.first)
    writer.integer("sole", share.sole)
    writer.integer("sole_right", isGrounded ? share.soleRight : nil)
    writer.integer("sole_judged", isGrounded ? share.soleJudged : nil)
    writer.integer("median_lead", isGrounded ? share.medianLead : nil)
    writer.boolean("dead", share.fired == 0)
    writer.boolean("redundant", share.fired > 0 && share.sole == 0)
    write("with", share.with, &writer)
    write("without", share.without, &writer)
    writer.endObject()
  }

  func write(_ named: TuningContent.NamedFlip, _ writer: inout JSONWriter) {
    let flip = named.flip
    writer.beginObject()
    writer.identifier("conversation_id", named.id)
    writer.string("file", content.file(flip.file))
    writer.integer("line", flip.line)
    writer.string("kind", TuningWords.kind(flip.kind))
    write("present", flip.present, &writer)
    write("other", flip.chosen, &writer)
    writer.boolean("due", content.ground == .labels ? flip.isDue : nil)
    writer.endObject()
  }

  private func write(_ key: JSONKey, _ escalation: Tuning.Escalation?, _ writer: inout JSONWriter) {
    guard let escalation else { return writer.null(key) }
    writer.beginObject(key)
    writer.integer("event", escalation.event)
    writer.integer("line", escalation.line)
    writer.integer("ai_messages", escalation.aiMessages)
    writer.string("signal", SafeText(name: content.base.name(of: escalation.signal)))
    writer.boolean("hard", escalation.isHard)
    writer.endObject()
  }

  func write(_ named: TuningContent.NamedChange, _ writer: inout JSONWriter) {
    let change = named.change
    guard content.tuning.axes.indices.contains(change.axis) else { return }
    let axis = content.tuning.axes[change.axis]
    writer.beginObject()
    writer.identifier("conversation_id", named.id)
    writer.string("file", content.file(change.file))
    writer.integer("line", change.line)
    writer.string("parameter", SafeText(name: axis.key))
    writer.string("value", content.text(of: change.value, on: axis))
    write("present", change.present, &writer)
    write("changed", change.changed, &writer)
    writer.endObject()
  }
}
