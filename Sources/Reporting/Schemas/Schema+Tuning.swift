import Judging
import Redaction
import Studies

extension Schema {
  /// `tune.json`.
  static let tuning = Schema.record([
    Member("schema", .constant("handover.tune/1")), Member("version", .text, "The tool's."), Member("run_id", .text),
    Member("complete", .boolean, "Whether no more was refused than tolerated."), Member("policy_name", .text),
    Member("policy_sha256", .text, "Of the effective values of the present policy."),
    Member("suggested_sha256", .orNull(.text), "The same of the suggested one; null where none is."),
    Member("warnings", .list(.text), "What must be known first."), Member("headline", .text),
    Member(
      "ground", .words(TuningContent.Ground.allCases.map { SafeText(word: $0) }),
      "What says where a human was due: nothing, labels, or what the team did."),
    Member("labels", .orNull(.record(labels)), "Null without labels."),
    Member(
      "choice", .words(["suggested", "front_only", "no_labels", "not_enough", "none_feasible", "present_is_best"])),
    Member(
      "other_is", .orNull(.words(["suggested", "example"])),
      "What the policy is that is held against the present one; null where there is none."),
    Member("search", .record(search)), Member("population", .record(population)),
    Member("parameters", .list(.record(axis)), "What was varied."),
    Member("policies", .place, "How many were tried; all are in curve.csv."), Member("present_policy", candidate),
    Member("other_policy", .orNull(candidate)), Member("front", .list(candidate), "By load, on all conversations."),
    Member("differences", .list(.record(difference)), "The other policy minus the present one, on the later part."),
    Member(
      "threshold_curve",
      .list(
        .record([
          Member("threshold", .number), Member("operating_point", .boolean), Member("figures", figures),
        ])), "With labels only, over all conversations."),
    Member(
      "timely_recall",
      .list(
        .record([
          Member("tolerance", .count, "AI messages after the need."), Member("present", .count),
          Member("other", .orNull(.count)), Member("of", .count),
        ])), "With labels only."),
    Member(
      "cost_bands",
      .list(.record([Member("policy", .count), Member("from", ratio), Member("to", .orNull(ratio), "Null: no end.")])),
      "With labels only, over all conversations: the best policy by what a missed need costs in unneeded escalations."),
    Member(
      "hours",
      .record([Member("zone", .text), Member("present", hours), Member("other", .orNull(hours))])),
    Member("reliability", .orNull(.record(reliability)), "Null where no confidence was exported."),
    Member("signals", .list(.record(signal)), "Under the present policy."),
    Member("golden_transfer", .orNull(.list(.record(golden))), "Null without labelled messages."),
    Member("flips", .list(.record(flip)), "Conversations whose first escalation moves."),
    Member("nearest", .list(.record(nearest)), "The nearest single change of each conversation that has one."),
  ])

  private static let labels = [
    Member("files", .list(.text)), Member("yes", .count), Member("no", .count),
    Member("unsure", .count, "Or as many yes as no."), Member("without_place", .count, "Of those that are yes."),
    Member("unresolved_places", .count), Member("votes", .count), Member("raters", .count), Member("pairs", .count),
    Member("kappa", .orNull(.number), "Cohen's, the mean over pairs that share ten conversations."),
    Member("kappa_pairs", .count), Member("alike", .count), Member("compared", .count), Member("places_alike", .count),
    Member("places_compared", .count), Member("repeated", .count, "Second labels of a rater for a conversation."),
    Member("refused", .count, "Lines that are no label; they are in label_problems.jsonl."),
    Member("unanswered", .count, "Rows of sheets."),
    Member("absent", .count, "Conversations with a label that were not searched."),
    Member("present_brier", .orNull(.number), "0 is best; null under ten cases."),
    Member("other_brier", .orNull(.number)),
  ]

  private static let search = [
    Member("kind", .words(SearchSpace.Search.allCases.map { SafeText(word: $0) })),
    Member("space", .orNull(.text), "The file; null where the built-in space was searched."),
    Member("seed", .text, "A whole number of up to 64 bits."),
    Member("tolerance", .count, "AI messages."), Member("refits", .count),
    Member("objective", .words(["front", "constrained", "cost"])), Member("recall", .orNull(.number)),
    Member("late", .orNull(.number)),
  ]

  private static let population: [Member] =
    [
      Member("conversations", .count, "Read; the sum of the five below without needed_without_ai."),
      Member("excluded", .count, "Left out as in a report: superseded, tests, outside of the period."),
      Member("without_ai", .count, "Left out: the AI wrote nothing of substance to a customer."),
      Member("needed_without_ai", .count, "Of these, those in which a person was due under the present policy."),
      Member("tangled", .count, "Left out: more withdrawals than can be told apart."),
      Member("ai_involved", .count, "Searched (P3): the sum of fit and check."),
    ] + ["messages", "observations", "settled", "fit", "check"].map { Member($0, .count) }
    + [Member("split_at", .orNull(.time), "Null where the order of the input splits.")]
    + ["asked", "unanswered", "unlabelled", "unsure"].map { Member($0, .count, "Of those that are searched.") }

  private static let axis = [
    Member("key", .text), Member("present", .text), Member("other", .orNull(.text)),
    Member("moves_escalations", .boolean), Member("values", .list(.text), "Ascending."),
    Member(
      "stability",
      .orNull(
        .record([
          Member("unstable", .boolean), Member("lower_quartile", .text), Member("median", .text),
          Member("upper_quartile", .text),
          Member("chosen", .list(.record([Member("value", .text), Member("refits", .place)]))),
        ]))),
  ]

  private static let interval = Schema.orNull(
    .record([Member("value", .number), Member("low", .number), Member("high", .number)]))

  private static let figures = Schema.record(
    TuningFigure.allCases.map { figure in
      let name = SafeText(word: figure)
      switch figure.value(of: TuningFigures()) {
      case .share: return Member(name, interval, figure.about)
      case .cost: return Member(name, .orNull(.number), figure.about)
      case .count: return Member(name, figure.ground == nil ? .count : .orNull(.count), figure.about)
      }
    })

  private static let candidate = Schema.record([
    Member("policy", .count, "Its number in curve.csv; 0 is the present one."), Member("on_front", .boolean),
    Member("changes", .map(.text), "What it changes in the present policy."),
    Member("fit", figures, "On the earlier conversations."), Member("check", figures, "On the later ones."),
  ])

  private static let difference = [
    Member("figure", .words(["load", "missed", "asks_not_foreseen", "late", "unneeded"])), Member("present", .count),
    Member("other", .count), Member("of", .count),
    Member("low", .orNull(.number), "Of the 95 % interval of the difference of shares."),
    Member("high", .orNull(.number)), Member("only_present", .count), Member("only_other", .count),
  ]

  private static let ratio = Schema.record([Member("numerator", .count), Member("denominator", .place)])

  private static let hours = Schema.record([
    Member("by_hour_of_week", .list(.count), "168, from Monday 0:00."), Member("without_time", .count),
    Member("outside_hours", .orNull(.count), "Null where the policy names no hours."),
  ])

  private static let reliability = [
    Member("cases", .count), Member("ece", .orNull(.number)),
    Member(
      "bins",
      .list(
        .record([
          Member("from", .number), Member("cases", .count), Member("ended_badly", .count),
          Member("mean_confidence", .orNull(.number), "Null under ten cases."),
        ]))),
  ]

  private static let signal = [
    Member("signal", .text), Member("fired", .count, "In conversations."), Member("first", .count),
    Member("sole", .count), Member("sole_right", .orNull(.count)), Member("sole_judged", .orNull(.count)),
    Member("median_lead", .orNull(.integer(least: nil)), "AI messages before the need."), Member("dead", .boolean),
    Member("redundant", .boolean), Member("with", figures), Member("without", figures, "The policy without it."),
  ]

  private static let golden = [
    Member("policy", .text), Member("conversations", .count), Member("needs", .count),
    Member("gt", .list(.orNull(.number)), "GT-I, GT-II, GT-III."),
    Member("gt_first", .list(.orNull(.number)), "The same of the first call and the first gold message alone."),
    Member(
      "gt_by_lambda", .list(.record([Member("lambda", .number), Member("gt", .list(.orNull(.number)))]))),
    Member("f1", .orNull(.number), "Over messages."), Member("macro_f1", .orNull(.number)),
    Member(
      "timely_recall",
      .list(.record([Member("messages", .count), Member("part", .count), Member("of", .count)]))),
  ]

  private static let escalation = Schema.orNull(
    .record([
      Member("event", .count, "Counted from zero."), Member("line", .place), Member("ai_messages", .count),
      Member("signal", .text), Member("hard", .boolean),
    ]))

  private static let flip = [
    Member("conversation_id", .text), Member("file", .text), Member("line", .place),
    Member("kind", .words(Tuning.Flip.Kind.allCases.map { TuningWords.kind($0) })), Member("present", escalation),
    Member("other", escalation), Member("due", .orNull(.boolean), "What the label says."),
  ]

  private static let nearest = [
    Member("conversation_id", .text), Member("file", .text), Member("line", .place), Member("parameter", .text),
    Member("value", .text), Member("present", escalation), Member("changed", escalation),
  ]
}

extension TuningTables {
  private static let value = Schema.either(.number, .text)

  /// The columns of `thresholds.csv`; an empty cell is `null`.
  static let thresholdSchema: [Schema.Member] = [
    .init("parameter", .text), .init("present", .orNull(value)),
    .init("suggested", .orNull(value), "Empty where nothing is suggested."), .init("changed", .mark, "1 or 0."),
    .init("least_tried", .orNull(value)), .init("largest_tried", .orNull(value)), .init("values_tried", .place),
    .init("moves_escalations", .mark, "1 or 0."), .init("refits", .orNull(.count)),
    .init("lower_quartile", .orNull(value)), .init("median", .orNull(value)), .init("upper_quartile", .orNull(value)),
    .init("stability", .orNull(.words(["stable", "unstable"]))),
    .init("chosen_in_refits", .orNull(.text), "Each value with how often it was chosen."),
  ]

  /// `curve.csv`; behind these columns stands one for each parameter that was searched, under its key.
  static let curveSchema = Schema.open(
    curveMembers, required: curveMembers.map(\.name), oneOf: [])

  private static let curveMembers: [Schema.Member] =
    [
      .init("policy", .count), .init("is_present", .mark, "1 or 0."), .init("is_suggested", .mark, "1 or 0."),
      .init("on_front", .mark, "1 or 0."),
    ]
    + (["fit_", "check_"] as [SafeText]).flatMap { part -> [Schema.Member] in
      TuningFigure.allCases.map { figure in
        let name = part + SafeText(word: figure)
        return switch figure.value(of: TuningFigures()) {
        case .share, .cost: .init(name, .orNull(.number), figure.about)
        case .count: .init(name, .orNull(.count), figure.about)
        }
      }
    }
}
