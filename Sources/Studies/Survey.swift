import Conversations
package import Intake

/// Reads an export and counts what it holds; nothing is judged.
package enum Survey {
  /// Reads all inputs; throws what storing throws.
  ///
  /// - Parameter storage: where records wait for others of their conversation when the memory is full.
  package static func run(
    _ inputs: [InputFile], _ settings: IntakeSettings, threads: Int, storage: Storage? = nil
  ) throws -> Corpus {
    try Reading.run(
      inputs, settings, threads: threads, storage: storage, sum: (), worker: { NobodyLooks() }, join: { _, _ in }
    ).corpus
  }
}

/// A visitor who finds nothing: the counts of the reading are enough.
private struct NobodyLooks: Visitor {
  mutating func visit(_ conversation: inout Conversation) {}
  mutating func finding() {}
}
