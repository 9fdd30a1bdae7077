package import Conversations
package import Judging
package import Redaction
package import Studies

/// The sample of an audit: how it was planned, and which conversations were drawn.
package struct AuditSample: Sendable {
  package let plan: SamplePlan
  /// How many were wanted, and the seed.
  package let name: SampleName
  /// In the order of their keys, which mixes the strata.
  package let cases: [Case]

  /// One drawn conversation.
  package struct Case: Sendable {
    package let key: DrawKey
    package let stratum: Judging.Stratum
    package let row: Int
    /// The identifier, having passed the door.
    package let id: SafeText
    package let file: SafeText
    /// Where it begins, counted from one.
    package let line: Int
    package let conversation: Conversation

    /// What sheet and page call it: digits of its key behind letters, so that no spreadsheet makes a number of it.
    package var name: SafeText { "c-" + SafeText(name: key.name) }

    /// How many of its events reviewers see: those before a handover begins, for what follows tells what was flagged.
    package var shown: Int {
      conversation.events.firstIndex { event in
        switch event.kind {
        case .requested: event.speaker != .customer
        case .queued, .transferred, .joined: true
        default: event.isPublicMessage && event.speaker == .human
        }
      } ?? conversation.events.count
    }

    /// How many public messages reviewers see.
    package var messages: Int { conversation.events[..<shown].count { $0.isPublicMessage } }
  }

  /// Puts names on what was drawn.
  ///
  /// - Parameters:
  ///   - plan: how many of each stratum.
  ///   - name: the size and the seed.
  ///   - drawn: in any order.
  ///   - facts: of the run.
  ///   - door: through which identifiers pass, in the order of the rows; use it behind that of the ledger.
  package init(
    _ plan: SamplePlan, _ name: SampleName, _ drawn: [DrawnCase], _ facts: RunFacts, through door: inout ReportDoor
  ) {
    self.plan = plan
    self.name = name
    var cases: [Case] = []
    for one in drawn.sorted(by: { $0.row < $1.row }) {
      let conversation = one.conversation
      let start = Int(conversation.id.start)
      let id = SafeText(name: door.name(conversation.bytes[start..<start + Int(conversation.id.count)]))
      let file = conversation.place.file
      cases.append(
        Case(
          key: one.key, stratum: one.stratum, row: one.row, id: id,
          file: facts.fileNames.indices.contains(file) ? facts.fileNames[file] : "input",
          line: conversation.place.line + 1, conversation: conversation))
    }
    self.cases = cases.sorted { $0.key < $1.key }
  }
}
