import Conversations
import Detection
import Testing

@Suite("The AI's confidence")
struct ConfidenceTests {
  /// A conversation in which the AI answers with these confidences; `nil` is an answer without one.
  private func watched(_ confidences: [Double?]) throws -> Watched {
    let lines = confidences.enumerated().map { number, confidence in
      let told = confidence.map { " (\($0))" } ?? ""
      return "customer: what about thing \(number)\nai\(told): Thing \(number) is number \(number) of hall \(number)."
    }
    return try Watched(lines.joined(separator: "\n"))
  }

  @Test(
    "is low below the floor, and worse the second time in a row",
    arguments: [
      ([0.4], []), ([0.3999], [1]), ([0.0], [1]), ([1.0], []),
      ([0.39, 0.39], [1, 2]), ([0.39, 0.39, 0.39], [1, 2, 2]), ([0.39, 0.41, 0.39], [1, 1]),
      // A message without a confidence is not scored and interrupts nothing.
      ([0.39, nil, 0.39], [1, 2]), ([nil, nil], []),
    ] as [([Double?], [Int])])
  func floor(_ confidences: [Double?], _ levels: [Int]) throws {
    let fired = try watched(confidences).replay.trace.compactMap { entry -> Int? in
      guard case .signal(.confidenceFloor, let level) = entry.kind else { return nil }
      return Int(level)
    }
    // A level never falls but by a reset: two messages apart are level 1 twice, in a row level 2.
    #expect(fired == levels)
  }

  @Test(
    "falls when it ends low enough and far enough under the last ones",
    arguments: [
      // 0.7000 is not below 0.70.
      ([1.0, 0.70], 0), ([1.0, 0.6999], 1), ([0.95, 0.60], 1), ([0.7, 0.4], 1), ([0.7, 0.4001], 0),
      // Over three messages by 0.30 in all: 1.00, 0.85, 0.70 ends too high; the next one ends low enough.
      ([1.0, 0.85, 0.70], 0), ([0.95, 0.80, 0.65], 1), ([0.9, 0.76, 0.61], 0),
      // The baseline is the lower median of the last three: 0.5 of 0.9, 0.5, 0.5.
      ([0.9, 0.5, 0.5, 0.3], 1), ([0.9, 0.5], 1), ([0.5, 0.5, 0.9, 0.3], 0),
      // Of two values the lower one: 0.6.
      ([0.6, 0.9, 0.35], 0), ([0.9, 0.65, 0.35], 1),
      // Nothing is before the first.
      ([0.1], 0), ([nil, 0.1], 0), ([0.9, nil, 0.5], 1),
    ] as [([Double?], Int)])
  func drop(_ confidences: [Double?], _ count: Int) throws {
    #expect(try watched(confidences).count(.confidenceDrop) == count)
  }

  @Test("on a customer's message is that of the first AI message that answers it, unless that has its own")
  func ofTheQuestion() throws {
    let policy = Policy()
    var conversation = try Watched("customer: hello\nai: It is green.\nai: It is blue.").conversation
    conversation.events[0].confidence = .init(rawValue: 1_000)
    var observer = Observer(lexicon: .english, policy: policy)
    observer.observe(conversation)
    #expect(observer.observations.events.map { $0.confidence?.rawValue } == [nil, 1_000, nil])
    conversation.events[1].confidence = .init(rawValue: 9_000)
    observer.observe(conversation)
    #expect(observer.observations.events.map { $0.confidence?.rawValue } == [nil, 9_000, nil])
    conversation.events[1].confidence = nil
    conversation.events[0].isFallback = true
    observer.observe(conversation)
    #expect(observer.observations.events.map { $0.confidence?.rawValue } == [nil, nil, nil])
  }

  @Test("starts anew when the customer confirms and when control comes back")
  func resets() throws {
    let confirmed = try Watched(
      "customer: a\nai (0.3): It is green.\ncustomer: that fixed it\nai (0.3): It is blue.\ncustomer: and the red one?")
    #expect(confirmed.signals(.confidenceFloor).map { $0.prefix(18) } == ["confidence_floor.1", "confidence_floor.1"])
    let back = try Watched(
      "customer: a\nai (0.9): It is green.\n-> requested by ai\nhuman: Ana here.\n-> handback\nai (0.4): It is blue.")
    #expect(back.count(.confidenceDrop) == 0)
  }
}
