import Conversations
package import Detection
package import Intake
import Judging
package import Redaction
import Rendering
package import Studies

/// Everything that the papers of a search for thresholds speak of: made once, and every file is made from it.
package struct TuningContent: Sendable {
  package let tuning: Tuning
  package let facts: RunFacts
  /// The present policy, and the suggested one; the same where nothing is suggested.
  package let base: Policy
  package let suggested: Policy
  package let run: Run
  /// Conversations whose first escalation moves, in the order of the tuning; their names have passed the door.
  let flips: [NamedFlip]
  /// The nearest single change of each conversation that has one, in the order of the tuning.
  let nearest: [NamedChange]
  /// How much is hidden.
  let level: Redactor.Level

  /// What was read, and what a run is called.
  package struct Run: Sendable {
    /// The run id, in hexadecimal.
    package var id: SafeText
    /// The inputs, in the order in which they were named.
    package var inputs: [Input]
    /// The files of labels, in the order in which they were named; their names pass the door.
    package var labels: [SafeText]
    /// The lines of those files that are no label, by file, in their order.
    package var labelFaults: [[LabelFault]]
    /// The file of the search space; `nil` where the built-in one was searched.
    package var space: SafeText?

    package init(
      id: SafeText, inputs: [Input], labels: [SafeText] = [], labelFaults: [[LabelFault]] = [], space: SafeText? = nil
    ) {
      self.id = id
      self.inputs = inputs
      self.labels = labels
      self.labelFaults = labelFaults
      self.space = space
    }
  }

  /// One input, with what was read of it.
  package struct Input: Sendable {
    package var bytes: Int
    package var lines: Int
    package var refused: Int
    package var conversations: Int
    /// In hexadecimal; `nil` where it was not computed.
    package var sha256: String?

    package init(_ file: ReadFile, sha256: String? = nil) {
      bytes = file.bytes
      lines = file.summary.lines
      refused = file.summary.refused
      conversations = file.summary.conversations
      self.sha256 = sha256
    }

    package init(bytes: Int, lines: Int, refused: Int, conversations: Int, sha256: String? = nil) {
      self.bytes = bytes
      self.lines = lines
      self.refused = refused
      self.conversations = conversations
      self.sha256 = sha256
    }
  }

  /// A conversation whose first escalation moves, with its name.
  struct NamedFlip: Sendable {
    let flip: Tuning.Flip
    /// As the door let it through; for machines.
    let id: ArraySlice<UInt8>
    var name: SafeText { SafeText(name: id) }
  }

  /// The nearest single change of a conversation, with its name.
  struct NamedChange: Sendable {
    let change: Tuning.NearestChange
    /// As the door let it through; for machines.
    let id: ArraySlice<UInt8>
    var name: SafeText { SafeText(name: id) }
  }

  /// Puts together what the papers say.
  ///
  /// - Parameters:
  ///   - tuning: what the search found.
  ///   - facts: of the run; the names of the files have passed the door.
  ///   - base: the present policy.
  ///   - suggested: the policy of the candidate that is suggested; the present one where none is.
  ///   - run: what was read.
  ///   - door: through which all names pass: flips in their order, then nearest changes.
  package init(
    _ tuning: Tuning, _ facts: RunFacts, base: Policy, suggested: Policy, run: Run, through door: inout ReportDoor
  ) {
    self.tuning = tuning
    self.facts = facts
    self.base = base
    self.suggested = suggested
    var named = run
    named.labels = run.labels.map { door.fileName($0) }
    named.space = run.space.map { door.fileName($0) }
    self.run = named
    flips = tuning.flips.map { flip in
      NamedFlip(flip: flip, id: door.name(ArraySlice(flip.conversation.utf8)))
    }
    nearest = tuning.nearest.map { change in
      NamedChange(change: change, id: door.name(ArraySlice(change.conversation.utf8)))
    }
    level = door.level
  }

  /// How many entries a list names where people read; all are in tune.json, and the list says so.
  static let mostListed = 200

  // MARK: What is asked for everywhere

  /// The present policy and the other one, with what they do.
  var present: Tuning.Candidate { tuning.candidates[0] }
  var chosen: Tuning.Candidate { tuning.candidates[tuning.chosen] }

  /// Whether a policy other than the present one is suggested.
  var isSuggesting: Bool {
    if case .chosen = tuning.choice { return tuning.chosen != 0 }
    return false
  }

  /// Whether another policy is held against the present one: the suggested one, or an example where none is suggested.
  var isShowing: Bool { tuning.chosen != 0 }

  /// What that other policy is called: in a sentence, and at the head of a column.
  var other: SafeText { isSuggesting ? "suggested" : "example" }
  var otherHead: SafeText { isSuggesting ? "Suggested" : "Example" }
  /// The same beside "the present policy", behind a preposition.
  var otherOne: SafeText { isSuggesting ? "the suggested one" : "the example" }

  /// What says where a human was due, without what belongs to it.
  var ground: Ground {
    switch tuning.ground {
    case .none: .nothing
    case .labels: .labels
    case .team: .team
    }
  }

  /// A ground as a word.
  enum Ground: String, CaseIterable {
    case nothing = "none"
    case labels, team
  }

  /// The counts of the labels; `nil` without labels.
  var labels: LabelCounts? {
    if case .labels(let counts) = tuning.ground { return counts }
    return nil
  }

  /// The parameters of which the other policy has another value, each with the place of that value.
  var changed: [(axis: Tuning.Axis, place: Int)] {
    zip(tuning.axes, places(of: chosen)).compactMap { axis, place in
      place == axis.present ? nil : (axis, place)
    }
  }

  /// Which of its values a candidate has on each axis; the present one where the search left a parameter alone.
  func places(of candidate: Tuning.Candidate) -> [Int] {
    zip(tuning.axes, tuning.space.values(of: candidate.values)).map { axis, value in
      value.flatMap { axis.values.firstIndex(of: $0) } ?? axis.present
    }
  }

  /// What a candidate does to all conversations.
  func whole(_ candidate: Tuning.Candidate) -> TuningFigures {
    var sum = candidate.fit
    sum += candidate.check
    return sum
  }

  /// The name of an input.
  func file(_ number: Int) -> SafeText {
    facts.fileNames.indices.contains(number) ? facts.fileNames[number] : "input"
  }

  /// What a signal is called where people read.
  func words(of signal: Signal) -> SafeText { ReportContent.words(of: signal, under: base) }

  /// The value that the other policy has.
  func otherText(of axis: Tuning.Axis) -> SafeText {
    axis.text(changed.first { $0.axis.key == axis.key }?.place ?? axis.present)
  }

  /// The first values that a candidate changes in the present policy: `conf.floor 0.35, score.threshold 0.9`.
  ///
  /// - Parameter link: what stands between a key and its value: a blank in a cell, `to` in a sentence.
  func changes(of candidate: Tuning.Candidate, link: SafeText = " ") -> SafeText {
    let parts = zip(tuning.axes, places(of: candidate)).compactMap { axis, place -> SafeText? in
      place == axis.present ? nil : SafeText(name: axis.key) + link + axis.text(place)
    }
    // A cell holds few; the first ones are those that the space names first, and all are in curve.csv.
    let more = parts.count - Self.mostChanges
    return parts.isEmpty
      ? "none"
      : more > 1
        ? Array(parts.prefix(Self.mostChanges)).joined(separator: ", ") + " and \(SafeText(grouped: more)) more"
        : parts.joined(separator: ", ")
  }

  /// How many changes stand in a cell; one more than that stands there as well.
  private static let mostChanges = 3

  /// A stored value of a parameter as the policy file has it.
  static func text(of value: Int, ofKey key: String, in policy: Policy) -> SafeText {
    guard let row = Parameter.all(of: policy).first(where: { $0.key == key }) else { return SafeText(value) }
    return SafeText(name: row.form.text(.number(value)))
  }

  /// What a number of a candidate is called: the present one and the one that is held against it have names.
  func name(ofCandidate number: Int) -> SafeText {
    if number == 0 { return "present" }
    return number == tuning.chosen ? other : "policy \(SafeText(grouped: number))"
  }
}

extension Tuning.Axis {
  /// A value as people write it.
  func text(_ place: Int) -> SafeText {
    texts.indices.contains(place) ? SafeText(name: texts[place]) : "-"
  }

  /// The least and the largest value that was tried.
  var range: SafeText {
    texts.count < 2 ? text(0) : text(0) + " to " + text(texts.count - 1)
  }
}
