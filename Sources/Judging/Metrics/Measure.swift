import Conversations
package import Detection

/// A spread of the report: a number for each case, with median, 90th percentile, largest and mean.
///
/// Like a ``Metric`` it has a whole and says how much of it can be judged; unlike one it has no part.
package struct Measure: Sendable {
  /// The id of metrics.md, with the part behind a dot: `T6.seconds`.
  package let id: String
  /// The snake_case name; parts share that of their measure.
  package let name: String
  /// What one is of.
  package let unit: Unit
  package let source: Source

  /// What values are counted in.
  package enum Unit: String, Sendable, CaseIterable {
    case aiMessage = "AI message"
    case exchange, second, handover, ask, turn, field
    /// From 0 to 10,000 of the declared scale.
    case rating
    case message, event
  }

  /// Where the values come from; a value of `nil` cannot be judged.
  package enum Source: Sendable {
    case conversations(Rule<RowMarks>, @Sendable (Row) -> Int?)
    case needs(Rule<NeedEntry.Marks>, @Sendable (NeedEntry) -> Int?)
    case handovers(Rule<HandoverEntry.Marks>, @Sendable (HandoverEntry) -> Int?)
    case topic(Topic, Rule<RowMarks>, @Sendable (TopicEntry) -> Int?)
  }

  /// The spread over all cases.
  package struct Value: Sendable, Equatable {
    /// `nil` when no case can be judged.
    package var spread: Distribution?
    /// The sum of all values.
    package var sum: Int
    /// How many cases have a value.
    package var assessable: Int
    package var of: Int

    /// The mean; `nil` when no case can be judged.
    package var mean: Double? { assessable == 0 ? nil : Double(sum) / Double(assessable) }

    package init(spread: Distribution?, sum: Int, assessable: Int, of: Int) {
      self.spread = spread
      self.sum = sum
      self.assessable = assessable
      self.of = of
    }
  }

  /// The value over all rows.
  package func value(over rows: SettledRows) -> Value {
    var values: [Int] = []
    var of = 0
    forEach(of: rows) { _, value in
      of += 1
      if let value { values.append(value) }
    }
    return Value(spread: Distribution(values), sum: values.reduce(0, +), assessable: values.count, of: of)
  }

  /// The values by the customer they belong to, for an interval; a conversation without a customer stands for itself.
  package func clusters(over rows: SettledRows) -> [[Int]] {
    var keyed: [(key: UInt64, row: Int, value: Int)] = []
    forEach(of: rows) { row, value in
      if let value { keyed.append((rows.rows[row].customer, row, value)) }
    }
    keyed.sort { ($0.key, $0.row) < ($1.key, $1.row) }
    var clusters: [[Int]] = []
    var last: (key: UInt64, row: Int)?
    for entry in keyed {
      let isSame = last.map { entry.key != 0 ? $0.key == entry.key : $0.row == entry.row } ?? false
      if isSame { clusters[clusters.count - 1].append(entry.value) } else { clusters.append([entry.value]) }
      last = (entry.key, entry.row)
    }
    return clusters
  }

  /// Calls with every case of the whole: its row and its value.
  package func forEach(of rows: SettledRows, _ body: (Int, Int?) -> Void) {
    forEach(of: rows, where: { _ in true }) { row, _, value in body(row, value) }
  }

  /// The same for some rows, with the number of the case's entry where its unit has some.
  func forEach(of rows: SettledRows, where isIn: (Int) -> Bool, _ body: (Int, Int?, Int?) -> Void) {
    for index in rows.rows.indices where isIn(index) {
      switch source {
      case .conversations(let rule, let value):
        if rule.holds(rows.marks(index)) { body(index, nil, value(rows.rows[index])) }
      case .needs(let rule, let value):
        guard rows.rows[index].needRange.count > 0 else { continue }
        let isRated = rows.marks(index).contains(.rated)
        for need in rows.rows[index].needRange.indices where rule.holds(rows.needMarks(need, isRated: isRated)) {
          body(index, need, value(rows.entries.needs[need]))
        }
      case .handovers(let rule, let value):
        guard rows.rows[index].handoverRange.count > 0 else { continue }
        let marks = rows.marks(index)
        for handover in rows.rows[index].handoverRange.indices where rule.holds(rows.handoverMarks(handover, marks)) {
          body(index, handover, value(rows.entries.handovers[handover]))
        }
      case .topic(let topic, let rule, let value):
        guard rows.rows[index].topicRange.count > 0, rule.holds(rows.marks(index)) else { continue }
        for entry in rows.rows[index].topicRange.indices where rows.entries.topics[entry].topic == topic.rawValue {
          body(index, entry, value(rows.entries.topics[entry]))
        }
      }
    }
  }
}

extension Measure {
  /// Every measure of this version, in the order of metrics.md.
  package static func all(of policies: TopicPolicies) -> [Measure] {
    handovers + needs + requests + quality + topics(policies)
  }

  private static let handovers: [Measure] = [
    Measure(
      id: "H2", name: "handovers_per_conversation", unit: .handover,
      source: .conversations(.rated.and(.all(.handedOver))) { Int($0.handoverRange.count) }),
    Measure(
      id: "H2.duplicates", name: "handovers_per_conversation", unit: .event,
      source: .conversations(.rated.and(.all(.handedOver))) { Int($0.duplicateEvents) }),
    Measure(
      id: "H9.per_handover", name: "transfers", unit: .handover,
      source: .handovers(.all([.inRates, .fulfilled])) { Int($0.transfers) }),
    Measure(
      id: "R4.14.lead", name: "reactivity", unit: .message,
      source: .handovers(.all([.inRates, .signalBeforeAsk])) { $0.lead == SignalEntry.noLead ? nil : Int($0.lead) }),
  ]

  private static let late = Rule<NeedEntry.Marks>.all([.rated, .verdict(.late)])

  private static let needs: [Measure] = [
    Measure(id: "T6.ai_messages", name: "lateness", unit: .aiMessage, source: .needs(late) { Int($0.lateMessages) }),
    Measure(id: "T6.exchanges", name: "lateness", unit: .exchange, source: .needs(late) { Int($0.lateExchanges) }),
    Measure(
      id: "T6.seconds", name: "lateness", unit: .second, source: .needs(late) { known($0.secondsToInitiation) }),
    Measure(
      id: "T9.wait", name: "waited_too_long", unit: .second,
      source: .needs(.all([.rated, .verdict(.onTime)])) { known($0.wait) }),
    Measure(
      id: "T9.wait_from_onset", name: "waited_too_long", unit: .second,
      source: .needs(.all([.rated, .verdict(.onTime)])) { known($0.waitFromOnset) }),
    Measure(
      id: "T1.ai_messages", name: "needs_missed", unit: .aiMessage,
      source: .needs(.all([.rated, .verdict(.missed)])) { Int($0.aiMessages) }),
  ]

  private static let requests: [Measure] = [
    Measure(
      id: "Q3", name: "asks_before_human", unit: .ask,
      source: .conversations(.rated.and(.all(.asked))) { Int($0.asksBeforeHandover) }),
    Measure(
      id: "Q4", name: "ai_messages_after_ask", unit: .aiMessage,
      source: .conversations(.rated.and(.all(.asked))) { Int($0.aiMessagesAfterAsk) }),
    Measure(
      id: "Q5.seconds", name: "time_to_human", unit: .second,
      source: .conversations(.rated.and(.all([.asked, .fact([.askReplied, .showsHumans])]))) {
        known($0.secondsToHuman)
      }),
  ]

  private static let fulfilled = Rule<HandoverEntry.Marks>.all([.inRates, .fulfilled])

  private static let quality: [Measure] = [
    Measure(
      id: "G1.facts", name: "black_hole", unit: .field,
      source: .handovers(.all([.inRates, .fulfilled, .factsBefore, .askedAgain])) { Int($0.factsAskedAgain) }),
    Measure(
      id: "G3", name: "packet_complete", unit: .field,
      source: .handovers(Rule(all: .inRates, any: [.fulfilled, .ending(.unobserved)])) {
        $0.packetFields == HandoverEntry.noPacket ? nil : Int($0.packetFields)
      }),
    Measure(
      id: "G10.messages", name: "ai_spoke_over_human", unit: .aiMessage,
      source: .conversations(.rated.and(.all(.fact(.humanWrote)))) { Int($0.spokeOverHuman) }),
    Measure(id: "G13", name: "catch_up_time", unit: .second, source: .handovers(fulfilled) { known($0.catchUp) }),
    Measure(
      id: "G13.with_packet", name: "catch_up_time", unit: .second,
      source: .handovers(.all([.inRates, .fulfilled, .packet])) { known($0.catchUp) }),
    Measure(
      id: "G13.without_packet", name: "catch_up_time", unit: .second,
      source: .handovers(Rule(all: [.inRates, .fulfilled], none: .packet)) { known($0.catchUp) }),
    Measure(
      id: "G14.customer_turns", name: "effort_before_handover", unit: .turn,
      source: .handovers(.all(.inRates)) { Int($0.customerTurns) }),
    Measure(
      id: "G14.ai_messages", name: "effort_before_handover", unit: .aiMessage,
      source: .handovers(.all(.inRates)) { Int($0.aiMessages) }),
    Measure(
      id: "R1.16", name: "first_reply_time", unit: .second,
      source: .handovers(.all([.inRates, .fulfilled, .pending])) { known($0.wait) }),
    Measure(
      id: "R1.16.business", name: "first_reply_time", unit: .second,
      source: .handovers(.all([.inRates, .fulfilled, .hoursAreKnown])) { known($0.businessWait) }),
    Measure(
      id: "W2.mean", name: "csat_after_handover", unit: .rating,
      source: .conversations(.rated.and(.all(.fulfilled))) { row in
        row.facts.contains(.ratedHuman) ? row.rating.map { Int($0.rawValue) } : nil
      }),
    Measure(
      id: "W2.mean_ai_only", name: "csat_after_handover", unit: .rating,
      source: .conversations(Rule(all: [.rated, .fact(.aiInvolved)], none: .fact(.humanWrote))) {
        $0.rating.map { Int($0.rawValue) }
      }),
  ]

  /// K5: what the AI said after a topic.
  private static func topics(_ policies: TopicPolicies) -> [Measure] {
    policies.all.map { topic in
      Measure(
        id: "K5." + policies.key(of: topic), name: "topic_ai_statements", unit: .aiMessage,
        source: .topic(topic, .rated) { Int($0.aiStatements) })
    }
  }

  private static func known(_ seconds: Int32) -> Int? { seconds < 0 ? nil : Int(seconds) }
}
