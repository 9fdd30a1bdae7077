// Escapes in strings; rare enough to stand outside of the loops that look for them.

extension JSONCursor {
  private mutating func hexDigit(_ c: UInt8) -> UInt32? {
    switch c {
    case 0x30...0x39: UInt32(c) - 0x30
    case 0x41...0x46: UInt32(c) - 0x37
    case 0x61...0x66: UInt32(c) - 0x57
    default: nil
    }
  }

  @inline(__always)
  private mutating func fourHex(_ i: Int) -> UInt32? {
    guard let a = hexDigit(byte(i)), let b = hexDigit(byte(i &+ 1)), let c = hexDigit(byte(i &+ 2)),
      let d = hexDigit(byte(i &+ 3))
    else { return nil }
    return a &<< 12 | b &<< 8 | c &<< 4 | d
  }

  @inline(never)
  private mutating func failInEscape(at i: Int) -> Int {
    var j = i + 1
    var isCut = byte(j) == 0x0a
    if byte(j) == 0x75 {
      j += 1
      while hexDigit(byte(j)) != nil { j += 1 }
      isCut = byte(j) == 0x0a
    }
    fail(isCut ? .cutLine : .badEscape, at: i)
    return -1
  }

  /// Checks the escape at `i`; the index behind it, or -1 after a fault.
  @inline(never)
  mutating func passEscape(_ i: Int) -> Int {
    switch byte(i &+ 1) {
    case 0x22, 0x5c, 0x2f, 0x62, 0x66, 0x6e, 0x72, 0x74: return i &+ 2
    case 0x75:
      guard let unit = fourHex(i &+ 2) else { return failInEscape(at: i) }
      guard unit & 0xf800 == 0xd800 else { return i &+ 6 }
      if unit < 0xdc00, byte(i &+ 6) == 0x5c, byte(i &+ 7) == 0x75, let low = fourHex(i &+ 8), low & 0xfc00 == 0xdc00 {
        return i &+ 12
      }
      sawBrokenText = true
      return i &+ 6
    default: return failInEscape(at: i)
    }
  }

  /// Writes what the escape at `i` stands for.
  ///
  /// - Returns: the index behind it, or -1 after a fault, and the index behind what was written.
  @inline(never)
  mutating func resolveEscape(_ i: Int, _ start: Int) -> (Int, Int) {
    var o = start
    let next = resolveEscape(i, &o)
    return (next, o)
  }

  @inline(__always)
  private mutating func resolveEscape(_ i: Int, _ o: inout Int) -> Int {
    let plain: UInt8
    switch byte(i &+ 1) {
    case 0x6e: plain = 0x0a
    case 0x22: plain = 0x22
    case 0x5c: plain = 0x5c
    case 0x2f: plain = 0x2f
    case 0x74: plain = 0x09
    case 0x72: plain = 0x0d
    case 0x62: plain = 0x08
    case 0x66: plain = 0x0c
    case 0x75:
      guard let unit = fourHex(i &+ 2) else { return failInEscape(at: i) }
      guard unit & 0xf800 == 0xd800 else {
        put(unit, &o)
        return i &+ 6
      }
      if unit < 0xdc00, byte(i &+ 6) == 0x5c, byte(i &+ 7) == 0x75, let low = fourHex(i &+ 8), low & 0xfc00 == 0xdc00 {
        put(0x10000 &+ ((unit &- 0xd800) &<< 10) &+ (low &- 0xdc00), &o)
        return i &+ 12
      }
      sawBrokenText = true
      put(0xfffd, &o)
      return i &+ 6
    default: return failInEscape(at: i)
    }
    unsafe out.storeBytes(of: plain, toByteOffset: o, as: UInt8.self)
    o &+= 1
    return i &+ 2
  }

  /// Writes one code point as UTF-8.
  @inline(__always)
  mutating func put(_ point: UInt32, _ o: inout Int) {
    let packed: UInt32
    let count: Int
    if point < 0x80 {
      (packed, count) = (point, 1)
    } else if point < 0x800 {
      (packed, count) = (0x80c0 | point &>> 6 | (point & 0x3f) &<< 8, 2)
    } else if point < 0x10000 {
      (packed, count) = (0x8080e0 | point &>> 12 | (point &>> 6 & 0x3f) &<< 8 | (point & 0x3f) &<< 16, 3)
    } else {
      packed =
        0x8080_80f0 | point &>> 18 | (point &>> 12 & 0x3f) &<< 8 | (point &>> 6 & 0x3f) &<< 16 | (point & 0x3f) &<< 24
      count = 4
    }
    unsafe out.storeBytes(of: packed, toByteOffset: o, as: UInt32.self)
    o &+= count
  }
}
