import Judging
import Redaction
import Rendering
import Studies

/// Who resolved what, subject by subject.
extension ReportContent {
  /// The parts of a bar, in the order in which they stand: the AI begins at the common left edge.
  private static let resolvers: [(label: SafeText, id: String, tone: Chart.Tone)] = [
    ("AI, confirmed", "A7.ai_confirmed", .first), ("AI, assumed", "A7.ai_assumed", .firstHatched),
    ("both (hybrid)", "A7.hybrid", .thirdHatched), ("human", "A7.human", .third), ("nobody", "A7.nobody", .second),
    ("not observable", "A7.not_observable", .quietHatched),
  ]

  /// One bar with its counts; the last is that of conversations in which a person wrote without solving it.
  private struct Subject {
    var label: SafeText
    var counts: [Int]

    var whole: Int { counts.dropLast().reduce(0, +) }

    static func + (a: Subject, b: Subject) -> Subject {
      Subject(label: a.label, counts: zip(a.counts, b.counts).map { $0 + $1 })
    }
  }

  /// All conversations first, then the largest subjects of the export, then the rest of them.
  func subjectChart() -> Chart {
    let bars = subjects()
    let parts = Self.resolvers.map { Chart.Part($0.label, $0.tone) }
    var what: SafeText = "Conversations in rates by who resolved them, 100 % a bar"
    if bars.count > 1 { what += "; by the subject that the export gives" }
    return Chart(
      resolutionFinding(), measure: measure(what),
      .divided(parts, bars.map { Chart.Divided($0.label, Array($0.counts.dropLast())) }), table: Self.table(of: bars))
  }

  private func subjects() -> [Subject] {
    let ids = Self.resolvers.map(\.id) + ["A7.human_unresolved"]
    let all = Subject(label: "all conversations", counts: ids.map { numbers.count($0) })
    guard !named.subjects.isEmpty else { return [all] }
    let metrics = ids.compactMap { id in Metric.all.first { $0.id == id } }
    let slices = Metric.values(over: census.rows, of: metrics, in: [.by(.topic, census.names)])[0]
    func subject(_ label: SafeText, _ slice: Int) -> Subject {
      Subject(label: label, counts: slices[slice].map(\.share.part))
    }
    let shown = named.subjects.map { subject(named.name(ofSubject: $0), Int($0) - 1) }
    let large = Set(named.subjects.map { Int($0) - 1 })
    // The slice behind the names holds those beyond the limit of names, the last one those without any.
    let rest = slices.indices.dropLast().filter { !large.contains($0) }
    let others = rest.reduce(Subject(label: "other subjects", counts: ids.map { _ in 0 })) { $0 + subject("", $1) }
    let none = subject("without a subject", slices.count - 1)
    return [all] + shown + [others, none].filter { $0.whole > 0 }
  }

  private func resolutionFinding() -> SafeText {
    let (ai, nobody) = (numbers["A7.ai"].share, numbers["A7.nobody"].share)
    guard ai.whole >= Share.leastCases else { return "AI alone resolved \(ai.part) of \(ai.whole)" }
    return "AI alone resolved \(SafeText(percentage: ai.part, of: ai.whole)) %; "
      + "nobody \(SafeText(percentage: nobody.part, of: nobody.whole)) %"
  }

  private static func table(of bars: [Subject]) -> ReportSection.Table {
    var table = ReportSection.Table(
      "Who resolved it, by subject",
      columns: ["Subject", "Conversations"] + resolvers.map(\.label)
        + ["AI's part", "of nobody: a person wrote, not resolved"])
    for bar in bars {
      let ai = Share(part: bar.counts[0] + bar.counts[1], whole: bar.whole)
      table.rows.append(
        [bar.label, SafeText(grouped: bar.whole)] + bar.counts.dropLast().map { SafeText(grouped: $0) }
          + [
            text(of: Metric.Value(share: ai, assessable: ai.whole, of: ai.whole)),
            SafeText(grouped: bar.counts[bar.counts.count - 1]),
          ])
    }
    return table
  }
}
