/// What a listed word does to how a message sounds, beyond its value.
struct ToneMarks: OptionSet, Sendable {
  let rawValue: UInt8

  /// One expects it to happen, so it is trouble when it is negated: "doesn't work", "no reply".
  static let deed = ToneMarks(rawValue: 1)
  /// Trouble only when it cannot or will not be done: "can't find"; "I don't want to book" is none.
  static let attempt = ToneMarks(rawValue: 2)
  /// A negation of being able or willing: "can't", "won't".
  static let inability = ToneMarks(rawValue: 4)
  /// Friendly by itself, bitter when trouble follows: "great, another delay".
  static let irony = ToneMarks(rawValue: 8)
  /// A negation does not reach across it: "because", "who".
  static let barrier = ToneMarks(rawValue: 16)
  /// What follows is wanted and not yet so: "would", "if", "need".
  static let wish = ToneMarks(rawValue: 32)
  /// A question with it is a reproach: "why".
  static let reproach = ToneMarks(rawValue: 64)

  static let deeds: ToneMarks = [.deed, .attempt]
}
