import Conversations
import Detection
package import Intake
import Judging
import Redaction
package import Rendering
package import Studies

/// The files that hold a line or more for single conversations.
package enum CaseFile: Int, Sendable, CaseIterable {
  case conversations, flagged, handovers, signals

  /// The name in the report.
  package var name: StaticString {
    switch self {
    case .conversations: "conversations.jsonl"
    case .flagged: "flagged.csv"
    case .handovers: "handovers.csv"
    case .signals: "signals.csv"
    }
  }
}

/// Goes once through all cases and writes every file that needs them, in the order of the input.
package struct CasePass {
  private let census: Census
  private let facts: RunFacts
  private let form: CSVForm

  package init(_ census: Census, _ facts: RunFacts, _ form: CSVForm) {
    self.census = census
    self.facts = facts
    self.form = form
  }

  /// Writes the files.
  ///
  /// - Parameters:
  ///   - storage: where the cases lie.
  ///   - door: through which every name passes, in the order of the cases.
  ///   - write: takes some lines of one file at a time.
  /// - Returns: how many cells of each file were guarded against formulas, and what a page lists.
  package func write(
    from storage: Storage, through door: inout ReportDoor, to write: (CaseFile, [UInt8]) throws -> Void
  ) throws -> Found {
    let text = CaseText(census, policy: facts.policy, fileNames: facts.fileNames)
    var line = JSONLine()
    var flagged = FlaggedTable(census, facts, form)
    var handovers = HandoverTable(census, facts, form)
    var signals = SignalTable(census, facts, form)
    var list = FlaggedList()
    var window = CaseWindow(storage: storage, cases: census.cases)
    var written = WrittenCase()
    let topics = facts.policy.topics.all.count
    for (index, entry) in census.cases.enumerated() {
      let (caseFacts, complete, open) = try window.parts(of: entry)
      let isOpen = census.rows.standings[index] == .open && !open.isEmpty
      let isWhole = written.read(facts: caseFacts, decisions: isOpen ? open : complete, topics: topics)
      precondition(isWhole, "a case reads back as it was written")
      written.pass(&door)
      text.add(index, written, to: &line)
      if line.count >= pieceSize {
        try write(.conversations, line.bytes)
        line.clear()
      }
      guard !census.rows.standings[index].isExcluded else { continue }
      if let found = flagged.add(index, written) { list.add(found, id: written.id, channel: written.channel) }
      handovers.add(index, written)
      signals.add(index, written)
      if flagged.table.bytes.count >= pieceSize {
        try write(.flagged, flagged.table.bytes)
        flagged.table.clear()
      }
      if handovers.table.bytes.count >= pieceSize {
        try write(.handovers, handovers.table.bytes)
        handovers.table.clear()
      }
    }
    let last = signals.finished()
    try write(.conversations, line.bytes)
    try write(.flagged, flagged.table.bytes)
    try write(.handovers, handovers.table.bytes)
    try write(.signals, last.bytes)
    return Found(
      guarded: [.flagged: flagged.table.guarded, .handovers: handovers.table.guarded, .signals: last.guarded],
      flagged: list)
  }

  /// What one pass found beside the files that it wrote.
  package struct Found: Sendable {
    /// By file: how many cells were guarded against formulas.
    package var guarded: [CaseFile: Int]
    /// The conversations that a page may list.
    package var flagged: FlaggedList
  }

  /// How many bytes are collected before they are handed on.
  private let pieceSize = 1 << 18
}

/// A part of the store in memory; cases are mostly read one after the other.
package struct CaseWindow {
  private let storage: Storage
  private var start = 0
  private var held: [UInt8] = []
  /// Where the store ends.
  private let end: Int

  package init(storage: Storage, cases: [CaseEntry]) {
    self.storage = storage
    end = cases.lazy.map(\.end).max() ?? 0
  }

  /// The three parts of a case; the last is empty where it reads as the second.
  package mutating func parts(
    of entry: CaseEntry
  ) throws -> (facts: ArraySlice<UInt8>, complete: ArraySlice<UInt8>, open: ArraySlice<UInt8>) {
    let whole = try bytes(at: entry.offset, count: entry.end - entry.offset)
    let afterFacts = whole.dropFirst(Int(entry.facts))
    return (
      whole.prefix(Int(entry.facts)), afterFacts.dropFirst(Int(entry.open)), afterFacts.prefix(Int(entry.open))
    )
  }

  private mutating func bytes(at offset: Int, count: Int) throws -> ArraySlice<UInt8> {
    if offset < start || offset + count > start + held.count {
      // Cases that were spread over records lie in another order than their places: then just one is read.
      let goesOn = offset >= start && offset <= start + held.count
      start = offset
      held = try storage.read(offset, goesOn ? max(count, min(1 << 20, end - offset)) : count)
    }
    return held[(offset - start)..<(offset - start + count)]
  }
}

extension CaseEntry {
  /// Where the case ends in the store.
  package var end: Int { offset + Int(facts) + Int(open) + Int(complete) }
}
