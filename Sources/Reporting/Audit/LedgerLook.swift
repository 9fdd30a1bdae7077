import Conversations
package import Detection
import Judging
import Redaction
package import Studies

/// Looks at conversations for an audit: finds every fact of the ledger with its line, its message and its words.
///
/// A worker has one. The words of a conversation pass the redactor in the order of its events, so that tokens are
/// numbered as in a replay of it.
package struct LedgerLook: SecondLook {
  private let judge: Judge
  private let redactor: Redactor
  /// The rows whose conversations are kept whole if they fail.
  private let whole: Set<Int>

  /// How many AI statements of a topic are quoted; the places of all are kept.
  static let mostQuotes = 3
  /// How many bytes of words and events a conversation may have to be kept whole.
  static let mostBytes = KeptConversation.sizeLimit

  /// - Parameters:
  ///   - policy: what is asked.
  ///   - whole: the rows whose conversations are kept whole if they fail; see ``AuditShortlist``.
  ///   - door: of the run; what it hides is hidden here, and its raw values are noted there.
  package init(_ policy: Policy, whole: Set<Int> = [], through door: ReportDoor) {
    judge = Judge(policy: policy)
    redactor = door.redactor
    self.whole = whole
  }

  package mutating func look(at told: borrowing ExplainedConversation, row: Int) -> AuditedCase {
    let told = copy told
    let conversation = told.conversation
    let isOpen = told.standing == .open
    let entries = judge.ledger(
      told.replay, of: conversation, told.observations, isOpen: isOpen, cutoff: told.cutoff)
    let odd = judge.anomalies(told.replay, of: conversation, told.observations, isOpen: isOpen)
    let places = Places(conversation)
    var wanted: Set<Int> = []
    for entry in entries {
      wanted.insert(Int(entry.place.index))
      for step in entry.statements.prefix(Self.mostQuotes) { wanted.insert(Int(step.index)) }
    }
    var replacements = Replacements()
    let texts = texts(of: conversation, at: wanted, &replacements)
    let named = NamedAttributes(conversation)
    var language = conversation.copied(conversation.language)
    if language.isEmpty, let found = told.observations.language { language = ArraySlice(found.name.utf8) }
    var found = AuditedCase(
      id: conversation.copied(conversation.id), channel: conversation.copied(conversation.channel), language: language,
      aiVersion: conversation.copied(conversation.aiVersion), exportedReason: conversation.copied(named.reason),
      file: conversation.place.file, line: conversation.place.line + 1, byte: conversation.place.byte,
      messages: places.messages, standing: told.standing, verdict: told.judgement.verdict,
      outcome: told.tally.isEngaged ? isOpen ? .open : told.judgement.outcome : .unengaged,
      isEngaged: told.tally.isEngaged,
      showsHumans: conversation.coverage.contains(.humanMessages),
      topics: entries.map { topic($0, conversation, places, texts) },
      anomalies: odd.compactMap { anomaly in
        places[anomaly.at].map { AuditedAnomaly(kind: anomaly.kind, at: $0, seconds: anomaly.seconds) }
      },
      redactions: replacements.counts)
    let size = conversation.bytes.count + conversation.events.count * MemoryLayout<Event>.stride
    if found.fails, whole.contains(row), size <= Self.mostBytes { found.conversation = conversation.compact() }
    return found
  }

  /// The words of some events; all words before the last of them pass the redactor, in their order.
  private func texts(
    of conversation: Conversation, at wanted: Set<Int>, _ replacements: inout Replacements
  ) -> [Int: RedactedText] {
    var texts: [Int: RedactedText] = [:]
    guard let last = wanted.max() else { return texts }
    for index in conversation.events.indices where index <= last {
      let text = conversation.events[index].text
      guard !text.isEmpty else { continue }
      let shown = redactor.text(conversation.slice(text), &replacements)
      if wanted.contains(index) { texts[index] = shown }
    }
    return texts
  }

  private func topic(
    _ entry: LedgerEntry, _ conversation: Conversation, _ places: Places, _ texts: [Int: RedactedText]
  ) -> AuditedTopic {
    let at = places.place(of: Int(entry.place.index))
    // Lines of other inputs are no part of a range; their messages count all the same.
    let lines = conversation.events[Int(entry.scan.first.index)...Int(entry.scan.last.index)]
      .filter { conversation.file(of: $0) == at.file }.map { $0.line + 1 }
    let scan = AuditedScan(
      firstLine: lines.min() ?? at.line, lastLine: lines.max() ?? at.line, customer: entry.scan.customer,
      ai: entry.scan.ai, human: entry.scan.human, system: entry.scan.system, unknown: entry.scan.unknown)
    return AuditedTopic(
      topic: entry.topic, obligation: entry.obligation, at: at,
      quote: texts[Int(entry.place.index)].map { AuditedQuote($0, around: entry.words) }, mode: entry.mode,
      statements: entry.statements.compactMap { places[$0] },
      statementQuotes: entry.statements.prefix(Self.mostQuotes).map { step in
        texts[Int(step.index)].map { AuditedQuote($0, around: nil).text } ?? .empty
      },
      initiated: entry.initiated.flatMap { places[$0] }, wasUnderWay: entry.wasUnderWay,
      joined: entry.joined.flatMap { places[$0] }, replied: entry.replied.flatMap { places[$0] },
      secondsToInitiation: entry.secondsToInitiation, secondsToReply: entry.secondsToReply, scan: scan,
      rulings: entry.rulings.map { ruling in
        AuditedRuling(
          rule: ruling.rule, state: ruling.state, reason: ruling.reason, at: ruling.at.flatMap { places[$0] })
      })
  }
}

/// Where the events of a conversation stand, as people count.
private struct Places {
  private var all: [AuditedPlace] = []
  /// How many public messages there are.
  private(set) var messages = 0

  init(_ conversation: Conversation) {
    all.reserveCapacity(conversation.events.count)
    var count = 0
    for event in conversation.events {
      // What a reader concluded from a message is no event of the export; it stands where the message stands.
      if event.evidence != .role { count += 1 }
      if event.isPublicMessage { messages += 1 }
      all.append(
        AuditedPlace(
          event: max(1, event.evidence == .role ? count + 1 : count), file: conversation.file(of: event),
          line: event.line + 1,
          message: event.isPublicMessage ? messages : nil, time: event.time))
    }
  }

  func place(of index: Int) -> AuditedPlace { all[index] }

  /// The place of a step; `nil` at the end of the data.
  subscript(step: Step) -> AuditedPlace? {
    all.indices.contains(Int(step.index)) ? all[Int(step.index)] : nil
  }
}

extension Conversation {
  /// The bytes of a range.
  fileprivate func slice(_ range: TextRange) -> ArraySlice<UInt8> {
    bytes[Int(range.start)..<Int(range.start) + Int(range.count)]
  }

  /// The bytes of a range in memory of their own, so that the rest of the conversation can go.
  fileprivate func copied(_ range: TextRange) -> ArraySlice<UInt8> { ArraySlice(Array(slice(range))) }
}
