import Conversations
import Intake
import Testing

@Suite("What is handed on with a handover")
struct PacketTests {
  /// What the events of a conversation in our own format carry.
  private func carried(_ events: String, _ more: String = "") async throws -> (facts: [String], names: [String: Int]) {
    let reading = try await Reading.of(#"{"id":"a"\#(more),"events":[\#(events)]}"#)
    return (try #require(reading.told.first).carried, reading.names)
  }

  private func requested(_ fields: String) -> String { #"{"kind":"handover_requested","by":"ai"\#(fields)}"# }

  @Test(
    "A field is there when it holds something",
    arguments: [
      (#""source":"web""#, "packet source"), (#""summary":" ""#, "packet summary"),
      (#""history":true"#, "packet history"),
      (#""history":false"#, "packet history"), (#""sentiment":0"#, "packet sentiment"),
      (#""collected":{"order":null}"#, "packet collected"), (#""actions_taken":[""]"#, "packet actions_taken"),
      (#""source":"""#, "packet"), (#""summary":null"#, "packet"), (#""collected":{}"#, "packet"),
      (#""collected":{ }"#, "packet"), (#""actions_taken":[ ]"#, "packet"), ("", "packet"),
      (#""intent":"refund","page":"pricing","intent":"""#, "packet page"),
      (
        #""source":"w","question":"q","history":1,"summary":"s","intent":"i","recommended_action":"r","reason":"x","#
          + #""page":"p","customer":{"a":1},"collected":{"a":1},"actions_taken":["a"],"account":{"a":1},"sentiment":"n""#,
        "packet source,question,history,summary,intent,recommended_action,reason,page,customer,collected,actions_taken,account,sentiment"
      ),
    ])
  func fields(_ content: String, _ wanted: String) async throws {
    let found = try await carried(requested(#","packet":{\#(content)}"#)).facts
    #expect(found == [wanted, "rating about unknown"])
  }

  @Test("No packet is not an empty packet; a packet that is no object is none")
  func absent() async throws {
    for fields in ["", #","packet":null"#, #","packet":"summary""#, #","packet":[]"#] {
      #expect(try await carried(requested(fields)).facts[0] == "", "\(fields)")
    }
    #expect(try await carried(requested(#","packet":{}"#)).facts[0] == "packet")
  }

  @Test("Keys that are none of the thirteen are counted, and raise no field")
  func unknown() async throws {
    let found = try await carried(requested(#","packet":{"mood":"grim","page":"x"}"#))
    #expect(found.facts[0] == "packet page")
    #expect(found.names["key packet.mood"] == 1, "\(found.names)")
  }

  @Test("An empty reason is not a missing one")
  func notes() async throws {
    func note(_ fields: String) async throws -> String { try await carried(#"{"kind":"transfer"\#(fields)}"#).facts[0] }
    #expect(try await note(#","reason":"""#) == "empty note")
    #expect(try await note(#","reason":null"#) == "empty note")
    #expect(try await note(#","reason":"moved house""#) == "")
    #expect(try await note("") == "")
    #expect(try await note(#","reason":"","packet":{"page":"x"}"#) == "packet page empty note")
    #expect(try await note(#","packet":{"page":"x"},"reason":"""#) == "packet page empty note")
  }

  @Test(
    "A rating says whose work it is about, or nothing",
    arguments: [
      ("human", "human"), ("ai", "ai"), ("conversation", "whole"), ("whole", "whole"), ("bot", "ai"),
      ("weather", "unknown"), ("", "unknown"),
    ])
  func about(_ word: String, _ wanted: String) async throws {
    let csat = #","csat":{"value":4,"min":1,"max":5,"about":"\#(word)"}"#
    let message = #"{"kind":"message","role":"customer","text":"hello"}"#
    #expect(try await carried(message, csat).facts == ["", "rating about \(wanted)"])
    let event = #"{"kind":"rating","value":4,"min":1,"max":5,"about":"\#(word)"}"#
    let told = wanted == "unknown" ? "" : "about \(wanted)"
    #expect(try await carried(message + "," + event).facts == ["", told, "rating about unknown"])
    let line = #"{"conversation_id":"a","kind":"message","role":"customer","text":"hello"\#(csat)}"#
    let told2 = try await Reading.of(line).told
    #expect(try #require(told2.first).carried == ["", "rating about \(wanted)"])
  }

  @Test("The next conversation begins with nothing of the one before")
  func forgotten() async throws {
    let first =
      #"{"id":"a","csat":{"value":4,"min":1,"max":5,"about":"ai"},"events":[{"kind":"transfer","reason":"","packet":{"page":"x"}}]}"#
    let second = #"{"id":"b","events":[{"kind":"transfer","reason":"x"}]}"#
    let reading = try await Reading.of(first + "\n" + second)
    #expect(
      reading.told.map(\.carried) == [["packet page empty note", "rating about ai"], ["", "rating about unknown"]])
  }

  @Test("An event is as large as it was without packets")
  func size() { #expect(MemoryLayout<Event>.size == 92 && MemoryLayout<Event>.stride == 96) }
}
