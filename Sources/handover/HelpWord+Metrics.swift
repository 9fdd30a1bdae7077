import Arguments
import Judging
import Redaction
import Rendering

extension HelpWord {
  /// The ids and names of all metrics; completions leave them out, because there are so many.
  static var metrics: [String] { MetricWords.all.flatMap { [$0.id] + $0.names } }

  /// The list of all metrics, as `help metric` shows it.
  static var metricList: [SafeText] {
    var table = TextTable([.init("Id"), .init("Name"), .init("Unit")])
    for words in MetricWords.all {
      table.add([SafeText(name: words.id), SafeText(name: words.names[0]), SafeText(name: words.unit)])
    }
    return ["The numbers of a report; help metric NAME|ID explains one.", ""] + table.lines(width: 80) + [
      "", "summary.json has all of them, with their parts behind a dot: T1.asked.",
    ]
  }

  /// The page of a metric, or the pages of all that share a name; `nil` where there is none.
  static func page(ofMetric word: String) -> [SafeText]? {
    let found = MetricWords.named(word)
    guard !found.isEmpty else { return nil }
    return found.enumerated().flatMap { number, words in (number > 0 ? [""] : []) + page(of: words) }
  }

  /// The page for the words after `help metric`.
  static func metricPage(for words: ArraySlice<String>) throws(Failure) -> [SafeText] {
    guard let word = words.first else { return metricList }
    if let page = page(ofMetric: word) { return page }
    throw .usage(.unknownWord(typed: word, nearest: Suggestion.nearest(to: word, among: metrics)))
  }

  private static func page(of words: MetricWords) -> [SafeText] {
    var lines = wrapped("A metric of the report: \(words.id), \(words.names.joined(separator: ", ")).") + [""]
    lines += wrapped("Counts  \(words.what)", indent: 8) + wrapped("Unit    \(words.unit)", indent: 8)
    if !words.needs.isEmpty { lines += wrapped("Needs   \(words.needs)", indent: 8) }
    if !words.edges.isEmpty { lines += wrapped("Notes   \(words.edges)", indent: 8) }
    return lines
  }
}
