/// How sure a bound is: in how many of 10,000 audits like this one it holds at least.
///
/// The statistical level of confidence, under a name of its own because an AI has a confidence too.
package struct Certainty: Sendable, Equatable {
  /// From 1 to 9,999.
  package let tenThousandths: Int

  package init(tenThousandths: Int) {
    precondition((1...9_999).contains(tenThousandths), "a certainty lies between never and always")
    self.tenThousandths = tenThousandths
  }

  /// 95 %, the level of all bounds that are printed (audit-and-tuning.md, 4.4).
  package static let usual = Certainty(tenThousandths: 9_500)

  /// How often the bound may fail, from 0 to 1.
  package var doubt: Double { Double(10_000 - tenThousandths) / 10_000 }

  /// The doubt less a billionth of it: sums of rounded terms that reach it count as equal to it.
  ///
  /// So a tie always widens a bound, whatever the order of the additions.
  var leastPossible: Double { doubt * (1 - 1e-9) }

  /// The certainty that each of several bounds needs so that all hold together (Bonferroni's inequality).
  ///
  /// Rounded towards the surer side, and never surer than 9,999.
  func shared(by count: Int) -> Certainty {
    Certainty(tenThousandths: min(9_999, 10_000 - (10_000 - tenThousandths) / max(1, count)))
  }
}
