/// In which unit a number of the policy is written, and in how many parts of it the program keeps it.
package struct ParameterUnit: Equatable, Sendable {
  /// The word for people: "s", "messages".
  package let name: String
  /// How many stored parts are one of it: 1,000 for seconds, as times are kept in milliseconds.
  package let scale: Int

  static func count(of name: String) -> ParameterUnit { ParameterUnit(name: name, scale: 1) }
  static func decimal(_ name: String) -> ParameterUnit { ParameterUnit(name: name, scale: 10_000) }
  static let seconds = ParameterUnit(name: "s", scale: 1_000)
  static let minutes = ParameterUnit(name: "min", scale: 60_000)
  static let hours = ParameterUnit(name: "h", scale: 3_600_000)
  static let days = ParameterUnit(name: "d", scale: 86_400_000)

  /// The word in "is not a number of …".
  package var spelledOut: String {
    switch name {
    case "s": "seconds"
    case "min": "minutes"
    case "h": "hours"
    case "d": "days"
    default: name
    }
  }

  /// Whether it is one of time.
  package var isTime: Bool { scale >= 1_000 && scale != 10_000 }
}

/// What a value of the policy looks like.
package enum ParameterForm: Sendable {
  /// A number within a range, both in stored parts; `null` has a meaning where one is given.
  case number(ParameterUnit, range: ClosedRange<Int>, null: String?)
  /// `true` or `false`.
  case flag
  /// One of a few words.
  case word([String])
  /// A name of the user's own: a team.
  case name
  /// Weekdays and times.
  case hours
  /// Several of one kind, in any order unless the order has a meaning.
  case list(Item, isOrdered: Bool)

  /// What stands in a list.
  package enum Item: Sendable {
    /// One of a few words.
    case choice([String], Vocabulary)
    /// Words and phrases that are looked for in messages.
    case phrase
    /// A name of the user's own: a tag, a role, a team.
    case name
    /// What a number looks like: `ORD-######`.
    case shape
    /// Words and phrases that are hidden, in any case of letters.
    case hidden
  }
}

/// A list of words that are fixed by the program or by the policy; it decides the code of an error.
package enum Vocabulary: Equatable, Sendable {
  case signal, topic, messageClass, metric, other
}

/// What a parameter is set to, in stored parts; the form says what it means.
package enum ParameterValue: Equatable, Sendable {
  case none
  case number(Int)
  case flag(Bool)
  case word(String)
  case list([String])
}

extension ParameterForm {
  /// A value as a policy file has it.
  package func text(_ value: ParameterValue) -> String {
    switch value {
    case .none: "null"
    case .flag(let flag): flag ? "true" : "false"
    case .word(let word): Self.quoted(word)
    case .list(let words): "[" + words.map(Self.quoted).joined(separator: ", ") + "]"
    case .number(let parts):
      if case .number(let unit, _, _) = self { Numeral.text(parts, of: unit.scale) } else { String(parts) }
    }
  }

  /// The unit and the range for people, in two words: `s`, `1 to 300`.
  package var description: (unit: String, range: String) {
    switch self {
    case .number(let unit, let range, let null):
      let low = Numeral.text(range.lowerBound, of: unit.scale)
      let high = Numeral.text(range.upperBound, of: unit.scale)
      return (unit.name, "\(low) to \(high)" + (null.map { ", null: \($0)" } ?? ""))
    case .flag: return ("yes or no", "true, false")
    case .word(let words): return ("word", words.joined(separator: ", "))
    case .name: return ("name", "any")
    case .hours: return ("weekdays and times", "Mon-Fri 08:00-18:00 Europe/Berlin")
    case .list(.choice(let words, let vocabulary), _):
      return ("list", vocabulary == .metric ? "names of metrics" : words.joined(separator: ", "))
    case .list(.phrase, _): return ("list of words and phrases", "* may end a word")
    case .list(.name, _): return ("list of names", "any")
    case .list(.shape, _): return ("list of shapes", "# is a digit")
    case .list(.hidden, _): return ("list of words and phrases", "1 to 100 bytes each")
    }
  }

  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": quoted += "\\" + String(scalar)
      case "\n": quoted += "\\n"
      case "\t": quoted += "\\t"
      case "\u{0}"..."\u{1F}", "\u{7F}":
        let digits = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
