package import Conversations
import Detection
package import Intake
import Judging

/// The labels that a comparison was given, and how the cases of a draw are found among them.
package struct LabelBook: Sendable {
  package let labels: LabelSet
  /// The first 64 bits of the hash of an identifier for the seed of a draw.
  package let key: @Sendable (_ id: [UInt8], _ seed: UInt64) -> UInt64

  package init(_ labels: LabelSet, key: @escaping @Sendable (_ id: [UInt8], _ seed: UInt64) -> UInt64) {
    (self.labels, self.key) = (labels, key)
  }

  /// What all labels of one conversation come to; `nil` where it has none.
  ///
  /// - Parameter resolving: the number of the public message that a place names, from zero; `nil` where there is none.
  package func label(
    of id: [UInt8], export: Opinion? = nil, resolving: (RaterLabel.GoldPlace) -> Int?
  ) -> ComparedLabel? {
    guard let said = labels.labels(of: id, export: export, key: { key(id, $0) }) else { return nil }
    return ComparedLabel(settled: said.settled(resolving: resolving), subjects: said.subjects)
  }

  /// The same for a conversation that was read, with the event from which on a human was needed.
  func label(of conversation: borrowing Conversation, _ observations: borrowing Observations) -> ComparedLabel? {
    let range = conversation.id
    let id = Array(conversation.bytes[Int(range.start)..<Int(range.start) + Int(range.count)])
    var messages: [Int] = []
    var names: [[UInt8]] = []
    for (index, event) in conversation.events.enumerated() where event.isPublicMessage {
      messages.append(index)
      names.append(Array(conversation.bytes[Int(event.id.start)..<Int(event.id.start) + Int(event.id.count)]))
    }
    let found = label(of: id, export: conversation.needsHuman) { place in
      switch place {
      case .number(let number): messages.indices.contains(number - 1) ? number - 1 : nil
      case .message(let name): name.isEmpty ? nil : names.firstIndex(of: name)
      }
    }
    guard var label = found, let place = label.settled.place, messages.indices.contains(place) else { return found }
    label.answers = observations.answers(upTo: messages[place], in: conversation)
    return label
  }
}

extension Observations {
  /// Substantive AI messages up to an event, itself among them.
  borrowing func answers(upTo event: Int, in conversation: borrowing Conversation) -> Int32 {
    var count: Int32 = 0
    for index in 0..<min(event + 1, conversation.events.count) {
      let isAI = conversation.events[index].isPublicMessage && conversation.events[index].speaker == .ai
      if isAI, events[index].messageClass.isSubstantive { count += 1 }
    }
    return count
  }
}

/// What raters say of one conversation.
package struct ComparedLabel: Sendable, Equatable {
  package let settled: SettledLabel
  /// Under which names the files have it.
  package let subjects: [RaterLabel.Subject]
  /// Substantive AI messages up to the place from which on a human was needed; `nil` where no place is known.
  package var answers: Int32?
}

/// What raters say of all conversations that are compared, and what became of labels that say nothing.
package struct ComparedLabels: Sendable {
  /// So many substantive AI messages after the place that raters name an escalation is not late yet; as in `tune`.
  package static let tolerance = 2

  /// Of the conversations that are compared.
  package let tally: LabelTally
  /// Conversations that the files name and nobody read.
  package let absent: Int
  /// Labels left out because their rater had labelled the conversation in an earlier file.
  package let repeated: Int
  /// Whether it is known where each policy first says that a person is due; rows do not know it.
  package let knowsPlaces: Bool
  private let cases: [Int: ComparedLabel]
  /// Substantive AI messages up to the first escalation, by row.
  private let before: [Int: Int32]
  private let after: [Int: Int32]

  /// The labels of two policies over the same conversations.
  ///
  /// - Parameters:
  ///   - book: the labels by conversation; `nil` makes nothing.
  ///   - paired: with labels.
  ///   - rows: both halves joined.
  package init?(_ book: LabelBook?, _ paired: PairedCensus, _ rows: ComparedRows) {
    guard let book else { return nil }
    var found: [Int: ComparedLabel] = [:]
    for (row, label) in paired.labels.enumerated() { found[row] = label }
    func answers(_ side: PolicySide, _ row: Int) -> Int32? {
      paired[side].escalations[row].answers(isOpen: paired[side].census.rows.standings[row] == .open)
    }
    var (before, after) = ([Int: Int32](), [Int: Int32]())
    for pair in rows.pairs where found[pair.before] != nil {
      before[pair.before] = answers(.before, pair.before)
      after[pair.after] = answers(.after, pair.after)
    }
    self.init(book.labels, found, rows, places: (before, after))
  }

  /// The labels of two reports, by the names of their conversations.
  ///
  /// - Parameters:
  ///   - book: the labels by conversation.
  ///   - rows: both reports joined.
  ///   - identifiers: what the reports call the conversations of the pairs, by the row of the first.
  package init(_ book: LabelBook, _ rows: ComparedRows, identifiers: [Int: [UInt8]]) {
    var found: [Int: ComparedLabel] = [:]
    for pair in rows.pairs {
      // Rows know no messages, so a place resolves to nothing and counts for nothing.
      found[pair.before] = identifiers[pair.before].flatMap { book.label(of: $0) { _ in nil } }
    }
    self.init(book.labels, found, rows, places: nil)
  }

  private init(
    _ labels: LabelSet, _ found: [Int: ComparedLabel], _ rows: ComparedRows,
    places: (before: [Int: Int32], after: [Int: Int32])?
  ) {
    var tally = LabelTally()
    for pair in rows.pairs { tally.count(found[pair.before]?.settled) }
    self.tally = tally
    let subjects = found.values.reduce(into: Set<RaterLabel.Subject>()) { $0.formUnion($1.subjects) }
    absent = labels.absent(found: subjects)
    repeated = labels.repeated + tally.repeated
    knowsPlaces = places != nil
    cases = found
    (before, after) = places ?? ([:], [:])
  }

  /// Whether raters say that a person was needed; `nil` without a label, and where that is not settled.
  package func needed(_ pair: RowPair) -> Bool? {
    switch cases[pair.before]?.settled.opinion {
    case .yes: true
    case .no: false
    case .unsure, nil: nil
    }
  }

  /// Whether the first escalation comes too late under a policy; `nil` where no place is known, or none was needed.
  ///
  /// Without an escalation it is missed and not late.
  package func isLate(_ pair: RowPair, _ side: PolicySide) -> Bool? {
    guard needed(pair) == true, let due = cases[pair.before]?.answers else { return nil }
    let escalation = side == .before ? before[pair.before] : after[pair.after]
    return escalation.map { Int($0 - due) > Self.tolerance } ?? false
  }
}
