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

  @Test("predicts by strain: a direct answer strains, a longer one not more, a repeated one most")
  func strain() throws {
    let measurement = try measured(
      .handover,
      """
      {"source":"own","messages":[\
      {"role":"customer","text":"w1 w2 w3 w4","label":0},\
      {"role":"agent","text":"w11 w12 w13 w14 w15 w16 w17 w18","label":0},\
      {"role":"customer","text":"w5 w6","label":0},\
      {"role":"agent","text":"w21 w22 w23 w24","label":0},\
      {"role":"agent","text":"w31 w32 w33 w34 w35 w36 w37 w38 w39","label":0},\
      {"role":"customer","text":"w1 w2 w3 w4","label":1},\
      {"role":"agent","text":"w11 w12 w13 w14 w15 w16 w17 w18","label":1}]}
      """)
    // First message: 4,400 - 2,100 x 1.2. Answers: 6,000 for eight words or more, half of it for four, later ones 270 less;
    // behind another answer 4,800. The second message: 4,400 - 1,200 x 1.2. The third says the first again:
    // 4,400 + (10,000 - 4,400) x 0.22 x 1.2. The last answer is the first again, so the scale ends.
    #expect(measurement.predictions == [.scores([1_880, 6_000, 2_960, 3_000, 4_530, 5_878, 9_999])])
    let own = try #require(measurement.groups.first { $0.name == "own" })
    #expect(own["recall"] == 1)
    #expect(own["precision"] == 2.0 / 3)
    #expect(own["timely_recall_0"] == 1)
    #expect(own["earliness_median"] == -4)
    #expect(measurement.trivial.first { $0.name == "own/every message" }?["recall"] == 1)
    #expect(measurement.trivial.first { $0.name == "own/never" }?["gt3"] == 0)
  }

  @Test("measures the soft score beside it, with what a turn shows on its last message")
  func score() throws {
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
    let own = try #require(measurement.byScore.first { $0.name == "own" })
    // The fourth message fires at 5,000, and the answer behind it still carries that: one of two alarms is right.
    #expect(own["recall"] == 1)
    #expect(own["precision"] == 0.5)
    #expect(abs((own["gt1"] ?? 0) - 0.803_265) < 1e-6)
  }

  @Test("calls a hard signal 1, whatever else a message hints at")
  func hardSignal() throws {
    let measurement = try measured(
      .dissatisfaction,
      """
      {"source":"own","messages":[{"role":"customer","text":"I want to speak to a human","label":1,"mean":1.5},\
      {"role":"agent","text":"Which order is it about?"},{"role":"customer","text":"order 12","label":0,"mean":3}]}
      """)
    guard case .scores(let scores) = measurement.predictions[0] else {
      Issue.record("a conversation has one number a message")
      return
    }
    #expect(scores.first == 10_000)
    #expect(scores.dropFirst().allSatisfy { $0 < 10_000 })
    #expect(measurement.byScore.first?["recall"] == 1)
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
