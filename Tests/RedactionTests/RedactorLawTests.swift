import Redaction
import Testing

@Suite("The laws of the redactor")
struct RedactorLawTests {
  private static let redactors = [
    Redactor(shapes: Planted.shapes.compactMap(Shape.init)),
    Redactor(level: .strict, shapes: Planted.shapes.compactMap(Shape.init), words: ["Project Falcon", "größe"]),
  ]

  private func redacted(_ text: [UInt8], _ redactor: Redactor) -> RedactedText {
    var replacements = Replacements()
    return redactor.text(text[...], &replacements)
  }

  /// Pieces of values and words in random order, so that values touch, overlap and are cut.
  private static func mixtures(_ seed: UInt64, _ count: Int) -> [String] {
    var dice = Dice(seed: seed)
    let values = Planted.all.map { row in String(decoding: Array(row.text.utf8)[row.range], as: UTF8.self) }
    let words = Planted.all.map(\.text) + LookAlikes.all.map(\.text) + Hostile.texts
    let joints = ["", " ", ", ", "-", ".", "\n", ":", "/", " order number ", " call ", "@", "[", "]", "(", "1", "0"]
    return (0..<count).map { _ in
      var text = ""
      for _ in 0...dice.roll(5) {
        let source = dice.roll(2) == 0 ? values : words
        let part = Array(source[dice.roll(source.count)].utf8)
        let cut = dice.roll(4) == 0 && !part.isEmpty ? dice.roll(part.count) : 0
        text += String(decoding: part[cut...], as: UTF8.self) + joints[dice.roll(joints.count)]
      }
      return text
    }
  }

  @Test("What was let through is let through again unchanged", arguments: [UInt64(1), 2, 3])
  func idempotent(_ seed: UInt64) {
    var found = 0
    for redactor in Self.redactors {
      for text in Self.mixtures(seed, 600) + (Planted.all + LookAlikes.all).map(\.text) {
        let once = redacted(Array(text.utf8), redactor)
        let twice = redacted(Array(once.text.content.utf8), redactor)
        found += once.edits.count
        #expect(twice.text.content == once.text.content, "seed \(seed), \(redactor.level): \(text)")
        #expect(twice.edits.isEmpty, "seed \(seed), \(redactor.level): \(text)")
      }
    }
    #expect(found > 3_000)
  }

  @Test("Text without findings is the same byte for byte")
  func untouched() {
    for text in LookAlikes.talk + Hostile.texts.filter({ !$0.contains("a@b") }) {
      let result = redacted(Array(text.utf8), Self.redactors[0])
      #expect(result.edits.isEmpty, "\(text)")
      #expect(Array(result.text.content.utf8) == Array(text.utf8), "\(text)")
    }
  }

  @Test("Nothing outside the values changes, and the edits say where they were", arguments: [UInt64(4), 5])
  func edits(_ seed: UInt64) {
    for redactor in Self.redactors {
      for text in Self.mixtures(seed, 500) {
        let original = Array(text.utf8)
        let result = redacted(original, redactor)
        let shown = Array(result.text.content.utf8)
        var (from, to) = (0, 0)
        for edit in result.edits {
          guard from <= edit.original.lowerBound, to <= edit.redacted.lowerBound else {
            Issue.record("seed \(seed): edits overlap in \(text)")
            break
          }
          #expect(
            original[from..<edit.original.lowerBound] == shown[to..<edit.redacted.lowerBound], "seed \(seed): \(text)")
          #expect(shown[edit.redacted].first == UInt8(ascii: "["), "seed \(seed): \(text)")
          (from, to) = (edit.original.upperBound, edit.redacted.upperBound)
        }
        #expect(original[from...].elementsEqual(shown[to...]), "seed \(seed): \(text)")
        let pieces = result.pieces(marking: [1..<min(4, max(1, original.count))])
        #expect(pieces.map(\.text.content).joined() == result.text.content, "seed \(seed): \(text)")
      }
    }
  }

  @Test("Broken UTF-8 becomes replacement characters, with and without findings")
  func broken() {
    for bytes in [[0xFF], [0x61, 0xED, 0xA0, 0x80, 0x62], [0xF0, 0x9F, 0x91]] as [[UInt8]] {
      #expect(redacted(bytes, Self.redactors[0]).text.content == String(decoding: bytes, as: UTF8.self))
      let mail = Array("x a.b@example.com ".utf8) + bytes
      let expected = "x [EMAIL-1] " + String(decoding: bytes, as: UTF8.self)
      #expect(redacted(mail, Self.redactors[0]).text.content == expected)
    }
    var dice = Dice(seed: 9)
    for _ in 0..<3_000 {
      let bytes = (0..<dice.roll(40)).map { _ in
        UInt8([0x30, 0x31, 0x40, 0x2E, 0x61, 0xC3, 0xE2, 0x80, 0xAF, 0xF0, 0xFF][dice.roll(11)])
      }
      for redactor in Self.redactors { _ = redacted(bytes, redactor) }
    }
  }
}
