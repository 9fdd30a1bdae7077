package import Conversations

/// What the reading of inputs depends on, besides the inputs.
package struct IntakeSettings: Sendable {
  /// How many bytes a worker takes at a time, in whole lines.
  package var blockBytes = 512 * 1024
  /// The longest line that is read, in bytes; a longer one is refused.
  package var lineLimit = 64 * 1024 * 1024
  /// How many lists and objects may be open at once.
  package var depthLimit = 256
  /// The most events that a conversation may have.
  package var eventLimit = 1_000_000
  /// The most bytes that the lines of one conversation may have.
  package var conversationLimit = 256 * 1024 * 1024
  /// How many defects are kept with their places; the rest is counted.
  package var defectLimit = 100_000
  /// The zone of times that carry none.
  package var zone = ZoneOffsets.utc
  /// How long silence must last before the same identifier begins another session, in milliseconds; for formats that use
  /// one identifier again and again.
  package var sessionGap: Int64 = 30 * 60_000
  /// How many bytes of records may wait in memory until their conversations are complete; beyond it they are stored.
  package var memory = 1_000_000_000
  /// Further role names with the speaker that they mean; they win over the built-in ones.
  package var roles: [(name: String, speaker: Speaker)] = []
  /// How the export writes confidences.
  package var confidenceScale = ConfidenceScale.fraction
  /// Where the fields of records of another shape lie; used by the format `mapped`.
  package var mapping: Mapping?
  /// The format of every input; `nil` where each file is recognised by itself.
  package var format: ExportFormat?
  /// Where the reading counts how far it is; `nil` when nobody watches.
  package var progress: ReadingProgress?

  /// The longest identifier, in bytes; a longer one is refused, and what it names has none.
  package static let identifierLimit = 4096
  /// How many bytes may come out for each packed one, beyond the first 64 MiB.
  package static var inflationLimit: Int { Unpacking.ratio }

  package init() {}
}
