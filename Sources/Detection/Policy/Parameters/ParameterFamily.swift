/// Keys of which a part is a name: `topic.<topic>.sla`, `keywords.<name>.weight`.
package struct ParameterFamily: Sendable {
  /// Which names can stand there.
  package enum Names: Sendable {
    /// The shipped topics and those that the policy itself makes with words or tags.
    case topic
    /// Names that the policy makes.
    case keyword
    /// Names of the user's own: teams, and what exports call a topic. Those that a policy has.
    case free(@Sendable (Policy) -> [String])
    /// A signal and a level: `rephrase.1`, `risk.legal.1`.
    case level
    /// One of a few.
    case few([String], Vocabulary)
  }

  /// The key with the name in angle brackets.
  package let pattern: String
  package let names: Names
  /// A row for one name; the name must be one of ``names``.
  let member: @Sendable (String, Policy) -> Parameter

  /// What stands before the name and behind it.
  package var parts: (before: String, after: String) { Self.parts(of: pattern) }

  /// What stands before the name in a pattern, and behind it.
  static func parts(of pattern: String) -> (before: String, after: String) {
    let open = pattern.firstIndex(of: "<") ?? pattern.endIndex
    let close = pattern.lastIndex(of: ">").map { pattern.index(after: $0) } ?? pattern.endIndex
    return (String(pattern[..<open]), String(pattern[close...]))
  }

  /// The name within a key of this family; `nil` for a key of another.
  package func name(in key: String) -> String? {
    let (before, after) = parts
    guard key.hasPrefix(before), key.hasSuffix(after), key.utf8.count > before.utf8.count + after.utf8.count else {
      return nil
    }
    let name = String(key.dropFirst(before.count).dropLast(after.count))
    if case .level = names { return name }
    return name.contains(".") ? nil : name
  }

  /// The names that a policy has members for, in the order of outputs.
  package func present(in policy: Policy) -> [String] {
    switch names {
    case .topic: policy.topics.all.map { policy.topics.key(of: $0) }
    case .keyword: policy.keywords.own.map(\.name)
    case .free(let names): names(policy)
    case .level: Self.levels(of: policy)
    case .few(let words, _): words
    }
  }

  /// Every signal that adds to the score with the levels that it has; keywords have their weight elsewhere.
  static func levels(of policy: Policy) -> [String] {
    policy.signals.filter { $0 != .humanRequest && $0.keyword == nil }.flatMap { signal -> [String] in
      let name = policy.name(of: signal)
      return Signal.levels(of: signal) == 2 ? [name + ".1", name + ".2"] : [name + ".1"]
    }
  }

  /// The rows of a policy.
  package func members(of policy: Policy) -> [Parameter] { present(in: policy).map { member($0, policy) } }
}
