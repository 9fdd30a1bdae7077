import Redaction
import Rendering

/// A replay as a part of a page: the verdict, the line of the score, the timeline, and what it was judged by.
///
/// It can be read without scripts. What says most stands first and open; how it was found is folded.
struct ReplayArticle {
  private let report: ReplayReport
  private let place: Place
  /// Whose replay it is, where tables of several stand in one page and need names of their own.
  private let mark: SafeText?

  /// Where the article stands.
  enum Place {
    /// Among others in the page of a report, which says once for all under what it was judged.
    case report
    /// In a page of its own, whose title it is.
    case alone
  }

  init(_ report: ReplayReport, in place: Place, marked mark: SafeText? = nil) {
    (self.report, self.place, self.mark) = (report, place, mark)
  }

  /// The article.
  func node() -> HTMLNode {
    var nodes: [HTMLNode] = []
    let title: [HTMLNode] = [.text("Conversation "), HTMLNode(.bdi, text: report.id)]
    switch place {
    case .report: nodes.append(HTMLNode(.h3, [HTMLAttribute(.tabindex, "-1")], title))
    case .alone: nodes.append(HTMLNode(.h1, [], title))
    }
    for (number, sentence) in report.verdict.enumerated() {
      nodes.append(HTMLNode(.p, number == 0 ? [.class("verdict")] : [], [.isolated(sentence)]))
    }
    nodes += report.outcome.map { HTMLNode(.p, [], [.isolated($0)]) }
    nodes += ReplayScore(report).nodes()
    nodes.append(ReplayMessages(report).list())
    nodes.append(folded("Why a person was due, step by step", causes))
    nodes.append(folded("Handovers", handovers))
    nodes.append(
      HTMLNode(
        .details, [],
        [HTMLNode(.summary, text: "How it ended, and what the export shows")]
          + report.end.map { HTMLNode(.p, [], [.isolated($0)]) } + [Self.list(report.facts.filter { !isSource($0) })]))
    if case .alone = place {
      nodes.append(HTMLNode(.details, [], [HTMLNode(.summary, text: "Judged by"), Self.list(report.policy)]))
    }
    for fact in report.facts where isSource(fact) {
      nodes.append(HTMLNode(.p, [.class("source")], [.text("Source: "), .isolated(fact.content)]))
    }
    return HTMLNode(.article, [.class("replay")], nodes)
  }

  private func isSource(_ fact: ReplayReport.Fact) -> Bool { fact.label == "Source" }

  private var causes: Table? {
    report.causes.isEmpty
      ? nil : Table("Why a person was due", columns: ReplayReport.causeTitles, rows: report.causes)
  }

  private var handovers: Table? {
    report.handovers.isEmpty
      ? nil : Table("Handovers", columns: ReplayReport.handoverTitles, rows: report.handovers)
  }

  private func folded(_ title: SafeText, _ table: Table?) -> HTMLNode {
    guard let table else { return .group([]) }
    return HTMLNode(.details, [], [HTMLNode(.summary, text: title), node(table)])
  }

  /// A table without a name in the page, because it is there many times: once for each conversation.
  private func node(_ table: Table) -> HTMLNode {
    let head = table.columns.map { HTMLNode(.th, [HTMLAttribute(.scope, "col")], text: $0) }
    let rows = table.rows.map { HTMLNode(.tr, [], $0.map { HTMLNode(.td, [], [.isolated($0)]) }) }
    let name = mark.map { table.caption + ", " + $0 } ?? table.caption
    return HTMLNode(
      .div,
      [
        .class("scroll"), HTMLAttribute(.role, "region"), HTMLAttribute(.label, name),
        HTMLAttribute(.tabindex, "0"),
      ],
      [
        HTMLNode(
          .table, [],
          [
            HTMLNode(.caption, text: table.caption), HTMLNode(.thead, [], [HTMLNode(.tr, [], head)]),
            HTMLNode(.tbody, [], rows),
          ])
      ])
  }

  private static func list(_ facts: [ReplayReport.Fact]) -> HTMLNode {
    HTMLNode(
      .dl, [.class("facts")],
      facts.flatMap { [HTMLNode(.dt, text: $0.label), HTMLNode(.dd, [], [.isolated($0.content)])] })
  }
}
