import Conversations
import Foundation

/// Writes conversations as lines of our own format, the way an export holds them.
struct ExportLines {
  /// A conversation on one line.
  static func line(_ conversation: Conversation, id: String) throws -> String {
    var record = header(conversation)
    record["id"] = id
    record["events"] = conversation.events.indices.map { event(conversation, $0) }
    return try text(record)
  }

  /// A conversation as one line for each of its events; all of them name it.
  static func lines(_ conversation: Conversation, id: String) throws -> [String] {
    try conversation.events.indices.map { index in
      var record = event(conversation, index)
      if index == 0 { record.merge(header(conversation)) { own, _ in own } }
      record["conversation_id"] = id
      return try text(record)
    }
  }

  private static func text(_ record: [String: any Sendable]) throws -> String {
    let bytes = try JSONSerialization.data(withJSONObject: record, options: [.sortedKeys])
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func header(_ conversation: Conversation) -> [String: any Sendable] {
    var record: [String: any Sendable] = ["medium": conversation.medium.rawValue, "language": "en"]
    if conversation.isTest { record["test"] = true }
    if conversation.resolution == .resolved { record["resolution"] = "resolved" }
    if !conversation.tags.isEmpty { record["tags"] = conversation.tags.map(conversation.string) }
    if let rating = conversation.rating { record["csat"] = scale(rating) }
    return record
  }

  private static func scale(_ rating: TenThousandths) -> [String: Int] {
    ["value": Int(rating.rawValue / 2_500) + 1, "min": 1, "max": 5]
  }

  private static func event(_ conversation: Conversation, _ index: Int) -> [String: any Sendable] {
    let event = conversation.events[index]
    var record: [String: any Sendable] = ["id": "m\(index + 1)", "kind": kinds[event.kind] ?? "error"]
    switch event.kind {
    case .message, .note, .draft:
      record["role"] = event.speaker == .unknown ? "oracle" : "\(event.speaker)"
      if event.textState == .present { record["text"] = conversation.string(event.text) }
    case .rating: if let rating = event.rating { record.merge(scale(rating)) { own, _ in own } }
    case .tag: record["tag"] = conversation.string(event.detail)
    default:
      if event.speaker != .unknown { record["by"] = "\(event.speaker)" }
      if !event.detail.isEmpty { record["reason"] = conversation.string(event.detail) }
    }
    if !event.name.isEmpty { record["name"] = conversation.string(event.name) }
    if let confidence = event.confidence { record["confidence"] = Double(confidence.rawValue) / 10_000 }
    if let time = event.time {
      record["ts"] = Date(timeIntervalSince1970: Double(time.milliseconds) / 1000).ISO8601Format()
    }
    return record
  }

  private static let kinds: [EventKind: String] = [
    .message: "message", .note: "note", .draft: "draft", .requested: "handover_requested", .queued: "queued",
    .transferred: "transferred", .joined: "human_joined", .failed: "handover_failed", .returned: "handback",
    .transfer: "transfer", .approvalRequested: "approval_requested", .closed: "closed", .reopened: "reopened",
    .rating: "rating", .tag: "tag", .error: "error", .session: "session",
  ]
}
