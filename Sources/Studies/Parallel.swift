import Dispatch
import Synchronization

/// The one place that runs in parallel.
///
/// Workers take chunks in any order and make parts; parts are joined in the order of their numbers, under a lock, so
/// that one thread and eight give the same bytes. A part that arrives early waits; nothing else is shared.
enum Parallel {
  /// Runs a body on so many threads and returns when all have ended.
  static func run(threads: Int, _ body: @Sendable @escaping () -> Void) {
    if threads <= 1 { return body() }
    DispatchQueue.concurrentPerform(iterations: threads) { _ in body() }
  }
}

/// Joins numbered parts in order.
final class OrderedJoin<Part: Sendable, Total: Sendable>: Sendable {
  private struct State: Sendable {
    var next = 0
    var waiting: [Int: Part] = [:]
    /// `nil` once it was taken; the sum of a large run must have one owner.
    var total: Total?
    var failure: (any Error)?
  }

  private let state: Mutex<State>
  private let join: @Sendable (inout Total, consuming Part) throws -> Void
  /// Set once joining has failed, so that workers stop without asking for the lock.
  private let stopped = Atomic<Bool>(false)

  init(_ total: Total, _ join: @escaping @Sendable (inout Total, consuming Part) throws -> Void) {
    state = Mutex(State(total: total))
    self.join = join
  }

  /// Whether an earlier part could not be joined.
  var hasStopped: Bool { stopped.load(ordering: .relaxed) }

  /// Hands in a part; it is joined when all before it are.
  func deliver(_ number: Int, _ part: consuming Part) {
    state.withLock { [part] state in
      state.waiting[number] = part
      while let next = state.waiting.removeValue(forKey: state.next) {
        state.next += 1
        guard state.failure == nil, var total = state.total.take() else { continue }
        defer { state.total = total }
        do {
          try join(&total, next)
        } catch {
          state.failure = error
          stopped.store(true, ordering: .relaxed)
        }
      }
    }
  }

  /// Everything joined, to be taken once; throws what joining threw.
  func finish() throws -> Total {
    try state.withLock { state in
      if let failure = state.failure { throw failure }
      guard let total = state.total.take() else { preconditionFailure("what was joined is taken once") }
      return total
    }
  }
}

/// Numbers handed out one after the other.
final class Counter: Sendable {
  private let value = Atomic<Int>(0)

  func next() -> Int { value.wrappingAdd(1, ordering: .relaxed).oldValue }
}
