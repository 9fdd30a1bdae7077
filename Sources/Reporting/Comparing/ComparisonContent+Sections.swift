import Conversations
import Detection
import Judging
import Redaction
import Rendering
import Studies

extension ComparisonContent {
  /// How many changed conversations a page or a document lists; all are in flips.csv, and the list says so.
  static let mostListed = 500
  /// How many a terminal shows, and how many names stand in a row.
  static let mostShown = 20

  /// The lines above all sections.
  var header: [SafeText] {
    var all: [SafeText] = ["handover \(facts.version) - comparison, \(subject)"]
    all.append("A, before: \(label(of: before)). B, after: \(label(of: after)).")
    if let days = before.period.map({ ReportContent.label(of: $0) }) { all.append(days) }
    if case .policies(let pair) = form {
      switch pair.reading {
      case .observedOnce: break
      case .observedTwice:
        all.append("The policies differ in what messages show, so every message was looked at under each of them.")
      case .readTwice:
        all.append("The policies differ in how exports are read, so the inputs were read once for each of them.")
      }
      if pair.judgesAlike { all.append("No key differs that can change a verdict.") }
    }
    if case .none = level {
      all.append("Nothing is hidden: redaction is switched off, so names stand as the export has them.")
    }
    if !facts.isComplete {
      all.append("The input is not complete: more was refused than tolerated, or a file could not be read.")
    }
    return all
  }

  private var subject: SafeText {
    let many = ReportContent.counted(rows.pairs.count, "conversation", "conversations")
    return switch form {
    case .policies: "two policies over " + many
    case .reports: "two reports with \(many) in both"
    }
  }

  private func label(of side: Side) -> SafeText {
    // A policy of one's own is called by its hash already.
    let hash: SafeText = "(\(side.hash.prefix(8)))"
    let name = side.policyName.content.hasSuffix(hash.content) ? side.policyName : side.policyName + " " + hash
    return side.run.map { "run \($0.prefix(12)) under \(name)" } ?? name
  }

  /// All sections in the order in which they are read.
  var sections: [ReportSection] {
    [
      resultSection(), gateSection(), flipSection(), splitSection(), shareSection(), labelSection(), moveSection(),
      policySection(), lonelySection(), limitSection(), evidenceSection(),
    ].compactMap { $0 }
  }

  // MARK: The result

  /// What changed, in words, before any table.
  var headline: SafeText {
    let all = ReportContent.counted(rows.pairs.count, "conversation", "conversations")
    let flips = rows.flips
    guard !flips.isEmpty else { return "A and B give the same verdict in all \(all)." }
    func count(_ direction: RowChange.Direction) -> Int { flips.count { $0.direction == direction } }
    var parts: [SafeText] = []
    if count(.worse) > 0 { parts.append("\(SafeText(grouped: count(.worse))) worse\(worse)") }
    if count(.better) > 0 { parts.append("\(SafeText(grouped: count(.better))) better") }
    if count(.other) > 0 { parts.append("\(SafeText(grouped: count(.other))) neither") }
    let many: SafeText = flips.count == 1 ? "1 verdict" : "\(SafeText(grouped: flips.count)) verdicts"
    return "B changes \(many) of \(all): " + parts.joined(separator: ", ") + "."
  }

  /// What the verdicts became that got worse.
  private var worse: SafeText {
    let worse = rows.flips.filter { $0.direction == .worse }
    let parts = ConversationVerdict.allCases.compactMap { verdict -> SafeText? in
      let count = worse.count { $0.after == verdict }
      return count == 0
        ? nil : "\(SafeText(grouped: count)) now \(ReportContent.plain(Words.verdicts[Int(verdict.rawValue)]))"
    }
    return parts.isEmpty ? "" : " (" + parts.joined(separator: ", ") + ")"
  }

  private func resultSection() -> ReportSection {
    var finding = headline
    let hard = rows.flips.count { $0.isHard }
    if hard > 0 {
      finding +=
        " \(ReportContent.counted(hard, "of them is", "of them are")) about a topic that must reach a person."
    }
    var section = ReportSection(
      "result", title: "What would change", finding: finding,
      why:
        "A verdict is relative to the policy that gives it: that B calls more conversations missed can mean that it sees more. Read the sentences before the counts."
    )
    var table = ReportSection.Table(
      "Verdicts under A and under B, in conversations", columns: ["Under A", "Under B", "Conversations", "Verdict"])
    for (before, after, count) in rows.transitions {
      table.rows.append([
        Words.verdicts[Int(before.rawValue)], Words.verdicts[Int(after.rawValue)], SafeText(grouped: count),
        before == after ? "same" : "changed",
      ])
    }
    section.tables = [table]
    return section
  }

  private func gateSection() -> ReportSection? {
    guard !gates.isEmpty else { return nil }
    let broken = gates.filter(\.isBroken)
    var section = ReportSection(
      "gates", title: "Gates",
      finding: broken.isEmpty
        ? "No gate is broken." : "Broken: " + broken.map(\.name).joined(separator: ", ") + ".",
      why: "What --fail-on named. A gate that cannot be judged, because nothing was counted, counts as broken.")
    var table = ReportSection.Table("Each gate and its state", columns: ["Gate", "State", "Conversations"])
    table.rows = gates.map {
      [$0.name, $0.isBroken ? "broken" : "holds", $0.count.map { SafeText(grouped: $0) } ?? "-"]
    }
    section.tables = [table]
    section.lines = gates.map { gate in
      ReportSection.Line(
        gate.name,
        (gate.isBroken ? "broken" : "holds")
          + (gate.count.map { ", " + ReportContent.counted($0, "conversation", "conversations") } ?? ""))
    }
    return section
  }

  // MARK: The flips

  private func flipSection() -> ReportSection? {
    let flips = flips
    guard !flips.isEmpty else { return nil }
    let shown = flips.prefix(Self.mostListed)
    var finding: SafeText =
      "\(ReportContent.counted(flips.count, "conversation has", "conversations have")) another verdict under B: those about a topic that must reach a person first, then what got worse."
    if shown.count < flips.count {
      finding +=
        " The first \(SafeText(grouped: shown.count)) of \(SafeText(grouped: flips.count)) are listed; all are in flips.csv."
    }
    var section = ReportSection(
      "flips", title: "Verdicts that changed", finding: finding,
      why: form.isOfReports
        ? "Rows hold no words and no measures: why a verdict changed is not known from two reports. handover compare --policy A --against B FILES says it."
        : "Every sentence is what the two replays saw and decided; handover explain ID FILES shows either of them whole."
    )
    var table = ReportSection.Table(
      form.isOfReports ? "Each of them, with both verdicts" : "Each of them, with the reason",
      columns: [
        "Conversation", "Under A", "Under B", "Where", form.isOfReports ? "Signal that decides" : "Why", "Topics",
      ])
    table.rows = shown.map { found in
      [
        section.cell(ReportSection.Conversations([found.name])),
        ReportContent.plain(Words.verdicts[Int(found.change.before.rawValue)]),
        ReportContent.plain(Words.verdicts[Int(found.change.after.rawValue)]), place(found),
        found.sentence ?? signals(found),
        found.topics.isEmpty ? "-" : found.topics.map { ReportContent.plain($0) }.joined(separator: ", "),
      ]
    }
    section.tables = [table]
    section.lines = flips.prefix(Self.mostShown).enumerated().map { number, found in
      ReportSection.Line(
        "\(number + 1)",
        found.sentence
          ?? "\(found.name), \(found.file):\(found.line): \(ReportContent.plain(Words.verdicts[Int(found.change.before.rawValue)])) to \(ReportContent.plain(Words.verdicts[Int(found.change.after.rawValue)])); \(signals(found))",
        .item)
    }
    if flips.count > Self.mostShown {
      section.lines.append(
        ReportSection.Line("", "and \(SafeText(grouped: flips.count - Self.mostShown)) more, in flips.csv", .item))
    }
    return section
  }

  /// The line at which two replays part, else that of the conversation.
  func place(_ found: ComparedConversation) -> SafeText {
    guard let at = found.flip?.parting.at else { return "\(found.file):\(found.line)" }
    let file = facts.fileNames.indices.contains(at.file) ? facts.fileNames[at.file] : found.file
    let line: SafeText = "\(file):\(at.line + 1)"
    return at.turn.map { line + ", turn \($0)" } ?? line
  }

  /// What raised the need that decides, in both rows; the first need where the verdict is the same.
  private func signals(_ found: ComparedConversation) -> SafeText {
    func text(_ said: ComparedConversation.Said) -> SafeText {
      guard let signal = said.signal else { return found.change.isFlip ? "no need decides" : "no need" }
      return signal + (said.onset.map { " at line \($0)" } ?? "")
    }
    return "\(text(found.before)) under A, \(text(found.after)) under B"
  }

  // MARK: What only moved

  private func moveSection() -> ReportSection? {
    let moves = moves
    guard !moves.isEmpty else { return nil }
    func count(_ motion: RowChange.Motion) -> SafeText { SafeText(grouped: moves.count { $0.change.motion == motion }) }
    var section = ReportSection(
      "moves", title: "Same verdict, another place",
      finding:
        "In \(ReportContent.counted(moves.count, "conversation", "conversations")) the verdict is the same and the first escalation is not: earlier under B in \(count(.earlier)), later in \(count(.later)), only under A in \(count(.onlyBefore)), only under B in \(count(.onlyAfter)).",
      why: "They are in flips.csv with the change \"moved\", each with its reason.")
    var table = ReportSection.Table(
      "Escalations that moved",
      columns: ["Conversation", "Verdict", "Moved", form.isOfReports ? "First signal" : "Why"])
    table.rows = moves.prefix(Self.mostListed).map { found in
      [
        section.cell(ReportSection.Conversations([found.name])),
        ReportContent.plain(Words.verdicts[Int(found.change.before.rawValue)]),
        Self.words(of: found.change.motion), found.sentence ?? signals(found),
      ]
    }
    section.folded = [table]
    section.lines = [
      ReportSection.Line(
        "Moved",
        "earlier \(count(.earlier)), later \(count(.later)), only under A \(count(.onlyBefore)), only under B \(count(.onlyAfter))"
      )
    ]
    return section
  }

  static func words(of motion: RowChange.Motion) -> SafeText {
    switch motion {
    case .none: "not moved"
    case .earlier: "earlier under B"
    case .later: "later under B"
    case .onlyBefore: "only under A"
    case .onlyAfter: "only under B"
    }
  }
}

extension ComparisonContent.Form {
  /// Whether only rows are there.
  var isOfReports: Bool {
    if case .reports = self { true } else { false }
  }
}
