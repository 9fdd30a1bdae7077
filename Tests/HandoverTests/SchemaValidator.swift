import Foundation

/// Holds values against a JSON Schema, as far as our schemas use it; a keyword that it does not know is a fault of its own.
struct SchemaValidator {
  private let root: JSONTree

  init(_ schema: String) throws { root = try JSONTree(schema) }

  /// What is wrong with a value, the first thing first; empty when it fits.
  func faults(_ value: JSONTree) -> [String] { faults(value, root, "$") }

  private func faults(_ value: JSONTree, _ schema: JSONTree, _ path: String) -> [String] {
    guard let keywords = schema.members else { return ["\(path): the schema is no object"] }
    return keywords.sorted { $0.key < $1.key }.flatMap { faults(value, $0.key, $0.value, keywords, path) }
  }

  private func faults(
    _ value: JSONTree, _ keyword: String, _ rule: JSONTree, _ schema: [String: JSONTree], _ path: String
  ) -> [String] {
    switch keyword {
    case "$schema", "title", "description": return []
    case "type":
      let types = rule.items?.compactMap(\.word) ?? [rule.word ?? ""]
      return types.contains { isType($0, value) } ? [] : ["\(path): not \(types.joined(separator: " or "))"]
    case "format":
      guard case .text(let text) = value else { return [] }
      let isTime = text.wholeMatch(of: /[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:]{8}(\.[0-9]{3})?Z/) != nil
      return rule.word == "date-time" && isTime ? [] : ["\(path): no time"]
    case "const": return value == rule ? [] : ["\(path): not the constant"]
    case "enum": return rule.items?.contains(value) == true ? [] : ["\(path): not one of the words"]
    case "minimum":
      guard case .number(let number) = value, case .number(let least) = rule else { return [] }
      return number >= least ? [] : ["\(path): below the least"]
    case "required":
      guard let members = value.members else { return [] }
      return (rule.items ?? []).compactMap(\.word).filter { members[$0] == nil }.map { "\(path): no \($0)" }
    case "properties":
      guard let members = value.members, let rules = rule.members else { return [] }
      return rules.sorted { $0.key < $1.key }.flatMap { name, rule in
        members[name].map { faults($0, rule, path + "." + name) } ?? []
      }
    case "additionalProperties":
      guard let members = value.members else { return [] }
      let others = members.filter { schema["properties"]?.members?[$0.key] == nil }.sorted { $0.key < $1.key }
      if rule == .boolean(false) { return others.map { "\(path): \($0.key) is too much" } }
      return others.flatMap { faults($0.value, rule, path + "." + $0.key) }
    case "items":
      return (value.items ?? []).enumerated().flatMap { faults($1, rule, "\(path)[\($0)]") }
    case "anyOf":
      let all = (rule.items ?? []).map { faults(value, $0, path) }
      return all.contains(where: \.isEmpty) ? [] : all.min { $0.count < $1.count } ?? ["\(path): no alternative"]
    default: return ["\(path): the keyword \(keyword) is not known here"]
    }
  }

  private func isType(_ type: String, _ value: JSONTree) -> Bool {
    switch (type, value) {
    case ("null", .null), ("string", .text), ("boolean", .boolean), ("number", .number), ("array", .list),
      ("object", .object):
      true
    case ("integer", .number(let number)): number == number.rounded()
    default: false
    }
  }
}
