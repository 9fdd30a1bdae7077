import Conversations
package import Judging
package import Redaction
package import Studies

/// What a run could not see, counted before any rate.
package struct AuditCoverage: Sendable {
  /// Conversations that are not excluded, open or not.
  package private(set) var conversations = 0
  /// Of these: what they lack; each counts for itself.
  package private(set) var lacking: [Lack: Int] = [:]
  /// Conversations in each language without word lists, the most first; unnamed ones under the last entry.
  package private(set) var languages: [(name: SafeText?, conversations: Int)] = []
  /// Days of the data without a conversation, and days with far fewer than usual, in their order; the first ones only.
  package let days: [ThinDay]
  /// How many days have no conversation, and how many have far fewer than usual, listed or not.
  package let emptyDays: Int
  package let thinDayCount: Int
  /// How many days the data or the period has; zero without times.
  package let dayCount: Int
  /// Whether there are enough weeks to say which days are thin.
  package let showsDrops: Bool
  /// Where numbered identifiers jump, in the order of their series.
  package let jumps: [Jump]
  /// How many numbers are missing in all series, listed or not.
  package let missingNumbers: Int

  /// A day on which less was exported than on its like.
  package struct ThinDay: Sendable, Equatable {
    package let day: Day
    package let conversations: Int
    /// What is usual on that day of the week; `nil` where too few weeks are there to say.
    package let usual: Int?
  }

  /// A run of numbers that is missing in a series of identifiers.
  package struct Jump: Sendable, Equatable {
    /// The identifiers before and behind the gap, as they would be written; having passed the door.
    package let before: SafeText
    package let after: SafeText
    /// How many numbers lie between them.
    package let missing: Int
  }
  /// What single messages lack, over all conversations that were read.
  package let unseen: UnseenParts

  /// Something without which a conversation cannot be judged in full.
  package enum Lack: Int, Sendable, CaseIterable {
    case text, times, humanMessages, language, lists, medium, voiceText
    case open, unengaged

    /// The word in outputs.
    package var name: String {
      switch self {
      case .text: "without_text"
      case .times: "without_times"
      case .humanMessages: "without_human_messages"
      case .language: "language_unknown"
      case .lists: "language_without_lists"
      case .medium: "medium_unknown"
      case .voiceText: "voice_without_transcript"
      case .open: "open"
      case .unengaged: "without_customer"
      }
    }

    /// Whether a row lacks it.
    fileprivate func holds(_ row: borrowing Row, _ standing: Standing) -> Bool {
      let (facts, medium) = (row.facts, row.medium)
      return switch self {
      case .text: !facts.contains(.coversText)
      case .times: !facts.contains(.coversTime)
      case .humanMessages: !facts.contains(.showsHumans)
      case .language: facts.contains(.coversText) && !facts.contains(.languageIsKnown)
      case .lists: facts.contains([.coversText, .languageIsKnown]) && !facts.contains(.languageHasLists)
      case .medium: facts.contains(.mediumUnknown)
      case .voiceText: medium == Self.voice && !facts.contains(.coversText)
      case .open: standing == .open
      case .unengaged: !facts.contains(.engaged)
      }
    }

    private static let voice = UInt8(Medium.allCases.firstIndex(of: .voice) ?? 0)
  }

  /// Looks at every row.
  ///
  /// - Parameter door: through which the names of languages pass.
  package init(
    _ census: Census, _ facts: RunFacts, _ series: IdentifierSeries, _ unseen: UnseenParts,
    through door: inout ReportDoor
  ) {
    self.unseen = unseen
    let gaps = Self.gaps(of: census.rows, in: facts.zone)
    days = Self.thinDays(of: gaps)
    emptyDays = gaps.empty.count
    thinDayCount = gaps.drops?.count ?? 0
    dayCount = gaps.days
    showsDrops = gaps.drops != nil
    (jumps, missingNumbers) = Self.jumps(in: series, through: &door)
    var byLanguage: [UInt16: Int] = [:]
    let rows = census.rows
    for index in rows.rows.indices where !rows.standings[index].isExcluded {
      conversations += 1
      for lack in Lack.allCases where lack.holds(rows.rows[index], rows.standings[index]) {
        lacking[lack, default: 0] += 1
        if lack == .lists { byLanguage[rows.rows[index].attributes[Attribute.language.rawValue], default: 0] += 1 }
      }
    }
    let names = census.names.names[Attribute.language.rawValue]
    languages = byLanguage.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { number, count in
      let isNamed = number > 0 && Int(number) <= names.count
      return (isNamed ? SafeText(name: door.name(names[Int(number) - 1][...])) : nil, count)
    }
  }

  /// How many conversations lack something.
  package subscript(lack: Lack) -> Int { lacking[lack] ?? 0 }
}
