import Conversations
import Detection
import Judging
import Redaction
import Rendering
import Studies

/// What was drawn from what was not flagged, and what reviewers found in it.
extension AuditContent {
  func sampleSection() -> ReportSection? {
    guard let sample else { return nil }
    var finding: SafeText =
      "\(ReportContent.counted(sample.cases.count, "conversation was", "conversations were")) drawn with the seed \(sample.name.seed); "
    finding += review.map { reviewSentence($0) } ?? zeroSentence(sample)
    var section = ReportSection(
      "sample", title: "The sample of what was not flagged", finding: finding,
      why:
        "Conversations are drawn in the order of SHA-256 over the seed and the identifier, so the same seed draws the same again, whatever the order of the input. The sheet does not say which kind a conversation is of, and shows each only up to where a handover begins."
    )
    let rated = census.rows.standings.indices.count {
      census.rows.standings[$0].isMature && census.rows.rows[$0].facts.contains(.engaged)
    }
    let outside = rated - sample.plan.members.values.reduce(0, +)
    if outside > 0 {
      section.finding +=
        " \(ReportContent.counted(outside, "conversation is", "conversations are")) in neither group: the AI had no part, or a person wrote though nothing obliged to it."
    }
    section.tables = [planTable(sample)]
    if let review {
      section.tables.append(reviewTable(review))
      if !review.finds.isEmpty { section.tables.append(findTable(review, sample)) }
    }
    for stratum in Judging.Stratum.unflagged + [.flagged] where sample.plan[stratum] > 0 {
      let members = SafeText(grouped: sample.plan.members[stratum] ?? 0)
      section.lines.append(
        ReportSection.Line(
          SafeText(grouped: sample.plan[stratum]), "of \(members): " + AuditWords.stratum(stratum), .item))
    }
    return section
  }

  /// What it would say if nobody found anything.
  private func zeroSentence(_ sample: AuditSample) -> SafeText {
    let strata = Judging.Stratum.unflagged.map { stratum in
      ReviewedStratum(
        stratum: stratum, members: sample.plan.members[stratum] ?? 0, drawn: sample.plan[stratum],
        reviewed: sample.plan[stratum], needed: 0, unsure: 0)
    }
    let bound = MissBound(strata)
    guard bound.members > 0 else { return "there is nothing that was not flagged." }
    return
      "if all \(SafeText(grouped: bound.judged)) that were not flagged are reviewed and none needed a person, at most \(SafeText(grouped: bound.most)) of \(SafeText(grouped: bound.members)) (\(SafeText(percentage: bound.most, of: bound.members)) %) can have been missed, at 95 %."
  }

  /// What the reviewers' answers bound.
  private func reviewSentence(_ review: ReviewOutcome) -> SafeText {
    let bound = review.misses
    guard bound.members > 0 else { return "there is nothing that was not flagged." }
    guard bound.judged > 0 else { return "none of them has a clear answer, so nothing can be said of what was missed." }
    var sentence: SafeText =
      "of \(SafeText(grouped: bound.members)) that were not flagged \(SafeText(grouped: bound.judged)) have a clear answer, and \(SafeText(grouped: bound.found)) needed a person: at most \(SafeText(grouped: bound.most)) (\(SafeText(percentage: bound.most, of: bound.members)) %) can have been missed, at 95 %."
    if bound.mostIfUnsureMissed > bound.most {
      sentence +=
        " If those that raters were unsure of, or did not agree on, count as missed: at most \(SafeText(grouped: bound.mostIfUnsureMissed))."
    }
    if !bound.unjudged.isEmpty {
      sentence += " No clear answer is there for: "
      sentence += bound.unjudged.map { AuditWords.stratum($0) }.joined(separator: ", ")
      sentence += "; all of these count as possibly missed."
    }
    return sentence
  }

  private func planTable(_ sample: AuditSample) -> ReportSection.Table {
    var table = ReportSection.Table(
      "How the sample was drawn: \(sample.name.wanted) wanted, seed \(sample.name.seed)",
      columns: ["Kind", "Conversations", "Drawn"])
    for stratum in Judging.Stratum.unflagged + [.flagged] {
      table.rows.append([
        AuditWords.stratum(stratum), SafeText(grouped: sample.plan.members[stratum] ?? 0),
        SafeText(grouped: sample.plan[stratum]),
      ])
    }
    return table
  }

  private func reviewTable(_ review: ReviewOutcome) -> ReportSection.Table {
    var table = ReportSection.Table("What the reviewers found", columns: ["What", "Result"])
    for stratum in review.strata {
      var result: SafeText =
        "\(SafeText(grouped: stratum.needed)) of \(SafeText(grouped: stratum.judged)) needed a person"
      if stratum.unsure > 0 { result += ", \(SafeText(grouped: stratum.unsure)) unsure or not agreed" }
      let open = stratum.drawn - stratum.reviewed
      if open > 0 { result += ", \(SafeText(grouped: open)) not reviewed" }
      table.rows.append([AuditWords.stratum(stratum.stratum), result])
    }
    let bound = review.misses
    if let estimate = bound.estimate {
      table.rows.append(["missed among all that were not flagged, estimated", SafeText(estimate, places: 1)])
    }
    table.rows.append([
      "missed among all that were not flagged, bounds at 95 % each",
      "at least \(SafeText(grouped: bound.least)), at most \(SafeText(grouped: bound.most)) of \(SafeText(grouped: bound.members))",
    ])
    table.rows.append(["recall: how much of what needed a person was flagged", recallText(review.recall)])
    table.rows.append(["agreement of the raters (Cohen's kappa)", kappaText(review.agreement)])
    return table
  }

  private func recallText(_ recall: EstimatedRecall?) -> SafeText {
    guard let recall else { return "not assessable: too few answers" }
    let ends: SafeText =
      "\(SafeText(recall.low * 100, places: 1)) to \(SafeText(recall.high * 100, places: 1)) % (95 %)"
    guard let estimate = recall.estimate else { return "no estimate; " + ends }
    return "\(SafeText(estimate * 100, places: 1)) %, " + ends
  }

  private func kappaText(_ agreement: RaterAgreement) -> SafeText {
    if agreement.judged == 0 { return "no case has two answers" }
    let alike: SafeText = "\(SafeText(grouped: agreement.alike)) of \(SafeText(grouped: agreement.judged)) alike"
    guard let kappa = agreement.kappa else { return alike + "; both always gave the same answer, so there is no kappa" }
    return SafeText(kappa, places: 2) + " (" + alike + ")"
      + (kappa < RaterAgreement.leastKappa
        ? ": the answers say more about the raters than about the conversations" : "")
  }

  private func findTable(_ review: ReviewOutcome, _ sample: AuditSample) -> ReportSection.Table {
    var table = ReportSection.Table(
      "Conversations that were not flagged and needed a person", columns: ["Conversation", "Kind", "From", "Find it"])
    for find in review.finds {
      guard let drawn = sample.cases.first(where: { $0.key.first == find.key }) else { continue }
      table.rows.append([
        drawn.id, AuditWords.stratum(find.stratum), find.fromMessage.map { "message \($0)" } ?? "-",
        AuditWords.command(drawn.line, of: drawn.file),
      ])
    }
    return table
  }
}
