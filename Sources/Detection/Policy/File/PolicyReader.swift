/// Makes a policy of a file and of settings from the command line, or says everything that is wrong with them.
///
/// In four steps: the tree of the file; the names of its own topics and keywords, because other keys speak of them; then
/// every value, each against the row of its key; last what only the whole can show. A problem ends nothing but the value
/// it belongs to, so that all of them are found at once; only a file that is no tree has a single one.
package struct PolicyReader {
  /// A key with a value, as typed on the command line: `conf.floor=0.3`.
  package struct Setting: Equatable, Sendable {
    package let key: String
    package let value: String

    package init(key: String, value: String) {
      self.key = key
      self.value = value
    }

    /// The same as it was typed.
    package var typed: String { key + "=" + value }
  }

  /// A value at the end of its key, waiting for the row.
  struct Leaf {
    let path: [String]
    let node: SettingNode
    let keyAt: Int
    /// The setting it comes from; `nil` for the file.
    let setting: Setting?

    var key: String { path.joined(separator: ".") }
  }

  private let bytes: [UInt8]
  let settings: [Setting]
  var policy = Policy()
  var problems: [PolicyProblem] = []

  /// How many problems are collected.
  private static let problemLimit = 200

  private init(_ bytes: [UInt8], _ settings: [Setting]) {
    self.bytes = bytes
    self.settings = settings
  }

  /// The policy of a file with settings on top; the built-in one where there is no file.
  package static func policy(file: [UInt8]?, settings: [Setting]) -> Result<Policy, PolicyProblems> {
    var reader = PolicyReader(file ?? [], settings)
    reader.read(file)
    guard reader.problems.isEmpty else { return .failure(PolicyProblems(all: reader.problems)) }
    return .success(reader.policy)
  }

  private mutating func read(_ file: [UInt8]?) {
    var roots: [(node: SettingNode, setting: Setting?)] = []
    if let file {
      do throws(SettingError) {
        roots.append((try SettingReader.tree(of: file), nil))
      } catch {
        problems = [PolicyProblem(place(error.at, nil), .syntax(error.reason))]
        return
      }
      guard case .object = roots[0].node.value else {
        add(roots[0].node.at, nil, .wrongType("a policy", wanted: "{ … }", found: roots[0].node.value.description))
        return
      }
    }
    for setting in settings { roots.append((Self.tree(of: setting), setting)) }
    // With too many names nothing more can be said of what stands under them.
    guard nameOwn(roots) else { return }
    for (node, setting) in roots {
      guard case .object(let members) = node.value else { continue }
      descend(members, [], setting)
    }
    checkWhole(file == nil ? nil : roots.first?.node)
  }

  /// A setting as the file would have it: an object in an object for each part of its key.
  private static func tree(of setting: Setting) -> SettingNode {
    // A word without quotes is a text here, because a shell takes quotes away.
    var node =
      (try? SettingReader.tree(of: Array(setting.value.utf8))) ?? SettingNode(at: 0, value: .text(setting.value))
    for part in setting.key.split(separator: ".", omittingEmptySubsequences: false).reversed() {
      node = SettingNode(at: 0, value: .object([SettingMember(key: String(part), at: 0, node: node)]))
    }
    return node
  }

  // MARK: Names of the policy's own

  /// Gives the policy's own topics and keywords their numbers; whether there are enough of those.
  private mutating func nameOwn(_ roots: [(node: SettingNode, setting: Setting?)]) -> Bool {
    var topics: Set<String> = []
    var keywords: Set<String> = []
    for (root, setting) in roots {
      for member in root.members(of: "topic") where !Topic.rows.contains(where: { $0.key == member.key }) {
        guard member.node.memberNames.contains(where: { $0 == "words" || $0 == "tags" }) else { continue }
        if checkName(member, above: "topic", setting) { topics.insert(member.key) }
      }
      for member in root.members(of: "keywords") where checkName(member, above: "keywords", setting) {
        keywords.insert(member.key)
      }
    }
    if topics.count > Topic.limit - Topic.rows.count {
      addWhole(.tooMany("topic", limit: Topic.limit))
    } else {
      policy.topics = TopicPolicies(ownKeys: topics.sorted())
    }
    let fit = topics.count <= Topic.limit - Topic.rows.count && keywords.count <= Signal.keywordLimit
    if keywords.count > Signal.keywordLimit {
      addWhole(.tooMany("keywords", limit: Signal.keywordLimit))
    } else {
      policy.keywords.own = keywords.sorted().map { OwnKeyword(name: $0) }
    }
    return fit
  }

  /// Whether a name of the user's own can be one: letters, digits, `_` and `-`, at most 64.
  private mutating func checkName(_ member: SettingMember, above: String, _ setting: Setting?) -> Bool {
    if Self.isName(member.key) { return true }
    add(
      member.at, setting,
      .badValue(above, typed: member.key, wanted: "a name of letters, digits, _ and -", known: []))
    return false
  }

  static func isName(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.count <= 64
      && text.utf8.allSatisfy { byte in
        (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) || (byte >= 0x30 && byte <= 0x39) || byte == 0x5F || byte == 0x2D
      }
  }

  // MARK: The tree

  private mutating func descend(_ members: [SettingMember], _ path: [String], _ setting: Setting?) {
    var first: [String: Int] = [:]
    for member in members {
      if let known = first[member.key] {
        let kind = PolicyProblem.Kind.duplicateKey(
          member.key, above: path.joined(separator: "."), firstLine: line(of: known))
        add(member.at, setting, kind)
        continue
      }
      first[member.key] = member.at
      read(member, path + [member.key], setting)
    }
  }

  private mutating func read(_ member: SettingMember, _ path: [String], _ setting: Setting?) {
    let key = path.joined(separator: ".")
    if case .object(let members) = member.node.value {
      guard checkNames(member, path, setting) else { return }
      if Self.isAbove(path) { return descend(members, path, setting) }
      guard let row = row(of: key) else { return addUnknown(member, path, setting) }
      return add(
        member.node.at, setting, .wrongType(key, wanted: row.form.example, found: member.node.value.description))
    }
    guard checkNames(member, path, setting) else { return }
    guard let row = row(of: key) else {
      guard Self.isAbove(path) else { return addUnknown(member, path, setting) }
      return add(
        member.node.at, setting,
        .wrongType(key, wanted: "\(key): { … }", found: member.node.value.description))
    }
    apply(Leaf(path: path, node: member.node, keyAt: member.at, setting: setting), row)
  }

  /// The row of a whole key.
  private func row(of key: String) -> Parameter? {
    if let row = Parameter.fixed.first(where: { $0.key == key }) { return row }
    for family in Parameter.families {
      guard let name = family.name(in: key) else { continue }
      if case .free = family.names { return family.member(name, policy) }
      if family.present(in: policy).contains(name) { return family.member(name, policy) }
    }
    return nil
  }

  /// Whether a path is the beginning of a key.
  private static func isAbove(_ path: [String]) -> Bool {
    let key = path.joined(separator: ".") + "."
    return Parameter.fixed.contains { $0.key.hasPrefix(key) }
      || Parameter.families.contains { family in
        let (before, after) = family.parts
        if before.hasPrefix(key) { return true }
        guard key.hasPrefix(before) else { return false }
        if case .level = family.names { return true }
        // One part for the name, and something behind it.
        return !after.isEmpty && path.count == before.split(separator: ".").count + 1
      }
  }

  private mutating func addUnknown(_ member: SettingMember, _ path: [String], _ setting: Setting?) {
    let above = Array(path.dropLast())
    add(
      member.at, setting,
      .unknownKey(member.key, above: above.joined(separator: "."), known: Self.keys(below: above)))
  }

  /// The keys that can stand below a path, each part once, in the order of the table.
  private static func keys(below path: [String]) -> [String] {
    var found: [String] = []
    let all = Parameter.sections.flatMap(\.entries).map { entry in
      switch entry {
      case .one(let row): row.key
      case .family(let family): family.pattern
      }
    }
    for parts in all.map({ $0.split(separator: ".").map(String.init) }) where parts.count > path.count {
      let fits = zip(parts, path).allSatisfy { $0 == $1 || $0.hasPrefix("<") }
      if fits, !parts[path.count].hasPrefix("<"), !found.contains(parts[path.count]) { found.append(parts[path.count]) }
    }
    return found
  }

  // MARK: Places

  mutating func add(_ at: Int, _ setting: Setting?, _ kind: PolicyProblem.Kind) {
    guard problems.count < Self.problemLimit else { return }
    problems.append(PolicyProblem(place(at, setting), kind))
  }

  private mutating func addWhole(_ kind: PolicyProblem.Kind) { add(0, settings.isEmpty ? nil : settings[0], kind) }

  private func place(_ at: Int, _ setting: Setting?) -> PolicyProblem.Place {
    if let setting { return .option(setting.typed) }
    let start = (bytes[..<at].lastIndex(of: 0x0A) ?? -1) + 1
    let column = bytes[start..<at].count { $0 & 0xC0 != 0x80 } + 1
    return .file(line: line(of: at), column: column)
  }

  private func line(of at: Int) -> Int { bytes[..<min(at, bytes.count)].count { $0 == 0x0A } + 1 }
}

/// All that is wrong with a policy, in the order of its file, settings last.
package struct PolicyProblems: Error, Equatable, Sendable {
  package let all: [PolicyProblem]
}

extension SettingNode {
  /// The members of the object under a key; empty where there is none.
  func members(of key: String) -> [SettingMember] {
    guard case .object(let members) = value else { return [] }
    return members.flatMap { member -> [SettingMember] in
      guard member.key == key, case .object(let inner) = member.node.value else { return [] }
      return inner
    }
  }

  /// The keys of an object; empty where it is none.
  var memberNames: [String] {
    guard case .object(let members) = value else { return [] }
    return members.map(\.key)
  }
}

extension SettingValue {
  /// What it is, for people.
  var description: String {
    switch self {
    case .null: "null"
    case .flag(let flag): flag ? "true" : "false"
    case .number: "a number"
    case .text: "a text"
    case .list: "a list"
    case .object: "an object"
    }
  }
}
