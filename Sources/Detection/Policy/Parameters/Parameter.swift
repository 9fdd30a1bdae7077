package import Conversations

/// One key of the policy: a row from which reading, checking, writing, hashing and the handbook are made.
package struct Parameter: Sendable {
  /// Whether a change means that messages must be looked at again.
  package enum Kind: String, Sendable { case structural, tunable }

  /// The dotted key: `conf.floor`, `topic.legal.sla`.
  package let key: String
  package let form: ParameterForm
  package let kind: Kind
  /// What asks for it: the numbers of definitions.md and metrics.md.
  package let usedBy: String
  /// What it means, as one sentence without the key, the unit and the range.
  package let comment: String
  /// What a policy has it set to.
  package let value: @Sendable (Policy) -> ParameterValue
  /// Puts a value of the right form into a policy.
  package let set: @Sendable (inout Policy, ParameterValue) -> Void

  init(
    _ key: String, _ form: ParameterForm, _ kind: Kind, _ usedBy: String, _ comment: String,
    value: @escaping @Sendable (Policy) -> ParameterValue,
    set: @escaping @Sendable (inout Policy, ParameterValue) -> Void
  ) {
    self.key = key
    self.form = form
    self.kind = kind
    self.usedBy = usedBy
    self.comment = comment
    self.value = value
    self.set = set
  }

  /// What a policy has it set to, as a policy file says it.
  package func text(in policy: Policy) -> String { form.text(value(policy)) }
}

/// A number of the policy as the whole number that is stored.
protocol StoredNumber: Sendable {
  var parts: Int { get }
  init(parts: Int)
}

extension Int: StoredNumber {
  var parts: Int { self }
  init(parts: Int) { self = parts }
}

extension Int64: StoredNumber {
  var parts: Int { Int(self) }
  init(parts: Int) { self = Int64(parts) }
}

extension TenThousandths: StoredNumber {
  var parts: Int { Int(rawValue) }
  init(parts: Int) { self.init(rawValue: Int32(clamping: parts)) }
}

/// The place of one parameter in a policy; a key path that any thread may use.
typealias PolicyPath<Value> = any WritableKeyPath<Policy, Value> & Sendable

extension Parameter {
  /// A number; the range is written in the unit.
  static func number<Number: StoredNumber>(
    _ key: String, _ unit: ParameterUnit, _ range: ClosedRange<Double>, _ kind: Kind, _ path: PolicyPath<Number>,
    _ usedBy: String, _ comment: String
  ) -> Parameter {
    Parameter(key, .number(unit, range: stored(range, unit), null: nil), kind, usedBy, comment) {
      .number($0[keyPath: path].parts)
    } set: { policy, value in
      if case .number(let parts) = value { policy[keyPath: path] = Number(parts: parts) }
    }
  }

  /// A number that may be left unset; `null` says what that means.
  static func number<Number: StoredNumber>(
    _ key: String, _ unit: ParameterUnit, _ range: ClosedRange<Double>, null: String, _ kind: Kind,
    _ path: PolicyPath<Number?>, _ usedBy: String, _ comment: String
  ) -> Parameter {
    Parameter(key, .number(unit, range: stored(range, unit), null: null), kind, usedBy, comment) {
      $0[keyPath: path].map { .number($0.parts) } ?? .none
    } set: { policy, value in
      if case .number(let parts) = value {
        policy[keyPath: path] = Number(parts: parts)
      } else {
        policy[keyPath: path] = nil
      }
    }
  }

  /// Yes or no.
  static func flag(
    _ key: String, _ kind: Kind, _ path: PolicyPath<Bool>, _ usedBy: String, _ comment: String
  ) -> Parameter {
    Parameter(key, .flag, kind, usedBy, comment) {
      .flag($0[keyPath: path])
    } set: { policy, value in
      if case .flag(let flag) = value { policy[keyPath: path] = flag }
    }
  }

  /// One word of an enum.
  static func word<Word: RawRepresentable<String> & CaseIterable & Sendable>(
    _ key: String, _ kind: Kind, _ path: PolicyPath<Word>, _ usedBy: String, _ comment: String
  ) -> Parameter {
    Parameter(key, .word(Word.allCases.map(\.rawValue)), kind, usedBy, comment) {
      .word($0[keyPath: path].rawValue)
    } set: { policy, value in
      if case .word(let text) = value, let word = Word(rawValue: text) { policy[keyPath: path] = word }
    }
  }

  /// Several words.
  static func list(
    _ key: String, _ item: ParameterForm.Item, isOrdered: Bool = false, _ kind: Kind, _ path: PolicyPath<[String]>,
    _ usedBy: String, _ comment: String
  ) -> Parameter {
    Parameter(key, .list(item, isOrdered: isOrdered), kind, usedBy, comment) {
      .list($0[keyPath: path])
    } set: { policy, value in
      if case .list(let words) = value { policy[keyPath: path] = words }
    }
  }

  /// A range of the unit in stored parts.
  static func stored(_ range: ClosedRange<Double>, _ unit: ParameterUnit) -> ClosedRange<Int> {
    let scale = Double(unit.scale)
    return Int((range.lowerBound * scale).rounded())...Int((range.upperBound * scale).rounded())
  }
}
