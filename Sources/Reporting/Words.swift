import Conversations
import Detection
import Judging
import Redaction

/// The words of fixed lists as safe text, made once; indexed by the raw value of their enum.
enum Words {
  static let suppressions = Suppression.allCases.map { SafeText(name: $0.name) }
  static let needVerdicts = NeedVerdict.allCases.map { SafeText(name: $0.name) }
  static let handoverVerdicts = HandoverVerdict.allCases.map { SafeText(name: $0.name) }
  static let verdicts = ConversationVerdict.allCases.map { SafeText(name: $0.name) }
  static let outcomes = Outcome.allCases.map { SafeText(name: $0.name) }
  static let failures = Failure.allCases.map { SafeText(name: $0.name) }
  static let endings = Ending.allCases.map { SafeText(name: $0.name) }
  static let reasons = UnneededReason.allCases.map { SafeText(name: $0.name) }
  static let evidence = Evidence.allCases.map { SafeText(name: $0.name) }
  static let standings = Standing.allCases.map { SafeText(name: $0.name) }
  static let causeKinds = CauseKind.allCases.map { SafeText(name: $0.name) }
  static let initiators = Initiator.allCases.map { SafeText(name: $0.name) }
  static let media = Medium.allCases.map { SafeText(name: $0.rawValue) }
  static let formats = ExportFormat.allCases.map { SafeText(name: $0.rawValue) }
  static let units = Metric.Unit.allCases.map { SafeText(name: $0.rawValue) }
  static let measureUnits = Measure.Unit.allCases.map { SafeText(word: $0) }
  static let quality = Quality.named.map { ($0.0, SafeText(name: $0.1)) }
  static let parts = NeedPart.allCases.map { SafeText(name: $0.name) }
  static let hints = Clusters.Hint.allCases.map { SafeText(name: $0.name) }
  static let breaches = Breaches.Kind.allCases.map { SafeText(name: $0.name) }
  static let exclusions = Exclusions.Rule.allCases.map { SafeText(name: $0.name) }
  static let coverage = ExportCoverage.Field.allCases.map { SafeText(name: $0.name) }
  static let modes = FailureMode.Kind.allCases.map { SafeText(name: $0.name) }
  static let attributes = Attribute.allCases.map { SafeText(name: $0.name) }
  static let rulings = Ruling.State.allCases.map { SafeText(name: $0.name) }
  static let rulingReasons = Ruling.Reason.allCases.map { SafeText(name: $0.name) }
  static let anomalies = Anomaly.Kind.allCases.map { SafeText(name: $0.name) }
}
