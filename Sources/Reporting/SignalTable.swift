import Conversations
import Detection
import Judging
import Redaction
import Rendering
import Studies

/// Makes `signals.csv`: a row for each signal of the policy, with the conversations in which it fired.
///
/// `raised` counts every time it fired, the columns behind it the conversations in which it did at least once; they are
/// those of the tables of slices, so one reads how such conversations went. The last columns are those of
/// ``SignalEconomics``: what the signal costs and is good for.
struct SignalTable {
  private let census: Census
  private let names: [(signal: Signal, name: SafeText)]
  private let policy: Policy
  private let form: CSVForm
  private var raised = [Int](repeating: 0, count: 256)
  private var sums: SliceSums
  private var slots: [Int] = []

  static let columns: [SafeText] =
    ["name", "raised"] + SliceColumns.names + ["seeable", "second_level", "escalated", "first", "sole"]
    + ["lead_median", "lead_p90", "never_led", "first_needed", "first_not_needed", "first_other"]
    + RateColumns.shareNames("first_needed")
    + [
      "sole_needed", "sole_not_needed", "sole_other", "handovers_alone", "handovers_alone_per_100", "dead", "redundant",
    ]

  init(_ census: Census, _ facts: RunFacts, _ form: CSVForm) {
    self.census = census
    self.form = form
    policy = facts.policy
    names = facts.policy.signals.map { ($0, SafeText(name: facts.policy.name(of: $0))) }
    sums = SliceSums(slices: 256, of: SliceColumns.metrics)
  }

  mutating func add(_ index: Int, _ written: WrittenCase) {
    guard !written.signals.isEmpty else { return }
    slots.removeAll(keepingCapacity: true)
    for sign in written.signals {
      raised[sign.signal] += 1
      if !slots.contains(sign.signal) { slots.append(sign.signal) }
    }
    sums.add(index, of: census.rows, to: slots)
  }

  /// The table with its rows.
  func finished() -> CSVWriter {
    let economics = SignalEconomics(over: census.rows, policy)
    var table = CSVWriter(form, columns: Self.columns)
    for ((signal, name), line) in zip(names, economics.lines) {
      table.text(name)
      table.integer(raised[Int(signal.rawValue)])
      SliceColumns.add(sums.values(Int(signal.rawValue)), to: &table)
      add(line, of: economics, to: &table)
      table.endRow()
    }
    return table
  }

  private func add(_ line: SignalEconomics.Line, of economics: SignalEconomics, to table: inout CSVWriter) {
    for count in [line.seeable, line.secondLevel, line.raised, line.first, line.sole] { table.integer(count) }
    table.integer(line.leads.spread?.median)
    table.integer(line.leads.spread?.ninetieth)
    table.integer(line.neverLed)
    for count in [line.whenFirst.needed, line.whenFirst.notNeeded, line.whenFirst.other] { table.integer(count) }
    RateColumns.add(interval: line.whenFirst.precision, to: &table)
    for count in [line.whenSole.needed, line.whenSole.notNeeded, line.whenSole.other] { table.integer(count) }
    table.integer(line.handoversAlone)
    table.decimal(economics.load(of: line), places: 2)
    table.integer(line.isDead ? 1 : 0)
    table.integer(line.isRedundant ? 1 : 0)
  }
}
