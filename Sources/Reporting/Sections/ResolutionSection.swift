import Judging
import Redaction
import Rendering

extension ReportContent {
  /// Who resolved what; behind the handovers, because a number of the AI alone says nothing of those who needed more.
  func resolutionSection() -> ReportSection {
    let rated = numbers["A7.ai"].share.whole
    var finding: SafeText = "No conversation is in rates."
    if rated > 0 {
      finding = "Of \(Self.counted(rated, "conversation", "conversations")) the AI resolved \(count("A7.ai")), "
      finding += "people \(count("A7.human")), both \(count("A7.hybrid")), nobody \(count("A7.nobody")); "
      finding += "\(count("A7.not_observable")) cannot be seen."
    }
    var section = ReportSection(
      "resolution", title: "Who resolved what", finding: finding,
      why:
        "Confirmed means that the customer said so, assumed that nothing speaks against it; the sum is what vendors call resolution. There is no target here."
    )
    guard rated > 0 else { return section }
    section.lines = [
      ReportSection.Line("Who resolved it", whoLine()),
      ReportSection.Line("", "AI share of resolved " + share("A7.ai_share_of_resolved")),
      ReportSection.Line("By the AI alone", aloneLine()),
    ]
    section.charts = [subjectChart()]
    section.tables = [whoTable()]
    section.folded = [resolutionTable(), windowTable(), messageTable()]
    return section
  }

  private func whoLine() -> SafeText {
    "AI \(count("A7.ai")) : human \(count("A7.human")) : hybrid \(count("A7.hybrid")) : nobody \(count("A7.nobody"))"
      + " : not observable \(count("A7.not_observable"))"
  }

  /// Confirmed beside assumed, with what they are of.
  private func aloneLine() -> SafeText {
    let (confirmed, assumed) = (numbers["A1"].share, numbers["A2"].share)
    var text: SafeText =
      "confirmed \(SafeText(grouped: confirmed.part)), assumed \(SafeText(grouped: assumed.part)) of "
    text += SafeText(grouped: confirmed.whole)
    guard confirmed.whole >= Share.leastCases else { return text }
    return text + " (\(SafeText(percentage: confirmed.part, of: confirmed.whole)) %, "
      + "\(SafeText(percentage: assumed.part, of: assumed.whole)) %)"
  }

  private func whoTable() -> ReportSection.Table {
    ReportSection.Table(
      "Who resolved it: AI, human, hybrid, nobody, not observable", columns: ["Who", "Conversations"] + thenColumns,
      rows: [
        ("AI", "A7.ai"), ("human", "A7.human"), ("hybrid", "A7.hybrid"), ("nobody", "A7.nobody"),
        ("  of these, a person wrote and it is not resolved", "A7.human_unresolved"),
        ("not observable", "A7.not_observable"), ("AI share of resolved", "A7.ai_share_of_resolved"),
      ].map { [$0.0, share($0.1)] + then($0.1) })
  }

  private func resolutionTable() -> ReportSection.Table {
    ReportSection.Table(
      "Resolution", columns: ["What", "Conversations"] + thenColumns,
      rows: [
        ("by the AI, confirmed", "A1"), ("  of these, a hard need was missed", "A1.missed_hard"),
        ("by the AI, assumed", "A2"), ("by the AI, gross: the sum of both", "A3"),
        ("by the AI, net of repeats and reopenings", "A4"), ("by anybody", "A5"), ("automation", "A6"),
        ("contained (no handover), for comparison only", "A8"), ("contained, and served", "A8b"),
        ("sent elsewhere: phone, e-mail, form, store", "A9"),
      ].map { [$0.0, share($0.1)] + then($0.1) })
  }

  private func windowTable() -> ReportSection.Table {
    ReportSection.Table(
      "Gross resolution by the AI, by how long silence must last", columns: ["Silence", "Conversations"],
      rows: SilenceWindow.allCases.map { [SafeText(name: $0.name), share("A10." + $0.name)] })
  }

  private func messageTable() -> ReportSection.Table {
    ReportSection.Table(
      "Messages and turns", columns: ["What", "How many"],
      rows: [
        ["messages of the AI, of those of the AI and people", share("A11")],
        ["customer turns answered first by the AI", share("A11b.ai")],
        ["by a person", share("A11b.human")], ["by nobody", share("A11b.nobody")],
      ])
  }
}
