import Judging
import Redaction
import Rendering

extension ReportContent {
  /// Customers who asked for a person: how often, how long, and whether one came.
  func askSection() -> ReportSection {
    let asked = numbers["Q2.initiated"].of
    let came = numbers["Q2"]
    var finding: SafeText = "Nobody asked for a person."
    if asked > 0 {
      finding = "\(Self.counted(asked, "conversation", "conversations")) asked for a person"
      finding +=
        came.assessable > 0
        ? "; in \(SafeText(grouped: came.share.part)) of \(SafeText(grouped: came.share.whole)) one wrote afterwards."
        : "; the export cannot show whether one wrote."
    }
    var section = ReportSection(
      "asks", title: "Customers who asked for a person", finding: finding,
      why: "A request is the clearest sign there is. Asking twice, or leaving before anybody came, is a customer lost.")
    guard asked > 0 else { return section }
    section.lines = [
      ReportSection.Line(
        "Asked for a person",
        "a person wrote to \(pair("Q2")); \(count("Q3.in_vain")) asked twice or more in vain")
    ]
    section.charts = [askChart(asked)]
    section.tables = [incidenceTable()]
    return section
  }

  /// How far requests got; each stage of all that asked, as far as it can be seen.
  private func askChart(_ asked: Int) -> Chart {
    let came = numbers["Q2"]
    let stages: [(SafeText, String)] = [
      ("a handover was started", "Q2.initiated"), ("somebody joined", "Q2.joined"), ("a person wrote", "Q2"),
    ]
    let bars =
      [Chart.Bar("asked for a person", asked, tone: .quiet)]
      + stages.map { Chart.Bar($0.0, numbers.count($0.1), value: stage($0.1), tone: .third) }
    var table = ReportSection.Table("How far requests got", columns: ["Stage", "Conversations"])
    table.rows = [["asked for a person", SafeText(grouped: asked)]] + stages.map { [$0.0, share($0.1)] }
    table.rows += [
      ["asked once before it", share("Q3.once")], ["asked twice before it", share("Q3.twice")],
      ["asked three times or more", share("Q3.three_or_more")],
      ["asked at least twice, and nobody ever wrote", share("Q3.in_vain")],
    ]
    let finding: SafeText =
      came.assessable > 0
      ? "A person wrote to \(pair("Q2")) who asked" : "The export cannot show whether anybody came"
    return Chart(
      finding, measure: measure("Conversations in which the customer asked for a person, by how far it got"),
      .bars(bars, of: asked), table: table)
  }

  /// A stage of a funnel at the end of its bar: of how many, as far as it can be seen.
  func stage(_ id: String) -> SafeText {
    let value = numbers[id]
    if value.of > 0, value.assessable == 0 { return "cannot be seen" }
    return pair(id)
  }

  private func incidenceTable() -> ReportSection.Table {
    var table = ReportSection.Table(
      "After the first request: a person wrote, or the conversation had ended without one",
      columns: ["Within", "A person wrote", "Left without", "Still waiting"])
    for bound in WaitBound.allCases {
      let human = numbers["Q5.human_within_\(bound.minutes)_min"]
      let left = numbers["Q5.left_within_\(bound.minutes)_min"]
      let still = human.share.whole - human.share.part - left.share.part
      table.rows.append([
        Self.counted(bound.minutes, "minute", "minutes"), Self.text(of: human), Self.text(of: left),
        SafeText(grouped: max(0, still)),
      ])
    }
    return table
  }
}
