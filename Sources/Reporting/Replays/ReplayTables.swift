import Conversations
import Detection
import Judging
import Redaction
import Rendering
import Studies

/// The rows under a replay: what made a human due, and what was started.
struct ReplayTables {
  let scene: ReplayScene

  /// A row for each cause of each need, in their order; the cells are those of ``ReplayReport/causeTitles``.
  func causes() -> [[SafeText]] {
    scene.replay.needs.enumerated().flatMap { number, need in
      need.causes.map { cause in
        let answer: SafeText =
          cause.attempt < 0
          ? "none" : cause.attemptWasOpen ? "\(cause.attempt + 1), earlier" : SafeText(cause.attempt + 1)
        return [
          SafeText(number + 1), scene.name(cause.signal), short(cause.at), short(cause.decidedAt),
          SafeText(cause.grace), SafeText(cause.aiMessages), SafeText(cause.exchanges), answer,
        ]
      }
    }
  }

  /// A row for each handover, in their order; the cells are those of ``ReplayReport/handoverTitles``.
  func handovers() -> [[SafeText]] {
    let judgement = scene.told.judgement
    return scene.replay.attempts.enumerated().map { number, attempt in
      let judged = judgement.handovers[number]
      let result = HandoverOutcome.words[HandoverOutcome.index(attempt, judged, scene.conversation)]
      let need = Int(attempt.need)
      let verdict: SafeText =
        judged.verdict.map { Words.handoverVerdicts[Int($0.rawValue)] }
        ?? (need >= 0
          ? "need \(need + 1): \(Words.needVerdicts[Int(judgement.needs[need].verdict.rawValue)])" : "-")
      let wait = (attempt.repliedAt ?? attempt.joinedAt).flatMap { scene.wait(from: attempt.at, to: $0) }
      return [
        SafeText(number + 1), Words.initiators[Int(attempt.initiator.rawValue)], short(attempt.at),
        attempt.joinedAt.map { short($0) } ?? "-", attempt.repliedAt.map { short($0) } ?? "-", wait ?? "-", result,
        verdict,
      ]
    }
  }

  /// A place in a cell: the number of the turn.
  private func short(_ step: Step) -> SafeText {
    if step.isEnd { return "end" }
    return scene.turn(step).map { SafeText($0) } ?? "-"
  }

  /// Under what it was judged.
  func policy(named name: SafeText) -> [ReplayReport.Fact] {
    let policy = scene.policy
    let grace = policy.grace
    var wait: SafeText = "\(grace.request) after a request, \(grace.risk) after a risk topic, "
    wait += "\(grace.soft) after soft signals (AI messages)"
    if let limit = grace.milliseconds { wait += "; \(ReplayScene.duration(limit))" }
    let score = policy.score
    return [
      ("Policy", name), ("Hash", SafeText(name: RunFacts.hash(of: policy))),
      (
        "Score",
        "threshold \(ReplayScene.decimal(score.threshold)), \(ReplayScene.decimal(score.decay)) left per exchange"
      ),
      ("Grace", wait), ("Redaction", SafeText(name: policy.redaction.level.rawValue)),
    ]
  }
}
