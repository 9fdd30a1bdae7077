package import Redaction

/// Whether the SHA-256 of an input is known: what `sha256sum` says of the file as it lies on the disk.
package enum InputHash: Sendable, Equatable {
  /// 64 hexadecimal digits.
  case known(String)
  /// Standard input and pipes, which can be read only once.
  case stream
  /// The file could not be read again, or changed since it was read.
  case lost

  /// Why there is no hash; `nil` where there is one.
  package var reason: SafeText? {
    switch self {
    case .known: nil
    case .stream: "a stream, which can be read only once"
    case .lost: "the file changed or could not be read again"
    }
  }

  /// The hash as text.
  package var text: SafeText? {
    if case .known(let digits) = self { SafeText(name: digits) } else { nil }
  }
}
