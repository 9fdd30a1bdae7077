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

  init(
    _ inputs: [InputFile], threads: Int = 1, blockBytes: Int? = nil, policy: Policy = .ofTheLaws,
    period: Period? = nil, keeping: Int = 0
  ) throws {
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
      inputs, settings, policy: policy, lexicon: .english, threads: threads, asOf: nil, period: period,
      scribe: PlainScribe.self, storage: storage, keeping: keeping)
    self.census = census
    cases = try census.cases.map { entry in
      let count = Int(entry.facts) + Int(entry.open) + Int(entry.complete)
      return String(decoding: try storage.read(entry.offset, count), as: UTF8.self)
    }
  }

  var rows: [Row] { census.rows.rows }
}

extension SettledRows {
  /// Everything a row and its entries hold but places and names, as text.
  func content(_ index: Int) -> String {
    let row = rows[index]
    let parts: [String] = [
      "\(row.idHigh) \(row.idLow) \(row.customer) \(row.problem)",
      "\(row.startedAt, default: "-") \(row.lastEvent, default: "-")",
      "\(row.lastPublic, default: "-") \(row.firstCustomerMessage, default: "-")",
      "\(row.events) \(row.customerMessages) \(row.aiMessages) \(row.humanMessages) \(row.facts.rawValue)",
      "\(row.answeredByAI) \(row.answeredByHuman) \(row.answeredByNobody) \(row.asks) \(row.asksBeforeHandover)",
      "\(row.aiMessagesAfterAsk) \(row.secondsToHuman) \(row.secondsFromAsk) \(row.topics.rawValue)",
      "\(row.duplicateEvents) \(row.spokeOverHuman) \(row.handbacks) \(row.endedStretches) \(row.alternations)",
      "\(row.transfers) \(row.closes) \(row.reopens) \(row.rating, default: "-") \(row.firstSignal)",
      "\(row.verdict) \(row.verdictWhenOpen) \(row.outcome) \(row.outcomeFailure, default: "-")",
      "\(row.evidence, default: "-") \(row.medium) \(row.format) \(row.attributes.indices.map { row.attributes[$0] })",
    ]
    let line = Int(row.line)
    let needs = row.needRange.indices.map { entries.needs[$0] }.map { need -> String in
      var need = need
      need.line = UInt32(clamping: max(0, Int(need.line) - line))
      return "\(need)"
    }
    let handovers = row.handoverRange.indices.map { entries.handovers[$0] }.map { handover -> String in
      var handover = handover
      handover.line = UInt32(clamping: max(0, Int(handover.line) - line))
      return "\(handover)"
    }
    let topics = row.topicRange.indices.map { entries.topics[$0] }.map { topic -> String in
      var topic = topic
      topic.line = UInt32(clamping: max(0, Int(topic.line) - line))
      return "\(topic)"
    }
    let signals = row.signalRange.indices.map { entries.signals[$0] }.map { signal -> String in
      var signal = signal
      signal.line = UInt32(clamping: max(0, Int(signal.line) - line))
      return "\(signal)"
    }
    return (parts + needs + handovers + topics + signals).joined(separator: " ")
  }

  /// Everything that settled rows say: each row with its standing, verdict and outcome, then every number.
  var said: [String] {
    var lines = rows.indices.map { index in
      "\(rows[index].place) \(standings[index]) \(verdict(index)) \(outcome(index)) \(marks(index)) \(content(index))"
    }
    lines += zip(Metric.all, Metric.values(over: self)).map { "\($0.id) \($1)" }
    lines += Measure.all(of: TopicPolicies()).map { "\($0.id) \($0.value(over: self))" }
    lines += ["\(outcomeCounts) \(verdictCounts) \(needCounts) \(openBeyondGrace) \(cutoff, default: "-")"]
    return lines
  }
}
