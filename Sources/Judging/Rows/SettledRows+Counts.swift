extension SettledRows {
  /// How many conversations have each outcome, in the order of ``Outcome``; the sum is all of them.
  package var outcomeCounts: [Int] {
    var counts = [Int](repeating: 0, count: Outcome.allCases.count)
    for index in rows.indices { counts[Int(outcome(index).rawValue)] += 1 }
    return counts
  }

  /// How many conversations in the report have each verdict, in the order of ``ConversationVerdict``.
  package var verdictCounts: [Int] {
    var counts = [Int](repeating: 0, count: ConversationVerdict.allCases.count)
    for index in rows.indices where !standings[index].isExcluded { counts[Int(verdict(index).rawValue)] += 1 }
    return counts
  }

  /// How many needs of mature conversations have each verdict, in the order of ``NeedVerdict`` without `open`.
  package var needCounts: [Int] {
    var counts = [Int](repeating: 0, count: 6)
    for index in rows.indices where standings[index].isMature && rows[index].facts.contains(.engaged) {
      for need in rows[index].needRange.indices { counts[Int(entries.needs[need].marks.verdict.rawValue)] += 1 }
    }
    return counts
  }

  /// How many open conversations have a need that is already beyond its grace.
  package var openBeyondGrace: Int {
    rows.indices.count { standings[$0] == .open && rows[$0].facts.contains(.openBeyondGrace) }
  }
}
