import Arguments
import Redaction
import Synchronization
import Testing

@testable import handover

/// Takes what a command prints.
final class Collected: Sendable {
  private let bytes = Mutex<[UInt8]>([])

  var text: String { String(decoding: bytes.withLock { $0 }, as: UTF8.self) }

  var output: Surroundings.Output {
    Surroundings.Output { more throws(WriteError) in self.bytes.withLock { $0 += more } }
  }
}

/// Runs a command line inside the test.
func ran(_ words: String...) -> (code: ExitCode, output: String, errors: String) { ran(words) }

func ran(_ words: [String]) -> (code: ExitCode, output: String, errors: String) {
  let (output, errors) = (Collected(), Collected())
  let surroundings = Surroundings(output: output.output, errors: errors.output, terminal: Terminal())
  let code = Program(in: surroundings).run(words)
  return (code, output.text, errors.text)
}

@Suite("The program")
struct ProgramTests {
  @Test("Results go to the output, words about wrong use to the errors")
  func streams() {
    #expect(ran("help").code == .done)
    #expect(ran("help").errors.isEmpty)
    #expect(ran("halp").code == .wrongUse)
    #expect(ran("halp").output.isEmpty)
    #expect(ran().code == .wrongUse)
  }

  @Test("The page of a verb is the same whichever way one asks", arguments: Verb.all.map(\.name))
  func pages(_ verb: String) {
    let page = ran("help", verb).output
    #expect(ran(verb, "--help").output == page)
    #expect(ran(verb, "-h", "--nonsense").output == page)
  }

  @Test("Every page fits a screen: 80 columns, 48 lines", arguments: ["help", "exit"] + Verb.all.map(\.name))
  func screen(_ word: String) {
    let lines = ran("help", word).output.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count <= 49)
    #expect(lines.allSatisfy { $0.count <= 80 })
  }

  @Test("Summaries of options are sentences of at most 60 columns")
  func summaries() {
    let summaries =
      ReportSettings.command.options.map(\.summary) + CheckSettings.command.options.map(\.summary)
      + TuneSettings.command.options.map(\.summary)
    #expect(summaries.allSatisfy { $0.count <= 60 && $0.hasSuffix(".") && $0.first?.isUppercase == true })
  }

  @Test("An option of several verbs says the same in each, unless the verb does something else with it")
  func shared() {
    // What it names differs by verb: the folder's files, the policy's part, what is shown whole, what is printed.
    let own = [
      "as-of", "force", "format", "from", "html", "json", "labels", "out", "policy", "previous", "quiet", "replays",
      "reviewed", "set", "to", "week", "max-bad",
    ]
    var said: [String: Set<String>] = [:]
    func add<Settings>(_ command: Command<Settings>) {
      for option in command.options where !own.contains(option.name) {
        said[option.name, default: []].insert("\(option.summary) \(option.placeholder ?? "") \(option.group)")
      }
    }
    add(ReportSettings.command)
    add(AuditSettings.command)
    add(CompareSettings.command)
    add(TuneSettings.command)
    add(MergeSettings.command)
    add(CheckSettings.command)
    add(VerifySettings.command)
    #expect(said.count > 20)
    for (name, sentences) in said.sorted(by: { $0.key < $1.key }) {
      #expect(sentences.count == 1, "--\(name): \(sentences)")
    }
  }

  @Test("Short letters are only for the most used")
  func shortLetters() {
    let letters = ReportSettings.command.options.compactMap(\.short) + CheckSettings.command.options.compactMap(\.short)
    #expect(Set(letters).isSubset(of: ["o", "f", "q", "v", "h"]))
  }

  @Test("What was typed cannot steer the terminal or a build server")
  func hostile() {
    let errors = ran("\u{1B}[2J", "\u{202E}").errors + ran("report", "--\u{1B}]0;x\u{7}").errors
    #expect(!errors.unicodeScalars.contains("\u{1B}"))
    #expect(errors.contains("<U+001B>[2J"))
    #expect(!errors.split(separator: "\n").contains { $0.hasPrefix("::") })
  }
}

@Suite("Exit codes")
struct ExitCodeTests {
  @Test("Of several the first in the order of precedence counts")
  func combined() {
    #expect(ExitCode.combined([]) == .done)
    #expect(ExitCode.combined([.nothingToReport, .incomplete]) == .incomplete)
    #expect(ExitCode.combined([.incomplete, .gateBroken]) == .gateBroken)
    #expect(ExitCode.combined([.gateBroken, .fault]) == .fault)
    #expect(ExitCode.combined([.fault, .cannotWrite]) == .cannotWrite)
    #expect(ExitCode.combined([.done, .readerLeft]) == .readerLeft)
  }

  @Test("The order names every code once")
  func complete() {
    #expect(ExitCode.precedence.count == ExitCode.allCases.count)
    #expect(Set(ExitCode.precedence) == Set(ExitCode.allCases))
  }
}

@Suite("The terminal")
struct TerminalTests {
  @Test("Colours need a terminal, and words of the environment outrank it")
  func colours() {
    #expect(!Terminal().hasColours)
    #expect(Terminal(showsOutput: true).hasColours)
    #expect(!Terminal(showsOutput: true, environment: ["NO_COLOR": "1"]).hasColours)
    #expect(Terminal(showsOutput: true, environment: ["NO_COLOR": ""]).hasColours)
    #expect(!Terminal(showsOutput: true, environment: ["TERM": "dumb"]).hasColours)
    #expect(Terminal(environment: ["FORCE_COLOR": "1"]).hasColours)
    #expect(!Terminal(environment: ["FORCE_COLOR": "1", "NO_COLOR": "1"]).hasColours)
  }

  @Test(
    "The width is a sensible one, whatever is asked for",
    arguments: [("1", 40), ("x", 100), ("", 100), ("120", 120), ("9999", 400)])
  func width(_ columns: String, _ expected: Int) {
    #expect(Terminal(measuredWidth: 100, environment: ["COLUMNS": columns]).width == expected)
    #expect(Terminal().width == 80)
  }
}

@Suite("The pages of help")
struct HelpTests {
  @Test(
    "A verb comes first, then the exit codes, then keys of the policy and codes of problems",
    arguments: [
      (["report"], "Usage: handover report"), (["exit"], "When several hold"), (["help"], "Verbs"), ([], "Verbs"),
      (["conf.floor"], "Default  0.4"), (["word", "conf.floor"], "A key of the policy"),
      (["cut-line"], "the line ends inside a value"), (["topic.legal.sla"], "Default  3600"),
      (["word"], "there is no help"),
      (["word", "report"], "there is no help for 'report'"), (["conf.flor"], "did you mean 'conf.floor'?"),
      (["from-format"], "handover check --from-format KEY"), (["from-format"], "      openai_messages"),
      (["quiet"], "Print errors only."), (["cut-lin"], "did you mean 'cut-line'?"),
    ])
  func found(_ words: [String], _ text: String) {
    let (output, errors) = (Collected(), Collected())
    let surroundings = Surroundings(output: output.output, errors: errors.output, terminal: Terminal())
    let code = Program(in: surroundings).run(["help"] + words)
    #expect((output.text + errors.text).contains(text), "\(output.text)\(errors.text)")
    #expect(code == (output.text.isEmpty ? .wrongUse : .done))
  }

  @Test("Every word has a page that fits the screen")
  func words() {
    for word in HelpWord.all {
      let page = HelpWord.page(of: word) ?? []
      #expect(!page.isEmpty, "\(word)")
      for line in page { #expect(line.content.count <= 80, "\(line.content)") }
    }
    #expect(Set(HelpWord.all).count == HelpWord.all.count)
    #expect(Set(HelpWord.all).isDisjoint(with: Verb.names + Help.words))
  }
}
