import Arguments
import Testing

@Suite("A help page")
struct HelpPageTests {
  @Test("It shows the sentence, the usage, examples, then the options in their groups")
  func page() {
    #expect(
      Brewing.command.page.lines == [
        "Makes coffee.",
        "",
        "Usage: handover brew [options] BEANS...",
        "",
        "Examples",
        "  handover brew beans                           one weak cup",
        "",
        "Most used",
        "  -o, --out POT             Pour into POT.",
        "      --hurry               Do not wait.",
        "",
        "Judging",
        "      --strength STRENGTH   Make it so strong. (weak|strong)",
        "",
        "Output",
        "      --tag TEXT            Write TEXT on the pot.",
        "  -q, --quiet               Do not hiss.",
        "      --strong              Same as --strength strong.",
        "",
        "Limits",
        "      --cups COUNT          Make COUNT cups.",
        "",
        "  -h, --help                Show this page.",
        "Exit codes: handover help exit",
      ])
  }

  @Test("Long texts are wrapped inside the page")
  func wrapped() {
    let long = String(repeating: "word ", count: 60) + "end."
    let command = Command<Brewing>(
      "brew", long, operands: .paths("BEANS", \.beans, count: 1...1),
      options: [.flag("a-flag-with-a-very-long-name", \.isQuiet, in: .output, long)],
      examples: [Example("handover brew a-very-long-name-of-a-file another-long-name", long.prefix(70).description)],
      defaults: Brewing())
    #expect(command.page.lines.allSatisfy { $0.count <= HelpPage.width })
    #expect(command.page.lines.filter { $0.hasSuffix("end.") }.count == 2)
  }
}
