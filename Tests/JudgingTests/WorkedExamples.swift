import Testing

/// A conversation of the worked examples, with what the definitions say of it.
///
/// Events are counted from one, as in the story. What is expected is text, so that a difference can be read:
///
/// - `modes`: the mode after each event at which it changes, `1 unassigned, 2 ai, 4 pending, 5 human`; with the cause
///   where an attempt ends (`8 ai (lapsed)`) and where the change is inferred (`4 human (inferred_join)`,
///   `7 ai (inferred_handback)`).
/// - `signals`: name, level after a dot where there is one, `at`/`decidedAt`: `rephrase.1 3/4`, `confirmation 3/end`
///   (E4). In the order of `decidedAt`, then of the names. Matches that raise no signal are `match risk.vip 1`,
///   suppressed ones `suppressed human_request 1 negated`.
/// - `needs`: one text a need, its parts in this order: `onset 5`, with `decided 6` where the escalation was decided
///   elsewhere; the causes in the order of their places, `asked 1 n=1`, `risk.legal 6 n=2`, `soft 5 n=0`; `initiated 4`
///   or `never initiated`; `ends 5` (a human wrote), `ends 3 confirmed` (E4), `ends 5 withdrawn`, `ends 4 closed` (by
///   the service), `ends 4 left` (by the customer), `ends end`, or `open`; the verdict with its details: `on_time`,
///   `on_time unobserved`, `late 1 ai 1 exchanges` (and ` 1080 s` under `grace.seconds`), `unfulfilled CAUSE`,
///   `missed KIND ENDING WHY`, `withdrawn`, `recovered`, `open`, `open beyond` (already beyond the grace).
/// - `handover`: of a handover without a need, `initiated 4 by human; replied 4; proactive`; `replied` is left out when
///   nobody came; empty when there is none.
/// - `verdict`, `outcome`, `outcomeCause`, `evidence`: of the conversation; `-` where it has no evidence.
/// - `extra`: what else the document says, for tests of the single measures.
struct WorkedExample: Sendable, CustomTestStringConvertible {
  /// How long after the last event the export ends.
  enum Cutoff: Sendable, Equatable {
    case days(Int64)
    case minutes(Int64)

    var milliseconds: Int64 {
      switch self {
      case .days(let count): count * 86_400_000
      case .minutes(let count): count * 60_000
      }
    }
  }

  let number: String
  let title: String
  /// What `Story` reads.
  let story: String
  /// The keys that differ from the default policy, with their values as a policy writes them.
  var policy: [String: String] = [:]
  var cutoff = Cutoff.days(30)
  let modes: String
  var signals: [String] = []
  var needs: [String] = []
  var handover = ""
  let verdict: String
  let outcome: String
  var outcomeCause = ""
  let evidence: String
  var extra: [String] = []

  var testDescription: String { "\(number). \(title)" }

  /// Every example, in the order of the document.
  static let all = requested + observed + remaining
}
