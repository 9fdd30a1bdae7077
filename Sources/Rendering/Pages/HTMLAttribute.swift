package import Redaction

/// An attribute of an element: a name from a fixed list, and a value that is escaped when it is written.
///
/// Attributes that run something (`onclick` and the like), that fetch something (`src`), or that would need another
/// escape (`style`) are not in the list. An address is a place in the page or a file beside it, never another.
package struct HTMLAttribute: Sendable {
  /// The names whose values are plain text.
  package enum Name: String, Sendable, CaseIterable {
    case role, scope, lang, dir, hidden, open, tabindex, datetime, type, colspan, rowspan, start, value
    case `for` = "for"
    case label = "aria-label"
    case labelledBy = "aria-labelledby"
    case describedBy = "aria-describedby"
    case isHidden = "aria-hidden"
    case live = "aria-live"
    case current = "aria-current"
    case sort = "aria-sort"
    case pressed = "aria-pressed"
    case dataName = "data-name"
    case dataFilter = "data-filter"
    case dataValue = "data-value"
    case x, y, x1, y1, x2, y2, cx, cy, r, rx, d, points, width, height, transform
    case dx, dy, opacity
    case viewBox
    case patternUnits, patternTransform
    case preserveAspectRatio
    case textAnchor = "text-anchor"
    case vectorEffect = "vector-effect"
    case focusable
  }

  private let name: String
  private let value: SafeText

  /// An attribute with plain text; an empty value for those that only stand there, such as `hidden`.
  package init(_ name: Name, _ value: SafeText = .empty) {
    self.name = name.rawValue
    self.value = value
  }

  private init(name: String, value: SafeText) {
    self.name = name
    self.value = value
  }

  /// The classes of an element, which are words of the program.
  package static func `class`(_ words: StaticString) -> HTMLAttribute {
    HTMLAttribute(name: "class", value: SafeText(words))
  }

  /// The class of an area of a chart: its hue or hatching.
  package static func `class`(_ tone: Chart.Tone) -> HTMLAttribute {
    HTMLAttribute(name: "class", value: "tone-" + SafeText(word: tone))
  }

  /// A hatching of the page as the filling of an area of a chart.
  static func fill(pattern id: SafeText) -> HTMLAttribute {
    HTMLAttribute(name: "fill", value: "url(#" + id + ")")
  }

  /// The anchor of an element. HTML wants at least one character and no blanks; blanks become hyphens.
  package static func id(_ id: SafeText) -> HTMLAttribute {
    HTMLAttribute(name: "id", value: id)
  }

  /// A link to a place in the page.
  package static func href(fragment id: SafeText) -> HTMLAttribute {
    HTMLAttribute(name: "href", value: "#" + SafeText(percentEncoded: id))
  }

  /// A link to a file beside the page.
  package static func href(file name: StaticString) -> HTMLAttribute {
    HTMLAttribute(name: "href", value: SafeText(name))
  }

  func write(to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: " "))
    bytes.append(contentsOf: name.utf8)
    if value.isEmpty { return }
    bytes.append(contentsOf: "=\"".utf8)
    HTMLText.append(attribute: value, to: &bytes)
    bytes.append(UInt8(ascii: "\""))
  }
}

extension SafeText {
  /// A text as part of an address: letters, digits and `-._~` as they are, all other bytes as `%` with two digits.
  package init(percentEncoded text: SafeText) {
    var encoded: [UInt8] = []
    let digits = Array("0123456789ABCDEF".utf8)
    for byte in text.content.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: encoded.append(byte)
      default: encoded += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    self.init(name: encoded)
  }
}
