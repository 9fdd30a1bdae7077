import Conversations
import Foundation
import Stories
import Testing

@testable import handover

@Suite("The list of time zones")
struct TimeZonesTests {
  @Test("A zone has the changes that it has", arguments: [ZoneOffsets.berlin, .newYork, .lordHowe, .kolkata])
  func changes(_ told: ZoneOffsets) throws {
    let zone = try #require(TimeZones.offsets(named: told.name))
    #expect(zone.name == told.name)
    let (first, last) = (Instant(utc: "2026-01-01"), Instant(utc: "2027-12-31"))
    #expect(zone.changes.filter { first <= $0.at && $0.at <= last } == told.changes)
    #expect(zone.offset(at: first) == told.offset(at: first))
  }

  @Test("A zone may leave out a day")
  func leftOut() throws {
    let zone = try #require(TimeZones.offsets(named: "Pacific/Apia"))
    #expect(
      zone.localDay(of: Instant(utc: "2011-12-30 09:59")) + 2 == zone.localDay(of: Instant(utc: "2011-12-30 10:00")))
  }

  @Test("Every zone of the list gives what Foundation gives, from 1970 to 2099")
  func everyZone() throws {
    for name in TimeZone.knownTimeZoneIdentifiers where name.contains("/") {
      let (zone, reference) = (try #require(TimeZones.offsets(named: name)), try #require(TimeZone(identifier: name)))
      var wrong = 0
      for week in 0..<6_780 {
        let time = Int64(week) * 604_800 + 40_271
        let wanted = reference.secondsFromGMT(for: Date(timeIntervalSince1970: Double(time)))
        if zone.offset(at: Instant(milliseconds: time * 1_000)) != wanted { wrong += 1 }
      }
      #expect(wrong == 0, "\(name)")
    }
  }

  @Test(
    "Only full names are zones; who writes another is shown the nearest",
    arguments: [
      ("Europe/Berlin", true, nil), ("UTC", true, nil), ("Etc/GMT+5", true, nil), ("Asia/Kolkata", true, nil),
      ("europe/berlin", false, "Europe/Berlin"), ("Berlin", false, "Europe/Berlin"),
      ("new york", false, "America/New_York"),
      ("Europe/Berln", false, "Europe/Berlin"), ("utc", false, "UTC"), ("Z", false, "UTC"), ("IST", false, nil),
      ("CET", false, nil), ("GMT+5", false, nil), ("+02:00", false, nil), ("", false, nil),
      ("../../etc/passwd", false, nil), ("Europe/Berlin\u{0}", false, "Europe/Berlin"),
    ] as [(String, Bool, String?)])
  func names(_ name: String, _ isZone: Bool, _ suggestion: String?) {
    #expect((TimeZones.offsets(named: name) != nil) == isZone)
    if !isZone { #expect(TimeZones.suggestion(for: name) == suggestion) }
  }

  @Test("The list says which release it is") func release() { #expect(TimeZones.release.hasPrefix("20")) }
}
