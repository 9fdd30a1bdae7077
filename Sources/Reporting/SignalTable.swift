import Conversations
import Detection
import Judging
import Redaction
import Rendering
import Studies

/// Makes `signals.csv`: a row for each signal of the policy, with the conversations in which it fired.
///
/// `raised` counts every time it fired, the other columns the conversations in which it did at least once; they are
/// those of the tables of slices, so one reads how such conversations went.
struct SignalTable {
  private let census: Census
  private let names: [(signal: Signal, name: SafeText)]
  private let form: CSVForm
  private var raised = [Int](repeating: 0, count: 256)
  private var sums: SliceSums
  private var slots: [Int] = []

  static let columns: [SafeText] = ["name", "raised"] + SliceColumns.names

  init(_ census: Census, _ facts: RunFacts, _ form: CSVForm) {
    self.census = census
    self.form = form
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
    var table = CSVWriter(form, columns: Self.columns)
    for (signal, name) in names {
      table.text(name)
      table.integer(raised[Int(signal.rawValue)])
      SliceColumns.add(sums.values(Int(signal.rawValue)), to: &table)
      table.endRow()
    }
    return table
  }
}
