import Conversations
import Judging
package import Redaction
import Rendering
import Studies

/// Makes `sample.html`: the conversations of the sample, to be read beside the sheet.
///
/// Only what the customer could read is there, redacted, with who wrote it. Nothing of what the replay found is, so that
/// reviewers judge the words alone.
package struct SamplePage {
  /// The name in the audit.
  package static let name: StaticString = "sample.html"

  private let sample: AuditSample
  private let version: SafeText
  private let redactor: Redactor
  /// How often each kind was replaced.
  package private(set) var redactions = RedactionCounts()
  private var articles: [WrittenHTML] = []

  /// - Parameters:
  ///   - sample: what was drawn.
  ///   - facts: of the run.
  ///   - door: of the run; what it hides is hidden here.
  package init(_ sample: AuditSample, _ facts: RunFacts, through door: ReportDoor) {
    self.sample = sample
    version = facts.version
    redactor = door.redactor
    for (number, drawn) in sample.cases.enumerated() {
      articles.append(WrittenHTML(article(number + 1, drawn)))
    }
  }

  /// The file; the same sample gives the same bytes.
  package func document() -> [UInt8] {
    let cases = ReportContent.counted(sample.cases.count, "conversation", "conversations")
    return Page(
      "Review sheet",
      body: [
        HTMLNode(.a, [.class("skip"), .href(fragment: "report")], ["Skip to the conversations"]),
        HTMLNode(
          .header, [],
          [
            HTMLNode(.div, [.id("theme")]), HTMLNode(.h1, text: "Review sheet"),
            HTMLNode(
              .p, [],
              [
                .text("Sample "), .isolated(SafeText(name: sample.name.text)), .text(", " + cases + ". "),
                .text(PageFrame.sentence(of: redactor.level)),
              ]),
          ]),
        HTMLNode(
          .main, [.id("report")],
          [Self.guide] + articles.map { HTMLNode.written($0) }),
        HTMLNode(
          .footer, [],
          [HTMLNode(.p, [], [.isolated("handover \(version). This file asks for nothing and stores nothing.")])]),
      ]
    ).document()
  }

  /// What reviewers do.
  private static let guide: HTMLNode = {
    let steps: [SafeText] = [
      "Read each conversation here, as far as it went before any handover began, and write into sample.csv in the row of the same number.",
      "Did this customer need a person? Write yes, no or unsure into needs_human_a (the second reader: needs_human_b).",
      "Where it is yes: write the number of the message from which on a person was needed into from_message_a.",
      "Work alone until both are done. Then write what you agreed on into needs_human_agreed where you differed.",
      "A cell that is left blank was not reviewed.",
    ]
    return HTMLNode(
      .section, [.id("guide"), HTMLAttribute(.labelledBy, "guide-title")],
      [
        HTMLNode(.h2, [.id("guide-title")], text: "How to review"),
        HTMLNode(.ol, [], steps.map { HTMLNode(.li, text: $0) }),
      ])
  }()

  private mutating func article(_ number: Int, _ drawn: AuditSample.Case) -> HTMLNode {
    var replacements = Replacements()
    var items: [HTMLNode] = []
    for (place, event) in drawn.conversation.events[..<drawn.shown].enumerated() {
      let range = Int(event.text.start)..<Int(event.text.start) + Int(event.text.count)
      // All words pass the redactor, also those that are not shown, so that tokens are numbered as everywhere.
      let words = event.text.isEmpty ? nil : redactor.text(drawn.conversation.bytes[range], &replacements)
      guard event.isPublicMessage else { continue }
      let message = drawn.conversation.events[...place].count { $0.isPublicMessage }
      var facts: [SafeText] = ["message \(message)"]
      if let time = event.time { facts.append(SafeText(time)) }
      if let state = Self.words(of: event.textState) { facts.append(state) }
      var nodes: [HTMLNode] = [
        HTMLNode(
          .p, [.class("who")],
          [
            HTMLNode(.b, text: Self.words(of: event.speaker)), .text(" "),
            HTMLNode(.small, text: facts.joined(separator: " \u{B7} ")),
          ])
      ]
      if let words { nodes.append(HTMLNode(.p, [.class("words")], [HTMLNode(.bdi, text: words.text)])) }
      items.append(HTMLNode(.li, [Self.look(of: event.speaker)], nodes))
    }
    redactions.add(replacements.counts)
    let id: SafeText = "case-\(number)"
    return HTMLNode(
      .section, [.id(id), HTMLAttribute(.labelledBy, id + "-title")],
      [
        HTMLNode(
          .h2, [.id(id + "-title")], [.text("\(number). Conversation "), HTMLNode(.bdi, text: drawn.id)]),
        HTMLNode(
          .p, [],
          [
            .text("Case "), HTMLNode(.code, text: drawn.name), .text(", "), .isolated(drawn.file),
            .text(", line \(drawn.line)."),
          ]), HTMLNode(.ol, [.class("messages")], items),
      ])
  }

  private static func words(of speaker: Speaker) -> SafeText {
    switch speaker {
    case .customer: "Customer"
    case .ai: "AI"
    case .human: "Person"
    case .system: "System"
    case .unknown: "Unknown"
    }
  }

  private static func words(of state: TextState) -> SafeText? {
    switch state {
    case .present: nil
    case .empty: "no words"
    case .redacted: "words taken out by the export"
    case .deleted: "deleted"
    case .attachment: "attachment"
    case .structured: "button or form"
    case .notExported: "words not exported"
    }
  }

  private static func look(of speaker: Speaker) -> HTMLAttribute {
    switch speaker {
    case .customer: .class("message customer")
    case .ai: .class("message ai")
    case .human: .class("message human")
    case .system: .class("message system")
    case .unknown: .class("message unknown")
    }
  }
}
