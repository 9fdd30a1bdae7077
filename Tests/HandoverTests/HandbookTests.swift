import Detection
import Foundation
import Judging
import Testing

@Suite("The handbook")
struct HandbookTests {
  private func page(_ name: String) throws -> String {
    let file = Repository.root.appending(path: "Sources/Conversations/Conversations.docc/\(name).md")
    return try String(contentsOf: file, encoding: .utf8)
  }

  @Test("has one sentence for each file of the sources, under its target, and for no other")
  func files() throws {
    var target = ""
    var named: [String] = []
    for line in try page("Architecture").split(separator: "\n") {
      if line.hasPrefix("### ") { target = String(line.dropFirst(4)) }
      guard line.hasPrefix("- `"), let end = line.dropFirst(3).firstIndex(of: "`"), line[..<end].hasSuffix(".swift")
      else { continue }
      named.append("Sources/\(target)/" + line.dropFirst(3)[..<end])
      #expect(line[end...].hasPrefix("`: "), "\(line)")
      #expect(line.hasSuffix("."), "\(line)")
    }
    let files = try Repository.paths(under: "Sources")
    for file in Set(files).subtracting(named).sorted() { Issue.record("\(file) has no sentence in the architecture") }
    for file in Set(named).subtracting(files).sorted() { Issue.record("\(file) is named and not there") }
    #expect(Set(named).count == named.count)
  }

  @Test("lists every decision record, each with its four parts")
  func decisions() throws {
    let folder = Repository.root.appending(path: "Sources/Conversations/Conversations.docc/Decisions")
    let index = try page("Decisions")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    // Numbers rise and are never used again; work at the same time may leave some out.
    #expect(Set(names.map { $0.prefix(4) }).count == names.count)
    for name in names {
      let record = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
      let digits = String(name.prefix(4))
      #expect(name.wholeMatch(of: /[0-9]{4}-[A-Za-z0-9]+\.md/) != nil, "\(name)")
      #expect(record.hasPrefix("# \(digits): "), "\(name)")
      #expect(index.contains("<doc:\(name.dropLast(3))>"), "\(name)")
      let parts = ["## Context", "## Decision", "## Consequences", "## What would change our mind"]
      #expect(record.split(separator: "\n").filter { $0.hasPrefix("## ") }.map(String.init) == parts, "\(name)")
    }
  }

  @Test("lists every key of the policy, as the table has it")
  func policy() throws {
    let made = PolicyPage.lines.joined(separator: "\n") + "\n"
    let kept = (try? page("Policy")) ?? ""
    guard let difference = Golden.difference(kept: kept, now: made) else { return }
    if Golden.isUpdating {
      let file = Repository.root.appending(path: "Sources/Conversations/Conversations.docc/Policy.md")
      try Data(made.utf8).write(to: file)
    }
    Issue.record("Policy.md, \(difference)")
  }

  @Test("names no metric in a policy that the tool has under another name")
  func metrics() {
    for metric in Metric.all { #expect(MetricNames.all.contains(metric.name), "\(metric.name)") }
  }

  @Test("explains every signal, verdict, outcome and suppression that a report can name")
  func glossary() throws {
    let text = try page("Glossary")
    let words: [String] =
      Signal.shipped.map { Policy().name(of: $0) } + Suppression.allCases.map(\.name)
      + ConversationVerdict.allCases.map(\.name)
      + Outcome.allCases.map(\.name) + MessageClass.allCases.map(\.name) + Failure.allCases.map(\.name)
    for word in Set(words).sorted() { #expect(text.contains("`\(word)`"), "\(word)") }
  }

  @Test("and the README show the summary as it is printed")
  func summary() throws {
    let readme = try String(contentsOf: Repository.root.appending(path: "README.md"), encoding: .utf8)
    let before = Repository.root.appending(path: "Reports/week-46").path
    let printed = ran("report", SampleWeek.folder(of: "week-47").path, "--previous", before).output
    let parts = readme.components(separatedBy: ["<!-- summary: begin -->\n```\n", "```\n<!-- summary: end -->"])
    #expect(parts.count == 3)
    if let difference = Golden.difference(kept: parts.dropFirst().first ?? "", now: printed) {
      if Golden.isUpdating, parts.count == 3 {
        let new =
          parts[0] + "<!-- summary: begin -->\n```\n" + printed + "```\n<!-- summary: end -->" + parts[2]
        try Data(new.utf8).write(to: Repository.root.appending(path: "README.md"))
      }
      Issue.record("README.md, \(difference)")
    }
    #expect(readme.split(separator: "\n", omittingEmptySubsequences: false).count < 200)
    let first =
      "swift run handover report SampleData/week-47 --previous Reports/week-46 --out Reports/latest"
    #expect(readme.contains("\n" + first + "\nswift test\n"))
  }
}

extension String {
  /// The parts between two borders that follow each other once.
  fileprivate func components(separatedBy borders: [String]) -> [String] {
    var rest = self[...]
    var parts: [String] = []
    for border in borders {
      guard let range = rest.range(of: border) else { return parts }
      parts.append(String(rest[..<range.lowerBound]))
      rest = rest[range.upperBound...]
    }
    return parts + [String(rest)]
  }
}
