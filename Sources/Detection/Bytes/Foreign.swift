/// Parts of a message that are not the writer's own words: quoted mail, code, addresses.
///
/// They are written over with blanks in place, so that no offset moves. Quoted mail is every line that begins with `>`,
/// and the line before such a run when it ends in a colon ("On Monday Ana wrote:"); code is what stands between two
/// fences of three backticks, or after the last one; an address begins with `http://`, `https://` or `www.`.
enum Foreign {
  private static func fill(_ text: UnsafeMutablePointer<UInt8>, _ from: Int, _ to: Int) {
    for index in from..<to where unsafe text[index] != 0x0a { unsafe text[index] = 0x20 }
  }

  static func blankQuotes(_ text: UnsafeMutablePointer<UInt8>, _ count: Int) {
    var at = 0
    var before = 0..<0
    while at < count {
      var end = at
      while end < count, unsafe text[end] != 0x0a { end += 1 }
      var first = at
      while first < end, unsafe text[first] == 0x20 { first += 1 }
      if first < end, unsafe text[first] == UInt8(ascii: ">") {
        if !before.isEmpty, unsafe text[before.upperBound - 1] == UInt8(ascii: ":") {
          unsafe fill(text, before.lowerBound, before.upperBound)
        }
        unsafe fill(text, at, end)
        before = 0..<0
      } else if first < end {
        var last = end
        while last > first, unsafe text[last - 1] <= 0x20 { last -= 1 }
        before = at..<last
      }
      at = end + 1
    }
  }

  static func blankCode(_ text: UnsafeMutablePointer<UInt8>, _ count: Int) {
    var open: Int?
    var at = 0
    while at + 2 < count {
      guard unsafe text[at] == 0x60 && text[at + 1] == 0x60 && text[at + 2] == 0x60 else {
        at += 1
        continue
      }
      if let start = open {
        unsafe fill(text, start, at + 3)
        open = nil
      } else {
        open = at
      }
      at += 3
    }
    if let start = open { unsafe fill(text, start, count) }
  }

  static func blankAddresses(_ text: UnsafeMutablePointer<UInt8>, _ count: Int) {
    var at = 0
    while at < count {
      guard
        unsafe begins("http://", text, at, count) || begins("https://", text, at, count)
          || begins("www.", text, at, count)
      else {
        at += 1
        continue
      }
      var end = at
      while end < count, unsafe text[end] > 0x20 { end += 1 }
      unsafe fill(text, at, end)
      at = end
    }
  }

  private static func begins(_ word: StaticString, _ text: UnsafeMutablePointer<UInt8>, _ at: Int, _ count: Int) -> Bool
  {
    guard at + word.utf8CodeUnitCount <= count else { return false }
    for index in 0..<word.utf8CodeUnitCount {
      let byte = unsafe text[at + index] | 0x20
      if unsafe byte != word.utf8Start[index] | 0x20 { return false }
    }
    return true
  }
}
