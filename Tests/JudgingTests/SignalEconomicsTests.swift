import Conversations
import Detection
import Testing

@testable import Judging

@Suite("What a signal costs and is good for")
struct SignalEconomicsTests {
  private typealias Made = HandMade

  private func line(_ signal: Signal, _ made: HandMade) throws -> SignalEconomics.Line {
    let economics = SignalEconomics(over: made.settled, Policy())
    return try #require(economics.lines.first { $0.signal == signal })
  }

  @Test("is told by the conversations in which it fired, came first, stood alone, and by how these went")
  func counts() throws {
    var made = HandMade()
    // Alone, twice, at its second level, four messages before a handover; the human was needed and on time.
    made.add(
      handovers: [Made.handover()],
      signals: [Made.fired(.rephrase, [.first, .sole, .secondLevel, .raised], count: 2, lead: 4)]
    ) { $0.verdict = .onTime }
    // First of two; the other raised; nobody was called.
    made.add(signals: [Made.fired(.rephrase, .first), Made.fired(.aiLoop, .raised)]) { $0.verdict = .missed }
    // Second of two; the customer was fine in the end; both raised, so neither raised it alone.
    made.add(
      handovers: [Made.handover(), Made.handover()],
      signals: [Made.fired(.aiLoop, [.first, .raised]), Made.fired(.rephrase, .raised, lead: 10)]
    ) { $0.verdict = .recovered }
    // A test takes no part.
    made.add(HandMade.plain.union(.test), signals: [Made.fired(.rephrase, [.first, .sole])])
    // A match that was not counted is no signal.
    made.add(signals: [Made.suppressed(.rephrase, .negated)])
    let rephrase = try line(.rephrase, made)
    #expect(rephrase.conversations == 3)
    #expect(rephrase.fired == 4)
    #expect(rephrase.secondLevel == 1)
    #expect(rephrase.raised == 2)
    #expect(rephrase.first == 2)
    #expect(rephrase.sole == 1)
    // Leads 4 and 10; the lower of two is the middle. One never led to a handover.
    #expect(rephrase.leads.spread == Distribution([4, 10]))
    #expect(rephrase.neverLed == 1)
    #expect(rephrase.whenFirst.needed == 2)
    #expect(rephrase.whenFirst.notNeeded == 0)
    #expect(rephrase.whenSole.onTime == 1)
    #expect(rephrase.handoversAlone == 1)
    let loop = try line(.aiLoop, made)
    #expect(loop.whenFirst.recovered == 1)
    #expect(loop.whenFirst.precision == Share(part: 0, whole: 1))
    // It raised alone in the second conversation, which had no handover.
    #expect(loop.handoversAlone == 0)
    let economics = SignalEconomics(over: made.settled, Policy())
    #expect(economics.aiInvolved == 4)
    // One handover for four conversations: 25 for each hundred.
    #expect(economics.load(of: rephrase) == 2_500)
  }

  @Test("waits for conversations that are still open before it says how they went")
  func open() throws {
    var made = HandMade()
    made.add(HandMade.plain.subtracting(.closed), signals: [Made.fired(.rephrase, .first)]) {
      $0.verdict = .missed
      $0.lastEvent = .init(milliseconds: 0)
    }
    let rephrase = try line(.rephrase, made)
    #expect(rephrase.conversations == 1)
    #expect(rephrase.neverLed == 0)
    #expect(rephrase.whenFirst.all == 0)
  }

  @Test("is dead when it could be seen and never was, and not when the export cannot show it")
  func dead() throws {
    var made = HandMade()
    made.add(HandMade.plain.union(.coversConfidence))
    #expect(try line(.confidenceFloor, made).isDead)
    #expect(try line(.confidenceFloor, made).seeable == 1)
    // Nothing of the text is known, so a request for a human could not be seen.
    #expect(try !line(.humanRequest, made).isDead)
    #expect(try line(.humanRequest, made).seeable == 0)
  }

  @Test("is redundant when in thirty conversations another one always was first", arguments: [(29, false), (30, true)])
  func redundant(_ count: Int, _ isRedundant: Bool) throws {
    var made = HandMade()
    made.add(count, signals: [Made.fired(.aiLoop, .first), Made.fired(.rephrase)])
    #expect(try line(.rephrase, made).isRedundant == isRedundant)
    #expect(try !line(.aiLoop, made).isRedundant)
    made.add(signals: [Made.fired(.rephrase, [.first, .sole])])
    #expect(try !line(.rephrase, made).isRedundant)
  }

  @Test("is known for every signal of a policy, its topics and keywords among them")
  func all() {
    let policy = Policy()
    #expect(SignalEconomics(policy).lines.map(\.signal) == policy.signals)
  }
}

@Suite("Whether handovers come because customers ask")
struct ReactivityTests {
  @Test("is told by four parts that add up to the metrics")
  func parts() throws {
    var made = HandMade()
    made.add(handovers: [HandMade.handover(.onlyAsked, signal: .humanRequest), HandMade.handover()])
    made.add(handovers: [HandMade.handover(.signalBeforeAsk, signal: .rephrase, lead: 6)])
    made.add(handovers: [HandMade.handover(signal: .rephrase, lead: 2)])
    made.add(HandMade.plain.union(.test), handovers: [HandMade.handover(.onlyAsked, signal: .humanRequest)])
    let reactivity = Reactivity(over: made.settled)
    #expect(reactivity.onlyAsked == 1)
    #expect(reactivity.signalBeforeAsk == 1)
    #expect(reactivity.otherSignals == 1)
    #expect(reactivity.noSignal == 1)
    // Only the lead of the handover that could have been known counts.
    #expect(reactivity.leads.spread == Distribution([6]))
    let values = Dictionary(
      uniqueKeysWithValues: zip(Metric.all.map(\.id), Metric.values(over: made.settled)))
    #expect(values["R4.14.only_asked"]?.share == Share(part: reactivity.onlyAsked, whole: reactivity.handovers))
    #expect(
      values["R4.14.signal_before_ask"]?.share == Share(part: reactivity.signalBeforeAsk, whole: reactivity.handovers))
  }
}

@Suite("Matches that were not counted")
struct SuppressedLedgerTests {
  @Test("are listed with how their conversations ended and whether the signal fired later")
  func lines() throws {
    var made = HandMade()
    // Twice negated; the customer was never heard: a possible false negative.
    made.add(signals: [HandMade.suppressed(.humanRequest, .negated, count: 2, line: 3)]) { $0.verdict = .missed }
    // Negated, then asked: found anyway.
    made.add(signals: [HandMade.suppressed(.humanRequest, .negated), HandMade.fired(.humanRequest)]) {
      $0.outcome = .unserved
    }
    // Asked first, negated later.
    made.add(signals: [HandMade.fired(.humanRequest), HandMade.suppressed(.humanRequest, .negated)])
    // Another reason is another line.
    made.add(signals: [HandMade.suppressed(.humanRequest, .otherPerson)])
    made.add(HandMade.plain.union(.test), signals: [HandMade.suppressed(.humanRequest, .negated)])
    let lines = SuppressedLedger(over: made.settled, Policy()).lines
    #expect(lines.map(\.suppression) == [.negated, .otherPerson])
    let negated = try #require(lines.first)
    #expect(negated.signal == .humanRequest)
    #expect(negated.matches == 4)
    #expect(negated.conversations == 3)
    #expect(negated.rated == 3)
    #expect(negated.unmet == 2)
    #expect(negated.firedLater == 1)
    #expect(negated.examples == [CaseExample(index: 0, line: 3)])
    #expect(lines[1].unmet == 0)
  }

  @Test("have no line where none was found")
  func none() {
    var made = HandMade()
    made.add(signals: [HandMade.fired(.humanRequest)])
    #expect(SuppressedLedger(over: made.settled, Policy()).lines.isEmpty)
  }
}

@Suite("Counted numbers")
struct OccurrencesTests {
  @Test(
    "have the spread of the list that they stand for",
    arguments: [[7], [0, 0], [1, 2, 3, 4, 5, 6, 7, 8, 9, 10], [5, 1, 1, 9, 300, 2, 2, 2, 2, 2, 2]])
  func spread(_ numbers: [Int]) {
    var occurrences = Occurrences()
    for number in numbers { occurrences.add(number) }
    #expect(occurrences.spread == Distribution(numbers))
  }

  @Test("have none when nothing came")
  func empty() { #expect(Occurrences().spread == nil) }
}
