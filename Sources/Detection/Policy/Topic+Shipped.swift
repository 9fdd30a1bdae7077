extension Topic {
  // To ship a topic: a name with the next number here, and its row below. Nothing else asks which topics there are.
  package static var paymentDispute: Topic { Topic(0) }
  package static var legal: Topic { Topic(1) }
  package static var accountSecurity: Topic { Topic(2) }
  package static var complaint: Topic { Topic(3) }
  package static var vip: Topic { Topic(4) }

  /// What is known of a topic that comes with the tool.
  struct Row: Sendable {
    let topic: Topic
    let key: String
    /// The phrases that name it; `nil` when no words do.
    let list: CustomerList?
    /// What the built-in policy asks for.
    let obligation: Obligation
    /// Whether asking how such a thing is done, or avoided, is no report of it.
    let leavesOutHowTo: Bool

    init(
      _ topic: Topic, _ key: String, list: CustomerList?, obligation: Obligation = .none, leavesOutHowTo: Bool = false
    ) {
      self.topic = topic
      self.key = key
      self.list = list
      self.obligation = obligation
      self.leavesOutHowTo = leavesOutHowTo
    }
  }

  /// Every shipped topic, in the order of its number.
  static let rows: [Row] = [
    Row(.paymentDispute, "payment_dispute", list: .paymentDispute, obligation: .humanRequired),
    Row(.legal, "legal", list: .legal, obligation: .humanRequired, leavesOutHowTo: true),
    Row(.accountSecurity, "account_security", list: .accountSecurity, obligation: .humanRequired, leavesOutHowTo: true),
    Row(.complaint, "complaint", list: .complaint, obligation: .humanRequired),
    Row(.vip, "vip", list: nil),
  ]
}
