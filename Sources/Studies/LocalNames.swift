import Conversations
import Detection
import Intake
import Judging

/// The names of one run of rows, each with a number of its own from 1 on.
struct LocalNames: Sendable {
  private(set) var all = Attribute.allCases.map { _ in [[UInt8]]() }
  private var numbers = Attribute.allCases.map { _ in [[UInt8]: UInt16]() }
  // Neighbours mostly have the same values.
  private var last = Attribute.allCases.map { _ in (name: [UInt8](), number: UInt16(0)) }

  /// The number of a name; 0 for an empty one.
  private mutating func number(of name: ArraySlice<UInt8>, _ attribute: Attribute) -> UInt16 {
    if name.isEmpty { return 0 }
    let place = attribute.rawValue
    if last[place].name.count == name.count, last[place].name.elementsEqual(name) { return last[place].number }
    let key = Array(name)
    if key.count > NameTable.longest { return NameTable.other }
    if numbers[place][key] == nil {
      guard all[place].count < Int(NameTable.other) - 1 else { return NameTable.other }
      all[place].append(key)
      numbers[place][key] = UInt16(all[place].count)
    }
    let number = numbers[place][key] ?? NameTable.other
    last[place] = (key, number)
    return number
  }

  /// Writes into a row whose conversation it is, and the numbers of all names that it has.
  mutating func identify(
    _ row: inout Row, as conversation: borrowing Conversation, _ observations: borrowing Observations
  ) {
    let id = conversation.identity
    (row.idHigh, row.idLow) = (id.high, id.low)
    if !conversation.customerID.isEmpty { row.customer = max(1, conversation.hash(of: conversation.customerID).high) }
    let named = NamedAttributes(conversation)
    for (attribute, range) in [
      (Attribute.channel, conversation.channel), (.language, conversation.language), (.team, named.team),
      (.person, named.person), (.version, conversation.aiVersion), (.page, conversation.page),
      (.topic, conversation.topics.first ?? .none), (.reason, named.reason),
    ] {
      let start = Int(range.start)
      row.attributes[attribute.rawValue] = number(
        of: conversation.bytes[start..<start + Int(range.count)], attribute)
    }
    if conversation.language.isEmpty, let language = observations.language {
      row.attributes[Attribute.language.rawValue] = number(of: Array(language.name.utf8)[...], .language)
    }
  }
}
