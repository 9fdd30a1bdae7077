import Arguments

/// A verb of no product, with one row of every kind.
struct Brewing: Sendable, Equatable {
  enum Strength: String, Choice {
    case weak, strong
    static let placeholder = "STRENGTH"
  }

  var cups = 1
  var strength = Strength.weak
  var target: Path?
  var tags: [String] = []
  var isHurried = false
  var isQuiet = false
  var beans: [Path] = []

  static let command = Command<Self>(
    "brew", "Makes coffee.", operands: .paths("BEANS...", \.beans, count: 1...3),
    options: [
      .value("out", short: "o", \.target, in: .mostUsed, placeholder: "POT", "Pour into POT."),
      .value("cups", \.cups, in: .limits, "Make COUNT cups."),
      .value("strength", \.strength, in: .judging, "Make it so strong."),
      .values("tag", \.tags, in: .output, "Write TEXT on the pot."),
      .flag("hurry", \.isHurried, in: .mostUsed, "Do not wait."),
      .flag("quiet", short: "q", \.isQuiet, in: .output, "Do not hiss."),
      .flag("strong", \.strength, is: .strong, in: .output, "Same as --strength strong."),
    ],
    examples: [Example("handover brew beans", "one weak cup")],
    defaults: Brewing())

  /// The settings of a line that asks to run.
  static func settings(_ words: String...) throws(UsageError) -> Brewing? {
    guard case .run(let settings) = try command.request(words) else { return nil }
    return settings
  }
}
