import Redaction
import Rendering

/// What a value of a file can be; written out as JSON Schema, draft 2020-12.
indirect enum Schema: Sendable {
  /// Exactly these members, every one on every object.
  case record([Member])
  /// Known members, of which the named ones are required; others may be there.
  case open([Member], required: [SafeText], oneOf: [SafeText])
  /// Any names, all with values of one sort.
  case map(Schema)
  case list(Schema)
  case text
  /// A time as ISO 8601 in UTC.
  case time
  case words([SafeText])
  case constant(SafeText)
  /// A whole number from a least one on, where there is one.
  case integer(least: Int?)
  case number
  case boolean
  /// One of some sorts.
  case anyOf([Schema])
  case orNull(Schema)
  case anything

  /// One of two sorts.
  static func either(_ first: Schema, _ second: Schema) -> Schema { .anyOf([first, second]) }

  /// A member of an object with a sentence about it.
  struct Member: Sendable {
    let name: SafeText
    let about: SafeText?
    let schema: Schema

    init(_ name: SafeText, _ schema: Schema, _ about: SafeText? = nil) {
      self.name = name
      self.about = about
      self.schema = schema
    }
  }

  /// A count.
  static let count = Schema.integer(least: 0)
  /// Yes or no in a table: 1 or 0.
  static let mark = Schema.count
  /// A place that counts from one.
  static let place = Schema.integer(least: 1)

  /// Writes the members of the schema's object, which the caller has begun.
  func write(to writer: inout JSONWriter) {
    switch self {
    case .record(let members):
      writer.string("type", "object")
      Self.write(members, required: members.map(\.name), to: &writer)
      writer.boolean("additionalProperties", false)
    case .open(let members, let required, let alternatives):
      writer.string("type", "object")
      Self.write(members, required: required, to: &writer)
      guard !alternatives.isEmpty else { break }
      writer.beginArray("anyOf")
      for name in alternatives {
        writer.beginObject()
        Self.write([name], as: "required", to: &writer)
        writer.endObject()
      }
      writer.endArray()
    case .map(let value):
      writer.string("type", "object")
      writer.beginObject("additionalProperties")
      value.write(to: &writer)
      writer.endObject()
    case .list(let value):
      writer.string("type", "array")
      writer.beginObject("items")
      value.write(to: &writer)
      writer.endObject()
    case .text: writer.string("type", "string")
    case .time:
      writer.string("type", "string")
      writer.string("format", "date-time")
    case .words(let words): Self.write(words, as: "enum", to: &writer)
    case .constant(let word): writer.string("const", word)
    case .integer(let least):
      writer.string("type", "integer")
      if let least { writer.integer("minimum", least) }
    case .number: writer.string("type", "number")
    case .boolean: writer.string("type", "boolean")
    case .anyOf(let schemas):
      writer.beginArray("anyOf")
      for schema in schemas {
        writer.beginObject()
        schema.write(to: &writer)
        writer.endObject()
      }
      writer.endArray()
    case .orNull(let schema): Self.writeOrNull(schema, to: &writer)
    case .anything: break
    }
  }

  /// A null is a second type where the first is plain, else an alternative of its own.
  private static func writeOrNull(_ schema: Schema, to writer: inout JSONWriter) {
    func types(_ type: SafeText) { write([type, "null"], as: "type", to: &writer) }
    switch schema {
    case .text: types("string")
    case .time:
      types("string")
      writer.string("format", "date-time")
    case .integer(let least):
      types("integer")
      if let least { writer.integer("minimum", least) }
    case .number: types("number")
    case .boolean: types("boolean")
    case .words(let words):
      writer.beginArray("enum")
      for word in words { writer.string(word) }
      writer.null()
      writer.endArray()
    default:
      writer.beginArray("anyOf")
      writer.beginObject()
      schema.write(to: &writer)
      writer.endObject()
      writer.beginObject()
      writer.string("type", "null")
      writer.endObject()
      writer.endArray()
    }
  }

  private static func write(_ members: [Member], required: [SafeText], to writer: inout JSONWriter) {
    writer.beginObject("properties")
    for member in members {
      writer.beginObject(JSONKey(member.name))
      if let about = member.about { writer.string("description", about) }
      member.schema.write(to: &writer)
      writer.endObject()
    }
    writer.endObject()
    write(required, as: "required", to: &writer)
  }

  private static func write(_ words: [SafeText], as key: JSONKey, to writer: inout JSONWriter) {
    writer.beginArray(key)
    for word in words { writer.string(word) }
    writer.endArray()
  }
}
