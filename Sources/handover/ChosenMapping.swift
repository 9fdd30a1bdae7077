import Arguments
import Conversations
import Detection
import Intake
import Redaction
import Rendering

/// A mapping file, read with the same reader as a policy; everything that is wrong with it is said at once.
struct ChosenMapping {
  let mapping: Mapping
  /// The SHA-256 of the file.
  let hash: SafeText

  /// Reads the file that was named.
  init(_ path: Path, in surroundings: Surroundings) throws(Failure) {
    let bytes: [UInt8]
    switch SmallFile.read(surroundings.resolved(path), limit: SettingReader.sizeLimit) {
    case .bytes(let found): bytes = found
    case .absent:
      throw .badPolicy([
        "\(name: path.text): error: there is no such mapping file [no-such-file]",
        "  help: handover check --suggest-map FILE writes a first one for an export",
      ])
    case .unreadable: throw .badPolicy(["\(name: path.text): error: the mapping file cannot be read [cannot-read]"])
    }
    var reader = MappingFileReader(bytes)
    reader.read()
    guard reader.problems.isEmpty else {
      throw .badPolicy(
        reader.problems.flatMap { problem in
          [SafeText(name: problem.message(path: path.text) { Suggestion.nearest(to: $0, among: $1) })]
            + (problem.help.map { ["  help: \(name: $0)"] } ?? [])
        })
    }
    mapping = reader.mapping
    var sum = SHA256()
    sum.update(bytes)
    hash = SafeText(name: sum.hexadecimal())
  }
}

/// Turns the tree of a mapping file into a mapping.
struct MappingFileReader {
  private(set) var mapping = Mapping()
  private(set) var problems: [PolicyProblem] = []
  private let bytes: [UInt8]

  private static let fields = Mapping.Field.allCases.map(\.rawValue)
  private static let others = ["roles", "kinds", "time_unit", "csat_range"]
  private static let speakers: [String: Speaker] = [
    "customer": .customer, "ai": .ai, "human": .human, "system": .system,
  ]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func read() {
    let tree: SettingNode
    do throws(SettingError) { tree = try SettingReader.tree(of: bytes) } catch {
      return note(error.at, .syntax(error.reason))
    }
    guard case .object(let members) = tree.value else {
      return note(tree.at, .wrongType("the mapping", wanted: "an object", found: Self.name(of: tree.value)))
    }
    for member in unique(members, above: "") {
      if let field = Mapping.Field(rawValue: member.key) {
        readPath(field, member)
      } else {
        switch member.key {
        case "roles": readRoles(member)
        case "kinds": readKinds(member)
        case "time_unit": readUnit(member)
        case "csat_range": readRange(member)
        default:
          note(member.at, .unknownKey(member.key, above: "", known: Self.fields + Self.others))
        }
      }
    }
    if problems.isEmpty, mapping.paths[.text] == nil {
      note(tree.at, .badValue("text", typed: "", wanted: "a path to the words of a message", known: []))
    }
    if problems.isEmpty, mapping.paths[.role] == nil {
      note(tree.at, .badValue("role", typed: "", wanted: "a path to who wrote a message", known: []))
    }
  }

  private mutating func readPath(_ field: Mapping.Field, _ member: SettingMember) {
    guard let text = text(member) else { return }
    guard let path = Mapping.Path(text) else {
      return note(
        member.node.at,
        .badValue(member.key, typed: text, wanted: "a path such as payload.turns or items[0].id", known: []))
    }
    mapping.paths[field] = path
  }

  private mutating func readRoles(_ member: SettingMember) {
    guard let members = object(member) else { return }
    for role in unique(members, above: "roles.") {
      guard let speaker = Self.speakers[role.key] else {
        note(role.at, .unknownKey(role.key, above: "roles.", known: Self.speakers.keys.sorted()))
        continue
      }
      for word in words(role, "roles.") { mapping.roles[word] = speaker }
    }
  }

  private mutating func readKinds(_ member: SettingMember) {
    guard let members = object(member) else { return }
    for kind in unique(members, above: "kinds.") {
      guard Mapping.kindWords.contains(kind.key) else {
        note(kind.at, .unknownKey(kind.key, above: "kinds.", known: Mapping.kindWords))
        continue
      }
      for word in words(kind, "kinds.") { mapping.kinds[word] = kind.key }
    }
  }

  private mutating func readUnit(_ member: SettingMember) {
    guard let text = text(member) else { return }
    guard let unit = Mapping.TimeUnit(rawValue: text) else {
      let known = Mapping.TimeUnit.allCases.map(\.rawValue)
      return note(
        member.node.at,
        .badValue("time_unit", typed: text, wanted: "one of " + known.joined(separator: ", "), known: known))
    }
    mapping.timeUnit = unit
  }

  private mutating func readRange(_ member: SettingMember) {
    guard case .list(let ends) = member.node.value else {
      return wrongType(member, "csat_range", wanted: "a list of two numbers")
    }
    let numbers = ends.map { end -> Int? in
      if case .number(let number) = end.value { return number.times(1) }
      return nil
    }
    guard numbers.count == 2, let low = numbers[0], let high = numbers[1], low < high, abs(low) <= 1_000,
      abs(high) <= 1_000
    else {
      return note(
        member.node.at,
        .badValue("csat_range", typed: "", wanted: "the lowest and the highest number, as in [1, 5]", known: []))
    }
    mapping.rating = (Int32(low), Int32(high))
  }

  // MARK: Values

  private mutating func text(_ member: SettingMember) -> String? {
    if case .text(let text) = member.node.value { return text }
    wrongType(member, member.key, wanted: "a text")
    return nil
  }

  private mutating func object(_ member: SettingMember) -> [SettingMember]? {
    if case .object(let members) = member.node.value { return members }
    wrongType(member, member.key, wanted: "an object")
    return nil
  }

  /// A list of words, or one word.
  private mutating func words(_ member: SettingMember, _ above: String) -> [String] {
    switch member.node.value {
    case .text(let word): return [word]
    case .list(let nodes):
      var words: [String] = []
      for node in nodes {
        switch node.value {
        case .text(let word): words.append(word)
        case .flag(let flag): words.append(flag ? "true" : "false")
        case .number(let number) where number.times(1) != nil: words.append(String(number.times(1) ?? 0))
        default:
          note(node.at, .wrongType(above + member.key, wanted: "a word", found: Self.name(of: node.value)))
        }
      }
      return words
    case .flag(let flag): return [flag ? "true" : "false"]
    default:
      wrongType(member, above + member.key, wanted: "a list of words")
      return []
    }
  }

  private mutating func wrongType(_ member: SettingMember, _ key: String, wanted: String) {
    note(member.node.at, .wrongType(key, wanted: wanted, found: Self.name(of: member.node.value)))
  }

  private static func name(of value: SettingValue) -> String {
    switch value {
    case .null: "null"
    case .flag: "a switch"
    case .number: "a number"
    case .text: "a text"
    case .list: "a list"
    case .object: "an object"
    }
  }

  /// The members of an object; one that stands twice is a problem.
  private mutating func unique(_ members: [SettingMember], above: String) -> [SettingMember] {
    var seen: [String: Int] = [:]
    for member in members {
      if let first = seen[member.key] {
        note(member.at, .duplicateKey(member.key, above: above, firstLine: position(first).line))
      } else {
        seen[member.key] = member.at
      }
    }
    return members
  }

  private mutating func note(_ at: Int, _ kind: PolicyProblem.Kind) {
    let (line, column) = position(at)
    problems.append(PolicyProblem(.file(line: line, column: column), kind))
  }

  private func position(_ at: Int) -> (line: Int, column: Int) {
    let before = bytes.prefix(at)
    let start = before.lastIndex(of: 0x0a).map { $0 + 1 } ?? 0
    return (before.count { $0 == 0x0a } + 1, String(decoding: bytes[start..<max(start, at)], as: UTF8.self).count + 1)
  }
}
