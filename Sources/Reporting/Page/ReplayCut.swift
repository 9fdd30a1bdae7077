import Redaction

/// Which steps of a long replay are shown, and how much of a long message.
///
/// Up to ``turnLimit`` turns all are shown. Of more: the first ``firstTurns``, and the turns with a signal, with a rule or
/// beside one, as many as fit into the limit, the first of them first. Nothing is left out without a line that counts it.
struct ReplayCut {
  /// A stretch of the timeline.
  enum Part: Equatable {
    /// A step that is shown.
    case step(Int)
    /// Steps that are not: how many turns begin in them, and how many events they are.
    case hidden(turns: Int, events: Int)
  }

  let parts: [Part]

  /// From more turns than these on a conversation is cut.
  static let turnLimit = 200
  /// How many turns of a cut conversation are shown from its beginning.
  static let firstTurns = 20
  /// How many events are shown at most, whatever the turns are: turns can hold many tags.
  static let eventLimit = 1_000
  /// How many characters of a message are shown.
  static let characterLimit = 2_000

  init(_ report: ReplayReport) {
    let shown = Self.turns(report)
    var parts: [Part] = []
    var events = 0
    var lastHidden = 0
    for (index, step) in report.steps.enumerated() {
      let turn = step.turn ?? 0
      if shown?.contains(turn) != false, events < Self.eventLimit {
        parts.append(.step(index))
        events += 1
        lastHidden = 0
        continue
      }
      // A turn whose beginning is shown is not counted as one that is hidden.
      let isNew = turn != lastHidden && turn > 0 && (index == 0 || report.steps[index - 1].turn != step.turn)
      lastHidden = turn
      if case .hidden(let turns, let count) = parts.last {
        parts[parts.count - 1] = .hidden(turns: turns + (isNew ? 1 : 0), events: count + 1)
      } else {
        parts.append(.hidden(turns: isNew ? 1 : 0, events: 1))
      }
    }
    self.parts = parts
  }

  /// The turns that are shown; `nil` where all are. What stands before the first turn is turn 0.
  private static func turns(_ report: ReplayReport) -> Set<Int>? {
    let count = report.steps.compactMap(\.turn).max() ?? 0
    guard count > turnLimit else { return nil }
    var shown = Set(0...firstTurns)
    let rules = Set(report.rules.map(\.step))
    for (index, step) in report.steps.enumerated() {
      guard let turn = step.turn, rules.contains(index) || step.notes.contains(where: { $0.kind == .signal })
      else { continue }
      for near in max(1, turn - 1)...min(count, turn + 1) where shown.count <= turnLimit { shown.insert(near) }
    }
    return shown
  }

  /// The words of a message up to the limit, and how many characters are left out.
  static func words(
    _ pieces: [(text: SafeText, mark: Int?)]
  ) -> (shown: [(text: SafeText, mark: Int?)], left: Int) {
    var room = characterLimit
    var shown: [(text: SafeText, mark: Int?)] = []
    var left = 0
    for piece in pieces {
      // Scalars and not characters: one of these may be as long as a page.
      var used = 0
      var bytes = 0
      for scalar in piece.text.content.unicodeScalars {
        guard used < room else { break }
        used += 1
        bytes += UTF8.width(scalar)
      }
      room -= used
      left += piece.text.content.unicodeScalars.count - used
      if bytes > 0 { shown.append((piece.text.part(0..<bytes), piece.mark)) }
    }
    return (shown, left)
  }
}
