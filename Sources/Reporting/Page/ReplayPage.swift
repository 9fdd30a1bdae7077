package import Redaction
import Rendering

/// One conversation as a page of its own, which can be read without scripts.
package struct ReplayPage {
  private let report: ReplayReport
  private let version: SafeText

  /// - Parameters:
  ///   - report: the replay in words.
  ///   - version: of the tool.
  package init(_ report: ReplayReport, version: SafeText) {
    self.report = report
    self.version = version
  }

  /// The file; the same replay gives the same bytes.
  package func document() -> [UInt8] {
    Page(
      "Conversation " + report.id,
      body: [
        HTMLNode(.a, [.class("skip"), .href(fragment: "report")], ["Skip to the conversation"]),
        HTMLNode(.header, [], [HTMLNode(.div, [.id("theme")]), HTMLNode(.p, text: "Handover replay")]),
        HTMLNode(.main, [.id("report")], [ReplayArticle(report, in: .alone).node()]),
        HTMLNode(
          .footer, [],
          [HTMLNode(.p, [], [.isolated("handover \(version). This file asks for nothing and stores nothing.")])]),
      ]
    ).document()
  }
}
