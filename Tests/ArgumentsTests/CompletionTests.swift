import Testing

@testable import Arguments

@Suite("Completions")
struct CompletionTests {
  private let completion = Completion(
    of: "brew", verbs: [Brewing.command.outline, CommandOutline("help", "It's help: [all].", operand: nil)])

  @Test("Every option of every verb is in the script, with its letter and its words", arguments: Shell.allCases)
  func options(_ shell: Shell) {
    let script = completion.lines(for: shell).joined(separator: "\n")
    for option in Brewing.command.options {
      #expect(script.contains(shell == .fish ? "-l \(option.name) " : "--\(option.name)"), "\(option.name)")
      if let short = option.short { #expect(script.contains(shell == .fish ? "-s \(short) " : "-\(short)")) }
      for word in option.choices { #expect(script.contains(word)) }
    }
    #expect(script.contains("help"))
    #expect(script.contains(shell == .fish ? "-l version" : "--version"))
  }

  @Test(
    "A placeholder says what can stand there",
    arguments: [
      ("FILE", ValueOutline.Kind.files, []), ("FILE|none", .files, ["none"]), ("FILE|-", .files, []),
      ("DIR", .folders, []), ("DIR [FILE|FOLDER...]", .files, []), ("bash|zsh", .nothing, ["bash", "zsh"]),
      ("COUNT", .nothing, []), ("FILE|FOLDER|-...", .files, []), ("KEY=VALUE", .nothing, []),
    ])
  func placeholder(_ placeholder: String, _ kind: ValueOutline.Kind, _ words: [String]) {
    let value = ValueOutline(placeholder: placeholder)
    #expect(value.kind == kind)
    #expect(value.words == words)
  }

  @Test("Quotes, brackets and colons of a sentence end nothing in a script")
  func quotes() {
    #expect("it's".quoted == "'it'\\''s'")
    let zsh = completion.lines(for: .zsh).joined(separator: "\n")
    #expect(zsh.contains("'help:It'\\''s help: [all].'"))
    let fish = completion.lines(for: .fish).joined(separator: "\n")
    #expect(fish.contains("'It\\'s help: [all].'"))
  }
}
