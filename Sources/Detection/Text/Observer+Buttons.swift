import Conversations

/// What a button says that a customer pressed instead of writing: its payload, such as `talk_to_human`.
extension Observer {
  /// What a payload asks for.
  enum Press { case human, withdrawal }

  /// Reads the payload of a customer's message like words: `talk_to_human`, `/request_agent`, `cancel_queue`, `liveAgent`.
  ///
  /// The words of a payload are no words of the turn, so they are forgotten when they have been read. A payload that is
  /// nothing but "cancel" takes back while a human is awaited only.
  mutating func press(_ conversation: borrowing Conversation, _ event: Event) -> Press? {
    guard !event.detail.isEmpty, event.detail.count <= Self.longestPayload else { return nil }
    let (tokens, folded, shifts) = (scan.tokenCount, scan.foldedCount, scan.shifts.count)
    defer {
      scan.tokenCount = tokens
      scan.foldedCount = folded
      scan.shifts.removeLast(scan.shifts.count - shifts)
    }
    text = scan.scan(conversation.bytes, event.detail, lexicon, CustomerSide.self, from: PhraseCells())
    let stops = text.tokens.contains { isOne($0, of: .stopping) }
    if stops, humanIsAwaited && text.tokens.count == 1 || text.tokens.contains(where: { isOne($0, of: .queueing) }) {
      return .withdrawal
    }
    if text.flags.contains(.foreign) { addForeignHits() }
    return findRequests().contains { $0.suppression == nil } ? .human : nil
  }

  /// A longer payload is data, not the name of a button; in bytes.
  private static var longestPayload: Int { 80 }
}
