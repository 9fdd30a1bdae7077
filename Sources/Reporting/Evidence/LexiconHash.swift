import Detection
package import Redaction
import Rendering

/// The SHA-256 of the word lists that judge.
///
/// It is taken over what the lists say, sorted, so neither the order of lists nor the way they are written down in the
/// program has a say: equal hashes judge equally, and every phrase that is changed changes it.
package struct LexiconHash: Sendable {
  /// The language.
  package let name: SafeText
  /// 64 hexadecimal digits.
  package let sha256: String

  /// Those of the program.
  package static let shipped = [LexiconHash(name: "en", of: Lexicon.canonicalEnglish)]

  private init(name: SafeText, of text: [UInt8]) {
    self.name = name
    var hash = SHA256()
    hash.update(text)
    sha256 = hash.hexadecimal()
  }
}
