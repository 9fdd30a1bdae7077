package import Redaction

/// A file of a report, with what it is for; the one list of what stands beside a page.
package struct WrittenFile: Sendable {
  /// When a report has it.
  package enum Occasion: Sendable {
    /// Always.
    case always
    /// Unless there is no conversation to write of.
    case conversations
    /// When earlier reports were named.
    case comparison
    /// When a sample was drawn.
    case sample
    /// When files of labels were named.
    case labels
  }

  /// Its name.
  package let name: SafeText
  /// What it is for, in one sentence.
  package let about: SafeText
  package let occasion: Occasion

  init(_ name: SafeText, _ about: SafeText, _ occasion: Occasion = .conversations) {
    self.name = name
    self.about = about
    self.occasion = occasion
  }

  /// Every file, those for people first.
  package static let all: [WrittenFile] = [
    WrittenFile("report.html", "The page for people; it needs no network and no server."),
    WrittenFile("summary.txt", "The summary for a terminal or a mail.", .always),
    WrittenFile("summary.md", "The same sections as Markdown, for a pull request or a wiki.", .always),
    WrittenFile("summary.json", "Every metric with its part, its whole and its interval, for programs.", .always),
    WrittenFile("conversations.jsonl", "Every conversation with its verdicts, signals and input lines."),
    WrittenFile("flagged.csv", "The conversations to look at, as in the list of the page, without a limit."),
    WrittenFile("handovers.csv", "Every handover with its stages, its outcome and its waits."),
    WrittenFile("daily.csv", "The figures by day."), WrittenFile("topics.csv", "The figures by high-risk topic."),
    WrittenFile("channels.csv", "The figures by channel."), WrittenFile("teams.csv", "The figures by team."),
    WrittenFile("people.csv", "The figures by the person who took over."),
    WrittenFile("versions.csv", "The figures by version of the AI."),
    WrittenFile("languages.csv", "The figures by language."),
    WrittenFile("pages.csv", "The figures by the page on which the customer began."),
    WrittenFile("subjects.csv", "The figures by the subject that the export gives."),
    WrittenFile("signals.csv", "Where each signal fired, what it is good for and what it costs."),
    WrittenFile("reasons.csv", "The needs by what they are about and what raised them."),
    WrittenFile("handover_reasons.csv", "The first signal against the reason that the export gives."),
    WrittenFile("clusters.csv", "What recurs: the matter, the first signal and how it went."),
    WrittenFile("suppressed.csv", "Matches that were not counted, and why."),
    WrittenFile("breaches.csv", "What the policy asks for each topic, and where it was not kept."),
    WrittenFile("exclusions.csv", "What was left out, and the headline rates with it."),
    WrittenFile("coverage.csv", "What the export can show."),
    WrittenFile("trend.csv", "The headline figures of all reports that were named.", .comparison),
    WrittenFile("moved.csv", "Conversations of an older period that are judged otherwise now.", .comparison),
    WrittenFile("rows.bin", "Every judged conversation in a few bytes, without a word, for later reports."),
    WrittenFile("problems.jsonl", "What could not be used of the input, where and why.", .always),
    WrittenFile("manifest.json", "What was read, with which settings, and the hash of every file.", .always),
    WrittenFile("SHA256SUMS", "The hashes for `sha256sum -c SHA256SUMS`.", .always),
  ]

  /// The files that a report has.
  ///
  /// - Parameters:
  ///   - hasConversations: whether there is a conversation to write of.
  ///   - isCompared: whether earlier reports were named.
  package static func all(hasConversations: Bool, isCompared: Bool) -> [WrittenFile] {
    all.filter { file in
      switch file.occasion {
      case .always: true
      case .conversations: hasConversations
      case .comparison: isCompared
      case .sample, .labels: false
      }
    }
  }

  /// Every file of an audit, those for people first.
  private static let ofAudits: [WrittenFile] = [
    WrittenFile("audit.html", "The page for people; it needs no network and no server.", .always),
    WrittenFile("audit.md", "The same sections as Markdown, without the ledger.", .always),
    WrittenFile("audit.txt", "The same for a terminal or a mail.", .always),
    WrittenFile("audit.json", "The counts of every obligation, for programs.", .always),
    WrittenFile("audit.csv", "The ledger: a row for each conversation and obliged topic.", .always),
    WrittenFile("audit.jsonl", "The ledger with every place and every rule, for programs.", .always),
    WrittenFile("audit.junit.xml", "The ledger as test results, for build servers.", .always),
    WrittenFile("inconsistencies.csv", "The same first topic with different verdicts.", .always),
    WrittenFile("anomalies.csv", "Handovers and transfers that do not go by the order.", .always),
    WrittenFile("coverage.csv", "What this run cannot see.", .always),
    WrittenFile("sample.csv", "The sheet that reviewers fill in.", .sample),
    WrittenFile("sample.html", "The conversations of the sample, to be read.", .sample),
    WrittenFile("problems.jsonl", "What could not be used of the input, where and why.", .always),
    WrittenFile("manifest.json", "What was read, with which settings, and the hash of every file.", .always),
    WrittenFile("SHA256SUMS", "The hashes for `sha256sum -c SHA256SUMS`.", .always),
  ]

  /// The files that an audit has.
  ///
  /// - Parameter hasSample: whether a sample was drawn.
  package static func audit(hasSample: Bool) -> [WrittenFile] {
    ofAudits.filter { hasSample || $0.occasion != .sample }
  }

  /// Every file of a comparison, those for people first.
  package static let comparison: [WrittenFile] = [
    WrittenFile("compare.html", "The page for people; it needs no network and no server.", .always),
    WrittenFile("compare.md", "The same sections as Markdown.", .always),
    WrittenFile("compare.txt", "What matters most of it, for a terminal or a mail.", .always),
    WrittenFile("flips.csv", "Every conversation that changed, with where and why.", .always),
    WrittenFile("compare.json", "Everything that the comparison found, for programs.", .always),
    WrittenFile("problems.jsonl", "What could not be used of the input, where and why.", .always),
    WrittenFile("manifest.json", "What was read, with which settings, and the hash of every file.", .always),
    WrittenFile("SHA256SUMS", "The hashes for `sha256sum -c SHA256SUMS`.", .always),
  ]

  /// Every file of a tuning, those for people first.
  private static let ofTunings: [WrittenFile] = [
    WrittenFile("tune.html", "The page for people; it needs no network and no server.", .always),
    WrittenFile("tune.md", "The same sections as Markdown.", .always),
    WrittenFile("tune.txt", "What matters most of it, for a terminal or a mail.", .always),
    WrittenFile("suggested.json5", "The suggested policy, or the present one where none is, with every key.", .always),
    WrittenFile("tune.json", "Everything that the search found, for programs.", .always),
    WrittenFile("thresholds.csv", "Every parameter that was searched, with its values and how they held.", .always),
    WrittenFile("curve.csv", "Every policy that was tried, with what it does.", .always),
    WrittenFile("label_problems.jsonl", "The lines of the files of labels that are no label, and why.", .labels),
    WrittenFile("problems.jsonl", "What could not be used of the input, where and why.", .always),
    WrittenFile("manifest.json", "What was read, with which settings, and the hash of every file.", .always),
    WrittenFile("SHA256SUMS", "The hashes for `sha256sum -c SHA256SUMS`.", .always),
  ]

  /// The files that a tuning has.
  ///
  /// - Parameter hasLabels: whether files of labels were named.
  package static func tuning(hasLabels: Bool) -> [WrittenFile] {
    ofTunings.filter { hasLabels || $0.occasion != .labels }
  }
}
