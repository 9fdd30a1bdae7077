package import Detection

/// One of two policies that are held against each other.
package enum PolicySide: String, Sendable, CaseIterable {
  /// The policy in force, A.
  case before
  /// The other one, B.
  case after

  /// The other of the two.
  package var other: PolicySide { self == .before ? .after : .before }
}

/// Two policies over the same conversations, with every key in which they differ.
package struct PolicyPair: Sendable {
  /// One key that has not the same value in both.
  package struct Difference: Sendable, Equatable {
    package let key: String
    package let kind: Parameter.Kind
    /// As a policy file says it; `nil` where the policy has no such key.
    package let before: String?
    package let after: String?

    /// Whether it can change a verdict, and not only what outputs hide or put first.
    package var isJudging: Bool {
      !(key.hasPrefix("redact.") || key == "success" || key == "audit.near_miss")
    }
  }

  /// How much has to be done twice.
  package enum Reading: String, Sendable, CaseIterable {
    /// Only tunable keys differ: every message is looked at once and decided on twice.
    case observedOnce = "observed_once"
    /// A structural key differs: every message is looked at under each policy, in the same pass.
    case observedTwice = "observed_twice"
    /// A key differs that says how exports are read: the inputs are read once for each policy.
    case readTwice = "read_twice"
  }

  package let before: Policy
  package let after: Policy
  /// In the order of a policy file; keys that only the other policy has come last.
  package let differences: [Difference]
  package let reading: Reading

  /// Finds what differs.
  package init(_ before: Policy, _ after: Policy) {
    self.before = before
    self.after = after
    let (old, new) = (Parameter.all(of: before), Parameter.all(of: after))
    let values = Dictionary(new.map { ($0.key, $0.text(in: after)) }, uniquingKeysWith: { first, _ in first })
    let known = Set(old.map(\.key))
    let all =
      old.map { Difference(key: $0.key, kind: $0.kind, before: $0.text(in: before), after: values[$0.key]) }
      + new.filter { !known.contains($0.key) }.map {
        Difference(key: $0.key, kind: $0.kind, before: nil, after: $0.text(in: after))
      }
    differences = all.filter { $0.before != $0.after }
    let structural = differences.filter { $0.kind == .structural && $0.isJudging }
    if structural.contains(where: { $0.key == "conf.scale" || $0.key.hasPrefix("roles.") }) {
      reading = .readTwice
    } else {
      reading = structural.isEmpty ? .observedOnce : .observedTwice
    }
  }

  /// The policy of a side.
  package subscript(side: PolicySide) -> Policy { side == .before ? before : after }

  /// Whether no key differs that can change a verdict.
  package var judgesAlike: Bool { !differences.contains { $0.isJudging } }
}
