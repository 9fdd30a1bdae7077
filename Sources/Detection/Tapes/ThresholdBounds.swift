/// The loosest that some thresholds are together: what none of them takes for a signal is not looked at again.
///
/// A search tries thousands of policies. Most messages show nothing that any of them would count; this says which
/// marks of a tape are left, and which conversations no policy decides otherwise than another.
package struct ThresholdBounds: Sendable {
  private var floor: Int32
  private var drop: Int32
  private var dropBelow: Int32
  private var rephrase: Int32
  private var loop: Int32
  private var exchanges: Int32
  private var liveSilence: Int64
  private var mailSilence: Int64
  private var threshold: Int32
  /// The largest weight of a signal at any level, by its number.
  private var weights: [Int32]

  /// The bounds of one policy.
  package init(_ thresholds: Thresholds) {
    floor = thresholds.floor
    drop = thresholds.drop
    dropBelow = thresholds.dropBelow
    rephrase = thresholds.rephrase
    loop = thresholds.loop
    exchanges = thresholds.exchanges
    liveSilence = thresholds.liveSilence
    mailSilence = thresholds.mailSilence
    threshold = thresholds.threshold
    weights = (0..<256).map { max(thresholds.weights[2 * $0], thresholds.weights[2 * $0 + 1]) }
  }

  /// Makes room for another policy.
  package mutating func admit(_ other: Thresholds) {
    let bounds = ThresholdBounds(other)
    floor = max(floor, bounds.floor)
    drop = min(drop, bounds.drop)
    dropBelow = max(dropBelow, bounds.dropBelow)
    rephrase = min(rephrase, bounds.rephrase)
    loop = min(loop, bounds.loop)
    exchanges = min(exchanges, bounds.exchanges)
    liveSilence = min(liveSilence, bounds.liveSilence)
    mailSilence = min(mailSilence, bounds.mailSilence)
    threshold = min(threshold, bounds.threshold)
    for slot in weights.indices { weights[slot] = max(weights[slot], bounds.weights[slot]) }
  }

  /// What is left of a tape for finding the first need: the marks that one of the policies can count.
  ///
  /// Up to the first hard mark, for that begins a need under all of them. Where the soft marks together cannot reach the
  /// lowest threshold, only the hard one is left.
  ///
  /// - Parameters:
  ///   - tape: of one conversation.
  ///   - withEnd: whether the conversation is mature, so that its open turn is decided.
  package func marks(of tape: borrowing Tape, withEnd: Bool) -> [TapeMark] {
    var kept: [TapeMark] = []
    var hard: TapeMark?
    var isLow = true
    // Polarities count where one is negative at all.
    let hearsSour = tape.marks.contains { $0.kind == .sour } && weights[Int(Signal.sentiment.rawValue)] > 0
    var (sum, seen): (Int64, SignalSet) = (0, SignalSet())
    for mark in tape.marks {
      if mark.decidedAt == .max, !withEnd { break }
      if mark.branch != TapeMark.anyBranch, mark.branch != 0 { continue }
      var mark = mark
      switch mark.kind {
      case .hard: hard = mark
      case .alone, .counted: break
      case .loop: if mark.value < Int64(loop) { continue }
      case .rephrase: if mark.value < Int64(rephrase) { continue }
      case .exchanges: if mark.value < Int64(exchanges) { continue }
      case .polarity, .sour: if !hearsSour { continue }
      case .confidence:
        if mark.value >= Int64(floor) {
          isLow = false
          continue
        }
        mark.breaksRun = !isLow
        isLow = true
      case .fall: if mark.other >= dropBelow || mark.value < Int64(drop) { continue }
      case .silence: if mark.value <= (tape.isLive ? liveSilence : mailSilence) { continue }
      // No need is active before the first one.
      case .end: continue
      case .capReset, .reset, .restart: if kept.isEmpty { continue }
      }
      if hard != nil { break }
      switch mark.kind {
      case .capReset, .reset, .restart, .polarity: break
      default:
        let weight = weights[Int(mark.signal.rawValue)]
        if weight <= 0 { continue }
        if !seen.contains(mark.signal) {
          seen.insert(mark.signal)
          sum += Int64(weight)
        }
      }
      kept.append(mark)
    }
    if sum < Int64(threshold) { kept.removeAll() }
    while let last = kept.last?.kind, last == .capReset || last == .reset || last == .restart || last == .polarity {
      kept.removeLast()
    }
    if let hard { kept.append(hard) }
    return kept
  }
}
