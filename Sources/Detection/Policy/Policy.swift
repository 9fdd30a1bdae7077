package import Conversations

/// What turns observations into decisions.
///
/// One value holds every parameter of definitions.md, 3.17; what is left out has the default given there. The table of
/// all of them, with key, unit and range, is ``Parameter``. Decimals are in 1/10,000. Structural parameters are part of the observations or of the
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
  /// `reask.count`: how many questions for known facts make level 2.
  package var reaskCount = 2
  /// `clock.skew`, in milliseconds: times of two machines this close say nothing of the order. For the readers.
  package var clockSkew: Int64 = 2_000
  /// `followup.window`, in milliseconds: how long after the close a follow-up belongs to it. For the outcomes.
  package var followUpWindow: Int64 = 48 * 3_600_000
  /// `join.silence`, in milliseconds: who joins and says nothing for this long joined silently. For the handovers.
  package var joinSilence: Int64 = 10 * 60_000
  package var audit = AuditPolicy()
  package var context = ContextPolicy()
  package var repeats = RepeatPolicy()
  package var wait = WaitPolicy()
  package var redaction = RedactionPolicy()
  package var mediumLimits = MediumLimits()
  /// `hours.<team>`: when a team works, in the words of the policy.
  package var hours: [String: String] = [:]
  /// `roles.<role>`: further names of a role in exports, sorted.
  package var roles: [Speaker: [String]] = [:]
  /// `route.map.<topic>`: the teams to which a topic, ours or the export's, may go. For the study of blind transfers.
  package var routes: [String: [String]] = [:]
  /// `success`: the metrics that stand first in every report.
  package var success = ["needs_missed", "needs_late", "resolution_first_human"]
  /// `templates.<class>`: further phrases of the service, by the number of the class.
  package var templates = [[String]](repeating: [], count: MessageClass.allCases.count)
  /// `vip.tags`: customer attributes that make a conversation one of a VIP.
  package var vipTags: [String] = []
  /// `vip.strict`: whether a VIP's causes have no grace.
  package var vipIsStrict = false

  /// `languages`: the languages whose word lists are used for all but requests for a human; structural.
  ///
  /// Lists are shipped for `en`. In a conversation in another language, or with `en` left out, polarity, topics, rejection,
  /// confirmation and cues in words are not available; requests, withdrawals and acceptances are matched in every shipped
  /// language whatever stands here.
  package var languages = ["en"]

  package init() {}

  /// The name of a signal in the policy, in outputs and in explanations.
  package func name(of signal: Signal) -> String {
    if let topic = signal.topic { return "risk." + topics.key(of: topic) }
    if let keyword = signal.keyword { return "keyword." + keywords.own[keyword].name }
    return Signal.rows[Int(signal.rawValue)].name
  }

  /// When a team works; `nil` when the policy does not say. Names are compared byte for byte.
  package func hours(ofTeam team: String) -> OpeningHours? {
    guard let index = hours.index(forKey: team), hours[index].key.utf8.elementsEqual(team.utf8) else { return nil }
    return OpeningHours(hours[index].value)
  }

  /// Every signal that can fire under this policy: the shipped ones, those of its topics, those of its keywords.
  package var signals: [Signal] {
    Signal.rows.map(\.signal) + topics.all.map { .risk($0) } + keywords.own.indices.map { .keyword($0) }
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
  /// `conf.scale`: how the export writes confidences.
  package var scale = ConfidenceScale.fraction
  /// `conf.kinds`: which kinds of confidence count; no reader of this version tells kinds apart.
  package var kinds = ["answer", "intent"]
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
  package static let lookbackLimit = 10
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
  package static let lookbackLimit = 20
}

/// `sent.*` and `sentiment.source`: when the customer's words turn sour.
package struct SentimentPolicy: Sendable, Equatable {
  /// Whose polarity counts; the two are never mixed in one run.
  package enum Source: String, Sendable, CaseIterable { case lexicon, export }

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
  /// `exchange.reset_on_topic`: whether a topic that comes up for the first time begins the count anew.
  package var resetsOnTopic = false
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
  /// `keywords.<name>`: the policy's own keywords, in the order of their names, which is that of their numbers.
  package var own: [OwnKeyword] = []
}

/// `deadair.*`: how long nobody may answer.
package struct DeadAirPolicy: Sendable, Equatable {
  /// `deadair.ai.chat`, in milliseconds.
  package var live: Int64 = 60_000
  /// `deadair.ai.email`, in milliseconds.
  package var mail: Int64 = 86_400_000
  /// `deadair.handback.chat`, in milliseconds: after control went back to the AI. For the study of waiting.
  package var handbackLive: Int64 = 300_000
  /// `deadair.handback.email`, in milliseconds.
  package var handbackMail: Int64 = 86_400_000
}
