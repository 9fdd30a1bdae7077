import Judging
import Redaction
import Rendering
import Studies

/// What the words of a report mean, and what it cannot see.
extension ReportContent {
  /// Every word of the page that means something of its own, in one sentence.
  func wordTable() -> ReportSection.Table {
    ReportSection.Table(
      "What the words mean", columns: ["Word", "Meaning"],
      rows: [
        [
          "need",
          "from the moment at which a person was due to the end of it: a request, a matter that must reach a person, or signals that add up",
        ],
        [
          "signal",
          "something that the replay saw: a request, a repeated question, an answer that was none, an upset word",
        ],
        ["grace", "how many messages the AI may still write after a need began; the rules below say how many"],
        ["missed", "no handover was ever started for a need"],
        ["unfulfilled", "a handover was started, and no person ever wrote"],
        ["late", "a handover was started after the AI had gone on beyond the grace"],
        ["on time", "a handover was started within the grace, and as far as can be seen a person came"],
        ["waited too long", "on time, and then the person wrote later than the limit for a wait"],
        ["recovered", "signals only, and the customer said afterwards that it was solved"],
        ["withdrawn", "the customer took the request back before it was due"],
        ["unneeded", "a handover after which there is evidence that no person was needed"],
        ["confirmed", "resolved, and the customer said so"],
        ["assumed", "an answer was given and nothing speaks against it; the customer said nothing more"],
        ["hybrid", "a person wrote, and the last answer that solved it was the AI's"],
        ["nobody", "not resolved: nobody came, nobody answered, the customer gave up, or a person wrote in vain"],
        ["not observable", "handed over, and the export does not hold what people wrote"],
        [
          "not assessable",
          "the export lacks what the number needs; such cases are in no rate, and never count as zero",
        ],
        ["in rates", "over, with a word of the customer, and not excluded"],
        ["open", "may still go on at the cut-off, so it is in no rate"],
        ["unengaged", "the customer never wrote anything"],
        ["excluded", "left out by a rule, such as a test or an older copy; each rule is listed with its count"],
        ["flagged", "missed, unfulfilled, late, or handed over without need: what the list of conversations holds"],
        ["interval", intervalMeaning()],
        ["within the usual variation", "the change is no larger than chance alone makes it; nothing can be concluded"],
        ["points", "percentage points: from 10 % to 12 % is a change of 2 points"],
      ])
  }

  /// What the numbers in brackets say, on a number of this report where there is one.
  private func intervalMeaning() -> SafeText {
    let share = numbers["T7.missed"].share
    guard let interval = share.interval else {
      return
        "behind a share: how far chance alone can move it (95 %); under ten cases there is none, only the two counts"
    }
    let (low, high) = (SafeText(interval.low * 100, places: 1), SafeText(interval.high * 100, places: 1))
    let percentage = SafeText(percentage: share.part, of: share.whole)
    let text: SafeText =
      "\(pair("T7.missed")) (\(percentage) %, \(low) to \(high) %) reads: \(percentage) % of the cases; "
    return text
      + "cases come by chance, and the rate behind these lies between \(low) and \(high) %, as 95 of 100 such ranges hold it (Wilson); under ten cases only the two counts are shown"
  }

  /// What no number here says, and why.
  func blindTable() -> ReportSection.Table {
    let lists = findings.coverage[.languageWithLists]
    let without = lists.whole - lists.part
    var rows: [[SafeText]] = [
      ["what happened elsewhere", "calls, other channels and other systems are not in the export"],
      ["whether an answer was right", "only what the customer said of it, and whether they came back, can be seen"],
      [
        "needs that nobody voiced",
        "a need in words that no list knows, or in irony, is not found, so the true number is larger",
      ],
      ["empathy, tone, loyalty", "an export does not hold them"],
    ]
    if without > 0 {
      rows.append([
        "other languages",
        "\(Self.counted(without, "conversation is", "conversations are")) in a language without word lists: fewer signals can be seen there",
      ])
    }
    rows.append(["what is hidden", Self.redaction(ReportDoor(facts.policy).level)])
    return ReportSection.Table("What this report cannot see, and what it hides", columns: ["What", "Why"], rows: rows)
  }

  /// What redaction does at a level, and what it does not.
  static func redaction(_ level: Redactor.Level) -> SafeText {
    switch level {
    case .none: "nothing: redaction is switched off, so all names and words stand as the export has them"
    case .standard:
      "e-mail addresses, phone, card and account numbers, internet addresses and order numbers become tokens such as [EMAIL-1]; redaction finds patterns, not everything, and names of people are not found at this level"
    case .strict:
      "as at the standard level, and names after greetings, postal addresses, dates of birth, numbers of five or more digits and words of your own; redaction finds patterns, not everything"
    }
  }
}
