import Detection

extension Metric {
  /// 2.5: whether those who needed a human got one in time.
  static let timing: [Metric] = verdicts + unobserved + causes + withoutNeed + bar + split + waits + missedAs

  private static let timed: [(id: String, name: String, verdict: NeedVerdict)] = [
    ("T1", "needs_missed", .missed), ("T2", "needs_late", .late), ("T3", "needs_on_time", .onTime),
    ("T4", "needs_unfulfilled", .unfulfilled),
  ]

  private static let verdicts: [Metric] = timed.flatMap { id, name, verdict -> [Metric] in
    let parts = NeedPart.allCases.map { part in
      Metric.needs(id + "." + part.name, name, of: .part(part), counted: .verdict(verdict))
    }
    return [Metric.needs(id, name, counted: .verdict(verdict))] + parts
  }

  private static let unobserved: [Metric] = [
    .needs("T2.unobserved", "needs_late", of: .verdict(.late), counted: .all(.unobserved)),
    .needs("T3.unobserved", "needs_on_time", of: .verdict(.onTime), counted: .all(.unobserved)),
  ]

  private static let causes: [Metric] = Failure.allCases.filter { $0 != .ignored && $0 != .neverAnswered }.map {
    failure in
    .needs("T4." + failure.name, "needs_unfulfilled", of: .verdict(.unfulfilled), counted: .all(.failure(failure)))
  }

  private static let withoutNeed: [Metric] =
    [
      .handovers(
        "T4.without_need", "needs_unfulfilled", of: .none(.hasNeed), counted: .all(.verdict(.unfulfilled))),
      .handovers(
        "T5", "handovers_unneeded", of: .fulfilled, assessable: .showsHumans, counted: .all(.verdict(.unneeded))),
      .handovers(
        "T5.unexplained", "handovers_unneeded", of: .fulfilled, assessable: .showsHumans,
        counted: .all(.verdict(.unexplained))),
      .handovers(
        "T5.proactive", "handovers_unneeded", of: .fulfilled, assessable: .showsHumans,
        counted: .all(.verdict(.proactive))),
    ]
    + UnneededReason.allCases.map { reason in
      .handovers(
        "T5." + reason.name, "handovers_unneeded", of: .all([.fulfilled, .verdict(.unneeded)]),
        counted: .all(.unneeded(reason)))
    }

  private static let order: [NeedVerdict] = [.missed, .unfulfilled, .late, .recovered, .withdrawn, .onTime]

  /// T7: conversations by their worst need, in the order of the bar.
  private static let bar: [Metric] = order.map { verdict in
    .conversations(
      "T7." + verdict.name, "conversations_" + verdict.name, of: .rated.and(.all(.hasNeeds)),
      counted: .all(.worst(verdict)))
  }

  private static let split: [Metric] = NeedPart.allCases.flatMap { part in
    order.map { verdict in
      .needs("T8." + part.name + "." + verdict.name, "hard_split", of: .part(part), counted: .verdict(verdict))
    }
  }

  /// T9: handovers that came in time, and then the customer waited.
  private static let waits: [Metric] = [
    .needs(
      "T9", "waited_too_long", of: .verdict(.onTime), assessable: .all(.waitIsKnown), counted: .all(.waitedTooLong)),
    .needs(
      "T9.from_onset", "waited_too_long", of: .verdict(.onTime), assessable: .all(.waitIsKnown),
      counted: .all(.waitedTooLongFromOnset)),
  ]

  /// Of missed needs: why nothing was started, how they ended, and whether the AI could have known (R2.2, R4.7).
  private static let missedAs: [Metric] = [
    missed("ignored", .failure(.ignored)), missed("deflected", .failure(.deflected)),
    missed("no_staff", .failure(.noStaff)),
    missed("left", .ending(.left)), missed("closed", .ending(.closed)), missed("recovered", .ending(.recovered)),
    missed("withdrawn", .ending(.withdrawn)), missed("after_nonanswer", .sawNonAnswer),
    missed("could_have_known", .couldHaveKnown),
  ]

  private static func missed(_ part: String, _ mark: NeedEntry.Marks) -> Metric {
    .needs("T1." + part, "needs_missed", of: .verdict(.missed), counted: .all(mark))
  }
}
