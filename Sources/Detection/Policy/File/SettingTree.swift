/// A value of a policy file, with the place where it stands.
package struct SettingNode: Equatable, Sendable {
  /// Where it begins, in bytes.
  package let at: Int
  package let value: SettingValue
}

/// What can stand in a policy file.
package indirect enum SettingValue: Equatable, Sendable {
  case null
  case flag(Bool)
  case number(Numeral)
  case text(String)
  case list([SettingNode])
  /// In the order of the file; a key may stand twice, which is for the reader of the tree to judge.
  case object([SettingMember])
}

/// A key of an object with its value.
package struct SettingMember: Equatable, Sendable {
  package let key: String
  /// Where the key begins, in bytes.
  package let at: Int
  package let node: SettingNode
}

/// Why a file is no tree of values; the first reason ends the reading.
package struct SettingError: Error, Equatable, Sendable {
  /// Where it was noticed, in bytes.
  package let at: Int
  package let reason: Reason

  package enum Reason: Equatable, Sendable {
    case wantsValue, wantsKey, wantsColon, wantsCommaOrEnd, goesOn, isEmpty
    case openString, openComment, openContainer
    case badEscape, badNumber, tooManyDigits, notANumber, badWord, controlCharacter, notUTF8
    case tooDeep, tooLarge
  }
}
