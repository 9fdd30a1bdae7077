import Arguments
import Rendering

/// Where the files of a result go and how they are written, as it was typed.
struct OutputWish: Sendable, Equatable {
  /// The folder for the files; without it only the summary is shown.
  var out: Path?
  /// How the summary is printed.
  var format = SummaryFormat.text
  /// How the tables are written.
  var csv = CSVForm()
  var isForced = false
  var isQuiet = false

  /// The folder for files; `nil` where none was named and the summary is all.
  var folder: Path? { out.flatMap { $0.isStream ? nil : $0 } }

  /// The option that names the folder; the sentence says what goes there.
  static func folder(_ summary: String) -> [Option<Self>] {
    [.value("out", short: "o", \.out, in: .mostUsed, placeholder: "DIR", summary)]
  }

  /// The option that leaves out all but errors.
  static let quiet: [Option<Self>] = [.flag("quiet", short: "q", \.isQuiet, in: .mostUsed, "Print errors only.")]

  /// Options that say in which form things are written, and over what.
  static let form: [Option<Self>] = [
    .value("format", \.format, in: .output, "Print the summary as text or json."),
    .flag("csv-bom", \.csv.hasByteOrderMark, in: .output, "Begin CSV files with a byte order mark."),
    .flag("csv-raw", \.csv.guardsFormulas, is: false, in: .output, "Leave text that looks like a formula as it is."),
    .flag("force", \.isForced, in: .output, "Write into a folder that holds other files."),
  ]
}

/// How the summary is printed.
enum SummaryFormat: String, Choice {
  case text, json
  static let placeholder = "FORM"

  /// Options of a verb that only prints: the form, and a short word for one of them.
  static func options<Settings>(_ path: SettingPath<Settings, Self>, _ summary: String) -> [Option<Settings>] {
    [
      .flag("json", path, is: .json, in: .mostUsed, "Same as --format json."),
      .value("format", path, in: .output, summary),
    ]
  }
}
