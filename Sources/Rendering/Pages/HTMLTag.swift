/// The elements that a page may have, of HTML and of SVG.
///
/// Those that run, fetch or send something (`script`, `style`, `iframe`, `img`, `form` and the like) are not among them:
/// what a page needs of these is written by ``Page`` from constants.
package enum HTMLTag: String, Sendable, CaseIterable {
  case header, main, footer, nav, section, article, aside, div, span
  case h1, h2, h3, h4, h5, p, ul, ol, li, dl, dt, dd, figure, figcaption, details, summary
  case table, caption, thead, tbody, tr, th, td
  case a, b, strong, em, small, mark, bdi, code, pre, q, time, br, hr, template, button
  case svg, g, rect, line, path, polyline, polygon, circle, tspan, defs, pattern
  /// `text` of SVG; a case of `HTMLNode` has that name.
  case svgText = "text"
  /// `title` of SVG; that of the page is written by ``Page``.
  case svgTitle = "title"

  /// Whether nothing can be in it and it has no end.
  var isVoid: Bool { self == .br || self == .hr }

  /// Whether it is an element of SVG that may end where it begins, which is shorter.
  var isShape: Bool {
    switch self {
    case .rect, .line, .path, .polyline, .polygon, .circle: true
    default: false
    }
  }
}
