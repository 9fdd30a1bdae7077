package import Conversations

/// What turns observations into decisions.
///
/// One value holds every parameter that this version uses, under the keys of definitions.md, 3.17; what is left out has
/// the default given there. Decimals are in 1/10,000. Structural parameters are part of the observations or of the
/// modes; tunable ones are only compared with observations.
package struct Policy: Sendable, Equatable {
  package var confidence = ConfidencePolicy()
  package var rephrase = RephrasePolicy()
  package var loop = LoopPolicy()
  package var sentiment = SentimentPolicy()
  package var exchange = ExchangePolicy()
  package var score = ScorePolicy()
  package var grace = GracePolicy()
  package var pending = PendingPolicy()
  package var keywords = KeywordPolicy()
  package var deadAir = DeadAirPolicy()
  package var topics = TopicPolicies()
  /// `nonans.count`: how many non-answers make level 2.
  package var nonAnswerCount = 2
  /// `reject.count`: how many rejections make level 2.
  package var rejectionCount = 2
  /// `reopen.window`, in milliseconds: a customer's message this long after the close opens the conversation again.
  package var reopenWindow: Int64 = 72 * 3_600_000
  /// `outcome.inactive_after`, in milliseconds: silent for this long before the cut-off is mature.
  package var inactiveAfter: Int64 = 72 * 3_600_000
  /// `unneeded.sim`: a human's message at least this like an AI answer repeats it.
  package var unneededSimilarity = TenThousandths(rawValue: 8_000)
  /// `race.seconds`, in milliseconds: an AI message this close to the join was already under way.
  package var race: Int64 = 5_000
  /// `vip.tags`: customer attributes that make a conversation one of a VIP.
  package var vipTags: [String] = []
  /// `vip.strict`: whether a VIP's causes have no grace.
  package var vipIsStrict = false

  package init() {}

  /// The name of a signal in the policy, in outputs and in explanations.
  package func name(of signal: Signal) -> String {
    if let topic = signal.topic { return "risk." + topics.key(of: topic) }
    if let keyword = signal.keyword { return "keyword." + keywords.ownNames[keyword] }
    return Signal.rows[Int(signal.rawValue)].name
  }

  /// Every signal that can fire under this policy: the shipped ones, those of its topics, those of its keywords.
  package var signals: [Signal] {
    Signal.rows.map(\.signal) + topics.all.map { .risk($0) } + keywords.ownNames.indices.map { .keyword($0) }
  }
}

/// `conf.*`: when the AI's confidence is low or falls.
package struct ConfidencePolicy: Sendable, Equatable {
  /// `conf.floor`: below this a message is low.
  package var floor = TenThousandths(rawValue: 4_000)
  /// `conf.floor_run`: how many low messages in a row make level 2.
  package var floorRun = 2
  /// `conf.drop`: a fall of at least this much counts.
  package var drop = TenThousandths(rawValue: 3_000)
  /// `conf.drop_below`: a fall that ends at this or above stays quiet.
  package var dropBelow = TenThousandths(rawValue: 7_000)
  /// `conf.window`: how many earlier scored messages make the baseline; at most ten.
  package var window = 3
}

/// `reph.*`: when the customer says the same again.
package struct RephrasePolicy: Sendable, Equatable {
  /// `reph.sim`: at least this similarity is an event; chosen on labelled pairs (decision 0012).
  package var similarity = TenThousandths(rawValue: 4_500)
  /// `reph.count`: how many events make level 2.
  package var count = 2
  /// `reph.lookback`: how many customer turns back; at most ``lookbackLimit``.
  package var lookback = 3
  /// `reph.gap.chat`, in milliseconds; `nil` is unlimited.
  package var liveGap: Int64? = 15 * 60_000
  /// `reph.gap.email`, in milliseconds; `nil` is unlimited.
  package var mailGap: Int64?
  /// `reph.resend`, in milliseconds: the identical words this soon are a resend.
  package var resend: Int64 = 10_000

  /// The most turns that observations look back.
  package static let lookbackLimit = 3
}

/// `loop.*`: when the AI says the same again.
package struct LoopPolicy: Sendable, Equatable {
  /// `loop.sim`: at least this similarity is a repetition.
  package var similarity = TenThousandths(rawValue: 9_000)
  /// `loop.count`: how many repetitions make level 2.
  package var count = 2
  /// `loop.lookback`: how many AI messages back; at most ``lookbackLimit``.
  package var lookback = 4

  /// The most messages that observations look back.
  package static let lookbackLimit = 4
}

/// `sent.*` and `sentiment.source`: when the customer's words turn sour.
package struct SentimentPolicy: Sendable, Equatable {
  /// Whose polarity counts; the two are never mixed in one run.
  package enum Source: String, Sendable { case lexicon, export }

  package var source = Source.lexicon
  /// `sent.alpha`: the weight of the newest message in the moving average.
  package var alpha = TenThousandths(rawValue: 5_000)
  /// `sent.level`: an average at or below this fires.
  package var level = TenThousandths(rawValue: -5_000)
  /// `sent.streak`: this many messages in a row at or below `streakBelow` fire.
  package var streak = 2
  /// `sent.streak_below`.
  package var streakBelow = TenThousandths(rawValue: -4_000)
  /// `sent.drop`: a fall of the mean by at least this fires.
  package var drop = TenThousandths(rawValue: 6_000)
  /// `sent.recovery`: a message at or above this clears signal and average.
  package var recovery = TenThousandths(rawValue: 1_000)

  /// Polarities above this are no ground for the signal.
  package static let neutralBelow = TenThousandths(rawValue: -500)
}

/// `exchange.*`: how long the AI may try.
package struct ExchangePolicy: Sendable, Equatable {
  /// `exchange.max`: after this many completed exchanges another turn is one too many.
  package var most = 5
}

/// `grace.*`: how much the AI may still say.
package struct GracePolicy: Sendable, Equatable {
  /// `grace.request`, in AI messages.
  package var request = 0
  /// `grace.risk`, in AI messages.
  package var risk = 1
  /// `grace.soft`, in AI messages.
  package var soft = 2
  /// `grace.seconds`, in milliseconds; `nil` when seconds do not decide.
  package var milliseconds: Int64?
}

/// `pending.*`: how long a handover may wait.
package struct PendingPolicy: Sendable, Equatable {
  /// `pending.timeout`, in milliseconds.
  package var timeout: Int64 = 24 * 3_600_000
  /// `pending.resume`: the AI answer to a waiting customer that ends the attempt.
  package var resume = 2
}

/// `kw.*`: how words are matched.
package struct KeywordPolicy: Sendable, Equatable {
  /// `kw.gap`: how many words may stand between the parts of a phrase.
  package var gap = 2
  /// `kw.negation`: how many words back a negation reaches.
  package var negation = 4
  /// `kw.typo_min`: from how many letters on a person noun may have one wrong.
  package var typoLetters = 5
  /// The names of the policy's own keywords, in the order of their numbers.
  package var ownNames: [String] = []
}

/// `deadair.ai.*`: how long the AI may be silent.
package struct DeadAirPolicy: Sendable, Equatable {
  /// Under the chat limits, in milliseconds.
  package var live: Int64 = 60_000
  /// Under the e-mail limits, in milliseconds.
  package var mail: Int64 = 86_400_000
}
