import Detection
import Intake
import Judging
import Redaction
import Rendering
import Studies

/// What stands around the sections of a page: the header, the keys, the footer.
struct PageFrame {
  private let content: ReportContent
  private let level: Redactor.Level

  /// - Parameter level: how much is hidden of what people wrote.
  init(_ content: ReportContent, level: Redactor.Level) {
    self.content = content
    self.level = level
  }

  /// The first thing that a keyboard reaches.
  static let skip = HTMLNode(.a, [.class("skip"), .href(fragment: "report")], ["Skip to the report"])

  /// What it is, of which days, of how much, and what is off.
  func header() -> HTMLNode {
    let lines = content.census.corpus.lines.lines
    let rows = content.census.rows
    var counts =
      ReportContent.counted(rows.rows.count, "conversation", "conversations") + " from "
      + ReportContent.counted(lines, "line", "lines")
    if rows.period != nil {
      let inside = rows.standings.count { $0 != .outsidePeriod && $0 != .noTime }
      counts = ReportContent.counted(inside, "conversation", "conversations") + " of these days; read were " + counts
    }
    var nodes: [HTMLNode] = [
      HTMLNode(.div, [.id("theme")]), HTMLNode(.h1, text: "Handover report"),
      HTMLNode(.p, [], [HTMLNode(.strong, [], [.isolated(content.period)])]),
      HTMLNode(.p, [], [.isolated(counts + ". " + Self.sentence(of: level))]),
    ]
    let notes = self.notes
    if !notes.isEmpty { nodes.append(.note(notes)) }
    return HTMLNode(.header, [], nodes)
  }

  /// What is off; nothing where all is as it should be, because a warning that always shows is not read.
  var notes: [SafeText] {
    let census = content.census
    var all: [SafeText] = []
    let refused = census.corpus.lines.refused
    if refused > 0 {
      let share: SafeText =
        census.corpus.lines.lines >= leastCasesForPercentage
        ? " (\(SafeText(percentage: refused, of: census.corpus.lines.lines)) %)" : ""
      all.append(
        "\(SafeText(grouped: refused)) of \(ReportContent.counted(census.corpus.lines.lines, "line was", "lines were")) "
          + "refused\(share). They are in problems.jsonl.")
    }
    if !content.facts.isComplete {
      all.append("The input is not complete: more was refused than tolerated, or a file could not be read.")
    }
    if case .none = level {
      all.append(
        "Nothing is hidden in this page: names, addresses and numbers of customers stand in it as they wrote them.")
    }
    if let base = content.comparison?.base, !base.isSamePolicy {
      all.append(
        "The report before was judged by another policy (\(base.policyName)), so changes may come from that.")
    }
    return all
  }

  /// How much is hidden, in a sentence.
  static func sentence(of level: Redactor.Level) -> SafeText {
    switch level {
    case .none: "Nothing is redacted."
    case .standard:
      "E-mail addresses, cards, accounts and phone numbers are redacted where a pattern shows them; names are not."
    case .strict:
      "Redacted strictly: names after greetings, places, dates of birth and long numbers as well, where a pattern shows them."
    }
  }

  /// What keys do; they are announced nowhere else.
  static let keys: HTMLNode = {
    let rows: [(keys: [SafeText], what: SafeText)] = [
      (["Tab"], "goes to the next link, button or field; tables that are wider than the window can be scrolled then"),
      (["Enter"], "on the name of a conversation opens its replay"),
      (["[", "]"], "in a replay: the conversation before, the next one of the list as it is filtered"),
      (["Esc"], "closes the replay and goes back to where it was opened"),
    ]
    let list = rows.flatMap { row in
      [
        HTMLNode(
          .dt, [],
          row.keys.enumerated().flatMap { number, key in
            (number > 0 ? [HTMLNode.text(" ")] : []) + [HTMLNode(.code, text: key)]
          }), HTMLNode(.dd, text: row.what),
      ]
    }
    return HTMLNode(
      .section, [.id("keys"), HTMLAttribute(.labelledBy, "keys-title")],
      [HTMLNode(.h2, [.id("keys-title")], text: "Keys"), HTMLNode(.dl, [.class("facts")], list)])
  }()

  /// By what it was made.
  func footer() -> HTMLNode {
    let hash = SafeText(name: String(RunFacts.hash(of: content.facts.policy).prefix(8)))
    return HTMLNode(
      .footer, [],
      [
        HTMLNode(
          .p, [],
          [
            .isolated("handover \(content.facts.version), judged by \(content.facts.policyName) (\(hash))."),
            " This file asks for nothing and stores nothing; the files beside it are listed under Evidence.",
          ])
      ])
  }
}
