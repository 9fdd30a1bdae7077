/// One line of labelled data: words that people wrote, with what other people said of them.
///
/// The form is that of public data sets for measuring, not an export: `agent` is the AI or whoever answers. Fields that a
/// line does not have are empty or `nil`; which of them a task needs, the task says.
package struct LabelledRow: Sendable, Equatable {
  /// The set that the line comes from; figures are also given by set.
  package var source = ""
  /// The words of a line that is one message.
  package var text: [UInt8]?
  /// The words of a line that is a pair.
  package var first: [UInt8]?
  package var second: [UInt8]?
  /// The label of the whole line.
  package var label: Int?
  /// A finer judgement of the same thing, where the set has one.
  package var score: Double?
  /// The kind of a pair.
  package var kind: String?
  /// Whether the line looks like what it is not.
  package var isHard = false
  /// The conversation that a pair comes from.
  package var conversation: String?
  /// Topics that the line has; those that it may have; those that the set can tell.
  package var topics: [String]?
  package var optional: [String] = []
  package var known: [String] = []
  /// The messages of a line that is a conversation, in order.
  package var messages: [LabelledMessage]?

  package init() {}
}

/// One message of a labelled conversation.
package struct LabelledMessage: Sendable, Equatable {
  /// Who wrote it: in this form there are two.
  package enum Role: String, Sendable { case customer, agent }

  package var role = Role.customer
  package var text: [UInt8] = []
  package var label: Int?
  /// The mean of what several people said, where the set has one.
  package var mean: Double?

  package init() {}
}

extension LabelledRow {
  /// Takes the fields of a line; `nil` when the line is no object or a field has another type than the form says.
  init?(_ value: JSONValue) {
    guard case .object(let members) = value else { return nil }
    for (key, value) in members {
      switch key {
      case "source": if let text = value.text { source = text } else { return nil }
      case "text": if let bytes = value.bytes { text = bytes } else { return nil }
      case "a": if let bytes = value.bytes { first = bytes } else { return nil }
      case "b": if let bytes = value.bytes { second = bytes } else { return nil }
      case "label": if let number = value.wholeNumber { label = number } else { return nil }
      case "score": if let number = value.number { score = number } else { return nil }
      case "kind": if let text = value.text { kind = text } else { return nil }
      case "hard": if case .flag(let flag) = value { isHard = flag } else { return nil }
      case "conversation": if let text = value.text { conversation = text } else { return nil }
      case "topics": if let texts = value.texts { topics = texts } else { return nil }
      case "optional": if let texts = value.texts { optional = texts } else { return nil }
      case "known": if let texts = value.texts { known = texts } else { return nil }
      case "messages":
        guard case .array(let elements) = value else { return nil }
        var list: [LabelledMessage] = []
        for element in elements {
          guard let message = LabelledMessage(element) else { return nil }
          list.append(message)
        }
        messages = list
      default: break
      }
    }
  }
}

extension LabelledMessage {
  fileprivate init?(_ value: JSONValue) {
    guard case .object(let members) = value else { return nil }
    var hasRole = false
    for (key, value) in members {
      switch key {
      case "role":
        guard let role = value.text.flatMap({ Role(rawValue: $0) }) else { return nil }
        self.role = role
        hasRole = true
      case "text": if let bytes = value.bytes { text = bytes } else { return nil }
      case "label": if let number = value.wholeNumber { label = number } else { return nil }
      case "mean": if let number = value.number { mean = number } else { return nil }
      default: break
      }
    }
    guard hasRole else { return nil }
  }
}
