import Redaction

/// Something in a report that is not as the report itself says.
struct Mismatch: Equatable {
  /// The file, with the line where there is one.
  var place: SafeText
  /// What it is and what was wanted.
  var sentence: SafeText
  var code: Code

  /// The word in brackets.
  enum Code: String, CaseIterable {
    case missingFile = "missing-file"
    case extraFile = "extra-file"
    case badName = "bad-name"
    case wrongHash = "wrong-hash"
    case badManifest = "bad-manifest"
    case badContent = "bad-content"
    case wrongCount = "wrong-count"
    case otherInput = "other-input"
    case otherBytes = "other-bytes"
  }

  /// The message for people, in the folder as they named it.
  func line(in folder: String) -> SafeText {
    "\(name: folder)/\(place): error: \(sentence) [\(SafeText(word: code))]"
  }
}
