import Conversations
import Detection
import Judging
import Redaction
import Rendering
import Studies

/// The audit as one page: `audit.html`.
///
/// The same sections as in the other papers, then the ledger with what fails first, then some of the failing
/// conversations whole, each folded. Everything can be read without scripts. What a cap leaves out is said in the page
/// and stands in audit.csv.
package struct AuditPage {
  /// The name in the audit.
  package static let name: StaticString = "audit.html"

  private let content: AuditContent
  private let door: ReportDoor
  private let wanted: Int
  /// How many rows of the ledger are in the page.
  private static let mostRows = 1_000
  /// How many bytes one conversation may take.
  private static let mostBytesOfOne = 250_000

  /// - Parameters:
  ///   - content: what the papers say.
  ///   - replays: how many failing conversations were to be shown whole.
  ///   - door: through which all names have passed; a copy is used, so nothing is counted twice.
  package init(_ content: AuditContent, replays: Int, through door: ReportDoor) {
    self.content = content
    self.door = door
    wanted = replays
  }

  /// The file; the same audit gives the same bytes.
  package func document() -> [UInt8] { made().bytes }

  /// The file, and what it holds of what it was asked for.
  package func made() -> (bytes: [UInt8], caps: PageCaps) { made(byteLimit: ReportPage.byteLimit) }

  /// The same under another limit.
  ///
  /// - Parameter byteLimit: how large it may be, if leaving out whole conversations makes it so.
  func made(byteLimit: Int) -> (bytes: [UInt8], caps: PageCaps) {
    var whole = replays()
    let rows = content.entries.count
    while true {
      let bytes = page(whole).document()
      if bytes.count <= byteLimit || whole.isEmpty {
        return (
          bytes, PageCaps(wanted: wanted, shown: whole.count, rows: min(rows, Self.mostRows), allRows: rows)
        )
      }
      var left = bytes.count - byteLimit
      while left > 0, let last = whole.popLast() { left -= last.html.count }
    }
  }

  /// A conversation that is shown whole.
  private struct Whole {
    let name: SafeText
    /// The name of its place in the page; a number, because a name may be anything.
    let anchor: SafeText
    let html: WrittenHTML
  }

  /// The failing conversations that were kept, the worst first.
  private func replays() -> [Whole] {
    var door = door
    var seen: Set<Int> = []
    var whole: [Whole] = []
    for entry in content.entries.worstFirst where seen.insert(entry.number).inserted {
      guard let conversation = entry.found.conversation else { continue }
      let told = ExplainedConversation(
        conversation, policy: content.facts.policy, lexicon: .english, cutoff: content.census.rows.cutoff)
      let report = ReplayReport(
        told, policy: content.facts.policy, policyName: content.facts.policyName,
        fileNames: content.facts.fileNames, through: &door)
      let name = content.name(of: entry.found)
      let anchor: SafeText = "c-\(whole.count + 1)"
      let html = WrittenHTML(
        HTMLNode(
          .details, [.id(anchor)],
          [
            HTMLNode(.summary, [], [.text("Conversation "), HTMLNode(.bdi, text: name)]),
            ReplayArticle(report, in: .report, marked: name).node(),
          ]))
      if html.count <= Self.mostBytesOfOne { whole.append(Whole(name: name, anchor: anchor, html: html)) }
    }
    return whole
  }

  private func page(_ whole: [Whole]) -> Page {
    let anchors = Dictionary(whole.map { ($0.name, $0.anchor) }, uniquingKeysWith: { first, _ in first })
    var parts = content.sections.map { PageSection($0, opening: anchors).node() }
    let place = content.sections.firstIndex { $0.id == "statements" } ?? parts.count
    parts.insert(ledger(anchors), at: place)
    parts.insert(conversations(whole), at: place + 1)
    let frame = PageFrame(content.report, level: door.level)
    let notes = frame.notes
    return Page(
      "Handover audit, " + content.report.period,
      body: [
        PageFrame.skip,
        HTMLNode(
          .header, [],
          [
            HTMLNode(.div, [.id("theme")]), HTMLNode(.h1, text: "Handover audit"),
            HTMLNode(.p, [], [HTMLNode(.strong, [], [.isolated(content.report.period)])]),
            HTMLNode(.p, [], [HTMLNode(.strong, text: content.result)]),
            HTMLNode(.p, [], [.isolated(PageFrame.sentence(of: door.level))]),
          ] + (notes.isEmpty ? [] : [HTMLNode.note(notes)])),
        HTMLNode(.main, [.id("report")], parts), frame.footer(),
      ])
  }

  private func conversations(_ whole: [Whole]) -> HTMLNode {
    let failing = content.cases.count { $0.fails }
    let sentence: SafeText =
      failing == 0
      ? "No conversation fails, so none is shown whole."
      : "\(SafeText(grouped: whole.count)) of \(ReportContent.counted(failing, "conversation that fails", "conversations that fail")) can be opened here; handover explain ID FILES prints the others."
    return PageSection.frame(
      "whole", "Failing conversations, whole",
      [HTMLNode(.p, [.class("finding")], text: sentence)] + whole.map { HTMLNode.written($0.html) })
  }

  // MARK: The ledger

  private static let heads: [TableHead] = [
    TableHead("Conversation"), TableHead("Topic"), TableHead("State"), TableHead("What was said"),
    TableHead("It came up at"), TableHead("Who had the floor"), TableHead("AI messages of substance after it"),
    TableHead("Handover begun"), TableHead("Joined"), TableHead("A person wrote"), TableHead("Wait"),
    TableHead("Verdict"), TableHead("Outcome"), TableHead("AI version"), TableHead("Reason in the export"),
  ]

  private func ledger(_ anchors: [SafeText: SafeText]) -> HTMLNode {
    let all = content.entries.worstFirst
    let shown = all.prefix(Self.mostRows)
    let failing = all.count { $0.topic.fails }
    var sentence: SafeText =
      "\(ReportContent.counted(all.count, "entry", "entries")), one for each conversation and topic; \(SafeText(grouped: failing)) \(failing == 1 ? "fails" : "fail") and \(failing == 1 ? "stands" : "stand") first."
    if all.count > shown.count {
      sentence += " The page lists \(SafeText(grouped: shown.count)) of them; all are in audit.csv and audit.jsonl."
    }
    var nodes: [HTMLNode] = [HTMLNode(.p, [.class("finding")], text: sentence)]
    if !shown.isEmpty {
      nodes.append(
        .table(
          id: "ledger-table", caption: "The ledger, what fails first", heads: Self.heads,
          rows: shown.map { row($0, anchors) }))
    }
    return PageSection.frame("ledger", "The ledger", nodes)
  }

  private func row(_ entry: AuditedEntry, _ anchors: [SafeText: SafeText]) -> [HTMLNode] {
    let (found, topic) = (entry.found, entry.topic)
    let name = content.name(of: found)
    let text = HTMLNode(.bdi, text: name)
    func place(_ place: AuditedPlace?) -> HTMLNode {
      .text(place.map { AuditWords.place($0, of: found) } ?? "-")
    }
    func shown(_ bytes: ArraySlice<UInt8>) -> HTMLNode { bytes.isEmpty ? "-" : .isolated(SafeText(name: bytes)) }
    let begun: HTMLNode =
      topic.initiated == nil ? "-" : .group([place(topic.initiated), .text(topic.wasUnderWay ? " (before it)" : "")])
    return [
      anchors[name].map { HTMLNode(.a, [.href(fragment: $0)], [text]) } ?? text,
      .isolated(content.words(of: topic.topic)), .isolated(state(entry)), quote(topic.quote), place(topic.at),
      .text(AuditWords.mode(topic.mode)), .text(content.statements(entry)), begun, place(topic.joined),
      topic.replied == nil ? .text(AuditWords.absence(entry)) : place(topic.replied),
      .text(topic.secondsToReply.map { ReportContent.duration($0) } ?? "-"),
      .text(ReportContent.plain(Words.verdicts[Int(found.verdict.rawValue)])),
      .text(ReportContent.plain(Words.outcomes[Int(found.outcome.rawValue)])), shown(found.aiVersion),
      shown(found.exportedReason),
    ]
  }

  /// How an entry stands, in words.
  private func state(_ entry: AuditedEntry) -> SafeText {
    if entry.topic.fails { return "✗ " + content.failure(entry) }
    if entry.topic.rulings.isEmpty { return "- no rule applies" }
    return entry.topic.rulings.contains { $0.state == .open } ? "? still open" : "✓ kept"
  }

  /// The words with what was matched marked.
  private func quote(_ quote: AuditedQuote?) -> HTMLNode {
    guard let quote else { return "no words: a tag of the export shows it" }
    let matched: [HTMLNode] = quote.matched.isEmpty ? [] : [HTMLNode(.mark, text: quote.matched)]
    return HTMLNode(.bdi, [], [.text(quote.before)] + matched + [.text(quote.after)])
  }
}
