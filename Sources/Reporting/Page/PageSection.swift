import Redaction
import Rendering

/// A section of a report as HTML: the finding, the tiles, the pictures, the tables, and why it matters.
struct PageSection {
  private let section: ReportSection
  /// Where conversations open in the page, by their names.
  private let anchors: [SafeText: SafeText]

  /// - Parameter names: the names of conversations that open in the page, each under itself.
  init(_ section: ReportSection, opening names: Set<SafeText>) {
    self.init(section, opening: Dictionary(uniqueKeysWithValues: names.map { ($0, $0) }))
  }

  /// - Parameter anchors: where conversations open in the page, by their names.
  init(_ section: ReportSection, opening anchors: [SafeText: SafeText]) {
    self.section = section
    self.anchors = anchors
  }

  /// The section.
  func node() -> HTMLNode {
    var nodes: [HTMLNode] = [HTMLNode(.p, [.class("finding")], [.isolated(section.finding)])]
    if !section.explanation.isEmpty { nodes.append(HTMLNode(.p, [], [.isolated(section.explanation)])) }
    if !section.links.isEmpty { nodes.append(HTMLNode(.p, [], Self.links(section.links))) }
    if !section.tiles.isEmpty { nodes.append(.tiles(section.tiles.map { ($0.label, $0.value, $0.lines) })) }
    if !section.items.isEmpty { nodes.append(HTMLNode(.ol, [.class("actions")], section.items.map { item($0) })) }
    for (number, chart) in section.charts.enumerated() {
      nodes.append(chart.figure(id: "\(section.id)-chart-\(number + 1)", cell: cell))
    }
    for (number, table) in section.tables.enumerated() where !table.rows.isEmpty {
      nodes.append(table.node(id: "\(section.id)-table-\(number + 1)", cell: cell))
    }
    for (number, table) in section.folded.enumerated() where !table.rows.isEmpty {
      nodes.append(table.details(id: "\(section.id)-folded-\(number + 1)", summary: table.caption, cell: cell))
    }
    if !section.why.isEmpty { nodes.append(HTMLNode(.p, [.class("why")], [.isolated(section.why)])) }
    return Self.frame(section.id, section.title, nodes)
  }

  /// A section with its title.
  static func frame(_ id: SafeText, _ title: SafeText, _ nodes: [HTMLNode]) -> HTMLNode {
    HTMLNode(
      .section, [.id(id), HTMLAttribute(.labelledBy, id + "-title")],
      [HTMLNode(.h2, [.id(id + "-title")], text: title)] + nodes)
  }

  /// The ways into the list, with dots between them; without scripts they lead to the list as it is.
  private static func links(_ links: [ReportSection.Link]) -> [HTMLNode] {
    links.enumerated().flatMap { number, link in
      [
        number > 0 ? .text(" \u{B7} ") : .group([]),
        HTMLNode(
          .a,
          [
            .href(fragment: "conversations"), HTMLAttribute(.dataFilter, SafeText(word: link.column)),
            HTMLAttribute(.dataValue, link.value),
          ], [.isolated(link.label)]),
      ]
    }
  }

  /// What went wrong, what helps, and where to look.
  private func item(_ item: ReportSection.Item) -> HTMLNode {
    var nodes: [HTMLNode] = [
      HTMLNode(.p, [], [HTMLNode(.strong, [], [.isolated(item.sentence)]), .text(" "), .isolated(item.help)])
    ]
    var ways = Self.links(item.links)
    if !item.examples.names.isEmpty {
      if !ways.isEmpty { ways.append(.text(" \u{B7} ")) }
      ways += [.text("for example "), conversations(item.examples)]
    }
    if !ways.isEmpty { nodes.append(HTMLNode(.p, [], ways)) }
    return HTMLNode(.li, [], nodes)
  }

  /// The content of a cell; conversations that open in the page are links to themselves.
  private func cell(_ text: SafeText) -> HTMLNode {
    section.conversations[text].map { conversations($0) } ?? .isolated(text)
  }

  private func conversations(_ named: ReportSection.Conversations) -> HTMLNode {
    var nodes: [HTMLNode] = []
    for (number, name) in named.names.enumerated() {
      if number > 0 { nodes.append(.text(", ")) }
      let text = HTMLNode(.bdi, text: name)
      nodes.append(anchors[name].map { HTMLNode(.a, [.href(fragment: $0)], [text]) } ?? text)
    }
    return .group(nodes + [.isolated(named.rest)])
  }
}
