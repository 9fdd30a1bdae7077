import Conversations
import Detection
import Intake
import Judging
import Studies
import Synchronization

/// 2,000 policies of the usual space on the tapes of a file, with everything that a report says of them, on one thread.
///
/// The tapes are made in the first round only, so with three rounds and more the middle one shows the search alone.
let tuneStage = Stage(name: "tune", unit: "conversations x policies") { path in
  let policy = Policy()
  var space = SearchSpace.usual(for: policy)
  space.policies = 2_000
  do {
    let library = try Tapes.kept.withLock { try $0.library(of: path) }
    let wish = TuningWish(policy: policy, space: space, ground: .none, zone: .utc)
    let tuning = try Tuner(library, wish).run()
    return Stage.Work(bytes: 0, records: library.counts.cases * tuning.candidates.count)
  } catch {
    preconditionFailure("nothing that could fail was asked for")
  }
}

/// The tapes of the file that was asked for last.
private struct Tapes {
  static let kept = Mutex(Tapes())

  private var known: (path: String, library: TapeLibrary)?

  mutating func library(of path: String) throws -> TapeLibrary {
    if let known, known.path == path { return known.library }
    let store = MemoryStore()
    let storage = Storage(append: { store.append($0) }, read: { store.read($0, $1) })
    let census = try Census.run(
      [InputFile(path: path)], IntakeSettings(), policy: Policy(), lexicon: .english, threads: 1, asOf: nil,
      scribe: TapeScribe.self, storage: storage)
    let library = try TapeLibrary(census, in: storage, under: Policy())
    known = (path, library)
    return library
  }
}

/// Bytes in memory, one piece behind the other.
private final class MemoryStore: Sendable {
  private let bytes = Mutex<[UInt8]>([])

  func append(_ more: [UInt8]) -> Int {
    bytes.withLock { all in
      defer { all += more }
      return all.count
    }
  }

  func read(_ offset: Int, _ count: Int) -> [UInt8] { bytes.withLock { Array($0[offset..<offset + count]) } }
}
