import Detection
import Judging
import Redaction
import Rendering

extension ReportContent {
  /// High-risk topics: whether they reached a person, and what the policy obliges to.
  func topicSection() -> ReportSection {
    let policies = facts.policy.topics
    let keys = policies.all.map { (topic: $0, key: policies.key(of: $0)) }.filter { numbers["K2." + $0.key].of > 0 }
    let obliged = keys.filter { policies.obligation(of: $0.topic) == .humanRequired }
    let broken = obliged.filter { numbers.count("O1." + $0.key) > 0 }
    var finding: SafeText = "No high-risk topic came up."
    if !obliged.isEmpty {
      finding = "\(SafeText(grouped: broken.count)) of \(Self.counted(obliged.count, "topic", "topics")) "
      finding += "that must always reach a person did not: "
      finding +=
        broken.isEmpty
        ? "all did."
        : broken.map { words(of: $0.topic) + " (" + count("O1." + $0.key) + ")" }.joined(separator: ", ") + "."
      if broken.isEmpty { finding = "Every topic that must reach a person did, where the export can show it." }
    }
    let breached = findings.breaches.lines.count { $0.breaking > 0 }
    if breached > 0 {
      finding +=
        " Something that the policy asks was broken for "
        + "\(SafeText(grouped: breached)) of \(Self.counted(findings.breaches.lines.count, "topic", "topics"))."
    }
    var section = ReportSection(
      "topics", title: "High-risk topics", finding: finding,
      why:
        "Some matters must not stay with a machine. The policy says which. What an export cannot show is neither kept nor broken."
    )
    guard !keys.isEmpty else { return section }
    let reached: [SafeText] = obliged.map { "\(name: $0.key) \(pair("K2." + $0.key))" }
    if !reached.isEmpty {
      section.lines = [ReportSection.Line("Reached a person", reached.joined(separator: ", "))]
    }
    section.tables = [obligationTable(in: &section)]
    section.folded = [topicTable(keys.map { ($0.topic, $0.key) })]
    return section
  }

  /// How many conversations a topic names.
  private static let mostBreaches = 10

  /// What the policy asks for each topic, what came of it, and the conversations that break it.
  private func obligationTable(in section: inout ReportSection) -> ReportSection.Table {
    var table = ReportSection.Table(
      "What the policy asks, and whether it was kept",
      columns: [
        "Topic", "Verdict", "Breaches", "Conversations that break it", "Conversations", "Reached a person",
        "Within its time limit", "Obligation",
      ])
    for line in findings.breaches.lines {
      table.rows.append([
        words(of: line.topic), Self.verdict(line.cases, line.broken.compactMap { $0 }), breaches(line),
        section.cell(breaking(line)), SafeText(grouped: line.cases), Self.text(of: line.reached),
        Self.text(of: line.inTime), Self.words(of: line.obligation),
      ])
    }
    return table
  }

  /// The verdict on a topic: broken where anything was, kept where nothing was and something can be seen.
  ///
  /// - Parameters:
  ///   - cases: how many conversations have the topic.
  ///   - asked: the breaches of everything that the policy asks for it.
  static func verdict(_ cases: Int, _ asked: [Metric.Value]) -> SafeText {
    if cases == 0 { return "- no case" }
    if asked.contains(where: { $0.share.part > 0 }) { return "✗ broken" }
    let seen = asked.filter { $0.assessable > 0 }
    if seen.isEmpty { return "? cannot be shown" }
    return asked.allSatisfy { $0.assessable == $0.of } ? "✓ kept" : "✓ kept, as far as it can be seen"
  }

  private func breaches(_ line: Breaches.Line) -> SafeText {
    let parts = zip(Breaches.Kind.allCases, line.broken).compactMap { kind, value -> SafeText? in
      guard let value, value.share.part > 0 else { return nil }
      return "\(SafeText(grouped: value.share.part)) of \(SafeText(grouped: value.share.whole)) \(Self.words(of: kind))"
    }
    return parts.isEmpty ? "none" : parts.joined(separator: "; ")
  }

  /// The conversations that break what is asked for a topic, those that reached nobody first.
  private func breaking(_ line: Breaches.Line) -> ReportSection.Conversations {
    let listed = findings.breaches.listed.filter { $0.topic == line.topic }.enumerated()
    let sorted = listed.sorted {
      (Self.weight($0.element), $0.offset) < (Self.weight($1.element), $1.offset)
    }.map(\.element)
    let names = sorted.prefix(Self.mostBreaches).map { named.name(of: $0.example) }
    let rest = line.breaking - names.count
    return ReportSection.Conversations(names, rest: rest > 0 ? " and \(SafeText(grouped: rest)) more" : .empty)
  }

  private static func weight(_ listed: Breaches.Listed) -> Int { listed.kinds.map(\.rawValue).min() ?? Int.max }

  static func words(of obligation: Obligation) -> SafeText {
    switch obligation {
    case .none: "goes to its owner"
    case .draftOnly: "the AI may only draft"
    case .humanRequired: "must reach a person"
    }
  }

  static func words(of kind: Breaches.Kind) -> SafeText {
    switch kind {
    case .humanRequired: "never reached a person"
    case .draftOnly: "answered without release"
    case .overSLA: "later than its limit"
    case .saidTooMuch: "the AI said too much"
    case .unowned: "not by its owner"
    }
  }

  private func topicTable(_ keys: [(Topic, String)]) -> ReportSection.Table {
    var table = ReportSection.Table(
      "All topics that came up",
      columns: [
        "Topic", "Obligation", "Conversations", "Reached a person", "Within its time limit", "AI alone",
        "Said too much",
        "Only to be drafted", "Not by its owner",
      ])
    for (topic, key) in keys {
      let obligation = facts.policy.topics.obligation(of: topic)
      func breach(_ id: String) -> SafeText { numbers[id + key].of > 0 ? pair(id + key) : "-" }
      table.rows.append([
        words(of: topic), Self.words(of: obligation), SafeText(grouped: numbers["K2." + key].of), share("K2." + key),
        pair("K3." + key), pair("K4." + key), breach("O4."), breach("O2."), breach("O5."),
      ])
    }
    return table
  }
}
