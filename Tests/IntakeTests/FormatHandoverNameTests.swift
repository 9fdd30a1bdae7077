import Testing

@testable import Intake

@Suite("Names that mean a handover")
struct FormatHandoverNameTests {
  @Test(
    "Tools and actions",
    arguments: [
      ("transfer_to_human", true), ("transfer_money", false), ("action_human_handoff", true),
      ("utter_offer_handoff", false), ("escalate", true), ("cancel_escalation", false), ("deescalate", false),
      ("connectToLiveAgent", true), ("agent_status", false), ("transfer_to_live_chat", true),
      ("request_live_location", false), ("handoff", true), ("handoff_declined", false), ("handoff_failed", false),
      ("hand_over_to_team", true), ("hand_cream_finder", false), ("pattern_human_handoff", true),
      ("stop_handover", false), ("human", false), ("agent", false), ("", false),
    ])
  func names(_ name: String, _ isHandover: Bool) {
    #expect(HandoverName.matches(name) == isHandover)
  }

  @Test(
    "Intents, which may be named by the person alone",
    arguments: [
      ("TalkToAgent", true), ("HumanAgent", true), ("LiveAgentIntent", true), ("human", true), ("Operator", true),
      ("CustomerServiceRepresentative", true), ("AgentStatus", false), ("TravelAgentHours", false), ("Live", false),
      ("ServiceIntent", false), ("HumanResources", false), ("FallbackIntent", false), ("", false),
    ])
  func intents(_ name: String, _ isAsk: Bool) {
    #expect(HandoverName.matches(intent: name) == isAsk)
  }
}
