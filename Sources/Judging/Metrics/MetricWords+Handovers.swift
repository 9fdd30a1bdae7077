extension MetricWords {
  private static let seesHumans = "An export that can show what humans write."
  private static let seesWords = "Words of the service in a language with lists, and messages of humans."

  /// 2.4.
  static let volume: [MetricWords] = [
    MetricWords(
      "H1", "handover_rate", "conversation",
      "Conversations in which a handover was begun, of those in rates with the AI.",
      edges: "Several count once. An announcement by the AI begins one; a request of the customer does not."),
    MetricWords(
      "H2", "handovers_per_conversation", "conversation", "Handovers begun, for each conversation with one.",
      edges: "H2.duplicates: events that repeat what is under way; they begin nothing."),
    MetricWords(
      "H3", "joined_rate replied_rate", "handover", "Handovers in which a human joined, or wrote, of those begun.",
      needs: seesHumans,
      edges: "H3.joined_silent: joined and wrote nothing for longer than join.silence; it needs times."),
    MetricWords(
      "H4", "queue_abandoned", "handover", "Customers who closed while they waited, of handovers with a wait.",
      needs: seesHumans,
      edges: "Within queue.short they are H4.short and not H4. A closing by nobody in particular is the customer's. A "
        + "call-back that was accepted cannot be seen in exports of this version."),
    MetricWords(
      "H5", "handover_outcome", "handover", "How handovers went, each in one class.",
      edges: "H5.open: those that still run, of handovers in open conversations."),
    MetricWords(
      "H6", "initiator", "handover", "Who began: ai, customer, human, system, unknown.",
      edges: "The customer, when it answers an ask of the customer's turn before it."),
    MetricWords(
      "H7", "reason", "handover",
      "Handovers before which a signal fired, for which the export gives a reason, and with both.",
      edges: "Which signal stands against which reason is in the table of reasons."),
    MetricWords(
      "H8", "handback_rate ping_pong", "stretch", "Handbacks to the AI, of human stretches that ended.",
      needs: seesHumans,
      edges:
        "H8.ping_pong: conversations whose floor went from the AI to a human or back at least twice, of those with "
        + "a handover."),
    MetricWords(
      "H9", "transfers", "handover",
      "Fulfilled handovers that were passed on among humans once or more, twice or more.",
      edges: "H9.per_handover: how often. H9.announced: the customer was told. H9.with_note: a note went along."),
    MetricWords(
      "H10", "out_of_hours", "handover", "Handovers begun outside the hours of the team, and how these went.",
      needs: "The team's hours in the policy (hours.<team>) and times."),
    MetricWords(
      "R4.14", "reactivity", "handover",
      "Handovers whose only signal before was the customer's own request, and those with an earlier one that was not used.",
      edges: "R4.14.lead: messages from the first signal to the initiation, where there was an earlier one."),
  ]

  /// 2.7.
  static let quality: [MetricWords] = [
    MetricWords(
      "G1", "black_hole", "handover",
      "Fulfilled handovers in which the human asked for what was given or the customer complained of repeating, of "
        + "those with something given before.", needs: seesWords,
      edges:
        "Given are facts such as an order number, or a problem of at least five words of content. Asked within the "
        + "first ctx.window messages; identity checks may be exempt. G1.facts: how many kinds were asked again; "
        + "G1.after_ten_messages: the same behind a long talk."),
    MetricWords(
      "G2", "black_hole_wide", "handover",
      "As G1, and handovers in which the customer told the matter again when asked.",
      needs: seesWords),
    MetricWords(
      "G3", "packet_complete", "handover", "Fields of the packet that are there, of thirteen.",
      needs: "A packet in the export.", edges: "G3.present: handovers with a packet, of all."),
    MetricWords(
      "G4", "blind_transfer", "handover",
      "Fulfilled handovers that went to a team the topic may not go to, or were passed on at once without a note or "
        + "with the matter told again.", needs: "The name of the receiving team, or a transfer.",
      edges: "Which teams a topic may go to stands in route.map; without it only passing on counts. A missing note "
        + "counts in our own format only, where there is a place for one."),
    MetricWords(
      "G5", "buried_exit", "conversation",
      "Conversations in which the way to a human was buried, of those with the AI and a need.",
      needs: "A text in a language with lists.",
      edges:
        "Asked buried.asks times before a handover; or talked over after an ask, in circles or without an offer for "
        + "buried.exchanges; or led away from the channel, with no handover after it."),
    MetricWords(
      "G6", "announced", "handover", "Fulfilled handovers in which the customer was told that a person takes over.",
      needs: seesWords),
    MetricWords(
      "G7", "person_named", "handover", "Fulfilled handovers in which the customer learned a name.", needs: seesWords,
      edges: "From a notice, the first message of the human, or its author. G7.asked_who: customers who had to ask."),
    MetricWords(
      "G8", "expectation_given", "handover",
      "Handovers in whose wait a time, a place in the queue or opening hours were named, of waits longer than "
        + "wait.expectation.", needs: seesWords, edges: "A plea for patience alone is none."),
    MetricWords(
      "G9", "handback_announced", "handover", "Handbacks that the customer was told of, of handovers given back.",
      needs: seesWords),
    MetricWords(
      "G10", "ai_spoke_over_human", "handover",
      "Fulfilled handovers in which the AI said something of substance while a human had the floor.",
      edges: "G10.in_flight: within race.seconds of the join, a count of its own. G10.messages: messages for each "
        + "conversation with a human."),
    MetricWords(
      "G11", "ai_spoke_while_pending", "handover",
      "Handovers in whose wait the AI said something of substance, of those with a wait.",
      edges: "The answer that ends the attempt (pending.resume) does not count."),
    MetricWords(
      "G12", "dead_air_after_handback", "handover",
      "Handbacks after which the customer's first message had no answer in time, of those with a later message.",
      needs: "Times.", edges: "deadair.handback says in time. Thanks alone wait for no answer."),
    MetricWords(
      "G13", "catch_up_time", "handover", "Seconds from the join to the first word of the human.",
      needs: "A join that is an event of its own, and times."),
    MetricWords(
      "G14", "effort_before_handover", "handover", "Customer turns, and messages of the AI, before the initiation."),
    MetricWords(
      "G15", "confirmed_before_handback", "handover",
      "Handovers in which the customer confirmed before the human gave back or closed, of those that a human ended.",
      needs: seesWords),
    MetricWords(
      "R1.16", "first_reply_time", "handover",
      "Seconds from the initiation to the first word of a human, where the customer waited.",
      needs: "Times.", edges: "R1.16.business: the same in the hours of the team."),
    MetricWords(
      "R1.20", "promises_broken", "handover",
      "Fulfilled handovers in which a promise to come back was not kept, of those with one.",
      needs: "Times; followup.window must have passed since the last message."),
  ]

  /// 2.8.
  static let afterwards: [MetricWords] = [
    MetricWords(
      "W1", "resolution_first_human", "handover",
      "Handovers that one human settled in the stretch they led to, of the fulfilled.",
      edges: "Without a transfer, a reopening, or a repeat of the same matter that is known by the cut-off. The ladder "
        + "of evidence is applied up to the end of the stretch."),
    MetricWords(
      "W1b", "resolution_first_human", "handover", "As W1, by one team that is named."),
    MetricWords(
      "W2", "csat_after_handover", "handover", "Ratings of at least 4 of 5, of rated fulfilled handovers.",
      needs: "A rating that was given after a human wrote.",
      edges: "How many of all are assessable is the response. W2.mean in 1/10,000 of the scale; ai_only: conversations "
        + "without any human."),
    MetricWords(
      "W3", "repeat_after_handover", "handover",
      "Handovers whose customer opened another conversation within repeat.window, of the fulfilled.",
      needs: "A known customer; the window must have passed since the last message.",
      edges:
        "Also within 24h and 14d; same: with the same matter. What the service begins is no repeat, nor what goes on "
        + "within repeat.continuation."),
    MetricWords(
      "W4", "reopened", "conversation",
      "Conversations into which the customer came back within reopen.window, of those that were closed.",
      needs: "Times; the window must have passed since the last message.", edges: "Thanks alone open nothing."),
    MetricWords(
      "W5", "dirty_handover_contrast", "handover",
      "W2 and W3 for handovers in which something went wrong, and for clean ones.", needs: seesWords,
      edges: "Wrong is G1, G4, or not announced."),
  ]
}
