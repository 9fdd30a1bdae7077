package import Detection

/// Reads the file that says which policies to try.
///
/// JSON with the surface of a policy file: comments, bare keys, dotted or nested parameters. Everything may be left out:
///
///     {
///       search: "random",            // or "grid", "coordinate"
///       policies: 2000, seed: 7, tolerance: 2,
///       objective: "constrained",    // or "front", "cost"
///       recall: 0.9, late: 0.1,
///       costs: { missed: 20, late: 1, unneeded: 4, topics: { legal: { missed: 100 } } },
///       parameters: { "score.threshold": [0.8, 1, 1.2], conf: { floor: { from: 0.2, to: 0.6, step: 0.1 } } },
///     }
///
/// A parameter stands there with a list of values or with a range; both ends of the range count where a step meets them.
/// All that is wrong is said at once, with line and column; only a file that is no tree has a single problem.
package struct SpaceFile {
  let policy: Policy
  let parameters: [Parameter]
  private let bytes: [UInt8]
  private var problems: [SpaceProblem] = []
  private var space = SearchSpace(axes: [])
  /// Where each parameter stood first.
  var places: [String: Int] = [:]

  /// How many problems are collected.
  private static let problemLimit = 200

  private init(_ bytes: [UInt8], _ policy: Policy) {
    self.bytes = bytes
    self.policy = policy
    parameters = Parameter.all(of: policy)
  }

  /// The space of a file around a policy.
  package static func space(_ bytes: [UInt8], for policy: Policy) -> Result<SearchSpace, SpaceProblems> {
    var file = SpaceFile(bytes, policy)
    file.read()
    guard file.problems.isEmpty else {
      return .failure(SpaceProblems(all: file.problems.sorted { ($0.line, $0.column) < ($1.line, $1.column) }))
    }
    return .success(file.space)
  }

  private mutating func read() {
    let root: SettingNode
    do throws(SettingError) {
      root = try SettingReader.tree(of: bytes)
    } catch {
      return add(error.at, .setting(.syntax(error.reason)))
    }
    guard case .object(let members) = root.value else {
      return add(root.at, .setting(.wrongType("a search space", wanted: "{ … }", found: Self.words(root.value))))
    }
    let fields = Self.fields
    let known = unique(members, above: "", known: fields.map(\.key))
    for member in known { fields.first { $0.key == member.key }?.read(&self, member) }
    func place(_ key: String) -> Int { known.first { $0.key == key }.map(\.node.at) ?? root.at }
    if !known.contains(where: { $0.key == "parameters" }) { space.axes = SearchSpace.usualAxes(of: policy) }
    settleObjective(known)
    guard problems.isEmpty else { return }
    if space.objective == .cost, space.costs == nil { add(place("objective"), .missingCosts) }
    if space.search == .coordinate, space.objective == .front {
      add(known.contains { $0.key == "objective" } ? place("objective") : place("search"), .noSingleFigure)
    }
    guard space.search == .grid else { return }
    guard let points = space.points, points <= SearchSpace.mostPoints else {
      return add(place("search"), .gridTooLarge(points: space.points))
    }
    if points > space.policies {
      add(place("search"), .gridOverBudget(points: points, policies: space.policies))
    }
  }

  // MARK: Fields

  /// A field of the file and what reads it.
  private struct Field {
    let key: String
    let read: (inout SpaceFile, SettingMember) -> Void
  }

  private static var fields: [Field] {
    [
      Field(key: "search") { file, member in
        if let word = file.word(member, of: SearchSpace.Search.allCases.map(\.rawValue)) {
          file.space.search = SearchSpace.Search(rawValue: word) ?? .random
        }
      },
      Field(key: "policies") { file, member in
        file.whole(member, 1...SearchSpace.mostPolicies).map { file.space.policies = $0 }
      },
      Field(key: "seed") { file, member in
        file.whole(member, 0...999_999_999_999).map { file.space.seed = UInt64($0) }
      },
      Field(key: "tolerance") { file, member in
        file.whole(member, 0...LatenessTally.last - 1).map { file.space.tolerance = $0 }
      },
      Field(key: "objective") { file, member in
        _ = file.word(member, of: ["front", "constrained", "cost"])
      },
      Field(key: "recall") { file, member in _ = file.number(member, 0...10_000) },
      Field(key: "late") { file, member in _ = file.number(member, 0...10_000) },
      Field(key: "costs") { file, member in file.readCosts(member) },
      Field(key: "parameters") { file, member in
        guard let members = file.members(of: member, "parameters") else { return }
        file.space.axes = file.axes(members)
        if members.isEmpty { file.add(member.node.at, .noAxis) }
      },
    ]
  }

  /// Puts the objective and its bounds together; they may stand in any order.
  private mutating func settleObjective(_ members: [SettingMember]) {
    func bound(_ key: String, _ usual: Int) -> Int {
      guard let node = members.first(where: { $0.key == key })?.node, case .number(let number) = node.value else {
        return usual
      }
      return number.times(10_000) ?? usual
    }
    guard let node = members.first(where: { $0.key == "objective" })?.node, case .text(let word) = node.value else {
      return
    }
    switch word {
    case "constrained":
      space.objective = .constrained(
        recall: bound("recall", Objective.usualRecall), late: bound("late", Objective.usualLate))
    case "cost": space.objective = .cost
    default: space.objective = .front
    }
  }

  private mutating func readCosts(_ member: SettingMember) {
    guard let members = members(of: member, "costs") else { return }
    var table = CostTable()
    let known = unique(members, above: "costs", known: Self.prices.map(\.key) + ["topics"])
    read(known, into: &table.prices, above: "costs")
    for topics in known where topics.key == "topics" {
      guard let inner = self.members(of: topics, "costs.topics") else { continue }
      let keys = policy.topics.all.map { policy.topics.key(of: $0) }
      for entry in unique(inner, above: "costs.topics", known: nil) {
        guard let topic = policy.topics.topic(named: entry.key) else {
          add(entry.at, .setting(.unknownName(entry.key, in: "costs.topics", .topic, known: keys)))
          continue
        }
        let above = "costs.topics." + entry.key
        guard let own = self.members(of: entry, above) else { continue }
        var prices = table.prices
        read(unique(own, above: above, known: Self.prices.map(\.key)), into: &prices, above: above)
        table.topics[topic] = prices
      }
    }
    space.costs = table
  }

  private static var prices: [(key: String, path: WritableKeyPath<CostTable.Prices, Int64>)] {
    [
      ("missed", \.missed), ("late", \.late), ("unneeded", \.unneeded), ("minute", \.minute),
      ("unfulfilled", \.unfulfilled),
    ]
  }

  private mutating func read(_ members: [SettingMember], into prices: inout CostTable.Prices, above: String) {
    for member in members {
      guard let path = Self.prices.first(where: { $0.key == member.key })?.path else { continue }
      if let parts = number(member, 0...10_000_000_000, above: above) { prices[keyPath: path] = Int64(parts) }
    }
  }

  // MARK: Values

  /// The members of an object, each key once; without those that are not known.
  ///
  /// - Parameter known: the keys that can stand there; `nil` where the caller says which.
  mutating func unique(_ members: [SettingMember], above: String, known: [String]?) -> [SettingMember] {
    var first: [String: Int] = [:]
    var kept: [SettingMember] = []
    for member in members where !isFull {
      if let place = first[member.key] {
        let firstLine = position(of: place).line
        add(member.at, .setting(.duplicateKey(member.key, above: above, firstLine: firstLine)))
        continue
      }
      first[member.key] = member.at
      if let known, !known.contains(member.key) {
        add(member.at, .setting(.unknownKey(member.key, above: above, known: known)))
      } else {
        kept.append(member)
      }
    }
    return kept
  }

  private mutating func members(of member: SettingMember, _ key: String) -> [SettingMember]? {
    if case .object(let members) = member.node.value { return members }
    add(member.node.at, .setting(.wrongType(key, wanted: "\(key): { … }", found: Self.words(member.node.value))))
    return nil
  }

  private mutating func word(_ member: SettingMember, of words: [String]) -> String? {
    let wanted = words.map { "\"\($0)\"" }.joined(separator: " or ")
    guard case .text(let text) = member.node.value else {
      add(member.node.at, .setting(.wrongType(member.key, wanted: wanted, found: Self.words(member.node.value))))
      return nil
    }
    if words.contains(text) { return text }
    add(member.node.at, .setting(.badValue(member.key, typed: text, wanted: wanted, known: words)))
    return nil
  }

  private mutating func whole(_ member: SettingMember, _ range: ClosedRange<Int>) -> Int? {
    stored(member.node, member.key, scale: 1, range)
  }

  /// A number with up to four decimals, in 1/10,000.
  private mutating func number(_ member: SettingMember, _ range: ClosedRange<Int>, above: String = "") -> Int? {
    stored(member.node, above.isEmpty ? member.key : above + "." + member.key, scale: 10_000, range)
  }

  /// A number of a node in stored parts, or `nil` with a problem.
  mutating func stored(_ node: SettingNode, _ key: String, scale: Int, _ range: ClosedRange<Int>) -> Int? {
    let low = Numeral.text(range.lowerBound, of: scale)
    let high = Numeral.text(range.upperBound, of: scale)
    guard case .number(let number) = node.value else {
      let wanted = "a number from \(low) to \(high)"
      add(node.at, .setting(.wrongType(key, wanted: wanted, found: Self.words(node.value))))
      return nil
    }
    guard let parts = number.times(scale), range.contains(parts) else {
      let typed = typed(at: node.at)
      let isFine = number.exponent < 0 && number.times(scale) == nil
      let decimals = scale == 1 ? 0 : scale == 10_000 ? 4 : 3
      add(
        node.at,
        .setting(
          isFine
            ? .tooFine(key, typed: typed, decimals: decimals)
            : .outOfRange(key, typed: typed, range: "\(low) to \(high)")))
      return nil
    }
    return parts
  }

  /// A number as it stands in the file.
  func typed(at place: Int) -> String {
    let end = bytes[place...].firstIndex { byte in
      byte <= 0x20 || [0x2c, 0x5d, 0x7d, 0x2f].contains(byte)
    }
    return String(decoding: bytes[place..<(end ?? bytes.count)], as: UTF8.self)
  }

  static func words(_ value: SettingValue) -> String {
    switch value {
    case .null: "null"
    case .flag(let flag): flag ? "true" : "false"
    case .number: "a number"
    case .text: "a text"
    case .list: "a list"
    case .object: "an object"
    }
  }

  // MARK: Places

  /// Whether so much is wrong that nothing more is looked at.
  var isFull: Bool { problems.count >= Self.problemLimit }

  mutating func add(_ at: Int, _ kind: SpaceProblem.Kind) {
    if isFull { return }
    let (line, column) = position(of: at)
    problems.append(SpaceProblem(line: line, column: column, kind))
  }

  /// Line and column of a byte, both from one.
  func position(of at: Int) -> (line: Int, column: Int) {
    let before = bytes[..<min(at, bytes.count)]
    let start = (before.lastIndex(of: 0x0a) ?? -1) + 1
    return (before.count { $0 == 0x0a } + 1, before[start...].count { $0 & 0xc0 != 0x80 } + 1)
  }
}
