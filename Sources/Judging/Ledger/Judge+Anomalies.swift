package import Conversations
package import Detection

extension Judge {
  /// What is odd about the handovers and transfers of a conversation, in the order of its events.
  ///
  /// - Parameter isOpen: whether it may still go on; then nothing is said of what may still come.
  package func anomalies(
    _ replay: borrowing Replay, of conversation: borrowing Conversation, _ observations: borrowing Observations,
    isOpen: Bool
  ) -> [Anomaly] {
    var found: [Anomaly] = []
    var before = Mode.unassigned
    var isLetIn = false
    var aiSpoke = false
    for index in conversation.events.indices {
      let event = conversation.events[index]
      switch event.kind {
      case .joined where event.evidence != .role:
        // The same human who joins again takes nothing over; another one may be let in by a transfer.
        if before == .closed || (before == .human && !Self.isTransferred(before: index, conversation)) {
          found.append(Anomaly(kind: .takeoverOutsideAI, at: Step(index), seconds: nil))
        }
        isLetIn = true
      case .requested, .queued, .transferred: isLetIn = true
      case .returned: isLetIn = false
      case .transfer:
        isLetIn = true
        found += anomalies(ofTransfer: index, conversation, observations, isOpen: isOpen)
      default: break
      }
      if event.isPublicMessage, event.speaker == .human, !isLetIn, aiSpoke {
        found.append(Anomaly(kind: .humanWithoutTakeover, at: Step(index), seconds: nil))
        isLetIn = true
      }
      if event.isPublicMessage, event.speaker == .ai { aiSpoke = true }
      before = replay.modes[index]
    }
    return found
  }

  /// Whether a transfer leads to an event, with no word of a human between.
  private static func isTransferred(before index: Int, _ conversation: borrowing Conversation) -> Bool {
    for place in stride(from: index - 1, through: 0, by: -1) {
      let event = conversation.events[place]
      if event.kind == .transfer { return true }
      if event.kind == .joined || (event.isPublicMessage && event.speaker == .human) { return false }
    }
    return false
  }

  private func anomalies(
    ofTransfer index: Int, _ conversation: borrowing Conversation, _ observations: borrowing Observations, isOpen: Bool
  ) -> [Anomaly] {
    let event = conversation.events[index]
    var kinds: [(Anomaly.Kind, Int?)] = []
    if event.team.isEmpty, event.name.isEmpty { kinds.append((.transferWithoutTarget, nil)) }
    if event.detail.isEmpty, event.hasEmptyNote || event.packet?.isEmpty == true {
      kinds.append((.transferWithoutNote, nil))
    }
    let language = Self.language(of: conversation, observations)
    let hasWords = conversation.coverage.contains([.text, .humanMessages]) && language?.hasServiceWords == true
    if hasWords, !HandoverQuality.wasTold(index, from: 0, conversation, observations) {
      kinds.append((.transferUnannounced, nil))
    }
    var answer: Int?
    var bounce: Int?
    for place in index..<conversation.events.count where place > index {
      let later = conversation.events[place]
      if later.isPublicMessage, later.speaker == .human { answer = place }
      if later.kind == .transfer, answer == nil { bounce = place }
      if answer != nil || bounce != nil { break }
    }
    if answer == nil, bounce == nil, !isOpen, conversation.coverage.contains(.humanMessages) {
      let last = Step(conversation.events.count - 1)
      let passed = milliseconds(from: Step(index), to: last, conversation).map { Int($0 / 1000) }
      kinds.append((.transferUnanswered, passed))
    }
    if let bounce, returns(bounce, to: index, conversation) { kinds.append((.transferBounced, nil)) }
    return kinds.map { Anomaly(kind: $0.0, at: Step(index), seconds: $0.1) }
  }

  /// Whether a transfer goes back to who had the floor before an earlier one.
  private func returns(_ later: Int, to earlier: Int, _ conversation: borrowing Conversation) -> Bool {
    var team = TextRange.none
    var name = TextRange.none
    for place in stride(from: earlier - 1, through: 0, by: -1) {
      let event = conversation.events[place]
      let speaks = event.kind == .joined || (event.isPublicMessage && event.speaker == .human)
      guard speaks else { continue }
      if team.isEmpty { team = event.team }
      if name.isEmpty { name = event.name }
    }
    let target = conversation.events[later]
    func isSame(_ one: TextRange, _ other: TextRange) -> Bool {
      !one.isEmpty && !other.isEmpty && conversation.string(one) == conversation.string(other)
    }
    return isSame(team, target.team) || isSame(name, target.name)
  }
}
