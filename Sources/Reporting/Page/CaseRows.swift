import Conversations
import Judging
import Redaction
import Rendering
import Studies

/// The section with the list of flagged conversations: what caps left out, the first rows, and places for the script.
///
/// Without scripts the first rows stand here as they are; the script puts others in their place, in the same form.
struct CaseRows {
  private let content: ReportContent
  private let cases: [FlaggedCase]
  private let data: PageData
  private let replays: PageReplays
  private let total: Int
  private let reasons: FlaggedReasons

  /// How many rows are shown at once.
  static let pageSize = 50

  static let titles: [TableHead] = [
    TableHead("Conversation"), TableHead("Verdict"), TableHead("Reason"), TableHead("Topic"), TableHead("Channel"),
    TableHead("Score", .right), TableHead("Lateness", .right), TableHead("Source"),
  ]

  /// - Parameters:
  ///   - cases: in the order of the list.
  ///   - total: how many were flagged in all.
  ///   - data: what of them the page holds.
  ///   - replays: which of them it shows whole.
  init(_ content: ReportContent, _ cases: [FlaggedCase], of total: Int, _ data: PageData, _ replays: PageReplays) {
    self.content = content
    self.cases = cases
    self.total = total
    self.data = data
    self.replays = replays
    reasons = FlaggedReasons(content.facts.policy)
  }

  /// What stands below the title and above the filters.
  var finding: SafeText {
    if total == 0 { return "No conversation is flagged: nothing was missed, late, unfulfilled or unneeded." }
    let rows = content.census.rows
    let parts: [SafeText] = [ConversationVerdict.missed, .unfulfilled, .late, .unneeded].compactMap { verdict in
      let count = rows.standings.indices.count { !rows.standings[$0].isExcluded && rows.verdict($0) == verdict }
      return count == 0 ? nil : "\(SafeText(grouped: count)) \(Words.verdicts[Int(verdict.rawValue)])"
    }
    return
      "\(ReportContent.counted(total, "conversation is", "conversations are")) flagged: \(parts.joined(separator: ", ")). "
      + "The highest risk stands first: high-risk topics, then requests for a person, then other signals."
  }

  /// What caps left out of a page, in sentences; none where nothing is left out.
  ///
  /// - Parameters:
  ///   - total: how many conversations are flagged.
  ///   - listed: how many of them the page lists.
  ///   - whole: how many of them it shows whole.
  ///   - tried: how many it would show whole, were none of them too long.
  ///   - named: how many more it shows whole because sections name them.
  static func note(total: Int, listed: Int, whole: Int, tried: Int, named: Int = 0) -> [SafeText] {
    guard total > 0 else { return [] }
    var all: [SafeText] = []
    if listed < total {
      let count = SafeText(grouped: total)
      all.append("Listed: \(SafeText(grouped: listed)) of \(count), the highest risk first.")
      all.append("Totals above count all \(count).")
      all.append("The rest is in flagged.csv.")
    }
    if whole == 0, named == 0 {
      all.append("No conversation is shown whole in this page.")
    } else if whole < total {
      let count: SafeText =
        whole == tried
        ? "the \(SafeText(grouped: whole))" : "\(SafeText(grouped: whole)) of the \(SafeText(grouped: tried))"
      let more: SafeText = named > 0 ? ", and of \(SafeText(grouped: named)) that sections of this page name" : ""
      all.append("Full text of \(count) with the highest risk\(more).")
      all.append("All are in conversations.jsonl.")
    }
    return all
  }

  /// The parts of the section below its title.
  func nodes() -> [HTMLNode] {
    var nodes: [HTMLNode] = [HTMLNode(.p, [.class("finding")], [.isolated(finding)])]
    let note = Self.note(
      total: total, listed: data.listed, whole: replays.whole, tried: replays.tried, named: replays.named)
    if !note.isEmpty { nodes.append(HTMLNode(.p, [.id("cases-note")], text: note.joined(separator: " "))) }
    guard total > 0 else { return nodes }
    nodes.append(HTMLNode(.div, [.id("cases-filters")]))
    let shown = min(Self.pageSize, data.listed)
    let status: SafeText =
      shown == data.listed
      ? "All \(SafeText(grouped: shown)) shown." : "1 to \(shown) of \(SafeText(grouped: data.listed))."
    nodes.append(HTMLNode(.p, [.id("cases-status"), HTMLAttribute(.role, "status")], text: status))
    nodes.append(
      HTMLNode.table(
        id: "cases", caption: "Conversations to look at, the highest risk first", heads: Self.titles,
        rows: cases.prefix(shown).enumerated().map { row($1, hasReplay: replays.isInList($0)) }))
    nodes.append(HTMLNode(.div, [.id("cases-paging")]))
    nodes.append(
      HTMLNode(
        .p, [.class("why")],
        [
          "Score is the largest sum of signals; Lateness counts AI messages beyond what was allowed. A conversation without a link opens with ",
          HTMLNode(.code, text: "handover explain ID FILES"), ".",
        ]))
    return nodes
  }

  private func row(_ found: FlaggedCase, hasReplay: Bool) -> [HTMLNode] {
    let place = content.census.rows.rows[found.row]
    let id = SafeText(name: found.id)
    let name = HTMLNode(.bdi, text: id)
    func cell(_ text: SafeText?) -> HTMLNode { HTMLNode(.bdi, text: text ?? .empty) }
    let late: SafeText = found.late.map { ReplayScene.count($0, "AI message") } ?? "\u{2013}"
    return [
      hasReplay ? HTMLNode(.a, [.href(fragment: id)], [name]) : name,
      cell(Words.verdicts[Int(found.verdict.rawValue)]), cell(found.reason.map { reasons.words(of: $0) }),
      cell(found.topic),
      cell(SafeText(name: found.channel)), .text(Self.score(found.score)), .text(late),
      .group([
        HTMLNode(.bdi, text: content.facts.fileNames[Int(place.file)]), .text(" line \(Int(place.line) + 1)"),
      ]),
    ]
  }

  /// A score in 1/10,000 with two decimals, halves up, as the script rounds it.
  static func score(_ score: Int) -> SafeText {
    score < 0 ? "\u{2013}" : SafeText(decimal: (score + 50) / 100, places: 2)
  }
}
