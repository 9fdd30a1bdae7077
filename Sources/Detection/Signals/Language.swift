/// In which language a customer writes, as far as the words so far tell.
///
/// Requests for a human are matched in the first seven always. All else that rests on word lists (polarity, topics,
/// rejection, confirmation) has English lists only: in another language it is not available, which is not zero.
package enum Language: UInt8, Sendable, CaseIterable {
  case english, german, french, spanish, portuguese, italian, dutch
  /// Latin letters, and the words of none of the seven.
  case other
  case greek, cyrillic, hebrew, arabic, devanagari, thai, korean, japanese, chinese

  /// Whether there are lists for how a handover went and for repeat contact (``Traits/introducesPerson`` and behind).
  ///
  /// English only. In another language such a trait is not missing but not assessable.
  package var hasServiceWords: Bool { self == .english }

  /// The word in outputs (BCP 47); `und` with a script where the letters fit more than one language.
  package var name: String {
    switch self {
    case .english: "en"
    case .german: "de"
    case .french: "fr"
    case .spanish: "es"
    case .portuguese: "pt"
    case .italian: "it"
    case .dutch: "nl"
    case .other: "und"
    case .greek: "el"
    case .cyrillic: "und-Cyrl"
    case .hebrew: "he"
    case .arabic: "und-Arab"
    case .devanagari: "und-Deva"
    case .thai: "th"
    case .korean: "ko"
    case .japanese: "ja"
    case .chinese: "zh"
    }
  }

  /// The script of a scalar beyond Latin; `nil` for Latin letters, marks, digits and emoji.
  static func script(of scalar: UInt32) -> Language? {
    switch scalar {
    case 0x0370...0x03ff, 0x1f00...0x1fff: .greek
    case 0x0400...0x052f: .cyrillic
    case 0x0590...0x05ff: .hebrew
    case 0x0600...0x06ff, 0x0750...0x077f: .arabic
    case 0x0900...0x097f: .devanagari
    case 0x0e00...0x0e7f: .thai
    case 0x1100...0x11ff, 0xac00...0xd7af: .korean
    case 0x3040...0x30ff: .japanese
    case 0x3400...0x4dbf, 0x4e00...0x9fff: .chinese
    default: nil
    }
  }
}

/// Counts the frequent words of each language in what a customer wrote so far; a fold, so a prefix decides the same.
///
/// A language is known once it has at least ``LanguageWatch/least`` of its frequent words, or letters of its script, and
/// more than any other. Words that several languages share count for each. Once one language has ``LanguageWatch/clear``
/// words and three times as many as any other, or ``LanguageWatch/enough`` words were seen, nothing is counted any more:
/// people do not change their language, and long conversations cost nothing.
struct LanguageWatch {
  private var words = InlineArray<8, Int32>(repeating: 0)
  private var letters = InlineArray<17, Int32>(repeating: 0)
  private var seen = 0
  /// The language that the words so far show; `nil` when they are too few.
  private(set) var known: Language?

  /// So many frequent words show a language.
  static let least: Int32 = 2
  /// So many words without a frequent word of any language are in none of the seven.
  static let strange = 16
  /// So many words are looked at.
  static let enough = 200

  /// So many frequent words of one language, and a third of them of any other, settle it.
  static let clear: Int32 = 12
  /// Whether nothing is counted any more.
  private(set) var isSettled = false

  /// Counts one word: the languages in which it is frequent, one bit each.
  mutating func add(_ languages: UInt8) {
    seen += 1
    guard languages != 0 else { return }
    for bit in 0..<8 where languages & 1 << UInt8(bit) != 0 { words[bit] += 1 }
  }

  /// Counts one letter beyond Latin.
  mutating func add(_ script: Language) { letters[Int(script.rawValue)] += 1 }

  /// Decides on what was counted so far.
  mutating func decide() {
    var best = Language.english
    for language in Language.allCases.prefix(8) where words[Int(language.rawValue)] > words[Int(best.rawValue)] {
      best = language
    }
    let count = words[Int(best.rawValue)]
    let isClear = Language.allCases.prefix(8).allSatisfy { $0 == best || words[Int($0.rawValue)] * 3 <= count }
    isSettled = seen >= Self.enough || (count >= Self.clear && isClear)
    // Chinese signs stand in Japanese too, kana in Japanese only.
    var script = Language.greek
    for language in Language.allCases.dropFirst(8) where letters[Int(language.rawValue)] > letters[Int(script.rawValue)]
    {
      script = language
    }
    if letters[Int(Language.japanese.rawValue)] > 0, script == .chinese { script = .japanese }
    if letters[Int(script.rawValue)] >= 2 * Self.least, letters[Int(script.rawValue)] > 4 * count {
      known = script
    } else if count >= Self.least {
      known = best
    } else if count == 0, seen >= Self.strange {
      known = .other
    }
  }
}
