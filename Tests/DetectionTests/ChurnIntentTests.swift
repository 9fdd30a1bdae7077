import Detection
import Testing

/// Rows in pairs: leaving, ending a task, asking about either, and staying.
@Suite("A wish to leave")
struct ChurnIntentTests {
  @Test(
    "needs a contract to end, or somebody to go to",
    arguments: [
      "cancel my subscription now", "I'm switching to a competitor", "close my account, I've had enough",
      "please terminate the contract", "I want to end my membership", "how do I cancel my plan?",
      "I'd like to close my savings account", "delete my account", "stop the direct debit", "I want my account deleted",
      "I don't want the insurance any more", "I won't renew my policy", "unsubscribe me from the newsletter",
      "I no longer need this service", "please discontinue my broadband", "I want out of my contract",
      "I'm taking my business elsewhere", "I am leaving you", "we are moving to another provider",
      "if you don't fix it I'll cancel my subscription", "I'm done with your company", "you have lost a customer",
      "canecl my subscription", "the account should be closed", "cancellation of my gym membership",
      "I need to get rid of this plan", "opt out of the automatic renewal", "can you cancel my credit card?",
      "deactivate my profile please", "I'll never buy from you again", "give me the porting code",
      "I don't want to be a customer, close the account",
    ])
  func leaves(_ words: String) throws {
    let watched = try Watched("customer: \(words)")
    #expect(watched.signals(.churnIntent) == ["churn_intent.1 1/1"])
  }

  @Test(
    "is none in a task, which is only a tag",
    arguments: [
      "can I cancel my order #123", "please cancel the pending transaction", "cancel that last message",
      "cancel my appointment on Friday", "I need to cancel a booking", "call off the delivery", "cancel the alarm",
      "cancel 4711201", "I don't need the reservation any more", "the table is not needed", "undo the transfer",
      "I sent the payment to the wrong account", "stop the transfer before it goes out", "cancle my flight",
      "how do I cancel order 88?", "please cancel my ticket and the hotel",
    ])
  func tasks(_ words: String) throws {
    let watched = try Watched("customer: \(words)")
    #expect(watched.count(.churnIntent) == 0)
    #expect(watched.suppressions.contains("churn_intent task_cancel"))
  }

  @Test(
    "is none where it is asked about, denied, past, or meant otherwise",
    arguments: [
      "what's your cancellation policy", "I don't want to cancel, just pause",
      "what is the cancellation fee of the plan?",
      "can I cancel my subscription any time?", "how long does cancelling the contract take?",
      "what happens if I close my account?", "I did not cancel my subscription", "please don't close my account",
      "why was my subscription cancelled?", "my account was closed by you", "I'd like to open an account",
      "I want to change my plan", "switch to dark mode", "switch my plan to annual",
      "how do I leave feedback about a service?",
      "renew my contract", "I want to keep my account", "the end of the contract is in May",
      "where is my subscription?",
      "instead of closing the account, can I pause it?", "stop someone using my account", "what is the notice period?",
    ])
  func looksAlike(_ words: String) throws {
    let watched = try Watched("customer: \(words)")
    #expect(watched.count(.churnIntent) == 0)
    #expect(!watched.suppressions.contains("churn_intent task_cancel"))
  }

  @Test(
    "may take its object from before",
    arguments: [
      ("customer: what does my subscription cost\nai: Ten euros.\ncustomer: cancel it", 1),
      ("customer: what does my subscription cost\nai: Ten euros.\ncustomer: cancel", 1),
      ("customer: I have the big plan. Please cancel it.", 1),
      ("customer: where is my order\nai: On its way.\ncustomer: cancel it", 0),
      ("customer: hello\nai: Hello.\ncustomer: cancel it", 0),
      (
        "customer: what does my subscription cost\nai: Ten euros.\ncustomer: where is my order\nai: Here.\ncustomer: cancel it",
        0
      ),
    ])
  func named(_ text: String, _ count: Int) throws {
    #expect(try Watched(text).count(.churnIntent) == count)
  }

  @Test("is no second alarm where the card is lost: it is stopped, not left")
  func lost() throws {
    let watched = try Watched("customer: I lost my card, please cancel the card")
    #expect(watched.count(.churnIntent) == 0)
    #expect(watched.count(.risk(.accountSecurity)) == 1)
  }

  @Test("counts only where the AI has the floor")
  func floor() throws {
    let watched = try Watched("customer: hello\nhuman: Ana here.\ncustomer: cancel my subscription")
    #expect(watched.count(.churnIntent) == 0)
  }
}
