package import Conversations
package import Detection
package import Redaction

/// One explained conversation in words: what was said, seen, decided and judged, step by step.
///
/// Terminal and page are made from this value and from nothing else. Words of people passed the redactor, names the
/// door of reports. Turns, events and lines count from one.
package struct ReplayReport: Sendable {
  /// Facts on the whole, as a label and what it says.
  package typealias Fact = (label: SafeText, content: SafeText)

  /// The identifier.
  package var id: SafeText
  /// Where it stands, who spoke, what the export can show.
  package var facts: [Fact] = []
  /// The verdict in words, then what should have happened, then further needs and handovers.
  package var verdict: [SafeText] = []
  /// How it ended, on what that rests, and what is not there.
  package var outcome: [SafeText] = []
  package var steps: [ReplayStep] = []
  /// What made a human due; one row a cause.
  package var causes: [[SafeText]] = []
  /// What was started; one row a handover.
  package var handovers: [[SafeText]] = []
  /// What holds at the end of the data.
  package var end: [SafeText] = []
  /// Under what it was judged.
  package var policy: [Fact] = []
  /// From where the score makes a human due.
  package var threshold: TenThousandths
  /// Where a person was due and where handovers began, in the order of the steps.
  package var rules: [ReplayRule] = []
  /// What the signals that fired are called in a page.
  package var names: [Signal: SafeText] = [:]

  /// The titles of ``causes``.
  package static let causeTitles: [SafeText] = [
    "need", "cause", "turn", "decided", "grace", "AI said", "exchanges", "handover",
  ]
  /// The titles of ``handovers``.
  package static let handoverTitles: [SafeText] = [
    "number", "by", "turn", "joined", "replied", "wait", "result", "verdict",
  ]
}

/// One event of the timeline, with what was decided at it or because of it.
package struct ReplayStep: Sendable {
  /// The turn; `nil` before the first.
  package var turn: Int?
  package var time: Instant?
  /// How long nobody had done anything, in milliseconds, where that is more than ten minutes.
  package var gap: Int64?
  /// Who: `customer`, `AI`, `human` with a name, `system`.
  package var speaker: SafeText
  /// On which side the speaker stands.
  package var role: Speaker
  /// The name of a human, where the export gives one.
  package var person: SafeText?
  /// Whether it is a message that the customer could read or wrote.
  package var isMessage: Bool
  /// The class of a message of the service, or what the event is.
  package var kind: SafeText
  /// The line of the source.
  package var line: Int
  /// The words in pieces; those with a mark were matched, and the mark is their number.
  package var words: [(text: SafeText, mark: Int?)] = []
  /// What the marked words show: the names of the signals, by the number of the mark.
  package var marks: [SafeText] = []
  /// The same in the words of a page, with what each counted: `hard`, its weight, or that it did not count.
  package var weighedMarks: [SafeText] = []
  /// The signals of the marked words, by the number of the mark.
  package var markedSignals: [[Signal]] = []
  package var notes: [ReplayNote] = []
  /// Who has the floor after it.
  package var mode: Mode
  /// The score after it.
  package var score: TenThousandths
}

/// A place between two steps at which something should have happened or did.
package struct ReplayRule: Sendable, Equatable {
  /// What the rule says.
  package enum Kind: Sendable { case due, begun }

  package var kind: Kind
  /// The number of the need or of the handover, from one.
  package var number: Int
  /// The step behind which it stands.
  package var step: Int
}

/// One thing that was seen or decided at an event.
package struct ReplayNote: Sendable, Equatable {
  /// What sort of thing.
  package enum Kind: Sendable, CaseIterable {
    case observed, signal, notCounted, score, due, need, handover, mode, waiting, customer, detail

    /// The word before it.
    package var label: SafeText {
      switch self {
      case .observed: "observed"
      case .signal: "signal"
      case .notCounted: "not counted"
      case .score: "score"
      case .due: "human due"
      case .need: "need"
      case .handover: "handover"
      case .mode: "mode"
      case .waiting: "waiting"
      case .customer: "customer"
      case .detail: "detail"
      }
    }
  }

  package var kind: Kind
  package var text: SafeText
  /// The signal that it is about, where it is about one.
  package var signal: Signal?
}
