import Conversations
import Detection
import Judging
import Redaction
import Rendering
import Studies

/// Explains kept conversations one at a time and writes each down as a template of a page.
struct ReplayMaker {
  private let content: ReportContent
  private var door: ReportDoor
  private let places: [Int: Int]

  /// - Parameter door: through which all names of the report have passed, so that tokens are the same.
  init(_ content: ReportContent, through door: ReportDoor) {
    self.content = content
    self.door = door
    places = Dictionary(
      content.census.kept.enumerated().map { ($1.row, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Whether the words of a row's conversation are at hand.
  func holds(_ row: Int) -> Bool { places[row] != nil }

  /// The replay of a row whose conversation is at hand.
  ///
  /// - Parameter number: of the template.
  mutating func piece(_ number: Int, row: Int) -> WrittenHTML {
    guard let place = places[row] else { preconditionFailure("a replay is made of what is kept") }
    let facts = content.facts
    let told = ExplainedConversation(
      content.census.kept[place].conversation, policy: facts.policy, lexicon: .english,
      cutoff: content.census.rows.cutoff)
    let report = ReplayReport(
      told, policy: facts.policy, policyName: facts.policyName, fileNames: facts.fileNames, through: &door)
    return Self.template(number, ReplayArticle(report, in: .report).node())
  }

  /// What stands in the place of a conversation that is too long to be kept.
  func excuse(_ number: Int, _ name: SafeText) -> WrittenHTML {
    let article = HTMLNode(
      .article, [.class("replay")],
      [
        HTMLNode(.h3, [HTMLAttribute(.tabindex, "-1")], ["Conversation ", HTMLNode(.bdi, text: name)]),
        HTMLNode(
          .p, [.class("verdict")],
          [
            "The page does not hold the words of this conversation, because it is too long or others count more; ",
            HTMLNode(.code, text: "handover explain ID FILES"),
            " prints them.",
          ]),
      ])
    return Self.template(number, article)
  }

  private static func template(_ number: Int, _ article: HTMLNode) -> WrittenHTML {
    WrittenHTML(HTMLNode(.template, [.id("r\(number)")], [article]))
  }
}
