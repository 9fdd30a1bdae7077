/// A JSON value in memory, for small files where the shape of a line is not known before.
indirect enum JSONValue: Sendable {
  case null
  case flag(Bool)
  case number(Double)
  /// A text as UTF-8, with escapes resolved.
  case string([UInt8])
  case array([JSONValue])
  /// Members in their order.
  case object([(String, JSONValue)])

  var bytes: [UInt8]? { if case .string(let bytes) = self { bytes } else { nil } }
  var text: String? { bytes.map { String(decoding: $0, as: UTF8.self) } }
  var number: Double? { if case .number(let number) = self { number } else { nil } }

  /// A number without a fraction.
  var wholeNumber: Int? { number.flatMap { Int(exactly: $0) } }

  /// A list that holds texts only.
  var texts: [String]? {
    guard case .array(let elements) = self else { return nil }
    var texts: [String] = []
    for element in elements {
      guard let text = element.text else { return nil }
      texts.append(text)
    }
    return texts
  }
}
