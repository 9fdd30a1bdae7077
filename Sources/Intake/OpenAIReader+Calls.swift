// Calls of tools: counted, and looked at for names that mean a handover.

extension OpenAIReader {
  /// Reads the calls of a message: how many there are, and how many of them mean a handover.
  func readCalls(_ cursor: inout JSONCursor) -> (all: Int, handovers: Int) {
    guard cursor.kind == .array else {
      cursor.skip()
      return (0, 0)
    }
    var (all, handovers) = (0, 0)
    cursor.enter()
    while cursor.nextElement() {
      guard cursor.kind == .object else {
        cursor.skip()
        continue
      }
      all += 1
      if readCall(&cursor) { handovers += 1 }
    }
    return (all, handovers)
  }

  /// Reads one call; whether the name of its function means a handover.
  func readCall(_ cursor: inout JSONCursor) -> Bool {
    var isHandover = false
    cursor.enter()
    while cursor.nextKey() {
      switch callFields[cursor.key]?.field {
      case .function where cursor.kind == .object: isHandover = readCall(&cursor)
      case .name where cursor.kind == .string: isHandover = HandoverName.matches(cursor.nameText())
      default: cursor.skip()
      }
    }
    return isHandover
  }
}
