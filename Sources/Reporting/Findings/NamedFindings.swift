package import Detection
package import Intake
package import Judging
package import Redaction
package import Studies

/// The findings of a report, with the names that an output shows for rows, topics and slices.
///
/// Names of conversations are known where the cases are; elsewhere a conversation is called by its file and line. All
/// names pass through a copy of the report's door, made when everything else has passed: so a token is the same here as
/// in every other file, and nothing is counted twice.
package struct NamedFindings: Sendable {
  package let values: ReportFindings
  package let words: FindingWords
  let names: CaseNames
  /// The subjects of the export with most conversations in rates, by their numbers; those of under ten are none.
  let subjects: [UInt16]
  private let census: Census
  private let facts: RunFacts
  private var ids: [Int: SafeText] = [:]
  private var slices: [Int: SafeText] = [:]

  /// The findings of a census without its cases.
  package init(_ census: Census, _ facts: RunFacts) {
    self.init(census, facts, door: ReportDoor(facts.policy))
  }

  private init(_ census: Census, _ facts: RunFacts, door: ReportDoor) {
    self.census = census
    self.facts = facts
    values = ReportFindings(
      over: census.rows, refusedLines: census.corpus.lines.refused, facts.policy)
    names = CaseNames(facts.policy)
    words = FindingWords(facts.policy)
    subjects = Self.largestSubjects(census)
    var door = door
    for cluster in values.clusters.all {
      if case .named(let number) = cluster.matter { name(.topic, number, &door) }
    }
    for line in values.split.lines {
      if case .named(let number) = line.given { name(.reason, number, &door) }
    }
    for finding in values.findings.ranked {
      if let standout = finding.standout { name(standout.attribute, standout.number, &door) }
    }
    for number in subjects { name(.topic, number, &door) }
  }

  /// How many subjects of the export are told apart where people read.
  private static let mostSubjects = 10

  /// The subjects with most conversations in rates, the largest first, then by their numbers.
  private static func largestSubjects(_ census: Census) -> [UInt16] {
    var counts = [Int](repeating: 0, count: census.names.names[Attribute.topic.rawValue].count + 1)
    for (row, standing) in zip(census.rows.rows, census.rows.standings) {
      let number = Int(row.attributes[Attribute.topic.rawValue])
      if number < counts.count, standing.isMature, row.facts.contains(.engaged) { counts[number] += 1 }
    }
    let large = counts.indices.dropFirst().filter { counts[$0] >= Share.leastCases }
    let sorted = large.sorted { (counts[$1], $0) < (counts[$0], $1) }
    return sorted.prefix(mostSubjects).map { UInt16($0) }
  }

  /// The findings of a census with the identifiers of the conversations that they name.
  ///
  /// - Parameters:
  ///   - storage: where the cases lie.
  ///   - door: through which all names of the report have passed.
  package init(_ census: Census, _ facts: RunFacts, from storage: Storage, through door: ReportDoor) throws {
    self.init(census, facts, door: door)
    guard census.cases.count == census.rows.rows.count else { return }
    var door = door
    var window = CaseWindow(storage: storage, cases: census.cases)
    var written = WrittenCase()
    let topics = facts.policy.topics.all.count
    for index in indices {
      let (caseFacts, complete, _) = try window.parts(of: census.cases[index])
      let isWhole = written.read(facts: caseFacts, decisions: complete, topics: topics)
      precondition(isWhole, "a case reads back as it was written")
      ids[index] = SafeText(name: door.name(written.id))
    }
  }

  /// The rows that are named, in their order.
  private var indices: [Int] {
    var all: Set<Int> = []
    for finding in values.findings.ranked { all.formUnion(finding.examples.map(\.index)) }
    all.formUnion(values.findings.first.map(\.example.index))
    all.formUnion(values.breaches.listed.map(\.example.index))
    for line in values.suppressed.lines { all.formUnion(line.examples.map(\.index)) }
    return all.sorted()
  }

  /// The conversations that are named and what they are called, in the order of their rows.
  var conversations: [(row: Int, name: SafeText)] { ids.sorted { $0.key < $1.key }.map { ($0.key, $0.value) } }

  private mutating func name(_ attribute: Attribute, _ number: UInt16, _ door: inout ReportDoor) {
    let key = Self.key(attribute, number)
    let all = census.names.names[attribute.rawValue]
    guard slices[key] == nil, number > 0, Int(number) <= all.count else { return }
    slices[key] = SafeText(name: door.pass(all[Int(number) - 1], as: attribute))
  }

  private static func key(_ attribute: Attribute, _ number: UInt16) -> Int { attribute.rawValue << 16 | Int(number) }

  /// The identifier of a conversation; `nil` when the cases are not at hand.
  package func id(of example: CaseExample) -> SafeText? { ids[example.index] }

  /// The file of a conversation, as people know it.
  package func file(of example: CaseExample) -> SafeText { facts.fileNames[Int(census.rows.rows[example.index].file)] }

  /// The line to look at, counted from one.
  package func line(of example: CaseExample) -> Int { example.line + 1 }

  /// What to call a conversation: its identifier, else its file and line.
  package func name(of example: CaseExample) -> SafeText {
    id(of: example) ?? "\(file(of: example)):\(line(of: example))"
  }

  /// The value of the slice that stands out.
  package func name(of standout: Findings.Standout) -> SafeText {
    slices[Self.key(standout.attribute, standout.number)] ?? .empty
  }

  /// The topic of a cluster; `nil` where none is known.
  package func name(of matter: Clusters.Matter) -> SafeText? {
    switch matter {
    case .named(let number): slices[Self.key(.topic, number)]
    case .risk(let topic): names.topics[Int(topic.rawValue)]
    case .other, .none: nil
    }
  }

  /// What the export calls a subject, by its number.
  func name(ofSubject number: UInt16) -> SafeText { slices[Self.key(.topic, number)] ?? .empty }

  /// The reason that the export gives; `nil` where it gives none, or a rare one.
  package func name(of given: ReasonSplit.Given) -> SafeText? {
    guard case .named(let number) = given else { return nil }
    return slices[Self.key(.reason, number)]
  }

  /// The name of a signal of the policy.
  package func name(of signal: Signal) -> SafeText { names.signals[Int(signal.rawValue)] ?? .empty }

  /// The key of a topic of the policy.
  package func name(of topic: Topic) -> SafeText { names.topics[Int(topic.rawValue)] }
}

extension Clusters.Matter {
  /// Whose topic it is: the export's, one of its many others, ours, or nobody's.
  enum Origin: String, CaseIterable { case export, other, risk, none }

  var origin: Origin {
    switch self {
    case .named: .export
    case .other: .other
    case .risk: .risk
    case .none: .none
    }
  }
}
