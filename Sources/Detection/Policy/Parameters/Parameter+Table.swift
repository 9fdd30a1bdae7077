/// Some rows of the policy under a heading, and keys of which a part is a name.
package struct ParameterSection: Sendable {
  /// A row, or a family of rows.
  package enum Entry: Sendable {
    case one(Parameter)
    case family(ParameterFamily)
  }

  package let title: String
  package let entries: [Entry]

  init(_ title: String, _ entries: [Entry]) {
    self.title = title
    self.entries = entries
  }
}

extension Parameter {
  /// Every key of the policy, in the order of a written file and of the handbook.
  package static let sections: [ParameterSection] = [
    obligations, words, signals, scores, timing, handovers, contacts, outputs,
  ]

  /// Every family, in the order of ``sections``.
  package static let families: [ParameterFamily] = sections.flatMap(\.entries).compactMap { entry in
    if case .family(let family) = entry { family } else { nil }
  }

  /// Every key without a name in it, in the order of ``sections``.
  package static let fixed: [Parameter] = sections.flatMap(\.entries).compactMap { entry in
    if case .one(let parameter) = entry { parameter } else { nil }
  }

  /// Every key that a policy has, in the order of ``sections``.
  package static func all(of policy: Policy) -> [Parameter] {
    sections.flatMap(\.entries).flatMap { entry in
      switch entry {
      case .one(let parameter): [parameter]
      case .family(let family): family.members(of: policy)
      }
    }
  }

  private static let obligations = ParameterSection(
    "What the AI answers, what it only drafts, what goes to a human, and who owns it",
    [
      .family(.obligation), .family(.sla), .family(.aiMaySay), .family(.topicWords), .family(.topicTags),
      .family(.owner), .family(.routes), .family(.hours),
      .one(.list("vip.tags", .name, .structural, \.vipTags, "N12", "Customer attributes that make somebody a VIP")),
      .one(.flag("vip.strict", .structural, \.vipIsStrict, "N12", "Whether everything that a VIP raises has no grace")),
    ])

  private static let words = ParameterSection(
    "Words of your own, and how words are matched",
    [
      .family(.keywordWords), .family(.keywordWeight), .family(.templates), .family(.roles),
      .one(
        .list(
          "languages", .choice(["en"], .other), isOrdered: true, .structural, \.languages, "word lists",
          "The languages whose word lists are used; requests for a human are heard in all seven")),
      .one(
        .number(
          "kw.gap", .count(of: "words"), 0...5, .structural, \.keywords.gap, "N3, N12",
          "How many words may stand between the words of a phrase")),
      .one(
        .number(
          "kw.negation", .count(of: "words"), 0...10, .structural, \.keywords.negation, "N1 to N3, N12",
          "How many words back a negation reaches")),
      .one(
        .number(
          "kw.typo_min", .count(of: "letters"), 4...12, .structural, \.keywords.typoLetters, "N1",
          "From how many letters on a word for a person may have one wrong")),
    ])
}
