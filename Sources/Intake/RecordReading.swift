import Conversations

// What all readers share: values of fields that may be missing, of another type or out of range.

extension JSONCursor {
  /// Reads a text; `nil` for `null` and, with a remark, for any other type.
  @inline(__always)
  mutating func text(_ remarks: inout Remarks) -> TextRange? {
    if byte(at) == 0x22 { return textHere() }
    return noText(&remarks)
  }

  /// Reads the string that stands here.
  @inline(__always)
  mutating func textHere() -> TextRange {
    let (start, count) = readText()
    return TextRange(start: UInt32(truncatingIfNeeded: start), count: UInt32(truncatingIfNeeded: count))
  }

  @inline(never)
  private mutating func noText(_ remarks: inout Remarks) -> TextRange? {
    if kind == .null { skipLiteral() } else { skipWrong(&remarks) }
    return nil
  }

  /// Passes a value of a type that is not wanted here.
  @inline(never)
  mutating func skipWrong(_ remarks: inout Remarks) {
    remarks.note(.wrongType, .wrongType, at: valueStart, subject: key)
    skip()
  }

  /// Reads a string as a word; `nil` for `null` and, with a remark, for any other type.
  @inline(never)
  mutating func shortText(_ remarks: inout Remarks) -> Word? {
    if byte(at) == 0x22 {
      skipString()
      return stringWord()
    }
    if kind == .null { skipLiteral() } else { skipWrong(&remarks) }
    return nil
  }

  /// Reads an identifier: a string, or an integer with all its digits.
  @inline(__always)
  mutating func identifier(_ remarks: inout Remarks) -> TextRange {
    if byte(at) == 0x22 {
      let (start, count) = readText()
      if count <= IntakeSettings.identifierLimit {
        return TextRange(start: UInt32(truncatingIfNeeded: start), count: UInt32(truncatingIfNeeded: count))
      }
      return refuseIdentifier(&remarks)
    }
    return uncommonIdentifier(&remarks)
  }

  /// Notes that an identifier is too long to be one.
  @inline(never)
  mutating func refuseIdentifier(_ remarks: inout Remarks) -> TextRange {
    remarks.note(.outOfRange, .outOfRange, at: valueStart, subject: key)
    return .none
  }

  @inline(never)
  private mutating func uncommonIdentifier(_ remarks: inout Remarks) -> TextRange {
    switch kind {
    case .null:
      skipLiteral()
      return .none
    case .number:
      let start = at
      let number = readNumber()
      if let number, number.isInteger, at - start <= IntakeSettings.identifierLimit {
        let range = copyOut(from: start, count: at - start)
        return range
      }
      remarks.note(.wrongType, .wrongType, at: valueStart, subject: key)
      return .none
    default:
      skipWrong(&remarks)
      return .none
    }
  }

  /// Reads a number, also one in a string.
  @inline(__always)
  mutating func number(_ remarks: inout Remarks) -> Decimal? {
    let c = byte(at)
    if c == 0x6e {
      skipLiteral()
      return nil
    }
    if c == 0x2d || c &- 0x30 <= 9 { return readNumber() }
    return uncommonNumber(&remarks)
  }

  @inline(never)
  private mutating func uncommonNumber(_ remarks: inout Remarks) -> Decimal? {
    guard kind == .string else {
      skipWrong(&remarks)
      return nil
    }
    skipString()
    if !failed, let number = numberInString() { return number }
    remarks.note(.wrongType, .wrongType, at: valueStart, subject: key)
    return nil
  }

  /// Reads a confidence in a scale; one from 0 to 1 that is above 1 up to 100 is taken as a percentage, with a remark.
  @inline(__always)
  mutating func confidence(_ remarks: inout Remarks, _ scale: ConfidenceScale) -> TenThousandths? {
    if passNull() { return nil }
    guard scale == .fraction else { return confidenceInScale(&remarks, scale) }
    let common = passFraction()
    if common >= 0 { return TenThousandths(rawValue: common) }
    return anyConfidence(&remarks)
  }

  @inline(never)
  private mutating func anyConfidence(_ remarks: inout Remarks) -> TenThousandths? {
    guard let number = number(&remarks) else { return nil }
    if let value = number.tenThousandths, value >= .zero, value <= .one { return value }
    return uncommonConfidence(number, &remarks)
  }

  @inline(never)
  private mutating func confidenceInScale(_ remarks: inout Remarks, _ scale: ConfidenceScale) -> TenThousandths? {
    guard var number = number(&remarks) else { return nil }
    if scale == .logit, let confidence = number.double.flatMap({ ConfidenceScale.confidence(ofLogit: $0) }) {
      return confidence
    }
    number.exponent -= 2
    if scale == .percent, let value = number.tenThousandths, value >= .zero, value <= .one { return value }
    remarks.note(.outOfRange, .outOfRange, at: valueStart, subject: key)
    return nil
  }

  @inline(never)
  private mutating func uncommonConfidence(_ number: Decimal, _ remarks: inout Remarks) -> TenThousandths? {
    remarks.note(.outOfRange, .outOfRange, at: valueStart, subject: key)
    var percent = number
    percent.exponent -= 2
    guard let whole = percent.tenThousandths, whole >= .zero, whole <= .one, !number.isNegative else { return nil }
    return whole
  }

  /// Reads a sentiment from -1 to 1, or a label.
  @inline(__always)
  mutating func sentiment(_ remarks: inout Remarks) -> TenThousandths? {
    if passNull() { return nil }
    let common = passFraction()
    if common >= 0 { return TenThousandths(rawValue: common) }
    return anySentiment(&remarks)
  }

  @inline(never)
  private mutating func anySentiment(_ remarks: inout Remarks) -> TenThousandths? {
    if byte(at) == 0x22 { return sentimentLabel(&remarks) }
    guard let number = number(&remarks) else { return nil }
    if let value = number.tenThousandths, value.rawValue >= -10_000, value <= .one { return value }
    remarks.note(.outOfRange, .outOfRange, at: valueStart, subject: key)
    return nil
  }

  @inline(never)
  private mutating func sentimentLabel(_ remarks: inout Remarks) -> TenThousandths? {
    skipString()
    if failed { return nil }
    switch stringWord().text.lowercased() {
    case "positive": return .one
    case "neutral": return .zero
    case "negative": return TenThousandths(rawValue: -10_000)
    case "mixed", "": return nil
    default:
      if let value = numberInString()?.tenThousandths, value.rawValue >= -10_000, value <= .one { return value }
      remarks.note(.wrongType, .wrongType, at: valueStart, subject: key)
      return nil
    }
  }

  /// Reads a time.
  @inline(__always)
  mutating func time(_ remarks: inout Remarks, zone: ZoneOffsets) -> Instant? {
    let common = passCommonTime()
    if common != .min { return Instant(milliseconds: common) }
    return uncommonTime(&remarks, zone: zone)
  }

  @inline(never)
  private mutating func uncommonTime(_ remarks: inout Remarks, zone: ZoneOffsets) -> Instant? {
    switch readTime(zone: zone) {
    case .instant(let instant): return instant
    case .absent: return nil
    case .unclear(let instant):
      remarks.note(.unclearTime, .unclearTime, at: valueStart, subject: key)
      return instant
    case .bad:
      remarks.note(.badTime, .badTime, at: valueStart, subject: key)
      return nil
    }
  }

  /// Reads `true` or `false`.
  mutating func flag(_ remarks: inout Remarks) -> Bool? {
    switch kind {
    case .yes, .no, .null:
      let result: Bool? = kind == .null ? nil : kind == .yes
      skipLiteral()
      return result
    default:
      skipWrong(&remarks)
      return nil
    }
  }

  /// Reads a list of texts.
  mutating func texts(_ remarks: inout Remarks, into list: inout [TextRange]) {
    list.removeAll(keepingCapacity: true)
    guard kind == .array else {
      if kind == .null { skipLiteral() } else { skipWrong(&remarks) }
      return
    }
    enter()
    while nextElement() {
      if let text = text(&remarks) { list.append(text) }
    }
  }
}
