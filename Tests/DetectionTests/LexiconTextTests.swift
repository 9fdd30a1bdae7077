import Testing

@testable import Detection

@Suite("What the word lists say, as one text")
struct LexiconTextTests {
  private static let lists = """
    set someone = person | real person
    list customer reach
    talk to <someone>
    (call|ring) me back?
    flag negation = not never
    value -25 = awful.a
    concept 20 parcel = parcel package
    fact order = order booking
    """

  private static func text(_ lists: String) -> String {
    var source = LexiconSource()
    source.add(Array(lists.utf8))
    return String(decoding: source.canonicalText, as: UTF8.self)
  }

  @Test("Any change of a word or a phrase changes it")
  func changed() {
    let before = Self.text(Self.lists)
    #expect(before.contains("phrase customer"))
    for (old, new) in [
      ("talk to", "talk with"), ("real person", "true person"), ("back?", "back"), ("(call|ring)", "call"),
      ("never", "hardly"), ("-25", "-24"), ("awful.a", "awful"), ("20 parcel", "18 parcel"), ("= parcel", "= box"),
      ("fact order", "fact ticket"), ("customer reach", "customer want"),
      ("flag negation", "flag booster"),
    ] {
      let changed = Self.lists.replacing(old, with: new, maxReplacements: 1)
      #expect(changed != Self.lists)
      #expect(Self.text(changed) != before, "\(old) to \(new)")
    }
  }

  @Test("The way in which lists are written does not change it")
  func written() {
    let before = Self.text(Self.lists)
    for (old, new) in [
      ("(call|ring)", "(ring|call)"), ("person | real person", "real person | person"),
      ("talk to <someone>", "talk to (person|real person)"), ("flag negation = not never", "flag negation = never not"),
      ("parcel package", "package parcel"), ("value -25 = awful.a", "# said before\nvalue -25 = awful awfully"),
    ] {
      let changed = Self.lists.replacing(old, with: new, maxReplacements: 1)
      #expect(changed != Self.lists)
      #expect(Self.text(changed) == before, "\(old) to \(new)")
    }
    let lines = Self.lists.split(separator: "\n")
    #expect(Self.text((lines[4...] + lines[..<4]).joined(separator: "\n")) == before)
  }

  @Test("The shipped lists are in it whole, with packs and other languages, the same each time")
  func shipped() {
    let text = Lexicon.canonicalEnglish
    #expect(text == Lexicon.canonicalEnglish)
    let lines = String(decoding: text, as: UTF8.self).split(separator: "\n")
    #expect(lines.count > 5_000)
    #expect(lines.contains { $0.hasPrefix("phrase foreign") })
    #expect(lines.contains { $0.hasPrefix("phrase topic") })
    #expect(lines.contains { $0.hasPrefix("word goodwill own") })
    #expect(Lexicon.source(SentimentWords(), packs: .left).canonicalText != text)
  }
}
