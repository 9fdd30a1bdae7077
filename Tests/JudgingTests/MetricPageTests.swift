import Detection
import Foundation
import Judging
import Testing

/// The list of the documentation, the words of `help`, and the metrics themselves say the same.
@Suite("The list of all metrics")
struct MetricPageTests {
  /// One line of the list: `| id | name | unit | what | needs | where | test |`.
  private struct Line {
    let id: String
    let names: [String]
    let unit: String
    let what: String
    let needs: String
    let places: String
    let test: String
  }

  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  private static func lines() throws -> [Line] {
    let page = root.appending(path: "Sources/Conversations/Conversations.docc/Metrics.md")
    return try String(contentsOf: page, encoding: .utf8).split(separator: "\n").compactMap { line in
      let cells = line.split(separator: "|", omittingEmptySubsequences: false)
        .map { $0.trimmingCharacters(in: .whitespaces) }
      guard cells.count == 9, cells[1].hasPrefix("`") else { return nil }
      let plain = cells.map { $0.replacing("`", with: "") }
      return Line(
        id: plain[1], names: plain[2].split(separator: " ").map(String.init), unit: plain[3], what: plain[4],
        needs: plain[5], places: plain[6], test: plain[7])
    }
  }

  /// A policy under which every kind of metric exists: an owner, a topic that may only be drafted.
  private static let policies: TopicPolicies = {
    var policies = TopicPolicies()
    policies.humanRequired.remove(TopicSet(.complaint))
    policies.draftOnly = TopicSet(.complaint)
    policies.owners[Int(Topic.legal.rawValue)] = "law"
    return policies
  }()

  private static var every: [(id: String, name: String)] {
    Metric.all(of: policies).map { ($0.id, $0.name) } + Measure.all(of: policies).map { ($0.id, $0.name) }
  }

  @Test("has a line for every metric and measure there is, with its name, and none for others")
  func complete() throws {
    let lines = try Self.lines()
    #expect(Set(lines.map(\.id)).count == lines.count)
    for (id, name) in Self.every {
      let line = try #require(lines.first { $0.id == id || id.hasPrefix($0.id + ".") }, "no line for \(id)")
      #expect(line.names.contains(name), "\(id) is called \(name)")
    }
    for line in lines {
      #expect(Self.every.contains { $0.id == line.id || $0.id.hasPrefix(line.id + ".") }, "nothing is \(line.id)")
    }
  }

  @Test("says what the words of help say")
  func words() throws {
    let lines = try Self.lines()
    #expect(lines.map(\.id) == MetricWords.all.map(\.id))
    for (line, words) in zip(lines, MetricWords.all) {
      #expect(line.names == words.names, "\(words.id)")
      #expect(line.unit == words.unit, "\(words.id)")
      #expect(line.what == words.what, "\(words.id)")
      #expect(line.needs == words.needs, "\(words.id)")
    }
  }

  @Test("names every id of metrics.md, 2.1 to 2.8, in its order")
  func contract() throws {
    // Typed off the dictionary, so that an id that gets lost is missed.
    let wanted =
      (1...6).map { "P\($0)" } + (1...11).map { "A\($0)" } + (1...10).map { "H\($0)" } + (1...9).map { "T\($0)" }
      + (1...5).map { "Q\($0)" } + (1...5).map { "K\($0)" } + (1...15).map { "G\($0)" } + (1...5).map { "W\($0)" }
    let ids = MetricWords.all.map(\.id)
    for id in wanted { #expect(ids.contains(id), "\(id) is missing") }
    #expect(wanted.filter { Self.every.map(\.id).contains($0) || hasParts($0) } == wanted)
  }

  private func hasParts(_ id: String) -> Bool { Self.every.contains { $0.id.hasPrefix(id + ".") } }

  @Test("leads to a test that is there and names the metric")
  func tests() throws {
    for line in try Self.lines() {
      let parts = line.test.split(separator: ".").map(String.init)
      try #require(parts.count == 2, "\(line.id): \(line.test)")
      let folder = Self.root.appending(path: "Tests/JudgingTests").resolvingSymlinksInPath()
      let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      let sources = try files.filter { $0.pathExtension == "swift" }.map { try String(contentsOf: $0, encoding: .utf8) }
      let source = try #require(sources.first { $0.contains("struct \(parts[0]) {") }, "no suite \(parts[0])")
      let begin = try #require(source.range(of: "func \(parts[1])("), "no test \(line.test)")
      let end = source[begin.upperBound...].range(of: "\n  }\n")?.lowerBound ?? source.endIndex
      let body = source[begin.lowerBound..<end]
      // By itself, or with a part behind a dot.
      let isNamed = body.contains("\"\(line.id)\"") || body.contains("\"\(line.id).")
      #expect(isNamed, "\(line.test) does not name \(line.id)")
    }
  }

  @Test("says where each is printed")
  func places() throws {
    for line in try Self.lines() { #expect(line.places.contains("summary.json"), "\(line.id)") }
  }

  @Test("has no id twice, and the policy knows every name")
  func names() {
    let ids = Self.every.map(\.id)
    #expect(Set(ids).count == ids.count)
    for (id, name) in Self.every { #expect(MetricNames.all.contains(name), "\(id): \(name)") }
    // What the policy knows besides needs labels, or comes with the audit.
    let later = Set(MetricNames.all).subtracting(Self.every.map(\.name))
    #expect(later == Set(MetricWords.withLabels.map(\.name)))
    #expect(MetricNames.all == MetricNames.all.sorted())
    #expect(Set(MetricNames.all).count == MetricNames.all.count)
  }

  @Test("is found by id, by part and by name")
  func lookup() {
    #expect(MetricWords.named("T1").map(\.id) == ["T1"])
    #expect(MetricWords.named("T1.asked").map(\.id) == ["T1"])
    #expect(MetricWords.named("R4.14.lead").map(\.id) == ["R4.14"])
    #expect(MetricWords.named("A11b.human").map(\.id) == ["A11b"])
    #expect(MetricWords.named("needs_missed").map(\.id) == ["T1"])
    #expect(MetricWords.named("conversations_late").map(\.id) == ["T7"])
    #expect(MetricWords.named("resolution_first_human").map(\.id) == ["W1", "W1b"])
    #expect(MetricWords.named("T").isEmpty)
    #expect(MetricWords.of(id: "G1.facts")?.id == "G1")
    #expect(MetricWords.of(id: "G16") == nil)
    for (id, _) in Self.every { #expect(MetricWords.of(id: id) != nil, "\(id)") }
  }
}
