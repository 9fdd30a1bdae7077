import Judging
import Redaction
import Rendering
import Studies

extension ReportContent {
  /// How far handovers got, and what came after.
  func handoverSection() -> ReportSection {
    let begun = numbers["H3.replied"].of
    var section = ReportSection(
      "handovers", title: "What became of handovers", finding: handoverFinding(begun),
      why:
        "A handover that is started helps nobody until a person writes. The three numbers after it say whether it was worth it: solved by the first person, rated, and not needed again."
    )
    guard begun > 0 else { return section }
    section.lines = [
      ReportSection.Line("Handovers", handoverLine(begun)),
      ReportSection.Line("After the handover", "first person resolved " + share("W1")),
      ReportSection.Line("", ratingLine() + ", " + repeatLine()),
    ]
    section.charts = [funnelChart(begun)]
    section.tables = [endingTable(), waitTable()]
    section.folded = [beginnerTable(), afterTable()]
    return section
  }

  private func handoverFinding(_ begun: Int) -> SafeText {
    guard begun > 0 else { return "No handover was started in a conversation in rates." }
    let replied = numbers["H3.replied"]
    let all = Self.counted(begun, "handover was", "handovers were")
    guard replied.assessable > 0 else { return "\(all) started; the export cannot show whether anybody came." }
    let came = SafeText(grouped: replied.share.part)
    let known = SafeText(grouped: replied.share.whole)
    return "\(all) started; in \(came) of the \(known) that can be seen a person wrote."
  }

  private func handoverLine(_ begun: Int) -> SafeText {
    "\(SafeText(grouped: begun)) started, a person wrote in \(pair("H3.replied")), unneeded \(pair("T5"))"
  }

  private func ratingLine() -> SafeText {
    let after = numbers.spread("W2.mean")
    guard let mean = after.mean else { return "not rated" }
    return "rated \(Self.stars(mean)) of 5 by \(SafeText(grouped: after.assessable))"
  }

  private func repeatLine() -> SafeText {
    let back = numbers["W3"]
    guard back.assessable > 0 else { return "back within 7 days: not known yet" }
    return "back within 7 days \(pair("W3"))"
  }

  private func rating(_ id: String) -> SafeText {
    let value = numbers.spread(id)
    guard let mean = value.mean else { return "not rated" }
    let rated: SafeText = "\(SafeText(grouped: value.assessable)) rated"
    guard let measure = numbers.measures.first(where: { $0.id == id }),
      let interval = Bootstrap(measure.clusters(over: census.rows))?.mean
    else { return "\(Self.stars(mean)) (\(rated))" }
    return "\(Self.stars(mean)) (\(Self.stars(interval.low)) to \(Self.stars(interval.high)), \(rated))"
  }

  /// How far handovers got, to the first person who solved it.
  private func funnelChart(_ begun: Int) -> Chart {
    let stages: [(SafeText, String)] = [
      ("somebody joined", "H3.joined"), ("a person wrote", "H3.replied"), ("the first person resolved it", "W1"),
    ]
    let replied = numbers["H3.replied"]
    let bars =
      [Chart.Bar("started", begun, tone: .quiet)]
      + stages.map { Chart.Bar($0.0, numbers.count($0.1), value: stage($0.1), tone: .third) }
    let finding: SafeText =
      replied.assessable > 0
      ? "A person wrote in \(pair("H3.replied")) handovers" : "The export cannot show whether anybody came"
    return Chart(
      finding, measure: measure("Handovers by how far they got, each of all whose stage can be seen"),
      .bars(bars, of: begun), table: funnelTable(begun))
  }

  private func funnelTable(_ begun: Int) -> ReportSection.Table {
    ReportSection.Table(
      "From the start to a person's word", columns: ["Step", "Handovers"],
      rows: [
        ["started", SafeText(grouped: begun)], ["somebody joined", share("H3.joined")],
        ["joined, and silent for over ten minutes", share("H3.joined_silent")],
        ["a person wrote", share("H3.replied")],
        ["the first person resolved it, of those in which one wrote", share("W1")],
        ["customer left the queue", share("H4")], ["customer left the queue at once", share("H4.short")],
        ["given back to the AI, of human stretches that ended", share("H8")],
        ["passed on among people", share("H9.once")], ["passed on twice or more", share("H9.twice")],
        ["started outside of the team's hours", share("H10")],
        ["  of these, a person wrote", share("H10.fulfilled")],
        ["without evidence that a person was needed", share("T5.unexplained")],
        ["shown to be unneeded", share("T5")], ["a person stepped in unasked", share("T5.proactive")],
      ])
  }

  private func endingTable() -> ReportSection.Table {
    var table = ReportSection.Table("How handovers ended", columns: ["Ending", "Handovers"])
    for ending in HandoverEnding.allCases where numbers["H5." + ending.name].share.part > 0 {
      table.rows.append([Self.words(of: ending), share("H5." + ending.name)])
    }
    return table
  }

  private func beginnerTable() -> ReportSection.Table {
    var table = ReportSection.Table("Who started them", columns: ["Who", "Handovers"])
    for beginner in HandoverBeginner.allCases {
      table.rows.append([Self.words(of: beginner), share("H6." + beginner.name)])
    }
    table.rows.append(["only because the customer asked", share("R4.14.only_asked")])
    table.rows.append(["the customer asked, and a signal had fired before", share("R4.14.signal_before_ask")])
    return table
  }

  private func afterTable() -> ReportSection.Table {
    ReportSection.Table(
      "After the handover", columns: ["What", "Handovers"],
      rows: [
        ["mean rating after a handover, of 5", rating("W2.mean")],
        ["mean rating with the AI alone, of 5", rating("W2.mean_ai_only")],
        ["resolved by the first person", share("W1")], ["resolved by the first team", share("W1b")],
        ["rated at least 4 of 5, of those rated", share("W2")],
        ["with the AI alone: rated at least 4 of 5", share("W2.ai_only")],
        ["back within 24 hours", share("W3.24h")], ["back within 7 days", share("W3")],
        ["back within 7 days with the same matter", share("W3.same")], ["back within 14 days", share("W3.14d")],
        ["reopened, of conversations that were closed", share("W4")],
        ["came back, after a handover in which something went wrong", share("W5.repeat.dirty")],
        ["came back, after a clean one", share("W5.repeat.clean")],
        ["rated well, after one in which something went wrong", share("W5.csat.dirty")],
        ["rated well, after a clean one", share("W5.csat.clean")],
      ])
  }

  private func waitTable() -> ReportSection.Table {
    var table = ReportSection.Table(
      "Times", columns: ["What", "Median", "90% up to", "Longest", "Known for"])
    let rows: [(SafeText, String)] = [
      ("from the start to a person's word", "R1.16"), ("the same in the team's hours", "R1.16.business"),
      ("from joining to the first word", "G13"), ("  with a packet", "G13.with_packet"),
      ("  without a packet", "G13.without_packet"), ("from the first ask to a person", "Q5.seconds"),
    ]
    for (label, id) in rows {
      let value = numbers.spread(id)
      guard let spread = value.spread else { continue }
      table.rows.append([
        label, Self.duration(spread.median), Self.duration(spread.ninetieth), Self.duration(spread.largest),
        "\(SafeText(grouped: value.assessable)) of \(SafeText(grouped: value.of))",
      ])
    }
    return table
  }
}
