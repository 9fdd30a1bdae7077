import Studies
import Testing

@Suite("The order of a draw")
struct DrawKeyTests {
  @Test(
    "is that of the bytes, the first of them first",
    arguments: [
      ([0x00, 0xFF], [0x01, 0x00]), ([0x01, 0x00], [0x01, 0x01]), ([0x7F], [0x80]), ([], [0, 0, 1]),
    ] as [([UInt8], [UInt8])])
  func order(_ first: [UInt8], _ second: [UInt8]) {
    #expect(DrawKey(first) < DrawKey(second))
    #expect(!(DrawKey(second) < DrawKey(first)))
  }

  @Test("names a case by its first sixteen digits, zeros among them")
  func name() {
    #expect(DrawKey([0x00, 0x0A, 0xFF, 0, 0, 0, 0, 1, 9]).name == "000aff0000000001")
    #expect(DrawKey([]).name == "0000000000000000")
  }
}
