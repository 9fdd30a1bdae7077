import Testing

@testable import Detection

@Suite("The English lists")
struct LexiconTests {
  @Test("fit into tables that stay in the cache")
  func size() {
    let lexicon = Lexicon.english
    #expect(lexicon.customer.combCount < 40_000, "\(lexicon.customer.combCount) places, \(lexicon.customer.symbolCount) symbols")
    #expect(lexicon.service.combCount < 40_000, "\(lexicon.service.combCount) places, \(lexicon.service.symbolCount) symbols")
  }
}
