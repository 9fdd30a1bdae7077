import Conversations
import Detection
import Judging
import Redaction

extension Schema {
  /// A line of `conversations.jsonl`.
  static let conversations = Schema.record([
    Member("conversation_id", .orNull(.text)), Member("source", .record(source)),
    Member("format", .words(Words.formats)), Member("channel", .orNull(.text)), Member("medium", .words(Words.media)),
    Member("language", .orNull(.text)), Member("started", .orNull(.time)), Member("ended", .orNull(.time)),
    Member("turns", .record(["customer", "ai", "human", "unknown"].map { Member($0, .count) })),
    Member("closed_by_human_silently", .boolean),
    Member("quality", .list(.words(Words.quality.map(\.1))), "What was wrong with the input."),
    Member("maturity", .words(Words.standings)), Member("verdict", .words(Words.verdicts)),
    Member("outcome", .words(Words.outcomes)),
    Member("outcome_cause", .orNull(.words(Words.failures + Standing.allCases.filter(\.isExcluded).map(standing)))),
    Member("evidence", .orNull(.words(Words.evidence))), Member("needs", .list(.record(need))),
    Member("handovers", .list(.record(handover))), Member("topic", .orNull(.text)),
    Member("score_max", .number), Member("threshold", .number), Member("duplicate_events", .count),
    Member(
      "signals",
      .list(.record([Member("kind", .text, "A signal of the policy."), Member("level", .count)] + span)),
      "Those that fired."),
    Member(
      "not_counted",
      .list(
        .record(
          [Member("kind", .text, "A signal of the policy."), Member("reason", .orNull(.words(Words.suppressions)))]
            + span)),
      "Matches that raise nothing, and why."),
  ])

  private static func standing(_ standing: Standing) -> SafeText { Words.standings[Int(standing.rawValue)] }

  private static let source = [
    Member("file", .text), Member("line", .place), Member("byte", .count), Member("lines", .place),
    Member("element", .orNull(.count)),
  ]

  private static let need = [
    Member("onset", .place, "Events count from one."), Member("onset_id", .orNull(.text)),
    Member("onset_line", .place), Member("decided_at", .orNull(.place), "Null is the end of the data."),
    Member(
      "causes",
      .list(
        .record([
          Member("kind", .words(Words.causeKinds)), Member("signal", .text), Member("at", .place),
          Member("decided_at", .orNull(.place)), Member("grace", .count), Member("ai_messages", .count),
        ]))),
    Member("verdict", .words(Words.needVerdicts)), Member("kind", .words(Words.causeKinds)),
    Member("cause", .orNull(.words(Words.failures))), Member("ending", .orNull(.words(Words.endings))),
    Member("fulfilment", .orNull(.words(["unobserved"]))),
    Member(
      "lateness",
      .record(["ai_messages", "exchanges", "seconds"].map { Member($0, .orNull(.integer(least: nil))) })),
    Member("initiated_at", .orNull(.place)), Member("human_at", .orNull(.place)),
    Member("ended_at", .orNull(.place)), Member("beyond_grace", .boolean),
  ]

  private static let handover = [
    Member("initiated_at", .orNull(.place)), Member("initiator", .words(Words.initiators)),
    Member("joined_at", .orNull(.place)), Member("replied_at", .orNull(.place)),
    Member("outcome", .words(HandoverOutcome.words)), Member("verdict", .orNull(.words(Words.handoverVerdicts))),
    Member("reason", .orNull(.words(Words.reasons))),
  ]

  /// Where a signal or a match stands.
  private static let span = [
    Member("at", .place), Member("decided_at", .orNull(.place)), Member("line", .place),
    Member("start", .orNull(.count), "In bytes of the message."), Member("end", .orNull(.count)),
  ]

  /// A line of our own input format.
  static let conversation = Schema.open(
    [
      Member("id", .text), Member("started_at", .orNull(.text), "ISO 8601."), Member("ended_at", .orNull(.text)),
      Member("channel", .orNull(.text)), Member("medium", .orNull(.words(Words.media))),
      Member("language", .orNull(.text), "BCP 47."), Member("customer_id", .orNull(.text)),
      Member("ai_version", .orNull(.text)), Member("page", .orNull(.text)), Member("team", .orNull(.text)),
      Member("tags", .orNull(.list(.text))), Member("topics", .orNull(.list(.text))),
      Member("status", .orNull(.text)), Member("resolution", .orNull(.text)),
      Member("csat", .orNull(rating)), Member("test", .orNull(.boolean)),
      Member("needs_human", .orNull(.words(["yes", "no", "unsure"]))),
      Member("events", .list(event)), Member("messages", .list(event), "May stand instead of events."),
    ], required: ["id"], oneOf: ["events", "messages"])

  private static let rating = Schema.open(
    [Member("value", .number), Member("min", .number), Member("max", .number), Member("about", .orNull(.text))],
    required: ["value"], oneOf: [])

  private static let event = Schema.open(
    [
      Member("id", .orNull(.text)),
      Member("kind", .words(kinds), "Left out it is a message."),
      Member("role", .orNull(.text), "customer, ai, human, system; a policy can name more."),
      Member("by", .orNull(.text)), Member("text", .orNull(.text)), Member("ts", .orNull(.text), "ISO 8601."),
      Member("name", .orNull(.text)), Member("team", .orNull(.text)), Member("reason", .orNull(.text)),
      Member("confidence", .orNull(.number)), Member("sentiment", .orNull(.number)), Member("intent", .anything),
      Member("packet", .anything, "What the AI hands on to the human."), Member("value", .orNull(.number)),
      Member("min", .orNull(.number)), Member("max", .orNull(.number)), Member("about", .orNull(.text)),
      Member("tag", .orNull(.text)), Member("of", .orNull(.text)), Member("payload", .anything),
    ], required: [], oneOf: [])

  private static let kinds: [SafeText] = [
    "message", "note", "draft", "handover_requested", "queued", "transferred", "human_joined", "handover_failed",
    "handback", "transfer", "approval_requested", "approval_granted", "approval_refused", "closed", "reopened",
    "rating", "tag", "error", "session",
  ]
}
