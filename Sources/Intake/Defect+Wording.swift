extension Defect {
  /// The message in the form of the house: `place: severity: what it is [code]`.
  ///
  /// - Parameter path: the name of the file, as people know it.
  package func message(path: String) -> String {
    var place = "\(path.madeSafe):\(line + 1)"
    if let column { place += ":\(column + 1)" }
    return "\(place): \(severity.rawValue): \(sentence) [\(code.rawValue)]"
  }

  /// The next step, or `nil` where there is none.
  package var help: String? { code.help }

  private var sentence: String {
    var text = code.sentence(subject: subject)
    if let element { text += " (element \(element + 1))" }
    if refused { text += "; line refused" }
    return text
  }
}

extension FileError {
  /// The message in the form of the house, without the help.
  package var message: String {
    "\(path.madeSafe): \(isNote ? "note" : "error"): \(detail) [\(code.rawValue)]"
  }
}

extension DefectCode {
  /// What it is, in words.
  package func sentence(subject: String? = nil) -> String {
    let field = subject.map { "\"\($0)\"" } ?? "the field"
    return switch self {
    case .badEscape: "a backslash in a string is followed by something that JSON does not know"
    case .badJSON: "this is not JSON"
    case .badNumber: "a number is not written as JSON wants it"
    case .comment: "JSON has no comments"
    case .controlCharacter: "a control character stands raw in the line"
    case .conversationTooLong: "the conversation is over the limit of messages or bytes"
    case .cutLine: "the line ends inside a value; the export was probably cut"
    case .lineTooLong: "the line is over the limit"
    case .missingEvents: "the record lacks the list of events or messages that its format has"
    case .notANumber: "NaN and Infinity are not JSON"
    case .notAnObject: "the line holds a value that is not an object"
    case .nulByte: "a NUL byte stands in the line; a part of the file was probably never written"
    case .singleQuote: "JSON has no single quotes"
    case .tooDeep: "lists and objects are nested too deeply"
    case .trailingComma: "a comma stands before a closing bracket"
    case .twoValues: "something follows the value; a line holds one value"
    case .badTime: "\(field) is not a time; the time is unknown"
    case .brokenText: "text is not UTF-8; the broken parts were replaced"
    case .doubleSpelling: "\(field) stands here in two spellings; the first of the list counts"
    case .duplicateEvent: "the same event stands in the conversation twice; one was dropped"
    case .duplicateKey: "\(field) stands twice in one object; the last one counts"
    case .missingID: "the conversation has no id; it stands alone"
    case .noBotEvents: "the answers of the AI are in the export as actions only; they are not counted"
    case .partialConversation: "the export holds fewer parts than the conversation has"
    case .outOfRange: "\(field) is out of range; its value is unknown"
    case .timeUnreliable: "times and the order of the source disagree; no seconds are counted"
    case .unclearTime: "\(field) is a local time that comes twice or never; the first, or the one after the gap, counts"
    case .unknownKey: "keys that this format does not know were ignored"
    case .unknownKind:
      subject == nil
        ? "an event of an unknown kind was ignored" : "the kind \(field) is not known; the event was ignored"
    case .unknownRole:
      subject == nil
        ? "it is not known who wrote a message; it counts for nobody"
        : "the role \(field) is not known; it counts for nobody"
    case .wrongType:
      subject == nil
        ? "a value has another type than wanted; it is unknown"
        : "\(field) has another type than wanted; its value is unknown"
    case .badEncoding: "this is not UTF-8 with line feeds"
    case .cannotRead: "cannot read"
    case .compressed: "this is packed and cannot be unpacked"
    case .damagedArchive: "the packed file is cut or damaged"
    case .fileChanged: "the file changed while it was read"
    case .inflatesTooMuch: "far too much comes out of the packed file"
    case .noSuchFile: "no such file"
    case .notJSON: "this is not JSON"
    case .reportFolder: "this folder is a report of ours; it is not read"
    case .sameFile: "the same file was named before; it is read once"
    case .symbolicLink: "symbolic links in folders are not followed"
    case .twiceStandardInput: "standard input can be read only once"
    case .unknownFormat: "no format that is known here"
    }
  }

  /// The next step, or `nil` where there is none.
  package var help: String? {
    switch self {
    case .badTime: "write an ISO 8601 time with a zone, such as 2026-05-03T09:30:00Z"
    case .unclearTime: "write times with a zone, such as 2026-05-03T09:30:00+02:00"
    case .notANumber: "write null for a value that is not known"
    case .unknownRole:
      "the roles are customer, ai, human and system; the policy can name more, as in roles: { ai: [\"NAME\"] }"
    case .cutLine: "export the file again"
    case .nulByte: "copy or export the file again"
    case .lineTooLong: "raise the limit if such a line is no mistake"
    default: nil
    }
  }
}

extension String {
  /// A role, a kind or a key as it is shown: itself where it looks like a name of a program, else no word of it.
  ///
  /// Exports exist that put a person's name where a role belongs; what people wrote reaches no message.
  var shownWord: String {
    let isName =
      utf8.count <= 32 && !isEmpty
      && utf8.allSatisfy { byte in
        (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7a) || (byte >= 0x30 && byte <= 0x39) || "_-.:".utf8.contains(byte)
      }
    // Numbers of cards, accounts and phones are no names either.
    let digits = utf8.count { $0 >= 0x30 && $0 <= 0x39 }
    return isName && digits <= 5 ? self : "(not shown)"
  }

  /// The text for a terminal or a list: control characters, direction marks and line separators become escapes, and
  /// more than 200 characters are cut.
  var madeSafe: String {
    var safe = ""
    for (index, scalar) in unicodeScalars.enumerated() {
      guard index < 200 else { return safe + "…" }
      switch scalar.value {
      case 0x00..<0x20, 0x7f..<0xa0, 0xad, 0x61c, 0x200b...0x200f, 0x2028...0x202e, 0x2060...0x206f, 0xfeff,
        0xfff0...0xfffb, 0xe0000...0xe0fff:
        safe += "\\u{" + String(scalar.value, radix: 16) + "}"
      default: safe.unicodeScalars.append(scalar)
      }
    }
    return safe
  }
}
