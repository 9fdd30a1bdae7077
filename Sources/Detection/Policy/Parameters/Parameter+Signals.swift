extension Parameter {
  static let signals = ParameterSection(
    "When a signal fires",
    [
      .one(.word("conf.scale", .structural, \.confidence.scale, "N4, N5", "How the export writes confidences")),
      .one(
        .list(
          "conf.kinds", .choice(["intent", "answer", "action", "level"], .other), .structural, \.confidence.kinds,
          "N4, N5, later", "Which kinds of confidence count")),
      .one(
        .number(
          "conf.floor", .decimal("confidence"), 0...1, .tunable, \.confidence.floor, "N4",
          "Below this an AI message is unsure")),
      .one(
        .number(
          "conf.floor_run", .count(of: "messages"), 1...10, .tunable, \.confidence.floorRun, "N4",
          "How many unsure messages in a row make level 2")),
      .one(
        .number(
          "conf.drop", .decimal("confidence"), 0.01...1, .tunable, \.confidence.drop, "N5",
          "A fall of at least this much counts")),
      .one(
        .number(
          "conf.drop_below", .decimal("confidence"), 0...1, .tunable, \.confidence.dropBelow, "N5",
          "A fall that ends here or above stays quiet")),
      .one(
        .number(
          "conf.window", .count(of: "messages"), 1...10, .structural, \.confidence.window, "N5",
          "How many earlier messages a fall is measured against")),
      .one(
        .number(
          "reph.sim", .decimal("similarity"), 0.1...1, .tunable, \.rephrase.similarity, "N6",
          "A turn at least this like an earlier one says it again")),
      .one(
        .number(
          "reph.count", .count(of: "events"), 1...5, .tunable, \.rephrase.count, "N6", "How many of them make level 2")),
      .one(
        .number(
          "reph.lookback", .count(of: "turns"), 1...10, .structural, \.rephrase.lookback, "N6",
          "How many turns of the customer are looked back")),
      .one(
        .number(
          "reph.gap.chat", .minutes, 1...10_080, null: "unlimited", .structural, \.rephrase.liveGap, "N6",
          "How far apart two turns may lie under the chat limits")),
      .one(
        .number(
          "reph.gap.email", .minutes, 1...10_080, null: "unlimited", .structural, \.rephrase.mailGap, "N6",
          "How far apart two turns may lie under the e-mail limits")),
      .one(
        .number(
          "reph.resend", .seconds, 0...120, .structural, \.rephrase.resend, "N6",
          "The same words this soon were only sent twice")),
      .one(
        .number(
          "loop.sim", .decimal("similarity"), 0.5...1, .tunable, \.loop.similarity, "N7",
          "An AI message at least this like an earlier one repeats it")),
      .one(
        .number(
          "loop.count", .count(of: "repetitions"), 1...5, .tunable, \.loop.count, "N7", "How many of them make level 2"
        )),
      .one(
        .number(
          "loop.lookback", .count(of: "AI messages"), 1...20, .structural, \.loop.lookback, "N7",
          "How many AI messages are looked back")),
      .one(
        .number(
          "reject.count", .count(of: "turns"), 1...5, .tunable, \.rejectionCount, "N8",
          "How many rejections make level 2")),
      .one(
        .number(
          "nonans.count", .count(of: "messages"), 1...5, .tunable, \.nonAnswerCount, "N9",
          "How many messages without an answer make level 2")),
      .one(
        .number(
          "exchange.max", .count(of: "exchanges"), 1...50, .tunable, \.exchange.most, "N10",
          "After so many exchanges one more turn is one too many")),
      .one(
        .flag(
          "exchange.reset_on_topic", .structural, \.exchange.resetsOnTopic, "3.3",
          "Whether a topic that comes up for the first time begins the count anew")),
      .one(
        .word(
          "sentiment.source", .structural, \.sentiment.source, "N11",
          "Whose sentiment counts: that of our word list, or that of the export")),
      .one(
        .number(
          "sent.alpha", .decimal("share"), 0.05...1, .structural, \.sentiment.alpha, "N11",
          "How much of the moving average the newest message is")),
      .one(
        .number(
          "sent.level", .decimal("polarity"), -1...0, .tunable, \.sentiment.level, "N11",
          "A moving average this low or lower fires")),
      .one(
        .number(
          "sent.streak", .count(of: "messages"), 1...10, .tunable, \.sentiment.streak, "N11",
          "How many sour messages in a row fire")),
      .one(
        .number(
          "sent.streak_below", .decimal("polarity"), -1...0, .tunable, \.sentiment.streakBelow, "N11",
          "What a sour message is")),
      .one(
        .number(
          "sent.drop", .decimal("polarity"), 0.1...2, .tunable, \.sentiment.drop, "N11",
          "A fall of the mean by at least this fires")),
      .one(
        .number(
          "sent.recovery", .decimal("polarity"), 0...1, .tunable, \.sentiment.recovery, "N11",
          "A message this friendly or friendlier clears the signal")),
      .one(
        .number(
          "deadair.ai.chat", .seconds, 1...2_592_000, .tunable, \.deadAir.live, "N13",
          "How long a customer may wait for any answer under the chat limits")),
      .one(
        .number(
          "deadair.ai.email", .seconds, 1...2_592_000, .tunable, \.deadAir.mail, "N13",
          "How long a customer may wait for any answer under the e-mail limits")),
      .one(
        .number(
          "reask.count", .count(of: "messages"), 1...5, .tunable, \.reaskCount, "N14",
          "How many questions for known facts make level 2")),
      .family(.mediumLimits),
    ])

  static let scores = ParameterSection(
    "When soft signals make a human due",
    [
      .one(
        .number(
          "score.threshold", .decimal("score"), 0.1...5, .tunable, \.score.threshold, "3.4a",
          "From this score on a human is due")),
      .one(
        .number(
          "score.decay", .decimal("factor"), 0...1, .tunable, \.score.decay, "3.4a",
          "What is left of a weight after each completed exchange")),
      .family(.weights),
    ])
}
