package import Detection
package import Intake
package import Redaction
import Rendering

/// A policy made again from a manifest, with the name that it had.
package struct RecordedPolicy: Equatable, Sendable {
  package let policy: Policy
  /// What people called it.
  package let name: SafeText
  /// The SHA-256 of its effective values, in hexadecimal.
  package let hash: String
  /// Whether it hides words that the manifest does not say; then the policy here lacks them.
  package let lacksWords: Bool

  /// The key whose words are not said by a manifest.
  static let hiddenKey = "redact.words"

  /// Why a manifest gives no policy.
  package enum Fault: Error, Equatable, Sendable {
    /// It does not say by which policy was judged.
    case unnamed
    /// Its values are not those of which it has the hash, or this version does not know them.
    case unknown
    /// The words that were given for those that it hides are others.
    case otherWords
  }

  /// Makes the policy whose values a manifest lists; they must have the hash that stands beside them.
  ///
  /// Of words to be hidden a manifest says only how many there are and their hash. Without them the rest must have the
  /// hash of all that can change a verdict.
  ///
  /// - Parameters:
  ///   - key: under which the policy stands; a comparison has a second one under `against`.
  ///   - words: the words to be hidden, where somebody knows them.
  package init(manifest: JSONValue, key: String = "policy", words: [String]? = nil) throws(Fault) {
    let recorded = manifest[key]
    guard let name = recorded?["name"]?.text, let hash = recorded?["sha256"]?.text,
      let values = recorded?["values"]?.members
    else { throw .unnamed }
    let hidden = values.first { $0.0 == Self.hiddenKey && $0.1.members != nil }?.1
    let settings = values.filter { hidden == nil || $0.0 != Self.hiddenKey }
      .map { PolicyReader.Setting(key: $0.0, value: $0.1.typed) }
    guard case .success(var policy) = PolicyReader.policy(file: nil, settings: settings) else { throw .unknown }
    lacksWords = hidden != nil && words == nil
    if let hidden, let words {
      guard hidden["sha256"]?.text == Self.hash(ofWords: words) else { throw .otherWords }
      policy.redaction.words = words
    }
    let isWhole =
      lacksWords
      ? RunFacts.judgingHash(of: policy) == recorded?["judging_sha256"]?.text : RunFacts.hash(of: policy) == hash
    guard isWhole else { throw .unknown }
    (self.policy, self.name, self.hash) = (policy, SafeText(name: name), hash)
  }

  /// The SHA-256 of words to be hidden, each with a line end, in their order; in hexadecimal.
  static func hash(ofWords words: [String]) -> String {
    var hash = SHA256()
    for word in words { hash.update(Array(word.utf8) + [0x0A]) }
    return hash.hexadecimal()
  }

  package static func == (first: Self, second: Self) -> Bool {
    first.name == second.name && first.hash == second.hash
  }
}

extension JSONValue {
  /// The value as one would write it in a policy or on the command line.
  package var typed: String {
    switch self {
    case .null: return "null"
    case .flag(let flag): return flag ? "true" : "false"
    case .number(let number): return wholeNumber.map { String($0) } ?? String(number)
    case .string(let bytes):
      var text: [UInt8] = []
      JSONText.append(bytes[...], to: &text)
      return String(decoding: text, as: UTF8.self)
    case .array(let elements): return "[" + elements.map(\.typed).joined(separator: ",") + "]"
    case .object: return "{}"
    }
  }
}
