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
        : broken.map { SafeText(name: $0.key) + " (" + count("O1." + $0.key) + ")" }.joined(separator: ", ") + "."
      if broken.isEmpty { finding = "Every topic that must reach a person did, where the export can show it." }
    }
    var section = ReportSection(
      "topics", title: "High-risk topics", finding: finding,
      why:
        "Some matters must not stay with a machine. The policy says which; each breach can be opened by explain --metric."
    )
    guard !keys.isEmpty else { return section }
    let reached: [SafeText] = obliged.map { "\(name: $0.key) \(pair("K2." + $0.key))" }
    if !reached.isEmpty {
      section.lines = [ReportSection.Line("Reached a person", reached.joined(separator: ", "))]
    }
    section.tables = [topicTable(keys.map { ($0.topic, $0.key) })]
    return section
  }

  private func topicTable(_ keys: [(Topic, String)]) -> ReportSection.Table {
    var table = ReportSection.Table(
      "Topics",
      columns: [
        "Topic", "Obligation", "Conversations", "Reached a person", "Within its time limit", "AI alone",
        "Said too much",
        "Only to be drafted", "Not by its owner",
      ])
    for (topic, key) in keys {
      let obligation = facts.policy.topics.obligation(of: topic)
      func breach(_ id: String) -> SafeText { numbers[id + key].of > 0 ? pair(id + key) : "-" }
      table.rows.append([
        SafeText(name: key), SafeText(word: obligation), SafeText(grouped: numbers["K2." + key].of), share("K2." + key),
        pair("K3." + key), pair("K4." + key), breach("O4."), breach("O2."), breach("O5."),
      ])
    }
    return table
  }
}
