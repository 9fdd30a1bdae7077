import Arguments

/// How much is hidden of what people wrote; to show everything takes a policy that allows it.
enum RedactionLevel: String, Choice {
  case none, standard, strict
  static let placeholder = "LEVEL"

  /// The key of the policy that says the same: the level is part of the policy's hash however it was asked for.
  var change: PolicyChange? { PolicyChange(argument: "redact.level=\(rawValue)") }
}

/// How many conversations the page shows whole.
struct ReplayCount: ArgumentValue, Hashable {
  let number: Int

  static let placeholder = "COUNT"
  static let wanted = "write a number from 0 to 100000; with 0 the page has no words of people"

  /// So many as people look at, and few enough for a page that can be sent.
  static let standard = ReplayCount(number: 500)

  /// A page without words of people.
  static let none = ReplayCount(number: 0)

  private init(number: Int) { self.number = number }

  init?(argument: String) {
    guard let number = Int(argument: argument), (0...100_000).contains(number) else { return nil }
    self.number = number
  }
}
