import Arguments
import Detection
import Intake
import Redaction
import Rendering

/// A word that is no verb and that `help` can explain: an option, a key of the policy, a code of problems, a metric.
enum HelpWord {
  /// All words but those of metrics, in the order in which one is looked for.
  static var all: [String] {
    var options: [String] = []
    for option in Verb.all.flatMap(\.outline.options) where option.name != "help" && !options.contains(option.name) {
      options.append(option.name)
    }
    return options + Parameter.all(of: Policy()).map(\.key) + DefectCode.allCases.map(\.rawValue)
  }

  /// The page of a word; `nil` where there is none.
  static func page(of word: String) -> [SafeText]? {
    let verbs = Verb.all.map(\.outline).filter { $0.options.contains { $0.name == word } }
    if word != "help", !verbs.isEmpty { return page(ofOption: word, of: verbs) }
    let policy = Policy()
    if let row = Parameter.all(of: policy).first(where: { $0.key == word }) { return page(of: row, policy) }
    return DefectCode(rawValue: word).map(page(of:)) ?? page(ofMetric: word)
  }

  /// What an option does in each verb that has it, and the words that it takes.
  private static func page(ofOption name: String, of verbs: [CommandOutline]) -> [SafeText] {
    var lines: [SafeText] = []
    for verb in verbs {
      for option in verb.options where option.name == name {
        let typed = "handover \(verb.name) --\(name)" + (option.value.map { " " + $0.placeholder } ?? "")
        lines += wrapped(typed) + wrapped(option.summary).map { "    \($0)" }
        for word in option.value?.words ?? [] { lines.append("      \(name: word)") }
      }
    }
    return lines
  }

  private static func page(of row: Parameter, _ policy: Policy) -> [SafeText] {
    let (unit, range) = row.form.description
    return wrapped("A key of the policy. \(row.comment).") + [""]
      + wrapped("Default  \(row.text(in: policy))", indent: 9) + wrapped("Value    \(unit), \(range)", indent: 9)
      + wrapped("Change   --set '\(row.key)=…', or in \(ChosenPolicy.fileName)", indent: 9)
  }

  private static func page(of code: DefectCode) -> [SafeText] {
    wrapped("A code of messages and of problems.jsonl: \(code.sentence()).")
      + (code.help.map { wrapped("What to do: \($0).") } ?? [])
  }

  /// Words of the program in lines that fit a page.
  static func wrapped(_ text: String, indent: Int = 0) -> [SafeText] {
    var lines: [String] = []
    var line = ""
    for word in text.split(separator: " ", omittingEmptySubsequences: false) {
      if !line.isEmpty, line.count + 1 + word.count > HelpPage.width {
        lines.append(line)
        line = String(repeating: " ", count: indent) + word
      } else {
        line += (lines.isEmpty && line.isEmpty ? "" : " ") + word
      }
    }
    return (lines + [line]).map { SafeText(name: $0) }
  }
}
