extension Parameter {
  static let timing = ParameterSection(
    "How much the AI may still say, how long people may wait",
    [
      .one(
        .number(
          "grace.request", .count(of: "AI messages"), 0...20, .tunable, \.grace.request, "3.7",
          "What the AI may still say after a request for a human")),
      .one(
        .number(
          "grace.risk", .count(of: "AI messages"), 0...20, .tunable, \.grace.risk, "3.7",
          "What the AI may still say after a topic that obliges")),
      .one(
        .number(
          "grace.soft", .count(of: "AI messages"), 0...20, .tunable, \.grace.soft, "3.7",
          "What the AI may still say after soft signals")),
      .one(
        .number(
          "grace.seconds", .seconds, 0...86_400, null: "seconds do not decide", .tunable, \.grace.milliseconds, "3.7",
          "How long a handover may take to begin")),
      .one(
        .number(
          "pending.timeout", .hours, 1...720, .structural, \.pending.timeout, "3.2",
          "How long a handover may wait before it has failed")),
      .one(
        .number(
          "pending.resume", .count(of: "AI messages"), 1...10, .structural, \.pending.resume, "3.2",
          "The answer of the AI to a waiting customer that ends the attempt")),
      .one(
        .number(
          "wait.max.chat", .seconds, 1...2_592_000, .structural, \.wait.live, "T9, later",
          "How long a customer may wait for a human under the chat limits")),
      .one(
        .number(
          "wait.max.email", .seconds, 1...2_592_000, .structural, \.wait.mail, "T9, later",
          "How long a customer may wait for a human under the e-mail limits")),
      .one(
        .number(
          "wait.expectation", .seconds, 0...3_600, .structural, \.wait.expectation, "G8, later",
          "From which waiting time on the customer should be told how long it takes")),
      .one(
        .number(
          "queue.short", .seconds, 0...300, .structural, \.wait.shortQueue, "H4, later",
          "Leaving a queue this soon is no abandonment")),
      .one(
        .number(
          "deadair.handback.chat", .seconds, 1...2_592_000, .structural, \.deadAir.handbackLive, "G12, later",
          "How long nobody may answer after the AI got control back, under the chat limits")),
      .one(
        .number(
          "deadair.handback.email", .seconds, 1...2_592_000, .structural, \.deadAir.handbackMail, "G12, later",
          "How long nobody may answer after the AI got control back, under the e-mail limits")),
    ])

  static let handovers = ParameterSection(
    "What a handover is worth",
    [
      .one(
        .number(
          "unneeded.sim", .decimal("similarity"), 0.5...1, .structural, \.unneededSimilarity, "3.7",
          "A human's message at least this like an answer of the AI repeats it")),
      .one(
        .number(
          "race.seconds", .seconds, 0...60, .structural, \.race, "G10",
          "An AI message this soon after a human joined was already under way")),
      .one(
        .number(
          "join.silence", .minutes, 1...1_440, .structural, \.joinSilence, "H3, later",
          "Who joins and says nothing for this long joined silently")),
      .one(
        .flag(
          "ctx.identity_exempt", .structural, \.context.identityIsExempt, "N14, B1 later",
          "Whether asking again who somebody is does not count as lost context")),
      .one(
        .number(
          "ctx.window", .count(of: "messages"), 1...20, .structural, \.context.window, "B1, later",
          "Within how many messages a human's question for a known fact counts")),
      .one(
        .number(
          "ctx.retell_exchanges", .count(of: "exchanges"), 1...10, .structural, \.context.retellExchanges, "B2, later",
          "Within how many exchanges with a human a retelling counts")),
      .one(
        .number(
          "ctx.retell_sim", .decimal("similarity"), 0.1...1, .structural, \.context.retellSimilarity, "B2, later",
          "A turn at least this like one before the handover tells it again")),
      .one(
        .number(
          "blind.messages", .count(of: "messages"), 1...20, .structural, \.audit.blindMessages, "3.12 T2, later",
          "Within how many messages a summary must come so that a transfer is not blind")),
      .one(
        .number(
          "buried.asks", .count(of: "asks"), 1...10, .structural, \.audit.buriedAsks, "3.11 X1, later",
          "How many asks it takes until the way out counts as buried")),
      .one(
        .number(
          "buried.exchanges", .count(of: "exchanges"), 0...20, .structural, \.audit.buriedExchanges, "3.11 X4, later",
          "How many exchanges it takes until the way out counts as buried")),
      .one(
        .number(
          "audit.near_miss", .decimal("share of the threshold"), 0...1, .structural, \.audit.nearMiss,
          "audit 4.4, later",
          "From which score on a conversation without a need is looked at")),
    ])

  static let contacts = ParameterSection(
    "When a conversation is over, and when it comes again",
    [
      .one(
        .number(
          "outcome.inactive_after", .hours, 0.5...336, .structural, \.inactiveAfter, "maturity",
          "Silent for this long before the cut-off, a conversation is complete")),
      .one(
        .number(
          "reopen.window", .hours, 0...720, .structural, \.reopenWindow, "3.2",
          "A customer's message this long after the close begins anew")),
      .one(
        .number(
          "repeat.window", .days, 1...90, .structural, \.repeats.window, "A4, W1, W3, later",
          "How long after it a new contact of the same customer may be a repeat")),
      .one(
        .number(
          "repeat.same", .decimal("similarity"), 0.1...1, .structural, \.repeats.same, "3.14, later",
          "At least this similarity is the same matter")),
      .one(
        .number(
          "repeat.continuation", .seconds, 0...600, .structural, \.repeats.continuation, "3.14, later",
          "A conversation this soon after another goes on with it")),
      .one(
        .number(
          "followup.window", .hours, 1...720, .structural, \.followUpWindow, "3.13, later",
          "How long after the close a follow-up belongs to it")),
      .one(
        .number(
          "clock.skew", .seconds, 0...60, .structural, \.clockSkew, "3.1, later",
          "Times of two machines this close say nothing of the order")),
    ])

  static let outputs = ParameterSection(
    "How success is measured, and what reports show",
    [
      .one(
        .list(
          "success", .choice(MetricNames.all, .metric), isOrdered: true, .structural, \.success, "report order, later",
          "The metrics that stand first in every report")),
      .one(
        .word(
          "redact.level", .structural, \.redaction.level, "outputs", "How much of what people wrote is hidden")
      ),
      .one(
        .list(
          "redact.shapes", .shape, .structural, \.redaction.shapes, "outputs",
          "What numbers of your own look like, to be hidden")),
      .one(
        .list(
          "redact.words", .hidden, .structural, \.redaction.words, "outputs",
          "Words and phrases of your own to be hidden; at level strict only")),
      .one(
        .flag(
          "redact.allow_none", .structural, \.redaction.allowsNone, "outputs",
          "Whether level none may be used at all")),
    ])
}
