package import Conversations

/// What a filled review sheet says, joined with the draw that it belongs to.
///
/// A case is judged by what both raters agreed on; without that by what both said alike, or by the one that answered.
/// Two that differ and did not agree count as unsure. A case without any answer, or without a row, is not reviewed.
package struct ReviewOutcome: Sendable, Equatable {
  /// A conversation of the draw.
  package struct Drawn: Sendable, Equatable {
    /// The first 64 bits of the hash by which it was drawn.
    package let key: UInt64
    package let stratum: Stratum

    package init(key: UInt64, stratum: Stratum) {
      self.key = key
      self.stratum = stratum
    }
  }

  /// An unflagged conversation that needed a human: one that was missed.
  package struct Find: Sendable, Equatable {
    package let key: UInt64
    package let stratum: Stratum
    /// The earliest message that a rater named who said yes, counted from one; `nil` where none did.
    package let fromMessage: Int?
    /// The row of the sheet, counted from zero.
    package let line: Int
  }

  /// All strata that have members, in order.
  package let strata: [ReviewedStratum]
  package let misses: MissBound
  /// `nil` where one side has conversations of which none was judged.
  package let recall: EstimatedRecall?
  /// Over the cases that both raters answered.
  package let agreement: RaterAgreement
  /// In the order of their keys, which is that of the sheet.
  package let finds: [Find]
  /// How many drawn cases have no answer, and how many of those not even a row.
  package let unreviewed: Int
  package let absent: Int
  /// How many reviewed cases count as unsure, for whichever reason.
  package let unsure: Int
  /// In how many cases both raters answered and differ, and in how many of those nothing was agreed on.
  package let disagreed: Int
  package let unsettled: Int

  /// Joins rows and draw by the keys; all rows that do not belong to it are said at once.
  ///
  /// - Parameters:
  ///   - rows: in any order.
  ///   - drawn: each case once, in any order.
  ///   - members: how many conversations each stratum has; never fewer than were drawn of it.
  package init(
    _ rows: [ReviewedCase], of sample: SampleName, drawn: [Drawn], members: [Stratum: Int]
  ) throws(ReviewFaults) {
    let strata = Dictionary(drawn.map { ($0.key, $0.stratum) }, uniquingKeysWith: { first, _ in first })
    var faults = ReviewFaults()
    var seen: Set<UInt64> = []
    var tally: [Stratum: (reviewed: Int, needed: Int, unsure: Int)] = [:]
    var finds: [Find] = []
    var pairs: [(a: Opinion, b: Opinion)] = []
    var (disagreed, unsettled) = (0, 0)
    for row in rows {
      guard row.sample == sample else {
        faults.append(ReviewFault(.otherSample, line: row.line, column: "sample"))
        continue
      }
      guard let stratum = strata[row.key] else {
        faults.append(ReviewFault(.unknownCase, line: row.line, column: "case"))
        continue
      }
      guard seen.insert(row.key).inserted else {
        faults.append(ReviewFault(.sameCase, line: row.line, column: "case"))
        continue
      }
      if let a = row.a.opinion, let b = row.b.opinion {
        pairs.append((a, b))
        if a != b { disagreed += 1 }
        if a != b, row.agreed == nil { unsettled += 1 }
      }
      guard let opinion = row.opinion else { continue }
      tally[stratum, default: (0, 0, 0)].reviewed += 1
      switch opinion {
      case .yes:
        tally[stratum]?.needed += 1
        if stratum != .flagged {
          finds.append(Find(key: row.key, stratum: stratum, fromMessage: row.fromMessage, line: row.line))
        }
      case .unsure: tally[stratum]?.unsure += 1
      case .no: break
      }
    }
    if faults.total > 0 { throw faults }
    self.strata = Stratum.allCases.filter { (members[$0] ?? 0) > 0 }.map { stratum in
      let counts = tally[stratum] ?? (0, 0, 0)
      return ReviewedStratum(
        stratum: stratum, members: members[stratum] ?? 0,
        drawn: drawn.reduce(0) { $0 + ($1.stratum == stratum ? 1 : 0) }, reviewed: counts.reviewed,
        needed: counts.needed, unsure: counts.unsure)
    }
    misses = MissBound(self.strata)
    recall = EstimatedRecall(self.strata)
    agreement = RaterAgreement(pairs)
    self.finds = finds.sorted { $0.key < $1.key }
    unreviewed = drawn.count - self.strata.reduce(0) { $0 + $1.reviewed }
    absent = drawn.count - seen.count
    unsure = self.strata.reduce(0) { $0 + $1.unsure }
    (self.disagreed, self.unsettled) = (disagreed, unsettled)
  }
}

extension ReviewedCase {
  /// What the raters say together; `nil` where nobody answered.
  package var opinion: Opinion? {
    if let agreed { return agreed }
    guard let first = a.opinion, let second = b.opinion else { return a.opinion ?? b.opinion }
    return first == second ? first : .unsure
  }

  /// The earliest message that a rater named who said yes; what was agreed on speaks for both.
  fileprivate var fromMessage: Int? {
    [a, b].filter { $0.opinion == .yes || agreed == .yes }.compactMap(\.fromMessage).min()
  }
}
