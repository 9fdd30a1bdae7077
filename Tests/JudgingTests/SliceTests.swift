import Conversations
import Detection
import Judging
import Stories
import Testing

@Suite("Slices of rows")
struct SliceTests {
  /// Eleven conversations on four days, in three channels; numbers are those of ``names``.
  private func settled() throws -> SettledRows {
    let stories = [
      Ends.confirmed, Ends.assumed, Ends.abandoned, Ends.onTime, Ends.late, Ends.hybrid, Ends.ignored,
      Ends.humanFirst, Ends.unanswered, Ends.unengaged, Ends.toolOnly,
    ]
    let settled = try Settled(stories.enumerated().map { .init(story: $1, day: Int64($0 % 4)) })
    var rows = settled.rows.rows
    for index in rows.indices { rows[index].attributes[0] = [1, 2, 0, NameTable.other][index % 4] }
    return SettledRows(rows, settled.rows.entries, asOf: settled.rows.cutoff)
  }

  private let names = AttributeNames([[Array("app".utf8), Array("web".utf8)], [], [], [], [], [], [], []])

  private let metrics = Metric.all

  @Test("The slice of all rows has the values of the report")
  func whole() throws {
    let rows = try settled()
    let found = Metric.values(over: rows, of: metrics, in: [.whole])
    #expect(found == [[Metric.values(over: rows, of: metrics)]])
  }

  @Test("Slices of days and channels add up to all rows, whatever the metric")
  func sums() throws {
    let rows = try settled()
    let all = Metric.values(over: rows, of: metrics)
    let days = Days(of: rows.rows)
    #expect(days.days.count == 4)
    let slicings: [Slicing] = [.by(days), .by(.channel, names), .by(Days(of: rows.rows, limit: 2))]
    #expect(slicings.map(\.count) == [6, 4, 4])
    for slices in Metric.values(over: rows, of: metrics, in: slicings) {
      for (column, value) in all.enumerated() {
        #expect(slices.reduce(0) { $0 + $1[column].share.part } == value.share.part)
        #expect(slices.reduce(0) { $0 + $1[column].of } == value.of)
        #expect(slices.reduce(0) { $0 + $1[column].assessable } == value.assessable)
      }
    }
  }

  @Test("Of too many days the newest stay, the others count together")
  func days() throws {
    let rows = try settled()
    let all = Days(of: rows.rows).days
    #expect(Days(of: rows.rows, limit: 2).days == Array(all.suffix(2)))
    let column = try #require(metrics.firstIndex { $0.id == "P1" })
    // To whom no customer wrote counts on the day on which it began; one without times has no day.
    var some = rows.rows
    let entries = rows.entries
    (some[0].firstCustomerMessage, some[0].startedAt) = (nil, nil)
    for (rows, wanted) in [(rows.rows, [3, 2, 6, 0]), (some, [3, 2, 5, 1])] {
      let settled = SettledRows(rows, entries, asOf: nil, inactiveAfter: 0)
      let slices = Metric.values(over: settled, of: metrics, in: [.by(Days(of: rows, limit: 2))])[0]
      #expect(slices.map { $0[column].share.part } == wanted)
    }
  }

  @Test("A conversation about two topics stands in both slices, one about none in the last")
  func topics() throws {
    let policies = TopicPolicies()
    let all = try settled()
    var rows = all.rows
    rows[0].topics = [TopicSet(.legal), TopicSet(.complaint)]
    rows[1].topics = TopicSet(.legal)
    let settled = SettledRows(rows, all.entries, asOf: nil)
    let slices = Metric.values(over: settled, of: metrics, in: [.byTopic(policies)])[0]
    let column = try #require(metrics.firstIndex { $0.id == "P1" })
    #expect(slices.count == policies.all.count + 1)
    #expect(slices[Int(Topic.legal.rawValue)][column].share.part == 2)
    #expect(slices[Int(Topic.complaint.rawValue)][column].share.part == 1)
    #expect(slices.last?[column].share.part == rows.count - 2)
  }

  @Test("Rows told one by one give the same counts")
  func sum() throws {
    let rows = try settled()
    var sums = SliceSums(slices: 3, of: metrics)
    for index in rows.rows.indices { sums.add(index, of: rows, to: index == 0 ? [1, 2] : [1]) }
    #expect(sums.values(1) == Metric.values(over: rows, of: metrics))
    #expect(sums.values(0).allSatisfy { $0.of == 0 })
    #expect(sums.values(2)[0].of == 1)
  }

  @Test("A day begins at midnight in UTC, before 1970 too")
  func midnight() {
    for (milliseconds, number) in [(0, 0), (86_399_999, 0), (86_400_000, 1), (-1, -1), (-86_400_000, -1)] {
      #expect(Day(Instant(milliseconds: Int64(milliseconds))).number == Int64(number), "\(milliseconds)")
    }
  }
}

@Suite("Attributes of a conversation")
struct AttributeTests {
  private func named(_ text: String) throws -> [String] {
    let conversation = try story(text)
    let found = NamedAttributes(conversation)
    return [found.team, found.person].map { conversation.string($0) }
  }

  @Test("The person is the first human who wrote; a human who only joined is none")
  func person() throws {
    #expect(try named(Ends.onTime)[1] == "Ana")
    #expect(try named(Ends.onTime + "\nhuman Bo: And it is on its way.")[1] == "Ana")
    #expect(try named(Ends.confirmed)[1] == "")
    #expect(try named(Ends.asked + "-> requested by ai\n-> joined Ana")[1] == "")
  }

  @Test("The team is the first that is named, else that of the conversation")
  func team() throws {
    #expect(try named("(team returns)\n" + Ends.confirmed)[0] == "returns")
    #expect(try named(Ends.confirmed)[0] == "")
  }
}

@Suite("Turns by number")
struct TurnNumberTests {
  @Test(
    "are as many as the tally counts, each one more than the one before",
    arguments: [
      Ends.confirmed, Ends.onTime, Ends.late, Ends.hybrid, Ends.unengaged, Ends.unanswered,
      "customer: one\ncustomer: two\nai: three\n-> closed by ai\n-> reopened\nai: four\ncustomer: five",
    ])
  func tally(_ text: String) throws {
    let conversation = try story(text)
    var observer = Observer(lexicon: .english, policy: Policy())
    observer.observe(conversation)
    var replayer = Replayer(policy: Policy())
    replayer.run(conversation, observer.observations)
    let tally = Judge(policy: Policy()).tally(replayer.replay, of: conversation, observer.observations)
    var turns = TurnNumbers()
    turns.count(conversation)
    let numbers = conversation.events.indices.map { turns[$0] ?? 0 }
    #expect(numbers.last == tally.customerTurns + tally.aiTurns + tally.humanTurns + tally.unknownTurns)
    #expect(zip(numbers, numbers.dropFirst()).allSatisfy { $1 == $0 || $1 == $0 + 1 })
    #expect(turns[conversation.events.count] == nil)
    #expect(turns[-1] == nil)
  }
}
