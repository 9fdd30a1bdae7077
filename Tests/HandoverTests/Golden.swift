import Foundation

/// Compares an output with the one that is kept.
enum Golden {
  /// Whether kept outputs are to be rewritten; the test fails even so, because somebody must look at the difference.
  static var isUpdating: Bool { ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" }

  /// The first line that differs, with its number and both contents; `nil` when nothing does.
  static func difference(kept: String, now: String) -> String? {
    if kept.utf8.elementsEqual(now.utf8) { return nil }
    let keptLines = kept.split(separator: "\n", omittingEmptySubsequences: false)
    let nowLines = now.split(separator: "\n", omittingEmptySubsequences: false)
    for number in 0..<max(keptLines.count, nowLines.count) {
      let old = number < keptLines.count ? String(keptLines[number]) : nil
      let new = number < nowLines.count ? String(nowLines[number]) : nil
      if old.map({ Array($0.utf8) }) != new.map({ Array($0.utf8) }) {
        return "line \(number + 1)\n  kept: \(old ?? "(no such line)")\n  now:  \(new ?? "(no such line)")"
      }
    }
    return "the bytes differ, the lines do not"
  }
}
