import Detection

extension SpaceFile {
  /// The axes of `parameters`, in the order of the file.
  mutating func axes(_ members: [SettingMember]) -> [SearchAxis] {
    var axes: [SearchAxis] = []
    descend(members, [], into: &axes)
    return axes
  }

  private mutating func descend(_ members: [SettingMember], _ path: [String], into axes: inout [SearchAxis]) {
    let above = (["parameters"] + path).joined(separator: ".")
    for member in unique(members, above: above, known: nil) where !isFull {
      let path = path + [member.key]
      let key = path.joined(separator: ".")
      if let parameter = parameters.first(where: { $0.key == key }) {
        read(member, parameter, into: &axes)
      } else if Self.isStructuralName(key) {
        add(member.at, .structural(key))
      } else if parameters.contains(where: { $0.key.hasPrefix(key + ".") }) {
        guard case .object(let inner) = member.node.value else {
          let found = Self.words(member.node.value)
          add(member.node.at, .setting(.wrongType(key, wanted: "\(key): { … }", found: found)))
          continue
        }
        descend(inner, path, into: &axes)
      } else {
        let known = parameters.filter { $0.kind == .tunable }.map(\.key)
        add(member.at, .setting(.unknownKey(key, above: "parameters", known: known)))
      }
    }
  }

  /// Whether a key is one of the structural ones of which a part is a name that the policy need not have yet.
  private static func isStructuralName(_ key: String) -> Bool {
    Parameter.families.contains { family in
      if case .free = family.names { family.name(in: key) != nil } else { false }
    }
  }

  private mutating func read(_ member: SettingMember, _ parameter: Parameter, into axes: inout [SearchAxis]) {
    let key = parameter.key
    guard parameter.kind == .tunable, case .number(let unit, let range, _) = parameter.form else {
      return add(member.at, .structural(key))
    }
    if let first = places[key] {
      return add(member.at, .doubleAxis(key, firstLine: position(of: first).line))
    }
    places[key] = member.at
    let values: [Int]?
    switch member.node.value {
    case .list(let items): values = list(items, member.node.at, key, unit.scale, range)
    case .object(let ends): values = span(ends, member.node.at, key, unit.scale, range)
    case .number: values = stored(member.node, key, scale: unit.scale, range).map { [$0] }
    case .null, .flag, .text:
      let found = Self.words(member.node.value)
      add(member.node.at, .setting(.wrongType(key, wanted: "a list of numbers, or from, to and step", found: found)))
      values = nil
    }
    if let values { axes.append(SearchAxis(parameter, values: values, in: policy)) }
  }

  private mutating func list(
    _ items: [SettingNode], _ at: Int, _ key: String, _ scale: Int, _ range: ClosedRange<Int>
  ) -> [Int]? {
    guard !items.isEmpty else {
      add(at, .emptyAxis(key))
      return nil
    }
    guard items.count <= SearchAxis.mostValues else {
      add(at, .tooManyValues(key, count: items.count, limit: SearchAxis.mostValues))
      return nil
    }
    var values: [Int] = []
    var seen: Set<Int> = []
    for item in items where !isFull {
      guard let value = stored(item, key, scale: scale, range) else { continue }
      if seen.insert(value).inserted {
        values.append(value)
      } else {
        add(item.at, .doubleValue(key, typed: typed(at: item.at)))
      }
    }
    return values.isEmpty ? nil : values
  }

  private mutating func span(
    _ ends: [SettingMember], _ at: Int, _ key: String, _ scale: Int, _ range: ClosedRange<Int>
  ) -> [Int]? {
    let words = ["from", "to", "step"]
    let known = unique(ends, above: key, known: words)
    guard known.count == ends.count else { return nil }
    func node(_ word: String) -> SettingNode? { known.first { $0.key == word }?.node }
    guard let first = node("from"), let last = node("to"), let stride = node("step") else {
      add(at, .setting(.wrongType(key, wanted: "from, to and step", found: "an object without one of them")))
      return nil
    }
    let width = range.upperBound - range.lowerBound
    guard let from = stored(first, key, scale: scale, range), let to = stored(last, key, scale: scale, range),
      let step = stored(stride, key + " step", scale: scale, 0...max(width, 1))
    else { return nil }
    guard from <= to, step > 0 else {
      let typed = [first, last, stride].map { self.typed(at: $0.at) }
      add(at, .badRange(key, from: typed[0], to: typed[1], step: typed[2]))
      return nil
    }
    let count = (to - from) / step + 1
    guard count <= SearchAxis.mostValues else {
      add(at, .tooManyValues(key, count: count, limit: SearchAxis.mostValues))
      return nil
    }
    return (0..<count).map { from + $0 * step }
  }
}
