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
    var finding: SafeText =
      numbers["A7.ai"].of > 0
      ? "Nothing went wrong that this report can see." : "Nothing can be said without a conversation in rates."
    if !ranked.isEmpty {
      finding = "\(Self.counted(ranked.count, "kind", "kinds")) of trouble found; what did the most harm stands first."
    }
    var section = ReportSection(
      "first", title: "What to do first", finding: finding,
      why:
        "Ranked by how many customers it hit and how much one case weighs. The weights are ours and only decide what is read first; the counts overlap and are never added up."
    )
    guard !ranked.isEmpty else { return section }
    section.lines = ranked.prefix(3).enumerated().map { number, found in
      ReportSection.Line("  \(number + 1).", sentence(found) + " " + FindingWords.action(for: found.mode), .item)
    }
    let cases = findings.findings.first.prefix(5).map { named.name(of: $0.example) }
    if !cases.isEmpty {
      section.lines.append(
        ReportSection.Line("  Look first at", cases.joined(separator: " ") + " (explain ID FILES)"))
    }
    section.items = ranked.prefix(Self.mostItems).map { item($0) }
    section.folded = [rankedTable(ranked, in: &section), caseTable(in: &section)]
    return section
  }

  /// A failure mode as an entry of the list: the sentence, what helps, and the ways to its conversations.
  private func item(_ found: Findings.Finding) -> ReportSection.Item {
    let topic = found.mode.topic.map { words(of: $0) }
    return ReportSection.Item(
      sentence(found), help: FindingWords.action(for: found.mode), links: listLinks.links(to: found.mode, topic: topic),
      examples: ReportSection.Conversations(found.examples.map { named.name(of: $0) }))
  }

  private func rankedTable(_ ranked: [Findings.Finding], in section: inout ReportSection) -> ReportSection.Table {
    var table = ReportSection.Table(
      "What went wrong, the most harm first", columns: ["What", "How often", "Stands out", "For example", "What helps"])
    for found in ranked {
      let examples = ReportSection.Conversations(found.examples.map { named.name(of: $0) })
      table.rows.append([
        named.words.sentence(of: found.mode), Self.text(of: found.value), standout(found) ?? "-",
        section.cell(examples), FindingWords.action(for: found.mode),
      ])
    }
    return table
  }

  private func caseTable(in section: inout ReportSection) -> ReportSection.Table {
    var table = ReportSection.Table(
      "Conversations in which most went wrong at once", columns: ["Conversation", "What"])
    for found in findings.findings.first {
      table.rows.append([
        section.cell(ReportSection.Conversations([named.name(of: found.example)])),
        found.kinds.map { FindingWords.title(of: $0) }.joined(separator: "; "),
      ])
    }
    return table
  }

  /// One finding as a sentence: how often, what, and where it stands out.
  private func sentence(_ found: Findings.Finding) -> SafeText {
    var text: SafeText =
      "\(SafeText(grouped: found.value.share.part)) of \(SafeText(grouped: found.value.share.whole)) "
    text += "\(Self.unit(found.mode.unit)) \(named.words.sentence(of: found.mode))"
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
    func pair(_ share: Share) -> SafeText { "\(SafeText(grouped: share.part)) of \(SafeText(grouped: share.whole))" }
    // The export's own topic is called a subject, so that it is not taken for a high-risk topic of ours.
    let attribute = standout.attribute == .topic ? "subject" : SafeText(name: standout.attribute.name)
    return "\(attribute) \(named.name(of: standout)) (\(pair(standout.share)); elsewhere \(pair(standout.others)))"
  }
}
