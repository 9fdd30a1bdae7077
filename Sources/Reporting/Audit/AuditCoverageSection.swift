import Conversations
import Detection
import Intake
import Judging
import Redaction
import Rendering
import Studies

/// What a run could not see, before any rate.
extension AuditContent {
  /// How many days, jumps and languages are listed; all are in coverage.csv.
  private static let mostCoverageRows = 50

  func coverageSection() -> ReportSection {
    let rows = census.rows
    let excluded = rows.standings.count { $0.isExcluded }
    var finding: SafeText = "\(ReportContent.counted(rows.rows.count, "conversation was", "conversations were")) read, "
    finding += "\(SafeText(grouped: excluded)) \(excluded == 1 ? "is" : "are") excluded by rule. "
    finding +=
      limits.isEmpty
      ? "Nothing that can be counted is missing in them."
      : "This run cannot see all of it: \(SafeText(grouped: limits.count)) \(limits.count == 1 ? "limit" : "limits") can be counted."
    var section = ReportSection(
      "coverage", title: "What this run cannot see", finding: finding,
      why:
        "What is not in these files cannot be seen: calls without a transcript, letters, other systems. Topics are found by words; what no word list knows is not found."
    )
    section.tables = [limitTable, standingTable, report.dataTable()]
    if !coverage.languages.isEmpty { section.tables.append(languageTable) }
    if !coverage.jumps.isEmpty { section.tables.append(jumpTable) }
    if census.corpus.lines.refused > 0 { section.tables.append(report.refusedTable()) }
    section.folded = [report.remarkTable()]
    // Many days: an export of one week with a stray message a month before has twenty of them.
    if !coverage.days.isEmpty { section.folded.append(dayTable) }
    section.lines = limits.map { ReportSection.Line($0.count, $0.what, .item) }
    section.lines.append(ReportSection.Line("-", "contacts outside of this export cannot be seen", .item))
    return section
  }

  /// Everything that lacks, with how often and of how many.
  private var limits: [(what: SafeText, count: SafeText)] {
    var all: [(what: SafeText, count: SafeText)] = []
    let read = census.corpus.lines
    if read.refused > 0 {
      all.append(("lines that were refused, of \(SafeText(grouped: read.lines))", SafeText(grouped: read.refused)))
    }
    let unread = census.corpus.files.count { !$0.errors.isEmpty }
    if unread > 0 {
      all.append(
        (
          "inputs that could not be read in full, of \(SafeText(grouped: census.corpus.files.count))",
          SafeText(grouped: unread)
        ))
    }
    for lack in AuditCoverage.Lack.allCases where coverage[lack] > 0 {
      all.append(("conversations " + AuditWords.lack(lack), SafeText(grouped: coverage[lack])))
    }
    for kind in UnseenParts.Kind.allCases where coverage.unseen.messages(with: kind) > 0 {
      let conversations = ReportContent.counted(
        coverage.unseen.conversations(with: kind), "conversation", "conversations")
      all.append(
        (AuditWords.unseen(kind) + ", in " + conversations, SafeText(grouped: coverage.unseen.messages(with: kind))))
    }
    let empty = coverage.emptyDays
    if empty > 0 { all.append(("days of the data without a conversation", SafeText(grouped: empty))) }
    let thin = coverage.thinDayCount
    if thin > 0 { all.append(("days with far fewer conversations than usual", SafeText(grouped: thin))) }
    let missing = coverage.missingNumbers
    if missing > 0 { all.append(("numbers that are missing in series of identifiers", SafeText(grouped: missing))) }
    return all
  }

  private var limitTable: ReportSection.Table {
    var table = ReportSection.Table("What conversations and messages lack", columns: ["What", "How many"])
    var absent: [SafeText] = []
    for lack in AuditCoverage.Lack.allCases {
      let what = "conversations " + AuditWords.lack(lack)
      guard coverage[lack] > 0 else {
        absent.append(what)
        continue
      }
      table.rows.append([what, share(coverage[lack], coverage.conversations)])
    }
    for kind in UnseenParts.Kind.allCases {
      guard coverage.unseen.messages(with: kind) > 0 else {
        absent.append(AuditWords.unseen(kind))
        continue
      }
      let conversations = ReportContent.counted(
        coverage.unseen.conversations(with: kind), "conversation", "conversations")
      table.rows.append([
        AuditWords.unseen(kind) + ", in " + conversations,
        share(coverage.unseen.messages(with: kind), coverage.unseen.messages),
      ])
    }
    if coverage.dayCount > 0, !coverage.showsDrops {
      table.rows.append(["days with far fewer conversations than usual", "cannot be said in less than four weeks"])
    }
    if !absent.isEmpty { table.rows.append(["looked for: " + absent.joined(separator: "; "), "none"]) }
    table.rows.append(["contacts outside of this export", "cannot be seen, so they cannot be counted"])
    return table
  }

  private var standingTable: ReportSection.Table {
    var table = ReportSection.Table(
      "Conversations by how they stand; they add up to all that were read", columns: ["Standing", "Conversations"])
    for standing in Standing.allCases {
      let count = census.rows.standings.count { $0 == standing }
      if count == 0, standing.isExcluded { continue }
      let label =
        standing.isExcluded ? "excluded: " + ReportContent.words(of: standing) : ReportContent.words(of: standing)
      table.rows.append([label, SafeText(grouped: count)])
    }
    table.rows.append(["all", SafeText(grouped: census.rows.rows.count)])
    return table
  }

  private var languageTable: ReportSection.Table {
    var table = ReportSection.Table("Languages without word lists", columns: ["Language", "Conversations"])
    table.rows = coverage.languages.prefix(Self.mostCoverageRows).map {
      [$0.name ?? "not named", share($0.conversations, coverage.conversations)]
    }
    return table
  }

  private var dayTable: ReportSection.Table {
    var caption: SafeText = "Days with no conversation, or with far fewer than usual on that day of the week"
    if coverage.emptyDays + coverage.thinDayCount > Self.mostCoverageRows {
      caption += "; the first \(Self.mostCoverageRows), all are in coverage.csv"
    }
    var table = ReportSection.Table(caption, columns: ["Day", "Conversations", "Usual"])
    table.rows = coverage.days.prefix(Self.mostCoverageRows).map {
      [SafeText(inWords: $0.day), SafeText(grouped: $0.conversations), $0.usual.map { SafeText(grouped: $0) } ?? "-"]
    }
    return table
  }

  private var jumpTable: ReportSection.Table {
    var caption: SafeText = "Jumps in numbered identifiers"
    if coverage.jumps.count > Self.mostCoverageRows {
      caption += "; the first \(Self.mostCoverageRows), all are in coverage.csv"
    }
    var table = ReportSection.Table(caption, columns: ["From", "To", "Numbers missing"])
    table.rows = coverage.jumps.prefix(Self.mostCoverageRows).map {
      [$0.before, $0.after, SafeText(grouped: $0.missing)]
    }
    return table
  }

  private func share(_ part: Int, _ whole: Int) -> SafeText {
    let share = Share(part: part, whole: max(part, whole))
    let interval = share.interval
    if share.whole == 0 { return "none of 0" }
    guard interval != nil else { return "\(SafeText(grouped: part)) of \(SafeText(grouped: share.whole))" }
    // All of them were counted, so chance has no part in it and there is no interval.
    return
      "\(SafeText(grouped: part)) of \(SafeText(grouped: share.whole)) (\(SafeText(percentage: part, of: share.whole)) %)"
  }
}
