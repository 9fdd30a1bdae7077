import Conversations
import Detection
import Redaction
import Studies

/// What each AI message in a need means for those who wait: which one it is, against the grace.
///
/// Of several causes the one counts whose grace it hurts most. One walk over messages and causes, because both stand in
/// the order of their events and a handover answers all causes before it.
struct WaitingMessages {
  private struct Place: Hashable {
    var need: Int
    var at: Step
  }

  /// The number of the message after its cause, with the grace of that.
  private var found: [Place: (number: Int, grace: Int)] = [:]
  /// The messages at which nobody waits, because a handover was started.
  private var answered: Set<Place> = []

  init(_ scene: ReplayScene) {
    var messages = [[Step]](repeating: [], count: scene.replay.needs.count)
    for one in scene.told.inspection.counted where one.kind == .message { messages[one.need].append(one.at) }
    for (need, steps) in messages.enumerated() { add(steps, of: need, scene.replay) }
  }

  private mutating func add(_ steps: [Step], of need: Int, _ replay: Replay) {
    let causes = replay.needs[need].causes
    func isAnswered(_ cause: Cause, before step: Step) -> Bool {
      cause.attempt >= 0 && replay.attempts[Int(cause.attempt)].at < step
    }
    var next = 0
    var worst: (cause: Cause, before: Int)?
    for (before, step) in steps.enumerated() {
      if let cause = worst?.cause, isAnswered(cause, before: step) { worst = nil }
      while next < causes.count, causes[next].decidedAt < step {
        let cause = causes[next]
        next += 1
        if isAnswered(cause, before: step) { continue }
        // Every message before this one stands before the cause or at it.
        if worst.map({ before + Int(cause.grace) < $0.before + Int($0.cause.grace) }) ?? true {
          worst = (cause, before)
        }
      }
      let place = Place(need: need, at: step)
      if let worst {
        found[place] = (before + 1 - worst.before, Int(worst.cause.grace))
      } else if causes.first.map({ $0.decidedAt < step }) == true {
        answered.insert(place)
      }
    }
  }

  /// What is said under a message.
  func sentence(_ one: Inspection.Counted) -> SafeText {
    switch one.kind {
    case .firstOffer: return "the first offer of a person in need \(one.need + 1) does not count"
    case .firstRoutingQuestion: return "the first routing question in need \(one.need + 1) does not count"
    case .message: break
    }
    let place = Place(need: one.need, at: one.at)
    guard let (number, grace) = found[place] else {
      return answered.contains(place)
        ? "a handover was started; the message does not count"
        : "the message at which the cause is decided does not count"
    }
    return number > grace
      ? "AI message \(number), beyond the grace of \(grace)" : "AI message \(number), within the grace of \(grace)"
  }
}
