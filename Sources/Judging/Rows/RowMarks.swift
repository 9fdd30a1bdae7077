import Conversations
import Detection

/// Everything that metrics ask of one conversation once rows are settled, a bit each.
///
/// The lower half are the ``Row/Facts`` of the row; the upper half depends on the cut-off, on other rows, or on both.
package struct RowMarks: OptionSet, Sendable {
  package let rawValue: UInt128
  package init(rawValue: UInt128) { self.rawValue = rawValue }
  private init(bit: Int) { rawValue = 1 << UInt128(bit) }

  /// The mark of a fact of the row.
  package static func fact(_ facts: Row.Facts) -> RowMarks { RowMarks(rawValue: UInt128(facts.rawValue)) }

  /// It is in the report: not in the exclusion ledger.
  package static let included = RowMarks(bit: 64)
  /// It is in rates: included, engaged and mature.
  package static let rated = RowMarks(bit: 65)
  /// The mark of how it ended.
  package static func outcome(_ outcome: Outcome) -> RowMarks { RowMarks(bit: 66 + Int(outcome.rawValue)) }
  /// The mark of its worst need, in the order of the headline bar.
  package static func worst(_ verdict: NeedVerdict) -> RowMarks { RowMarks(bit: 78 + Int(verdict.rawValue)) }
  /// It has a need with a verdict.
  package static let hasNeeds = RowMarks(bit: 85)
  /// A handover was begun; a human wrote in one.
  package static let handedOver = RowMarks(bit: 86)
  package static let fulfilled = RowMarks(bit: 87)
  /// The customer is known, and the window after the end has passed; and came back in it; with the same matter.
  package static func repeatIsKnown(_ window: RepeatWindow) -> RowMarks { RowMarks(bit: 88 + Int(window.rawValue)) }
  package static func cameBack(_ window: RepeatWindow) -> RowMarks { RowMarks(bit: 91 + Int(window.rawValue)) }
  package static func sameMatter(_ window: RepeatWindow) -> RowMarks { RowMarks(bit: 94 + Int(window.rawValue)) }
  /// It would be mature with another window of silence.
  package static func mature(at window: SilenceWindow) -> RowMarks { RowMarks(bit: 97 + Int(window.rawValue)) }
  /// It would end as resolved by the AI if nothing more came.
  package static let endsWithAI = RowMarks(bit: 102)
  /// The floor went from the AI to a human or back at least twice.
  package static let pingPong = RowMarks(bit: 103)
  package static let asked = RowMarks(bit: 104)
  /// The customer asked once, twice, three times or more before a handover.
  package static let askedOnce = RowMarks(bit: 105)
  package static let askedTwice = RowMarks(bit: 106)
  package static let askedOften = RowMarks(bit: 107)
  /// A human came within so many seconds of the first ask; the customer had left without one by then.
  package static func human(within bound: WaitBound) -> RowMarks { RowMarks(bit: 108 + Int(bound.rawValue)) }
  package static func left(within bound: WaitBound) -> RowMarks { RowMarks(bit: 113 + Int(bound.rawValue)) }
  package static let hasRating = RowMarks(bit: 118)
  /// At least 4 of 5.
  package static let ratedWell = RowMarks(bit: 119)
  /// It belongs to the period that was asked for.
  package static let inPeriod = RowMarks(bit: 120)
  /// So long after the last message that the customer can no longer come back into the same conversation.
  package static let reopenIsKnown = RowMarks(bit: 121)
  /// So long after the last message that a promise to come back has been kept or broken.
  package static let followUpIsOver = RowMarks(bit: 122)
}

/// How long silence must last until a conversation counts as over (A10).
package enum SilenceWindow: UInt8, Sendable, CaseIterable {
  case halfHour, twoHours, day, threeDays, week

  /// The word in outputs.
  package var name: String {
    switch self {
    case .halfHour: "30min"
    case .twoHours: "2h"
    case .day: "24h"
    case .threeDays: "72h"
    case .week: "7d"
    }
  }

  /// In milliseconds.
  package var milliseconds: Int64 {
    switch self {
    case .halfHour: 1_800_000
    case .twoHours: 7_200_000
    case .day: 86_400_000
    case .threeDays: 259_200_000
    case .week: 604_800_000
    }
  }
}

/// After which times the waits for a human are counted (Q5), in minutes.
package enum WaitBound: UInt8, Sendable, CaseIterable {
  case one, three, five, fifteen, sixty

  /// In minutes.
  package var minutes: Int {
    switch self {
    case .one: 1
    case .three: 3
    case .five: 5
    case .fifteen: 15
    case .sixty: 60
    }
  }
}

extension SettledRows {
  /// The marks of one row.
  package func marks(_ index: Int) -> RowMarks {
    let standing = standings[index]
    var marks = RowMarks(rawValue: UInt128(rows[index].facts.rawValue))
    let outcome = outcome(index)
    marks.insert(.outcome(outcome))
    if standing.isInPeriod { marks.insert(.inPeriod) }
    guard !standing.isExcluded else { return marks }
    marks.insert(.included)
    let isEngaged = rows[index].facts.contains(.engaged)
    if standing.isMature, isEngaged { marks.insert(.rated) }
    if rows[index].handoverRange.count > 0 { marks.insert(.handedOver) }
    for handover in rows[index].handoverRange.indices where entries.handovers[handover].marks.contains(.fulfilled) {
      marks.insert(.fulfilled)
    }
    markNeeds(index, &marks)
    markAsks(index, &marks)
    marks.formUnion(repeats.isEmpty ? [] : repeats[index])
    let complete = rows[index].outcome
    if complete == .aiConfirmed || complete == .aiAssumed { marks.insert(.endsWithAI) }
    if rows[index].alternations >= 2 { marks.insert(.pingPong) }
    if let rating = rows[index].rating {
      marks.insert(.hasRating)
      if rating.rawValue >= 7_500 { marks.insert(.ratedWell) }
    }
    markWindows(index, &marks)
    return marks
  }

  private func markNeeds(_ index: Int, _ marks: inout RowMarks) {
    guard rows[index].needRange.count > 0 else { return }
    marks.insert(.hasNeeds)
    var worst = NeedVerdict.open
    for need in rows[index].needRange.indices { worst = min(worst, entries.needs[need].marks.verdict) }
    marks.insert(.worst(worst))
  }

  private func markAsks(_ index: Int, _ marks: inout RowMarks) {
    guard rows[index].asks > 0 else { return }
    marks.insert(.asked)
    switch rows[index].asksBeforeHandover {
    case 0: break
    case 1: marks.insert(.askedOnce)
    case 2: marks.insert(.askedTwice)
    default: marks.insert(.askedOften)
    }
    for bound in WaitBound.allCases {
      let limit = Int32(bound.minutes * 60)
      if rows[index].secondsToHuman >= 0 {
        if rows[index].secondsToHuman <= limit { marks.insert(.human(within: bound)) }
      } else if rows[index].secondsFromAsk >= 0, rows[index].secondsFromAsk <= limit {
        marks.insert(.left(within: bound))
      }
    }
  }

  private func markWindows(_ index: Int, _ marks: inout RowMarks) {
    let isOver = rows[index].facts.contains(.closed)
    let last = rows[index].lastPublic ?? rows[index].lastEvent
    if let last, let cutoff {
      let passed = cutoff.milliseconds(since: last)
      if passed >= reopenWindow { marks.insert(.reopenIsKnown) }
      if passed >= followUpWindow { marks.insert(.followUpIsOver) }
    }
    for window in SilenceWindow.allCases {
      guard !isOver, let last, let cutoff else {
        marks.insert(.mature(at: window))
        continue
      }
      if cutoff.milliseconds(since: last) >= window.milliseconds { marks.insert(.mature(at: window)) }
    }
  }

  /// The marks of one need: those of its row's rates with its own.
  func needMarks(_ need: Int, isRated: Bool) -> NeedEntry.Marks {
    isRated ? entries.needs[need].marks.union(.rated) : entries.needs[need].marks
  }

  /// The marks of one handover: its own with what settling knows of its conversation.
  package func handoverMarks(_ handover: Int, _ row: RowMarks) -> HandoverEntry.Marks {
    var marks = entries.handovers[handover].marks
    if row.contains(.rated) { marks.insert(.inRates) }
    if row.contains(.outcome(.open)) { marks.insert(.inOpen) }
    if row.contains(.followUpIsOver) { marks.insert(.followUpIsOver) }
    for window in RepeatWindow.allCases {
      if row.contains(.repeatIsKnown(window)) { marks.insert(.repeatIsKnown(window)) }
      if row.contains(.cameBack(window)) { marks.insert(.cameBack(window)) }
      if row.contains(.sameMatter(window)) { marks.insert(.sameMatter(window)) }
    }
    if marks.contains(.wordsAreKnown) { marks.insert(.dirtIsKnown) }
    let isDirty =
      !marks.isDisjoint(with: [.askedAgain, .complained, .blind])
      || (marks.contains(.wordsAreKnown) && !marks.contains(.announced))
    if isDirty { marks.insert(.dirty) }
    return marks
  }
}

extension NeedVerdict: Comparable {
  /// The worse comes first, in the order of the headline bar.
  package static func < (a: NeedVerdict, b: NeedVerdict) -> Bool { a.rawValue < b.rawValue }
}
