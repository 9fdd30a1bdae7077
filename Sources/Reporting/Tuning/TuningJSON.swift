import Conversations
import Detection
import Judging
import Redaction
import Rendering
import Studies

/// Makes `tune.json`: everything that the search found, except the policies off the front, which are in curve.csv.
package struct TuningJSON {
  let content: TuningContent

  /// The name in the tuning.
  package static let name: StaticString = "tune.json"

  package init(_ content: TuningContent) { self.content = content }

  /// The document, ending in a line feed.
  package func document() -> [UInt8] {
    let tuning = content.tuning
    var writer = JSONWriter(.indented)
    writer.beginObject()
    writer.string("schema", "handover.tune/1")
    writer.string("version", content.facts.version)
    writer.string("run_id", content.run.id)
    writer.boolean("complete", content.facts.isComplete)
    writer.string("policy_name", content.facts.policyName)
    writer.string("policy_sha256", SafeText(name: RunFacts.hash(of: content.base)))
    writer.string(
      "suggested_sha256", content.isSuggesting ? SafeText(name: RunFacts.hash(of: content.suggested)) : nil)
    writer.beginArray("warnings")
    for warning in content.warnings { writer.string(warning) }
    writer.endArray()
    writer.string("headline", content.headline)
    writer.word("ground", content.ground)
    writeLabels(&writer)
    writer.string("choice", content.isSuggesting ? "suggested" : unsuggested)
    writer.string("other_is", content.isShowing ? content.other : nil)
    writeSearch(&writer)
    writePopulation(&writer)
    writer.beginArray("parameters")
    for axis in tuning.axes { write(axis, &writer) }
    writer.endArray()
    writer.integer("policies", tuning.candidates.count)
    write("present_policy", 0, &writer)
    writer.key("other_policy")
    if content.isShowing { write(tuning.chosen, &writer) } else { writer.null() }
    writer.beginArray("front")
    for number in tuning.front { write(number, &writer) }
    writer.endArray()
    writer.beginArray("differences")
    for difference in tuning.differences { write(difference, &writer) }
    writer.endArray()
    writeCurves(&writer)
    writeHours(&writer)
    writeReliability(&writer)
    writer.beginArray("signals")
    for share in tuning.signals { write(share, &writer) }
    writer.endArray()
    writeGolden(&writer)
    writer.beginArray("flips")
    for named in content.flips { write(named, &writer) }
    writer.endArray()
    writer.beginArray("nearest")
    for named in content.nearest { write(named, &writer) }
    writer.endArray()
    writer.endObject()
    writer.endLine()
    return writer.bytes
  }

  /// A choice of the present policy is none.
  private var unsuggested: SafeText {
    if case .chosen = content.tuning.choice { return TuningWords.key(.presentIsBest) }
    return TuningWords.key(content.tuning.choice)
  }

  // MARK: What was asked for

  private func writeSearch(_ writer: inout JSONWriter) {
    let space = content.tuning.space
    writer.beginObject("search")
    writer.word("kind", space.search)
    writer.string("space", content.run.space)
    writer.string("seed", SafeText(content.tuning.seed))
    writer.integer("tolerance", space.tolerance)
    writer.integer("refits", content.tuning.refits)
    switch space.objective {
    case .front:
      writer.string("objective", "front")
      writer.null("recall")
      writer.null("late")
    case .constrained(let recall, let late):
      writer.string("objective", "constrained")
      writer.decimal("recall", recall, places: 4)
      writer.decimal("late", late, places: 4)
    case .cost:
      writer.string("objective", "cost")
      writer.null("recall")
      writer.null("late")
    }
    writer.endObject()
  }

  private func writePopulation(_ writer: inout JSONWriter) {
    let population = content.tuning.population
    writer.beginObject("population")
    writer.integer("conversations", population.conversations)
    writer.integer("excluded", population.excluded)
    writer.integer("without_ai", population.withoutAI)
    writer.integer("needed_without_ai", population.neededWithoutAI)
    writer.integer("tangled", population.tangled)
    writer.integer("ai_involved", population.aiInvolved)
    writer.integer("messages", population.messages)
    writer.integer("observations", population.observations)
    writer.integer("settled", population.settled)
    writer.integer("fit", population.fit)
    writer.integer("check", population.check)
    writer.string("split_at", population.splitAt.map { SafeText($0) })
    writer.integer("asked", population.asked)
    writer.integer("unanswered", population.unanswered)
    writer.integer("unlabelled", population.unlabelled)
    writer.integer("unsure", population.unsure)
    writer.endObject()
  }

  private func write(_ axis: Tuning.Axis, _ writer: inout JSONWriter) {
    writer.beginObject()
    writer.string("key", SafeText(name: axis.key))
    writer.string("present", axis.text(axis.present))
    writer.string("other", content.isShowing ? content.otherText(of: axis) : nil)
    writer.boolean("moves_escalations", axis.changesEscalations)
    writer.beginArray("values")
    for text in axis.texts { writer.string(SafeText(name: text)) }
    writer.endArray()
    writeStability(of: axis, &writer)
    writer.endObject()
  }

  // MARK: What policies do

  private func write(_ key: JSONKey, _ number: Int, _ writer: inout JSONWriter) {
    writer.key(key)
    write(number, &writer)
  }

  private func write(_ number: Int, _ writer: inout JSONWriter) {
    let candidate = content.tuning.candidates[number]
    writer.beginObject()
    writer.integer("policy", number)
    writer.boolean("on_front", candidate.isOnFront)
    writer.beginObject("changes")
    for (axis, place) in zip(content.tuning.axes, content.places(of: candidate)) where place != axis.present {
      writer.string(JSONKey(SafeText(name: axis.key)), axis.text(place))
    }
    writer.endObject()
    write("fit", candidate.fit, &writer)
    write("check", candidate.check, &writer)
    writer.endObject()
  }

  /// Counts, and the shares with their intervals; what a ground does not know is `null`.
  func write(_ key: JSONKey, _ figures: TuningFigures, _ writer: inout JSONWriter) {
    writer.beginObject(key)
    for figure in TuningFigure.allCases {
      let name = JSONKey(SafeText(word: figure))
      let isKnown = figure.ground == nil || figure.ground == content.ground
      switch figure.value(of: figures) {
      case .count(let count): writer.integer(name, isKnown ? count : nil)
      case .share(let share): write(name, isKnown ? share : nil, &writer)
      case .cost(let cost): writer.decimal(name, content.tuning.space.costs == nil ? nil : Int(cost), places: 4)
      }
    }
    writer.endObject()
  }

  /// A share with its interval; `null` under ten cases.
  private func write(_ key: JSONKey, _ share: Share?, _ writer: inout JSONWriter) {
    guard let share, let interval = share.interval, let value = share.fraction else { return writer.null(key) }
    writer.beginObject(key)
    writer.number("value", value, places: 6)
    writer.number("low", interval.low, places: 6)
    writer.number("high", interval.high, places: 6)
    writer.endObject()
  }

  private func write(_ difference: Tuning.Difference, _ writer: inout JSONWriter) {
    let measure = TuningMeasure(difference.figure)
    guard TuningMeasure.compared(on: content.ground).contains(measure) else { return }
    writer.beginObject()
    writer.string("figure", measure.key(on: content.ground))
    writer.integer("present", difference.present)
    writer.integer("other", difference.chosen)
    writer.integer("of", difference.of)
    writer.number("low", difference.low, places: 6)
    writer.number("high", difference.high, places: 6)
    writer.integer("only_present", difference.onlyPresent)
    writer.integer("only_other", difference.onlyChosen)
    writer.endObject()
  }
}
