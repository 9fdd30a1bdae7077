import Arguments
import Redaction
import Rendering
import Reporting

extension Help {
  /// The list of schemas.
  static var schemas: [SafeText] {
    var table = TextTable([.init("Name"), .init("Files"), .init("What it is")])
    for page in SchemaPage.all {
      let files = page.files.count > 1 ? page.files[0] + " and others" : page.files.first ?? "input"
      table.add([SafeText(name: page.name), SafeText(name: files), page.about])
    }
    return ["JSON Schemas (2020-12) of the files; help schema NAME prints one.", ""] + table.lines(width: 80) + [
      "",
      "Tables have the schema of one row: the members stand in the order of the",
      "columns, and null is an empty cell. Within a major number of a schema members",
      "are only added. rows.bin is no JSON: it begins with the byte 0x89 and HORows,",
      "then sections of a run, its files, names and rows of 304 bytes, little-endian.",
    ]
  }

  /// The schema that the words after `help` ask for; `nil` when they ask for something else.
  static func schema(for words: [String]) throws(Failure) -> [UInt8]? {
    let names = words.filter { !$0.hasPrefix("-") }
    guard names.first == "schema", names.count > 1 else { return nil }
    let pages = SchemaPage.all
    let wanted = names[1]
    // A file may be asked for by its own name.
    guard let page = pages.first(where: { $0.name == wanted || $0.files.contains(wanted) }) else {
      throw .usage(.unknownWord(typed: wanted, nearest: Suggestion.nearest(to: wanted, among: pages.map(\.name))))
    }
    return page.document()
  }
}
