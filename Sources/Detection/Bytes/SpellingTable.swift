/// Finds the words of requests where they are misspelt by one letter, or grown together with a neighbour.
///
/// A word and all that is left of it when one letter is dropped have a bit each in a filter. Two words are one edit apart
/// only if what is left of one, or the word itself, is left of the other or the other itself; so a token of which no such
/// rest has its bit is near no word. Dropping each letter in turn costs one multiplication a letter, because the hash is a
/// polynomial. What passes is compared letter by letter.
///
/// Tokens of letters outside a-z, and longer than ``SpellingTable/longest``, are near nothing.
@safe
struct SpellingTable: ~Copyable, @unchecked Sendable {
  // Sendable because nothing changes after `init`.
  private let filter: UnsafeMutablePointer<UInt64>
  /// The words that are recognised with one letter wrong, in the order of the lists.
  private let near: [(letters: [UInt8], word: UInt16)]
  /// The length and the first two letters of each of them, because most are ruled out by these.
  private let heads: [SIMD4<UInt8>]
  /// The words that are recognised within a grown-together token.
  private let joint: [ArraySlice<UInt8>: UInt16]
  /// The first two letters with which a grown-together token begins: one bit each.
  private var begins: InlineArray<26, UInt32>

  /// The longest token that is looked at, in bytes.
  static let longest = 24
  private static let base: UInt64 = 0x9E37_79B9_7F4A_7C15
  private static let words = 1 << 11

  init(_ source: LexiconSource) {
    unsafe filter = .allocate(capacity: Self.words)
    unsafe filter.initialize(repeating: 0, count: Self.words)
    var near: [(letters: [UInt8], word: UInt16)] = []
    var joint: [ArraySlice<UInt8>: UInt16] = [:]
    var begins = InlineArray<26, UInt32>(repeating: 0)
    for (word, groups) in source.groups {
      let letters = source.words[Int(word) - 1]
      if groups.contains(.spelled) { near.append((letters, word)) }
      if groups.contains(.joint), let first = Self.letter(letters[0]) {
        joint[letters[...]] = word
        if letters.count == 1 { begins[first] = ~0 }
        if letters.count > 1, let second = Self.letter(letters[1]) { begins[first] |= 1 << UInt32(second) }
      }
    }
    self.near = near
    heads = near.map { SIMD4(UInt8($0.letters.count), $0.letters[0], $0.letters[1], 0) }
    self.joint = joint
    self.begins = begins
    for (letters, _) in near {
      for hash in Self.rests(of: letters) { unsafe filter[Self.place(hash)] |= Self.bits(hash) }
    }
  }

  deinit { unsafe filter.deallocate() }

  /// The words a token that is not listed stands for; empty when it is none of them.
  ///
  /// - Parameter least: how many letters a word has at least to be recognised with one of them wrong; the verbs of four
  ///   letters are recognised always.
  func words(for letters: UnsafeRawBufferPointer, least: Int) -> [UInt16] {
    guard letters.count >= 4, letters.count <= Self.longest else { return [] }
    let mayBeJoint = unsafe beginsJoint(letters)
    guard unsafe mayBeJoint || isNearFilter(letters) else { return [] }
    let copy = unsafe [UInt8](letters)
    if mayBeJoint, letters.count > 4, let parts = split(copy[...], 4), parts.count > 1,
      parts.contains(where: { $0.isLong })
    {
      return parts.map(\.word)
    }
    for index in heads.indices where mayBeNear(copy, heads[index], least) {
      if Spelling.isOneEditApart(near[index].letters, copy) { return [near[index].word] }
    }
    return []
  }

  /// Whether length and first letters allow that a token is one edit away from a word.
  private func mayBeNear(_ letters: [UInt8], _ head: SIMD4<UInt8>, _ least: Int) -> Bool {
    let count = Int(head[0])
    guard abs(count - letters.count) < 2, count >= least || count == 4 else { return false }
    return letters[0] == head[1] || letters[0] == head[2] || letters[1] == head[1] || letters[1] == head[2]
  }

  private static func letter(_ byte: UInt8) -> Int? { byte >= 0x61 && byte <= 0x7a ? Int(byte - 0x61) : nil }

  private func beginsJoint(_ letters: UnsafeRawBufferPointer) -> Bool {
    guard let first = unsafe Self.letter(letters[0]), let second = unsafe Self.letter(letters[1]) else { return false }
    return begins[first] & 1 << UInt32(second) != 0
  }

  /// The hashes of a word and of what is left of it without each of its letters.
  private static func rests(of letters: [UInt8]) -> [UInt64] {
    var hashes = [hash(of: letters)]
    for index in letters.indices {
      var rest = letters
      rest.remove(at: index)
      hashes.append(hash(of: rest))
    }
    return hashes
  }

  private static func hash(of letters: [UInt8]) -> UInt64 {
    var sum: UInt64 = 0
    var power: UInt64 = 1
    for letter in letters {
      sum &+= UInt64(letter) &* power
      power &*= base
    }
    return sum
  }

  private static func place(_ hash: UInt64) -> Int { Int((hash ^ hash >> 31) >> 8 & UInt64(words - 1)) }

  private static func bits(_ hash: UInt64) -> UInt64 { 1 << (hash >> 40 & 63) | 1 << (hash >> 52 & 63) }

  private func isSet(_ hash: UInt64) -> Bool {
    unsafe filter[Self.place(hash)] & Self.bits(hash) == Self.bits(hash)
  }

  private func isNearFilter(_ letters: UnsafeRawBufferPointer) -> Bool {
    var whole: UInt64 = 0
    var rest: UInt64 = 0
    var power: UInt64 = 1
    // The whole word, and the word without its first letter.
    for index in 0..<letters.count {
      whole &+= unsafe UInt64(letters[index]) &* power
      if index + 1 < letters.count { rest &+= unsafe UInt64(letters[index + 1]) &* power }
      power &*= Self.base
    }
    if isSet(whole) || isSet(rest) { return true }
    power = 1
    for index in 0..<letters.count - 1 {
      // Without the next letter instead: the letter before it stands in its place again.
      rest &+= unsafe (UInt64(letters[index]) &- UInt64(letters[index + 1])) &* power
      power &*= Self.base
      if isSet(rest) { return true }
    }
    return false
  }

  private struct Part {
    var word: UInt16
    var isLong: Bool
  }

  /// The listed words of which a token consists, the first one as long as can be.
  private func split(_ letters: ArraySlice<UInt8>, _ left: Int) -> [Part]? {
    if letters.isEmpty { return [] }
    guard left > 0 else { return nil }
    var count = min(letters.count, 14)
    while count > 0 {
      let head = letters.prefix(count)
      if let word = joint[head], let rest = split(letters.dropFirst(count), left - 1) {
        return [Part(word: word, isLong: count >= 4)] + rest
      }
      count -= 1
    }
    return nil
  }
}

/// Words that differ by one slip of the finger.
enum Spelling {
  /// Whether one insertion, deletion, change or exchange of neighbours makes one of the other; equal words are not.
  static func isOneEditApart(_ a: [UInt8], _ b: [UInt8]) -> Bool {
    if a.count > b.count { return isOneEditApart(b, a) }
    guard b.count - a.count <= 1, a != b else { return false }
    let same = zip(a, b).prefix { $0 == $1 }.count
    if b.count == a.count + 1 { return a[same...] == b[(same + 1)...] }
    if a[(same + 1)...] == b[(same + 1)...] { return true }
    return same + 1 < a.count && a[same] == b[same + 1] && a[same + 1] == b[same]
      && a[(same + 2)...] == b[(same + 2)...]
  }
}
