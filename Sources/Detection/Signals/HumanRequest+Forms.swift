/// Requests that are no verb with its person: a person who is to do something, a machine that is not wanted, a name.
extension Observer {
  /// The farthest that a refusal stands before the machine it refuses, in words.
  private static var refusalWords: Int { 8 }

  /// Whether the word of a token belongs to a group.
  func isOne(_ index: Int, of group: WordGroups) -> Bool {
    lexicon.groups(of: scan.token(index).word).contains(group)
  }

  /// Whether nothing stands behind a phrase in its sentence but a plea or a word that says nothing.
  func isClosed(behind end: Int32) -> Bool {
    var index = Int(end)
    while index < text.tokens.upperBound, !scan.token(index).marks.contains(.afterStop) {
      if !isOne(index, of: .plea), scan.token(index).flags.isDisjoint(with: [.filler]) { return false }
      index += 1
    }
    return true
  }

  /// Where a request begins that a person do something or be there: "can a human look at this", "any agents available".
  func asksToServe(_ noun: Hit, isWeak: Bool) -> Int32? {
    let deed: WordGroups = isWeak ? .calling : .serving
    let before = firstBefore(noun)
    for index in Int(noun.end)..<min(Int(noun.end) + 4, text.tokens.upperBound) {
      if scan.token(index).marks.contains(.afterStop) { return nil }
      let isClose = index < Int(noun.end) + 2
      if let before, isClose, isOne(before, of: .modal), isOne(index, of: deed) {
        return Int32(truncatingIfNeeded: before)
      }
      if let before, isClose, !isWeak, isOne(before, of: .being), isOne(index, of: .present) {
        return Int32(truncatingIfNeeded: before)
      }
      // "Somebody can call me", in the languages in which that is a request.
      if isWeak, index > Int(noun.end), isOne(Int(noun.end), of: .modal), isOne(index, of: .calling) {
        return noun.start
      }
    }
    return nil
  }

  /// Where a request begins whose verb stands behind its person: "mit einem Menschen sprechen".
  func isReachedBehind(_ noun: Hit, isWeak: Bool) -> Int32? {
    let before = firstBefore(noun)
    let isWith = before.map { isOne($0, of: .with) } ?? false
    for index in Int(noun.end)..<min(Int(noun.end) + 4, text.tokens.upperBound) {
      if scan.token(index).marks.contains(.afterStop) || isOne(index, of: .barrier) { return nil }
      guard isOne(index, of: .behind) else { continue }
      if let before, isWith { return Int32(truncatingIfNeeded: before) }
      // "Jemanden sprechen" needs no "mit".
      return isWeak ? noun.start : nil
    }
    return nil
  }

  /// The first token before a person that is no article and no adjective.
  private func firstBefore(_ noun: Hit) -> Int? {
    var before = Int(noun.start) - 1
    guard before >= text.tokens.lowerBound, !scan.token(Int(noun.start)).marks.contains(.afterStop) else { return nil }
    while before > text.tokens.lowerBound, !scan.token(before).marks.contains(.afterStop),
      scan.token(before).flags.contains(.link),
      lexicon.groups(of: scan.token(before).word).isDisjoint(with: [.being, .with])
    {
      before -= 1
    }
    return before
  }

  /// A machine that the customer does not want to talk to, or wants to get rid of: that is a wish for a human.
  func judgeMachine(_ machine: Hit) -> FoundRequest? {
    guard let start = talksUnwillingly(to: machine) ?? isSentAway(machine) ?? isRefusedBehind(machine) else {
      return nil
    }
    return FoundRequest(start: start, end: machine.end, suppression: nil)
  }

  /// "I don't want to talk to a bot", "sick of chatting with machines": a verb of talking, before it a refusal.
  private func talksUnwillingly(to machine: Hit) -> Int32? {
    var index = Int(machine.start)
    var left = Self.refusalWords
    var isSaying = false
    while index > text.tokens.lowerBound, left > 0 {
      if scan.token(index).marks.contains(.afterStop) { return nil }
      index -= 1
      left -= 1
      let token = scan.token(index)
      let at = Int32(truncatingIfNeeded: index)
      if isOne(index, of: .saying) { isSaying = true }
      if isSaying, isWithin(at, CustomerList.bits([.aversion])) { return at }
      if isSaying, token.flags.contains(.negation) { return at }
    }
    return nil
  }

  /// "No bots please", "stop the automated replies", "a person, not a bot".
  private func isSentAway(_ machine: Hit) -> Int32? {
    var index = Int(machine.start)
    while index > text.tokens.lowerBound, !scan.token(index).marks.contains(.afterStop) {
      index -= 1
      let at = Int32(truncatingIfNeeded: index)
      if isWithin(at, CustomerList.bits([.away])) {
        return isClosed(behind: machine.end) ? at : nil
      }
      if scan.token(index).flags.contains(.negation), index > text.tokens.lowerBound,
        isWithin(at - 1, CustomerList.bits([.person, .anyone]))
      {
        return at - 1
      }
      if !scan.token(index).flags.contains(.link) { return nil }
    }
    return nil
  }

  /// "Nicht mit einem Bot reden": the verb of talking stands behind.
  private func isRefusedBehind(_ machine: Hit) -> Int32? {
    guard isReachedBehind(machine, isWeak: false) != nil else { return nil }
    let first = max(text.tokens.lowerBound, Int(machine.start) - 4)
    let refusal = (first..<Int(machine.start)).first { scan.token($0).flags.contains(.negation) }
    return refusal.map { Int32(truncatingIfNeeded: $0) }
  }

  /// A name at the end of a sentence: "can I talk to Maria"; a name is one or two words that stand in no list.
  func judgeNamed(_ hit: Hit) -> FoundRequest? {
    var end = Int(hit.end)
    while end < text.tokens.upperBound, end - Int(hit.end) < 3, !scan.token(end).marks.contains(.afterStop) {
      let token = scan.token(end)
      guard token.word == 0, token.count > 2, scan.byte(Int(token.start)) > UInt8(ascii: "9") else { break }
      end += 1
    }
    guard end > Int(hit.end), end - Int(hit.end) < 3 else { return nil }
    if end < text.tokens.upperBound, !scan.token(end).marks.contains(.afterStop) { return nil }
    let last = Int32(truncatingIfNeeded: end)
    return FoundRequest(start: hit.start, end: last, suppression: suppression(hit.start, last, verb: hit))
  }
}
