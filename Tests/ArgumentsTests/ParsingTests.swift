import Arguments
import Testing

@Suite("Reading a command line")
struct ParsingTests {
  @Test("A line without options has the defaults")
  func defaults() throws {
    let settings = try #require(try Brewing.settings("arabica"))
    #expect(settings.cups == 1)
    #expect(settings.beans.map(\.text) == ["arabica"])
  }

  @Test(
    "A value follows after a blank or an equals sign, short or long",
    arguments: [["--out", "pot"], ["--out=pot"], ["-o", "pot"], ["-opot"], ["-o=pot"], ["-qo", "pot"]])
  func values(_ words: [String]) throws {
    guard case .run(let settings) = try Brewing.command.request(words + ["arabica"]) else {
      Issue.record("no settings")
      return
    }
    #expect(settings.target?.text == "pot")
    #expect(settings.beans.map(\.text) == ["arabica"])
  }

  @Test("Options and operands stand in any order")
  func order() throws {
    let settings = try #require(try Brewing.settings("arabica", "--cups", "3", "robusta", "--hurry"))
    #expect(settings.beans.map(\.text) == ["arabica", "robusta"])
    #expect(settings.cups == 3)
    #expect(settings.isHurried)
  }

  @Test("The last one wins, and repeatable ones stand in order")
  func repeated() throws {
    let settings = try #require(
      try Brewing.settings("--cups=1", "--tag", "b", "arabica", "--cups=2", "--tag", "a", "--tag=b"))
    #expect(settings.cups == 2)
    #expect(settings.tags == ["b", "a", "b"])
  }

  @Test("A flag may stand for the value of another option; the last one wins")
  func alias() throws {
    #expect(try Brewing.settings("--strong", "arabica")?.strength == .strong)
    #expect(try Brewing.settings("--strong", "--strength", "weak", "arabica")?.strength == .weak)
  }

  /// Two pots that take the same options, and one of their own.
  private struct Party: Sendable, Equatable {
    var first = Brewing()
    var second = Brewing()
    var guests: [Path] = []

    static let command = Command<Self>(
      "party", "Makes coffee for many.", operands: .paths("GUESTS...", \.guests, count: 0...3),
      lists: [
        [.flag("cold", \.second.isHurried, in: .output, "Serve the second one cold.")],
        Brewing.command.options.within(\.first),
      ], examples: [], defaults: Party())
  }

  @Test("Options that verbs share set the part of the settings that holds them, with the same rows and errors")
  func shared() throws {
    let words = ["-o", "pot", "--cups", "3", "--tag", "a", "--tag", "b", "--strong", "--cold"]
    guard case .run(let party) = try Party.command.request(words) else {
      Issue.record("it asks for no help")
      return
    }
    let alone = try #require(
      try Brewing.settings("-o", "pot", "--cups", "3", "--tag", "a", "--tag", "b", "--strong", "x"))
    var wanted = alone
    wanted.beans = []
    #expect(party.first == wanted)
    #expect(party.second.isHurried && party.second.cups == 1)
    #expect(
      Party.command.options.map(\.summary) == ["Serve the second one cold."] + Brewing.command.options.map(\.summary))
    for wrong in [["--cups", "many"], ["--strength", "odd"], ["--out", "--hurry"], ["--quiet=yes"], ["--cup", "3"]] {
      func refusal(_ ask: () throws(UsageError) -> Void) -> UsageError? {
        do throws(UsageError) { try ask() } catch { return error }
        return nil
      }
      let (theirs, ours) = (
        refusal { () throws(UsageError) in _ = try Brewing.command.request(wrong + ["x"]) },
        refusal { () throws(UsageError) in _ = try Party.command.request(wrong + ["x"]) }
      )
      #expect(theirs != nil && theirs == ours, "\(wrong)")
    }
  }

  @Test("Two hyphens end the options, and one hyphen is an operand")
  func operands() throws {
    let settings = try #require(try Brewing.settings("-q", "--", "--cups", "-"))
    #expect(settings.beans.map(\.text) == ["--cups", "-"])
    #expect(settings.isQuiet)
    #expect(settings.beans[1].isStream)
  }

  @Test("Help wins over every other problem, but not after two hyphens")
  func help() throws {
    #expect(try Brewing.command.request(["--nonsense", "--cups", "many", "--help"]) == .help)
    #expect(try Brewing.command.request(["-h"]) == .help)
    #expect(try Brewing.command.request(["--", "--help"]) != .help)
  }

  @Test(
    "A wrong line is refused with its code",
    arguments: [
      (["x", "--cusp", "2"], UsageError.unknownOption(typed: "--cusp", nearest: "--cups")),
      (["x", "--cup", "2"], .unknownOption(typed: "--cup", nearest: "--cups")),
      (["x", "--zzzzzz"], .unknownOption(typed: "--zzzzzz", nearest: nil)),
      (["x", "--"], nil),
      (["x", "-x"], .unknownOption(typed: "-x", nearest: nil)),
      (["x", "-qx"], .unknownOption(typed: "-x", nearest: nil)),
      (["x", "--out"], .missingValue(option: "--out", placeholder: "POT")),
      (["x", "--out", "--hurry"], .missingValue(option: "--out", placeholder: "POT")),
      (["x", "-o", "-q"], .missingValue(option: "-o", placeholder: "POT")),
      (["x", "-o", "-"], nil),
      (["x", "--hurry=yes"], .unexpectedValue(option: "--hurry")),
      (["x", "-q=yes"], .unexpectedValue(option: "-q")),
      (
        ["x", "--cups", "many"],
        .badValue(option: "--cups", placeholder: "COUNT", typed: "many", wanted: "write a whole number, such as 8")
      ),
      (
        ["x", "--cups="],
        .badValue(option: "--cups", placeholder: "COUNT", typed: "", wanted: "write a whole number, such as 8")
      ),
      (
        ["x", "--strength", "mild"],
        .badValue(option: "--strength", placeholder: "STRENGTH", typed: "mild", wanted: "write weak or strong")
      ),
      ([], .missingOperand(placeholder: "BEANS...")),
      (["a", "b", "c", "d"], .extraOperand(typed: "d")),
      (["-", "-"], .badOperand(typed: "-", wanted: "give standard input once")),
      ([""], .badOperand(typed: "", wanted: Path.wanted)),
    ] as [([String], UsageError?)])
  func refused(_ words: [String], _ expected: UsageError?) {
    var thrown: UsageError?
    do { _ = try Brewing.command.request(words) } catch { thrown = error }
    #expect(thrown == expected)
  }

  @Test("Names are never abbreviated")
  func abbreviation() {
    #expect(throws: UsageError.self) { try Brewing.command.request(["x", "--hur"]) }
  }
}

@Suite("The wording of a wrong command line")
struct UsageWordingTests {
  @Test("The message names the thing, what was wanted and the code")
  func message() {
    let unknown = UsageError.unknownOption(typed: "--formt", nearest: "--format")
    #expect(unknown.message == "error: unknown option '--formt'; did you mean '--format'? [unknown-option]")
    let bad = UsageError.badValue(option: "--cups", placeholder: "COUNT", typed: "soon", wanted: "write 8")
    #expect(bad.message == "error: '--cups' takes a COUNT, not \"soon\" [bad-value]")
    #expect(bad.advice == "write 8")
  }

  @Test("Codes are lower-case words with hyphens, each once")
  func codes() {
    let codes = UsageCode.allCases.map(\.rawValue)
    #expect(Set(codes).count == codes.count)
    #expect(codes.allSatisfy { code in code.utf8.allSatisfy { ($0 >= 0x61 && $0 <= 0x7A) || $0 == 0x2D } })
  }
}
