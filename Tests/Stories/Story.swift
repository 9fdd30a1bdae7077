package import Conversations

/// A conversation told in a few lines of text, in the form of the worked examples.
///
/// One line an event; a leading number is optional and must be right. Spaces around the parts do not matter.
///
///     (medium email; language de)
///     1 customer: where is my parcel       (polarity -0.8)
///     2 ai (0.95): It is on its way.
///     3 customer 10:20:00: a person please
///     4 -> requested by ai
///     5 -> human_joined Ana of returns     (3 minutes later)
///     6 human: Ana here. It was lost.
///     7 note: told her about the claim form
///     8 -> transfer to claims              (because it was stolen) (packet summary reason)
///     9 -> closed by human
///
/// Events lie 20 seconds apart unless a line says when it is. Every customer message carries a sentiment, zero when
/// none is told, so that a detector which reads the exported sentiment sees exactly what the story says. A line in
/// brackets tells of the whole conversation; what it can say is listed at ``StoryHeader``. What follows a `<-` is a
/// remark. No event is added that the story does not tell.
package struct Story: Sendable {
  /// The first event of a story that does not say when it happened: Monday, 2026-11-09T10:00:00Z.
  package static let morning = Instant(milliseconds: 1_794_218_400_000)
  /// How far apart two events are that do not say when they happened, in milliseconds.
  package static let pace: Int64 = 20_000

  /// The conversation itself; the identifiers of its events are `e0`, `e1` and so on, their lines 0, 1 and so on.
  package let conversation: Conversation
  /// What the header says of the policy, as it stands there.
  package let policy: [String: String]
  /// How long after the last event the export ends, in milliseconds, when the story says so.
  package let remainder: Int64?

  /// Reads a story; a line that cannot be understood is an error that names it.
  package init(_ text: String, id: String = "story", begins: Instant = Story.morning) throws(StoryError) {
    var header = StoryHeader()
    var lines: [(line: StoryLine, number: Int, raw: Substring)] = []
    for (index, raw) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      do throws(StoryFault) {
        let line = raw.trimmed().withoutRemark()
        if line.isEmpty { continue }
        if line.hasPrefix("("), line.hasSuffix(")") {
          try header.read(line.dropFirst().dropLast())
        } else {
          lines.append((try StoryLine(line, number: lines.count + 1), index + 1, raw))
        }
      } catch {
        throw StoryError(number: index + 1, line: String(raw), wanted: error.wanted)
      }
    }
    var writer = StoryWriter(header: header, id: id, begins: begins)
    for told in lines {
      do throws(StoryFault) {
        try writer.write(told.line)
      } catch {
        throw StoryError(number: told.number, line: String(told.raw), wanted: error.wanted)
      }
    }
    conversation = writer.finished()
    policy = header.policy
    remainder = header.remainder
  }
}

/// The conversation that a story tells.
package func story(
  _ text: String, id: String = "story", begins: Instant = Story.morning
) throws(StoryError) -> Conversation {
  try Story(text, id: id, begins: begins).conversation
}

/// A line of a story that cannot be understood.
package struct StoryError: Error, Equatable, CustomStringConvertible {
  /// Which line of the text it is, counted from one.
  package let number: Int
  /// The line as it was written.
  package let line: String
  /// What was wanted instead.
  package let wanted: String

  package var description: String { "line \(number) of the story, \"\(line)\": \(wanted)" }
}

/// What was wanted, before the line that lacks it is known.
struct StoryFault: Error {
  let wanted: String

  init(_ wanted: String) { self.wanted = wanted }
}
