import Detection
import Testing

@Suite("The class of an AI message")
struct MessageClassTests {
  /// What stood before the message.
  enum Context: String { case question = "customer: where is my lamp", ask = "customer: get me a human" }

  private func messageClass(_ words: String, after context: Context) throws -> MessageClass {
    try Watched("\(context.rawValue)\nai: \(words)").messageClass(2)
  }

  /// Every row: the class, whether a human was asked for, messages of the class, and messages that only look so.
  static let table: [(kind: MessageClass, context: Context, are: [String], areNot: [String])] = [
    (
      .greeting, .question,
      [
        "Hello!", "Hi there", "Good morning", "Welcome, how can I help you today?",
        "Hello, I'm your virtual assistant.",
      ],
      [
        "Hello, your lamp ships on monday.", "Good morning comes with the blue lamp.", "Hi, the key is green.",
        "Welcome gifts are made of oak.",
      ]
    ),
    (
      .handoverNotice, .ask,
      [
        "I'm transferring you to a colleague now.", "An agent will be with you shortly.",
        "I will connect you to our team.",
        "Your chat has been forwarded to our support team.", "You are being connected to an agent.",
      ],
      [
        "Shall I transfer you to a colleague?", "You can call us.", "Your money was transferred on monday.",
        "I cannot transfer you.", "The parcel will be with you shortly.",
      ]
    ),
    (
      .nobodyAvailable, .ask,
      [
        "All our agents are currently away.", "Nobody is available right now.", "We are open again at nine.",
        "No agents are available at the moment.", "Our office is closed.",
      ],
      [
        "The blue lamp is not available.", "Our shop sells kettles on monday.", "The lid is closed.",
        "Which agent did you talk to?",
      ]
    ),
    (
      .waitNotice, .ask,
      [
        "You are number 3 in the queue.", "The estimated waiting time is four minutes.",
        "Please hold on for the next colleague.",
        "The expected wait is ten minutes.",
      ],
      [
        "The lamp has the number 3.", "You need no patience for this kettle.", "The time of delivery is monday.",
        "The queue for tickets opens on monday.",
      ]
    ),
    (
      .handbackNotice, .question,
      [
        "You are back with the assistant.", "You're now back with our virtual assistant.", "The assistant takes over.",
        "Our agent has left.",
      ],
      [
        "The lamp is back in stock.", "Send it back with the label.", "The assistant of the director bought it.",
        "You have left the kettle on.",
      ]
    ),
    (
      .acknowledgement, .question,
      ["One moment please.", "Got it.", "Sorry!", "I understand.", "Let me check that for you.", "Okay, one moment."],
      [
        "One moment is enough to clean it.", "Sorry, the lamp is sold out.", "Got it, it ships on monday.",
        "I understand, it costs ten euros.",
      ]
    ),
    (
      .survey, .question,
      [
        "Anything else I can help you with?", "Please rate this chat.", "How did we do?", "Have a nice day!",
        "Did that help?",
      ],
      [
        "The lamp is rated for ten watts.", "Anything else would break the glass.",
        "It ships on monday. Anything else?",
        "A nice day for the kettle is monday.",
      ]
    ),
    (
      .offer, .question,
      [
        "Shall I connect you with a colleague?", "Would you like to talk to a person?",
        "Do you want me to transfer you?",
        "I can connect you to an agent.",
      ],
      [
        "Would you like to buy a lamp?", "Shall I send the lamp to a colleague of yours in Oslo?",
        "The cable can connect two lamps.",
        "Do you want the blue lamp?",
      ]
    ),
    (
      .routingQuestion, .ask,
      [
        "Which team would you like?", "Could you give me your order number?", "What is it about?",
        "May I have your name?",
        "Please enter your email address.",
      ],
      [
        "Please describe your problem.", "Your order number is 7.", "The name of the lamp is Luna.",
        "Why do you want that?",
      ]
    ),
    (
      .nonAnswer, .question,
      [
        "I'm sorry, I didn't understand that.", "I don't have that information.", "Could you rephrase that please?",
        "Something went wrong.", "I can't help with that.",
      ],
      [
        "I found the information.", "The lamp didn't break, it is only dark.",
        "You can help yourself with the green key.",
        "The wrong lamp goes back by post.",
      ]
    ),
    (
      .redirect, .question,
      [
        "Please call us on the hotline.", "You can email us.", "Please visit our nearest store.",
        "Use our contact form.",
        "Please contact us by phone.",
      ],
      [
        "The lamp is called Luna.", "We will send you an email.", "Our store has lamps of oak.",
        "The form of the kettle is round.",
      ]
    ),
    (
      .answer, .question,
      [
        "The lamp ships on monday.", "It costs ten euros.", "Is the light green?", "No, that is not part of the plan.",
        "Press the green key for ten seconds.",
      ],
      ["One moment please.", "I don't have that information.", "Hello!", "Anything else I can help you with?"]
    ),
  ]

  @Test("is that of the table", arguments: table.map(\.kind))
  func positive(_ kind: MessageClass) throws {
    for row in Self.table where row.kind == kind {
      for words in row.are { #expect(try messageClass(words, after: row.context) == kind, "\(words)") }
    }
  }

  @Test("is another one for words that only look alike", arguments: table.map(\.kind))
  func negative(_ kind: MessageClass) throws {
    for row in Self.table where row.kind == kind {
      for words in row.areNot { #expect(try messageClass(words, after: row.context) != kind, "\(words)") }
    }
  }

  @Test("has rows for every class, at least four of each sign")
  func complete() {
    #expect(Self.table.map(\.kind) == MessageClass.allCases)
    for row in Self.table {
      #expect(row.are.count >= 4, "\(row.kind)")
      #expect(row.areNot.count >= 4, "\(row.kind)")
    }
  }

  @Test("depends on what was asked for: absence, waiting and routing only while a human is wanted")
  func context() throws {
    for words in ["All our agents are currently away.", "You are number 3 in the queue.", "Which team would you like?"]
    {
      #expect(try messageClass(words, after: .question) == .answer, "\(words)")
      #expect(try messageClass(words, after: .ask) != .answer, "\(words)")
    }
  }

  @Test("before the customer wrote is a greeting, whatever it says")
  func first() throws {
    #expect(try Watched("ai: The lamp ships on monday.\ncustomer: hello").messageClass(1) == .greeting)
  }

  @Test("Six classes have substance, and one of them answers")
  func substance() {
    let kinds = MessageClass.allCases.filter(\.isSubstantive)
    #expect(kinds == [.offer, .routingQuestion, .nonAnswer, .redirect, .answer])
  }
}
