extension MetricWords {
  private static let seesHumans = "An export that can show what humans write."

  /// 2.5.
  static let timing: [MetricWords] = [
    MetricWords(
      "T1", "needs_missed", "need", "Needs for which nothing was started, of all in rates.",
      edges: "By what raised them; then why nothing was started (ignored, deflected, no_staff), how they ended, and "
        + "whether the AI could have known. T1.ai_messages: what it said meanwhile."),
    MetricWords(
      "T2", "needs_late", "need", "Needs whose handover began beyond the grace, of all in rates.",
      edges: "T2.unobserved: those of exports that cannot show whether anybody came."),
    MetricWords(
      "T3", "needs_on_time", "need", "Needs whose handover began within the grace, of all in rates.",
      edges: "T3.unobserved: those of exports that cannot show whether anybody came. How long it took then is T9."),
    MetricWords(
      "T4", "needs_unfulfilled", "need", "Needs whose handover was begun and to which nobody came, of all in rates.",
      edges: "By cause. T4.without_need stands outside the sum: handovers without a need to which nobody came."),
    MetricWords(
      "T5", "handovers_unneeded", "handover",
      "Handovers of which something shows that no human was needed, of the fulfilled.", needs: seesHumans,
      edges: "By evidence. unexplained and proactive are shown beside it and never added."),
    MetricWords(
      "T6", "lateness", "need",
      "How late: AI messages and exchanges beyond the grace, seconds from onset to initiation.",
      needs: "Times, for the seconds.", edges: "Over late needs only."),
    MetricWords(
      "T7",
      "conversations_missed conversations_unfulfilled conversations_late conversations_recovered "
        + "conversations_withdrawn conversations_on_time", "conversation",
      "Conversations by their worst need, of those in rates with a need; the headline.",
      edges: "Each stands in one part, in this order; no sum of two is shown."),
    MetricWords(
      "T8", "hard_split", "need", "All six verdicts by what raised the need.",
      edges: "A need with several hard causes counts in each; in soft only when none is hard."),
    MetricWords(
      "T9", "waited_too_long", "need",
      "Needs whose human wrote later than wait.max after the initiation, of those on time.",
      needs: "Times, and an export that can show what humans write.",
      edges: "from_onset: the same from the onset. A part of those on time, never a verdict."),
  ]

  /// 2.6, and what the policy obliges to.
  static let requests: [MetricWords] = [
    MetricWords(
      "Q1", "asked_for_human", "conversation",
      "Conversations with a request for a human, of those in rates with the AI.",
      edges: "A request that is denied, quoted or meant otherwise does not count."),
    MetricWords(
      "Q2", "asks_honoured", "conversation",
      "Conversations in which a human wrote after a request, of those with a request.", needs: seesHumans,
      edges: "Also by stage: initiated, joined."),
    MetricWords(
      "Q3", "asks_before_human", "conversation", "Customer turns that ask, until the handover that the first led to.",
      edges:
        "Once, twice, three times or more. What is asked while a handover is under way counts zero. in_vain: asked "
        + "twice and nobody ever came."),
    MetricWords(
      "Q4", "ai_messages_after_ask", "conversation",
      "AI messages of substance between the first request and the handover, or the end."),
    MetricWords(
      "Q5", "time_to_human", "conversation",
      "Who had a human within 1 to 60 minutes of the first request, and who had left without one.",
      needs: "Times, and an export that can show what humans write.",
      edges:
        "Only complete conversations count, so nobody is censored, and both shares are the cumulative incidence with "
        + "leaving as the competing event. Who left, left at the last message, or at the customer's own closing."),
    MetricWords(
      "K1", "topic_incidence", "conversation", "Conversations with a topic, of the engaged.",
      edges: "One part a topic; in whatever mode it came up."),
    MetricWords(
      "K2", "topic_reached", "conversation",
      "Conversations in which a human wrote after the topic, of those in rates with it.", needs: seesHumans),
    MetricWords(
      "K3", "topic_reached_in_sla", "conversation", "As K2, within the topic's sla.",
      needs: "Times, and an export that can show what humans write."),
    MetricWords(
      "K4", "topic_ai_alone", "conversation", "Conversations with a topic in which no human wrote, and how they ended.",
      needs: seesHumans),
    MetricWords(
      "K5", "topic_ai_statements", "conversation", "AI messages of substance after the topic and before a human."),
    MetricWords(
      "O1", "breach_human_required", "conversation",
      "Conversations with a topic that must reach a human and did not, of those in rates with it.", needs: seesHumans),
    MetricWords(
      "O2", "breach_draft_only", "conversation",
      "Conversations in which the AI answered a topic that it may only draft, without a release or a human before."),
    MetricWords(
      "O3", "breach_sla", "conversation", "Conversations in which a human came to a topic too late or never.",
      needs: "Times, and an export that can show what humans write."),
    MetricWords(
      "O4", "breach_said_too_much", "conversation",
      "Conversations in which the AI said something after the topic and before a human that ai_may_say does not name.",
      edges: "For topics that must reach a human, and where the policy names the classes itself."),
    MetricWords(
      "O5", "breach_owner", "conversation", "Conversations with a topic that another team took than its owner.",
      needs: "An owner in the policy, and the name of the team that joined."),
  ]
}
