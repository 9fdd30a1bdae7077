import Conversations

extension Observer {
  /// How the message at hand sounds, from -1 to 1, by the words of the list or by the export.
  ///
  /// The sum of the words' valences, each turned by negations, made stronger or weaker by the three words before it and
  /// by capitals, what follows a contrast counting more; marks of exclamation add. The sum s becomes s / sqrt(s² + 15).
  /// Constants: negation x -0.74, booster ± 0.293 (0.95 and 0.9 of it one and two words away), capitals 0.733, as
  /// published with VADER (Hutto and Gilbert, 2014).
  func polarity(of event: Event) -> TenThousandths? {
    guard policy.sentiment.source == .lexicon else { return event.sentiment }
    guard event.textState == .present, !text.tokens.isEmpty else { return nil }
    guard !scan.valences.isEmpty else { return .zero }
    var sum = 0
    let isMixed = text.capitals > 0 && text.capitals < text.tokens.count
    let contrast = Int(text.contrast)
    var before = 0
    for place in scan.valences {
      let index = Int(place)
      let token = scan.token(index)
      let value = valence(index, lexicon.valence(of: token.word) * 1_000, isMixed && token.marks.contains(.capitals))
      sum += value
      if index < contrast { before += value }
    }
    if contrast >= 0 { sum = before / 2 + (sum - before) * 3 / 2 }
    let emphasis = min(text.exclamationMarks, 4) * 2_920
    sum += sum > 0 ? emphasis : sum < 0 ? -emphasis : 0
    // A message of thousands of words is as far from neutral as one can be; the bound keeps the square small.
    let bounded = min(max(sum, -1_000_000_000), 1_000_000_000)
    let square = UInt64(bounded * bounded) + 1_500_000_000
    let share = WholeRoot.share(abs(bounded), ofRootOf: square)
    return TenThousandths(rawValue: bounded < 0 ? -share : share)
  }

  /// The valence of one word in 1/10,000, with what stands before it.
  private func valence(_ index: Int, _ listed: Int, _ isLoud: Bool) -> Int {
    var value = listed
    let sign = listed > 0 ? 1 : -1
    if isLoud { value += sign * 7_330 }
    for distance in 1...3 {
      let other = index - distance
      guard other >= text.tokens.lowerBound else { break }
      if scan.token(other + 1).marks.contains(.afterStop) { break }
      let flags = scan.token(other).flags
      if flags.isDisjoint(with: [.booster, .dampener, .negation]) { continue }
      let weight = distance == 1 ? 2_930 : distance == 2 ? 2_784 : 2_637
      if flags.contains(.booster) { value += sign * weight }
      if flags.contains(.dampener) { value -= sign * weight }
      if flags.contains(.negation) { value = value * -74 / 100 }
    }
    return value
  }
}
