import Conversations

extension HandoverReader {
  static let packetFields = WordTable<PacketFields>(PacketFields.named.map { ($1, $0) })
  static let ratingSubjects = WordTable<RatingSubject>([
    ("human", .human), ("agent", .human), ("ai", .ai), ("bot", .ai), ("assistant", .ai), ("conversation", .whole),
    ("whole", .whole),
  ])
  private static let packetKey = Word("packet")

  /// Reads which fields of a packet hold something; `nil` where there is no packet.
  @inline(never)
  func readPacket(_ cursor: inout JSONCursor, _ remarks: inout Remarks) -> PacketFields? {
    guard cursor.kind == .object else {
      if cursor.kind == .null { cursor.skipLiteral() } else { cursor.skipWrong(&remarks) }
      return nil
    }
    var fields: PacketFields = []
    cursor.enter()
    while cursor.nextKey() {
      guard let field = Self.packetFields[cursor.key] else {
        remarks.noteUnknownKey(cursor.key, in: Self.packetKey, at: cursor.valueStart)
        cursor.skip()
        continue
      }
      // Of a key that stands twice the last one counts, as everywhere.
      if cursor.passesSomething() { fields.insert(field) } else { fields.remove(field) }
    }
    return cursor.failed ? nil : fields
  }

  /// Reads whose work a rating is about.
  @inline(never)
  func readSubject(_ cursor: inout JSONCursor, _ remarks: inout Remarks) -> RatingSubject {
    cursor.shortText(&remarks).flatMap { Self.ratingSubjects[$0] } ?? .unknown
  }
}

extension JSONCursor {
  /// Passes a value and says whether it holds something: not `null`, and no empty text, list or object.
  fileprivate mutating func passesSomething() -> Bool {
    switch kind {
    case .null:
      skipLiteral()
      return false
    case .string:
      let isEmpty = byte(at + 1) == 0x22
      skipString()
      return !isEmpty
    case .array:
      var isEmpty = true
      enter()
      while nextElement() {
        isEmpty = false
        skip()
      }
      return !isEmpty
    case .object:
      var isEmpty = true
      enter()
      while nextKey() {
        isEmpty = false
        skip()
      }
      return !isEmpty
    default:
      skip()
      return true
    }
  }
}
