/// What a listed word does to how a message sounds, beyond its value.
struct ToneMarks: OptionSet, Sendable {
  let rawValue: UInt8

  /// It has a value or is a deed; set when the lists are compiled.
  static let listed = ToneMarks(rawValue: 1)
  /// One expects it to happen, so it is trouble when it is negated: "doesn't work", "no reply".
  static let deed = ToneMarks(rawValue: 2)
  /// Trouble only when it cannot or will not be done: "can't find"; "I don't want to book" is none.
  static let attempt = ToneMarks(rawValue: 4)
  /// A negation of being able or willing: "can't", "won't".
  static let inability = ToneMarks(rawValue: 8)
  /// Friendly by itself, bitter when trouble follows: "great, another delay".
  static let irony = ToneMarks(rawValue: 16)
  /// A negation does not reach across it: "because", "who".
  static let barrier = ToneMarks(rawValue: 32)
  /// What follows is wanted and not yet so: "would", "if", "need".
  static let wish = ToneMarks(rawValue: 64)
  /// A question with it is a reproach: "why".
  static let reproach = ToneMarks(rawValue: 128)

  static let deeds: ToneMarks = [.deed, .attempt]
}
