import Intake
import Redaction
import Rendering

/// The line that says how far the reading is.
///
///     reading  62%  7.4 of 11.9 GB  418,220 conversations  310 MB/s  about 15 s left
///     reading  7.4 GB  418,220 conversations  310 MB/s                   (from a pipe)
struct ProgressText {
  /// What is said when everything is read.
  let after: SafeText

  /// The line, cut to whole parts that fit into so many columns; milliseconds since the reading began.
  func line(_ state: ReadingProgress.State, after elapsed: Int, width: Int) -> SafeText {
    if state.hasEnded { return after.fitted(into: width) }
    var parts: [SafeText] = ["reading"]
    let speed = elapsed > 0 ? state.bytes / elapsed * 1_000 : 0
    // A file can grow or be unpacked while it is read; then there is no whole of which to give a part.
    let total = state.total.flatMap { $0 >= state.bytes && $0 > 0 ? $0 : nil }
    if let total {
      let (unit, name) = Self.unit(of: total)
      parts.append("\(state.bytes * 100 / total)%")
      parts.append("\(Self.number(state.bytes, unit)) of \(Self.number(total, unit)) \(name)")
    } else {
      parts.append(Self.size(state.bytes))
    }
    let isOne = state.conversations == 1
    parts.append(isOne ? "1 conversation" : "\(SafeText(grouped: state.conversations)) conversations")
    parts.append("\(Self.size(speed))/s")
    if let total, speed > 0 { parts.append("about \(Self.time((total - state.bytes) / speed)) left") }
    while parts.count > 1, parts.joined(separator: "  ").columns > width { parts.removeLast() }
    return parts.joined(separator: "  ").fitted(into: width)
  }

  /// Decimal units, as disks and networks are sold.
  private static func unit(of bytes: Int) -> (size: Int, name: SafeText) {
    bytes >= 1_000_000_000 ? (1_000_000_000, "GB") : bytes >= 1_000_000 ? (1_000_000, "MB") : (1_000, "KB")
  }

  private static func size(_ bytes: Int) -> SafeText {
    let (unit, name) = unit(of: bytes)
    return "\(number(bytes, unit)) \(name)"
  }

  /// One decimal below a hundred, none from there on.
  private static func number(_ bytes: Int, _ unit: Int) -> SafeText {
    bytes / unit >= 100 ? SafeText(grouped: bytes / unit) : SafeText(decimal: bytes / (unit / 10), places: 1)
  }

  private static func time(_ seconds: Int) -> SafeText {
    if seconds < 60 { return "\(max(1, seconds)) s" }
    return seconds < 3_600 ? "\((seconds + 30) / 60) min" : "\((seconds + 1_800) / 3_600) h"
  }
}
