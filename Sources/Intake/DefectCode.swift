/// Every reason that the reading of an input can give, in one list.
///
/// The raw values are what people see, search and suppress; they are never changed.
package enum DefectCode: String, Sendable, CaseIterable, Comparable {
  // Lines that are refused.
  case badEscape = "bad-escape"
  case badJSON = "bad-json"
  case badNumber = "bad-number"
  case comment = "comment"
  case controlCharacter = "control-character"
  case conversationTooLong = "conversation-too-long"
  case cutLine = "cut-line"
  case lineTooLong = "line-too-long"
  case missingEvents = "missing-events"
  case notANumber = "not-a-number"
  case notAnObject = "not-an-object"
  case nulByte = "nul-byte"
  case singleQuote = "single-quote"
  case tooDeep = "too-deep"
  case trailingComma = "trailing-comma"
  case twoValues = "two-values"

  // Fields of lines that are kept.
  case badTime = "bad-time"
  case brokenText = "broken-text"
  case doubleSpelling = "double-spelling"
  case duplicateEvent = "duplicate-event"
  case duplicateKey = "duplicate-key"
  case missingID = "missing-id"
  case noBotEvents = "no-bot-events"
  case outOfRange = "out-of-range"
  case partialConversation = "partial-conversation"
  case timeUnreliable = "time-unreliable"
  case unclearTime = "unclear-time"
  case unknownKey = "unknown-key"
  case unknownKind = "unknown-kind"
  case unknownRole = "unknown-role"
  case wrongType = "wrong-type"

  // Whole files.
  case badEncoding = "bad-encoding"
  case cannotRead = "cannot-read"
  case compressed = "compressed"
  case damagedArchive = "damaged-archive"
  case fileChanged = "file-changed"
  case inflatesTooMuch = "inflates-too-much"
  case noSuchFile = "no-such-file"
  case notJSON = "not-json"
  case reportFolder = "report-folder"
  case sameFile = "same-file"
  case symbolicLink = "symbolic-link"
  case twiceStandardInput = "stdin-twice"
  case unknownFormat = "unknown-format"

  package static func < (a: DefectCode, b: DefectCode) -> Bool { a.rawValue < b.rawValue }
}
