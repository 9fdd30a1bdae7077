/// Names with their numbers, for one attribute; made for values that repeat.
///
/// Numbers go from 1 to 65,534 in the order in which names come; 0 is no name, ``other`` all that have no number. At
/// the end the ``limit`` names that come first by their bytes are kept, in that order: which ones these are depends on
/// the set of names alone, so neither threads nor the order of shards can change it. Meanwhile at most twice as many
/// are held, however many different names there are; a name that is beyond the kept ones can never return.
///
///     limit 2:  d 1, b 2, c 3, a 4 | four are held: keep a, b | nothing from c on comes in again | e: other
package struct NameTable: Sendable {
  /// How many names are kept at the end.
  package static let limit = 10_000
  /// A longer name, in bytes, has no number.
  package static let longest = 256
  /// The number of all names that have none of their own.
  package static let other = UInt16.max

  private let limit: Int
  private var numbers: [[UInt8]: UInt16] = [:]
  /// The first number that was not given yet.
  private var next: UInt16 = 1
  /// Names from here on have no number.
  private var ceiling: [UInt8]?

  /// An empty table.
  package init(limit: Int = NameTable.limit) { self.limit = limit }

  /// Whether all numbers are given; then ``renumber()`` must come before the next ``number(of:)``.
  package var isFull: Bool { next == Self.other }

  /// The number of a name; a new one gets the next.
  package mutating func number(of name: [UInt8]) -> UInt16 {
    precondition(!isFull, "a full table is numbered anew first")
    if name.isEmpty { return 0 }
    if name.count > Self.longest { return Self.other }
    if let known = numbers[name] { return known }
    if let ceiling, !name.lexicographicallyPrecedes(ceiling) { return Self.other }
    numbers[name] = next
    next += 1
    if numbers.count >= 2 * limit { keepFirst() }
    return numbers[name] ?? Self.other
  }

  /// Numbers the kept names anew and says the new number for every number from 0 to 65,535.
  package mutating func renumber() -> [UInt16] { compact().map }

  /// The kept names in the order of their bytes, and the final number for every number; they count from 1.
  package mutating func finish() -> (names: [[UInt8]], map: [UInt16]) { compact() }

  /// Forgets all names but the first.
  private mutating func keepFirst() {
    guard numbers.count > limit else { return }
    let sorted = numbers.keys.sorted { $0.lexicographicallyPrecedes($1) }
    ceiling = sorted[limit]
    for name in sorted[limit...] { numbers[name] = nil }
  }

  private mutating func compact() -> (names: [[UInt8]], map: [UInt16]) {
    keepFirst()
    let names = numbers.keys.sorted { $0.lexicographicallyPrecedes($1) }
    var map = [UInt16](repeating: Self.other, count: Int(UInt16.max) + 1)
    map[0] = 0
    for (index, name) in names.enumerated() {
      if let old = numbers[name] { map[Int(old)] = UInt16(index + 1) }
      numbers[name] = UInt16(index + 1)
    }
    next = UInt16(names.count + 1)
    return (names, map)
  }
}

/// The names behind the numbers of rows, for every attribute.
package struct AttributeNames: Sendable, Equatable {
  /// By attribute: names in the order of their bytes; the first has the number 1.
  package var names: [[[UInt8]]]

  /// Without any name.
  package init() { names = Attribute.allCases.map { _ in [] } }

  package init(_ names: [[[UInt8]]]) {
    precondition(names.count == Attribute.allCases.count, "every attribute has its names")
    self.names = names
  }

  /// Whether a number can be one of an attribute's.
  package func has(_ number: UInt16, of attribute: Attribute) -> Bool {
    number == NameTable.other || Int(number) <= names[attribute.rawValue].count
  }
}
