import Conversations
import Foundation
import Intake
import Testing

@Suite("Lists of chat messages")
struct OpenAIReaderTests {
  @Test("Two conversations without identifiers, one of them handed over by a tool call")
  func example() async throws {
    let lines = [
      #"{"messages":[{"role":"system","content":"Refunds need a human."},{"role":"user","content":"The receipt?"},{"role":"assistant","content":null,"tool_calls":[{"id":"c1","type":"function","function":{"name":"resend_receipt","arguments":"{}"}}]},{"role":"tool","tool_call_id":"c1","content":"{}"},{"role":"assistant","content":"I sent it."}]}"#,
      #"{"messages":[{"role":"user","content":[{"type":"text","text":"Third"},{"type":"image_url","image_url":{}},{"type":"text","value":"time"}]},{"role":"assistant","content":"Restart."},{"role":"user","content":"A person."},{"role":"assistant","content":null,"tool_calls":[{"function":{"name":"transfer_to_human","arguments":"{}"}}]},{"role":"tool","content":"ok"}]}"#,
    ]
    let reading = try await Reading.of(lines.joined(separator: "\n"))
    #expect(reading.codes.isEmpty)
    #expect(
      reading.records == [
        """
        a.jsonl:1* at 0/0 x1 has text;\u{20}
        customer message "The receipt?" present t- c- s- explicit l0
        ai message "I sent it." present t- c- s- explicit l0
        """,
        """
        a.jsonl:2* at 1/\(lines[0].utf8.count + 1) x1 has text,handover;\u{20}
        customer message "Third
        time" present t- c- s- explicit l1
        ai message "Restart." present t- c- s- explicit l1
        customer message "A person." present t- c- s- explicit l1
        ai requested "" notExported t- c- s- inferred l1
        """,
      ])
    #expect(reading.summary.handoverConversations == 1)
  }

  @Test("Wrapped in a body, with identifiers, times, confidences and humans")
  func extras() async throws {
    let wrapped =
      #"{"custom_id":"r","body":{"model":"m","messages":[{"role":"user","content":"hi"}]},"metadata":{"conversation_id":"m1"}}"#
    let rich =
      #"{"id":7,"messages":[{"role":"user","content":"hi","timestamp":1772446500},{"role":"assistant","content":"ho","confidence":0.5,"created_at":"2026-03-02T10:15:01Z"},{"role":"human_agent","content":"Ana","timestamp":1772446502}]}"#
    let reading = try await Reading.of(wrapped + "\n" + rich)
    #expect(reading.records[0].hasPrefix("m1 at 0/0"))
    #expect(reading.records[1].hasPrefix("7 at 1/"))
    #expect(reading.records[1].contains("has text,time,human_messages,confidence,handover;"))
    #expect(reading.records[1].contains("human joined \"\" notExported t1772446502000 c- s- role"))
  }

  @Test("Dialogues of human and gpt are customer and AI; messages may be missing")
  func otherRoles() async throws {
    let reading = try await Reading.of(
      #"{"messages":[{"role":"human","content":"q"},{"role":"gpt","content":"a"}]}"# + "\n" + #"{"messages":[]}"#)
    #expect(reading.records[0].contains("customer message \"q\""))
    #expect(!reading.records[0].contains("human"))
    #expect(reading.kept == 2)
  }

  @Test(
    "Names of tools that mean a handover",
    arguments: [
      "transfer_to_human", "transfer_to_human_agents", "escalate", "escalate_to_supervisor", "escalateTicket",
      "handoff",
      "hand_off_to_support", "human_handoff", "connect_to_agent", "talk_to_human", "request_human",
      "crm.transfer-to-agent",
      "TransferToLiveAgent",
    ])
  func handoverNames(_ name: String) async throws {
    #expect(try await handovers(name) == 1)
  }

  @Test(
    "Names of tools that do not",
    arguments: [
      "transfer_money", "get_agent_status", "check_escalation_status", "cancel_handoff", "search_human_resources",
      "resend_receipt", "list_agents", "handle_offer", "request_refund", "deescalate", "",
    ])
  func otherNames(_ name: String) async throws {
    #expect(try await handovers(name) == 0)
  }

  private func handovers(_ name: String) async throws -> Int {
    try await Reading.of(
      #"{"messages":[{"role":"user","content":"x"},{"role":"assistant","content":"y","tool_calls":[{"function":{"name":"\#(name)"}}]}]}"#
    ).summary.handoverConversations
  }
}
