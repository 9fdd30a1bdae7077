package import Detection
import Judging
package import Redaction

/// The door through which names of an export reach a report: identifiers, channels, teams, people.
///
/// What is an address, a number of a card or of a phone in them becomes a token, the same for the same value everywhere in
/// one report; all other names stay as they are. Tokens are numbered in the order in which values come, so names must
/// pass in an order that does not depend on threads: cases by their places, then the names of slices.
package struct ReportDoor: Sendable {
  let redactor: Redactor
  private var replacements = Replacements(.report)

  /// The door that a policy asks for; without ``RedactionPolicy/allowsNone`` nothing passes it unseen.
  ///
  /// - Parameter values: keeps what is hidden, so that outputs can be searched for it; `nil` where none is written.
  package init(_ policy: Policy, values: RawValues? = nil) {
    let wanted = Redactor.Level(rawValue: policy.redaction.level.rawValue) ?? .standard
    redactor = Redactor(
      level: wanted == .none && !policy.redaction.allowsNone ? .standard : wanted,
      shapes: policy.redaction.shapes.compactMap { Shape($0) }, words: policy.redaction.words, values: values)
  }

  /// The search of the outputs for all that was hidden so far, in names by this door and in texts behind it.
  ///
  /// What the policy says may stand in outputs, except the words that it wants hidden.
  ///
  /// - Parameters:
  ///   - policy: of the run.
  ///   - own: numbers of the run itself, such as seeds.
  ///   - lines: how many lines the longest input has.
  package func search(_ policy: Policy, beside own: String = "", lines: Int) -> LeakSearch {
    var open = policy
    open.redaction.words = []
    return (redactor.values ?? RawValues()).search(known: Array((open.canonicalText + "\n" + own).utf8), lines: lines)
  }

  /// How much is hidden.
  package var level: Redactor.Level { redactor.level }

  /// How often each kind was replaced.
  package var counts: RedactionCounts { replacements.counts }

  /// An identifier or another name of the export, byte for byte where nothing in it is hidden.
  package mutating func name(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    if bytes.isEmpty || redactor.level == .none { return bytes }
    let before = replacements.counts
    let shown = redactor.name(bytes, &replacements)
    return replacements.counts == before ? bytes : ArraySlice(shown.content.utf8)
  }

  /// The name of a file.
  package mutating func fileName(_ name: SafeText) -> SafeText {
    let bytes = ArraySlice(name.content.utf8)
    let shown = self.name(bytes)
    return shown == bytes ? name : SafeText(name: shown)
  }

  /// The name of a slice.
  mutating func pass(_ name: [UInt8], as attribute: Attribute) -> ArraySlice<UInt8> {
    attribute == .person ? person(name[...]) : self.name(name[...])
  }

  /// The name of a person.
  package mutating func person(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    if bytes.isEmpty || redactor.level == .none { return bytes }
    let before = replacements.counts
    let shown = redactor.person(bytes, &replacements)
    return replacements.counts == before ? bytes : ArraySlice(shown.content.utf8)
  }
}
