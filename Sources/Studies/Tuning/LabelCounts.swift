/// What is known of the labels of a search, and how well two policies agree with them.
package struct LabelCounts: Sendable, Equatable {
  /// How many conversations of the inputs have which label.
  package var tally = LabelTally()
  /// How far raters say the same.
  package var agreement = LabelAgreement([])
  /// Conversations that the label files name and that the inputs do not have.
  package var absent = 0
  /// Labels that were left out because their rater had labelled the conversation before, in the same file or another.
  package var repeated = 0
  /// Lines of the files that are no label, and rows of sheets that nobody answered.
  package var refused = 0
  package var unanswered = 0
  /// How near yes and no of the present and of the suggested policy come to the shares of raters.
  package var present = BrierScore()
  package var chosen = BrierScore()

  package init() {}
}
