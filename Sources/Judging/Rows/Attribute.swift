package import Conversations

/// What conversations are sliced by, besides topics and days: words of the export that become numbers in rows.
package enum Attribute: Int, Sendable, CaseIterable {
  /// Where the customer wrote.
  case channel
  /// The language that the export names, else the one that was recognised.
  case language
  /// The team that was to take over, or did.
  case team
  /// The first human who wrote to the customer.
  case person
  /// The version of the AI.
  case version
  /// The page or campaign on which the customer began.
  case page
  /// The first topic that the export gives the conversation.
  case topic
  /// The reason that the export gives for the first handover.
  case reason

  /// The word in outputs.
  package var name: String {
    switch self {
    case .channel: "channel"
    case .language: "language"
    case .team: "team"
    case .person: "person"
    case .version: "ai_version"
    case .page: "page"
    case .topic: "topic"
    case .reason: "reason"
    }
  }
}

/// Where the attributes of one conversation stand in its bytes; empty where the export names none.
///
/// The team is the first that a step of a handover or a human's message names, else that of the conversation, so a
/// handover to which nobody came counts for the team that was asked. The person is the one who wrote the first public
/// message of a human; a message without a name takes that of the newest `joined` before it.
package struct NamedAttributes: Sendable {
  package private(set) var team = TextRange.none
  package private(set) var person = TextRange.none
  /// What the first step of a handover says of its reason.
  package private(set) var reason = TextRange.none

  /// Reads the events once.
  package init(_ conversation: borrowing Conversation) {
    var joined = TextRange.none
    var humanWrote = false
    for index in conversation.events.indices {
      let kind = conversation.events[index].kind
      switch kind {
      case .requested, .queued, .transferred, .joined, .transfer:
        if team.isEmpty { team = conversation.events[index].team }
        if reason.isEmpty, kind != .joined, kind != .transfer { reason = conversation.events[index].detail }
        if kind == .joined, !conversation.events[index].name.isEmpty { joined = conversation.events[index].name }
      case .message where conversation.events[index].speaker == .human:
        if team.isEmpty { team = conversation.events[index].team }
        if !humanWrote, conversation.events[index].isPublicMessage {
          humanWrote = true
          person = conversation.events[index].name
          if person.isEmpty { person = joined }
        }
      default: break
      }
    }
    if team.isEmpty { team = conversation.team }
  }
}
