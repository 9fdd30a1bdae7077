/// How much the neighbours of a word change how it sounds; values in 1/10,000 of a step on the scale from -4 to 4.
///
/// Boosters, capitals and marks of exclamation weigh as published with VADER (Hutto and Gilbert, 2014), a negated good
/// word too. The other numbers are our own, chosen on messages of support and on general text.
enum ToneWeights {
  /// A booster or dampener one word before, and per hundred what is left of it two and three words before.
  static let degree = 2_930
  static let degreeFading = [100, 95, 90]
  static let capitals = 7_330
  /// Per hundred: what a negation makes of a good word and of a bad one.
  static let negatedGood = -74
  static let negatedBad = -35
  /// What a deed becomes that does not happen.
  static let missingDeed = -18_000
  /// How many words back a negation and a booster reach.
  static let negationReach = 4
  static let degreeReach = 3
  /// Per hundred: what counts before and after a contrast in its sentence.
  static let beforeContrast = 50
  static let afterContrast = 150
  /// Per hundred: what good and bad words count in a question.
  static let goodInQuestion = 30
  static let badInQuestion = 35
  /// Per hundred: what good words count beside a question, where thanks are mere courtesy, and where they are wished for.
  static let goodBesideQuestion = 70
  static let goodWhenWished = 40
  /// Per hundred: what a friendly opening becomes when trouble follows.
  static let irony = -50
  /// How bad a word must be to make a friendly opening bitter.
  static let ironyFloor = -10_000
  /// A mark of exclamation, of at most four, and per hundred of the sum how much they may add.
  static let exclamation = 2_920
  static let exclamationLimit = 50
  /// Sums nearer to zero than these are neutral: one weak word is no feeling, and friendly words are used more freely.
  static let goodFloor = 10_000
  static let badFloor = 6_000
  /// What a neutral sum may be at most; its polarity stays within the neutral band of 0.05.
  static let neutralSum = 1_900
  /// The alpha of s / sqrt(s² + alpha), times 1/10,000².
  static let alpha = 1_500_000_000
}
