package import Redaction

/// The score of one conversation from turn to turn, held against its threshold.
///
/// A step a turn and not a second: one long silence would crush all the rest. Silences are marked where they were. What
/// it shows stands in the list of messages as well, so it has no table of its own.
package struct ScoreLine: Sendable {
  /// A turn.
  package struct Turn: Sendable {
    /// Its number, as in the list of messages.
    package var label: SafeText
    /// In 1/10,000; what is below zero is drawn at zero.
    package var score: Int
    /// How long nobody spoke before it, such as `42 min`; `nil` where that was not long.
    package var gap: SafeText?

    /// Makes a turn.
    package init(_ label: SafeText, score: Int, gap: SafeText? = nil) {
      self.label = label
      self.score = score
      self.gap = gap
    }
  }

  /// What a mark looks like; one for each kind of signal.
  package enum Shape: Sendable, CaseIterable {
    /// Asked for a person.
    case circle
    /// The same again.
    case square
    /// Distress.
    case triangle
    /// A topic of high risk.
    case diamond
    /// All other signals.
    case cross
  }

  /// A signal at a turn.
  package struct Mark: Sendable {
    /// The place of its turn in the list of turns, from zero.
    package var turn: Int
    /// Its kind.
    package var shape: Shape
    /// The name of the signal.
    package var label: SafeText

    /// Makes a mark; one whose turn is not in the list is not drawn.
    package init(turn: Int, _ shape: Shape, _ label: SafeText) {
      self.turn = turn
      self.shape = shape
      self.label = label
    }
  }

  /// A turn at which something was due or happened, with its words.
  package struct Rule: Sendable {
    /// The place of its turn in the list of turns, from zero.
    package var turn: Int
    /// What was due or happened, such as `should hand over`.
    package var label: SafeText

    /// Makes a rule; one whose turn is not in the list is not drawn.
    package init(turn: Int, _ label: SafeText) {
      self.turn = turn
      self.label = label
    }
  }

  /// What there is to see, in at most ten words.
  package var finding: SafeText
  /// What is counted.
  package var measure: SafeText
  /// In the order in which they were spoken.
  package var turns: [Turn]
  /// In 1/10,000, above zero.
  package var threshold: Int
  /// The signals; several can be at one turn.
  package var marks: [Mark]
  /// When a person was due, and when the handover came.
  package var rules: [Rule]

  /// Makes a line.
  package init(
    _ finding: SafeText, measure: SafeText, turns: [Turn], threshold: Int, marks: [Mark] = [], rules: [Rule] = []
  ) {
    self.finding = finding
    self.measure = measure
    self.turns = turns
    self.threshold = threshold
    self.marks = marks
    self.rules = rules
  }

  /// The chart for a page.
  package func figure() -> HTMLNode {
    HTMLNode(
      .figure, [.class("chart score")],
      [
        HTMLNode(
          .figcaption, [],
          [HTMLNode(.strong, [], [.isolated(finding)]), " ", HTMLNode(.small, [], [.isolated(measure)])]),
        ScorePicture(line: self).picture.node(title: title),
      ])
  }

  /// The finding; with the marks that have no room beside the line.
  private var title: SafeText {
    guard marks.count > ScorePicture.mostLabels else { return finding }
    let places = marks.map { mark -> SafeText in
      turns.indices.contains(mark.turn) ? "turn \(turns[mark.turn].label): \(mark.label)" : mark.label
    }
    return finding + ". " + places.joined(separator: "; ")
  }
}
