import Conversations
import Detection
import Judging

/// A row as ``size`` bytes: its fields in a fixed order, little-endian; entries likewise, each of its own size.
///
/// Ranges are not written: the entries of the rows stand in the order of the rows, so the counts say where they lie.
enum RowBytes {
  /// The size of a row.
  static let size = 200
  /// The sizes of entries.
  static let needSize = 32
  static let handoverSize = 44
  static let topicSize = 14
  static let signalSize = 12

  /// How many bytes the entries of a row take.
  static func entriesSize(of row: Row) -> Int {
    Int(row.needRange.count) * needSize + Int(row.handoverRange.count) * handoverSize
      + Int(row.topicRange.count) * topicSize + Int(row.signalRange.count) * signalSize
  }

  /// Appends the entries of a row: needs, handovers, topics, signals.
  static func append(entriesOf row: Row, in entries: Entries, to bytes: inout [UInt8]) {
    for index in row.needRange.indices { append(entries.needs[index], to: &bytes) }
    for index in row.handoverRange.indices { append(entries.handovers[index], to: &bytes) }
    for index in row.topicRange.indices { append(entries.topics[index], to: &bytes) }
    for index in row.signalRange.indices { append(entries.signals[index], to: &bytes) }
  }

  /// Appends a row.
  static func append(_ row: Row, to bytes: inout [UInt8]) {
    let start = bytes.count
    for word in [row.idHigh, row.idLow, row.customer, row.byte, row.problem, row.facts.rawValue, row.topics.rawValue] {
      put(word, &bytes)
    }
    for word in [row.line, row.file] { put(word, &bytes) }
    for time in [row.startedAt, row.lastEvent, row.lastPublic, row.firstCustomerMessage] {
      put(time?.milliseconds ?? .min, &bytes)
    }
    for word in [
      row.events, row.customerMessages, row.aiMessages, row.humanMessages, row.answeredByAI, row.answeredByHuman,
      row.answeredByNobody,
    ] { put(word, &bytes) }
    for seconds in [row.secondsToHuman, row.secondsFromAsk] { put(seconds, &bytes) }
    for count in [
      row.asks, row.asksBeforeHandover, row.aiMessagesAfterAsk, row.duplicateEvents, row.spokeOverHuman, row.handbacks,
      row.endedStretches, row.alternations, row.transfers, row.closes, row.reopens,
      row.rating.map { UInt16(clamping: $0.rawValue) } ?? .max,
    ] { put(count, &bytes) }
    for slot in row.attributes.indices { put(row.attributes[slot], &bytes) }
    for range in [row.needRange, row.handoverRange, row.topicRange, row.signalRange] { put(range.count, &bytes) }
    bytes += [row.firstSignal, row.verdict.rawValue, row.verdictWhenOpen.rawValue, row.outcome.rawValue]
    bytes += [row.outcomeFailure.map { $0.rawValue + 1 } ?? 0, row.evidence.map { $0.rawValue + 1 } ?? 0]
    bytes += [row.medium, row.format, 0, 0, 0, 0]
    precondition(bytes.count - start == size, "a row has its size")
  }

  /// Appends a need.
  static func append(_ need: NeedEntry, to bytes: inout [UInt8]) {
    put(need.marks.rawValue, &bytes)
    for seconds in [need.secondsToInitiation, need.wait, need.waitFromOnset] { put(seconds, &bytes) }
    put(need.line, &bytes)
    for count in [need.lateMessages, need.lateExchanges, need.aiMessages] { put(count, &bytes) }
    bytes += [need.signal, 0]
  }

  /// Appends a handover.
  static func append(_ handover: HandoverEntry, to bytes: inout [UInt8]) {
    put(handover.marks.rawValue, &bytes)
    for seconds in [handover.wait, handover.businessWait, handover.catchUp] { put(seconds, &bytes) }
    put(handover.line, &bytes)
    for count in [handover.customerTurns, handover.aiMessages, handover.lead] { put(count, &bytes) }
    bytes += [handover.signal, handover.packetFields, handover.factsAskedAgain, handover.transfers, 0, 0]
  }

  /// Appends a topic.
  static func append(_ topic: TopicEntry, to bytes: inout [UInt8]) {
    put(topic.marks.rawValue, &bytes)
    put(topic.aiStatements, &bytes)
    put(topic.secondsToHuman, &bytes)
    put(topic.line, &bytes)
    bytes += [topic.topic, 0]
  }

  /// Appends a signal.
  static func append(_ signal: SignalEntry, to bytes: inout [UInt8]) {
    bytes += [signal.signal, signal.suppression, signal.marks.rawValue, 0]
    put(signal.count, &bytes)
    put(signal.lead, &bytes)
    put(signal.line, &bytes)
  }

  private static func put<Number: FixedWidthInteger>(_ number: Number, _ bytes: inout [UInt8]) {
    for shift in 0..<Number.bitWidth / 8 {
      bytes.append(UInt8(truncatingIfNeeded: number >> Number(truncatingIfNeeded: shift * 8)))
    }
  }
}

/// What the numbers of rows in a file of rows can be.
struct RowLimits {
  /// How many inputs there are.
  var files: Int
  /// How many topics the policy has.
  var topics: Int
  var names: AttributeNames
  /// What the file's numbers of formats and media mean here.
  var formats: [UInt8]
  var media: [UInt8]
}

/// Reads rows and entries and believes nothing: a number that cannot be marks the reading as broken.
struct RowReading {
  private let bytes: ArraySlice<UInt8>
  private var index: Int
  private(set) var isBroken = false

  /// Reads from the first of some bytes on; there must be enough for what is asked.
  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    index = bytes.startIndex
  }

  private mutating func next<Number: FixedWidthInteger>(_ type: Number.Type = Number.self) -> Number {
    var number: Number = 0
    for shift in 0..<Number.bitWidth / 8 {
      number |= Number(truncatingIfNeeded: bytes[index + shift]) << Number(truncatingIfNeeded: shift * 8)
    }
    index += Number.bitWidth / 8
    return number
  }

  private mutating func check(_ isRight: Bool) { if !isRight { isBroken = true } }

  /// Skips bytes that must be zero.
  private mutating func pad(_ count: Int) { for _ in 0..<count { check(next(UInt8.self) == 0) } }

  /// The next row; its ranges have counts only.
  mutating func row(_ limits: RowLimits) -> Row {
    var row = Row()
    row.idHigh = next()
    row.idLow = next()
    row.customer = next()
    row.byte = next()
    check(row.byte < UInt64(CaseReading.largest))
    row.problem = next()
    row.facts = Row.Facts(rawValue: next())
    check(Row.Facts.all.isSuperset(of: row.facts))
    row.topics = TopicSet(rawValue: next())
    check(limits.topics >= 64 || row.topics.rawValue >> UInt64(limits.topics) == 0)
    row.line = next()
    row.file = next()
    check(Int(row.file) < limits.files)
    row.startedAt = time()
    row.lastEvent = time()
    row.lastPublic = time()
    row.firstCustomerMessage = time()
    row.events = next()
    row.customerMessages = next()
    row.aiMessages = next()
    row.humanMessages = next()
    row.answeredByAI = next()
    row.answeredByHuman = next()
    row.answeredByNobody = next()
    row.secondsToHuman = seconds()
    row.secondsFromAsk = seconds()
    readCounts(into: &row)
    for attribute in Attribute.allCases {
      let number: UInt16 = next()
      check(limits.names.has(number, of: attribute))
      row.attributes[attribute.rawValue] = number
    }
    row.needRange.count = next()
    row.handoverRange.count = next()
    row.topicRange.count = next()
    row.signalRange.count = next()
    row.firstSignal = next()
    readWords(limits, into: &row)
    return row
  }

  private mutating func readCounts(into row: inout Row) {
    row.asks = next()
    row.asksBeforeHandover = next()
    row.aiMessagesAfterAsk = next()
    row.duplicateEvents = next()
    row.spokeOverHuman = next()
    row.handbacks = next()
    row.endedStretches = next()
    row.alternations = next()
    row.transfers = next()
    row.closes = next()
    row.reopens = next()
    // A part is never more than its whole.
    check(row.handbacks <= row.endedStretches)
    let rating: UInt16 = next()
    check(rating <= 10_000 || rating == .max)
    row.rating = rating == .max ? nil : TenThousandths(rawValue: Int32(rating))
  }

  private mutating func readWords(_ limits: RowLimits, into row: inout Row) {
    row.verdict = known(ConversationVerdict(rawValue: next()), else: .none)
    row.verdictWhenOpen = known(ConversationVerdict(rawValue: next()), else: .none)
    row.outcome = known(Outcome(rawValue: next()), else: .unengaged)
    let failure: UInt8 = next()
    if failure > 0 { row.outcomeFailure = known(Failure(rawValue: failure - 1), else: .ignored) }
    let evidence: UInt8 = next()
    if evidence > 0 { row.evidence = known(Evidence(rawValue: evidence - 1), else: .e0) }
    row.medium = mapped(limits.media)
    row.format = mapped(limits.formats)
    pad(4)
  }

  /// The next need; it has exactly one verdict.
  mutating func need() -> NeedEntry {
    var need = NeedEntry()
    need.marks = NeedEntry.Marks(rawValue: next())
    check(NeedEntry.Marks.stored.isSuperset(of: need.marks))
    check(NeedVerdict.allCases.count { $0 != .open && need.marks.contains(.verdict($0)) } == 1)
    need.secondsToInitiation = seconds()
    need.wait = seconds()
    need.waitFromOnset = seconds()
    need.line = next()
    need.lateMessages = next()
    need.lateExchanges = next()
    need.aiMessages = next()
    need.signal = next()
    pad(1)
    return need
  }

  /// The next handover; it ended in exactly one way.
  mutating func handover() -> HandoverEntry {
    var handover = HandoverEntry()
    handover.marks = HandoverEntry.Marks(rawValue: next())
    check(HandoverEntry.Marks.stored.isSuperset(of: handover.marks))
    check(HandoverEnding.allCases.count { handover.marks.contains(.ending($0)) } == 1)
    handover.wait = seconds()
    handover.businessWait = seconds()
    handover.catchUp = seconds()
    handover.line = next()
    handover.customerTurns = next()
    handover.aiMessages = next()
    handover.lead = next()
    handover.signal = next()
    handover.packetFields = next()
    check(handover.packetFields <= UInt8(HandoverEntry.packetSize) || handover.packetFields == HandoverEntry.noPacket)
    handover.factsAskedAgain = next()
    handover.transfers = next()
    pad(2)
    return handover
  }

  /// The next topic.
  mutating func topic(_ limits: RowLimits) -> TopicEntry {
    var topic = TopicEntry()
    topic.marks = TopicEntry.Marks(rawValue: next())
    check(TopicEntry.Marks.all.isSuperset(of: topic.marks))
    topic.aiStatements = next()
    topic.secondsToHuman = seconds()
    topic.line = next()
    topic.topic = next()
    check(Int(topic.topic) < limits.topics)
    pad(1)
    return topic
  }

  /// The next signal.
  mutating func signal() -> SignalEntry {
    var signal = SignalEntry()
    signal.signal = next()
    signal.suppression = next()
    check(Int(signal.suppression) <= Suppression.allCases.count)
    signal.marks = SignalEntry.Marks(rawValue: next())
    check(SignalEntry.Marks.all.isSuperset(of: signal.marks))
    pad(1)
    signal.count = next()
    signal.lead = next()
    signal.line = next()
    return signal
  }

  private mutating func known<Word>(_ word: Word?, else other: Word) -> Word {
    check(word != nil)
    return word ?? other
  }

  private mutating func mapped(_ list: [UInt8]) -> UInt8 {
    let number = Int(next(UInt8.self))
    check(number < list.count)
    return number < list.count ? list[number] : 0
  }

  /// Seconds, or -1 for what is not known.
  private mutating func seconds() -> Int32 {
    let seconds: Int32 = next()
    check(seconds >= -1)
    return seconds
  }

  private mutating func time() -> Instant? {
    let milliseconds: Int64 = next()
    if milliseconds == .min { return nil }
    check(milliseconds.magnitude < UInt64(CaseReading.largest))
    return Instant(milliseconds: milliseconds)
  }
}
