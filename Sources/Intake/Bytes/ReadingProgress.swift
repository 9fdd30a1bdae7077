import Glibc
import Synchronization

/// How far the reading of inputs has come, for whoever watches it from another thread.
///
/// It counts beside the reading and changes nothing of it. All numbers only grow.
package final class ReadingProgress: Sendable {
  /// The numbers at one moment.
  package struct State: Sendable, Equatable {
    /// Bytes that were read: unpacked, where an input is packed.
    package var bytes = 0
    /// Conversations that were looked at.
    package var conversations = 0
    /// The size of all inputs in bytes; `nil` when one of them is a pipe, or packed.
    package var total: Int?
    /// Whether everything is read.
    package var hasEnded = false

    /// Makes a state; everything is zero where nothing else is said.
    package init(bytes: Int = 0, conversations: Int = 0, total: Int? = nil, hasEnded: Bool = false) {
      (self.bytes, self.conversations, self.total, self.hasEnded) = (bytes, conversations, total, hasEnded)
    }
  }

  private let bytes = Atomic<Int>(0)
  private let conversations = Atomic<Int>(0)
  private let total = Atomic<Int>(-1)
  private let hasEnded = Atomic<Bool>(false)

  /// Makes counters at zero.
  package init() {}

  /// The numbers now; each is right, and they may be of slightly different moments.
  package var state: State {
    let total = total.load(ordering: .relaxed)
    return State(
      bytes: bytes.load(ordering: .relaxed), conversations: conversations.load(ordering: .relaxed),
      total: total < 0 ? nil : total, hasEnded: hasEnded.load(ordering: .relaxed))
  }

  /// Notes how large the inputs are, before anything is read.
  func begin(_ inputs: [InputFile]) {
    var sum = 0
    for input in inputs {
      var facts = stat()
      let isPacked = Inputs.packed.contains { input.path.lowercased().hasSuffix($0) }
      guard !input.isStandardInput, !isPacked, unsafe stat(input.path, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG
      else { return }
      sum += Int(facts.st_size)
    }
    total.store(sum, ordering: .relaxed)
  }

  /// Adds bytes that were read.
  func add(bytes count: Int) { bytes.wrappingAdd(count, ordering: .relaxed) }

  /// Adds conversations that were looked at.
  package func add(conversations count: Int) { conversations.wrappingAdd(count, ordering: .relaxed) }

  /// Notes that everything is read.
  package func end() { hasEnded.store(true, ordering: .relaxed) }
}
