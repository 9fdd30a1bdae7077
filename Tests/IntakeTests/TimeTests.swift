import Conversations
import Intake
import Stories
import Testing

@Suite("Times")
struct TimeTests {
  @Test(
    "Times that are accepted",
    arguments: [
      ("1970-01-01T00:00:00Z", 0), ("2026-03-02T10:15:00Z", 1_772_446_500_000),
      ("2026-03-02T10:15:00", 1_772_446_500_000),
      ("2026-03-02 10:15:00", 1_772_446_500_000), ("2026-03-02 10:15:00 UTC", 1_772_446_500_000),
      ("2026-03-02T10:15:00.123Z", 1_772_446_500_123), ("2026-03-02T10:15:00.1Z", 1_772_446_500_100),
      ("2026-03-02T10:15:00.1234567Z", 1_772_446_500_123), ("2026-03-02T10:15:00.123456789Z", 1_772_446_500_123),
      ("2026-03-02T10:15:00+00:00", 1_772_446_500_000), ("2026-03-02T10:15:00+0000", 1_772_446_500_000),
      ("2026-03-02T11:15:00+01:00", 1_772_446_500_000), ("2026-03-02T04:45:00-0530", 1_772_446_500_000),
      ("2026-03-02T10:15:60Z", 1_772_446_559_999), ("2026-03-02T10:15:60.500Z", 1_772_446_559_999),
      ("1772446500", 1_772_446_500_000), ("1772446500123", 1_772_446_500_123), ("1772446500123456", 1_772_446_500_123),
      ("1772446500123456789", 1_772_446_500_123), ("2024-02-29T00:00:00Z", 1_709_164_800_000),
      ("0001-01-01T00:00:00Z", -62_135_596_800_000), ("9999-12-31T23:59:59.999Z", 253_402_300_799_999),
      ("1969-12-31T23:59:59Z", -1000),
    ])
  func accepted(_ text: String, _ milliseconds: Int64) async throws {
    #expect(TimeReading(Array(text.utf8).span, zone: .utc) == .instant(Instant(milliseconds: milliseconds)))
    #expect(try await read("\"\(text)\"") == "t\(milliseconds)")
  }

  @Test(
    "Times that no calendar or clock has are unknown",
    arguments: [
      "2026-02-30T00:00:00Z", "2023-02-29T00:00:00Z", "1900-02-29T00:00:00Z", "2026-13-01T00:00:00Z",
      "2026-00-10T00:00:00Z", "2026-01-00T00:00:00Z", "2026-01-01T24:00:00Z", "2026-01-01T10:60:00Z",
      "2026-01-01T10:00:61Z", "2026-01-01T10:00:00+99:99", "2026-01-01T10:00:00+24:00", "10000-01-01T00:00:00Z",
      "0000-01-01T00:00:00Z", "2026-01-01T10:00:00.Z", "2026-01-01T10:00:00.1234567890Z", "2026-01-01", "01/02/2026",
      "2026-1-1T10:00:00Z", "2026-01-01T10:00:00 CET", "2026-01-01T10:00:00Zx", "soon", "", " 2026-01-01T10:00:00Z",
      "2026-01-01_10:00:00Z", "99999999999999999999",
    ])
  func refused(_ text: String) async throws {
    #expect(TimeReading(Array(text.utf8).span, zone: .utc) == .bad)
    #expect(try await read("\"\(text)\"") == "t- bad-time")
  }

  @Test(
    "Numbers are told apart by their size; zero and less are absent",
    arguments: [
      ("1772446500", "t1772446500000"), ("1772446500.1239", "t1772446500123"), ("1.7724465e9", "t1772446500000"),
      ("1772446500123", "t1772446500123"), ("1772446500123456", "t1772446500123"), ("0", "t-"), ("-1", "t-"),
      ("null", "t-"), ("1e400", "t- bad-time"), ("true", "t- bad-time"), ("[]", "t- bad-time"),
    ])
  func numbers(_ value: String, _ wanted: String) async throws {
    #expect(try await read(value) == wanted)
  }

  @Test(
    "A time without a zone is a local time of the zone that was given; one with a zone is not",
    arguments: [
      (.berlin, "2026-03-02T10:15:00", .instant(Instant(utc: "2026-03-02 09:15"))),
      (.berlin, "2026-07-02 10:15:00.250", .instant(Instant(milliseconds: 1_782_980_100_250))),
      (.berlin, "2026-03-02T10:15:00Z", .instant(Instant(utc: "2026-03-02 10:15"))),
      (.berlin, "2026-03-29T02:30:00+01:00", .instant(Instant(utc: "2026-03-29 01:30"))),
      (.berlin, "2026-03-29T02:30:00", .unclear(Instant(utc: "2026-03-29 01:30"))),
      (.berlin, "2026-10-25T02:30:00", .unclear(Instant(utc: "2026-10-25 00:30"))),
      (.berlin, "2026-10-25T02:30:00 UTC", .instant(Instant(utc: "2026-10-25 02:30"))),
      (.newYork, "2026-11-09T23:00:00", .instant(Instant(utc: "2026-11-10 04:00"))),
      (.lordHowe, "2026-04-05T01:45:00", .unclear(Instant(utc: "2026-04-04 14:45"))),
      (.kolkata, "2026-11-09T00:00:00", .instant(Instant(utc: "2026-11-08 18:30"))),
      (.kolkata, "0001-01-01T00:00:00", .bad), (.newYork, "9999-12-31T23:59:59", .bad),
      // Numbers have no zone.
      (.berlin, "1772446500", .instant(Instant(milliseconds: 1_772_446_500_000))),
    ] as [(ZoneOffsets, String, TimeReading)])
  func zones(_ zone: ZoneOffsets, _ text: String, _ wanted: TimeReading) {
    #expect(TimeReading(Array(text.utf8).span, zone: zone) == wanted)
  }

  @Test("A local time that comes twice or never is remarked on, any other is not")
  func unclear() async throws {
    var settings = IntakeSettings()
    settings.zone = .berlin
    #expect(try await read("\"2026-10-25T02:30:00\"", settings) == "t1792888200000 unclear-time")
    #expect(try await read("\"2026-03-29T02:30:00\"", settings) == "t1774747800000 unclear-time")
    #expect(try await read("\"2026-03-29T03:30:00\"", settings) == "t1774747800000")
    #expect(try await read("\"2026-03-29T02:30:00\"") == "t1774751400000")
  }

  @Test("Every day follows the one before, in every tenth year and around the turns of centuries")
  func everyDay() {
    var expected: Int64 = -62_135_596_800_000
    var wrong = 0
    for year in 1...9999 {
      let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
      guard year % 10 == 0 || year % 100 < 2 || year % 100 == 99 else {
        expected += (isLeap ? 366 : 365) * 86_400_000
        continue
      }
      for month in 1...12 {
        for day in 1...31 {
          let bytes = Self.padded(year, 4) + [0x2d] + Self.padded(month, 2) + [0x2d] + Self.padded(day, 2)
          switch TimeReading((bytes + Array("T00:00:00".utf8)).span, zone: .utc) {
          case .instant(let instant):
            if instant.milliseconds != expected { wrong += 1 }
            expected += 86_400_000
          default: if day < 29 { wrong += 1 }
          }
        }
      }
    }
    #expect(wrong == 0)
    #expect(expected == 253_402_300_800_000)
  }

  private static func padded(_ number: Int, _ width: Int) -> [UInt8] {
    let digits = Array(String(number).utf8)
    return [UInt8](repeating: 0x30, count: width - digits.count) + digits
  }

  /// The time of one message, and the code of the remark on it.
  private func read(_ value: String, _ settings: IntakeSettings = IntakeSettings()) async throws -> String {
    let line = #"{"id":"a","events":[{"kind":"message","role":"ai","text":"x","ts":"# + value + "}]}"
    let reading = try await Reading.of(line, settings)
    let record = try #require(reading.records.first)
    let time = record.split(separator: " ").last { $0.first == "t" } ?? ""
    return String(time) + reading.codes.map { " " + $0 }.joined()
  }
}
