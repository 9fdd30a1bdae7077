/// Whether handovers came because customers had to ask for them (R4.14).
///
/// Four parts of the handovers of conversations in rates, which add up. A service whose handovers are nearly all of the
/// first part is reactive: nothing but the customer's own words ever leads to a human.
package struct Reactivity: Sendable, Equatable {
  /// The only signals before it were the customer's own requests for a human.
  package private(set) var onlyAsked = 0
  /// The customer asked, and another signal had fired before the first ask: it could have been known.
  package private(set) var signalBeforeAsk = 0
  /// Signals fired and the customer did not ask, or asked first.
  package private(set) var otherSignals = 0
  /// Nothing had fired.
  package private(set) var noSignal = 0
  /// Public messages from the first signal to the initiation, where one had fired before the first ask.
  package private(set) var leads = Occurrences()

  package init() {}

  /// Folds all rows.
  package init(over rows: SettledRows) {
    for index in rows.rows.indices { add(index, rows.marks(index), of: rows) }
  }

  /// All handovers of conversations in rates.
  package var handovers: Int { onlyAsked + signalBeforeAsk + otherSignals + noSignal }

  /// Adds one row.
  mutating func add(_ index: Int, _ marks: RowMarks, of rows: SettledRows) {
    guard marks.contains(.rated) else { return }
    for entry in rows.rows[index].handoverRange.indices {
      let handover = rows.entries.handovers[entry]
      if handover.marks.contains(.onlyAsked) {
        onlyAsked += 1
      } else if handover.marks.contains(.signalBeforeAsk) {
        signalBeforeAsk += 1
        if handover.lead != SignalEntry.noLead { leads.add(Int(handover.lead)) }
      } else if handover.signal != Row.noSignal {
        otherSignals += 1
      } else {
        noSignal += 1
      }
    }
  }
}
