extension MetricWords {
  /// 2.1.
  static let population: [MetricWords] = [
    MetricWords(
      "P1", "conversations", "conversation", "Conversations in the report, of all that belong to the period.",
      edges: "Tests and older records of the same identifier are out. P1.open may still go on; P1.needing are those in "
        + "rates in which somebody needed a human."),
    MetricWords(
      "P2", "unengaged", "conversation", "Conversations in which the customer wrote nothing, of those in the report.",
      edges: "A button with a payload is something written; an empty message is not."),
    MetricWords(
      "P3", "ai_involved", "conversation",
      "Conversations in which the AI said something of substance after the customer wrote, of the engaged.",
      edges: "Greetings and notices have no substance; what the AI said before the customer does not count."),
    MetricWords(
      "P4", "ai_answered", "conversation", "Conversations with an answer of the AI, of those with the AI.",
      edges: "Offers, questions, refusals and redirects are no answers."),
    MetricWords(
      "P5", "human_first", "conversation",
      "Conversations in which a human was the first to speak for the service, of the engaged.",
      edges: "If a handover began before, it is none. They are never late or missed."),
    MetricWords(
      "P6", "signal_coverage", "conversation", "Conversations in which a signal could be seen, of those with the AI.",
      edges: "One part a signal: words need a text, most of them a language with lists; confidence, times and, by the "
        + "policy, sentiment must be in the export."),
  ]

  /// 2.3.
  static let resolution: [MetricWords] = [
    MetricWords(
      "A1", "ai_resolved_confirmed", "conversation",
      "Conversations that the customer confirmed as solved by the AI, of those in rates with the AI.",
      edges: "A1.missed_hard: those among them in which a hard need was missed."),
    MetricWords(
      "A2", "ai_resolved_assumed", "conversation",
      "Conversations in which the AI answered and nothing is left open, of those in rates with the AI.",
      edges: "Silence for outcome.inactive_after counts as an end; never shown without A1."),
    MetricWords(
      "A3", "ai_resolved_gross", "conversation", "A1 and A2 together, of conversations in rates with the AI.",
      edges: "Comparable to the vendors' headline; never shown without its two parts."),
    MetricWords(
      "A4", "ai_resolved_net", "conversation",
      "A3 without those who came back with the same matter or reopened, of conversations in rates with the AI.",
      needs: "A known customer; repeat.window and reopen.window must have passed since the last message."),
    MetricWords(
      "A5", "resolved_all", "conversation",
      "Conversations resolved by the AI, by a human or by both, of those in rates that can be observed."),
    MetricWords(
      "A6", "automation", "conversation", "A3's conversations, of all in rates.",
      edges: "Involvement times resolution."),
    MetricWords(
      "A7", "who_resolved", "conversation",
      "Who resolved: AI, human, hybrid, nobody, not observable; five counts of all conversations in rates.",
      edges: "ai_confirmed and ai_assumed add up to ai; human_unresolved is a part of nobody and shown beside it; "
        + "ai_share_of_resolved is the AI's part of what anybody resolved."),
    MetricWords(
      "A8", "contained", "conversation", "Conversations without any handover begun, of those in rates with the AI.",
      edges: "For comparison with other tools only: who was abandoned, ignored or sent away is in it. A8b leaves them "
        + "out."),
    MetricWords(
      "A8b", "contained_served", "conversation",
      "A8 without those who were abandoned, unanswered, unserved or sent to another channel."),
    MetricWords(
      "A9", "redirected", "conversation",
      "Conversations whose last AI message sends the customer to phone, e-mail, a form or a store, of those in rates "
        + "with the AI.", needs: "A text in a language with lists."),
    MetricWords(
      "A10", "window_sensitivity", "conversation",
      "What A3 would be if silence made an end after 30 minutes to 7 days.",
      edges: "The whole changes with the window: it is what would be complete by then."),
    MetricWords(
      "A11", "message_ratio", "message", "Public messages of the AI, of those of the AI and of humans.",
      needs: "An export that can show what humans write."),
    MetricWords(
      "A11b", "answered_turn_ratio", "turn",
      "Customer turns whose first reply came from the AI, from a human, or from nobody, of all turns.",
      needs: "An export that can show what humans write."),
  ]
}
