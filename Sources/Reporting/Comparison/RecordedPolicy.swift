package import Detection
package import Intake
package import Redaction

/// A policy made again from a manifest, with the name that it had.
package struct RecordedPolicy: Equatable, Sendable {
  package let policy: Policy
  /// What people called it.
  package let name: SafeText
  /// The SHA-256 of its effective values, in hexadecimal.
  package let hash: String

  /// Why a manifest gives no policy.
  package enum Fault: Error, Equatable, Sendable {
    /// It does not say by which policy was judged.
    case unnamed
    /// Its values are not those of which it has the hash, or this version does not know them.
    case unknown
  }

  /// Makes the policy whose values a manifest lists; they must have the hash that stands beside them.
  package init(manifest: JSONValue) throws(Fault) {
    let recorded = manifest["policy"]
    guard let name = recorded?["name"]?.text, let hash = recorded?["sha256"]?.text,
      let values = recorded?["values"]?.members
    else { throw .unnamed }
    let settings = values.map { PolicyReader.Setting(key: $0.0, value: $0.1.typed) }
    guard case .success(let policy) = PolicyReader.policy(file: nil, settings: settings),
      RunFacts.hash(of: policy) == hash
    else { throw .unknown }
    (self.policy, self.name, self.hash) = (policy, SafeText(name: name), hash)
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
