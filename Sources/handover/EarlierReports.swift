import Arguments
import Conversations
import Detection
import Judging
import Redaction
import Rendering
import Reporting
import Studies

/// The reports that were named with `--previous`; nothing else is looked for.
struct EarlierReports {
  private let all: [EarlierReport]

  /// Reads every report; all that cannot be used are named at once, before anything else is read or written.
  ///
  /// - Parameter out: the folder of the new report, which none of them may be.
  static func opened(
    _ paths: [Path], out: Path?, in surroundings: Surroundings
  ) throws(Failure) -> EarlierReports {
    var problems: [SafeText] = []
    var reports: [EarlierReport] = []
    var places: [String: String] = [:]
    for path in paths {
      do throws(Failure) {
        let folder = try ReportFolder(path, checking: [], in: surroundings)
        if let out, !out.isStream, let place = ReadFolder(surroundings.resolved(out)), folder.isSame(as: place) {
          problems += [
            "\(name: path.text): error: this is the folder of the new report [own-report]",
            "  help: write the new report into another folder",
          ]
        } else if let other = places.updateValue(path.text, forKey: folder.report.identity) {
          problems.append("\(name: path.text): error: this is the same report as \(name: other) [same-report]")
        } else {
          reports.append(folder.report)
        }
      } catch {
        problems += error.lines
      }
    }
    guard problems.isEmpty else { throw .badReport(problems) }
    return EarlierReports(all: reports)
  }

  /// What the manifest of the new report records of them: their runs, in an order that does not depend on that of the
  /// command line.
  var setting: Manifest.Setting {
    Manifest.Setting("previous", list: all.map(\.identity).sorted().map { SafeText(name: $0) })
  }

  /// The comparison with a new report; `nil` when none was named.
  func comparison(_ census: Census, _ facts: RunFacts) -> ReportComparison? {
    if all.isEmpty { return nil }
    return ReportComparison(
      census.rows, census.names, facts.policy, ReportNumbers(census.rows, facts.policy), in: facts.zone,
      with: all)
  }
}

extension ReportComparison {
  /// What standard error says of a comparison that is none, or not of like with like.
  var notes: [SafeText] {
    var notes: [SafeText] = []
    if base == nil, restatements.isEmpty {
      let own = period.map { $0.label } ?? "this report, whose conversations have no times"
      notes.append(
        "note: no earlier report that was named lies before \(own) or holds the same days [nothing-to-compare]")
    }
    if let base, !base.isSamePolicy {
      notes.append("note: \(base.period.label) was judged by another policy, \(base.policyName) [other-policy]")
    }
    for restatement in restatements where !restatement.moves.isEmpty {
      let many = SafeText(grouped: restatement.moves.count)
      notes.append(
        "note: \(restatement.period.label) was reported before; moved.csv lists \(many) changes since then [restated-period]"
      )
    }
    for restatement in restatements where !restatement.isSamePolicy {
      notes.append(
        "note: what changed for \(restatement.period.label) may come from the policy, which is another one [other-policy]"
      )
    }
    if let base, base.shared > 0 {
      let many: SafeText =
        base.shared == 1 ? "1 conversation counts" : "\(SafeText(grouped: base.shared)) conversations count"
      notes.append("note: \(many) in this report and in that of \(base.period.label) [shared-conversations]")
    }
    return notes
  }
}
