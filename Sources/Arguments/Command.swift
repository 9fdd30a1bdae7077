/// A verb as data: what it takes, what it does, and how it is shown.
package struct Command<Settings: Sendable>: Sendable {
  /// The verb.
  package let name: String
  /// What it does, as one sentence in the third person.
  package let summary: String
  /// The words that are neither options nor their values.
  package let operands: Operands<Settings>
  /// Its options, in the order of the help page within each group.
  package let options: [Option<Settings>]
  /// Command lines to copy, the simplest first.
  package let examples: [Example]
  /// The settings of a line without options.
  package let defaults: Settings

  /// Makes a verb; names of options must differ and be longer than one letter.
  package init(
    _ name: String, _ summary: String, operands: Operands<Settings>, options: [Option<Settings>], examples: [Example],
    defaults: Settings
  ) {
    let names = options.map(\.name)
    precondition(Set(names).count == names.count, "a verb has two options of one name")
    self.name = name
    self.summary = summary
    self.operands = operands
    self.options = options
    self.examples = examples
    self.defaults = defaults
  }

  /// Makes a verb from several lists of options, its own and those that it shares with others, in their order.
  package init(
    _ name: String, _ summary: String, operands: Operands<Settings>, lists: [[Option<Settings>]],
    examples: [Example], defaults: Settings
  ) {
    self.init(
      name, summary, operands: operands, options: Array(lists.joined()), examples: examples, defaults: defaults)
  }
}

/// The words of a command line that are neither options nor their values.
package struct Operands<Settings: Sendable>: Sendable {
  /// What stands for them in help, such as `FILE|FOLDER|-...`.
  package let placeholder: String
  /// Words that one of them can be, where they are few; shells complete them.
  package let words: [String]
  /// The endings of the files that are meant, without a point; empty where any file will do.
  package let suffixes: [String]
  let range: ClosedRange<Int>
  let put: @Sendable (inout Settings, [Path]) -> Void

  /// So many operands, put into the settings in the order in which they were typed.
  package static func paths(
    _ placeholder: String, _ path: SettingPath<Settings, [Path]>, count: ClosedRange<Int>, words: [String] = [],
    suffixes: [String] = []
  ) -> Operands {
    Operands(placeholder: placeholder, words: words, suffixes: suffixes, range: count) { $0[keyPath: path] = $1 }
  }
}

/// A command line to copy, with what it is for.
package struct Example: Sendable, Equatable {
  /// The line, from the name of the program on.
  package let line: String
  /// A few words on what it does.
  package let note: String

  /// Makes an example.
  package init(_ line: String, _ note: String) {
    self.line = line
    self.note = note
  }
}
