import Conversations
import Detection
import Testing

@testable import Judging

@Suite("What to look at first")
struct FindingsTests {
  private typealias Made = HandMade

  private func modes(_ findings: Findings) -> [String] {
    findings.ranked.map { "\($0.mode.kind.name) \($0.count) of \($0.value.share.whole)" }
  }

  @Test("is the failure mode with the most harm: its count times the weight of one case")
  func ranking() {
    var made = HandMade()
    // Five came late, weight 4: 20. One never reached topic, weight 10. Two handovers, weight 3: 6.
    made.add(5, needs: [Made.need(.late)])
    made.add(topics: [Made.topic(.legal, .humanRequired)])
    made.add(topics: [Made.topic(.legal, [.humanRequired, .reached])])
    made.add(2, handovers: [Made.handover([.fulfilled, .routeIsKnown, .blind])])
    made.add(handovers: [Made.handover([.fulfilled, .routeIsKnown])])
    made.add(3, Made.plain.union(.test), needs: [Made.need(.late)])
    let findings = Findings(over: made.settled, Policy())
    #expect(modes(findings) == ["late 5 of 5", "topic_never_reached 1 of 2", "blind_transfer 2 of 3"])
    #expect(findings.ranked.map(\.harm) == [20, 10, 6])
    #expect(findings.ranked[1].mode.topic == .legal)
    #expect(findings.ranked[1].examples == [CaseExample(index: 5, line: 0)])
  }

  @Test("keeps soft needs apart by their first signal, and starts that came to nothing together")
  func details() {
    var made = HandMade()
    made.add(3, needs: [Made.need(.missed, .soft, by: .aiLoop)])
    made.add(needs: [Made.need(.onTime, .soft, by: .aiLoop)])
    made.add(2, needs: [Made.need(.missed, .soft, by: .rephrase)])
    made.add(needs: [Made.need(.unfulfilled, .asked, by: .humanRequest, .failure(.queueAbandoned))])
    let findings = Findings(over: made.settled, Policy())
    // 3 times 4; then 2 times 4 against 1 time 8, of which the heavier kind comes first.
    #expect(modes(findings) == ["soft_need_missed 3 of 4", "nobody_came 1 of 7", "soft_need_missed 2 of 2"])
    #expect(findings.ranked.map(\.mode.signal) == [.aiLoop, nil, .rephrase])
  }

  @Test("knows those for whom there is still time")
  func open() {
    var made = HandMade()
    for facts in [Row.Facts.engaged, [.engaged, .openBeyondGrace]] {
      made.add(facts) { $0.lastEvent = .init(milliseconds: 0) }
    }
    #expect(modes(Findings(over: made.settled, Policy())) == ["open_beyond_grace 1 of 2"])
  }

  @Test("names the slice that stands out by more than chance, from thirty cases on", arguments: [29, 30])
  func standout(_ size: Int) throws {
    var made = HandMade()
    // Channel 1: all late. Channel 2: one of forty. Team 3 has so few that nothing is said of it.
    made.add(size, needs: [Made.need(.late)]) { $0.attributes[Attribute.channel.rawValue] = 1 }
    made.add(needs: [Made.need(.late)]) { $0.attributes[Attribute.channel.rawValue] = 2 }
    made.add(39, needs: [Made.need(.onTime)]) { $0.attributes[Attribute.channel.rawValue] = 2 }
    made.add(5, needs: [Made.need(.late)]) { $0.attributes[Attribute.team.rawValue] = 3 }
    let finding = try #require(Findings(over: made.settled, Policy()).ranked.first)
    guard size == 30 else {
      #expect(finding.standout == nil)
      return
    }
    let standout = try #require(finding.standout)
    #expect(standout.attribute == .channel)
    #expect(standout.number == 1)
    #expect(standout.share == Share(part: 30, whole: 30))
    #expect(standout.others == Share(part: 6, whole: 45))
    #expect(standout.difference.low > 0)
  }

  @Test("names no slice where all are alike, and none of the names beyond the kept ones")
  func alike() throws {
    var made = HandMade()
    for channel in [1, 2] {
      for verdict in [NeedVerdict.late, .onTime] {
        made.add(40, needs: [Made.need(verdict)]) { $0.attributes[Attribute.channel.rawValue] = UInt16(channel) }
      }
    }
    #expect(try #require(Findings(over: made.settled, Policy()).ranked.first).standout == nil)
    made.add(40, needs: [Made.need(.late)]) { $0.attributes[Attribute.channel.rawValue] = NameTable.other }
    #expect(try #require(Findings(over: made.settled, Policy()).ranked.first).standout == nil)
  }

  @Test("shows the latest cases first, then those with most AI messages, then by their places")
  func examples() throws {
    var made = HandMade()
    for (late, messages) in [(1, 9), (2, 1), (1, 9), (2, 3)] {
      made.add(needs: [
        Made.need(.onTime, line: 70),
        Made.need(.late, late: UInt16(late), aiMessages: UInt16(messages), line: UInt32(80 + made.rows.count)),
      ])
    }
    let finding = try #require(Findings(over: made.settled, Policy()).ranked.first)
    #expect(finding.examples.map(\.index) == [3, 1, 0])
    // The line is that of the need that is late.
    #expect(finding.examples.map(\.line) == [83, 81, 80])
  }

  @Test("shows the conversations in which most went wrong at once, each kind once")
  func first() throws {
    var made = HandMade()
    made.add(needs: [Made.need(.late), Made.need(.late)])
    made.add(
      needs: [Made.need(.late)], handovers: [Made.handover([.fulfilled, .spokeOverHuman])],
      topics: [Made.topic(.legal, .humanRequired, line: 4)])
    made.add()
    let first = Findings(over: made.settled, Policy()).first
    #expect(first.map(\.example.index) == [1, 0])
    #expect(first.map(\.points) == [16, 4])
    #expect(first[0].kinds == [.topicNeverReached, .late, .spokeOverHuman])
    #expect(first[0].example.line == 4)
  }

  @Test("counts what the metrics count")
  func metrics() throws {
    let policy = Policy()
    for mode in FailureMode.all(of: policy) where mode.kind.metric != nil {
      _ = mode.question(policy)
      #expect(mode.kind.severity > 0)
    }
    #expect(Set(FailureMode.all(of: policy).map(\.kind)) == Set(FailureMode.Kind.allCases))
    let severities = FailureMode.Kind.allCases.map(\.severity)
    #expect(severities == severities.sorted(by: >))
  }

  @Test("does not depend on the order in which rows come")
  func order() {
    var made = HandMade()
    for number in 0..<60 {
      made.add(needs: [Made.need(number % 3 == 0 ? .late : .missed, late: UInt16(number % 5))]) {
        $0.attributes[Attribute.version.rawValue] = UInt16(number % 2 + 1)
      }
    }
    let one = Findings(over: made.settled, Policy())
    let other = Findings(over: SettledRows(made.rows.reversed(), made.entries, asOf: nil), Policy())
    #expect(modes(one) == modes(other))
    #expect(one.ranked.map(\.examples) == other.ranked.map(\.examples))
    #expect(one.first == other.first)
  }
}

@Suite("Obligations that were broken")
struct BreachesTests {
  private typealias Made = HandMade

  @Test("are counted for each topic of which the policy asks something, and listed")
  func lines() throws {
    var policy = Policy()
    policy.topics.owners[Int(Topic.legal.rawValue)] = "law"
    policy.topics.oblige(.complaint, .draftOnly)
    var made = HandMade()
    // Reached within the hour by its owner.
    made.add(topics: [Made.topic(.legal, [.humanRequired, .reached, .timed, .inTime, .hasOwner, .teamIsKnown])])
    // Reached too late, by another team, and the AI said too much.
    made.add(topics: [
      Made.topic(.legal, [.humanRequired, .reached, .timed, .hasOwner, .teamIsKnown, .unowned, .saidTooMuch], line: 7)
    ])
    // Never reached; nobody knows which team, or how long.
    made.add(topics: [Made.topic(.legal, [.humanRequired, .aiAlone])])
    // The AI answered what it may only draft.
    made.add(topics: [Made.topic(.complaint, [.draftOnly, .answeredUndrafted])])
    // No obligation; and a test.
    made.add(topics: [Made.topic(.vip, .aiAlone)])
    made.add(Made.plain.union(.test), topics: [Made.topic(.legal, .humanRequired)])
    let breaches = Breaches(over: made.settled, policy)
    #expect(!breaches.lines.contains { $0.topic == .vip })
    let legal = try #require(breaches.lines.first { $0.topic == .legal })
    #expect(legal.cases == 3)
    #expect(legal.reached.share == Share(part: 2, whole: 3))
    #expect(legal.inTime.share == Share(part: 1, whole: 2))
    #expect(legal.aiAlone.share == Share(part: 1, whole: 3))
    let broken = legal.broken.map { $0.map { "\($0.share.part) of \($0.share.whole)" } }
    #expect(broken == ["1 of 3", nil, "1 of 2", "1 of 3", "1 of 2"])
    let complaint = try #require(breaches.lines.first { $0.topic == .complaint })
    #expect(complaint.obligation == .draftOnly)
    #expect(complaint.broken[Breaches.Kind.draftOnly.rawValue]?.share == Share(part: 1, whole: 1))
    #expect(complaint.broken[Breaches.Kind.humanRequired.rawValue] == nil)
    #expect(breaches.listed.map(\.example.index) == [1, 2, 3])
    #expect(breaches.listed[0].kinds == [.overSLA, .saidTooMuch, .unowned])
    #expect(breaches.listed[0].example.line == 7)
    #expect(breaches.listed[1].kinds == [.humanRequired])
    #expect(breaches.all == 3)
    // The list ends, the count does not.
    let short = Breaches(over: made.settled, policy, limit: 1)
    #expect(short.listed.count == 1)
    #expect(short.all == 3)
  }
}

@Suite("Needs by their reasons")
struct ReasonsTests {
  @Test("stand in each of their hard parts and under the one signal that raised them")
  func parts() {
    var made = HandMade()
    made.add(needs: [HandMade.need(.missed, .asked, by: .humanRequest, [.part(.legal), .failure(.ignored)])])
    made.add(needs: [HandMade.need(.late), HandMade.need(.onTime)])
    made.add(HandMade.plain.union(.test), needs: [HandMade.need(.late)])
    let reasons = Reasons(over: made.settled)
    #expect(reasons.all.all == 3)
    #expect(reasons.parts[Int(NeedPart.asked.rawValue)].missed == 1)
    #expect(reasons.parts[Int(NeedPart.legal.rawValue)].missed == 1)
    #expect(reasons.parts[Int(NeedPart.soft.rawValue)].wrong == 1)
    #expect(reasons.raised(by: .rephrase).all == 2)
    #expect(reasons.raised(by: .humanRequest).all == 1)
    #expect(reasons.failures[Int(Failure.ignored.rawValue)].all == 1)
    #expect(reasons.failures[Int(Failure.deflected.rawValue)].all == 0)
  }

  @Test("of handovers are held against what the export says, with what is not known on either side")
  func split() {
    var made = HandMade()
    func add(_ count: Int, _ signal: UInt8, _ reason: UInt16, _ facts: Row.Facts = HandMade.plain) {
      made.add(count, facts, handovers: [HandMade.handover()]) {
        $0.firstSignal = signal
        $0.attributes[Attribute.reason.rawValue] = reason
      }
    }
    add(2, Signal.rephrase.rawValue, 0)
    add(8, Signal.rephrase.rawValue, 5)
    add(2, Signal.aiLoop.rawValue, 5)
    add(3, Row.noSignal, NameTable.other)
    add(1, Signal.rephrase.rawValue, 5, HandMade.plain.union(.test))
    // Nine conversations have too few to show what may be a sentence about somebody; tests do not help.
    add(9, Signal.rephrase.rawValue, 6)
    add(9, Signal.rephrase.rawValue, 6, HandMade.plain.union(.test))
    // Without a handover there is no reason for one.
    made.add { $0.firstSignal = Signal.rephrase.rawValue }
    let lines = ReasonSplit(over: made.settled, Policy()).lines
    #expect(lines.map(\.conversations) == [9, 8, 3, 2, 2])
    #expect(lines.map(\.signal) == [.rephrase, .rephrase, nil, .rephrase, .aiLoop])
    #expect(lines.map(\.given) == [.other, .named(5), .other, .none, .named(5)])
  }

  @Test("One pass over the rows makes all values of a report")
  func together() throws {
    let stories = [Ends.confirmed, Ends.onTime, Ends.late, Ends.ignored, Ends.hybrid, Ends.humanFirst, Ends.toolOnly]
    let rows = try Settled(stories).rows
    let policy = Policy()
    let all = ReportFindings(over: rows, refusedLines: 2, policy)
    #expect(all.coverage == ExportCoverage(over: rows))
    #expect(all.maturity == Maturity(over: rows))
    #expect(all.reactivity == Reactivity(over: rows))
    #expect(all.suppressed.lines == SuppressedLedger(over: rows, policy).lines)
    #expect(all.reasons.all == Reasons(over: rows).all)
    #expect(all.reasons.all.all == rows.needCounts.reduce(0, +))
    #expect(all.findings.first == Findings(over: rows, policy).first)
    #expect(all.exclusions.lines == Exclusions(over: rows, refusedLines: 2, policy).lines)
    #expect(all.findings.ranked.first?.mode.kind == .askedAndStayed)
  }
}
