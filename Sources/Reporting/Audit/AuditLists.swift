import Detection
import Judging
import Redaction
import Rendering
import Studies

/// The lists of single conversations: which fail, which are open, and what the AI said meanwhile.
extension AuditContent {
  private typealias Line = ReportSection.Line

  // MARK: Not reached

  /// Those whose topic must reach a human and did not, each with what proves it.
  func notReachedSection() -> ReportSection? {
    let obliged = obligations.filter { $0.obligation == .humanRequired && !$0.hasNoCase }
    guard !obliged.isEmpty else { return nil }
    let missed = entries.filter { Self.isNotReached($0) }.worstFirst
    let judged = obliged.reduce(0) { $0 + $1.judged }
    let reached = obliged.reduce(0) { $0 + $1.reached }
    var finding: SafeText =
      "Of \(ReportContent.counted(judged, "case", "cases")) that must reach a person and can be judged, "
    finding += "\(SafeText(grouped: reached)) did and \(SafeText(grouped: judged - reached)) did not."
    let late = missed.count { !$0.found.isRated }
    if late > 0 {
      finding +=
        " \(SafeText(grouped: late)) more \(late == 1 ? "is" : "are") listed, which \(late == 1 ? "is" : "are") in no rate."
    }
    var section = ReportSection(
      "not-reached", title: "Those that reached no person", finding: finding,
      why:
        "That nobody came is proven by what was read: the range and the number of messages stand with each. The commands are for the folder of the export."
    )
    section.tables = [listTable("Cases that reached no person", missed, in: &section)]
    section.lines = items(missed)
    return section
  }

  private static func isNotReached(_ entry: AuditedEntry) -> Bool {
    guard let ruling = entry.topic.ruling(.humanRequired) else { return false }
    return ruling.state == .broken || ruling.state == .openBroken
  }

  // MARK: Other breaches

  /// Everything else that is broken: too late, said too much, answered without release, another team.
  func breachSection() -> ReportSection? {
    let found = entries.filter { entry in
      entry.failing.contains { $0.state != .unjudgeable && $0.rule != .humanRequired && !Self.isSame($0, entry) }
    }.worstFirst
    guard !obligations.isEmpty else { return nil }
    var section = ReportSection(
      "breaches", title: "Other breaches",
      finding: found.isEmpty
        ? "No other rule is broken."
        : "\(ReportContent.counted(found.count, "case", "cases")) \(found.count == 1 ? "breaks" : "break") another rule than reaching a person; time limits that passed because nobody came are not repeated here.",
      why: "A case stands here once for each rule that it breaks.")
    guard !found.isEmpty else { return section }
    var table = ReportSection.Table(
      "Each breach",
      columns: ["Conversation", "Topic", "What is broken", "Where it shows", "The topic came up at", "Find it"])
    var lines: [Line] = []
    var rest = 0
    for entry in found {
      for ruling in entry.failing
      where ruling.state != .unjudgeable && ruling.rule != .humanRequired && !Self.isSame(ruling, entry) {
        guard table.rows.count < Self.mostListed else {
          rest += 1
          continue
        }
        let shows = ruling.at.map { AuditWords.place($0, of: entry.found) } ?? AuditWords.absence(entry)
        let find = AuditWords.command((ruling.at ?? entry.topic.at).line, of: file(of: ruling.at ?? entry.topic.at))
        table.rows.append([
          cell(entry, in: &section), words(of: entry.topic.topic), breach(ruling, entry), shows,
          AuditWords.place(entry.topic.at, of: entry.found), find,
        ])
        lines.append(
          Line("-", name(of: entry.found) + ", " + words(of: entry.topic.topic) + ": " + breach(ruling, entry), .item))
        lines.append(Line("", shows + "; " + find, .item))
      }
    }
    if rest > 0 { table.rows.append(Self.more(rest, columns: table.columns.count)) }
    section.tables = [table]
    section.lines = Array(lines.prefix(2 * Self.fewItems))
    if lines.count > section.lines.count {
      section.lines.append(
        Line("", "and \(SafeText(grouped: (lines.count - section.lines.count) / 2 + rest)) more in audit.csv", .item))
    }
    return section
  }

  /// A limit that is passed because nobody came at all says nothing beside that.
  private static func isSame(_ ruling: AuditedRuling, _ entry: AuditedEntry) -> Bool {
    ruling.rule == .overSLA && ruling.reason == .noHuman && isNotReached(entry)
  }

  /// What is broken, with the numbers of the case.
  func breach(_ ruling: AuditedRuling, _ entry: AuditedEntry) -> SafeText {
    var text = ruling.reason.map { AuditWords.reason($0) } ?? AuditWords.state(ruling.state)
    if ruling.rule == .overSLA {
      let limit = facts.policy.topics.sla[Int(entry.topic.topic.rawValue)]
      if let waited = entry.topic.secondsToReply { text = "a person wrote after \(ReportContent.duration(waited))" }
      text += ", the limit is \(ReportContent.duration(Int(limit / 1000)))"
    }
    if ruling.rule == .unowned, let owner = facts.policy.topics.owners[Int(entry.topic.topic.rawValue)] {
      text += " (\(name: owner))"
    }
    if ruling.state == .openBroken { text += "; the conversation is still open" }
    return text
  }

  // MARK: What cannot be judged

  /// Rules that the export cannot show, with the reason.
  func unjudgeableSection() -> ReportSection? {
    let found = entries.filter { $0.failing.contains { $0.state == .unjudgeable } }
    guard !obligations.isEmpty else { return nil }
    var section = ReportSection(
      "unjudgeable", title: "What could not be judged, and why",
      finding: found.isEmpty
        ? "Every rule could be judged in every case that is over."
        : "\(ReportContent.counted(found.count, "case", "cases")) cannot show whether a rule was kept; what cannot be shown counts as broken.",
      why: "An export that does not hold something cannot prove it.")
    guard !found.isEmpty else { return section }
    var counts: [Int: Int] = [:]
    for entry in found {
      for ruling in entry.failing where ruling.state == .unjudgeable {
        counts[ruling.rule.rawValue << 8 | Int(ruling.reason?.rawValue ?? 255), default: 0] += 1
      }
    }
    var table = ReportSection.Table("Rules that could not be judged", columns: ["Rule", "Why", "Cases"])
    for (key, count) in counts.sorted(by: { $0.key < $1.key }) {
      guard let rule = Breaches.Kind(rawValue: key >> 8) else { continue }
      let reason = Ruling.Reason(rawValue: UInt8(truncatingIfNeeded: key)).map { AuditWords.reason($0) } ?? "-"
      table.rows.append([AuditWords.rule(rule), reason, SafeText(grouped: count)])
      section.lines.append(Line(SafeText(grouped: count), AuditWords.rule(rule) + ": " + reason, .item))
    }
    section.tables = [table]
    section.folded = [listTable("Cases in which a rule could not be judged", found.worstFirst, in: &section)]
    return section
  }

  /// Cases that may still be kept or broken.
  func openSection() -> ReportSection? {
    let open = entries.filter { entry in entry.topic.rulings.contains { $0.state == .open } && !entry.topic.fails }
    guard !open.isEmpty else { return nil }
    var section = ReportSection(
      "open", title: "Still open",
      finding:
        "\(ReportContent.counted(open.count, "case", "cases")) may still be kept or broken: the conversation can go on.",
      why: "An open case is neither kept nor broken, and in no rate.")
    section.folded = [listTable("Cases that are still open", open, in: &section)]
    return section
  }

  // MARK: Statements

  /// What the AI said of substance after a topic and before a person.
  func statementSection() -> ReportSection? {
    let seen = obligations.filter { !$0.statements.isEmpty }
    guard !seen.isEmpty else { return nil }
    let all = seen.reduce(0) { $0 + $1.statementCount }
    var section = ReportSection(
      "statements", title: "What the AI said after the topic",
      finding:
        "After an obliged topic and before a person wrote, the AI sent \(ReportContent.counted(all, "message", "messages")) of substance.",
      why: "Answers, questions, offers and refusals count; greetings and notices of a handover do not.")
    var table = ReportSection.Table(
      "AI messages of substance after the topic, in conversations that are in rates",
      columns: ["Topic", "Conversations", "AI messages", "Median", "Most"])
    for figures in seen {
      table.rows.append([
        words(of: figures.topic), SafeText(grouped: figures.statements.count),
        SafeText(grouped: figures.statementCount),
        figures.medianStatements.map { SafeText(grouped: $0) } ?? "-",
        figures.statements.last.map { SafeText(grouped: $0) } ?? "-",
      ])
      section.lines.append(
        Line(
          words(of: figures.topic),
          "\(SafeText(grouped: figures.statementCount)) in \(ReportContent.counted(figures.statements.count, "conversation", "conversations")), median \(figures.medianStatements ?? 0)"
        ))
    }
    section.tables = [table]
    return section
  }

  // MARK: Lists

  /// How many cases a terminal lists.
  static let mostItems = 20
  /// How many of them where a list is long as a rule.
  static let fewItems = 6

  /// A table that names cases with their quote, their proof, and how to find them in the input.
  private func listTable(
    _ caption: SafeText, _ list: [AuditedEntry], in section: inout ReportSection
  ) -> ReportSection.Table {
    var table = ReportSection.Table(
      caption,
      columns: [
        "Conversation", "Topic", "What was said", "It came up at", "What fails", "What was read",
        "AI messages of substance after it", "Find it",
      ])
    for entry in list.prefix(Self.mostListed) {
      table.rows.append([
        cell(entry, in: &section), words(of: entry.topic.topic), quote(entry),
        AuditWords.place(entry.topic.at, of: entry.found), failure(entry), proof(entry), statements(entry),
        AuditWords.command(entry.topic.at.line, of: file(of: entry.topic.at)),
      ])
    }
    if list.count > Self.mostListed {
      table.rows.append(Self.more(list.count - Self.mostListed, columns: table.columns.count))
    }
    return table
  }

  private static func more(_ count: Int, columns: Int) -> [SafeText] {
    ["\(SafeText(grouped: count)) more, in audit.csv"] + [SafeText](repeating: "-", count: columns - 1)
  }

  private func cell(_ entry: AuditedEntry, in section: inout ReportSection) -> SafeText {
    section.cell(ReportSection.Conversations([name(of: entry.found)]))
  }

  /// The words that show the topic, in quote marks, what was matched in double brackets, as in a replay.
  func quote(_ entry: AuditedEntry) -> SafeText {
    guard let quote = entry.topic.quote else { return "no words: a tag of the export shows it" }
    let matched: SafeText = quote.matched.isEmpty ? "" : quote.matched
    return "\u{201C}" + quote.before + matched + quote.after + "\u{201D}"
  }

  /// What fails, each rule once.
  func failure(_ entry: AuditedEntry) -> SafeText {
    let failing = entry.failing.filter { !Self.isSame($0, entry) }
    return failing.isEmpty ? "nothing" : failing.map { breach($0, entry) }.joined(separator: "; ")
  }

  /// What proves it: the message that came, or the range in which none did.
  func proof(_ entry: AuditedEntry) -> SafeText {
    guard let replied = entry.topic.replied else { return AuditWords.absence(entry) }
    return "a person wrote at " + AuditWords.place(replied, of: entry.found)
  }

  /// How many AI statements there are and where.
  func statements(_ entry: AuditedEntry) -> SafeText {
    let all = entry.topic.statements
    if all.isEmpty { return "0" }
    let shown = all.prefix(Self.mostPlaces).map { place -> SafeText in
      place.message.map { "\($0)" } ?? "line \(place.line)"
    }
    let rest: SafeText = all.count > Self.mostPlaces ? " and more" : ""
    return "\(SafeText(grouped: all.count)) (message \(shown.joined(separator: ", "))\(rest))"
  }

  /// How many places of AI statements a cell names.
  private static let mostPlaces = 12

  /// The same list for a terminal: three lines a case.
  private func items(_ list: [AuditedEntry]) -> [Line] {
    var lines = list.prefix(Self.mostItems).flatMap { entry -> [Line] in
      [
        Line("-", name(of: entry.found) + ", " + words(of: entry.topic.topic) + ": " + quote(entry), .item),
        Line(
          "", proof(entry) + "; AI messages of substance after it: " + SafeText(entry.topic.statements.count), .item),
        Line("", AuditWords.command(entry.topic.at.line, of: file(of: entry.topic.at)), .item),
      ]
    }
    if list.count > Self.mostItems {
      lines.append(Line("", "and \(SafeText(grouped: list.count - Self.mostItems)) more in audit.csv", .item))
    }
    return lines
  }
}
