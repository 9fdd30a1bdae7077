/// What labelled data can say something about.
package enum MeasurementTask: String, Sendable, CaseIterable {
  /// How a message sounds (N11).
  case sentiment
  /// Whether a message asks for a human (N1).
  case humanRequest = "human-request"
  /// Which high-risk topics a message has (N12), and whether it wants to leave (N2).
  case topics
  /// Whether one message says the other again (N6).
  case rephrase
  /// At which messages of a conversation a human was due.
  case handover
  /// At which of their messages customers were not satisfied.
  case dissatisfaction
}

/// What the detector says of one labelled line; written down as one line of JSON.
package enum Prediction: Sendable, Equatable {
  /// One number, in 1/10,000.
  case score(Int)
  /// One number a message, in 1/10,000.
  case scores([Int])
  /// The topics that were found, in the order of the list.
  case topics([String])
}
