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
    /// When it begins, in days after ``Story/morning``, and how many milliseconds later still.
    var day: Int64 = 0
    var later: Int64 = 0
  }

  let rows: SettledRows
  let policy: Policy

  init(_ stories: [String], policy: Policy = Policy(), calendars: [String: BusinessHours] = [:]) throws {
    try self.init(stories.map { Source(story: $0) }, policy: policy, calendars: calendars)
  }

  init(
    _ sources: [Source], asOfDay day: Int64 = 60, later: Int64 = 0, policy: Policy = Policy(),
    calendars: [String: BusinessHours] = [:]
  ) throws {
    self.policy = policy
    var observer = Observer(lexicon: .english, policy: policy)
    var replayer = Replayer(policy: policy)
    let judge = Judge(policy: policy, calendars: calendars)
    var rows: [Row] = []
    var entries = Entries()
    var numbers = Numbers()
    for (number, source) in sources.enumerated() {
      let begins = Instant(milliseconds: Story.morning.milliseconds + source.day * 86_400_000 + source.later)
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
      row.customer = numbers.number(of: conversation.string(conversation.customerID))
      if let topic = conversation.topics.first {
        row.attributes[Attribute.topic.rawValue] = UInt16(numbers.number(of: "topic " + conversation.string(topic)))
      }
      rows.append(row)
    }
    self.rows = SettledRows(
      rows, entries, asOf: Instant(milliseconds: Story.morning.milliseconds + day * 86_400_000 + later),
      policy: policy)
  }

  /// A metric as `part of whole`, with `assessable of all` where these differ.
  subscript(id: String) -> String {
    guard let metric = Metric.all(of: policy.topics).first(where: { $0.id == id }) else { return "no such metric" }
    let value = Metric.values(over: rows, of: [metric])[0]
    let text = "\(value.share.part) of \(value.share.whole)"
    return value.assessable == value.of ? text : text + ", assessable \(value.assessable) of \(value.of)"
  }

  /// The spread of a measure.
  func spread(_ id: String) throws -> Measure.Value {
    try #require(Measure.all(of: policy.topics).first { $0.id == id }).value(over: rows)
  }

  /// The values of a measure in the order of the rows; `nil` for a case that cannot be judged.
  func values(_ id: String) -> [Int?] {
    guard let measure = Measure.all(of: policy.topics).first(where: { $0.id == id }) else { return [-999] }
    var values: [Int?] = []
    measure.forEach(of: rows) { _, value in values.append(value) }
    return values
  }

  /// The outcomes in order.
  var outcomes: [Outcome] { rows.rows.indices.map { rows.outcome($0) } }

  /// The verdicts in order.
  var verdicts: [ConversationVerdict] { rows.rows.indices.map { rows.verdict($0) } }
}

/// A number for each name, from one on; zero for none. Studies hash and intern instead.
private struct Numbers {
  private var known: [String: UInt64] = [:]

  mutating func number(of name: String) -> UInt64 {
    if name.isEmpty { return 0 }
    let number = known[name] ?? UInt64(known.count + 1)
    known[name] = number
    return number
  }
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
