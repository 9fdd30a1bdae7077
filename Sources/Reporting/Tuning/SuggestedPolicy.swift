import Detection
import Judging
import Redaction
import Rendering
import Studies

/// Makes `suggested.json5`: a whole policy that runs, with a remark at each value that the suggestion changes.
///
/// Where nothing is suggested it is the present policy, and its first comment says so and why.
package struct SuggestedPolicy {
  private let content: TuningContent

  /// The name in the tuning.
  package static let name: StaticString = "suggested.json5"

  package init(_ content: TuningContent) { self.content = content }

  /// The file; it reads back as exactly the policy that is suggested.
  package func document() -> [UInt8] {
    guard content.isSuggesting else {
      return Array(
        PolicyWriter.text(
          of: content.base, opening: ["This is the present policy, unchanged. " + content.result.content]
        ).utf8)
    }
    return Array(PolicyWriter.text(of: content.suggested, opening: opening, remarks: remarks).utf8)
  }

  /// What it is, and what must be known before it is used.
  private var opening: [String] {
    var lines = content.warnings.map(\.content)
    lines.append(
      "Suggested by handover tune: \(TuningWords.agree(content.changed.count, "value differs", "values differ").content) from the present policy, and a comment \(content.changed.count == 1 ? "at it" : "at each") says so."
    )
    let check = content.chosen.check
    var sentence: SafeText = "On later conversations, which took no part in the choice: load " + SafeText(check.load)
    if content.ground == .labels {
      sentence += ", missed \(SafeText(TuningMeasure.missed.share(of: check))), late \(SafeText(check.lateRate))"
    }
    lines.append(sentence.content + ".")
    return lines
  }

  /// What stands at each changed value, by its key.
  private var remarks: [String: String] {
    let tuning = content.tuning
    var basis: SafeText =
      "chosen on \(TuningWords.agree(tuning.population.fit, "earlier conversation", "earlier conversations"))"
    switch content.ground {
    case .labels:
      basis += " with \(TuningWords.agree(content.present.fit.positives, "labelled need", "labelled needs"))"
    case .team:
      basis += ", \(SafeText(grouped: content.positives)) of which your team took over: agreement, not accuracy"
    case .nothing: basis += " without labels"
    }
    return Dictionary(
      content.changed.map { axis, _ in
        let was: SafeText = "was " + axis.text(axis.present) + "; "
        let held: SafeText = axis.stability == nil ? "" : "; " + TuningContent.stabilityWords(of: axis)
        return (axis.key, (was + basis + held).content)
      }, uniquingKeysWith: { first, _ in first })
  }
}
