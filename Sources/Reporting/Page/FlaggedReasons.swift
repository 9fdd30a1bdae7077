import Detection
import Judging
import Redaction

/// Why conversations are flagged, in the words that sections and replays use.
struct FlaggedReasons {
  private let signals: [Int: SafeText]

  /// - Parameter policy: whose signals these are.
  init(_ policy: Policy) {
    signals = Dictionary(
      policy.signals.map { (Int($0.rawValue), ReportContent.words(of: $0, under: policy)) },
      uniquingKeysWith: { first, _ in first })
  }

  /// The words of a reason.
  func words(of reason: FlaggedCase.Reason) -> SafeText {
    switch reason {
    case .signal(let number): signals[number] ?? "another signal"
    case .unneeded(let number): Self.unneeded[number]
    case .outcome(let number): Self.outcomes[number]
    }
  }

  private static let unneeded: [SafeText] = UnneededReason.allCases.map { reason in
    switch reason {
    case .repeatsAI: "the person repeated the AI"
    case .shortClose: "the person closed after one message"
    case .aiWasFine: "the AI's answer was fine"
    case .againstWish: "the customer wanted no person"
    }
  }

  /// In the order of the numbers of `HandoverOutcome`.
  private static let outcomes: [SafeText] =
    ["a person wrote", "the customer took it back", "still under way", "the export cannot show it"]
    + Failure.allCases.map { ReplayScene.words($0) }
}
