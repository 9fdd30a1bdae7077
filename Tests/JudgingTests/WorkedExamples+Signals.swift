extension WorkedExample {
  /// Stories of what is seen and what is not, and of when it is decided.
  static let observed: [WorkedExample] = [
    WorkedExample(
      number: "18", title: "Cut off",
      story: """
        1 customer: a human please
        2 ai: Most parcels arrive within two days.
        3 ai: You can follow yours on the tracking page.
        (the export ends 5 minutes later)
        """,
      cutoff: .minutes(5),
      modes: "1 unassigned, 2 ai",
      signals: ["human_request 1/1"],
      needs: ["onset 1; asked 1 n=2; never initiated; open; open beyond"],
      verdict: "open", outcome: "open", evidence: "-"),
    WorkedExample(
      number: "19", title: "A log without times",
      story: """
        (openai_messages; no times, no close)
        1 customer: How do I reset my password?
        2 ai: Choose "Forgot password" on the sign-in page.
        """,
      modes: "1 unassigned, 2 ai",
      verdict: "none", outcome: "ai_assumed", evidence: "E1",
      extra: ["maturity assumed"]),
    WorkedExample(
      number: "20", title: "A turn that grows",
      story: """
        1 customer: How do I cancel order 88?
        2 ai: Orders are packed within an hour.
        3 customer: no
        4 customer: that's not
        5 customer: what I asked
        6 ai: Which order is it?
        """,
      modes: "1 unassigned, 2 ai",
      signals: ["suppressed churn_intent 1 task_cancel", "rejection.1 5/6"],
      verdict: "none", outcome: "ai_abandoned", evidence: "E0",
      extra: ["no churn_intent"]),
    WorkedExample(
      number: "21", title: "Thanks, but",
      story: """
        1 customer: Where do I see my orders?
        2 ai: Under Orders.
        3 customer: And the delivery date?
        4 ai: It stands beside each order.
        5 customer: Can I change the address?
        6 ai: Yes, until it is packed.
        7 customer: Who delivers it?
        8 ai: A parcel service.
        9 customer: Do they call before?
        10 ai: No, they send a message.
        11 customer: thanks
        12 customer: but where is the invoice?
        13 ai: It is in your e-mail.
        """,
      modes: "1 unassigned, 2 ai",
      signals: ["exchange_cap.1 12/13"],
      verdict: "none", outcome: "ai_assumed", evidence: "E1"),
    WorkedExample(
      number: "22", title: "Requested four times",
      story: """
        (some events lack a time: file order)
        1 customer: agent
        2 ai: I'm transferring you now.
        3 -> requested by ai
        4 -> requested by ai
        5 -> requested by system
        6 human: Ana here. Your card is unlocked.
        7 -> requested by ai
        """,
      modes: "1 unassigned, 2 pending, 6 human",
      signals: ["human_request 1/1"],
      needs: ["onset 1; asked 1 n=0; initiated 2; ends 6; on_time"],
      verdict: "on_time", outcome: "human_resolved", evidence: "E1",
      extra: ["duplicate_events 3"]),
    WorkedExample(
      number: "23", title: "A high-risk topic in human hands",
      story: """
        1 customer: Where is my delivery?
        2 ai: I'm transferring you now.
        3 human: It comes today.
        4 customer: I was charged twice, I did not authorise it
        5 human: I have stopped the second charge.
        """,
      modes: "1 unassigned, 2 pending, 3 human",
      signals: ["match risk.payment_dispute 4"],
      handover: "initiated 2 by ai; replied 3; unexplained",
      verdict: "unexplained", outcome: "human_resolved", evidence: "E1",
      extra: ["reached payment_dispute 4 at 5 after 20 s"]),
    // The table does not say why nothing was started: the last AI message is an answer, so "ignored".
    WorkedExample(
      number: "24", title: "One need taken back, one ignored",
      story: """
        1 customer: How do I return shoes?
        2 ai: Print the label in your account.
        3 customer: can I talk to someone
        4 customer: never mind, found the label
        5 ai: Good.
        6 customer: You still owe me 40 euros. My lawyer will contact you
        7 ai: Refunds take five days.
        8 ai: You can see them in your account.
        """,
      modes: "1 unassigned, 2 ai",
      signals: ["human_request 3/3", "withdrawal 4/4", "risk.legal 6/6"],
      needs: [
        "onset 3; asked 3 n=0; never initiated; ends 4 withdrawn; withdrawn",
        "onset 6; risk.legal 6 n=2; never initiated; ends end; missed risk left ignored",
      ],
      verdict: "missed", outcome: "ai_abandoned", evidence: "E0"),
    WorkedExample(
      number: "25", title: "Against the customer's wish",
      story: """
        1 customer: please don't transfer me to a human, just tell me the price
        2 ai: I'm transferring you now.
        3 human: It is 20 euros.
        """,
      modes: "1 unassigned, 2 pending, 3 human",
      signals: ["suppressed human_request 1 negated"],
      handover: "initiated 2 by ai; replied 3; unneeded against_wish",
      verdict: "unneeded", outcome: "human_resolved", evidence: "E1"),
    WorkedExample(
      number: "26", title: "Just below the threshold",
      story: """
        1 customer: Where is the refund for order 4417?
        2 ai (0.95): Refunds take five days.
        3 customer: I mean the refund for order 4417
        4 ai (0.90): You can see refunds in your account.
        5 customer: And is my address right?
        6 ai (0.88): Yes, it is.
        7 customer: Which card do you use?
        8 ai (0.55): The one on file.
        """,
      modes: "1 unassigned, 2 ai",
      signals: ["rephrase.1 3/4", "confidence_drop.1 8/8"],
      verdict: "none", outcome: "ai_assumed", evidence: "E1",
      extra: ["score 8 9500"]),
    // The table does not say why nothing was started: the last AI message is an answer, so "ignored".
    WorkedExample(
      number: "26b", title: "The same without the exchange between",
      story: """
        1 customer: Where is the refund for order 4417?
        2 ai (0.95): Refunds take five days.
        3 customer: I mean the refund for order 4417
        4 ai (0.90): You can see refunds in your account.
        5 customer: Which card do you use?
        6 ai (0.55): The one on file.
        """,
      modes: "1 unassigned, 2 ai",
      signals: ["rephrase.1 3/4", "confidence_drop.1 6/6"],
      needs: ["onset 6; soft 6 n=0; never initiated; ends end; missed soft left ignored"],
      verdict: "missed", outcome: "ai_abandoned", evidence: "E0",
      extra: ["score 6 11000"]),
    WorkedExample(
      number: "27", title: "Silent for twenty minutes",
      story: """
        (policy: grace.seconds = 120)
        1 customer 09:59:00: Where is my order?
        2 ai       09:59:10: It is on its way.
        3 customer 10:00:00: a human please
        4 ai       10:20:00: I'm transferring you now.
        5 human    10:21:00: Ana here. It arrives at noon.
        """,
      policy: ["grace.seconds": "120"],
      modes: "1 unassigned, 2 ai, 4 pending, 5 human",
      signals: ["human_request 3/3", "dead_air.1 3/4"],
      needs: ["onset 3; asked 3 n=0; initiated 4; ends 5; late 0 ai 0 exchanges 1080 s"],
      verdict: "late", outcome: "human_resolved", evidence: "E1",
      extra: ["T9 1260 s from the onset, 60 s in the queue"]),
    WorkedExample(
      number: "28", title: "Five days in the queue",
      story: """
        (medium email)
        1 customer: I want to talk to a person about my contract
        2 ai: I'm transferring you now.
        3 human: Ana here. Your contract runs until May.       (5 days later)
        """,
      modes: "1 unassigned, 2 pending, 3 human",
      signals: ["human_request 1/1"],
      needs: ["onset 1; asked 1 n=0; initiated 2; ends 3; on_time"],
      verdict: "on_time", outcome: "human_resolved", evidence: "E1",
      extra: ["T9 432000 s in the queue"]),
    WorkedExample(
      number: "29", title: "Asked while a handover was on its way",
      story: """
        1 customer: My heating makes noise
        2 ai: I'll transfer you to our technicians.
        3 customer: get me a human NOW
        4 human: Ana here. I am sending a technician.
        """,
      modes: "1 unassigned, 2 pending, 4 human",
      signals: ["human_request 3/3"],
      needs: ["onset 3; asked 3 n=0; initiated 2; ends 4; on_time"],
      verdict: "on_time", outcome: "human_resolved", evidence: "E1"),
    WorkedExample(
      number: "30", title: "A soft need, then an ask",
      story: """
        1 customer: Where is the refund for order 4417?
        2 ai: Refunds take five days.
        3 customer: I mean the refund for order 4417
        4 ai: You can see refunds in your account.
        5 customer: the refund for order 4417, where is it
        6 ai: Refunds take five days.
        7 ai: You can see refunds in your account.
        8 customer: human!
        9 -> requested by ai
        10 human: Ana here. It was paid today.
        """,
      modes: "1 unassigned, 2 ai, 9 pending, 10 human",
      signals: ["rephrase.1 3/4", "ai_loop.1 6/6", "rephrase.2 5/6", "ai_loop.2 7/7", "human_request 8/8"],
      needs: ["onset 5 decided 6; soft 5 n=1; asked 8 n=0; initiated 9; ends 10; on_time"],
      verdict: "on_time", outcome: "human_resolved", evidence: "E1"),
    WorkedExample(
      number: "30b", title: "The same with two messages more",
      story: """
        1 customer: Where is the refund for order 4417?
        2 ai: Refunds take five days.
        3 customer: I mean the refund for order 4417
        4 ai: You can see refunds in your account.
        5 customer: the refund for order 4417, where is it
        6 ai: Refunds take five days.
        7 ai: You can see refunds in your account.
        8 ai: The page also shows the date.
        9 ai: It is the second tab.
        10 customer: human!
        11 -> requested by ai
        12 human: Ana here. It was paid today.
        """,
      modes: "1 unassigned, 2 ai, 11 pending, 12 human",
      signals: ["rephrase.1 3/4", "ai_loop.1 6/6", "rephrase.2 5/6", "ai_loop.2 7/7", "human_request 10/10"],
      needs: ["onset 5 decided 6; soft 5 n=3; asked 10 n=0; initiated 11; ends 12; late 1 ai 0 exchanges"],
      verdict: "late", outcome: "human_resolved", evidence: "E1"),
    // The table does not say why nothing was started: the last AI message is an answer, so "ignored".
    WorkedExample(
      number: "31", title: "A high-risk topic, solved by the AI",
      story: """
        1 customer: I'll dispute the charge of 30 euros
        2 ai: Your plan renewed in March; I have cancelled the renewal and the 30 euros go back.
        3 customer: perfect, all sorted
        """,
      modes: "1 unassigned, 2 ai",
      signals: ["risk.payment_dispute 1/1", "confirmation 3/end"],
      needs: [
        "onset 1; risk.payment_dispute 1 n=1; never initiated; ends 3 confirmed; missed risk recovered ignored"
      ],
      verdict: "missed", outcome: "ai_confirmed", evidence: "E4"),
  ]
}
