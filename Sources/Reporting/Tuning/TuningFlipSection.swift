import Judging
import Redaction
import Rendering
import Studies

/// What would flip, and which single change would do most for a conversation.
extension TuningContent {
  func flipSection() -> ReportSection? {
    guard isShowing else { return nil }
    var section = ReportSection(
      "flips", title: "What would flip", finding: flipSentence,
      why:
        "What got worse stands first. Only the first escalation of a conversation is held against that of the other policy, because what follows it would not have happened as logged."
    )
    var table = ReportSection.Table(
      "Conversations whose first escalation moves, those that lose theirs first",
      columns: ["Conversation", "What happens", "Present policy", otherHead + " policy"]
        + (ground == .labels ? ["Label"] : []) + ["Find it"])
    for (number, named) in flips.prefix(Self.mostListed).enumerated() {
      let flip = named.flip
      if number < Self.mostWhole { section.conversations[named.name] = ReportSection.Conversations([named.name]) }
      table.rows.append(
        [named.name, TuningWords.kind(flip.kind), place(flip.present), place(flip.chosen)]
          + (ground == .labels ? [Self.label(flip.isDue)] : [])
          + [AuditWords.command(flip.line, of: file(flip.file))])
    }
    // What the page tells one by one stands in front, the others behind a line that opens them.
    var rest = ReportSection.Table("More conversations whose first escalation moves", columns: table.columns)
    rest.rows = Array(table.rows.dropFirst(Self.mostWhole))
    table.rows = Array(table.rows.prefix(Self.mostWhole))
    section.tables = [table]
    if !rest.rows.isEmpty { section.folded = [rest] }
    return section
  }

  /// How many conversations the page tells one by one.
  static let mostWhole = 50

  private var flipSentence: SafeText {
    guard !flips.isEmpty else { return "No conversation changes: the other values move no first escalation." }
    let parts = Tuning.Flip.Kind.allCases.compactMap { kind -> SafeText? in
      let count = flips.count { $0.flip.kind == kind }
      return count == 0 ? nil : SafeText(grouped: count) + " " + TuningWords.clause(kind)
    }
    var sentence: SafeText =
      "\(isSuggesting ? "" : "Under the example, which is no suggestion: ")\(TuningWords.agree(flips.count, "conversation changes", "conversations change")): \(parts.joined(separator: ", "))."
    if flips.count > Self.mostListed {
      sentence += " The first \(SafeText(grouped: Self.mostListed)) are listed; all are in tune.json."
    }
    return sentence
  }

  static func label(_ isDue: Bool?) -> SafeText {
    switch isDue {
    case true: "a person was needed"
    case false: "no person was needed"
    case nil: "no label"
    }
  }

  /// Where a policy escalates first, and why.
  func place(_ escalation: Tuning.Escalation?) -> SafeText {
    guard let escalation else { return "never" }
    return "line \(escalation.line), after \(TuningWords.messages(escalation.aiMessages)): "
      + words(of: escalation.signal)
  }

  /// The same conversation in sentences, for those that the page tells one by one.
  func story(_ named: NamedFlip) -> [SafeText] {
    let flip = named.flip
    func sentence(_ who: SafeText, _ escalation: Tuning.Escalation?) -> SafeText {
      guard let escalation else { return who + " never asks for a person in it." }
      return who
        + " asks for a person at line \(escalation.line), after \(TuningWords.messages(escalation.aiMessages)), because of: "
        + words(of: escalation.signal)
        + (escalation.isHard ? " (enough by itself)." : " (the last of what made the score reach its threshold).")
    }
    var lines = [
      sentence("The present policy", flip.present), sentence("The \(other) policy", flip.chosen),
    ]
    if ground == .labels {
      lines.append(
        flip.isDue.map { $0 ? "By its label a person was needed." : "By its label no person was needed." }
          ?? "No label says whether a person was needed.")
    }
    if let change = nearest.first(where: { $0.change.conversation == flip.conversation }) {
      lines.append("Nearest single change: " + sentenceOf(change.change))
    }
    lines.append(
      "Look: " + AuditWords.command(flip.line, of: file(flip.file))
        + " prints its line, handover explain ID FILES the whole of it, step by step; with --html FILE as a page."
    )
    return lines
  }

  // MARK: Nearest change

  func nearestSection() -> ReportSection? {
    guard !nearest.isEmpty else { return nil }
    var section = ReportSection(
      "nearest", title: "The nearest single change", finding: nearestSentence,
      why:
        "For each conversation in which something could be better: the smallest change of one parameter, all else as in the present policy, that asks for a person two messages earlier, or at all where one was needed, or not where none was. Many conversations behind one value are a reason to look at it; one is not."
    )
    var groups = ReportSection.Table(
      "Conversations by the parameter whose change is nearest",
      columns: ["Parameter", "Conversations", "Earlier", "Escalated at all", "No longer escalated", "Nearest value"])
    for (number, axis) in tuning.axes.enumerated() {
      let members = nearest.filter { $0.change.axis == number }
      guard let first = members.first else { continue }
      let nearestValue = members.map(\.change.value).min { abs($0 - presentValue(axis)) < abs($1 - presentValue(axis)) }
      groups.rows.append([
        SafeText(name: axis.key), SafeText(grouped: members.count),
        SafeText(grouped: members.count { $0.change.changed != nil && $0.change.present != nil }),
        SafeText(grouped: members.count { $0.change.present == nil }),
        SafeText(grouped: members.count { $0.change.changed == nil }),
        text(of: nearestValue ?? first.change.value, on: axis),
      ])
    }
    section.tables = [groups]
    var table = ReportSection.Table(
      "The nearest single change of each conversation",
      columns: ["Conversation", "Change", "First escalation now", "With the change", "Find it"])
    for named in nearest.prefix(Self.mostListed) {
      let change = named.change
      table.rows.append([
        named.name, changeText(change), place(change.present), place(change.changed),
        AuditWords.command(change.line, of: file(change.file)),
      ])
    }
    section.folded = [table]
    return section
  }

  private var nearestSentence: SafeText {
    let all = TuningWords.agree(nearest.count, "conversation has", "conversations have")
    var sentence: SafeText =
      "\(all) a single change of one parameter that would be better for it."
    if nearest.count > Self.mostListed {
      sentence += " The first \(SafeText(grouped: Self.mostListed)) are listed; all are in tune.json."
    }
    return sentence
  }

  private func presentValue(_ axis: Tuning.Axis) -> Int {
    axis.values.indices.contains(axis.present) ? axis.values[axis.present] : 0
  }

  /// A stored value as people write it; one that was not tried by the rows of the policy.
  func text(of value: Int, on axis: Tuning.Axis) -> SafeText {
    if let place = axis.values.firstIndex(of: value) { return axis.text(place) }
    return TuningContent.text(of: value, ofKey: axis.key, in: base)
  }

  private func changeText(_ change: Tuning.NearestChange) -> SafeText {
    guard tuning.axes.indices.contains(change.axis) else { return "-" }
    let axis = tuning.axes[change.axis]
    return SafeText(name: axis.key) + " from " + axis.text(axis.present) + " to " + text(of: change.value, on: axis)
  }

  private func sentenceOf(_ change: Tuning.NearestChange) -> SafeText {
    changeText(change)
      + (change.changed.map { "; the first escalation would be at " + place($0) } ?? "; there would be no escalation")
      + "."
  }
}
