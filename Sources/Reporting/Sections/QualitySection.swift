import Judging
import Redaction
import Rendering

extension ReportContent {
  /// How well handovers were done, as far as words and events show it.
  func qualitySection() -> ReportSection {
    let hole = numbers["G1"]
    var finding: SafeText
    if hole.share.whole == 0 {
      finding = "No handover can be judged by what was said before and after it."
    } else {
      finding = "In \(pair("G1")) handovers the customer had to give again what was known, or complained of it."
    }
    var section = ReportSection(
      "quality", title: "How well handovers were done", finding: finding,
      why:
        "A handover without its context begins anew. What is shown here is seen in the transcript only; empathy and clear words are not measured."
    )
    guard numbers["H3.replied"].of > 0 else { return section }
    section.lines = [
      ReportSection.Line(
        "Handover quality",
        "repeated \(pair("G1")), announced \(pair("G6")), wait told \(pair("G8"))")
    ]
    if let chart = faultChart() { section.charts = [chart] }
    section.folded = [
      ReportSection.Table(
        "Quality of the handover, all of it", columns: ["What", "How often"],
        rows: [
          ["context lost: asked again, or the customer complained", share("G1")],
          ["  of these with ten messages or more before", share("G1.after_ten_messages")],
          ["context lost, or the story told again", share("G2")],
          ["the export carries a packet", share("G3.present")], ["fields in the packet", packet()],
          ["blind transfer", share("G4")], ["way to a person buried, of conversations with a need", share("G5")],
          ["the customer was told that a person takes over", share("G6")], ["a name was given", share("G7")],
          ["the customer had to ask who is there", share("G7.asked_who")],
          ["a wait of over a minute came with an expectation", share("G8")],
          ["given back to the AI with a word", share("G9")],
          ["the AI wrote while a person had the floor", share("G10")],
          ["the AI answered while the customer waited", share("G11")],
          ["left without an answer after going back to the AI", share("G12")],
          ["the customer had confirmed before a person left", share("G15")],
          ["a promise to come back was broken", share("R1.20")],
        ]),
      ReportSection.Table(
        "What it cost the customer before", columns: ["What", "Median", "90% up to", "Most"],
        rows: [("customer turns", "G14.customer_turns"), ("AI messages", "G14.ai_messages")].compactMap { label, id in
          numbers.spread(id).spread.map {
            [label, SafeText(grouped: $0.median), SafeText(grouped: $0.ninetieth), SafeText(grouped: $0.largest)]
          }
        }),
    ]
    return section
  }

  /// The main faults, most cases first; `nil` when none occurred, or nothing can be judged.
  private func faultChart() -> Chart? {
    /// A fault is what the metric counts, or what it does not.
    enum Way { case counted, others }
    let rows: [(SafeText, String, Way)] = [
      ("had to say again what was known", "G1", .counted), ("sent to a team that does not own it", "G4", .counted),
      ("not told that a person takes over", "G6", .others), ("not told who it is", "G7", .others),
      ("not told how long a wait will be", "G8", .others), ("the AI spoke over the person", "G10", .counted),
      ("the AI answered while the customer waited", "G11", .counted),
      ("no answer after going back to the AI", "G12", .counted), ("a promise was broken", "R1.20", .counted),
    ]
    var table = ReportSection.Table("Main faults of handovers", columns: ["Fault", "Handovers", "Metric"])
    var all: [Ranked] = []
    for (label, id, way) in rows {
      let value = numbers[id]
      guard value.of > 0 else { continue }
      let share = Share(
        part: way == .counted ? value.share.part : value.share.whole - value.share.part, whole: value.share.whole)
      let fault = Metric.Value(share: share, assessable: value.assessable, of: value.of)
      table.rows.append([
        label, Self.text(of: fault), SafeText(name: id) + (way == .counted ? "" : ", the others"),
      ])
      let counts: SafeText = "\(SafeText(grouped: share.part)) of \(SafeText(grouped: share.whole))"
      all.append(Ranked(label, share.part, value: counts))
    }
    guard let first = Self.sorted(all).first else { return nil }
    let what: SafeText = "Handovers with a fault, of those that can show it; one handover can have several"
    return Chart(
      "Most often: \(first.label)", measure: measure(what), .bars(Self.ranking(all, tone: .quiet), of: nil),
      table: table)
  }

  private func packet() -> SafeText {
    let packet = numbers.spread("G3")
    guard let mean = packet.mean else { return "no packet" }
    return "\(SafeText(mean, places: 1)) of 13 on average, in \(SafeText(grouped: packet.assessable)) handovers"
  }
}
