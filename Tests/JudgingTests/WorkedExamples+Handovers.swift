extension WorkedExample {
  /// The first stories of one handover: asked for, announced, taken back, left.
  static let requested: [WorkedExample] = [
    WorkedExample(
      number: "1", title: "One answer too many",
      story: """
        1 customer: a human please
        2 ai: Please describe your problem.
        3 customer: a person
        4 -> requested by ai
        5 human: Ana here. Your refund is on its way.
        """,
      modes: "1 unassigned, 2 ai, 4 pending, 5 human",
      signals: ["human_request 1/1", "human_request 3/3"],
      needs: ["onset 1; asked 1 n=1; asked 3 n=0; initiated 4; ends 5; late 1 ai 1 exchanges"],
      verdict: "late", outcome: "human_resolved", evidence: "E1",
      extra: ["asks 2", "buried_exit X1", "initiation after 60 s"]),
    WorkedExample(
      number: "2", title: "An offer, accepted",
      story: """
        1 customer: agent?
        2 ai: Shall I connect you with a colleague?
        3 customer: yes please
        4 ai: I'm transferring you now.
        5 human: Ana here. Your parcel left the depot today.
        """,
      modes: "1 unassigned, 2 ai, 4 pending, 5 human",
      signals: ["human_request 1/1"],
      needs: ["onset 1; asked 1 n=0; initiated 4; ends 5; on_time"],
      verdict: "on_time", outcome: "human_resolved", evidence: "E1",
      extra: ["asks 1", "no buried_exit"]),
    WorkedExample(
      number: "3", title: "Announced, nobody came",
      story: """
        1 customer: How do I change my plan?
        2 ai: Open Settings and choose Plan.
        3 customer: can I speak to someone
        4 ai: I'm transferring you now.
        """,
      modes: "1 unassigned, 2 ai, 4 pending",
      signals: ["human_request 3/3"],
      needs: ["onset 3; asked 3 n=0; initiated 4; ends end; unfulfilled announced_only"],
      verdict: "unfulfilled", outcome: "unserved", outcomeCause: "announced_only", evidence: "E0"),
    // The table does not say where the need ends: no human, no close, so at the end of data.
    WorkedExample(
      number: "4", title: "The same in an export that ends at the handover",
      story: """
        (as 3; format without human messages)
        1 customer: How do I change my plan?
        2 ai: Open Settings and choose Plan.
        3 customer: can I speak to someone
        4 ai: I'm transferring you now.
        """,
      modes: "1 unassigned, 2 ai, 4 pending",
      signals: ["human_request 3/3"],
      needs: ["onset 3; asked 3 n=0; initiated 4; ends end; on_time unobserved"],
      verdict: "on_time", outcome: "handed_over", evidence: "-"),
    WorkedExample(
      number: "5", title: "The AI takes over again while the customer waits",
      story: """
        1 customer: My invoice is wrong.
        2 ai: Invoices are made on the first of the month.
        3 customer: let me talk to a person
        4 ai: I'm transferring you now.
        5 customer: hello?
        6 ai: I can help you with invoices. What is wrong with it?
        7 customer: I asked for a person
        8 ai: You can find invoices in your account.
        """,
      modes: "1 unassigned, 2 ai, 4 pending, 8 ai (lapsed)",
      signals: ["human_request 3/3", "human_request 7/7"],
      needs: ["onset 3; asked 3 n=0; asked 7 n=0; initiated 4; ends end; unfulfilled lapsed"],
      verdict: "unfulfilled", outcome: "unserved", outcomeCause: "lapsed", evidence: "E0",
      extra: ["G11 6"]),
    WorkedExample(
      number: "6", title: "A mailbox without AI",
      story: """
        1 customer: Where is my parcel?
        2 human: It was delivered to your neighbour.
        3 customer: thanks
        """,
      modes: "1 unassigned, 2 human",
      signals: ["confirmation 3/end"],
      verdict: "none", outcome: "human_resolved", evidence: "E4",
      extra: ["human_first", "not ai_involved"]),
    WorkedExample(
      number: "7", title: "Human first, then the AI",
      story: """
        1 customer: Where is my parcel?
        2 human: It arrives tomorrow.
        3 -> handback
        4 customer: And how do I change the address?
        5 ai: Open the parcel page and choose Address.
        6 customer: that fixed it
        """,
      modes: "1 unassigned, 2 human, 3 ai",
      signals: ["confirmation 6/end"],
      verdict: "none", outcome: "hybrid_resolved", evidence: "E4",
      extra: ["H8 1 of 1", "ai_involved"]),
    WorkedExample(
      number: "8", title: "A takeover without a reason",
      story: """
        1 customer: How long does delivery take?
        2 ai: Two to four days.
        3 customer: And to Norway?
        4 human: Ana here, let me jump in.
        5 human: To Norway it takes six days.
        """,
      modes: "1 unassigned, 2 ai, 4 human (inferred_join)",
      handover: "initiated 4 by human; replied 4; proactive",
      verdict: "proactive", outcome: "human_resolved", evidence: "E1",
      extra: ["answer 5"]),
    WorkedExample(
      number: "9", title: "A human steps into a soft need",
      story: """
        1 customer: Where is the refund for order 4417?
        2 ai: Refunds take five days.
        3 customer: I mean the refund for order 4417
        4 ai: You can see refunds in your account.
        5 customer: the refund for order 4417, where is it
        6 human: I'm jumping in. It was paid this morning.
        """,
      modes: "1 unassigned, 2 ai, 6 human (inferred_join)",
      signals: ["rephrase.1 3/4", "rephrase.2 5/6"],
      needs: ["onset 5 decided 6; soft 5 n=0; initiated 6; ends 6; on_time"],
      verdict: "on_time", outcome: "human_resolved", evidence: "E1"),
    // The table leaves out the cause of need 1: asked 1, and no AI message stands before its initiation at 2.
    WorkedExample(
      number: "10", title: "The second ask is ignored",
      story: """
        1 customer: I want a human
        2 ai: I'm transferring you now.
        3 human: Your order ships today.
        4 -> handback
        5 customer: How do I track it?
        6 ai: Use the tracking page.
        7 customer: that page is empty
        8 ai: Use the tracking page.
        9 customer: get me a human
        10 ai: Use the tracking page.
        """,
      modes: "1 unassigned, 2 pending, 3 human, 4 ai",
      signals: ["human_request 1/1", "ai_loop.1 8/8", "human_request 9/9", "ai_loop.2 10/10"],
      needs: [
        "onset 1; asked 1 n=0; initiated 2; ends 3; on_time",
        "onset 9; asked 9 n=1; soft 10 n=0; never initiated; ends end; missed asked left ignored",
      ],
      verdict: "missed", outcome: "unserved", outcomeCause: "ignored", evidence: "E0"),
    WorkedExample(
      number: "11", title: "Handed back and closed",
      story: """
        1 customer: agent please
        2 ai: I'm transferring you now.
        3 human: Ana here. I have refunded the fee.
        4 customer: great, that solves it
        5 -> handback
        6 ai: How did we do?
        7 -> closed by system
        """,
      modes: "1 unassigned, 2 pending, 3 human, 5 ai, 7 closed",
      signals: ["human_request 1/1", "confirmation 4/5"],
      needs: ["onset 1; asked 1 n=0; initiated 2; ends 3; on_time"],
      verdict: "on_time", outcome: "human_resolved", evidence: "E4",
      extra: ["no G10", "G15 holds"]),
    WorkedExample(
      number: "12", title: "Left in the queue",
      story: """
        1 customer: representative please
        2 ai: I'm transferring you now.
        3 -> queued
        4 -> closed by customer            (8 minutes later)
        """,
      modes: "1 unassigned, 2 pending, 4 closed",
      signals: ["human_request 1/1"],
      needs: ["onset 1; asked 1 n=0; initiated 2; ends 4 left; unfulfilled queue_abandoned"],
      verdict: "unfulfilled", outcome: "unserved", outcomeCause: "queue_abandoned", evidence: "E0"),
    WorkedExample(
      number: "13", title: "Taken back while waiting",
      story: """
        1 customer: How do I reset my router?
        2 ai: Hold the button for ten seconds.
        3 customer: I want to talk to a human
        4 ai: I'm transferring you now.
        5 customer: never mind, found it
        """,
      modes: "1 unassigned, 2 ai, 4 pending, 5 ai (withdrawn)",
      signals: ["human_request 3/3", "withdrawal 5/5"],
      needs: ["onset 3; asked 3 n=0; initiated 4; ends 5 withdrawn; withdrawn"],
      verdict: "withdrawn", outcome: "ai_assumed", evidence: "E1",
      extra: ["H5 withdrawn"]),
    WorkedExample(
      number: "14", title: "Taken back before the AI had the floor",
      story: """
        1 customer: agent please
        2 customer: oh never mind, found it
        3 ai: great!
        """,
      modes: "1 unassigned, 3 ai",
      signals: ["human_request 1/1", "withdrawal 2/2"],
      needs: ["onset 1; asked 1 n=0; never initiated; ends 2 withdrawn; withdrawn"],
      verdict: "withdrawn", outcome: "ai_abandoned", evidence: "E0"),
    WorkedExample(
      number: "15", title: "Anger, a good answer, thanks",
      story: """
        1 customer: this is RIDICULOUS, third time!        (polarity -0.8)
        2 ai: I'm sorry. The parcel is at the depot; it comes tomorrow before noon.
        3 customer: thanks                                  (polarity 0.4)
        """,
      modes: "1 unassigned, 2 ai",
      signals: ["sentiment.1 1/1", "recovery 3/3", "confirmation 3/end"],
      verdict: "none", outcome: "ai_confirmed", evidence: "E4",
      extra: ["score 1 6000"]),
    WorkedExample(
      number: "16", title: "Closed by a human who wrote nothing",
      story: """
        1 customer: What are your opening hours?
        2 ai: We are open from nine to six.
        3 -> closed by human
        """,
      modes: "1 unassigned, 2 ai, 3 closed",
      verdict: "none", outcome: "ai_assumed", evidence: "E1",
      extra: ["closed_by_human_silently"]),
    WorkedExample(
      number: "17", title: "Joined and silent",
      story: """
        1 customer: I need a person
        2 ai: I'm transferring you now.
        3 -> human_joined Ana
        4 -> closed by human
        """,
      modes: "1 unassigned, 2 pending, 3 human, 4 closed",
      signals: ["human_request 1/1"],
      needs: ["onset 1; asked 1 n=0; initiated 2; ends 4 closed; unfulfilled joined_silent"],
      verdict: "unfulfilled", outcome: "unserved", outcomeCause: "joined_silent", evidence: "E0"),
  ]
}
