/// Something that is wrong with a policy, with its place.
///
/// It holds what the user typed, byte for byte; whoever prints it makes it safe first.
package struct PolicyProblem: Error, Equatable, Sendable {
  /// Where it stands.
  package enum Place: Equatable, Sendable {
    /// In the file; line and column count from one, the column in characters.
    case file(line: Int, column: Int)
    /// In a setting of the command line, as it was typed.
    case option(String)
  }

  package let place: Place
  package let kind: Kind

  package enum Kind: Equatable, Sendable {
    /// The file cannot be read as a tree of values.
    case syntax(SettingError.Reason)
    /// There is no such key; `known` are those that could stand there, without what stands above them.
    case unknownKey(String, above: String, known: [String])
    /// A key stands twice in one object.
    case duplicateKey(String, above: String, firstLine: Int)
    /// A name is none of a fixed list.
    case unknownName(String, in: String, Vocabulary, known: [String])
    /// A value of another sort stands there; `found` says which.
    case wrongType(String, wanted: String, found: String)
    /// A number carries a unit, or is no number of that unit; `instead` is what to write, where that is clear.
    case wrongUnit(String, unit: ParameterUnit, typed: String, instead: String?)
    /// A number lies outside its range.
    case outOfRange(String, typed: String, range: String)
    /// A number has more decimals than count.
    case tooFine(String, typed: String, decimals: Int)
    /// A word is none of a few, or a text has another shape than is wanted.
    case badValue(String, typed: String, wanted: String, known: [String])
    /// More names than there is room for.
    case tooMany(String, limit: Int)
    /// A keyword has no words.
    case withoutWords(String)
    /// A word that is allowed only when another key says so.
    case notAllowed(String, typed: String, by: String)
  }

  package init(_ place: Place, _ kind: Kind) {
    self.place = place
    self.kind = kind
  }

  /// The word in brackets at the end of the message.
  package var code: PolicyCode {
    switch kind {
    case .syntax: .badSyntax
    case .unknownKey: .unknownKey
    case .duplicateKey: .duplicateKey
    case .unknownName(_, _, let vocabulary, _):
      switch vocabulary {
      case .signal: .unknownSignal
      case .topic: .unknownTopic
      case .messageClass: .unknownClass
      case .metric: .unknownMetric
      case .other: .unknownName
      }
    case .wrongType: .wrongType
    case .wrongUnit, .tooFine, .badValue, .notAllowed: .badValue
    case .outOfRange: .outOfRange
    case .tooMany: .tooMany
    case .withoutWords: .missingWords
    }
  }
}

/// The codes of wrong policies; some are also those of exports and command lines, with the same meaning.
package enum PolicyCode: String, CaseIterable, Sendable {
  case badSyntax = "bad-syntax"
  case unknownKey = "unknown-key"
  case duplicateKey = "duplicate-key"
  case unknownSignal = "unknown-signal"
  case unknownTopic = "unknown-topic"
  case unknownClass = "unknown-class"
  case unknownMetric = "unknown-metric"
  case unknownName = "unknown-name"
  case wrongType = "wrong-type"
  case badValue = "bad-value"
  case outOfRange = "out-of-range"
  case tooMany = "too-many"
  case missingWords = "missing-words"
}
