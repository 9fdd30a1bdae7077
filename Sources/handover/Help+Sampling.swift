import Judging
import Redaction
import Rendering

extension Help {
  /// The page about samples: how many conversations to review, and what their answers prove.
  static var sampling: [SafeText] {
    [
      "How many conversations to review, and what the answers prove.",
      "",
      "  handover audit exports/ -o audit --sample 59 --seed 7",
      "  handover audit exports/ -o audit --reviewed sample.csv",
      "",
      "A detector can miss a conversation that needed a person, and no rate shows that.",
      "--sample draws from the conversations without a flag, in proportion from four",
      "groups: a match that was not counted, a score near the threshold, a topic that",
      "obliges to nothing, all others; at least five of each. A quarter as many flagged",
      "ones are mixed in, each shown up to a handover. Two people read sample.html and",
      "write yes, no or unsure into sample.csv, each into a column of their own.",
      "",
      "Where they find none that needed a person, at most so large a share of all",
      "without a flag did, with that certainty:",
      "",
    ] + sizes + [
      "",
      "Fewer will do where there are few conversations; the audit counts exactly. Where",
      "some are found, it says how many there can be at most, what share of the needs",
      "that nobody met the detector finds, and how well both readers agree (kappa).",
      "",
      "The draw goes by SHA-256 of the seed, a zero byte and the identifier: whoever",
      "knows the seed can draw the same. Let the auditor choose it.",
    ]
  }

  /// Sample sizes by certainty and by the share that may be missed.
  private static var sizes: [SafeText] {
    let shares = [1, 2, 5, 10]
    var table = TextTable([.init("")] + shares.map { .init("\($0) %", .right) })
    for percent in [90, 95, 99] {
      let certainty = Certainty(tenThousandths: percent * 100)
      let cells = shares.map { SafeText(ZeroFailurePlan.size(certainty, tolerable: $0 * 100)) }
      table.add(["  \(percent) % sure"] + cells)
    }
    return table.lines()
  }
}
