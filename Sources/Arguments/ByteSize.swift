/// A number of bytes, typed with a unit: `64M`.
///
/// `K`, `M`, `G` and `T` are powers of 1,024; without a unit it is bytes. A trailing `B` or `iB` is accepted.
package struct ByteSize: ArgumentValue, Hashable {
  /// How many bytes.
  package let bytes: Int

  package static var placeholder: String { "SIZE" }
  package static var wanted: String { "write a size such as 64M or 2G" }

  /// Makes a size of so many bytes; a negative number is taken as zero.
  package init(bytes: Int) { self.bytes = max(bytes, 0) }

  package init?(argument: String) {
    let digits = argument.utf8.prefix { $0 >= 0x30 && $0 <= 0x39 }
    let unit = argument.dropFirst(digits.count).uppercased()
    guard let number = Int(argument: String(argument.prefix(digits.count))) else { return nil }
    let power: Int
    switch unit {
    case "", "B": power = 0
    case "K", "KB", "KIB": power = 1
    case "M", "MB", "MIB": power = 2
    case "G", "GB", "GIB": power = 3
    case "T", "TB", "TIB": power = 4
    default: return nil
    }
    let (bytes, overflow) = number.multipliedReportingOverflow(by: 1 << (10 * power))
    guard !overflow else { return nil }
    self.bytes = bytes
  }
}
