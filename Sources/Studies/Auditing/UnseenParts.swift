package import Conversations

/// Parts of conversations that an export leaves out or that nobody can attribute, over all that was read.
///
/// Rows do not hold them, because no metric needs them; an audit says them before any rate. Counts of conversations and
/// of public messages; two sums that were made apart add up.
package struct UnseenParts: Sendable, Equatable {
  /// What a public message can lack.
  package enum Kind: Int, Sendable, CaseIterable {
    /// It is or has an attachment, whose content no export holds.
    case attachment
    /// The export took its words out.
    case redacted
    case deleted
    /// It has a role that nobody declared.
    case unknownSpeaker

    /// The word in outputs.
    package var name: String {
      switch self {
      case .attachment: "attachment"
      case .redacted: "redacted_by_export"
      case .deleted: "deleted"
      case .unknownSpeaker: "unknown_speaker"
      }
    }
  }

  /// How many conversations were looked at, and how many public messages they have.
  package private(set) var conversations = 0
  package private(set) var messages = 0
  private var ofConversations = [Int](repeating: 0, count: Kind.allCases.count)
  private var ofMessages = [Int](repeating: 0, count: Kind.allCases.count)

  package init() {}

  /// How many conversations have such a message.
  package func conversations(with kind: Kind) -> Int { ofConversations[kind.rawValue] }

  /// How many public messages are such.
  package func messages(with kind: Kind) -> Int { ofMessages[kind.rawValue] }

  /// Counts one conversation.
  package mutating func add(_ conversation: borrowing Conversation) {
    conversations += 1
    var counts = SIMD4<Int>()
    for index in conversation.events.indices where conversation.events[index].isPublicMessage {
      messages += 1
      switch conversation.events[index].textState {
      case .attachment: counts[Kind.attachment.rawValue] += 1
      case .redacted: counts[Kind.redacted.rawValue] += 1
      case .deleted: counts[Kind.deleted.rawValue] += 1
      case .present, .empty, .structured, .notExported: break
      }
      if conversation.events[index].speaker == .unknown { counts[Kind.unknownSpeaker.rawValue] += 1 }
    }
    for kind in 0..<4 where counts[kind] > 0 {
      ofConversations[kind] += 1
      ofMessages[kind] += counts[kind]
    }
  }

  /// Adds what was counted of other conversations.
  package mutating func add(_ other: UnseenParts) {
    conversations += other.conversations
    messages += other.messages
    for kind in ofConversations.indices {
      ofConversations[kind] += other.ofConversations[kind]
      ofMessages[kind] += other.ofMessages[kind]
    }
  }
}
