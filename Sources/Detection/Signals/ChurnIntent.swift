import Conversations

/// What a customer wants to end, which decides what the wish means.
enum Ending: Sendable {
  /// A subscription, an account, a policy: the customer leaves.
  case contract
  /// A bank card: the customer leaves, unless it was lost or misused.
  case card
  /// An order, a booking: work for the service.
  case task
  /// A payment under way: work for the service, unless it is disputed.
  case transfer
}

/// N2: finds wishes to leave in one customer's message.
///
/// A verb of ending needs an object: the nearest behind it, or before it in "order cancellation" and "want my account
/// closed". The object decides: a contract is a wish to leave, an order is a task (tag `task_cancel`, no weight). "Cancel
/// it" takes the object that was named last, in this message or an earlier one. Asking about conditions is no wish, and
/// neither is "don't cancel".
extension Observer {
  /// Adds the wishes to leave of the message at hand, and the matches that are none.
  ///
  /// - Returns: whether the customer wants to leave.
  mutating func findEndings(_ observation: Observation) -> Bool {
    defer { rememberObject() }
    guard text.parts & (Self.verbs | TopicPart.bits([.misplaced])) != 0 || mayBeMisspelt else { return false }
    var leaves = false
    var looks = 0
    let parts = scan.parts
    for index in parts.indices {
      let part = parts[index]
      guard looks < Self.mostEndings else { break }
      guard TopicPart.bit(ofList: part.list) & Self.verbs != 0 else { continue }
      looks += 1
      guard let ending = ending(of: part, index, observation) else { continue }
      noteEnding(ending, part.start, part.end, observation, &leaves)
    }
    if text.parts & Self.verbs == 0, let token = misspeltEnding(), let object = object(behind: token + 1, within: 8) {
      noteEnding(object, token, token + 1, observation, &leaves)
    }
    if let found = areNear(.misplaced, .sending, within: 8) ?? areNear(.misplaced, .sent, within: 8) {
      noteEnding(.transfer, found.start, found.end, observation, &leaves)
    }
    return leaves
  }

  private static var mostEndings: Int { 32 }
  private static let verbs = TopicPart.bits([.ending, .undoing, .unwanted, .unneeded, .ended, .bareEnding, .churn])
  private static let objects = TopicPart.bits([.contract, .task, .sending])

  /// What a verb of ending ends; `nil` when it has no object that fits it.
  private func ending(of part: Hit, _ index: Int, _ observation: Observation) -> Ending? {
    switch TopicPart(rawValue: part.list - TopicPart.firstList) {
    case .ending:
      if let object = object(behind: part.end, within: 8) { return object }
      if isCancelling(part.start) {
        if isNumber(behind: part.end) { return .task }
        if let object = object(before: part.start, within: 2) { return object }
        return text.tokens.count <= 3 ? lastEnding : nil
      }
      return isNoun(part) ? object(before: part.start, within: 2) : nil
    case .undoing: return object(behind: part.end, within: 6) == .transfer ? .transfer : nil
    case .unwanted:
      let object = object(behind: part.end, within: 3)
      return object == .transfer ? nil : object
    case .unneeded: return object(before: part.start, within: 4)
    case .ended:
      guard let object = object(before: part.start, within: 3) else { return nil }
      return part.end - part.start > 1 || isWished(part.start) ? object : nil
    case .bareEnding: return object(before: part.start, within: .max) ?? lastEnding
    case .churn: return .contract
    default: return nil
    }
  }

  /// Adds what was found, with the reason when it is no wish to leave.
  private mutating func noteEnding(
    _ ending: Ending, _ start: Int32, _ end: Int32, _ observation: Observation, _ leaves: inout Bool
  ) {
    let topics = observation.topics
    // Who disputes a payment or lost a card does not leave by stopping it.
    if ending == .transfer, topics.contains(TopicSet(.paymentDispute)) { return }
    if ending == .card, !topics.isDisjoint(with: [TopicSet(.paymentDispute), TopicSet(.accountSecurity)]) { return }
    if scan.parts.contains(where: { $0.list == TopicPart.stay.list && $0.touches(start, end) }) {
      return note(.churnIntent, .negated, start, end, observation)
    }
    if isDenied(start) { return note(.churnIntent, .negated, start, end, observation) }
    if hasPart(.asking, inSentenceOf: start) { return note(.churnIntent, .howTo, start, end, observation) }
    let leavesNow = ending == .contract || ending == .card
    if leavesNow, leaves { return }
    leaves = leaves || leavesNow
    note(.churnIntent, leavesNow ? nil : .task, start, end, observation)
  }

  /// Whether a negation stands before it in its own clause: "if you don't fix it I'll cancel" denies nothing.
  private func isDenied(_ start: Int32) -> Bool {
    for step in 1...4 {
      let index = Int(start) - step
      guard index >= text.tokens.lowerBound, isSameSentence(Int32(index), start) else { return false }
      let at = Int32(truncatingIfNeeded: index)
      if begins(at, with: "i'") || begins(at, with: "we'") || scan.token(index).count == 1 && begins(at, with: "i") {
        return false
      }
      if scan.token(index).flags.contains(.negation) { return isNegated(before: start) }
    }
    return false
  }

  // MARK: Objects

  /// The nearest object behind a word: of names that touch, the last is the thing itself ("order confirmation mail").
  private func object(behind token: Int32, within gap: Int32) -> Ending? {
    guard text.parts & Self.objects != 0 else { return nil }
    var best: Hit?
    for part in scan.parts where isObject(part) && part.start >= token && part.start - token <= gap {
      if let known = best, part.start > known.start {
        if part.start == known.end, !isApart(part.start) { best = part }
        continue
      }
      best = part
    }
    guard let best, isSameSentence(token - 1, best.start) else { return nil }
    return kind(of: best)
  }

  /// The nearest object before a word.
  private func object(before token: Int32, within gap: Int32) -> Ending? {
    guard text.parts & Self.objects != 0 else { return nil }
    guard let found = scan.parts.last(where: { isObject($0) && $0.end <= token }), token - found.end <= gap else {
      return nil
    }
    return gap == .max || isSameSentence(found.start, token) ? kind(of: found) : nil
  }

  private func isObject(_ part: Hit) -> Bool { TopicPart.bit(ofList: part.list) & Self.objects != 0 }

  private func kind(of part: Hit) -> Ending {
    switch TopicPart(rawValue: part.list - TopicPart.firstList) {
    case .task: .task
    case .sending: .transfer
    default: isCard(part.end - 1) ? .card : .contract
    }
  }

  /// Whether a comma or a stop stands before a token.
  private func isApart(_ token: Int32) -> Bool {
    !scan.token(Int(token)).marks.isDisjoint(with: [.afterStop, .afterComma])
  }

  private func isCard(_ token: Int32) -> Bool { begins(token, with: "card") }

  /// Whether a word of wishing stands before an object that is to be ended.
  private func isWished(_ token: Int32) -> Bool {
    scan.parts.contains {
      $0.list == TopicPart.wish.list && $0.start < token && token - $0.end <= 10 && isSameSentence($0.start, token)
    }
  }

  /// Whether the number of an order stands in the words behind a verb.
  private func isNumber(behind token: Int32) -> Bool {
    var index = Int(token)
    while index < text.tokens.upperBound, index <= Int(token) + 8 {
      let word = scan.token(index)
      if word.marks.contains(.afterStop) { return false }
      if word.count >= 5, (0..<Int(word.count)).allSatisfy({ scan.byte(Int(word.start) + $0) &- 0x30 < 10 }) {
        return true
      }
      index += 1
    }
    return false
  }

  /// Keeps the object that a later "cancel it" means.
  private mutating func rememberObject() {
    guard text.parts & Self.objects != 0, let last = scan.parts.last(where: { isObject($0) }) else { return }
    lastEnding = kind(of: last)
  }

  // MARK: Spelling

  private func isCancelling(_ token: Int32) -> Bool {
    begins(token, with: "can") || begins(token, with: "cac") || begins(token, with: "cen")
  }

  private func isNoun(_ part: Hit) -> Bool {
    begins(part.end - 1, with: "remov") || begins(part.end - 1, with: "deletion")
      || begins(part.end - 1, with: "closure")
  }

  private func begins(_ token: Int32, with letters: StaticString) -> Bool {
    let word = scan.token(Int(token))
    guard Int(word.count) >= letters.utf8CodeUnitCount else { return false }
    var place = Int(word.start)
    for letter in letters.description.utf8 {
      if scan.byte(place) != letter { return false }
      place += 1
    }
    return true
  }

  private var mayBeMisspelt: Bool { text.parts & Self.objects != 0 && text.tokens.count <= 64 }

  /// A word that is "cancel" with one letter wrong.
  private func misspeltEnding() -> Int32? {
    guard mayBeMisspelt else { return nil }
    for index in text.tokens {
      let token = scan.token(index)
      guard token.word == 0, token.count >= 5, token.count <= 13, scan.byte(Int(token.start)) == UInt8(ascii: "c")
      else {
        continue
      }
      let letters = scan.letters(of: token)
      if Self.cancelling.contains(where: { Spelling.isOneEditApart($0, letters) }) {
        return Int32(truncatingIfNeeded: index)
      }
    }
    return nil
  }

  private static let cancelling = ["cancel", "canceling", "cancelling", "cancellation"].map { Array($0.utf8) }
}
