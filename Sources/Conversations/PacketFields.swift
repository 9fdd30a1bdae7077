/// What the AI handed on to the human: which of the thirteen fields of a packet hold something.
///
/// A field that is missing, `null`, empty text, an empty list or an empty object is not there; `false` and zero are.
@usableFromInline package struct PacketFields: OptionSet, Sendable, Hashable {
  @usableFromInline package let rawValue: UInt16
  @inlinable package init(rawValue: UInt16) { self.rawValue = rawValue }

  /// Where the conversation comes from.
  package static let source = PacketFields(rawValue: 1)
  /// What the customer asked.
  package static let question = PacketFields(rawValue: 2)
  /// What was said before.
  package static let history = PacketFields(rawValue: 4)
  package static let summary = PacketFields(rawValue: 8)
  package static let intent = PacketFields(rawValue: 16)
  package static let recommendedAction = PacketFields(rawValue: 32)
  /// Why a human is needed.
  package static let reason = PacketFields(rawValue: 64)
  /// The page on which the customer was.
  package static let page = PacketFields(rawValue: 128)
  /// Who the customer is.
  package static let customer = PacketFields(rawValue: 256)
  /// What the AI learnt from the customer.
  package static let collected = PacketFields(rawValue: 512)
  package static let actionsTaken = PacketFields(rawValue: 1024)
  /// What is known of the customer's account.
  package static let account = PacketFields(rawValue: 2048)
  package static let sentiment = PacketFields(rawValue: 4096)

  /// Every member with its key in our own format, in order.
  package static let named: [(PacketFields, String)] = [
    (.source, "source"), (.question, "question"), (.history, "history"), (.summary, "summary"), (.intent, "intent"),
    (.recommendedAction, "recommended_action"), (.reason, "reason"), (.page, "page"), (.customer, "customer"),
    (.collected, "collected"), (.actionsTaken, "actions_taken"), (.account, "account"), (.sentiment, "sentiment"),
  ]

  /// How many fields there are.
  package var count: Int { rawValue.nonzeroBitCount }
}

/// Whose work a rating is about.
@usableFromInline package enum RatingSubject: UInt8, Sendable, CaseIterable {
  /// The export does not say.
  case unknown
  case human
  case ai
  /// The conversation as a whole.
  case whole
}
