/// A verb as far as a shell must know it to complete a line: its words, without what they do.
package struct CommandOutline: Sendable, Equatable {
  /// The verb.
  package let name: String
  /// What it does, as one sentence.
  package let summary: String
  /// Its options in the order of the table, with `--help` at the end.
  package let options: [OptionOutline]
  /// What its operands are; `nil` for a verb that takes none.
  package let operand: ValueOutline?

  /// Makes an outline by hand, for words that are no verb of the table.
  package init(_ name: String, _ summary: String, operand: ValueOutline?) {
    self.init(name: name, summary: summary, options: [], operand: operand)
  }

  init(name: String, summary: String, options: [OptionOutline], operand: ValueOutline?) {
    self.name = name
    self.summary = summary
    self.options =
      options + [OptionOutline(name: "help", short: "h", summary: "Show the page of the verb.", value: nil)]
    self.operand = operand
  }
}

/// An option as far as a shell must know it.
package struct OptionOutline: Sendable, Equatable {
  /// The long name without hyphens.
  package let name: String
  /// The short letter, for the few that have one.
  package let short: Character?
  /// What it does, as one sentence.
  package let summary: String
  /// What follows it; `nil` for a flag.
  package let value: ValueOutline?
}

/// What can stand where a value is wanted.
package struct ValueOutline: Sendable, Equatable {
  /// The kinds of things that a shell can look up itself.
  package enum Kind: Sendable, Equatable {
    case files, folders, nothing
  }

  /// The word that stands for it in help.
  package let placeholder: String
  /// Words that can be typed as they are.
  package let words: [String]
  package let kind: Kind
  /// The endings of the files that are meant, without a point; all files where it is empty.
  package let suffixes: [String]

  /// Reads what a placeholder says: words in lower case are words, `FILE` and `FOLDER` are files, `DIR` is a folder.
  package init(placeholder: String, words: [String] = [], suffixes: [String] = []) {
    self.placeholder = placeholder
    let parts = placeholder.split { "|[] .".contains($0) }.map(String.init)
    self.words = words.isEmpty ? parts.filter { $0 == $0.lowercased() && $0 != "-" } : words
    self.suffixes = suffixes
    if parts.contains("FILE") || parts.contains("FOLDER") {
      kind = .files
    } else {
      kind = parts.contains("DIR") ? .folders : .nothing
    }
  }
}

extension Command {
  /// What a shell must know of the verb.
  package var outline: CommandOutline {
    CommandOutline(
      name: name, summary: summary,
      options: options.map { option in
        let value = option.placeholder.map {
          ValueOutline(placeholder: $0, words: option.choices, suffixes: option.suffixes)
        }
        return OptionOutline(name: option.name, short: option.short, summary: option.summary, value: value)
      },
      operand: operands.placeholder.isEmpty
        ? nil
        : ValueOutline(placeholder: operands.placeholder, words: operands.words, suffixes: operands.suffixes))
  }
}
