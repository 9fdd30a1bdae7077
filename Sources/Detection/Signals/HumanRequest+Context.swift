/// What stands around a request for a human and makes it none.
extension Observer {
  /// Why a request does not count; `nil` when it does.
  ///
  /// - Parameter verb: the phrase that asks; `nil` for a bare person or a command.
  func suppression(_ start: Int32, _ end: Int32, verb: Hit?) -> Suppression? {
    for hit in hits where Self.contextLists & 1 << UInt64(hit.list) != 0 {
      let isBefore = hit.start <= start
      switch CustomerList(rawValue: hit.list) {
      case .condition where isSameSentence(min(hit.start, start), max(hit.start, start)): return .deferred
      case .deferral where isBefore && isSameSentence(hit.start, start): return .deferred
      case .identity:
        if let verb, hit.touches(verb.start, verb.end) { return .identity }
        if verb == nil, hit.start <= end, isSameSentence(min(hit.start, start), max(hit.start, start)),
          end - start < 3
        {
          return .identity
        }
      case .hours where isSameSentence(min(hit.start, start), max(hit.start, start)): return .hours
      case .times where hit.start <= end && isUnbroken(hit.end, start): return .hours
      case .notNeeded where hit.end <= start && start - hit.end <= 2 && isSameSentence(hit.start, start):
        return .negated
      case .notNeeded where isBefore && hit.end > start && verb?.list != CustomerList.converse.rawValue && verb != nil:
        return .negated
      default: break
      }
    }
    return isRefused(before: start) ? .negated : nil
  }

  private static let contextLists = CustomerList.bits([
    .condition, .deferral, .identity, .hours, .times, .notNeeded,
  ])

  /// Whether a person in a sentence that asks for nobody is asked whether it is one: "is this a human or a bot?"
  func isIdentityQuestion(_ noun: Hit) -> Bool {
    hits.contains {
      $0.list == CustomerList.identity.rawValue && $0.start <= noun.end
        && isSameSentence(min($0.start, noun.start), max($0.start, noun.start))
    }
  }

  /// Whether no sentence ends and no comma stands between two tokens.
  private func isUnbroken(_ from: Int32, _ to: Int32) -> Bool {
    var index = Int(from)
    while index <= Int(to), index < text.tokens.upperBound {
      if !scan.token(index).marks.isDisjoint(with: [.afterStop, .afterComma]) { return false }
      index += 1
    }
    return true
  }

  /// Whether the person itself is refused, between the verb and it: "I need no agent", "ich brauche keinen Menschen".
  func isRefused(between verb: Int32, _ noun: Int32) -> Bool {
    guard verb < noun else { return false }
    return (Int(verb)..<Int(noun)).contains { index in
      let flags = scan.token(index).flags
      return flags.contains(.negation) && !flags.contains(.link) && !isHarmless(negation: index)
    }
  }

  /// Whether a negation refuses nothing: "why can't I", "it doesn't work".
  private func isHarmless(negation index: Int) -> Bool {
    isWithin(Int32(truncatingIfNeeded: index), CustomerList.bits([.inability]))
  }

  /// Whether a negation reaches a request: up to `kw.negation` words before it, through such words only as carry it on.
  ///
  /// "I don't really want to" refuses; "it doesn't work get me a human" does not, whoever forgot the full stop. That one
  /// *cannot* reach a human, or why one *can't*, is no refusal.
  private func isRefused(before start: Int32) -> Bool {
    var index = Int(start)
    var left = policy.keywords.negation
    while index > text.tokens.lowerBound, left > 0 {
      if !scan.token(index).marks.isDisjoint(with: [.afterStop, .afterComma]) { return false }
      index -= 1
      left -= 1
      let flags = scan.token(index).flags
      if flags.contains(.negation) {
        return !isHarmless(negation: index)
      }
      if flags.contains(.contrast) || !isOne(index, of: .transparent) { return false }
    }
    return false
  }
}
