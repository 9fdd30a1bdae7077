import Conversations
import Detection

/// Writes a case down in few bytes, for the time between reading and settling.
///
/// Numbers of seven bits a byte, the lowest first, the highest bit set on all but the last; an optional is one more
/// than its value, and zero when there is none. A case of 1,500 bytes of JSON takes about 150, so that a million cases
/// need no more than 150 MB of the store. What stands in which order is known to ``CaseLines`` (which writes) and
/// `WrittenCase` (which reads) alone.
struct CaseRecord {
  /// What was written so far.
  private(set) var bytes: [UInt8] = []

  /// Forgets what was written and keeps the memory.
  mutating func clear() { bytes.removeAll(keepingCapacity: true) }

  /// Adds a number from zero up.
  mutating func add(_ number: Int) {
    var rest = UInt(bitPattern: number)
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest &>>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }

  /// Adds a number of either sign.
  mutating func add(signed number: Int) { add(number &<< 1 ^ number &>> 63) }

  /// Adds a number from zero up that may be unknown.
  mutating func add(optional number: Int?) { add(number.map { $0 + 1 } ?? 0) }

  /// Adds a time that may be unknown.
  mutating func add(_ time: Instant?) {
    add(time == nil ? 0 : 1)
    if let time { add(signed: Int(time.milliseconds)) }
  }

  /// Adds the place of an event, from one; zero is the end of the data, or unknown.
  mutating func add(_ step: Step?) {
    guard let step, !step.isEnd else { return add(0) }
    add(Int(step.index) + 1)
  }

  /// Adds a word of ours as an identifier.
  mutating func add(_ word: String) {
    add(word.utf8.count)
    bytes.append(contentsOf: word.utf8)
  }

  /// Adds bytes as an identifier.
  mutating func add(bytes name: [UInt8]) {
    add(name.count)
    bytes.append(contentsOf: name)
  }

  /// Adds a word of 64 bits as it is.
  mutating func add(fixed word: UInt64) {
    for shift in 0..<8 { bytes.append(UInt8(truncatingIfNeeded: word >> UInt64(shift * 8))) }
  }

  /// Adds an identifier; an empty one is unknown.
  mutating func add(_ range: TextRange, of conversation: borrowing Conversation) {
    add(Int(range.count))
    let start = Int(range.start)
    bytes.append(contentsOf: conversation.bytes[start..<start + Int(range.count)])
  }
}

/// Reads what a ``CaseRecord`` holds, in the same order.
///
/// A record may come from a file that anybody wrote, so nothing is believed: what does not fit marks the reading as
/// broken, and from then on every number is zero and every list empty.
struct CaseReading {
  private let bytes: ArraySlice<UInt8>
  private var index: Int
  /// Whether something did not fit.
  private(set) var isBroken = false

  /// No number is larger, so that sums of a few cannot overflow; times reach to the year 10,000.
  static let largest = 1 << 48

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    index = bytes.startIndex
  }

  /// Marks the reading as broken.
  mutating func fail() { isBroken = true }

  /// Whether all was read and fitted.
  var isComplete: Bool { !isBroken && index == bytes.endIndex }

  private mutating func word() -> UInt {
    var number: UInt = 0
    var shift: UInt = 0
    while !isBroken, index < bytes.endIndex, shift < 63 {
      let byte = bytes[index]
      index += 1
      number |= UInt(byte & 0x7F) &<< shift
      if byte < 0x80 { return number }
      shift += 7
    }
    isBroken = true
    return 0
  }

  /// The next number from zero up.
  mutating func number() -> Int { number(below: Self.largest) }

  /// The next number from zero up to, and not including, a limit.
  mutating func number(below limit: Int) -> Int {
    let word = word()
    guard word < UInt(limit) else {
      isBroken = true
      return 0
    }
    return Int(word)
  }

  /// The next number of either sign.
  mutating func signed() -> Int {
    let word = word()
    let number = Int(bitPattern: word &>> 1) ^ -Int(bitPattern: word & 1)
    guard number.magnitude < UInt(Self.largest) else {
      isBroken = true
      return 0
    }
    return number
  }

  /// Whether the next number is one; it can be zero or one.
  mutating func flag() -> Bool { number(below: 2) == 1 }

  /// The next number from zero up, where it is known.
  mutating func optional() -> Int? { optional(below: Self.largest) }

  /// The next number below a limit, where it is known.
  mutating func optional(below limit: Int) -> Int? {
    let number = number(below: limit + 1)
    return number == 0 ? nil : number - 1
  }

  /// The place of the next event, from one; `nil` at the end of the data and where it is unknown.
  mutating func step() -> Int? {
    let number = self.number()
    return number == 0 ? nil : number
  }

  /// The next time, where it is known.
  mutating func time() -> Instant? { flag() ? Instant(milliseconds: Int64(signed())) : nil }

  /// The next word of 64 bits.
  mutating func word64() -> UInt64 {
    guard !isBroken, bytes.endIndex - index >= 8 else {
      isBroken = true
      return 0
    }
    defer { index += 8 }
    return (0..<8).reduce(0) { $0 | UInt64(bytes[index + $1]) << UInt64($1 * 8) }
  }

  /// The next identifier as text.
  mutating func text() -> String { String(decoding: identifier(), as: UTF8.self) }

  /// A list of as many values as the next number says; it ends where the reading breaks.
  mutating func list<Value>(_ value: (inout CaseReading) -> Value) -> [Value] {
    var values: [Value] = []
    for _ in 0..<number() {
      values.append(value(&self))
      if isBroken { break }
    }
    return values
  }

  /// The word of a fixed list that the next text is.
  mutating func known<Word: RawRepresentable<String>>(_ type: Word.Type, else other: Word) -> Word {
    let word = Word(rawValue: text())
    if word == nil { isBroken = true }
    return word ?? other
  }

  /// How many bytes were read; where a reading broke, up to there.
  var position: Int { index - bytes.startIndex }

  /// The next identifier; empty when it is unknown.
  mutating func identifier() -> ArraySlice<UInt8> {
    let count = number()
    guard !isBroken, count <= bytes.endIndex - index else {
      isBroken = true
      return []
    }
    defer { index += count }
    return bytes[index..<index + count]
  }
}
