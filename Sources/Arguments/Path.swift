/// The name of a file or a folder as it was typed; nothing is looked up.
package struct Path: ArgumentValue, Hashable {
  /// What was typed, never empty.
  package let text: String

  package static var placeholder: String { "FILE" }
  package static var wanted: String { "write the name of a file or a folder" }

  /// Standard input or output instead of a file.
  package var isStream: Bool { text == "-" }

  package init?(argument: String) {
    guard !argument.isEmpty, !argument.utf8.contains(0) else { return nil }
    text = argument
  }
}
