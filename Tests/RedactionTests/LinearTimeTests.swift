import Redaction
import Stories
import Testing

@Suite("The time that hostile text takes", .serialized)
struct LinearTimeTests {
  private static let redactors = [
    Redactor(shapes: Planted.shapes.compactMap(Shape.init)),
    Redactor(level: .strict, shapes: Planted.shapes.compactMap(Shape.init), words: ["aa", "project falcon"]),
  ]

  /// How many times longer the processor works on eight times the bytes: the shortest of some tries each.
  ///
  /// Other work makes a try longer, by emptying caches, and never shorter.
  private func ratio(_ unit: String, _ work: ([UInt8]) -> Void) -> Double {
    let half = Array(String(repeating: unit, count: max(2, 2_400 / unit.utf8.count)).utf8)
    let whole = Array(repeatElement(half, count: 8).joined())
    var (shortest, longest) = (Double.infinity, Double.infinity)
    for _ in 0..<40 {
      shortest = min(shortest, time { work(half) })
      longest = min(longest, time { work(whole) })
      if longest < 10 * shortest { break }
    }
    #expect(shortest > 0)
    return longest / shortest
  }

  private func time(_ work: () -> Void) -> Double {
    let start = ThreadTime.now
    work()
    return ThreadTime.now - start
  }

  @Test("The redactor takes no more than in proportion for eight times the text", arguments: Hostile.units)
  func redactor(_ unit: String) {
    for redactor in Self.redactors {
      let ratio = ratio(unit) { bytes in
        var replacements = Replacements()
        _ = redactor.text(bytes[...], &replacements)
        _ = redactor.name(bytes[...], &replacements)
      }
      #expect(ratio < 20, "\(redactor.level)")
    }
  }

  @Test("So does every encoder", arguments: Hostile.units)
  func encoders(_ unit: String) {
    for encoder in Encoder.all {
      let redactor = Redactor(level: .none)
      let ratio = ratio(unit) { bytes in
        var replacements = Replacements()
        _ = encoder.encoded(redactor.text(bytes[...], &replacements).text)
      }
      #expect(ratio < 20, "\(encoder.name)")
    }
  }

  @Test("Work that grows with the square is seen")
  func control() {
    let ratio = ratio("a") { bytes in
      var sum = 0
      for first in stride(from: 0, to: bytes.count, by: 40) {
        for second in stride(from: 0, to: bytes.count, by: 10) { sum &+= Int(bytes[first]) ^ Int(bytes[second]) }
      }
      #expect(sum >= 0)
    }
    #expect(ratio > 30)
  }
}
