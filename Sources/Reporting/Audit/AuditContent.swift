import Detection
package import Judging
package import Redaction
import Rendering
package import Studies

/// Everything that the papers of an audit speak of: made once, and every file is made from it.
package struct AuditContent: Sendable {
  package let census: Census
  package let facts: RunFacts
  /// The conversations with a topic on which the policy asks anything, or with something odd, in the order of the rows;
  /// their names have passed the door.
  package let cases: [AuditedCase]
  /// Of every topic on which the policy asks anything, with or without a case, in the order of the topics.
  package let obligations: [ObligationFigures]
  package let inconsistencies: Inconsistencies
  package let coverage: AuditCoverage
  /// `nil` when none was asked for.
  package var sample: AuditSample?
  /// What reviewers found in it; `nil` when no sheet was read back.
  package var review: ReviewOutcome?
  /// What the run was asked for.
  package let run: Manifest.Run
  /// The same run as a report sees it; for the parts that both have.
  let report: ReportContent
  /// How the input files are called and hashed.
  let inputs: [Input]

  /// One input as an auditor checks it.
  package struct Input: Sendable {
    /// The name that passed the door.
    package var name: SafeText
    /// In hexadecimal; `nil` where it was not computed.
    package var sha256: SafeText?

    package init(name: SafeText, sha256: SafeText?) {
      self.name = name
      self.sha256 = sha256
    }
  }

  /// What the second reading adds to the first.
  package struct Second: Sendable {
    /// By row, in the order of the rows.
    package var pages: [(row: Int, page: AuditedCase)]
    package var series: IdentifierSeries
    package var unseen: UnseenParts

    /// What a second reading found.
    package init(_ reading: SecondReading<AuditedCase>) {
      (pages, series, unseen) = (reading.pages, reading.series, reading.unseen)
    }
  }

  /// Puts together what the papers say.
  ///
  /// - Parameters:
  ///   - census: the first reading.
  ///   - facts: of the run; the names of the files have passed the door.
  ///   - second: the second reading.
  ///   - sha256: one hash for each input, in hexadecimal; `nil` where it was not computed.
  ///   - run: what was asked for.
  ///   - door: through which all names pass, in the order of the rows.
  package init(
    _ census: Census, _ facts: RunFacts, _ second: Second, sha256: [String?] = [], run: Manifest.Run,
    through door: inout ReportDoor
  ) {
    self.census = census
    self.facts = facts
    self.run = run
    cases = second.pages.sorted { $0.row < $1.row }.map { row, page in
      var found = page
      found.verdict = census.rows.verdict(row)
      found.outcome = census.rows.outcome(row)
      found.standing = census.rows.standings[row]
      found.id = door.name(found.id)
      found.channel = door.name(found.channel)
      found.language = door.name(found.language)
      found.aiVersion = door.name(found.aiVersion)
      found.exportedReason = door.name(found.exportedReason)
      return found
    }
    let judge = Judge(policy: facts.policy)
    let cases = cases
    obligations = facts.policy.topics.all.filter { judge.asksAnything(of: $0) }.map {
      ObligationFigures($0, facts.policy, over: cases)
    }
    inconsistencies = Inconsistencies(of: cases)
    coverage = AuditCoverage(census, facts, second.series, second.unseen, through: &door)
    report = ReportContent(
      census, facts, ReportNumbers(census.rows, facts.policy), NamedFindings(census, facts), run: run)
    inputs = facts.fileNames.enumerated().map { index, name in
      let hash = sha256.indices.contains(index) ? sha256[index] : nil
      return Input(name: name, sha256: hash.map { SafeText(name: $0) })
    }
  }

  /// The SHA-256 of lines that the ledger names, by input and line; see ``evidenceLines``. What is not in it has none.
  package var lineHashes: [[Int: String]] = []

  /// The lines that the ledger names as evidence, by input, counted from one.
  package var evidenceLines: [Set<Int>] {
    var lines = facts.fileNames.map { _ in Set<Int>() }
    for topic in cases.lazy.flatMap(\.topics) {
      for case let place? in [topic.at, topic.initiated, topic.joined, topic.replied]
      where lines.indices.contains(place.file) {
        lines[place.file].insert(place.line)
      }
    }
    return lines
  }

  /// The hash of one line, with its line feed, in hexadecimal; `nil` where it is not known.
  func hash(ofLine line: Int, in file: Int) -> SafeText? {
    guard lineHashes.indices.contains(file) else { return nil }
    return lineHashes[file][line].map { SafeText(name: $0) }
  }

  /// Whether any obligation is broken, or cannot be judged: the audit fails.
  package var isBroken: Bool { obligations.contains { $0.isBroken } || (!obligations.isEmpty && searchable == 0) }

  /// Conversations in which topics can be found at all: with words, in a language with lists.
  var searchable: Int {
    let rows = census.rows
    return rows.rows.indices.count {
      !rows.standings[$0].isExcluded && rows.rows[$0].facts.isSuperset(of: [.coversText, .languageHasLists])
    }
  }

  /// Every topic of every conversation, in the order of the rows.
  package var entries: [AuditedEntry] { cases.entries }

  /// How often each kind was replaced in the quotes of the ledger.
  package var quoteRedactions: RedactionCounts {
    cases.reduce(into: RedactionCounts()) { $0.add($1.redactions) }
  }

  /// How many anomalies of each kind there are, with the conversations in which they are, in the order of the kinds.
  var anomalies: [(kind: Anomaly.Kind, all: [(number: Int, anomaly: AuditedAnomaly)])] {
    Anomaly.Kind.allCases.map { kind in
      let all = cases.enumerated().flatMap { number, found in
        found.anomalies.filter { $0.kind == kind }.map { (number: number, anomaly: $0) }
      }
      return (kind, all)
    }
  }

  /// The name of a conversation.
  func name(of found: AuditedCase) -> SafeText { SafeText(name: found.id) }

  /// The name of the input of a conversation.
  func file(of found: AuditedCase) -> SafeText {
    facts.fileNames.indices.contains(found.file) ? facts.fileNames[found.file] : "input"
  }

  /// The name of the input of a place.
  func file(of place: AuditedPlace) -> SafeText {
    facts.fileNames.indices.contains(place.file) ? facts.fileNames[place.file] : "input"
  }

  /// The key of a topic, as the policy and machines have it.
  func key(of topic: Topic) -> SafeText { SafeText(name: facts.policy.topics.key(of: topic)) }

  /// What a topic is called where people read.
  func words(of topic: Topic) -> SafeText { ReportContent.words(ofKey: facts.policy.topics.key(of: topic)) }
}
