import Redaction
import Rendering
import Studies

/// The conversations that a page shows whole: which they are, and their replays as pieces of HTML.
///
/// First those of the highest risk, one after the other from the first row of the list; then those that sections name and
/// that are not among them. They are explained one at a time, so that only their HTML is held.
struct PageReplays {
  /// A replay, ready for the page.
  private struct Piece {
    let name: SafeText
    /// The number of its row; `nil` where it is not in the list.
    let number: Int?
    let place: PieceKind
    let html: WrittenHTML
  }

  /// Where a conversation stands.
  private enum PieceKind {
    /// Among the first rows, and whole.
    case row
    /// Among the first rows, and too long to be kept: the piece says so.
    case excuse
    /// Further down the list.
    case later
    /// Not in the list.
    case other
  }

  /// What is asked of a page.
  struct Wish {
    /// How many rows, from the first, are shown whole.
    var count: Int
    /// How many bytes all replays may take.
    var bytes: Int
  }

  /// How many bytes one replay may have; a twentieth of a page.
  private static let mostBytes = 250_000

  private var pieces: [Piece] = []
  private var firstCount = 0

  /// Makes the replays.
  ///
  /// - Parameters:
  ///   - content: of the report; its census holds the kept conversations.
  ///   - cases: the rows that the page lists.
  ///   - mentioned: the rows and names of conversations that sections name, in an order that is always the same.
  ///   - wish: how many, and how many bytes.
  ///   - door: through which all names of the report have passed.
  init(
    _ content: ReportContent, _ cases: ArraySlice<FlaggedCase>, mentioned: [(row: Int, name: SafeText)], _ wish: Wish,
    through door: ReportDoor
  ) {
    guard wish.count > 0, !content.census.kept.isEmpty else { return }
    var maker = ReplayMaker(content, through: door)
    var room = wish.bytes
    // What cannot be kept is said in its place, but not behind the last that is kept: nothing follows there.
    let wanted = cases.prefix(wish.count)
    let end = wanted.lastIndex { maker.holds($0.row) }.map { $0 + 1 } ?? 0
    for (number, found) in wanted.prefix(end).enumerated() {
      let name = SafeText(name: found.id)
      var isWhole = maker.holds(found.row)
      var html = isWhole ? maker.piece(number, row: found.row) : maker.excuse(number, name)
      if html.count > Self.mostBytes {
        // One that would crowd out all others gives way to them.
        html = maker.excuse(number, name)
        isWhole = false
      }
      guard add(Piece(name: name, number: number, place: isWhole ? .row : .excuse, html: html), &room) else { return }
    }
    let places = Dictionary(cases.enumerated().map { ($1.row, $0) }, uniquingKeysWith: { first, _ in first })
    var others = 0
    for (row, name) in mentioned where maker.holds(row) && !names.contains(name) {
      let place = places[row]
      let html = maker.piece(place ?? cases.count + others, row: row)
      if html.count > Self.mostBytes { continue }
      guard add(Piece(name: name, number: place, place: place == nil ? .other : .later, html: html), &room) else {
        return
      }
      if place == nil { others += 1 }
    }
  }

  private mutating func add(_ piece: Piece, _ room: inout Int) -> Bool {
    guard piece.html.count <= room else { return false }
    room -= piece.html.count
    pieces.append(piece)
    switch piece.place {
    case .row, .excuse: firstCount += 1
    case .later, .other: break
    }
    return true
  }

  /// How many flagged conversations from the first on are shown whole.
  var whole: Int { pieces.count { $0.place == .row } }

  /// How many they would be, were none of them too long.
  var tried: Int { firstCount }

  /// How many more are shown whole because sections name them.
  var named: Int { pieces.count { $0.place == .later || $0.place == .other } }

  /// Whether there is something to open for a row of the list, by its number.
  func isInList(_ number: Int) -> Bool { numbers.contains(number) }

  private var numbers: Set<Int> { Set(pieces.compactMap(\.number)) }

  /// The names under which a conversation opens in the page.
  var names: Set<SafeText> { Set(pieces.filter { $0.place != .excuse }.map(\.name)) }

  /// The names of those that are not listed, in the order of their templates.
  var others: [SafeText] { pieces.filter { $0.place == .other }.map(\.name) }

  /// The templates, those of the first rows first.
  var templates: [HTMLNode] { pieces.map { .written($0.html) } }

  /// Drops replays from the end until so many bytes are free; whether there was any left to drop.
  mutating func drop(_ bytes: Int) -> Bool {
    var left = bytes
    let hadAny = !pieces.isEmpty
    while left > 0, let last = pieces.popLast() { left -= last.html.count }
    firstCount = min(firstCount, pieces.count)
    return hadAny
  }
}
