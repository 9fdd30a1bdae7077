package import Redaction
package import Rendering

/// One part of a report: what it found, why that matters, and the tables behind it.
///
/// Every renderer walks the same list. A terminal shows the finding and the lines; a document shows the finding, the
/// reason and the tables. No section holds a number that is in no table of `summary.json`.
package struct ReportSection: Sendable {
  /// The anchor of the section: lower-case words with hyphens.
  package let id: SafeText
  /// What stands above it.
  package let title: SafeText
  /// What it found, in one sentence or two.
  package var finding: SafeText
  /// What a word of the finding means, where it stands for the first time; documents only, empty where none is needed.
  package var explanation = SafeText.empty
  /// Why one should care; documents only.
  package var why: SafeText
  /// What a terminal shows of it.
  package var lines: [Line]
  /// What a document shows of it.
  package var tables: [Table]
  /// The numbers that a page shows in large; they are in the tables as well.
  package var tiles: [Tile]
  /// The pictures of a page; each has its numbers as a table, which Markdown shows in its place.
  package var charts: [Chart]
  /// A ranked list of sentences, for pages; Markdown shows the same as a table.
  package var items: [Item] = []
  /// Tables that few read: a page keeps them folded, Markdown shows them behind the others.
  package var folded: [Table] = []
  /// Ways into the list of conversations that belong to the finding.
  package var links: [Link] = []
  /// The cells of tables that name conversations, by their text.
  package var conversations: [SafeText: Conversations] = [:]

  /// Makes a section.
  ///
  /// - Parameters:
  ///   - id: its anchor.
  ///   - title: what stands above it.
  ///   - finding: what it found.
  ///   - why: why one should care.
  package init(_ id: SafeText, title: SafeText, finding: SafeText, why: SafeText) {
    self.id = id
    self.title = title
    self.finding = finding
    self.why = why
    lines = []
    tables = []
    tiles = []
    charts = []
  }

  /// A label with what is said of it.
  package struct Line: Sendable {
    /// How far in the content begins.
    package enum Style: Sendable {
      /// Behind a label of up to 20 columns.
      case labelled
      /// Behind a short label, for bars.
      case bar
      /// Behind a number; the content hangs under itself.
      case item

      /// The column at which the content begins.
      var column: Int {
        switch self {
        case .labelled: 20
        case .bar: 14
        case .item: 5
        }
      }
    }

    package var label: SafeText
    package var content: SafeText
    package var style: Style

    package init(_ label: SafeText, _ content: SafeText, _ style: Style = .labelled) {
      self.label = label
      self.content = content
      self.style = style
    }
  }

  /// A table of the section.
  package typealias Table = Rendering.Table

  /// A number in large, with what belongs to it.
  package struct Tile: Sendable {
    /// What it is.
    package var label: SafeText
    /// The number; with its unit.
    package var value: SafeText
    /// Both counts, the interval, the change: a line each.
    package var lines: [SafeText]

    package init(_ label: SafeText, _ value: SafeText, _ lines: [SafeText]) {
      self.label = label
      self.value = value
      self.lines = lines
    }
  }
}
