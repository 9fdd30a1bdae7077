import Testing

@testable import Detection

@Suite("The English lists")
struct LexiconTests {
  @Test("fit into tables that stay in the cache")
  func size() {
    let lexicon = Lexicon.english
    #expect(lexicon.customer.rowCount * lexicon.customer.symbolCount < 1_000_000, "\(lexicon.customer.rowCount) rows of \(lexicon.customer.symbolCount)")
    #expect(lexicon.service.rowCount * lexicon.service.symbolCount < 1_000_000, "\(lexicon.service.rowCount) rows of \(lexicon.service.symbolCount)")
  }
}
