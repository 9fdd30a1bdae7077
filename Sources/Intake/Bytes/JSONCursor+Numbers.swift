import Conversations

extension JSONCursor {
  /// Checks and passes a number.
  @inline(__always)
  mutating func skipNumber() {
    var i = at
    var c = byte(i)
    if c == 0x2d {
      i &+= 1
      c = byte(i)
    }
    if c == 0x30 {
      i &+= 1
      c = byte(i)
      if c &- 0x30 <= 9 { return failInNumber(at: i) }
    } else {
      guard c &- 0x30 <= 9 else { return failInNumber(at: i) }
      repeat {
        i &+= 1
        c = byte(i)
      } while c &- 0x30 <= 9
    }
    if c == 0x2e {
      i &+= 1
      c = byte(i)
      guard c &- 0x30 <= 9 else { return failInNumber(at: i) }
      repeat {
        i &+= 1
        c = byte(i)
      } while c &- 0x30 <= 9
    }
    if c | 0x20 == 0x65 {
      i &+= 1
      c = byte(i)
      if c == 0x2b || c == 0x2d {
        i &+= 1
        c = byte(i)
      }
      guard c &- 0x30 <= 9 else { return failInNumber(at: i) }
      repeat {
        i &+= 1
        c = byte(i)
      } while c &- 0x30 <= 9
    }
    at = i
  }

  @inline(never)
  private mutating func failInNumber(at i: Int) {
    if byte(i) == 0x0a { return fail(.cutLine, at: i) }
    if byte(i) == 0 { return fail(.nulByte, at: i) }
    let isWord = byte(i) == 0x49 || byte(i) == 0x4e
    fail(isWord ? .notANumber : .badNumber, at: i)
  }

  /// Passes `null`; whether it stood here.
  @inline(__always)
  mutating func passNull() -> Bool {
    guard UInt32(truncatingIfNeeded: eight(at)) == 0x6c6c_756e else { return false }
    at &+= 4
    return true
  }

  /// Reads `0.` with one to four digits in 1/10,000; -1 where the value has another form, and nothing was passed.
  @inline(__always)
  mutating func passFraction() -> Int32 {
    let word = eight(at)
    guard word & 0xffff == 0x2e30 else { return -1 }
    let digits = (word &>> 16) ^ 0x3030_3030_3030
    let strange = (digits | (digits &+ 0x0606_0606_0606)) & 0xf0f0_f0f0_f0f0
    // The first byte that is no digit; the sum may carry only past it.
    let bits = UInt64(truncatingIfNeeded: strange.trailingZeroBitCount & ~7)
    guard bits &- 8 <= 24, word &>> (bits &+ 16) & 0xdf != 0x45 else { return -1 }
    let kept = Int32(truncatingIfNeeded: digits & ((1 &<< bits) &- 1))
    at &+= 2 &+ Int(truncatingIfNeeded: bits &>> 3)
    return (kept & 15) &* 1000 &+ (kept &>> 8 & 15) &* 100 &+ (kept &>> 16 & 15) &* 10 &+ (kept &>> 24 & 15)
  }

  /// Reads a number with all its digits.
  @inline(__always)
  mutating func readNumber() -> Decimal? {
    let start = at
    skipNumber()
    return failed ? nil : decimal(from: start, to: at)
  }

  /// The number that the last string holds, or `nil` where it holds something else.
  @inline(never)
  mutating func numberInString() -> Decimal? {
    guard stringIsPlain, stringEnd > stringStart else { return nil }
    var copy = self
    copy.fault = nil
    copy.at = stringStart
    let c = byte(stringStart)
    guard c == 0x2d || c &- 0x30 <= 9 else { return nil }
    copy.skipNumber()
    guard !copy.failed, copy.at == stringEnd else { return nil }
    return decimal(from: stringStart, to: stringEnd)
  }

  /// A number that is known to follow the grammar, without going through a binary fraction.
  @inline(__always)
  private mutating func decimal(from start: Int, to end: Int) -> Decimal {
    var value = Decimal()
    var i = start
    if byte(i) == 0x2d {
      value.isNegative = true
      i &+= 1
    }
    var isFraction = false
    while i < end {
      let c = byte(i)
      if c &- 0x30 <= 9 {
        if value.digits < 1_000_000_000_000_000_000 {
          value.digits = value.digits &* 10 &+ UInt64(c &- 0x30)
          if isFraction { value.exponent &-= 1 }
        } else {
          // More digits than 64 bits hold: they only move the point.
          if !isFraction { value.exponent &+= 1 }
          if c != 0x30 { value.isExact = false }
        }
      } else if c == 0x2e {
        isFraction = true
      } else {
        i &+= 1
        var isDown = false
        if byte(i) == 0x2d || byte(i) == 0x2b {
          isDown = byte(i) == 0x2d
          i &+= 1
        }
        var power = 0
        while i < end {
          power = min(power &* 10 &+ Int(byte(i) &- 0x30), 1_000_000)
          i &+= 1
        }
        value.exponent &+= isDown ? -power : power
        value.isInteger = false
        return value
      }
      i &+= 1
    }
    value.isInteger = !isFraction
    return value
  }
}

/// A decimal number as it was written: digits and a power of ten.
struct Decimal: Equatable, Sendable {
  /// What becomes of the digits that do not fit.
  enum Rounding { case halfUp, towardZero }

  var isNegative = false
  /// The first digits, at most nineteen.
  var digits: UInt64 = 0
  /// The power of ten that they are multiplied by.
  var exponent = 0
  /// Whether no digit but zeros was left out.
  var isExact = true
  /// Whether it was written without point and exponent.
  var isInteger = true

  /// The number times a power of ten, rounded half up once, or `nil` beyond 64 bits.
  ///
  /// Half up is toward plus infinity, so -0.00005 in 1/10,000 is 0.
  func scaled(byPowerOfTen power: Int, rounding: Rounding = .halfUp) -> Int64? {
    if digits == 0 { return 0 }
    let shift = exponent + power
    var magnitude = digits
    if shift >= 0 {
      guard shift <= 18 else { return nil }
      for _ in 0..<shift {
        let (product, overflow) = magnitude.multipliedReportingOverflow(by: 10)
        if overflow { return nil }
        magnitude = product
      }
    } else {
      guard shift >= -19 else { return 0 }
      var divisor: UInt64 = 1
      for _ in 0..<(-shift) { divisor &*= 10 }
      let (quotient, rest) = magnitude.quotientAndRemainder(dividingBy: divisor)
      let half = divisor / 2
      let isUp = rounding == .halfUp && (rest > half || (rest == half && (!isNegative || !isExact)))
      magnitude = quotient &+ (isUp ? 1 : 0)
    }
    guard magnitude <= UInt64(Int64.max) else { return nil }
    return isNegative ? -Int64(magnitude) : Int64(magnitude)
  }

  /// The nearest binary fraction, or nearly so; `nil` far beyond what a confidence can be.
  var double: Double? {
    guard abs(exponent) <= 40 else { return nil }
    var value = Double(digits)
    for _ in 0..<abs(exponent) { value = exponent < 0 ? value / 10 : value * 10 }
    return isNegative ? -value : value
  }

  /// The number in 1/10,000, or `nil` where it does not fit.
  var tenThousandths: TenThousandths? {
    guard let value = scaled(byPowerOfTen: 4), let narrow = Int32(exactly: value), narrow != .min else { return nil }
    return TenThousandths(rawValue: narrow)
  }
}
