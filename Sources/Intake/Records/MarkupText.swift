/// The words of a text with HTML tags.
struct MarkupText {
  /// What a reader sees, as UTF-8; never longer than what was read.
  private(set) var words: [UInt8] = []
  /// Whether there is a picture.
  private(set) var hasPicture = false
  /// How often a mark that looks like the begin of a tag had no end.
  private var openTags = 0
  /// So many, and all further ones are no tags: each is looked for up to the end, and there may be millions.
  private static let openTagLimit = 16

  private static let blocks: Set<String> = [
    "p", "br", "div", "li", "ul", "ol", "tr", "table", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "pre", "hr",
    "section", "article", "header", "footer",
  ]
  /// Entities of HTML 4 that stand in messages, with the character they mean.
  private static let entities: [String: String] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": " ", "rsquo": "’", "lsquo": "‘",
    "rdquo": "”", "ldquo": "“", "hellip": "…", "ndash": "–", "mdash": "—", "euro": "€", "pound": "£", "copy": "©",
    "reg": "®", "trade": "™", "auml": "ä", "ouml": "ö", "uuml": "ü", "Auml": "Ä", "Ouml": "Ö", "Uuml": "Ü",
    "szlig": "ß", "eacute": "é", "egrave": "è", "agrave": "à", "ccedil": "ç", "ntilde": "ñ", "iexcl": "¡",
    "iquest": "¿", "deg": "°",
  ]

  /// Reads a whole text.
  mutating func read(_ bytes: [UInt8]) {
    var at = 0
    var hidden: String?
    while at < bytes.count {
      let c = bytes[at]
      if c == 0x3c, openTags < Self.openTagLimit, let (name, isEnd, after) = tag(bytes, at) {
        at = after
        if let inside = hidden {
          if isEnd, name == inside { hidden = nil }
          continue
        }
        if name == "script" || name == "style", !isEnd { hidden = name }
        if name == "img" { hasPicture = true }
        if Self.blocks.contains(name) { breakLine() }
        continue
      }
      if hidden != nil {
        at += 1
      } else if c == 0x26, let (text, after) = Self.entity(bytes, at) {
        for byte in text.utf8 { put(byte) }
        at = after
      } else {
        put(c)
        at += 1
      }
    }
    while let last = words.last, last == 0x0a || last == 0x20 { words.removeLast() }
  }

  private mutating func put(_ byte: UInt8) {
    if byte == 0x20 || byte == 0x09 || byte == 0x0d || byte == 0x0a {
      if let last = words.last, last != 0x20, last != 0x0a { words.append(byte == 0x0a ? 0x0a : 0x20) }
    } else {
      words.append(byte)
    }
  }

  private mutating func breakLine() {
    if words.last == 0x20 { words.removeLast() }
    if let last = words.last, last != 0x0a { words.append(0x0a) }
  }

  /// The tag that begins here; `nil` when the mark means "less than".
  private mutating func tag(_ bytes: [UInt8], _ start: Int) -> (name: String, isEnd: Bool, after: Int)? {
    var at = start + 1
    guard at < bytes.count else { return nil }
    if bytes[at] == 0x21 {
      // A comment or a declaration.
      let isComment = bytes[at...].starts(with: [0x21, 0x2d, 0x2d])
      while at < bytes.count {
        if bytes[at] == 0x3e, !isComment || (bytes[at - 1] == 0x2d && bytes[at - 2] == 0x2d && at > start + 4) {
          return ("!", false, at + 1)
        }
        at += 1
      }
      openTags += 1
      return nil
    }
    let isEnd = bytes[at] == 0x2f
    if isEnd { at += 1 }
    var name: [UInt8] = []
    while at < bytes.count, Self.isLetter(bytes[at]) || (!name.isEmpty && (0x30...0x39).contains(bytes[at])) {
      name.append(bytes[at] | 0x20)
      at += 1
    }
    guard !name.isEmpty else { return nil }
    var quote: UInt8?
    while at < bytes.count {
      let c = bytes[at]
      at += 1
      if let open = quote {
        if c == open { quote = nil }
      } else if c == 0x22 || c == 0x27 {
        quote = c
      } else if c == 0x3e {
        return (String(decoding: name, as: UTF8.self), isEnd, at)
      }
    }
    openTags += 1
    return nil
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7a).contains(byte | 0x20) }

  private static func entity(_ bytes: [UInt8], _ start: Int) -> (text: String, after: Int)? {
    guard let end = bytes[start..<min(start + 12, bytes.count)].firstIndex(of: 0x3b) else { return nil }
    let name = String(decoding: bytes[start + 1..<end], as: UTF8.self)
    if let known = entities[name] { return (known, end + 1) }
    guard name.hasPrefix("#") else { return nil }
    let digits = name.dropFirst()
    let number =
      digits.hasPrefix("x") || digits.hasPrefix("X")
      ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits, radix: 10)
    guard let scalar = number.flatMap(Unicode.Scalar.init), scalar.value > 0 else { return nil }
    return (String(Character(scalar)), end + 1)
  }
}
