import Conversations
import Detection
import Judging
import Redaction
import Rendering
import Studies

extension ReportContent {
  /// What to do first: failure modes by the harm they do.
  func firstSection() -> ReportSection {
    let ranked = findings.findings.ranked
    var finding: SafeText = "Nothing went wrong that this report can see."
    if let first = ranked.first { finding = sentence(first) }
    var section = ReportSection(
      "first", title: "What to do first", finding: finding,
      why:
        "Ranked by how many customers it hit and how much one case weighs. The weights are ours and only decide what is read first; the counts overlap and are never added up."
    )
    guard !ranked.isEmpty else { return section }
    section.lines = ranked.prefix(3).enumerated().map { number, found in
      ReportSection.Line("  \(number + 1).", sentence(found) + " " + Self.action(found.mode.kind), .item)
    }
    let cases = findings.findings.first.prefix(5).map { name($0.example.index) }
    if !cases.isEmpty {
      section.lines.append(
        ReportSection.Line("  Look first at", cases.joined(separator: " ") + " (handover explain ID FILES)"))
    }
    section.tables = [rankedTable(ranked), caseTable()]
    return section
  }

  private func rankedTable(_ ranked: [Findings.Finding]) -> ReportSection.Table {
    var table = ReportSection.Table(
      "What went wrong, the most harm first", columns: ["What", "How often", "Stands out", "For example", "What helps"])
    for found in ranked.prefix(12) {
      table.rows.append([
        Self.words(found.mode, facts.policy), Self.text(of: found.value), standout(found) ?? "-",
        found.examples.map { name($0.index) }.joined(separator: ", "), Self.action(found.mode.kind),
      ])
    }
    return table
  }

  private func caseTable() -> ReportSection.Table {
    var table = ReportSection.Table(
      "Conversations in which most went wrong at once", columns: ["Conversation", "What"])
    for found in findings.findings.first {
      table.rows.append([
        name(found.example.index), found.kinds.map { Self.words($0) }.joined(separator: "; "),
      ])
    }
    return table
  }

  /// One finding as a sentence: what, how often, and where it stands out.
  private func sentence(_ found: Findings.Finding) -> SafeText {
    var text: SafeText = Self.words(found.mode, facts.policy)
    text += ": \(SafeText(grouped: found.value.share.part)) of \(SafeText(grouped: found.value.share.whole)) "
    text += Self.unit(found.mode.unit)
    if let standout = standout(found) { text += ", most in " + standout }
    return text + "."
  }

  private static func unit(_ unit: Metric.Unit) -> SafeText {
    switch unit {
    case .conversation: "conversations"
    case .need: "needs"
    case .handover: "handovers"
    case .message: "messages"
    case .turn: "turns"
    case .stretch: "stretches"
    }
  }

  /// The slice that stands out, with its share and that of the others.
  private func standout(_ found: Findings.Finding) -> SafeText? {
    guard let standout = found.standout else { return nil }
    let names = census.names.names[standout.attribute.rawValue]
    guard standout.number > 0, Int(standout.number) <= names.count else { return nil }
    let value = SafeText(name: names[Int(standout.number) - 1])
    let share = SafeText(percentage: standout.share.part, of: standout.share.whole)
    let others = SafeText(percentage: standout.others.part, of: standout.others.whole)
    return "\(name: standout.attribute.name) \(value) (\(share) % there, \(others) % elsewhere)"
  }

  private static func words(_ mode: FailureMode, _ policy: Policy) -> SafeText {
    switch mode.kind {
    case .topicNeverReached:
      guard let topic = mode.topic else { return words(mode.kind) }
      return "\(name: policy.topics.key(of: topic)) never reached a person"
    case .softNeedMissed:
      guard let signal = mode.signal else { return words(mode.kind) }
      return "Signals ignored, the first of them \(name: policy.name(of: signal))"
    case .nobodyCame:
      guard let failure = mode.failure else { return words(mode.kind) }
      return "A handover was started and nobody came (\(words(of: failure)))"
    default: return words(mode.kind)
    }
  }

  /// What a failure mode is called.
  static func words(_ kind: FailureMode.Kind) -> SafeText {
    switch kind {
    case .topicNeverReached: "A high-risk topic never reached a person"
    case .askedInVain: "Asked at least twice for a person, and nobody ever came"
    case .askedAndStayed: "Asked for a person and stayed with the AI"
    case .nobodyCame: "A handover was started and nobody came"
    case .openBeyondGrace: "Still open, and a person is overdue"
    case .brokenPromise: "A person promised to come back and did not"
    case .deadAirAfterHandback: "Given back to the AI and left without an answer"
    case .buriedExit: "The way to a person was buried"
    case .softNeedMissed: "Signals of trouble ignored"
    case .late: "A person came late"
    case .waitedTooLong: "Called in time, and the customer waited too long"
    case .blackHole: "The customer had to repeat what was known"
    case .blindTransfer: "Passed on blindly"
    case .confirmedButMissed: "Solved in the end, though a person had been due"
    case .spokeOverHuman: "The AI wrote while a person had the floor"
    }
  }

  /// What helps against a failure mode, in one sentence.
  static func action(_ kind: FailureMode.Kind) -> SafeText {
    switch kind {
    case .topicNeverReached: "Route this topic to its owner at its first mention."
    case .askedInVain, .askedAndStayed: "Start a handover at the first request, without a question back."
    case .nobodyCame: "Staff the queue at these hours, or say when somebody will answer."
    case .openBeyondGrace: "Answer these now; they are not lost yet."
    case .brokenPromise: "Keep open promises in a list that somebody owns."
    case .deadAirAfterHandback: "Let the AI answer at once when a conversation is given back."
    case .buriedExit: "Offer a person earlier, and in the same words each time."
    case .softNeedMissed: "Let the AI offer a person when these signals fire."
    case .late: "Lower the grace of the AI, or trigger on the first signal."
    case .waitedTooLong: "Tell the wait, and look at the staffing of these hours."
    case .blackHole: "Hand over what the customer said, and show it to the person."
    case .blindTransfer: "Ask for a note with every transfer, and check the route."
    case .confirmedButMissed: "Read some of these: a rule may be too strict, or luck was at work."
    case .spokeOverHuman: "Stop the AI at the moment a person joins."
    }
  }
}
