import Conversations
import Detection
import Redaction
import Testing

@testable import Reporting

@Suite("A case in short")
struct CaseRecordTests {
  @Test("Numbers read back equal", arguments: [0, 1, 127, 128, 16_383, 16_384, 1 << 40, 1 << 48 - 2])
  func numbers(_ number: Int) {
    var record = CaseRecord()
    record.add(number)
    record.add(signed: -number)
    record.add(signed: number)
    record.add(optional: number)
    record.add(optional: nil)
    var reading = CaseReading(record.bytes[...])
    #expect(reading.number() == number)
    #expect(reading.signed() == -number)
    #expect(reading.signed() == number)
    #expect(reading.optional() == number)
    #expect(reading.optional() == nil)
    #expect(reading.isComplete)
  }

  @Test("What does not fit breaks the reading, and then all is zero")
  func broken() {
    var large = CaseRecord()
    large.add(CaseReading.largest)
    large.add(7)
    var reading = CaseReading(large.bytes[...])
    #expect(reading.number() == 0)
    #expect(reading.isBroken)
    #expect(reading.number() == 0)
    for bytes in [[], [0x80], [UInt8](repeating: 0xFF, count: 20), [3, 1, 2]] as [[UInt8]] {
      var reading = CaseReading(bytes[...])
      _ = reading.identifier()
      #expect(reading.isBroken, "\(bytes)")
    }
    var unread = CaseReading([1, 2])
    #expect(unread.number() == 1)
    #expect(!unread.isComplete)
    #expect(unread.number(below: 2) == 0)
    #expect(unread.isBroken)
  }

  @Test("Steps count from one; the end of the data has no number")
  func steps() {
    var record = CaseRecord()
    for step in [Step(0), Step(200), .end, nil] { record.add(step) }
    var reading = CaseReading(record.bytes[...])
    #expect((0..<4).map { _ in reading.step() } == [1, 201, nil, nil])
  }

  @Test(
    "Times are ISO 8601 in UTC",
    arguments: [
      (0, "1970-01-01T00:00:00Z"), (1_772_446_500_123, "2026-03-02T10:15:00.123Z"), (-1, "1969-12-31T23:59:59.999Z"),
      (1_709_164_800_000, "2024-02-29T00:00:00Z"),
    ])
  func times(_ milliseconds: Int64, _ wanted: String) {
    #expect(SafeText(Instant(milliseconds: milliseconds)).content == wanted)
  }
}
