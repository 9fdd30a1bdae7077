/// What stands around the records of an export: logs, lists, webhooks, loaders; formats.md, 4.1.
///
/// Each rule tests types as well as keys. An envelope that holds no record is one all the same, with an empty list.
enum Envelope {
  /// The parts of the block that are records, or `nil` when the value is no envelope.
  static func parts(_ record: inout Record) -> [RecordPile.Part]? {
    let root = JSONTree.root
    if record.isKind(root, .array) { return elements(&record, root) }
    guard record.isKind(root, .object) else { return nil }
    let names = Names(record.tree)
    if names.isEmpty { return nil }
    if let logs = logEvents(&record, names) { return logs }
    if names.has("Type"), names.has("Message"), record.isWord(record.member(root, "Type"), "Notification"),
      let message = member(&record, "Message", .string)
    {
      return [part(record, message)]
    }
    if let list = vendorList(&record, names) { return elements(&record, list) }
    if let one = wrapped(&record, names) { return [part(record, one)] }
    return nil
  }

  /// The keys at the top of a record that envelopes have, by the numbers of ``keys``.
  private struct Names {
    private var bits: UInt64 = 0

    init(_ tree: borrowing JSONTree) {
      for child in tree.children(of: JSONTree.root) {
        if let number = Envelope.keys[tree.nodes[Int(child.number)].key] { bits |= 1 << UInt64(number) }
      }
    }

    var isEmpty: Bool { bits == 0 }
    func has(_ name: StaticString) -> Bool { Envelope.keys[Word(name)].map { bits >> UInt64($0) & 1 == 1 } ?? false }
  }

  /// Every key that a rule below asks for; most records have none of them and are no envelopes.
  private static let keys = WordTable<Int>(
    [
      "Type", "Message", "logEvents", "events", "@odata.context", "conversationHistoryRecords", "items", "meta", "data",
      "next_page_uri", "conversations", "logs", "pagination", "app", "webhook", "payload", "tickets", "comments",
      "audits", "results", "simulations", "id", "_airbyte_data", "record", "event",
    ].enumerated().map { ($0.element, $0.offset) })

  /// Logs of CloudWatch: a subscription, or the answer of a search.
  private static func logEvents(_ record: inout Record, _ names: Names) -> [RecordPile.Part]? {
    var list: JSONTree.Value?
    if names.has("logEvents"), record.isWord(record.member(JSONTree.root, "messageType"), "DATA_MESSAGE") {
      list = member(&record, "logEvents", .array)
    } else if names.has("events"), let events = member(&record, "events", .array),
      let first = first(of: record, events), record.member(first, "message") != nil,
      record.member(first, "ingestionTime", or: "logStreamName") != nil
    {
      list = events
    }
    guard let list else { return nil }
    var parts: [RecordPile.Part] = []
    for event in record.elements(list) {
      if let message = record.member(event, "message") { parts.append(part(record, message)) }
    }
    return parts
  }

  /// A list of records under a key that only such answers have.
  private static func vendorList(_ record: inout Record, _ names: Names) -> JSONTree.Value? {
    let root = JSONTree.root
    if names.has("@odata.context"), let list = member(&record, "value", .array) { return list }
    if names.has("conversationHistoryRecords"), let list = member(&record, "conversationHistoryRecords", .array) {
      return list
    }
    if names.has("items"), names.has("meta"), let list = member(&record, "items", .array) { return list }
    if names.has("data"), names.has("next_page_uri"), let list = member(&record, "data", .array) { return list }
    if names.has("conversations"), let list = member(&record, "conversations", .array),
      let first = first(of: record, list), record.isKind(first, .object)
    {
      let isList = record.isWord(record.member(root, "type"), "conversation.list")
      if isList || record.isKind(record.member(first, "source"), .object)
        || record.isKind(record.member(first, "tracker"), .object)
      {
        return list
      }
    }
    if names.has("logs"), let list = member(&record, "logs", .array) {
      let isLog = first(of: record, list).map { record.member($0, "log_id") != nil } ?? false
      if isLog || names.has("pagination") { return list }
    }
    if names.has("app"), names.has("webhook"), let list = member(&record, "events", .array) { return list }
    if names.has("payload"), let list = member(&record, "payload", .array) { return list }
    for key in ["tickets", "comments", "audits", "results", "simulations"] as [StaticString] where names.has(key) {
      if !names.has("id"), let list = member(&record, key, .array) { return list }
    }
    return nil
  }

  /// One record inside of another object.
  private static func wrapped(_ record: inout Record, _ names: Names) -> JSONTree.Value? {
    let root = JSONTree.root
    if names.has("_airbyte_data") {
      let data = record.member(root, "_airbyte_data")
      if record.isKind(data, .object) || record.isKind(data, .string) { return data }
    }
    if names.has("record"), record.isWord(record.member(root, "type"), "RECORD"),
      let inner = member(&record, "record", .object)
    {
      return record.isKind(record.member(inner, "data"), .object) && record.member(inner, "namespace") != nil
        ? record.member(inner, "data") : inner
    }
    if names.has("data"), record.isWord(record.member(root, "type"), "notification_event"),
      let data = member(&record, "data", .object)
    {
      let item = record.member(data, "item")
      if record.isKind(item, .object) { return item }
    }
    if names.has("event"), names.has("payload"), let event = member(&record, "event", .object),
      record.isWord(record.member(event, "name"), "message_logged")
    {
      return member(&record, "payload", .object)
    }
    return nil
  }

  private static func member(
    _ record: inout Record, _ key: StaticString, _ kind: JSONCursor.Kind
  ) -> JSONTree.Value? {
    guard let found = record.member(JSONTree.root, key), record.isKind(found, kind) else { return nil }
    return found
  }

  private static func first(of record: Record, _ list: JSONTree.Value) -> JSONTree.Value? {
    var children = record.tree.children(of: list)
    return children.next()
  }

  private static func elements(_ record: inout Record, _ list: JSONTree.Value) -> [RecordPile.Part] {
    record.tree.children(of: list).map { part(record, $0) }
  }

  private static func part(_ record: Record, _ value: JSONTree.Value) -> RecordPile.Part {
    let node = record.tree.nodes[Int(value.number)]
    return RecordPile.Part(start: node.start, end: node.end, isString: node.kind == .string)
  }
}
