import Redaction
import Rendering

/// A raw value in a file that was to be published: where it stands and what it is, never the value.
struct Leak: Equatable, Sendable {
  /// The name of the file in its folder; empty for a file of its own.
  var file: String
  /// Counted from one.
  var line: Int
  var kind: SensitiveKind
  /// How many more there are in all files.
  var others: Int
}

extension Leak {
  /// What a reader gets, behind file and line.
  var sentence: SafeText {
    let more: SafeText =
      switch others {
      case 0: ""
      case 1: ", and one more value"
      default: ", and \(SafeText(grouped: others)) more values"
      }
    return "\(kind.words) that was to be hidden stands here\(more); nothing was published"
  }
}

extension SensitiveKind {
  /// What it is, in words.
  fileprivate var words: SafeText {
    switch self {
    case .email: "an e-mail address"
    case .card: "the number of a payment card"
    case .iban: "the number of a bank account"
    case .address: "an internet address"
    case .phone: "a phone number"
    case .order: "the number of an order"
    case .account: "the number of an account or a customer"
    case .number: "a number of a shape"
    case .person: "the name of a person"
    case .place: "a postal address"
    case .birth: "a date of birth"
    case .word: "a word"
    }
  }
}
