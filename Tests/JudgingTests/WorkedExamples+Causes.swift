extension WorkedExample {
  /// Stories that fill the remaining verdicts, causes and outcomes.
  static let remaining: [WorkedExample] = [
    WorkedExample(
      number: "32", title: "Nobody ever writes",
      story: """
        1 customer: where is my parcel
        """,
      modes: "1 unassigned",
      verdict: "none", outcome: "unanswered", outcomeCause: "never_answered", evidence: "E0"),
    WorkedExample(
      number: "33", title: "The AI falls silent",
      story: """
        1 customer: How do I reset the router?
        2 ai: Hold the button for ten seconds.
        3 customer: that didn't work
        4 ai: Unplug it for a minute.
        5 customer: Still no light. What else can I do?
        """,
      modes: "1 unassigned, 2 ai",
      signals: ["rejection.1 3/4"],
      verdict: "none", outcome: "unanswered", evidence: "E0"),
    WorkedExample(
      number: "34", title: "One moment please",
      story: """
        1 customer: Can you change my tariff?
        2 ai: One moment please…
        """,
      modes: "1 unassigned, 2 ai",
      verdict: "none", outcome: "ai_abandoned", evidence: "E0"),
    WorkedExample(
      number: "35", title: "No handback event",
      story: """
        1 customer: agent please
        2 ai: I'm transferring you now.
        3 human: Ana here. The fee is refunded.
        4 customer: When does it arrive?
        5 ai: Refunds take five days.
        6 customer: And the invoice?
        7 ai: It is in your e-mail.
        """,
      modes: "1 unassigned, 2 pending, 3 human, 7 ai (inferred_handback)",
      signals: ["human_request 1/1"],
      needs: ["onset 1; asked 1 n=0; initiated 2; ends 3; on_time"],
      verdict: "on_time", outcome: "hybrid_resolved", evidence: "E1",
      extra: ["G10 5"]),
    WorkedExample(
      number: "36", title: "Medium unknown",
      story: """
        (medium unknown)
        1 customer 09:00:00: Where is the refund for order 4417?
        2 ai       09:00:30: Refunds take five days.
        3 customer 13:00:00: I mean the refund for order 4417
        4 ai       13:00:30: You can see refunds in your account.
        """,
      modes: "1 unassigned, 2 ai",
      verdict: "none", outcome: "ai_assumed", evidence: "E1",
      extra: ["with medium email rephrase.1 3/4"]),
    WorkedExample(
      number: "37", title: "Tags of the whole conversation",
      story: """
        (tags of the conversation: legal; topics: payment dispute)
        1 customer: How do I print my invoice?
        2 ai: Open it and choose Print.
        """,
      modes: "1 unassigned, 2 ai",
      verdict: "none", outcome: "ai_assumed", evidence: "E1"),
    WorkedExample(
      number: "38", title: "A VIP asks",
      story: """
        (customer attribute vip; policy: vip.tags = ["vip"])
        1 customer: What is my balance?
        2 ai: It is 12 euros.
        """,
      policy: ["vip.tags": "[\"vip\"]"],
      modes: "1 unassigned, 2 ai",
      signals: ["match risk.vip 1"],
      verdict: "none", outcome: "ai_assumed", evidence: "E1"),
    WorkedExample(
      number: "39", title: "A soft need that went away",
      story: """
        1 customer: Where is the refund for order 4417?
        2 ai: Refunds take five days.
        3 customer: I mean the refund for order 4417
        4 ai: You can see refunds in your account.
        5 customer: the refund for order 4417, where is it
        6 ai: It was paid on Monday.
        7 customer: that fixed it
        """,
      modes: "1 unassigned, 2 ai",
      signals: ["rephrase.1 3/4", "rephrase.2 5/6", "confirmation 7/end"],
      needs: ["onset 5 decided 6; soft 5 n=0; never initiated; ends 7 confirmed; recovered"],
      verdict: "recovered", outcome: "ai_confirmed", evidence: "E4"),
    WorkedExample(
      number: "40", title: "Nobody available",
      story: """
        1 customer: agent please
        2 ai: I'm transferring you now.
        3 ai: Our colleagues are away until nine.
        4 customer: ok
        """,
      modes: "1 unassigned, 2 pending, 3 ai (no_staff)",
      signals: ["human_request 1/1"],
      needs: ["onset 1; asked 1 n=0; initiated 2; ends end; unfulfilled no_staff"],
      verdict: "unfulfilled", outcome: "unserved", outcomeCause: "no_staff", evidence: "E0"),
    WorkedExample(
      number: "41", title: "Failed, and asked again",
      story: """
        1 customer: a person please
        2 -> requested by ai
        3 -> failed
        4 ai: Let me try to help. What is wrong?
        5 customer: get me a human
        6 ai: You can restart the device.
        7 ai: That often helps.
        8 -> requested by ai
        9 human: Ana here. I have restarted it from here.
        """,
      modes: "1 unassigned, 2 pending, 3 ai (failed), 8 pending, 9 human",
      signals: ["human_request 1/1", "human_request 5/5"],
      needs: ["onset 1; asked 1 n=0; asked 5 n=2; initiated 2; ends 9; late 2 ai 1 exchanges"],
      verdict: "late", outcome: "human_resolved", evidence: "E1",
      extra: ["attempts 2"]),
    WorkedExample(
      number: "42", title: "Nobody in 24 hours",
      story: """
        1 customer: representative please
        2 ai: I'm transferring you now.
        3 -> queued
        4 customer: hello?                 (30 hours later)
        """,
      modes: "1 unassigned, 2 pending, 4 ai (timeout)",
      signals: ["human_request 1/1"],
      needs: ["onset 1; asked 1 n=0; initiated 2; ends end; unfulfilled timeout"],
      verdict: "unfulfilled", outcome: "unserved", outcomeCause: "timeout", evidence: "E0"),
    WorkedExample(
      number: "43", title: "Sent elsewhere",
      story: """
        1 customer: talk to an agent
        2 ai: I'm transferring you now.
        3 ai: Please call us on the number on our page.
        """,
      modes: "1 unassigned, 2 pending",
      signals: ["human_request 1/1"],
      needs: ["onset 1; asked 1 n=0; initiated 2; ends end; unfulfilled deflected"],
      verdict: "unfulfilled", outcome: "unserved", outcomeCause: "deflected", evidence: "E0",
      extra: ["A9 3"]),
    WorkedExample(
      number: "44", title: "Closed while waiting",
      story: """
        1 customer: agent please
        2 ai: I'm transferring you now.
        3 -> queued
        4 -> closed by system
        """,
      modes: "1 unassigned, 2 pending, 4 closed",
      signals: ["human_request 1/1"],
      needs: ["onset 1; asked 1 n=0; initiated 2; ends 4 closed; unfulfilled closed_silently"],
      verdict: "unfulfilled", outcome: "unserved", outcomeCause: "closed_silently", evidence: "E0"),
    WorkedExample(
      number: "45", title: "A human repeats the AI",
      story: """
        1 customer: What is the delivery fee?
        2 ai: It is four euros.
        3 -> requested by ai
        4 human: It is four euros.
        5 customer: thanks
        """,
      modes: "1 unassigned, 2 ai, 3 pending, 4 human",
      signals: ["confirmation 5/end"],
      handover: "initiated 3 by ai; replied 4; unneeded repeats_ai",
      verdict: "unneeded", outcome: "human_resolved", evidence: "E4"),
    // The table does not say why nothing was started: the last AI message is an answer, so "ignored".
    WorkedExample(
      number: "46", title: "Taken back too late",
      story: """
        1 customer: a person please
        2 ai: Most parcels arrive within two days.
        3 customer: never mind, found it
        """,
      modes: "1 unassigned, 2 ai",
      signals: ["human_request 1/1", "withdrawal 3/3"],
      needs: ["onset 1; asked 1 n=1; never initiated; ends 3 withdrawn; missed asked withdrawn ignored"],
      verdict: "missed", outcome: "ai_assumed", evidence: "E1"),
    WorkedExample(
      number: "47", title: "Announced without a need",
      story: """
        1 customer: My contract has a strange clause
        2 ai: I'm transferring you now.
        """,
      modes: "1 unassigned, 2 pending",
      handover: "initiated 2 by ai; unfulfilled announced_only",
      verdict: "unfulfilled", outcome: "unserved", outcomeCause: "announced_only", evidence: "E0"),
    WorkedExample(
      number: "48", title: "Nobody available, nothing started",
      story: """
        1 customer: a human please
        2 ai: All colleagues are away; we are open again at nine.
        """,
      modes: "1 unassigned, 2 ai",
      signals: ["human_request 1/1"],
      needs: ["onset 1; asked 1 n=0; never initiated; ends end; missed asked left no_staff"],
      verdict: "missed", outcome: "unserved", outcomeCause: "no_staff", evidence: "E0"),
    WorkedExample(
      number: "49", title: "A failure that the export shows",
      story: """
        (format without human messages)
        1 customer: an agent please
        2 ai: I'm transferring you now.
        3 -> failed
        """,
      modes: "1 unassigned, 2 pending, 3 ai (failed)",
      signals: ["human_request 1/1"],
      needs: ["onset 1; asked 1 n=0; initiated 2; ends end; unfulfilled failed"],
      verdict: "unfulfilled", outcome: "unserved", outcomeCause: "failed", evidence: "E0"),
  ]
}
