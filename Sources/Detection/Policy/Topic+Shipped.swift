extension Topic {
  // To ship a topic: a name with the next number here, and its row below. Nothing else asks which topics there are.
  package static var paymentDispute: Topic { Topic(0) }
  package static var legal: Topic { Topic(1) }
  package static var accountSecurity: Topic { Topic(2) }
  package static var complaint: Topic { Topic(3) }
  package static var vip: Topic { Topic(4) }

  /// What turns a report of a topic into a question about it.
  enum Doubts: Sendable {
    case none
    /// A tariff is asked for, or a charge is only supposed: "will I be charged twice?"
    case payment
    /// It is only supposed, or the lost thing was found again.
    case security
    /// It is only supposed, or asked how such a thing is done.
    case law
  }

  /// What is known of a topic that comes with the tool.
  struct Row: Sendable {
    let topic: Topic
    let key: String
    /// The phrases that name it; `nil` when no words do.
    let list: CustomerList?
    /// What the built-in policy asks for.
    let obligation: Obligation
    /// What makes a report of it none.
    let doubts: Doubts

    init(
      _ topic: Topic, _ key: String, list: CustomerList?, obligation: Obligation = .none, doubts: Doubts = .none
    ) {
      self.topic = topic
      self.key = key
      self.list = list
      self.obligation = obligation
      self.doubts = doubts
    }
  }

  /// Every shipped topic, in the order of its number.
  static let rows: [Row] = [
    Row(.paymentDispute, "payment_dispute", list: .paymentDispute, obligation: .humanRequired, doubts: .payment),
    Row(.legal, "legal", list: .legal, obligation: .humanRequired, doubts: .law),
    Row(.accountSecurity, "account_security", list: .accountSecurity, obligation: .humanRequired, doubts: .security),
    Row(.complaint, "complaint", list: .complaint, obligation: .humanRequired),
    Row(.vip, "vip", list: .vip),
  ]
}
