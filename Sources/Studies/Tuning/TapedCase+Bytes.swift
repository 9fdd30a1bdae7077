import Conversations
import Detection

extension TapedCase {
  /// Appends the case as bytes that ``init(_:)`` reads back; small numbers take one byte.
  package func write(to bytes: inout [UInt8]) {
    var out = TapeWriter()
    out.add(UInt64(id.count))
    out.bytes += id
    out.add(UInt64(session))
    out.add(UInt64(file))
    out.add(UInt64(line))
    out.add(cluster)
    for time in [startedAt, begunAt] { out.add(time.map { Int64($0.milliseconds) } ?? .min) }
    let flags: [Bool] = [
      isMature, endedBadly != nil, endedBadly == true, isHumanFirst, isUnfulfilled, tape.isLive, tape.isTooTangled,
    ]
    out.add(flags.enumerated().reduce(UInt64(0)) { $0 | ($1.element ? 1 << UInt64($1.offset) : 0) })
    for number in [humanAt, humanMinutes, askedAt, unansweredAt] { out.add(Int64(number)) }
    out.add(topics.rawValue)
    out.add(UInt64(reported.flatMap { Opinion.allCases.firstIndex(of: $0) }.map { $0 + 1 } ?? 0))
    writeMessages(to: &out)
    writeMarks(to: &out)
    bytes += out.bytes
  }

  private func writeMessages(to out: inout TapeWriter) {
    out.add(UInt64(messages.count))
    var (event, seconds, line): (Int32, Int32, Int32) = (0, 0, Int32(clamping: self.line))
    for message in messages {
      let hasName = message.name != 0
      let hasTime = message.seconds >= 0
      out.bytes.append(
        message.speaker.rawByte | (message.isAnswer ? 8 : 0) | (hasName ? 16 : 0) | (hasTime ? 32 : 0))
      out.add(Int64(message.event - event))
      event = message.event
      if hasName {
        for shift in 0..<5 { out.bytes.append(UInt8(truncatingIfNeeded: message.name >> UInt64(8 * shift))) }
      }
      if hasTime {
        out.add(Int64(message.seconds - seconds))
        seconds = message.seconds
      }
      out.add(Int64(message.line) - Int64(line))
      line = message.line
    }
  }

  private func writeMarks(to out: inout TapeWriter) {
    out.add(UInt64(tape.marks.count))
    var last = TapeMark(kind: .end, signal: .humanRequest, at: 0, decidedAt: 0, exchanges: 0, answers: 0)
    for mark in tape.marks {
      let isEnd = mark.decidedAt == .max
      let isBranched = mark.branch != TapeMark.anyBranch
      out.bytes.append(
        mark.kind.rawValue | (mark.completesExchange ? 16 : 0) | (isEnd ? 32 : 0) | (isBranched ? 64 : 0)
          | (mark.other != 0 ? 128 : 0))
      out.bytes.append(mark.signal.rawValue)
      if isBranched { out.bytes.append(mark.branch) }
      out.add(Int64(mark.at - last.at))
      if !isEnd { out.add(Int64(mark.decidedAt - mark.at)) }
      out.add(Int64(mark.exchanges - last.exchanges))
      out.add(Int64(mark.answers - last.answers))
      if mark.other != 0 { out.add(Int64(mark.other)) }
      out.add(mark.value)
      last = mark
    }
  }

  /// Reads a case; `nil` when the bytes are none.
  package init?(_ bytes: ArraySlice<UInt8>) {
    var input = TapeReader(bytes)
    guard let length = input.count(atMost: bytes.count) else { return nil }
    guard let id = input.take(length) else { return nil }
    self.id = Array(id)
    session = Int(input.unsigned() & 0xffff_ffff)
    file = Int(input.unsigned() & 0xffff_ffff)
    line = Int(input.unsigned() & 0xffff_ffff_ffff)
    cluster = input.unsigned()
    let (started, begun) = (input.signed(), input.signed())
    startedAt = started == .min ? nil : Instant(milliseconds: started)
    begunAt = begun == .min ? nil : Instant(milliseconds: begun)
    let flags = input.unsigned()
    isMature = flags & 1 != 0
    endedBadly = flags & 2 != 0 ? flags & 4 != 0 : nil
    isHumanFirst = flags & 8 != 0
    isUnfulfilled = flags & 16 != 0
    tape.isLive = flags & 32 != 0
    tape.isTooTangled = flags & 64 != 0
    humanAt = Int32(truncatingIfNeeded: input.signed())
    humanMinutes = Int32(truncatingIfNeeded: input.signed())
    askedAt = Int32(truncatingIfNeeded: input.signed())
    unansweredAt = Int32(truncatingIfNeeded: input.signed())
    topics = TopicSet(rawValue: input.unsigned())
    let opinion = Int(input.unsigned() & 3)
    reported = opinion == 0 ? nil : Opinion.allCases[opinion - 1]
    guard readMessages(&input), readMarks(&input), input.isWhole, input.isAtEnd else { return nil }
  }

  private mutating func readMessages(_ input: inout TapeReader) -> Bool {
    guard let count = input.count(atMost: input.left) else { return false }
    messages.reserveCapacity(count)
    var (event, seconds, line): (Int64, Int64, Int64) = (0, 0, Int64(self.line))
    for _ in 0..<count {
      let flags = input.byte()
      event &+= input.signed()
      var name: UInt64 = 0
      if flags & 16 != 0 { for shift in 0..<5 { name |= UInt64(input.byte()) << UInt64(8 * shift) } }
      if flags & 32 != 0 { seconds &+= input.signed() }
      line &+= input.signed()
      guard input.isWhole, let speaker = Speaker(rawByte: flags & 7) else { return false }
      messages.append(
        TapedMessage(
          event: Int32(truncatingIfNeeded: event), speaker: speaker, isAnswer: flags & 8 != 0, name: name,
          seconds: flags & 32 != 0 ? Int32(truncatingIfNeeded: seconds) : -1, line: Int32(truncatingIfNeeded: line)))
    }
    return true
  }

  private mutating func readMarks(_ input: inout TapeReader) -> Bool {
    guard let count = input.count(atMost: input.left) else { return false }
    tape.marks.reserveCapacity(count)
    var last = TapeMark(kind: .end, signal: .humanRequest, at: 0, decidedAt: 0, exchanges: 0, answers: 0)
    for _ in 0..<count {
      let flags = input.byte()
      let signal = Signal(stored: input.byte())
      guard let kind = TapeMark.Kind(rawValue: flags & 15) else { return false }
      var mark = TapeMark(kind: kind, signal: signal, at: 0, decidedAt: .max, exchanges: 0, answers: 0)
      if flags & 64 != 0 { mark.branch = input.byte() }
      mark.completesExchange = flags & 16 != 0
      mark.at = last.at &+ Int32(truncatingIfNeeded: input.signed())
      if flags & 32 == 0 { mark.decidedAt = mark.at &+ Int32(truncatingIfNeeded: input.signed()) }
      mark.exchanges = last.exchanges &+ Int32(truncatingIfNeeded: input.signed())
      mark.answers = last.answers &+ Int32(truncatingIfNeeded: input.signed())
      if flags & 128 != 0 { mark.other = Int32(truncatingIfNeeded: input.signed()) }
      mark.value = input.signed()
      guard input.isWhole else { return false }
      tape.marks.append(mark)
      last = mark
    }
    return true
  }
}

extension Speaker {
  /// The number by which a case stores it.
  fileprivate var rawByte: UInt8 {
    switch self {
    case .customer: 0
    case .ai: 1
    case .human: 2
    case .system: 3
    case .unknown: 4
    }
  }

  fileprivate init?(rawByte: UInt8) {
    switch rawByte {
    case 0: self = .customer
    case 1: self = .ai
    case 2: self = .human
    case 3: self = .system
    case 4: self = .unknown
    default: return nil
    }
  }
}

/// Writes whole numbers in as few bytes as they need, seven bits each (LEB128; signed ones in zigzag order).
struct TapeWriter: Sendable {
  var bytes: [UInt8] = []

  mutating func add(_ value: UInt64) {
    var rest = value
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }

  mutating func add(_ value: Int64) { add(UInt64(bitPattern: (value << 1) ^ (value >> 63))) }
}

/// Reads what a ``TapeWriter`` wrote; from bytes that end too early it reads zeros and says so.
struct TapeReader: Sendable {
  private let bytes: ArraySlice<UInt8>
  private var place: Int
  /// Whether everything that was asked for was there.
  private(set) var isWhole = true

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    place = bytes.startIndex
  }

  var isAtEnd: Bool { place == bytes.endIndex }
  var left: Int { bytes.endIndex - place }

  mutating func byte() -> UInt8 {
    guard place < bytes.endIndex else {
      isWhole = false
      return 0
    }
    defer { place += 1 }
    return bytes[place]
  }

  mutating func unsigned() -> UInt64 {
    var value: UInt64 = 0
    var shift: UInt64 = 0
    while true {
      let next = byte()
      value |= UInt64(next & 0x7f) << shift
      guard next & 0x80 != 0 else { return value }
      shift += 7
      guard shift < 64 else {
        isWhole = false
        return value
      }
    }
  }

  mutating func signed() -> Int64 {
    let value = unsigned()
    return Int64(bitPattern: value >> 1) ^ -Int64(bitPattern: value & 1)
  }

  /// A number of things of which each takes at least a byte.
  mutating func count(atMost most: Int) -> Int? {
    let value = unsigned()
    guard isWhole, value <= UInt64(max(0, most)) else { return nil }
    return Int(value)
  }

  mutating func take(_ count: Int) -> ArraySlice<UInt8>? {
    guard count <= left else {
      isWhole = false
      return nil
    }
    defer { place += count }
    return bytes[place..<place + count]
  }
}
