import Detection
import FoundationEssentials
import Intake
import Testing

@testable import Studies

@Suite("A measurement on labelled rows")
struct MeasurementTests {
  private func measured(_ task: MeasurementTask, _ lines: String, threshold: Double? = nil) throws -> Measurement {
    let path = FileManager.default.temporaryDirectory.path + "/labelled-\(UInt64.random(in: 0...UInt64.max)).jsonl"
    try Data(lines.utf8).write(to: URL(filePath: path))
    defer { try? FileManager.default.removeItem(atPath: path) }
    return Measurement(task, try LabelledFile(path: path), lexicon: .english, policy: Policy(), threshold: threshold)
  }

  @Test("counts requests that are found, missed and imagined, and the hard rows apart")
  func requests() throws {
    let measurement = try measured(
      .humanRequest,
      """
      {"id":"1","source":"own","text":"let me talk to a person","label":1,"hard":false}
      {"id":"2","source":"own","text":"where is my parcel","label":1,"hard":false}
      {"id":"3","source":"own","text":"my travel agent booked it","label":0,"hard":true}

      {"id":"4","source":"other","text":"connect me to an agent please","label":0,"hard":true}
      """)
    #expect(measurement.predictions == [.score(10_000), .score(0), .score(0), .score(10_000)])
    let all = try #require(measurement.groups.first { $0.name == "ALL" })
    #expect(all.rows == 4)
    #expect(all.positives == 2)
    #expect(all["precision"] == 0.5)
    #expect(all["recall"] == 0.5)
    #expect(measurement.groups.first { $0.name == "HARD NEGATIVES" }?["fpr"] == 0.5)
    #expect(measurement.groups.first { $0.name == "own" }?["precision"] == 1)
  }

  @Test("leaves rows out that lack the label and names their lines")
  func incomplete() throws {
    let measurement = try measured(
      .sentiment,
      """
      {"source":"own","text":"great, thank you"}
      {"source":"own","text":"this is terrible","label":-1}
      {"source":"own","text":"fine","label":7}
      """)
    #expect(measurement.incomplete == [0, 2])
    #expect(measurement.rows == 1)
    #expect(measurement.groups.first?["acc3"] == 1)
  }

  @Test("puts what a turn shows on the last message of that turn")
  func turnLevel() throws {
    let measurement = try measured(
      .handover,
      """
      {"source":"own","messages":[\
      {"role":"customer","text":"where is my blue bicycle helmet","label":0},\
      {"role":"agent","text":"You can see all orders on the page of your account.","label":0},\
      {"role":"customer","text":"hello","label":0},\
      {"role":"customer","text":"where is my blue bicycle helmet","label":1},\
      {"role":"agent","text":"Please have a look at your account.","label":0}]}
      """)
    #expect(measurement.predictions == [.scores([0, 0, 0, 5_000, 5_000])])
    let own = try #require(measurement.groups.first { $0.name == "own" })
    #expect(own["recall"] == 1)
    // The answer behind it still carries the score: one of two alarms is right, the other is one message late.
    #expect(own["precision"] == 0.5)
    #expect(abs((own["gt1"] ?? 0) - 0.803_265) < 1e-6)
    #expect(own["timely_recall_0"] == 1)
    #expect(own["earliness_median"] == 0)
    #expect(measurement.trivial.first { $0.name == "own/every message" }?["recall"] == 1)
    #expect(measurement.trivial.first { $0.name == "own/never" }?["gt3"] == 0)
  }

  @Test("calls a hard signal 1, whatever the score is")
  func hardSignal() throws {
    let measurement = try measured(
      .dissatisfaction,
      """
      {"source":"own","messages":[{"role":"customer","text":"I want to speak to a human","label":1,"mean":1.5},\
      {"role":"agent","text":"Which order is it about?"},{"role":"customer","text":"order 12","label":0,"mean":3}]}
      """)
    #expect(measurement.predictions == [.scores([10_000, 0, 0])])
  }

  @Test("gives the same intervals every time, around the figure, and none for a single row")
  func intervals() throws {
    var lines = ""
    for number in 0..<60 {
      let asks = number % 3 == 0
      lines += """
        {"source":"own","text":"\(asks ? "let me talk to a person" : "where is it")","label":\(number % 2),"hard":false}

        """
    }
    let first = try measured(.humanRequest, lines)
    let second = try measured(.humanRequest, lines)
    #expect(first.groups == second.groups)
    let figure = try #require(first.groups.first?.figures.first { $0.name == "precision" })
    let value = try #require(figure.value)
    #expect(try #require(figure.low) < value)
    #expect(try #require(figure.high) > value)
    let single = try measured(.humanRequest, #"{"source":"own","text":"agent","label":1}"#)
    #expect(single.groups.first?.figures.first?.low == nil)
  }
}
