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
    causes = tables.causes()
    handovers = tables.handovers()
    end = ends.end()
    self.policy = tables.policy(named: policyName)
  }
}
