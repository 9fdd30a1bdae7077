#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Calls somebody about every tenth of a second, on a thread of its own.
enum Ticker {
  private final class Task {
    let body: @Sendable (Int) -> Bool
    let began = Ticker.now

    init(_ body: @escaping @Sendable (Int) -> Bool) { self.body = body }

    func run() {
      repeat { _ = poll(nil, 0, 50) } while body(Ticker.now - began)
    }
  }

  /// Begins; the body gets the milliseconds since now and says whether to go on.
  static func start(_ body: @escaping @Sendable (_ elapsed: Int) -> Bool) {
    let task = unsafe Unmanaged.passRetained(Task(body)).toOpaque()
    var thread = pthread_t()
    let result = unsafe pthread_create(
      &thread, nil,
      { task in
        guard let task = unsafe task else { return nil }
        unsafe Unmanaged<Task>.fromOpaque(task).takeRetainedValue().run()
        return nil
      }, task)
    if result == 0 { _ = pthread_detach(thread) } else { unsafe Unmanaged<Task>.fromOpaque(task).release() }
  }

  /// Milliseconds of a clock that only goes forward.
  private static var now: Int {
    var time = timespec()
    _ = unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return Int(time.tv_sec) * 1_000 + Int(time.tv_nsec) / 1_000_000
  }
}
