import Detection
import Judging
import Redaction
import Rendering
import Studies

/// Which conversations of some numbers are found in the list of the page, and under which filter.
///
/// The list holds the conversations whose verdict is one of four; a number may count others as well, or only some of
/// them. All is counted in one pass over the rows, so a link never claims more than it opens.
struct ListLinks: Sendable {
  /// The verdicts that stand in the list, in the order of their weight.
  static let verdicts: [ConversationVerdict] = [.missed, .unfulfilled, .late, .unneeded]

  /// Conversations of one number, by where they stand in the list.
  private struct Found: Sendable {
    /// All of them.
    var all = 0
    /// Those in the list, in the order of ``verdicts``.
    var byVerdict = [Int](repeating: 0, count: verdicts.count)
    /// Those in the list that have the topic of the mode and no other, so that they stand under it.
    var underTopic = 0
  }

  /// The conversations of the list by their verdicts.
  private let listed: [Int]
  private var classes: [String: Found] = [:]
  private var modes: [FailureMode: Found] = [:]

  /// Counts.
  ///
  /// - Parameters:
  ///   - rows: the settled rows.
  ///   - policy: by which they were judged.
  ///   - shown: the failure modes that have links.
  init(over rows: SettledRows, _ policy: Policy, shown: [FailureMode]) {
    var listed = [Int](repeating: 0, count: Self.verdicts.count)
    let metrics = ["T7.missed", "T7.unfulfilled", "T7.late", "T5"].compactMap { id in Metric.all.first { $0.id == id } }
    let counted = metrics + shown.map { $0.metric(under: policy) }
    var found = counted.map { _ in Found() }
    for index in rows.rows.indices where !rows.standings[index].isExcluded {
      let place = Self.verdicts.firstIndex(of: rows.verdict(index))
      if let place { listed[place] += 1 }
      let row = rows.rows[index]
      guard place != nil || row.needRange.count > 0 || row.handoverRange.count > 0 || row.topicRange.count > 0 else {
        continue
      }
      let marks = rows.marks(index)
      for number in counted.indices where counted[number].isCounted(index, marks, of: rows) {
        found[number].all += 1
        guard let place else { continue }
        found[number].byVerdict[place] += 1
        let topic = number < metrics.count ? nil : shown[number - metrics.count].topic
        if let topic, row.topics == TopicSet(topic) { found[number].underTopic += 1 }
      }
    }
    self.listed = listed
    for (number, metric) in metrics.enumerated() { classes[metric.id] = found[number] }
    for (number, mode) in shown.enumerated() { modes[mode] = found[metrics.count + number] }
  }

  /// The way to the conversations that a metric counts, under a verdict; `nil` where none of them stands there.
  func link(toMetric id: String, _ verdict: ConversationVerdict) -> ReportSection.Link? {
    guard let found = classes[id], let place = Self.verdicts.firstIndex(of: verdict) else { return nil }
    return link(found, place)
  }

  /// The ways to the conversations of a failure mode; none where the list has none of them.
  ///
  /// - Parameters:
  ///   - mode: one of those that were counted.
  ///   - topic: what its topic is called in the list.
  func links(to mode: FailureMode, topic: SafeText?) -> [ReportSection.Link] {
    guard let found = modes[mode], found.all > 0 else { return [] }
    if let topic {
      guard found.underTopic > 0 else { return [] }
      let label = Self.some(found.underTopic, of: found.all) + ", among all on \(topic)"
      return [ReportSection.Link(label, .topic, topic)]
    }
    return Self.verdicts.indices.compactMap { link(found, $0) }
  }

  private func link(_ found: Found, _ place: Int) -> ReportSection.Link? {
    let part = found.byVerdict[place]
    guard part > 0 else { return nil }
    let word = Words.verdicts[Int(Self.verdicts[place].rawValue)]
    var label = Self.some(part, of: found.all)
    if part < listed[place] {
      label += ", among the \(SafeText(grouped: listed[place])) \(word)"
    } else if part == found.all {
      label += " \(word)"
    }
    return ReportSection.Link(label, .verdict, word)
  }

  /// How many of how many: `Show the 13`, `Show 18 of the 20`.
  private static func some(_ part: Int, of all: Int) -> SafeText {
    part == all
      ? "Show the \(SafeText(grouped: all))" : "Show \(SafeText(grouped: part)) of the \(SafeText(grouped: all))"
  }
}
