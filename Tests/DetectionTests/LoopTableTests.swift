import Detection
import Testing

/// Answers that come again, each beside one that looks the same and says something new.
///
/// What is polite, personal or a reference around an answer does not make it another one. What fills a place in a
/// template does: the state of another order is another answer.
@Suite("Saying the same again")
struct LoopTableTests {
  /// An answer, what the customer said then, the same again, and something else.
  struct Row: Sendable, CustomTestStringConvertible {
    let first: String
    let again: String
    let other: String
    /// What stood between the first answer and the other one.
    let asked: String

    init(_ first: String, again: String, other: String, asked: String = "and how do I do that") {
      self.first = first
      self.again = again
      self.other = other
      self.asked = asked
    }

    var testDescription: String { again }
  }

  static let rows = [
    Row(
      "You can return a lamp within 30 days with the label in the box.",
      again: "You can return a lamp within 30 days with the label in the box.",
      other: "You can print a label on the page of your order."),
    Row(
      "Please restart the router and wait until the light is green.",
      again: "Sorry about that. Please restart the router and wait until the light is green.",
      other: "Sorry about that. Please check whether the cable is plugged in."),
    Row(
      "You can change your address in the settings of your account.",
      again: "Hi Ana, you can change your address in the settings of your account.",
      other: "Hi Ana, the address on your account is the new one."),
    Row(
      "Refunds take five to seven working days to reach your bank.",
      again: "As I mentioned, refunds take five to seven working days to reach your bank.",
      other: "As I mentioned, the bank was told today; you will see it tomorrow."),
    Row(
      "To reset your password, press Forgot password on the sign-in page.",
      again: "I understand your frustration. To reset your password, press Forgot password on the sign-in page.",
      other: "I understand your frustration. The mail may have landed in your spam folder."),
    Row(
      "Our delivery times are shown at the end of the order.",
      again: "Our delivery times are shown at the end of the order. Is there anything else I can help you with?",
      other: "The delivery is due on Friday. Is there anything else I can help you with?"),
    Row(
      "You can download your invoice under Orders.",
      again: "you can download your invoice under orders",
      other: "You can delete your account under Settings."),
    Row(
      "Please follow the steps in our guide to pair the lamp with the app.",
      again: "Please follow the steps in our guide to pair the lamp with the app. (Ref: 88213)",
      other: "The guide shows on page nine how a lamp is removed from the app again."),
    Row(
      "Parcels can be tracked with the link in the mail we sent you.",
      again: "I'm sorry for the inconvenience. Parcels can be tracked with the link in the mail we sent you.",
      other: "I'm sorry for the inconvenience. I have sent you that link again just now."),
    Row(
      "We don't ship to islands, only to the mainland.",
      again: "Unfortunately, we don't ship to islands, only to the mainland.",
      other: "Unfortunately, the mainland store has closed for good."),
    Row(
      "Your order 4471 was shipped on Monday and arrives on Wednesday.",
      again: "Your order 4471 was shipped on Monday and arrives on Wednesday.",
      other: "Your order 4472 was shipped on Monday and arrives on Wednesday.", asked: "and order 4472"),
    Row(
      "The Aurora lamp is in stock and ships within two working days from our warehouse in Leeds.",
      again:
        "Thanks for asking! The Aurora lamp is in stock and ships within two working days from our warehouse in Leeds.",
      other: "The Nimbus lamp is in stock and ships within two working days from our warehouse in Leeds.",
      asked: "what about the nimbus"),
    Row(
      "The balance of your savings account is 210.50 euros as of today.",
      again: "The balance of your savings account is 210.50 euros as of today.",
      other: "The balance of your current account is 38.20 euros as of today.", asked: "and my current account"),
    Row(
      "The parcel is now five stops away from you. You will get a message when the driver is at your door.",
      again: "The parcel is now five stops away from you. You will get a message when the driver is at your door.",
      other: "The parcel is now three stops away from you. You will get a message when the driver is at your door.",
      asked: "and now"),
    Row(
      "Your flight to Oslo leaves at 09:40 from gate B12. Please be at the gate half an hour before.",
      again: "Your flight to Oslo leaves at 09:40 from gate B12. Please be at the gate half an hour before!",
      other: "Your flight to Oslo leaves at 11:15 from gate C03. Please be at the gate half an hour before.",
      asked: "is that still right"),
    Row(
      "Here are the steps: open the app, choose Devices and press Add.",
      again: "Sure! Here are the steps: open the app, choose Devices and press Add.",
      other: "Sure! Here is a video of it: lamps.example/add."),
    Row(
      "We are happy to help. Please send us a photo of the damage.",
      again: "Please send us a photo of the damage.",
      other: "We are happy to help. A new lamp was sent today."),
    Row(
      "Your subscription renews every month until you cancel it in the app.",
      again: "Thank you for your message. Your subscription renews every month until you cancel it in the app.",
      other: "Thank you for your message. Your subscription ended last month."),
    Row(
      "I couldn't find that in our help centre, please try other words.",
      again: "I'm really sorry, I couldn't find that in our help centre, please try other words.",
      other: "I'm really sorry, the help centre is down until noon today."),
    Row(
      "A warranty covers two years from the day of purchase.",
      again: "A warranty covers 2 years from the day of purchase.",
      other: "A warranty is void once the seal is open."),
    Row(
      "You’ll find the number on the back of the card.",
      again: "You'll find the number on the back of the card.",
      other: "You'll get the card by post on Thursday."),
    Row(
      "Which lamp do you want to return?",
      again: "Apologies, which lamp do you want to return?",
      other: "Apologies, which colour do you want instead?"),
    Row(
      "Please enter the code we have sent to your phone.",
      again: "Okay Ben, please enter the code we have sent to your phone.",
      other: "Okay Ben, that code was right. Please choose a new password."),
    Row(
      "Case 5512: our engineers are working on the outage in your area.",
      again: "Case 5513: our engineers are working on the outage in your area.",
      other: "Case 5512: our engineers have repaired the line in your street."),
    Row(
      "The fee is charged because the payment came after the due date.",
      again: "I hear you. The fee is charged because the payment came after the due date.",
      other: "I hear you. I have taken the fee off your bill this time."),
    Row(
      "Please update the app to the newest version and try again.",
      again: "Please update the app to the latest version and try again.",
      other: "Please remove the battery and put it back in."),
    Row(
      "Gift cards cannot be exchanged for cash, but they can be used in every store.",
      again: "Gift cards can not be exchanged for cash, but they can be used in every store.",
      other: "Gift cards can be bought in every store or online."),
    Row(
      "Your request for a refund of 25 euros for order 310 has been received and will be paid within five days.",
      again: "Your request for a refund of 25 euros for order 310 has been received and will be paid within five days.",
      other: "Your request for a refund of 40 euros for order 311 has been received and will be paid within five days.",
      asked: "please refund 311 too, it was 40 euros"),
    Row(
      "To cancel, open Bookings, choose the trip and press Cancel.",
      again: "No worries! To cancel, open Bookings, choose the trip and press Cancel.",
      other: "No worries! I have cancelled the trip for you."),
    Row(
      "The store in Leeds opens from 9:00 to 18:00 on weekdays and from 10:00 to 16:00 on Saturdays.",
      again: "The store in Leeds opens from 9:00 to 18:00 on weekdays and from 10:00 to 16:00 on Saturdays.",
      other: "The store in York opens from 9:00 to 18:00 on weekdays and from 10:00 to 16:00 on Saturdays.",
      asked: "and york"),
    Row(
      "That depends on your contract; you can see it under My plan.",
      again: "Like I said, that depends on your contract; you can see it under My plan.",
      other: "Like I said, your contract ends in May and costs nothing till then."),
  ]

  private func loops(_ first: String, _ asked: String, _ second: String) throws -> Bool {
    try Watched("customer: can you help me\nai: \(first)\ncustomer: \(asked)\nai: \(second)").count(.aiLoop) == 1
  }

  @Test("is seen through what stands around it", arguments: rows)
  func again(_ row: Row) throws {
    #expect(try loops(row.first, "and how do I do that", row.again))
  }

  @Test("is not what says something new in the same form", arguments: rows)
  func other(_ row: Row) throws {
    #expect(try !loops(row.first, row.asked, row.other))
  }

  @Test(
    "is not meant by greetings and notices",
    arguments: [
      "One moment please.", "Hello, how can I help you today?", "You are number 4 in the queue.",
      "Is there anything else I can help you with?", "I'm transferring you to an agent now.",
    ])
  func notices(_ words: String) throws {
    let told = "customer: get me a human\nai: \(words)\ncustomer: how do I do that\nai: \(words)"
    #expect(try Watched(told).count(.aiLoop) == 0)
  }
}
