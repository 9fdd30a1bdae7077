/// When a team works, as a policy writes it: `Mon-Fri 08:00-18:00 Europe/Berlin`.
///
/// One or more parts with commas between, each a weekday or a range of them and a range of times; a zone at the end, or
/// none for UTC. This version checks the form and keeps the words.
enum OpeningHours {
  private static let days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]

  static func isWellFormed(_ text: String) -> Bool {
    guard text.utf8.count <= 256 else { return false }
    var parts = text.split(separator: ",").map { $0.split(separator: " ") }
    guard let last = parts.last else { return false }
    if last.count == 3 {
      guard isZone(last[2]) else { return false }
      parts[parts.count - 1] = Array(last.dropLast())
    }
    return parts.allSatisfy { $0.count == 2 && isDays($0[0]) && isTimes($0[1]) }
  }

  private static func isDays(_ text: Substring) -> Bool {
    let ends = text.split(separator: "-", omittingEmptySubsequences: false)
    return ends.count <= 2 && ends.allSatisfy { end in days.contains { $0 == end } }
  }

  private static func isTimes(_ text: Substring) -> Bool {
    let ends = text.split(separator: "-", omittingEmptySubsequences: false).map { minutes(of: $0) }
    guard ends.count == 2, let from = ends[0], let to = ends[1] else { return false }
    return from < to
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
