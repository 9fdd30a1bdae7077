import Conversations
import Detection
import Redaction
import Rendering

/// The line of a replay's score, turn by turn, with its signals, where a person was due and where a handover began.
///
/// Turn and score stand in the list of messages as well. A line of very many turns would say nothing and is not drawn.
struct ReplayScore {
  private let report: ReplayReport

  /// From fewer turns on nothing is drawn, and from more.
  static let turns = 2...ReplayCut.turnLimit

  init(_ report: ReplayReport) { self.report = report }

  /// The drawing; a sentence where there are too many turns, nothing where there are too few.
  func nodes() -> [HTMLNode] {
    let turns = self.turns
    if turns.count > Self.turns.upperBound {
      return [HTMLNode(.p, text: "The score of \(SafeText(grouped: turns.count)) turns is not drawn here.")]
    }
    guard Self.turns.contains(turns.count) else { return [] }
    let line = ScoreLine(
      finding, measure: "Score after each turn, threshold \(ReplayScene.decimal(report.threshold))", turns: turns,
      threshold: max(1, Int(report.threshold.rawValue)), marks: marks, rules: rules)
    return [line.figure()]
  }

  /// What there is to see.
  var finding: SafeText {
    guard let due = report.rules.first(where: { $0.kind == .due }) else {
      let most = report.steps.map(\.score).max() ?? .zero
      return "No person was due; score at most \(ReplayScene.decimal(most))"
    }
    let head: SafeText = "Person due from turn \(turn(due.step) + 1)"
    guard let begun = report.rules.first(where: { $0.kind == .begun && $0.step >= due.step }) else {
      return head + "; no handover began after that"
    }
    return head + "; handover began at turn \(turn(begun.step) + 1)"
  }

  /// The turn of a step, from zero.
  private func turn(_ step: Int) -> Int {
    report.steps.indices.contains(step) ? max(0, (report.steps[step].turn ?? 1) - 1) : 0
  }

  /// One a turn: the score after its last event, and the silence before any of them.
  private var turns: [ScoreLine.Turn] {
    var all: [ScoreLine.Turn] = []
    // A silence between two events of one turn stands behind the turn's score, so before the next one.
    var waiting: SafeText?
    for step in report.steps {
      guard let number = step.turn else { continue }
      let gap = step.gap.map { ReplayScene.duration($0) }
      let score = Int(step.score.rawValue)
      if number == all.count {
        all[number - 1].score = score
        waiting = waiting ?? gap
      } else {
        all.append(ScoreLine.Turn(SafeText(number), score: score, gap: gap ?? waiting))
        waiting = nil
      }
    }
    return all
  }

  /// The signals, each once a turn.
  private var marks: [ScoreLine.Mark] {
    var seen: Set<[Int]> = []
    var all: [ScoreLine.Mark] = []
    for step in report.steps {
      for note in step.notes where note.kind == .signal {
        guard let number = step.turn, let signal = note.signal, let name = report.names[signal],
          seen.insert([number, Int(signal.rawValue)]).inserted
        else { continue }
        all.append(ScoreLine.Mark(turn: number - 1, Self.shape(of: signal), name))
      }
    }
    return all
  }

  private static func shape(of signal: Signal) -> ScoreLine.Shape {
    if signal.topic != nil { return .diamond }
    return switch signal {
    case .humanRequest, .deferredAsk: .circle
    case .rephrase, .aiLoop, .reaskAI, .rejection, .exchangeCap: .square
    case .sentiment, .churnIntent: .triangle
    default: .cross
    }
  }

  /// Where a person was due first, and where a handover began first behind that; without a need where one began.
  private var rules: [ScoreLine.Rule] {
    let due = report.rules.first { $0.kind == .due }
    let begun = report.rules.first { $0.kind == .begun && $0.step >= due?.step ?? 0 }
    return [
      due.map { ScoreLine.Rule(turn: turn($0.step), "should hand over") },
      begun.map { ScoreLine.Rule(turn: turn($0.step), "handover began") },
    ].compactMap(\.self)
  }
}
