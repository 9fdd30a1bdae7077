import Conversations

/// A first mapping for an export of an unknown shape, from what its first records look like.
///
/// It is a guess, and says so: the list with the most texts is taken for the messages, the key with a few short words for
/// the role, the longest texts for the words, what reads as a time for the time. Whoever exported the file corrects it.
package struct MappingSuggestion: Sendable {
  /// What was seen under one path of the records.
  struct Sight: Sendable {
    var count = 0
    var texts = 0
    var length = 0
    var longest = 0
    var numbers = 0
    var times = 0
    var fractions = 0
    var objects = 0
    /// Different short texts, as far as they look like names; more than a few make it no role.
    var words: [String: Int] = [:]
    var others = 0
  }

  /// Paths in the order in which they were first seen.
  private(set) var order: [String] = []
  private(set) var sights: [String: Sight] = [:]
  private(set) var records = 0

  /// Reads the first records of an input.
  package init(_ input: InputFile, _ settings: IntakeSettings) {
    var wanted = settings
    wanted.format = .mapped
    wanted.mapping = Mapping()
    let feed = Feed([input], settings: wanted)
    var decoder = Decoder(feed)
    decoder.sample(limit: 200) { record in look(&record) }
  }

  private mutating func look(_ record: inout Record) {
    guard record.isKind(JSONTree.root, .object) else { return }
    records += 1
    visit(JSONTree.root, "", &record, depth: 0)
  }

  private mutating func visit(_ value: JSONTree.Value, _ path: String, _ record: inout Record, depth: Int) {
    guard depth < 8, order.count < 2_000 else { return }
    for child in record.tree.children(of: value) {
      let isElement = record.isKind(value, .array)
      let key = isElement ? "[]" : Self.escaped(record.key(child).text)
      let name = isElement ? path + key : path.isEmpty ? key : path + "." + key
      if sights[name] == nil { order.append(name) }
      var sight = sights[name] ?? Sight()
      sight.count += 1
      switch record.tree.kind(child) {
      case .string: see(child, &sight, &record)
      case .number:
        sight.numbers += 1
        if let number = record.number(child) {
          if let whole = number.tenThousandths, whole >= .zero, whole <= .one { sight.fractions += 1 }
          if case .instant(let time) = TimeReading(number), time.milliseconds > 946_684_800_000 { sight.times += 1 }
        }
      case .object, .array: sight.objects += 1
      case .yes, .no: sight.words[record.isKind(child, .yes) ? "true" : "false", default: 0] += 1
      case .null, .wrong: break
      }
      sights[name] = sight
      visit(child, name, &record, depth: depth + 1)
    }
  }

  private func see(_ value: JSONTree.Value, _ sight: inout Sight, _ record: inout Record) {
    let text = record.name(value) ?? ""
    sight.texts += 1
    sight.length += text.utf8.count
    sight.longest = max(sight.longest, text.utf8.count)
    let bytes = Array(text.utf8)
    if case .instant = TimeReading(bytes.span, zone: .utc), bytes.count > 9 { sight.times += 1 }
    if text.shownWord == text, sight.words.count < 30 || sight.words[text] != nil {
      sight.words[text, default: 0] += 1
    } else {
      sight.others += 1
    }
  }

  private static func escaped(_ key: String) -> String {
    var escaped = ""
    for character in key {
      if ".[]\\".contains(character) { escaped.append("\\") }
      escaped.append(character)
    }
    return escaped
  }
}

extension MappingSuggestion {
  /// The mapping as a file with comments; `nil` when no record could be read.
  package var text: String? {
    guard records > 0 else { return nil }
    let list = messageList
    let prefix = list.map { $0 + "[]." } ?? ""
    let inside = order.filter { $0.hasPrefix(prefix) && (list != nil || !$0.contains("[]")) }
    let role = best(inside) { roleScore($0, $1) }
    let words = best(inside.filter { $0 != role }) { textScore($0, $1) }
    let time = best(inside) { timeScore($0, $1) }
    let outside = order.filter { list == nil || !$0.hasPrefix(prefix) }.filter { !$0.contains("[]") }
    let id = best(outside.filter { $0 != time && $0 != words && $0 != role }) { idScore($0, $1) }
    let confidence = best(inside) { confidenceScore($0, $1) }
    let messageID = list == nil ? nil : best(inside) { idScore($0, $1) }
    var lines = [
      "// A first guess from \(records == 1 ? "one record" : "\(records) records"); look at every line, then: handover check --map THIS FILE",
      "{",
    ]
    func line(_ field: Mapping.Field, _ path: String?, _ comment: String) {
      let shown = path.map { field.isOfMessage ? String($0.dropFirst(prefix.count)) : $0 }
      if let shown {
        lines.append("  \(field.rawValue): \(Self.quoted(shown)),  // \(comment)")
      } else {
        lines.append("  // \(field.rawValue): \"...\",  // \(comment); nothing was found")
      }
    }
    line(.id, id, "the identifier of the conversation")
    if let list {
      line(.messages, list, "the list of messages")
    } else {
      lines.append("  // messages: \"...\",  // no list: each record is one message, grouped by id")
    }
    line(.role, role, "who wrote")
    line(.text, words, "the words")
    line(.time, time, "when")
    line(.messageID, messageID, "tells repeated messages")
    if confidence != nil { line(.confidence, confidence, "of the AI, from 0 to 1") }
    lines += roleLines(role)
    lines.append(
      "  // kinds: { transferred: [\"...\"], human_joined: [\"...\"] },  // values of `kind` that are events")
    lines.append("  time_unit: \"auto\",  // or s, ms, us, ns")
    lines.append("}")
    return lines.joined(separator: "\n") + "\n"
  }

  private func roleLines(_ role: String?) -> [String] {
    guard let role, let sight = sights[role] else { return [] }
    var known: [Speaker: [String]] = [:]
    var unknown: [String] = []
    for word in sight.words.keys.sorted() {
      let plain = Word(word).inSmallLetters
      if let speaker = HandoverReader.roles[plain] {
        known[speaker, default: []].append(word)
      } else {
        unknown.append(word)
      }
    }
    var lines = ["  roles: {"]
    for (speaker, name) in [(Speaker.customer, "customer"), (.ai, "ai"), (.human, "human"), (.system, "system")] {
      let words = (known[speaker] ?? []).map(Self.quoted).joined(separator: ", ")
      lines.append("    \(name): [\(words)],")
    }
    lines.append("  },")
    if !unknown.isEmpty {
      lines.append("  // whose are these? " + unknown.prefix(12).map(Self.quoted).joined(separator: ", "))
    }
    return lines
  }

  /// A text in quotes; what nobody can see is written as an escape.
  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x22, 0x5c: quoted += "\\" + String(scalar)
      case 0..<0x20, 0x7f..<0xa0, 0xad, 0x61c, 0x200b...0x200f, 0x2028...0x202e, 0x2060...0x206f, 0xfeff:
        let digits = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }

  /// The list whose elements hold the most text.
  private var messageList: String? {
    let lists = order.filter { name in
      !name.hasSuffix("[]") && (sights[name + "[]"]?.objects ?? 0) > 0
    }
    return lists.max { (weight(of: $0), $1) < (weight(of: $1), $0) }
  }

  private func weight(of list: String) -> Int {
    order.filter { $0.hasPrefix(list + "[].") }.reduce(0) { $0 + (sights[$1]?.length ?? 0) }
  }

  private func best(_ names: [String], _ score: (String, Sight) -> Int) -> String? {
    var found: (name: String, score: Int)?
    for name in names {
      guard let sight = sights[name] else { continue }
      let score = score(name, sight)
      if score > 0, score > (found?.score ?? 0) { found = (name, score) }
    }
    return found?.name
  }

  private func last(_ name: String) -> String {
    (name.split(separator: ".").last.map(String.init) ?? name).lowercased()
  }

  private func roleScore(_ name: String, _ sight: Sight) -> Int {
    let different = sight.words.count
    guard sight.others == 0, (1...8).contains(different), sight.texts + different > 0, sight.longest <= 32 else {
      return 0
    }
    var score = 1 + (different > 1 ? 5 : 0)
    if ["role", "sender", "speaker", "author", "from", "direction", "who", "participant", "side"].contains(
      where: last(name).contains)
    {
      score += 20
    }
    let known = sight.words.keys.filter { HandoverReader.roles[Word($0).inSmallLetters] != nil }.count
    return sight.numbers > 0 || sight.times > 0 ? 0 : score + known * 15
  }

  private func textScore(_ name: String, _ sight: Sight) -> Int {
    guard sight.texts > 0, sight.times == 0 else { return 0 }
    let named = ["text", "body", "content", "message", "msg", "utterance", "transcript"].contains(last(name))
    return sight.length / sight.texts + (named ? 40 : 0) + (sight.others > 0 ? 10 : 0)
  }

  private func timeScore(_ name: String, _ sight: Sight) -> Int {
    guard sight.times > 0, sight.times * 2 >= sight.count else { return 0 }
    let named = ["time", "date", "_at", "ts", "sent", "created"].contains { last(name).contains($0) }
    return 1 + (named ? 10 : 0)
  }

  private func idScore(_ name: String, _ sight: Sight) -> Int {
    let parents = name.lowercased()
    let name = last(name)
    guard sight.texts + sight.numbers > 0, sight.times == 0 || sight.numbers > 0 else { return 0 }
    if ["conversation_id", "conversationid", "session_id", "sessionid", "thread_id", "chat_id"].contains(name) {
      return 30
    }
    if name == "id" { return 20 }
    if ["conversation", "session", "thread", "chat", "case", "ticket"].contains(where: name.contains) { return 12 }
    let isKey = ["key", "uuid", "ref", "number", "nr", "no", "guid"].contains(name)
    if isKey, ["conversation", "session", "thread", "chat", "case", "ticket"].contains(where: parents.contains) {
      return 12
    }
    return name.hasSuffix("id") ? 8 : 0
  }

  private func confidenceScore(_ name: String, _ sight: Sight) -> Int {
    guard sight.fractions > 0, sight.fractions == sight.numbers else { return 0 }
    return ["confidence", "score", "probability"].contains { last(name).contains($0) } ? 10 : 0
  }
}
