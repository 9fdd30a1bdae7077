package import Redaction

extension HTMLNode {
  /// A table in a region of its own that scrolls sideways where the window is narrow.
  ///
  /// The region can have the focus, so that it scrolls by keys as well. The first cell of a row is its head.
  ///
  /// - Parameters:
  ///   - id: of the table; that of its caption is the same with `-caption`.
  ///   - caption: what it shows; also the name of the region, so no two tables of a page should have the same.
  ///   - heads: the titles of the columns.
  ///   - rows: each with as many cells as there are columns.
  package static func table(id: SafeText, caption: SafeText, heads: [TableHead], rows: [[HTMLNode]]) -> HTMLNode {
    let number: [HTMLAttribute] = [.class("number")]
    let top = heads.map { head in
      HTMLNode(.th, [HTMLAttribute(.scope, "col")] + (head.side == .right ? number : []), [.isolated(head.title)])
    }
    let body = rows.map { row in
      precondition(row.count == heads.count, "a row has another number of cells than the table has columns")
      let cells = zip(row, heads).enumerated().map { column, pair in
        let side = pair.1.side == .right ? number : []
        return column == 0
          ? HTMLNode(.th, [HTMLAttribute(.scope, "row")] + side, [pair.0]) : HTMLNode(.td, side, [pair.0])
      }
      return HTMLNode(.tr, [], cells)
    }
    let none = HTMLNode(.tr, [], [HTMLNode(.td, [HTMLAttribute(.colspan, SafeText(max(1, heads.count)))], ["None."])])
    let captionID = id + "-caption"
    let table = HTMLNode(
      .table, [.id(id)],
      [
        HTMLNode(.caption, [.id(captionID)], [.isolated(caption)]),
        HTMLNode(.thead, [], [HTMLNode(.tr, [], top)]),
        HTMLNode(.tbody, [], body.isEmpty ? [none] : body),
      ])
    return HTMLNode(
      .div,
      [
        .class("scroll"), HTMLAttribute(.role, "region"), HTMLAttribute(.labelledBy, captionID),
        HTMLAttribute(.tabindex, "0"),
      ], [table])
  }
}

extension Table {
  /// The table for a page, in a region that scrolls.
  ///
  /// - Parameters:
  ///   - id: of the table.
  ///   - cell: what stands in a cell; names of others are kept apart where nothing else is said.
  package func node(id: SafeText, cell: (SafeText) -> HTMLNode = HTMLNode.isolated) -> HTMLNode {
    HTMLNode.table(id: id, caption: caption, heads: heads, rows: rows.map { $0.map(cell) })
  }

  /// The table behind a line that opens it.
  ///
  /// - Parameters:
  ///   - id: of the table.
  ///   - summary: the line.
  ///   - cell: what stands in a cell.
  package func details(
    id: SafeText, summary: SafeText = "Show as a table", cell: (SafeText) -> HTMLNode = HTMLNode.isolated
  ) -> HTMLNode {
    HTMLNode(.details, [], [HTMLNode(.summary, text: summary), node(id: id, cell: cell)])
  }

  /// The columns with their sides.
  ///
  /// A column of numbers holds a number, and nothing but texts of the program that begin with a digit, a sign or
  /// nothing at all, none of them so long that it must be broken. The first column names the rows and is never one.
  package var heads: [TableHead] {
    columns.enumerated().map { column, title in
      let cells = rows.map { column < $0.count ? $0[column] : .empty }
      let isNumber = column > 0 && cells.allSatisfy(\.mayBeNumber) && cells.contains(where: \.holdsDigitFirst)
      return TableHead(title, isNumber ? .right : .left)
    }
  }
}

extension SafeText {
  /// Whether it is no name, and empty or begun with a digit or a sign.
  fileprivate var mayBeNumber: Bool {
    guard !beginsWithName, !holdsWords, content.unicodeScalars.count <= 40 else { return false }
    guard let first = content.unicodeScalars.first else { return true }
    return isDigit(first) || "+-\u{2212}\u{2013}".unicodeScalars.contains(first)
  }

  /// Whether its first letter, or the one after a sign, is a digit.
  fileprivate var holdsDigitFirst: Bool { content.unicodeScalars.prefix(2).contains(where: isDigit) }

  private func isDigit(_ scalar: Unicode.Scalar) -> Bool { scalar >= "0" && scalar <= "9" }
}
