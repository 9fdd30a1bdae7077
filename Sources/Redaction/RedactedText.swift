/// A text that may be shown, and where its tokens stand in what it was made from.
///
/// Places are bytes. Places of the original are those of the text that was given to the redactor; they hold for valid
/// UTF-8, which is all that readers of exports hand out.
package struct RedactedText: Sendable {
  /// One token and the value that it stands for.
  package struct Edit: Sendable, Equatable {
    /// Where the value was.
    package let original: Range<Int>
    /// Where the token is.
    package let redacted: Range<Int>
  }

  /// The text.
  package let text: SafeText
  /// The tokens in their order; empty when nothing was replaced.
  package let edits: [Edit]

  /// Where a range of the original is now; a range that touches a value takes the whole token.
  package func range(of original: Range<Int>) -> Range<Int> {
    var (lower, upper) = (original.lowerBound, original.upperBound)
    var shift = 0
    var (isLower, isUpper) = (false, false)
    for edit in edits {
      if !isLower, lower < edit.original.upperBound {
        lower = lower <= edit.original.lowerBound ? lower + shift : edit.redacted.lowerBound
        isLower = true
      }
      if !isUpper, upper < edit.original.upperBound || upper == edit.original.upperBound {
        upper = upper <= edit.original.lowerBound ? upper + shift : edit.redacted.upperBound
        isUpper = true
      }
      shift = edit.redacted.upperBound - edit.original.upperBound
    }
    if !isLower { lower += shift }
    if !isUpper { upper += shift }
    return lower..<max(lower, upper)
  }

  /// The text in pieces, those of the given ranges of the original among them, for marking what was matched.
  ///
  /// Ranges are sorted; what overlaps an earlier one is left to that. Pieces are cut between characters of the text, are
  /// never empty, and are the whole text when joined.
  package func pieces(marking ranges: [Range<Int>]) -> [(text: SafeText, mark: Int?)] {
    let content = text.content.utf8
    var pieces: [(text: SafeText, mark: Int?)] = []
    var done = 0
    func add(_ end: Int, _ mark: Int?) {
      guard end > done else { return }
      pieces.append((text.part(done..<end), mark))
      done = end
    }
    for (number, original) in ranges.enumerated() {
      let range = range(of: original)
      let lower = text.boundary(atOrBefore: min(max(range.lowerBound, done), content.count))
      let upper = text.boundary(atOrAfter: min(range.upperBound, content.count))
      guard upper > lower else { continue }
      add(lower, nil)
      add(upper, number)
    }
    add(content.count, nil)
    return pieces
  }

  /// The edits of two walks in terms of the first text; later edits may hold earlier ones.
  static func joined(_ first: [Edit], _ second: [Edit]) -> [Edit] {
    var joined: [Edit] = []
    var index = 0
    var shiftToOriginal = 0
    var shiftToFinal = 0
    func keep(_ edit: Edit) {
      let redacted = edit.redacted.lowerBound + shiftToFinal..<edit.redacted.upperBound + shiftToFinal
      joined.append(Edit(original: edit.original, redacted: redacted))
      shiftToOriginal = edit.original.upperBound - edit.redacted.upperBound
    }
    for later in second {
      while index < first.count, first[index].redacted.upperBound <= later.original.lowerBound {
        keep(first[index])
        index += 1
      }
      var lower = later.original.lowerBound + shiftToOriginal
      if index < first.count, first[index].redacted.lowerBound < later.original.lowerBound {
        lower = first[index].original.lowerBound
      }
      var last: Edit?
      while index < first.count, first[index].redacted.lowerBound < later.original.upperBound {
        last = first[index]
        shiftToOriginal = first[index].original.upperBound - first[index].redacted.upperBound
        index += 1
      }
      var upper = later.original.upperBound + shiftToOriginal
      if let last, last.redacted.upperBound > later.original.upperBound { upper = last.original.upperBound }
      joined.append(Edit(original: lower..<upper, redacted: later.redacted))
      shiftToFinal = later.redacted.upperBound - later.original.upperBound
    }
    while index < first.count {
      keep(first[index])
      index += 1
    }
    return joined
  }
}
