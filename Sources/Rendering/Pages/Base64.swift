import Redaction

/// Bytes as letters, as policies of pages want hashes (RFC 4648, 4).
enum Base64 {
  private static let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  /// Four letters for three bytes; what is missing at the end is `=`.
  static func text(_ bytes: [UInt8]) -> SafeText {
    var text: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let three = (0..<3).map { start + $0 < bytes.count ? Int(bytes[start + $0]) : 0 }
      let bits = three[0] << 16 | three[1] << 8 | three[2]
      let used = min(3, bytes.count - start)
      for place in 0..<4 { text.append(place <= used ? letters[bits >> (18 - 6 * place) & 63] : UInt8(ascii: "=")) }
    }
    return SafeText(encoded: text)
  }
}

extension SafeText {
  fileprivate init(encoded bytes: [UInt8]) {
    self = SafeText(name: bytes)
  }
}
