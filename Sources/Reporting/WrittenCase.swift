import Conversations
import Detection
import Judging

/// One case as ``CaseLines`` wrote it down, under one view of its end.
///
/// A value is used for one case after another and keeps its memory. Every number that chooses a word is held against
/// the list of words when it is read, so no record, whoever wrote it, can ask for a word that is not there.
struct WrittenCase {
  var id: ArraySlice<UInt8> = []
  var channel: ArraySlice<UInt8> = []
  var language: ArraySlice<UInt8> = []
  /// How many input lines it was read from.
  var lines = 0
  var ended: Instant?
  var quality: Quality = []
  var turns = Turns()
  var needs: [Need] = []
  var causes: [Cause] = []
  var handovers: [Handover] = []
  /// The number of the topic.
  var topic: Int?
  /// In 1/10,000.
  var largestScore = 0
  var duplicateEvents = 0
  var signals: [Sign] = []
  var notCounted: [Sign] = []

  /// Sends every name of the export through the door.
  mutating func pass(_ door: inout ReportDoor) {
    id = door.name(id)
    channel = door.name(channel)
    language = door.name(language)
    for index in needs.indices { needs[index].onsetID = door.name(needs[index].onsetID) }
  }

  /// Turns by speaker.
  struct Turns {
    var customer = 0
    var ai = 0
    var human = 0
    var unknown = 0

    var all: Int { customer + ai + human + unknown }
  }

  /// A need; events count from one.
  struct Need {
    var onset = 0
    var onsetID: ArraySlice<UInt8> = []
    /// The line of the onset, from that of the conversation.
    var onsetLine = 0
    var decidedAt: Int?
    /// Its causes among those of the case.
    var causes = 0..<0
    var verdict = 0
    var kind = 0
    /// The number of a ``Failure``.
    var failure: Int?
    var ending: Int?
    var isObserved = true
    /// Beyond the grace; `nil` when it is not late.
    var lateMessages: Int?
    var lateExchanges: Int?
    var lateSeconds: Int?
    var initiatedAt: Int?
    var onsetTurn: Int?
    var initiatedTurn: Int?
    var humanAt: Int?
    var endedAt: Int?
    var isBeyondGrace = false
  }

  /// What made a need.
  struct Cause {
    var kind = 0
    var signal = 0
    var at = 0
    var decidedAt: Int?
    var grace = 0
    var aiMessages = 0
  }

  /// A handover; events count from one.
  struct Handover {
    var turn: Int?
    /// The line of the initiation, from that of the conversation.
    var line = 0
    var initiator = 0
    var initiatedAt: Int?
    var initiatedTime: Instant?
    var joinedAt: Int?
    var joinedTime: Instant?
    var repliedAt: Int?
    var repliedTime: Instant?
    var outcome = 0
    var verdict: Int?
    var reason: Int?
    /// Its need among those of the case.
    var need: Int?
  }

  /// A signal that fired, or a match that was not counted.
  struct Sign {
    var signal = 0
    /// Of a signal that fired.
    var level = 0
    /// Of a match that was not counted: the number of a ``Suppression``.
    var reason: Int?
    var at = 0
    var decidedAt: Int?
    var line = 0
    var start: Int?
    var count = 0
  }

  /// Reads a case; whether everything fitted.
  ///
  /// - Parameter topics: how many topics there are.
  mutating func read(facts: ArraySlice<UInt8>, decisions: ArraySlice<UInt8>, topics: Int) -> Bool {
    var record = CaseReading(facts)
    (id, channel, language) = (record.identifier(), record.identifier(), record.identifier())
    lines = record.number()
    ended = record.time()
    quality = Quality(rawValue: UInt16(record.number(below: 1 << 16)))
    turns = Turns(customer: record.number(), ai: record.number(), human: record.number(), unknown: record.number())
    guard record.isComplete else { return false }
    record = CaseReading(decisions)
    readNeeds(&record)
    handovers.removeAll(keepingCapacity: true)
    while record.flag() { handovers.append(Handover(&record, needs: needs.count)) }
    topic = record.optional(below: topics)
    largestScore = record.signed()
    duplicateEvents = record.number()
    signals.removeAll(keepingCapacity: true)
    while record.flag() { signals.append(Sign(fired: &record)) }
    notCounted.removeAll(keepingCapacity: true)
    while record.flag() { notCounted.append(Sign(notCounted: &record)) }
    return record.isComplete
  }

  private mutating func readNeeds(_ record: inout CaseReading) {
    needs.removeAll(keepingCapacity: true)
    causes.removeAll(keepingCapacity: true)
    while record.flag() {
      var need = Need()
      need.onset = record.number()
      need.onsetID = record.identifier()
      need.onsetLine = record.signed()
      need.decidedAt = record.step()
      let first = causes.count
      for _ in 0..<record.number() {
        causes.append(Cause(&record))
        if record.isBroken { break }
      }
      need.causes = first..<causes.count
      need.readEnd(&record)
      needs.append(need)
    }
  }
}

extension WrittenCase.Need {
  fileprivate mutating func readEnd(_ record: inout CaseReading) {
    verdict = record.number(below: Words.needVerdicts.count)
    kind = record.number(below: Words.causeKinds.count)
    failure = record.optional(below: Words.failures.count)
    ending = record.optional(below: Words.endings.count)
    isObserved = record.flag()
    if verdict == Int(NeedVerdict.late.rawValue) {
      lateMessages = record.signed()
      lateExchanges = record.signed()
      lateSeconds = record.flag() ? record.signed() : nil
    }
    initiatedAt = record.step()
    onsetTurn = record.optional()
    initiatedTurn = record.optional()
    humanAt = record.step()
    endedAt = record.step()
    isBeyondGrace = record.flag()
  }
}

extension WrittenCase.Cause {
  fileprivate init(_ record: inout CaseReading) {
    kind = record.number(below: Words.causeKinds.count)
    signal = record.number(below: 256)
    at = record.number()
    decidedAt = record.step()
    grace = record.signed()
    aiMessages = record.signed()
  }
}

extension WrittenCase.Handover {
  fileprivate init(_ record: inout CaseReading, needs: Int) {
    turn = record.optional()
    line = record.signed()
    initiator = record.number(below: Words.initiators.count)
    initiatedAt = record.step()
    if initiatedAt != nil { initiatedTime = record.time() }
    joinedAt = record.step()
    if joinedAt != nil { joinedTime = record.time() }
    repliedAt = record.step()
    if repliedAt != nil { repliedTime = record.time() }
    outcome = record.number(below: HandoverOutcome.words.count)
    verdict = record.optional(below: Words.handoverVerdicts.count)
    reason = record.optional(below: Words.reasons.count)
    need = record.optional(below: needs)
  }
}

extension WrittenCase.Sign {
  fileprivate init(fired record: inout CaseReading) {
    signal = record.number(below: 256)
    level = record.number()
    readPlace(&record)
  }

  fileprivate init(notCounted record: inout CaseReading) {
    signal = record.number(below: 256)
    reason = record.optional(below: Words.suppressions.count)
    readPlace(&record)
  }

  private mutating func readPlace(_ record: inout CaseReading) {
    at = record.number()
    decidedAt = record.step()
    line = record.signed()
    start = record.optional()
    if start != nil { count = record.number() }
  }
}
