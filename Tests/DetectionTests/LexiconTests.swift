import Testing

@testable import Detection

@Suite("The English lists")
struct LexiconTests {
  @Test("fit into tables that stay in the cache")
  func size() {
    let lexicon = Lexicon.english
    for count in [
      lexicon.customer.combCount, lexicon.feedback.combCount, lexicon.service.combCount, lexicon.topics.combCount,
      lexicon.foreign.table.combCount, lexicon.handovers.table.combCount, lexicon.returning.table.combCount,
    ] { #expect(count < 150_000) }
  }
}
