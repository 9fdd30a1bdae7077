extension TextScan {
  /// Makes tokens of the edges, looks at what stands between them, and runs the automaton.
  @inline(__always)
  mutating func collect<Side: TextSide>(
    _ edgeCount: Int, _ text: UnsafeRawPointer, _ length: Int, _ words: borrowing WordTable,
    _ phrases: borrowing PhraseTable, _ feedback: borrowing PhraseTable, _ topics: borrowing PhraseTable,
    _ side: Side.Type, _ result: inout ScannedText
  ) {
    let tokens = unsafe self.tokens
    let edges = unsafe self.edges
    let start = result.foldedStart
    let base = unsafe UnsafeRawPointer(folded + start)
    let first = tokenCount
    var next = first
    var end = 0
    var edge = 0
    var cell = result.cells.first
    var feedbackCell = result.cells.second
    var topicCell: UInt32 = 0
    var lists: UInt64 = 0
    var parts: UInt64 = 0
    var fingerprint: UInt64 = 0
    var contrast: Int32 = -1
    var isStart = true
    var asksFirst = false
    var signature = Signature()
    var contentCount = 0
    var allFlags: UInt32 = 0
    while edge < edgeCount {
      let from = unsafe Int(edges[edge])
      let to = unsafe Int(edges[edge &+ 1])
      edge &+= 2
      var marks: Token.Marks = []
      let between = unsafe text.load(fromByteOffset: end, as: UInt8.self)
      if from &- end != 1 || between != 0x20 {
        var gap = Gap()
        unsafe gap.read(text, end, from, length)
        marks = gap.marks
        result.questionMarks &+= gap.questionMarks
        result.exclamationMarks &+= gap.exclamationMarks
        result.emoticonValue &+= gap.emoticonValue
        result.emoticons &+= gap.emoticons
        if marks.rawValue & Token.Marks.afterStop.rawValue != 0 {
          cell = 0
          feedbackCell = 0
          topicCell = 0
          isStart = true
        }
      }
      let count = to &- from
      let hash = unsafe WordTable.hash(base + from, count)
      if unsafe Self.isUpper(text, from), count > 1, unsafe Self.isUpper(text, from &+ 1),
        unsafe Self.isAllUpper(text, from, to)
      {
        marks = Token.Marks(rawValue: marks.rawValue | Token.Marks.capitals.rawValue)
        result.capitals &+= 1
      }
      var word = words.find(hash)
      if result.isDrawnOut, word == 0, Side.isCustomer { word = unsafe shortened(base + from, count, words) }
      let entry = words.entry(word)
      let flags = entry.flags.rawValue
      unsafe tokens[next] = Token(
        start: UInt32(truncatingIfNeeded: start &+ from), count: UInt16(clamping: count), word: word,
        flags: entry.flags, marks: marks,
        concept: entry.concept)
      allFlags |= flags
      fingerprint = (fingerprint ^ hash) &* 0x9E37_79B9_7F4A_7C15
      if flags & WordFlags.stop.rawValue == 0 {
        signature.insert(entry.concept == 0 ? hash : UInt64(entry.concept) &* 0x9E37_79B9_7F4A_7C15)
        contentCount &+= 1
      }
      if Side.isCustomer {
        cell = phrases.step(cell, entry.customer)
        feedbackCell = feedback.step(feedbackCell, entry.feedback)
        topicCell = topics.step(topicCell, entry.topic)
        if entry.valence != 0, marks.rawValue & Token.Marks.afterAt.rawValue == 0 {
          valences.append(Int32(truncatingIfNeeded: next))
        }
        if flags & WordFlags.contrast.rawValue != 0 { contrast = Int32(truncatingIfNeeded: next) }
        if isStart {
          asksFirst = asksFirst || flags & WordFlags.asks.rawValue != 0
          isStart = flags & WordFlags.filler.rawValue != 0
        }
      } else {
        cell = phrases.step(cell, entry.service)
      }
      if PhraseTable.hasOutputs(cell) {
        for number in phrases.outputs(of: cell) {
          let output = phrases.output(number)
          let last = Int32(truncatingIfNeeded: next &+ 1)
          hits.append(Hit(list: output.list, start: last &- Int32(output.length), end: last))
          lists |= 1 &<< UInt64(output.list)
        }
      }
      if Side.isCustomer, PhraseTable.hasOutputs(feedbackCell) {
        for number in feedback.outputs(of: feedbackCell) {
          let output = feedback.output(number)
          let last = Int32(truncatingIfNeeded: next &+ 1)
          if let value = ValuedPhrase.value(ofList: output.list) {
            valuedPhrases.addLongest(
              ValuedPhrase(start: last &- Int32(output.length), end: last, value: value))
            continue
          }
          hits.append(Hit(list: output.list, start: last &- Int32(output.length), end: last))
          lists |= 1 &<< UInt64(output.list)
        }
      }
      if Side.isCustomer, PhraseTable.hasOutputs(topicCell) {
        for number in topics.outputs(of: topicCell) {
          let output = topics.output(number)
          let last = Int32(truncatingIfNeeded: next &+ 1)
          self.parts.append(Hit(list: output.list, start: last &- Int32(output.length), end: last))
          parts |= TopicPart.bit(ofList: output.list)
        }
      }
      next &+= 1
      end = to
    }
    var gap = Gap()
    unsafe gap.read(text, end, length, length)
    result.questionMarks &+= gap.questionMarks
    result.exclamationMarks &+= gap.exclamationMarks
    result.emoticonValue &+= gap.emoticonValue
    result.emoticons &+= gap.emoticons
    result.endsInQuestion = gap.questionMarks > 0
    result.tokens = first..<next
    result.cells = PhraseCells(first: cell, second: feedbackCell)
    result.lists = lists
    result.parts = parts
    result.fingerprint = fingerprint
    result.contentCount = contentCount
    result.flags = WordFlags(rawValue: allFlags)
    result.contrast = contrast
    result.asksFirst = asksFirst
    self.signature = signature
    tokenCount = next
  }

  @inline(__always)
  static func isUpper(_ text: UnsafeRawPointer, _ at: Int) -> Bool {
    unsafe text.load(fromByteOffset: at, as: UInt8.self) &- 0x41 < 26
  }

  static func isAllUpper(_ text: UnsafeRawPointer, _ from: Int, _ to: Int) -> Bool {
    for at in from..<to {
      let byte = unsafe text.load(fromByteOffset: at, as: UInt8.self)
      if byte &- 0x61 < 26 { return false }
    }
    return true
  }

  /// What stands between two words.
  struct Gap {
    var marks: Token.Marks = []
    var questionMarks = 0
    var exclamationMarks = 0
    /// The sum of the emoticons, in tenths, and how many there are.
    var emoticonValue = 0
    var emoticons = 0

    /// - Parameter length: where the message ends; an emoticon may end in a letter behind the gap.
    mutating func read(_ text: UnsafeRawPointer, _ from: Int, _ to: Int, _ length: Int) {
      for at in from..<max(from, to) {
        switch unsafe text.load(fromByteOffset: at, as: UInt8.self) {
        case UInt8(ascii: "?"):
          questionMarks += 1
          marks.formUnion([.afterStop, .afterQuestion])
        case UInt8(ascii: "!"):
          exclamationMarks += 1
          marks.insert(.afterStop)
        case UInt8(ascii: "."), 0x0a: marks.insert(.afterStop)
        case UInt8(ascii: ","), UInt8(ascii: ")"): marks.insert(.afterComma)
        case UInt8(ascii: "("):
          marks.insert(.afterComma)
          unsafe addEmoticon(text, at, length)
        case UInt8(ascii: ":"):
          marks.insert(.afterComma)
          unsafe addEmoticon(text, at, length)
        case UInt8(ascii: ";"):
          marks.insert(.afterStop)
          unsafe addEmoticon(text, at, length)
        case UInt8(ascii: "="), UInt8(ascii: "<"): unsafe addEmoticon(text, at, length)
        case UInt8(ascii: "@"): if at == to - 1 { marks.insert(.afterAt) }
        case UInt8(ascii: "-"): if to - from > 1 { marks.insert(.afterComma) }
        default: break
        }
      }
    }

    private mutating func addEmoticon(_ text: UnsafeRawPointer, _ at: Int, _ length: Int) {
      let value = unsafe Emoticon.value(text, at, length)
      guard value != 0 else { return }
      emoticonValue += value
      emoticons += 1
    }
  }
}
