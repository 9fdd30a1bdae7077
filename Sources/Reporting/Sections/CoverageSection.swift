import Detection
import Intake
import Judging
import Redaction
import Rendering
import Studies

extension ReportContent {
  /// What was read, what is in no rate, and what the export cannot show: before any rate.
  func coverageSection() -> ReportSection {
    let counts = census.rows.outcomeCounts
    let included = numbers.count("P1")
    let rated = census.rows.rows.indices.count { census.rows.marks($0).contains(.rated) }
    var finding: SafeText = "\(Self.counted(census.rows.rows.count, "conversation was", "conversations were")) read; "
    finding += "\(SafeText(grouped: rated)) are in rates, "
    finding += "\(SafeText(grouped: counts[Int(Outcome.open.rawValue)])) still open, "
    finding += "\(SafeText(grouped: counts[Int(Outcome.unengaged.rawValue)])) without a word of the customer, "
    finding += "\(SafeText(grouped: counts[Int(Outcome.excluded.rawValue)])) excluded."
    var section = ReportSection(
      "coverage", title: "What was read, and what it can show", finding: finding,
      why: "A number is as good as what it was counted from. What an export does not hold is not zero; it is unknown.")
    section.tables = [maturityTable(), dataTable(), refusedTable()]
    section.folded = [exclusionTable(), coverageTable(included), signalTable(), remarkTable()]
    return section
  }

  /// What a terminal shows of it, above all rates.
  var coverageLines: [SafeText] {
    let rated = census.rows.rows.indices.count { census.rows.marks($0).contains(.rated) }
    let counts = census.rows.outcomeCounts
    let lacking = lackingText(numbers.count("P1"))
    var lines: [SafeText] = ["In rates: \(SafeText(grouped: rated)); not: " + notRated(counts)]
    if !lacking.isEmpty { lines.append("Not shown: " + lacking) }
    let read = census.corpus.lines
    if read.refused > 0 {
      lines.append(
        "Refused: \(SafeText(grouped: read.refused)) of \(SafeText(grouped: read.lines)) lines (problems.jsonl)")
    }
    return lines
  }

  private func notRated(_ counts: [Int]) -> SafeText {
    let open = counts[Int(Outcome.open.rawValue)]
    return "\(SafeText(grouped: open)) open (\(SafeText(grouped: census.rows.openBeyondGrace)) beyond the grace), "
      + "\(SafeText(grouped: counts[Int(Outcome.unengaged.rawValue)])) unengaged, "
      + "\(SafeText(grouped: counts[Int(Outcome.excluded.rawValue)])) excluded"
  }

  /// What conversations can hold, with what lacks without it.
  private static let held: [(fact: Row.Facts, name: SafeText, lacks: SafeText)] = [
    (.coversText, "words", "words"), (.coversTime, "usable times", "times"),
    (.showsHumans, "what people write", "people's messages"), (.coversHandover, "handover events", ""),
    (.coversConfidence, "the AI's confidence", ""), (.coversSentiment, "sentiment of the export", ""),
    (.coversRating, "ratings", ""), (.coversResolution, "resolution of the export", ""),
    (.languageIsKnown, "a language that is named or recognised", ""),
    (.languageHasLists, "a language with word lists", "lists for the language"),
  ]

  private func counts(_ fact: Row.Facts) -> Int {
    census.rows.rows.indices.count {
      !census.rows.standings[$0].isExcluded && census.rows.rows[$0].facts.contains(fact)
    }
  }

  private func lackingText(_ included: Int) -> SafeText {
    let parts: [SafeText] = Self.held.compactMap { fact, _, lacks in
      let lacking = included - counts(fact)
      return lacks.isEmpty || lacking == 0 ? nil : "\(lacks) in \(SafeText(grouped: lacking))"
    }
    return parts.joined(separator: ", ")
  }

  private func coverageTable(_ included: Int) -> ReportSection.Table {
    var table = ReportSection.Table("What conversations hold", columns: ["What", "Conversations"])
    for (fact, name, _) in Self.held {
      table.rows.append([name, Self.text(of: value(counts(fact), included))])
    }
    let known = census.rows.rows.indices.count {
      !census.rows.standings[$0].isExcluded && census.rows.rows[$0].customer != 0
    }
    table.rows.append(["the customer's identifier", Self.text(of: value(known, included))])
    return table
  }

  private func value(_ part: Int, _ whole: Int) -> Metric.Value {
    Metric.Value(share: Share(part: min(part, whole), whole: whole), assessable: whole, of: whole)
  }

  private func maturityTable() -> ReportSection.Table {
    var table = ReportSection.Table("Why conversations are in rates or not", columns: ["Why", "Conversations"])
    let closed = census.rows.rows.indices.count {
      census.rows.standings[$0] == .mature && census.rows.rows[$0].facts.contains(.closed)
    }
    let mature = census.rows.standings.count { $0 == .mature }
    table.rows = [
      ["closed", SafeText(grouped: closed)], ["silent for long enough", SafeText(grouped: mature - closed)],
      ["no times at all: taken as complete", SafeText(grouped: census.rows.standings.count { $0 == .assumed })],
      ["still open", SafeText(grouped: census.rows.standings.count { $0 == .open })],
      ["  of these with a need already beyond its grace", SafeText(grouped: census.rows.openBeyondGrace)],
    ]
    for standing in Standing.allCases where standing.isExcluded {
      let count = census.rows.standings.count { $0 == standing }
      if count > 0 { table.rows.append(["excluded: " + Self.words(of: standing), SafeText(grouped: count)]) }
    }
    return table
  }

  /// What each rule leaves out, and the headline as it would be with that.
  private func exclusionTable() -> ReportSection.Table {
    let exclusions = findings.exclusions
    var table = ReportSection.Table(
      "What was left out, and the headline rates with it",
      columns: ["Rule", "How many"] + exclusions.metrics.map { Self.words(ofMetric: $0.id) })
    table.rows = [["as reported", "-"] + exclusions.without.map { Self.text(of: $0) }]
    for line in exclusions.lines where line.count > 0 {
      let with = line.with.map { $0.map { Self.text(of: $0) } } ?? exclusions.metrics.map { _ in "-" }
      table.rows.append(["with those " + Self.words(of: line.rule), SafeText(grouped: line.count)] + with)
    }
    return table
  }

  private func signalTable() -> ReportSection.Table {
    var table = ReportSection.Table(
      "In how many conversations with the AI each signal can be seen", columns: ["Signal", "Conversations"])
    for metric in numbers.metrics where metric.name == "signal_coverage" {
      let name = String(metric.id.dropFirst(3))
      let signal = facts.policy.signals.first { facts.policy.name(of: $0) == name }
      table.rows.append([signal.map { words(of: $0) } ?? "a high-risk topic", share(metric.id)])
    }
    return table
  }
}
