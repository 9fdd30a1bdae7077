/// Requests in words that are misspelt or grown together: a second look at a message in which none was found.
extension Observer {
  /// The longest message, in words, that is looked at again although nothing in it looks like a request.
  private static var shortWords: Int { 6 }
  /// The longest message, in words, that is looked at again at all.
  private static var longWords: Int { 64 }
  /// How far from a verb or a person an unlisted word may be one of the others, in words.
  private static var nearWords: Int32 { 4 }

  /// The phrases of the message if its unlisted words are what they seem to be; `nil` when none seems to be anything.
  ///
  /// The customer's automaton runs once more, over the listed words that the tokens stand for. A token that has grown
  /// together stands for several, so a phrase is mapped back to the tokens it came from.
  func correctedHits() -> [Hit]? {
    let count = text.tokens.count
    guard count > 0, count <= Self.longWords else { return nil }
    var words: [(word: UInt16, token: Int32)] = []
    var isCorrected = false
    for index in text.tokens {
      let token = scan.token(index)
      let place = Int32(truncatingIfNeeded: index)
      if token.word == 0, count <= Self.shortWords || isNearRequest(place) {
        let found = scan.words(for: token, lexicon.spelling, least: policy.keywords.typoLetters)
        if !found.isEmpty {
          if !isCorrected {
            words = text.tokens.prefix(index - text.tokens.lowerBound).map { (scan.token($0).word, Int32($0)) }
          }
          isCorrected = true
          for word in found { words.append((word, place)) }
          continue
        }
      }
      if isCorrected { words.append((token.word, place)) }
    }
    return isCorrected ? phrases(words) : nil
  }

  /// Whether a verb of reaching or a person stands close to a token.
  private func isNearRequest(_ place: Int32) -> Bool {
    hits.contains { hit in
      guard Self.cueLists & 1 << UInt64(hit.list) != 0 else { return false }
      return hit.start <= place + Self.nearWords && place <= hit.end + Self.nearWords
    }
  }

  private static let cueLists = CustomerList.bits([.reach, .want, .converse, .person, .anyone])

  private func phrases(_ words: [(word: UInt16, token: Int32)]) -> [Hit] {
    var hits: [Hit] = []
    var cell: UInt32 = 0
    var cellAbroad: UInt32 = 0
    for (index, entry) in words.enumerated() {
      let isFirst = index == 0 || words[index - 1].token != entry.token
      if isFirst, scan.token(Int(entry.token)).marks.contains(.afterStop) { (cell, cellAbroad) = (0, 0) }
      cell = lexicon.customer.step(cell, lexicon.words.entry(entry.word).customer)
      cellAbroad = lexicon.foreign.step(cellAbroad, entry.word)
      func add(_ output: PhraseTable.Output) {
        let first = index + 1 - Int(output.length)
        hits.append(Hit(list: output.list, start: words[first].token, end: entry.token + 1))
      }
      for number in lexicon.customer.outputs(of: cell) { add(lexicon.customer.output(number)) }
      for number in lexicon.foreign.table.outputs(of: cellAbroad) { add(lexicon.foreign.table.output(number)) }
    }
    return hits
  }
}

/// Requests in other languages than English.
extension Observer {
  /// Adds the phrases of the other languages to those of the message, in the order of their ends.
  mutating func addForeignHits() {
    guard addHits(of: lexicon.foreign) else { return }
    scan.hits.sort { ($0.end, $0.list, $0.start) < ($1.end, $1.list, $1.start) }
  }

  /// Adds phrases that are not looked for while the words are read; says whether there are any.
  @discardableResult
  mutating func addHits(of phrases: SparePhrases) -> Bool {
    let before = scan.hits.count
    var cell: UInt32 = 0
    for index in text.tokens {
      let token = scan.token(index)
      if token.marks.contains(.afterStop) { cell = 0 }
      cell = phrases.step(cell, token.word)
      guard PhraseTable.hasOutputs(cell) else { continue }
      let end = Int32(truncatingIfNeeded: index + 1)
      for number in phrases.table.outputs(of: cell) {
        let output = phrases.table.output(number)
        scan.hits.append(Hit(list: output.list, start: end - Int32(output.length), end: end))
        text.lists |= 1 << UInt64(output.list)
      }
    }
    return scan.hits.count > before
  }
}
