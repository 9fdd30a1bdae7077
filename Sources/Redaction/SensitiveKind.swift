/// What was found in the words of people and may not be shown.
///
/// The raw value is the word of the token, as in `[EMAIL-1]`. The order of the cases is the order of a manifest.
package enum SensitiveKind: String, CaseIterable, Sendable {
  /// An e-mail address.
  case email = "EMAIL"
  /// The number of a payment card.
  case card = "CARD"
  /// An international bank account number.
  case iban = "IBAN"
  /// An address of the internet protocol, version 4 or 6.
  case address = "IP"
  /// A phone number.
  case phone = "PHONE"
  /// A number that was called an order number.
  case order = "ORDER"
  /// A number that was called the number of an account or of a customer.
  case account = "ACCOUNT"
  /// A number of a shape that the user gave; at ``Redactor/Level/strict`` any number of five or more digits.
  case number = "NUMBER"
  /// The name of a person; found at ``Redactor/Level/strict`` only, like all that follow.
  case person = "NAME"
  /// A postal address or a part of one.
  case place = "ADDRESS"
  /// A date of birth.
  case birth = "BIRTHDATE"
  /// A word that the user wants hidden.
  case word = "WORD"

  /// Where the kind stands among all kinds, from zero.
  var index: Int {
    switch self {
    case .email: 0
    case .card: 1
    case .iban: 2
    case .address: 3
    case .phone: 4
    case .order: 5
    case .account: 6
    case .number: 7
    case .person: 8
    case .place: 9
    case .birth: 10
    case .word: 11
    }
  }
}

/// A value that was found, and where.
struct Finding: Equatable {
  let kind: SensitiveKind
  /// Bytes of the text; never empty.
  let range: Range<Int>
}
