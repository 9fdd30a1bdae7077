import Arguments
import Conversations
import Foundation

/// The time zones of the list that everybody uses, as tables.
///
/// The one file that asks Foundation for zones: it brings the list itself, so every machine gives the same, whatever
/// its system has. Names are taken exactly and only in full, such as `Europe/Berlin`: `IST` and `GMT+5` mean different
/// things to different people.
enum TimeZones {
  /// The release of the list, such as `2025b`.
  static var release: String { TimeZone.timeZoneDataVersion }

  /// The clocks of a zone from 1970 to 2100; `nil` when there is no zone of that name.
  static func offsets(named name: String) -> ZoneOffsets? {
    if name == ZoneOffsets.utc.name { return .utc }
    guard isFullName(name), let zone = TimeZone(identifier: name) else { return nil }
    var time = Date(timeIntervalSince1970: 0)
    let first = zone.secondsFromGMT(for: time)
    var changes: [ZoneOffsets.Change] = []
    while let next = zone.nextDaylightSavingTimeTransition(after: time), next.timeIntervalSince1970 < end {
      // A list that stands still would never end.
      guard next > time else { return nil }
      let milliseconds = Int64((next.timeIntervalSince1970 * 1_000).rounded())
      changes.append(
        ZoneOffsets.Change(at: Instant(milliseconds: milliseconds), offset: zone.secondsFromGMT(for: next)))
      time = next
    }
    return ZoneOffsets(name: name, from: first, changes: changes)
  }

  /// The zone that somebody most likely meant: the same name in other letters, the place without its continent, or the
  /// nearest name.
  static func suggestion(for typed: String) -> String? {
    let known = TimeZone.knownTimeZoneIdentifiers.filter { isFullName($0) }
    let wanted = typed.lowercased().split(separator: " ").joined(separator: "_")
    if wanted == "utc" || wanted == "z" { return ZoneOffsets.utc.name }
    let same = known.first { name in
      let lower = name.lowercased()
      return lower == wanted || lower.split(separator: "/").last.map { $0 == wanted } ?? false
    }
    return same ?? Suggestion.nearest(to: typed, among: known)
  }

  /// The first moment of the year 2100.
  private static let end = 4_102_444_800.0

  /// Whether it names an area and a place in letters, digits and `+-_/`.
  private static func isFullName(_ name: String) -> Bool {
    name.contains("/") && name.utf8.count <= 64
      && name.utf8.allSatisfy { byte in
        (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) || (byte >= 0x2F && byte <= 0x39)
          || [0x2B, 0x2D, 0x5F].contains(byte)
      }
  }
}
