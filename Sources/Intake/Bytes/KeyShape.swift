/// The bytes between one value and the next, as the objects before had them.
///
/// Exports are written by programs, so the fields of an object nearly always come with the same bytes around their
/// keys, and one comparison can stand for the grammar of all of them:
///
///     {"id":"m1","role":"ai","text":…            slot 0  {"id":      slot 1  ,"role":      slot 2  ,"text":
///              └──────┘ sixteen bytes at most
///
/// Only bytes that the strict way has read before are learnt, from the byte behind the last value (or the brace) to the
/// first byte of the next value. A guess that misses costs a comparison; the strict way then decides, and the slot learns anew.
struct KeyShape: ~Copyable {
  /// How many keys of an object are remembered.
  private static let slots = 24
  /// How many bytes may stand between two values.
  private static let longest = 16
  // A slot has eight words: two of bytes, two of masks, the length, the field, its bit and its family.
  private static let stride = 64

  // Behind the slots stand as many for the shape before the last, for inputs that mix the lines of two programs.
  private var memory = ByteBuffer(capacity: 2 * KeyShape.slots * KeyShape.stride)

  init() {
    // No bytes under an empty mask are one, so an empty slot fits nothing.
    for slot in 0..<2 * Self.slots {
      for part in 0..<8 { store(part == 0 ? 1 : 0, slot, part) }
    }
  }

  @inline(__always)
  private func load(_ slot: Int, _ part: Int) -> UInt64 {
    unsafe memory.start.load(fromByteOffset: slot &* Self.stride &+ part &* 8, as: UInt64.self)
  }

  private func store(_ value: UInt64, _ slot: Int, _ part: Int) {
    unsafe memory.start.storeBytes(of: value, toByteOffset: slot * Self.stride + part * 8, as: UInt64.self)
  }

  /// How many bytes to go when these sixteen are those of the slot, else 0.
  @inline(__always)
  func length(_ slot: Int, _ first: UInt64, _ second: UInt64) -> Int {
    guard slot < Self.slots else { return 0 }
    let difference = (first & load(slot, 2) ^ load(slot, 0)) | (second & load(slot, 3) ^ load(slot, 1))
    return difference == 0 ? Int(truncatingIfNeeded: load(slot, 4)) : 0
  }

  /// The field that the key of a slot means.
  @inline(__always)
  func field<Field: BitwiseCopyable>(_ slot: Int) -> Field {
    // What was learnt was a field of the same kind of object: one shape serves one table.
    unsafe memory.start.load(fromByteOffset: slot &* Self.stride &+ 40, as: Field.self)
  }

  @inline(__always) func bit(_ slot: Int) -> UInt64 { load(slot, 6) }
  @inline(__always) func family(_ slot: Int) -> UInt64 { load(slot, 7) }

  /// Puts the other shape of a slot in its place; how many bytes to go by it, or 0.
  @inline(never)
  func turn(_ slot: Int, _ first: UInt64, _ second: UInt64) -> Int {
    guard slot < Self.slots else { return 0 }
    let other = slot + Self.slots
    let difference = (first & load(other, 2) ^ load(other, 0)) | (second & load(other, 3) ^ load(other, 1))
    for part in 0..<8 {
      let kept = load(slot, part)
      store(load(other, part), slot, part)
      store(kept, other, part)
    }
    return difference == 0 ? Int(truncatingIfNeeded: load(slot, 4)) : 0
  }

  /// Remembers what stood before a value.
  @inline(never)
  func learn<Field: BitwiseCopyable>(
    _ spelling: Spelling<Field>, _ slot: Int, _ first: UInt64, _ second: UInt64, length: Int
  ) {
    guard slot < Self.slots, length <= Self.longest else { return }
    let masks = (Self.mask(length), Self.mask(length - 8))
    store(first & masks.0, slot, 0)
    store(second & masks.1, slot, 1)
    store(masks.0, slot, 2)
    store(masks.1, slot, 3)
    store(UInt64(length), slot, 4)
    unsafe memory.start.storeBytes(of: spelling.field, toByteOffset: slot * Self.stride + 40, as: Field.self)
    store(spelling.bit, slot, 6)
    store(spelling.family, slot, 7)
  }

  /// The lowest bytes of eight, so many of them.
  private static func mask(_ bytes: Int) -> UInt64 {
    bytes >= 8 ? .max : bytes <= 0 ? 0 : (1 << UInt64(bytes * 8)) - 1
  }
}

extension JSONCursor {
  /// What going to the next field of an object came to.
  enum FieldStep<Field> {
    case field(Field)
    /// The key is known to no format; the value was not passed.
    case unknown
    /// The value does not count; it was not passed.
    case again
    case end
  }

  /// Goes to the next value of the object by the shape of the ones before, or the strict way.
  ///
  /// The object must have been entered; `slot` counts its keys.
  @inline(__always)
  mutating func nextField<Field: BitwiseCopyable>(
    _ shape: borrowing KeyShape, _ slot: inout Int, _ table: FieldTable<Field>, seen: inout UInt64,
    _ remarks: inout Remarks
  ) -> FieldStep<Field> {
    let from = at
    let first = eight(from)
    if UInt8(truncatingIfNeeded: first) == 0x7d {
      isFresh = false
      at = from &+ 1
      depth &-= 1
      return .end
    }
    let length = shape.length(slot, first, eight(from &+ 8))
    guard length != 0, seen & shape.family(slot) == 0 else {
      return nextFieldStrictly(shape, &slot, table, seen: &seen, &remarks)
    }
    return .field(step(shape, &slot, length, seen: &seen))
  }

  /// Goes to the value behind a key that was told by its shape.
  @inline(__always)
  private mutating func step<Field: BitwiseCopyable>(
    _ shape: borrowing KeyShape, _ slot: inout Int, _ length: Int, seen: inout UInt64
  ) -> Field {
    isFresh = false
    keyStart = at
    at &+= length
    if byte(at) <= 0x20 { skipSpace() }
    valueStart = at
    seen |= shape.bit(slot)
    let field: Field = shape.field(slot)
    slot &+= 1
    return field
  }

  @inline(never)
  private mutating func nextFieldStrictly<Field: BitwiseCopyable>(
    _ shape: borrowing KeyShape, _ slot: inout Int, _ table: FieldTable<Field>, seen: inout UInt64,
    _ remarks: inout Remarks
  ) -> FieldStep<Field> {
    let from = at
    let number = slot
    let length = shape.turn(number, eight(from), eight(from &+ 8))
    if length != 0, seen & shape.family(number) == 0 {
      return .field(step(shape, &slot, length, seen: &seen))
    }
    // Behind the brace there is no comma, everywhere else there is one: slot 0 is learnt from fresh objects only.
    let isFirst = isFresh
    guard nextKey() else { return .end }
    slot &+= 1
    guard let spelling = table[strictKey] else { return .unknown }
    if stringIsPlain, isFirst == (number == 0) {
      shape.learn(spelling, number, eight(from), eight(from &+ 8), length: at &- from)
    }
    return accepts(spelling, seen: &seen, &remarks) ? .field(spelling.field) : .again
  }
}
