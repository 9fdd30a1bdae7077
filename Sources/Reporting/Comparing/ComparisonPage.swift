import Conversations
import Detection
import Judging
import Redaction
import Rendering
import Studies

/// A comparison as one page: `compare.html`.
///
/// The same sections as in the other papers, then some of the conversations whose verdict changed, whole and folded, each
/// as both policies see it. It can be read without scripts and asks for nothing.
package struct ComparisonPage {
  /// The name in the folder.
  package static let name: StaticString = "compare.html"

  private let content: ComparisonContent
  private let door: ReportDoor
  private let wanted: Int
  /// How many bytes one conversation may take.
  private static let mostBytesOfOne = 250_000

  /// The page of a comparison.
  ///
  /// - Parameters:
  ///   - content: what the papers say.
  ///   - replays: how many changed conversations were to be shown whole.
  ///   - door: through which all names have passed; a copy is used, so nothing is counted twice.
  package init(_ content: ComparisonContent, replays: Int, through door: ReportDoor) {
    self.content = content
    self.door = door
    wanted = replays
  }

  /// The file, and what it holds of what it was asked for; the same comparison gives the same bytes.
  package func made() -> (bytes: [UInt8], caps: PageCaps) { made(byteLimit: ReportPage.byteLimit) }

  /// The same under another limit.
  ///
  /// - Parameter byteLimit: how large it may be, if leaving out whole conversations makes it so.
  func made(byteLimit: Int) -> (bytes: [UInt8], caps: PageCaps) {
    var whole = replays()
    let rows = content.flips.count
    while true {
      let bytes = page(whole).document()
      if bytes.count <= byteLimit || whole.isEmpty {
        return (
          bytes,
          PageCaps(wanted: wanted, shown: whole.count, rows: min(rows, ComparisonContent.mostListed), allRows: rows)
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

  /// The changed conversations that were kept, in the order of the list.
  private func replays() -> [Whole] {
    guard case .policies(let pair) = content.form else { return [] }
    var door = door
    var whole: [Whole] = []
    for found in content.flips {
      guard let conversation = found.flip?.conversation else { continue }
      let anchor: SafeText = "c-\(whole.count + 1)"
      var nodes: [HTMLNode] = [
        HTMLNode(.summary, [], [.text("Conversation "), HTMLNode(.bdi, text: found.name)])
      ]
      for (side, name) in [(PolicySide.before, content.before.policyName), (.after, content.after.policyName)] {
        let rows = side == .before ? content.rows.before : content.rows.after
        let told = ExplainedConversation(conversation, policy: pair[side], lexicon: .english, cutoff: rows.cutoff)
        let report = ReplayReport(
          told, policy: pair[side], policyName: name, fileNames: content.facts.fileNames, through: &door)
        nodes.append(HTMLNode(.p, [], [.isolated("Under \(ChangeSentence.letter(side)), \(name)")]))
        let mark: SafeText = "\(found.name) under \(ChangeSentence.letter(side))"
        nodes.append(ReplayArticle(report, in: .report, marked: mark).node())
      }
      let html = WrittenHTML(HTMLNode(.details, [.id(anchor)], nodes))
      if html.count <= Self.mostBytesOfOne { whole.append(Whole(name: found.name, anchor: anchor, html: html)) }
    }
    return whole
  }

  private func page(_ whole: [Whole]) -> Page {
    let anchors = Dictionary(whole.map { ($0.name, $0.anchor) }, uniquingKeysWith: { first, _ in first })
    var parts = content.sections.map { PageSection($0, opening: anchors).node() }
    if let place = content.sections.firstIndex(where: { $0.id == "flips" }), !content.form.isOfReports {
      parts.insert(conversations(whole), at: place + 1)
    }
    var notes: [SafeText] = []
    if !content.facts.isComplete {
      notes.append("The input is not complete: more was refused than tolerated, or a file could not be read.")
    }
    if case .none = content.level {
      notes.append("Nothing is hidden in this page: names and words of customers stand in it as they wrote them.")
    }
    return Page(
      "Handover comparison",
      body: [
        PageFrame.skip,
        HTMLNode(
          .header, [],
          [
            HTMLNode(.div, [.id("theme")]), HTMLNode(.h1, text: "Handover comparison"),
            HTMLNode(.p, [], [HTMLNode(.strong, [], [.isolated(content.headline)])]),
          ] + content.header.dropFirst().map { HTMLNode(.p, [], [.isolated($0)]) }
            + [HTMLNode(.p, [], [.isolated(PageFrame.sentence(of: content.level))])]
            + (notes.isEmpty ? [] : [HTMLNode.note(notes)])),
        HTMLNode(.main, [.id("report")], parts),
        HTMLNode(
          .footer, [],
          [
            HTMLNode(
              .p, [],
              [
                .isolated(
                  "handover \(content.facts.version), A is \(content.before.policyName), B is \(content.after.policyName)."
                ),
                " This file asks for nothing and stores nothing.",
              ])
          ]),
      ])
  }

  private func conversations(_ whole: [Whole]) -> HTMLNode {
    let all = ReportContent.counted(content.flips.count, "conversation", "conversations")
    let sentence: SafeText =
      "\(SafeText(grouped: whole.count)) of \(all) whose verdict changed can be opened here, as both policies see them; handover explain ID FILES prints the others."
    return PageSection.frame(
      "whole", "Changed conversations, whole",
      [HTMLNode(.p, [.class("finding")], text: sentence)] + whole.map { HTMLNode.written($0.html) })
  }
}
