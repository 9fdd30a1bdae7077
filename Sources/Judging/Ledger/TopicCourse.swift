import Conversations
import Detection

/// What followed a topic in one conversation: what the AI said before a human, who wrote, which team came.
///
/// The one place where this is read; rows, metrics and the ledger of an audit all go by it.
struct TopicCourse {
  /// Where the topic came up: the first message or tag that shows it.
  let place: Step
  /// The first public message of a human after it; `nil` when none came.
  private(set) var human: Step?
  /// Substantive AI messages after it and before the human.
  private(set) var statements = 0
  /// The first AI message of a class that the policy does not allow there.
  private(set) var tooMuch: Step?
  /// The first answer of the AI that nobody released before.
  private(set) var undrafted: Step?
  /// The first message with words of a role that nobody declared, before a human; it may have been the AI's.
  private(set) var unknown: Step?
  /// The team of whoever had the floor, or joined or wrote first; empty when nobody names one.
  private(set) var team = TextRange.none
  /// Where that team is named.
  private(set) var teamAt: Step?

  /// - Parameters:
  ///   - topic: which.
  ///   - place: the event at which it came up.
  ///   - replay: of the conversation; it says who had the floor.
  init(
    _ topic: Topic, from place: Int, _ replay: borrowing Replay, _ conversation: borrowing Conversation,
    _ observations: borrowing Observations, _ policies: borrowing TopicPolicies
  ) {
    self.place = Step(place)
    // A human who had the floor already came before the topic, and so did the team.
    var before = place
    while before >= 0, replay.modes[before] == .human, team.isEmpty {
      let event = conversation.events[before]
      if event.kind == .joined || (event.isPublicMessage && event.speaker == .human), !event.team.isEmpty {
        team = event.team
        teamAt = Step(before)
      }
      before -= 1
    }
    var isReleased = false
    for index in place..<conversation.events.count {
      let event = conversation.events[index]
      // Once released, the topic is (definitions.md, 3.19): no approval between the topic and the answer is a breach.
      if event.kind == .approvalGranted { isReleased = true }
      let isHuman = event.isPublicMessage && event.speaker == .human
      if index > place, isHuman, human == nil { human = Step(index) }
      if event.kind == .joined || isHuman, team.isEmpty, !event.team.isEmpty {
        team = event.team
        teamAt = Step(index)
      }
      guard human == nil, index > place, event.isPublicMessage else { continue }
      if event.speaker == .unknown, event.textState == .present, unknown == nil { unknown = Step(index) }
      guard event.speaker == .ai else { continue }
      let kind = observations.events[index].messageClass
      if kind.isSubstantive { statements += 1 }
      if tooMuch == nil, !policies.aiMaySay[Int(topic.rawValue)].contains(kind) { tooMuch = Step(index) }
      if undrafted == nil, kind == .answer, !isReleased { undrafted = Step(index) }
    }
  }

  /// Where a topic came up in a conversation; `nil` when it did not.
  static func place(of topic: Topic, _ observations: borrowing Observations) -> Int? {
    let set = TopicSet(topic)
    return observations.events.firstIndex { $0.topics.contains(set) }
  }
}
