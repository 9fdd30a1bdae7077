// Objects, lists and literals: what stands around strings and numbers.

extension JSONCursor {
  /// The kinds of values, told from the first byte.
  enum Kind { case string, number, object, array, yes, no, null, wrong }

  /// What comes next.
  @inline(__always)
  var kind: Kind {
    switch byte(at) {
    case 0x22: .string
    case 0x7b: .object
    case 0x5b: .array
    case 0x2d, 0x30...0x39: .number
    case 0x6e: .null
    case 0x74: .yes
    case 0x66: .no
    default: .wrong
    }
  }

  /// The key that was read last.
  @inline(__always)
  var key: Word {
    // Mutating, because the cursor would be copied for the call otherwise.
    mutating get { keyStart < 0 ? strictKey : shapedKey() }
  }

  /// The key that stands behind blanks and a comma.
  @inline(never)
  private mutating func shapedKey() -> Word {
    var copy = self
    copy.at = keyStart
    while copy.byte(copy.at) != 0x22 { copy.at += 1 }
    copy.skipString()
    return copy.stringWord()
  }

  /// Enters an object or an array that begins here.
  @inline(__always)
  mutating func enter() {
    depth &+= 1
    if depth > depthLimit {
      let here = at
      fail(.tooDeep, at: here)
      return
    }
    at &+= 1
    isFresh = true
  }

  /// Goes to the next value of the object and leaves its key in ``strictKey``; `false` behind the last one.
  @inline(__always)
  mutating func nextKey() -> Bool {
    skipSpace()
    var c = byte(at)
    if isFresh {
      isFresh = false
      if c == 0x7d { return leave() }
    } else if c == 0x2c {
      at &+= 1
      skipSpace()
      c = byte(at)
    } else if c == 0x7d {
      return leave()
    } else {
      failHere()
      return false
    }
    guard c == 0x22 else {
      failHere()
      return false
    }
    skipString()
    strictKey = stringWord()
    keyStart = -1
    skipSpace()
    guard byte(at) == 0x3a else {
      failHere()
      return false
    }
    at &+= 1
    skipSpace()
    valueStart = at
    return true
  }

  /// Goes to the next element of the array; `false` behind the last one.
  @inline(__always)
  mutating func nextElement() -> Bool {
    skipSpace()
    let c = byte(at)
    if isFresh {
      isFresh = false
      if c == 0x5d { return leave() }
    } else if c == 0x2c {
      at &+= 1
      skipSpace()
    } else if c == 0x5d {
      return leave()
    } else {
      failHere()
      return false
    }
    valueStart = at
    // A closing bracket after a comma is no element; a line feed is nothing.
    guard byte(at) != 0x5d, byte(at) != 0x0a else {
      failHere()
      return false
    }
    return true
  }

  @inline(__always)
  private mutating func leave() -> Bool {
    at &+= 1
    depth &-= 1
    return false
  }

  /// Checks and passes `true`, `false` or `null`.
  @inline(__always)
  mutating func skipLiteral() {
    let four = UInt32(truncatingIfNeeded: eight(at))
    if four == 0x6c6c_756e || four == 0x6575_7274 {
      at &+= 4
    } else if four == 0x736c_6166, byte(at &+ 4) == 0x65 {
      at &+= 5
    } else {
      failHere()
    }
  }

  /// Checks and passes one value of any kind.
  @inline(__always)
  mutating func skip() {
    let c = byte(at)
    if c == 0x22 {
      skipString()
    } else if c == 0x7b || c == 0x5b {
      skipContainer()
    } else if c == 0x2d || c &- 0x30 <= 9 {
      skipNumber()
    } else {
      skipLiteral()
    }
  }

  /// Checks and passes an object or an array, however deep, without calling itself.
  @inline(never)
  mutating func skipContainer() {
    let outer = depth
    while true {
      // At the first byte of a value.
      let c = byte(at)
      if c == 0x7b || c == 0x5b {
        guard depth < depthLimit else {
          let here = at
          return fail(.tooDeep, at: here)
        }
        push(isObject: c == 0x7b)
        at &+= 1
        skipSpace()
        if byte(at) == (c == 0x7b ? 0x7d : 0x5d) {
          at &+= 1
          depth &-= 1
        } else {
          if c == 0x7b { skipKey() }
          continue
        }
      } else if c == 0x22 {
        skipString()
      } else if c == 0x2d || c &- 0x30 <= 9 {
        skipNumber()
      } else {
        skipLiteral()
      }
      // Behind a value: close what ends here, then go to the next one.
      while true {
        if depth == outer || failed { return }
        skipSpace()
        let isObject = topIsObject
        let d = byte(at)
        if d == 0x2c {
          at &+= 1
          skipSpace()
          if isObject { skipKey() }
          if byte(at) == 0x5d || failed { return failHere() }
          break
        }
        guard d == (isObject ? 0x7d : 0x5d) else { return failHere() }
        at &+= 1
        depth &-= 1
      }
    }
  }

  @inline(__always)
  private mutating func push(isObject: Bool) {
    let bit: UInt64 = 1 &<< UInt64(truncatingIfNeeded: depth & 63)
    let word = depth &>> 6
    if isObject {
      unsafe stack[word] |= bit
    } else {
      unsafe stack[word] &= ~bit
    }
    depth &+= 1
  }

  @inline(__always)
  private var topIsObject: Bool {
    let top = depth &- 1
    return unsafe stack[top &>> 6] &>> UInt64(truncatingIfNeeded: top & 63) & 1 == 1
  }

  @inline(__always)
  private mutating func skipKey() {
    guard byte(at) == 0x22 else { return failHere() }
    skipString()
    skipSpace()
    guard byte(at) == 0x3a else { return failHere() }
    at &+= 1
    skipSpace()
  }
}
