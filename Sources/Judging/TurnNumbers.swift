package import Conversations
import Detection

/// In which turn each event of a conversation stands, counted as in ``Tally``.
///
/// Turns of all speakers count together, from 1. An event that is no public message stands in the turn that began last;
/// before the first turn there is none.
package struct TurnNumbers: Sendable {
  private var numbers: [Int32] = []

  /// Counts no turn yet.
  package init() {}

  /// Counts the turns of a conversation.
  package mutating func count(_ conversation: borrowing Conversation) {
    numbers.removeAll(keepingCapacity: true)
    var turns: Int32 = 0
    var speaker: Speaker?
    for index in conversation.events.indices {
      let isPublic = conversation.events[index].isPublicMessage
      if isPublic, conversation.events[index].speaker != .system {
        if conversation.events[index].speaker != speaker { turns += 1 }
        speaker = conversation.events[index].speaker
      } else if !isPublic, conversation.events[index].endsTurn {
        speaker = nil
      }
      numbers.append(turns)
    }
  }

  /// The turn of an event, by its index; `nil` before the first turn and at the end of the data.
  package subscript(event: Int) -> Int? {
    guard numbers.indices.contains(event), numbers[event] > 0 else { return nil }
    return Int(numbers[event])
  }
}
