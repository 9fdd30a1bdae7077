import Redaction
import Testing

@Suite("What the strict level finds")
struct StrictTableTests {
  private static let redactor = Redactor(level: .strict, words: StrictRows.words)

  private func shown(_ text: String, _ redactor: Redactor = redactor) -> String {
    var replacements = Replacements()
    return redactor.text(Array(text.utf8)[...], &replacements).text.content
  }

  /// The text without its marks, and what stands between them.
  private func parts(_ marked: String) -> (text: String, hidden: [String]) {
    var hidden: [String] = []
    for piece in marked.split(separator: "«").dropFirst(marked.hasPrefix("«") ? 0 : 1) {
      hidden += piece.split(separator: "»", maxSplits: 1, omittingEmptySubsequences: false).prefix(1).map(String.init)
    }
    return (marked.replacing("«", with: "").replacing("»", with: ""), hidden)
  }

  private func check(_ marked: String, _ kind: String) {
    let (text, hidden) = parts(marked)
    let shown = shown(text)
    #expect(!hidden.isEmpty)
    for value in hidden { #expect(!shown.contains(value), "\(text) became \(shown)") }
    #expect(shown.contains("[\(kind)-1]"), "\(text) became \(shown)")
    // What stands before the first value is as it was.
    let before = marked.prefix { $0 != "«" }
    #expect(shown.hasPrefix(before), "\(text) became \(shown)")
  }

  @Test("Names after greetings, titles, introductions and at the end of letters", arguments: StrictRows.names)
  func names(_ row: String) { check(row, "NAME") }

  @Test("Postal addresses", arguments: StrictRows.places)
  func places(_ row: String) { check(row, "ADDRESS") }

  @Test("Dates of birth", arguments: StrictRows.births)
  func births(_ row: String) { check(row, "BIRTHDATE") }

  @Test("Numbers of five or more digits", arguments: StrictRows.numbers)
  func numbers(_ row: String) {
    let (text, hidden) = parts(row)
    let shown = shown(text)
    for value in hidden { #expect(!shown.contains(value), "\(text) became \(shown)") }
  }

  @Test("Words of the user", arguments: StrictRows.own)
  func own(_ row: String) { check(row, "WORD") }

  @Test("What only looks like them stays as it is", arguments: StrictRows.innocent)
  func innocent(_ row: String) { #expect(shown(row) == row) }

  @Test("What is known to be missed is still missed; a rule that finds it moves the row", arguments: StrictRows.missed)
  func missed(_ row: String) { #expect(shown(row) == row) }

  @Test("A word of the user is never found in a token of the program")
  func tokens() {
    let redactor = Redactor(level: .strict, words: ["1", "email-1", "email", "R1", "name"])
    for text in ["[EMAIL-1] wrote", "see [NUMBER-R1]", "[NAME-1]"] { #expect(shown(text, redactor) == text) }
    #expect(shown("1 name", redactor) == "[WORD-1] [WORD-2]")
    #expect(shown("a@example.com and email-1", redactor) == "[EMAIL-1] and [WORD-1]")
  }

  @Test("Nothing of it is hidden at the standard level but numbers that have a name of their own")
  func standard() {
    let standard = Redactor(words: StrictRows.words)
    for row in StrictRows.names + StrictRows.places + StrictRows.births + StrictRows.own {
      let (text, _) = parts(row)
      #expect(shown(text, standard) == text)
    }
  }

  @Test("There are rows enough of both sorts")
  func counts() {
    let found = [StrictRows.names, StrictRows.places, StrictRows.births, StrictRows.numbers, StrictRows.own]
    #expect(found.map(\.count).reduce(0, +) >= 60)
    #expect(StrictRows.innocent.count >= 60)
    let all = found.flatMap { $0 } + StrictRows.innocent
    #expect(Set(all).count == all.count)
  }
}
