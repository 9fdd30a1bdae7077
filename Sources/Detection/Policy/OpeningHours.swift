/// When a team works, as a policy writes it: `Mon-Fri 08:00-18:00, Sat 10:00-14:00 Europe/Berlin`.
///
/// One or more parts with commas between, each a weekday or a range of them and a range of times; a zone at the end, or
/// none for UTC. `Sat-Mon` goes over Sunday; 24:00 is the end of a day. Parts that touch or overlap are one.
package struct OpeningHours: Sendable, Equatable {
  /// For each weekday from Monday on the minutes after midnight on local clocks, in order and apart from each other.
  package let minutes: [[Range<Int>]]
  /// The name of the zone; whether there is such a zone, whoever has a list of them must say.
  package let zone: String

  /// Reads the words of a policy; `nil` when they have another form.
  package init?(_ text: String) {
    guard text.utf8.count <= 256 else { return nil }
    var parts = text.split(separator: ",").map { $0.split(separator: " ") }
    guard let last = parts.last else { return nil }
    var zone = "UTC"
    if last.count == 3 {
      guard Self.isZone(last[2]) else { return nil }
      zone = String(last[2])
      parts[parts.count - 1] = Array(last.dropLast())
    }
    var minutes = [[Range<Int>]](repeating: [], count: 7)
    for part in parts {
      guard part.count == 2, let days = Self.days(part[0]), let times = Self.times(part[1]) else { return nil }
      for day in days { minutes[day].append(times) }
    }
    self.minutes = minutes.map { Self.joined($0) }
    self.zone = zone
  }

  private static let names = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]

  /// Weekdays from 0 for Monday, in the order in which they follow each other.
  private static func days(_ text: Substring) -> [Int]? {
    let ends = text.split(separator: "-", omittingEmptySubsequences: false).map { end in
      names.firstIndex { $0 == end }
    }
    guard ends.count <= 2, let first = ends.first ?? nil, let last = ends.last ?? nil else { return nil }
    return (0...(last - first + 7) % 7).map { (first + $0) % 7 }
  }

  private static func times(_ text: Substring) -> Range<Int>? {
    let ends = text.split(separator: "-", omittingEmptySubsequences: false).map { Self.minutes(of: $0) }
    guard ends.count == 2, let from = ends[0], let to = ends[1], from < to else { return nil }
    return from..<to
  }

  /// The same minutes as ranges that neither touch nor overlap.
  private static func joined(_ ranges: [Range<Int>]) -> [Range<Int>] {
    var joined: [Range<Int>] = []
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = joined.last, range.lowerBound <= last.upperBound {
        joined[joined.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        joined.append(range)
      }
    }
    return joined
  }

  /// Minutes after midnight; 24:00 is the end of a day.
  private static func minutes(of text: Substring) -> Int? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ $0.utf8.count == 2 && $0.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 } }),
      let hour = Int(parts[0]), let minute = Int(parts[1]), minute < 60, hour * 60 + minute <= 24 * 60
    else { return nil }
    return hour * 60 + minute
  }

  private static func isZone(_ text: Substring) -> Bool {
    text.utf8.allSatisfy { byte in
      (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) || (byte >= 0x2B && byte <= 0x39) || byte == 0x5F
    }
  }
}
