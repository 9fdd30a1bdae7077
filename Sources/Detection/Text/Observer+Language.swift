import Conversations

extension Observer {
  /// The language an export names, until the customer's words tell; English where it names none.
  ///
  /// "de" and "de-AT" are German; a code of another language is ``Language/other``; what is no code says nothing.
  func declaredLanguage(_ conversation: borrowing Conversation) -> Language {
    let range = conversation.language
    guard range.count >= 2 else { return .english }
    let start = Int(range.start)
    let code = conversation.bytes[start..<start + 2].map { $0 | 0x20 }
    let isCode = range.count == 2 || conversation.bytes[start + 2] == UInt8(ascii: "-")
    guard isCode else { return .english }
    return Language.allCases.first { $0.name.utf8.elementsEqual(code) } ?? .other
  }

  /// Counts the words of the message at hand, and decides again in which language the customer writes.
  mutating func watchLanguage() {
    for index in text.tokens {
      let token = scan.token(index)
      watch.add(lexicon.languages(of: token.word))
      if token.word == 0, scan.byte(Int(token.start)) >= 0x80 { watchScript(token) }
    }
    watch.decide()
    if let known = watch.known { language = known }
  }

  private mutating func watchScript(_ token: Token) {
    var at = Int(token.start)
    let end = at + min(Int(token.count), 256)
    while at < end {
      let first = UInt32(scan.byte(at))
      let width = first < 0x80 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4
      guard at + width <= end else { return }
      var scalar = width == 1 ? first : first & (0x7f >> UInt32(width))
      for offset in 1..<max(1, width) { scalar = scalar << 6 | UInt32(scan.byte(at + offset) & 0x3f) }
      if let script = Language.script(of: scalar) { watch.add(script) }
      at += width
    }
  }

  /// Leaves only the phrases that stand for something in every language: those of requests for a human.
  mutating func dropEnglishHits() {
    text.parts = 0
    guard text.lists & ~Self.everyLanguage != 0 else { return }
    scan.hits.removeAll { Self.everyLanguage & 1 << UInt64($0.list) == 0 }
    text.lists &= Self.everyLanguage
  }

  private static let everyLanguage = CustomerList.bits([
    .reach, .want, .converse, .named, .pastReach, .notNeeded, .person, .anyone, .manager, .command, .closing,
    .otherPerson, .machine, .aversion, .away, .condition, .deferral, .identity, .hours, .times, .process, .inability,
    .plainNegation, .withdrawal, .accepts,
  ])
}
