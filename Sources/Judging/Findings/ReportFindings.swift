package import Detection

/// What a report says beyond single metrics, made in one pass over the rows.
///
/// All of it is a function of the set of settled rows and the policy; rows merge by being put together (``SettledRows``),
/// so shards, threads and the order of files change nothing.
package struct ReportFindings: Sendable {
  package let coverage: ExportCoverage
  package let maturity: Maturity
  package let exclusions: Exclusions
  package let reasons: Reasons
  package let split: ReasonSplit
  package let economics: SignalEconomics
  package let reactivity: Reactivity
  package let suppressed: SuppressedLedger
  package let clusters: Clusters
  package let breaches: Breaches
  package let findings: Findings

  /// Folds all rows.
  ///
  /// - Parameters:
  ///   - refusedLines: how many lines of the input hold nothing that could be read.
  ///   - policy: by which the rows were judged and settled.
  package init(over rows: SettledRows, refusedLines: Int, _ policy: Policy) {
    var coverage = ExportCoverage()
    var maturity = Maturity()
    var reasons = Reasons()
    var split = ReasonSplit(policy)
    var economics = SignalEconomics(policy)
    var reactivity = Reactivity()
    var suppressed = SuppressedLedger(policy)
    var clusters = Clusters(policy)
    var fold = FindingsFold(policy)
    for index in rows.rows.indices {
      let marks = rows.marks(index)
      coverage.add(index, marks, of: rows)
      maturity.add(index, of: rows)
      reasons.add(index, marks, of: rows)
      split.add(index, marks, of: rows)
      economics.add(index, marks, of: rows)
      reactivity.add(index, marks, of: rows)
      suppressed.add(index, marks, of: rows)
      clusters.add(index, marks, of: rows)
      fold.add(index, marks, of: rows)
    }
    self.coverage = coverage
    self.maturity = maturity
    self.reasons = reasons
    self.split = split
    self.economics = economics
    self.reactivity = reactivity
    self.suppressed = suppressed
    self.clusters = clusters
    exclusions = Exclusions(over: rows, refusedLines: refusedLines, policy)
    breaches = Breaches(over: rows, policy)
    findings = fold.findings(of: rows)
  }
}
