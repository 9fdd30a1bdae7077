import Intake
import Redaction

/// What a folder of ours holds, by the verb that wrote it.
enum ResultKind: String, CaseIterable, Sendable {
  case report, audit, compare, tune

  /// What people call it, with its article.
  var noun: SafeText {
    switch self {
    case .report: "a report"
    case .audit: "an audit"
    case .compare: "a comparison"
    case .tune: "a search for thresholds"
    }
  }

  /// The same where it is known which one is meant.
  var definite: SafeText {
    switch self {
    case .report: "the report"
    case .audit: "the audit"
    case .compare: "the comparison"
    case .tune: "the search for thresholds"
    }
  }

  /// The file with its numbers.
  var numbersName: String {
    switch self {
    case .report: "summary.json"
    case .audit: "audit.json"
    case .compare: "compare.json"
    case .tune: "tune.json"
    }
  }

  /// What the manifest of a folder says that it holds; `nil` where there is none, or where it says nothing known.
  ///
  /// A manifest that was damaged is searched for the word, so that one lost brace does not hide an audit.
  init?(of folder: OpenFolder) {
    guard OlderReport.isOurs(folder),
      let bytes = try? folder.bytes(of: manifestName, limit: OlderReport.manifestLimit)
    else { return nil }
    if let manifest = try? JSONDocument.value(of: bytes) {
      guard let kind = manifest["verb"]?.text.flatMap({ Self(rawValue: $0) }) else { return nil }
      self = kind
      return
    }
    let words = String(decoding: bytes.prefix(65_536), as: UTF8.self)
    guard let key = words.firstRange(of: "\"verb\"") else { return nil }
    let value = words[key.upperBound...].drop { " :\n\r\t\"".contains($0) }.prefix { $0.isLetter }
    guard let kind = Self(rawValue: String(value)) else { return nil }
    self = kind
  }
}
