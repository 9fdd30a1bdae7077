import Detection
import Redaction
import Testing

@testable import Reporting

@Suite("The four numbers of the first screen")
struct TileTests {
  private func tiles(_ now: Compared, _ before: [Compared] = []) throws -> [ReportSection.Tile] {
    try now.content(with: before).sections[0].tiles
  }

  @Test("are missed, late, resolved by the AI alone and who resolved it, with both counts and the interval")
  func counts() throws {
    let found = try tiles(try Compared(Compared.talks("a", "2026-11-02", missed: 3, of: 12)))
    #expect(
      found.map(\.label.content) == [
        "Conversations missed", "Conversations late", "Resolved by the AI alone", "Who resolved it",
      ])
    #expect(found[0].value.content == "25.0%")
    #expect(found[0].lines.map(\.content) == ["3 of 12 (8.9 to 53.2%)"])
    #expect(found[1].value.content == "0.0%")
    #expect(found[3].value.content == "AI 0")
    #expect(found[3].lines.map(\.content).contains("human 9"))
    #expect(found[3].lines.map(\.content).contains("nobody 3"))
  }

  @Test("have no percentage under ten cases")
  func few() throws {
    let found = try tiles(try Compared(Compared.talks("a", "2026-11-02", missed: 3, of: 9)))
    #expect(found[0].value.content == "3 of 9")
    #expect(found[0].lines.map(\.content) == ["too few for a percentage"])
    for tile in found { #expect(!([tile.value] + tile.lines).contains { $0.content.contains("%") }, "\(tile.label)") }
  }

  @Test("say so where there is nothing to count")
  func nothing() throws {
    let found = try tiles(try Compared([.init("a", "2026-11-02", .answered)]))
    #expect(found[0].value.content == "-")
    #expect(found[0].lines.map(\.content) == ["no conversation showed a need"])
    #expect(found[2].value.content == "1 of 1")
    let none = try tiles(try Compared([]))
    #expect(none[2].lines.map(\.content) == ["no conversation with the AI is in rates"])
    #expect(none[3].lines.map(\.content) == ["no conversation is in rates"])
  }

  @Test("show confirmed and assumed side by side, with their sum")
  func alone() throws {
    let found = try tiles(try Compared((0..<12).map { .init("a-\($0)", "2026-11-02", .answered) }))
    #expect(found[2].value.content == "0.0% + 100.0%")
    #expect(
      found[2].lines.map(\.content) == ["confirmed 0 + assumed 12 of 12", "sum 100.0% (75.8 to 100.0%)"])
  }

  @Test(
    "show the change in points with its way, and what it means",
    arguments: [
      (20, 2, "▲ 60.0 points, worse"), (2, 20, "▼ 60.0 points, better"),
      (5, 4, "▲ 3.3 points, within the usual variation"), (4, 4, "0.0 points, within the usual variation"),
    ] as [(Int, Int, String)])
  func change(_ missed: Int, _ earlier: Int, _ line: String) throws {
    let before = try Compared(Compared.talks("a", "2026-11-02", missed: earlier, of: 30))
    let now = try Compared(Compared.talks("b", "2026-11-10", missed: missed, of: 30))
    let lines = try tiles(now, [before])[0].lines.map(\.content)
    #expect(lines.dropFirst().first == line, "\(lines)")
    #expect(lines.contains { $0.hasSuffix(String(line.split(separator: ", ")[1])) }, "\(lines)")
    #expect(lines.contains { $0.hasPrefix("against ") })
  }

  @Test("compare nothing with a report of another policy, or with too few cases")
  func notCompared() throws {
    var other = Policy()
    other.grace.request = 2
    let before = try Compared(Compared.talks("a", "2026-11-02", missed: 4, of: 20), policy: other)
    let now = try Compared(Compared.talks("b", "2026-11-10", missed: 4, of: 20))
    #expect(try tiles(now, [before])[0].lines.contains { $0.content.contains("had another policy") })
    let few = try Compared(Compared.talks("a", "2026-11-02", missed: 1, of: 4))
    #expect(try tiles(now, [few])[0].lines.contains { $0.content.contains("too few cases to compare") })
    #expect(try tiles(now)[0].lines.count == 1)
  }
}
