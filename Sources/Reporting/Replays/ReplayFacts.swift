import Conversations
import Detection
import Judging
import Redaction
import Rendering
import Studies

/// The head of a replay: where it stands in the source, who spoke, what the export can and cannot show.
struct ReplayFacts {
  let scene: ReplayScene

  func facts(_ door: inout ReportDoor) -> [ReplayReport.Fact] {
    let conversation = scene.conversation
    let tally = scene.told.tally
    var facts: [ReplayReport.Fact] = [("Source", source)]
    func add(_ label: SafeText, _ range: TextRange) {
      guard !range.isEmpty else { return }
      facts.append((label, SafeText(name: door.name(scene.bytes(range)))))
    }
    add("Channel", conversation.channel)
    facts.append(("Medium", SafeText(name: conversation.medium.rawValue)))
    if conversation.language.isEmpty {
      let found = scene.told.observations.language.map { SafeText(name: $0.name) + ", by the words" }
      facts.append(("Language", found ?? "not known"))
    } else {
      add("Language", conversation.language)
    }
    add("Team", conversation.team)
    add("AI version", conversation.aiVersion)
    facts.append(("Turns", turns(tally)))
    facts.append(("Time", time))
    facts += coverage
    if !conversation.quality.isEmpty {
      let marks = Quality.named.filter { conversation.quality.contains($0.0) }.map { SafeText(name: $0.1) }
      facts.append(("Remarks", marks.joined(separator: ", ")))
    }
    return facts
  }

  private var source: SafeText {
    let conversation = scene.conversation
    let whole = scene.lines(of: conversation.events.indices.lowerBound..<conversation.events.count)
    guard conversation.lines > 1, let whole else { return scene.file + ", line \(conversation.place.line + 1)" }
    return scene.file + ", \(whole) (\(ReplayScene.count(conversation.lines, "line")))"
  }

  private func turns(_ tally: Tally) -> SafeText {
    var parts: [SafeText] = [
      "customer \(tally.customerTurns)", "AI \(tally.aiTurns)", "human \(tally.humanTurns)",
    ]
    if tally.unknownTurns > 0 { parts.append("unknown \(tally.unknownTurns)") }
    let messages = tally.customerMessages + tally.aiMessages + tally.humanMessages + tally.unknownMessages
    return parts.joined(separator: ", ") + "; " + ReplayScene.count(messages, "message")
  }

  private var time: SafeText {
    let times = scene.conversation.events.compactMap(\.time)
    guard let first = times.min(), let last = times.max() else { return "the export has none" }
    let trust: SafeText = scene.hasReliableTimes ? "" : "; times and order disagree, so no wait is shown"
    return "\(SafeText(first)) to \(SafeText(last))\(trust)"
  }

  private var coverage: [ReplayReport.Fact] {
    let covered = scene.conversation.coverage
    func names(_ isIn: Bool) -> SafeText {
      let names = Coverage.named.filter { covered.contains($0.0) == isIn }.map { SafeText(name: $0.1) }
      return names.isEmpty ? "nothing" : names.joined(separator: ", ")
    }
    return [("Can show", names(true)), ("Cannot show", names(false))]
  }
}
