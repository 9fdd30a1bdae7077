import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What happens on Ctrl-C and on a request to end: what must not stay behind is removed and the program ends.
///
/// Both signals are blocked for all threads, and one thread waits for them; so the work is that of a normal thread
/// and not of a signal handler. The second signal ends the program at once. A signal that was ignored when the program
/// began (`nohup`) stays ignored.
enum Interruption {
  /// What must not stay behind, in the order in which it came up.
  private static let guarded = Mutex<[any Leftover]>([])

  /// Has something removed when the program is interrupted.
  static func add(_ leftover: any Leftover) { guarded.withLock { $0.append(leftover) } }

  /// Takes something off the list, because it is gone or at its place.
  static func forget(_ leftover: any Leftover) { guarded.withLock { $0.removeAll { $0 === leftover } } }

  /// Begins to wait; called once, before any other thread is made, since threads inherit what is blocked.
  static func watch() {
    var set = sigset_t()
    _ = unsafe sigemptyset(&set)
    for signal in [SIGINT, SIGTERM, SIGHUP] where !isIgnored(signal) { _ = unsafe sigaddset(&set, signal) }
    _ = unsafe pthread_sigmask(SIG_BLOCK, &set, nil)
    var thread = pthread_t()
    _ = unsafe pthread_create(&thread, nil, { _ in unsafe Interruption.wait() }, nil)
  }

  private static func wait() -> UnsafeMutableRawPointer? {
    var set = sigset_t()
    _ = unsafe sigemptyset(&set)
    for signal in [SIGINT, SIGTERM, SIGHUP] where !isIgnored(signal) { _ = unsafe sigaddset(&set, signal) }
    var received: Int32 = 0
    while unsafe sigwait(&set, &received) != 0 {}
    _ = unsafe pthread_sigmask(SIG_UNBLOCK, &set, nil)
    for leftover in guarded.withLock({ $0 }).reversed() { leftover.remove() }
    _exit(received == SIGINT ? ExitCode.interrupted.rawValue : ExitCode.terminated.rawValue)
  }

  private static func isIgnored(_ signal: Int32) -> Bool {
    var old = sigaction()
    guard unsafe sigaction(signal, nil, &old) == 0 else { return false }
    return unsafe unsafeBitCast(old.__sigaction_handler.sa_handler, to: Int.self) == 1
  }
}
