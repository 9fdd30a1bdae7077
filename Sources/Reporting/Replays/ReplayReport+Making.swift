import Conversations
package import Detection
package import Redaction
package import Studies

extension ReplayReport {
  /// Puts an explained conversation into words.
  ///
  /// - Parameters:
  ///   - told: the conversation with all that was decided of it.
  ///   - policy: the policy under which that was done.
  ///   - fileNames: the names of the inputs, in the order of the run.
  ///   - policyName: what people call the policy.
  ///   - door: what names of the export pass; words of people pass a redactor of the same level.
  package init(
    _ told: ExplainedConversation, policy: Policy, policyName: SafeText, fileNames: [SafeText],
    through door: inout ReportDoor
  ) {
    let file = told.conversation.place.file
    let name = fileNames.indices.contains(file) ? door.fileName(fileNames[file]) : "input"
    let scene = ReplayScene(told, policy: policy, file: name)
    let tables = ReplayTables(scene: scene)
    let ends = OutcomeSentences(scene: scene)
    id = SafeText(name: door.name(scene.bytes(told.conversation.id)))
    threshold = policy.score.threshold
    facts = ReplayFacts(scene: scene).facts(&door)
    verdict = VerdictSentences(scene: scene).sentences()
    outcome = ends.sentences()
    steps = ReplaySteps(scene).steps(&door)
    rules = Self.rules(of: told.replay, in: steps.indices)
    for entry in told.replay.trace {
      if case .signal(let signal, _) = entry.kind { names[signal] = scene.words(signal) }
    }
    causes = tables.causes()
    handovers = tables.handovers()
    end = ends.end()
    self.policy = tables.policy(named: policyName)
  }

  /// Where people were due, and where handovers began.
  private static func rules(of replay: Replay, in steps: Range<Int>) -> [ReplayRule] {
    var all: [ReplayRule] = []
    for (number, need) in replay.needs.enumerated() where steps.contains(Int(need.onset.index)) {
      all.append(ReplayRule(kind: .due, number: number + 1, step: Int(need.onset.index)))
    }
    for (number, attempt) in replay.attempts.enumerated() where steps.contains(Int(attempt.at.index)) {
      all.append(ReplayRule(kind: .begun, number: number + 1, step: Int(attempt.at.index)))
    }
    // At one step a person is due before a handover answers that.
    return all.enumerated().sorted { ($0.element.step, $0.offset) < ($1.element.step, $1.offset) }.map(\.element)
  }
}
