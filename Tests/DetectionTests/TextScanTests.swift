import Conversations
import Stories
import Testing

@testable import Detection

@Suite("Reading the words of a message")
struct TextScanTests {
  /// The folded words of a text.
  func words(_ text: String) -> [String] {
    var scan = TextScan()
    scan.begin()
    let bytes = Array(text.utf8) + [UInt8](repeating: 0, count: Conversation.padding)
    let range = TextRange(start: 0, count: UInt32(text.utf8.count))
    let scanned = scan.scan(bytes, range, .english, CustomerSide.self, from: PhraseCells())
    return scanned.tokens.map { String(decoding: scan.letters(of: scan.token($0)), as: UTF8.self) }
  }

  @Test("Words are folded; marks separate; an apostrophe inside a word stays")
  func folding() {
    #expect(words("I DON'T know, 'really'!") == ["i", "don't", "know", "really"])
    #expect(words("it\u{2019}s e-mail") == ["it's", "e", "mail"])
    #expect(words("Zürich ÉCOLE Fußball Œuvre") == ["zurich", "ecole", "fussball", "oeuvre"])
    #expect(words("cafe\u{301} Łódź Привет") == ["cafe", "lodz", "привет"])
    #expect(words("") == [])
    #expect(words("   ...   ") == [])
    #expect(words("thanks😡ok") == ["thanks", "😡", "ok"])
  }

  @Test("Words at the borders of the wide steps are whole", arguments: 0...130)
  func borders(_ lead: Int) {
    let text = String(repeating: " ", count: lead) + "can't " + String(repeating: "x", count: 63) + " o'clock"
    #expect(words(text) == ["can't", String(repeating: "x", count: 63), "o'clock"])
  }

  @Test("Listed words are found, others are not")
  func listed() {
    let lexicon = Lexicon.english
    #expect(lexicon.words.find(WordTable.hash(of: Array("human".utf8))) > 0)
    #expect(lexicon.words.find(WordTable.hash(of: Array("zzyzx".utf8))) == 0)
    #expect(lexicon.words.entry(lexicon.words.find(WordTable.hash(of: Array("human".utf8)))).customer > 0)
  }
}
