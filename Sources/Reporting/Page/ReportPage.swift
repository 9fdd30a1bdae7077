import Judging
import Redaction
import Rendering
import Studies

/// The report as one page: `report.html`.
///
/// It asks for nothing, holds everything that it shows, and can be read without scripts. Caps change no number: what
/// they leave out of the page is said in it, and stands in the files beside it.
package struct ReportPage {
  private let content: ReportContent
  private let cases: [FlaggedCase]
  private let total: Int
  private let door: ReportDoor
  private let wanted: Int

  /// How large a page may be, in bytes.
  static let byteLimit = 5_000_000

  /// Makes a page.
  ///
  /// - Parameters:
  ///   - content: what the sections say.
  ///   - flagged: the conversations for the list, as the pass over all cases found them.
  ///   - replays: how many of them are shown whole.
  ///   - door: through which all names of the report have passed; a copy is used, so nothing is counted twice.
  package init(_ content: ReportContent, _ flagged: FlaggedList, replays: Int, through door: ReportDoor) {
    self.content = content
    cases = flagged.sorted()
    total = flagged.total
    self.door = door
    wanted = replays
  }

  /// The file; the same report gives the same bytes.
  package func document() -> [UInt8] { made().bytes }

  /// The file under another limit.
  func document(byteLimit: Int) -> [UInt8] { made(byteLimit: byteLimit).bytes }

  /// The file, and what it holds of what it was asked for.
  package func made() -> (bytes: [UInt8], caps: PageCaps) { made(byteLimit: Self.byteLimit) }

  /// The same under another limit.
  ///
  /// - Parameter byteLimit: how large it may be, if dropping replays makes it so.
  private func made(byteLimit: Int) -> (bytes: [UInt8], caps: PageCaps) {
    let data = PageData(
      cases, of: total, rows: content.census.rows.rows, files: content.facts.fileNames,
      reasons: FlaggedReasons(content.facts.policy))
    var replays = PageReplays(
      content, cases.prefix(data.listed), mentioned: content.named.conversations,
      PageReplays.Wish(count: wanted, bytes: byteLimit), through: door)
    // The text around the replays is a little shorter with fewer links, so this ends after a round or two.
    while true {
      let bytes = page(data, replays).document()
      if bytes.count <= byteLimit || !replays.drop(bytes.count - byteLimit) {
        let shown = replays.whole + replays.named
        return (bytes, PageCaps(wanted: wanted, shown: shown, rows: data.listed, allRows: total))
      }
    }
  }

  private func page(_ data: PageData, _ replays: PageReplays) -> Page {
    let sections = content.sections
    let names = replays.names
    let rows = CaseRows(content, cases, of: total, data, replays)
    let list = [
      PageSection.frame("conversations", "Conversations to look at", rows.nodes()),
      HTMLNode(.section, [.id("replay"), HTMLAttribute(.hidden), HTMLAttribute(.label, "Replay")]),
    ]
    var parts: [HTMLNode] = []
    var isListed = false
    for section in sections {
      parts.append(PageSection(section, opening: names).node())
      // The list stands where readers have seen what went wrong, before what became of handovers.
      guard section.id == "topics" else { continue }
      parts += list
      isListed = true
    }
    if !isListed { parts += list }
    let frame = PageFrame(content, level: door.level)
    return Page(
      "Handover report, " + content.period,
      body: [
        PageFrame.skip, frame.header(), HTMLNode(.main, [.id("report")], parts + [PageFrame.keys]), frame.footer(),
      ] + replays.templates,
      blocks: [Page.Block(id: "cases-data", json: data.document(others: replays.others))])
  }
}
