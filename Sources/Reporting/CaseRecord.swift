import Conversations
import Detection

/// Writes a case down in few bytes, for the time between reading and settling.
///
/// Numbers of seven bits a byte, the lowest first, the highest bit set on all but the last; an optional is one more
/// than its value, and zero when there is none. A case of 1,500 bytes of JSON takes about 150, so that a million cases
/// need no more than 150 MB of the store. What stands in which order is known to ``CaseLines`` (which writes) and
/// ``CaseText`` (which reads) alone.
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

  /// Adds an identifier; an empty one is unknown.
  mutating func add(_ range: TextRange, of conversation: borrowing Conversation) {
    add(Int(range.count))
    let start = Int(range.start)
    bytes.append(contentsOf: conversation.bytes[start..<start + Int(range.count)])
  }
}

/// Reads what a ``CaseRecord`` holds, in the same order.
struct CaseReading {
  private let bytes: ArraySlice<UInt8>
  private var index: Int

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    index = bytes.startIndex
  }

  /// The next number from zero up.
  mutating func number() -> Int {
    var number: UInt = 0
    var shift: UInt = 0
    while true {
      let byte = bytes[index]
      index += 1
      number |= UInt(byte & 0x7F) &<< shift
      if byte < 0x80 { return Int(bitPattern: number) }
      shift += 7
    }
  }

  /// The next number of either sign.
  mutating func signed() -> Int {
    let number = UInt(bitPattern: self.number())
    return Int(bitPattern: number &>> 1) ^ -Int(bitPattern: number & 1)
  }

  /// The next number from zero up, where it is known.
  mutating func optional() -> Int? {
    let number = self.number()
    return number == 0 ? nil : number - 1
  }

  /// The place of the next event, from one; `nil` at the end of the data and where it is unknown.
  mutating func step() -> Int? {
    let number = self.number()
    return number == 0 ? nil : number
  }

  /// The next identifier; empty when it is unknown.
  mutating func identifier() -> ArraySlice<UInt8> {
    let count = number()
    defer { index += count }
    return bytes[index..<index + count]
  }
}
