import Conversations
import Detection
import Judging
import Stories
import Testing

/// Stories that were told, judged, and settled 30 days after the newest of them.
struct Settled {
  /// A story with what an export says of it beside its events.
  struct Source {
    var story: String
    /// Stories with the same identifier are records of the same conversation.
    var id: UInt64?
    /// When it begins, in days after ``Story/morning``.
    var day: Int64 = 0
  }

  let rows: SettledRows

  init(_ stories: [String]) throws { try self.init(stories.map { Source(story: $0) }) }

  init(_ sources: [Source], asOfDay day: Int64 = 60) throws {
    let policy = Policy()
    var observer = Observer(lexicon: .english, policy: policy)
    var replayer = Replayer(policy: policy)
    let judge = Judge(policy: policy)
    var rows: [Row] = []
    var entries = Entries()
    for (number, source) in sources.enumerated() {
      let begins = Instant(milliseconds: Story.morning.milliseconds + source.day * 86_400_000)
      let conversation = try story(source.story, begins: begins)
      observer.observe(conversation)
      replayer.run(conversation, observer.observations)
      let tally = judge.tally(replayer.replay, of: conversation, observer.observations)
      var open: Judgement?
      if !replayer.replay.isClosed, conversation.events.contains(where: { $0.time != nil }) {
        open = judge.judge(replayer.replay, of: conversation, observer.observations, as: .open)
      }
      replayer.finish(conversation, observer.observations)
      let complete = judge.judge(replayer.replay, of: conversation, observer.observations, as: .complete)
      var row = judge.row(
        tally, complete: complete, open: open, replayer.replay, of: conversation, observer.observations,
        into: &entries)
      row.idLow = source.id ?? UInt64(number + 1_000)
      row.line = UInt32(number)
      rows.append(row)
    }
    self.rows = SettledRows(
      rows, entries, asOf: Instant(milliseconds: Story.morning.milliseconds + day * 86_400_000), policy: policy)
  }

  /// A metric as `part of whole`, with `assessable of all` where these differ.
  subscript(id: String) -> String {
    guard let number = Metric.all.firstIndex(where: { $0.id == id }) else { return "no such metric" }
    let value = Metric.values(over: rows)[number]
    let text = "\(value.share.part) of \(value.share.whole)"
    return value.assessable == value.of ? text : text + ", assessable \(value.assessable) of \(value.of)"
  }

  /// The spread of a measure.
  func spread(_ id: String) throws -> Measure.Value {
    try #require(Measure.all(of: TopicPolicies()).first { $0.id == id }).value(over: rows)
  }

  /// The outcomes in order.
  var outcomes: [Outcome] { rows.rows.indices.map { rows.outcome($0) } }

  /// The verdicts in order.
  var verdicts: [ConversationVerdict] { rows.rows.indices.map { rows.verdict($0) } }
}

/// The shortest stories that end in a known way.
enum Ends {
  static let confirmed = "customer: my lamp is dark\nai: Press the green key.\ncustomer: that fixed it, thanks"
  static let assumed = "customer: my lamp is dark\nai: Press the green key."
  static let abandoned = "customer: my lamp is dark\nai: I don't have that information."
  static let asked = "customer: my lamp is dark\nai: Press the green key.\ncustomer: get me a human\n"
  static let onTime = asked + "-> requested by ai\nhuman Ana: Ana here. I have sent a new one."
  static let late = asked + "ai: It has a green key.\n" + "-> requested by ai\nhuman Ana: I have sent a new one."
  static let ignored = asked + "ai: It has a green key."
  static let hybrid = onTime + "\n-> handback\ncustomer: when does it come?\nai: It comes on monday."
  static let humanFirst = "customer: my lamp is dark\nhuman Ana: I have sent a new one."
  static let unanswered = "customer: my lamp is dark, what can I do?"
  static let unengaged = "ai: Hello, how can I help you today?"
  static let toolOnly = "(format without human messages)\n" + asked + "-> requested by ai"
}
