import Conversations

extension Observer {
  /// How the message at hand sounds, from -1 to 1, by the words of the list or by the export.
  ///
  /// The sum of the values of words, phrases and emoticons; each word turned by a negation, made stronger or weaker by
  /// its neighbours and by capitals, what follows a contrast counting more, what stands in a question less; marks of
  /// exclamation add. The sum s becomes s / sqrt(s² + 15). 0 also means that nothing listed was found; between -0.05
  /// and 0.05 is neutral, so one weak word alone says nothing.
  func polarity(of event: Event) -> TenThousandths? {
    guard policy.sentiment.source == .lexicon else { return event.sentiment }
    guard hasLists, event.textState == .present, !text.tokens.isEmpty || text.emoticons > 0 else { return nil }
    guard !scan.valences.isEmpty || !scan.valuedPhrases.isEmpty || text.emoticons > 0 else { return .zero }
    var sum = text.emoticonValue * 1_000
    if !scan.valences.isEmpty || !scan.valuedPhrases.isEmpty {
      var tone = Tone(contrast: contrast())
      addWords(to: &tone)
      sum += tone.sum
    }
    let most = abs(sum) * ToneWeights.exclamationLimit / 100
    let emphasis = min(min(text.exclamationMarks, 4) * ToneWeights.exclamation, most)
    sum += sum > 0 ? emphasis : -emphasis
    // Neutral sums keep their order.
    if sum > 0, sum < ToneWeights.goodFloor { sum = sum * ToneWeights.neutralSum / ToneWeights.goodFloor }
    if sum < 0, sum > -ToneWeights.badFloor { sum = sum * ToneWeights.neutralSum / ToneWeights.badFloor }
    // A message of thousands of words is as far from neutral as one can be; the bound keeps the square small.
    let bounded = min(max(sum, -1_000_000_000), 1_000_000_000)
    let square = UInt64(bounded * bounded) + UInt64(ToneWeights.alpha)
    let share = WholeRoot.share(abs(bounded), ofRootOf: square)
    return TenThousandths(rawValue: bounded < 0 ? -share : share)
  }

  /// Adds words and phrases in their order.
  private func addWords(to tone: inout Tone) {
    let isMixed = text.capitals > 0 && text.capitals < text.tokens.count
    var word = 0
    var phrase = 0
    while true {
      let next = word < scan.valences.count ? scan.valences[word] : Int32.max
      if phrase < scan.valuedPhrases.count, scan.valuedPhrases[phrase].start <= next {
        let found = scan.valuedPhrases[phrase]
        phrase += 1
        while word < scan.valences.count, scan.valences[word] < found.end { word += 1 }
        guard found.value != 0 else { continue }
        let start = max(Int(found.start), text.tokens.lowerBound)
        add(start, Int(found.end) - 1, Int(found.value) * 1_000, isMixed, before: phrase - 1, to: &tone)
      } else if word < scan.valences.count {
        let index = Int(next)
        word += 1
        let listed = lexicon.valence(of: scan.token(index).word)
        // A deed is nothing as long as nothing is negated.
        if listed == 0, !text.flags.contains(.negation) { continue }
        add(index, index, listed * 1_000, isMixed, before: phrase, to: &tone)
      } else {
        return
      }
    }
  }

  /// Adds one word or phrase.
  private func add(
    _ start: Int, _ last: Int, _ listed: Int, _ isMixed: Bool, before phrase: Int, to tone: inout Tone
  ) {
    let token = scan.token(last)
    // The marks of a word are its own, not those of a phrase that ends in it.
    let marks = start == last ? lexicon.tone(of: token.word) : []
    if marks.contains(.reproach) { tone.reproach = start }
    var value = listed
    if isMixed, token.marks.contains(.capitals) { value += listed.signum() * ToneWeights.capitals }
    // A negation has a weak sound of its own, which is gone once it has turned a word.
    let isNegation = start == last && token.flags.contains(.negation)
    let negation = isNegation ? nil : modify(&value, start, marks, before: phrase)
    if value == 0 { return }
    if let negation, tone.negation == negation {
      tone.sum -= tone.negationValue
      tone.negation = -1
    }
    if text.questionMarks > 0 { weighQuestion(&value, start, tone) }
    if tone.contrast.contains(start) {
      value = value * (start < tone.contrastPlace ? ToneWeights.beforeContrast : ToneWeights.afterContrast) / 100
    }
    if value <= ToneWeights.ironyFloor, tone.opening >= 0, isSameSentence(Int32(tone.opening), Int32(start)),
      !(tone.contrastPlace > tone.opening && tone.contrastPlace <= start)
    {
      tone.sum += tone.openingValue * (ToneWeights.irony - 100) / 100
      tone.opening = -1
    }
    tone.sum += value
    if isNegation {
      tone.negation = start
      tone.negationValue = value
    } else if value > 0, negation == nil, marks.contains(.irony), tone.opening < 0, opensSentence(start) {
      tone.opening = start
      tone.openingValue = value
    }
  }

  /// Makes a value weaker or stronger by the words before it, and answers which word turned it, if one did.
  private func modify(_ value: inout Int, _ start: Int, _ own: ToneMarks, before phrase: Int) -> Int? {
    let sign = value.signum()
    if sign <= 0, text.flags.isDisjoint(with: [.negation, .booster, .dampener]) { return nil }
    var index = start
    var phrase = phrase
    var distance = 0
    var isWished = false
    while distance < ToneWeights.negationReach {
      let marks = scan.token(index).marks
      if !marks.isDisjoint(with: [.afterStop, .afterComma]) { break }
      index -= 1
      distance += 1
      guard index >= text.tokens.lowerBound else { break }
      // The words of a phrase have said what they mean.
      if phrase > 0, Int(scan.valuedPhrases[phrase - 1].end) == index + 1 {
        index = Int(scan.valuedPhrases[phrase - 1].start)
        phrase -= 1
        if index < text.tokens.lowerBound { break }
        continue
      }
      let token = scan.token(index)
      let tone = lexicon.tone(of: token.word)
      if token.flags.contains(.negation) {
        if own.isDisjoint(with: .deeds) {
          value = value * (sign > 0 ? ToneWeights.negatedGood : ToneWeights.negatedBad) / 100
        } else if isWished || isConditional(index) || (own.contains(.attempt) && !tone.contains(.inability)) {
          if sign > 0 { value = 0 }
        } else {
          value = ToneWeights.missingDeed
        }
        return index
      }
      if tone.contains(.wish), !isWished {
        isWished = true
        if sign > 0 { value = value * ToneWeights.goodWhenWished / 100 }
      }
      if tone.contains(.barrier) || token.flags.contains(.contrast) { break }
      guard distance <= ToneWeights.degreeReach, !token.flags.isDisjoint(with: [.booster, .dampener]) else { continue }
      let weight = ToneWeights.degree * ToneWeights.degreeFading[distance - 1] / 100
      value += token.flags.contains(.booster) ? sign * weight : -sign * weight
    }
    return nil
  }

  /// Whether "if" or "unless" stands up to three words before a word of the same clause.
  private func isConditional(_ start: Int) -> Bool {
    var index = start
    while index > max(text.tokens.lowerBound, start - 3) {
      if !scan.token(index).marks.isDisjoint(with: [.afterStop, .afterComma]) { return false }
      index -= 1
      if lexicon.tone(of: scan.token(index).word).isSuperset(of: [.barrier, .wish]) { return true }
    }
    return false
  }

  /// Makes what stands in a question, or beside one, say less; a reproach is none.
  private func weighQuestion(_ value: inout Int, _ start: Int, _ tone: Tone) {
    guard isQuestion(start) else {
      if value > 0 { value = value * ToneWeights.goodBesideQuestion / 100 }
      return
    }
    if value > 0 {
      value = value * ToneWeights.goodInQuestion / 100
    } else if tone.reproach < 0 || !isSameSentence(Int32(tone.reproach), Int32(start)) {
      value = value * ToneWeights.badInQuestion / 100
    }
  }

  /// Whether a question mark ends the sentence of a word; looked for in the next 48 words.
  private func isQuestion(_ start: Int) -> Bool {
    var index = start + 1
    let end = min(start + 48, text.tokens.upperBound)
    while index < end {
      let marks = scan.token(index).marks
      if marks.contains(.afterStop) { return marks.contains(.afterQuestion) }
      index += 1
    }
    return end == text.tokens.upperBound && text.endsInQuestion
  }

  /// Whether a word begins its sentence, names to call somebody by aside.
  private func opensSentence(_ start: Int) -> Bool {
    var index = start
    while index > text.tokens.lowerBound {
      let marks = scan.token(index).marks
      if marks.contains(.afterStop) || scan.token(index - 1).marks.contains(.afterAt) { return true }
      guard scan.token(index - 1).flags.contains(.filler) else { return false }
      index -= 1
    }
    return true
  }

  /// The sentence of the last contrast, and the place from which on it counts more.
  private func contrast() -> (sentence: Range<Int>, place: Int) {
    guard text.contrast >= 0 else { return (0..<0, -1) }
    let place = Int(text.contrast)
    // "Nothing but praise" has no contrast.
    if scan.valuedPhrases.contains(where: { $0.start <= text.contrast && text.contrast < $0.end }) {
      return (0..<0, -1)
    }
    var first = place
    while first > text.tokens.lowerBound, !scan.token(first).marks.contains(.afterStop) { first -= 1 }
    var end = place + 1
    while end < text.tokens.upperBound, !scan.token(end).marks.contains(.afterStop) { end += 1 }
    guard lexicon.tone(of: scan.token(place).word).contains(.barrier), place == first else {
      return (first..<end, place)
    }
    // "Although it was slow, it is good": what counts begins behind the comma.
    var main = place + 1
    while main < end, !scan.token(main).marks.contains(.afterComma) { main += 1 }
    return main < end ? (first..<end, main) : (0..<0, -1)
  }

  /// What was added so far.
  private struct Tone {
    var sum = 0
    let contrast: Range<Int>
    let contrastPlace: Int
    /// The last negation with a sound of its own, while it has turned nothing.
    var negation = -1
    var negationValue = 0
    /// The last word of reproach.
    var reproach = -1
    /// A friendly opening, while nothing bad followed.
    var opening = -1
    var openingValue = 0

    init(contrast: (sentence: Range<Int>, place: Int)) {
      self.contrast = contrast.sentence
      contrastPlace = contrast.place
    }
  }
}
