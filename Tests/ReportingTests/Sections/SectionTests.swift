import Detection
import Judging
import Redaction
import Rendering
import Testing

@testable import Reporting

@Suite("The sections of a report")
struct SectionTests {
  @Test("stand in the order in which they are read, handovers before the AI, each with an anchor of its own")
  func order() throws {
    let before = try Compared(Compared.talks("a", "2026-11-02", missed: 2, of: 12))
    let now = try Compared(Compared.talks("b", "2026-11-10", missed: 2, of: 12))
    let wanted = [
      "in-time", "first", "change", "missed", "asks", "topics", "handovers", "quality", "signals", "resolution",
      "method",
      "coverage", "evidence",
    ]
    #expect(try now.content(with: [before]).sections.map(\.id.content) == wanted)
    #expect(try now.content().sections.map(\.id.content) == wanted.filter { $0 != "change" })
  }

  @Test("say what they found and why it matters, whatever there is to say", arguments: [0, 1, 12])
  func findings(_ count: Int) throws {
    let report = try Compared(Compared.talks("a", "2026-11-02", missed: count / 2, of: count))
    for section in try report.content().sections {
      #expect(!section.finding.isEmpty, "\(section.id)")
      #expect(!section.why.isEmpty, "\(section.id)")
      for table in section.allTables {
        #expect(table.rows.allSatisfy { $0.count == table.columns.count }, "\(section.id): \(table.caption)")
      }
    }
  }

  @Test("fit on a terminal of 40 lines and 80 columns")
  func terminal() throws {
    let lines = ReportDocument(try SampleReport.week47.get().content).lines()
    #expect(lines.count <= 40)
    #expect(lines.allSatisfy { $0.columns <= 80 })
  }

  @Test("have a table for each chart in Markdown, and for each folded table")
  func markdown() throws {
    let sample = try SampleReport.week47.get()
    let text = String(decoding: ReportDocument(sample.content).markdown(), as: UTF8.self)
    var bytes: [UInt8] = []
    for section in sample.sections {
      for table in section.allTables where !table.rows.isEmpty {
        bytes.removeAll()
        MarkdownText.append(cell: table.caption, to: &bytes)
        #expect(text.contains(String(decoding: bytes, as: UTF8.self)), "\(section.id): \(table.caption)")
      }
    }
  }

  @Test("explain what a need is where it first stands, and not where there is none")
  func need() throws {
    let some = try Compared([.init("a", "2026-11-02", .missed)]).content().sections[0]
    #expect(some.explanation.content.hasPrefix("A need for a person: the customer asked for one"))
    #expect(try Compared([.init("a", "2026-11-02", .answered)]).content().sections[0].explanation.isEmpty)
  }

  @Test("name metrics and signals in words; a name of a file stands in a last column, or nowhere")
  func words() throws {
    let sample = try SampleReport.week47.get()
    let signals = Set(Policy().signals.map { Policy().name(of: $0) }).subtracting(["sentiment"])
    for section in sample.sections where section.id != "evidence" {
      for table in section.allTables {
        for row in table.rows {
          for cell in row.dropLast() {
            #expect(!signals.contains(cell.content), "\(section.id): \(cell)")
            #expect(cell.content.wholeMatch(of: /[A-Z]+[0-9]+[a-z]?(\..*)?/) == nil, "\(section.id): \(cell)")
          }
        }
      }
    }
  }

  @Test("call every signal by words of its own")
  func signalWords() throws {
    let words = Policy().signals.map { ReportContent.words(of: $0, under: Policy()).content }
    #expect(Set(words).count == words.count)
    #expect(words.allSatisfy { !$0.contains("_") })
  }
}
