package import Redaction

/// The title of a column of a page's table, and where its cells stand.
package struct TableHead: Sendable {
  /// Where a cell stands in its column.
  package enum Side: Sendable {
    case left
    /// For numbers, so that their digits are below each other.
    case right
  }

  /// What stands above the column.
  package let title: SafeText
  /// Where its cells stand, and the title with them.
  package let side: Side

  /// Makes the head of a column.
  package init(_ title: SafeText, _ side: Side = .left) {
    self.title = title
    self.side = side
  }
}
