import Conversations
import Detection
import Judging

/// A row as 304 bytes: its fields in a fixed order, little-endian.
enum RowBytes {
  /// The size of a row.
  static let size = 304

  /// Appends a row.
  static func append(_ row: Row, to bytes: inout [UInt8]) {
    let start = bytes.count
    func put<Number: FixedWidthInteger>(_ number: Number, _ bytes: inout [UInt8]) {
      for shift in 0..<Number.bitWidth / 8 { bytes.append(UInt8(truncatingIfNeeded: number >> Number(shift * 8))) }
    }
    for word in [row.idHigh, row.idLow, row.customer, row.byte] { put(word, &bytes) }
    for word in [row.line, row.file] { put(word, &bytes) }
    for time in [row.startedAt, row.lastEvent, row.lastPublic, row.firstCustomerMessage] {
      put(time?.milliseconds ?? .min, &bytes)
    }
    for word in [row.events, row.customerMessages, row.aiMessages, row.humanMessages, row.facts.rawValue] {
      put(word, &bytes)
    }
    for count in [row.asks, row.begun, row.fulfilled] { put(count, &bytes) }
    for slot in row.handovers.indices { put(row.handovers[slot], &bytes) }
    for slot in 0..<PartCounts.count { put(UInt16(row.needs[slot]), &bytes) }
    for slot in row.needCounts.indices { put(row.needCounts[slot], &bytes) }
    for slot in row.failures.indices { put(row.failures[slot], &bytes) }
    for count in [row.lateUnobserved, row.onTimeUnobserved] { put(count, &bytes) }
    for slot in row.lateness.indices {
      put(row.lateness[slot].aiMessages, &bytes)
      put(row.lateness[slot].exchanges, &bytes)
      put(row.lateness[slot].seconds, &bytes)
    }
    for set in [row.topics, row.reachedTopics] { put(set.rawValue, &bytes) }
    bytes += [row.verdict.rawValue, row.verdictWhenOpen.rawValue, row.outcome.rawValue]
    bytes += [row.outcomeFailure.map { $0.rawValue + 1 } ?? 0, row.evidence.map { $0.rawValue + 1 } ?? 0]
    bytes += [row.medium, row.format, 0]
    for slot in row.attributes.indices { put(row.attributes[slot], &bytes) }
    precondition(bytes.count - start == size, "a row has its size")
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

/// Reads a row of 304 bytes and believes nothing: a number that cannot be marks the reading as broken.
struct RowReading {
  private let bytes: ArraySlice<UInt8>
  private var index: Int
  private var isBroken = false

  /// The row in the first 304 bytes; `nil` when a number cannot be.
  static func row(in bytes: ArraySlice<UInt8>, _ limits: RowLimits) -> Row? {
    guard bytes.count >= RowBytes.size else { return nil }
    var reading = RowReading(bytes)
    let row = reading.row(limits)
    return reading.isBroken ? nil : row
  }

  private init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    index = bytes.startIndex
  }

  private mutating func next<Number: FixedWidthInteger>(_ type: Number.Type = Number.self) -> Number {
    var number: Number = 0
    for shift in 0..<Number.bitWidth / 8 { number |= Number(truncatingIfNeeded: bytes[index + shift]) << (shift * 8) }
    index += Number.bitWidth / 8
    return number
  }

  private mutating func check(_ isRight: Bool) { if !isRight { isBroken = true } }

  private mutating func row(_ limits: RowLimits) -> Row {
    var row = Row()
    row.idHigh = next()
    row.idLow = next()
    row.customer = next()
    row.byte = next()
    check(row.byte < UInt64(CaseReading.largest))
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
    row.facts = Row.Facts(rawValue: next())
    check(Row.Facts.all.isSuperset(of: row.facts))
    row.asks = next()
    row.begun = next()
    row.fulfilled = next()
    readCounts(into: &row)
    row.topics = topics(limits)
    row.reachedTopics = topics(limits)
    readWords(limits, into: &row)
    for attribute in Attribute.allCases {
      let number: UInt16 = next()
      check(limits.names.has(number, of: attribute))
      row.attributes[attribute.rawValue] = number
    }
    return row
  }

  private mutating func readCounts(into row: inout Row) {
    for slot in row.handovers.indices { row.handovers[slot] = next() }
    for slot in 0..<PartCounts.count {
      let count = Int(next(UInt16.self))
      check(count <= PartCounts.limit)
      row.needs[slot] = count
    }
    for slot in row.needCounts.indices { row.needCounts[slot] = next() }
    for slot in row.failures.indices { row.failures[slot] = next() }
    row.lateUnobserved = next()
    row.onTimeUnobserved = next()
    for slot in row.lateness.indices {
      row.lateness[slot].aiMessages = next()
      row.lateness[slot].exchanges = next()
      row.lateness[slot].seconds = next()
      check(row.lateness[slot].seconds >= -2)
    }
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
    check(next(UInt8.self) == 0)
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

  private mutating func time() -> Instant? {
    let milliseconds: Int64 = next()
    if milliseconds == .min { return nil }
    check(milliseconds.magnitude < UInt64(CaseReading.largest))
    return Instant(milliseconds: milliseconds)
  }

  private mutating func topics(_ limits: RowLimits) -> TopicSet {
    let set = TopicSet(rawValue: next())
    check(limits.topics >= 64 || set.rawValue >> UInt64(limits.topics) == 0)
    return set
  }
}
