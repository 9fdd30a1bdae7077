import Detection

/// The first event of which two replays decide anything otherwise, with what each decides there that the other does not.
///
/// Entries are held against each other event by event, not one after the other: what one replay decides of a turn stands
/// before what both decide of the message that ends it, and must not hide it. What the scores were does not count.
struct TraceDifference {
  /// `nil` at the end of the data.
  let at: EventPlace?
  /// The first entry that only one of them has; `nil` where it has all of the other's.
  let before: TraceEntry?
  let after: TraceEntry?
  /// What it is where nothing explains it.
  let ground: Parting.Ground

  /// Finds it; `nil` where both decide the same.
  init?(_ before: ComparedReplay, _ after: ComparedReplay, seesTheSame: Bool) {
    let (old, new) = (Self.byPlace(before.replay.trace), Self.byPlace(after.replay.trace))
    func isSame(_ entry: TraceEntry, _ other: TraceEntry) -> Bool {
      guard entry.at == other.at, entry.decidedAt == other.decidedAt else { return false }
      func isNamed(_ signal: Signal, _ second: Signal) -> Bool {
        // Policies with words of their own number signals otherwise.
        seesTheSame ? signal == second : before.name(signal) == after.name(second)
      }
      switch (entry.kind, other.kind) {
      case (.signal(let signal, let level), .signal(let second, let other)):
        return level == other && isNamed(signal, second)
      case (.match(let signal), .match(let second)), (.escalation(let signal), .escalation(let second)):
        return isNamed(signal, second)
      case (.suppressed(let signal, let reason), .suppressed(let second, let other)):
        return reason == other && isNamed(signal, second)
      default: return entry.kind == other.kind
      }
    }
    for place in Set(old.keys).union(new.keys).sorted() {
      let (own, others) = (old[place] ?? [], new[place] ?? [])
      let onlyOld = own.first { entry in !others.contains { isSame(entry, $0) } }
      let onlyNew = others.first { entry in !own.contains { isSame($0, entry) } }
      guard onlyOld != nil || onlyNew != nil else { continue }
      at = before.place(place)
      (self.before, self.after) = (onlyOld, onlyNew)
      ground = .trace(at: at, before: before.decision(onlyOld), after: after.decision(onlyNew))
      return
    }
    return nil
  }

  private static func byPlace(_ trace: [TraceEntry]) -> [Step: [TraceEntry]] { Dictionary(grouping: trace, by: \.at) }
}

extension ComparedReplay {
  fileprivate func decision(_ entry: TraceEntry?) -> Parting.Decision? {
    entry.map { Parting.Decision(kind: $0.kind, decidedAt: place($0.decidedAt)) }
  }
}
