import Arguments

/// By which policy conversations are judged, as it was typed.
struct JudgingWish: Sendable, Equatable {
  /// The policy file; `nil` means the one of the folder, else the built-in one.
  var policy: PolicyChoice?
  /// Keys of the policy that are changed, the last of equal ones wins.
  var changes: [PolicyChange] = []
  /// How much of what people wrote is hidden; `nil` leaves it to the policy.
  var redaction: RedactionLevel?

  /// Options that name the policy; the sentences say what a verb does with it.
  static func options(
    _ policy: String = "Judge by FILE (default ./handover.json5).",
    _ changes: String = "Change a key of the policy; can be repeated."
  ) -> [Option<Self>] {
    [.value("policy", \.policy, in: .judging, policy), .values("set", \.changes, in: .judging, changes)]
  }

  /// The option that says how much is hidden, under the heading at which a verb lists it.
  static func redact(in group: OptionGroup = .output) -> [Option<Self>] {
    [.value("redact", \.redaction, in: group, "Hide at LEVEL (default standard).")]
  }
}
