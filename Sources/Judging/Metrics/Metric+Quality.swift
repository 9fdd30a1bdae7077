import Detection

extension Metric {
  /// 2.7: how well handovers were done.
  static let quality: [Metric] = context + telling + floor

  private static let given = Rule<HandoverEntry.Marks>.all([.fulfilled, .factsBefore])
  private static let words = Rule<HandoverEntry.Marks>.all(.wordsAreKnown)

  private static let context: [Metric] = [
    .handovers("G1", "black_hole", of: given, assessable: words, counted: .any([.askedAgain, .complained])),
    .handovers(
      "G1.after_ten_messages", "black_hole", of: given.and(.all(.longBefore)), assessable: words,
      counted: .any([.askedAgain, .complained])),
    .handovers(
      "G2", "black_hole_wide", of: given, assessable: words, counted: .any([.askedAgain, .complained, .toldAgain])),
    .handovers("G3.present", "packet_complete", counted: .all(.packet)),
    .handovers("G4", "blind_transfer", of: .fulfilled, assessable: .all(.routeIsKnown), counted: .all(.blind)),
    .conversations(
      "G5", "buried_exit", of: .aiRated.and(.all(.hasNeeds)),
      assessable: .all(.fact([.coversText, .languageHasLists])), counted: .all(.fact(.buriedExit))),
  ]

  private static let telling: [Metric] = [
    .handovers("G6", "announced", of: .fulfilled, assessable: words, counted: .all(.announced)),
    .handovers("G7", "person_named", of: .fulfilled, assessable: words, counted: .all(.named)),
    .handovers("G7.asked_who", "person_named", of: .fulfilled, assessable: words, counted: .all(.askedWho)),
    .handovers("G8", "expectation_given", of: .all(.longPending), assessable: words, counted: .all(.expectationGiven)),
    .handovers("G9", "handback_announced", of: .all(.handedBack), assessable: words, counted: .all(.handbackAnnounced)),
  ]

  private static let floor: [Metric] = [
    .handovers("G10", "ai_spoke_over_human", of: .fulfilled, counted: .all(.spokeOverHuman)),
    .handovers("G10.in_flight", "ai_spoke_over_human", of: .fulfilled, counted: .all(.spokeInFlight)),
    .handovers("G11", "ai_spoke_while_pending", of: .all(.pending), counted: .all(.spokeWhilePending)),
    .handovers(
      "G12", "dead_air_after_handback", of: .all([.handedBack, .wroteAfterHandback]), assessable: .all(.timed),
      counted: .all(.deadAirAfterHandback)),
    .handovers(
      "G15", "confirmed_before_handback", of: .all(.endedByHuman), assessable: words,
      counted: .all(.confirmedBeforeEnd)),
    .handovers(
      "R1.20", "promises_broken", of: .all([.fulfilled, .promised]), assessable: .all([.timed, .followUpIsOver]),
      counted: .all(.promiseBroken)),
  ]

  /// 2.8: what came after.
  static let afterwards: [Metric] = first + ratings + repeats + contrast

  private static let first: [Metric] = [
    .handovers("W1", "resolution_first_human", of: .fulfilled, counted: firstResolved(.resolvedFirst)),
    .handovers("W1b", "resolution_first_human", of: .fulfilled, counted: firstResolved(.resolvedByTeam)),
  ]

  private static func firstResolved(_ mark: HandoverEntry.Marks) -> Rule<HandoverEntry.Marks> {
    Rule(all: mark, none: .sameMatter(.window))
  }

  private static let ratings: [Metric] = [
    .handovers(
      "W2", "csat_after_handover", of: .fulfilled, assessable: .all(.rated), counted: .all(.ratedWell)),
    .conversations(
      "W2.ai_only", "csat_after_handover", of: .aiRated.and(.none(.fact(.humanWrote))), assessable: .all(.hasRating),
      counted: .all(.ratedWell)),
  ]

  /// W3: customers who came back after a handover.
  private static let repeats: [Metric] =
    RepeatWindow.allCases.flatMap { window -> [Metric] in
      let ending = window == .window ? "" : "." + window.name
      return [
        .handovers(
          "W3" + ending, "repeat_after_handover", of: .fulfilled, assessable: .all(.repeatIsKnown(window)),
          counted: .all(.cameBack(window))),
        .handovers(
          "W3" + ending + ".same", "repeat_after_handover", of: .fulfilled, assessable: .all(.repeatIsKnown(window)),
          counted: .all(.sameMatter(window))),
      ]
    } + [
      .conversations(
        "W4", "reopened", of: .rated.and(.all(.fact(.wasClosed))), assessable: .all(.reopenIsKnown),
        counted: .all(.fact(.reopened)))
    ]

  /// W5: whether handovers in which something went wrong fare worse.
  private static let contrast: [Metric] = [
    contrast("dirty", true, "repeat", .all(.repeatIsKnown(.window)), .all(.cameBack(.window))),
    contrast("clean", false, "repeat", .all(.repeatIsKnown(.window)), .all(.cameBack(.window))),
    contrast("dirty", true, "csat", .all(.rated), .all(.ratedWell)),
    contrast("clean", false, "csat", .all(.rated), .all(.ratedWell)),
  ]

  private static func contrast(
    _ part: String, _ isDirty: Bool, _ of: String, _ assessable: Rule<HandoverEntry.Marks>,
    _ counted: Rule<HandoverEntry.Marks>
  ) -> Metric {
    let whole = Rule<HandoverEntry.Marks>(
      all: isDirty ? [.fulfilled, .dirtIsKnown, .dirty] : [.fulfilled, .dirtIsKnown], none: isDirty ? [] : .dirty)
    return .handovers(
      "W5.\(of).\(part)", "dirty_handover_contrast", of: whole, assessable: assessable, counted: counted)
  }
}
