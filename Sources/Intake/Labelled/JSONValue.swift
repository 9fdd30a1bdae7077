/// A JSON value in memory, for small files where the shape is not known before.
package indirect enum JSONValue: Sendable {
  case null
  case flag(Bool)
  case number(Double)
  /// A text as UTF-8, with escapes resolved.
  case string([UInt8])
  case array([JSONValue])
  /// Members in their order; a key may stand twice.
  case object([(String, JSONValue)])

  var bytes: [UInt8]? { if case .string(let bytes) = self { bytes } else { nil } }
  /// The text of a string.
  package var text: String? { bytes.map { String(decoding: $0, as: UTF8.self) } }
  /// The value of a number.
  package var number: Double? { if case .number(let number) = self { number } else { nil } }

  /// A number without a fraction.
  package var wholeNumber: Int? { number.flatMap { Int(exactly: $0) } }

  /// The elements of a list.
  package var elements: [JSONValue]? { if case .array(let elements) = self { elements } else { nil } }

  /// The members of an object, in their order.
  package var members: [(String, JSONValue)]? { if case .object(let members) = self { members } else { nil } }

  /// The first member of that name.
  package subscript(_ key: String) -> JSONValue? { members?.first { $0.0 == key }?.1 }

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
