import Arguments
import Redaction
import Rendering

/// The pages of `handover help`, made from the verbs and the exit codes.
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
    verbs.add(["help", "Shows the page of a verb, or of the exit codes: help exit."])
    return lines + verbs.lines() + [
      "",
      "A first try    handover report SampleData/week-46 --out Reports/latest",
      "A verb's page  handover help report",
      "The version    handover --version",
    ]
  }

  /// What `help` knows besides the verbs.
  static let words = ["exit"]

  /// What `handover --version` shows.
  static let version: [SafeText] = ["handover \(Program.version)", "schemas: handover.summary/1, handover.manifest/1"]

  /// The page for the words after `help`.
  static func page(for words: [String]) throws(Failure) -> [SafeText] {
    guard let word = words.first(where: { !$0.hasPrefix("-") }) else { return overview }
    if word == "exit" { return exitCodes }
    if word == "help" { return overview }
    guard let verb = Verb.named(word) else {
      let nearest = Suggestion.nearest(to: word, among: Verb.names + Self.words)
      throw .usage(.unknownWord(typed: word, nearest: nearest))
    }
    return lines(of: verb.page)
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
      "", "When several hold, the first counts: \(order).",
    ]
  }

  /// The lines of a page, as they are shown.
  static func lines(of page: HelpPage) -> [SafeText] { page.lines.map { SafeText(name: $0) } }
}
