import Conversations
import Judging
import Redaction
import Rendering
import Studies

/// When escalations would come: by the hour of the week, and outside of hours.
extension TuningContent {
  func hourSection() -> ReportSection {
    let hours = tuning.hours
    var section = ReportSection(
      "hours", title: "Load by the hour of the week", finding: hourSentence,
      why:
        "A policy that asks for people when nobody works moves waiting around and nothing else. Hours are those of \(SafeText(name: facts.zone.name)), at the message that shows the need."
    )
    let most = (hours.present + (isShowing ? hours.chosen : [])).max() ?? 0
    let policies: [(SafeText, [Int])] =
      [("Present policy", hours.present)] + (isShowing ? [(otherHead + " policy", hours.chosen)] : [])
    for (name, counts) in policies where most > 0 && counts.count == 168 {
      section.charts.append(
        Chart(
          name + ": " + busiest(counts),
          measure:
            "First escalations by weekday and hour (\(SafeText(name: facts.zone.name))), all conversations; the strongest hue is \(SafeText(grouped: most)).",
          .heat(
            Heat(
              rows: TuningWords.days,
              columns: (0..<24).map { hour in hour % 6 == 0 ? SafeText(hour) : SafeText.empty },
              counts: Self.rows(counts), most: most)),
          table: hourTable(name, counts)))
    }
    var table = ReportSection.Table(
      "Escalations within and outside of hours",
      columns: ["Policy", "With a time", "Without a time", "Outside of hours"])
    table.rows.append([
      "present", SafeText(grouped: hours.present.reduce(0, +)), SafeText(grouped: hours.untimedPresent),
      outside(hours.outsidePresent, of: hours.present),
    ])
    if isShowing {
      table.rows.append([
        other, SafeText(grouped: hours.chosen.reduce(0, +)), SafeText(grouped: hours.untimedChosen),
        outside(hours.outsideChosen, of: hours.chosen),
      ])
    }
    section.tables = [table]
    return section
  }

  private static func rows(_ counts: [Int]) -> [[Int]] { (0..<7).map { Array(counts[$0 * 24..<$0 * 24 + 24]) } }

  private func busiest(_ counts: [Int]) -> SafeText {
    guard let most = counts.max(), most > 0, let hour = counts.firstIndex(of: most) else { return "no escalation" }
    return "most on \(TuningWords.days[hour / 24]) at \(hour % 24)"
  }

  private func outside(_ part: Int?, of counts: [Int]) -> SafeText {
    guard let part else { return "the policy names no hours" }
    let whole = counts.reduce(0, +)
    return SafeText(Share(part: min(part, whole), whole: whole))
  }

  private var hourSentence: SafeText {
    let hours = tuning.hours
    let timed = hours.present.reduce(0, +)
    guard timed > 0 else { return "No escalation of the present policy has a time, so hours say nothing." }
    guard let outside = hours.outsidePresent else {
      return
        "Where the load would fall; the policy names no hours of a team, so what falls outside of them is not known."
    }
    var sentence: SafeText =
      "Outside of the hours of every team fall \(SafeText(brief: Share(part: min(outside, timed), whole: timed))) escalations of the present policy"
    let chosen = hours.chosen.reduce(0, +)
    if isShowing, let part = hours.outsideChosen {
      sentence += " and \(SafeText(brief: Share(part: min(part, chosen), whole: chosen))) of \(otherOne)"
    }
    return sentence + "."
  }

  private func hourTable(_ name: SafeText, _ counts: [Int]) -> ReportSection.Table {
    var table = ReportSection.Table(
      name + ": first escalations by day and hour", columns: ["Hour"] + TuningWords.days)
    for hour in 0..<24 {
      table.rows.append(
        ["\(hour):00"] + (0..<7).map { SafeText(grouped: counts[$0 * 24 + hour]) })
    }
    return table
  }
}
