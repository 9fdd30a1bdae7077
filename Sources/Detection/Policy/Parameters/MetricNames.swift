/// The names of all metrics, as a policy may write them under `success`.
///
/// The metrics themselves are made later in the flow; a test holds this list against them. Those of later versions are
/// in it, so that a policy need not change when they come.
package enum MetricNames {
  /// In alphabetical order.
  package static let all = [
    "agreement", "ai_answered", "ai_involved", "ai_messages_after_ask", "ai_resolved_assumed",
    "ai_resolved_confirmed", "ai_resolved_gross", "ai_resolved_net", "ai_spoke_over_human", "ai_spoke_while_pending",
    "announced", "answered_turn_ratio", "asked_for_human", "asks_before_human", "asks_honoured", "automation",
    "black_hole", "black_hole_wide", "blind_transfer", "breach_draft_only", "breach_human_required", "breach_owner",
    "breach_said_too_much", "breach_sla", "buried_exit", "catch_up_time", "confidence_calibration",
    "confirmed_before_handback", "contained", "contained_served", "conversations", "conversations_late",
    "conversations_missed", "conversations_on_time", "conversations_recovered", "conversations_unfulfilled",
    "conversations_withdrawn", "csat_after_handover", "dead_air_after_handback", "detector_quality",
    "dirty_handover_contrast", "earliness", "effort_before_handover", "expectation_given", "first_reply_time",
    "golden_transfer", "handback_announced", "handback_rate", "handover_outcome", "handover_rate",
    "handovers_per_conversation", "handovers_unneeded", "hard_split", "human_first", "initiator", "joined_rate",
    "lateness", "load", "message_f1", "message_ratio", "miss_bound", "needs_late", "needs_missed", "needs_on_time",
    "needs_unfulfilled", "out_of_hours", "packet_complete", "person_named", "ping_pong", "promises_broken",
    "queue_abandoned", "reactivity", "reason", "redirected", "reopened", "repeat_after_handover", "replied_rate",
    "resolution_first_human", "resolved_all", "signal_coverage", "time_to_human", "timely_recall", "topic_ai_alone",
    "topic_ai_statements", "topic_incidence", "topic_reached", "topic_reached_in_sla", "transfers", "unengaged",
    "waited_too_long", "who_resolved", "window_sensitivity",
  ]
}
