import Arguments
import Redaction
import Rendering

/// The pages of `handover help`, made from the verbs, the exit codes and the words that can be explained.
///
/// A word is looked for among the verbs first; `help word X` leaves them out.
enum Help {
  /// What stands below `handover`, `handover help` and `handover --help`.
  static var overview: [SafeText] {
    let lines: [SafeText] = [
      "Replays exported AI-support conversations and shows who needed a person.",
      "",
      "Usage: handover VERB [options] FILE|FOLDER|-...",
      "",
      "Verbs",
    ]
    var verbs = TextTable([.init(""), .init("")])
    for verb in Verb.all { verbs.add([SafeText(name: verb.name), SafeText(name: verb.summary)]) }
    verbs.add(["help", "Explains a verb, an option, a key, a code; exit codes: help exit."])
    return lines + verbs.lines() + [
      "",
      "A first try    handover report SampleData/week-46 --out Reports/latest",
      "A verb's page  handover help report",
      "The version    handover --version",
    ]
  }

  /// What `help` knows besides the verbs.
  static let words = ["exit", "parts", "sampling", "schema"]

  /// What `handover --version` shows.
  static let version: [SafeText] = [
    "handover \(Program.version)",
    "schemas: handover.summary/1, handover.audit/1, handover.tune/1,", "  handover.compare/1, handover.manifest/1",
  ]

  /// The page for the words after `help`.
  static func page(for words: [String]) throws(Failure) -> [SafeText] {
    var typed = words.filter { !$0.hasPrefix("-") }[...]
    let isForced = typed.first == "word" && typed.count > 1
    if isForced { typed.removeFirst() }
    guard let word = typed.first else { return overview }
    if !isForced {
      if word == "exit" { return exitCodes }
      if word == "help" { return overview }
      if word == "parts" { return parts }
      if word == "sampling" { return sampling }
      if word == "schema" { return schemas }
      if word == "metric" { return try HelpWord.metricPage(for: typed.dropFirst()) }
      if let verb = Verb.named(word) { return lines(of: verb.page) }
    }
    if let page = HelpWord.page(of: word) { return page }
    let known = (isForced ? [] : Verb.names + Self.words) + HelpWord.all + HelpWord.metrics
    throw .usage(.unknownWord(typed: word, nearest: Suggestion.nearest(to: word, among: known)))
  }

  /// The table of exit codes, and which one wins when several hold.
  static var exitCodes: [SafeText] {
    var table = TextTable([.init("Code", .right), .init("Meaning"), .init("Files")])
    for code in ExitCode.allCases {
      let (what, files) = code.meaning
      table.add([SafeText(code.rawValue), SafeText(name: what), SafeText(name: files)])
    }
    let order = ExitCode.precedence.map { SafeText($0.rawValue) }.joined(separator: ", ")
    return ["How a run ended, as the number that the shell sees.", ""] + table.lines() + [
      "", "When several hold, the first counts: \(order).", "With 4 an older report at the place stays as it is.",
    ]
  }

  /// The lines of a page, as they are shown.
  static func lines(of page: HelpPage) -> [SafeText] { page.lines.map { SafeText(name: $0) } }
}
