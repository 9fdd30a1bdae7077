import Conversations

extension HandoverReader {
  /// What a line turned out to hold.
  enum EventLine {
    case event(id: TextRange)
    /// It has a list of events of its own.
    case conversation
    case refused
  }

  private static let listKeys = [Word("events"), Word("messages")]
  private static let conversationKey = Word("conversation_id")

  /// Checks a line that holds one event and finds the identifier of its conversation.
  func look(_ cursor: inout JSONCursor) -> EventLine {
    var id = TextRange.none
    var hasList = false
    var unheard = Remarks()
    cursor.enter()
    while cursor.nextKey() {
      if cursor.key == Self.conversationKey {
        id = cursor.identifier(&unheard)
      } else {
        if Self.listKeys.contains(cursor.key), cursor.kind == .array { hasList = true }
        cursor.skip()
      }
    }
    return cursor.failed ? .refused : hasList ? .conversation : .event(id: id)
  }

  /// Whether the object at which the cursor stands is an event with the identifier of its conversation.
  func isEventLine(_ cursor: JSONCursor) -> Bool {
    var copy = cursor
    var (hasKind, hasConversation) = (false, false)
    let kindKey = Word("kind")
    copy.enter()
    while copy.nextKey() {
      if copy.key == kindKey { hasKind = true }
      if copy.key == Self.conversationKey { hasConversation = true }
      copy.skip()
    }
    return hasKind && hasConversation && !copy.failed
  }

  /// Reads a line that holds one event, and on it any field of the conversation.
  func readEventLine(
    _ cursor: inout JSONCursor, _ remarks: inout Remarks, line: Int, into conversation: inout Conversation
  ) {
    var draft = EventDraft()
    var (seenEvent, seenField): (UInt64, UInt64) = (0, 0)
    let scope = remarks.scope
    cursor.enter()
    while cursor.nextKey() {
      // `id`, `team` and `csat` belong to the event where an event has them.
      if let spelling = eventFields[cursor.key] {
        guard cursor.accepts(spelling, seen: &seenEvent, &remarks) else {
          cursor.skip()
          continue
        }
        if case .conversation = spelling.field {
          conversation.id = cursor.identifier(&remarks)
        } else {
          read(spelling.field, &cursor, &remarks, into: &draft)
        }
      } else if let spelling = fields[cursor.key] {
        guard cursor.accepts(spelling, seen: &seenField, &remarks) else {
          cursor.skip()
          continue
        }
        read(spelling.field, &cursor, &remarks, into: &conversation)
      } else {
        remarks.noteUnknownKey(cursor.key, scope: scope, at: cursor.valueStart)
        cursor.skip()
      }
    }
    remarks.end(scope)
    draft.event.line = line
    if let rating = draft.event.rating, draft.kind?.kind != .rating {
      conversation.rating = rating
      conversation.ratingAbout = draft.event.ratingAbout
      draft.event.rating = nil
      draft.event.ratingAbout = .unknown
    }
    add(&draft, &remarks, at: cursor.lineStart, to: &conversation)
    conversation.lines += 1
  }
}
