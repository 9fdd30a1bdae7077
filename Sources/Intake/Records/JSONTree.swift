/// The structure of one record: every value with its key, its place and the end of its subtree.
///
/// Vendors nest deeply and order their keys as they like, so their formats are read in two steps: one pass checks every
/// byte of the line and writes down where the values stand; then a reader asks for what it needs, in any order.
///
///     {"sender_id":"a","data":{"x":[1,2]}}      0 object ──next──► 6
///                                               1 "a"     2 object ──► 6    3 array ──► 6    4: 1    5: 2
///
/// One value a worker; it keeps its memory from line to line. Nothing is decoded until it is asked for.
struct JSONTree: Sendable {
  /// One value.
  struct Node: Sendable {
    /// The key under which it stands; empty in arrays.
    var key: Word
    /// Its first byte in the block.
    var start: Int
    /// One past its last byte.
    var end: Int
    /// One past the last value of its subtree.
    var next: Int32
    var kind: JSONCursor.Kind
    /// The value that holds it.
    var parent: Int32
  }

  /// One value of a tree, by its number.
  struct Value: Equatable, Sendable {
    var number: Int32
  }

  /// The values in the order of the input; the first one is the record itself.
  private(set) var nodes: [Node] = []
  /// Values that a reader asked for.
  private var used: [Bool] = []
  /// Objects of which a reader asked for a member.
  private var entered: [Bool] = []
  private var open: [Int32] = []

  /// Reads the value at which the cursor stands and leaves the cursor behind it; on a fault the cursor has failed.
  mutating func build(_ cursor: inout JSONCursor) {
    nodes.removeAll(keepingCapacity: true)
    used.removeAll(keepingCapacity: true)
    entered.removeAll(keepingCapacity: true)
    open.removeAll(keepingCapacity: true)
    var key = Word.none
    values: while !cursor.failed {
      let number = Int32(truncatingIfNeeded: nodes.count)
      let kind = cursor.kind
      nodes.append(Node(key: key, start: cursor.at, end: 0, next: number &+ 1, kind: kind, parent: open.last ?? -1))
      switch kind {
      case .object, .array:
        open.append(number)
        cursor.enter()
      case .string: cursor.skipString()
      case .number: cursor.skipNumber()
      case .yes, .no, .null, .wrong: cursor.skipLiteral()
      }
      nodes[Int(number)].end = cursor.at
      // Behind a value: go to the next one, or close what ends here.
      while let top = open.last, !cursor.failed {
        if case .object = nodes[Int(top)].kind {
          if cursor.nextKey() {
            key = cursor.strictKey
            continue values
          }
        } else if cursor.nextElement() {
          key = .none
          continue values
        }
        nodes[Int(top)].next = Int32(truncatingIfNeeded: nodes.count)
        nodes[Int(top)].end = cursor.at
        open.removeLast()
      }
      break
    }
    used.append(contentsOf: repeatElement(false, count: nodes.count))
    entered.append(contentsOf: repeatElement(false, count: nodes.count))
  }

  /// The record itself.
  static var root: Value { Value(number: 0) }

  func kind(_ value: Value) -> JSONCursor.Kind { nodes[Int(value.number)].kind }

  /// The values directly inside an array or an object, in order; none inside anything else.
  func children(of value: Value) -> Children {
    let node = nodes[Int(value.number)]
    let isContainer = node.kind == .array || node.kind == .object
    return Children(nodes: nodes, at: isContainer ? value.number + 1 : node.next, end: node.next)
  }

  /// A walk over the values inside one value.
  struct Children: Sequence, IteratorProtocol {
    fileprivate let nodes: [Node]
    fileprivate var at: Int32
    fileprivate let end: Int32

    mutating func next() -> Value? {
      guard at < end else { return nil }
      defer { at = nodes[Int(at)].next }
      return Value(number: at)
    }
  }

  /// The member of an object under a key, and whether the key stands there more than once; the last one counts.
  func find(_ key: Word, in object: Value) -> (value: Value?, isRepeated: Bool) {
    let node = nodes[Int(object.number)]
    guard case .object = node.kind else { return (nil, false) }
    var found: Value?
    var isRepeated = false
    var next = object.number &+ 1
    while next < node.next {
      if nodes[Int(next)].key == key {
        isRepeated = found != nil
        found = Value(number: next)
      }
      next = nodes[Int(next)].next
    }
    return (found, isRepeated)
  }

  /// Notes that a reader knows this member, so that it is no unknown key.
  mutating func markUsed(_ value: Value) { used[Int(value.number)] = true }

  /// Notes that a reader knows the keys of this object.
  mutating func markEntered(_ object: Value) { entered[Int(object.number)] = true }

  /// The next member behind a value that no reader asked for, in an object that readers looked into.
  func nextUnused(after number: Int) -> Int? {
    var index = number + 1
    while index < nodes.count {
      if !used[index] {
        let parent = Int(nodes[index].parent)
        if parent >= 0, entered[parent], case .object = nodes[parent].kind { return index }
      }
      index += 1
    }
    return nil
  }

  /// The nearest key above a value.
  func parentKey(of number: Int) -> Word { name(of: Int(nodes[number].parent)) }

  /// The key of a value, or the nearest one above an element of a list; empty for the record itself.
  func name(of value: Value) -> Word { name(of: Int(value.number)) }

  private func name(of number: Int) -> Word {
    var number = number
    while number > 0, nodes[number].key.count == 0 { number = Int(nodes[number].parent) }
    return number > 0 ? nodes[number].key : .none
  }
}
