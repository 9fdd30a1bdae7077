/// One option of a verb: a row from which parsing, help and tests are made.
package struct Option<Settings: Sendable>: Sendable {
  /// The long name without hyphens: lower-case words joined by hyphens.
  package let name: String
  /// The short letter, for the few most used.
  package let short: Character?
  /// What stands for the value in help; `nil` for a flag, which takes none.
  package let placeholder: String?
  /// Under which heading help lists it.
  package let group: OptionGroup
  /// What it does: imperative, one sentence, at most 60 columns.
  package let summary: String
  /// The words that the value can be, where they are few.
  package let choices: [String]
  /// The endings of the files that it can name, without a point; empty where any file will do.
  package let suffixes: [String]
  /// Puts what was typed into the settings; a flag gets an empty text.
  package let apply: @Sendable (inout Settings, String) throws(UsageError) -> Void

  /// Whether a value follows.
  var takesValue: Bool { placeholder != nil }
}

extension Option {
  /// An option with a value; the last one wins.
  package static func value<Value: ArgumentValue>(
    _ name: String, short: Character? = nil, _ path: SettingPath<Settings, Value>, in group: OptionGroup,
    placeholder: String? = nil, _ summary: String
  ) -> Option {
    make(name, short, Value.self, group, placeholder, summary) { settings, value in settings[keyPath: path] = value }
  }

  /// An option with a value that has no default; the last one wins.
  package static func value<Value: ArgumentValue>(
    _ name: String, short: Character? = nil, _ path: SettingPath<Settings, Value?>,
    in group: OptionGroup, placeholder: String? = nil, _ summary: String
  ) -> Option {
    make(name, short, Value.self, group, placeholder, summary) { settings, value in settings[keyPath: path] = value }
  }

  /// An option that can be given several times; the values stand in the order in which they were typed.
  package static func values<Value: ArgumentValue>(
    _ name: String, short: Character? = nil, _ path: SettingPath<Settings, [Value]>,
    in group: OptionGroup, placeholder: String? = nil, _ summary: String
  ) -> Option {
    make(name, short, Value.self, group, placeholder, summary) { settings, value in
      settings[keyPath: path].append(value)
    }
  }

  /// An option without a value that says yes.
  package static func flag(
    _ name: String, short: Character? = nil, _ path: SettingPath<Settings, Bool>, in group: OptionGroup,
    _ summary: String
  ) -> Option {
    flag(name, short: short, path, is: true, in: group, summary)
  }

  /// An option without a value that stands for one value of another option: `--json` for `--format json`.
  package static func flag<Value: Sendable>(
    _ name: String, short: Character? = nil, _ path: SettingPath<Settings, Value>, is value: Value,
    in group: OptionGroup, _ summary: String
  ) -> Option {
    Option(name: name, short: short, placeholder: nil, group: group, summary: summary, choices: [], suffixes: []) {
      (settings, _) throws(UsageError) in settings[keyPath: path] = value
    }
  }

  private static func make<Value: ArgumentValue>(
    _ name: String, _ short: Character?, _ type: Value.Type, _ group: OptionGroup, _ placeholder: String?,
    _ summary: String, put: @escaping @Sendable (inout Settings, Value) -> Void
  ) -> Option {
    let shown = placeholder ?? Value.placeholder
    return Option(
      name: name, short: short, placeholder: shown, group: group, summary: summary, choices: Value.choices,
      suffixes: Value.suffixes
    ) { (settings, typed) throws(UsageError) in
      guard let value = Value(argument: typed) else {
        throw .badValue(option: "--" + name, placeholder: shown, typed: typed, wanted: Value.wanted)
      }
      put(&settings, value)
    }
  }
}

extension Option {
  /// The same option of larger settings, which hold these at a place.
  ///
  /// So verbs that take the same options share their rows.
  package func within<Whole>(_ path: SettingPath<Whole, Settings>) -> Option<Whole> {
    Option<Whole>(
      name: name, short: short, placeholder: placeholder, group: group, summary: summary, choices: choices,
      suffixes: suffixes
    ) { (settings, typed) throws(UsageError) in try apply(&settings[keyPath: path], typed) }
  }
}

extension Array {
  /// The same options of larger settings, in the same order.
  package func within<Part, Whole>(_ path: SettingPath<Whole, Part>) -> [Option<Whole>]
  where Element == Option<Part> {
    map { $0.within(path) }
  }
}

/// The headings under which help lists options, in their order.
package enum OptionGroup: String, CaseIterable, Sendable {
  case mostUsed = "Most used"
  case input = "Input"
  case period = "Period"
  case judging = "Judging"
  case output = "Output"
  case limits = "Limits"
}

/// The place of one setting; a key path that any thread may use.
package typealias SettingPath<Settings, Value> = any WritableKeyPath<Settings, Value> & Sendable
