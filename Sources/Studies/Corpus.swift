package import Conversations
package import Intake

/// What was read of one input.
package struct ReadFile: Sendable {
  /// The name and, where it is known, the shape.
  package var path = ""
  package var format: ExportFormat?
  package var bytes = 0
  package var errors: [FileError] = []
  package var summary = FileSummary()
  package var fingerprint = Fingerprint()
}

/// What was read of all inputs, whoever looked at the conversations.
package struct Corpus: Sendable {
  package var files: [ReadFile] = []
  package var defects: DefectList
  /// Roles that nobody declared, with how many events had them.
  package var unknownRoles: [String: Int] = [:]
  /// Keys, roles and events that no reader knows.
  package var unknownNames = UnknownNames()
  /// How often records that wait for others were more than the memory could hold.
  package var spills = 0

  init(files: Int, defectLimit: Int) {
    self.files = [ReadFile](repeating: ReadFile(), count: files)
    defects = DefectList(limit: defectLimit)
  }

  /// All lines of all files.
  package var lines: FileSummary {
    files.reduce(into: FileSummary()) { $0.add($1.summary) }
  }

  /// How many lines the input with most lines has.
  package var mostLines: Int { files.map(\.summary.lines).max() ?? 0 }

  mutating func add(_ report: ChunkReport, _ summary: FileSummary) {
    files[report.file].summary.add(summary)
    files[report.file].fingerprint = files[report.file].fingerprint.appending(report.fingerprint)
    defects.append(report.defects)
    for (role, count) in report.unknownRoles { unknownRoles[role, default: 0] += count }
    unknownNames.add(report.unknownNames)
  }

  mutating func add(_ report: PartitionReport, _ summaries: [Int: FileSummary]) {
    for (file, summary) in summaries { files[file].summary.add(summary) }
    for (file, count) in report.ignored { files[file].summary.recordsIgnored += count }
    for (file, count) in report.refused { files[file].summary.recordsRefused += count }
    defects.append(report.defects)
    for (role, count) in report.unknownRoles { unknownRoles[role, default: 0] += count }
    unknownNames.add(report.unknownNames)
  }

  mutating func close(_ sources: [SourceFile]) {
    for (index, source) in sources.enumerated() {
      files[index].path = source.path
      files[index].format = source.format
      files[index].bytes = source.bytes
      files[index].errors = source.errors
    }
  }
}

/// Somebody who looks at conversations, one value a worker.
protocol Visitor: ~Copyable, SendableMetatype {
  /// What a worker found in one chunk.
  associatedtype Finding: Sendable

  /// Looks at one conversation; it is filled anew for the next.
  mutating func visit(_ conversation: inout Conversation)
  /// What was found since the last call.
  mutating func finding() -> Finding
}

/// Reads every conversation of every input, in parallel, and joins what visitors find in the order of the input.
///
/// Conversations that stand in one record come first, in order; those that are spread over records follow when all are
/// read, in an order that depends on their identifiers only.
enum Reading {
  /// A chunk with what was found in it.
  private struct Part<Finding: Sendable>: Sendable {
    var report: ChunkReport
    var summary: FileSummary
    var finding: Finding
  }

  /// A partition of the conversations that are spread over records, with what was found in it.
  private struct GroupPart<Finding: Sendable>: Sendable {
    var report: PartitionReport
    var summaries: [Int: FileSummary]
    var finding: Finding
  }

  private struct Total<Sum: Sendable>: Sendable {
    var corpus: Corpus
    var groups: ConversationGroups
    var sum: Sum
  }

  static func run<Worker: Visitor & ~Copyable, Sum: Sendable>(
    _ inputs: [InputFile], _ settings: IntakeSettings, threads: Int, storage: Storage?, sum: Sum,
    worker: @escaping @Sendable () -> Worker,
    join: @escaping @Sendable (inout Sum, Worker.Finding) throws -> Void
  ) throws -> (corpus: Corpus, sum: Sum) {
    let feed = Feed(inputs, settings: settings)
    let total = Total(
      corpus: Corpus(files: inputs.count, defectLimit: settings.defectLimit),
      groups: ConversationGroups(memory: settings.memory / 2, storage: storage), sum: sum)
    let lines = OrderedJoin<Part<Worker.Finding>, Total<Sum>>(total) { total, part in
      total.corpus.add(part.report, part.summary)
      try total.groups.append(part.report.parts)
      try join(&total.sum, part.finding)
    }
    Parallel.run(threads: threads) {
      var decoder = Decoder(feed)
      var visitor = worker()
      var summary = FileSummary()
      while !lines.hasStopped,
        let report = decoder.next({ conversation in
          summary.count(conversation)
          visitor.visit(&conversation)
        })
      {
        summary.count(linesOf: report)
        settings.progress?.add(conversations: report.conversations)
        lines.deliver(report.index, Part(report: report, summary: summary, finding: visitor.finding()))
        summary = FileSummary()
      }
    }
    var read = try lines.finish()
    if read.groups.count > 0 {
      try read.groups.close()
      read.corpus.spills = read.groups.spills
      read = try group(feed, read, threads, worker, join)
    }
    settings.progress?.end()
    read.corpus.close(feed.files)
    return (read.corpus, read.sum)
  }

  /// Reads the conversations that are spread over records, partition after partition.
  private static func group<Worker: Visitor & ~Copyable, Sum: Sendable>(
    _ feed: Feed, _ read: Total<Sum>, _ threads: Int, _ worker: @escaping @Sendable () -> Worker,
    _ join: @escaping @Sendable (inout Sum, Worker.Finding) throws -> Void
  ) throws -> Total<Sum> {
    let groups = read.groups
    let next = Counter()
    let joined = OrderedJoin<Result<GroupPart<Worker.Finding>, any Error>, Total<Sum>>(read) { total, part in
      let part = try part.get()
      total.corpus.add(part.report, part.summaries)
      try join(&total.sum, part.finding)
    }
    Parallel.run(threads: threads) {
      var decoder = GroupDecoder(feed)
      var visitor = worker()
      while !joined.hasStopped {
        let number = next.next()
        guard number < groups.filled.count else { return }
        var summaries: [Int: FileSummary] = [:]
        do {
          let report = try decoder.decode(groups.filled[number], of: groups) { conversation in
            summaries[conversation.place.file, default: FileSummary()].count(conversation)
            visitor.visit(&conversation)
          }
          let part = GroupPart(report: report, summaries: summaries, finding: visitor.finding())
          feed.settings.progress?.add(conversations: summaries.values.reduce(0) { $0 + $1.conversations })
          joined.deliver(number, .success(part))
        } catch {
          joined.deliver(number, .failure(error))
        }
      }
    }
    return try joined.finish()
  }
}
