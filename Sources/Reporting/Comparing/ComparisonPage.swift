import Redaction
import Rendering

/// A comparison as one page: `compare.html`.
///
/// The same sections as in the other papers. It can be read without scripts and asks for nothing.
package struct ComparisonPage {
  /// The name in the folder.
  package static let name: StaticString = "compare.html"

  private let content: ComparisonContent

  /// The page of a comparison.
  package init(_ content: ComparisonContent) { self.content = content }

  /// The file; the same comparison gives the same bytes.
  package func document() -> [UInt8] {
    let sections = content.sections.map { PageSection($0, opening: [SafeText: SafeText]()).node() }
    var notes: [SafeText] = []
    if !content.facts.isComplete {
      notes.append("The input is not complete: more was refused than tolerated, or a file could not be read.")
    }
    if case .none = content.level {
      notes.append("Nothing is hidden in this page: names stand in it as the export has them.")
    }
    let page = Page(
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
        HTMLNode(.main, [.id("report")], sections),
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
    return page.document()
  }
}
