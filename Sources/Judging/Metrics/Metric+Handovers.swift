import Detection

extension Metric {
  /// 2.4: how many handovers, and how far they got.
  static let volume: [Metric] = rates + endings + beginners + reasons + returns + reactivity

  private static let rates: [Metric] = [
    .conversations("H1", "handover_rate", of: .aiRated, counted: .all(.handedOver)),
    .handovers("H3.joined", "joined_rate", assessable: .showsHumans, counted: .all(.joined)),
    .handovers(
      "H3.joined_silent", "joined_rate", assessable: .all([.showsHumans, .timed]), counted: .all(.joinedSilent)),
    .handovers("H3.replied", "replied_rate", assessable: .showsHumans, counted: .fulfilled),
    .handovers(
      "H4", "queue_abandoned", of: .all(.pending), assessable: .showsHumans,
      counted: Rule(all: .queueAbandoned, none: .shortAbandon)),
    .handovers(
      "H4.short", "queue_abandoned", of: .all(.pending), assessable: .showsHumans, counted: .all(.shortAbandon)),
  ]

  /// How handovers of complete conversations went; `ignored` is for needs only.
  private static let shown = HandoverEnding.allCases.filter { $0 != .open && $0 != .ignored }

  private static let endings: [Metric] =
    shown.map { ending in
      .handovers("H5." + ending.name, "handover_outcome", counted: .all(.ending(ending)))
    } + [
      Metric(
        id: "H5.open", name: "handover_outcome", unit: .handover,
        question: .handovers(of: .all(.inOpen), assessable: .always, counted: .all(.running)))
    ]

  private static let beginners: [Metric] = HandoverBeginner.allCases.map { beginner in
    .handovers("H6." + beginner.name, "initiator", counted: .all(.begun(beginner)))
  }

  /// H7: for how many handovers there is a signal of ours and a reason of the export to hold against each other.
  private static let reasons: [Metric] = [
    .handovers("H7.signal", "reason", counted: .all(.hasSignal)),
    .handovers("H7.reason", "reason", counted: .all(.hasReason)),
    .handovers("H7.both", "reason", counted: .all([.hasSignal, .hasReason])),
  ]

  private static let returns: [Metric] =
    [
      .sums(
        "H8", "handback_rate", .stretch, of: .rated, assessable: .showsHumans, whole: { Int($0.endedStretches) },
        part: { Int($0.handbacks) }),
      .conversations(
        "H8.ping_pong", "ping_pong", of: .rated.and(.all(.handedOver)), assessable: .showsHumans,
        counted: .all(.pingPong)),
      .handovers("H9.once", "transfers", of: .fulfilled, counted: .all(.transferred)),
      .handovers("H9.twice", "transfers", of: .fulfilled, counted: .all(.transferredTwice)),
      .handovers(
        "H9.announced", "transfers", of: .fulfilled.and(.all(.transferred)),
        assessable: .all(.wordsAreKnown), counted: .all(.transferAnnounced)),
      .handovers("H9.with_note", "transfers", of: .fulfilled.and(.all(.transferred)), counted: .all(.transferHasNote)),
      .handovers("H10", "out_of_hours", assessable: .all(.hoursAreKnown), counted: .all(.outOfHours)),
    ]
    + shown.map { ending in
      .handovers(
        "H10." + ending.name, "out_of_hours", of: .all([.hoursAreKnown, .outOfHours]), assessable: .showsHumans,
        counted: .all(.ending(ending)))
    }

  /// R4.14: whether handovers came because the customer had to ask.
  private static let reactivity: [Metric] = [
    .handovers("R4.14.only_asked", "reactivity", counted: .all(.onlyAsked)),
    .handovers("R4.14.signal_before_ask", "reactivity", counted: .all(.signalBeforeAsk)),
  ]
}
