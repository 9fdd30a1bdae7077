import Testing

@testable import Detection

@Suite("The English lists")
struct LexiconTests {
  @Test("fit into tables of at most eight megabytes each")
  func size() {
    let lexicon = Lexicon.english
    let cells = [
      lexicon.customer.rowCount * lexicon.customer.symbolCount, lexicon.service.rowCount * lexicon.service.symbolCount,
    ]
    // A cell has four bytes.
    for count in cells { #expect(count < 2_000_000) }
  }
}
