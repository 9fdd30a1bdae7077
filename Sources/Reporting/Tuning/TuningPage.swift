import Redaction
import Rendering
import Studies

/// The tuning as one page: `tune.html`.
///
/// The same sections as in the other papers, and the first of the conversations that change, told one by one. Everything
/// can be read without scripts; each picture has its numbers as a table.
package struct TuningPage {
  /// The name in the tuning.
  package static let name: StaticString = "tune.html"

  private let content: TuningContent

  package init(_ content: TuningContent) { self.content = content }

  /// The file; the same tuning gives the same bytes.
  package func document() -> [UInt8] {
    let told = Array(content.flips.prefix(TuningContent.mostWhole))
    // A number, because a name may be anything.
    let anchors = Dictionary(
      told.enumerated().map { ($1.name, "c-\($0 + 1)" as SafeText) }, uniquingKeysWith: { first, _ in first })
    var parts: [HTMLNode] = []
    for section in content.sections {
      parts.append(PageSection(section, opening: anchors).node())
      if section.id == "flips", !told.isEmpty { parts.append(stories(told)) }
    }
    return Page(
      "Threshold tuning",
      body: [
        PageFrame.skip, header, HTMLNode(.main, [.id("report")], parts), footer,
      ]
    ).document()
  }

  private var header: HTMLNode {
    let warnings = content.warnings
    return HTMLNode(
      .header, [],
      [HTMLNode(.div, [.id("theme")]), HTMLNode(.h1, text: "Threshold tuning")]
        + (warnings.isEmpty ? [] : [HTMLNode.note(warnings)])
        + [
          HTMLNode(.p, [], [HTMLNode(.strong, [], [.isolated(content.result)])]),
          HTMLNode(.p, [], [.isolated(PageFrame.sentence(of: content.level))]),
        ])
  }

  private var footer: HTMLNode {
    return HTMLNode(
      .footer, [],
      [
        HTMLNode(
          .p, [],
          [
            .isolated("handover \(content.facts.version), present policy: \(content.policyName)."),
            " This file asks for nothing and stores nothing; the files beside it are listed under Evidence.",
          ])
      ])
  }

  /// The first of the conversations that change, each behind a line that opens it.
  private func stories(_ told: [TuningContent.NamedFlip]) -> HTMLNode {
    let sentence: SafeText =
      "\(SafeText(grouped: told.count)) of \(TuningWords.agree(content.flips.count, "conversation that changes", "conversations that change")), in the order of the list."
    let items = told.enumerated().map { number, named in
      HTMLNode(
        .details, [.id("c-\(number + 1)")],
        [
          HTMLNode(
            .summary, [],
            [
              .text("Conversation "), HTMLNode(.bdi, text: named.name),
              .text(": " + TuningWords.clause(named.flip.kind)),
            ])
        ] + content.story(named).map { HTMLNode(.p, [], [.isolated($0)]) })
    }
    return PageSection.frame(
      "stories", "Those conversations, one by one", [HTMLNode(.p, [.class("finding")], text: sentence)] + items)
  }
}
