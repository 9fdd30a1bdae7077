import Arguments
import Conversations
import Detection
import Intake
import Judging
import Redaction
import Rendering
import Reporting
import Studies

/// What was observed in the exports: a census whose cases are tapes, from one reading or from a file of an earlier run.
///
/// The file is a part (decision 0038): rows and cases with version and checksum, so damage is found, and period and
/// cut-off are applied when it is used. It serves every policy with the same structural parameters.
struct ObservedTapes {
  let census: Census
  /// Where the cases lie.
  let storage: Studies.Storage
  /// Inputs that could not be read at all.
  let problems: [FileError]
  let fileNames: [SafeText]
  /// Whether they come from a file.
  let isKept: Bool

  /// The policy with every tunable parameter as it is by default, and nothing that only outputs ask for.
  static func structural(_ policy: Policy) -> Policy {
    var structural = policy
    for parameter in Parameter.all(of: policy) where parameter.kind == .tunable {
      parameter.set(&structural, parameter.value(Policy()))
    }
    structural.redaction = Policy().redaction
    return structural
  }

  /// Which tool and which word lists observed.
  static var version: SafeText {
    let lists = LexiconHash.shipped.map { "\($0.name.content) \($0.sha256)" }.joined(separator: ", ")
    return "\(Program.version), tapes 1, lists \(name: lists)"
  }

  /// Reads the exports.
  static func read(
    _ plan: ReadingPlan, _ asOf: Instant?, _ period: Period?, in surroundings: Surroundings
  ) throws(WriteError) -> ObservedTapes {
    let spill = try Storage.spill(in: nil, surroundings.terminal)
    let storage = Studies.Storage(append: { try spill.append($0) }, read: { try spill.read($0, $1) })
    let census: Census
    do {
      census = try Census.run(
        plan.inputs, plan.settings, policy: plan.policy.policy, lexicon: .english, threads: plan.threads, asOf: asOf,
        period: period, calendars: plan.policy.calendars, scribe: TapeScribe.self, storage: storage)
    } catch let error as WriteError {
      throw error
    } catch {
      preconditionFailure("only storing can fail while reading")
    }
    return ObservedTapes(
      census: census, storage: storage, problems: plan.problems, fileNames: plan.distinctNames, isKept: false)
  }

  /// Writes them into a file for later runs.
  func keep(_ plan: ReadingPlan, at path: Path, in surroundings: Surroundings) throws(WriteError) {
    var file = try PartFile.begun(
      at: surroundings.resolved(path), shownAs: path.text, replacing: PartWriter.mark)
    let facts = RunFacts(
      version: Self.version, policy: Self.structural(plan.policy.policy), policyName: plan.policy.name,
      isComplete: true, fileNames: fileNames)
    do {
      try PartWriter(census.withoutEntries(under: plan.policy.policy), facts).writePart(
        inputs: plan.inputs, problems: problems, cases: storage
      ) {
        try file.write($0)
      }
    } catch let error as WriteError {
      throw error
    } catch {
      preconditionFailure("only storing and writing can fail here")
    }
    try file.publish()
  }

  /// Refuses a place where something else stands than observations of an earlier run.
  static func checkPlace(_ path: Path, in surroundings: Surroundings) throws(Failure) {
    guard let file = PlacedFile(path: surroundings.resolved(path)), file.size > 0 else { return }
    let part = try? PartReader(size: file.size, defectLimit: 0, holding: .tapes) { try file.read(at: $0, count: $1) }
    guard part.map({ $0.version.contains(", tapes ") }) != true else { return }
    throw .badReport([
      "\(name: path.text): error: something else stands there than observations; it was not touched [not-observations]",
      "  help: name a file that tune wrote, or a new name",
    ])
  }

  /// Takes them from a file.
  static func kept(
    at path: Path, _ policy: Policy, _ asOf: Instant?, _ period: Period?, maxProblems: Int,
    in surroundings: Surroundings
  ) throws(Failure) -> ObservedTapes {
    guard let file = PlacedFile(path: surroundings.resolved(path)) else {
      throw .badReport([
        "\(name: path.text): error: there is no file of that name that can be read [cannot-read]",
        "  help: name the exports, and what is observed is written there",
      ])
    }
    func refuse(_ lines: [SafeText]) -> Failure { .badReport(lines) }
    let shown: SafeText = "\(name: path.text)"
    do {
      let part: PartReader
      do {
        part = try PartReader(size: file.size, defectLimit: maxProblems, holding: .tapes) {
          try file.read(at: $0, count: $1)
        }
      } catch let fault as PartFault {
        throw refuse([fault.message(path: shown)])
      }
      guard part.hasCases, part.version.hasPrefix(version.content) || part.version.contains(", tapes ") else {
        throw refuse([
          "\(shown): error: this file holds no observations [not-observations]",
          "  help: name a file that tune wrote, or a new name",
        ])
      }
      guard part.version == version.content else {
        throw refuse([
          "\(shown): error: these observations were made by another version of the tool or with other word lists [other-version]",
          "  help: remove the file and run again, or name another one",
        ])
      }
      guard part.policyHash == RunFacts.hash(of: structural(policy)) else {
        throw refuse([
          "\(shown): error: these observations were made with other structural parameters [other-policy]",
          "  help: take the policy of that run, or remove the file and run again; only tunable parameters may differ",
        ])
      }
      let spill = try Storage.spill(in: nil, surroundings.terminal)
      let settled = try PartMerge([part], version: version, policyHash: part.policyHash).settled(
        asOf: asOf, period: period, policy: policy, defectLimit: maxProblems, append: { try spill.append($0) })
      return ObservedTapes(
        census: settled.census,
        storage: Studies.Storage(append: { try spill.append($0) }, read: { try spill.read($0, $1) }),
        problems: settled.problems, fileNames: settled.fileNames, isKept: true)
    } catch let failure as Failure {
      throw failure
    } catch let error as WriteError {
      throw .writing(error)
    } catch PartMerge.Fault.part(_, let fault) {
      throw refuse([fault.message(path: shown)])
    } catch {
      throw refuse(["\(shown): error: the observations cannot be read: the file is damaged, or it changed [bad-part]"])
    }
  }
}
