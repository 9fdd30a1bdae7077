import Judging
import Redaction
import Rendering
import Studies

/// The result in words: what was searched, on what ground, and what is suggested or why nothing is.
extension TuningContent {
  /// What must be known before anything else; nothing where all is as it should be.
  var warnings: [SafeText] {
    var all: [SafeText] = []
    if let agreement = labels?.agreement, agreement.isWeak, let kappa = agreement.kappa {
      all.append(
        "The raters hardly agree: Cohen's kappa is \(SafeText(kappa, places: 2)), below \(SafeText(RaterAgreement.leastKappa, places: 2)). The labels say more about the raters than about the conversations, and so does every figure below."
      )
    }
    if ground == .team { all.append(TuningWords.agreement) }
    if !facts.isComplete {
      all.append(
        "The input is not complete: more was refused than tolerated, or a file could not be read. What was refused was not searched."
      )
    }
    if case .none = level {
      all.append("Nothing is hidden: redaction is switched off, so names stand as the export has them.")
    }
    return all
  }

  /// The whole result as one paragraph that needs no other part.
  var headline: SafeText { verdict + " " + basis }

  /// Which policy is suggested, or why none is, and what that would change.
  var verdict: SafeText {
    ([result] + (isSuggesting ? [suggestion, price] : isShowing ? [example] : [])).joined(separator: " ")
  }

  /// On what it rests: what was searched, what was left out, and who says what was due.
  var basis: SafeText { searched + " " + groundSentence }

  /// What was tried on what.
  private var searched: SafeText {
    let population = tuning.population
    let parameters = TuningWords.agree(tuning.axes.count, "parameter", "parameters")
    let policies = TuningWords.agree(tuning.candidates.count, "policy was", "policies were")
    let searched: SafeText =
      "\(policies) tried, which differ in \(parameters), on \(TuningWords.agree(population.aiInvolved, "conversation", "conversations")) that the AI answered"
    if population.aiInvolved == population.conversations { return searched + "." }
    return searched + " (of \(SafeText(grouped: population.conversations)) that were read). " + leftOut
  }

  /// Which conversations are not searched, and how many needs stand in them.
  var leftOut: SafeText {
    let population = tuning.population
    var parts: [SafeText] = []
    if population.withoutAI > 0 {
      parts.append(
        "\(TuningWords.agree(population.withoutAI, "is", "are")) left out because the AI wrote nothing of substance there; in \(Self.some(population.neededWithoutAI)) of them a person was due under the present policy"
      )
    }
    if population.excluded > 0 {
      parts.append("\(TuningWords.agree(population.excluded, "is", "are")) excluded as in a report")
    }
    if population.tangled > 0 {
      parts.append(
        "\(TuningWords.agree(population.tangled, "has", "have")) more withdrawn requests than can be told apart")
    }
    return parts.isEmpty ? "" : "Of the others " + parts.joined(separator: ", and ") + "."
  }

  /// On what ground policies are judged.
  private var groundSentence: SafeText {
    let population = tuning.population
    switch tuning.ground {
    case .none:
      return
        "There are no labels, so nothing says which conversations needed a person: policies are held against each other by their load and by the \(TuningWords.agree(population.unanswered, "ask", "asks")) for a person that nobody answered. Such an ask counts as foreseen where a policy would have asked for a person before the customer had to."
    case .labels:
      let all = positives + negatives
      return
        "Labels say of \(TuningWords.agree(all, "conversation", "conversations")) whether a person was needed; one was in \(Self.some(positives)) of them."
    case .team:
      return
        "There are no labels, so policies are held against what your team did: in \(Self.some(positives)) of these conversations a person took over."
    }
  }

  /// Positives and negatives in both parts.
  var positives: Int { present.fit.positives + present.check.positives }
  var negatives: Int { present.fit.negatives + present.check.negatives }

  /// Which policy is suggested, or why none is.
  var result: SafeText {
    switch tuning.choice {
    case .chosen where isSuggesting:
      let count = changed.count
      let names = changed.prefix(3).map { axis, place in
        SafeText(name: axis.key) + " from " + axis.text(axis.present) + " to " + axis.text(place)
      }
      var sentence: SafeText = "One policy is suggested; it changes "
      sentence += names.joined(separator: ", ")
      return sentence + (count > 3 ? " and \(SafeText(grouped: count - 3)) more." : ".")
    case .chosen, .presentIsBest:
      return
        "No change is suggested: the policy that looked best on the earlier conversations is not better than the present one on the later ones."
    case .front:
      return
        "No policy is suggested, because no objective was asked for: the front shows what can be had at which load."
    case .noLabels where ground == .team:
      return "No policy is suggested: what your team did does not say what was needed. The front shows what can be had."
    case .noLabels:
      return
        "No policy is suggested: without labels a lower load cannot be told from needs that are overlooked. The front shows what can be had."
    case .notEnough(let positives):
      return
        "No policy is suggested: \(ground == .team ? "your team took over" : "a person was needed") in \(positives == 0 ? "none" : "only \(SafeText(grouped: positives))") of the later conversations, on which a choice is checked, and \(ChoiceVerdict.leastPositives) are the least to choose by. The front shows what can be had."
    case .noneFeasible:
      return
        "No policy is suggested: none that was tried meets what was asked for on the earlier conversations (\(objective)). The front shows what can be had."
    }
  }

  /// What the suggestion does on the later conversations.
  private var suggestion: SafeText {
    let (now, then) = (present.check, chosen.check)
    var sentence: SafeText =
      "On the later conversations it asks for a person in \(SafeText(brief: then.load)) instead of \(SafeText(grouped: now.escalated))"
    switch ground {
    case .labels:
      sentence +=
        ", misses \(SafeText(brief: TuningMeasure.missed.share(of: then))) of those who needed one instead of \(SafeText(grouped: now.missed)), and is late in \(SafeText(grouped: then.late)) instead of \(SafeText(grouped: now.late))."
    case .nothing:
      sentence +=
        ", and foresees all but \(SafeText(brief: TuningMeasure.missed.share(of: then))) of the unanswered asks instead of all but \(SafeText(grouped: now.missed))."
    case .team: sentence += "."
    }
    if tuning.keepsBounds == false {
      sentence += " There it does not keep the bounds that were asked for, which it kept on the earlier ones."
    }
    return sentence
  }

  /// A count of some: `none`, or the number.
  private static func some(_ count: Int) -> SafeText { count == 0 ? "none" : SafeText(grouped: count) }

  /// What would flip under the policy that only shows what a change does.
  private var example: SafeText {
    let lost = flips.count { $0.flip.kind == .lost }
    return
      "As an example, and not as a suggestion, one policy of the front is held against the present one: it asks for a person in \(SafeText(brief: chosen.check.load)) of the later conversations instead of \(SafeText(grouped: present.check.escalated)); \(TuningWords.agree(flips.count, "conversation would change", "conversations would change")), \(TuningWords.ofThem(lost, "would", "would")) no longer be escalated."
  }

  /// What has to be paid for it.
  private var price: SafeText {
    let lost = flips.count { $0.flip.kind == .lost }
    let due = flips.count { $0.flip.kind == .lost && $0.flip.isDue == true }
    var sentence: SafeText =
      "In all \(TuningWords.agree(flips.count, "conversation changes", "conversations change")); \(TuningWords.ofThem(lost, "is", "are")) no longer escalated"
    if ground == .labels, lost > 0 {
      sentence +=
        lost == 1
        ? (due == 1 ? ", and it needed a person by its label" : ", and no label says that it needed a person")
        : ", \(Self.some(due)) of which needed a person by \(due == 1 ? "its label" : "their labels")"
    }
    sentence += "."
    let unstable = changed.count { $0.axis.stability?.isUnstable == true }
    if unstable > 0 {
      let stable = changed.count - unstable
      sentence +=
        changed.count == 1
        ? " The changed value is not stable when the conversations are drawn again."
        : stable == 0
          ? " None of the changed values is stable when the conversations are drawn again."
          : " Only \(TuningWords.agree(stable, of: changed.count, "changed value", "changed values", "is", "are")) stable when the conversations are drawn again."
    }
    return sentence
  }
}
