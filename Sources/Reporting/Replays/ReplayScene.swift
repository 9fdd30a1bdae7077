import Conversations
import Detection
import Judging
import Redaction
import Rendering
import Studies

/// What every part of a replay report is made from: the conversation, the policy's names, places as people count them.
struct ReplayScene {
  let told: ExplainedConversation
  let policy: Policy
  /// The name of the file in which the conversation begins.
  let file: SafeText
  private let turns: TurnNumbers

  init(_ told: ExplainedConversation, policy: Policy, file: SafeText) {
    self.told = told
    self.policy = policy
    self.file = file
    var turns = TurnNumbers()
    turns.count(told.conversation)
    self.turns = turns
  }

  var conversation: Conversation { told.conversation }
  var replay: Replay { told.replay }
  /// Whether seconds mean anything here.
  var hasReliableTimes: Bool { !conversation.quality.contains(.timeUnreliable) }

  func name(_ signal: Signal) -> SafeText { SafeText(name: policy.name(of: signal)) }

  /// What a signal is called where people read a page.
  func words(_ signal: Signal) -> SafeText { ReportContent.words(of: signal, under: policy) }

  /// The turn of an event; `nil` before the first turn and at the end of the data.
  func turn(_ step: Step) -> Int? { step.isEnd ? nil : turns[Int(step.index)] }

  /// A place as people find it: `turn 6`.
  func place(_ step: Step) -> SafeText {
    if step.isEnd { return "the end of the data" }
    guard let turn = turn(step) else { return "event \(step.index + 1)" }
    return "turn \(turn)"
  }

  func event(_ step: Step) -> Event? {
    conversation.events.indices.contains(Int(step.index)) ? conversation.events[Int(step.index)] : nil
  }

  /// The time between two events; `nil` where times are missing or cannot be trusted.
  func wait(from: Step, to: Step) -> SafeText? {
    guard hasReliableTimes, let start = event(from)?.time, let end = event(to)?.time else { return nil }
    return Self.duration(max(0, end.milliseconds(since: start)))
  }

  /// A number in 1/10,000: two decimals where they say it all, else four.
  static func decimal(_ number: TenThousandths) -> SafeText {
    let raw = Int(number.rawValue)
    return raw % 100 == 0 ? SafeText(decimal: raw / 100, places: 2) : SafeText(decimal: raw, places: 4)
  }

  /// A time span in its two largest units, cut: `42 min`, `3 h 10 min`.
  static func duration(_ milliseconds: Int64) -> SafeText {
    let seconds = milliseconds / 1000
    let units: [(size: Int64, name: SafeText)] = [(86_400, "d"), (3_600, "h"), (60, "min"), (1, "s")]
    guard let first = units.firstIndex(where: { seconds >= $0.size }) else {
      return milliseconds == 0 ? "0 s" : "\(milliseconds) ms"
    }
    let head: SafeText = "\(seconds / units[first].size) \(units[first].name)"
    guard first + 1 < units.count else { return head }
    let rest = seconds % units[first].size / units[first + 1].size
    return rest == 0 ? head : head + " \(rest) \(units[first + 1].name)"
  }

  /// A count with its noun, which takes an s where it is not one.
  static func count(_ number: Int, _ noun: SafeText) -> SafeText {
    let word: SafeText = number == 1 ? noun : noun + "s"
    return "\(SafeText(grouped: number)) \(word)"
  }

  /// Where events stand in the source: `line 118`, or `lines 118 to 131`; `nil` where none is.
  func lines(of range: Range<Int>) -> SafeText? {
    let numbers = conversation.events[range].map { $0.line + 1 }
    guard let first = numbers.min(), let last = numbers.max() else { return nil }
    return first == last ? "line \(first)" : "lines \(first) to \(last)"
  }

  /// Public messages between two places, without the first.
  func messages(after: Step, until: Step?) -> Range<Int> {
    let end = until.map { $0.isEnd ? conversation.events.count : Int($0.index) + 1 } ?? conversation.events.count
    return min(Int(after.index) + 1, end)..<end
  }

  func publicMessages(in range: Range<Int>, by speaker: Speaker? = nil) -> Int {
    conversation.events[range].count { $0.isPublicMessage && (speaker == nil || $0.speaker == speaker) }
  }

  /// How many turns of the AI begin in a range.
  func aiTurns(in range: Range<Int>) -> Int {
    var seen: Set<Int> = []
    for index in range where conversation.events[index].isPublicMessage && conversation.events[index].speaker == .ai {
      seen.insert(turns[index] ?? 0)
    }
    return seen.count
  }
}
