/// A kind of fact that a customer can give and the service can ask for (definitions.md, 3.10).
package enum Fact: UInt8, Sendable, CaseIterable {
  case order, ticket, account, email, phone, date, amount, address, error
}

/// Some kinds of facts.
package struct Facts: OptionSet, Sendable, Hashable {
  package let rawValue: UInt16
  package init(rawValue: UInt16) { self.rawValue = rawValue }

  /// Only one kind.
  package init(_ fact: Fact) { rawValue = 1 << UInt16(fact.rawValue) }
}

/// N14: the AI asks for a fact that the customer has already given.
///
/// What was given and what is asked for are observations, made for messages of the AI and of humans alike; an AI message
/// that asks again is an event of this signal. Its level is 1 at the first and 2 from the `reask.count`-th on.
struct ReaskAI: Sendable {
  private(set) var cases = LevelCount()

  /// The level at which an AI message fires; 0 when it asks for nothing that was given.
  mutating func level(of observation: Observation, under policy: Policy) -> Int {
    observation.askedAgain.isEmpty ? 0 : cases.next(second: policy.reaskCount)
  }

  mutating func reset() { cases.reset() }
}
