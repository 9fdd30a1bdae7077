extension PolicyReader {
  /// Whether the names in a path that ends here exist; says so once where one does not.
  mutating func checkNames(_ member: SettingMember, _ path: [String], _ setting: Setting?) -> Bool {
    for family in Parameter.families {
      let before = family.parts.before.split(separator: ".").map(String.init)
      guard path.count > before.count, Array(path.prefix(before.count)) == before else { continue }
      let isHere = path.count == before.count + 1
      let above = before.joined(separator: ".")
      let name = path[before.count]
      switch family.names {
      case .keyword: return true
      case .free:
        if !isHere || Self.isName(name) { return true }
        add(member.at, setting, .badValue(above, typed: name, wanted: "a name of letters, digits, _ and -", known: []))
        return false
      case .topic:
        guard isHere, policy.topics.topic(named: name) == nil else { return true }
        let known = policy.topics.all.map { policy.topics.key(of: $0) }
        add(member.at, setting, .unknownName(name, in: above, .topic, known: known))
        return false
      case .few(let words, let vocabulary):
        guard isHere, !words.contains(name) else { return true }
        add(member.at, setting, .unknownName(name, in: above, vocabulary, known: words))
        return false
      case .level: return checkSignal(member, Array(path.dropFirst(before.count)), setting)
      }
    }
    return true
  }

  /// Whether the rest of a path behind `score.weight` begins or ends the name of a signal with its level.
  private mutating func checkSignal(_ member: SettingMember, _ rest: [String], _ setting: Setting?) -> Bool {
    let typed = rest.joined(separator: ".")
    let levels = ParameterFamily.levels(of: policy)
    if levels.contains(typed) || levels.contains(where: { $0.hasPrefix(typed + ".") }) { return true }
    let signals = levels.filter { $0.hasSuffix(".1") }.map { String($0.dropLast(2)) }
    let signal = rest.dropLast().joined(separator: ".")
    if signals.contains(signal) {
      let known = levels.filter { $0.hasPrefix(signal + ".") }.map { String($0.dropFirst(signal.utf8.count + 1)) }
      add(member.at, setting, .unknownKey(rest.last ?? "", above: "score.weight." + signal, known: known))
    } else {
      add(member.at, setting, .unknownName(typed, in: "score.weight", .signal, known: signals))
    }
    return false
  }

  /// Checks a value against its row and puts it into the policy.
  mutating func apply(_ leaf: Leaf, _ row: Parameter) {
    guard let value = checked(leaf, row) else { return }
    row.set(&policy, value)
  }

  private mutating func checked(_ leaf: Leaf, _ row: Parameter) -> ParameterValue? {
    let key = leaf.key
    switch (row.form, leaf.node.value) {
    case (.number(_, _, .some), .null): return ParameterValue.none
    case (.number(let unit, let range, _), .number(let number)):
      return checked(number, unit, range, leaf).map { .number($0) }
    case (.number(let unit, _, _), .text(let text)):
      let instead = Self.converted(text, to: unit)
      add(leaf.node.at, leaf.setting, .wrongUnit(key, unit: unit, typed: text, instead: instead))
      return nil
    case (.flag, .flag(let flag)): return .flag(flag)
    case (.word(let words), _):
      guard let text = text(leaf) else { break }
      if words.contains(text) { return .word(text) }
      add(leaf.node.at, leaf.setting, .badValue(key, typed: text, wanted: Self.choice(of: words), known: words))
      return nil
    case (.name, .null): return ParameterValue.none
    case (.name, _):
      guard let text = text(leaf) else { break }
      if Self.isName(text) { return .word(text) }
      let wanted = "a name of letters, digits, _ and -"
      add(leaf.node.at, leaf.setting, .badValue(key, typed: text, wanted: wanted, known: []))
      return nil
    case (.hours, _):
      guard let text = text(leaf) else { break }
      if OpeningHours(text) != nil { return .word(text) }
      let wanted = "weekdays, times and a zone, such as \"Mon-Fri 08:00-18:00 Europe/Berlin\""
      add(leaf.node.at, leaf.setting, .badValue(key, typed: text, wanted: wanted, known: []))
      return nil
    case (.list(let item, let isOrdered), _):
      guard let nodes = items(leaf) else { break }
      return list(nodes, item, leaf).map { words in
        .list(isOrdered ? words : Set(words).sorted())
      }
    default: break
    }
    add(
      leaf.node.at, leaf.setting,
      .wrongType(key, wanted: row.form.example, found: leaf.node.value.description))
    return nil
  }

  private mutating func checked(
    _ number: Numeral, _ unit: ParameterUnit, _ range: ClosedRange<Int>, _ leaf: Leaf
  ) -> Int? {
    let typed = Self.text(number)
    guard let parts = number.times(unit.scale) else {
      let decimals = unit.scale == 1 ? 0 : unit.scale == 10_000 ? 4 : 3
      let isFine = number.exponent < 0
      let text = ParameterForm.number(unit, range: range, null: nil).description.range
      add(
        leaf.node.at, leaf.setting,
        isFine
          ? .tooFine(leaf.key, typed: typed, decimals: decimals) : .outOfRange(leaf.key, typed: typed, range: text))
      return nil
    }
    guard range.contains(parts) else {
      let text = ParameterForm.number(unit, range: range, null: nil).description.range
      add(leaf.node.at, leaf.setting, .outOfRange(leaf.key, typed: typed, range: text))
      return nil
    }
    return parts
  }

  /// The words of a leaf that should be a text; those of the command line need no quotes.
  private func text(_ leaf: Leaf) -> String? {
    if case .text(let text) = leaf.node.value { return text }
    return leaf.setting?.value
  }

  /// The values of a leaf that should be a list; on the command line commas may part them.
  private func items(_ leaf: Leaf) -> [SettingNode]? {
    if case .list(let nodes) = leaf.node.value { return nodes }
    guard let setting = leaf.setting else { return nil }
    return setting.value.split(separator: ",").map { part in
      SettingNode(at: 0, value: .text(Self.trimmed(String(part))))
    }
  }

  private mutating func list(_ nodes: [SettingNode], _ item: ParameterForm.Item, _ leaf: Leaf) -> [String]? {
    var words: [String] = []
    var isSound = true
    for node in nodes {
      guard case .text(let text) = node.value else {
        add(
          node.at, leaf.setting,
          .wrongType(leaf.key, wanted: "a list of texts", found: "a list with \(node.value.description) in it")
        )
        isSound = false
        continue
      }
      switch item {
      case .choice(let known, let vocabulary):
        if !known.contains(text) {
          add(
            node.at, leaf.setting,
            vocabulary == .other
              ? .badValue(leaf.key, typed: text, wanted: Self.choice(of: known), known: known)
              : .unknownName(text, in: leaf.key, vocabulary, known: known))
          isSound = false
        }
      case .phrase:
        if let wanted = OwnPhrase.objection(to: text) {
          add(node.at, leaf.setting, .badValue(leaf.key, typed: text, wanted: wanted, known: []))
          isSound = false
        }
      case .name:
        if Self.trimmed(text).isEmpty || text.utf8.count > 256 {
          add(node.at, leaf.setting, .badValue(leaf.key, typed: text, wanted: "a name", known: []))
          isSound = false
        }
      case .hidden:
        if Self.trimmed(text).isEmpty || text.utf8.count > Self.hiddenLimit {
          let wanted = "words of 1 to \(Self.hiddenLimit) bytes"
          add(node.at, leaf.setting, .badValue(leaf.key, typed: text, wanted: wanted, known: []))
          isSound = false
        }
      case .shape:
        if !text.contains("#") || text.utf8.count > 64 {
          let wanted = "a shape with # for each digit, such as \"ORD-######\""
          add(node.at, leaf.setting, .badValue(leaf.key, typed: text, wanted: wanted, known: []))
          isSound = false
        }
      }
      if !words.contains(text) { words.append(text) }
    }
    if words.count > Self.listLimit {
      add(leaf.node.at, leaf.setting, .tooMany(leaf.key, limit: Self.listLimit))
      isSound = false
    }
    return isSound ? words : nil
  }

  /// How many entries a list can have.
  static let listLimit = 1_000

  /// How many bytes a word or phrase to be hidden can have.
  static let hiddenLimit = 100

  /// What only the whole policy shows: a keyword that has no words, and a level that another key does not allow.
  mutating func checkWhole(_ root: SettingNode?) {
    guard problems.isEmpty else { return }
    checkLevel(root)
    for keyword in policy.keywords.own where keyword.words.isEmpty {
      let key = "keywords." + keyword.name
      let member = root?.members(of: "keywords").first { $0.key == keyword.name }
      let setting = member == nil ? settings.first { $0.key.hasPrefix(key) } : nil
      add(member?.at ?? 0, setting, .withoutWords(key))
    }
  }

  private mutating func checkLevel(_ root: SettingNode?) {
    guard policy.redaction.level == .none, !policy.redaction.allowsNone else { return }
    let setting = settings.last { $0.key == "redact.level" } ?? settings.last { $0.key == "redact" }
    let member = setting == nil ? root?.members(of: "redact").first { $0.key == "level" } : nil
    add(member?.node.at ?? 0, setting, .notAllowed("redact.level", typed: "none", by: "redact.allow_none"))
  }

  private static func choice(of words: [String]) -> String {
    guard words.count > 1, let last = words.last else { return "\"\(words.first ?? "")\"" }
    return words.dropLast().map { "\"\($0)\"" }.joined(separator: ", ") + " or \"\(last)\""
  }

  /// A number as it could have been written.
  private static func text(_ number: Numeral) -> String {
    var scale = 1
    guard number.exponent >= -15 else { return "\(number.digits)e\(number.exponent)" }
    for _ in 0..<max(0, -number.exponent) { scale *= 10 }
    if number.exponent <= 0 { return Numeral.text(number.digits, of: scale) }
    return number.times(1).map { String($0) } ?? "\(number.digits)e\(number.exponent)"
  }

  private static func trimmed(_ text: String) -> String {
    let bytes = Array(text.utf8)
    guard let first = bytes.firstIndex(where: { $0 > 0x20 }), let last = bytes.lastIndex(where: { $0 > 0x20 }) else {
      return ""
    }
    return String(decoding: bytes[first...last], as: UTF8.self)
  }

  /// What somebody who wrote a unit should have written: `5 minutes` of seconds is 300.
  static func converted(_ text: String, to unit: ParameterUnit) -> String? {
    let bytes = Array(trimmed(text).utf8)
    let digits = bytes.prefix { ($0 >= 0x30 && $0 <= 0x39) || $0 == 0x2E || $0 == 0x2D }
    let word = trimmed(String(decoding: bytes.dropFirst(digits.count), as: UTF8.self)).lowercased()
    guard let node = try? SettingReader.tree(of: Array(digits)), case .number(let number) = node.value else {
      return nil
    }
    if word.isEmpty { return number.times(unit.scale).map { Numeral.text($0, of: unit.scale) } }
    if word == "%", unit.scale == 10_000 { return number.times(100).map { Numeral.text($0, of: 10_000) } }
    let scales: [(String, Int)] = [
      ("ms", 1), ("s", 1_000), ("sec", 1_000), ("m", 60_000), ("min", 60_000), ("h", 3_600_000), ("ho", 3_600_000),
      ("hr", 3_600_000), ("d", 86_400_000), ("w", 7 * 86_400_000),
    ]
    guard unit.isTime else { return nil }
    // The longest beginning of what was written decides, so that "minuts" are minutes.
    guard let scale = scales.filter({ word.hasPrefix($0.0) }).max(by: { $0.0.count < $1.0.count })?.1 else {
      return nil
    }
    return number.times(scale).map { Numeral.text($0, of: unit.scale) }
  }
}

extension ParameterForm {
  /// How a value looks, after the word "write".
  var example: String {
    switch self {
    case .number(let unit, let range, let null):
      "a number of \(unit.spelledOut) from \(Numeral.text(range.lowerBound, of: unit.scale)) to "
        + Numeral.text(range.upperBound, of: unit.scale) + (null == nil ? "" : ", or null")
    case .flag: "true or false"
    case .word(let words): "\"" + words.joined(separator: "\" or \"") + "\""
    case .name: "a name in quotes, such as \"billing\""
    case .hours: "weekdays and times in quotes, such as \"Mon-Fri 08:00-18:00 Europe/Berlin\""
    case .list: "a list of texts, such as [\"one\", \"two\"]"
    }
  }
}
