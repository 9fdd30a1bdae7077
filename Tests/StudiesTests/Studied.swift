import Conversations
import Detection
import Foundation
import Intake
import Judging
import Studies
import Synchronization

/// A folder of one test, gone with it.
final class Scratch {
  let folder = FileManager.default.temporaryDirectory.appending(path: "handover-study-\(UUID().uuidString)")

  init() throws { try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true) }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// Writes lines as a file and names it as an input.
  func file(_ name: String, _ lines: [String]) throws -> InputFile {
    let path = folder.appending(path: name)
    try Data(lines.map { $0 + "\n" }.joined().utf8).write(to: path)
    return InputFile(path: path.path)
  }
}

/// Writes down everything that was decided, in the form in which the compiler prints values.
///
/// The laws must hold whatever a report chooses to show, so this scribe shows all.
struct PlainScribe: CaseScribe {
  init(policy: Policy, files: [String]) {}

  mutating func writeFacts(
    _ conversation: borrowing Conversation, _ observations: borrowing Observations, _ tally: Tally,
    to bytes: inout [UInt8]
  ) {
    let id = conversation.string(conversation.id)
    bytes += Array("\(id) \(conversation.events.count) \(tally)\n".utf8)
  }

  mutating func writeDecisions(
    _ conversation: borrowing Conversation, _ observations: borrowing Observations, _ replay: borrowing Replay,
    _ judgement: Judgement, to bytes: inout [UInt8]
  ) {
    bytes += Array("\(replay.trace) \(replay.attempts) \(judgement)\n".utf8)
  }
}

/// A census with the text of every case.
struct Studied {
  let census: Census
  let cases: [String]

  init(_ inputs: [InputFile], threads: Int = 1, blockBytes: Int? = nil, policy: Policy = .ofTheLaws) throws {
    var settings = IntakeSettings()
    if let blockBytes { settings.blockBytes = blockBytes }
    let store = Mutex<[UInt8]>([])
    let storage = Storage(
      append: { bytes in
        store.withLock { all in
          defer { all += bytes }
          return all.count
        }
      },
      read: { offset, count in store.withLock { Array($0[offset..<offset + count]) } })
    let census = try Census.run(
      inputs, settings, policy: policy, lexicon: .english, threads: threads, asOf: nil, scribe: PlainScribe.self,
      storage: storage)
    self.census = census
    cases = try census.cases.map { entry in
      let count = Int(entry.facts) + Int(entry.open) + Int(entry.complete)
      return String(decoding: try storage.read(entry.offset, count), as: UTF8.self)
    }
  }

  var rows: [Row] { census.rows.rows }
}

extension Row {
  /// Everything a row holds but its place, as text.
  var content: String {
    let counts = (0..<48).map { "\(needs[$0])" } + (0..<6).map { "\(needCounts[$0])" }
    let others = (0..<4).map { "\(handovers[$0])" } + (0..<11).map { "\(failures[$0])" }
    let late = (0..<4).map { "\(lateness[$0])" }
    let parts: [String] = [
      "\(idHigh) \(idLow) \(customer)", "\(startedAt, default: "-") \(lastEvent, default: "-")",
      "\(lastPublic, default: "-") \(firstCustomerMessage, default: "-")",
      "\(events) \(customerMessages) \(aiMessages) \(humanMessages) \(begun) \(facts.rawValue)",
      "\(asks) \(fulfilled) \(lateUnobserved) \(onTimeUnobserved) \(topics.rawValue) \(reachedTopics.rawValue)",
      "\(verdict) \(verdictWhenOpen) \(outcome) \(outcomeFailure, default: "-") \(evidence, default: "-")",
      "\(medium) \(format) \((0..<4).map { attributes[$0] })",
    ]
    return (parts + counts + others + late).joined(separator: " ")
  }
}

extension SettledRows {
  /// Everything that settled rows say: each row with its standing, verdict and outcome, then every metric.
  var said: [String] {
    var lines = rows.indices.map { index in
      "\(rows[index].place) \(standings[index]) \(verdict(index)) \(outcome(index)) \(rows[index].content)"
    }
    lines += zip(Metric.all, Metric.values(over: self)).map { "\($0.id) \($1)" }
    lines += ["\(outcomeCounts) \(verdictCounts) \(needCounts) \(openBeyondGrace) \(lateness) \(cutoff, default: "-")"]
    return lines
  }
}
