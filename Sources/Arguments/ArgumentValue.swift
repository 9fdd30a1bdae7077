/// A value that can be typed after an option.
package protocol ArgumentValue: Sendable {
  /// The word that stands for the value in help pages, in capitals.
  static var placeholder: String { get }
  /// How a value looks, as an instruction; printed after `help:`.
  static var wanted: String { get }
  /// All values, where they are few; empty otherwise.
  static var choices: [String] { get }
  /// The endings of the files that it can name, without a point; empty where any file will do.
  static var suffixes: [String] { get }
  /// Reads what was typed; `nil` when it is no such value.
  init?(argument: String)
}

extension ArgumentValue {
  package static var choices: [String] { [] }
  package static var suffixes: [String] { [] }
}

/// A value that is one of a few words.
///
/// The words are the raw values; they are matched exactly and never abbreviated.
package protocol Choice: ArgumentValue, CaseIterable, RawRepresentable where RawValue == String {}

extension Choice {
  package static var choices: [String] { allCases.map(\.rawValue) }
  package static var wanted: String { "write " + choices.listed(last: "or") }
  package init?(argument: String) { self.init(rawValue: argument) }
}

/// A whole number from zero up, without sign or separators.
extension Int: ArgumentValue {
  package static var placeholder: String { "COUNT" }
  package static var wanted: String { "write a whole number, such as 8" }

  package init?(argument: String) {
    guard !argument.isEmpty, argument.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else { return nil }
    self.init(argument, radix: 10)
  }
}

/// Any text that is not empty.
extension String: ArgumentValue {
  package static var placeholder: String { "TEXT" }
  package static var wanted: String { "write a word, in quotes if it has blanks" }

  package init?(argument: String) {
    guard !argument.isEmpty else { return nil }
    self = argument
  }
}

extension [String] {
  /// The words in a row with commas, the last one after a word of its own: `text, md or json`.
  func listed(last: String) -> String {
    guard count > 1, let end = self.last else { return first ?? "" }
    return dropLast().joined(separator: ", ") + " \(last) " + end
  }
}
